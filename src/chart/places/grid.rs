//! What the cells show: the gaps of a comparison and wave, a line a question, a column a value of a segment.

use crate::chart::figures::Texts;
use crate::chart::pairs::{self, Shown};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::{Cell, Gap, Report, Row, Verdict};
use crate::study::Polarity;

/// One column; both empty for the whole groups.
pub(super) struct Column {
    pub segment: String,
    pub value: String,
}

/// Who sees it better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lean {
    A,
    B,
    /// No answer is the better one.
    Neither,
}

/// The ground of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shade {
    /// Within the acceptable gap.
    Within,
    /// Beyond it; the step by size, from 0 to 2.
    Beyond(Lean, usize),
}

/// How far beyond the acceptable gap the steps begin, as parts of the range of the measure.
pub(super) const STEPS: [f64; 2] = [0.10, 0.25];

/// A cell.
pub(super) struct Field<'a> {
    pub row: Row<'a>,
    pub figures: Option<(Shown<'a>, Shade)>,
    /// On the map of the journey: the text of its question.
    pub text: String,
    /// There: the smaller gaps of the same place, with the texts of their questions.
    pub others: Vec<(String, Row<'a>)>,
    /// How many of these lie beyond the acceptable gap and look better to the other group.
    pub turned: usize,
}

impl<'a> Field<'a> {
    pub fn new(row: Row<'a>, text: String) -> Self {
        Field { row, figures: None, text, others: Vec::new(), turned: 0 }
    }

    /// Its gaps with the texts of their questions, the widest first.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Row<'a>)> {
        let others = self.others.iter().map(|(text, row)| (text.as_str(), row));
        std::iter::once((self.text.as_str(), &self.row)).chain(others)
    }

    /// Shown to lie beyond the acceptable gap.
    pub fn is_sure(&self) -> bool {
        self.figures.is_some() && self.row.gap.verdict == Verdict::Outside
    }

    /// Whether a base is small.
    pub fn is_small(&self) -> bool {
        self.figures.is_some() && pairs::small(&self.row).is_some()
    }
}

/// One question; on the map of the journey one touchpoint, with its first question.
pub(super) struct Line<'a> {
    pub question: &'a str,
    pub text: String,
    /// The theme or touchpoint under which it stands; empty where it has none.
    pub heading: String,
    /// By column.
    pub fields: Map<usize, Field<'a>>,
    /// Columns of the journey where the study asks something of which there is no gap.
    pub not_compared: Vec<usize>,
}

impl<'a> Line<'a> {
    pub fn new(question: &'a str, text: String) -> Self {
        Line { question, text, heading: String::new(), fields: Map::new(), not_compared: Vec::new() }
    }
}

/// A value of a segment of which there is no gap, for one of the two groups alone has it; with a figure of it that stands for all.
pub(super) struct OneSided<'a> {
    /// The group without it; none where both have it, but of no question that both were asked.
    pub without: Option<String>,
    pub column: Column,
    pub cell: &'a Cell,
}

/// All cells.
pub(super) struct Grid<'a> {
    pub columns: Vec<Column>,
    pub lines: Vec<Line<'a>>,
    /// The columns that are drawn, segment by segment, the whole groups first.
    pub drawn: Vec<usize>,
    /// Those of segments without any figure.
    pub left_out: Vec<usize>,
    /// The column of the value that the view names.
    pub chosen: Option<usize>,
    /// Values that one of the two groups alone has.
    pub one_sided: Vec<OneSided<'a>>,
    /// Whether who sees it better is known of no question: then the colours say who agrees more.
    pub is_neutral: bool,
    /// Of the map of the journey: how many gaps have no place on it.
    pub apart: Option<usize>,
}

/// The gaps of `view`, and of all segments, or of the one that it names. Nothing where none has a segment.
pub(super) fn by_segment<'a>(report: &'a Report, view: &View) -> Grid<'a> {
    let texts = Texts::of(report);
    let mut lines: Vec<Line> = Vec::new();
    let mut columns = vec![Column { segment: String::new(), value: String::new() }];
    let mut line_of: Map<&str, usize> = Map::new();
    let mut column_of: Map<(&str, &str), usize> = Map::from([(("", ""), 0)]);
    for row in report.rows() {
        let gap = row.gap;
        let wanted = view.segment.is_empty() || gap.segment.is_empty() || gap.segment == view.segment;
        if !(wanted && gap.wave == view.wave && pairs::is_of(view, gap)) {
            continue;
        }
        let column = *column_of.entry((&gap.segment, &gap.segment_value)).or_insert(columns.len());
        if column == columns.len() {
            columns.push(Column { segment: gap.segment.clone(), value: gap.segment_value.clone() });
        }
        let line = *line_of.entry(&gap.question).or_insert(lines.len());
        if line == lines.len() {
            lines.push(Line::new(&gap.question, texts.of_question(&gap.question)));
        }
        if let Some(line) = lines.get_mut(line) {
            line.fields.insert(column, Field::new(row, String::new()));
        }
    }
    if columns.len() < 2 {
        lines.clear();
    }
    let one_sided = one_sided(report, view, &columns);
    let rank = |line: &Line| line.fields.get(&0).map_or(u64::MAX, |field| field.row.gap.rank);
    order::sort_by_key(&mut lines, rank);
    headings(report, &mut lines);
    let is_neutral = shade_all(report, &mut lines);
    let (drawn, left_out) = drawn(&columns, &lines);
    let is_chosen =
        |column: &Column| (&column.segment, &column.value) == (&view.segment, &view.segment_value);
    let chosen = columns.iter().position(is_chosen).filter(|column| drawn.contains(column) && *column != 0);
    Grid { columns, lines, drawn, left_out, chosen, one_sided, is_neutral, apart: None }
}

/// The values of segments that stand in no column though one of the groups has them.
fn one_sided<'a>(report: &'a Report, view: &View, columns: &[Column]) -> Vec<OneSided<'a>> {
    let mut out: Vec<OneSided> = Vec::new();
    for cell in report.cells.iter().filter(|cell| !cell.segment.is_empty() && cell.wave == view.wave) {
        let is = |column: &Column| column.segment == cell.segment && column.value == cell.segment_value;
        let wanted = view.segment.is_empty() || cell.segment == view.segment;
        let of_view = [&view.a, &view.b].contains(&&cell.group) && view.asks(&cell.question);
        if wanted && of_view && !columns.iter().any(is) {
            match out.iter_mut().find(|known| is(&known.column)) {
                None => {
                    let (segment, value) = (cell.segment.clone(), cell.segment_value.clone());
                    let without = if cell.group == view.a { &view.b } else { &view.a };
                    let column = Column { segment, value };
                    out.push(OneSided { without: Some(without.clone()), column, cell });
                }
                Some(known) if known.without.as_ref() == Some(&cell.group) => known.without = None,
                Some(_) => {}
            }
        }
    }
    out
}

/// Gives all fields that may be shown their figures and grounds; whether who sees it better is known of none.
pub(super) fn shade_all(report: &Report, lines: &mut [Line]) -> bool {
    let mut polarities: Map<&str, Option<Polarity>> = Map::new();
    for (_, row) in lines.iter().flat_map(|line| line.fields.values()).flat_map(Field::all) {
        let id = row.gap.question.as_str();
        polarities
            .entry(id)
            .or_insert_with(|| pairs::question(report, id).and_then(|question| question.polarity));
    }
    let polarity = |gap: &Gap| polarities.get(gap.question.as_str()).copied().flatten();
    let is_neutral = lines
        .iter()
        .flat_map(|line| line.fields.values())
        .all(|field| matches!(polarity(field.row.gap), None | Some(Polarity::Neutral)));
    let shade_of =
        |gap: &Gap| shade(report, gap, if is_neutral { Some(Polarity::Favourable) } else { polarity(gap) });
    for field in lines.iter_mut().flat_map(|line| line.fields.values_mut()) {
        let own = shade_of(field.row.gap);
        field.figures = pairs::shown(&field.row).map(|shown| (shown, own));
        let turned = |other: Shade| match (own, other) {
            (Shade::Beyond(a, _), Shade::Beyond(b, _)) => a != b && a != Lean::Neither && b != Lean::Neither,
            _ => false,
        };
        field.turned = field.others.iter().filter(|(_, row)| turned(shade_of(row.gap))).count();
    }
    is_neutral
}

/// The columns that are drawn, and those without any figure.
fn drawn(columns: &[Column], lines: &[Line]) -> (Vec<usize>, Vec<usize>) {
    let has_figures = |column: &usize| {
        lines.iter().any(|line| line.fields.get(column).is_some_and(|field| field.figures.is_some()))
    };
    let segment = |&column: &usize| {
        let name = columns.get(column).map(|column| column.segment.as_str());
        columns.iter().position(|other| Some(other.segment.as_str()) == name)
    };
    let mut all: Vec<usize> = (0..columns.len()).collect();
    // The sort is stable: values keep the order of the report.
    order::sort_by_key(&mut all, segment);
    let drawn = all.iter().copied().filter(|column| *column == 0 || has_figures(column)).collect();
    let left_out = all.iter().copied().filter(|column| *column != 0 && !has_figures(column)).collect();
    (drawn, left_out)
}

/// Groups the lines under their themes, or touchpoints where no question has a theme: in the order of their
/// first lines, what has none last.
fn headings(report: &Report, lines: &mut [Line]) {
    let label = |line: &Line, theme: bool| {
        let question = pairs::question(report, line.question)?;
        let label = if theme { &question.theme } else { &question.touchpoint };
        label.as_deref().map(clean).filter(|label| !label.is_empty())
    };
    let theme = lines.iter().any(|line| label(line, true).is_some());
    let mut names: Vec<String> = Vec::new();
    for line in lines.iter_mut() {
        let Some(heading) = label(line, theme) else { continue };
        if !names.contains(&heading) {
            names.push(heading.clone());
        }
        line.heading = heading;
    }
    let place = |line: &Line| names.iter().position(|name| *name == line.heading).unwrap_or(usize::MAX);
    order::sort_by_key(lines, place);
    if !names.is_empty() {
        for line in lines.iter_mut().filter(|line| line.heading.is_empty()) {
            line.heading = "Other questions".to_owned();
        }
    }
}

fn shade(report: &Report, gap: &Gap, polarity: Option<Polarity>) -> Shade {
    let relative = gap.relative().unwrap_or_default();
    let acceptable = report.study.options.acceptable_gap;
    if relative.abs() <= acceptable {
        return Shade::Within;
    }
    let step = STEPS.iter().filter(|step| relative.abs() >= acceptable + **step).count();
    let lean = match (polarity, relative > 0.0) {
        (Some(Polarity::Favourable), true) | (Some(Polarity::Unfavourable), false) => Lean::A,
        (Some(Polarity::Favourable), false) | (Some(Polarity::Unfavourable), true) => Lean::B,
        (Some(Polarity::Neutral) | None, _) => Lean::Neither,
    };
    Shade::Beyond(lean, step)
}
