//! Reports made by hand that hold several waves and segments.

use super::reports::{Asked, report};
use gap_report::report::{Change, Course, Flag, Gap, Kind, Report, Verdict};

/// Figures of one wave and segment cell; both empty for whole groups without waves.
#[derive(Debug)]
pub struct At {
    pub wave: String,
    pub segment: String,
    pub value: String,
    /// The same questions everywhere, in the same order; figures of their own.
    pub asked: Vec<Asked>,
}

/// One report of all places, its changes from each wave to the next and from the first to the last.
pub fn joined(a: &str, b: &str, places: &[At]) -> Report {
    let mut all: Option<Report> = None;
    for at in places {
        let mut here = report(a, b, &at.asked);
        for cell in &mut here.cells {
            (cell.wave, cell.segment, cell.segment_value) =
                (at.wave.clone(), at.segment.clone(), at.value.clone());
        }
        for gap in &mut here.gaps {
            (gap.wave, gap.segment, gap.segment_value) =
                (at.wave.clone(), at.segment.clone(), at.value.clone());
        }
        match &mut all {
            Some(all) => {
                all.cells.append(&mut here.cells);
                all.gaps.append(&mut here.gaps);
            }
            None => all = Some(here),
        }
    }
    let mut all = all.expect("a place");
    for (i, cell) in all.cells.iter_mut().enumerate() {
        cell.id = format!("c{}", i + 1);
    }
    for (i, gap) in all.gaps.iter_mut().enumerate() {
        gap.id = format!("g{}", i + 1);
    }
    all.changes = changes(&all.gaps);
    all
}

/// Keeps the figures of one cell of places × questions back.
pub fn hide(report: &mut Report, gap: usize) {
    let Some(gap) = report.gaps.get_mut(gap) else { return };
    (gap.gap, gap.low, gap.high) = (None, None, None);
    (gap.verdict, gap.kind) = (Verdict::Inconclusive, Kind::Unclear);
    let here = (&gap.question, &gap.wave, &gap.segment, &gap.segment_value);
    for cell in &mut report.cells {
        if (&cell.question, &cell.wave, &cell.segment, &cell.segment_value) == here {
            (cell.base, cell.value, cell.low, cell.high) = (None, None, None, None);
            cell.flags = vec![Flag::Suppressed];
        }
    }
    report.changes = changes(&report.gaps);
}

/// By MOVER, as the report has them; the course by the interval alone.
fn changes(gaps: &[Gap]) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::new();
    let mut add = |then: &Gap, now: &Gap| {
        let change = now.gap.zip(then.gap).map(|(now, then)| now - then);
        let limits = (|| {
            let (size, then_size) = (now.gap?, then.gap?);
            let below = libm::hypot(size - now.low?, then.high? - then_size);
            let above = libm::hypot(now.high? - size, then_size - then.low?);
            Some((size - then_size - below, size - then_size + above))
        })();
        let moved = limits.is_some_and(|(low, high)| low > 0.0 || high < 0.0);
        let smaller = now.gap.unwrap_or_default().abs() < then.gap.unwrap_or_default().abs();
        out.push(Change {
            id: format!("d{}", out.len() + 1),
            question: now.question.clone(),
            a: now.a.clone(),
            b: now.b.clone(),
            from: then.wave.clone(),
            to: now.wave.clone(),
            segment: now.segment.clone(),
            segment_value: now.segment_value.clone(),
            change,
            low: limits.map(|limits| limits.0),
            high: limits.map(|limits| limits.1),
            p_value: None,
            p_adjusted: None,
            course: match (moved, smaller) {
                (true, _) if now.is_across(then) && now.is_off_zero() && then.is_off_zero() => {
                    Course::Reversed
                }
                (true, true) => Course::Closing,
                (true, false) => Course::Widening,
                (false, _) => Course::Unclear,
            },
        });
    };
    for (i, first) in gaps.iter().enumerate() {
        let series: Vec<&Gap> = gaps
            .iter()
            .filter(|gap| {
                (&gap.question, &gap.segment, &gap.segment_value)
                    == (&first.question, &first.segment, &first.segment_value)
            })
            .collect();
        if !std::ptr::eq(series[0], &gaps[i]) {
            continue;
        }
        for pair in series.windows(2) {
            add(pair[0], pair[1]);
        }
        if series.len() > 2 {
            add(series[0], series[series.len() - 1]);
        }
    }
    out
}
