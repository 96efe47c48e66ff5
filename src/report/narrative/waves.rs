//! How the leading gaps moved since the wave before, and since the first one: what closed, narrowed, widened, turned
//! round or stood still.

use super::super::model::{Change, Course, Narrative, Role};
use super::movers::{mover, outside};
use super::words::{capital, count, counted, from_to, list};
use super::{Family, sentence};

/// Most gaps of one course that are named.
const NAMED: usize = 3;

/// At most two sentences, of changes that are shown; one where none is; none where there is one wave.
pub fn waves(family: &Family<'_>) -> Vec<Narrative> {
    let changes: Vec<&Change> = family.changes().collect();
    let Some(first) = changes.first() else { return Vec::new() };
    let whole = family.changes_since_the_first(&first.from);
    let mut told: Vec<Narrative> = tell(family, &whole, true).into_iter().collect();
    told.extend(tell(family, &changes, false));
    if told.len() < 2 {
        told.extend(outside(family, &changes, &first.from));
    }
    if told.is_empty() {
        // A part of the respondents may have moved all the same.
        let parts =
            family.is_whole() && family.report.changes.iter().any(|change| !change.segment.is_empty());
        let of = if parts { " of all respondents" } else { "" };
        let text = format!("not enough data to say whether any gap{of} moved since {}.", first.from);
        told.push(sentence(Role::Finding, capital(&text), ids(&changes)));
    }
    told
}

/// What moved of `changes`, which are between the same two waves, and who moved the first of them. `whole`: from the
/// first wave of several to the last, of which only what is shown to have moved is told.
fn tell(family: &Family<'_>, changes: &[&Change], whole: bool) -> Option<Narrative> {
    let first = changes.first()?;
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
    let mover = evidence.first().and_then(|change| mover(family, change));
    let still = of(Course::Still);
    if !still.is_empty() && !whole {
        let gaps = counted(still.len(), "gap", "gaps");
        clauses.push(format!("{gaps} moved by no more than {}", family.acceptable()));
        evidence.extend(still);
    }
    if clauses.is_empty() {
        return None;
    }
    let mut text = format!("Since {}: {}.", first.from, clauses.join("; "));
    let mut ids = ids(&evidence);
    if let Some((who, of_whom)) = mover {
        text.push_str(&who);
        ids.extend(of_whom.map(str::to_owned));
    }
    Some(sentence(Role::Finding, text, ids))
}

/// `“X” (from 20 to 2 points, leaders higher), “Y” (from leaders 7 points above to 19 below) and two others`.
fn named(family: &Family<'_>, changes: &[&Change]) -> String {
    let mut names: Vec<String> = changes
        .iter()
        .take(NAMED)
        .map(|change| {
            let name = family.quoted_of(&change.question);
            let now = family.rows.iter().find(|row| row.gap.question == change.question);
            match now.and_then(|row| Some((row.gap.measure, row.gap.gap?))).zip(change.change) {
                Some(((measure, now), moved)) => {
                    let from_to = from_to(measure, (now - moved, now), (&family.a, &family.b));
                    format!("{name} ({from_to})")
                }
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
