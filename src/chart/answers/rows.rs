//! What is shown: a block a question, in it a bar a group, in it a part an answer.

use crate::chart::figures::{Small, Texts, notes, why_not_shown, with_base};
use crate::chart::groups::levels;
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::order;
use crate::report::format::{figure, figure_interval, percent, thousands, whole};
use crate::report::words::{code, quoted};
use crate::report::{Answer, AnswerSide, Answers, Cell, Flag, Gap, Report, asked, verb};
use crate::study::MeasureKind;

/// Longest verb beside a figure, in bytes.
const SHORT: usize = 13;

/// More groups than this are a thicket.
const MAX_GROUPS: usize = 5;

/// One question.
pub(super) struct Block<'a> {
    /// The gap's id; the question's where it has no gap.
    pub id: &'a str,
    pub question: &'a str,
    /// The question's text; its id where it has none.
    pub text: String,
    pub gap: Option<&'a Gap>,
    /// The groups compared first.
    pub bars: Vec<Bar<'a>>,
    /// What to know about the bases, if anything.
    pub note: Option<String>,
    /// Whether the answers of all its groups have an order.
    pub ordered: bool,
    /// The scales of its bars, each once, as [`Bar::scale`] names them: blocks of the same scales stand together,
    /// under one key.
    pub scales: Vec<String>,
}

/// One group's answers.
pub(super) struct Bar<'a> {
    pub group: &'a str,
    /// The group with its base.
    pub name: String,
    pub cell: Option<&'a Cell>,
    /// From left to right; empty where there is no list.
    pub parts: Vec<Part<'a>>,
    /// Answers beside the scale, and those that are none.
    pub asides: Vec<&'a Answer>,
    /// Why there is no list.
    pub why: Option<String>,
    /// What its share did: `agree`, `gave 7 to 10`.
    pub verb: String,
    /// The group was asked in the opposite words: disagreeing counts as agreeing, and stands where that does.
    pub opposite: bool,
}

/// One answer of a bar.
pub(super) struct Part<'a> {
    pub answer: &'a Answer,
    pub name: String,
    /// 0 to 1.
    pub share: f64,
    /// Its place on its side, from the middle outwards, and how many stand there.
    pub step: (usize, usize),
}

/// The questions of `view` whose answers are listed, by the rank of their gaps. Lists are those of whole groups.
pub(super) fn blocks<'a>(report: &'a Report, view: &View) -> Vec<Block<'a>> {
    if !view.segment.is_empty() {
        return Vec::new();
    }
    let mut lists = order::Map::new();
    for list in report.answers.iter().filter(|list| list.wave == view.wave && view.asks(&list.question)) {
        lists.insert((list.question.as_str(), list.group.as_str()), list);
    }
    let mut cells = order::Map::new();
    for cell in report.cells.iter().filter(|cell| view.is_at(&cell.wave, &cell.segment, &cell.segment_value))
    {
        cells.insert((cell.question.as_str(), cell.group.as_str()), cell);
    }
    let is_here = |gap: &&Gap| {
        gap.a == view.a
            && gap.b == view.b
            && view.is_at(&gap.wave, &gap.segment, &gap.segment_value)
            && view.asks(&gap.question)
    };
    let mut gaps: Vec<&Gap> = report.gaps.iter().filter(is_here).collect();
    order::sort_by_key(&mut gaps, |gap| gap.rank);
    let mut asked: Vec<(&str, Option<&Gap>)> =
        gaps.into_iter().map(|gap| (gap.question.as_str(), Some(gap))).collect();
    if asked.is_empty() && !view.question.is_empty() {
        // A question that was put to one of the groups only, or to others.
        asked.extend(lists.keys().next().map(|(question, _)| (*question, None)));
    }
    let (texts, small) = (Texts::of(report), Small::of(report, view));
    let mut out = Vec::new();
    for (question, gap) in asked {
        let mut groups: Vec<&str> = gap.iter().flat_map(|gap| [gap.a.as_str(), gap.b.as_str()]).collect();
        if !view.question.is_empty() {
            let all = report.study.groups.iter().map(|group| group.name.as_str());
            let others: Vec<&str> = all.filter(|name| !groups.contains(name)).collect();
            groups.extend(others.into_iter().filter(|name| cells.contains_key(&(question, *name))));
            groups.truncate(MAX_GROUPS);
            // From inside to outside, as on the ladder.
            let mut of_groups = cells.values().copied().filter(|cell| cell.question == question);
            let (levels, _) = levels(report, view, &mut of_groups);
            let place = |name: &&str| levels.iter().position(|level| level.name == *name);
            order::sort_by_key(&mut groups, |name| place(name).unwrap_or(MAX_GROUPS));
        }
        let bars: Vec<Bar> = groups
            .into_iter()
            .map(|group| {
                let key = (question, group);
                bar(report, group, cells.get(&key).copied(), lists.get(&key).copied())
            })
            .collect();
        if bars.iter().all(|bar| bar.parts.is_empty()) {
            continue;
        }
        let of_bars: Vec<Option<&Cell>> = bars.iter().map(|bar| bar.cell).collect();
        // A group that is not drawn may have answered too little to tell an order.
        let ordered =
            bars.iter().filter_map(|bar| lists.get(&(question, bar.group))).all(|list| list.ordered);
        let scales = if ordered { scales(&bars) } else { Vec::new() };
        let mut notes_of = opposite(report, &bars).into_iter().chain(small.note(&of_bars));
        out.push(Block {
            id: gap.map_or(question, |gap| gap.id.as_str()),
            question,
            text: texts.of_question(question),
            gap,
            note: notes(&mut notes_of),
            ordered,
            scales,
            bars,
        });
    }
    by_scale(&mut out);
    out
}

/// The scales of `bars`, each once.
fn scales(bars: &[Bar]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for bar in bars.iter().filter(|bar| !bar.parts.is_empty()) {
        let scale = bar.scale();
        if !out.contains(&scale) {
            out.push(scale);
        }
    }
    out
}

/// Blocks of the same scales together, in the order of their first ones; within them the order stays.
fn by_scale(blocks: &mut [Block]) {
    let mut known: Vec<String> = Vec::new();
    for block in blocks.iter() {
        let own = block.scales.concat();
        if !known.contains(&own) {
            known.push(own);
        }
    }
    order::sort_by_key(blocks, |block| {
        let own = block.scales.concat();
        known.iter().position(|scales| *scales == own)
    });
}

/// `Consumers: asked the opposite, “It is hard to reach us”; there disagreeing counts as agreeing`.
fn opposite(report: &Report, bars: &[Bar]) -> Option<String> {
    let bar = bars.iter().find(|bar| bar.opposite)?;
    let wording = asked(report, bar.cell?).wording.map(|own| format!(", {}", quoted(&clean(own))));
    Some(format!(
        "{}: asked the opposite{}; there disagreeing counts as agreeing",
        clean(bar.group),
        wording.unwrap_or_default()
    ))
}

fn bar<'a>(report: &'a Report, group: &'a str, cell: Option<&'a Cell>, list: Option<&'a Answers>) -> Bar<'a> {
    let list = list.filter(|_| cell.is_some_and(|cell| !cell.flags.contains(&Flag::Suppressed)));
    let why = match (list, cell.and_then(|cell| cell.value)) {
        (Some(_), _) => None,
        (None, Some(_)) => Some("Not listed answer by answer".to_owned()),
        (None, None) => Some(why_not_shown(&[cell])),
    };
    let answers = list.map(|list| list.answers.as_slice()).unwrap_or_default();
    let asides = answers.iter().filter(|answer| answer.side == AnswerSide::Aside);
    Bar {
        group,
        name: with_base(group, &cell.into_iter().collect::<Vec<_>>()),
        cell,
        parts: parts(answers),
        asides: asides.filter(|answer| answer.n != Some(0)).collect(),
        why,
        verb: cell.map(|cell| verb(report, cell)).unwrap_or_default(),
        opposite: list.is_some() && cell.is_some_and(|cell| asked(report, cell).opposite),
    }
}

/// The answers from left to right: those that agree at the right, whichever end of the scale that is.
fn parts(answers: &[Answer]) -> Vec<Part<'_>> {
    let mut on_scale: Vec<&Answer> =
        answers.iter().filter(|answer| answer.side != AnswerSide::Aside && answer.share.is_some()).collect();
    let first = |side| on_scale.iter().position(|answer| answer.side == side);
    let turned = match (first(AnswerSide::Agree), first(AnswerSide::Disagree), first(AnswerSide::Neutral)) {
        (Some(agree), Some(disagree), _) => agree < disagree,
        (Some(agree), None, Some(neutral)) => agree < neutral,
        (None, Some(disagree), Some(neutral)) => disagree > neutral,
        _ => false,
    };
    if turned {
        on_scale.reverse();
    }
    // Where what agrees lies in the midst of the scale, what does not stands together at the left.
    let place = |side| match side {
        AnswerSide::Disagree => 0,
        AnswerSide::Neutral => 1,
        AnswerSide::Agree | AnswerSide::Aside => 2,
    };
    order::sort_by_key(&mut on_scale, |answer| place(answer.side));
    let count = |side| on_scale.iter().filter(|answer| answer.side == side).count();
    let mut seen = order::Map::new();
    let part = |answer: &&'_ Answer, seen: &mut order::Map<u8, usize>| {
        let nth = seen.entry(place(answer.side)).or_insert(0);
        let (from_left, of) = (*nth, count(answer.side));
        *nth += 1;
        let outwards = if answer.side == AnswerSide::Disagree { of - 1 - from_left } else { from_left };
        (outwards, of)
    };
    on_scale
        .iter()
        .map(|&answer| Part {
            answer,
            name: clean(code(&answer.answer)),
            share: answer.share.filter(|share| share.is_finite()).unwrap_or(0.0).clamp(0.0, 1.0),
            step: part(&answer, &mut seen),
        })
        .collect()
}

impl Block<'_> {
    /// What stands beside the scale and what does not count, once for all groups:
    /// `Not counted: Don't know (Managers 5, Consumers 12)`.
    pub fn aside(&self) -> Option<String> {
        let mut out = Vec::new();
        for (what, is_valid) in [("Beside the scale", true), ("Not counted", false)] {
            let mut named: Vec<(String, Vec<String>)> = Vec::new();
            for bar in &self.bars {
                for answer in bar.asides.iter().filter(|answer| answer.share.is_some() == is_valid) {
                    let name = clean(&answer.answer);
                    let figure = match (answer.share, answer.n) {
                        (Some(share), _) => Some(percent(share)),
                        (None, n) => n.map(thousands),
                    };
                    let figure = figure.map(|figure| format!("{} {figure}", clean(bar.group)));
                    match named.iter_mut().find(|(known, _)| *known == name) {
                        Some((_, figures)) => figures.extend(figure),
                        None => named.push((name, figure.into_iter().collect())),
                    }
                }
            }
            let named = named.into_iter().map(|(name, figures)| match figures.as_slice() {
                [] => name,
                _ => format!("{name} ({})", figures.join(", ")),
            });
            let named: Vec<String> = named.collect();
            if !named.is_empty() {
                out.push(format!("{what}: {}", named.join("; ")));
            }
        }
        (!out.is_empty()).then(|| out.join(". "))
    }
}

impl Bar<'_> {
    /// Its scale by the names of its levels from left to right, each with its side.
    pub fn scale(&self) -> String {
        let mut out = String::new();
        for part in &self.parts {
            out.push_str(&part.name);
            // No name holds what sets them apart: they are cleaned.
            out.push(match part.answer.side {
                AnswerSide::Agree => '\u{1}',
                AnswerSide::Neutral | AnswerSide::Aside => '\u{2}',
                AnswerSide::Disagree => '\u{3}',
            });
        }
        out
    }

    /// How far it reaches to the left and to the right of the line, as parts of all valid answers.
    pub fn reach(&self) -> (f64, f64) {
        let sum = |side| -> f64 {
            self.parts.iter().filter(|part| part.answer.side == side).map(|part| part.share).sum()
        };
        let half = sum(AnswerSide::Neutral) / 2.0;
        (sum(AnswerSide::Disagree) + half, sum(AnswerSide::Agree) + half)
    }

    /// The group's figure alone, and whether it is a share.
    pub fn figure(&self) -> Option<(String, bool)> {
        let cell = self.cell.filter(|_| !self.parts.is_empty())?;
        Some((figure(cell.measure, cell.value?), cell.measure == MeasureKind::Share))
    }

    /// `79 % agree`, asked the opposite way `79 % disagree`; `79 %` where what they did is too long to say beside it;
    /// `mean 3.4`, `NPS +33`.
    pub fn total(&self) -> Option<String> {
        let (cell, (words, _)) = (self.cell?, self.figure()?);
        Some(match cell.measure {
            MeasureKind::Share if self.opposite => format!("{words} disagree"),
            MeasureKind::Share if self.verb.len() > SHORT => words,
            MeasureKind::Share => format!("{words} {}", self.verb),
            MeasureKind::Mean => format!("mean {words}"),
            MeasureKind::Nps => format!("NPS {words}"),
        })
    }

    /// `74 to 84`.
    pub fn interval(&self) -> Option<String> {
        let cell = self.cell.filter(|_| !self.parts.is_empty())?;
        Some(figure_interval(cell.measure, cell.low.zip(cell.high)?))
    }

    /// `Beside the scale: Other 4 %. No answer: Don't know (12)`.
    pub fn aside(&self) -> Option<String> {
        let name = |answer: &Answer| clean(&answer.answer);
        let valid = self.asides.iter().filter_map(|answer| {
            let share = answer.share?;
            Some(format!("{} {}\u{a0}%", name(answer), whole(share)))
        });
        let none = self.asides.iter().filter(|answer| answer.share.is_none()).map(|answer| match answer.n {
            Some(n) => format!("{}\u{a0}({n})", name(answer)),
            None => name(answer),
        });
        let (valid, none) = (valid.collect::<Vec<_>>().join(", "), none.collect::<Vec<_>>().join(", "));
        let parts = [("Beside the scale", valid), ("Not counted", none)];
        let parts = parts.into_iter().filter(|(_, list)| !list.is_empty());
        let text = parts.map(|(what, list)| format!("{what}: {list}")).collect::<Vec<_>>().join(". ");
        (!text.is_empty()).then_some(text)
    }
}
