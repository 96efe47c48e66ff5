//! What several charts say of a report's figures: the texts of questions, why a figure is missing, small bases.

use super::text::clean;
use super::view::View;
use crate::order::{self, Map, Set};
use crate::report::format::{size_points, thousands};
use crate::report::{Cell, Flag, Report, with_option};

/// The texts of a report's questions.
pub(super) struct Texts<'a>(Map<&'a str, &'a str>);

impl<'a> Texts<'a> {
    pub fn of(report: &'a Report) -> Self {
        Texts(order::map(report.study.questions.iter().map(|q| (q.id.as_str(), q.text.as_str()))))
    }

    /// A text for `id`: its own, or that of its multi-select question and the option; never nothing.
    pub fn of_question(&self, id: &str) -> String {
        let text = |id: &str| self.0.get(id).map(|text| clean(text)).filter(|text| !text.is_empty());
        // Ids may hold a slash of their own: the longest question that fits is meant.
        let option = || {
            let cuts = id.rmatch_indices('/').map(|(at, slash)| (&id[..at], &id[at + slash.len()..]));
            let mut named = cuts.filter_map(|(question, option)| Some((text(question)?, clean(option))));
            named.next().map(|(text, option)| with_option(&text, &option))
        };
        text(id).or_else(option).unwrap_or_else(|| clean(id))
    }
}

/// Why the figures of these groups are not shown, in words.
pub(super) fn why_not_shown(cells: &[Option<&Cell>]) -> String {
    let groups = |wanted: &dyn Fn(&Cell) -> bool| {
        let names = cells.iter().flatten().filter(|cell| wanted(cell)).map(|cell| clean(&cell.group));
        names.collect::<Vec<_>>().join(" and ")
    };
    let suppressed = groups(&|cell| cell.flags.contains(&Flag::Suppressed));
    if !suppressed.is_empty() {
        return format!("Not shown, to protect the respondents: {suppressed}");
    }
    let silent = groups(&|cell| cell.value.is_none());
    if silent.is_empty() { "No figures to compare".to_owned() } else { format!("No answers from {silent}") }
}

/// `Small base: Leaders (12)`; nothing where no base is small.
pub(super) fn small_bases(cells: &[Option<&Cell>]) -> Option<String> {
    let small = cells.iter().flatten().filter(|cell| cell.flags.contains(&Flag::LowBase));
    let bases = small.map(|cell| match cell.base {
        Some(base) => format!("{}\u{a0}({base:.0})", clean(&cell.group)),
        None => clean(&cell.group),
    });
    let list = bases.collect::<Vec<_>>().join(", ");
    if list.is_empty() { None } else { Some(format!("Small base: {list}")) }
}

/// The groups whose base is small wherever they stand in a view: said once under the title, and of no row.
pub(super) struct Small<'a>(Set<&'a str>);

impl<'a> Small<'a> {
    pub fn of(report: &'a Report, view: &View) -> Self {
        let is_low = |cell: &Cell| cell.flags.contains(&Flag::LowBase);
        let here = || {
            report.cells.iter().filter(|cell| {
                view.is_at(&cell.wave, &cell.segment, &cell.segment_value)
                    && view.asks(&cell.question)
                    && cell.value.is_some()
            })
        };
        let mut groups: Set<&str> =
            here().filter(|cell| is_low(cell)).map(|cell| cell.group.as_str()).collect();
        for cell in here().filter(|cell| !is_low(cell)) {
            groups.remove(cell.group.as_str());
        }
        Small(groups)
    }

    /// `Small base: Leaders (12)`, of groups whose base is small in some rows alone.
    pub fn note(&self, cells: &[Option<&Cell>]) -> Option<String> {
        let here = |cell: &Option<&Cell>| cell.is_some_and(|cell| !self.0.contains(cell.group.as_str()));
        small_bases(&cells.iter().copied().filter(here).collect::<Vec<_>>())
    }
}

/// Notes after each other; nothing where there is none.
pub(super) fn notes(all: &mut dyn Iterator<Item = String>) -> Option<String> {
    let all: Vec<String> = all.collect();
    (!all.is_empty()).then(|| all.join(". "))
}

/// `Managers (250)`, `Consumers (231 to 250)`: a group with the bases of its figures; `Leaders (12, small base)` where
/// they are all small.
pub(super) fn with_bases(group: &str, cells: &mut dyn Iterator<Item = &Cell>) -> String {
    let cells: Vec<&Cell> = cells.filter(|cell| cell.base.is_some()).collect();
    let small = cells.iter().all(|cell| cell.flags.contains(&Flag::LowBase));
    let text = with_base(group, &cells);
    match text.strip_suffix(')').filter(|_| small) {
        Some(text) if !cells.is_empty() => format!("{text}, small base)"),
        _ => text,
    }
}

/// The same without a word on whether they are small.
pub(super) fn with_base(group: &str, cells: &[&Cell]) -> String {
    let bases: Vec<f64> = cells.iter().filter_map(|cell| cell.base).collect();
    let low = bases.iter().copied().fold(f64::INFINITY, f64::min);
    let high = bases.iter().copied().fold(0.0, f64::max);
    let name = clean(group);
    let whole = |n: f64| thousands(n.max(0.0).round() as u64);
    match bases.as_slice() {
        [] => name,
        _ if low == high => format!("{name} ({})", whole(low)),
        _ => format!("{name} ({} to {})", whole(low), whole(high)),
    }
}

/// Where the figures stand: `, 2026, Region: North`; nothing for whole groups without waves.
pub(super) fn place(view: &View) -> String {
    let mut out = String::new();
    if !view.wave.is_empty() {
        out.push_str(&format!(", {}", clean(&view.wave)));
    }
    if !view.segment.is_empty() {
        out.push_str(&format!(", {}: {}", clean(&view.segment), clean(&view.segment_value)));
    }
    out
}

/// `5 points`, `1 point`.
pub(super) fn acceptable(report: &Report) -> String {
    let size = size_points(report.study.options.acceptable_gap);
    let unit = if size == "1" { "point" } else { "points" };
    format!("{size} {unit}")
}

/// `95 %`: the level of the intervals.
pub(super) fn level(report: &Report) -> String {
    format!("{}\u{a0}%", size_points(report.study.options.confidence))
}
