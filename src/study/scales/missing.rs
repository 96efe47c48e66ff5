//! Answers that are none: shown as such, counted in no base.

use crate::study::words::normal;

/// In the form that [`normal`] gives.
const NO_ANSWERS: &[&str] = &[
    "dont know",
    "do not know",
    "i dont know",
    "i do not know",
    "dont know not sure",
    "dont know unsure",
    "dont know no opinion",
    "dk",
    "dk na",
    "dk ref",
    "dont remember",
    "cant remember",
    "do not remember",
    "not sure",
    "unsure",
    "im not sure",
    "i am not sure",
    "not sure dont know",
    "unsure dont know",
    "n a",
    "na",
    "n a not applicable",
    "not applicable",
    "not applicable n a",
    "does not apply",
    "doesnt apply",
    "does not apply to me",
    "not applicable to me",
    "not relevant to me",
    "prefer not to say",
    "prefer not to answer",
    "prefer not to disclose",
    "prefer not to state",
    "i prefer not to say",
    "i prefer not to answer",
    "id rather not say",
    "rather not say",
    "would rather not say",
    "decline to answer",
    "declined to answer",
    "declined",
    "refused",
    "refuse to answer",
    "refusal",
    "no answer",
    "no response",
    "not answered",
    "not asked",
    "not stated",
    "not specified",
    "not given",
    "skipped",
    "missing",
    "blank",
    "unknown",
    "null",
    "nan",
    "nil",
    "undefined",
    "no opinion",
    "dont know no answer",
    "cant say",
    "cannot say",
    "hard to say",
    "cant judge",
    "cannot judge",
    "unable to judge",
    "unable to rate",
    "no basis to judge",
    "no experience",
    "not familiar",
    "unfamiliar",
    "never used",
    "havent used",
    "have not used",
    "did not use",
    "not used",
    "no experience with this",
];

/// True where `answer` is none: "Don't know", "N/A", "Unfamiliar (N/A)", or a mark such as "-" or "?".
pub(in crate::study) fn is_missing(answer: &str) -> bool {
    let plain = normal(answer);
    plain.is_empty() || NO_ANSWERS.contains(&plain.as_str()) || plain.ends_with(" n a")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_are_none() {
        for answer in
            ["Don't know", "Don't know / Not sure", "N/A", "Unfamiliar (N/A)", "Prefer not to say", "-"]
        {
            assert!(is_missing(answer), "{answer}");
        }
        for answer in ["No", "None", "Never", "Not at all", "0", "Other", "Neutral"] {
            assert!(!is_missing(answer), "{answer}");
        }
    }

    #[test]
    fn the_table_is_in_its_normal_form() {
        for entry in NO_ANSWERS {
            assert_eq!(normal(entry), *entry);
        }
    }
}
