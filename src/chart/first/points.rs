//! What is drawn: gaps that have an importance, by the part of the field where they stand.

use crate::chart::figures::{Small, Texts, notes};
use crate::chart::pairs;
use crate::chart::unlike::Unlike;
use crate::chart::view::View;
use crate::order;
use crate::report::{Cell, Gap, Importance, ImportanceKind, Kind, Report, Verdict, meaning_of};
use crate::study::{MeasureKind, Side};

/// With fewer points there is nothing to choose from.
const FEWEST: usize = 3;

/// What a gap calls for, by how wide it is and how much its question matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The one that the narrative names: of the gaps shown to lie beyond the acceptable one, on what is shown to matter
    /// more than most, that on what matters most.
    First,
    /// Any other shown to lie beyond it.
    Next,
    /// Wider than the acceptable gap, which the data do not carry.
    Closer,
    Keep,
    Watch,
}

/// What the data say of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    Beyond,
    Open,
    Within,
}

/// One question.
pub(super) struct Point<'a> {
    pub gap: &'a Gap,
    pub cells: [&'a Cell; 2],
    pub importance: &'a Importance,
    pub text: String,
    pub part: Part,
    pub sure: Sure,
    /// Whether it is shown to matter at all.
    pub is_shown: bool,
    /// The gap, turned so that up is what those inside see better; where nothing is better, its size.
    pub up: f64,
    /// Its interval, turned alike.
    pub limits: Option<(f64, f64)>,
    /// Whose colour it bears: that of the second group where it looks better to them, or where they stand higher if
    /// nothing is better.
    pub of_b: bool,
    pub note: Option<String>,
}

/// All points of a view.
pub(super) struct Field<'a> {
    pub report: &'a Report,
    pub view: View,
    /// In their order: by part, what is sure first, then by how much it matters.
    pub points: Vec<Point<'a>>,
    /// Gaps of the view that are not drawn: what the others are set against, without figures, means, without an
    /// importance.
    pub left_out: [usize; 4],
    /// Whether some gap has a better and a worse direction.
    pub directed: bool,
    /// Half the width of the acceptable gap, as a fraction.
    pub acceptable: f64,
    /// How many importances were looked at: those of what is drawn and of gaps that are not in points.
    pub looked_at: usize,
}

impl<'a> Field<'a> {
    pub fn of(report: &'a Report, view: &View) -> Self {
        let whole = view.segment.is_empty() && view.question.is_empty();
        let known = if whole { report.importance_of(&view.a, &view.b, &view.wave) } else { Vec::new() };
        let band = report.study.options.acceptable_gap;
        let acceptable = if band.is_finite() { band.clamp(0.0, 1.0) } else { 0.0 };
        let confidence = report.study.options.confidence;
        let (texts, small) = (Texts::of(report), Small::of(report, view));
        let unlike = Unlike::of(report, &view.wave);
        let (mut points, mut left_out, mut directed) = (Vec::new(), [0; 4], false);
        let rows = if known.is_empty() { Vec::new() } else { report.rows() };
        let of_view =
            |gap: &Gap| pairs::is_of(view, gap) && view.is_at(&gap.wave, &gap.segment, &gap.segment_value);
        let second_inside = better_to(report, view) == &view.b;
        // What the others are set against has no place among them.
        let told_by = |gap: &Gap| known.first().is_some_and(|told| told.by == gap.question);
        for row in rows.iter().filter(|row| of_view(row.gap)) {
            let importance = known.iter().find(|each| each.question == row.gap.question);
            let is_mean = row.gap.measure == MeasureKind::Mean;
            let (shown, importance) = match (told_by(row.gap), pairs::shown(row), importance) {
                (false, Some(shown), Some(importance)) if !is_mean => (shown, importance),
                (by, shown, _) => {
                    let why = if by {
                        0
                    } else if shown.is_none() {
                        1
                    } else if is_mean {
                        2
                    } else {
                        3
                    };
                    left_out[why] += 1;
                    continue;
                }
            };
            let kind = direction(report, row.gap);
            directed |= kind != Kind::Gap;
            let turned = match kind {
                Kind::Gap => shown.gap < 0.0,
                kind => (kind == Kind::HiddenStrength) == (shown.gap > 0.0),
            };
            let turn = |value: f64| if turned { -value } else { value }.clamp(-2.0, 2.0);
            let limits = row.gap.low.zip(row.gap.high).map(|(low, high)| (turn(low), turn(high)));
            let up = turn(shown.gap);
            let limits = limits.filter(|(low, high)| low.is_finite() && high.is_finite());
            let sure = match row.gap.verdict {
                Verdict::Outside => Sure::Beyond,
                Verdict::Inside => Sure::Within,
                Verdict::Inconclusive => Sure::Open,
            };
            let is_shown = importance.is_shown_among(known.len(), confidence);
            let part = match (up > acceptable, sure == Sure::Beyond) {
                (true, true) if importance.upper_half && is_shown => Part::First,
                (true, true) => Part::Next,
                (true, false) => Part::Closer,
                (false, _) if importance.upper_half => Part::Keep,
                (false, _) => Part::Watch,
            };
            points.push(Point {
                gap: row.gap,
                cells: [shown.a, shown.b],
                importance,
                text: texts.of_question(&row.gap.question),
                part,
                sure,
                is_shown,
                of_b: if kind == Kind::Gap { shown.gap < 0.0 } else { (up < 0.0) != second_inside },
                up,
                limits: limits.map(|(x, y)| (x.min(y).min(up), x.max(y).max(up))),
                note: notes(&mut unlike.note(row.gap).into_iter().chain(small.note(&[row.a, row.b]))),
            });
        }
        // The sort is stable: of equals the wider gap comes first.
        let before = |x: &Point, y: &Point| {
            let by_size = y.importance.size().total_cmp(&x.importance.size());
            x.part.cmp(&y.part).then(x.sure.cmp(&y.sure)).then(by_size)
        };
        order::sort_by(&mut points, before);
        // One alone comes first.
        for point in points.iter_mut().skip(1).filter(|point| point.part == Part::First) {
            point.part = Part::Next;
        }
        order::sort_by(&mut points, before);
        Field { report, view: view.clone(), points, left_out, directed, acceptable, looked_at: known.len() }
    }

    /// The name of an upper corner of the field, that of what matters more or of what matters less: all that the gaps
    /// there call for, and what one would where there is none; in a narrow field the most urgent of it. With it whether
    /// what comes first is there.
    pub fn corner(&self, upper_half: bool, narrow: bool) -> (bool, String) {
        let here = self.points.iter().filter(|point| point.importance.upper_half == upper_half);
        let [first, next, closer] =
            [Part::First, Part::Next, Part::Closer].map(|part| here.clone().any(|point| point.part == part));
        let least = if first || (upper_half && !next && !closer) { Part::First } else { Part::Next };
        let name = match (first || next, closer) {
            (false, true) => self.name(Part::Closer).to_owned(),
            _ => self.name(least).to_owned(),
        };
        let and_next = match (first && next, closer) {
            _ if narrow => "",
            (true, false) => " or next",
            (true, true) => ", next",
            _ => "",
        };
        let and_closer = match ((first || next) && closer && !narrow, self.directed) {
            (true, true) => " or look closer",
            (true, false) => " or closer",
            _ => "",
        };
        (least == Part::First, [name.as_str(), and_next, and_closer].concat())
    }

    pub fn is_drawn(&self) -> bool {
        self.points.len() >= FEWEST
    }

    /// What tells the importance of the first point, as it does of all others.
    pub fn told_by(&self) -> Option<&'a Importance> {
        self.points.first().map(|point| point.importance)
    }

    /// True where importance is a correlation with the outcome.
    pub fn is_derived(&self) -> bool {
        self.told_by().is_some_and(|told| told.kind == ImportanceKind::Derived)
    }

    /// The text of the question that tells the importance.
    pub fn by(&self) -> String {
        let texts = Texts::of(self.report);
        self.told_by().map(|told| texts.of_question(&told.by)).unwrap_or_default()
    }

    /// The name of a part, as it stands in the field and above the list.
    pub fn name(&self, part: Part) -> &'static str {
        match (part, self.directed) {
            (Part::First, true) => "Mend first",
            (Part::First, false) => "Look here first",
            (Part::Next, true) => "Mend next",
            (Part::Next, false) => "Look here next",
            (Part::Closer, _) => "Look closer",
            (Part::Keep, _) => "Keep",
            (Part::Watch, _) => "Watch",
        }
    }
}

/// To whom what is up looks better: to those inside.
pub(super) fn better_to<'v>(report: &Report, view: &'v View) -> &'v String {
    let inside = |name: &str| {
        let group = report.study.groups.iter().find(|group| group.name == name);
        group.and_then(|group| group.side) == Some(Side::Inside)
    };
    if inside(&view.b) && !inside(&view.a) { &view.b } else { &view.a }
}

/// Which way a gap would point if it were shown to lie beyond the acceptable one.
fn direction(report: &Report, gap: &Gap) -> Kind {
    let group = |name: &str| report.study.groups.iter().find(|group| group.name == name);
    pairs::question(report, &gap.question).map_or(Kind::Gap, |question| {
        meaning_of(Verdict::Outside, gap.gap, question, group(&gap.a), group(&gap.b))
    })
}
