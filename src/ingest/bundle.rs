//! Files that are one survey only together: a Triple-S description and the answers that it describes.

/// Endings of files that describe others.
const DESCRIPTIONS: &[&str] = &["sss", "xml"];

/// Endings of files that may be described.
const DATA: &[&str] = &["asc", "dat", "txt", "csv", "tsv", "fix"];

/// The files that are to be read together, by their places in `names`: each place once, in order; a description
/// comes before what it describes. They belong together where they share their name but for the ending.
pub fn bundles(names: &[&str]) -> Vec<Vec<usize>> {
    let parts: Vec<(String, String)> = names.iter().map(|name| cut(name)).collect();
    let is = |place: usize, endings: &[&str]| {
        parts.get(place).is_some_and(|(_, ending)| endings.contains(&ending.as_str()))
    };
    let stem = |place: usize| parts.get(place).map(|(stem, _)| stem);
    let mut taken = vec![false; names.len()];
    let mut data_of: Vec<Option<usize>> = vec![None; names.len()];
    for place in 0..names.len() {
        if !is(place, DESCRIPTIONS) {
            continue;
        }
        let found = (0..names.len())
            .find(|&other| is(other, DATA) && stem(other) == stem(place) && taken.get(other) == Some(&false));
        if let (Some(other), Some(slot)) = (found, data_of.get_mut(place)) {
            *slot = Some(other);
            if let Some(taken) = taken.get_mut(other) {
                *taken = true;
            }
        }
    }
    (0..names.len())
        .filter(|&place| taken.get(place) == Some(&false))
        .map(|place| std::iter::once(place).chain(data_of.get(place).copied().flatten()).collect())
        .collect()
}

/// The name without its ending, and the ending, in lower case.
fn cut(name: &str) -> (String, String) {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
    match name.rsplit_once('.') {
        Some((stem, ending)) => (stem.to_owned(), ending.to_owned()),
        None => (name, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::bundles;

    #[test]
    fn a_description_takes_the_file_of_its_name() {
        let check = |names: &[&str], expected: &[&[usize]]| assert_eq!(bundles(names), expected, "{names:?}");
        check(&["a.csv", "b.csv"], &[&[0], &[1]]);
        check(&["visit.sss", "visit.asc"], &[&[0, 1]]);
        check(&["Visit.ASC", "leaders.csv", "visit.XML"], &[&[1], &[2, 0]]);
        check(&["visit.sss"], &[&[0]]);
        check(&["visit.sss", "visit.asc", "visit.csv"], &[&[0, 1], &[2]]);
        check(&["visit.xml", "visit.xlsx"], &[&[0], &[1]]);
        check(&[], &[]);
    }
}
