//! The places where figures stand, and their order.

use super::waves::WaveOrder;
use crate::order::{self, Map};
use crate::study::places_of;

/// Wave, segment and value of segment.
pub type Place = (String, String, String);

/// Waves in the order of time, within each the segments by their names, and their values in the order that they tell
/// themselves; of values that tell none the order stays.
pub fn in_order(places: &mut [Place], waves: &WaveOrder) {
    let mut values: Map<String, Vec<String>> = Map::new();
    for (_, segment, value) in &*places {
        let values = values.entry(segment.clone()).or_default();
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    let mut told: Map<(&str, &str), usize> = Map::new();
    for (segment, values) in values.iter() {
        let names: Vec<&str> = values.iter().map(String::as_str).collect();
        let places = places_of(&names).unwrap_or_default();
        told.extend(places.iter().map(|(value, at)| ((segment.as_str(), *value), *at)));
    }
    order::sort_by(places, |x, y| {
        let value = |place: &Place| told.get(&(place.1.as_str(), place.2.as_str())).copied();
        waves.place(&x.0).cmp(&waves.place(&y.0)).then(x.1.cmp(&y.1)).then(value(x).cmp(&value(y)))
    });
}
