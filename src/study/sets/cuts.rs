//! Ways in which headers are made of a question and what a column of it stands for.

/// A way in which headers are made of a question and an option or row.
pub(super) struct Cut {
    pub at: fn(&str) -> Option<(&str, &str)>,
    /// What stands behind the cut may be the row of a grid.
    pub grid: bool,
}

/// All ways, the surest first.
pub(super) const CUTS: &[Cut] = &[
    Cut { at: bracketed, grid: true },
    Cut { at: underscored, grid: false },
    Cut { at: numbered, grid: false },
    Cut { at: dashed, grid: true },
    Cut { at: coloned, grid: true },
];

/// Both sides, where neither is blank.
fn both<'a>(question: &'a str, label: &'a str) -> Option<(&'a str, &'a str)> {
    let (question, label) = (question.trim(), label.trim());
    (!question.is_empty() && !label.is_empty()).then_some((question, label))
}

/// `question [option]`.
fn bracketed(header: &str) -> Option<(&str, &str)> {
    let (question, label) = header.strip_suffix(']')?.rsplit_once('[')?;
    both(question, label)
}

/// `question___option`.
fn underscored(header: &str) -> Option<(&str, &str)> {
    let (question, label) = header.split_once("___")?;
    both(question, label)
}

/// `Q5_1`, `Q5.1`, `q14r01`: a number is no option's name, so that the whole header stands for it.
pub(super) fn numbered(header: &str) -> Option<(&str, &str)> {
    let question = header.trim_end_matches(|c: char| c.is_ascii_digit());
    let any = question.len() < header.len();
    let question = question.strip_suffix(['_', '.', '-', 'r', '/'])?;
    both(question, header).filter(|(question, _)| any && !question.contains(' '))
}

/// `question - option`.
fn dashed(header: &str) -> Option<(&str, &str)> {
    let (question, label) = header.split_once(" - ")?;
    both(question, label)
}

/// `question: option`, `question/option`.
fn coloned(header: &str) -> Option<(&str, &str)> {
    let (question, label) = header.split_once(": ").or_else(|| header.split_once('/'))?;
    both(question, label)
}
