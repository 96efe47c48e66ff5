//! Which respondent is of which group and wave: a small number a row, worked out once for all questions.

use crate::error::{Error, ErrorKind};
use crate::order;
use crate::order::Map;
use crate::study::{GroupOf, SourceSpec, WaveOf};
use crate::table::{Cells, Column, Table};

/// The stratum of a respondent of no group: part of the file's design, of no cell.
pub const NO_GROUP: u16 = u16::MAX - 1;

/// The stratum of a row that is not meant, such as a preview: it counts nowhere.
pub const LEFT_OUT: u16 = u16::MAX;

/// The strata of a file.
pub struct Strata {
    /// Group and wave of each stratum.
    pub names: Vec<(String, String)>,
    /// The stratum of each row, or [`NO_GROUP`], or [`LEFT_OUT`].
    pub of_row: Vec<u16>,
}

/// The value of each distinct answer of a column; `None` for a blank or for one that is left out.
struct Labels<'a> {
    column: &'a Column,
    /// By code; code 0 is blank.
    names: Vec<Option<String>>,
}

impl Labels<'_> {
    fn of<'a>(
        table: &'a Table,
        file: &str,
        name: &str,
        values: &order::Map<String, Option<String>>,
    ) -> Result<Labels<'a>, Error> {
        let column = named(table, file, name)?;
        let Cells::Coded { dictionary, .. } = &column.cells else {
            return Err(Error::in_file(
                ErrorKind::Study,
                file,
                format!(
                    "the column \"{name}\" has too many different values to tell groups or waves by; choose another one in the study."
                ),
            ));
        };
        let mut names = vec![None];
        names.extend(dictionary.iter().map(|label| match values.get(label) {
            Some(mapped) => mapped.clone(),
            None => Some(label.to_owned()),
        }));
        Ok(Labels { column, names })
    }

    fn at(&self, row: usize) -> Option<&str> {
        let code = match &self.column.cells {
            Cells::Coded { codes, .. } => codes.get(row),
            _ => 0,
        };
        self.names.get(code)?.as_deref()
    }
}

/// The column of `table` that the study calls `name`.
pub fn named<'a>(table: &'a Table, file: &str, name: &str) -> Result<&'a Column, Error> {
    table.find(name).and_then(|index| table.columns().get(index)).ok_or_else(|| {
        Error::in_file(
            ErrorKind::Study,
            file,
            format!("there is no column \"{name}\"; correct its name in the study."),
        )
    })
}

/// Works out the strata of a file. `not_meant`: by row, whether it is left out.
///
/// # Errors
/// A column that the study names is not there, has too many different values, or there are more than 65,533
/// pairs of group and wave.
pub fn strata(table: &Table, spec: &SourceSpec, not_meant: &[bool]) -> Result<Strata, Error> {
    let group = match &spec.group {
        Some(GroupOf::Column { column, values }) => Some(Labels::of(table, &spec.file, column, values)?),
        _ => None,
    };
    let wave = match &spec.wave {
        Some(WaveOf::Column { column, values }) => Some(Labels::of(table, &spec.file, column, values)?),
        _ => None,
    };
    let one_group = match &spec.group {
        Some(GroupOf::Name(name)) => name.as_str(),
        _ => "",
    };
    let one_wave = match &spec.wave {
        Some(WaveOf::Name(name)) => name.as_str(),
        _ => "",
    };
    let mut numbers: Map<(&str, &str), u16> = Map::new();
    let mut names = Vec::new();
    let mut of_row = Vec::with_capacity(table.rows());
    for row in 0..table.rows() {
        if not_meant.get(row) == Some(&true) {
            of_row.push(LEFT_OUT);
            continue;
        }
        let group = group.as_ref().map_or(Some(one_group), |labels| labels.at(row));
        let wave = wave.as_ref().map_or(Some(one_wave), |labels| labels.at(row));
        let (Some(group), Some(wave)) = (group, wave) else {
            of_row.push(NO_GROUP);
            continue;
        };
        let next = names.len();
        let number = *numbers.entry((group, wave)).or_insert_with(|| {
            names.push((group.to_owned(), wave.to_owned()));
            next.min(usize::from(NO_GROUP)) as u16
        });
        if number == NO_GROUP {
            return Err(Error::in_file(
                ErrorKind::Study,
                &spec.file,
                "the columns for group and wave have too many different values together; choose others in the study.",
            ));
        }
        of_row.push(number);
    }
    Ok(Strata { names, of_row })
}
