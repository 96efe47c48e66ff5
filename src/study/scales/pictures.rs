//! Faces and thumbs, from the angriest to the happiest: no words, and yet every language's.

use super::answers::Answer;
use super::{Family, Level, Scale};
use crate::order;

/// What says no, what says neither and what says yes, each from the least to the most.
const FACES: [&str; 3] = ["🤬😡😠👎😭😢😩😖😞😣☹😟🙁😕", "😐😑😶", "🙂😊☺😌😀😃😄😁😆😎👍😍🤩🥰❤"];

/// The scale, where all answers but those that are none are different faces, some of which are glad or some sad.
pub(super) fn recognise(answers: &[Answer<'_>]) -> Option<Scale> {
    let mut missing = Vec::new();
    let mut ranked: Vec<(usize, &str, bool)> = Vec::new();
    for answer in answers {
        if answer.missing {
            missing.push(answer.text.to_owned());
            continue;
        }
        let (rank, agree) = face(answer.text)?;
        if ranked.iter().any(|(other, ..)| *other == rank) {
            return None;
        }
        ranked.push((rank, answer.text, agree));
    }
    order::sort(&mut ranked);
    if ranked.len() < 2 {
        return None;
    }
    let level = |(_, text, agree): (usize, &str, bool)| Level {
        spellings: vec![text.to_owned()],
        observed: true,
        agree,
    };
    Some(Scale { missing, ..Scale::new(Family::Graded, ranked.into_iter().map(level).collect()) })
}

/// The place of a face that is all of `text`, whatever its skin, and whether it says yes.
fn face(text: &str) -> Option<(usize, bool)> {
    let mut drawn = text.chars().filter(|c| !matches!(c, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'));
    let (face, None) = (drawn.next()?, drawn.next()) else { return None };
    let place = FACES.iter().flat_map(|faces| faces.chars()).position(|other| other == face)?;
    Some((place, FACES.last().is_some_and(|glad| glad.contains(face))))
}
