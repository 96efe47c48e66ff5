//! Counting what passed and failed, from what test runners print.

use std::ops::AddAssign;

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// One check that passed or failed as a whole.
    pub fn one(passed: bool) -> Self {
        Tally { passed: passed.into(), failed: (!passed).into() }
    }

    /// Adds what one line of a runner's summary says; other lines say nothing.
    ///
    /// Rust (and wasm-bindgen-test): `test result: ok. 5 passed; 0 failed; …`; an ignored test counts as failed,
    /// for it proves nothing. Node: `ℹ pass 5`, `ℹ fail 0`, `ℹ cancelled 0`, `ℹ skipped 0`, `ℹ todo 0`.
    pub fn read(&mut self, line: &str) {
        if let Some(result) = line.trim().strip_prefix("test result: ") {
            let count = |what: &str| {
                let words: Vec<&str> = result.split([' ', ';']).collect();
                let at = words.iter().position(|word| *word == what)?;
                words.get(at.checked_sub(1)?)?.parse::<u64>().ok()
            };
            self.passed += count("passed").unwrap_or(0);
            self.failed += count("failed").unwrap_or(0) + count("ignored").unwrap_or(0);
        } else if let Some(result) = line.trim().strip_prefix("ℹ ")
            && let Some((what, count)) = result.split_once(' ')
            && let Ok(count) = count.parse::<u64>()
        {
            match what {
                "pass" => self.passed += count,
                "fail" | "cancelled" | "skipped" | "todo" => self.failed += count,
                _ => {}
            }
        }
    }

    /// The tally of a runner that ended in `success`: one that failed without naming a test, or ran none, failed.
    pub fn settled(mut self, success: bool) -> Self {
        let ran = self.passed + self.failed > 0;
        if (!success && self.failed == 0) || !ran {
            self.failed += 1;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn reads_cargo() {
        let lines = [
            "test table::tests::finds ... ok",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s",
        ];
        assert_eq!(tally(&lines), Tally { passed: 7, failed: 2 });
    }

    #[test]
    fn reads_node() {
        let lines = ["✔ drops (12ms)", "ℹ tests 4", "ℹ pass 2", "ℹ fail 1", "ℹ cancelled 0", "ℹ skipped 1"];
        assert_eq!(tally(&lines), Tally { passed: 2, failed: 2 });
    }

    #[test]
    fn a_runner_that_broke_or_ran_nothing_failed() {
        assert_eq!(Tally::default().settled(true).failed, 1);
        assert_eq!(Tally { passed: 3, failed: 0 }.settled(false).failed, 1);
        assert_eq!(Tally { passed: 3, failed: 2 }.settled(false).failed, 2);
        assert_eq!(Tally { passed: 3, failed: 0 }.settled(true).failed, 0);
    }
}
