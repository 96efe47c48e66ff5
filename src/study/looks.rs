//! What each file's columns are, looked at once and only where a question leaves something open: a row of a grid
//! has the scale of its grid, which its own answers may not tell.

use super::files::File;
use super::kinds::{Asked, Known, Looked, look};
use std::cell::OnceCell;

/// The columns of all files, as far as somebody asked.
pub(super) struct Looks<'a> {
    files: &'a [File<'a>],
    /// Answers that are none in every question.
    missing: &'a [String],
    looked: Vec<OnceCell<Looked<'a>>>,
}

impl<'a> Looks<'a> {
    /// Nothing looked at yet.
    pub fn new(files: &'a [File<'a>], missing: &'a [String]) -> Self {
        Looks { files, missing, looked: files.iter().map(|_| OnceCell::new()).collect() }
    }

    /// What the column `name` of `file` is among its neighbours.
    pub fn of(&self, file: &str, name: &str) -> Option<&Asked<'a>> {
        let at = self.files.iter().position(|other| other.spec.file == file)?;
        let column = self.files.get(at)?.source.table()?.find(name)?;
        self.all(at)?.asked.get(column)
    }

    /// All columns of the file at this place.
    pub fn all(&self, place: usize) -> Option<&Looked<'a>> {
        let file = self.files.get(place)?;
        let table = file.source.table()?;
        let known = Known { missing: self.missing, said: Some(&file.spec), ..Known::default() };
        Some(self.looked.get(place)?.get_or_init(|| look(table, known)))
    }
}
