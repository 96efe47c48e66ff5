//! Groups and waves by the names of the files.
//!
//! Files whose names tell the same group but different years are waves of it, provided that two groups have a wave in
//! common, or that there is one group only and its files ask mostly the same; else the years become part of the
//! groups' names. The only file of a group, whose name tells no year, stands beside the latest of the others.

use super::filename::{self, Told};
use super::files::File;
use super::kinds::{answers, key};
use super::model::{GroupOf, WaveOf};
use super::wavecolumn;
use super::waveorder::WaveOrder;
use super::words::listed;
use crate::notice::Notice;
use crate::order::{self, Map, Set};

/// The one group of files whose names tell nothing but when.
const NAMELESS: &str = "Respondents";

/// Names the groups of files, and their waves, by what the names `told` of each place say.
pub(super) fn name_by_file(files: &mut [File<'_>], told: Vec<(usize, Told)>) {
    let columns: Vec<Option<WaveColumn>> = files.iter().map(WaveColumn::of).collect();
    let told = if files_of_waves(&told) { beside_the_latest(told, &columns) } else { told };
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

/// True where names tell several dates for one group.
fn files_of_waves(told: &[(usize, Told)]) -> bool {
    told.iter().any(|(_, one)| {
        let again = |other: &Told| other.group == one.group && other.wave != one.wave;
        !one.group.is_empty() && !one.wave.is_empty() && told.iter().any(|(_, other)| again(other))
    })
}

/// The only file of a group gets the latest wave of the others where neither its name nor a column of it tells one.
fn beside_the_latest(mut told: Vec<(usize, Told)>, columns: &[Option<WaveColumn>]) -> Vec<(usize, Told)> {
    let latest = latest(told.iter().map(|(_, one)| one.wave.as_str()));
    let alone: Vec<bool> = told.iter().map(|(_, one)| files_of(&told, &one.group) == 1).collect();
    for ((place, one), alone) in told.iter_mut().zip(alone) {
        let by_column = columns.get(*place).is_some_and(Option::is_some);
        if alone && !by_column && one.wave.is_empty() && !one.group.is_empty() {
            one.wave.clone_from(&latest);
        }
    }
    told
}

/// The last of waves, as names of files tell them.
fn latest<'a>(waves: impl Iterator<Item = &'a str> + Clone) -> String {
    let order = WaveOrder::of(waves.clone());
    waves.max_by_key(|wave| order.place(wave)).unwrap_or_default().to_owned()
}

/// That a file stands in a wave of which its name tells nothing, where the names of the others tell theirs.
pub(super) fn notice(files: &[File<'_>]) -> Option<Notice> {
    let told: Vec<(&str, String, &str)> = files
        .iter()
        .filter_map(|file| match &file.spec.wave {
            Some(WaveOf::Name(wave)) => {
                Some((file.spec.file.as_str(), filename::read(&file.source.file).wave, wave.as_str()))
            }
            _ => None,
        })
        .collect();
    let undated: Vec<&(&str, String, &str)> = told.iter().filter(|(_, own, _)| own.is_empty()).collect();
    let by_name = told.iter().all(|(_, own, wave)| own.is_empty() || own == wave);
    let latest = latest(told.iter().map(|(_, own, _)| own.as_str()));
    let [(file, _, wave)] = undated.as_slice() else { return None };
    if !by_name || *wave != latest {
        return None;
    }
    let text = format!(
        "The name of {file} tells no date, so it stands beside the latest files, those of {wave}. Change it at the file, under Study."
    );
    Some(Notice::new("wave_taken", Some(file), text))
}

/// That files of one group whose names tell different dates are added up, since the study says no wave of them.
pub(super) fn added_up(files: &[File<'_>]) -> Option<Notice> {
    let again = |(at, file): &(usize, &File<'_>)| {
        let told = filename::read(&file.source.file);
        let like = |earlier: &File<'_>| {
            let before = filename::read(&earlier.source.file);
            earlier.spec.wave.is_none()
                && earlier.spec.group == file.spec.group
                && before.group == told.group
                && before.wave != told.wave
        };
        file.spec.wave.is_none()
            && matches!(file.spec.group, Some(GroupOf::Name(_)))
            && files.iter().take(*at).any(like)
    };
    let names = files.iter().enumerate().filter(again).map(|(_, file)| file.spec.file.as_str());
    let names: Vec<&str> = names.collect();
    if names.is_empty() {
        return None;
    }
    let text = format!(
        "Added up with other files of the same group, since no wave is said: {}. To compare them over time, give each file its wave: on the page under Study, in a study file under sources.",
        listed(&names, 4)
    );
    Some(Notice::new("waves_added_up", None, text).times(names.len() as u64))
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

#[cfg(test)]
mod tests {
    use crate::study::testing::survey;
    use crate::study::{GroupOf, Study, WaveOf, resolve};

    const ASKED: &[&str] = &["Is it fast?", "Yes", "No", "No", "Yes"];

    fn told(names: &[&str]) -> (Vec<(String, String)>, Vec<String>) {
        let sources: Vec<_> = names.iter().map(|name| survey(name, ASKED)).collect();
        let (study, notices) = resolve(&sources, Study::default()).expect("a study");
        let again = resolve(&sources, study.clone()).expect("the same study");
        assert_eq!(again, (study.clone(), notices.clone()), "a written study tells the same");
        let places = study.sources.into_iter().map(|source| match (source.group, source.wave) {
            (Some(GroupOf::Name(group)), Some(WaveOf::Name(wave))) => (group, wave),
            (Some(GroupOf::Name(group)), None) => (group, String::new()),
            other => panic!("{other:?}"),
        });
        let said = notices.into_iter().filter(|n| n.code == "wave_taken").map(|n| n.text).collect();
        (places.collect(), said)
    }

    #[test]
    fn a_file_without_a_date_stands_beside_the_latest() {
        let (places, said) = told(&["customers-wave-9.csv", "customers-wave-10.csv", "agents.csv"]);
        let waves: Vec<&str> = places.iter().map(|(_, wave)| wave.as_str()).collect();
        assert_eq!(waves, ["Wave 9", "Wave 10", "Wave 10"]);
        assert!(said[0].starts_with("The name of agents.csv tells no date"), "{said:?}");
        assert!(said[0].contains("Wave 10"), "{said:?}");
    }

    #[test]
    fn without_two_dates_of_one_group_nothing_is_a_wave() {
        let (places, said) = told(&["customers-2025.csv", "agents.csv"]);
        assert!(places.iter().all(|(_, wave)| wave.is_empty()), "{places:?}");
        let (places, _) =
            told(&["customers-2024.csv", "agents.csv", "agents-draft.csv", "customers-2025.csv"]);
        assert!(
            places.iter().all(|(_, wave)| wave.is_empty()),
            "two of one group without a date: {places:?}"
        );
        assert!(said.is_empty(), "{said:?}");
    }
}
