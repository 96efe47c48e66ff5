//! How the leading gaps moved since the wave before: what closed, narrowed, widened, turned round or stood still,
//! and for how many nobody can say.

use super::super::format;
use super::super::model::{Change, Course, Narrative, Role};
use super::super::rows::label;
use super::movers::{movers, outside};
use super::words::{capital, count, counted, list, quoted};
use super::{Family, sentence};

/// Most gaps of one course that are named.
const NAMED: usize = 3;

/// At most four sentences; none where there is one wave.
pub fn waves(family: &Family<'_>) -> Vec<Narrative> {
    let changes: Vec<&Change> = family.changes().collect();
    let Some(first) = changes.first() else { return Vec::new() };
    let of = |course: Course| -> Vec<&Change> {
        changes.iter().copied().filter(|change| change.course == course).collect()
    };
    let mut clauses = Vec::new();
    let mut evidence = Vec::new();
    for (moved, one, many) in [
        (of(Course::Closed), "has closed", "have closed"),
        (of(Course::Closing), "has narrowed", "have narrowed"),
        (of(Course::Widening), "has widened", "have widened"),
        (of(Course::Reversed), "has turned round", "have turned round"),
        (of(Course::Moved), "has moved", "have moved"),
    ] {
        if moved.is_empty() {
            continue;
        }
        let verb = if moved.len() == 1 { one } else { many };
        clauses.push(format!("{} {verb}: {}", counted(moved.len(), "gap", "gaps"), named(family, &moved)));
        evidence.extend(moved);
    }
    let mut movers: Vec<Narrative> = movers(family, &evidence).into_iter().collect();
    movers.extend(outside(family, &evidence, &first.from));
    let still = of(Course::Still);
    if !still.is_empty() {
        clauses.push(format!(
            "{} moved by no more than {}",
            counted(still.len(), "gap", "gaps"),
            family.acceptable()
        ));
        evidence.extend(still);
    }
    let mut sentences = Vec::new();
    if !clauses.is_empty() {
        let text = format!("Since {}: {}.", first.from, clauses.join("; "));
        sentences.push(sentence(Role::Finding, text, ids(&evidence)));
    }
    let unclear = of(Course::Unclear);
    if !unclear.is_empty() {
        let whom = if unclear.len() == changes.len() {
            "not enough data to say whether any gap moved".to_owned()
        } else {
            format!(
                "not enough data to say whether {} {} moved",
                count(unclear.len()),
                if unclear.len() == 1 { "other gap" } else { "other gaps" }
            )
        };
        let text = capital(&format!("{whom} since {}.", first.from));
        sentences.push(sentence(Role::Finding, text, ids(&unclear)));
    }
    sentences.extend(movers);
    sentences
}

/// `“X” (from +20 to +2 points), “Y” (from −12 to −5 points) and two others`; of one that crossed zero `“Z” (from
/// managers 7 points above to 19 below)`.
fn named(family: &Family<'_>, changes: &[&Change]) -> String {
    let mut names: Vec<String> = changes
        .iter()
        .take(NAMED)
        .map(|change| {
            let name = quoted(&label(family.report, &change.question));
            let now = family.rows.iter().find(|row| row.gap.question == change.question);
            match now.and_then(|row| Some((row.gap.measure, row.gap.gap?))).zip(change.change) {
                Some(((measure, now), moved)) if now * (now - moved) < 0.0 => {
                    let (above, below) = if now < 0.0 { ("above", "below") } else { ("below", "above") };
                    format!(
                        "{name} (from {} {}{} {above} to {} {below})",
                        family.a,
                        format::size(measure, (now - moved).abs()),
                        format::unit(measure),
                        format::size(measure, now.abs())
                    )
                }
                Some(((measure, now), moved)) => format!(
                    "{name} (from {} to {})",
                    format::gap(measure, now - moved),
                    format::gap_in_words(measure, now)
                ),
                None => name,
            }
        })
        .collect();
    if changes.len() > NAMED {
        let others = changes.len() - NAMED;
        names.push(format!("{} {}", count(others), if others == 1 { "other" } else { "others" }));
    }
    list(&names)
}

fn ids(changes: &[&Change]) -> Vec<String> {
    changes.iter().map(|change| change.id.clone()).collect()
}
