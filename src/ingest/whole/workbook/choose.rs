//! Which sheet of a workbook holds the answers.

use super::book::{Book, Stop};
use crate::error::{Error, ErrorKind};

/// Cells of a sheet that are looked at.
const SAMPLE: u64 = 200_000;

/// Cells of all sheets that are looked at: sheets may lie over each other.
const ALL_SAMPLES: u64 = 2_000_000;

/// What sheets are called that explain the answers, count them or hold lists for them, in lower case.
const BESIDE: &[&str] = &[
    "cover",
    "codebook",
    "code book",
    "readme",
    "read me",
    "instruction",
    "legend",
    "notes",
    "lookup",
    "lists",
    "pivot",
    "chart",
    "summary",
    "contents",
    "dictionary",
    "variable",
    "labels",
    "key",
    "about",
    "definitions",
    "deckblatt",
    "inhalt",
    "übersicht",
    "codebuch",
    "hinweise",
    "portada",
    "resumen",
    "sommaire",
    "copertina",
];

/// What was found of a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    /// Filled cells that were seen, fewer where the name says that the sheet is no data.
    cells: u64,
    size: u64,
    rows: u64,
}

/// The sheet to read: the one that is wanted, or the one with most answers; and the others that hold a table.
///
/// # Errors
/// There is no sheet of the name that is wanted, or none at all.
pub fn sheet(file: &str, book: &mut dyn Book, wanted: Option<&str>) -> Result<(usize, Vec<String>), Error> {
    let names: Vec<String> = book.sheets().iter().map(|sheet| sheet.name.clone()).collect();
    if names.is_empty() {
        let message = "the workbook has no sheet with cells. Choose the file with the answers in it.";
        return Err(Error::in_file(ErrorKind::EmptyFile, file, message));
    }
    if let Some(wanted) = wanted {
        let same = |name: &&String| name.trim().to_lowercase() == wanted.trim().to_lowercase();
        let place = names.iter().position(|name| name == wanted);
        let place = place.or_else(|| names.iter().position(|name| same(&name)));
        return place.map(|place| (place, Vec::new())).ok_or_else(|| unknown(file, wanted, &names));
    }
    if names.len() == 1 {
        return Ok((0, Vec::new()));
    }
    let mut found = Vec::with_capacity(names.len());
    let mut looked = 0;
    for place in 0..names.len() {
        let one = if looked < ALL_SAMPLES { look(book, place, &mut looked)? } else { Found::default() };
        found.push(one);
    }
    // What is hidden is read only where nothing else holds answers.
    let shown = |place: usize| book.sheets().get(place).is_some_and(|sheet| !sheet.hidden);
    let any_shown = found.iter().enumerate().any(|(place, found)| shown(place) && found.rows > 1);
    let mut best = 0;
    let mut best_found = None;
    for (place, found) in found.iter().enumerate() {
        if (!any_shown || shown(place)) && best_found.is_none_or(|best| *found > best) {
            (best, best_found) = (place, Some(*found));
        }
    }
    let others = found.iter().enumerate().filter(|&(place, found)| place != best && found.rows > 1);
    let others = others.filter_map(|(place, _)| names.get(place).cloned()).collect();
    Ok((best, others))
}

/// Looks at the first cells of a sheet. One that is damaged holds nothing.
fn look(book: &mut dyn Book, place: usize, looked: &mut u64) -> Result<Found, Error> {
    let mut found = Found { size: book.size(place), ..Found::default() };
    let (mut row, mut columns) = (None, std::collections::BTreeSet::new());
    let walked = book.walk(place, &mut |cell| {
        if row != Some(cell.row) {
            row = Some(cell.row);
            found.rows += 1;
        }
        columns.insert(cell.column);
        found.cells += 1;
        if found.cells < SAMPLE { Ok(()) } else { Err(Stop::Enough) }
    });
    *looked += found.cells;
    match walked {
        // Rows without end below the table: what stands above them was seen.
        Err(Stop::Failed(_)) if book.is_dry() => {}
        Err(Stop::Failed(error)) if error.kind() == ErrorKind::TooLarge => return Err(error),
        Err(Stop::Failed(_)) => found = Found::default(),
        _ => {}
    }
    if columns.len() < 2 {
        // A list of names or a text is no survey, however long.
        found.cells = found.cells.min(1);
    }
    let name = book.sheets().get(place).map(|sheet| sheet.name.to_lowercase()).unwrap_or_default();
    if BESIDE.iter().any(|beside| name.contains(beside)) {
        found.cells /= 20;
        found.size = 0;
    }
    Ok(found)
}

fn unknown(file: &str, wanted: &str, names: &[String]) -> Error {
    let listed: Vec<String> = names.iter().take(20).map(|name| format!("\"{name}\"")).collect();
    let more = if names.len() > 20 { format!(" and {} more", names.len() - 20) } else { String::new() };
    let message = format!(
        "there is no sheet \"{wanted}\". Its sheets are {}{more}: choose one of them.",
        listed.join(", ")
    );
    Error::in_file(ErrorKind::Malformed, file, message)
}
