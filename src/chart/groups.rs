//! The groups of a chart that shows more than two: their order, and the forms by which they are told apart.

use super::forms::{Hue, MOST};
use super::view::View;
use crate::order::{self, Set};
use crate::report::{Cell, Report};
use crate::study::Side;

/// A group, its place among the forms and its hue: the view's A is 0 and B is 1 in every chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Level {
    pub name: String,
    pub place: usize,
    pub hue: Hue,
}

/// The groups of `cells` from far inside to outside: as the study lists them, those of a known side first or last.
/// At most five, the view's own always among them; also how many are left out.
pub(super) fn levels<'a>(
    report: &'a Report,
    view: &View,
    cells: &mut dyn Iterator<Item = &'a Cell>,
) -> (Vec<Level>, usize) {
    let mut found: Set<&str> = cells.map(|cell| cell.group.as_str()).collect();
    let mut groups: Vec<_> = report.study.groups.iter().collect();
    order::sort_by_key(&mut groups, |group| match group.side {
        Some(Side::Inside) => 0,
        None => 1,
        Some(Side::Outside) => 2,
    });
    let mut names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    names.retain(|name| found.remove(name));
    names.extend(found);

    let own = |name: &str| [&view.a, &view.b].iter().position(|group| group.as_str() == name);
    let owned = names.iter().filter(|name| own(name).is_some()).count();
    // The forms of a group of the view that is not here are free for others; where nobody is compared they begin with
    // the first.
    let least = if view.a.is_empty() { 0 } else { 2 };
    let is_free = |place: &usize| *place < least && !names.iter().any(|name| own(name) == Some(*place));
    let free = (least..MOST).chain((0..2).filter(is_free));
    let mut free = free.take(MOST - owned);
    let all = names.len();
    let level = |name: &str| {
        let place = own(name).or_else(|| free.next())?;
        let side = groups.iter().find(|group| group.name == name).and_then(|group| group.side);
        let hue = match (place, side) {
            (0, _) => Hue::A,
            (1, _) => Hue::B,
            (_, Some(Side::Inside)) => Hue::A,
            (_, Some(Side::Outside)) => Hue::B,
            (_, None) => Hue::Neither,
        };
        Some(Level { name: name.to_owned(), place, hue })
    };
    let levels: Vec<Level> = names.iter().copied().filter_map(level).collect();
    let left_out = all - levels.len();
    (levels, left_out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::{Group, Study};

    fn report(groups: &[(&str, Option<Side>)]) -> Report {
        let group = |(name, side): &(&str, Option<Side>)| Group {
            name: (*name).to_owned(),
            side: *side,
            ..Group::default()
        };
        let study = Study { groups: groups.iter().map(group).collect(), ..Study::default() };
        let cell = |name: &str| {
            serde_json::json!({ "id": "c", "question": "q", "group": name, "wave": "", "segment": "",
                "segment_value": "", "base": null, "weighted_base": null, "effective_base": null,
                "measure": "share", "value": 0.5, "low": null, "high": null, "flags": [] })
        };
        let cells: Vec<_> = groups.iter().map(|(name, _)| cell(name)).collect();
        let report = serde_json::json!({ "schema": "", "study": study, "engine": { "name": "", "version": "" },
            "sources": [], "cells": cells, "gaps": [], "changes": [], "share_changes": [], "overall": [],
            "heterogeneity": [], "narrative": [], "notices": [] });
        serde_json::from_value(report).expect("a report")
    }

    #[test]
    fn groups_stand_from_inside_to_outside_and_keep_the_forms_of_the_view() {
        let (inside, outside) = (Some(Side::Inside), Some(Side::Outside));
        let report =
            report(&[("Customers", outside), ("Leaders", inside), ("Other", None), ("Agents", inside)]);
        let view = View { a: "Agents".into(), b: "Customers".into(), ..View::default() };
        let (levels, left_out) = levels(&report, &view, &mut report.cells.iter());
        let named: Vec<_> =
            levels.iter().map(|level| (level.name.as_str(), level.place, level.hue)).collect();
        // The hue is that of the side: who stands on the same side looks alike but for the form.
        let all = [("Leaders", 2, Hue::A), ("Agents", 0, Hue::A), ("Other", 3, Hue::Neither)];
        assert_eq!(named[..3], all);
        assert_eq!(named[3], ("Customers", 1, Hue::B));
        assert_eq!(left_out, 0);
    }

    #[test]
    fn where_nobody_is_compared_the_forms_begin_with_the_first() {
        let report = report(&[("Users", None)]);
        let (levels, _) = levels(&report, &View::default(), &mut report.cells.iter());
        assert_eq!(levels, [Level { name: "Users".to_owned(), place: 0, hue: Hue::A }]);
    }

    #[test]
    fn five_at_most_and_the_view_among_them() {
        let names = ["1", "2", "3", "4", "5", "6", "7"];
        let report = report(&names.map(|name| (name, None)));
        let shown = |a: &str, b: &str| {
            let view = View { a: a.into(), b: b.into(), ..View::default() };
            let (levels, left_out) = levels(&report, &view, &mut report.cells.iter());
            let mut places: Vec<_> = levels.iter().map(|level| level.place).collect();
            places.sort_unstable();
            assert_eq!((places, left_out), (vec![0, 1, 2, 3, 4], 2));
            levels.into_iter().map(|level| level.name).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown("1", "7"), "1 2 3 4 7");
        assert_eq!(shown("6", "7"), "1 2 3 6 7");
        assert_eq!(shown("6", "nobody"), "1 2 3 4 6");
        assert_eq!(shown("", ""), "1 2 3 4 5");
    }
}
