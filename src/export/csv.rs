//! The report as CSV: a line a gap with both groups' figures, then a line a figure that is part of no gap.

use crate::report::{Cell, Gap, Report, label, single_rows};
use serde::Serialize;

const HEADER: &str = "question,text,a,b,wave,segment,segment_value,a_base,a_value,a_low,a_high,b_base,b_value,b_low,b_high,\
                      gap,low,high,interval,p_value,p_adjusted,test,effect_size,verdict,kind,rank,flags,measure";

/// The CSV file: UTF-8, lines ended by LF, full precision, absent figures empty.
pub fn write(report: &Report) -> String {
    let mut csv = format!("{HEADER}\n");
    for row in report.rows() {
        line(
            &mut csv,
            report,
            row.gap.question.as_str(),
            (&row.gap.a, &row.gap.b),
            row.a,
            row.b,
            Some(row.gap),
        );
    }
    for cell in single_rows(report) {
        line(&mut csv, report, &cell.question, (&cell.group, ""), Some(cell), None, None);
    }
    csv
}

fn line(
    csv: &mut String,
    report: &Report,
    question: &str,
    groups: (&str, &str),
    a: Option<&Cell>,
    b: Option<&Cell>,
    gap: Option<&Gap>,
) {
    let place = match (gap, a) {
        (Some(gap), _) => (&gap.wave, &gap.segment, &gap.segment_value),
        (None, Some(cell)) => (&cell.wave, &cell.segment, &cell.segment_value),
        (None, None) => return,
    };
    let mut fields: Vec<String> =
        vec![text(question), text(&label(report, question)), text(groups.0), text(groups.1)];
    fields.extend([text(place.0), text(place.1), text(place.2)]);
    for cell in [a, b] {
        let figures: [Option<f64>; 4] =
            cell.map_or([None; 4], |cell| [cell.base, cell.value, cell.low, cell.high]);
        fields.extend(figures.map(number));
    }
    match gap {
        Some(gap) => fields.extend([
            number(gap.gap),
            number(gap.low),
            number(gap.high),
            name(&gap.interval),
            number(gap.p_value),
            number(gap.p_adjusted),
            gap.test.as_ref().map(name).unwrap_or_default(),
            number(gap.effect_size),
            name(&gap.verdict),
            name(&gap.kind),
            gap.rank.to_string(),
        ]),
        None => fields.extend(std::iter::repeat_n(String::new(), 11)),
    }
    let flags = [("a", a), ("b", b)].into_iter().filter_map(|(side, cell)| Some((side, cell?)));
    let flags: Vec<String> = flags
        .flat_map(|(side, cell)| cell.flags.iter().map(move |flag| format!("{side}:{}", name(flag))))
        .collect();
    fields.push(flags.join(" "));
    fields.push(
        gap.map(|gap| gap.measure).or(a.map(|cell| cell.measure)).as_ref().map(name).unwrap_or_default(),
    );
    csv.push_str(&fields.join(","));
    csv.push('\n');
}

/// A number in the shortest form that reads back as the same `f64`; empty where there is none.
fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A name of the contracts: `blind_spot`.
fn name(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Text as a field. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
fn text(value: &str) -> String {
    let runs = value.trim_start().starts_with(['=', '+', '-', '@']) || value.starts_with(['\t', '\r']);
    let value = if runs { format!("'{value}") } else { value.to_owned() };
    if value.contains([',', '"', '\n', '\r']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn formulas_are_made_harmless() {
        assert_eq!(text("=1+1"), "'=1+1");
        assert_eq!(text("@sum"), "'@sum");
        assert_eq!(text("-2, or so"), "\"'-2, or so\"");
        assert_eq!(text("Fine"), "Fine");
    }
}
