//! The words: how each gap moved, the marks and the caption.

use super::layout::{Layout, Place, Spot};
use super::panels::{Panel, Series};
use crate::chart::figures::{acceptable, level, with_bases};
use crate::chart::kinds::Caption;
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::pairs::{self, cell_words, gap_words, in_words, measured};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{figure, gap, gap_interval};
use crate::report::words::{list, quoted};
use crate::report::{Change, Course, Report};

/// Half of the square that takes the pointer for a point, CSS pixels.
const REACH: f64 = 12.0;

/// How the gap of a panel moved: from where to where; what is sure of it and what is missing; whether it is shown
/// to have moved.
pub(super) fn note(report: &Report, series: &Series, panel: &Panel) -> (String, Vec<String>, bool) {
    let mut rest = Vec::new();
    let mut moved = false;
    let shown: Vec<_> = panel.shown().collect();
    let first = match shown.as_slice() {
        [] => {
            // All for the same reason, as a rule: said once.
            let mut whys: Vec<String> = panel.moments.iter().map(|moment| pairs::why(&moment.row)).collect();
            whys.dedup();
            return (whys.join(". "), rest, false);
        }
        [(_, only, figures)] => {
            format!("Gap {} in {} alone", in_words(only.measure, figures.gap), clean(&only.wave))
        }
        [(_, then, before), .., (_, now, after)] => {
            format!("Gap {} \u{2192} {}", gap(then.measure, before.gap), in_words(now.measure, after.gap))
        }
    };
    for (i, change) in panel.changes.iter().enumerate() {
        // Of the steps between, those alone that are shown to have moved.
        let step = panel.moved(change).is_some();
        if let Some(words) = change_words(report, panel, change).filter(|_| i == 0 || step) {
            moved |= i == 0 && step;
            let from_to = format!("{} to {}", clean(&change.from), clean(&change.to));
            rest.push(if series.waves.len() > 2 { format!("{from_to}: {words}") } else { words });
        }
    }
    let mut missing: Vec<(String, Vec<String>)> = Vec::new();
    for (place, wave) in series.waves.iter().enumerate() {
        let moment = panel.moments.iter().find(|moment| moment.wave == place);
        let why = match moment {
            Some(moment) if moment.shown.is_some() => continue,
            Some(moment) => pairs::why(&moment.row),
            None => "Not asked of both".to_owned(),
        };
        match missing.iter_mut().find(|(other, _)| *other == why) {
            Some((_, waves)) => waves.push(clean(wave)),
            None => missing.push((why, vec![clean(wave)])),
        }
    }
    rest.extend(missing.into_iter().map(|(why, waves)| format!("{}: {why}", list(&waves))));
    (first, rest, moved)
}

/// `change −9, −20 to +2: not enough data to say`.
fn change_words(report: &Report, panel: &Panel, change: &Change) -> Option<String> {
    let (size, meaning) = (change.change?, meaning_of(report, panel, change)?);
    let words = format!("change {}", gap(panel.measure, size));
    Some(match change.low.zip(change.high) {
        // An interval does not break.
        Some(limits) => {
            let limits = gap_interval(panel.measure, limits).replace(' ', "\u{a0}");
            format!("{words}, {limits}: {meaning}")
        }
        None => format!("{words}: {meaning}"),
    })
}

/// What a change means; none where one of its gaps is not shown.
pub(super) fn meaning_of(report: &Report, panel: &Panel, change: &Change) -> Option<String> {
    panel.at(&change.from)?;
    panel.at(&change.to)?;
    Some(match (panel.moved(change), change.course) {
        (Some(verb), _) => verb.to_owned(),
        (None, Course::Still) => format!("moved by no more than {}", acceptable(report)),
        (None, _) if change.low.is_none() || change.high.is_none() => "no interval".to_owned(),
        (None, _) => "not enough data to say".to_owned(),
    })
}

/// For each panel: the whole of it, its question, its points wave by wave, and how the gap moved.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::new();
    for place in &layout.places {
        let panel = place.panel;
        let mut mark = |id: &str, kind, at: (f64, f64), size: (f64, f64), label: String| {
            let question = panel.question.to_owned();
            marks.push(Mark {
                id: id.to_owned(),
                question,
                kind,
                x: at.0,
                y: at.1,
                width: size.0,
                height: size.1,
                label,
            });
        };
        let last = panel.moments.last().map_or(panel.question, |moment| moment.row.gap.id.as_str());
        let area = place.area;
        let note = said(place);
        let told: Vec<String> = panel.shown().map(|(_, gap, shown)| wave_words(gap, &shown)).collect();
        let mut sentence = format!("{}: {}", panel.text, told.join("; "));
        sentence.push_str(if told.is_empty() { "" } else { ". " });
        sentence.push_str(&note);
        mark(last, MarkKind::Row, (area.x, area.y), (area.width, area.height), sentence);
        let title = place.title_box;
        mark(last, MarkKind::RowLabel, (title.x, title.y), (title.width, title.height), panel.text.clone());
        for spot in &place.spots {
            points(&mut mark, panel, spot);
        }
        let id = panel.whole_change().map_or(last, |change| change.id.as_str());
        let area = place.note_box;
        let label = format!("{}: {note}", panel.text);
        mark(id, MarkKind::Gap, (area.x, area.y), (area.width, area.height), label);
    }
    marks
}

type Add<'m> = dyn FnMut(&str, MarkKind, (f64, f64), (f64, f64), String) + 'm;

/// The marks of both points of a wave.
fn points(mark: &mut Add, panel: &Panel, spot: &Spot) {
    let Some(moment) = panel.moments.get(spot.moment) else { return };
    let Some(shown) = &moment.shown else { return };
    let small = pairs::small(&moment.row).map(|note| format!(". {note}")).unwrap_or_default();
    for (group, cell) in [shown.a, shown.b].into_iter().enumerate() {
        let (Some(x), Some(y), Some(value)) = (spot.x.get(group), spot.y.get(group), shown.values.get(group))
        else {
            continue;
        };
        let gap = gap_words(moment.row.gap, shown.gap);
        let words = cell_words(cell, *value);
        let label = format!("{}, {}: {words}; {gap}{small}", panel.text, clean(&cell.wave));
        mark(&cell.id, MarkKind::Value, (x - REACH, y - REACH), (2.0 * REACH, 2.0 * REACH), label);
    }
}

/// `2024 Managers 79 %, Consumers 45 %, gap +34 points`.
fn wave_words(gap: &crate::report::Gap, shown: &pairs::Shown) -> String {
    let figure = |group: &str, value| format!("{} {}", clean(group), figure(gap.measure, value));
    let [a, b] = [figure(&gap.a, shown.values[0]), figure(&gap.b, shown.values[1])];
    format!("{} {a}, {b}, gap {}", clean(&gap.wave), in_words(gap.measure, shown.gap))
}

/// What stands under a panel, in one sentence.
fn said(place: &Place) -> String {
    place.said.join("; ").replace('\u{2192}', "to")
}

/// The gap that moved most, among those shown to have moved at all.
pub(super) fn caption(report: &Report, view: &View, series: &Series) -> Option<Caption> {
    let (Some(first), Some(last)) = (series.waves.first(), series.waves.last()) else { return None };
    if series.waves.len() < 2 {
        return None;
    }
    let (first, last) = (clean(first), clean(last));
    let shown = || series.panels.iter().flat_map(Panel::shown);
    let any = series.panels.iter().any(|panel| panel.shown().count() > 1);
    let intervals = series.panels.iter().flat_map(|panel| &panel.changes).any(|change| change.low.is_some());
    let title = if let Some(title) = most_moved(series) {
        title
    } else if !any {
        "No gap may be shown in two waves".to_owned()
    } else if !intervals {
        format!("Gaps from {first} to {last}: without intervals nobody can say which moved")
    } else if series
        .panels
        .iter()
        .all(|panel| panel.whole_change().is_some_and(|c| c.course == Course::Still))
    {
        format!("No gap moved by more than {} between {first} and {last}", acceptable(report))
    } else {
        format!("No gap is shown to have moved between {first} and {last}")
    };
    let bases = |group: &str| {
        let cells = shown().flat_map(|(_, _, figures)| [figures.a, figures.b]);
        with_bases(group, cells.filter(|cell| cell.group == group))
    };
    let has =
        |kind| series.panels.iter().any(|panel| panel.measure == kind && panel.shown().next().is_some());
    let sure = shown().any(|(_, gap, _)| gap.low.is_some());
    let sure = if sure { format!(", with {} intervals", level(report)) } else { String::new() };
    let waves: Vec<String> = series.waves.iter().map(|wave| clean(wave)).collect();
    let waves = if waves.len() > 6 { format!("{first} to {last}") } else { list(&waves) };
    let segment = match view.segment.as_str() {
        "" => String::new(),
        segment => format!(", {}: {}", clean(segment), clean(&view.segment_value)),
    };
    let subtitle = format!(
        "{}{sure}; {} against {}{segment}; {waves}; ranked by gap in {last}",
        measured(&has),
        bases(&view.a),
        bases(&view.b)
    );
    Some(Caption { title, subtitle })
}

/// `The gap on “Response times are fast” narrowed from +34 to +12 points between 2022 and 2026, and two others
/// moved`: of changes from the first wave to the last; where none is shown, of the steps between.
fn most_moved(series: &Series) -> Option<String> {
    let size = |panel: &Panel, change: &Change| {
        let range = panel.moments.iter().find_map(|moment| moment.row.gap.range).filter(|range| *range > 0.0);
        change.change.unwrap_or_default().abs() / range.unwrap_or(1.0)
    };
    let moved = |whole: bool| {
        let all = series.panels.iter().flat_map(move |panel| {
            let changes = panel.changes.iter().enumerate().filter(move |(i, _)| (*i == 0) == whole);
            changes.map(move |(_, change)| (panel, *change))
        });
        all.filter(|(panel, change)| panel.moved(change).is_some() && panel.at(&change.to).is_some())
    };
    let (found, whole) =
        if moved(true).next().is_some() { (moved(true), true) } else { (moved(false), false) };
    let others = found.count().saturating_sub(1);
    let largest = moved(whole).fold(None, |best: Option<(&Panel, &Change)>, (panel, change)| match best {
        Some((other, most)) if size(other, most) >= size(panel, change) => best,
        _ => Some((panel, change)),
    });
    let (panel, change) = largest?;
    let ((_, then), (_, now)) = (panel.at(&change.from)?, panel.at(&change.to)?);
    let (verb, measure) = (panel.moved(change)?, panel.measure);
    let more = match others {
        0 => String::new(),
        _ if !whole => String::new(),
        1 => "; one other moved less".to_owned(),
        more => format!("; {} others moved less", crate::report::words::count(more)),
    };
    Some(format!(
        "The gap on {} {verb}, from {} to {}, between {} and {}{more}",
        quoted(&panel.text),
        gap(measure, then.gap),
        in_words(measure, now.gap),
        clean(&change.from),
        clean(&change.to)
    ))
}
