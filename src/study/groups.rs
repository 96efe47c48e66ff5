//! Who answered each file, and when.
//!
//! What the study says stands. One file alone needs a column that says who belongs to which group. Of several
//! files each is a group, named from its file name (`byname`); a column of the file wins only where it names both
//! sides and the file's name tells none.

use super::byname::name_by_file;
use super::candidates::{self, GroupCandidate};
use super::check::find_column;
use super::filename::{self, Told};
use super::files::File;
use super::gradation::{order_of, rank_of};
use super::kinds::{Known, answers, look, tally};
use super::model::{Group, GroupOf, WaveOf};
use super::sides::side_of;
use super::words::{listed, shortened};
use crate::error::{Error, ErrorKind};
use crate::ingest::{Content, Source};
use crate::order::{self, Set};

/// More groups than this in one column are no groups.
const MAX_GROUPS: usize = 40;

/// A group, and how many respondents (or figures, where nobody was counted) it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Population {
    pub name: String,
    pub size: u64,
}

/// The groups by the answers of a column of `source`: what the page and the command line put into a study
/// when a user picks the column. Bare yes and no get the header before them; answers that are none are left out.
///
/// Fails where the file has no such column, or one that cannot name groups.
pub fn group_by_column(source: &Source, column: &str) -> Result<GroupOf, Error> {
    let Some(table) = source.table() else {
        let text = "this file names its groups itself; no column of it can be chosen for them.";
        return Err(Error::in_file(ErrorKind::NoGroups, &source.file, text));
    };
    let place = find_column(table, &source.file, column)
        .map_err(|message| Error::new(ErrorKind::NoGroups, format!("{message}.")))?;
    let column =
        table.columns().get(place).ok_or_else(|| Error::new(ErrorKind::NoGroups, "No such column."))?;
    few_enough(&source.file, column).map_err(|message| Error::new(ErrorKind::NoGroups, message))?;
    Ok(candidates::by_column(column))
}

/// Fills in the groups (and waves) that the study leaves out.
pub(super) fn assign(files: &mut [File<'_>]) -> Result<(), Error> {
    let alone = files.len() == 1;
    let mut by_name: Vec<(usize, Told)> = Vec::new();
    for (place, file) in files.iter_mut().enumerate() {
        let Content::Table(table) = &file.source.content else { continue };
        if file.spec.group.is_some() {
            continue;
        }
        let told = filename::read(&file.source.file);
        if !alone && side_of(&told.group).is_some() {
            by_name.push((place, told));
            continue;
        }
        let skip: Vec<&str> = spoken_for(file);
        let asked: Vec<_> = look(table, Known::default())
            .asked
            .into_iter()
            .filter(|asked| !skip.contains(&asked.column.name.as_str()))
            .collect();
        let found = candidates::candidates(&asked, table.rows());
        let clear = candidates::clear(&found).filter(|best| alone || candidates::has_both_sides(best));
        match clear.and_then(|best| table.find(&best.column)).and_then(|place| table.columns().get(place)) {
            Some(column) => file.spec.group = Some(candidates::by_column(column)),
            None if alone => return Err(no_group_column(&file.source.file, &found)),
            None => by_name.push((place, told)),
        }
    }
    let by_name = continue_waves(files, by_name);
    name_by_file(files, by_name);
    Ok(())
}

/// Files whose names tell the group of one that the study has already, but another year, are another wave of it; the
/// other files are given back. `customers-2025.csv` beside a `customers-2024.csv` that a person called "Buyers" is
/// "Buyers" in 2025.
fn continue_waves(files: &mut [File<'_>], told: Vec<(usize, Told)>) -> Vec<(usize, Told)> {
    let new: Set<usize> = order::set(told.iter().map(|(place, _)| *place));
    let dated = |told: &Told| !told.group.is_empty() && !told.wave.is_empty();
    // A group whose name holds the year is that wave, and no other.
    let without_year = |file: &File<'_>| match &file.spec.group {
        Some(GroupOf::Name(name)) => !name.contains(&filename::read(&file.source.file).wave),
        _ => false,
    };
    let known: Vec<(usize, Told)> = files
        .iter()
        .enumerate()
        .filter(|(place, file)| {
            without_year(file)
                && !new.contains(place)
                && !matches!(file.spec.wave, Some(WaveOf::Column { .. }))
        })
        .map(|(place, file)| (place, filename::read(&file.source.file)))
        .filter(|(_, told)| dated(told))
        .collect();
    let mut others = Vec::new();
    for (place, one) in told {
        let before = known.iter().find(|(_, known)| known.group == one.group);
        let again = known.iter().any(|(_, known)| known.group == one.group && known.wave == one.wave);
        let name = before.and_then(|(at, _)| files.get(*at)).and_then(|file| file.spec.group.clone());
        let (Some((at, earlier)), Some(name), false, true) = (before, name, again, dated(&one)) else {
            others.push((place, one));
            continue;
        };
        for (place, wave, group) in [(*at, &earlier.wave, None), (place, &one.wave, Some(name))] {
            if let Some(file) = files.get_mut(place) {
                file.spec.wave.get_or_insert_with(|| WaveOf::Name(wave.clone()));
                file.spec.group = group.or(file.spec.group.take());
            }
        }
    }
    others
}

/// Writes down the group of every answer of the columns that name groups, so that the study says which groups
/// a file holds: a design needs to know, and counts do not tell files apart.
pub(super) fn spell_out(files: &mut [File<'_>]) {
    for file in files {
        let (Some(table), Some(GroupOf::Column { column, values })) =
            (file.source.table(), &mut file.spec.group)
        else {
            continue;
        };
        let Some(column) = table.find(column).and_then(|place| table.columns().get(place)) else { continue };
        let labels = answers(column);
        if labels.len() <= MAX_GROUPS {
            for label in labels {
                values.entry(label.to_owned()).or_insert_with(|| Some(label.to_owned()));
            }
        }
    }
}

/// Columns of a file that have another use than a question.
pub(super) fn spoken_for<'a>(file: &'a File<'_>) -> Vec<&'a str> {
    let table = file.source.table();
    let spec = &file.spec;
    let group = match &spec.group {
        Some(GroupOf::Column { column, .. }) => Some(column),
        _ => None,
    };
    let wave = match &spec.wave {
        Some(WaveOf::Column { column, .. }) => Some(column),
        _ => None,
    };
    let left_out = spec.leave_out.iter().flat_map(|spec| spec.keys());
    let named = group.into_iter().chain(wave).chain(&spec.weight).chain(&spec.segments).chain(left_out);
    let column = |name: &String| table.and_then(|table| table.columns().get(table.find(name)?));
    named.filter_map(column).map(|column| column.name.as_str()).collect()
}

/// True where the files tell more than one wave.
pub(super) fn have_waves(files: &[File<'_>]) -> bool {
    let mut names: Set<&str> = Set::new();
    files.iter().any(|file| match &file.spec.wave {
        Some(WaveOf::Column { .. }) => true,
        Some(WaveOf::Name(name)) => {
            names.insert(name);
            names.len() > 1
        }
        None => false,
    })
}

fn no_group_column(file: &str, found: &[GroupCandidate]) -> Error {
    let names: Vec<String> = found.iter().take(3).map(|candidate| shortened(&candidate.column, 60)).collect();
    let likeliest = match names.as_slice() {
        [] => "no column says who belongs to which group.".to_owned(),
        names => format!(
            "no column says clearly who belongs to which group; it may be {}.",
            listed(names, 3).replace(" and ", " or ")
        ),
    };
    let text = format!(
        "{likeliest} Choose the column (on the page under Groups; on the command line with --group-column \"{file}=COLUMN\"), or add the file of the other group."
    );
    Error::in_file(ErrorKind::NoGroups, file, text)
}

/// The groups of one file in order of appearance, with their sizes.
pub(super) fn of_file(file: &File<'_>) -> Result<Vec<Population>, String> {
    let mut all: Vec<Population> = Vec::new();
    let mut add = |name: &str, size: u64, largest: bool| match all.iter_mut().find(|group| group.name == name)
    {
        Some(group) => group.size = if largest { group.size.max(size) } else { group.size + size },
        None => all.push(Population { name: name.to_owned(), size }),
    };
    match (&file.source.content, &file.spec.group) {
        (Content::Table(table), Some(GroupOf::Name(name))) => add(name, table.rows() as u64, false),
        (Content::Table(table), Some(GroupOf::Column { column, values })) => {
            let place = find_column(table, &file.source.file, column)?;
            let column = table.columns().get(place).ok_or("no such column")?;
            few_enough(&file.source.file, column)?;
            for (label, n) in answers(column).into_iter().zip(tally(column)) {
                match values.get(label) {
                    Some(Some(name)) => add(name, n, false),
                    Some(None) => {}
                    None => add(label, n, false),
                }
            }
        }
        (Content::Table(_), None) | (Content::Key(_), _) => {}
        (Content::Published(rows), _) => {
            rows.iter().for_each(|row| add(&row.group, row.base.map_or(0, |base| base as u64), true));
        }
        (Content::Counts(rows), _) => {
            rows.iter().filter(|row| row.segment.is_empty() && !row.group.is_empty()).for_each(|row| {
                add(&row.group, if row.question == "*" { row.n } else { 0 }, false);
            });
        }
    }
    Ok(all)
}

fn few_enough(file: &str, column: &crate::table::Column) -> Result<(), String> {
    let different = column.coded().map(|(dictionary, _)| dictionary.len());
    match different {
        Some(0) => {
            Err(format!("{file}: the column \"{}\" is blank throughout, so it names no group.", column.name))
        }
        Some(1..=MAX_GROUPS) => Ok(()),
        _ => Err(format!(
            "{file}: the column \"{}\" has more than {MAX_GROUPS} different answers, too many for groups; choose another column.",
            column.name
        )),
    }
}

/// The study's groups, then those that the files have besides, in the order that their names tell, with their sides. Sides read off names stand
/// only where they say something of the whole: both sides occur, or most of the groups have one.
pub(super) fn list(given: &[Group], populations: &[Population]) -> Vec<Group> {
    let mut all: Vec<Group> = given.to_vec();
    let is_new = |name: &&str| !given.iter().any(|group| group.name == *name);
    let mut new: Vec<&str> = populations.iter().map(|each| each.name.as_str()).filter(is_new).collect();
    order::sort_by_key(&mut new, |name| rank_of(name));
    let order = order_of(&new).unwrap_or_else(|| (0..new.len()).collect());
    let name = |at: usize| new.get(at).map_or_else(String::new, |name| (*name).to_owned());
    all.extend(order.into_iter().map(|at| Group { name: name(at), ..Group::default() }));
    let sides: Vec<_> = all.iter().map(|group| group.side.or_else(|| side_of(&group.name))).collect();
    let known = sides.iter().flatten().count();
    let both = sides.iter().flatten().any(|side| Some(side) != sides.iter().flatten().next());
    if both || known * 2 > all.len() {
        for (group, side) in all.iter_mut().zip(sides) {
            group.side = side;
        }
    }
    all
}
