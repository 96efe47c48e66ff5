//! The report as Markdown: sentences and tables.

use super::tables::{Table, families, last_wave, tables};
use super::text;
use crate::report::{Report, Role, Row, label};

/// The Markdown file.
pub fn write(report: &Report) -> String {
    let mut out = String::new();
    let role = |role: Role| report.narrative.iter().filter(move |sentence| sentence.role == role);
    for sentence in role(Role::Headline) {
        out.push_str(&format!("# {}\n\n", escape(&sentence.text)));
    }
    for sentence in role(Role::Deck) {
        out.push_str(&format!("{}\n\n", escape(&sentence.text)));
    }
    if role(Role::Finding).next().is_some() {
        out.push_str("## What stands out\n\n");
        for sentence in role(Role::Finding) {
            out.push_str(&format!("- {}\n", escape(&sentence.text)));
        }
        out.push('\n');
    }
    let [whole, parts] = families(report);
    let [now, then] = last_wave(whole);
    gaps(&mut out, report, &now);
    let [main, behind] = tables(report);
    for table in &main {
        write_table(&mut out, table);
    }
    out.push_str("## How this was computed\n\n");
    for sentence in role(Role::Method).chain(role(Role::Caveat)) {
        out.push_str(&format!("{}\n\n", escape(&sentence.text)));
    }
    // What only an analyst reads stands behind all else.
    for rows in [then, parts] {
        gaps(&mut out, report, &rows);
    }
    for table in &behind {
        write_table(&mut out, table);
    }
    if !report.notices.is_empty() {
        out.push_str("## Notices\n\n");
        for notice in &report.notices {
            out.push_str(&format!("- {}\n", escape(&notice.text)));
        }
        out.push('\n');
    }
    out.push_str("## Files\n\n| File | SHA-256 | Rows | Columns |\n| --- | --- | ---: | ---: |\n");
    for source in &report.sources {
        out.push_str(&format!(
            "| {} | `{}` | {} | {} |\n",
            escape(&source.file),
            source.sha256,
            text::rows(source),
            source.columns
        ));
    }
    out.push_str(&format!("\nMade by {} {}.\n", report.engine.name, report.engine.version));
    out
}

/// A table for each comparison, wave and segment cell.
fn gaps(out: &mut String, report: &Report, rows: &[Row<'_>]) {
    let mut before = None;
    for row in rows {
        let gap = row.gap;
        let family = (&gap.a, &gap.b, &gap.wave, &gap.segment, &gap.segment_value);
        if before != Some(family) {
            let place = [&gap.wave, &gap.segment_value];
            let place: Vec<&str> =
                place.into_iter().filter(|text| !text.is_empty()).map(String::as_str).collect();
            let place = if place.is_empty() { String::new() } else { format!(", {}", place.join(", ")) };
            let separator = if before.is_some() { "\n" } else { "" };
            out.push_str(&format!(
                "{separator}## {} against {}{}\n\n",
                escape(&gap.a),
                escape(&gap.b),
                escape(&place)
            ));
            out.push_str(&format!(
                "| Question | {} | Base | {} | Base | {} | Interval | Adjusted p | Verdict |\n| --- | ---: | ---: | ---: | ---: | ---: | :---: | ---: | --- |\n",
                escape(&gap.a),
                escape(&gap.b),
                text::gap_heading(report)
            ));
            before = Some(family);
        }
        let cells = [
            escape(&label(report, &gap.question)),
            text::figure(row.a),
            text::base(row.a),
            text::figure(row.b),
            text::base(row.b),
            text::gap(gap),
            text::gap_interval(gap),
            escape(&text::p_value(gap.p_adjusted)),
            text::kind(gap).to_owned(),
        ];
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    if before.is_some() {
        out.push('\n');
    }
}

fn write_table(out: &mut String, table: &Table) {
    let names: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    let rules: Vec<&str> =
        table.columns.iter().map(|(_, figures)| if *figures { "---:" } else { "---" }).collect();
    out.push_str(&format!("## {}\n\n{}\n\n", table.heading, table.note));
    out.push_str(&format!("| {} |\n| {} |\n", names.join(" | "), rules.join(" | ")));
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| escape(cell)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out.push('\n');
}

/// Text that Markdown shows as it is, on one line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
