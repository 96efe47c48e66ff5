//! The whole way at once, for those at the doors: files kept, counts kept, the report made anew when the
//! study changes. The page and the command line both work through a [`Session`], so they cannot differ.

use crate::chart::ChartName;
use crate::counts::{self, Counts};
use crate::error::{Error, ErrorKind};
use crate::export::{self, Format};
use crate::ingest::{Source, codebook};
use crate::notice::Notice;
use crate::order;
use crate::report::{self, Report, SourceInfo};
use crate::study::{self, GroupOf, Inspection, Study};

mod comments;
mod mask;
#[cfg(test)]
mod tests;

pub use comments::Comments;

/// The files read so far, and the last report made of them.
#[derive(Default)]
pub struct Session {
    sources: Vec<Source>,
    /// Files as they were before a key said what their codes stand for.
    unlabelled: Vec<Source>,
    counted: Option<Counted>,
    report: Option<Report>,
}

/// Counts, and the part of the study that they depend on.
struct Counted {
    study: Study,
    counts: Counts,
    notices: Vec<Notice>,
}

impl Session {
    /// Adds a file that was read. A file of the same name takes the place of the former one.
    pub fn add(&mut self, source: Source) -> Inspection {
        let inspection = study::inspect(&source);
        self.keep(source);
        match self.sources.iter().find(|source| source.file == inspection.file) {
            // A key that was there already has labelled it, or it is a key that labels another.
            Some(source) if source.notices != inspection.notices => study::inspect(source),
            _ => inspection,
        }
    }

    /// Adds a file without a look at it.
    pub fn keep(&mut self, source: Source) {
        self.counted = None;
        self.unlabelled.retain(|former| former.file != source.file);
        // In its place: which file comes first decides whose words a question has.
        match self.sources.iter_mut().find(|former| former.file == source.file) {
            Some(former) => *former = source,
            None => self.sources.push(source),
        }
        self.label();
    }

    /// Forgets a file; nothing happens where there is none of that name.
    pub fn remove(&mut self, file: &str) {
        self.sources.retain(|source| source.file != file);
        self.unlabelled.retain(|source| source.file != file);
        self.counted = None;
        self.label();
    }

    /// Labels files of codes by the keys that are there now, whichever came first.
    fn label(&mut self) {
        for before in self.unlabelled.drain(..) {
            if let Some(source) = self.sources.iter_mut().find(|source| source.file == before.file) {
                *source = before;
            }
        }
        self.unlabelled = codebook::label(&mut self.sources);
    }

    /// What each file is.
    pub fn inspections(&self) -> Vec<Inspection> {
        self.sources.iter().map(study::inspect).collect()
    }

    /// The groups by the answers of a column of `file`, with names that say something.
    ///
    /// # Errors
    /// There is no such file or column, or it has too many different answers.
    pub fn group_by_column(&self, file: &str, column: &str) -> Result<GroupOf, Error> {
        let source = self.sources.iter().find(|source| source.file == file).ok_or_else(|| {
            Error::in_file(
                ErrorKind::NoFiles,
                file,
                "this file was not given; write its name as it stands in the list of files.",
            )
        })?;
        study::group_by_column(source, column)
    }

    /// The study that `given` becomes with these files: what it leaves out inferred.
    ///
    /// # Errors
    /// As [`study::resolve`].
    pub fn resolve(&self, given: Study) -> Result<(Study, Vec<Notice>), Error> {
        if self.sources.is_empty() {
            return Err(Error::new(ErrorKind::NoFiles, "There is no survey file yet: add one or more."));
        }
        study::resolve(&self.sources, given)
    }

    /// Counts under the study that `given` becomes, without its hidden questions.
    ///
    /// # Errors
    /// As [`study::resolve`] and [`counts::count`].
    pub fn count(&mut self, given: Study) -> Result<&Counts, Error> {
        let (mut study, _) = self.resolve(given)?;
        study.questions.retain(|question| !question.hidden);
        Ok(&self.counted(&study)?.counts)
    }

    /// Makes the report. On an error the former report stays.
    ///
    /// # Errors
    /// As [`study::resolve`] and [`counts::count`].
    pub fn analyse(&mut self, given: Study) -> Result<&Report, Error> {
        let (study, mut notices) = self.resolve(given)?;
        // In the study's order: in which the files were named or dropped must not show.
        let mut ordered: Vec<&Source> = self.sources.iter().collect();
        let place = |source: &&Source| study.sources.iter().position(|each| each.file == source.file);
        order::sort_by_key(&mut ordered, |source| place(source).unwrap_or(usize::MAX));
        let mut all: Vec<Notice> = ordered.iter().flat_map(|source| source.notices.clone()).collect();
        all.append(&mut notices);
        let sources = ordered.into_iter().map(info).collect();
        let counted = self.counted(&study)?;
        all.extend(counted.notices.iter().cloned());
        let report = report::assemble(study, &counted.counts, sources, all);
        Ok(self.report.insert(report))
    }

    /// The last report.
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// Writes the last report.
    ///
    /// # Errors
    /// There is none yet, or it cannot be written in this format.
    pub fn export(&self, format: Format) -> Result<Vec<u8>, Error> {
        let report = self.report.as_ref().ok_or_else(|| {
            Error::new(ErrorKind::NoFiles, "There is no report yet: add survey files first.")
        })?;
        export::write(report, format)
    }

    /// Writes one chart of the last report as a picture.
    ///
    /// # Errors
    /// As [`Session::export`], or there is nothing that this chart could show.
    pub fn export_chart(&self, chart: ChartName, format: Format) -> Result<Vec<u8>, Error> {
        let report = self.report.as_ref().ok_or_else(|| {
            Error::new(ErrorKind::NoFiles, "There is no report yet: add survey files first.")
        })?;
        export::write_chart(report, chart, format)
    }

    /// The counts under `study`: those of the last time where nothing that they depend on has changed.
    fn counted(&mut self, study: &Study) -> Result<&Counted, Error> {
        let basis = basis(study);
        if self.counted.as_ref().is_none_or(|counted| counted.study != basis) {
            let (counts, notices) = counts::count(&self.sources, study)?;
            self.counted = None;
            return Ok(self.counted.insert(Counted { study: basis, counts, notices }));
        }
        self.counted.as_ref().ok_or_else(|| Error::new(ErrorKind::NoFiles, "There are no counts yet."))
    }
}

/// What counts depend on: files, groups of files, and which column asks which question. What counts as
/// agreeing, polarity and options do not matter, so that changing them recounts nothing.
fn basis(study: &Study) -> Study {
    let questions = study.questions.iter().map(|question| study::Question {
        id: question.id.clone(),
        columns: question.columns.clone(),
        options: question.options.clone(),
        separator: question.separator.clone(),
        asked_if_ticked: question.asked_if_ticked,
        asked_all: question.asked_all,
        ticked: question.ticked.clone(),
        // Of several answers, those that are none decide who is in the base.
        missing: if question.is_multiple() { question.missing.clone() } else { Vec::new() },
        ..study::Question::default()
    });
    let (missing, outcome) = (study.options.missing.clone(), study.options.outcome.clone());
    let options = study::Options { missing, outcome, ..study::Options::default() };
    Study { sources: study.sources.clone(), questions: questions.collect(), options, ..Study::default() }
}

fn info(source: &Source) -> SourceInfo {
    SourceInfo {
        file: source.file.clone(),
        sha256: source.sha256.clone(),
        format: source.form.format.to_string(),
        layout: source.form.layout.to_string(),
        encoding: source.form.encoding.to_string(),
        rows: Some(source.rows as u64),
        columns: source.columns as u64,
    }
}
