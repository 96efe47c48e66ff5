//! The arguments, and the study that they amount to.

use clap::{Args, Parser, Subcommand};
use gap_report::chart::{CHARTS, ChartName};
use gap_report::error::{Error, ErrorKind};
use gap_report::session::Session;
use gap_report::study::{self, GroupOf, SourceSpec, Study};
use serde_json::{Map, Value};
use std::path::Path;

/// Shows the gap between what those who run a service believe and what those they serve see, from survey files.
#[derive(Parser)]
#[command(name = "gap-report", version, about)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Says what each file is: format, encoding, layout, questions, scales, notices.
    Inspect {
        /// Survey files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Writes the study that would be inferred, to edit.
    Study {
        #[command(flatten)]
        decisions: Decisions,
        /// Where to; `-` is standard output.
        #[arg(short, long, value_name = "OUT", default_value = "-")]
        output: String,
    },
    /// Computes the report and writes it.
    Analyse {
        #[command(flatten)]
        decisions: Decisions,
        /// Where to, the format by the ending: .json .html .csv .md .svg .png; `-` is standard output as JSON.
        #[arg(short = 'o', long = "output", value_name = "OUT", required = true, num_args = 1..)]
        outputs: Vec<String>,
        /// Which chart .svg and .png hold; without it that of the gaps, under the report's headline.
        #[arg(long, value_name = "CHART", value_parser = chart)]
        chart: Option<ChartName>,
    },
    /// Writes the counts: no rows, but small counts point at people, so keep the file like the survey itself.
    Counts {
        #[command(flatten)]
        decisions: Decisions,
        /// Where to; `-` is standard output.
        #[arg(short, long, value_name = "OUT", default_value = "-")]
        output: String,
    },
}

/// The chart of this name.
fn chart(name: &str) -> Result<ChartName, String> {
    let known: Vec<&str> = CHARTS.into_iter().map(ChartName::name).collect();
    let found = CHARTS.into_iter().find(|chart| chart.name() == name);
    found.ok_or_else(|| format!("there is no such chart; there are {}", known.join(", ")))
}

/// Files, and what was decided about them.
#[derive(Args)]
pub struct Decisions {
    /// Survey files.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// A study file; what it leaves out is inferred.
    #[arg(long, value_name = "STUDY.json")]
    study: Option<String>,
    /// All respondents of FILE are of group NAME.
    #[arg(long = "group", value_name = "FILE=NAME")]
    groups: Vec<String>,
    /// The column of FILE that tells each respondent's group: its header, or its place as #12.
    #[arg(long = "group-column", value_name = "FILE=COLUMN")]
    group_columns: Vec<String>,
    /// An option of the study: confidence, interval, test, adjust, acceptable_gap, low_base, suppress_below, outcome.
    #[arg(long = "set", value_name = "OPTION=VALUE")]
    options: Vec<String>,
}

impl Decisions {
    /// The study file's study; an empty one where there is none.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn given(&self) -> Result<Study, Error> {
        self.study.as_deref().map_or_else(|| Ok(Study::default()), read_study)
    }

    /// The study that `given` and these arguments amount to, with the files that `session` holds.
    ///
    /// # Errors
    /// An argument does not say what it should.
    pub fn study(&self, mut study: Study, session: &Session) -> Result<Study, Error> {
        for argument in &self.groups {
            let (file, name) = split("--group", "FILE=NAME", argument)?;
            source(&mut study, file).group = Some(GroupOf::Name(name.to_owned()));
        }
        for argument in &self.group_columns {
            let (file, column) = split("--group-column", "FILE=COLUMN", argument)?;
            let spec = source(&mut study, file);
            spec.group = Some(session.group_by_column(&spec.file, column)?);
        }
        if !self.options.is_empty() {
            study.options = self.with_options(&study)?;
        }
        Ok(study)
    }

    fn with_options(&self, study: &Study) -> Result<study::Options, Error> {
        let mut options = match serde_json::to_value(&study.options) {
            Ok(Value::Object(options)) => options,
            _ => Map::new(),
        };
        // Absent from the file where nobody named it.
        options.entry("outcome").or_insert(Value::Null);
        for argument in &self.options {
            let (name, value) = split("--set", "OPTION=VALUE", argument)?;
            if !options.contains_key(name) {
                let known: Vec<&str> = options.keys().map(String::as_str).collect();
                return Err(Error::new(
                    ErrorKind::Study,
                    format!("--set {argument}: there is no option {name}; there are {}.", known.join(", ")),
                ));
            }
            let value = serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.to_owned()));
            options.insert(name.to_owned(), value);
            if let Err(error) = serde_json::from_value::<study::Options>(Value::Object(options.clone())) {
                return Err(Error::new(ErrorKind::Study, format!("--set {argument}: {error}.")));
            }
        }
        serde_json::from_value(Value::Object(options))
            .map_err(|error| Error::new(ErrorKind::Study, format!("--set: {error}.")))
    }
}

impl Decisions {
    /// An error about the study names the file that it came from.
    pub fn in_study(&self, error: Error) -> Error {
        match &self.study {
            Some(path) if error.kind() == ErrorKind::Study && error.file().is_none() => {
                Error::in_file(error.kind(), path, error.to_string())
            }
            _ => error,
        }
    }
}

fn read_study(path: &str) -> Result<Study, Error> {
    let text = std::fs::read_to_string(path).map_err(|error| super::files::unreadable(path, &error))?;
    study::read_study(&text).map_err(|error| Error::in_file(error.kind(), path, error.to_string()))
}

/// The study's entry for a file, made if there is none. A path is cut to its name.
fn source<'a>(study: &'a mut Study, file: &str) -> &'a mut SourceSpec {
    let name = Path::new(file)
        .file_name()
        .map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned());
    let index = study.sources.iter().position(|source| source.file == name).unwrap_or_else(|| {
        study.sources.push(SourceSpec::of(name));
        study.sources.len() - 1
    });
    &mut study.sources[index]
}

/// Cuts at the first `=`; both sides must say something.
fn split<'a>(option: &str, form: &str, argument: &'a str) -> Result<(&'a str, &'a str), Error> {
    argument
        .split_once('=')
        .filter(|(left, right)| !left.is_empty() && !right.is_empty())
        .ok_or_else(|| Error::new(ErrorKind::Study, format!("{option} {argument}: write it as {form}.")))
}
