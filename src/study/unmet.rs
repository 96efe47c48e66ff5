//! Names in a study that nothing answers to: it goes on without them, but whoever misspelled one must hear of it.

use super::agree::may_hold;
use super::files::File;
use super::groups::Population;
use super::kinds::answers;
use super::model::{Agree, Columns, Group, GroupOf, Question};
use crate::notice::Notice;
use crate::order::Set;

/// Groups to which nobody belongs, and answers by which a study names groups and that nobody gave.
pub(super) fn groups(given: &[Group], populations: &[Population], files: &[File<'_>]) -> Vec<Notice> {
    let mut all = Vec::new();
    for (place, group) in given.iter().enumerate() {
        if !populations.iter().any(|known| known.name == group.name) {
            all.push(unmet(&format!("groups[{place}].name: nobody belongs to"), &group.name));
        }
    }
    for (place, file) in files.iter().enumerate() {
        for (name, left) in file.spec.leave_out.iter().flatten() {
            // What is left out by the file's layout need not be there.
            let by_layout = |answer| file.source.leave_out.iter().any(|known| known.answers.contains(answer));
            let column = Columns::One(name.clone());
            for answer in left.iter().filter(|&answer| !by_layout(answer) && !may_hold(file, &column, answer))
            {
                all.push(unmet(&format!("sources[{place}].leave_out.{name}: nobody answered"), answer));
            }
        }
        let (Some(table), Some(GroupOf::Column { column, values })) = (file.source.table(), &file.spec.group)
        else {
            continue;
        };
        let column = table.find(column).and_then(|place| table.columns().get(place));
        let given = column.map(answers).unwrap_or_default();
        for value in values.keys().filter(|value| !given.contains(&value.as_str())) {
            let path = format!("sources[{place}].group.values: nobody in {} answered", file.spec.file);
            all.push(unmet(&path, value));
        }
    }
    all
}

/// Files that are named in a question, beside its columns, and are none of `files`.
pub(super) fn files(questions: &[Question], files: &[&str]) -> Vec<Notice> {
    let mut all = Vec::new();
    for (place, question) in questions.iter().enumerate() {
        let agree = match question.measure.as_ref().and_then(|measure| measure.agree.as_ref()) {
            Some(Agree::ByFile(by_file)) => by_file.keys().collect(),
            _ => Vec::new(),
        };
        let said: [(&str, Vec<&String>); 3] = [
            ("measure.agree", agree),
            ("comments", question.comments.keys().collect()),
            ("not_columns", question.not_columns.keys().collect()),
        ];
        for (field, names) in said {
            for name in names.into_iter().filter(|name| !files.contains(&name.as_str())) {
                all.push(unmet(&format!("questions[{place}].{field}: there is no file"), name));
            }
        }
    }
    let mut met = Set::new();
    all.retain(|notice| met.insert(notice.text.clone()));
    all
}

fn unmet(said: &str, name: &str) -> Notice {
    Notice::new("name_not_met", None, format!("{said} \"{name}\"."))
}

#[cfg(test)]
mod tests {
    use crate::study::testing::survey;
    use crate::study::{read_study, resolve};

    fn told(study: &str) -> Vec<String> {
        let lines = ["Role|Fast", "Manager|Yes", "Client|No", "Manager|No", "Client|Yes"];
        let files = [survey("both.csv", &lines)];
        let study = format!("{{\"schema\": \"gap-report/study/1\", {study}}}");
        let (_, notices) = resolve(&files, read_study(&study).expect("a study")).expect("resolved");
        notices.into_iter().filter(|notice| notice.code == "name_not_met").map(|notice| notice.text).collect()
    }

    #[test]
    fn a_misspelled_name_is_told_by_its_path() {
        let source = r#""sources": [{"file": "both.csv", "group": {"column": "Role", "values": {"Manger": "Leaders"}}}]"#;
        assert_eq!(told(source), ["sources[0].group.values: nobody in both.csv answered \"Manger\"."]);
        let groups =
            r#""groups": [{"name": "Manager", "side": "inside"}, {"name": "Clients", "side": "outside"}]"#;
        assert_eq!(told(groups), ["groups[1].name: nobody belongs to \"Clients\"."]);
        let question = r#""questions": [{"id": "fast", "columns": {"both.csv": "Fast"}, "comments": {"bot.csv": ""},
            "measure": {"kind": "share", "agree": {"both.csv": ["Yes"], "boths.csv": ["Yes"]}}}]"#;
        assert_eq!(
            told(question),
            [
                "questions[0].measure.agree: there is no file \"boths.csv\".",
                "questions[0].comments: there is no file \"bot.csv\"."
            ]
        );
        let left = r#""sources": [{"file": "both.csv", "group": {"column": "Role"}, "leave_out": {"Role": ["Guest"]}}]"#;
        assert_eq!(told(left), ["sources[0].leave_out.Role: nobody answered \"Guest\"."]);
        assert!(told(r#""title": "All is well""#).is_empty());
    }
}
