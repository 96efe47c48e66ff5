//! Surveys as tables of counts, small enough to try every other survey that could stand behind a report.

use gap_report::counts::{CellKey, Counts, Tally};
use gap_report::notice::Notice;
use gap_report::order::Map;
use gap_report::report::{SourceInfo, assemble};
use gap_report::study::{
    Agree, Columns, Comparison, Group, GroupOf, Measure, MeasureKind, Options, Question, SourceSpec, Study,
};
use serde_json::Value;
use std::collections::BTreeMap;

/// Answers, and those agreeing, by cell. Of a mean or a score those agreeing gave the higher of two answers: two
/// leave the least room, so that an attacker knows as much as can be known.
pub type Table = BTreeMap<CellKey, (u64, u64)>;

/// A survey: who answered what, and how many respondents its files hold.
pub struct World {
    pub study: Study,
    pub table: Table,
    /// By file.
    pub rows: BTreeMap<String, u64>,
    /// Whether every respondent has a value in every segment.
    pub blanks: bool,
}

/// The two answers of questions that have numbers: 3 and 9, a detractor and a promoter.
const HIGH: &str = "9";
const LOW: &str = "3";

/// The part that agrees, from the figure of a cell.
pub fn agreeing(measure: &str, value: f64) -> f64 {
    match measure {
        "mean" => (value - 3.0) / 6.0,
        "nps" => (value + 1.0) / 2.0,
        _ => value,
    }
}

/// The report of `table`, as it is written into a file.
pub fn report(study: &Study, table: &Table, rows: &BTreeMap<String, u64>) -> Value {
    let mut counts = Counts::default();
    for (key, &(base, agreeing)) in table {
        counts.ask(key);
        let (yes, no) = names(&key.question);
        for (answer, n) in [(yes, agreeing), (no, base - agreeing)] {
            if n > 0 {
                counts.add(key, answer, &Tally::unweighted(n));
            }
        }
    }
    if let Some(outcome) = study.outcome() {
        add_joint(&mut counts, table, &outcome.id);
    }
    let sources = rows.iter().map(|(file, &rows)| SourceInfo {
        file: file.clone(),
        sha256: String::new(),
        format: "csv".to_owned(),
        layout: "plain".to_owned(),
        encoding: "utf-8".to_owned(),
        rows: Some(rows),
        columns: 4,
    });
    let report = assemble(study.clone(), &counts, sources.collect(), Vec::<Notice>::new());
    serde_json::to_value(&report).expect("a report is JSON")
}

/// What those agreeing, and those who do not, answer.
fn names(question: &str) -> (&'static str, &'static str) {
    match question.chars().next() {
        _ if question.contains('/') => ("1", "0"),
        Some('q') => ("Yes", "No"),
        _ => (HIGH, LOW),
    }
}

/// How each question was answered by those who gave each answer to the outcome: in each value of the first segment,
/// and among those without one, whoever answered the less answered question answered the other too. So the number who
/// answered both depends on the hidden bases, as it does where people skip questions.
fn add_joint(counts: &mut Counts, table: &Table, outcome: &str) {
    let zero = (0, 0);
    for (key, x) in table.iter().filter(|(key, _)| key.segment.is_empty()) {
        if key.question == outcome || key.question.contains('/') {
            continue;
        }
        let of_outcome = |key: &CellKey| {
            table.get(&CellKey { question: outcome.to_owned(), ..key.clone() }).copied().unwrap_or(zero)
        };
        let y = of_outcome(key);
        let parts: Vec<(u64, u64)> = (table.iter())
            .filter(|(part, _)| {
                (&part.question, &part.group, &part.wave, part.segment.as_str())
                    == (&key.question, &key.group, &key.wave, "s0")
            })
            .map(|(part, x)| (x.0, of_outcome(part).0))
            .collect();
        let rest = |whole: u64, in_parts: u64| whole.saturating_sub(in_parts);
        let blank = rest(x.0, parts.iter().map(|part| part.0).sum())
            .min(rest(y.0, parts.iter().map(|part| part.1).sum()));
        let both = blank + parts.iter().map(|part| part.0.min(part.1)).sum::<u64>();
        let yes_yes = x.1.min(y.1).min(both);
        let yes_no = (x.1 - yes_yes).min(both - yes_yes);
        let no_yes = (y.1 - yes_yes).min(both - yes_yes - yes_no);
        let no_no = both - yes_yes - yes_no - no_yes;
        let (yes, no) = names(&key.question);
        let (up, down) = names(outcome);
        for (answer, value, n) in
            [(yes, up, yes_yes), (yes, down, yes_no), (no, up, no_yes), (no, down, no_no)]
        {
            if n > 0 {
                let (segment, segment_value) = (outcome.to_owned(), value.to_owned());
                let cell = CellKey { segment, segment_value, ..key.clone() };
                counts.joint_mut().add(&cell, answer, &Tally::unweighted(n));
            }
        }
    }
}

impl World {
    pub fn report(&self) -> Value {
        report(&self.study, &self.table, &self.rows)
    }
}

/// A generator of numbers, so that a case is named by its seed.
pub struct Dice(pub u64);

impl Dice {
    /// From 0 to `sides - 1` (Steele's SplitMix64).
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }
}

/// What kind of survey to make.
#[derive(Debug, Clone)]
pub struct Shape {
    pub seed: u64,
    pub groups: usize,
    pub waves: usize,
    /// Values of each segment.
    pub segments: Vec<usize>,
    pub questions: usize,
    /// Options of a multi-select question; none where 0.
    pub options: usize,
    /// Questions with a mean, and with a net promoter score.
    pub means: usize,
    pub scores: usize,
    pub below: u64,
    pub blanks: bool,
    pub silence: bool,
    /// Whether each group has its own file.
    pub files: bool,
    /// Most respondents of one value of the first segment.
    pub most: u64,
}

/// Makes a survey, respondent by respondent.
pub fn world(shape: &Shape) -> World {
    let mut dice = Dice(shape.seed);
    let groups: Vec<String> = (0..shape.groups).map(|g| format!("Group {g}")).collect();
    let waves: Vec<String> =
        (0..shape.waves).map(|w| if shape.waves > 1 { format!("202{w}") } else { String::new() }).collect();
    let file_of = |group: &str| if shape.files { format!("{group}.csv") } else { "all.csv".to_owned() };
    let mut ids: Vec<String> = (0..shape.questions).map(|q| format!("q{q}")).collect();
    ids.extend((0..shape.options).map(|o| format!("m/o{o}")));
    ids.extend((0..shape.means).map(|m| format!("mean{m}")));
    ids.extend((0..shape.scores).map(|n| format!("nps{n}")));
    let (mut table, mut rows) = (Table::new(), BTreeMap::new());
    let key = |id: &str, group: &str, wave: &str, segment: &str, value: &str| CellKey {
        question: id.to_owned(),
        group: group.to_owned(),
        wave: wave.to_owned(),
        segment: segment.to_owned(),
        segment_value: value.to_owned(),
    };
    for group in &groups {
        for wave in &waves {
            let agreement: Vec<u64> = ids.iter().map(|_| dice.roll(11)).collect();
            for (first, size) in
                (0..shape.segments[0]).map(|v| (v, dice.roll(shape.most + 1))).collect::<Vec<_>>()
            {
                for _ in 0..size {
                    *rows.entry(file_of(group)).or_insert(0) += 1;
                    let mut places = vec![(String::new(), String::new())];
                    for (s, &values) in shape.segments.iter().enumerate() {
                        let value = if s == 0 { first } else { dice.roll(values as u64) as usize };
                        if !(shape.blanks && dice.roll(6) == 0) {
                            places.push((format!("s{s}"), format!("v{value}")));
                        }
                    }
                    let silent_on_options = shape.silence && dice.roll(5) == 0;
                    for (id, agreement) in ids.iter().zip(&agreement) {
                        let silent = if id.contains('/') {
                            silent_on_options
                        } else {
                            shape.silence && dice.roll(5) == 0
                        };
                        if !silent {
                            let agrees = u64::from(dice.roll(10) < *agreement);
                            for (segment, value) in &places {
                                let cell =
                                    table.entry(key(id, group, wave, segment, value)).or_insert((0, 0));
                                *cell = (cell.0 + 1, cell.1 + agrees);
                            }
                        }
                    }
                }
            }
            // As a file does: every value of a segment has its cell, whether anybody is in it or not.
            for id in &ids {
                table.entry(key(id, group, wave, "", "")).or_insert((0, 0));
                for (s, &values) in shape.segments.iter().enumerate() {
                    for value in 0..values {
                        let key = key(id, group, wave, &format!("s{s}"), &format!("v{value}"));
                        table.entry(key).or_insert((0, 0));
                    }
                }
            }
            rows.entry(file_of(group)).or_insert(0);
        }
    }
    World { study: study(shape, &groups, &rows), table, rows, blanks: shape.blanks }
}

fn study(shape: &Shape, groups: &[String], rows: &BTreeMap<String, u64>) -> Study {
    let question = |id: String, columns: &dyn Fn() -> Columns| Question {
        text: id.clone(),
        id,
        columns: rows.keys().map(|file| (file.clone(), columns())).collect(),
        measure: Some(Measure::share(Some(Agree::All(vec!["Yes".to_owned()])))),
        ..Question::default()
    };
    let mut questions: Vec<Question> =
        (0..shape.questions).map(|q| question(format!("q{q}"), &|| Columns::One(format!("q{q}")))).collect();
    if shape.options > 0 {
        let names = || Columns::Many((0..shape.options).map(|o| format!("o{o}")).collect());
        questions.push(question("m".to_owned(), &names));
    }
    let numbers: BTreeMap<String, f64> = [(LOW.to_owned(), 3.0), (HIGH.to_owned(), 9.0)].into();
    let scored = [(MeasureKind::Mean, "mean", shape.means), (MeasureKind::Nps, "nps", shape.scores)];
    for (kind, name, count) in scored {
        for place in 0..count {
            let id = format!("{name}{place}");
            let mut asked = question(id.clone(), &|| Columns::One(id.clone()));
            asked.measure =
                Some(Measure { kind, values: numbers.clone().into_iter().collect(), ..Measure::share(None) });
            questions.push(asked);
        }
    }
    let outcome =
        questions.iter().find(|question| !question.is_multiple()).map(|question| question.id.clone());
    let group_of = |file: &str| match file.strip_suffix(".csv") {
        Some(name) if shape.files => GroupOf::Name(name.to_owned()),
        _ => GroupOf::Column { column: "group".to_owned(), values: Map::new() },
    };
    let sources = rows.keys().map(|file| SourceSpec {
        file: file.clone(),
        group: Some(group_of(file)),
        segments: (0..shape.segments.len()).map(|s| format!("s{s}")).collect(),
        ..SourceSpec::default()
    });
    Study {
        sources: sources.collect(),
        groups: groups.iter().map(|name| Group { name: name.clone(), ..Group::default() }).collect(),
        questions,
        comparisons: groups[1..]
            .iter()
            .map(|b| Comparison { a: groups[0].clone(), b: b.clone(), ..Comparison::default() })
            .collect(),
        options: Options { suppress_below: shape.below, outcome, ..Options::default() },
        ..Study::default()
    }
}
