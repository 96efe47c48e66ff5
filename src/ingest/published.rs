//! Percentages that somebody published: `question,group,share[,n][,wave][,polarity]`, one figure a line.

use super::figures::{Figure, Figures, has_all};
use super::layout::Header;
use crate::error::Error;
use crate::notice::Notice;
use crate::table::parse_number;
use serde::{Deserialize, Serialize};

/// One published figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublishedRow {
    /// The question as published.
    pub question: String,
    /// The group asked.
    pub group: String,
    /// The wave, empty where none is given.
    pub wave: String,
    /// The share that agrees, 0 to 1.
    pub share: f64,
    /// The base, where it was published.
    pub base: Option<f64>,
    /// `favourable`, `unfavourable` or `neutral`, where the file says.
    pub polarity: Option<String>,
}

/// A share as it is written.
#[derive(Debug, Clone, Copy)]
struct Written {
    value: f64,
    /// A percent sign follows it.
    percent: bool,
}

/// True for the header of a file of published percentages, its columns in any order and case.
pub fn has_header(headers: &[Header]) -> bool {
    has_all(headers, &["question", "group", "share"])
}

/// The figures of a file, and what was odd about them.
///
/// Whether shares are fractions or percentages is decided for the whole column: percentages, if any is above 1
/// or has a percent sign.
///
/// # Errors
/// [`crate::error::ErrorKind::Malformed`] for a cell that cannot be used; it names row and column.
pub fn read(figures: &Figures<'_>) -> Result<(Vec<PublishedRow>, Vec<Notice>), Error> {
    let (question, group, share) =
        (figures.column("question")?, figures.column("group")?, figures.column("share")?);
    let (n, wave, polarity) = (figures.column("n")?, figures.column("wave")?, figures.column("polarity")?);
    let written =
        (0..figures.len()).map(|line| written_share(&share, line)).collect::<Result<Vec<_>, _>>()?;
    let percent = written.iter().any(|share| share.percent || share.value > 1.0);
    let mut rows = Vec::with_capacity(figures.len());
    for (line, written) in written.iter().enumerate() {
        let fraction = if percent { written.value / 100.0 } else { written.value };
        if fraction > 1.0 {
            return Err(share.bad(line, "a share of at most 100 %"));
        }
        rows.push(PublishedRow {
            question: question.needed(line)?,
            group: group.needed(line)?,
            wave: wave.text(line),
            share: fraction,
            base: base(&n, line)?,
            polarity: read_polarity(&polarity, line)?,
        });
    }
    Ok((rows, ambiguous(figures.file, &share, &written, percent).into_iter().collect()))
}

/// A share: `0.80`, `80`, `80%`, `39,2 %`.
fn written_share(share: &Figure<'_>, line: usize) -> Result<Written, Error> {
    let text = share.needed(line)?;
    let number = text.trim_end_matches('%').trim_end();
    let percent = number.len() < text.len();
    // A share never has thousands, so that a comma in it is the decimal sign.
    let value = parse_number(&number.replacen(',', ".", 1)).filter(|value| (0.0..=100.0).contains(value));
    value
        .map(|value| Written { value, percent })
        .ok_or_else(|| share.bad(line, "a share such as 0.8, 80 or 80%"))
}

/// A base that was published; unpublished ones are blank or struck out.
fn base(n: &Figure<'_>, line: usize) -> Result<Option<f64>, Error> {
    let text = n.text(line);
    if matches!(text.to_ascii_lowercase().as_str(), "-" | "–" | "—" | "na" | "n/a" | "n.a.") {
        return Ok(None);
    }
    match n.count(line)? {
        Some(0) => Err(n.bad(line, "the number of people asked, or blank where it was not published")),
        count => Ok(count.map(|count| count as f64)),
    }
}

fn read_polarity(polarity: &Figure<'_>, line: usize) -> Result<Option<String>, Error> {
    let text = polarity.text(line).to_ascii_lowercase();
    match text.as_str() {
        "" => Ok(None),
        "favourable" | "unfavourable" | "neutral" => Ok(Some(text)),
        "favorable" => Ok(Some("favourable".to_owned())),
        "unfavorable" => Ok(Some("unfavourable".to_owned())),
        _ => Err(polarity.bad(line, "favourable, unfavourable or neutral, or blank")),
    }
}

/// A notice where shares could have been meant the other way: above 0 and at most 1 without a percent sign
/// among percentages, or all of them 0 or 1.
fn ambiguous(file: &str, share: &Figure<'_>, written: &[Written], percent: bool) -> Option<Notice> {
    let doubtful = |written: &Written| !written.percent && written.value > 0.0 && written.value <= 1.0;
    let count = written.iter().filter(|written| doubtful(written)).count();
    let first = written.iter().position(doubtful)?;
    let sentence = if percent {
        let times = if count == 1 { "1 share".to_owned() } else { format!("{count} shares") };
        format!(
            "{times} of at most 1 among percentages: the first, {}, is read as {} %. Write it with a percent sign if that is meant.",
            share.text(first),
            share.text(first)
        )
    } else if written.iter().all(|written| written.value == 0.0 || written.value == 1.0) {
        "Every share is 0 or 1: 1 is read as 100 %. Write 1% if one percent is meant.".to_owned()
    } else {
        return None;
    };
    let place = share.place(first);
    Some(Notice::new("ambiguous_share", Some(file), sentence).at(place).times(count as u64))
}
