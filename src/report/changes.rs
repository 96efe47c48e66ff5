//! How gaps moved from wave to wave: each against the one before, and the last against the first.

use super::model::{Change, Gap};
use crate::stats::change::{Estimate, mover, wald};
use std::collections::BTreeMap;

/// Which gap: question, the two groups, wave, segment and its value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GapKey {
    /// All but the wave.
    series: [String; 5],
    wave: String,
}

impl GapKey {
    /// The key of `gap`.
    pub fn of(gap: &Gap) -> Self {
        let series = [&gap.question, &gap.a, &gap.b, &gap.segment, &gap.segment_value];
        GapKey { series: series.map(String::clone), wave: gap.wave.clone() }
    }
}

/// The changes of all gaps that were asked in more than one wave, in the order in which the gaps first occur;
/// waves in the order of their names. `errors`: the standard errors of the gaps.
pub fn changes(gaps: &[Gap], errors: &BTreeMap<GapKey, f64>, confidence: f64) -> Vec<Change> {
    let mut order: Vec<[String; 5]> = Vec::new();
    let mut series: BTreeMap<[String; 5], Vec<&Gap>> = BTreeMap::new();
    for gap in gaps {
        let key = GapKey::of(gap).series;
        let waves = series.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            Vec::new()
        });
        waves.push(gap);
    }
    let mut changes = Vec::new();
    for key in order {
        let Some(waves) = series.get_mut(&key) else { continue };
        waves.sort_by(|x, y| x.wave.cmp(&y.wave));
        changes.extend(waves.windows(2).map(|pair| change(pair[0], pair[1], errors, confidence)));
        if let ([first, _, .., last], true) = (waves.as_slice(), waves.len() > 2) {
            changes.push(change(first, last, errors, confidence));
        }
    }
    for (index, change) in changes.iter_mut().enumerate() {
        change.id = format!("d{}", index + 1);
    }
    changes
}

fn change(then: &Gap, now: &Gap, errors: &BTreeMap<GapKey, f64>, confidence: f64) -> Change {
    let estimate = |gap: &Gap| Some(Estimate { value: gap.gap?, low: gap.low?, high: gap.high? });
    let moved = estimate(then).zip(estimate(now)).and_then(|(then, now)| mover(then, now));
    let with_error = |gap: &Gap| Some((gap.gap?, *errors.get(&GapKey::of(gap))?));
    let test = with_error(then).zip(with_error(now)).and_then(|(then, now)| wald(then, now, confidence));
    Change {
        id: String::new(),
        question: now.question.clone(),
        a: now.a.clone(),
        b: now.b.clone(),
        from: then.wave.clone(),
        to: now.wave.clone(),
        segment: now.segment.clone(),
        segment_value: now.segment_value.clone(),
        change: now.gap.zip(then.gap).map(|(now, then)| now - then),
        low: moved.map(|change| change.low),
        high: moved.map(|change| change.high),
        p_value: test.map(|test| test.p_value),
    }
}
