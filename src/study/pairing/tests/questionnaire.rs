//! Reads a pair of questionnaires written by hand; the form is told in `tests/data/pairs/README.md`.

use crate::study::pairing::{AnswerKind, Candidate};
use crate::study::scales::Family;

/// A question as written down.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub file: usize,
    pub text: String,
    pub options: Vec<String>,
    pub family: Option<Family>,
    pub kind: AnswerKind,
}

/// Two questionnaires, and which of their questions ask the same.
#[derive(Debug, Default)]
pub(super) struct Questionnaire {
    pub asked: Vec<Asked>,
    /// Places of the two, and whether they are turned round.
    pub pairs: Vec<(usize, usize, bool)>,
}

impl Questionnaire {
    pub fn read(text: &str) -> Self {
        let mut found = Questionnaire::default();
        let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        while let Some(line) = lines.next() {
            let (word, rest) = line.split_once(' ').unwrap_or_else(|| panic!("{line}"));
            match word {
                "inside" => found.add(0, rest),
                "outside" => found.add(1, rest),
                "pair" | "reversed" => {
                    let at = found.asked.len();
                    found.add(0, rest);
                    found.add(
                        1,
                        lines.next().filter(|next| next.starts_with(' ')).unwrap_or_else(|| panic!("{line}")),
                    );
                    found.pairs.push((at, at + 1, word == "reversed"));
                }
                other => panic!("{other} in {line}"),
            }
        }
        found.in_two_files();
        found
    }

    fn add(&mut self, file: usize, line: &str) {
        let (text, answers) = match line.trim().strip_suffix('}').and_then(|line| line.rsplit_once('{')) {
            Some((text, answers)) => (text.trim(), answers),
            None => (line.trim(), ""),
        };
        let (options, family, kind) = scale(answers);
        self.asked.push(Asked { file, text: text.to_owned(), options, family, kind });
    }

    /// Those of the second file in reverse: the order of the questions must give nothing away.
    fn in_two_files(&mut self) {
        let mut order: Vec<usize> = (0..self.asked.len()).filter(|&at| self.asked[at].file == 0).collect();
        order.extend((0..self.asked.len()).rev().filter(|&at| self.asked[at].file == 1));
        let place = |of: usize| order.iter().position(|&at| at == of).expect("a place");
        self.pairs = self.pairs.iter().map(|&(a, b, turned)| (place(a), place(b), turned)).collect();
        self.asked = order.iter().map(|&at| self.asked[at].clone()).collect();
    }

    /// Without the second question of every third pair, and without the first of another third.
    pub fn thinned(mut self, turn: usize) -> Self {
        let pairs = std::mem::take(&mut self.pairs);
        let mut gone = Vec::new();
        for (at, pair) in pairs.into_iter().enumerate() {
            match (at + turn) % 3 {
                0 => gone.push(pair.1),
                1 => gone.push(pair.0),
                _ => self.pairs.push(pair),
            }
        }
        let place = |of: usize| of - gone.iter().filter(|&&gone| gone < of).count();
        self.pairs = self.pairs.iter().map(|&(a, b, turned)| (place(a), place(b), turned)).collect();
        let kept = self.asked.into_iter().enumerate().filter(|(at, _)| !gone.contains(at));
        Questionnaire { asked: kept.map(|(_, asked)| asked).collect(), pairs: self.pairs }
    }

    pub fn candidates(&self) -> Vec<Candidate<'_>> {
        let candidate = |asked: &'_ Asked| (asked.file, asked.family, asked.kind);
        self.asked
            .iter()
            .map(|asked| {
                let (file, family, kind) = candidate(asked);
                Candidate { file, text: &asked.text, code: "", options: &asked.options, family, kind }
            })
            .collect()
    }
}

fn scale(answers: &str) -> (Vec<String>, Option<Family>, AnswerKind) {
    let levels = |n: usize| (1..=n).map(|level| level.to_string()).collect::<Vec<_>>();
    let graded = |n, family| (levels(n), Some(family), AnswerKind::Single);
    match answers {
        "agree" => graded(5, Family::Agreement),
        "satisfied" => graded(5, Family::Satisfaction),
        "ease" => graded(5, Family::Ease),
        "often" => graded(5, Family::Frequency),
        "quality" => graded(5, Family::Quality),
        "likely" => graded(5, Family::Likelihood),
        "important" => graded(5, Family::Importance),
        "yes" => graded(2, Family::YesNo),
        "numbers" => graded(11, Family::Numbers),
        "number" => (Vec::new(), None, AnswerKind::Number),
        "" => (Vec::new(), None, AnswerKind::Unknown),
        list => {
            let (kind, options) = list.split_once(':').unwrap_or_else(|| panic!("{list}"));
            let options = options.split(';').map(|option| option.trim().to_owned()).collect();
            let kind = if kind == "many" { AnswerKind::Multiple } else { AnswerKind::Single };
            (options, None, kind)
        }
    }
}
