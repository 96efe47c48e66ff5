//! The group and the wave that a file's name tells: `2024_customers-survey.csv` is "Customers", 2024.

use super::capital::capital;
use super::months::month_of;
use super::words::normal;
use crate::wordlist::WordList;

/// Words of file names that name no population.
const NOISE: WordList = WordList(
    "survey|surveys|response|responses|respondents|answer|answers|export|exports|exported|result|\
     results|data|dataset|raw|final|clean|cleaned|file|copy|download|downloaded|output|report|\
     questionnaire|form|feedback|public|new|old|draft|version|v1|v2|v3|sheet|sheet1|labels|label|\
     values|numeric|text|all|sample|csv|tsv|txt|xlsx|utf8|the|our|of|from|to|en|wave|forms|google|\
     microsoft|msforms|codes|coded|qualtrics|surveymonkey|limesurvey|typeform|alchemer|surveygizmo|\
     questback|unipark|jotform|kobotoolbox|redcap|spss",
);

/// What a file's name tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// The population; empty where the name holds none.
    pub group: String,
    /// A year, with a quarter, a month or a numbered round where one stands there: `2024`, `2024 Q1`; `Wave 2`. Empty
    /// where there is none.
    pub wave: String,
    /// The name without its ending, as words: for where several files tell the same.
    pub whole: String,
}

/// Reads a file's name; of a file of an archive, its own: `leaders.csv` of `export.zip/leaders.csv`.
pub(super) fn read(file: &str) -> Told {
    let file = file.rsplit('/').next().unwrap_or(file);
    let stem = file.rfind('.').filter(|&at| at > 0).map_or(file, |at| &file[..at]);
    let words = words_of(stem);
    let (mut year, mut part, mut month) = (None, None, None);
    let mut group = Vec::new();
    let mut words_left = words.iter().peekable();
    while let Some(word) = words_left.next() {
        let low = normal(word);
        if year.is_none() && is_year(&low) {
            year = Some(low);
        } else if part.is_none() && is_quarter(&low) {
            part = Some(low.to_ascii_uppercase());
        } else if month_of(&low).is_some() {
            month.get_or_insert(capital(&low));
        } else if part.is_none()
            && matches!(low.as_str(), "wave" | "round")
            && let Some(number) = words_left.next_if(|next| next.len() < 4 && next.parse::<u32>().is_ok())
        {
            part = Some(format!("{} {number}", capital(&low)));
        } else if low.chars().any(char::is_alphabetic) && !NOISE.has(&low) {
            group.push(word.as_str());
        }
    }
    // Beside a year a month is when the file was written, as likely as not.
    let part = part.or(month.filter(|_| year.is_none()));
    let wave = [year, part].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let whole: Vec<&str> = words.iter().map(String::as_str).collect();
    let shouting = !stem.chars().any(char::is_lowercase);
    Told { group: titled(&group, shouting), wave, whole: titled(&whole, shouting) }
}

/// Words are parted by all that is no letter or digit, by a capital behind a small letter, and between digits
/// and letters where the digits are a year.
fn words_of(stem: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in stem.chars() {
        let last = words.last().map(String::as_str).unwrap_or("");
        let new = !c.is_alphanumeric()
            || (c.is_uppercase() && before.is_lowercase())
            || (c.is_ascii_digit() && before.is_alphabetic() && last.len() > 1)
            || (c.is_alphabetic() && before.is_ascii_digit() && is_year(last));
        if new && !last.is_empty() {
            words.push(String::new());
        }
        if c.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(c);
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1990..2100).contains(&year))
}

fn is_quarter(word: &str) -> bool {
    matches!(word, "q1" | "q2" | "q3" | "q4")
}

/// `["contact", "CENTER", "CEO"]` is "Contact center CEO": capitals stay where a word is short and all capitals
/// in a name that is not all capitals.
fn titled(words: &[&str], shouting: bool) -> String {
    let mut out = String::new();
    for (place, word) in words.iter().enumerate() {
        let acronym = !shouting && word.chars().count() <= 4 && word.chars().all(char::is_uppercase);
        let word = if acronym { (*word).to_owned() } else { word.to_lowercase() };
        if place == 0 {
            out.push_str(&capital(&word));
        } else {
            out.push(' ');
            out.push_str(&word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_tell_group_and_wave() {
        let check = |file: &str, group: &str, wave: &str| {
            let told = read(file);
            assert_eq!((told.group.as_str(), told.wave.as_str()), (group, wave), "{file}");
        };
        check("leaders.csv", "Leaders", "");
        check("staff_google-forms.csv", "Staff", "");
        check("clients_msforms.xlsx", "Clients", "");
        check("customers (Qualtrics, codes).csv", "Customers", "");
        check("2024_customers-survey.csv", "Customers", "2024");
        check("ContactCenterManagers_final (2).xlsx", "Contact center managers", "");
        check("LEADERS-2025Q1.csv", "Leaders", "2025 Q1");
        check("leaders2025.csv", "Leaders", "2025");
        check("CEO survey 2024-03-05.csv", "CEO", "2024");
        check("results_2024.csv", "", "2024");
        check("spack-user-survey-2021-responses.csv", "Spack user", "2021");
        check("export 2023.zip/leaders.csv", "Leaders", "");
        check("customers wave 2.csv", "Customers", "Wave 2");
        check("pulse_round-10_results.csv", "Pulse", "Round 10");
        check("members-q3.xlsx", "Members", "Q3");
        check("members-March.csv", "Members", "March");
        check("members-march-2024.csv", "Members", "2024");
        check("New Wave Hotels.csv", "Hotels", "");
        check("", "", "");
    }
}
