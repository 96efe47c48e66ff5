//! The column of a file that says when each respondent was asked.

use super::filename;
use super::files::File;
use super::kinds::answers;
use super::model::{GroupOf, WaveOf};
use super::words::normal;
use crate::order::{self, Set};
use crate::table::Column;

/// Headers, as [`normal`] writes them, over years, quarters or months.
const TIMES: &str = "year|survey year|year of survey|quarter|survey date|period|survey period|jahr|erhebungsjahr|quartal|\
    annee|trimestre|ano|anno|jaar|kwartaal";

/// Headers over the same, or over plain numbers.
const ROUNDS: &str =
    "wave|survey wave|wave number|round|survey round|welle|erhebungswelle|vague|ola|onda|ondata|meting";

/// More are no waves.
const MAX_WAVES: usize = 12;

/// Fills in the waves that columns tell, where the study says nothing of any wave and the files' names tell none: those
/// of a file alone, and those of several files where every group was asked in one that another was asked in too. Else
/// groups would be compared that were asked at different times under the name of one wave.
pub(super) fn assign(files: &mut [File<'_>]) {
    if files.iter().any(|file| file.spec.wave.is_some()) {
        return;
    }
    let found: Vec<Option<String>> =
        files.iter().map(|file| column(file).map(|column| column.name.clone())).collect();
    let waves: Vec<Set<&str>> =
        files.iter().map(|file| order::set(column(file).map(answers).unwrap_or_default())).collect();
    let shared = |place: usize| {
        let others = waves.iter().enumerate().filter(|(other, _)| *other != place);
        waves
            .get(place)
            .is_some_and(|own| others.clone().any(|(_, other)| own.intersection(other).next().is_some()))
    };
    let alone = files.len() == 1;
    if !(0..files.len()).all(|place| alone || shared(place)) {
        return;
    }
    for (file, name) in files.iter_mut().zip(found) {
        file.spec.wave = name.map(WaveOf::by);
    }
}

/// The column of a file that tells waves; none where its name tells one.
pub(super) fn column<'a>(file: &File<'a>) -> Option<&'a Column> {
    let table = file.source.table()?;
    let group = match &file.spec.group {
        Some(GroupOf::Column { column, .. }) => column.as_str(),
        _ => "",
    };
    let dated = !filename::read(&file.source.file).wave.is_empty();
    table.columns().iter().filter(|column| !dated && column.name != group).find(|column| tells_waves(column))
}

fn tells_waves(column: &Column) -> bool {
    let header = normal(&column.text);
    let among = |list: &str| list.split('|').any(|known| known == header);
    let rounds = among(ROUNDS);
    if !rounds && !among(TIMES) {
        return false;
    }
    let answers = answers(column);
    let is_number = |answer: &str| answer.len() < 3 && answer.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = |answer: &&str| {
        let told = filename::read(answer);
        (told.group.is_empty() && !told.wave.is_empty()) || (rounds && is_number(answer))
    };
    (2..=MAX_WAVES).contains(&answers.len()) && answers.iter().all(is_time)
}

#[cfg(test)]
mod tests {
    use crate::study::testing::survey;
    use crate::study::{Study, WaveOf, resolve};

    fn waves(files: &[(&str, &[&str])]) -> Vec<Option<String>> {
        let sources: Vec<_> = files.iter().map(|(name, lines)| survey(name, lines)).collect();
        let (study, _) = resolve(&sources, Study::default()).expect("a study");
        let column = |wave: Option<WaveOf>| match wave {
            Some(WaveOf::Column { column, .. }) => Some(column),
            Some(WaveOf::Name(name)) => Some(format!("={name}")),
            None => None,
        };
        study.sources.into_iter().map(|source| column(source.wave)).collect()
    }

    const TWO: &[&str] = &["Year|Is it fast?", "2025|Yes", "2026|No", "2025|No", "2026|Yes", "2026|Yes"];

    #[test]
    fn a_column_of_years_tells_waves() {
        let one = &[
            "Role|Survey year|Is it fast?",
            "Manager|2025|Yes",
            "Customer|2026|No",
            "Customer|2025|No",
            "Manager|2026|Yes",
        ];
        assert_eq!(waves(&[("both.csv", one)]), [Some("Survey year".to_owned())]);
        assert_eq!(
            waves(&[("managers.csv", TWO), ("customers.csv", TWO)]),
            [Some("Year".to_owned()), Some("Year".to_owned())]
        );
        let rounds = &["Welle|Is it fast?", "1|Yes", "2|No", "1|No", "2|Yes"];
        assert_eq!(
            waves(&[("managers.csv", rounds), ("customers.csv", rounds)])[1],
            Some("Welle".to_owned())
        );
    }

    #[test]
    fn what_is_no_wave_is_none() {
        let once = &["Is it fast?", "Yes", "No", "No"];
        assert_eq!(
            waves(&[("managers.csv", once), ("customers.csv", TWO)]),
            [None, None],
            "one group has no waves"
        );
        let study_year = &["Year|Is it fast?", "1|Yes", "2|No", "3|No", "2|Yes"];
        assert_eq!(waves(&[("managers.csv", study_year), ("customers.csv", study_year)]), [None, None]);
    }

    #[test]
    fn files_of_one_year_stand_beside_a_column_of_years() {
        let year = &["Is it fast?", "Yes", "No", "No", "Yes"];
        let found =
            waves(&[("managers-2025.csv", year), ("managers-2026.csv", &year[..4]), ("customers.csv", TWO)]);
        assert_eq!(found, [Some("=2025".to_owned()), Some("=2026".to_owned()), Some("Year".to_owned())]);
    }
}
