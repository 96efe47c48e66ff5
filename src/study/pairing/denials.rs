//! Words by which the pairing tells that something is denied. Words are in lower case and without apostrophes.

use crate::wordlist::WordList;

/// Words that turn what follows them within [`REACH`] words into its opposite.
pub(super) const NEGATIONS: WordList = WordList(
    "not|never|no|dont|doesnt|didnt|isnt|arent|wasnt|werent|cannot|cant|wont|wouldnt|couldnt|without|\
     hardly|rarely|seldom|neither|nor|unable|nobody|hasnt|havent|hadnt|instead|rather|nothing|barely|\
     scarcely",
);

/// Words that, with "to" behind them, do the same: "forgets to call back".
pub(super) const FAILS: WordList = WordList(
    "fail|fails|failed|failing|forget|forgets|forgot|forgotten|neglect|neglects|neglected|refuse|\
     refuses|refused|omit|omits|omitted",
);

/// How many words that mean something a negation reaches.
pub(super) const REACH: usize = 2;
