//! Words that tell two questions apart which are the same but for them: a virtual meeting is no meeting in person.

use crate::study::words::{has_phrase, normal};

/// The one and the other of each contrast, words and phrases between `|`. A text with words of both, or of neither, is of
/// neither. The table is meant to be edited; phrases are in their normal form, and there are at most 32 contrasts.
const CONTRASTS: &[[&str; 2]] = &[
    ["virtual|virtually|online|remote|remotely", "in person|on site|onsite|face to face"],
    [
        "before your|before my|before the|before you|beforehand|prior to",
        "after your|after my|after the|after you|afterwards",
    ],
    ["first", "last|final|latest"],
    ["buy|buying|bought|purchase", "sell|selling|sold"],
    ["daily|weekly|monthly|per month", "yearly|annual|annually|per year"],
    ["inbound|incoming", "outbound|outgoing"],
    [
        "arrival|arrivals|arriving|check in|checking in",
        "departure|departures|departing|check out|checking out",
    ],
    ["deposit|deposits|pay in|paying in", "withdraw|withdrawal|withdrawals|pay out"],
    ["internal|internally", "external|externally"],
    ["domestic", "international|abroad"],
    ["morning|mornings", "evening|evenings|night"],
    ["weekday|weekdays", "weekend|weekends|sunday|sundays"],
    ["present|current|currently", "previous|previously|former|future"],
    ["landline|fixed line", "mobile"],
    ["adult|adults", "child|children|kids"],
    [
        "open an account|opening an account|open my account",
        "close an account|closing an account|close my account",
    ],
    ["indoor|indoors|inside the", "outdoor|outdoors|outside the"],
    ["most|best|strengths", "least|worst|weaknesses"],
    ["by phone|over the phone|on the phone|telephone", "by email|by e mail|by letter|by post"],
    ["rent|renting|rented", "own|owning|owned"],
    ["full time", "part time"],
    ["summer", "winter"],
];

/// Which side of each contrast a text is on, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Contrasts([u32; 2]);

impl Contrasts {
    pub fn of(text: &str) -> Self {
        let plain = normal(text);
        let mut found = [0u32; 2];
        for (at, sides) in CONTRASTS.iter().enumerate() {
            for (bits, words) in found.iter_mut().zip(sides) {
                *bits |= u32::from(words.split('|').any(|phrase| has_phrase(&plain, phrase))) << at;
            }
        }
        let [one, other] = found;
        Contrasts([one & !other, other & !one])
    }

    /// True where the two are on the two sides of a contrast.
    pub fn against(self, other: Contrasts) -> bool {
        let (Contrasts([a, b]), Contrasts([c, d])) = (self, other);
        (a & d) | (b & c) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_its_normal_form() {
        assert!(CONTRASTS.len() <= 32);
        for phrase in CONTRASTS.iter().flatten().flat_map(|words| words.split('|')) {
            assert_eq!(normal(phrase), phrase);
        }
    }

    #[test]
    fn opposite_things_are_told_apart() {
        let against = |a: &str, b: &str| Contrasts::of(a).against(Contrasts::of(b));
        let (one, other) =
            ("If we had a (virtual) meeting, would you come?", "Would you come to an in-person meeting?");
        assert!(against(one, other) && against(other, one));
        assert!(!against(one, one) && !against(one, "Would you come to a meeting?"));
        // Both of both, and words within others.
        assert!(!against("Would you come online or in person?", other));
        assert!(!against("The firstborn", "It lasts"));
    }
}
