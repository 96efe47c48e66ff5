//! In which design groups were sampled: groups from separate files are separate strata, groups of one file
//! are one design. It moves weighted standard errors, so it is worked out from the study, not assumed.

use crate::counts::{Counts, WHOLE};
use crate::order::{self, Set};
use crate::stats::design::{Stratum, Sums};
use crate::study::{GroupOf, SourceSpec, Study, WaveOf};

/// The files of a study, and how many respondents there are by group and wave.
pub struct Design<'a> {
    files: &'a [SourceSpec],
    /// Group, wave, respondents. Those of no group of the study stand under a group without a name.
    sizes: Vec<(&'a str, &'a str, f64)>,
}

/// Files and groups that belong together.
#[derive(Default)]
struct Linked<'a> {
    files: Vec<&'a SourceSpec>,
    groups: Set<usize>,
}

impl<'a> Design<'a> {
    /// Adds up the sizes once. `unseen`: groups and waves of which not a single base is shown; they do not
    /// count, for a p-value with all its digits would tell their size.
    pub fn new(study: &'a Study, counts: &'a Counts, unseen: &Set<(String, String)>) -> Self {
        let whole = counts.iter().filter(|(key, _)| {
            key.question == WHOLE
                && key.segment.is_empty()
                && !unseen.contains(&(key.group.clone(), key.wave.clone()))
        });
        let sizes = whole.map(|(key, cell)| {
            let n = cell.answers.values().map(|tally| tally.n() as f64).sum();
            (key.group.as_str(), key.wave.as_str(), n)
        });
        Design { files: &study.sources, sizes: sizes.collect() }
    }

    /// The design of `groups` in one wave, each with the sums of its valid answers; in that order in every
    /// stratum.
    pub fn strata(&self, wave: &str, groups: &[(&str, Sums)]) -> Vec<Stratum> {
        self.strata_of(&groups.iter().map(|&(group, sums)| (group, wave, sums)).collect::<Vec<_>>())
    }

    /// The design of groups, each in a wave and with the sums of its valid answers; in that order in every
    /// stratum.
    ///
    /// Those that a file holds together are one stratum, and so are all that are linked in this way. A
    /// stratum's size is that of all respondents of its files with a positive weight, whether they answered, or
    /// belong to a group of the study at all.
    pub fn strata_of(&self, groups: &[(&str, &str, Sums)]) -> Vec<Stratum> {
        let strata = self.linked(groups).into_iter().map(|linked| Stratum {
            n: self.size(&linked.files),
            groups: groups
                .iter()
                .enumerate()
                .map(
                    |(group, (.., sums))| {
                        if linked.groups.contains(&group) { *sums } else { Sums::default() }
                    },
                )
                .collect(),
        });
        strata.collect()
    }

    fn linked(&self, groups: &[(&str, &str, Sums)]) -> Vec<Linked<'a>> {
        let mut all: Vec<Linked<'a>> = Vec::new();
        for spec in self.files {
            let here = groups.iter().enumerate().filter(|(_, (group, wave, _))| holds(spec, group, wave));
            let here: Set<usize> = order::set(here.map(|(place, _)| place));
            if here.is_empty() {
                continue;
            }
            let mut joined = Linked { files: vec![spec], groups: here };
            let mut rest = Vec::new();
            for mut other in all {
                if other.groups.is_disjoint(&joined.groups) {
                    rest.push(other);
                } else {
                    joined.groups.extend(other.groups);
                    joined.files.append(&mut other.files);
                }
            }
            rest.push(joined);
            all = rest;
        }
        all
    }

    /// All respondents of `files`; of a group and wave that several of them hold, the counts are one.
    fn size(&self, files: &[&SourceSpec]) -> f64 {
        let within =
            |(group, wave, _): &&(&str, &str, f64)| files.iter().any(|spec| holds(spec, group, wave));
        self.sizes.iter().filter(within).map(|(.., n)| n).sum()
    }
}

/// True where `spec` holds respondents of `group` in `wave`, as far as the study tells. Those of no group
/// are without a name, and of a file that has a column for groups.
pub fn holds(spec: &SourceSpec, group: &str, wave: &str) -> bool {
    let group_fits = match &spec.group {
        Some(GroupOf::Name(name)) => name == group,
        // A resolved study lists every answer of the column.
        Some(GroupOf::Column { values, .. }) => {
            group.is_empty() || values.is_empty() || values.values().flatten().any(|name| name == group)
        }
        None => true,
    };
    let wave_fits = !matches!(&spec.wave, Some(WaveOf::Name(name)) if name != wave);
    group_fits && wave_fits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::{CellKey, Tally};
    use serde_json::json;

    /// The sizes of the strata, and which groups each holds.
    fn check(sources: serde_json::Value, sizes: &[(&str, u64)], expected: &[(f64, &[usize])]) {
        let study = Study { sources: serde_json::from_value(sources).unwrap(), ..Study::default() };
        let mut counts = Counts::default();
        for (group, n) in sizes {
            let key =
                CellKey { question: WHOLE.to_owned(), group: (*group).to_owned(), ..CellKey::default() };
            counts.add(&key, WHOLE, &Tally::unweighted(*n));
        }
        let sums = Sums { n: 1.0, w: 1.0, ..Sums::default() };
        let strata =
            Design::new(&study, &counts, &Set::new()).strata("", &[("A", sums), ("B", sums), ("C", sums)]);
        let found: Vec<(f64, Vec<usize>)> = strata
            .iter()
            .map(|stratum| (stratum.n, (0..3).filter(|&g| stratum.groups[g] == sums).collect()))
            .collect();
        let expected: Vec<_> = expected.iter().map(|(n, groups)| (*n, groups.to_vec())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn files_are_strata_and_a_file_is_one_design() {
        let sizes = [("A", 10), ("B", 20), ("C", 40)];
        check(
            json!([{ "file": "a", "group": "A" }, { "file": "b", "group": "B" }, { "file": "c", "group": "C" }]),
            &sizes,
            &[(10.0, &[0]), (20.0, &[1]), (40.0, &[2])],
        );
        check(json!([{ "file": "all", "group": { "column": "x" } }]), &sizes, &[(70.0, &[0, 1, 2])]);
        // Those of no group are part of a file's design.
        check(
            json!([{ "file": "all", "group": { "column": "x" } }]),
            &[("", 5), ("A", 10), ("B", 20)],
            &[(35.0, &[0, 1, 2])],
        );
    }

    #[test]
    fn a_column_for_groups_links_only_the_groups_that_it_names() {
        check(
            json!([{ "file": "in", "group": { "column": "x", "values": { "a": "A", "b": "B", "x": null } } },
                   { "file": "out", "group": "C" }]),
            &[("", 5), ("A", 10), ("B", 20), ("C", 40)],
            &[(35.0, &[0, 1]), (40.0, &[2])],
        );
    }

    #[test]
    fn a_group_of_two_files_is_one_stratum_counted_once() {
        check(
            json!([{ "file": "a", "group": "A" }, { "file": "b", "group": "B" }, { "file": "a2", "group": "A" }]),
            &[("A", 10), ("B", 20)],
            &[(20.0, &[1]), (10.0, &[0])],
        );
    }
}
