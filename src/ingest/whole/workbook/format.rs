//! What a workbook's number formats mean: the same number is an amount, a day or a duration.

/// What a number stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Number,
    /// Hundredths, shown with a percent sign.
    Percent,
    Date,
    DateTime,
    Time,
    /// Hours that do not end at 24.
    Duration,
}

/// The kind of a format that workbooks do not spell out, by its number.
pub fn builtin(id: u32) -> Kind {
    match id {
        9 | 10 => Kind::Percent,
        // From 27 and from 50 on: days in the East Asian editions.
        14..=17 | 27..=31 | 34..=36 | 50..=54 | 57..=58 => Kind::Date,
        18..=21 | 32..=33 | 45 | 47 | 55..=56 => Kind::Time,
        22 => Kind::DateTime,
        46 => Kind::Duration,
        _ => Kind::Number,
    }
}

/// The kind of a format by its code, such as `yyyy-mm-dd hh:mm` or `0.00%`.
pub fn of_code(code: &str) -> Kind {
    if matches!(code.trim().to_ascii_lowercase().as_str(), "general" | "standard" | "@") {
        return Kind::Number;
    }
    let (mut day, mut clock, mut elapsed, mut m, mut percent) = (false, false, false, false, false);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            // The next character stands for itself, for its width, or fills the cell.
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|&c| c != ']').take(64).collect();
                let mut letters = inside.chars().map(|c| c.to_ascii_lowercase());
                let first = letters.next();
                elapsed |= matches!(first, Some('h' | 'm' | 's')) && letters.all(|c| Some(c) == first);
            }
            // Only the format of positive numbers is looked at.
            ';' => break,
            'y' | 'Y' | 'd' | 'D' => day = true,
            'h' | 'H' | 's' | 'S' => clock = true,
            'm' | 'M' => m = true,
            '%' => percent = true,
            _ => {}
        }
    }
    match (day, clock, elapsed) {
        (false, _, true) => Kind::Duration,
        (true, false, false) => Kind::Date,
        (true, ..) => Kind::DateTime,
        (false, true, false) => Kind::Time,
        (false, false, false) if m => Kind::Date,
        _ if percent => Kind::Percent,
        _ => Kind::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, of_code};

    #[test]
    fn codes_tell_what_numbers_are() {
        let check = |code: &str, expected: Kind| assert_eq!(of_code(code), expected, "{code}");
        check("General", Kind::Number);
        check("Standard", Kind::Number);
        check("0.00%", Kind::Percent);
        check("0 \"%\"", Kind::Number);
        check("#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]", Kind::Number);
        check("0 \"days\"", Kind::Number);
        check("_-* #,##0\\ _d_-", Kind::Number);
        check("0.00E+00", Kind::Number);
        check("yyyy-mm-dd", Kind::Date);
        check("[$-409]d-mmm-yy;@", Kind::Date);
        check("mmm", Kind::Date);
        check("m/d/yyyy h:mm:ss", Kind::DateTime);
        check("h:mm AM/PM", Kind::Time);
        check("[h]:mm:ss", Kind::Duration);
        check("[Red]0", Kind::Number);
    }
}
