//! The column of a file that says when each respondent was asked.

use super::filename;
use super::files::File;
use super::kinds::answers;
use super::model::GroupOf;
use super::words::{listed, normal};
use crate::notice::Notice;
use crate::table::Column;

/// Headers, as [`normal`] writes them, over years, quarters or months.
const TIMES: &str = "year|survey year|year of survey|quarter|survey date|period|survey period|jahr|erhebungsjahr|quartal|\
    annee|trimestre|ano|anno|jaar|kwartaal";

/// Headers over the same, or over plain numbers.
const ROUNDS: &str =
    "wave|survey wave|wave number|round|survey round|welle|erhebungswelle|vague|ola|onda|ondata|meting";

/// More are no waves.
const MAX_WAVES: usize = 12;

/// That a column of a file may tell waves, and all of them are taken together; none where the file's wave is known.
pub(super) fn notice(file: &File<'_>) -> Option<Notice> {
    let column = column(file).filter(|_| file.spec.wave.is_none())?;
    let text = format!(
        "\"{0}\" may tell when respondents were asked ({1}); all are taken together. To set one wave against another, choose it as the wave at the file on the page, or write \"wave\": {{ \"column\": \"{0}\" }} for {2} in the study.",
        column.name,
        listed(&answers(column), 3),
        file.spec.file
    );
    Some(Notice::new("wave_not_used", Some(&file.spec.file), text).at(format!("column \"{}\"", column.name)))
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
    fn a_column_of_years_is_told_and_not_used() {
        let rounds = &["Welle|Is it fast?", "1|Yes", "2|No", "1|No", "2|Yes", "2|Yes"];
        let other = &["Year|Is it fast?", "1|Yes", "2|No", "3|No", "2|Yes"];
        let sources =
            [survey("managers.csv", TWO), survey("customers.csv", rounds), survey("agents.csv", other)];
        let (study, notices) = resolve(&sources, Study::default()).expect("a study");
        let told: Vec<&str> =
            notices.iter().filter(|n| n.code == "wave_not_used").map(|n| n.text.as_str()).collect();
        assert_eq!(told.len(), 2, "years of study are no waves: {told:?}");
        assert!(
            told[0].starts_with(
                "\"Year\" may tell when respondents were asked (\"2025\" and \"2026\"); all are"
            ),
            "{told:?}"
        );
        assert!(told[1].contains("write \"wave\": { \"column\": \"Welle\" } for customers.csv"), "{told:?}");
        assert!(study.sources.iter().all(|source| source.wave.is_none()));
    }

    #[test]
    fn files_of_one_year_stand_beside_a_column_of_years() {
        let year = &["Is it fast?", "Yes", "No", "No", "Yes"];
        let found =
            waves(&[("managers-2025.csv", year), ("managers-2026.csv", &year[..4]), ("customers.csv", TWO)]);
        assert_eq!(found, [Some("=2025".to_owned()), Some("=2026".to_owned()), Some("Year".to_owned())]);
    }
}
