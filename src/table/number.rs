//! Which texts are numbers.

use lexical_parse_float::FromLexical;

/// The number that `text` is: decimal, with `.` as the decimal sign and an exponent if need be. `None` for
/// anything else, `inf` and `nan` too.
pub fn parse(text: &str) -> Option<f64> {
    let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
    if !text.bytes().all(plain) {
        return None;
    }
    f64::from_lexical(text.as_bytes()).ok().filter(|number| number.is_finite())
}

/// True for `-77`, `-9`: what tools and people write beside other numbers where there is no answer. Nearer to nought
/// than that, a number may be a level, or -1 a "true".
pub fn says_none(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|digits| matches!(digits.parse::<u16>(), Ok(7..)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_for_no_answer() {
        for (text, expected) in
            [("-77", true), ("-9", true), ("-1", false), ("77", false), ("-7.5", false), ("-", false)]
        {
            assert_eq!(super::says_none(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_and_others() {
        let check = |text: &str, expected: Option<f64>| assert_eq!(super::parse(text), expected, "{text:?}");
        check("4", Some(4.0));
        check("-0.25", Some(-0.25));
        check("+1e3", Some(1000.0));
        check(".5", Some(0.5));
        check("", None);
        check("nan", None);
        check("inf", None);
        check("1e999", None);
        check("1,5", None);
        check("4 out of 5", None);
        check("e", None);
    }

    proptest::proptest! {
        #[test]
        fn numbers_are_rounded_as_the_standard_library_rounds_them(
            text in "[-+]?([0-9]{0,30}\\.[0-9]{0,40}|[0-9]{1,40})([eE][-+]?[0-9]{1,3})?",
        ) {
            let expected: Option<f64> = text.parse().ok().filter(|number: &f64| number.is_finite());
            proptest::prop_assert_eq!(super::parse(&text).map(f64::to_bits), expected.map(f64::to_bits));
        }

        #[test]
        fn every_number_is_read_as_it_is_written(bits in proptest::prelude::any::<u64>()) {
            let number = f64::from_bits(bits);
            proptest::prop_assume!(number.is_finite());
            for text in [format!("{number}"), format!("{number:e}"), format!("{number:.17e}")] {
                proptest::prop_assert_eq!(super::parse(&text).map(f64::to_bits), Some(bits));
            }
        }
    }
}
