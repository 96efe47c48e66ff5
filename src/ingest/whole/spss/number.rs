//! Numbers as texts: as short as they can be and still be the same number.

/// The text of a number: `3` for 3.0, `0.378332`. Very large and very small ones get an exponent.
pub fn text(value: f64) -> String {
    let size = value.abs();
    if value == 0.0 {
        // Without the sign that a zero may have.
        "0".to_owned()
    } else if (1e-7..1e17).contains(&size) {
        value.to_string()
    } else {
        format!("{value:e}")
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn as_short_as_exact() {
        let check = |value: f64, expected: &str| {
            assert_eq!(super::text(value), expected);
            assert_eq!(crate::table::parse_number(expected), Some(value));
        };
        check(3.0, "3");
        check(-1000.3, "-1000.3");
        check(0.1 + 0.2, "0.30000000000000004");
        check(-0.0, "0");
        check(1e16, "10000000000000000");
        check(1e300, "1e300");
        check(2.5e-9, "2.5e-9");
    }
}
