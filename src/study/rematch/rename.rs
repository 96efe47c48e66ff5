//! A file's new name, wherever a study names the file.

use crate::order;
use crate::study::filename;
use crate::study::model::{Agree, GroupOf, Question, Separator, Study, WaveOf};

/// Names `from` as `to`. Where the names of the files tell waves, the file is of the new one from now on, which is
/// returned.
pub(super) fn rename(study: &mut Study, from: &str, to: &str) -> Option<String> {
    for question in &mut study.questions {
        in_question(question, from, to);
    }
    let (before, now) = (filename::read(from).wave, filename::read(to).wave);
    let renewed = !before.is_empty() && !now.is_empty() && before != now;
    let spec = study.sources.iter_mut().find(|spec| spec.file == from)?;
    spec.file = to.to_owned();
    // Other bytes, whatever the study was made with.
    spec.sha256 = Some(String::new());
    let mut told = None;
    if renewed
        && let Some(WaveOf::Name(wave)) = &mut spec.wave
        && *wave == before
    {
        now.clone_into(wave);
        told = Some(now.clone());
    }
    let Some(GroupOf::Name(group)) = spec.group.clone() else { return told };
    let only_here = || {
        study
            .sources
            .iter()
            .filter(|spec| spec.group.as_ref().is_some_and(|of| *of == GroupOf::Name(group.clone())))
            .count()
            == 1
    };
    if renewed && group.split(' ').any(|word| word == before) && only_here() {
        let group_now = group.replace(&before, &now);
        for spec in study.sources.iter_mut().filter(|spec| spec.file == to) {
            spec.group = Some(GroupOf::Name(group_now.clone()));
        }
        study
            .groups
            .iter_mut()
            .filter(|of| of.name == group)
            .for_each(|of| group_now.clone_into(&mut of.name));
        for comparison in &mut study.comparisons {
            for side in [&mut comparison.a, &mut comparison.b] {
                if *side == group {
                    group_now.clone_into(side);
                }
            }
        }
        told = Some(now);
    }
    told
}

fn in_question(question: &mut Question, from: &str, to: &str) {
    move_key(&mut question.columns, from, to);
    move_key(&mut question.wordings, from, to);
    move_key(&mut question.not_columns, from, to);
    // Looked for again: it need not be there, and nothing is counted by it.
    question.comments.remove(from);
    for lists in
        [question.measure.as_mut().and_then(|measure| measure.agree.as_mut()), question.options.as_mut()]
    {
        if let Some(Agree::ByFile(lists)) = lists {
            move_key(lists, from, to);
        }
    }
    if let Some(Separator::ByFile(by_file)) = &mut question.separator {
        move_key(by_file, from, to);
    }
    let reversed = question.pairing.iter_mut().flat_map(|pairing| &mut pairing.reversed);
    reversed.filter(|file| *file == from).for_each(|file| to.clone_into(file));
}

fn move_key<T>(map: &mut order::Map<String, T>, from: &str, to: &str) {
    if let Some(value) = map.remove(from) {
        map.insert(to.to_owned(), value);
    }
}

/// Takes a file out of a question.
pub(super) fn forget(question: &mut Question, file: &str) {
    question.columns.remove(file);
    question.wordings.remove(file);
    for lists in
        [question.measure.as_mut().and_then(|measure| measure.agree.as_mut()), question.options.as_mut()]
    {
        if let Some(Agree::ByFile(lists)) = lists {
            lists.remove(file);
        }
    }
    if let Some(Separator::ByFile(by_file)) = &mut question.separator {
        by_file.remove(file);
    }
    if let Some(pairing) = &mut question.pairing {
        pairing.reversed.retain(|reversed| reversed != file);
    }
    if question.columns.len() < 2 {
        question.pairing = None;
    }
}
