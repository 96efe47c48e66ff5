//! Which encoding a text is in that is not UTF-8 and names none: the one in which its letters make words.
//!
//! `chardetng` knows what the web's languages look like in the web's encodings. It does not know Mac Roman, and of
//! a few bytes it cannot know much; so its guess, Windows-1252 and Mac Roman are each tried, and held against how
//! letters and punctuation stand in any text: no capital after a small letter, no accent among digits.

use crate::ingest::whole::codepage::CodePage;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_JP, EUC_KR, SHIFT_JIS, WINDOWS_1252};

/// Bytes of lines with letters beyond ASCII that are looked at.
const SAMPLE: usize = 1 << 20;

/// Bytes of one such line.
const LINE: usize = 64 << 10;

/// Below this many characters beyond ASCII, `chardetng`'s guess is little better than the most usual encoding.
const FEW: usize = 24;

/// The encoding that was found.
pub(super) struct Found {
    pub page: CodePage,
    /// A word of the text with a character beyond ASCII; empty where there is none.
    pub example: String,
}

/// One encoding, tried.
struct Trial {
    page: CodePage,
    text: String,
    /// Characters beyond ASCII, and those of them that stand as in a text.
    beyond: usize,
    plausible: usize,
}

/// The encoding in which the text makes most sense; `None` where it makes sense in none.
pub(super) fn weigh(bytes: &[u8]) -> Option<Found> {
    let sample = sample(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&sample, true);
    let mut best = Trial::of(CodePage::Web(detector.guess(None, Utf8Detection::Deny)), &sample);
    let western = Trial::of(CodePage::Web(WINDOWS_1252), &sample);
    if western.share() > best.share() + 0.25 || western.share() >= best.share() && western.beyond < FEW {
        best = western;
    }
    let mac = Trial::of(CodePage::MAC_ROMAN, &sample);
    if mac.share() > best.share() + 0.1 {
        best = mac;
    }
    // Japanese and Korean are told by scripts of their own, also where the text is too short for `chardetng`.
    for encoding in [SHIFT_JIS, EUC_JP, EUC_KR] {
        let east = Trial::of(CodePage::Web(encoding), &sample);
        if best.share() < 0.9 && east.share() > 0.9 && east.has_own_script() {
            best = east;
        }
    }
    // DOS text is rare: most of its letters must make words, and clearly more of them than in any other.
    for page in CodePage::DOS_WESTERN {
        let dos = Trial::of(page, &sample);
        if dos.share() >= 0.85 && dos.share() > best.share() + 0.1 && dos.has_letters() {
            best = dos;
        }
    }
    (best.share() >= 0.5).then(|| Found { page: best.page, example: example(&best.text) })
}

/// The lines that hold bytes beyond ASCII.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|&byte| byte == b'\n' || byte == b'\r') {
        if sample.len() >= SAMPLE {
            break;
        }
        if !line.is_ascii() {
            // Of a long line, the part around the first such byte.
            let first = line.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
            let start = first.saturating_sub(LINE / 2);
            sample.extend(line.iter().skip(if line.len() > LINE { start } else { 0 }).take(LINE));
        }
    }
    sample
}

impl Trial {
    fn of(page: CodePage, sample: &[u8]) -> Self {
        let (text, _) = page.decode(sample);
        let text = text.into_owned();
        let chars: Vec<char> = text.chars().collect();
        let beyond: Vec<usize> =
            (0..chars.len()).filter(|&at| chars.get(at).is_some_and(|c| !c.is_ascii())).collect();
        let plausible = beyond.iter().filter(|&&at| stands_well(&chars, at)).count();
        let beyond = beyond.len();
        Trial { page, text, beyond, plausible }
    }

    /// True where letters of words are among the characters beyond ASCII, not only signs.
    fn has_letters(&self) -> bool {
        self.text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()).count() >= 2
    }

    /// True where a fifth of the characters beyond ASCII, and not just one or two, are kana or Hangul.
    fn has_own_script(&self) -> bool {
        let own = |c: &char| matches!(c, '\u{3041}'..='\u{30FF}' | '\u{AC00}'..='\u{D7A3}');
        let count = self.text.chars().filter(own).count();
        count >= 5 && count * 5 > self.beyond
    }

    /// The part of the characters beyond ASCII that stand as in a text.
    fn share(&self) -> f64 {
        if self.beyond == 0 { 0.0 } else { self.plausible as f64 / self.beyond as f64 }
    }
}

/// True where the character at `at` stands between its neighbours as it does in texts.
fn stands_well(chars: &[char], at: usize) -> bool {
    let char_at = |at: usize| chars.get(at).copied().unwrap_or(' ');
    let (before, c, after) = (char_at(at.wrapping_sub(1)), char_at(at), char_at(at + 1));
    let space = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '"');
    match c {
        '\u{A0}' => true,
        '’' => before.is_alphanumeric() || space(before) && after.is_alphanumeric(),
        '‘' | '“' | '„' | '‚' | '¿' | '¡' => !before.is_alphanumeric() && !space(after),
        '”' => !space(before) && !after.is_alphanumeric(),
        '«' | '»' | '‹' | '›' => {
            space(before) != space(after) || space(before) || before.is_ascii_punctuation()
        }
        '–' | '—' => space(before) == space(after) || before.is_alphanumeric(),
        '…' => !before.is_ascii_digit(),
        '€' | '£' | '¥' | '¢' => {
            before.is_ascii_digit() || after.is_ascii_digit() || space(before) && space(after)
        }
        '°' | '²' | '³' => before.is_alphanumeric() || before == ' ',
        'º' | 'ª' | '½' | '¼' | '¾' | '×' | '±' => before.is_ascii_digit() || before == ' ',
        '®' | '™' | '©' | '§' | '•' | '·' => {
            before.is_alphanumeric() && space(after) || space(before)
        }
        _ if c.is_alphabetic() && c < '\u{250}' => in_word(chars, at) && letter_stands_well(before, c, after),
        _ if c.is_alphabetic() => letter_stands_well(before, c, after),
        // Full-width punctuation of East Asia.
        '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' => true,
        _ => false,
    }
}

/// True where the Latin letter at `at` is in a word with a letter of ASCII, or a word of its own like `à`.
fn in_word(chars: &[char], at: usize) -> bool {
    let letters = |c: &&char| c.is_alphabetic();
    let before = chars.get(..at).unwrap_or_default().iter().rev().take_while(letters).take(4);
    let after = chars.get(at + 1..).unwrap_or_default().iter().take_while(letters).take(4);
    let mut others = before.chain(after).peekable();
    others.peek().is_none() || others.any(char::is_ascii)
}

fn letter_stands_well(before: char, c: char, after: char) -> bool {
    let latin = |c: char| c < '\u{250}';
    let beside = |neighbour: char| neighbour.is_alphabetic();
    if c > '\u{2E80}' {
        // Scripts without words: such a letter alone among letters of ASCII is an accident.
        let foreign = |c: char| c.is_ascii_alphabetic();
        return !(foreign(before) || foreign(after)) || !before.is_ascii() || !after.is_ascii();
    }
    let one_script = |neighbour: char| !beside(neighbour) || latin(neighbour) == latin(c);
    let capital_within = c.is_uppercase() && before.is_lowercase();
    // `à`, `é`, `ó` are words of their own.
    let alone = c.is_lowercase() && before == ' ' && after == ' ';
    one_script(before) && one_script(after) && !capital_within && (beside(before) || beside(after) || alone)
}

/// The first word with a letter beyond ASCII, of at most 24 characters.
fn example(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '’');
    let mut told = words.filter(|word| !word.is_ascii() && word.chars().count() > 1);
    told.find(|word| word.chars().count() <= 24).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::weigh;

    fn found(bytes: &[u8]) -> String {
        weigh(bytes).map_or("none".to_owned(), |found| found.page.name())
    }

    #[test]
    fn one_letter_among_ten_thousand_rows() {
        let mut text = b"id,comment\n".to_vec();
        for row in 0..10_000 {
            let comment: &[u8] = if row == 9_000 { b"the caf\xE9 was closed" } else { b"nothing to say" };
            text.extend_from_slice(format!("{row},").as_bytes());
            text.extend_from_slice(comment);
            text.push(b'\n');
        }
        assert_eq!(found(&text), "windows-1252");
    }

    #[test]
    fn by_what_the_letters_look_like() {
        let in_encoding = |name: &str, text: &str| {
            let encoding =
                encoding_rs::Encoding::for_label(name.replace("mac-roman", "macintosh").as_bytes()).unwrap();
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy, "{name} cannot hold {text}");
            assert_eq!(found(&bytes), name, "{text}");
        };
        let german = "Frage,Antwort\nWie zufrieden sind Sie?,Völlig zufrieden\nGrößere Mängel?,für mich überhaupt nicht\n";
        in_encoding("windows-1252", german);
        in_encoding("mac-roman", german);
        let english = "I don’t know\n“Never” – really\nThat’s it…\n";
        in_encoding("windows-1252", english);
        in_encoding("mac-roman", english);
        in_encoding("mac-roman", "Très satisfait\nPas du tout concerné\nà améliorer\n");
        in_encoding("windows-1252", "Très satisfait\nPas du tout concerné\nà améliorer\nÉtat général\n");
        in_encoding("windows-1252", "¿Qué opina?\nMuy satisfecho, señor\n50 €\n");
        let polish = "Zdecydowanie się zgadzam\nRaczej się nie zgadzam, ponieważ było źle\nCałkowicie żółta gęś śpiewała\n";
        in_encoding("windows-1250", polish);
        in_encoding("windows-1251", "Полностью согласен\nСкорее не согласен\nЗатрудняюсь ответить\n");
        in_encoding("shift_jis", "とても満足\nどちらかといえば満足\nわからない,東京都の会社員です\n");
        in_encoding("euc-kr", "매우 만족\n만족하지 않음\n잘 모르겠다\n");
        in_encoding("gbk", "非常满意\n比较满意\n不满意,我不知道该怎么回答这个问题\n");
    }

    #[test]
    fn text_of_dos_is_told_by_its_words_alone() {
        // German and French as `iconv -t CP850` writes them.
        let german = b"Frage,Antwort\nWie zufrieden?,V\x94llig zufrieden\nGr\x94\xE1ere M\x84ngel?,f\x81r mich nicht\n";
        assert_eq!(found(german), "ibm850");
        let french =
            b"Tr\x8As satisfait\nPas du tout concern\x82\n\x85 am\x82liorer\nd\x82\x87u, g\x88n\x82\n";
        assert_eq!(found(french), "ibm850");
        // Signs alone tell nothing: dashes and quotation marks of Windows.
        assert_eq!(found(b"I don\x92t know \x96 really\n"), "windows-1252");
    }

    #[test]
    fn a_no_break_space_of_the_mac_is_no_capital() {
        assert_eq!(found(b"How much,do you know\nNot much\xCA,Some\nNot much\xCA,A lot\n"), "mac-roman");
    }

    #[test]
    fn what_makes_no_sense_in_any_encoding_is_left() {
        assert_eq!(found(b"Universe?\x8C\xE6,Do you\n"), "none");
    }
}
