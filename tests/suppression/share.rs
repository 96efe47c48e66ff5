//! Sharing a number out over cells: every way, or one that mixes well.

/// Calls `on` with every way to share out `total`, or up to `total` where there is `slack`, so that no part has
/// more than its `most`; stops, and returns false, when `on` does.
pub fn share_out(total: u64, most: &[u64], slack: bool, on: &mut dyn FnMut(&[u64]) -> bool) -> bool {
    fn go(
        left: u64,
        most: &[u64],
        slack: bool,
        parts: &mut Vec<u64>,
        on: &mut dyn FnMut(&[u64]) -> bool,
    ) -> bool {
        let Some(&here) = most.get(parts.len()) else {
            return (left > 0 && !slack) || on(parts);
        };
        let room: u64 = most[parts.len() + 1..].iter().sum();
        let least = if slack { 0 } else { left.saturating_sub(room) };
        for part in least..=here.min(left) {
            parts.push(part);
            let more = go(left - part, most, slack, parts, on);
            parts.pop();
            if !more {
                return false;
            }
        }
        true
    }
    go(total, most, slack, &mut Vec::new(), on)
}

/// One way to share `agreeing` out over cells of these bases in which they mix: in turn, a cell after the other.
pub fn mixed(bases: &[u64], agreeing: u64) -> Option<Vec<u64>> {
    let mut parts = vec![0; bases.len()];
    let mut left = agreeing.min(bases.iter().sum());
    while left > 0 {
        let before = left;
        for (part, &base) in parts.iter_mut().zip(bases) {
            if left > 0 && *part < base {
                *part += 1;
                left -= 1;
            }
        }
        if left == before {
            return None;
        }
    }
    Some(parts)
}
