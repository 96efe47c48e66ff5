//! Whether the answers of two questions go together: kinds, scales, sets of options.

use super::Candidate;
use crate::order::{self, Set};
use crate::study::scales::Family;
use crate::study::words::normal;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::study) enum AnswerKind {
    /// One answer of several, on a scale or not.
    Single,
    /// Any number of options.
    Multiple,
    /// An amount.
    #[allow(dead_code, reason = "only questions with a share come in so far; amounts are for means")]
    Number,
    /// Not known: published shares, headers alone.
    Unknown,
}

/// How the answers of two questions go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    /// What the likeness is multiplied by.
    pub factor: f64,
    /// For the reason.
    pub said: &'static str,
}

/// Scales that ask the same, in more levels or fewer.
const OTHER_LENGTH: &str = "another number of points";

/// What the answers of two questions say, for the reason: of scales that differ in nothing but their length, both.
pub(super) fn said(a: &Candidate<'_>, b: &Candidate<'_>) -> String {
    let said = go_together(a, b).said;
    if said == OTHER_LENGTH {
        return format!("{} against {} points", a.options.len(), b.options.len());
    }
    said.to_owned()
}

const fn fit(factor: f64, said: &'static str) -> Fit {
    Fit { factor, said }
}

/// What scales and options of two questions say of whether they ask the same.
pub(super) fn go_together(a: &Candidate<'_>, b: &Candidate<'_>) -> Fit {
    use AnswerKind::*;
    match (a.kind, b.kind) {
        (Unknown, _) | (_, Unknown) => fit(1.0, ""),
        (Number, Number) => fit(1.05, "both numbers"),
        (Number, _) | (_, Number) => fit(0.7, "an amount and a choice"),
        (Multiple, Multiple) => by_options(a.options, b.options, "several answers each"),
        // Never compared: a share of one answer is none of several.
        (Multiple, Single) | (Single, Multiple) => fit(0.0, "one answer and several"),
        (Single, Single) => match (a.family, b.family) {
            (Some(x), Some(y)) if x == y && a.options.len() == b.options.len() => fit(1.08, "same scale"),
            (Some(x), Some(y)) if x == y => fit(1.04, OTHER_LENGTH),
            (Some(x), Some(y)) if asks_apart(x, y) => fit(0.75, "scales that ask apart"),
            (Some(_), Some(_)) => fit(1.0, "different scales"),
            (None, None) => by_options(a.options, b.options, "answers"),
            _ => fit(0.8, "a scale and a list"),
        },
    }
}

/// Importance is not performance: surveys ask both of the same thing.
fn asks_apart(a: Family, b: Family) -> bool {
    (a == Family::Importance) != (b == Family::Importance)
}

/// Options in common, over all (Jaccard): none speaks against, many speak for.
fn by_options(a: &[String], b: &[String], said: &'static str) -> Fit {
    let plain = |options: &[String]| -> Set<String> {
        order::set(options.iter().map(|option| normal(option)).filter(|option| !option.is_empty()))
    };
    let (a, b) = (plain(a), plain(b));
    if a.is_empty() || b.is_empty() {
        return fit(1.0, said);
    }
    let common = a.intersection(&b).count() as f64;
    let share = common / ((a.len() + b.len()) as f64 - common);
    let said = if share >= 0.6 {
        "same options"
    } else if common > 0.0 {
        "some options the same"
    } else {
        "other options"
    };
    fit(0.85 + 0.35 * share, said)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate<'a>(options: &'a [String], family: Option<Family>, kind: AnswerKind) -> Candidate<'a> {
        Candidate { file: 0, text: "", code: "", options, family, kind }
    }

    #[test]
    fn the_same_scale_raises_and_kinds_that_differ_lower() {
        let five: Vec<String> = (1..=5).map(|n| n.to_string()).collect();
        let two = vec!["Yes".to_owned(), "No".to_owned()];
        let agree = candidate(&five, Some(Family::Agreement), AnswerKind::Single);
        let yes = candidate(&two, Some(Family::YesNo), AnswerKind::Single);
        let important = candidate(&five, Some(Family::Importance), AnswerKind::Single);
        let amount = candidate(&[], None, AnswerKind::Number);
        let several = candidate(&two, None, AnswerKind::Multiple);
        let factor = |a: &Candidate<'_>, b: &Candidate<'_>| {
            assert_eq!(go_together(a, b), go_together(b, a));
            go_together(a, b).factor
        };
        assert!(factor(&agree, &agree) > factor(&agree, &yes));
        assert!(factor(&agree, &yes) > factor(&agree, &important));
        assert!(factor(&agree, &yes) > factor(&agree, &amount));
        assert!(factor(&several, &several) > factor(&several, &agree));
        let others = vec!["Red".to_owned()];
        let other = candidate(&others, None, AnswerKind::Multiple);
        assert!(factor(&several, &several) > factor(&several, &other));
        let seven: Vec<String> = (1..=7).map(|n| n.to_string()).collect();
        let longer = candidate(&seven, Some(Family::Agreement), AnswerKind::Single);
        assert!(factor(&agree, &longer) < factor(&agree, &agree));
        assert_eq!(said(&agree, &longer), "5 against 7 points");
        assert_eq!(said(&agree, &agree), "same scale");
    }
}
