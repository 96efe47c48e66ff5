//! Zip archives and gzip files, as survey tools send them: what is in them is read as if it had been given
//! itself. Archives within archives are not opened.

use super::archive::{Archive, MAX_UNPACKED, flood, is_zip, most_unpacked};
use super::{Whole, hash, read_hashed, triple_s, workbook};
use crate::error::{Error, ErrorKind};
use crate::ingest::{Content, Source, bundles};
use crate::notice::Notice;
use std::io::Read;

/// Bytes of one file in an archive.
const MAX_FILE: usize = 256 << 20;

/// Surveys in one archive.
const MAX_SURVEYS: usize = 100;

/// Cells of all surveys of one archive.
const MAX_CELLS: usize = 100_000_000;

/// How the names of files end that may hold answers, in lower case.
const ENDINGS: &[&str] = &[
    "csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "sav", "zsav", "por", "json", "jsonl",
    "ndjson", "sss", "xml",
];

/// How the names of files begin that tell about the answers.
const TELLING: &[&str] = &["readme", "read me", "licen", "changelog", "notes"];

/// True for a zip archive that is no document of an office program.
pub fn is(whole: &Whole<'_>) -> bool {
    if !is_zip(whole.bytes) {
        return false;
    }
    let Ok(archive) = Archive::open(whole.file, whole.bytes) else { return true };
    let document = |name: &str| {
        ["word/", "ppt/", "visio/", "Index/", "META-INF/"].iter().any(|folder| name.starts_with(folder))
            || name == "mimetype"
    };
    !archive.entries().iter().any(|entry| document(&entry.name))
}

/// Reads the surveys of an archive.
///
/// # Errors
/// None can be read: the sentence of the first; or the archive needs a password, is damaged or too large.
pub fn read(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let mut archive = Archive::open(whole.file, whole.bytes)?;
    let entries = archive.entries().to_vec();
    let files = || entries.iter().enumerate().filter(|(_, entry)| !entry.folder && !is_litter(&entry.name));
    let (places, names): (Vec<usize>, Vec<&str>) =
        files().map(|(place, entry)| (place, entry.name.as_str())).unzip();
    // Each with the file that it describes, where it is a description.
    let groups = bundles(&names).into_iter().map(|group| {
        group.into_iter().filter_map(|place| places.get(place).copied()).collect::<Vec<usize>>()
    });
    let name_of = |place: &usize| entries.get(*place).map_or("", |entry| entry.name.as_str());
    let (surveys, passed): (Vec<Vec<usize>>, Vec<Vec<usize>>) =
        groups.partition(|group| group.first().is_some_and(|place| may_be_survey(name_of(place))));
    let passed: Vec<&str> = passed.iter().flatten().map(|place| base(name_of(place))).collect();
    if surveys.iter().flatten().any(|&place| entries.get(place).is_some_and(|entry| entry.encrypted)) {
        let message =
            "the archive is protected by a password. Unpack it, then choose the files that are in it.";
        return Err(Error::in_file(ErrorKind::Malformed, whole.file, message));
    }
    if surveys.len() > MAX_SURVEYS {
        let message = format!(
            "the archive holds {} files with answers, more than the {MAX_SURVEYS} that are read at once. \
             Unpack it, then choose the files that you need.",
            surveys.len()
        );
        return Err(Error::in_file(ErrorKind::TooLarge, whole.file, message));
    }
    let mut read: Vec<Source> = Vec::new();
    let mut failed: Vec<Error> = Vec::new();
    let (mut cells, mut inner) = (0_usize, 0_u64);
    for group in &surveys {
        let full = group.first().map_or("", name_of);
        let named = if surveys.len() == 1 { whole.file.to_owned() } else { unique(whole.file, full, &read) };
        let unpacked =
            group.iter().map(|&place| Ok((base(name_of(&place)), archive.whole(place, MAX_FILE)?)));
        let unpacked: Result<Vec<(&str, Vec<u8>)>, Error> = unpacked.collect();
        let sources = unpacked.map_err(|error| (error, true)).and_then(|files| {
            // A bomb packs well: each of many could unpack to as much as one may. All together have the limit of one.
            let packed = files.iter().filter(|(_, bytes)| is_zip(bytes));
            let sizes = packed.filter_map(|(file, bytes)| Some(Archive::open(file, bytes).ok()?.size()));
            inner = sizes.fold(inner, u64::saturating_add);
            if inner > most_unpacked(whole.bytes.len() as u64) {
                return Err((flood(whole.file, MAX_UNPACKED), true));
            }
            // Each of several surveys is known by its own bytes: by the archive's, they would pass for one.
            let hashes: Vec<String> = files
                .iter()
                .map(|(_, bytes)| if surveys.len() == 1 { whole.sha256.to_owned() } else { hash(bytes) })
                .collect();
            let wholes: Vec<Whole<'_>> = files
                .iter()
                .zip(&hashes)
                .map(|((file, bytes), sha256)| Whole { file, bytes, sha256, ..*whole })
                .collect();
            together(&wholes).map_err(|error| (error, false))
        });
        match sources {
            Ok(sources) => {
                for source in sources {
                    cells = cells.saturating_add(source.rows.saturating_mul(source.columns));
                    if !is_plain_text(full, &source) {
                        read.push(renamed(source, &named));
                    }
                }
            }
            // What floods the memory is no survey among others.
            Err((error, true)) if error.kind() == ErrorKind::TooLarge => return Err(error),
            Err((error, _)) => failed.push(named_error(&error, base(full), &named)),
        }
        if cells > MAX_CELLS {
            let message = format!(
                "its files have more than {MAX_CELLS} cells together. Unpack it, then choose the files that you need."
            );
            return Err(Error::in_file(ErrorKind::TooLarge, whole.file, message));
        }
    }
    let first = read.first_mut();
    let Some(first) = first else {
        return Err(failed.into_iter().next().unwrap_or_else(|| nothing(whole.file)));
    };
    first.notices.extend(failed.iter().map(|error| {
        Notice::new("unread_entry", Some(&first.file), format!("A file of the archive was not read: {error}"))
    }));
    first.notices.extend(passed_notice(&first.file, &passed));
    Ok(read)
}

/// True for a file that was packed by itself.
pub fn is_gzip(whole: &Whole<'_>) -> bool {
    whole.bytes.starts_with(b"\x1F\x8B\x08")
}

/// Reads the file that is packed.
///
/// # Errors
/// It is damaged, unpacks to too much, or cannot be used.
pub fn read_gzip(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let limit = whole.bytes.len().saturating_mul(100).clamp(16 << 20, MAX_FILE);
    let mut bytes = Vec::new();
    let unpacked =
        flate2::read::MultiGzDecoder::new(whole.bytes).take(limit as u64 + 1).read_to_end(&mut bytes);
    if unpacked.is_err() {
        let message = "the packed file is damaged. Save or download it again, whole.";
        return Err(Error::in_file(ErrorKind::Malformed, whole.file, message));
    }
    if bytes.len() > limit {
        return Err(flood(whole.file, MAX_UNPACKED));
    }
    let lower = whole.file.to_ascii_lowercase();
    let name = if lower.ends_with(".gz") { whole.file.get(..whole.file.len() - 3) } else { None };
    let file = name.unwrap_or(whole.file);
    let sources = inside(&Whole { file, bytes: &bytes, ..*whole });
    let sources = sources.map_err(|error| named_error(&error, file, whole.file))?;
    Ok(sources.into_iter().map(|source| renamed(source, whole.file)).collect())
}

/// Reads files that lie in an archive together.
fn together(files: &[Whole<'_>]) -> Result<Vec<Source>, Error> {
    if let [description, data] = files
        && triple_s::is_description(description)
    {
        return Ok(vec![triple_s::together(description, data)?]);
    }
    let mut sources = Vec::new();
    for file in files {
        sources.append(&mut inside(file)?);
    }
    Ok(sources)
}

/// Reads a file that was packed; archives are not opened again.
fn inside(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    if is_gzip(whole) || (is_zip(whole.bytes) && !workbook::is(whole)) {
        let message =
            "this is an archive within an archive. Unpack it first, then choose the file that is in it.";
        return Err(Error::in_file(ErrorKind::Malformed, whole.file, message));
    }
    read_hashed(whole)
}

/// What programs leave behind in archives, of which nobody knows.
fn is_litter(name: &str) -> bool {
    let own = base(name);
    name.starts_with("__MACOSX/") || own.starts_with('.') || matches!(own, "Thumbs.db" | "desktop.ini")
}

fn may_be_survey(name: &str) -> bool {
    let own = base(name).to_lowercase();
    let ending = own.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.contains(&ending) && !TELLING.iter().any(|telling| own.starts_with(telling))
}

/// True for a text that was read as a table of one column.
fn is_plain_text(name: &str, source: &Source) -> bool {
    name.to_lowercase().ends_with(".txt") && matches!(source.content, Content::Table(_)) && source.columns < 2
}

fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// `export.zip/customers.csv`, with its folders where another file has that name already.
fn unique(archive: &str, name: &str, taken: &[Source]) -> String {
    let short = format!("{archive}/{}", base(name));
    if taken.iter().all(|source| source.file != short) {
        return short;
    }
    let long = format!("{archive}/{name}");
    let numbered = (2..).map(|number| format!("{long} ({number})"));
    let mut names = std::iter::once(long.clone()).chain(numbered);
    names.find(|name| taken.iter().all(|source| source.file != *name)).unwrap_or(long.clone())
}

/// The source under the name by which a person knows it.
fn renamed(mut source: Source, name: &str) -> Source {
    for notice in &mut source.notices {
        if notice.source.is_some() {
            notice.source = Some(name.to_owned());
        }
    }
    name.clone_into(&mut source.file);
    source
}

fn named_error(error: &Error, inner: &str, name: &str) -> Error {
    let told = error.to_string();
    let message = told.strip_prefix(inner).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(&told);
    Error::in_file(error.kind(), name, message)
}

fn nothing(file: &str) -> Error {
    let message =
        "the archive holds no file with answers (CSV, XLSX, SPSS and the like). Choose the one that does.";
    Error::in_file(ErrorKind::EmptyFile, file, message)
}

fn passed_notice(file: &str, passed: &[&str]) -> Option<Notice> {
    let shown: Vec<String> = passed.iter().take(3).map(|name| format!("\"{name}\"")).collect();
    let text = match passed.len() {
        0 => return None,
        1 => format!("1 file of the archive was passed over: {}.", shown.join(", ")),
        n if n > 3 => format!("{n} files of the archive were passed over: {} and others.", shown.join(", ")),
        n => format!("{n} files of the archive were passed over: {}.", shown.join(", ")),
    };
    Some(Notice::new("passed_entries", Some(file), text).times(passed.len() as u64))
}
