//! How gaps moved from wave to wave: each against the one before, and the last against the first.

use super::gaps::{Behind, adjusted};
use super::model::{Change, Course, Gap, Verdict};
use crate::order::{self, Map};
use crate::stats::change::{self, Estimate, mover, wald};
use crate::stats::equivalence;
use crate::study::{Adjust, Options, WaveOrder};

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

/// The changes of all gaps that were asked in more than one wave, in the order in which the gaps first occur.
/// `behind`: what stands behind the gaps.
pub fn changes(
    gaps: &[Gap],
    behind: &Map<GapKey, Behind>,
    waves: &WaveOrder,
    options: &Options,
) -> Vec<Change> {
    let pairs = steps(gaps, |gap| (GapKey::of(gap).series, waves.place(&gap.wave)));
    let mut changes: Vec<Change> =
        pairs.into_iter().map(|(then, now)| change(then, now, behind, options)).collect();
    let family = |each: &Change| {
        let place = [&each.a, &each.b, &each.segment, &each.segment_value, &each.from, &each.to];
        (place.map(String::clone), each.p_value)
    };
    let adjusted = adjusted_within(changes.iter().map(family).collect(), options.adjust);
    for (index, (change, p)) in changes.iter_mut().zip(adjusted).enumerate() {
        change.id = format!("d{}", index + 1);
        change.p_adjusted = p;
        // Of many changes some exclude zero by chance alone.
        if change.course != Course::Still && p.is_some_and(|p| p >= 1.0 - options.confidence) {
            change.course = Course::Unclear;
        }
    }
    changes
}

/// P-values adjusted over those of the same family, in their own order.
pub fn adjusted_within(all: Vec<([String; 6], Option<f64>)>, how: Adjust) -> Vec<Option<f64>> {
    let mut families: Map<[String; 6], Vec<usize>> = Map::new();
    let mut out: Vec<Option<f64>> = Vec::with_capacity(all.len());
    for (index, (family, p)) in all.into_iter().enumerate() {
        families.entry(family).or_default().push(index);
        out.push(p);
    }
    for (_, places) in families {
        let own: Vec<Option<f64>> = places.iter().map(|place| out[*place]).collect();
        for (place, p) in places.into_iter().zip(adjusted(&own, how)) {
            out[place] = p;
        }
    }
    out
}

/// Which figures are set against which: of each series every wave against the one before, and where there are
/// more than two the last against the first. `of`: the series of a figure, and the place of its wave in it. The
/// series stand in the order in which they first occur.
pub fn steps<T, K: Ord + Clone>(figures: &[T], of: impl Fn(&T) -> (K, usize)) -> Vec<(&T, &T)> {
    let mut order: Vec<K> = Vec::new();
    let mut series: Map<K, Vec<(usize, &T)>> = Map::new();
    for figure in figures {
        let (key, place) = of(figure);
        let waves = series.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            Vec::new()
        });
        waves.push((place, figure));
    }
    let mut steps = Vec::new();
    for key in order {
        let Some(waves) = series.get_mut(&key) else { continue };
        order::sort_by_key(waves, |(place, _)| *place);
        steps.extend(waves.windows(2).map(|pair| (pair[0].1, pair[1].1)));
        if let [(_, first), _, .., (_, last)] = waves.as_slice()
            && waves.len() > 2
        {
            steps.push((first, last));
        }
    }
    steps
}

fn change(then: &Gap, now: &Gap, behind: &Map<GapKey, Behind>, options: &Options) -> Change {
    let of = |gap: &Gap| behind.get(&GapKey::of(gap)).copied().unwrap_or_default();
    let (behind_then, behind_now) = (of(then), of(now));
    let moved = estimate(then.gap, then.low.zip(then.high))
        .zip(estimate(now.gap, now.low.zip(now.high)))
        .and_then(|(then, now)| mover(then, now));
    let moved_narrower = estimate(then.gap, behind_then.narrower)
        .zip(estimate(now.gap, behind_now.narrower))
        .and_then(|(then, now)| mover(then, now));
    let course = match (moved, moved_narrower, then.gap, now.gap) {
        (Some(moved), Some(narrower), Some(size_then), Some(size_now)) => course(change::course(
            (size_then, verdict(then)),
            (size_now, verdict(now)),
            moved,
            narrower,
            now.acceptable(options.acceptable_gap),
        )),
        _ => Course::Unclear,
    };
    let course = match (course, then.is_off_zero(), now.is_off_zero()) {
        (Course::Closing | Course::Widening, true, true) if now.is_across(then) => Course::Reversed,
        // What lay off zero and is not shown to lie beyond it has come nearer, and that is all.
        (Course::Widening, ..) | (Course::Closing, false, _) if now.is_across(then) => Course::Moved,
        (course, ..) => course,
    };
    let test = then
        .gap
        .zip(behind_then.error)
        .zip(now.gap.zip(behind_now.error))
        .and_then(|(then, now)| wald(then, now, options.confidence));
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
        p_adjusted: None,
        course,
    }
}

fn estimate(value: Option<f64>, limits: Option<(f64, f64)>) -> Option<Estimate> {
    let (low, high) = limits?;
    Some(Estimate { value: value?, low, high })
}

fn verdict(gap: &Gap) -> equivalence::Verdict {
    match gap.verdict {
        Verdict::Outside => equivalence::Verdict::Outside,
        Verdict::Inside => equivalence::Verdict::Inside,
        Verdict::Inconclusive => equivalence::Verdict::Inconclusive,
    }
}

fn course(course: change::Course) -> Course {
    match course {
        change::Course::Closed => Course::Closed,
        change::Course::Closing => Course::Closing,
        change::Course::Widening => Course::Widening,
        change::Course::Reversed => Course::Reversed,
        change::Course::Still => Course::Still,
        change::Course::Unclear => Course::Unclear,
    }
}
