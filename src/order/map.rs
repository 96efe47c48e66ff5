//! A map in the order of its keys. The standard library's is compiled anew for every pair of types, between five
//! and six kilobytes each time, and fifty such pairs were a seventh of the module that the page loads. Here the
//! entries stand where they arrived, beside a list of their places in the order of their keys: the search, and
//! the upkeep of that list, are compiled once.
//!
//! A new key moves one number for each later key, which is nothing for some thousands of questions, answers or
//! cells. A map of more than tens of thousands of keys that come in no order belongs elsewhere.

use super::exchanges;
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::iter::FusedIterator;
use std::ops::Index;

/// A map in the order of its keys.
#[derive(Clone)]
pub struct Map<K, V> {
    /// In the order in which they arrived.
    entries: Vec<(K, V)>,
    /// The entries' places in the order of their keys.
    order: Vec<usize>,
}

/// Where a key stands: at a place in the list of entries, or, as yet nowhere, before this rank among the keys.
type Found = Result<usize, usize>;

/// The place and the rank of what `compare` says is equal, or the rank before which it would stand.
fn search(order: &[usize], compare: &mut dyn FnMut(usize) -> Ordering) -> Result<(usize, usize), usize> {
    let rank = order.binary_search_by(|&place| compare(place))?;
    order.get(rank).map(|&place| (place, rank)).ok_or(rank)
}

/// Writes down that a new entry, at the end of the list, has this rank; gives its place.
fn admit(order: &mut Vec<usize>, rank: usize) -> usize {
    let place = order.len();
    order.insert(rank.min(place), place);
    place
}

/// Strikes out the entry of this rank at this place, which the last entry takes.
fn dismiss(order: &mut Vec<usize>, rank: usize, place: usize) {
    order.remove(rank);
    let last = order.len();
    for at in order {
        if *at == last {
            *at = place;
        }
    }
}

impl<K, V> Map<K, V> {
    /// Without entries.
    pub const fn new() -> Self {
        Map { entries: Vec::new(), order: Vec::new() }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Leaves nothing in it.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.order.clear();
    }

    /// The entries in the order of their keys.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { entries: &self.entries, order: self.order.iter() }
    }

    /// The keys in their order.
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys(self.iter())
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + Clone {
        self.iter().map(|(_, value)| value)
    }

    /// The values in the order of their keys, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.iter_mut().map(|(_, value)| value)
    }

    /// The entries in the order of their keys, their values to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.settle();
        self.entries.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// The keys in their order.
    pub fn into_keys(self) -> impl Iterator<Item = K> {
        self.into_iter().map(|(key, _)| key)
    }

    /// The values in the order of their keys.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.into_iter().map(|(_, value)| value)
    }

    /// Keeps those entries of which `keep` says so, asked in the order of the keys.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.settle();
        self.entries.retain_mut(|(key, value)| keep(key, value));
        self.order.truncate(self.entries.len());
    }

    /// The entry with the last key.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }

    /// Brings the entries themselves into the order of their keys.
    fn settle(&mut self) {
        let count = self.order.len();
        let order = std::mem::replace(&mut self.order, (0..count).collect());
        for (at, with) in exchanges(order).into_iter().enumerate() {
            self.entries.swap(at, with);
        }
    }
}

impl<K: Ord, V> Map<K, V> {
    fn search<Q: Ord + ?Sized>(&self, key: &Q) -> Result<(usize, usize), usize>
    where
        K: Borrow<Q>,
    {
        search(&self.order, &mut |place| match self.entries.get(place) {
            Some((other, _)) => other.borrow().cmp(key),
            None => Ordering::Greater,
        })
    }

    /// The value of this key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.get_key_value(key).map(|(_, value)| value)
    }

    /// The map's own key that equals this one, and its value.
    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let (place, _) = self.search(key).ok()?;
        self.entries.get(place).map(|(key, value)| (key, value))
    }

    /// The value of this key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let (place, _) = self.search(key).ok()?;
        self.entries.get_mut(place).map(|(_, value)| value)
    }

    /// Whether this key is there.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.search(key).is_ok()
    }

    /// Gives a key its value; returns the one that it had. The map keeps the key that it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.search(&key) {
            Ok((place, _)) => self.entries.get_mut(place).map(|entry| std::mem::replace(&mut entry.1, value)),
            Err(rank) => {
                admit(&mut self.order, rank);
                self.entries.push((key, value));
                None
            }
        }
    }

    /// Takes out a key; returns the value that it had.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let (place, rank) = self.search(key).ok()?;
        dismiss(&mut self.order, rank, place);
        Some(self.entries.swap_remove(place).1)
    }

    /// What stands at a key, to look at, change or fill.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let found = self.search(&key).map(|(place, _)| place);
        Entry { map: self, key, found }
    }
}

/// What stands at a key of a map.
pub struct Entry<'a, K, V> {
    map: &'a mut Map<K, V>,
    key: K,
    found: Found,
}

impl<'a, K, V> Entry<'a, K, V> {
    /// The key's value; if it has none, this one.
    pub fn or_insert(self, value: V) -> &'a mut V {
        self.or_insert_with(|| value)
    }

    /// The key's value; if it has none, the type's default.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// The key's value; if it has none, what `value` gives.
    pub fn or_insert_with(self, value: impl FnOnce() -> V) -> &'a mut V {
        let Map { entries, order } = self.map;
        let place = self.found.unwrap_or_else(|rank| {
            entries.push((self.key, value()));
            admit(order, rank)
        });
        &mut entries[place].1
    }

    /// Changes the key's value, if it has one.
    pub fn and_modify(self, change: impl FnOnce(&mut V)) -> Self {
        if let Ok(place) = self.found
            && let Some((_, value)) = self.map.entries.get_mut(place)
        {
            change(value);
        }
        self
    }
}

/// The entries of a map in the order of their keys.
pub struct Iter<'a, K, V> {
    entries: &'a [(K, V)],
    order: std::slice::Iter<'a, usize>,
}

impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Iter { entries: self.entries, order: self.order.clone() }
    }
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        self.entries.get(*self.order.next()?).map(|(key, value)| (key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.order.size_hint()
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.entries.get(*self.order.next_back()?).map(|(key, value)| (key, value))
    }
}

impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}
impl<K, V> FusedIterator for Iter<'_, K, V> {}

/// The keys of a map in their order.
pub struct Keys<'a, K, V>(Iter<'a, K, V>);

impl<K, V> Clone for Keys<'_, K, V> {
    fn clone(&self) -> Self {
        Keys(self.0.clone())
    }
}

impl<'a, K, V> Iterator for Keys<'a, K, V> {
    type Item = &'a K;

    fn next(&mut self) -> Option<&'a K> {
        self.0.next().map(|(key, _)| key)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<K, V> DoubleEndedIterator for Keys<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(|(key, _)| key)
    }
}

impl<K, V> ExactSizeIterator for Keys<'_, K, V> {}
impl<K, V> FusedIterator for Keys<'_, K, V> {}

impl<'a, K, V> IntoIterator for &'a Map<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(mut self) -> Self::IntoIter {
        self.settle();
        self.entries.into_iter()
    }
}

impl<K: Ord, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut map = Map::new();
        map.extend(items);
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Map<K, V> {
    fn from(items: [(K, V); N]) -> Self {
        items.into_iter().collect()
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> Index<&Q> for Map<K, V> {
    type Output = V;

    /// Panics when the key is not there, as the standard library's map does.
    fn index(&self, key: &Q) -> &V {
        let place = self.search(key).map_or(usize::MAX, |(place, _)| place);
        &self.entries[place].1
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map::new()
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for Map<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<K: Eq, V: Eq> Eq for Map<K, V> {}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod schema;
mod serde;
#[cfg(test)]
mod tests;
