//! The numbers that answers stand for, where a question asks for their mean or for the net promoter score.

use super::check::{find_column, wrong};
use super::files::File;
use super::kinds::answers;
use super::model::{Columns, Measure, MeasureKind, Question};
use super::scales::{Scale, is_missing};
use super::words::{listed, shortened};
use crate::error::Error;
use crate::ingest::Content;
use crate::order::{self, Map, Set};
use crate::table::parse_number;

/// What is known of a question when its numbers are looked for.
pub(super) struct Asked<'a> {
    /// The question's place in the study.
    pub place: usize,
    pub columns: &'a [(&'a File<'a>, &'a Columns)],
    /// The scales recognised in its columns.
    pub scales: &'a [&'a Scale],
    /// The answers in their order, as the study has them.
    pub scale: &'a [String],
    /// Answers that are none in every question.
    pub missing: &'a [String],
    /// Whether answers that read like none (`Don't know`) join `missing`: the study names none itself.
    pub infer_missing: bool,
}

/// Fills in the values of all answers that occur or stand on the scale, so that nothing is left to infer.
///
/// Fails where an answer has no number and is not missing, where NPS is not given whole numbers from 0 to 10,
/// and for what has no answers to take a mean of: published shares and sets of options.
pub(super) fn fill(measure: &mut Measure, missing: &mut Vec<String>, asked: &Asked<'_>) -> Result<(), Error> {
    let given = std::mem::take(&mut measure.values).into_iter();
    measure.values = order::map(given.map(|(answer, value)| (answer.trim().to_owned(), value)));
    let path = |field: &str| format!("questions[{}].measure.{field}", asked.place);
    let occurring = occurring(asked.columns).map_err(|message| wrong(&path("kind"), message))?;
    let none =
        |answer: &str, missing: &[String]| missing.iter().chain(asked.missing).any(|m| m.trim() == answer);
    let mut open: Vec<&str> = occurring
        .iter()
        .copied()
        .filter(|&answer| !none(answer, missing) && !measure.values.contains_key(answer))
        .collect();
    if asked.infer_missing {
        let words = |answer: &&str| number(answer).is_none() && is_missing(answer);
        missing.extend(open.iter().copied().filter(words).map(str::to_owned));
        open.retain(|answer| !words(answer));
    }
    let levels = places(asked);
    let numbers_only = !measure.values.is_empty() || measure.kind == MeasureKind::Nps;
    let by_number = numbers_only || open.iter().all(|answer| number(answer).is_some());
    let by_code = if by_number { None } else { codes(asked, &levels, &open) };
    let by_place = by_code.as_ref().unwrap_or(&levels);
    let score = |answer: &str| if by_number { number(answer) } else { by_place.get(answer).copied() };
    let nameless: Vec<&str> = open.iter().copied().filter(|answer| score(answer).is_none()).collect();
    if !nameless.is_empty() {
        let text = format!(
            "no number is known for {}; give each answer its number here, or list it under missing",
            listed(&nameless, 6)
        );
        return Err(wrong(&path("values"), text));
    }
    // Levels that nobody chose belong to the range of the scale.
    let unchosen = levels.keys().copied().filter(|level| !none(level, missing));
    for answer in open.into_iter().chain(unchosen) {
        if let Some(value) = score(answer) {
            measure.values.entry(answer.to_owned()).or_insert(value);
        }
    }
    let off = |value: f64| !(0.0..=10.0).contains(&value) || libm::trunc(value) != value;
    if measure.kind == MeasureKind::Nps
        && let Some((answer, value)) = measure.values.iter().find(|(_, value)| off(**value))
    {
        let text = format!(
            "\"{}\" stands for {value}, and nps takes whole numbers from 0 to 10",
            shortened(answer, 60)
        );
        return Err(wrong(&path("values"), text));
    }
    Ok(())
}

/// True where larger numbers stand at the lower end of the question's scale: "1 - Strongly agree".
pub(super) fn fall(question: &Question) -> bool {
    let Some(measure) = question.measure.as_ref() else { return false };
    let values: Vec<f64> =
        question.scale.iter().filter_map(|level| measure.values.get(level).copied()).collect();
    values.is_sorted_by(|one, next| one >= next) && values.first() > values.last()
}

/// The answers that occur, in order of appearance.
fn occurring<'a>(columns: &'a [(&'a File<'a>, &'a Columns)]) -> Result<Vec<&'a str>, String> {
    let mut met = Set::new();
    let mut all = Vec::new();
    for (file, columns) in columns {
        let name = match columns {
            Columns::One(name) => name,
            Columns::Many(_) => {
                return Err("a set of options is ticked or not: only a share can be taken of it".to_owned());
            }
        };
        let here: Vec<&str> = match &file.source.content {
            Content::Table(table) => {
                let place = find_column(table, &file.spec.file, name)?;
                table.columns().get(place).map(answers).unwrap_or_default()
            }
            Content::Counts(rows) => {
                let rows = rows.iter().filter(|row| row.question == *name);
                rows.map(|row| row.answer.as_str()).filter(|answer| !["", "*"].contains(answer)).collect()
            }
            Content::Published(_) | Content::Key(_) => {
                return Err(format!("{} holds shares only, and no answers to count", file.spec.file));
            }
        };
        all.extend(here.into_iter().map(str::trim).filter(|answer| met.insert(*answer)));
    }
    Ok(all)
}

/// The place of each answer on the scale, from 1: as the study orders them, else as the files' scales do, where
/// several spellings share a level.
fn places<'a>(asked: &Asked<'a>) -> Map<&'a str, f64> {
    let mut places = Map::new();
    for scale in asked.scales {
        for (place, level) in scale.levels.iter().enumerate() {
            for spelling in &level.spellings {
                places.entry(spelling.as_str()).or_insert(place as f64 + 1.0);
            }
        }
    }
    if asked.scales.is_empty() || asked.scale.iter().any(|answer| !places.contains_key(answer.as_str())) {
        places.clear();
        places.extend(asked.scale.iter().enumerate().map(|(place, a)| (a.as_str(), place as f64 + 1.0)));
    }
    places
}

/// The codes that the files declare for the answers, where they are numbers that rise along the scale: a scale
/// from 0 to 4 has its mean between these. `None` where an answer has no code, or two, or where they are of
/// another kind, such as 18 to 22: then places on the scale say as much.
fn codes<'a>(asked: &Asked<'a>, places: &Map<&'a str, f64>, open: &[&'a str]) -> Option<Map<&'a str, f64>> {
    let mut codes: Map<&str, f64> = Map::new();
    for (file, columns) in asked.columns {
        let table = file.source.table()?;
        let column = table.columns().get(table.find(columns.names().first()?)?)?;
        for level in column.facts.levels.iter().filter(|level| places.contains_key(level.label.as_str())) {
            let code = parse_number(level.code.trim())?;
            if codes.insert(&level.label, code).is_some_and(|other| other != code) {
                return None;
            }
        }
    }
    let mut by_place: Vec<(f64, f64)> = Vec::new();
    for (label, place) in places {
        by_place.push((*place, *codes.get(label)?));
    }
    order::sort_by(&mut by_place, |a, b| a.0.total_cmp(&b.0));
    let first = by_place.first()?.1;
    let rises = by_place.is_sorted_by(|a, b| if a.0 == b.0 { a.1 == b.1 } else { a.1 < b.1 });
    let usual = (LOWEST_CODE..=1.0).contains(&first);
    (rises && usual && open.iter().all(|answer| codes.contains_key(answer))).then_some(codes)
}

/// The lowest number at which scales begin: -5 to 5 is the widest in use.
const LOWEST_CODE: f64 = -5.0;

/// The number that an answer is or begins with: `4`, `5 - Very good`, `3 stars`, `0.5`. Not of a range: `18-29`.
pub(super) fn number(answer: &str) -> Option<f64> {
    let answer = answer.trim();
    let end = answer
        .char_indices()
        .find(|(at, c)| !(c.is_ascii_digit() || *c == '.' || (*at == 0 && matches!(c, '-' | '+'))))
        .map_or(answer.len(), |(at, _)| at);
    let (digits, rest) = answer.split_at(end);
    let value = parse_number(digits.trim_end_matches('.'))?;
    let next = rest.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
    // "1 to 2 times" and "1st" are no numbers either.
    let range = next.is_some_and(|c| c.is_ascii_digit()) || rest.trim_start().starts_with("to ");
    let glued = rest.starts_with(|c: char| c.is_alphanumeric());
    (value.is_finite() && !range && !glued).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn answers_that_begin_with_a_number() {
        for (answer, expected) in [
            ("4", Some(4.0)),
            ("4.0", Some(4.0)),
            ("-1", Some(-1.0)),
            (" 5 - Very good", Some(5.0)),
            ("5. Very good", Some(5.0)),
            ("0 (not at all)", Some(0.0)),
            ("3 stars", Some(3.0)),
            ("18-29", None),
            ("1 to 2 times", None),
            ("1st", None),
            ("Very good (5)", None),
            ("-", None),
            ("", None),
        ] {
            assert_eq!(number(answer), expected, "{answer}");
        }
    }
}
