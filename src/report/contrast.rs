//! Questions that can tell nothing: where no answer, or every answer, counts as agreeing, all groups are alike.

use crate::notice::Notice;
use crate::order::{self, Set};
use crate::study::{Agree, MeasureKind, Question};

/// Why the shares of a question say nothing, as a notice; `None` where they do.
pub fn without_contrast(question: &Question) -> Option<Notice> {
    let measure = question.measure.as_ref().filter(|measure| measure.kind == MeasureKind::Share)?;
    let agree: Set<&str> = match measure.agree.as_ref()? {
        Agree::All(answers) => order::set(answers.iter().map(|answer| answer.trim())),
        Agree::ByFile(by_file) => order::set(by_file.values().flatten().map(|answer| answer.trim())),
    };
    let all = !question.scale.is_empty() && question.scale.iter().all(|level| agree.contains(level.trim()));
    let which = match (agree.is_empty(), all) {
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
