//! Texts as we compare them: without case, accents, punctuation and surplus blanks.

/// Lower case; apostrophes dropped, all other punctuation a blank; blanks single, none at the ends; letters
/// without their accents, be they part of the letter or a sign of their own behind it (as macOS writes them).
/// `"Don't know / N/A"` becomes `"dont know n a"`, `"Très d’accord"` becomes `"tres daccord"`.
pub(super) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_silent(c) {
            continue;
        }
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            for lower in c.to_lowercase().filter(|lower| !is_silent(*lower)) {
                match base(lower) {
                    Some(letters) => out.push_str(letters),
                    None => out.push(lower),
                }
            }
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Apostrophes, accents that stand behind their letter, and marks without width.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '′' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

/// The letters under the accents of the languages of Western Europe, in lower case.
fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ą' | 'ă' | 'ª' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'è'..='ë' | 'ē' | 'ę' | 'ė' | 'ě' => "e",
        'ì'..='ï' | 'ī' | 'ı' => "i",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'º' => "o",
        'œ' => "oe",
        'š' | 'ś' => "s",
        'ß' => "ss",
        'ù'..='ü' | 'ū' | 'ű' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        _ => return None,
    })
}

/// Where the words of `phrase` stand in `words`, in that order and side by side; `None` where they do not.
pub(super) fn find_phrase(words: &[&str], phrase: &str) -> Option<usize> {
    (0..words.len()).find(|at| begin_with(words.get(*at..).unwrap_or_default(), phrase))
}

/// Word by word and without a list of the phrase's: long tables of phrases are looked for in every label.
fn begin_with(words: &[&str], phrase: &str) -> bool {
    let mut rest = phrase;
    for word in words {
        match rest.strip_prefix(word).map(|after| (after, after.strip_prefix(' '))) {
            Some(("", _)) => return true,
            Some((_, Some(after))) => rest = after,
            _ => return false,
        }
    }
    false
}

/// True where `phrase` occurs in `normalised` as whole words.
pub(super) fn has_phrase(normalised: &str, phrase: &str) -> bool {
    normalised.match_indices(phrase).any(|(at, _)| {
        let before = normalised[..at].chars().next_back();
        let after = normalised[at + phrase.len()..].chars().next();
        before.is_none_or(|c| c == ' ') && after.is_none_or(|c| c == ' ')
    })
}

/// How many of `count` names are listed where about `most` are: "and 1 more" takes the place of the one.
pub(super) fn fitting(count: usize, most: usize) -> usize {
    if count == most + 1 { count } else { count.min(most) }
}

/// Names in a sentence: `"Age", "Role" and "Region"`; beyond `most` of them, how many more there are.
pub(super) fn listed<S: AsRef<str>>(names: &[S], most: usize) -> String {
    let most = fitting(names.len(), most);
    let mut quoted: Vec<String> =
        names.iter().take(most).map(|name| format!("\"{}\"", name.as_ref())).collect();
    let more = names.len().saturating_sub(most);
    if more > 0 {
        quoted.push(format!("{more} more"));
    }
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// `"1 column"`, `"3 columns"`.
pub(super) fn counted(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// `text` on one line, cut at a word where it is longer than `most` characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let whole = cut.rfind(' ').filter(|&at| at > most / 2).unwrap_or(cut.len());
    format!("{}…", cut[..whole].trim_end())
}

/// The end of `text` on one line, cut at a word where it is longer than `most` characters.
pub(super) fn ending(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut length = 0;
    let fits = |word: &&&str| {
        length += word.chars().count() + 1;
        length <= most + 1
    };
    let kept = words.iter().rev().take_while(fits).count().max(1);
    if kept >= words.len() {
        return words.join(" ");
    }
    format!("…{}", words.get(words.len() - kept..).unwrap_or_default().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_word_at_either_end() {
        assert_eq!(shortened("one two three", 8), "one two…");
        assert_eq!(ending("one two three", 9), "…two three");
        assert_eq!(ending("one  two", 9), "one two");
        assert_eq!(ending("Donaudampfschiffe", 5), "Donaudampfschiffe");
        assert_eq!(ending("", 5), "");
    }

    #[test]
    fn normal_forgets_case_accents_punctuation_and_blanks() {
        let check = |input: &str, expected: &str| assert_eq!(normal(input), expected, "{input:?}");
        check("  Don't know / N/A ", "dont know n a");
        check("Neither agree\u{a0}nor disagree (neutral)", "neither agree nor disagree neutral");
        check("--", "");
        check("Größe?", "grosse");
        check("GRÖẞE", "grosse");
        check("Plutôt pas d’accord", "plutot pas daccord");
        check("Pluto\u{302}t pas d'accord", "plutot pas daccord");
        check("¿Muy satisfecho/a?", "muy satisfecho a");
        check("Não, às vezes", "nao as vezes");
        check("Cœur", "coeur");
        check("Σίγμα Дa", "σίγμα дa");
        check("満足 度", "満足 度");
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        let check = |names: &[&str], expected: &str| assert_eq!(listed(names, 2), expected);
        check(&[], "");
        check(&["a"], "\"a\"");
        check(&["a", "b"], "\"a\" and \"b\"");
        check(&["a", "b", "c"], "\"a\", \"b\" and \"c\"");
        check(&["a", "b", "c", "d"], "\"a\", \"b\" and 2 more");
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(has_phrase("contact center managers", "center managers"));
        assert!(!has_phrase("contact center managers", "enter"));
        assert!(has_phrase("reuse use", "use"));
    }
}
