//! What leads from one part of the HTML report to another: its contents, and findings to the rows that carry them.

use super::escape;
use crate::report::{Gap, Narrative, Report};

/// `page` with a list of its headings, each of which leads to one, at `top`.
pub(super) fn with_contents(page: &str, top: usize) -> String {
    let (head, body) = page.split_at_checked(top).unwrap_or((page, ""));
    let (mut list, mut rest) = (String::new(), String::new());
    for (place, part) in body.split("<h2>").enumerate() {
        if place > 0 {
            let heading = part.split("</h2>").next().unwrap_or_default();
            let class = if rest.ends_with("<summary>") { " class=\"folded\"" } else { "" };
            list.push_str(&format!("<li{class}><a href=\"#part-{place}\">{heading}</a></li>\n"));
            rest.push_str(&format!("<a id=\"part-{place}\"></a><h2>"));
        }
        rest.push_str(part);
    }
    format!("{head}<nav aria-label=\"Contents\">\n<ul>\n{list}</ul>\n</nav>\n{rest}")
}

/// A sentence that leads to the row of the first question it tells of: as all respondents have it, in the last wave.
pub(super) fn linked(report: &Report, sentence: &Narrative) -> String {
    let text = escape(&sentence.text);
    let told = sentence.evidence.iter().find_map(|id| {
        let gap = report.gaps.iter().find(|gap| gap.id == *id).map(|gap| [&gap.question, &gap.a, &gap.b]);
        let moved = || report.changes.iter().find(|change| change.id == *id);
        gap.or_else(|| moved().map(|change| [&change.question, &change.a, &change.b]))
    });
    let is_told = |gap: &&Gap| {
        gap.segment.is_empty() && gap.gap.is_some() && told == Some([&gap.question, &gap.a, &gap.b])
    };
    match report.gaps.iter().rfind(is_told) {
        Some(gap) => format!("<a class=\"row\" href=\"#{}\">{text}</a>", gap.id),
        None => text,
    }
}
