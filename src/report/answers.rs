//! All answers of a whole group, in the order of the scale: how many gave each, and on which side it stands.
//!
//! Whole groups only, so that no hidden segment cell can be worked out of them; `docs/privacy.md` says why that is
//! enough, and which lists are left out all the same.

use super::assemble::agreeing;
use super::model::{Cell, Flag};
use super::suppress::Suppression;
use crate::counts::{CellCounts, CellKey, Counts, Tally};
use crate::order::{self, Map, Set};
use crate::stats::nps;
use crate::study::{MeasureKind, Question, Study, labels_of, levels_of};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// More different answers than this are no list to look at.
const MAX_ANSWERS: usize = 24;

/// All answers of one whole group to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Answers {
    /// The question's id.
    pub question: String,
    pub group: String,
    /// Empty where there are no waves.
    pub wave: String,
    /// Whether the answers have an order: else they stand in that of their names.
    pub ordered: bool,
    /// From the least to the most, also those that nobody gave; those set aside last.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Answer {
    /// As the scale spells it.
    pub answer: String,
    /// Respondents who gave it; null where, with their weights, it would tell of a hidden figure.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub n: Option<u64>,
    /// The part of the valid answers, weighted where there are weights; null of an answer that is none.
    pub share: Option<f64>,
    pub side: AnswerSide,
}

/// Where an answer stands. Of a share, `agree` are the answers that the measure counts; of a mean, the upper half of
/// the numbers; of a net promoter score, the promoters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum AnswerSide {
    Agree,
    /// Between the sides, or of a question whose answers have no order.
    Neutral,
    Disagree,
    /// Not on the scale; without a share, no valid answer at all.
    Aside,
}

/// The lists of all `cells` that show a single-choice question of a whole group.
pub fn answers(
    study: &Study,
    questions: &[(String, &Question)],
    counts: &Counts,
    suppression: &Suppression,
    cells: &[Cell],
) -> Vec<Answers> {
    let by_id: Map<&str, &Question> = order::map(questions.iter().map(|(id, q)| (id.as_str(), *q)));
    let values = hidden_values(counts, suppression);
    let mut out = Vec::new();
    for cell in cells.iter().filter(|cell| cell.segment.is_empty() && !cell.flags.contains(&Flag::Suppressed))
    {
        let Some(question) = by_id.get(cell.question.as_str()).filter(|q| q.id == cell.question) else {
            continue;
        };
        let key = CellKey {
            question: cell.question.clone(),
            group: cell.group.clone(),
            wave: cell.wave.clone(),
            ..CellKey::default()
        };
        let Some(counted) = counts.cell(&key) else { continue };
        let given = Given::of(study, question, &cell.group, counted);
        let (Some(all), true) = (given.all(), given.valid.len() <= MAX_ANSWERS) else { continue };
        let of_place = values.get(&(cell.group.as_str(), cell.wave.as_str()));
        if given.tells_more_than_a_share()
            && of_place.is_some_and(|segments| segments.iter().any(|values| given.is_within(values)))
        {
            continue;
        }
        let levels = given.levels();
        let weighted = all.w() != all.n() as f64 || all.w2() != all.n() as f64;
        let counts_told = !(weighted && suppression.hides_part_of(&key));
        let answers = levels.list.into_iter().map(|level| Answer {
            answer: level.name,
            n: counts_told.then_some(level.tally.n()),
            share: if level.valid { Some(level.tally.w() / all.w()) } else { None },
            side: level.side,
        });
        out.push(Answers {
            question: key.question,
            group: key.group,
            wave: key.wave,
            ordered: levels.ordered,
            answers: answers.collect(),
        });
    }
    out
}

/// The place of each valid answer that one group gave: the number that it stands for where the question has numbers;
/// else its level on the scale, from 1; where answers have no order, 1 for those that agree and 0 for the others.
pub fn places<'a>(
    study: &'a Study,
    question: &'a Question,
    group: &str,
    counted: &'a CellCounts,
) -> Map<&'a str, f64> {
    let given = Given::of(study, question, group, counted);
    let levels = if given.values.is_some() { Vec::new() } else { given.spellings() };
    let place = |answer: &str| match given.values {
        Some(values) => values.get(answer).copied(),
        None if levels.is_empty() => Some(f64::from(u8::from(given.agree.contains(&answer)))),
        None => levels.iter().position(|level| level.contains(&answer)).map(|at| at as f64 + 1.0),
    };
    order::map(given.valid.keys().filter_map(|answer| Some((*answer, place(answer)?))))
}

/// By group and wave, the values of each segment of which a cell is hidden.
type HiddenValues<'a> = Map<(&'a str, &'a str), Vec<Set<&'a str>>>;

fn hidden_values<'a>(counts: &'a Counts, suppression: &Suppression) -> HiddenValues<'a> {
    let partly = suppression.partly_hidden();
    let mut values: Map<(&str, &str, &str), Set<&str>> = Map::new();
    for (key, _) in counts.iter().filter(|(key, _)| !key.segment.is_empty()) {
        let place = (key.group.as_str(), key.wave.as_str(), key.segment.as_str());
        if partly.contains(&place) {
            values.entry(place).or_default().insert(&key.segment_value);
        }
    }
    let mut out = HiddenValues::new();
    for ((group, wave, _), values) in values {
        out.entry((group, wave)).or_default().push(values);
    }
    out
}

/// What one group answered.
struct Given<'a> {
    kind: MeasureKind,
    values: Option<&'a order::Map<String, f64>>,
    agree: Vec<&'a str>,
    missing: Set<&'a str>,
    valid: Map<&'a str, Tally>,
    none: Map<&'a str, Tally>,
    /// The question's, or the group's own where its file asked on another.
    scale: Cow<'a, [String]>,
}

/// One answer of the list.
struct Level {
    name: String,
    tally: Tally,
    side: AnswerSide,
    valid: bool,
}

struct Levels {
    ordered: bool,
    list: Vec<Level>,
}

impl<'a> Given<'a> {
    fn of(study: &'a Study, question: &'a Question, group: &str, cell: &'a CellCounts) -> Self {
        let kind = question.measure.as_ref().map_or(MeasureKind::Share, |measure| measure.kind);
        let values = question.measure.as_ref().map(|measure| &measure.values);
        let values = values.filter(|_| kind != MeasureKind::Share);
        let missing = question.missing.iter().chain(&study.options.missing);
        let missing = order::set(missing.map(|answer| answer.trim()));
        let (mut valid, mut none) = (Map::new(), Map::new());
        for (answer, tally) in &cell.answers {
            let counts =
                !missing.contains(answer.as_str()) && values.is_none_or(|values| values.contains_key(answer));
            if counts { &mut valid } else { &mut none }.insert(answer.as_str(), *tally);
        }
        let agree = agreeing(study, question, group, false);
        let scale = own_scale(&question.scale, &valid, &agree);
        Given { kind, values, agree, missing, valid, none, scale }
    }

    /// All valid answers together; `None` where there are none.
    fn all(&self) -> Option<Tally> {
        let mut all = Tally::default();
        self.valid.values().for_each(|tally| all.merge(tally));
        (all.n() > 0 && all.w() > 0.0).then_some(all)
    }

    /// Two answers of which one agrees are the share in other words.
    fn tells_more_than_a_share(&self) -> bool {
        let agreeing = self.valid.keys().filter(|answer| self.agree.contains(*answer)).count();
        self.kind != MeasureKind::Share || self.valid.len() > 2 || (self.valid.len() == 2 && agreeing != 1)
    }

    fn is_within(&self, values: &Set<&str>) -> bool {
        self.valid.keys().all(|answer| values.contains(answer))
    }

    /// The answers in order, each with its side.
    fn levels(&self) -> Levels {
        let spellings = self.spellings();
        let ordered = !spellings.is_empty();
        let mut list: Vec<Level> = spellings.iter().map(|level| self.level(level)).collect();
        let sides = match (self.kind, self.values) {
            (MeasureKind::Share, _) | (_, None) => by_agreement(&list),
            (kind, Some(values)) => {
                let numbers =
                    || spellings.iter().map(|level| level.iter().find_map(|own| values.get(*own)).copied());
                by_numbers(kind, &numbers().collect::<Vec<_>>())
            }
        };
        for (level, side) in list.iter_mut().zip(sides) {
            level.side = side;
        }
        let on_scale: Set<&str> = order::set(spellings.iter().flatten().copied());
        for (answer, tally) in self.valid.iter().filter(|(answer, _)| !on_scale.contains(*answer)) {
            let side = match self.agree.contains(answer) {
                true => AnswerSide::Agree,
                false if ordered => AnswerSide::Aside,
                false => AnswerSide::Neutral,
            };
            list.push(Level { name: (*answer).to_owned(), tally: *tally, side, valid: true });
        }
        // Those beside the scale go last; the sort is stable.
        order::sort_by_key(&mut list, |level| level.side == AnswerSide::Aside);
        for (answer, tally) in &self.none {
            let name = (*answer).to_owned();
            list.push(Level { name, tally: *tally, side: AnswerSide::Aside, valid: false });
        }
        Levels { ordered, list }
    }

    /// The levels of the scale from the least to the most, each with its spellings; none where there is no scale.
    fn spellings(&self) -> Vec<Vec<&str>> {
        if let Some(values) = self.values {
            let mut levels: Vec<(f64, &str)> =
                values.iter().map(|(own, value)| (*value, own.as_str())).collect();
            order::sort_by(&mut levels, |a, b| a.0.total_cmp(&b.0));
            let mut out: Vec<(f64, Vec<&str>)> = Vec::new();
            for (value, own) in levels {
                match out.last_mut() {
                    Some((last, spellings)) if *last == value => spellings.push(own),
                    _ => out.push((value, vec![own])),
                }
            }
            return out.into_iter().map(|(_, spellings)| spellings).collect();
        }
        let none = |own: &&str| self.missing.contains(*own) || self.none.contains_key(*own);
        let mut out = Vec::new();
        for level in levels_of(&self.scale) {
            let level: Vec<&str> = level.into_iter().filter(|own| !none(own)).collect();
            let given = || level.iter().filter(|own| self.valid.contains_key(**own));
            let agreeing = given().filter(|own| self.agree.contains(own)).count();
            if agreeing > 0 && agreeing < given().count() {
                // What one file counts as agreeing another does not: no level of their own.
                out.extend(level.into_iter().map(|own| vec![own]));
            } else if !level.is_empty() {
                out.push(level);
            }
        }
        out
    }

    /// One level; its side is that of its own agreeing, and settled by the others.
    fn level(&self, spellings: &[&str]) -> Level {
        let mut tally = Tally::default();
        let given: Vec<&str> = spellings.iter().copied().filter(|own| self.valid.contains_key(own)).collect();
        for own in &given {
            if let Some(own) = self.valid.get(own) {
                tally.merge(own);
            }
        }
        let counted = if given.is_empty() { spellings } else { &given };
        let agrees = counted.iter().any(|own| self.agree.contains(own));
        let side = if agrees { AnswerSide::Agree } else { AnswerSide::Disagree };
        Level { name: spellings.first().copied().unwrap_or_default().to_owned(), tally, side, valid: true }
    }
}

/// The scale of a question is that of its first file. Where none of what a group answered stands on it, or none of
/// what agrees in its file, the file asked on another: the one that the answers themselves are on.
fn own_scale<'a>(scale: &'a [String], valid: &Map<&str, Tally>, agree: &[&str]) -> Cow<'a, [String]> {
    let on_scale = |answer: &&str| scale.iter().any(|level| level.trim() == *answer);
    let answers: Vec<&str> = valid.keys().copied().collect();
    let strange = |all: &[&str]| !all.is_empty() && !all.iter().any(on_scale);
    let beyond = answers.len() > 1 && answers.iter().filter(|answer| !on_scale(answer)).count() > 1;
    if scale.is_empty() || !(strange(&answers) || strange(agree) || beyond) {
        return Cow::Borrowed(scale);
    }
    let known: Set<&str> = order::set(answers.iter().chain(agree).copied());
    let known: Vec<&str> = known.into_iter().collect();
    let own = [known, answers].iter().map(|answers| labels_of(answers)).find(|own| !own.is_empty());
    // Answers in words of their own have no order; a few strange ones stand beside the scale.
    own.map_or(Cow::Borrowed(if valid.keys().any(on_scale) { scale } else { &[] }), Cow::Owned)
}

/// Sides on a scale of words: what agrees agrees; of the rest, what lies in the half away from it disagrees, and the
/// middle and what is nearer is neutral. Where agreeing is not at one end, all the rest disagrees.
fn by_agreement(levels: &[Level]) -> Vec<AnswerSide> {
    let agrees: Vec<bool> = levels.iter().map(|level| level.side == AnswerSide::Agree).collect();
    let count = agrees.len();
    let agreeing = agrees.iter().filter(|agrees| **agrees).count();
    let at_top = agrees.iter().rev().take_while(|agrees| **agrees).count() == agreeing;
    let at_bottom = agrees.iter().take_while(|agrees| **agrees).count() == agreeing;
    let side = |(place, agrees): (usize, &bool)| {
        // Twice the distance from the far end against the length: beyond the half where larger.
        let from_far = if at_top { place } else { count - 1 - place };
        match agrees {
            true => AnswerSide::Agree,
            false if !at_top && !at_bottom => AnswerSide::Disagree,
            false if 2 * from_far + 1 < count => AnswerSide::Disagree,
            false => AnswerSide::Neutral,
        }
    };
    agrees.iter().enumerate().map(side).collect()
}

/// Sides on a scale of numbers: promoters, passives and detractors; or above, at and below the middle.
fn by_numbers(kind: MeasureKind, numbers: &[Option<f64>]) -> Vec<AnswerSide> {
    let given = || numbers.iter().flatten().copied();
    let middle = (given().fold(f64::INFINITY, f64::min) + given().fold(f64::NEG_INFINITY, f64::max)) / 2.0;
    let side = |number: &Option<f64>| {
        let part = match (kind, number) {
            (MeasureKind::Nps, Some(number)) => nps::part(*number).unwrap_or(0.0),
            (_, Some(number)) => number - middle,
            (_, None) => 0.0,
        };
        if part > 0.0 {
            AnswerSide::Agree
        } else if part < 0.0 {
            AnswerSide::Disagree
        } else {
            AnswerSide::Neutral
        }
    };
    numbers.iter().map(side).collect()
}
