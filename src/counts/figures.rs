//! Counts of files that hold figures, not respondents: published percentages and counts files.

use super::{CellKey, Counts, Published, Tally};
use crate::ingest::{CountsRow, PublishedRow};
use crate::study::{Columns, Study};

/// The id under which the study carries what `file` calls `name`.
fn id_of<'a>(study: &'a Study, file: &str, name: &str) -> Option<&'a str> {
    let asks = |columns: &Columns| columns.names().iter().any(|column| column == name);
    study.questions.iter().find(|q| q.columns.get(file).is_some_and(asks)).map(|q| q.id.as_str())
}

/// Adds the published shares of `file` that the study carries.
pub fn add_published(counts: &mut Counts, study: &Study, file: &str, rows: &[PublishedRow]) {
    for row in rows {
        let Some(id) = id_of(study, file, &row.question) else { continue };
        let key = CellKey {
            question: id.to_owned(),
            group: row.group.clone(),
            wave: row.wave.clone(),
            ..CellKey::default()
        };
        counts.publish(key, Published { share: row.share, base: row.base });
    }
}

/// Adds the lines of a counts file that the study carries, and the sizes of its cells.
pub fn add_counts(counts: &mut Counts, study: &Study, file: &str, rows: &[CountsRow]) {
    for row in rows {
        let id = if row.question == super::WHOLE {
            super::WHOLE.to_owned()
        } else if let Some(id) = id_of(study, file, &row.question) {
            id.to_owned()
        } else if let Some((question, option)) = row.question.split_once('/')
            && let Some(id) = id_of(study, file, question)
        {
            format!("{id}/{option}")
        } else {
            continue;
        };
        let key = CellKey {
            question: id,
            group: row.group.clone(),
            wave: row.wave.clone(),
            segment: row.segment.clone(),
            segment_value: row.segment_value.clone(),
        };
        counts.add(&key, &row.answer, &Tally::counted(row.n, row.w, row.w2));
    }
}
