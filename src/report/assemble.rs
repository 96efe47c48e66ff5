//! From counts and a resolved study to the report.

use super::answers::answers;
use super::changes::{GapKey, changes};
use super::contrast::without_contrast;
use super::design::Design;
use super::figure::{Figure, figure, has_rival_figures};
use super::gaps::{Behind, finish_family, kind};
use super::heterogeneity::heterogeneity;
use super::importance::importance;
use super::model::{Cell, EngineInfo, Flag, Gap, Overall, Report, SCHEMA, ShareChange, SourceInfo, Verdict};
use super::pair::{Of, Pair, Shown};
use super::places::{self, Place};
use super::scored::{self, Counted, Scored, scored};
use super::share_changes::share_changes;
use super::suppress::{Figures, Suppression};
use super::{narrative, overall};
use crate::counts::{CellKey, Counts};
use crate::notice::Notice;
use crate::order::{self, Map, Set};
use crate::study::{Agree, Group, GroupOf, MeasureKind, Question, Study, WaveOrder};

/// Assembles the report. `study` is resolved; `sources` and `notices` are carried as they are, notices of the
/// assembly itself behind them.
pub fn assemble(
    study: Study,
    counts: &Counts,
    mut sources: Vec<SourceInfo>,
    mut notices: Vec<Notice>,
) -> Report {
    let questions = questions(&study, counts);
    let figures = all_figures(&study, &questions, counts);
    let suppression = Suppression::new(&study, &questions, &figures);
    suppression.conceal(&mut sources, &mut notices);
    notices.extend(study.shown_questions().filter_map(without_contrast));
    let mut assembly = Assembly {
        study: &study,
        counts,
        design: Design::new(&study, counts, suppression.unseen()),
        suppression,
        cells: Vec::new(),
        figures: Map::new(),
        behind: Map::new(),
        notices,
    };
    let places: Set<Place> = order::set(
        counts
            .iter()
            .map(|(key, _)| (key.wave.clone(), key.segment.clone(), key.segment_value.clone()))
            .chain(assembly.suppression.places()),
    );
    let waves = WaveOrder::of(places.iter().map(|(wave, ..)| wave.as_str()));
    let mut places: Vec<Place> = places.into_iter().collect();
    places::in_order(&mut places, &waves);
    for place in &places {
        for (id, question) in &questions {
            assembly.add_cells(id, question, place, &figures);
        }
    }
    // How much something matters is said of the question that it is about, and is compared with nothing.
    let mut compared = questions.clone();
    compared.retain(|(_, question)| !study.is_importance(question));
    let mut gaps = Vec::new();
    for comparison in &study.comparisons {
        for place in &places {
            let mut family: Vec<Gap> = Vec::new();
            for (id, question) in &compared {
                family.extend(assembly.gap(id, question, &comparison.a, &comparison.b, place));
            }
            finish_family(&mut family, study.options.adjust);
            order::sort_by_key(&mut family, |gap| gap.rank);
            gaps.append(&mut family);
        }
    }
    for (index, gap) in gaps.iter_mut().enumerate() {
        gap.id = format!("g{}", index + 1);
    }
    let overall = assembly.overall(&compared, &places);
    let changes = changes(&gaps, &assembly.behind, &waves, &study.options);
    let share_changes = assembly.share_changes(&compared, &waves);
    let heterogeneity = heterogeneity(&gaps, &assembly.behind, study.options.adjust);
    let answers = answers(&study, &questions, counts, &assembly.suppression, &assembly.cells);
    let importance = importance(&study, &questions, counts, &assembly.suppression, &assembly.cells);
    let (cells, notices) = (assembly.cells, assembly.notices);
    let mut report = Report {
        schema: SCHEMA.to_owned(),
        engine: EngineInfo {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        },
        sources,
        cells,
        gaps,
        changes,
        share_changes,
        overall,
        heterogeneity,
        answers,
        importance,
        narrative: Vec::new(),
        notices,
        study,
    };
    report.narrative = narrative::write(&report);
    report
}

struct Assembly<'a> {
    study: &'a Study,
    counts: &'a Counts,
    design: Design<'a>,
    suppression: Suppression,
    cells: Vec<Cell>,
    /// What is known, by question id, group and place.
    figures: Map<(String, String, Place), Shown>,
    /// What stands behind the gaps, by what [`GapKey::of`] says.
    behind: Map<GapKey, Behind>,
    notices: Vec<Notice>,
}

impl<'a> Assembly<'a> {
    fn add_cells(&mut self, id: &str, question: &Question, place: &Place, figures: &Figures) {
        for group in &self.study.groups {
            let key = key_of(id, &group.name, place);
            if self.suppression.leaves_out(&key) {
                continue;
            }
            if self.suppression.hides(&key) {
                self.figures.insert((id.to_owned(), group.name.clone(), place.clone()), Shown::Hidden);
                let mut cell = self.empty_cell(key, scored::measure(id, question));
                cell.flags.push(Flag::Suppressed);
                self.cells.push(cell);
                continue;
            }
            let Some(figure) = figures.get(&key) else { continue };
            if self.counts.cell(&key).is_some_and(has_rival_figures) {
                let text = format!(
                    "Several files give different figures for {} on \"{}\"; the lowest published one is shown.",
                    group.name, question.text
                );
                self.notices.push(Notice::new("rival_figures", None, text));
            }
            let (cell, shown) = self.cell(key, scored::measure(id, question), figure.clone());
            if let Some(shown) = shown {
                self.figures.insert((id.to_owned(), group.name.clone(), place.clone()), shown);
            }
            self.cells.push(cell);
        }
    }

    /// The next cell, without figures.
    fn empty_cell(&self, key: CellKey, measure: MeasureKind) -> Cell {
        Cell {
            id: format!("c{}", self.cells.len() + 1),
            question: key.question,
            group: key.group,
            wave: key.wave,
            segment: key.segment,
            segment_value: key.segment_value,
            base: None,
            weighted_base: None,
            effective_base: None,
            measure,
            value: None,
            low: None,
            high: None,
            flags: Vec::new(),
        }
    }

    fn cell(&self, key: CellKey, measure: MeasureKind, counted: Option<Counted>) -> (Cell, Option<Shown>) {
        let cell = self.empty_cell(key, measure);
        match counted {
            None => {
                let none = Some(0.0);
                let flags = vec![Flag::NoBase];
                (Cell { base: none, weighted_base: none, effective_base: none, flags, ..cell }, None)
            }
            Some(Counted::Share(figure)) => self.share_cell(cell, figure),
            Some(Counted::Scored(scored)) => self.scored_cell(cell, scored),
        }
    }

    fn scored_cell(&self, mut cell: Cell, scored: Scored) -> (Cell, Option<Shown>) {
        let options = &self.study.options;
        if scored.sums.n < options.low_base as f64 {
            cell.flags.push(Flag::LowBase);
        }
        let strata = self.design.strata(&cell.wave, &[(&cell.group, scored.sums)]);
        let interval = scored.interval(&strata, options.confidence);
        cell.base = Some(scored.sums.n);
        cell.weighted_base = Some(scored.sums.w);
        cell.effective_base = Some(scored.effective);
        cell.value = scored.value();
        cell.low = interval.map(|limits| limits.0);
        cell.high = interval.map(|limits| limits.1);
        (cell, Some(Shown::Scored(scored)))
    }

    fn share_cell(&self, mut cell: Cell, figure: Figure) -> (Cell, Option<Shown>) {
        let options = &self.study.options;
        let Some(base) = figure.base else {
            cell.value = Some(figure.share);
            cell.flags.push(Flag::NoBase);
            return (cell, Some(Shown::Figure(figure)));
        };
        if base.n < options.low_base as f64 {
            cell.flags.push(Flag::LowBase);
        }
        let interval = figure.interval(options.confidence);
        cell.base = Some(base.n);
        cell.weighted_base = Some(base.sums.w);
        cell.effective_base = Some(base.effective);
        cell.value = Some(figure.share);
        cell.low = interval.map(|limits| limits.0);
        cell.high = interval.map(|limits| limits.1);
        (cell, Some(Shown::Figure(figure)))
    }

    fn shown(&self, id: &str, group: &str, place: &Place) -> Option<&Shown> {
        self.figures.get(&(id.to_owned(), group.to_owned(), place.clone()))
    }

    /// The gap of one question, if both groups were asked it. Its id and rank come later.
    fn gap(&mut self, id: &str, question: &Question, a: &str, b: &str, place: &Place) -> Option<Gap> {
        let of = |group| Some(Of { group, wave: &place.0, shown: self.shown(id, group, place)? });
        let pair = Pair::new((id, question), of(a)?, of(b)?, &self.design, &self.study.options);
        let outcome = pair.outcome();
        let (measure, range, needed) = (pair.measure, pair.range, pair.needed(outcome.verdict));
        let group =
            |name: &str| -> Option<&Group> { self.study.groups.iter().find(|group| group.name == name) };
        let (wave, segment, segment_value) = place.clone();
        let gap = Gap {
            id: String::new(),
            question: id.to_owned(),
            a: a.to_owned(),
            b: b.to_owned(),
            wave,
            segment,
            segment_value,
            measure,
            range,
            gap: outcome.gap,
            low: outcome.interval.map(|limits| limits.0),
            high: outcome.interval.map(|limits| limits.1),
            interval: outcome.interval_name,
            p_value: outcome.p_value,
            p_adjusted: None,
            test: outcome.test,
            effect_size: outcome.effect_size,
            verdict: outcome.verdict,
            kind: match outcome.verdict {
                Verdict::Inconclusive => super::Kind::Unclear,
                verdict => kind(verdict, outcome.gap, question, group(a), group(b)),
            },
            needed,
            rank: 0,
        };
        self.behind.insert(GapKey::of(&gap), outcome.behind);
        Some(gap)
    }

    /// How each group's own figures moved. A group that was asked in one of two waves only, or that nobody of
    /// answered for, did not move as far as anybody knows.
    fn share_changes(&self, questions: &[(String, &Question)], waves: &WaveOrder) -> Vec<ShareChange> {
        let questions: Map<&str, &Question> = order::map(questions.iter().map(|(id, q)| (id.as_str(), *q)));
        share_changes(&self.cells, waves, self.study.options.adjust, |now, then| {
            let of = |cell: &'_ Cell| {
                let place = (cell.wave.clone(), cell.segment.clone(), cell.segment_value.clone());
                self.shown(&cell.question, &cell.group, &place)
            };
            let a = Of { group: &now.group, wave: &now.wave, shown: of(now)? };
            let b = Of { group: &then.group, wave: &then.wave, shown: of(then)? };
            let question = questions.get(now.question.as_str())?;
            Some(Pair::new((&now.question, question), a, b, &self.design, &self.study.options).outcome())
        })
    }

    /// Whether the groups differ at all, for every question at every place.
    fn overall(&self, questions: &[(String, &Question)], places: &[Place]) -> Vec<Overall> {
        let mut tests = Vec::new();
        for place in places {
            let mut family = Vec::new();
            for (id, _) in questions {
                let groups = self.study.groups.iter().map(|group| group.name.as_str());
                let shown: Vec<(&str, &Shown)> =
                    groups.filter_map(|group| Some((group, self.shown(id, group, place)?))).collect();
                let test = overall::overall(&shown, &place.0, &self.design, self.study.options.test);
                family.extend(test.map(|test| Overall {
                    question: id.clone(),
                    segment: place.1.clone(),
                    segment_value: place.2.clone(),
                    ..test
                }));
            }
            overall::finish_family(&mut family, self.study.options.adjust);
            tests.append(&mut family);
        }
        for (index, test) in tests.iter_mut().enumerate() {
            test.id = format!("o{}", index + 1);
        }
        tests
    }
}

fn key_of(question: &str, group: &str, place: &Place) -> CellKey {
    let (wave, segment, segment_value) = place.clone();
    CellKey { question: question.to_owned(), group: group.to_owned(), wave, segment, segment_value }
}

/// All questions that are shown and can tell something, with their ids in the counts: a multi-select has one an option.
fn questions<'a>(study: &'a Study, counts: &Counts) -> Vec<(String, &'a Question)> {
    let mut questions = Vec::new();
    for question in study.shown_questions().filter(|question| without_contrast(question).is_none()) {
        if !question.is_multiple() {
            questions.push((question.id.clone(), question));
        }
        let options = counts.options_of(&question.id);
        questions.extend(options.into_iter().map(|id| (id.to_owned(), question)));
    }
    questions
}

/// Every figure of the study's groups that was counted, whether it may be shown or not.
fn all_figures(study: &Study, questions: &[(String, &Question)], counts: &Counts) -> Figures {
    let by_id: Map<&str, &Question> = order::map(questions.iter().map(|(id, q)| (id.as_str(), *q)));
    let groups: Set<&str> = order::set(study.groups.iter().map(|group| group.name.as_str()));
    let mut figures = Figures::new();
    for (key, counted) in counts.iter().filter(|(key, _)| groups.contains(key.group.as_str())) {
        let Some(question) = by_id.get(key.question.as_str()) else { continue };
        let agree = agreeing(study, question, &key.group, key.question != question.id);
        let missing = question.missing.iter().chain(&study.options.missing);
        let missing: Vec<&str> = missing.map(|answer| answer.trim()).collect();
        let kind = scored::measure(&key.question, question);
        let values = question.measure.as_ref().map(|measure| &measure.values);
        let figure = match (kind, values) {
            (MeasureKind::Mean | MeasureKind::Nps, Some(values)) => {
                scored(counted, kind, values, &missing).map(Counted::Scored)
            }
            _ => figure(counted, &agree, &missing).map(Counted::Share),
        };
        figures.insert(key.clone(), figure);
    }
    figures
}

/// The answers of `group` that agree. Where they differ by file, those of every file that can hold the group.
pub(super) fn agreeing<'a>(
    study: &'a Study,
    question: &'a Question,
    group: &str,
    option: bool,
) -> Vec<&'a str> {
    if option {
        return vec![crate::counts::TICKED];
    }
    let Some(agree) = question.measure.as_ref().and_then(|measure| measure.agree.as_ref()) else {
        return Vec::new();
    };
    let files: Vec<&str> = match agree {
        Agree::All(_) => vec![""],
        Agree::ByFile(_) => study
            .sources
            .iter()
            .filter(|source| !matches!(&source.group, Some(GroupOf::Name(name)) if name != group))
            .map(|source| source.file.as_str())
            .collect(),
    };
    files.into_iter().flat_map(|file| agree.in_file(file)).map(|answer| answer.trim()).collect()
}
