//! Questions that can tell nothing: where no answer, or every answer, counts as agreeing, all groups are alike.

use crate::notice::Notice;
use crate::study::{Agree, MeasureKind, Question};

/// Why the shares of a question say nothing, as a notice; `None` where they do.
pub fn without_contrast(question: &Question) -> Option<Notice> {
    let measure = question.measure.as_ref().filter(|measure| measure.kind == MeasureKind::Share)?;
    // By file: in one that words it the opposite way, the other end of the same scale agrees.
    let files: Vec<&[String]> = match measure.agree.as_ref()? {
        Agree::All(answers) => vec![answers],
        Agree::ByFile(by_file) => by_file.values().map(Vec::as_slice).collect(),
    };
    let agrees = |answers: &[String], level: &str| answers.iter().any(|answer| answer.trim() == level.trim());
    let none = files.iter().all(|answers| answers.is_empty());
    let all = !question.scale.is_empty()
        && files.iter().all(|answers| question.scale.iter().all(|level| agrees(answers, level)));
    let which = match (none, all) {
        (true, _) => "no answer counts",
        (_, true) => "every answer counts",
        _ => return None,
    };
    let text = format!(
        "\"{}\" is left out of the report because {which} as agreeing, so that all groups would be alike; say which answers agree.",
        question.text
    );
    Some(Notice::new("no_contrast", None, text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order;

    #[test]
    fn opposites_on_a_scale_of_two_are_no_question_without_contrast() {
        let measure = |customers: &[&str]| {
            let answers = |all: &[&str]| all.iter().map(|each| (*each).to_owned()).collect::<Vec<String>>();
            let by_file = order::map([
                ("a.csv".to_owned(), answers(&["Yes", "No"])),
                ("b.csv".to_owned(), answers(customers)),
            ]);
            crate::study::Measure {
                kind: MeasureKind::Share,
                agree: Some(Agree::ByFile(by_file)),
                values: Default::default(),
                extra: Default::default(),
            }
        };
        let question = |customers: &[&str]| Question {
            scale: vec!["No".to_owned(), "Yes".to_owned()],
            measure: Some(measure(customers)),
            ..Default::default()
        };
        assert!(without_contrast(&question(&["No"])).is_none());
        assert_eq!(
            without_contrast(&question(&["No", "Yes"])).map(|notice| notice.code),
            Some("no_contrast".into())
        );
    }
}
