//! What columns are because the study says so: it goes before what is recognised.

use super::{Asked, Known, Looked, QuestionKind, answers, real_levels, tally};
use crate::study::declared::declared_scale;
use crate::study::joined::{self, Joined};
use crate::study::scales::{self, Hint, Scale};
use crate::table::{Column, Table};

/// Puts the kinds and scales that the study names in the place of those that were recognised. A column that a set has
/// no use for any more is none of its members.
pub(super) fn apply(looked: &mut Looked<'_>, table: &Table, known: Known<'_>) {
    let Some(said) = known.said else { return };
    for (name, ends) in &said.ends {
        let found = table.find(name).and_then(|place| looked.asked.get_mut(place));
        let Some(asked) = found else { continue };
        if let Some(scale) = scale(asked.column, known, ends_of(ends)) {
            (asked.kind, asked.scale, asked.joined) = (QuestionKind::Single, Some(scale), None);
        }
    }
    for (name, &kind) in &said.kinds {
        let Some(place) = table.find(name) else { continue };
        let Some(asked) = looked.asked.get_mut(place) else { continue };
        if asked.kind == kind {
            continue;
        }
        say(asked, kind, known);
        if let Some(set) = asked.set.take()
            && let Some(set) = looked.sets.get_mut(set)
        {
            set.members.retain(|member| member.column != place);
        }
    }
}

/// The lowest and the highest number of a scale: `1 to 7`, `-3 to 3`; `None` where these are not two to eleven points.
pub(in crate::study) fn ends_of(said: &str) -> Option<(i32, i32)> {
    let (low, high) = said.split_once(" to ")?;
    let (low, high): (i32, i32) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
    (1..=10).contains(&high.checked_sub(low)?).then_some((low, high))
}

fn say(asked: &mut Asked<'_>, kind: QuestionKind, known: Known<'_>) {
    asked.kind = kind;
    asked.scale = if kind == QuestionKind::Single { scale(asked.column, known, None) } else { None };
    asked.joined = if kind == QuestionKind::Multiple { options(asked.column) } else { None };
}

/// The scale of a column that is answered from a list. `ends`: its lowest and highest number, if it is said.
fn scale(column: &Column, known: Known<'_>, ends: Option<(i32, i32)>) -> Option<Scale> {
    let none = |label: &&str| known.missing.iter().any(|none| none.trim() == *label);
    let labels: Vec<&str> = answers(column).into_iter().filter(|label| !none(label)).collect();
    let yes_no = known.yes_no.contains(&super::key(&column.text));
    let hint = Hint { text: &column.text, answered: column.answered(), yes_no, ends };
    if ends.is_none() && real_levels(column).next().is_some() {
        return declared_scale(column, &labels, hint, known.missing);
    }
    scales::recognise(&labels, hint)
}

/// The options that share cells: as they are recognised, else cut at the first sign that cuts any cell; at none
/// where each cell is one option.
fn options(column: &Column) -> Option<Joined> {
    let (labels, counts) = (answers(column), tally(column));
    joined::recognise(&labels, &counts).or_else(|| {
        let cuts = |separator: &&&str| labels.iter().any(|label| label.contains(**separator));
        let separator = joined::SEPARATORS.iter().find(cuts).copied().unwrap_or_default();
        joined::cut_at(separator, &labels, &counts)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::kinds::look;
    use crate::study::model::SourceSpec;
    use crate::study::testing::survey;

    fn told(lines: &[&str], column: &str, kind: QuestionKind) -> (QuestionKind, Vec<String>, Vec<String>) {
        let source = survey("a.csv", lines);
        let spec = SourceSpec { kinds: [(column.to_owned(), kind)].into(), ..SourceSpec::default() };
        let looked = look(source.table().unwrap(), Known { said: Some(&spec), ..Known::default() });
        let asked = looked.asked.iter().find(|asked| asked.column.name == column).unwrap();
        let scale = asked.scale.as_ref().map(Scale::labels).unwrap_or_default();
        (asked.kind, scale, asked.joined.as_ref().map(|joined| joined.options.clone()).unwrap_or_default())
    }

    #[test]
    fn the_study_goes_before_what_is_recognised() {
        let lines = ["id|Q1|Tools", "1|Yes|a, b", "2|No|b", "3|Yes|c"];
        assert_eq!(told(&lines, "Q1", QuestionKind::Text), (QuestionKind::Text, vec![], vec![]));
        assert_eq!(told(&lines, "Q1", QuestionKind::Metadata).1, Vec::<String>::new());
        let (kind, _, options) = told(&lines, "Tools", QuestionKind::Multiple);
        assert_eq!((kind, options), (QuestionKind::Multiple, ["b", "a", "c"].map(str::to_owned).to_vec()));
        // A header that reads like metadata, and is an answer.
        let (kind, scale, _) = told(&["Status|b", "Yes|1", "No|2"], "Status", QuestionKind::Single);
        assert_eq!((kind, scale), (QuestionKind::Single, ["No", "Yes"].map(str::to_owned).to_vec()));
    }

    #[test]
    fn a_column_of_a_set_leaves_it() {
        let lines = ["Q1 [a]|Q1 [b]|Q1 [c]", "a||c", "|b|c", "a|b|"];
        let source = survey("a.csv", &lines);
        let kinds = [("Q1 [c]".to_owned(), QuestionKind::Text)].into();
        let spec = SourceSpec { kinds, ..SourceSpec::default() };
        let of = |said| look(source.table().unwrap(), Known { said, ..Known::default() });
        let members =
            |looked: &Looked<'_>| looked.sets.iter().map(|set| set.members.len()).collect::<Vec<_>>();
        assert_eq!(members(&of(None)), [3]);
        let looked = of(Some(&spec));
        assert_eq!(members(&looked), [2]);
        assert!(looked.asked[2].set.is_none());
    }
}
