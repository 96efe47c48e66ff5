//! A scale whose question is worded as the opposite: its other end agrees.

use crate::study::scales::Scale;

/// `scale` with the levels agreeing that mirror those which agreed: "Strongly disagree" for "Strongly agree".
/// Where the mirrored levels all agreed already, those that did not.
pub(in crate::study) fn turned(scale: &Scale) -> Scale {
    let agreed: Vec<bool> = scale.levels.iter().map(|level| level.agree).collect();
    let mut mirrored: Vec<bool> =
        agreed.iter().rev().zip(&agreed).map(|(mirror, own)| *mirror && !own).collect();
    if !mirrored.contains(&true) {
        mirrored = agreed.iter().map(|own| !own).collect();
    }
    let mut scale = scale.clone();
    for (level, agree) in scale.levels.iter_mut().zip(mirrored) {
        level.agree = agree;
    }
    scale
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::scales::{Hint, recognise};

    #[test]
    fn the_other_end_agrees() {
        let check = |answers: &[&str], expected: &[&str]| {
            let scale = recognise(answers, Hint::default()).expect("a scale");
            assert_eq!(turned(&scale).agree(), expected);
        };
        let five = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];
        check(&five, &["Strongly disagree", "Disagree"]);
        check(&["Yes", "No"], &["No"]);
        check(&["No, not at all rude", "Yes, somewhat rude", "Yes, very rude"], &["No, not at all rude"]);
    }
}
