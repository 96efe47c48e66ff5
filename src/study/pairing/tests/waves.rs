//! The same survey over waves, and surveys that have nothing in common: real headers, true pairs by hand.

use crate::study::kinds::key;
use crate::study::pairing::{AnswerKind, Candidate, Proposal, propose};

const SPACK_2020: &str = include_str!("../../../../tests/data/pairs/real/spack-2020.txt");
const SPACK_2021: &str = include_str!("../../../../tests/data/pairs/real/spack-2021.txt");
const SPACK_2022: &str = include_str!("../../../../tests/data/pairs/real/spack-2022.txt");
const DASK: &str = include_str!("../../../../tests/data/pairs/real/dask-2019.txt");
const JISC: &str = include_str!("../../../../tests/data/pairs/real/jisc-2020.txt");

/// Pairs of 2020 and 2021 whose words changed, by how they begin or what stands in brackets.
const CHANGED_2021: &[(&str, &str)] = &[
    (
        "[Separate concretization of build dependencies ]",
        "[Separate concretization of build dependencies (build",
    ),
    ("[Better Developer features", "[More developer features]"),
    ("If we had a (virtual) workshop", "If we had a (virtual) Spack user meeting"),
    ("What about Spack helps you the most?", "What about Spack has helped you the most"),
];
/// Pairs of 2021 and 2022 whose words changed.
const CHANGED_2022: &[(&str, &str)] = &[
    (
        "Which of the following Spack features do you use?",
        "Which of the following Spack features do you use? (details",
    ),
    ("[Autodetection of system packages]", "[Better autodetection of system packages]"),
];
/// Pairs that one may make or leave: the later question is about more.
const EITHER_WAY: &[(&str, &str)] = &[
    (
        "How bad would it be if Spack ONLY worked with Python 3?",
        "How bad would it be if Spack dropped support for Python 2?",
    ),
    (
        "How bad would it be if Spack dropped support for Python 2.6?",
        "How bad would it be if Spack dropped support for Python 2?",
    ),
];

fn candidates<'a>(files: &[&'a str]) -> Vec<Candidate<'a>> {
    let each = files.iter().enumerate().flat_map(|(file, text)| text.lines().map(move |line| (file, line)));
    each.map(|(file, text)| Candidate {
        file,
        text,
        code: text,
        options: &[],
        family: None,
        kind: AnswerKind::Unknown,
    })
    .collect()
}

fn is(text: &str, known: &str) -> bool {
    text.starts_with(known) || (known.starts_with('[') && text.contains(known))
}

fn listed(list: &[(&str, &str)], a: &str, b: &str) -> bool {
    list.iter().any(|(first, second)| is(a, first) && is(b, second))
}

/// Texts of the pairs whose texts differ.
fn changed<'a>(candidates: &[Candidate<'a>], proposal: &Proposal) -> Vec<(&'a str, &'a str)> {
    let pairs = proposal.rows.iter().filter(|row| row.members.len() == 2);
    pairs
        .map(|row| (candidates[row.members[0]].text, candidates[row.members[1]].text))
        .filter(|(a, b)| key(a) != key(b))
        .collect()
}

fn check(name: &str, first: &str, second: &str, truth: &[(&str, &str)]) {
    let asked = candidates(&[first, second]);
    let proposal = propose(&asked);
    for text in first.lines().filter(|line| second.lines().any(|other| key(other) == key(line))) {
        let row = proposal.rows.iter().find(|row| asked[row.members[0]].text == text).expect("a row");
        assert!(row.members.len() == 2 && row.exact && row.confidence == 1.0, "{text}: {row:?}");
    }
    let found = changed(&asked, &proposal);
    let right = found.iter().filter(|(a, b)| listed(truth, a, b)).count();
    let wrong: Vec<_> =
        found.iter().filter(|(a, b)| !listed(truth, a, b) && !listed(EITHER_WAY, a, b)).collect();
    println!("{name}: {right} of {} changed wordings found, {} wrong", truth.len(), wrong.len());
    for row in proposal.rows.iter().filter(|row| !row.exact) {
        println!("    {} {}", row.confidence, row.reason);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (a, b) in truth {
        assert!(found.iter().any(|(x, y)| is(x, a) && is(y, b)), "{a} / {b} not among {found:#?}");
    }
}

#[test]
fn spack_from_wave_to_wave() {
    check("Spack 2020 and 2021", SPACK_2020, SPACK_2021, CHANGED_2021);
    check("Spack 2021 and 2022", SPACK_2021, SPACK_2022, CHANGED_2022);
}

/// A virtual meeting is none in person, however alike the questions are: it is for a person to say.
#[test]
fn another_kind_of_event_is_another_question() {
    let asked = candidates(&[SPACK_2020, SPACK_2021, SPACK_2022]);
    let proposal = propose(&asked);
    let at = |begins: &str| asked.iter().position(|asked| asked.text.starts_with(begins)).expect("asked");
    let (one, other) = (
        at("If we had a (virtual) Spack user meeting"),
        at("We're planning an in-person Spack user meeting"),
    );
    let row = |at: usize| proposal.rows.iter().find(|row| row.members.contains(&at)).expect("a row");
    assert!(!row(one).members.contains(&other), "{:?}", row(one));
    let may_be =
        proposal.perhaps.iter().any(|pair| row(one).members.contains(&pair.first) && pair.second == other);
    assert!(may_be, "{:#?}", proposal.perhaps);
}

#[test]
fn three_waves_are_one_row() {
    let asked = candidates(&[SPACK_2020, SPACK_2021, SPACK_2022]);
    let proposal = propose(&asked);
    let members: usize = proposal.rows.iter().map(|row| row.members.len()).sum();
    assert_eq!(members, asked.len(), "every question stands in one row");
    for row in &proposal.rows {
        let files: Vec<usize> = row.members.iter().map(|&at| asked[at].file).collect();
        assert!(files.windows(2).all(|pair| pair[0] < pair[1]), "two of one file: {row:?}");
    }
    let row = |text: &str| {
        let found =
            proposal.rows.iter().find(|row| row.members.iter().any(|&at| asked[at].text.contains(text)));
        found.map(|row| row.members.len()).unwrap_or_default()
    };
    assert_eq!(row("What about Spack helps you the most?"), 3);
    assert_eq!(row("[Better Developer features"), 3);
    assert_eq!(row("What country are you in?"), 3);
    assert_eq!(row("[Notifications about changes to my packages]"), 1);
}

#[test]
fn surveys_of_other_things_have_little_in_common() {
    let asked = candidates(&[DASK, SPACK_2022]);
    let found = changed(&asked, &propose(&asked));
    println!("Dask and Spack: {found:#?}");
    assert!(found.len() <= 2, "{found:#?}");
}

#[test]
fn codes_pair_with_their_equals_only() {
    let second: String =
        JISC.lines().filter(|code| !code.ends_with('1')).map(|code| format!("{code}\n")).collect();
    let asked = candidates(&[JISC, &second]);
    let proposal = propose(&asked);
    assert!(changed(&asked, &proposal).is_empty());
    let paired = proposal.rows.iter().filter(|row| row.members.len() == 2).count();
    assert_eq!(paired, second.lines().count());
}
