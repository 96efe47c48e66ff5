//! From whose side a question speaks, and what it asks of its subject.

use crate::study::words::{has_phrase, normal};
use crate::wordlist::WordList;

/// Words by which those who serve speak of themselves.
const WE: WordList = WordList("we|our|us|ours|your company|your organization|your organisation|your team");
/// Words by which those who are served are spoken of.
const SERVED: WordList = WordList(
    "customer|customers|client|clients|guest|guests|patient|patients|student|students|tenant|tenants|\
     resident|residents|passenger|passengers|policyholder|policyholders|claimant|claimants|\
     subscriber|subscribers|user|users|member|members|recipient|recipients|shopper|shoppers|caller|\
     callers|household|households|visitor|visitors|consumer|consumers|buyer|buyers|citizen|citizens|\
     pupil|pupils|people",
);
/// Words by which respondents speak of themselves alone.
const SELF: WordList = WordList("i|my|me|mine|myself|ive|im|id");
/// What those who serve say of themselves as people who work, not of the service.
const WORKING: WordList = WordList(
    "me|as an employer|place to work|my manager|my line manager|my supervisor|my work|my workload|\
     my job|enough people|enough staff|supervision|breaks|overtime|turnover",
);
/// Words that ask how important something is, not how it is.
const IMPORTANCE: WordList =
    WordList("important|importance|how much do you value|priority|matters to|how critical|how essential");
/// Words that ask what is to come.
const PLANS: WordList =
    WordList("plan to|plans to|planning to|intend to|intends to|in the next|within the next");
/// What enables those who serve, of themselves: to have the time to listen is not to listen.
const MEANS: WordList =
    WordList("time to|time for|the tools|the authority|trained to|training|what i need to");
/// Beginnings that ask respondents for facts about themselves, not how the service is.
const FACTS: WordList = WordList(
    "how often do you|how many|have you ever|have you had|have you carried|have you changed|have you bought|\
     have you claimed|have you used|have you made|have you moved|have you switched|i solve|i repair|i fix|my home is|my household|i had a|i use|i work|i live|i own|i prefer|\
     i also|i know my|i know who my|i intend|i missed|do you use|do you have|do you own|do you live|\
     did you use|are you a|which|what is your|how did you|what did you|how old|who |where |\
     when did you|how much did you|how do you|what was the|what kind|what type",
);

/// How a question speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Speaks {
    /// Of those who serve as "we", or of those served in the third person.
    pub as_provider: bool,
    /// Of the respondent alone: "my", and neither "we" nor "customers".
    pub of_self: bool,
    /// Of those who serve: of their own work.
    pub working: bool,
    /// Asks what one has or may, to do something with.
    pub means: bool,
    /// Asks how important something is.
    pub importance: bool,
    /// Asks for plans.
    pub plans: bool,
    /// Asks for a fact about the respondent, or an amount.
    pub facts: bool,
}

impl Speaks {
    /// Asks respondents for their own means.
    pub fn means_of_self(&self) -> bool {
        self.means && self.of_self
    }
}

/// How `text` speaks. `importance` is known from the scale.
pub(super) fn speaks(text: &str, importance: bool) -> Speaks {
    let plain = normal(text);
    let has = |table: WordList| table.iter().any(|words| has_phrase(&plain, words));
    let as_provider = has(WE) || has(SERVED);
    Speaks {
        as_provider,
        of_self: !as_provider && has(SELF),
        working: has(WORKING),
        means: has(MEANS),
        importance: importance || has(IMPORTANCE),
        plans: has(PLANS),
        facts: FACTS.iter().any(|words| plain.starts_with(words)),
    }
}

/// True where a file's questions speak as those who serve, on the whole.
pub(super) fn inside<'a>(questions: impl Iterator<Item = &'a Speaks>) -> bool {
    let (mut provider, mut own) = (0usize, 0usize);
    for question in questions {
        provider += usize::from(question.as_provider);
        own += usize::from(question.of_self);
    }
    provider > own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_are_told_from_the_words() {
        let check = |text: &str, as_provider, of_self| {
            let found = speaks(text, false);
            assert_eq!((found.as_provider, found.of_self), (as_provider, of_self), "{text}");
        };
        check("Our agents are polite", true, false);
        check("Customers can reach us", true, false);
        check("My workload is too high", false, true);
        check("I serve our customers gladly", true, false);
        check("Agents are polite", false, false);
        assert!(speaks("How important is speed?", false).importance);
        assert!(speaks("Do you plan to add web chat?", false).plans);
        assert!(inside([speaks("We care", false), speaks("Speed", false)].iter()));
        assert!(!inside([speaks("We care", false), speaks("I wait", false)].iter()));
    }
}
