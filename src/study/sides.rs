//! On which side of the service a group stands, by the words of its name. The tables are meant to be edited.

use super::model::Side;
use super::words::{find_phrase, normal};
use crate::wordlist::WordList;

/// Those who provide the service. Singular; a plural `s` is understood.
const INSIDE: WordList = WordList(
    "leader|leadership|manager|management|executive|exec|director|supervisor|head|owner|agent|staff|\
     employee|team|team leader|team member|worker|colleague|associate|representative|rep|advisor|\
     adviser|operator|contact center|contact centre|call center|call centre|service center|\
     service centre|help desk|helpdesk|service desk|c level|c suite|ceo|cio|cfo|coo|cto|cmo|board|\
     company|companie|organisation|organization|firm|business|businesse|brand|provider|supplier|\
     vendor|customer service|customer support|customer care|customer success|\
     customer experience team|customer team|client service|client service team|client team|\
     client manager|customer manager|customer service representative|customer service agent|\
     customer success manager|patient service|guest service|member service|citizen service|\
     user support|support|support team|service team|internal|insider|inside|chief executive|chief|\
     doctor|physician|nurse|clinician|teacher|lecturer|professor|faculty|instructor|driver|crew|\
     carer|caregiver|practitioner|official|civil servant|consultant|account manager|sales|seller|\
     frontline|back office|headquarter|hq",
);

/// Those who receive it.
const OUTSIDE: WordList = WordList(
    "customer|consumer|client|user|end user|patient|guest|member|member of the public|public|citizen|\
     resident|shopper|buyer|caller|visitor|passenger|traveller|traveler|student|pupil|learner|parent|\
     tenant|subscriber|policyholder|policy holder|taxpayer|beneficiary|beneficiarie|recipient|\
     service user|participant|attendee|audience|household|account holder|cardholder|donor|diner|\
     viewer|reader|applicant|claimant|external|outsider|outside|business customer|company customer|\
     business client|business user|customer of the company|agent user",
);

/// Words behind which the name says of what or of whom, not who.
const PREPOSITIONS: WordList = WordList("of|at|in|from|with|for|who|that|to|by|using");

/// The side of a group of this name; `None` where its words tell none. The longest phrase decides, among
/// equals the last; words before a preposition go first: "Customers of the company" are customers, a
/// "Customer service team" is not.
pub fn side_of(name: &str) -> Option<Side> {
    let plain = normal(name);
    let words: Vec<&str> = plain.split(' ').collect();
    let head = words.iter().position(|word| PREPOSITIONS.has(word)).unwrap_or(words.len());
    let (first, rest) = words.split_at(head);
    longest(first).or_else(|| longest(rest))
}

/// Words for many that stand in the singular.
const COLLECTIVE: WordList = WordList(
    "staff|management|leadership|team|public|faculty|crew|board|audience|personnel|service|support|\
     care|success|level|suite|frontline|office|desk|helpdesk|hq",
);

/// True of a name that says in the singular who many are, such as "Manager": "77 % of manager" is no English.
pub(crate) fn is_singular(name: &str) -> bool {
    let plain = normal(name);
    let words: Vec<&str> = plain.split(' ').take_while(|word| !PREPOSITIONS.has(word)).collect();
    let is_one = |word: &&str| {
        let plural = word.ends_with('s') && !word.ends_with("ss");
        !plural && !word.contains(|c: char| c.is_ascii_digit())
    };
    let many = words.last().is_some_and(|word| COLLECTIVE.has(word));
    words.iter().all(is_one) && !many && longest(&words).is_some()
}

fn longest(words: &[&str]) -> Option<Side> {
    let singular: Vec<&str> =
        words.iter().map(|word| word.strip_suffix('s').filter(|w| w.len() > 2).unwrap_or(word)).collect();
    let mut best: Option<(usize, usize, Side)> = None;
    for (table, side) in [(INSIDE, Side::Inside), (OUTSIDE, Side::Outside)] {
        for phrase in table.iter() {
            let place = [words, &singular[..]].iter().filter_map(|words| find_phrase(words, phrase)).max();
            if let Some(place) = place {
                let found = (phrase.split(' ').count(), place, side);
                if best.is_none_or(|best| (found.0, found.1) > (best.0, best.1)) {
                    best = Some(found);
                }
            }
        }
    }
    best.map(|(.., side)| side)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_by_name() {
        let check = |name: &str, expected: Option<Side>| assert_eq!(side_of(name), expected, "{name}");
        for name in [
            "Leaders",
            "Contact center managers",
            "Contact centers",
            "C-level executives",
            "Customer service",
            "Companies",
            "Chief executives",
            "Customer Service Team",
            "Staff",
            "Agents",
            "Client managers",
            "Call-centre agents",
            "Customer success managers",
            "Support",
            "Employee",
        ] {
            check(name, Some(Side::Inside));
        }
        for name in [
            "Customers",
            "Consumers",
            "All customers",
            "Patients",
            "Business customers",
            "Customers of the company",
            "Users",
            "Citizens",
            "Members of the public",
            "Existing customer",
            "End users",
        ] {
            check(name, Some(Side::Outside));
        }
        for name in ["Manager", "Existing customer", "Contact center", "Business customer", "Team leader"] {
            assert!(is_singular(name), "{name}");
        }
        for name in
            ["Managers", "Staff", "Customer service", "Members of the public", "Permanent", "Users 2024", ""]
        {
            assert!(!is_singular(name), "{name}");
        }
        for name in ["Bad experience", "Permanent", "Yes", "Non-parents 2", "", "Germany"] {
            check(name, if name.starts_with("Non") { Some(Side::Outside) } else { None });
        }
    }
}
