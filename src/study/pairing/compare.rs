//! Two questions held against each other: words, answers, point of view.

use super::Candidate;
use super::answers::{AnswerKind, Fit, go_together, said};
use super::contrasts::Contrasts;
use super::direction::{Points, points, reversed};
use super::languages::{Language, language_of};
use super::likeness::{Likeness, Weighed, likeness};
use super::perspective::{Speaks, inside, speaks};
use super::rarity::Rarity;
use super::reason::reason;
use super::wording::{Reader, Wording};
use crate::order::{self, Set};
use crate::study::scales::Family;

/// A question about the respondent's own work, against one of those who are served.
const OWN_WORK: f64 = 0.75;
/// How one is employed or dealt with as one who serves, likewise.
const EMPLOYED: f64 = 0.45;
/// How important something is, against how it is.
const IMPORTANCE: f64 = 0.6;
/// What is planned, against what is.
const PLANS: f64 = 0.7;
/// A fact about the respondent, against how the service is.
const FACTS: f64 = 0.6;
/// One means of contact or one trade, against another.
const APART: f64 = 0.7;
/// Concepts of which a question about one is not a question about another.
const KINDS_APART: &[&[&str]] = &[
    &["phone", "email", "chat", "letter", "branch", "website", "app", "social"],
    &["doctor", "nurse", "driver", "technician", "teacher"],
];
/// Questions of a file that tell its language: more would tell nothing else.
const ENOUGH: usize = 60;
/// Columns of the same code in both files.
const SAME_CODE: f64 = 1.05;

/// What came of holding one question against another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Comparison {
    /// The group of equal texts in the row.
    pub first: usize,
    /// The new group.
    pub second: usize,
    /// Likeness with all that raises or lowers it: 0 to about 1.
    pub value: f64,
    /// True where the one asks of the very opposite thing, or of the means to do it.
    pub contrasted: bool,
}

/// One group of equal texts, as its first member has it.
struct Asked<'a> {
    member: usize,
    candidate: Candidate<'a>,
    wording: Wording,
    speaks: Speaks,
    contrasts: Contrasts,
    points: Points,
    /// Stems of its words and of the phrases among them, ascending.
    stems: Vec<usize>,
    /// Concepts that its words may mean, ascending.
    concepts: Vec<usize>,
}

/// All questions, ready to be compared.
pub(super) struct Questions<'a> {
    asked: Vec<Asked<'a>>,
    /// By file: true where it speaks as those who serve.
    inside: Vec<bool>,
    rarity: Rarity,
    reader: Reader,
    /// [`KINDS_APART`] as places of concepts.
    kinds_apart: Vec<Vec<usize>>,
}

impl<'a> Questions<'a> {
    /// Reads the texts of `groups`, which hold places in `candidates`.
    pub fn read(candidates: &[Candidate<'a>], groups: &[Vec<usize>]) -> Self {
        let mut reader = Reader::new();
        let mut asked = Vec::new();
        let files = candidates.iter().map(|candidate| candidate.file + 1).max().unwrap_or(0);
        let languages: Vec<Option<&Language>> = (0..files)
            .map(|file| {
                language_of(candidates.iter().filter(|c| c.file == file).take(ENOUGH).map(|c| c.text))
            })
            .collect();
        for group in groups {
            let Some((&member, &candidate)) = group.first().and_then(|at| Some((at, candidates.get(*at)?)))
            else {
                continue;
            };
            let text = crate::study::names::split_code(candidate.text).1;
            let importance = candidate.family == Some(Family::Importance);
            let wording = reader.read_in(text, languages.get(candidate.file).copied().flatten());
            let words = || wording.words.iter();
            let stems = ascending(words().flat_map(|word| word.parts.iter().copied().chain([word.stem])));
            let concepts = ascending(words().flat_map(|word| &word.meanings).map(|meaning| meaning.concept));
            asked.push(Asked {
                member,
                candidate,
                wording,
                stems,
                concepts,
                speaks: speaks(text, importance),
                contrasts: Contrasts::of(text),
                points: points(text, candidate.family),
            });
        }
        let asking: Vec<(Vec<usize>, &Wording)> = groups
            .iter()
            .zip(&asked)
            .map(|(group, asked)| {
                let files: Set<usize> = order::set(
                    group.iter().filter_map(|&at| candidates.get(at)).map(|candidate| candidate.file),
                );
                (files.into_iter().collect(), &asked.wording)
            })
            .collect();
        let rarity = Rarity::new(&asking, files, reader.stems(), reader.lexicon.concepts.len());
        let inside = (0..files)
            .map(|file| {
                let here = asking.iter().zip(&asked).filter(|((files, _), _)| files.contains(&file));
                inside(here.map(|(_, asked)| &asked.speaks))
            })
            .collect();
        let concepts = &reader.lexicon.concepts;
        let place = |name: &&str| concepts.iter().position(|concept| concept.name == **name);
        let kinds_apart = KINDS_APART.iter().map(|kind| kind.iter().filter_map(place).collect()).collect();
        Questions { asked, inside, rarity, reader, kinds_apart }
    }

    /// The first member of a group.
    pub fn first_member(&self, group: usize) -> Option<usize> {
        self.asked.get(group).map(|asked| asked.member)
    }

    /// Holds two groups against each other; `None` where they share no word.
    pub fn compare(&self, first: usize, second: usize) -> Option<Comparison> {
        let (a, b) = (self.asked.get(first)?, self.asked.get(second)?);
        let several = |asked: &Asked<'_>| asked.candidate.kind == AnswerKind::Multiple;
        if a.wording.only_code || b.wording.only_code || several(a) != several(b) {
            return None;
        }
        // Most questions have nothing in common, and this tells so at once.
        if !share_any(&a.stems, &b.stems) && !share_any(&a.concepts, &b.concepts) {
            return None;
        }
        let (_, likeness) = self.words(a, b);
        if likeness.shared <= 0.0 {
            return None;
        }
        let value = likeness.value * self.fit(a, b).factor * self.view(a, b);
        // To have the time for something is not to do it.
        let means =
            a.speaks.means != b.speaks.means && (a.speaks.means_of_self() || b.speaks.means_of_self());
        let contrasted = means || a.contrasts.against(b.contrasts);
        Some(Comparison { first, second, value, contrasted })
    }

    /// True where agreeing with the one is disagreeing with the other.
    pub fn reversed(&self, of: &Comparison) -> bool {
        let (Some(a), Some(b)) = (self.asked.get(of.first), self.asked.get(of.second)) else { return false };
        let (words, likeness) = self.words(a, b);
        let text = |asked: &Asked<'a>| crate::study::names::split_code(asked.candidate.text).1;
        reversed((&words.0, a.points, text(a)), (&words.1, b.points, text(b)), &likeness)
    }

    /// Why two groups were paired.
    pub fn reason(&self, of: &Comparison) -> String {
        let (Some(a), Some(b)) = (self.asked.get(of.first), self.asked.get(of.second)) else {
            return String::new();
        };
        let (words, likeness) = self.words(a, b);
        let answers = said(&a.candidate, &b.candidate);
        let said = reason(&words.0, &words.1, &likeness, &answers, self.reader.lexicon);
        if self.reversed(of) { format!("opposite wording; {said}") } else { said }
    }

    fn words<'b>(&self, a: &'b Asked<'_>, b: &'b Asked<'_>) -> ((Weighed<'b>, Weighed<'b>), Likeness) {
        let one_grid = a.wording.grid.is_some() && a.wording.grid == b.wording.grid;
        let weighed = |asked: &'b Asked<'_>| Weighed::new(&asked.wording, &self.rarity, one_grid);
        let words = (weighed(a), weighed(b));
        let likeness = likeness(&words.0, &words.1, &self.rarity);
        (words, likeness)
    }

    fn fit(&self, a: &Asked<'_>, b: &Asked<'_>) -> Fit {
        go_together(&a.candidate, &b.candidate)
    }

    /// What the points of view and the codes say.
    fn view(&self, a: &Asked<'_>, b: &Asked<'_>) -> f64 {
        let side = |asked: &Asked<'_>| self.inside.get(asked.candidate.file).copied().unwrap_or(false);
        let mut factor = 1.0;
        for (one, other) in [(a, b), (b, a)] {
            if side(one) && !side(other) {
                factor *= if one.speaks.of_self { OWN_WORK } else { 1.0 };
                factor *= if one.speaks.working { EMPLOYED } else { 1.0 };
            }
        }
        if a.speaks.importance != b.speaks.importance {
            factor *= IMPORTANCE;
        }
        if a.speaks.plans != b.speaks.plans {
            factor *= PLANS;
        }
        if a.speaks.facts != b.speaks.facts {
            factor *= FACTS;
        }
        if self.kinds_apart.iter().any(|kind| apart(kind, &a.wording, &b.wording)) {
            factor *= APART;
        }
        let code = a.candidate.code.trim();
        if !code.is_empty() && code == b.candidate.code.trim() {
            factor *= SAME_CODE;
        }
        factor
    }
}

fn ascending(places: impl Iterator<Item = usize>) -> Vec<usize> {
    places.collect::<Set<usize>>().into_iter().collect()
}

/// True where two ascending lists have a place in common.
pub(super) fn share_any(a: &[usize], b: &[usize]) -> bool {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => return true,
        }
    }
    false
}

/// True where both texts name concepts of one kind, and none that both name.
fn apart(kind: &[usize], a: &Wording, b: &Wording) -> bool {
    let named = |wording: &Wording| -> Set<usize> {
        let meant = wording.words.iter().flat_map(|word| &word.meanings).map(|meaning| meaning.concept);
        order::set(meant.filter(|concept| kind.contains(concept)))
    };
    let (a, b) = (named(a), named(b));
    !a.is_empty() && !b.is_empty() && a.is_disjoint(&b)
}
