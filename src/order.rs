//! Sorting, compiled once. The standard library's sort is compiled anew for every type it sorts, some ten
//! kilobytes each time: fifty of them were a sixth of the module that the page loads. Here places are sorted, and
//! what stands at them is moved afterwards; for the lists of questions, answers and gaps that takes no longer.
//!
//! [`Map`] and [`Set`] hold to the same rule: their machinery knows places, not types.

mod map;
mod set;

pub use map::{Entry, Map};
pub use set::Set;

use std::cmp::Ordering;

/// Sorts, stable, by what `compare` says of two items.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let shared = &*items;
    let swaps = swaps(shared.len(), &mut |a, b| match (shared.get(a), shared.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for (at, with) in swaps.into_iter().enumerate() {
        items.swap(at, with);
    }
}

/// Sorts, stable, by the items' keys.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts, stable, by the items' own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts, and keeps one of each.
pub fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// A map of these, [`Map`] or `BTreeMap`; of equal keys the last one's value counts. Unlike `collect`, which
/// sorts them for the latter beforehand.
pub fn map<K, V, M: Default + Extend<(K, V)>>(items: impl IntoIterator<Item = (K, V)>) -> M {
    let mut map = M::default();
    map.extend(items);
    map
}

/// A set of these.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> Set<T> {
    items.into_iter().collect()
}

/// With which place each place changes its item, from the first to the last, so that `count` items come into
/// the order that `compare` tells of their present places.
fn swaps(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    exchanges(order)
}

/// With which place each place changes its item so that the items come into this order: the place of the first,
/// of the second, and so on.
fn exchanges(mut order: Vec<usize>) -> Vec<usize> {
    let count = order.len();
    // An item that has made room for another stands where that one stood, and may have made room again.
    for at in 0..count {
        let mut from = order.get(at).copied().unwrap_or(at);
        while from < at {
            from = order.get(from).copied().unwrap_or(at);
        }
        if let Some(place) = order.get_mut(at) {
            *place = from;
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{sort, sort_and_dedup, sort_by, sort_by_key};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in prop::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs, "stable");
            sort_by(&mut ours, |a, b| b.cmp(a));
            theirs.sort_by(|a, b| b.cmp(a));
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            let (mut ours, mut theirs): (Vec<u8>, Vec<u8>) = (items.iter().map(|item| item.0).collect(), items.iter().map(|item| item.0).collect());
            sort_and_dedup(&mut ours);
            theirs.sort();
            theirs.dedup();
            prop_assert_eq!(ours, theirs);
        }
    }
}
