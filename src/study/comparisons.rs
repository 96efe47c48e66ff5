//! Which groups are set against each other, where the study does not say.

use super::gradation::rank_of;
use super::groups::Population;
use super::model::{Comparison, Group, Side};
use crate::order::{Map, Set};

/// Each inside group against each outside group, then each level inside against the next where their names tell who
/// stands higher. Where nobody stands on either side: of up to three groups every pair, of more the largest against
/// each other one. Only pairs with a question in common; `asked` holds, by question, the groups that were asked it.
pub(super) fn infer(groups: &[Group], populations: &[Population], asked: &[Set<String>]) -> Vec<Comparison> {
    let of = |side: Side| {
        groups.iter().filter(move |group| group.side == Some(side)).map(|group| group.name.as_str())
    };
    let mut pairs: Vec<(&str, &str)> =
        of(Side::Inside).flat_map(|a| of(Side::Outside).map(move |b| (a, b))).collect();
    if !pairs.is_empty() {
        let mut levels: Map<usize, Vec<&str>> = Map::new();
        for name in of(Side::Inside) {
            levels.entry(rank_of(name)).or_default().push(name);
        }
        let next = levels.values().zip(levels.values().skip(1));
        pairs.extend(
            next.flat_map(|(upper, lower)| upper.iter().flat_map(|a| lower.iter().map(move |b| (*a, *b)))),
        );
    } else {
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
        pairs = if names.len() <= 3 { every_pair(&names) } else { largest_against_each(&names, populations) };
    }
    let common = |a: &str, b: &str| asked.iter().any(|groups| groups.contains(a) && groups.contains(b));
    let kept = pairs.into_iter().filter(|(a, b)| common(a, b));
    kept.map(|(a, b)| Comparison { a: a.to_owned(), b: b.to_owned(), ..Comparison::default() }).collect()
}

fn every_pair<'a>(names: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let pairs = names.iter().enumerate().flat_map(|(at, a)| names.iter().skip(at + 1).map(move |b| (*a, *b)));
    pairs.collect()
}

fn largest_against_each<'a>(names: &[&'a str], populations: &[Population]) -> Vec<(&'a str, &'a str)> {
    let size = |name: &str| populations.iter().find(|group| group.name == name).map_or(0, |group| group.size);
    // Of groups of one size the first.
    let Some(largest) = names.iter().copied().reduce(|a, b| if size(b) > size(a) { b } else { a }) else {
        return Vec::new();
    };
    names.iter().copied().filter(|name| *name != largest).map(|name| (largest, name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(groups: &[(&str, Option<Side>, u64)], expected: &[(&str, &str)]) {
        let list: Vec<Group> = groups
            .iter()
            .map(|(name, side, _)| Group { name: (*name).into(), side: *side, ..Group::default() })
            .collect();
        let sizes: Vec<Population> =
            groups.iter().map(|(name, _, size)| Population { name: (*name).into(), size: *size }).collect();
        let asked = [groups.iter().map(|(name, ..)| (*name).to_owned()).collect()];
        let found = infer(&list, &sizes, &asked);
        let found: Vec<(&str, &str)> = found.iter().map(|c| (c.a.as_str(), c.b.as_str())).collect();
        assert_eq!(found, expected);
        assert!(infer(&list, &sizes, &[]).is_empty());
    }

    #[test]
    fn inside_is_compared_with_outside_and_else_pairs_or_the_largest() {
        let (inside, outside) = (Some(Side::Inside), Some(Side::Outside));
        check(
            &[("Customers", outside, 9), ("Leaders", inside, 2), ("Agents", inside, 3), ("Other", None, 9)],
            &[("Leaders", "Customers"), ("Agents", "Customers"), ("Leaders", "Agents")],
        );
        // Each level against the next: executives, managers, agents and drivers, who are of one level.
        check(
            &[
                ("Drivers", inside, 2),
                ("Agents", inside, 3),
                ("Executives", inside, 1),
                ("Customers", outside, 9),
                ("Managers", inside, 2),
            ],
            &[
                ("Drivers", "Customers"),
                ("Agents", "Customers"),
                ("Executives", "Customers"),
                ("Managers", "Customers"),
                ("Executives", "Managers"),
                ("Managers", "Drivers"),
                ("Managers", "Agents"),
            ],
        );
        // Neither of two that stand at one level is the other's outside.
        check(
            &[("Agents", inside, 3), ("Drivers", inside, 1), ("Customers", outside, 9)],
            &[("Agents", "Customers"), ("Drivers", "Customers")],
        );
        check(&[("A", None, 1), ("B", None, 2), ("C", None, 3)], &[("A", "B"), ("A", "C"), ("B", "C")]);
        check(
            &[("A", inside, 1), ("B", None, 3), ("C", None, 3), ("D", None, 1)],
            &[("B", "A"), ("B", "C"), ("B", "D")],
        );
        check(&[("A", None, 1)], &[]);
    }
}
