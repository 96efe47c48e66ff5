//! In which design two groups were sampled: groups from separate files are separate strata, groups of one file
//! are one design. It moves weighted standard errors, so it is worked out from the study, not assumed.

use crate::counts::{Counts, WHOLE};
use crate::stats::design::{Stratum, Sums, separate, together};
use crate::study::{GroupOf, SourceSpec, Study, WaveOf};
use std::collections::BTreeSet;

/// The files of a study and how many respondents each holds.
pub struct Design<'a> {
    files: Vec<(&'a SourceSpec, f64)>,
}

impl<'a> Design<'a> {
    /// Works out the sizes once. `unseen`: groups and waves of which not a single base is shown; they do not
    /// count, for a p-value with all its digits would tell their size.
    pub fn new(study: &'a Study, counts: &Counts, unseen: &BTreeSet<(String, String)>) -> Self {
        Design { files: study.sources.iter().map(|spec| (spec, size_of(counts, spec, unseen))).collect() }
    }

    /// The design of the groups `a` and `b` in one wave, with the sums of their valid answers.
    ///
    /// A stratum's size is that of all its respondents with a positive weight, whether they answered, or belong
    /// to a group of the study at all. A group that several files hold counts as one stratum, their sizes added.
    pub fn strata(&self, wave: &str, a: (&str, Sums), b: (&str, Sums)) -> Vec<Stratum> {
        let (in_a, in_b) =
            (|spec: &SourceSpec| holds(spec, a.0, wave), |spec: &SourceSpec| holds(spec, b.0, wave));
        let size = |wanted: &dyn Fn(&SourceSpec) -> bool| -> f64 {
            self.files.iter().filter(|(spec, _)| wanted(spec)).map(|(_, size)| size).sum()
        };
        if self.files.iter().any(|(spec, _)| in_a(spec) && in_b(spec)) {
            together(size(&|spec| in_a(spec) || in_b(spec)), &[a.1, b.1])
        } else {
            separate(&[(size(&in_a), a.1), (size(&in_b), b.1)])
        }
    }
}

/// True where `spec` can hold respondents of `group` in `wave`.
pub fn holds(spec: &SourceSpec, group: &str, wave: &str) -> bool {
    let group_fits = !matches!(&spec.group, Some(GroupOf::Name(name)) if name != group);
    let wave_fits = !matches!(&spec.wave, Some(WaveOf::Name(name)) if name != wave);
    group_fits && wave_fits
}

/// All respondents of a file but those `unseen`.
fn size_of(counts: &Counts, spec: &SourceSpec, unseen: &BTreeSet<(String, String)>) -> f64 {
    let sizes = counts.iter().filter(|(key, _)| {
        key.question == WHOLE
            && key.segment.is_empty()
            && holds(spec, &key.group, &key.wave)
            && !unseen.contains(&(key.group.clone(), key.wave.clone()))
    });
    sizes.flat_map(|(_, cell)| cell.answers.values()).map(|tally| tally.n() as f64).sum()
}
