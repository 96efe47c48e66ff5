//! The report as one HTML file that needs no script and no network: sentences, the chart as SVG, tables, the
//! study and the files' hashes. It prints as a document.

mod links;

use super::tables::{Table, families, last_wave, tables};
use super::{svg, text};
use crate::chart::{ChartName, ThemeName, View};
use crate::error::Error;
use crate::order::Set;
use crate::report::words::counted;
use crate::report::{Gap, Narrative, Report, Role, Row, Verdict, label};
use links::{linked, with_contents};

const STYLE: &str = include_str!("html.css");

/// The HTML file.
///
/// # Errors
/// The chart cannot be drawn.
pub fn write(report: &Report) -> Result<String, Error> {
    let lead = report.narrative.iter().find(|sentence| sentence.role == Role::Headline);
    let headline = || lead.map_or("Gap Report", |sentence| &sentence.text);
    let title = report.study.title.as_deref().unwrap_or_else(headline);
    let mut out = String::from("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Nothing may be loaded and nothing may run: the file shows what it holds.
    out.push_str(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    out.push_str(&format!(
        "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escape(title)
    ));
    cover(&mut out, report);
    let lead = lead.map_or_else(|| "Gap Report".to_owned(), |sentence| linked(report, sentence));
    out.push_str(&format!("<h1>{lead}</h1>\n"));
    paragraphs(&mut out, &report.narrative, Role::Deck, "deck");
    let top = out.len();
    findings(&mut out, report, &report.narrative, "h2");
    if let Some(view) = View::first(report) {
        out.push_str("<section class=\"chart\">\n<h2>The gaps</h2>\n");
        if let Some(caption) = ChartName::Gaps.caption(report, &view) {
            out.push_str(&format!("<p class=\"subtitle\">{}</p>\n", escape(&caption.subtitle)));
        }
        figures(&mut out, ChartName::Gaps, report, &view)?;
        out.push_str("</section>\n");
    }
    charts(&mut out, report)?;
    other_comparisons(&mut out, report)?;
    let [whole, parts] = families(report);
    let [now, then] = last_wave(whole);
    gap_tables(&mut out, report, &now, "section");
    let [main, behind] = tables(report);
    for table in &main {
        write_table(&mut out, table, "section");
    }
    out.push_str("<section>\n<h2>How this was computed</h2>\n");
    paragraphs(&mut out, &report.narrative, Role::Method, "method");
    paragraphs(&mut out, &report.narrative, Role::Caveat, "caveat");
    out.push_str(UNPRINTED);
    out.push_str("</section>\n");
    // What only an analyst reads is folded, and on paper only where it was unfolded.
    gap_tables(&mut out, report, &then, FOLDED);
    for table in &behind {
        write_table(&mut out, table, FOLDED);
    }
    segment_tables(&mut out, &parts, report);
    notices(&mut out, report);
    files(&mut out, report);
    out.push_str("</main>\n</body>\n</html>\n");
    Ok(with_contents(&out, top))
}

/// Stands on paper alone.
const UNPRINTED: &str = "<p class=\"paper\">Not printed unless unfolded in the HTML file: tables for analysts, and the \
                         study. Their figures are in the CSV, too.</p>\n";

/// The element of a part that is folded on the screen.
const FOLDED: &str = "details";

/// The heading of a part in its element, which [`close`] ends.
fn open(out: &mut String, element: &str, heading: &str) {
    let heading = format!("<h2>{heading}</h2>");
    out.push_str(&match element {
        FOLDED => format!("<details class=\"behind\">\n<summary>{heading}</summary>\n<section>\n"),
        _ => format!("<section>\n{heading}\n"),
    });
}

fn close(out: &mut String, element: &str) {
    out.push_str(if element == FOLDED { "</section>\n</details>\n" } else { "</section>\n" });
}

/// A table for each comparison, wave and segment: the gaps alone, a column a part.
fn segment_tables(out: &mut String, rows: &[Row<'_>], report: &Report) {
    let mut met = Set::new();
    for row in rows {
        let gap = row.gap;
        let key = |gap: &'_ Gap| [&gap.a, &gap.b, &gap.segment, &gap.wave].map(String::clone);
        if !met.insert(key(gap)) {
            continue;
        }
        if met.len() == 1 {
            open(out, FOLDED, "The gaps within segments");
            out.push_str("<p>Bold: shown to lie beyond the acceptable gap.</p>\n");
        }
        let here: Vec<&Gap> = rows.iter().map(|row| row.gap).filter(|other| key(other) == key(gap)).collect();
        let (mut values, mut questions): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
        for gap in &here {
            if !values.contains(&gap.segment_value.as_str()) {
                values.push(&gap.segment_value);
            }
            if !questions.contains(&gap.question.as_str()) {
                questions.push(&gap.question);
            }
        }
        let place: Vec<&str> =
            [&gap.segment, &gap.wave].into_iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
        let heads: String =
            values.iter().map(|value| format!("<th scope=\"col\">{}</th>", escape(value))).collect();
        out.push_str(&format!(
            "<h3>{} against {}, {}</h3>\n<table class=\"beside\">\n<thead><tr><th scope=\"col\">Question</th>{heads}</tr></thead>\n<tbody>\n",
            escape(&gap.a),
            escape(&gap.b),
            escape(&place.join(", ")),
        ));
        for question in questions {
            let cell = |value: &&str| {
                let of = |gap: &&&Gap| gap.question == question && gap.segment_value == **value;
                let found = here.iter().find(of);
                let class = match found.map(|gap| gap.verdict) {
                    Some(Verdict::Outside) => "figures beyond",
                    _ => "figures",
                };
                named(value, class, &found.map(|gap| text::gap(gap)).unwrap_or_default())
            };
            let cells: String = values.iter().map(cell).collect();
            out.push_str(&format!(
                "<tr><th scope=\"row\">{}</th>{cells}</tr>\n",
                escape(&label(report, question))
            ));
        }
        out.push_str("</tbody>\n</table>\n");
    }
    if !met.is_empty() {
        close(out, FOLDED);
    }
}

/// Every other chart that has something to show, each under its finding.
fn charts(out: &mut String, report: &Report) -> Result<(), Error> {
    let view = View::first_or_last_wave(report);
    for chart in ChartName::available(report, &view) {
        let Some(caption) = chart.caption(report, &view).filter(|_| chart != ChartName::Gaps) else {
            continue;
        };
        out.push_str(&format!(
            "<section class=\"chart\">\n<h2>{}</h2>\n<p class=\"subtitle\">{}</p>\n",
            escape(&caption.title),
            escape(&caption.subtitle),
        ));
        figures(out, chart, report, &view)?;
        out.push_str("</section>\n");
    }
    Ok(())
}

/// Each comparison but the one that leads, in its last wave: its own headline, chart and findings.
fn other_comparisons(out: &mut String, report: &Report) -> Result<(), Error> {
    let lead = View::first(report);
    for comparison in &report.study.comparisons {
        let of_it = |gap: &&Gap| gap.segment.is_empty() && (&gap.a, &gap.b) == (&comparison.a, &comparison.b);
        let Some(gap) = report.gaps.iter().rfind(of_it) else { continue };
        let view = View::of(gap);
        if Some(&view) == lead.as_ref() {
            continue;
        }
        let told = report.narrative_with(&gap.id);
        out.push_str("<section class=\"chart\">\n");
        for sentence in told.iter().filter(|sentence| sentence.role == Role::Headline) {
            out.push_str(&format!("<h2>{}</h2>\n", escape(&sentence.text)));
        }
        paragraphs(out, &told, Role::Deck, "subtitle");
        figures(out, ChartName::Gaps, report, &view)?;
        findings(out, report, &told, "h3");
        out.push_str("</section>\n");
    }
    Ok(())
}

/// What A4 has between its margins, CSS pixels: there a chart is printed as large as it is drawn, its words in 9 points and
/// more.
const PAPER: u32 = 680;
/// The same of the field of points, beside which there is room for its list only then: that field once, a little smaller,
/// says more than on each page.
const WITH_LIST: u32 = 820;

/// A chart: page by page, and once more for narrow screens, where the wide one could not be read.
fn figures(out: &mut String, chart: ChartName, report: &Report, view: &View) -> Result<(), Error> {
    let width = if chart == ChartName::First { WITH_LIST } else { PAPER };
    for piece in svg::without_title(chart, report, view, width, ThemeName::Light)? {
        out.push_str(&format!("<figure class=\"wide\">\n{piece}</figure>\n"));
    }
    let narrow = svg::narrow(chart, report, view, ThemeName::Light)?;
    out.push_str(&format!("<figure class=\"narrow\">\n{narrow}</figure>\n"));
    Ok(())
}

/// The line above all else: what it is of, who is compared, from how many files.
fn cover(out: &mut String, report: &Report) {
    let title = report.study.title.as_deref().unwrap_or("Gap Report");
    let mut told = vec![title.to_owned()];
    if let Some(view) = View::first(report) {
        told.push(format!("{} against {}", view.a, view.b));
        told.push(view.wave);
    }
    told.push(counted(report.sources.len(), "file", "files"));
    told.retain(|part| !part.is_empty());
    out.push_str(&format!("<p class=\"cover\">{}</p>\n", escape(&told.join(" · "))));
}

fn paragraphs(out: &mut String, told: &[Narrative], role: Role, class: &str) {
    for sentence in told.iter().filter(|sentence| sentence.role == role) {
        out.push_str(&format!("<p class=\"{class}\">{}</p>\n", escape(&sentence.text)));
    }
}

/// `heading`: the element of its heading, one level below that of the headline.
fn findings(out: &mut String, report: &Report, told: &[Narrative], heading: &str) {
    let findings: Vec<_> = told.iter().filter(|sentence| sentence.role == Role::Finding).collect();
    if findings.is_empty() {
        return;
    }
    out.push_str(&format!("<section>\n<{heading}>What stands out</{heading}>\n<ol>\n"));
    for sentence in findings {
        out.push_str(&format!("<li>{}</li>\n", linked(report, sentence)));
    }
    out.push_str("</ol>\n</section>\n");
}

/// What two columns of the tables are about: not the same.
const P_AND_VERDICT: &str = "<p class=\"subtitle\">p: how likely a gap so wide, or wider, would be by chance if there \
                             were none. The verdict: how the gap's interval lies to the acceptable gap.</p>\n";

/// A table for each comparison and wave.
fn gap_tables(out: &mut String, report: &Report, rows: &[Row<'_>], element: &str) {
    let tested = report.gaps.iter().any(|gap| gap.p_adjusted.is_some());
    let heading = text::gap_heading(report);
    let mut before = None;
    for row in rows {
        let gap = row.gap;
        let family = (&gap.a, &gap.b, &gap.wave);
        if before != Some(family) {
            if before.is_some() {
                out.push_str("</tbody>\n</table>\n");
                close(out, element);
            }
            let place = if gap.wave.is_empty() { String::new() } else { format!(", {}", escape(&gap.wave)) };
            let (a, b) = (escape(&gap.a), escape(&gap.b));
            let note = if before.is_none() && tested && element != FOLDED { P_AND_VERDICT } else { "" };
            let heads: String = heads(gap, heading)
                .iter()
                .map(|head| format!("<th scope=\"col\">{}</th>", escape(head)))
                .collect();
            open(out, element, &format!("{a} against {b}{place}"));
            out.push_str(&format!(
                "{note}<table>\n<thead><tr><th scope=\"col\">Question</th>{heads}</tr></thead>\n<tbody>\n"
            ));
            before = Some(family);
        }
        let name = name_of(&gap.kind);
        let cells = [
            text::figure(row.a),
            text::base(row.a),
            text::figure(row.b),
            text::base(row.b),
            text::gap(gap),
            text::gap_interval(gap),
            text::p_value(gap.p_adjusted),
            text::kind(gap).to_owned(),
        ];
        let cells = cells.iter().zip(heads(gap, heading));
        let cells: String = cells.map(|(cell, head)| named(head, "", cell)).collect();
        out.push_str(&format!(
            "<tr id=\"{}\" class=\"{name}\"><th scope=\"row\">{}</th>{cells}</tr>\n",
            gap.id,
            escape(&label(report, &gap.question))
        ));
    }
    if before.is_some() {
        out.push_str("</tbody>\n</table>\n");
        close(out, element);
    }
}

/// The names of the columns behind that of the question.
fn heads<'a>(gap: &'a Gap, heading: &'a str) -> [&'a str; 8] {
    [&gap.a, "Base", &gap.b, "Base", heading, "Interval", "Adjusted p", "Verdict"]
}

/// A cell that bears the name of its column, for screens too narrow for columns.
fn named(head: &str, class: &str, text: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<td{class} data-name=\"{}\">{}</td>", escape(head), escape(text))
}

fn name_of(kind: &crate::report::Kind) -> &'static str {
    use crate::report::Kind;
    match kind {
        Kind::BlindSpot => "blind-spot",
        Kind::HiddenStrength => "hidden-strength",
        Kind::Gap => "gap",
        Kind::Aligned => "aligned",
        Kind::Unclear => "unclear",
    }
}

fn write_table(out: &mut String, table: &Table, element: &str) {
    let kind = |figures: bool| if figures { "figures" } else { "words" };
    let head: String = table
        .columns
        .iter()
        .map(|(name, figures)| {
            format!("<th scope=\"col\" class=\"{}\">{}</th>", kind(*figures), escape(name))
        })
        .collect();
    open(out, element, &escape(table.heading));
    out.push_str(&format!(
        "<p>{}</p>\n<table class=\"beside\">\n<thead><tr>{head}</tr></thead>\n<tbody>\n",
        escape(table.note)
    ));
    for row in &table.rows {
        let cells =
            row.iter().zip(&table.columns).enumerate().map(|(place, (cell, (head, figures)))| match place {
                0 => format!("<th scope=\"row\">{}</th>", escape(cell)),
                _ => named(head, kind(*figures), cell),
            });
        out.push_str(&format!("<tr>{}</tr>\n", cells.collect::<String>()));
    }
    out.push_str("</tbody>\n</table>\n");
    close(out, element);
}

fn notices(out: &mut String, report: &Report) {
    if report.notices.is_empty() {
        return;
    }
    out.push_str("<section class=\"notes\">\n<h2>Notes for the analyst</h2>\n<ul>\n");
    for notice in &report.notices {
        out.push_str(&format!("<li>{}</li>\n", escape(&notice.text)));
    }
    out.push_str("</ul>\n</section>\n");
}

fn files(out: &mut String, report: &Report) {
    out.push_str(
        "<section>\n<h2>Files and study</h2>\n<table class=\"files\">\n<thead><tr><th scope=\"col\">File</th>\
         <th scope=\"col\">Rows</th><th scope=\"col\">Columns</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n",
    );
    for source in &report.sources {
        out.push_str(&format!(
            "<tr><th scope=\"row\">{}</th><td data-name=\"Rows\">{}</td><td data-name=\"Columns\">{}</td>\
             <td data-name=\"SHA-256\"><code>{}</code></td></tr>\n",
            escape(&source.file),
            text::rows(source),
            source.columns,
            escape(&source.sha256)
        ));
    }
    let study = serde_json::to_string_pretty(&report.study).unwrap_or_default();
    out.push_str(&format!(
        "</tbody>\n</table>\n<p>Made by {} {}. The same files with this study give the same report, byte for byte.</p>\n\
         <details>\n<summary>The study</summary>\n<pre>{}</pre>\n</details>\n</section>\n",
        report.engine.name,
        report.engine.version,
        escape(&study)
    ));
}

/// Text that HTML shows as it is, in elements and in quoted attributes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
