//! The places where figures stand, and their order.

use crate::order;
use crate::study::{WaveOrder, order_of};

/// Wave, segment and value of segment.
pub type Place = (String, String, String);

/// Waves in the order of time, and the values of a segment in the order that they tell themselves; else the order
/// stays, in which those of one wave and segment stand together.
pub fn in_order(places: &mut [Place], waves: &WaveOrder) {
    order::sort_by_key(places, |(wave, ..)| waves.place(wave));
    for run in places.chunk_by_mut(|x, y| (&x.0, &x.1) == (&y.0, &y.1)) {
        let values: Vec<&str> = run.iter().map(|(.., value)| value.as_str()).collect();
        if let Some(order) = order_of(&values) {
            let sorted: Vec<Place> = order.into_iter().filter_map(|at| run.get(at).cloned()).collect();
            run.clone_from_slice(&sorted);
        }
    }
}
