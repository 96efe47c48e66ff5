//! The order of waves, by what their names say: years, quarters, halves, months, numbered rounds.
//!
//! `Wave 10` comes after `Wave 9`, `Q1 2025` after `Q4 2024`. Only where *all* names can be read alike; else they
//! stand in the order of their letters, which is at least the same for everybody.

use super::months::month_of;
use crate::order::{self, Map, Set};

/// The places of waves in time, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WaveOrder(Map<String, usize>);

impl WaveOrder {
    /// The order of these waves; a name may occur several times.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Set<&str> = order::set(names);
        let mut in_order: Vec<&str> = names.into_iter().collect();
        if let Some(moments) = moments(&in_order) {
            // The sort is stable: names of the same moment keep the order of their letters.
            order::sort_by(&mut in_order, |x, y| moments.get(x).cmp(&moments.get(y)));
        }
        WaveOrder(order::map(in_order.into_iter().enumerate().map(|(place, name)| (name.to_owned(), place))))
    }

    /// The place of a wave, from 0; an unknown one is after all others.
    pub fn place(&self, wave: &str) -> usize {
        self.0.get(wave).copied().unwrap_or(usize::MAX)
    }
}

/// What a name says of its time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Moment {
    year: Option<u64>,
    /// Quarter, month, half or season, as the month in which it begins.
    month: Option<u64>,
    /// All other numbers, in order.
    numbers: Vec<u64>,
    /// What is left: the words, and how finely the year is parted. Names with other words cannot be set in order.
    kind: String,
}

/// The moments of all names, if they can be set in order: the same words, and years in all or in none; names of
/// different years may be parted differently (`2023`, `Q1 2024`).
fn moments<'a>(names: &[&'a str]) -> Option<Map<&'a str, Moment>> {
    let mut moments: Map<&str, Moment> = Map::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        moments.insert(name, moment(name)?);
    }
    let mut kinds: Map<Option<u64>, &str> = Map::new();
    for moment in moments.values() {
        if *kinds.entry(moment.year).or_insert(&moment.kind) != moment.kind {
            return None;
        }
    }
    let dated = moments.values().filter(|moment| moment.year.is_some()).count();
    (dated == 0 || dated == moments.len()).then_some(moments)
}

/// A run of digits, or of letters in lower case.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(u64, usize),
    Word(String),
}

fn tokens(name: &str) -> Option<Vec<Token>> {
    let mut tokens: Vec<String> = Vec::new();
    let mut before = None;
    for c in name.chars() {
        let class = (c.is_ascii_digit(), c.is_alphabetic());
        match tokens.last_mut() {
            _ if class == (false, false) => {}
            Some(token) if before == Some(class) => token.extend(c.to_lowercase()),
            _ => tokens.push(c.to_lowercase().collect()),
        }
        before = Some(class);
    }
    let token = |text: String| match text.starts_with(|c: char| c.is_ascii_digit()) {
        true => Some(Token::Number(text.parse().ok()?, text.len())),
        false => Some(Token::Word(text)),
    };
    tokens.into_iter().map(token).collect()
}

/// Winter is left out: it may begin a year or end it.
const SEASONS: [(&str, u64); 4] = [("spring", 3), ("summer", 6), ("autumn", 9), ("fall", 9)];

fn month_or_season(word: &str) -> Option<u64> {
    let season = || SEASONS.iter().find(|(season, _)| *season == word).map(|(_, month)| *month);
    month_of(word).or_else(season)
}

/// Months of what a number parts the year into: `Q`, `quarter`; `H`, `half`.
fn part_of(word: &str) -> Option<u64> {
    match word {
        "q" | "qtr" | "quarter" => Some(3),
        "h" | "half" => Some(6),
        _ => None,
    }
}

/// `None` for a name with nothing to count by, or that could mean two things.
fn moment(name: &str) -> Option<Moment> {
    let mut left = tokens(name)?;
    let mut month = None;
    let mut kind = Vec::new();
    if let Some((at, long)) = left.iter().enumerate().find_map(|(at, token)| match token {
        Token::Word(word) => Some((at, part_of(word)?)),
        Token::Number(..) => None,
    }) {
        // `Q1 24`, `1Q24`, `1st quarter`: the number behind it, else the one before.
        let parts = 12 / long;
        let nth = |place: Option<usize>| match left.get(place?) {
            Some(Token::Number(n, 1)) if (1..=parts).contains(n) => Some((place?, (n - 1) * long + 1)),
            _ => None,
        };
        let ordinal = matches!(left.get(at.wrapping_sub(1)), Some(Token::Word(word)) if ["st", "nd", "rd", "th"].contains(&word.as_str()));
        let (place, begins) =
            nth(at.checked_add(1)).or_else(|| nth(at.checked_sub(if ordinal { 2 } else { 1 })))?;
        month = Some(begins);
        kind.push(format!("in {long} months"));
        let (first, last) = (place.min(at), place.max(at));
        left.drain(first..=last);
    } else if let Some((at, begins)) = left.iter().enumerate().find_map(|(at, token)| match token {
        Token::Word(word) => Some((at, month_or_season(word)?)),
        Token::Number(..) => None,
    }) {
        month = Some(begins);
        kind.push("by month".to_owned());
        left.remove(at);
    }
    let full = |token: &Token| matches!(token, Token::Number(1900..=2199, 4));
    let short = |token: &Token| matches!(token, Token::Number(_, 2));
    let alone = left.iter().filter(|token| matches!(token, Token::Number(..))).count() == 1;
    let at = left
        .iter()
        .position(full)
        .or_else(|| left.iter().position(short).filter(|_| month.is_some() && alone));
    let year = at.map(|at| left.remove(at)).map(|token| match token {
        Token::Number(year, 2) => 2000 + year,
        Token::Number(year, _) => year,
        Token::Word(_) => 0,
    });
    let mut numbers = Vec::new();
    for token in left {
        match token {
            Token::Number(number, _) => {
                kind.push("#".to_owned());
                numbers.push(number);
            }
            Token::Word(word) => kind.push(word),
        }
    }
    // `03/04/2024`: a day and a month, but which is which?
    let ambiguous = at.is_some_and(|at| at >= 2) && month.is_none() && numbers.len() >= 2;
    let counts = year.is_some() || month.is_some() || !numbers.is_empty();
    (counts && !ambiguous).then(|| Moment { year, month, numbers, kind: kind.join(" ") })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `names` are in order; handed over backwards.
    fn check(names: &[&str]) {
        let order = WaveOrder::of(names.iter().rev().copied());
        let mut sorted = names.to_vec();
        sorted.sort_by_key(|name| order.place(name));
        assert_eq!(sorted, names);
    }

    #[test]
    fn waves_stand_in_the_order_of_time() {
        check(&["2023", "2024", "2025"]);
        check(&["Q2 2024", "Q4 2024", "Q1 2025"]);
        check(&["2024 Q2", "2024-Q4", "2025Q1", "q2 2025"]);
        check(&["4Q23", "1Q24", "Q2 '24"]);
        check(&["4th quarter 2023", "1st quarter 2024"]);
        check(&["H2 2023", "H1 2024"]);
        check(&["December 2023", "Jan 2024", "February 2024", "Sept 2024"]);
        check(&["Spring 2024", "Fall 2024", "Summer 2025"]);
        check(&["January", "February", "March", "April", "May"]);
        check(&["9", "10"]);
        check(&["Wave 9", "Wave 10", "wave 11"]);
        check(&["W2", "W10"]);
        check(&["2024-03", "2024-10", "2025-01"]);
        check(&["10/2024", "1/2025"]);
        check(&["2024-03-31", "2024-12-01"]);
        check(&["FY9", "FY10"]);
        check(&["2022", "2023", "Q1 2024", "Q2 2024"]);
        check(&["2023/24", "2024/25"]);
    }

    #[test]
    fn what_cannot_be_read_alike_stands_by_its_letters() {
        check(&["Baseline", "Follow-up", "Now"]);
        check(&["Pilot", "Wave 10", "Wave 9"]);
        check(&["2024", "Q1 2024", "Q2 2023"]);
        check(&["03/04/2024", "04/03/2023"]);
        check(&["Round 10", "Wave 9"]);
        check(&["Fall 2024", "Spring 2024", "Winter 2024"]);
        check(&["10", "9", "99999999999999999999999"]);
        check(&["Q5 2024", "Q6 2023"]);
    }

    #[test]
    fn an_unknown_wave_is_last() {
        let order = WaveOrder::of(["", "2024"]);
        assert_eq!((order.place(""), order.place("2024"), order.place("2025")), (0, 1, usize::MAX));
    }
}
