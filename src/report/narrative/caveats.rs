//! What to keep in mind: only caveats that really apply.

use super::super::model::{Flag, Narrative, Role};
use super::words::{capital, counted};
use super::{Family, sentence};

/// What every interval takes for granted.
pub const SAMPLE: &str = "Intervals and tests take the respondents for a random sample of their group. Where some \
                          kinds of people answered more readily than others, the truth may lie elsewhere.";

/// The caveats of the leading gaps.
pub fn caveats(family: &Family<'_>) -> Vec<Narrative> {
    let options = &family.report.study.options;
    let mut caveats = Vec::new();
    let flagged = |flag: Flag, but_not: Option<Flag>| -> Vec<String> {
        let cells = family.rows.iter().flat_map(|row| [row.a, row.b]).flatten();
        let hit = cells.filter(|cell| {
            cell.flags.contains(&flag) && !but_not.is_some_and(|other| cell.flags.contains(&other))
        });
        hit.map(|cell| cell.id.clone()).collect()
    };
    let mut add = |ids: Vec<String>, text: String| {
        if !ids.is_empty() {
            caveats.push(sentence(Role::Caveat, text, ids));
        }
    };
    let low = flagged(Flag::LowBase, Some(Flag::Suppressed));
    let figures = counted(low.len(), "figure rests", "figures rest");
    add(low, format!("{} on fewer than {} answers: read with care.", capital(&figures), options.low_base));
    let hidden = flagged(Flag::Suppressed, None);
    let verb = if hidden.len() == 1 { "is" } else { "are" };
    let figures = counted(hidden.len(), "figure", "figures");
    add(hidden, format!("{} {verb} not shown, so that nobody can be recognised.", capital(&figures)));
    if !family.is_without_intervals() {
        caveats.push(sentence(Role::Caveat, SAMPLE.to_owned(), Vec::new()));
    }
    caveats
}
