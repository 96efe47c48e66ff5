//! Hides in a comment what points at a person: addresses for e-mail, long numbers, names after a greeting.
//! By rules that can be read, so that it can be told what they miss: names anywhere else.

/// Digits of a number that may be one of a telephone, a card or an account.
const DIGITS: usize = 6;

/// Words after which capitalised words are a name, at the beginning or the end of a letter, or as a title.
const BEFORE_A_NAME: &str = "dear hi hello hey regards thanks sincerely cheers mr mrs ms miss dr prof \
    hallo liebe lieber herr frau grüße gruß bonjour cher chère madame monsieur mme hola estimado estimada querido querida \
    señor señora sr sra ciao gentile signor signora olá caro cara senhor senhora beste geachte meneer mevrouw groeten";

/// The names that are hidden are of so many words at most.
const WORDS_OF_A_NAME: usize = 2;

/// `text` with `[e-mail]`, `[number]` and `[name]` in place of what they stand for; white space as single spaces.
pub(super) fn mask(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut shown: Vec<String> = Vec::with_capacity(words.len());
    let mut name_words = 0;
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (bare, tail) = split_tail(word);
        let numbers = number_of_words(words.get(at..).unwrap_or_default());
        if is_address(bare) {
            shown.push(format!("[e-mail]{tail}"));
            name_words = 0;
        } else if numbers > 0 {
            let (_, tail) = split_tail(words.get(at + numbers - 1).unwrap_or(word));
            shown.push(format!("[number]{tail}"));
            at += numbers - 1;
            name_words = 0;
        } else if name_words > 0 && bare.starts_with(char::is_uppercase) && !is_before_a_name(bare) {
            let part_of_one =
                name_words < WORDS_OF_A_NAME && shown.last().is_some_and(|last| last == "[name]");
            if part_of_one {
                shown.pop();
            }
            shown.push(format!("[name]{tail}"));
            name_words = if tail.is_empty() { name_words - 1 } else { 0 };
        } else {
            // "Dear Dr. Miller," and "Kind regards, Anna": the sign between does not end it.
            name_words = if is_before_a_name(bare) { WORDS_OF_A_NAME } else { 0 };
            shown.push((*word).to_owned());
        }
        at += 1;
    }
    shown.join(" ")
}

/// A word and the signs at its end.
fn split_tail(word: &str) -> (&str, &str) {
    let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    word.split_at(bare.len())
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'))
}

fn is_before_a_name(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    BEFORE_A_NAME.split_whitespace().any(|known| known == word)
}

/// How many of these words, from the first, make one long number: `+44 20 7946 0958`, `4111-1111-1111-1111`.
fn number_of_words(words: &[&str]) -> usize {
    let is_part = |word: &&&str| {
        word.chars().any(|c| c.is_ascii_digit())
            && word.chars().all(|c| c.is_ascii_digit() || "+-./()#,:;!?".contains(c))
    };
    let digits = |word: &&str| word.chars().filter(char::is_ascii_digit).count();
    let parts = words.iter().take_while(is_part).count();
    let all: usize = words.iter().take(parts).map(digits).sum();
    let within = words.first().map_or(0, digits);
    if all >= DIGITS { parts } else { usize::from(within >= DIGITS) }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn what_points_at_a_person_is_hidden() {
        for (written, shown) in [
            ("Write to anna.b@firm.example, please", "Write to [e-mail], please"),
            ("Call +44 20 7946 0958 after five.", "Call [number] after five."),
            ("Card 4111-1111-1111-1111!", "Card [number]!"),
            ("my order AB1234567 was late", "my order [number] was late"),
            ("Dear Mr Miller, you were late", "Dear Mr [name], you were late"),
            ("Hi Anna Maria thanks", "Hi [name] thanks"),
            ("Best regards, Tom", "Best regards, [name]"),
            ("Sehr geehrter Herr Müller,\n es war gut", "Sehr geehrter Herr [name], es war gut"),
        ] {
            assert_eq!(mask(written), shown);
        }
    }

    #[test]
    fn what_points_at_nobody_stays() {
        for text in [
            "I waited 45 minutes, then 20 more.",
            "Thanks for nothing. You were late.",
            "In 2024 it was better than in 2023, I think",
            "Hello, you were late",
            "Open 9:30 to 17:00",
            "@ the counter",
        ] {
            assert_eq!(mask(text), text);
        }
    }
}
