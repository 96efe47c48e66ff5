//! Caption, marks with their spoken sentences, and table.

use super::items::{Bar, Item, List};
use super::layout::Layout;
use crate::chart::figures::{level, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::share::Share;
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{percent, whole};
use crate::report::words::{self, capital, count, counted, in_a_sentence, quoted};
use crate::report::{Report, known_verb, share_who};

/// The title where all is hidden.
const NONE: &str = "No figures are shown: too few answers";

/// For each item: the row, its label and its bars.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(layout.list.items.len() * 4);
    for (item, place, bars) in layout.shown() {
        let mut mark = |id: &str, kind, (x, y), (width, height), label| {
            let (id, question) = (id.to_owned(), item.id.clone());
            marks.push(Mark { id, question, kind, x, y, width, height, label });
        };
        let whole_row = (layout.columns.width, place.height);
        mark(&item.id, MarkKind::Row, (0.0, place.top), whole_row, sentence(item));
        let label = place.label_box;
        mark(
            &item.id,
            MarkKind::RowLabel,
            (label.x, label.y),
            (label.width, label.height),
            item.text.clone(),
        );
        for (bar, placed) in item.bars.iter().zip(bars) {
            let end = bar.share.as_ref().map_or(0.0, |share| share.end());
            let width = (layout.columns.x(end) - layout.columns.x0).max(24.0);
            let at = (layout.columns.x0, placed.y - 12.0);
            let label = format!("{}: {}", item.full, bar_words(bar));
            mark(&bar.cell.id, MarkKind::Value, at, (width, 24.0), label);
        }
    }
    marks
}

/// `Managers 79 %, 73 to 84`.
fn bar_words(bar: &Bar) -> String {
    let group = clean(&bar.cell.group);
    match &bar.share {
        Ok(share) => match share.interval {
            Some((low, high)) => {
                format!("{group} {}, {} to {}", percent(share.value), whole(low), whole(high))
            }
            None => format!("{group} {}", percent(share.value)),
        },
        Err(_) => format!("{group} not shown"),
    }
}

/// The whole row.
fn sentence(item: &Item) -> String {
    if let Some(why) = item.hidden() {
        return format!("{}: {why}", item.full);
    }
    let bars: Vec<String> = item.bars.iter().map(bar_words).collect();
    let note = item.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}: {}{note}", item.full, bars.join("; "))
}

/// What comes first, and of whom.
pub(super) fn caption(report: &Report, view: &View, list: &List) -> Option<Caption> {
    list.items.first()?;
    let title = match list.question {
        Some(_) => title_of_options(list),
        None => title_of_questions(report, list),
    };
    let groups = list.groups.iter().map(|level| {
        let cells = list.items.iter().flat_map(|item| &item.bars);
        with_bases(&level.name, &mut cells.map(|bar| bar.cell).filter(|cell| cell.group == level.name))
    });
    let groups: Vec<String> = groups.collect();
    let bars = || list.items.iter().flat_map(|item| &item.bars).filter_map(|bar| bar.share.as_ref().ok());
    let intervals = match bars().any(|share| share.interval.is_some()) {
        true => format!(", with {} intervals", level(report)),
        false => String::new(),
    };
    let (what, ranked) = match &list.question {
        Some(question) => {
            let end = if question.ends_with(['?', '.', '!', ':', '…']) { "" } else { "." };
            let ranked = format!("ranked by {}", clean(&list.ranked_by));
            (format!("{question}{end} Share who chose each, in percent"), ranked)
        }
        None => {
            let mut cells = list.items.iter().flat_map(|item| &item.bars).map(|bar| bar.cell);
            let several = list.items.iter().any(|item| item.bars.len() > 1);
            let ranked = match several {
                true => format!("each part ranked by {}", clean(&view.b)),
                false => "the largest share first".to_owned(),
            };
            (capital(&share_who(report, &mut cells)), ranked)
        }
    };
    let ranked = if list.items.len() > 1 { format!("; {ranked}") } else { String::new() };
    let mut subtitle = format!("{what}{intervals}; {}{}{ranked}", groups.join(", "), place(view));
    if list.left_out > 0 {
        subtitle.push_str(&format!("; {} not drawn", counted(list.left_out, "more group", "more groups")));
    }
    if list.others > 0 {
        let others = counted(list.others, "mean or score", "means and scores");
        subtitle.push_str(&format!(". {} not drawn", capital(&others)));
    }
    Some(Caption { title, subtitle })
}

/// `Most often named by customers: “Phone”, 62 %, against 45 % of leaders`.
fn title_of_options(list: &List) -> String {
    let group = in_a_sentence(&clean(&list.ranked_by));
    let own =
        |item: &Item, name: &str| item.bars.iter().find(|bar| bar.cell.group == name).and_then(shown_of);
    let of = |item: &Item, name: &str| own(item, name).map(|share| percent(share.value));
    let mut shown = list.items.iter().filter_map(|item| Some((item, of(item, &list.ranked_by)?)));
    let Some((first, most)) = shown.next() else { return NONE.to_owned() };
    // Of figures without intervals the order is as published.
    let ranked = |item: &Item| own(item, &list.ranked_by);
    let interval = ranked(first).is_some_and(|share| share.interval.is_some());
    let near: Vec<_> =
        shown.take_while(|(item, _)| interval && overlap(ranked(first), ranked(item))).collect();
    let lead = format!("Most often named by {group}: {}", quoted(&first.text));
    match near.as_slice() {
        [] => {}
        [(second, less)] => {
            let second = quoted(&second.text);
            return format!("{lead} and {second}, {most} and {less}; which comes first is not shown");
        }
        more => {
            let many = count(more.len() + 1);
            return format!("{lead}, {most}; in what order the first {many} stand is not shown");
        }
    }
    let others = list.groups.iter().filter(|level| level.name != list.ranked_by);
    let others: Vec<String> = others
        .filter_map(|level| {
            Some(format!("{} of {}", of(first, &level.name)?, in_a_sentence(&clean(&level.name))))
        })
        .collect();
    // All of them or none: to name some would hide the others.
    let against = match others.len() {
        1..=3 => format!(", against {}", words::list(&others)),
        _ => String::new(),
    };
    format!("{lead}, {most}{against}")
}

fn title_of_questions(report: &Report, list: &List) -> String {
    let shown: Vec<_> = list
        .items
        .iter()
        .filter_map(|item| {
            let bar = item.bars.first()?;
            Some((item, bar, bar.share.as_ref().ok()?.value))
        })
        .collect();
    // Options of a question are no questions: what stands first is then the first of its list only.
    let headings = list.items.iter().filter(|item| item.heading.is_some()).count();
    let only = if list.alone { "" } else { "only " };
    match (shown.as_slice(), list.groups.as_slice()) {
        ([], _) => NONE.to_owned(),
        ([(item, bar, share)], _) => {
            let group = in_a_sentence(&clean(&bar.cell.group));
            let verb = known_verb(report, bar.cell).map(|verb| format!(" {verb}")).unwrap_or_default();
            format!("{}: {} of {group}{verb}", quoted(&item.full), percent(*share))
        }
        ([(item, bar, share), (second, next, less), ..], [level]) if headings == 1 => {
            let name = in_a_sentence(&clean(&level.name));
            let [first, second] = [item, second].map(|item| quoted(&item.text));
            let (share, less) = (percent(*share), percent(*less));
            match overlap(shown_of(bar), shown_of(next)) {
                false => format!("Most often, of what was asked {only}of {name}: {first}, {share}"),
                true => format!(
                    "Of what was asked {only}of {name} {first} and {second} lead, {share} and {less}: which comes first is not shown"
                ),
            }
        }
        (all, [level]) => {
            let name = in_a_sentence(&clean(&level.name));
            format!("What was asked {only}of {name}: {} figures", count(all.len()))
        }
        (all, _) => {
            if list.chosen {
                return format!(
                    "What was chosen, and what not every group was asked: {} figures",
                    count(all.len())
                );
            }
            let several = list.items.iter().any(|item| item.bars.len() > 1);
            let whom = if several { "not every group" } else { "one group alone" };
            format!("What {whom} was asked: {} figures", count(all.len()))
        }
    }
}

/// Whether the intervals of two bars overlap, or one has none: then no rank is to be claimed.
fn overlap(first: Option<Share>, next: Option<Share>) -> bool {
    let interval = |share: Option<Share>| share.and_then(|share| share.interval);
    interval(first).zip(interval(next)).is_none_or(|(first, next)| first.0 <= next.1)
}

fn shown_of(bar: &Bar) -> Option<Share> {
    bar.share.as_ref().ok().copied()
}

/// The bars as text.
pub(super) fn table(list: &List) -> ChartTable {
    let what = if list.question.is_some() { "Option" } else { "Question" };
    let columns = [
        (what.to_owned(), false),
        ("Group".to_owned(), false),
        ("Share, %".to_owned(), true),
        ("Interval".to_owned(), true),
        ("Base".to_owned(), true),
        ("Note".to_owned(), false),
    ];
    let mut cells = Vec::new();
    for item in &list.items {
        for bar in &item.bars {
            let share = bar.share.as_ref().ok();
            let interval = share.and_then(|share| share.interval);
            let base = share.and(bar.cell.base);
            let note = bar.share.as_ref().err().cloned().or_else(|| item.note.clone());
            cells.push(vec![
                item.full.clone(),
                clean(&bar.cell.group),
                share.map(|share| whole(share.value)).unwrap_or_default(),
                interval.map(|(low, high)| format!("{} to {}", whole(low), whole(high))).unwrap_or_default(),
                base.map(|base| crate::report::format::thousands(base.max(0.0).round() as u64))
                    .unwrap_or_default(),
                note.unwrap_or_default(),
            ]);
        }
    }
    ChartTable::new(columns.into(), cells)
}
