//! A made-up survey for measuring: 27 columns, of which twenty ask for agreement in words on five points
//! (3 % blank), and an open comment with quotes and commas. The same rows at every run.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

const SCALE: [&str; 6] =
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree", ""];
/// In per cent: the last is blank.
const ANSWERS: [u64; 6] = [10, 15, 20, 30, 22, 3];
const GROUPS: [&str; 4] = ["Customer", "Leader", "Agent", "Executive"];
const GROUP_SHARES: [u64; 4] = [70, 10, 15, 5];
const REGIONS: [&str; 3] = ["North America", "EMEA", "APAC"];
const CHANNELS: [&str; 3] = ["Phone", "Email", "Chat"];
const CHANNEL_SHARES: [u64; 3] = [73, 24, 3];
const WAVES: [&str; 3] = ["2024", "2025", "2026"];
const COMMENTS: [&str; 6] =
    ["", "", "", "\"Waited too long, then was cut off\"", "\"They said \"\"sorry\"\" twice\"", "Great help"];
const QUESTIONS: usize = 20;

/// Writes a survey of `rows` respondents to `path`; a half-written file never stands under that name.
pub fn write(path: &Path, rows: u64) -> std::io::Result<()> {
    let unfinished = PathBuf::from(format!("{}.unfinished", path.display()));
    let mut out = BufWriter::with_capacity(1 << 20, std::fs::File::create(&unfinished)?);
    survey(&mut out, rows)?;
    out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    std::fs::rename(unfinished, path)
}

fn survey(out: &mut impl Write, rows: u64) -> std::io::Result<()> {
    write!(out, "respondent_id,group,region,channel,wave,weight")?;
    for question in 1..=QUESTIONS {
        write!(out, ",Q{question}")?;
    }
    writeln!(out, ",comment")?;
    let mut dice = Dice(7);
    for id in 0..rows {
        let group = dice.weighted(&GROUPS, &GROUP_SHARES);
        let region = dice.even(&REGIONS);
        let channel = dice.weighted(&CHANNELS, &CHANNEL_SHARES);
        let wave = dice.even(&WAVES);
        // Around 1 with a peak: the mean of four throws.
        let weight = (0..4).map(|_| dice.below(2_000)).sum::<u64>() / 4;
        write!(out, "{id},{group},{region},{channel},{wave},{}.{:03}", weight / 1_000, weight % 1_000)?;
        for _ in 0..QUESTIONS {
            write!(out, ",{}", dice.weighted(&SCALE, &ANSWERS))?;
        }
        writeln!(out, ",{}", dice.even(&COMMENTS))?;
    }
    Ok(())
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn even(&mut self, choices: &[&'static str]) -> &'static str {
        let at = self.below(choices.len() as u64);
        choices.get(at as usize).copied().unwrap_or_default()
    }

    /// One of `choices`, by their shares in per cent.
    fn weighted(&mut self, choices: &[&'static str], shares: &[u64]) -> &'static str {
        let mut left = self.below(100);
        for (choice, share) in choices.iter().zip(shares) {
            if left < *share {
                return choice;
            }
            left -= share;
        }
        choices.last().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::survey;

    #[test]
    fn rows_have_27_columns_and_are_the_same_each_time() {
        let (mut once, mut twice) = (Vec::new(), Vec::new());
        survey(&mut once, 200).unwrap();
        survey(&mut twice, 200).unwrap();
        assert_eq!(once, twice);
        let text = String::from_utf8(once).unwrap();
        assert_eq!(text.lines().count(), 201);
        assert_eq!(text.lines().next().unwrap().split(',').count(), 27);
        let plain = text.lines().skip(1).filter(|line| !line.contains('"'));
        assert!(plain.clone().count() > 100 && plain.clone().all(|line| line.split(',').count() == 27));
    }
}
