//! What the codes of another file stand for: questions with their texts, and answers with their labels. Some
//! tools write that into a file of its own, which says nothing until the answers are there.

pub(super) mod dictionary;

use super::{Content, Source};
use crate::notice::Notice;
use crate::order::{self, Map, Set};
use crate::table::{
    Cells, Codes, Column, ColumnSet, DeclaredLevel, Dictionary, Role, SetKind, SetMember, Table,
    single_spaced,
};
use serde::{Deserialize, Serialize};

/// Questions by their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codebook {
    pub questions: Vec<CodedQuestion>,
}

/// What a code stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodedQuestion {
    /// As the other file heads its columns: `Q1`.
    pub code: String,
    /// The question as respondents read it.
    pub text: String,
    /// Its answers in order; none where they are not coded.
    pub levels: Vec<DeclaredLevel>,
}

/// True for the code of a question, as the columns of coded files are headed: `Q1`, `Q11_2_a_1`.
pub(super) fn is_question_code(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['Q', 'q']) else { return false };
    rest.len() <= 30
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

impl Codebook {
    /// The codebook of a list in which each question stands above its answers, and answers have numbers.
    pub fn of_lines<'a>(lines: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut questions: Vec<CodedQuestion> = Vec::new();
        let mut labels = Set::new();
        for (code, text) in lines.filter(|(code, _)| !code.is_empty()) {
            let text = single_spaced(text);
            let is_answer = code.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            match questions.last_mut() {
                Some(question) if is_answer => {
                    let mut label = if text.is_empty() { code.to_owned() } else { text };
                    while labels.contains(&label) {
                        label = format!("{label} ({code})");
                    }
                    labels.insert(label.clone());
                    question.levels.push(DeclaredLevel { code: code.to_owned(), label, missing: false });
                }
                _ => {
                    labels.clear();
                    questions.push(CodedQuestion { code: code.to_owned(), text, levels: Vec::new() });
                }
            }
        }
        Codebook { questions }
    }

    /// True where nearly every column of `table` is one that the codebook speaks of.
    pub fn fits(&self, table: &Table) -> bool {
        let index = Index::of(self);
        let known = |column: &&Column| index.find(&column.name).is_some();
        // Codebooks do not speak of what the tool adds by itself.
        let own = |column: &&Column| !known(column) && column.facts.role == Some(Role::Metadata);
        let own = table.columns().iter().filter(own).count();
        let known = table.columns().iter().filter(known).count();
        known >= 3 && known * 10 >= (table.columns().len() - own) * 8
    }
}

/// What a column is to a codebook.
#[derive(Clone, Copy)]
enum Found<'a> {
    /// The answer to a question.
    Question(&'a CodedQuestion),
    /// One of a question's answers, ticked or not.
    Option(&'a CodedQuestion, &'a DeclaredLevel),
}

/// A codebook, looked up by code.
struct Index<'a> {
    by_code: Map<&'a str, &'a CodedQuestion>,
    /// The answers by the codes of their questions and their own.
    answers: Map<(&'a str, &'a str), &'a DeclaredLevel>,
    /// The items of a grid with one option each, by the code before the last `_`, and how many of one text.
    items: Map<(&'a str, &'a str), usize>,
}

impl<'a> Index<'a> {
    fn of(book: &'a Codebook) -> Self {
        let mut items: Map<(&str, &str), usize> = Map::new();
        for question in book.questions.iter().filter(|question| question.levels.len() == 1) {
            if let Some((stem, _)) = question.code.rsplit_once('_') {
                *items.entry((stem, &question.text)).or_default() += 1;
            }
        }
        let answers = book.questions.iter().flat_map(|question| {
            question.levels.iter().map(move |level| ((question.code.as_str(), level.code.as_str()), level))
        });
        Index {
            by_code: order::map(book.questions.iter().map(|question| (question.code.as_str(), question))),
            answers: order::map(answers),
            items,
        }
    }

    fn find(&self, column: &str) -> Option<Found<'a>> {
        if let Some(question) = self.by_code.get(column) {
            return Some(match question.levels.as_slice() {
                [only] if self.item(question).is_some() => Found::Option(question, only),
                _ => Found::Question(question),
            });
        }
        if let Some((field, option)) = column.split_once("___") {
            let question = self.by_code.get(field)?;
            // REDCap writes options in lower case here, and a minus sign as `_`.
            let same = |level: &&DeclaredLevel| dictionary::in_header(&level.code) == option;
            return Some(Found::Option(question, question.levels.iter().find(same)?));
        }
        let (code, answer) = column.rsplit_once('_')?;
        let question = self.by_code.get(code)?;
        let level = self.answers.get(&(question.code.as_str(), answer))?;
        Some(Found::Option(question, level))
    }

    /// The code of the question that `question` is an option of, where a grid was written as one question an
    /// option.
    fn item(&self, question: &'a CodedQuestion) -> Option<&'a str> {
        let (stem, _) = question.code.rsplit_once('_')?;
        let alike = self.items.get(&(stem, question.text.as_str())).copied().unwrap_or(0);
        (question.levels.len() == 1 && alike > 1).then_some(stem)
    }

    /// Name and text of the set that an option of `question` belongs to.
    fn set(&self, question: &'a CodedQuestion) -> (&'a str, String) {
        let Some(stem) = self.item(question) else { return (&question.code, question.text.clone()) };
        let above = stem.rsplit_once('_').and_then(|(code, _)| self.by_code.get(code));
        let text = above
            .map_or_else(|| question.text.clone(), |above| format!("{} [{}]", above.text, question.text));
        (stem, text)
    }
}

/// Says in `source` what the codes stand for: texts of columns, labels in cells, declared levels, and the
/// columns of questions with several answers. `key`: the file from which `book` came.
pub fn apply(book: &Codebook, key: &str, source: &mut Source) {
    let Content::Table(table) = &mut source.content else { return };
    let index = Index::of(book);
    let mut sets: Vec<ColumnSet> = Vec::new();
    for (place, column) in table.columns_mut().iter_mut().enumerate() {
        match index.find(&column.name) {
            Some(Found::Question(question)) => {
                column.text.clone_from(&question.text);
                if !question.levels.is_empty() {
                    label_cells(column, &question.levels);
                    column.facts.levels.clone_from(&question.levels);
                    column.facts.role = Some(Role::Choice);
                }
            }
            Some(Found::Option(question, level)) => {
                let (name, text) = index.set(question);
                column.text = format!("{text} [{}]", level.label);
                let member = SetMember { column: place, label: level.label.clone() };
                match sets.iter_mut().rev().find(|set| set.name == name) {
                    Some(set) => set.members.push(member),
                    None => sets.push(ColumnSet {
                        name: name.to_owned(),
                        text,
                        kind: SetKind::Ticks,
                        members: vec![member],
                        ticked: Vec::new(),
                    }),
                }
            }
            None => {}
        }
    }
    for set in &mut sets {
        // Zeros throughout stand for those who were not asked, too.
        let columns = || set.members.iter().filter_map(|member| table.columns().get(member.column));
        let zeros = columns()
            .any(|column| column.coded().is_some_and(|(texts, _)| texts.iter().any(|text| text == "0")));
        if zeros && columns().all(|column| column.answered() == column.len()) {
            set.kind = SetKind::TicksOrUnasked;
        }
    }
    let kept = table.sets().iter().filter(|set| !sets.iter().any(|new| new.name == set.name));
    let kept: Vec<ColumnSet> = kept.cloned().collect();
    *table = std::mem::take(table).with_sets(kept.into_iter().chain(sets).collect());
    source.notices.retain(|notice| notice.code != "needs_key");
    let text = format!("The texts of its questions and answers are those of {key}.");
    source.notices.push(Notice::new("labelled_by_key", Some(&source.file), text));
}

/// Puts labels in the place of codes.
fn label_cells(column: &mut Column, levels: &[DeclaredLevel]) {
    let Cells::Coded { dictionary, codes } = &mut column.cells else { return };
    let labels: Map<&str, &str> =
        order::map(levels.iter().map(|level| (level.code.as_str(), level.label.as_str())));
    let mut labelled = Dictionary::default();
    let new: Vec<u32> = dictionary
        .iter()
        .map(|text| {
            let code = text.strip_suffix(".0").unwrap_or(text);
            let label = labels.get(text).or_else(|| labels.get(code)).copied();
            labelled.intern(label.unwrap_or(text)) + 1
        })
        .collect();
    let of = |code: usize| code.checked_sub(1).and_then(|place| new.get(place)).copied().unwrap_or(0);
    // There are at most as many labels as there were codes, so that each fits where its code did.
    match codes {
        Codes::Narrow(codes) => codes.iter_mut().for_each(|code| *code = of(usize::from(*code)) as u8),
        Codes::Wide(codes) => codes.iter_mut().for_each(|code| *code = of(usize::from(*code)) as u16),
    }
    *dictionary = labelled;
}

/// Labels every file of answers among `sources` for which a key is there, and says of each key whether it was
/// of use. Gives back the files as they were, so that they can be put back when a key goes.
pub fn label(sources: &mut [Source]) -> Vec<Source> {
    let keys: Vec<(String, Codebook)> = sources
        .iter()
        .filter_map(|source| match &source.content {
            Content::Key(book) => Some((source.file.clone(), book.clone())),
            _ => None,
        })
        .collect();
    let mut before = Vec::new();
    let mut used: Vec<(&str, String)> = Vec::new();
    for source in sources.iter_mut() {
        let Some(table) = source.table() else { continue };
        let Some((key, book)) = keys.iter().find(|(_, book)| book.fits(table)) else { continue };
        before.push(source.clone());
        used.push((key, source.file.clone()));
        apply(book, key, source);
    }
    for source in sources.iter_mut() {
        let Content::Key(book) = &source.content else { continue };
        let told = match used.iter().find(|(key, _)| *key == source.file) {
            Some((_, data)) => Notice::new(
                "key_used",
                Some(&source.file),
                format!("It says what the codes in {data} stand for."),
            ),
            None => waits(&source.file, book),
        };
        source.notices.retain(|notice| !matches!(&*notice.code, "key_used" | "key_waits"));
        source.notices.push(told);
    }
    before
}

/// What a key has to say of itself while nothing can be labelled with it.
pub(super) fn waits(file: &str, book: &Codebook) -> Notice {
    let coded = book.questions.iter().filter(|question| !question.levels.is_empty()).count();
    let text = format!(
        "{file} is a key: it says what the answers to {coded} questions stand for, and holds no respondents. Add the file with the answers that belongs to it."
    );
    Notice::new("key_waits", Some(file), text)
}

#[cfg(test)]
mod tests;
