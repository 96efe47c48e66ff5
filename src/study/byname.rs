//! Groups and waves by the names of the files.
//!
//! Files whose names tell the same group but different years are waves of it, provided that two groups have a wave in
//! common, or that there is one group only and its files ask mostly the same; else the years become part of the
//! groups' names.

use super::filename::Told;
use super::files::File;
use super::kinds::{answers, key};
use super::model::{GroupOf, WaveOf};
use super::wavecolumn;
use crate::order::{self, Map, Set};

/// The one group of files whose names tell nothing but when.
const NAMELESS: &str = "Respondents";

/// Names the groups of files, and their waves, by what the names `told` of each place say.
pub(super) fn name_by_file(files: &mut [File<'_>], told: Vec<(usize, Told)>) {
    let columns: Vec<Option<WaveColumn>> = files.iter().map(WaveColumn::of).collect();
    if are_waves(files, &columns, &told) {
        as_waves(files, &columns, &told);
    } else {
        as_groups(files, &told);
    }
}

/// A column of a file that tells waves.
struct WaveColumn {
    name: String,
    waves: Vec<String>,
}

impl WaveColumn {
    fn of(file: &File<'_>) -> Option<Self> {
        let column = wavecolumn::column(file)?;
        let waves = answers(column).into_iter().map(str::to_owned).collect();
        Some(WaveColumn { name: column.name.clone(), waves })
    }
}

/// True where the files are waves: some group has several, each in a wave of its own, and what is compared shares one.
fn are_waves(files: &[File<'_>], columns: &[Option<WaveColumn>], told: &[(usize, Told)]) -> bool {
    let mut waves: Map<&str, Set<&str>> = Map::new();
    for (_, told) in told {
        waves.entry(&told.group).or_default().insert(&told.wave);
    }
    let of = |group: &str| files_of(told, group);
    let repeated = waves.keys().any(|group| of(group) > 1);
    let each_once = waves.iter().all(|(group, waves)| waves.len() == of(group));
    let named = |told: &Told| !told.group.is_empty() || waves.len() == 1;
    // A file of which a column tells the waves is dated too.
    let column_of = |place: usize| columns.get(place).and_then(Option::as_ref);
    let each_dated = told
        .iter()
        .all(|(place, told)| named(told) && (!told.wave.is_empty() || column_of(*place).is_some()));
    let has = |place, wave: &String| column_of(place).is_some_and(|column| column.waves.contains(wave));
    let shared = told.iter().any(|(_, a)| {
        told.iter().any(|(place, b)| a.group != b.group && (a.wave == b.wave || has(*place, &a.wave)))
    });
    let one_survey = told.len() == files.len() && waves.len() == 1 && ask_the_same(files);
    repeated && each_dated && each_once && (shared || one_survey)
}

/// How many files' names tell a group.
fn files_of(told: &[(usize, Told)], group: &str) -> usize {
    told.iter().filter(|(_, told)| told.group == group).count()
}

fn as_waves(files: &mut [File<'_>], columns: &[Option<WaveColumn>], told: &[(usize, Told)]) {
    for (place, one) in told {
        let Some(file) = files.get_mut(*place) else { continue };
        let name = if one.group.is_empty() { NAMELESS } else { &one.group };
        file.spec.group = Some(GroupOf::Name(name.to_owned()));
        if file.spec.wave.is_none() {
            let by_column = columns.get(*place).and_then(Option::as_ref);
            file.spec.wave = Some(match by_column {
                Some(column) => WaveOf::by(column.name.clone()),
                None => WaveOf::Name(one.wave.clone()),
            });
        }
    }
}

fn as_groups(files: &mut [File<'_>], told: &[(usize, Told)]) {
    let mut taken: Set<String> = Set::new();
    for (place, one) in told {
        let Some(file) = files.get_mut(*place) else { continue };
        let alone = !one.group.is_empty() && files_of(told, &one.group) == 1;
        let name = match (alone, one.group.is_empty(), one.wave.is_empty()) {
            (true, ..) => one.group.clone(),
            (_, false, false) => format!("{} {}", one.group, one.wave),
            (_, true, false) => one.wave.clone(),
            _ => one.whole.clone(),
        };
        let mut unique = name.clone();
        let mut number = 2;
        while !taken.insert(unique.clone()) {
            unique = format!("{name} {number}");
            number += 1;
        }
        file.spec.group = Some(GroupOf::Name(unique));
    }
}

/// True where each file has at least half of its columns, or of those of the file before, in common with that one.
fn ask_the_same(files: &[File<'_>]) -> bool {
    let texts = |file: &File<'_>| -> Set<String> {
        let columns = file.source.table().map(|table| table.columns()).unwrap_or_default();
        order::set(columns.iter().map(|column| key(&column.text)))
    };
    let texts: Vec<Set<String>> = files.iter().map(texts).collect();
    texts.windows(2).all(|pair| {
        let (common, fewer) = (pair[0].intersection(&pair[1]).count(), pair[0].len().min(pair[1].len()));
        common > 0 && 2 * common >= fewer
    })
}
