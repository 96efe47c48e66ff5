//! What the report says, in plain sentences, each with the ids of the cells and gaps that carry it.
//!
//! Nothing is claimed that a verdict does not carry, numbers are rounded by [`crate::report::format`] as
//! everywhere, and group names never govern a verb, because they may be singular or plural.

mod caveats;
mod counting;
mod family;
mod findings;
mod first;
mod headline;
mod method;
mod movers;
mod over_time;
mod segments;
mod waves;
pub(crate) mod words;

use super::model::{Narrative, Report, Role};
use super::rows::Row;
use family::Family;

/// All sentences of a report, in reading order.
pub(super) fn write(report: &Report) -> Vec<Narrative> {
    match Family::lead(report) {
        Some(family) => tell(&family),
        None => over_time::write(report).unwrap_or_else(|| headline::without_gaps(report)),
    }
}

impl Report {
    /// The sentences on the gaps of the same comparison, wave and segment cell as the gap of this id, in the order of
    /// [`Report::narrative`], which are those on what the report leads with. Nothing where there is no such gap.
    pub fn narrative_with(&self, gap: &str) -> Vec<Narrative> {
        let gap = self.gaps.iter().find(|each| each.id == gap);
        gap.map(|gap| tell(&Family::with(self, gap))).unwrap_or_default()
    }
}

fn tell(family: &Family<'_>) -> Vec<Narrative> {
    let mut sentences = vec![headline::headline(family), headline::deck(family)];
    sentences.extend(findings::findings(family));
    sentences.push(method::method(family));
    sentences.extend(segments::caveat(family));
    sentences.extend(segments::one_sided(family));
    sentences.extend(first::caveat(family));
    sentences.extend(caveats::caveats(family));
    sentences
}

/// The ids of gaps.
fn ids<'a>(rows: impl IntoIterator<Item = &'a &'a Row<'a>>) -> Vec<String> {
    rows.into_iter().map(|row| row.gap.id.clone()).collect()
}

fn sentence(role: Role, text: String, evidence: Vec<String>) -> Narrative {
    Narrative { role, text, evidence }
}
