//! What the panels show: the questions of a comparison by rank, each with its figures wave by wave; where there is no
//! comparison, what each group was asked in two waves or more, by how far it moved.

use crate::chart::figures::{Texts, small_bases, why_not_shown};
use crate::chart::pairs;
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::{Cell, Course, Flag, Gap, Report, Row, WaveOrder, asked};
use crate::study::MeasureKind;

/// The figures of a wave that may be shown.
pub(super) struct Figures<'a> {
    /// The gap of the two; none of one group alone.
    pub gap: Option<(&'a Gap, f64)>,
    /// A's and B's, or those of one group alone.
    pub points: Vec<(&'a Cell, f64)>,
}

/// A wave of a question.
pub(super) struct Moment<'a> {
    /// Its place among the waves.
    pub wave: usize,
    pub name: &'a str,
    /// The id of its gap; of the cell where there is none.
    pub id: &'a str,
    /// Half of the acceptable range, in the unit of the measure; 0 where there is none.
    pub acceptable: f64,
    /// Of its gap.
    rank: u64,
    /// None where it may not be shown.
    pub shown: Option<Figures<'a>>,
    cells: [Option<&'a Cell>; 2],
}

impl Moment<'_> {
    /// Why its figures are not shown, in words.
    pub fn why(&self) -> String {
        why_not_shown(&self.cells)
    }

    /// `. Small base: Leaders (12)`; nothing where no base is small.
    pub fn small(&self, before: &str) -> String {
        small_bases(&self.cells).map(|note| format!("{before}{note}")).unwrap_or_default()
    }
}

/// How a gap, or one group's figure, moved between two waves.
#[derive(Clone, Copy)]
pub(super) struct Move<'a> {
    pub id: &'a str,
    pub from: &'a str,
    pub to: &'a str,
    pub size: Option<f64>,
    pub limits: Option<(f64, f64)>,
    /// Of a gap.
    pub course: Option<Course>,
    /// Of one group's figure: whether it is shown to have moved.
    is_shown: bool,
}

/// One question.
pub(super) struct Panel<'a> {
    pub question: &'a str,
    pub text: String,
    pub measure: MeasureKind,
    /// The range of its scale, where the measure has one.
    range: Option<f64>,
    /// In the order of the waves.
    pub moments: Vec<Moment<'a>>,
    /// Whether a group was asked in other words in one wave than in another: what moved may have moved for that.
    pub reworded: bool,
    /// From its first wave to its last, then those from wave to wave.
    pub moves: Vec<Move<'a>>,
}

/// All of them.
pub(super) struct Series<'a> {
    /// In their order.
    pub waves: Vec<&'a str>,
    pub panels: Vec<Panel<'a>>,
    /// A and B; of groups that are not compared, the one there is, or none where the panels name them.
    pub groups: Vec<&'a str>,
    /// Whether two groups are compared.
    pub compared: bool,
}

impl<'a> Panel<'a> {
    /// The waves whose figures are shown.
    pub fn shown(&self) -> impl Iterator<Item = (&Moment<'a>, &Figures<'a>)> {
        self.moments.iter().filter_map(|moment| Some((moment, moment.shown.as_ref()?)))
    }

    /// The figures of a wave of this name.
    pub fn at(&self, wave: &str) -> Option<&Figures<'a>> {
        self.moments.iter().find(|moment| moment.name == wave)?.shown.as_ref()
    }

    /// How it moved, if it is shown to have moved.
    pub fn moved(&self, step: &Move) -> Option<&'static str> {
        let Some(course) = step.course else {
            let verb = if step.size? > 0.0 { "rose" } else { "fell" };
            return step.is_shown.then_some(verb);
        };
        match course {
            Course::Closed => Some("closed"),
            Course::Reversed => Some("turned round"),
            Course::Moved => Some("moved"),
            Course::Closing => Some("narrowed"),
            Course::Widening => Some("widened"),
            Course::Still | Course::Unclear => None,
        }
    }

    /// How far it moved, as a part of the range of its measure.
    pub fn way(&self, step: &Move) -> f64 {
        step.size.unwrap_or_default().abs() / self.range.filter(|range| *range > 0.0).unwrap_or(1.0)
    }
}

/// The questions of `view`, ranked as they are in the last wave; those not asked then after the others. Where it
/// compares nobody, what each group was asked. Nothing where there is one wave.
pub(super) fn series<'a>(report: &'a Report, view: &'a View) -> Series<'a> {
    let here = |segment: &str, value: &str| segment == view.segment && value == view.segment_value;
    let compared = !view.a.is_empty();
    let mut of_series: Map<(&str, &str), Vec<Moment>> = Map::new();
    let mut moves: Map<(&str, &str), Vec<Move>> = Map::new();
    let order = WaveOrder::of(report.cells.iter().map(|cell| cell.wave.as_str()));
    let mut add = |series, moment| of_series.entry(series).or_default().push(moment);
    if compared {
        for row in report.rows() {
            if pairs::is_of(view, row.gap) && here(&row.gap.segment, &row.gap.segment_value) {
                add((row.gap.question.as_str(), ""), of_gap(report, row));
            }
        }
        for change in &report.changes {
            if change.a == view.a && change.b == view.b && here(&change.segment, &change.segment_value) {
                moves.entry((change.question.as_str(), "")).or_default().push(Move {
                    id: &change.id,
                    from: &change.from,
                    to: &change.to,
                    size: change.change,
                    limits: change.low.zip(change.high),
                    course: Some(change.course),
                    is_shown: false,
                });
            }
        }
    } else {
        for cell in report.cells.iter().filter(|cell| here(&cell.segment, &cell.segment_value)) {
            if view.asks(&cell.question) {
                add((cell.question.as_str(), cell.group.as_str()), of_cell(cell));
            }
        }
        for change in report.share_changes.iter().filter(|c| here(&c.segment, &c.segment_value)) {
            let series = (change.question.as_str(), change.group.as_str());
            moves.entry(series).or_default().push(Move {
                id: &change.id,
                from: &change.from,
                to: &change.to,
                size: change.change,
                limits: change.low.zip(change.high),
                course: None,
                is_shown: change.is_shown(report.study.options.confidence),
            });
        }
        // What was asked once has no course.
        of_series.retain(|_, moments| moments.len() > 1);
    }
    let mut waves: Vec<&str> = Vec::new();
    for moment in of_series.values().flatten() {
        if !waves.contains(&moment.name) {
            waves.push(moment.name);
        }
    }
    if waves.len() < 2 {
        of_series.clear();
    }
    order::sort_by_key(&mut waves, |wave| order.place(wave));
    let place = |wave: &str| waves.iter().position(|other| *other == wave).unwrap_or(usize::MAX);
    let mut groups: Vec<&str> = if compared { vec![&view.a, &view.b] } else { Vec::new() };
    for ((_, group), _) in of_series.iter() {
        if !compared && !groups.contains(group) {
            groups.push(group);
        }
    }
    if !compared && groups.len() > 1 {
        groups.clear();
    }
    let texts = Texts::of(report);
    let mut panels = Vec::new();
    for ((question, group), mut moments) in of_series {
        for moment in &mut moments {
            moment.wave = place(moment.name);
        }
        order::sort_by_key(&mut moments, |moment| moment.wave);
        let figures = || moments.iter().filter_map(|moment| moment.cells.iter().flatten().next());
        let Some(measure) = figures().next().map(|cell| cell.measure) else { continue };
        let mut moves = moves.remove(&(question, group)).unwrap_or_default();
        // The longest first: from the first wave to the last.
        let length = |step: &Move| place(step.to).saturating_sub(place(step.from));
        order::sort_by_key(&mut moves, |step| std::cmp::Reverse(length(step)));
        let range = moments.iter().find_map(|moment| moment.shown.as_ref()?.gap?.0.range);
        let mut text = texts.of_question(question);
        if groups.is_empty() {
            text = format!("{text} ({})", clean(group));
        }
        let wording = |cell: Option<&Cell>| asked(report, cell?).wording;
        let differ = |x: &Moment, y: &Moment| {
            let mut both = x.cells.into_iter().zip(y.cells);
            both.any(|(x, y)| x.is_some() && y.is_some() && wording(x) != wording(y))
        };
        let reworded = moments.windows(2).any(|pair| differ(&pair[0], &pair[1]));
        panels.push(Panel { question, text, measure, range, moments, reworded, moves });
    }
    if compared {
        let rank = |panel: &Panel| {
            let last = panel.moments.last();
            last.map(|moment| (std::cmp::Reverse(moment.wave), moment.rank))
        };
        order::sort_by_key(&mut panels, rank);
    } else {
        by_way(&mut panels);
    }
    Series { waves, panels, groups, compared }
}

/// What is shown to have moved first, in each part the longest way first; what was reworded, and means, which have a unit
/// of their own, behind.
fn by_way(panels: &mut [Panel]) {
    let whole = |panel: &Panel| {
        let step = panel.moves.first()?;
        Some((panel.moved(step).is_none(), panel.way(step)))
    };
    order::sort_by(panels, |x, y| {
        let behind = |panel: &Panel| (panel.reworded, panel.measure == MeasureKind::Mean);
        let ((x_open, x_way), (y_open, y_way)) =
            (whole(x).unwrap_or((true, -1.0)), whole(y).unwrap_or((true, -1.0)));
        x_open.cmp(&y_open).then(behind(x).cmp(&behind(y))).then(y_way.total_cmp(&x_way))
    });
}

fn of_gap<'a>(report: &Report, row: Row<'a>) -> Moment<'a> {
    let gap = row.gap;
    let figures = |shown: pairs::Shown<'a>| Figures {
        gap: Some((gap, shown.gap)),
        points: vec![(shown.a, shown.values[0]), (shown.b, shown.values[1])],
    };
    Moment {
        wave: 0,
        name: &gap.wave,
        id: &gap.id,
        acceptable: gap.acceptable(report.study.options.acceptable_gap),
        rank: gap.rank,
        shown: pairs::shown(&row).map(figures),
        cells: [row.a, row.b],
    }
}

fn of_cell(cell: &Cell) -> Moment<'_> {
    let hidden = cell.flags.contains(&Flag::Suppressed);
    let value = cell.value.filter(|value| value.is_finite() && !hidden);
    let shown = value.map(|value| Figures { gap: None, points: vec![(cell, value)] });
    let cells = [Some(cell), None];
    Moment { wave: 0, name: &cell.wave, id: &cell.id, acceptable: 0.0, rank: 0, shown, cells }
}
