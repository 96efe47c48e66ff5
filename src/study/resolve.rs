//! From files and what a person decided to a study that leaves nothing out.

use super::crosswalk::Found;
use super::files::{File, used};
use super::groups::{self, Population};
use super::kinds::key;
use super::looks::Looks;
use super::model::{Columns, OtherQuestions, Polarity, Question, Side, Study};
use super::polarity::{is_taken_as_good, polarity_of};
use super::scales::Family;
use super::words::{counted, listed, shortened};
use super::{
    byname, check, codes, comments, comparisons, complete, crosswalk, fields, others, outcome, pairing,
    recommendation, rematch, scores, unmet, wavecolumn, weights,
};
use crate::error::{Error, ErrorKind};
use crate::ingest::{Content, Source};
use crate::notice::Notice;
use crate::order::Set;

/// Resolves `given` against the files: what it leaves out is inferred, what it says is kept.
///
/// Where files that the study names are not there, others may take their places: see `rematch`.
///
/// The result names each file that is used, its group, every group's side where one is known, the questions
/// with columns, agreeing answers, scale and polarity, and the comparisons. Resolving it again changes nothing.
///
/// Fails where there is no file ([`ErrorKind::NoFiles`]), where the study names what is not there
/// ([`ErrorKind::Study`], with the path), where fewer than two groups can be told ([`ErrorKind::NoGroups`]), and
/// where the groups of several files were not asked one question in common ([`ErrorKind::NoCommonQuestion`]).
pub fn resolve(sources: &[Source], given: Study) -> Result<(Study, Vec<Notice>), Error> {
    check::options(&given.options)?;
    check::pairings(&given.questions)?;
    check::groups(&given.groups)?;
    let mut notices = fields::slips(&given);
    let given = rematch::rematch(sources, given, &mut notices)?;
    let mut files = used(sources, &given, &mut notices)?;
    check::sources(&files)?;
    for file in &mut files {
        codes::label_spec(file);
        if let (None, Some(table)) = (&file.spec.weight, file.source.table()) {
            notices.extend(weights::notice(&file.spec.file, &weights::candidates(table)));
        }
    }
    groups::assign(&mut files).map_err(|error| with_what_was_dropped(error, &notices))?;
    groups::spell_out(&mut files);
    notices.extend(files.iter().filter_map(wavecolumn::notice));
    notices.extend(byname::notice(&files));
    notices.extend(byname::added_up(&files));
    let (populations, by_file) = populations(&files)?;
    let strangers = others::strangers(&given, &files);
    let mut study = Study { sources: files.iter().map(|file| file.spec.clone()).collect(), ..given };
    notices.extend(unmet::groups(&study.groups, &populations, &files));
    study.groups = groups::list(&study.groups, &populations);
    // One group may be set against itself, wave by wave.
    let one_over_time = populations.len() == 1 && groups::have_waves(&files);
    if populations.len() < 2 && !one_over_time {
        return Err(with_what_was_dropped(one_group(&files, &populations), &notices));
    }

    let inferred = study.questions.is_empty();
    let (families, left_out, open) = if inferred {
        let found = crosswalk::infer(&files, &study.options.missing);
        study.questions = found.questions;
        notices.extend(found.notices);
        (found.families, found.left_out, found.open)
    } else {
        check::questions(&study.questions, &files)?;
        comments::check(&study.questions, &files)?;
        let none = &study.options.missing;
        let looks = Looks::new(&files, none);
        let found = match study.other_questions {
            Some(OtherQuestions::Infer) => others::infer(&mut study.questions, &files, &looks, none, None),
            None if strangers.contains(&true) => {
                others::infer(&mut study.questions, &files, &looks, none, Some(&strangers))
            }
            None => others::left_out(&study.questions, &files, &looks, none),
            Some(OtherQuestions::Leave) => Found { open: (0..files.len()).collect(), ..Found::default() },
        };
        let places = study.questions.iter_mut().enumerate();
        let families = places
            .map(|(place, question)| complete::complete(question, place, &files, &looks, none, &mut notices));
        let mut families: Vec<Option<Family>> = families.collect::<Result<_, _>>()?;
        study.questions.extend(found.questions);
        families.extend(found.families);
        notices.extend(found.notices);
        (families, found.left_out, found.open)
    };

    notices.extend(recommendation::notice(&study.questions));

    let asked: Vec<Set<String>> =
        study.questions.iter().map(|question| asked_groups(question, &files, &by_file)).collect();
    if study.comparisons.is_empty() {
        study.comparisons = comparisons::infer(&study.groups, &populations, &asked);
        if study.comparisons.is_empty() && !one_over_time {
            nothing_in_common(&study, &files, &left_out, &mut notices)?;
        }
    } else {
        check::comparisons(&study.comparisons, &study.groups)?;
    }
    let names: Vec<&str> = files.iter().map(|file| file.spec.file.as_str()).collect();
    notices.extend(unasked(&study, &files, &open));
    if !inferred {
        notices.extend(unmet::files(&study.questions, &names));
    }
    notices.extend(pairing::notices(&study.questions, &names));
    let two_sided = has_both_sides(&study);
    let mut taken: Vec<String> = Vec::new();
    for ((question, family), groups) in study.questions.iter_mut().zip(families).zip(&asked) {
        if question.polarity.is_none() {
            let said = polarity(question, family, two_sided, &files);
            question.polarity = Some(if scores::fall(question) { turned(said) } else { said });
        }
        let mut wordings = std::iter::once(&question.text).chain(question.wordings.values());
        if two_sided
            && groups.len() > 1
            && question.polarity == Some(Polarity::Favourable)
            && !question.hidden
            && wordings.all(|text| is_taken_as_good(text, family))
        {
            taken.push(shortened(&question.text, 60));
        }
    }
    if !taken.is_empty() {
        let text = format!(
            "No word of {} tells whether to agree is good or bad, so it counts as good: {}. This decides what is called a blind spot; change it at the question, under Study.",
            counted(taken.len(), "question"),
            listed(&taken, 3)
        );
        notices.push(Notice::new("taken_as_good", None, text).times(taken.len() as u64));
    }
    outcome::settle(&mut study, &asked, &mut notices);
    Ok((study, notices))
}

/// Files of which no question of the study names a column: nothing of them is in the report. `open` are the places of
/// those that have columns to compare.
fn unasked(study: &Study, files: &[File<'_>], open: &Set<usize>) -> Vec<Notice> {
    let asked = |file: &File<'_>| study.questions.iter().any(|q| q.columns.contains_key(&file.spec.file));
    let told = |(place, file): (usize, &File<'_>)| {
        let name = &file.spec.file;
        let why = match open.contains(&place) {
            true => {
                "no question of the study names a column of it. To add its questions, write \"other_questions\": \"infer\" into the study."
            }
            false => "no column of it can be compared.",
        };
        let text = format!("{name} is not in the report, because {why}");
        Notice::new("file_without_questions", Some(name), text)
    };
    files.iter().enumerate().filter(|(_, file)| !asked(file)).map(told).collect()
}

/// All groups with their sizes, and those of each file.
fn populations(files: &[File<'_>]) -> Result<(Vec<Population>, Vec<Vec<Population>>), Error> {
    let mut all: Vec<Population> = Vec::new();
    let mut by_file = Vec::new();
    for file in files {
        let here = groups::of_file(file).map_err(|message| Error::new(ErrorKind::NoGroups, message))?;
        for group in &here {
            match all.iter_mut().find(|known| known.name == group.name) {
                Some(known) => known.size += group.size,
                None => all.push(group.clone()),
            }
        }
        by_file.push(here);
    }
    Ok((all, by_file))
}

/// The groups that were asked a question: those of its files, or those for which a figure stands there.
fn asked_groups(question: &Question, files: &[File<'_>], by_file: &[Vec<Population>]) -> Set<String> {
    let mut groups = Set::new();
    for (file, populations) in files.iter().zip(by_file) {
        let Some(columns) = question.columns.get(&file.spec.file) else { continue };
        let named = |name: &String| columns.names().contains(name);
        match &file.source.content {
            Content::Key(_) => {}
            Content::Table(_) => groups.extend(populations.iter().map(|group| group.name.clone())),
            Content::Published(rows) => {
                groups.extend(rows.iter().filter(|row| named(&row.question)).map(|row| row.group.clone()));
            }
            Content::Counts(rows) => {
                groups.extend(rows.iter().filter(|row| named(&row.question)).map(|row| row.group.clone()));
            }
        }
    }
    groups
}

/// What the file says; else, where those inside are compared with those outside, what the words say.
fn polarity(question: &Question, family: Option<Family>, two_sided: bool, files: &[File<'_>]) -> Polarity {
    for file in files {
        let Content::Published(rows) = &file.source.content else { continue };
        let Some(Columns::One(name)) = question.columns.get(&file.spec.file) else { continue };
        let said = rows.iter().filter(|row| row.question == *name).find_map(|row| row.polarity.as_deref());
        match said.map(str::to_lowercase).as_deref() {
            Some("favourable" | "favorable") => return Polarity::Favourable,
            Some("unfavourable" | "unfavorable") => return Polarity::Unfavourable,
            Some("neutral") => return Polarity::Neutral,
            _ => {}
        }
    }
    // To tick an option is neither good nor bad, whatever the question says.
    if !two_sided || question.is_multiple() {
        return Polarity::Neutral;
    }
    // Where its text says neither, another wording may; but for one that is the opposite.
    let reversed = question.pairing.as_ref().map_or(&[][..], |pairing| &pairing.reversed);
    let others = question.wordings.iter().filter(|(file, _)| !reversed.contains(file)).map(|(_, text)| text);
    let mut said = std::iter::once(&question.text).chain(others).map(|text| polarity_of(text, family));
    said.find(|said| *said != Polarity::Neutral).unwrap_or(Polarity::Neutral)
}

/// Where 1 is the most and 5 the least, a higher mean says the opposite.
fn turned(polarity: Polarity) -> Polarity {
    match polarity {
        Polarity::Favourable => Polarity::Unfavourable,
        Polarity::Unfavourable => Polarity::Favourable,
        Polarity::Neutral => Polarity::Neutral,
    }
}

fn has_both_sides(study: &Study) -> bool {
    let side = |name: &str| study.groups.iter().find(|group| group.name == name).and_then(|group| group.side);
    study.comparisons.iter().any(|comparison| {
        let sides = (side(&comparison.a), side(&comparison.b));
        matches!(sides, (Some(Side::Inside), Some(Side::Outside)) | (Some(Side::Outside), Some(Side::Inside)))
    })
}

fn one_group(files: &[File<'_>], populations: &[Population]) -> Error {
    let text = match populations.first() {
        Some(group) => format!(
            "there is only one group, \"{}\": nothing to compare it with. Add the file of another group.",
            group.name
        ),
        None => "it names no group: nothing to compare.".to_owned(),
    };
    match files {
        [file] => Error::in_file(ErrorKind::NoGroups, &file.spec.file, text),
        _ => Error::new(ErrorKind::NoGroups, format!("In all files {text}")),
    }
}

/// Published figures and counts may have single groups only: a notice. Files of respondents with nothing in
/// common are to be paired by hand first.
fn nothing_in_common(
    study: &Study,
    files: &[File<'_>],
    left_out: &[(usize, String)],
    notices: &mut Vec<Notice>,
) -> Result<(), Error> {
    let tables: Vec<(usize, &File)> =
        files.iter().enumerate().filter(|(_, file)| file.source.table().is_some()).collect();
    if tables.is_empty() {
        let text =
            "No question was asked of two groups, so there is no gap to show, only each group's own figures.";
        notices.push(Notice::new("no_common_question", None, text));
        return Ok(());
    }
    let example = |(place, file): &(usize, &File)| {
        let paired = study.questions.iter().find(|question| question.columns.contains_key(&file.spec.file));
        let text = paired.map(|question| question.text.as_str());
        let text =
            text.or_else(|| left_out.iter().find(|(at, _)| at == place).map(|(_, text)| text.as_str()));
        match text {
            Some(text) => format!("{} asks \"{}\"", file.spec.file, shortened(text, 80)),
            None => format!("{} asks nothing that we could compare", file.spec.file),
        }
    };
    let examples: Vec<String> = tables.iter().take(2).map(example).collect();
    let twice = |(place, text): &&(usize, String)| {
        left_out.iter().any(|(other, same)| other > place && key(same) == key(text))
    };
    let text = if let Some((_, text)) = left_out.iter().find(twice) {
        format!(
            "The files ask the same, but it is not known which answers count as agreeing, as of \"{}\". Name them at a question: on the page under Study, in a study file under questions, measure.agree.",
            shortened(text, 80)
        )
    } else if tables.len() == 1 && files.len() == 1 {
        let error = "no question has answers of which we know which count as agreeing. Name them at a question: on the page under Study, in a study file under questions, measure.agree.";
        return Err(Error::in_file(
            ErrorKind::NoCommonQuestion,
            study.sources.first().map(|s| s.file.clone()).unwrap_or_default(),
            error,
        ));
    } else {
        format!(
            "The files have no question in common: {}. Where they word the same question differently, pair them by hand: on the page under Study, in a study file under questions, columns.",
            examples.join(", ")
        )
    };
    Err(Error::new(ErrorKind::NoCommonQuestion, text))
}

/// An error about missing groups, with the sentence on the file that was left out: it may be the cause.
fn with_what_was_dropped(error: Error, notices: &[Notice]) -> Error {
    match notices.iter().find(|notice| notice.code == "same_file_twice") {
        Some(notice) => Error::new(error.kind(), format!("{error} {}", notice.text)),
        None => error,
    }
}
