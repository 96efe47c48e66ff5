//! What is listed: the options of one question, or the questions that have no gap.

use crate::chart::figures::{Small, Texts, why_not_shown};
use crate::chart::groups::{Level, levels};
use crate::chart::share::Share;
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::order::{self, Map, Set};
use crate::report::{Cell, Flag, Report, words};
use crate::study::MeasureKind;

/// A ranked list.
pub(super) struct List<'a> {
    /// The text of the multi-select question whose options these are; none of a list of questions.
    pub question: Option<String>,
    pub groups: Vec<Level>,
    /// How many groups there is no form for.
    pub left_out: usize,
    /// The group by whose shares options are ranked.
    pub ranked_by: String,
    pub items: Vec<Item<'a>>,
    /// Questions of one group whose figures are no shares.
    pub others: usize,
    /// Whether it holds options that several groups chose from, beside what one group was asked or other questions'.
    pub chosen: bool,
    /// Whether there is no other group that could have been asked.
    pub alone: bool,
}

/// A question, or an option.
pub(super) struct Item<'a> {
    /// Stands above this item, for it and those after it.
    pub heading: Option<String>,
    /// The id of the question or option.
    pub id: String,
    pub text: String,
    /// The text as it is understood without the heading.
    pub full: String,
    pub bars: Vec<Bar<'a>>,
    pub note: Option<String>,
}

/// One group's share.
pub(super) struct Bar<'a> {
    pub cell: &'a Cell,
    /// The place of its group in the list's.
    pub level: usize,
    /// Or why it is not shown.
    pub share: Result<Share, String>,
}

/// Whom some questions were asked of, and the multi-select question whose options they are.
type Asked<'a> = (String, Option<&'a str>);

/// The list of `view`; without items where there is none.
pub(super) fn list<'a>(report: &'a Report, view: &View) -> List<'a> {
    let questions: Set<&str> = report.study.questions.iter().map(|q| q.id.as_str()).collect();
    let here: Vec<&Cell> = report
        .cells
        .iter()
        .filter(|cell| {
            view.is_at(&cell.wave, &cell.segment, &cell.segment_value) && view.asks(&cell.question)
        })
        .collect();
    let is_option = |cell: &&Cell| {
        let rest = cell.question.strip_prefix(view.question.as_str()).and_then(|rest| rest.strip_prefix('/'));
        rest.is_some() && !questions.contains(cell.question.as_str())
    };
    let texts = Texts::of(report);
    if !view.question.is_empty() {
        let options: Vec<&Cell> = here.iter().copied().filter(is_option).collect();
        if !options.is_empty() {
            return options_of(report, view, &options, texts.of_question(&view.question));
        }
    }
    // Options that several groups were asked of one question, and nothing else: they are the list.
    let compared: Set<&str> = report.gaps.iter().map(|gap| gap.question.as_str()).collect();
    let list = singles(report, view, &here, &texts, &questions, &compared);
    let mut parents = list.items.iter().map(|item| parent(&questions, &item.id));
    let first = parents.next().flatten().filter(|_| list.chosen);
    if let Some(question) = first.filter(|first| parents.all(|other| other == Some(first))) {
        let own = View { question: question.to_owned(), ..view.clone() };
        let options: Vec<&Cell> = here.into_iter().filter(|cell| own.asks(&cell.question)).collect();
        return options_of(report, &own, &options, texts.of_question(question));
    }
    list
}

fn options_of<'a>(report: &'a Report, view: &View, cells: &[&'a Cell], question: String) -> List<'a> {
    let shares = || cells.iter().copied().filter(|cell| cell.measure == MeasureKind::Share);
    let (groups, left_out) = levels(report, view, &mut shares());
    let named = |name: &str| groups.iter().any(|level| level.name == name);
    let small = Small::of(report, view);
    let lead = [&view.b, &view.a].into_iter().find(|name| named(name));
    let ranked_by = lead.or(groups.last().map(|level| &level.name)).cloned().unwrap_or_default();
    let mut by_option: Map<&str, Vec<&Cell>> = Map::new();
    let mut order_of_report: Vec<&str> = Vec::new();
    for cell in shares() {
        let own = by_option.entry(&cell.question).or_default();
        if own.is_empty() {
            order_of_report.push(&cell.question);
        }
        own.push(cell);
    }
    let item = |id: &str| {
        let own = by_option.get(id)?;
        let bars = groups.iter().enumerate().filter_map(|(at, level)| {
            own.iter().find(|cell| cell.group == level.name).map(|cell| bar(cell, at))
        });
        let option = id.strip_prefix(view.question.as_str()).and_then(|rest| rest.strip_prefix('/'));
        let text = clean(option.unwrap_or(id));
        Some(item(&small, id, text.clone(), text, bars.collect()))
    };
    let mut items: Vec<Item> = order_of_report.into_iter().filter_map(item).collect();
    rank(&mut items, &|item| item.bars.iter().find(|bar| bar.cell.group == ranked_by));
    List {
        question: Some(question),
        groups,
        left_out,
        ranked_by,
        items,
        others: 0,
        chosen: false,
        alone: false,
    }
}

fn singles<'a>(
    report: &'a Report,
    view: &View,
    here: &[&'a Cell],
    texts: &Texts,
    questions: &Set<&str>,
    compared: &Set<&str>,
) -> List<'a> {
    let importance =
        |id: &str| report.study.questions.iter().any(|q| q.id == id && report.study.is_importance(q));
    let mut single: Vec<&Cell> = here.to_vec();
    // Options are a list whether groups are compared on them or not; of the one question of a view, only where nobody is.
    let is_listed = |id: &str| view.question.is_empty() && parent(questions, id).is_some();
    single.retain(|cell| {
        let id = cell.question.as_str();
        (is_listed(id) || !compared.contains(id)) && !importance(id)
    });
    // Who gave no answer was not asked, where others were.
    let answered = |cell: &&Cell| !cell.flags.contains(&Flag::NoBase);
    let asked: Set<&str> =
        order::set(single.iter().copied().filter(answered).map(|cell| cell.question.as_str()));
    single.retain(|cell| answered(cell) || !asked.contains(cell.question.as_str()));
    let shares = || single.iter().copied().filter(|cell| cell.measure == MeasureKind::Share);
    let (groups, left_out) = levels(report, view, &mut shares());
    let alone = report.study.groups.len() == 1;
    let small = Small::of(report, view);
    let mut by_question: Vec<(&str, Vec<Bar>)> = Vec::new();
    for (at, level) in groups.iter().enumerate() {
        for cell in shares().filter(|cell| cell.group == level.name) {
            match by_question.iter_mut().find(|(id, _)| *id == cell.question) {
                Some((_, bars)) => bars.push(bar(cell, at)),
                None => by_question.push((&cell.question, vec![bar(cell, at)])),
            }
        }
    }
    // By whom they were asked of; of each, questions first, then each multi-select question with its options, in the
    // order of the report.
    let mut parts: Vec<(Asked<'_>, Vec<Item>)> = Vec::new();
    for (id, bars) in by_question {
        let asked: Vec<String> = bars.iter().map(|bar| clean(&bar.cell.group)).collect();
        let key = (words::list(&asked), parent(questions, id));
        let full = texts.of_question(id);
        let option = key.1.and_then(|parent| id.get(parent.len() + 1..));
        let item = item(&small, id, option.map_or_else(|| full.clone(), clean), full, bars);
        match parts.iter_mut().find(|(known, _)| *known == key) {
            Some((_, items)) => items.push(item),
            None => {
                let of_same = parts.iter().rposition(|((asked, _), _)| *asked == key.0);
                let at = match key.1 {
                    // Before the options of its group.
                    None => parts.iter().position(|((asked, _), _)| *asked == key.0),
                    Some(_) => of_same.map(|last| last + 1),
                };
                parts.insert(at.unwrap_or(parts.len()), (key, vec![item]));
            }
        }
    }
    let mut items = Vec::new();
    for ((asked, parent), mut part) in parts {
        rank(&mut part, &|item| item.bars.iter().find(|bar| bar.cell.group == view.b).or(item.bars.first()));
        if let Some(first) = part.first_mut() {
            let only = if alone || first.bars.len() > 1 { "" } else { "only " };
            first.heading = Some(match parent {
                // Each bar of several names its group.
                Some(id) if first.bars.len() > 1 => texts.of_question(id),
                Some(id) => format!("{asked}: {}", texts.of_question(id)),
                None => format!("Asked {only}of {}", words::group(&asked)),
            });
        }
        items.append(&mut part);
    }
    let others = single.len() - shares().count();
    let chosen = items.iter().any(|item| compared.contains(item.id.as_str()));
    List { question: None, groups, left_out, ranked_by: String::new(), items, others, chosen, alone }
}

/// The multi-select question whose option `id` is.
fn parent<'a>(questions: &Set<&'a str>, id: &str) -> Option<&'a str> {
    if questions.contains(id) {
        return None;
    }
    // Ids may hold a slash of their own: the longest question that fits is meant.
    id.rmatch_indices('/').find_map(|(at, _)| questions.get(&id[..at]).copied())
}

fn bar(cell: &Cell, level: usize) -> Bar<'_> {
    Bar { cell, level, share: Share::of(cell).ok_or_else(|| why_not_shown(&[Some(cell)])) }
}

fn item<'a>(small: &Small, id: &str, text: String, full: String, bars: Vec<Bar<'a>>) -> Item<'a> {
    let shown = bars.iter().filter(|bar| bar.share.is_ok()).map(|bar| Some(bar.cell));
    let small = small.note(&shown.collect::<Vec<_>>());
    let hidden: Vec<_> = bars.iter().filter(|bar| bar.share.is_err()).map(|bar| Some(bar.cell)).collect();
    let all_hidden = hidden.len() == bars.len();
    let why = (!hidden.is_empty() && !all_hidden).then(|| why_not_shown(&hidden));
    let notes: Vec<String> = why.into_iter().chain(small).collect();
    let note = (!notes.is_empty()).then(|| notes.join(". "));
    Item { heading: None, id: id.to_owned(), text, full, bars, note }
}

impl Item<'_> {
    /// Why nothing of it is shown, if so.
    pub fn hidden(&self) -> Option<String> {
        let cells: Vec<_> = self.bars.iter().map(|bar| Some(bar.cell)).collect();
        self.bars.iter().all(|bar| bar.share.is_err()).then(|| why_not_shown(&cells))
    }
}

/// The largest share of the bar that `of` picks first; what is not shown last.
fn rank<'a>(items: &mut [Item<'a>], of: &dyn for<'i> Fn(&'i Item<'a>) -> Option<&'i Bar<'a>>) {
    let share =
        |item: &Item<'a>| of(item).and_then(|bar| bar.share.as_ref().ok()).map_or(-1.0, |share| share.value);
    order::sort_by(items, |x, y| {
        let hidden = x.hidden().is_some().cmp(&y.hidden().is_some());
        hidden.then(share(y).total_cmp(&share(x)))
    });
}
