//! The finding above all others, and the line under it that says what was measured on whom.

use super::super::format::{self, thousands};
use super::super::model::{Flag, Kind, Narrative, Report, Role, Verdict};
use super::super::rows::Row;
use super::super::verbs::verb;
use super::words::{HEADLINE_QUOTE, capital, count, counted, list, part_of, quoted};
use super::{Family, ids, sentence};
use crate::order::{self, Set};
use crate::study::MeasureKind;

/// The headline of the leading gaps.
pub fn headline(family: &Family<'_>) -> Narrative {
    let (a, b) = (&family.a, &family.b);
    let known: Vec<&Row<'_>> = family.known().collect();
    let all = known.len();
    let outside = family.with_verdict(Verdict::Outside);
    let (text, evidence) = if known.is_empty() {
        let why = if is_hidden(family) { ", to protect the respondents" } else { ": not both gave answers" };
        (format!("no gap between {a} and {b} is shown{why}"), Vec::new())
    } else if family.is_without_intervals() {
        (without_intervals(family, &known), ids(known.iter().take(1)))
    } else if outside.is_empty() {
        let inside = family.with_verdict(Verdict::Inside);
        if inside.len() == all {
            let text = format!(
                "{a} and {b} agree to within {} on {}",
                family.acceptable(),
                part_of(all, all, family.things())
            );
            (text, ids(&inside))
        } else {
            let text = format!(
                "no gap between {a} and {b} is shown to lie beyond the acceptable {}",
                family.acceptable()
            );
            (text, ids(&known))
        }
    } else {
        (beyond(family, &outside, all), ids(&outside))
    };
    let text = if family.is_whole() { text } else { format!("{} only: {text}", quoted(family.segment[1])) };
    sentence(Role::Headline, capital(&text), evidence)
}

/// Whether figures are kept back, and not merely missing.
fn is_hidden(family: &Family<'_>) -> bool {
    let mut cells = family.rows.iter().flat_map(|row| [row.a, row.b]).flatten();
    cells.any(|cell| cell.flags.contains(&Flag::Suppressed))
}

fn without_intervals(family: &Family<'_>, known: &[&Row<'_>]) -> String {
    let (a, b) = (&family.a, &family.b);
    let Some(widest) = known.first() else { return String::new() };
    let size = format::size(widest.gap.measure, widest.gap.gap.unwrap_or(0.0).abs());
    let unit = format::unit(widest.gap.measure);
    let quote = family.quoted(widest);
    let rank = if known.len() > 1 {
        format!(", the widest of {}", counted(known.len(), "gap", "gaps"))
    } else {
        String::new()
    };
    if quote.chars().count() > HEADLINE_QUOTE {
        format!("{a} and {b} are up to {size}{unit} apart")
    } else {
        format!("{a} and {b} are {size}{unit} apart on {quote}{rank}")
    }
}

/// At least one gap is shown to lie beyond the acceptable one.
fn beyond(family: &Family<'_>, outside: &[&Row<'_>], all: usize) -> String {
    let (a, b) = (&family.a, &family.b);
    let of_kind = |kind: Kind| outside.iter().filter(|row| row.gap.kind == kind).count();
    let (blind, hidden, neutral) =
        (of_kind(Kind::BlindSpot), of_kind(Kind::HiddenStrength), of_kind(Kind::Gap));
    let questions = part_of(outside.len(), all, family.things());
    let (inside, outsiders) = if family.inside_second { (b, a) } else { (a, b) };
    let claim = match (blind, hidden, neutral) {
        (_, 0, 0) => format!("the service looks better to {inside} than to {outsiders} on {questions}"),
        (0, _, 0) => format!("the service looks better to {outsiders} than to {inside} on {questions}"),
        (blind, hidden, 0) => format!(
            "{a} and {b} see the service differently on {questions}: it looks better from inside on {}, worse on {}",
            count(blind),
            count(hidden)
        ),
        _ => format!("{a} and {b} differ on {questions}"),
    };
    // Of several the chart below names the widest.
    let quote = outside.first().map(|row| family.quoted(row)).unwrap_or_default();
    if all > 1 && outside.len() == 1 && quote.chars().count() <= HEADLINE_QUOTE {
        format!("{claim}: {quote}")
    } else {
        claim
    }
}

/// The line under the headline: bases, and how many gaps of which verdict.
pub fn deck(family: &Family<'_>) -> Narrative {
    let known: Vec<&Row<'_>> = family.known().collect();
    let mut parts = Vec::new();
    let [segment, value] = family.segment.map(quoted);
    let whom =
        if family.is_whole() { String::new() } else { format!(", of those whose {segment} is {value}") };
    let when = if family.wave.is_empty() { whom } else { format!(" in {}{whom}", family.wave) };
    if known.is_empty() {
        parts.push(
            match is_hidden(family) {
                true => {
                    "Figures of at least one of the two groups are hidden, so that nobody can be recognised."
                }
                false => "At least one of the two groups gave no answers here.",
            }
            .to_owned(),
        );
    } else if family.is_without_intervals() {
        parts.push(format!("{}{when}.", measured(family)));
        let why = if !family.has(MeasureKind::Share) {
            "Nobody in either group answered differently from the others, so there is no interval and no test."
        } else {
            "No bases were published with these figures, so there is no interval and no test, and no gap can be \
             called certain."
        };
        parts.push(why.to_owned());
    } else {
        let bases = [
            bases(family, &family.a, &mut known.iter().filter_map(|row| row.a)),
            bases(family, &family.b, &mut known.iter().filter_map(|row| row.b)),
        ];
        parts.push(format!("{}{when}. {}.", measured(family), capital(&bases.join(", "))));
        let others = if family.leads { family.others() } else { Vec::new() };
        let verdicts = verdicts(family);
        parts.push(match others.is_empty() {
            true => capital(&verdicts),
            false => format!("Between {} and {}, {verdicts}", family.a, family.b),
        });
        parts.extend(beyond_elsewhere(&others));
    }
    sentence(Role::Deck, parts.join(" "), ids(&known))
}

/// What the figures are.
fn measured(family: &Family<'_>) -> String {
    use MeasureKind::{Mean, Nps, Share};
    let cells = family.known().flat_map(|row| [row.a, row.b]).flatten();
    let mut verbs = cells.filter(|cell| cell.measure == Share).map(|cell| verb(family.report, cell));
    let first = verbs.next();
    let share = match first.filter(|first| verbs.all(|other| other == *first)).as_deref() {
        Some("agree") => "Share of each group that agrees".to_owned(),
        Some(verb) => format!("Share of each group who {verb}"),
        None => "Share of each group whose answer counts as agreeing".to_owned(),
    };
    let rest = match (family.has(Share), family.has(Mean), family.has(Nps)) {
        (_, false, false) => "",
        (false, true, false) => return "Mean of each group's answers".to_owned(),
        (false, false, true) => return "Net promoter score of each group".to_owned(),
        (true, true, false) => ", or the mean of its answers",
        (true, false, true) => ", or its net promoter score",
        (false, true, true) => return "Mean of each group's answers, or its net promoter score".to_owned(),
        (true, true, true) => ", the mean of its answers or its net promoter score",
    };
    format!("{share}{rest}")
}

/// `250 Consumers`, or `231 to 250 answers from Consumers` where the bases differ by question.
fn bases(
    family: &Family<'_>,
    group: &str,
    cells: &mut dyn Iterator<Item = &super::super::model::Cell>,
) -> String {
    let bases: Vec<f64> = cells.filter_map(|cell| cell.base).collect();
    let low = bases.iter().copied().fold(f64::INFINITY, f64::min);
    let high = bases.iter().copied().fold(0.0, f64::max);
    let least = family.report.study.options.low_base as f64;
    let few = match (low < least, high < least) {
        (_, true) => " (few)",
        (true, _) => " (few on some questions)",
        _ => "",
    };
    if bases.is_empty() {
        format!("{group}, base not published")
    } else if low == high {
        format!("{} answers from {group}{few}", answers(high))
    } else {
        format!("{} to {} answers from {group}{few}", answers(low), answers(high))
    }
}

fn answers(n: f64) -> String {
    thousands(libm::round(n) as u64)
}

fn verdicts(family: &Family<'_>) -> String {
    let of = |verdict| family.with_verdict(verdict).len();
    let (outside, inside, unclear) = (of(Verdict::Outside), of(Verdict::Inside), of(Verdict::Inconclusive));
    let acceptable = family.acceptable();
    let mut clauses = Vec::new();
    if outside > 0 {
        let verb = if outside == 1 { "lies" } else { "lie" };
        let gaps = counted(outside, "gap", "gaps");
        clauses.push(format!("{gaps} {verb} beyond the acceptable {acceptable}{}", kinds(family, outside)));
    }
    if inside > 0 {
        let verb = if inside == 1 { "is shown to lie" } else { "are shown to lie" };
        let within =
            if outside > 0 { "within".to_owned() } else { format!("within the acceptable {acceptable}") };
        clauses.push(format!(
            "{} {verb} {within}",
            if outside > 0 { count(inside) } else { counted(inside, "gap", "gaps") }
        ));
    }
    if unclear > 0 {
        let whom = if clauses.is_empty() { counted(unclear, "gap", "gaps") } else { count(unclear) };
        clauses.push(format!("for {whom} there is not enough data to say"));
    }
    format!("{}.", list(&clauses))
}

/// Of more comparisons than this the gaps are counted together.
const NAMED: usize = 3;

/// `Beyond it in the other comparisons: two of four gaps between agents and customers, none of five between …`
fn beyond_elsewhere(others: &[Family<'_>]) -> Option<String> {
    let sizes = |family: &Family| (family.with_verdict(Verdict::Outside).len(), family.known().count());
    if others.len() > NAMED {
        let sum = |(x, y), family| {
            let (outside, all) = sizes(family);
            (x + outside, y + all)
        };
        let (outside, all) = others.iter().fold((0, 0), sum);
        let number = if outside == 0 { "none".to_owned() } else { count(outside) };
        return Some(format!(
            "Beyond it in the {} other comparisons: {number} of {} gaps.",
            count(others.len()),
            count(all)
        ));
    }
    let each = others.iter().enumerate().map(|(index, family)| {
        let (outside, all) = sizes(family);
        let number = if outside == 0 { "none".to_owned() } else { count(outside) };
        let gaps = match (index, all) {
            (0, 1) => " gap",
            (0, _) => " gaps",
            _ => "",
        };
        format!("{number} of {}{gaps} between {} and {}", count(all), family.a, family.b)
    });
    let each: Vec<String> = each.collect();
    let comparisons = if each.len() == 1 { "comparison" } else { "comparisons" };
    (!each.is_empty()).then(|| format!("Beyond it in the other {comparisons}: {}.", each.join(", ")))
}

/// ` (five blind spots and one hidden strength)`, where not all that lies beyond is the same.
fn kinds(family: &Family<'_>, outside: usize) -> String {
    let names = [
        (Kind::BlindSpot, "blind spot", "blind spots"),
        (Kind::HiddenStrength, "hidden strength", "hidden strengths"),
        (Kind::Gap, "on a neutral question", "on neutral questions"),
    ];
    let of = |(kind, one, many): (Kind, &str, &str)| match family.with_kind(kind).len() {
        n if n > 0 && n < outside => Some(counted(n, one, many)),
        _ => None,
    };
    let kinds: Vec<String> = names.into_iter().filter_map(of).collect();
    if kinds.is_empty() { String::new() } else { format!(" ({})", list(&kinds)) }
}

/// A report without a single gap: figures of groups that were asked nothing in common.
pub fn without_gaps(report: &Report) -> Vec<Narrative> {
    let figures = report.cells.iter().filter(|cell| cell.value.is_some() && cell.segment.is_empty()).count();
    let groups: Set<&str> = order::set(report.cells.iter().map(|cell| cell.group.as_str()));
    let text = format!(
        "{} from {}, and no question put to two of them",
        capital(&counted(figures, "figure", "figures")),
        counted(groups.len(), "group", "groups")
    );
    let deck = "There is no gap to show: a gap needs the same question asked of two groups.".to_owned();
    let counted = report.cells.iter().any(|cell| cell.low.is_some());
    let how = if counted {
        format!("Intervals at {}: Wilson for a share.", super::method::level(report.study.options.confidence))
    } else {
        "Figures as published.".to_owned()
    };
    let mut told = vec![
        sentence(Role::Headline, text, Vec::new()),
        sentence(Role::Deck, deck, Vec::new()),
        sentence(Role::Method, how, Vec::new()),
    ];
    told.extend(super::caveats::hidden(report));
    told
}
