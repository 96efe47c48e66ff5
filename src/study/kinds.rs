//! What each column of a file is: a question with one answer, several in one cell, an option or a row of a
//! question over several columns, a number, free text, or metadata. What the file says goes before what is told
//! from the header's words and from the different answers.

use super::declared::{declared_scale, real_levels, seen_in};
use super::joined::{self, Joined};
use super::metadata::says_metadata;
use super::model::SourceSpec;
use super::names::split_code;
use super::scales::{self, Family, Hint, Scale, is_missing};
use super::sets;
use super::values::{amount, are_identifiers, identify};
use super::weights;
use super::words::normal;
use crate::table::{Cells, Codes, Column, ColumnSet, Role, SetKind, Table};
use serde::{Deserialize, Serialize};

mod open;
mod said;

pub(super) use said::ends_of;

/// What a column is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum QuestionKind {
    /// One answer of several.
    #[default]
    Single,
    /// Any number of the options.
    Multiple,
    /// A number that is no level of a scale.
    Numeric,
    /// Free text.
    Text,
    /// No question: times, identifiers, addresses; and columns that are blank throughout.
    Metadata,
}

/// The columns of a table, and which of them belong together.
#[derive(Debug, Clone)]
pub(super) struct Looked<'a> {
    /// One a column, in the file's order.
    pub asked: Vec<Asked<'a>>,
    pub sets: Vec<ColumnSet>,
}

/// A column, and what we take it for.
#[derive(Debug, Clone)]
pub(super) struct Asked<'a> {
    pub column: &'a Column,
    pub kind: QuestionKind,
    pub scale: Option<Scale>,
    /// Of a column whose cells hold several options: which.
    pub joined: Option<Joined>,
    /// The set that it is in, among [`Looked::sets`].
    pub set: Option<usize>,
}

/// What is known before one looks at the columns.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known<'a> {
    /// Questions, as [`key`] gives them, that other files answer by yes and no.
    pub yes_no: &'a [String],
    /// Answers that are none, because the study says so.
    pub missing: &'a [String],
    /// What the study says of the file: of its columns, scales and sets.
    pub said: Option<&'a SourceSpec>,
}

/// All columns of `table`, each with a look at its neighbours.
pub(super) fn look<'a>(table: &'a Table, known: Known<'_>) -> Looked<'a> {
    let sets = sets::sets(table, known.said.map_or(&[], |said| &said.sets));
    let mut asked: Vec<Asked> = table.columns().iter().map(|column| look_at(column, known)).collect();
    for (place, set) in sets.iter().enumerate() {
        join(&mut asked, set, place);
    }
    scales::at_one_in(asked.iter_mut().map(|asked| (asked.column.name.as_str(), &mut asked.scale)));
    let mut looked = Looked { asked, sets };
    said::apply(&mut looked, table, known);
    looked
}

/// What the columns of `set`, the one in this place, are together.
fn join(asked: &mut [Asked<'_>], set: &ColumnSet, place: usize) {
    let columns: Vec<(&Column, &str)> = set
        .members
        .iter()
        .filter_map(|member| Some((asked.get(member.column)?.column, member.label.as_str())))
        .collect();
    let shared = if set.kind == SetKind::Grid { sets::shared_scale(&columns) } else { None };
    for member in &set.members {
        let Some(one) = asked.get_mut(member.column) else { continue };
        one.set = Some(place);
        match set.kind {
            SetKind::Ticks | SetKind::TicksOrUnasked => {
                (one.kind, one.scale, one.joined) = (QuestionKind::Multiple, None, None);
            }
            SetKind::Rank => (one.kind, one.scale, one.joined) = (QuestionKind::Numeric, None, None),
            SetKind::Grid => {
                if let Some(scale) = &shared
                    && one.column.facts.levels.is_empty()
                    && one.column.answered() > 0
                {
                    let answers = answers(one.column);
                    one.kind = QuestionKind::Single;
                    one.joined = None;
                    one.scale = Some(seen_in(scale.clone(), &answers));
                }
            }
        }
    }
}

/// One column by itself, without a look at its neighbours.
pub(super) fn look_at<'a>(column: &'a Column, known: Known<'_>) -> Asked<'a> {
    let (kind, scale, joined) = kind_of(column, known);
    Asked { column, kind, scale, joined, set: None }
}

/// The question of a column as two files have it in common: its text without code, case and punctuation.
pub(super) fn key(text: &str) -> String {
    normal(split_code(text).1)
}

/// The different answers of a column in order of first occurrence; empty where they were not kept.
pub(super) fn answers(column: &Column) -> Vec<&str> {
    column.coded().map(|(dictionary, _)| dictionary.iter().collect()).unwrap_or_default()
}

/// How often each of [`answers`] was given.
pub(super) fn tally(column: &Column) -> Vec<u64> {
    let Some((dictionary, codes)) = column.coded() else { return Vec::new() };
    let mut counts = vec![0u64; dictionary.len() + 1];
    match codes {
        Codes::Narrow(codes) => add(&mut counts, codes),
        Codes::Wide(codes) => add(&mut counts, codes),
    }
    counts.split_off(1)
}

fn add<C: Copy + Into<usize>>(counts: &mut [u64], codes: &[C]) {
    for &code in codes {
        if let Some(count) = counts.get_mut(code.into()) {
            *count += 1;
        }
    }
}

/// Kind, scale, and the options that share a cell, of a column by itself.
fn kind_of(column: &Column, known: Known<'_>) -> (QuestionKind, Option<Scale>, Option<Joined>) {
    use QuestionKind::*;
    let plain = |kind: QuestionKind| (kind, None, None);
    let role = column.facts.role;
    match role {
        Some(Role::Metadata | Role::Weight) => return plain(Metadata),
        Some(Role::Text) => return plain(if column.answered() == 0 { Metadata } else { Text }),
        _ => {}
    }
    if role.is_none()
        && (says_metadata(&column.text) || says_metadata(&column.name))
        && !is_on_a_scale(column)
    {
        return plain(Metadata);
    }
    let labels = match &column.cells {
        Cells::Coded { dictionary, .. } if dictionary.is_empty() => {
            // A question that nobody answered is one if the file declares its answers.
            let asked = real_levels(column).next().is_some();
            return plain(if asked { Single } else { Metadata });
        }
        Cells::Coded { dictionary, .. } => {
            let said_missing = |label: &&str| known.missing.iter().any(|none| none.trim() == *label);
            let declared = real_levels(column).next().is_none();
            let none = |label: &&str| declared && is_declared_none(column, label);
            dictionary.iter().filter(|label| !said_missing(label) && !none(label)).collect::<Vec<_>>()
        }
        Cells::Numbers(numbers) => {
            let number = role.is_some() || !(identify(numbers) || weights::is_weight(column));
            return plain(if number { Numeric } else { Metadata });
        }
        Cells::Uncoded { answered, .. } => return plain(if *answered == 0 { Metadata } else { Text }),
    };
    let answered = column.answered();
    let yes_no = known.yes_no.contains(&key(&column.text));
    let hint = Hint { text: &column.text, answered, yes_no, ends: None };
    if real_levels(column).next().is_some() {
        if let Some(scale) = declared_scale(column, &labels, hint, known.missing) {
            return (Single, Some(scale), None);
        }
        // Labels for a code or two, such as "none" and "refused", beside numbers without any.
        let bare = labels.iter().filter(|label| !declares(column, label)).count();
        let numbers = labels.iter().filter(|label| amount(label).is_some()).count();
        return plain(if bare * 2 > labels.len() && numbers * 2 > labels.len() { Numeric } else { Single });
    }
    if role == Some(Role::Number) {
        return plain(Numeric);
    }
    if role.is_none() && weights::is_weight(column) {
        return plain(Metadata);
    }
    let real: Vec<&str> = labels.iter().copied().filter(|label| !is_missing(label)).collect();
    // Without a header, numbers that differ from row to row are the row's own.
    let counted =
        || real.len() > 2 && real.len() == answered && real.iter().all(|label| label.parse::<u64>().is_ok());
    if column.text.is_empty() && counted() {
        return plain(Metadata);
    }
    let openly = role.is_none() && open::asks_openly(&column.text);
    // One answer and many blanks: a tick, not an opinion; but for a remark, such as "none", or a "no".
    let remark = |label: &str| open::says_nothing(label) && !normal(&column.text).contains(&normal(label));
    // Beside "Other" stands what people name, not a tick.
    let named =
        open::beside_other(&column.text) && !real.iter().any(|label| open::is_tick(label, &column.text));
    let remarks = openly || named || real.iter().all(|label| remark(label));
    if real.len() == 1 && labels.len() == 1 && answered * 5 < column.len() * 4 && !remarks {
        return plain(Multiple);
    }
    let scale = scales::recognise(&labels, hint);
    let level = |scale: &Scale| scale.family == Family::YesNo && !openly || !remarks || real.len() > 1;
    if let Some(mut scale) = scale.filter(level) {
        let none = answers(column).into_iter().filter(|label| is_declared_none(column, label));
        scale.missing.extend(none.map(str::to_owned));
        return (Single, Some(scale), None);
    }
    if role == Some(Role::Choice) {
        return plain(Single);
    }
    if real.is_empty() || are_identifiers(&real, answered) {
        return plain(Metadata);
    }
    let amounts = real.iter().filter(|label| amount(label).is_some()).count();
    let joined = joined::recognise(&answers(column), &tally(column));
    // Own words may hold what parts options elsewhere.
    let listed = || {
        let given = answers(column).into_iter().zip(tally(column)).filter(|(label, _)| !is_missing(label));
        joined.as_ref().is_some_and(Joined::is_sure)
            || (real.len() <= MOST_LISTED && open::from_a_list(given, (column.len() - answered) as u64))
    };
    if remarks && amounts == 0 && !listed() {
        return plain(Text);
    }
    if amounts * 4 >= real.len() * 3 && joined.is_none() {
        return plain(Numeric);
    }
    if let Some(joined) = &joined
        && joined.is_order(&real)
    {
        return plain(Single);
    }
    if joined.is_some() {
        return (Multiple, None, joined);
    }
    let length: usize = real.iter().map(|label| label.len()).sum::<usize>() / real.len();
    let many = real.len();
    let free = (many >= 8 && many * 2 > answered) || (many > 20 && length > 30) || many > MOST_LISTED;
    plain(if free { Text } else { Single })
}

/// True for an answer that the file declares to be none.
fn is_declared_none(column: &Column, label: &str) -> bool {
    column.facts.levels.iter().any(|level| level.missing && level.label == label)
}

/// True where the answers are words of a known scale, whatever the header reads like: "Language" may be rated too.
fn is_on_a_scale(column: &Column) -> bool {
    let labels = answers(column);
    let hint = Hint { answered: column.answered(), ..Hint::default() };
    let scale = if labels.len() > 1 { scales::recognise(&labels, hint) } else { None };
    scale.is_some_and(|scale| {
        !matches!(scale.family, Family::YesNo | Family::Numbers | Family::Graded) && scale.levels.len() > 2
    })
}

/// More different answers than this are no list.
const MOST_LISTED: usize = 60;

fn declares(column: &Column, label: &str) -> bool {
    column.facts.levels.iter().any(|level| level.label == label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::testing::column;

    fn check(header: &str, cells: &[&str], expected: QuestionKind) {
        assert_eq!(look_at(&column(header, cells), Known::default()).kind, expected, "{header}: {cells:?}");
    }

    #[test]
    fn kinds() {
        use QuestionKind::*;
        check("Respondent ID", &["7", "9", "7"], Metadata);
        check("Q1", &["", "", ""], Metadata);
        check("When", &["2019-06-25 06:59:49", "2019-06-25 07:01:12"], Metadata);
        check("Call", &["Mar 1, 2025 8:10:00 AM", "Okt 2, 2025 19:00"], Metadata);
        check("Zeit", &["2025/03/01 08:10:43 nachm. MEZ", "2025/03/02 09:10:43 vorm. MEZ"], Metadata);
        check("Salary", &["1.000 - 2.500 EUR", "2.500 - 5.000 EUR", "1.000 - 2.500 EUR"], Single);
        check("How was it?", &["😡", "🙂", "😡"], Single);
        check("Contact", &["a@b.org", "c@d.org"], Metadata);
        check("", &["1", "2", "3", "4", "5", "6"], Metadata);
        check("Code", &["3436139758", "3434278696", "3434275578", "3434268208", "3434250245"], Metadata);
        check("Is it good?", &["Yes", "No", ""], Single);
        check("Gender", &["Male", "Female", "Male"], Single);
        check("How much of your time?", &["80", "50%", "12.5"], Numeric);
        check("Year", &["2015.0", "2014.0", "2014.0"], Numeric);
        check("APIs", &["A;B", "A", "B;C", "C", "A;C"], Multiple);
        check("Tools", &["Git, R", "R", "Git", "R, Python", "Python", "Git, Python"], Multiple);
        check("Phone", &["Phone", "", "", ""], Metadata);
        check("Channel [Chat]", &["Chat", "", "", ""], Multiple);
        let words = [
            "one thing",
            "two things",
            "a third",
            "it is slow",
            "no idea",
            "more of it",
            "less of it",
            "fine, thanks",
            "why?",
        ];
        check("What would you change?", &words, Text);
        check("Sum", &["=SUM(B2:C2)", "=SUM(B3:C3)", ""], Metadata);
        check("What could we do better?", &["none", "none", "", "", "none"], Text);
        check(
            "What could we do better?",
            &["Be faster", "none", "Answer, please", "none", "Answer, please"],
            Text,
        );
        check("Was fehlt Ihnen?", &["Mehr Zeit", "Nichts"], Text);
        check("Remarks on the app", &["no comment", "", "", ""], Text);
        check("channels_other", &["letter", "", "letter", ""], Text);
        check("Other", &["Other", "", "Other", ""], Multiple);
        check("Channels: other", &["1", "", "1", ""], Multiple);
        check("Other things", &["none", "", "none", ""], Text);
        check("Is it late?", &["No", "", "", ""], Single);
        check("Channel [None]", &["None", "", "", ""], Multiple);
        let often = ["Price", "Speed", "Price", "Price", "Speed", "Speed"];
        check("What should come first?", &often, Single);
        check(
            "Why did you leave?",
            &["Price;Speed", "Price", "Speed;Staff", "Staff", "Price;Staff"],
            Multiple,
        );
        check("Choose one", &["It's honest, kind and loyal", "It's honest, kind, and loyal"], Single);
    }

    #[test]
    fn answers_that_the_study_calls_none_stand_in_no_scale() {
        let column = column("Is it good?", &["Yes", "No", "Other", "Yes"]);
        assert!(look_at(&column, Known::default()).scale.is_none());
        let missing = ["Other".to_owned()];
        let scale = look_at(&column, Known { missing: &missing, ..Known::default() }).scale;
        assert_eq!(scale.map(|scale| scale.labels()), Some(vec!["No".to_owned(), "Yes".to_owned()]));
    }
}
