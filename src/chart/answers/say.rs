//! The finding, the spoken sentences and the table of the full answers.

use super::rows::{Bar, Block, Part};
use crate::chart::figures::{acceptable, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{percent, thousands, whole};
use crate::report::words::{capital, counted, in_a_sentence, quoted};
use crate::report::{AnswerSide, Report, Verdict};

/// The figures of the widest gap that is shown to be one, and what the bars are.
pub(super) fn caption(report: &Report, view: &View, blocks: &[Block]) -> Option<Caption> {
    let first = blocks.first()?;
    let compared = |block: &&Block| block.gap.is_some_and(|gap| gap.gap.is_some());
    let rank = |block: &&Block| block.gap.map_or(u64::MAX, |gap| gap.rank);
    let is_beyond = |block: &&Block| block.gap.is_some_and(|gap| gap.verdict == Verdict::Outside);
    let beyond = blocks.iter().filter(is_beyond).min_by_key(rank);
    let no_interval = blocks.iter().filter(compared).all(|b| b.gap.is_none_or(|gap| gap.low.is_none()));
    let one = blocks.len() == 1 && !view.question.is_empty();
    let title = match beyond {
        Some(block) => finding(block, one),
        None if one || no_interval => finding(first, one),
        None => {
            let on = counted(blocks.len(), "question", "questions");
            format!(
                "No gap on {on} with all answers is shown to lie beyond the acceptable {}",
                acceptable(report)
            )
        }
    };
    let mut groups: Vec<&str> = Vec::new();
    for bar in blocks.iter().flat_map(|block| &block.bars) {
        if !bar.parts.is_empty() && !groups.contains(&bar.group) {
            groups.push(bar.group);
        }
    }
    let bars = || blocks.iter().flat_map(|block| &block.bars);
    let bases = groups.iter().map(|group| {
        let cells = bars().filter(|bar| bar.group == *group && !bar.parts.is_empty());
        with_bases(group, &mut cells.filter_map(|bar| bar.cell))
    });
    let bases = bases.collect::<Vec<_>>().join(", ");
    let weighted = bars().filter_map(|bar| bar.cell).any(|cell| cell.base != cell.weighted_base);
    let weighted = if weighted { ", weighted" } else { "" };
    let is_middle = |part: &Part| part.answer.side == AnswerSide::Neutral;
    let mut ordered = blocks.iter().filter(|block| block.ordered).flat_map(|block| &block.bars).peekable();
    let sides = match ordered.peek() {
        Some(_) => "; right of the line what agrees, left of it what does not",
        None => "",
    };
    let middle =
        if ordered.any(|bar| bar.parts.iter().any(is_middle)) { ", the middle on both sides" } else { "" };
    let ranked = match blocks.iter().all(|block| block.scales == first.scales) {
        _ if blocks.len() < 2 => "",
        true => "; the widest gap first",
        false => "; by scale, of each the widest gap first",
    };
    let subtitle = format!(
        "All answers, in percent of the valid ones{weighted}; {bases}{}{sides}{middle}{ranked}",
        place(view)
    );
    Some(Caption { title, subtitle })
}

/// `79 % of Leaders agree, 45 % of Customers`, with the question where there are several.
fn finding(block: &Block, one: bool) -> String {
    let mut figures = Vec::new();
    let mut before = "";
    for bar in &block.bars {
        let (Some(total), Some((figure, is_share))) = (bar.total(), bar.figure()) else { continue };
        let group = in_a_sentence(&clean(bar.group));
        if is_share && bar.opposite {
            figures.push(format!("{figure} of {group} disagree with its opposite"));
            continue;
        }
        figures.push(match is_share {
            true if before == bar.verb => format!("{figure} of {group}"),
            true => format!("{figure} of {group} {}", bar.verb),
            false => format!("{}: {total}", capital(&group)),
        });
        before = &bar.verb;
    }
    let figures = figures.join(", ");
    if one { figures } else { format!("{}: {figures}", quoted(&block.text)) }
}

/// The groups' figures on one question.
pub(super) fn row(block: &Block) -> String {
    let bars = block.bars.iter().map(|bar| match &bar.why {
        Some(why) => format!("{}: {why}", bar.name),
        None => figure(bar),
    });
    let note = block.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}: {}{note}", block.text, bars.collect::<Vec<_>>().join("; "))
}

/// `Leaders (250): 79 % agree, 74 to 84`.
pub(super) fn figure(bar: &Bar) -> String {
    match (bar.total(), bar.interval()) {
        (Some(total), Some(interval)) => format!("{}: {total}, {interval}", bar.name),
        (Some(total), None) => format!("{}: {total}", bar.name),
        (None, _) => bar.name.clone(),
    }
}

/// The group's figure, and its answers from left to right.
pub(super) fn bar(bar: &Bar) -> String {
    if let Some(why) = &bar.why {
        return format!("{}: {why}", bar.name);
    }
    let parts = bar.parts.iter().map(part).collect::<Vec<_>>().join(", ");
    let aside = bar.aside().map(|aside| format!(". {aside}")).unwrap_or_default();
    format!("{}; {parts}{aside}", figure(bar))
}

/// `Strongly agree 45 %`.
pub(super) fn part(part: &Part) -> String {
    format!("{} {}", part.name, percent(part.share))
}

/// A row a question, group and answer.
pub(super) fn table(blocks: &[Block]) -> ChartTable {
    let head = ["Question", "Group", "Answer", "Share, %", "Respondents"];
    let columns = head.into_iter().enumerate().map(|(i, text)| (text.to_owned(), i > 2));
    let mut rows = Vec::new();
    for block in blocks {
        for bar in &block.bars {
            let start = || vec![block.text.clone(), clean(bar.group)];
            if let Some(why) = &bar.why {
                let mut row = start();
                row.extend([why.clone(), String::new(), String::new()]);
                rows.push(row);
                continue;
            }
            for answer in bar.parts.iter().map(|part| part.answer).chain(bar.asides.iter().copied()) {
                let mut row = start();
                row.push(clean(&answer.answer));
                row.push(answer.share.map(whole).unwrap_or_default());
                row.push(answer.n.map(thousands).unwrap_or_default());
                rows.push(row);
            }
        }
    }
    ChartTable::new(columns.collect(), rows)
}
