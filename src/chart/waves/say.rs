//! The words: how each gap moved, the marks and the caption.

use super::layout::{Layout, Place, Spot};
use super::panels::{Figures, Moment, Move, Panel, Series};
use crate::chart::figures::{acceptable, level, with_bases};
use crate::chart::kinds::Caption;
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::pairs::{cell_words, gap_words, in_words, measured};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{figure, gap, gap_interval};
use crate::report::words::{from_to, in_a_sentence, list, quoted};
use crate::report::{Course, Report};
use crate::study::MeasureKind;

/// Half of the square that takes the pointer for a point, CSS pixels.
const REACH: f64 = 12.0;

/// How a panel moved: from where to where; what is sure of it and what is missing; whether it is shown to have moved.
pub(super) fn note(report: &Report, series: &Series, panel: &Panel) -> (String, Vec<String>, bool) {
    let mut rest = Vec::new();
    let mut moved = false;
    let shown: Vec<_> = panel.shown().collect();
    let first = match shown.as_slice() {
        [] => {
            // All for the same reason, as a rule: said once.
            let mut whys: Vec<String> = panel.moments.iter().map(Moment::why).collect();
            whys.dedup();
            return (whys.join(". "), rest, false);
        }
        [(moment, only)] => format!("{} in {} alone", end(panel, only), clean(moment.name)),
        [(_, then), .., (_, now)] => match (then.gap, now.gap) {
            (Some((_, before)), Some((_, after))) => {
                format!("Gap {} \u{2192} {}", gap(panel.measure, before), in_words(panel.measure, after))
            }
            _ => format!("{} \u{2192} {}", end(panel, then), end(panel, now)),
        },
    };
    for (i, step) in panel.moves.iter().enumerate() {
        // Of the steps between, those alone that are shown to have moved.
        let has_moved = panel.moved(step).is_some();
        if let Some(words) = move_words(report, panel, step).filter(|_| i == 0 || has_moved) {
            moved |= i == 0 && has_moved;
            let from_to = format!("{} to {}", clean(step.from), clean(step.to));
            rest.push(if series.waves.len() > 2 { format!("{from_to}: {words}") } else { words });
        }
    }
    if panel.reworded && shown.len() > 1 {
        rest.push("Not asked in the same words in each wave".to_owned());
    }
    let mut missing: Vec<(String, Vec<String>)> = Vec::new();
    for (place, wave) in series.waves.iter().enumerate() {
        let moment = panel.moments.iter().find(|moment| moment.wave == place);
        let why = match moment {
            Some(moment) if moment.shown.is_some() => continue,
            Some(moment) => moment.why(),
            None if series.compared => "Not asked of both".to_owned(),
            None => "Not asked".to_owned(),
        };
        match missing.iter_mut().find(|(other, _)| *other == why) {
            Some((_, waves)) => waves.push(clean(wave)),
            None => missing.push((why, vec![clean(wave)])),
        }
    }
    rest.extend(missing.into_iter().map(|(why, waves)| format!("{}: {why}", list(&waves))));
    (first, rest, moved)
}

/// `Gap +34 points`; of one group `45 %`.
fn end(panel: &Panel, figures: &Figures) -> String {
    match (figures.gap, figures.points.first()) {
        (Some((_, size)), _) => format!("Gap {}", in_words(panel.measure, size)),
        (None, point) => point.map(|(_, value)| figure(panel.measure, *value)).unwrap_or_default(),
    }
}

/// `change −9, −20 to +2: not enough data to say`.
fn move_words(report: &Report, panel: &Panel, step: &Move) -> Option<String> {
    let (size, meaning) = (step.size?, meaning_of(report, panel, step)?);
    // A gap is in points already; beside a percentage they are said.
    let size = if step.course.is_some() { gap(panel.measure, size) } else { in_words(panel.measure, size) };
    let words = format!("change {size}");
    Some(match step.limits {
        // An interval does not break.
        Some(limits) => {
            let limits = gap_interval(panel.measure, limits).replace(' ', "\u{a0}");
            format!("{words}, {limits}: {meaning}")
        }
        None => format!("{words}: {meaning}"),
    })
}

/// What a change means; none where one of its figures is not shown.
pub(super) fn meaning_of(report: &Report, panel: &Panel, step: &Move) -> Option<String> {
    panel.at(step.from)?;
    panel.at(step.to)?;
    Some(match (panel.moved(step), step.course) {
        (Some(verb), _) => verb.to_owned(),
        (None, Some(Course::Still)) => format!("moved by no more than {}", acceptable(report)),
        (None, _) if step.limits.is_none() => "no interval".to_owned(),
        (None, Some(_)) => "not enough data to say".to_owned(),
        (None, None) => "not shown to have moved".to_owned(),
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
        let last = panel.moments.last().map_or(panel.question, |moment| moment.id);
        let area = place.area;
        let note = said(place);
        let told: Vec<String> =
            panel.shown().map(|(moment, shown)| wave_words(panel, moment, shown)).collect();
        let mut sentence = format!("{}: {}", panel.text, told.join("; "));
        sentence.push_str(if told.is_empty() { "" } else { ". " });
        sentence.push_str(&note);
        mark(last, MarkKind::Row, (area.x, area.y), (area.width, area.height), sentence);
        let title = place.title_box;
        mark(last, MarkKind::RowLabel, (title.x, title.y), (title.width, title.height), panel.text.clone());
        for spot in &place.spots {
            points(&mut mark, panel, spot);
        }
        let id = panel.moves.first().map_or(last, |step| step.id);
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
    let small = moment.small(". ");
    let gap = shown.gap.map(|(gap, size)| format!("; {}", gap_words(gap, size))).unwrap_or_default();
    for ((cell, value), (at, _)) in shown.points.iter().zip(&spot.points) {
        let words = cell_words(cell, *value);
        let label = format!("{}, {}: {words}{gap}{small}", panel.text, clean(moment.name));
        let at = (at.0 - REACH, at.1 - REACH);
        mark(&cell.id, MarkKind::Value, at, (2.0 * REACH, 2.0 * REACH), label);
    }
}

/// `2024 Managers 79 %, Consumers 45 %, gap +34 points`; of one group `2024 45 %`.
fn wave_words(panel: &Panel, moment: &Moment, shown: &Figures) -> String {
    let points = shown.points.iter().map(|(cell, value)| {
        let words = figure(panel.measure, *value);
        if shown.gap.is_some() { format!("{} {words}", clean(&cell.group)) } else { words }
    });
    let points: Vec<String> = points.collect();
    let gap = shown.gap.map(|(_, size)| format!(", gap {}", in_words(panel.measure, size)));
    format!("{} {}{}", clean(moment.name), points.join(", "), gap.unwrap_or_default())
}

/// What stands under a panel, in one sentence.
fn said(place: &Place) -> String {
    place.said.join("; ").replace('\u{2192}', "to")
}

/// What moved most, among those shown to have moved at all.
pub(super) fn caption(report: &Report, view: &View, series: &Series) -> Option<Caption> {
    let (Some(first), Some(last)) = (series.waves.first(), series.waves.last()) else { return None };
    if series.panels.is_empty() {
        return None;
    }
    let (first, last) = (clean(first), clean(last));
    let shown = || series.panels.iter().flat_map(Panel::shown);
    let any = series.panels.iter().any(|panel| panel.shown().count() > 1);
    let intervals = series.panels.iter().flat_map(|panel| &panel.moves).any(|step| step.limits.is_some());
    let still = |panel: &Panel| panel.moves.first().is_some_and(|step| step.course == Some(Course::Still));
    let (thing, things) = if series.compared { ("gap", "Gaps") } else { ("figure", "Figures") };
    let title = if let Some(title) = most_moved(series) {
        title
    } else if !any {
        format!("Withheld: no {thing} in two waves has answers enough")
    } else if !intervals {
        format!("{things} from {first} to {last}: without intervals nobody can say which moved")
    } else if series.panels.iter().all(still) {
        format!("No {thing} moved by more than {} between {first} and {last}", acceptable(report))
    } else {
        format!("No {thing} is shown to have moved between {first} and {last}")
    };
    let bases = |group: &str| {
        let cells = shown().flat_map(|(_, figures)| &figures.points).map(|(cell, _)| *cell);
        with_bases(group, &mut cells.filter(|cell| cell.group == group))
    };
    let cells: Vec<_> = shown().flat_map(|(_, figures)| &figures.points).map(|(cell, _)| *cell).collect();
    let what = measured(report, &cells);
    let sure = shown().any(|(_, figures)| figures.points.iter().any(|(cell, _)| cell.low.is_some()));
    let sure = if sure { format!(", with {} intervals", level(report)) } else { String::new() };
    let waves: Vec<String> = series.waves.iter().map(|wave| clean(wave)).collect();
    let waves = if waves.len() > 6 { format!("{first} to {last}") } else { list(&waves) };
    let segment = match view.segment.as_str() {
        "" => String::new(),
        segment => format!(", {}: {}", clean(segment), clean(&view.segment_value)),
    };
    let who: Vec<String> = series.groups.iter().map(|group| bases(group)).collect();
    let who = match who.is_empty() {
        true => "each group by itself".to_owned(),
        false => who.join(" against "),
    };
    let ranked = match series.compared {
        true => format!("ranked by gap in {last}"),
        false
            if series
                .panels
                .iter()
                .any(|panel| panel.moves.first().is_some_and(|step| panel.moved(step).is_some())) =>
        {
            "those shown to have moved first, by size of change".to_owned()
        }
        false => "ranked by size of change".to_owned(),
    };
    let ranked = if series.panels.len() > 1 { format!("; {ranked}") } else { String::new() };
    let subtitle = format!("{what}{sure}; {who}{segment}; {waves}{ranked}");
    Some(Caption { title, subtitle })
}

/// `The gap on “Response times are fast” narrowed from 34 to 12 points, managers higher, between 2022 and 2026; two
/// others moved less`; of one group `The share on “…” rose from 45 % to 52 %, …`: of changes from the first wave to the last; where
/// none is shown, of the steps between.
fn most_moved(series: &Series) -> Option<String> {
    let moved = |whole: bool| {
        let all = series.panels.iter().flat_map(move |panel| {
            let moves = panel.moves.iter().enumerate().filter(move |(i, _)| (*i == 0) == whole);
            moves.map(move |(_, step)| (panel, step))
        });
        all.filter(|(panel, step)| {
            panel.moved(step).is_some() && panel.at(step.from).is_some() && panel.at(step.to).is_some()
        })
    };
    let (found, whole) =
        if moved(true).next().is_some() { (moved(true), true) } else { (moved(false), false) };
    let others = found.count().saturating_sub(1);
    let largest = moved(whole).fold(None, |best: Option<(&Panel, &Move)>, (panel, step)| match best {
        // What was asked alike before what may have moved for its words.
        Some((other, most)) if (panel.reworded, other.way(most)) >= (other.reworded, panel.way(step)) => best,
        _ => Some((panel, step)),
    });
    let (panel, step) = largest?;
    let (then, now) = (panel.at(step.from)?, panel.at(step.to)?);
    let (verb, measure) = (panel.moved(step)?, panel.measure);
    let less = if series.compared { "less" } else { "too" };
    let more = match others {
        0 => String::new(),
        _ if !whole => String::new(),
        1 => format!("; one other moved {less}"),
        more => format!("; {} others moved {less}", crate::report::words::count(more)),
    };
    let (what, from_to) = match (then.gap, now.gap, series.groups.as_slice()) {
        (Some((_, then)), Some((_, now)), [a, b]) => {
            let [a, b] = [a, b].map(|group| in_a_sentence(&clean(group)));
            ("gap", from_to(measure, (then, now), (&a, &b)))
        }
        _ => {
            let what = match measure {
                MeasureKind::Share => "share",
                MeasureKind::Mean => "mean",
                MeasureKind::Nps => "score",
            };
            (what, format!("from {} to {}", end(panel, then), end(panel, now)))
        }
    };
    let (question, first, last) = (quoted(&panel.text), clean(step.from), clean(step.to));
    Some(format!("The {what} on {question} {verb} {from_to}, between {first} and {last}{more}"))
}
