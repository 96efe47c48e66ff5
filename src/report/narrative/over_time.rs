//! One group in several waves: there is no gap to tell of, but what moved since the wave before.

use super::super::asked::{asked, question_of};
use super::super::format::{figure, gap_in_words, gap_interval, thousands};
use super::super::model::{Cell, Narrative, Report, Role, ShareChange};
use super::super::rows::label;
use super::words::{HEADLINE_QUOTE, capital, counted, in_a_sentence, part_of, quoted};
use super::{method, sentence};
use crate::order;
use crate::study::{Adjust, MeasureKind};

/// Most changes told one by one.
const TOLD: usize = 5;

/// All sentences; none where no figure of a whole group stands in two waves, or where there are several groups.
pub fn write(report: &Report) -> Option<Vec<Narrative>> {
    let [group] = report.study.groups.as_slice() else { return None };
    let whole = |cell: &&Cell| cell.segment.is_empty();
    // Cells stand wave by wave, in the order of time.
    let now = report.cells.iter().rfind(whole)?.wave.as_str();
    let of_now = |change: &&ShareChange| {
        change.segment.is_empty() && change.to == now && change.change.is_some() && change.low.is_some()
    };
    let earlier = |from: &&String| report.cells.iter().rposition(|cell| cell.wave == **from);
    let then = report.share_changes.iter().filter(of_now).map(|change| &change.from).max_by_key(earlier)?;
    let all: Vec<&ShareChange> =
        report.share_changes.iter().filter(of_now).filter(|change| change.from == *then).collect();
    let is_shown = |change: &&&ShareChange| change.is_shown(report.study.options.confidence);
    let mut moved: Vec<&ShareChange> = all.iter().filter(is_shown).copied().collect();
    let at = |change: &ShareChange, wave: &str| -> Option<&Cell> {
        let mut cells = report.cells.iter().filter(whole);
        cells.find(|cell| cell.question == change.question && cell.wave == wave)
    };
    // What was asked in other words may have moved for that.
    let wordings = |change: &ShareChange| {
        [then, now].map(|wave| at(change, wave).and_then(|cell| asked(report, cell).wording))
    };
    let is_reworded = |change: &ShareChange| wordings(change)[0] != wordings(change)[1];
    // It stands behind the others, and shares and scores before means, which have a unit of their own; the sort is stable.
    let size = |change: &ShareChange| change.change.unwrap_or(0.0).abs();
    order::sort_by(&mut moved, |x, y| {
        let behind = |change: &ShareChange| (is_reworded(change), change.measure == MeasureKind::Mean);
        behind(x).cmp(&behind(y)).then(size(y).total_cmp(&size(x)))
    });
    let name = in_a_sentence(&group.name);
    let ids = |changes: &[&ShareChange]| changes.iter().map(|change| change.id.clone()).collect::<Vec<_>>();
    let things = things(report, &all);
    let part = part_of(moved.len(), all.len(), things);
    let headline = match moved.first() {
        None => format!("No figure of {name} is shown to have moved since {then}"),
        Some(first) => {
            let quote = quoted(&label(report, &first.question));
            let told = quote.chars().count() <= HEADLINE_QUOTE && all.len() > 1 && !is_reworded(first);
            let link = if moved.len() > 1 { ", most of all on" } else { ":" };
            let most = if told { format!("{link} {quote}") } else { String::new() };
            format!("The answers of {name} are shown to have moved since {then} on {part}{most}")
        }
    };
    let mut told = vec![sentence(Role::Headline, headline, ids(&moved)), deck(report, [then, now])];
    for change in moved.iter().take(TOLD) {
        let (Some(before), Some(after)) = (at(change, then), at(change, now)) else { continue };
        let words = |cell: &Cell| figure(cell.measure, cell.value.unwrap_or(0.0));
        let limits = (change.low.unwrap_or(0.0), change.high.unwrap_or(0.0));
        let wordings = wordings(change);
        let text = |wording: Option<&str>| quoted(wording.unwrap_or(&label(report, &change.question)));
        let words_differ = match wordings[0] == wordings[1] {
            true => String::new(),
            false => format!(" Asked in {then}: {}; in {now}: {}.", text(wordings[0]), text(wordings[1])),
        };
        let text = format!(
            "{}: from {} in {then} to {} in {now}, {} ({}).{words_differ}",
            quoted(&label(report, &change.question)),
            words(before),
            words(after),
            gap_in_words(change.measure, change.change.unwrap_or(0.0)),
            gap_interval(change.measure, limits)
        );
        let evidence = vec![change.id.clone(), before.id.clone(), after.id.clone()];
        told.push(sentence(Role::Finding, text, evidence));
    }
    let quiet: Vec<&ShareChange> = all.iter().filter(|change| !is_shown(change)).copied().collect();
    if !quiet.is_empty() && !moved.is_empty() {
        let others = counted(quiet.len(), "other figure", "other figures");
        let text = format!("Of {others} no move is shown, which does not say that there was none.");
        told.push(sentence(Role::Finding, capital(&text), ids(&quiet)));
    }
    let options = &report.study.options;
    let has = |measure| all.iter().any(|change| change.measure == measure);
    let methods = [
        (
            MeasureKind::Share,
            format!("Wilson for a share, {} for its change", method::interval(options.interval)),
        ),
        (MeasureKind::Mean, "Student's t for a mean, Welch's for its change".to_owned()),
        (MeasureKind::Nps, "normal for a net promoter score and its change".to_owned()),
    ];
    let methods: Vec<String> =
        methods.into_iter().filter(|(measure, _)| has(*measure)).map(|(_, words)| words).collect();
    let weighted = match report.cells.iter().any(|cell| cell.base != cell.effective_base) {
        true => "; with allowance for the weights",
        false => "",
    };
    let text = format!(
        "Intervals at {}: {}{weighted}. The waves are taken as different people. {}",
        method::level(options.confidence),
        methods.join("; "),
        method::shown_moves(options.adjust)
    );
    told.push(sentence(Role::Method, text, Vec::new()));
    let by_chance = libm::round(all.len() as f64 * (1.0 - options.confidence)) as usize;
    if by_chance > 0 && options.adjust == Adjust::None {
        let text = format!(
            "So many changes are looked at that chance alone would show about {} where nothing moved.",
            counted(by_chance, "move", "moves")
        );
        told.push(sentence(Role::Caveat, text, Vec::new()));
    }
    told.extend(super::caveats::hidden(report));
    told.push(sentence(Role::Caveat, super::caveats::SAMPLE.to_owned(), Vec::new()));
    Some(told)
}

fn deck(report: &Report, waves: [&str; 2]) -> Narrative {
    let bases = waves.map(|wave| {
        let cells = report.cells.iter().filter(|cell| cell.wave == wave && cell.segment.is_empty());
        let bases = || cells.clone().filter_map(|cell| cell.base);
        let (low, high) = (bases().fold(f64::INFINITY, f64::min), bases().fold(0.0, f64::max));
        let number = |n: f64| thousands(libm::round(n) as u64);
        let from = if low < high { format!("{} to ", number(low)) } else { String::new() };
        format!("{from}{} answers in {wave}", number(high))
    });
    let text = format!(
        "One group, so there is no gap: each wave is set against the one before. {}.",
        capital(&bases.join(", "))
    );
    sentence(Role::Deck, text, Vec::new())
}

/// What moved or not, one and several.
fn things(report: &Report, all: &[&ShareChange]) -> (&'static str, &'static str) {
    let option = |change: &&&ShareChange| {
        question_of(report, &change.question).is_some_and(|(_, option)| option.is_some())
    };
    super::family::things(all.len(), all.iter().filter(option).count())
}
