//! Reports made by hand that hold more than two groups, options, or questions of one group.

use super::reports::cell;
use gap_report::report::{Flag, Report};
use gap_report::study::{Group, Question};

/// Adds a group that was asked the same questions: a share for each, none where it was not asked it.
pub fn with_group(mut report: Report, name: &str, shares: &[Option<f64>], base: Option<f64>) -> Report {
    let at = report.study.groups.len() - 1;
    report.study.groups.insert(at, Group { name: name.to_owned(), side: None, ..Group::default() });
    for (i, share) in shares.iter().enumerate() {
        if let Some(share) = share {
            let id = report.cells.len() + 1;
            report.cells.push(cell(id, &format!("q{i}"), name, *share, base));
        }
    }
    report
}

/// Makes the questions the options of one, `multi`.
pub fn as_options(mut report: Report, text: &str) -> Report {
    let option = |report: &Report, id: &str| {
        let own = report.study.questions.iter().find(|question| question.id == id);
        format!("multi/{}", own.map(|question| question.text.as_str()).unwrap_or_default())
    };
    for i in 0..report.cells.len() {
        report.cells[i].question = option(&report, &report.cells[i].question);
    }
    for i in 0..report.gaps.len() {
        report.gaps[i].question = option(&report, &report.gaps[i].question);
    }
    let question = Question { id: "multi".to_owned(), text: text.to_owned(), ..Question::default() };
    report.study.questions = vec![question];
    report
}

/// Makes the questions at `places` those of one group: no gap, and no cell of the other.
pub fn single(mut report: Report, group: &str, places: std::ops::Range<usize>) -> Report {
    for i in places {
        let id = format!("q{i}");
        report.gaps.retain(|gap| gap.question != id);
        report.cells.retain(|cell| cell.question != id || cell.group == group);
    }
    report
}

/// Hides the figures of one group on the question at `index`.
pub fn hide(report: &mut Report, index: usize, group: &str) {
    let id = format!("q{index}");
    for cell in report.cells.iter_mut().filter(|cell| cell.question == id && cell.group == group) {
        (cell.base, cell.value, cell.low, cell.high) = (None, None, None, None);
        cell.flags = vec![Flag::Suppressed];
    }
}
