//! Files in and out.

use gap_report::error::{Error, ErrorKind};
use gap_report::ingest::{Hasher, ReadOptions, Reader, Source, bundles, limits, whole};
use gap_report::session::Session;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// Bytes read at a time.
const CHUNK: usize = 1 << 20;

/// Reads all files into the session, those together that are one survey only together. Two of the same name are
/// told apart: `survey.csv`, `survey (2).csv`. `options`: what the study says about the reading of the file of
/// this name.
pub fn read_into(
    session: &mut Session,
    paths: &[String],
    options: impl Fn(&str) -> ReadOptions,
) -> Result<(), Error> {
    let mut names: Vec<String> = Vec::new();
    for path in paths {
        names.push(unique(&file_name(path), &names));
    }
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    for bundle in bundles(&all) {
        let files: Vec<(&str, &str)> =
            bundle.iter().filter_map(|&place| Some((paths.get(place)?.as_str(), *all.get(place)?))).collect();
        let sources = match files.as_slice() {
            [(path, name)] => read(path, name, options(name))?,
            several => read_together(several, &options)?,
        };
        for source in sources {
            session.keep(source);
        }
    }
    Ok(())
}

/// Reads files that are one survey only together.
fn read_together(
    files: &[(&str, &str)],
    options: &impl Fn(&str) -> ReadOptions,
) -> Result<Vec<Source>, Error> {
    let mut held = Vec::new();
    for (path, name) in files {
        held.push((*name, whole_file(path, name)?));
    }
    let wanted = files.last().map(|(_, name)| options(name)).unwrap_or_default();
    let bytes: Vec<(&str, &[u8])> = held.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    whole::read_bundle(&bytes, &wanted)
}

/// Reads one file, as it streams in where that is possible.
fn read(path: &str, name: &str, options: ReadOptions) -> Result<Vec<Source>, Error> {
    match stream(path, name, options.clone()) {
        Err(error) if whole::may_help(&error) => whole::read(name, &whole_file(path, name)?, &options),
        read => Ok(vec![read?]),
    }
}

/// All bytes of a file, if they are few enough.
fn whole_file(path: &str, name: &str) -> Result<Vec<u8>, Error> {
    let unreadable = |error| unreadable(path, &error);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    whole::check_size(name, size)?;
    // A pipe or a device has no size beforehand.
    bytes.reserve_exact(usize::try_from(size).unwrap_or(0));
    let most = limits::MAX_WHOLE_BYTES as u64 + 1;
    file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn stream(path: &str, name: &str, options: ReadOptions) -> Result<Source, Error> {
    let mut file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let (mut reader, mut hasher) = (Reader::with(name, options), Hasher::new());
    let mut chunk = vec![0; CHUNK];
    loop {
        match file.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => {
                hasher.push(&chunk[..length]);
                reader.push(&chunk[..length])?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(path, &error)),
        }
    }
    reader.finish(hasher.finish())
}

/// Refuses an output that would overwrite somebody's data: `-o OUT…` takes several names, so that a survey file
/// named behind it is meant as an output. What we wrote ourselves may be written anew.
pub fn may_be_written(output: &str) -> Result<(), Error> {
    let ours: &[u8] = match Path::new(output).extension().and_then(|ending| ending.to_str()) {
        Some("csv") => b"question,",
        Some("json") => b"{\n  \"schema\": \"gap-report/",
        _ => return Ok(()),
    };
    let mut start = Vec::new();
    let read = File::open(output).and_then(|file| file.take(ours.len() as u64).read_to_end(&mut start));
    if read.is_err() || start == ours || start.is_empty() {
        return Ok(());
    }
    Err(Error::in_file(
        ErrorKind::Output,
        output,
        "it exists, and this program did not write it; survey files go before -o, and an output needs a name of its own.",
    ))
}

/// Writes `bytes` to `output`; `-` is standard output.
pub fn write(output: &str, bytes: &[u8]) -> Result<(), Error> {
    let result = if output == "-" {
        match io::stdout().write_all(bytes) {
            // The reader of a pipe may have seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    } else {
        std::fs::write(output, bytes)
    };
    result
        .map_err(|error| Error::in_file(ErrorKind::Output, output, format!("it cannot be written: {error}.")))
}

/// The sentence for a file that the system does not let us read.
pub fn unreadable(path: &str, error: &io::Error) -> Error {
    Error::in_file(ErrorKind::NoFiles, path, format!("it cannot be read: {error}."))
}

/// The name of the file at `path`, without folders.
pub fn file_name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

fn unique(name: &str, taken: &[String]) -> String {
    let (stem, ending) =
        name.rsplit_once('.').map_or((name, String::new()), |(stem, e)| (stem, format!(".{e}")));
    let numbered = (2..).map(|number| format!("{stem} ({number}){ending}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}
