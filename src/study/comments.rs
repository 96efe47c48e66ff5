//! Which column of a file holds what respondents wrote about a question.

use super::files::File;
use super::kinds::{Known, QuestionKind, answers, look_at};
use super::{Question, SourceSpec, check};
use crate::error::Error;
use crate::table::{Column, Table};

/// Words by which a field asks for the grounds of the answer before it, in seven languages.
const GROUNDS: &str = "why reason reasons explain elaborate specify warum weshalb grund gründe begründung begründen \
    erläutern pourquoi raison raisons expliquez précisez porqué razón razones explique especifique perché motivo motivi \
    spieghi specifichi porquê razão motivos justifique waarom reden redenen toelichting toelichten";

/// A field that reads so and no more, right after a question, is for comments on it.
const ALONE: &str = "comment comments kommentar kommentare commentaire commentaires comentario comentarios comentário comentários \
    commento commenti opmerking opmerkingen";

/// The column of a file with comments on `question`: the one that the study names, none where its name there is empty;
/// where it names none, the column of free text that follows the question and asks for grounds, or bears the
/// question's own code.
pub fn comment_column<'a>(question: &Question, spec: &SourceSpec, table: &'a Table) -> Option<&'a Column> {
    let columns = table.columns();
    if let Some(stated) = question.comments.get(&spec.file) {
        return columns.get(table.find(stated)?);
    }
    let names = question.columns.get(&spec.file)?.names();
    let last = names.iter().filter_map(|name| table.find(name)).max()?;
    let (asked, next) = (columns.get(last)?, columns.get(last + 1)?);
    let known = Known { said: Some(spec), ..Known::default() };
    // Of few respondents a text may pass for an answer; where nearly every one is another, it is none.
    let is_text = || match look_at(next, known).kind {
        QuestionKind::Text => true,
        QuestionKind::Single => answers(next).len() * 3 > next.answered() * 2,
        _ => false,
    };
    (asks_about(next, asked) && is_text()).then_some(next)
}

fn asks_about(column: &Column, asked: &Column) -> bool {
    let coded = column
        .name
        .strip_prefix(asked.name.as_str())
        .is_some_and(|rest| rest.starts_with(['_', '.', '-', ' ', '[']));
    let text = column.text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_in = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let alone = words.clone().count() == 1 && words.clone().all(|word| is_in(ALONE, word));
    coded || alone || words.any(|word| is_in(GROUNDS, word)) || text.contains("por qué")
}

/// Columns of comments that a study names are there.
pub(super) fn check(questions: &[Question], files: &[File<'_>]) -> Result<(), Error> {
    for (place, question) in questions.iter().enumerate() {
        for (name, column) in question.comments.iter().filter(|(_, column)| !column.is_empty()) {
            let Some(file) = files.iter().find(|file| file.spec.file == *name) else { continue };
            let Some(table) = file.source.table() else { continue };
            check::find_column(table, name, column)
                .map_err(|message| check::wrong(&format!("questions[{place}].comments"), message))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Content;
    use crate::study::testing::survey;
    use crate::study::{Columns, read_study, resolve};

    const LINES: [&str; 6] = [
        "Fast|Why?|Friendly|Q3|Q3_TEXT|Rate us|Comments|Anything else you want to tell us",
        "Yes|It was late by a week|No|Yes|Calls go unanswered here|No|They never called me back|A nice shop",
        "No|They answered at once|Yes|No|The line was dead at noon|Yes|Nothing to add on that|I like the new site",
        "Yes|I waited for an hour|Yes|No|Nobody knew my order|Yes|The clerk was very kind|Where is the car park",
        "No|Nobody rang back at all|No|Yes|The form was too long|No|It took four visits|Open on Sundays please",
        "No|The letter came in time|No|Yes|My invoice was wrong|No|I had to ask twice|Thank you for all",
    ];

    fn found(columns: &str, comments: &[(&str, &str)]) -> Option<String> {
        let source = survey("customers.csv", &LINES);
        let Content::Table(table) = &source.content else { panic!("a table") };
        let question = Question {
            columns: crate::order::Map::from([(
                "customers.csv".to_owned(),
                Columns::One(columns.to_owned()),
            )]),
            comments: comments.iter().map(|(file, name)| ((*file).to_owned(), (*name).to_owned())).collect(),
            ..Question::default()
        };
        let spec = SourceSpec { file: "customers.csv".to_owned(), ..SourceSpec::default() };
        comment_column(&question, &spec, table).map(|column| column.name.clone())
    }

    #[test]
    fn a_field_after_a_question_is_of_it_where_it_asks_for_grounds_or_bears_its_code() {
        assert_eq!(found("Fast", &[]).as_deref(), Some("Why?"));
        assert_eq!(found("Q3", &[]).as_deref(), Some("Q3_TEXT"));
        assert_eq!(found("Rate us", &[]).as_deref(), Some("Comments"));
        assert_eq!(found("Friendly", &[]), None, "the next column is another question");
        assert_eq!(found("Comments", &[]), None, "a field for anything is of no question");
    }

    #[test]
    fn the_study_has_the_last_word() {
        assert_eq!(found("Fast", &[("customers.csv", "")]), None);
        assert_eq!(found("Friendly", &[("customers.csv", "Comments")]).as_deref(), Some("Comments"));
        assert_eq!(found("Fast", &[("other.csv", "")]).as_deref(), Some("Why?"));
    }

    #[test]
    fn a_column_that_is_not_there_is_told_with_its_path() {
        let files = [survey("customers.csv", &LINES), survey("leaders.csv", &LINES[..5])];
        let study = r#"{"schema": "gap-report/study/1", "questions": [{"id": "fast", "columns":
            {"customers.csv": "Fast", "leaders.csv": "Fast"}, "comments": {"customers.csv": "Wy?"}}]}"#;
        let error =
            resolve(&files, read_study(study).expect("a study")).expect_err("no such column").to_string();
        assert!(error.starts_with("questions[0].comments: customers.csv has no column Wy?"), "{error}");
    }
}
