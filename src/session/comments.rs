//! What respondents wrote about a question: read from the files when the page asks for it, and kept nowhere. No
//! report holds it.

use super::Session;
use super::mask::mask;
use crate::counts::{leave_out, strata};
use crate::error::Error;
use crate::order::Set;
use crate::report::Flag;
use crate::study::comment_column;
use crate::table::Cells;
use serde::Serialize;

/// What one group wrote about a question in one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Comments {
    pub group: String,
    pub wave: String,
    pub file: String,
    /// The column that holds them, as a study names it.
    pub column: String,
    /// What the field asks.
    pub text: String,
    /// True where the figure of the group is hidden, or the group too small: nothing more is told.
    pub hidden: bool,
    /// Respondents who wrote something; null where that is hidden, or where there were too many different texts to keep.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub written: Option<u64>,
    /// Different ones in the file's order, with what points at a person masked; none where `written` is null.
    pub examples: Vec<String>,
}

/// What the rows of one group hold.
#[derive(Default)]
struct Written<'a> {
    rows: u64,
    comments: u64,
    met: Set<&'a str>,
    different: Vec<&'a str>,
}

impl Session {
    /// What was written about a question of the last report, or about that of an option; `most` of each group, nothing
    /// where no file has a field for it.
    ///
    /// # Errors
    /// A column that the study names is not there.
    pub fn comments(&self, question: &str, most: usize) -> Result<Vec<Comments>, Error> {
        let Some(report) = &self.report else { return Ok(Vec::new()) };
        let study = &report.study;
        let is_of = |id: &str, of: &str| {
            id.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let asked = study.shown_questions().find(|each| is_of(question, &each.id));
        let mut all = Vec::new();
        for spec in &study.sources {
            let source = self.sources.iter().find(|source| source.file == spec.file);
            let Some((asked, source)) = asked.zip(source) else { continue };
            let Some(table) = source.table() else { continue };
            let Some(column) = comment_column(asked, spec, table) else { continue };
            let (left_out, _) = leave_out::rows(table, source, spec)?;
            let strata = strata::strata(table, spec, &left_out)?;
            let mut here: Vec<Written<'_>> = strata.names.iter().map(|_| Written::default()).collect();
            for (row, place) in strata.of_row.iter().enumerate() {
                let Some(written) = here.get_mut(usize::from(*place)) else { continue };
                written.rows += 1;
                let Cells::Coded { dictionary, codes } = &column.cells else { continue };
                let text = codes.get(row).checked_sub(1).map(|code| dictionary.text(code));
                let Some(text) = text.filter(|text| says_something(text)) else { continue };
                written.comments += 1;
                if written.different.len() < most && written.met.insert(text) {
                    written.different.push(text);
                }
            }
            for ((group, wave), written) in strata.names.iter().zip(here) {
                let is_shown = report.cells.iter().any(|cell| {
                    cell.question == question
                        && (cell.group == *group && cell.wave == *wave && cell.segment.is_empty())
                        && !cell.flags.contains(&Flag::Suppressed)
                });
                let hidden = !is_shown || written.rows < study.options.suppress_below;
                let kept = !hidden && matches!(column.cells, Cells::Coded { .. });
                all.push(Comments {
                    group: group.clone(),
                    wave: wave.clone(),
                    file: spec.file.clone(),
                    column: column.name.clone(),
                    text: column.text.clone(),
                    hidden,
                    written: kept.then_some(written.comments),
                    examples: if kept {
                        written.different.into_iter().map(mask).collect()
                    } else {
                        Vec::new()
                    },
                });
            }
        }
        Ok(all)
    }
}

/// True of more than a dash or a number.
fn says_something(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Reader;
    use crate::study::Study;
    use crate::table::MAX_DISTINCT;

    fn session(files: &[(&str, String)], study: Study) -> Session {
        let mut session = Session::default();
        for (name, text) in files {
            let mut reader = Reader::with(name, crate::ingest::ReadOptions::default());
            reader.push(text.as_bytes()).expect("a survey");
            session.add(reader.finish(format!("{:064}", text.len())).expect("a survey"));
        }
        session.analyse(study).expect("a report");
        session
    }

    fn survey(rows: usize) -> String {
        let row = |at: usize| match at {
            0 => "Yes,-\n".to_owned(),
            1 => "No,\n".to_owned(),
            _ => format!(
                "{},\"Waited {at} minutes, write to a{at}@b.example\"\n",
                if at.is_multiple_of(2) { "Yes" } else { "No" }
            ),
        };
        format!("Is it fast?,Why?\n{}", (0..rows).map(row).collect::<String>())
    }

    fn two(customers: usize) -> [(&'static str, String); 2] {
        [("leaders.csv", survey(30)), ("customers.csv", survey(customers))]
    }

    #[test]
    fn comments_come_by_group_masked_and_counted() {
        let session = session(&two(40), Study::default());
        let id = session.report().expect("a report").study.questions[0].id.clone();
        let all = session.comments(&id, 3).expect("comments");
        let told: Vec<_> = all.iter().map(|c| (c.group.as_str(), c.text.as_str(), c.written)).collect();
        assert_eq!(told, [("Leaders", "Why?", Some(28)), ("Customers", "Why?", Some(38))]);
        assert_eq!(
            all[1].examples,
            [
                "Waited 2 minutes, write to [e-mail]",
                "Waited 3 minutes, write to [e-mail]",
                "Waited 4 minutes, write to [e-mail]"
            ]
        );
        assert_eq!(session.comments("nothing", 3), Ok(Vec::new()));
    }

    #[test]
    fn a_group_whose_figure_is_hidden_shows_no_comment() {
        let session = session(&two(4), Study::default());
        let id = session.report().expect("a report").study.questions[0].id.clone();
        let all = session.comments(&id, 3).expect("comments");
        let hidden = all.iter().find(|c| c.group == "Customers").expect("the group is named");
        assert_eq!((hidden.hidden, hidden.written, hidden.examples.len()), (true, None, 0));
    }

    #[test]
    fn more_different_texts_than_are_kept_hide_nobody() {
        let rows = MAX_DISTINCT + 1;
        let customers: String = (0..=rows).map(|row| format!("Yes,Waited {row} minutes\n")).collect();
        let files =
            [("leaders.csv", survey(30)), ("customers.csv", format!("Is it fast?,Why?\n{customers}"))];
        let study = serde_json::from_str(
            r#"{"questions": [{"id": "q1", "text": "Is it fast?",
            "columns": {"leaders.csv": "Is it fast?", "customers.csv": "Is it fast?"},
            "comments": {"customers.csv": "Why?"}}]}"#,
        );
        let session = session(&files, study.expect("a study"));
        let all = session.comments("q1", 3).expect("comments");
        let told = all.iter().find(|c| c.group == "Customers").expect("the group is named");
        assert_eq!((told.hidden, told.written, told.examples.len()), (false, None, 0));
    }

    #[test]
    fn no_report_holds_a_comment() {
        let session = session(&two(40), Study::default());
        use crate::export::Format::{Csv, Html, Json, Markdown, Svg};
        for format in [Csv, Html, Json, Markdown, Svg] {
            let written = session.export(format).expect("written");
            assert!(!String::from_utf8_lossy(&written).contains("Waited"), "{format:?}");
        }
    }
}
