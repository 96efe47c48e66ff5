//! Whether agreeing is good for the service, by the words of the question and by what the scale asks.
//! The tables are meant to be edited; what they cannot tell is neutral.

use super::model::Polarity;
use super::scales::Family;

/// Good for the service. `*` at the end of a word stands for any ending.
const GOOD: &[&str] = &[
    "easy",
    "easily",
    "fast",
    "quick*",
    "prompt*",
    "short wait*",
    "short",
    "helpful*",
    "helps",
    "friendly",
    "polite*",
    "courteous*",
    "respect*",
    "meets",
    "meet customer expectations",
    "meets customer expectations",
    "exceed*",
    "satisf*",
    "happy",
    "pleased",
    "delight*",
    "empath*",
    "resolve*",
    "solve*",
    "first contact",
    "first call",
    "trust*",
    "recommend*",
    "knowledgeable",
    "responsive*",
    "listen*",
    "care about",
    "cares about",
    "care for",
    "good job",
    "good",
    "clear",
    "clearly",
    "fair",
    "fairly",
    "understand*",
    "reliab*",
    "excellent",
    "excellence",
    "loyal*",
    "stay with",
    "on time",
    "in time",
    "convenient*",
    "efficien*",
    "professional*",
    "personal*",
    "proactive*",
    "value*",
    "great",
    "well",
    "enjoy*",
    "simple",
    "accessible",
    "available",
    "transparent*",
    "honest*",
    "keeps promises",
    "apologise*",
    "apologize*",
    "correct",
    "correctly",
    "in stock",
    "without any trouble",
    "without trouble",
    "no trouble",
    "said sorry",
    "say sorry",
    "responsibility",
    "competent",
    "confident",
    "welcom*",
    "safe",
    "accura*",
    "consistent*",
    "improve*",
    "buy again",
    "buy more",
    "do more business",
    "use again",
    "acts on",
    "act on",
    "acted on",
];

/// Bad for it.
const BAD: &[&str] = &[
    "hard to",
    "hard",
    "difficult*",
    "slow*",
    "wait*",
    "waiting too long",
    "long wait*",
    "too long",
    "long time",
    "on hold",
    "repeat myself",
    "repeat themselves",
    "repeat their",
    "repeat my",
    "repeat the same",
    "repeat information",
    "rude*",
    "frustrat*",
    "switch companies",
    "switch company",
    "switch provider*",
    "likely to switch",
    "switch to another",
    "leave the company",
    "leave us",
    "stop buying",
    "stop using",
    "likely to cancel",
    "plan to cancel",
    "going to cancel",
    "consider cancel*",
    "was cancel*",
    "were cancel*",
    "are cancel*",
    "be cancel*",
    "been cancel*",
    "crowded",
    "overcrowded",
    "out of stock",
    "complain*",
    "poor*",
    "bad",
    "badly",
    "worse*",
    "fail*",
    "ignor*",
    "transferred",
    "passed around",
    "passed from",
    "confus*",
    "annoy*",
    "more effort into selling",
    "selling than",
    "sell* before",
    "selling before",
    "give up",
    "gave up",
    "too many",
    "too much",
    "unhelpful*",
    "unresolved",
    "refuse*",
    "argue*",
    "unfair*",
    "unclear",
    "unreliab*",
    "unfriendly",
    "disappoint*",
    "dissatisf*",
    "unhappy",
    "angry",
    "stress*",
    "impolite*",
    "disrespect*",
    "inconvenien*",
    "inefficien*",
    "impossible",
    "lose customers",
    "losing customers",
    "less business",
    "much less",
    "less likely to do",
    "fall short",
    "falls short",
    "fell short",
    "waste*",
    "problem*",
    "error*",
    "mistake*",
    "burn* out",
    "burnout",
    "overcharg*",
    "mislead*",
    "struggle*",
    "scripted",
    "follow a script",
    "expendable",
    "avoid*",
];

/// Words that turn what follows within [`REACH`] words into its opposite.
const NOT: &[&str] = &[
    "not", "never", "no", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "cannot", "cant",
    "wont", "wouldnt", "couldnt", "without", "lack", "lacks", "hardly", "rarely", "neither", "nor", "unable",
    "nobody", "hasnt", "havent",
];

/// How far a "not" reaches.
const REACH: usize = 3;

/// Beginnings of questions whose scale tells how good something is, whatever else they mention.
const RATES_GOOD: &[&str] = &[
    "how satisfied",
    "how easy",
    "how well",
    "how good",
    "how helpful",
    "how clear",
    "how happy",
    "how would you rate",
    "rate",
    "please rate",
    "overall satisfaction",
    "satisfaction with",
];
const RATES_BAD: &[&str] =
    &["how difficult", "how hard", "how frustrat", "how dissatisfied", "how annoy", "how slow"];

/// The polarity of a question of this text on a scale of this family.
///
/// Satisfaction, quality, ease and favour are good where people agree, whatever they are about ("satisfied
/// with the waiting time"). Agreement is good unless the words say the reverse. Yes/no, frequency, likelihood
/// and numbers are as the words say; importance and extent tell nothing of the service.
pub(super) fn polarity_of(text: &str, family: Option<Family>) -> Polarity {
    let plain = super::kinds::key(text);
    let begins = |table: &[&str]| table.iter().any(|words| plain.starts_with(words));
    let by_words = || match weigh(&plain) {
        0 => None,
        weight if weight > 0 => Some(Polarity::Favourable),
        _ => Some(Polarity::Unfavourable),
    };
    match family {
        Some(Family::Satisfaction | Family::Quality | Family::Ease | Family::Favour) => Polarity::Favourable,
        Some(Family::Importance) => Polarity::Neutral,
        Some(Family::Agreement) => by_words().unwrap_or(Polarity::Favourable),
        _ if begins(RATES_GOOD) => Polarity::Favourable,
        _ if begins(RATES_BAD) => Polarity::Unfavourable,
        _ => by_words().unwrap_or(Polarity::Neutral),
    }
}

/// Good words less bad words, a phrase weighing as much as it has words; longest phrases first.
fn weigh(plain: &str) -> i32 {
    let words: Vec<&str> = plain.split(' ').collect();
    let mut weight = 0;
    let mut negated_until = 0;
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let (good, bad) = (longest(rest, GOOD), longest(rest, BAD));
        let (length, sign) = if bad >= good { (bad, -1) } else { (good, 1) };
        if length > 0 {
            weight += if at < negated_until { -sign } else { sign } * length as i32;
            at += length;
            continue;
        }
        if rest.first().is_some_and(|word| NOT.contains(word)) {
            negated_until = at + 1 + REACH;
        }
        at += 1;
    }
    weight
}

/// Words of the longest entry of `table` with which `words` begin.
fn longest(words: &[&str], table: &[&str]) -> usize {
    let begins = |entry: &&&str| {
        let mut at = words.iter();
        entry.split(' ').all(|pattern| match (pattern.strip_suffix('*'), at.next()) {
            (_, None) => false,
            (Some(stem), Some(word)) => word.starts_with(stem),
            (None, Some(word)) => *word == pattern,
        })
    };
    table.iter().filter(begins).map(|entry| entry.split(' ').count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::words::normal;

    #[test]
    fn polarity_by_words_and_scale() {
        use Polarity::*;
        let yes_no =
            |text: &str, expected| assert_eq!(polarity_of(text, Some(Family::YesNo)), expected, "{text}");
        yes_no("Companies put more effort into selling than into excellent customer service", Unfavourable);
        yes_no("Likely to switch companies after a bad customer service experience", Unfavourable);
        yes_no("The contact center meets customer expectations", Favourable);
        yes_no("Agents demonstrate emotional empathy", Favourable);
        yes_no("Response times are fast", Favourable);
        yes_no("It is easy to reach a person", Favourable);
        yes_no("It is not easy to reach a person", Unfavourable);
        yes_no("It is hard to reach a person", Unfavourable);
        yes_no("I never have to repeat myself", Favourable);
        yes_no("They said sorry when something went wrong", Favourable);
        yes_no("Members can cancel without any trouble", Favourable);
        yes_no("My flight was cancelled", Unfavourable);
        yes_no("The medicine was not in stock", Unfavourable);
        yes_no("Our agents don't listen", Unfavourable);
        yes_no("Do you have any children under 18?", Neutral);
        yes_no("Is this your first job?", Neutral);
        let check =
            |text: &str, family, expected| assert_eq!(polarity_of(text, Some(family)), expected, "{text}");
        check("How satisfied are you with the waiting time?", Family::Satisfaction, Favourable);
        check("How satisfied are you with the waiting time?", Family::Numbers, Favourable);
        check("Q4. I find real joy in it", Family::Agreement, Favourable);
        check("I have to wait too long", Family::Agreement, Unfavourable);
        check("How often do you use it?", Family::Frequency, Neutral);
        check("How important is a fast answer?", Family::Importance, Neutral);
    }

    #[test]
    fn the_tables_are_in_their_normal_form() {
        for entry in GOOD.iter().chain(BAD).chain(NOT).chain(RATES_GOOD).chain(RATES_BAD) {
            assert_eq!(normal(&entry.replace('*', "")), entry.replace('*', ""));
        }
    }
}
