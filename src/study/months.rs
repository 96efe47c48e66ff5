//! The months of the year, as file names and waves write them.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month, 1 to 12, that a word of small letters names in full or by its first three letters; `sept` as well.
pub(crate) fn month_of(word: &str) -> Option<u64> {
    let named = |month: &str| {
        word == month || word == "sept" && month == "september" || word == month.get(..3).unwrap_or_default()
    };
    MONTHS.iter().position(|month| named(month)).map(|place| place as u64 + 1)
}
