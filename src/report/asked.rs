//! How a group was asked a question: in which words, whether they are the opposite of the question's own, and which
//! answers count.

use super::model::{AnswerSide, Cell, Report};
use crate::order;
use crate::study::{Agree, GroupOf, MeasureKind, Question, SourceSpec, Study, WaveOf};

/// One group and one question, in one wave.
pub struct Asked<'a> {
    /// Its own wording, where it is not the question's.
    pub wording: Option<&'a str>,
    /// The wording is the opposite of the question's: disagreeing counts as agreeing.
    pub opposite: bool,
    /// The answers that count as agreeing, each once; empty where the study does not say, and of options and scores.
    pub agree: Vec<&'a str>,
}

/// The question of this id, or that of which it is an option: with the option's name.
pub(super) fn question_of<'a, 'i>(
    report: &'a Report,
    id: &'i str,
) -> Option<(&'a Question, Option<&'i str>)> {
    let find = |id: &str| report.study.questions.iter().find(|question| question.id == id);
    // Ids may hold a slash of their own: the longest question that fits is meant.
    let cuts = || id.match_indices('/').map(|(at, _)| at).rev();
    find(id)
        .map(|question| (question, None))
        .or_else(|| cuts().find_map(|at| Some((find(id.get(..at)?)?, id.get(at + 1..)))))
}

/// The file in which the group of `cell` was asked the opposite of `question`.
pub(super) fn opposite_in<'a>(study: &'a Study, question: &Question, cell: &Cell) -> Option<&'a String> {
    let reversed = question.pairing.as_ref().map_or(&[][..], |pairing| &pairing.reversed);
    let mut files = study.sources.iter().filter(|source| holds(source, cell)).map(|source| &source.file);
    files.find(|file| reversed.contains(file))
}

/// How the group of `cell` was asked its question.
pub fn asked<'a>(report: &'a Report, cell: &Cell) -> Asked<'a> {
    let mut asked = Asked { wording: None, opposite: false, agree: Vec::new() };
    let Some((question, option)) = question_of(report, &cell.question) else { return asked };
    let files =
        || report.study.sources.iter().filter(|source| holds(source, cell)).map(|source| &source.file);
    let opposite = opposite_in(&report.study, question, cell);
    asked.opposite = opposite.is_some();
    asked.wording =
        opposite.into_iter().chain(files()).find_map(|file| question.wordings.get(file)).map(String::as_str);
    let Some(measure) = question.measure.as_ref() else { return asked };
    if option.is_none()
        && measure.kind == MeasureKind::Share
        && let Some(agree) = &measure.agree
    {
        let given: Vec<&str> = match agree {
            Agree::All(all) => all.iter().map(|answer| answer.trim()).collect(),
            Agree::ByFile(_) => {
                files().flat_map(|file| agree.in_file(file)).map(|answer| answer.trim()).collect()
            }
        };
        asked.agree = once(report, cell, given);
    }
    asked
}

/// Each agreeing answer in one spelling, as the list of the group's answers has it where there is one.
fn once<'a>(report: &'a Report, cell: &Cell, given: Vec<&'a str>) -> Vec<&'a str> {
    let list = report
        .answers
        .iter()
        .find(|list| (&list.question, &list.group, &list.wave) == (&cell.question, &cell.group, &cell.wave));
    let agreeing =
        list.into_iter().flat_map(|list| &list.answers).filter(|answer| answer.side == AnswerSide::Agree);
    let mut each: Vec<&str> = agreeing.map(|answer| answer.answer.as_str()).collect();
    if each.is_empty() {
        each = given;
    }
    let mut met = order::Set::new();
    each.retain(|answer| met.insert(answer.to_lowercase()));
    each
}

/// True where respondents of the cell's group and wave may stand in the file.
fn holds(source: &SourceSpec, cell: &Cell) -> bool {
    let group = match &source.group {
        Some(GroupOf::Name(name)) => *name == cell.group,
        Some(GroupOf::Column { values, .. }) => {
            values.is_empty() || values.values().flatten().any(|name| *name == cell.group)
        }
        None => true,
    };
    group && !matches!(&source.wave, Some(WaveOf::Name(wave)) if *wave != cell.wave)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, from_value, json};

    fn cell(group: &str, wave: &str) -> Cell {
        let cell = json!({ "id": "c", "question": "q", "group": group, "wave": wave, "segment": "",
            "segment_value": "", "base": null, "weighted_base": null, "effective_base": null,
            "measure": "share", "value": 0.5, "low": null, "high": null, "flags": [] });
        from_value(cell).expect("a cell")
    }

    fn report(pairing: &Value) -> Report {
        let by_role =
            json!({ "column": "Role", "values": { "Boss": "Leaders", "Clerk": "Agents", "Other": null } });
        let study = json!({ "schema": "gap-report/study/1",
            "sources": [
                { "file": "staff.csv", "group": by_role },
                { "file": "old.csv", "group": "Customers", "wave": "2024" },
                { "file": "new.csv", "group": "Customers", "wave": "2025" },
                { "file": "anyone.csv", "group": { "column": "Who" } } ],
            "questions": [{ "id": "q", "text": "It is easy", "pairing": pairing,
                "wordings": { "old.csv": "It is hard", "new.csv": "It was easy" },
                "measure": { "kind": "share", "agree": { "old.csv": ["No"], "new.csv": ["Yes "], "staff.csv": ["Yes"] } } }] });
        let report = json!({ "schema": "", "study": study, "engine": { "name": "", "version": "" },
            "sources": [], "cells": [], "gaps": [], "changes": [], "share_changes": [], "overall": [],
            "heterogeneity": [], "answers": [], "importance": [], "narrative": [], "notices": [] });
        from_value(report).expect("a report")
    }

    #[test]
    fn the_opposite_was_asked_in_a_file_of_the_group_and_wave() {
        let of =
            |reversed: &[&str]| report(&json!({ "confidence": 0.9, "reason": "", "reversed": reversed }));
        let opposite = |report: &Report, group: &str, wave: &str| {
            let question = report.study.questions.first().expect("a question");
            opposite_in(&report.study, question, &cell(group, wave)).cloned()
        };
        let old = of(&["old.csv"]);
        assert_eq!(opposite(&old, "Customers", "2024").as_deref(), Some("old.csv"));
        assert_eq!(opposite(&old, "Customers", "2025"), None, "of another wave");
        assert_eq!(opposite(&old, "Leaders", "2024"), None, "of another group");
        let staff = of(&["staff.csv"]);
        assert_eq!(opposite(&staff, "Agents", "").as_deref(), Some("staff.csv"));
        assert_eq!(opposite(&staff, "Clerk", ""), None, "an answer is no group");
        // A column of which no group is told may hold anybody.
        assert_eq!(opposite(&of(&["anyone.csv"]), "Leaders", "").as_deref(), Some("anyone.csv"));
        let plain = report(&Value::Null);
        assert_eq!(opposite(&plain, "Customers", "2024"), None);
    }

    #[test]
    fn a_cell_has_the_wording_and_the_answers_of_its_files() {
        let report = report(&json!({ "confidence": 0.9, "reason": "", "reversed": ["old.csv"] }));
        let then = asked(&report, &cell("Customers", "2024"));
        assert_eq!((then.wording, then.opposite), (Some("It is hard"), true));
        assert_eq!(then.agree, ["No"]);
        let now = asked(&report, &cell("Customers", "2025"));
        assert_eq!((now.wording, now.opposite), (Some("It was easy"), false));
        assert_eq!(now.agree, ["Yes"]);
        let leaders = asked(&report, &cell("Leaders", "2025"));
        assert_eq!((leaders.wording, leaders.opposite), (None, false));
        let unknown = Cell { question: "other".to_owned(), ..cell("Leaders", "") };
        assert!(asked(&report, &unknown).agree.is_empty());
    }
}
