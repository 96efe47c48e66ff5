//! `gap-report inspect | study | analyse | counts`, by the contract.
//!
//! Exit status: 0 done; 1 the input cannot be used, one sentence on standard error says why; 2 usage.

mod arguments;
mod files;
mod inspect;

use arguments::{Arguments, Command, Decisions};
use clap::Parser;
use gap_report::error::{Error, ErrorKind};
use gap_report::export::Format;
use gap_report::ingest::ReadOptions;
use gap_report::notice::Notice;
use gap_report::session::Session;
use gap_report::study::Study;
use std::path::Path;
use std::process::ExitCode;

/// Runs the command line.
pub fn run() -> ExitCode {
    match perform(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gap-report: {error}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> Result<(), Error> {
    match command {
        Command::Inspect { files, json } => {
            let mut session = Session::default();
            files::read_into(&mut session, &files, |_| ReadOptions::default())?;
            let inspections = session.inspections();
            let text = if json { inspect::json(&inspections) } else { inspect::words(&inspections) };
            files::write("-", text.as_bytes())
        }
        Command::Study { decisions, output } => {
            let (session, study) = read(&decisions)?;
            let (study, notices) = session.resolve(study).map_err(|error| decisions.in_study(error))?;
            say(&notices);
            let mut json = serde_json::to_string_pretty(&study).unwrap_or_default();
            json.push('\n');
            files::write(&output, json.as_bytes())
        }
        Command::Analyse { decisions, outputs, chart } => {
            let formats: Result<Vec<(String, Format)>, Error> =
                outputs.into_iter().map(|output| Ok((output.clone(), format(&output)?))).collect();
            let formats = formats?;
            formats.iter().try_for_each(|(output, _)| files::may_be_written(output))?;
            if chart.is_some() && !formats.iter().any(|(_, format)| is_picture(*format)) {
                let text =
                    "--chart says what a picture holds: write one to a name that ends in .svg or .png.";
                return Err(Error::new(ErrorKind::Output, text));
            }
            let (mut session, study) = read(&decisions)?;
            let report = session.analyse(study).map_err(|error| decisions.in_study(error))?;
            say(&report.notices);
            for (output, format) in formats {
                let bytes = match chart.filter(|_| is_picture(format)) {
                    Some(chart) => session.export_chart(chart, format)?,
                    None => session.export(format)?,
                };
                files::write(&output, &bytes)?;
            }
            Ok(())
        }
        Command::Counts { decisions, output } => {
            let (mut session, study) = read(&decisions)?;
            let counts = session.count(study).map_err(|error| decisions.in_study(error))?;
            files::write(&output, gap_report::counts::to_csv(counts).as_bytes())
        }
    }
}

/// Reads the files as the study says, and completes the study by the arguments.
fn read(decisions: &Decisions) -> Result<(Session, Study), Error> {
    let given = decisions.given()?;
    let mut session = Session::default();
    let names: Vec<String> = decisions.files.iter().map(|path| files::file_name(path)).collect();
    files::read_into(&mut session, &decisions.files, |file| given.reading_among(file, &names))?;
    let study = decisions.study(given, &session)?;
    Ok((session, study))
}

fn is_picture(format: Format) -> bool {
    matches!(format, Format::Svg | Format::Png)
}

/// The format of an output. `-` is standard output, as JSON.
fn format(output: &str) -> Result<Format, Error> {
    if output == "-" {
        return Ok(Format::Json);
    }
    if Path::new(output).extension().is_none() {
        return Err(Error::new(
            ErrorKind::Output,
            format!(
                "{output}: the format is told by the ending; end the name in .json, .html, .csv, .md, .svg or .png."
            ),
        ));
    }
    Format::of(output)
}

/// Notices go to standard error; they do not fail.
fn say(notices: &[Notice]) {
    for notice in notices {
        eprintln!("gap-report: note: {}", notice.text);
    }
}
