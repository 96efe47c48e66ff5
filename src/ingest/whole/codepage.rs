//! The character encoding of a file's texts, by the names that people and the web give it, and the numbers that
//! statistics programs write.

use super::Whole;
use crate::error::{Error, ErrorKind};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// How texts are decoded.
#[derive(Debug, Clone, Copy)]
pub enum CodePage {
    Web(&'static Encoding),
    /// A code page of the DOS years: its name, and its characters from 128 on.
    Dos(&'static str, &'static str),
}

const CP_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
const CP_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
const CP_852: &str = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}";

impl CodePage {
    /// Of the Mac before the year 2000.
    pub const MAC_ROMAN: CodePage = CodePage::Web(MACINTOSH);
    /// Western Europe under DOS, and the older one of the first machines.
    pub const DOS_WESTERN: [CodePage; 2] = [CodePage::Dos("ibm850", CP_850), CodePage::Dos("ibm437", CP_437)];

    /// The encoding of that name: one that the web knows, `windows-936`, `CP850`, `ibm-437`, …
    pub fn named(name: &str) -> Option<CodePage> {
        let name = name.trim_matches(|c: char| c.is_whitespace() || c == '\0');
        if let Some(web) = Encoding::for_label(name.as_bytes()) {
            return Some(CodePage::Web(web));
        }
        let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
        CodePage::numbered(digits.parse().ok()?)
    }

    /// The encoding that a person asks for; `None` where nobody does.
    ///
    /// # Errors
    /// No encoding has that name.
    pub fn asked(whole: &Whole<'_>) -> Result<Option<CodePage>, Error> {
        let Some(label) = &whole.options.encoding else { return Ok(None) };
        let page = match label.trim().to_ascii_lowercase().as_str() {
            "mac-roman" | "macroman" => Some(CodePage::MAC_ROMAN),
            "utf-8-bom" => Some(CodePage::Web(UTF_8)),
            name if Encoding::for_label_no_replacement(name.as_bytes()).is_some() => CodePage::named(name),
            name => {
                let number = ["cp", "ibm", "dos", "oem"].iter().find_map(|maker| name.strip_prefix(maker));
                let number = number.unwrap_or(name).trim_start_matches(['-', ' ', '_']);
                number.parse().ok().and_then(CodePage::numbered)
            }
        };
        let unknown = || {
            let message = format!(
                "no encoding is called \"{label}\". Write one such as utf-8, utf-16le, windows-1252, mac-roman or \
                 cp850, or none."
            );
            Error::in_file(ErrorKind::Study, whole.file, message)
        };
        page.map(Some).ok_or_else(unknown)
    }

    /// The encoding of that number. The numbers 2 and 3 stand for "ASCII" and were written whatever the encoding
    /// was: they say nothing.
    pub fn numbered(code: i32) -> Option<CodePage> {
        let label = match code {
            437 => return Some(CodePage::Dos("ibm437", CP_437)),
            850 | 858 => return Some(CodePage::Dos("ibm850", CP_850)),
            852 => return Some(CodePage::Dos("ibm852", CP_852)),
            65001 => "utf-8",
            866 => "ibm866",
            874 => "windows-874",
            932 => "shift_jis",
            936 => "gbk",
            949 => "euc-kr",
            950 => "big5",
            54936 => "gb18030",
            10000 => "macintosh",
            20866 => "koi8-r",
            20932 | 51932 => "euc-jp",
            51949 => "euc-kr",
            1250..=1258 => return web(&format!("windows-{code}")),
            28591..=28606 => return web(&format!("iso-8859-{}", code - 28590)),
            _ => return None,
        };
        web(label)
    }

    /// What the file declares, by name first; where it declares nothing, UTF-8 if that is what `texts`, some of
    /// its texts, are, and else Windows-1252.
    pub fn declared<'a>(
        name: Option<&[u8]>,
        code: Option<i32>,
        mut texts: impl Iterator<Item = &'a [u8]>,
    ) -> CodePage {
        let name = name.and_then(|name| std::str::from_utf8(name).ok());
        let undeclared = || {
            let utf_8 = texts
                .try_fold(false, |any, text| std::str::from_utf8(text).ok().map(|_| any || !text.is_ascii()));
            CodePage::Web(if utf_8 == Some(true) { UTF_8 } else { WINDOWS_1252 })
        };
        name.and_then(CodePage::named).or_else(|| CodePage::numbered(code?)).unwrap_or_else(undeclared)
    }

    /// Its name in the contracts: that of the web in lower case, but a clearer one for Mac Roman.
    pub fn name(self) -> String {
        match self {
            CodePage::Web(web) if web == MACINTOSH => "mac-roman".to_owned(),
            CodePage::Web(web) => web.name().to_ascii_lowercase(),
            CodePage::Dos(name, _) => name.to_owned(),
        }
    }

    /// The text that `bytes` are, and whether all of them were characters.
    pub fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        match self {
            _ if bytes.is_ascii() => (String::from_utf8_lossy(bytes), true),
            CodePage::Web(web) => {
                let (text, bad) = web.decode_without_bom_handling(bytes);
                (text, !bad)
            }
            CodePage::Dos(_, upper) => {
                let upper: Vec<char> = upper.chars().collect();
                let character = |&byte: &u8| match byte.checked_sub(128) {
                    None => char::from(byte),
                    Some(place) => {
                        upper.get(usize::from(place)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
                    }
                };
                (Cow::Owned(bytes.iter().map(character).collect()), true)
            }
        }
    }
}

fn web(label: &str) -> Option<CodePage> {
    Encoding::for_label(label.as_bytes()).map(CodePage::Web)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers() {
        let check = |page: Option<CodePage>, expected: Option<&str>| {
            assert_eq!(page.map(CodePage::name).as_deref(), expected);
        };
        check(CodePage::named("UTF-8"), Some("utf-8"));
        check(CodePage::named("windows-1255\0"), Some("windows-1255"));
        check(CodePage::named("ISO-8859-1"), Some("windows-1252"));
        check(CodePage::named("CP850"), Some("ibm850"));
        check(CodePage::named("windows-936"), Some("gbk"));
        check(CodePage::named("martian"), None);
        check(CodePage::numbered(28605), Some("iso-8859-15"));
        check(CodePage::numbered(2), None);
        check(CodePage::numbered(1), None);
        check(CodePage::numbered(i32::MIN), None);
    }

    #[test]
    fn an_undeclared_encoding_is_told_by_the_texts() {
        let check = |texts: &[&[u8]], expected: &str| {
            assert_eq!(CodePage::declared(None, Some(2), texts.iter().copied()).name(), expected);
        };
        check(&[b"plain"], "windows-1252");
        check(&[b"plain", "größer".as_bytes()], "utf-8");
        check(&["größer".as_bytes(), b"gr\xF6\xDFer"], "windows-1252");
        assert_eq!(
            CodePage::declared(Some(b"windows-1250"), Some(65001), [].into_iter()).name(),
            "windows-1250"
        );
    }

    #[test]
    fn every_page_of_the_dos_years_has_its_128_characters() {
        for upper in [CP_437, CP_850, CP_852] {
            assert_eq!(upper.chars().count(), 128);
        }
        let check = |page: i32, bytes: &[u8], expected: &str| {
            assert_eq!(CodePage::numbered(page).unwrap().decode(bytes), (expected.into(), true));
        };
        check(437, b"\x81ber \xFD", "über ²");
        check(850, b"gr\x94\xE1er", "größer");
        check(852, b"\x88\xA5", "łą");
        check(1252, b"\x80 \xFC", "€ ü");
    }
}
