//! How much a word tells: the more questions of one file have it, the less.

use super::wording::{Word, Wording};
use crate::order;

/// In how large a share of a file's questions each stem and each concept stands, the largest over the files.
///
/// The largest, not the sum: a word that both files use once in their pair must not count as less rare than one
/// that only one file uses.
#[derive(Debug)]
pub(super) struct Rarity {
    stems: Vec<f64>,
    concepts: Vec<f64>,
}

impl Rarity {
    /// `texts` are the different questions with the files that ask them.
    pub fn new(texts: &[(Vec<usize>, &Wording)], files: usize, stems: usize, concepts: usize) -> Self {
        let mut rarity = Rarity { stems: vec![0.0; stems], concepts: vec![0.0; concepts] };
        for file in 0..files {
            let here: Vec<&Wording> = texts
                .iter()
                .filter(|(asking, _)| asking.contains(&file))
                .map(|(_, wording)| *wording)
                .collect();
            let mut by_stem = vec![0usize; stems];
            let mut by_concept = vec![0usize; concepts];
            for wording in &here {
                count(wording.words.iter().map(|word| word.stem), &mut by_stem);
                let meant =
                    wording.words.iter().flat_map(|word| &word.meanings).map(|meaning| meaning.concept);
                count(meant, &mut by_concept);
            }
            let share = |n: usize| rare(n, here.len());
            least(&mut rarity.stems, by_stem.into_iter().map(share), file == 0);
            least(&mut rarity.concepts, by_concept.into_iter().map(share), file == 0);
        }
        rarity
    }

    /// What a word tells: 0 to 1.
    pub fn of_word(&self, word: &Word) -> f64 {
        word.tells * self.stems.get(word.stem).copied().unwrap_or(1.0)
    }

    /// How rare a concept is, from 0 to 1.
    pub fn of_concept(&self, concept: usize) -> f64 {
        self.concepts.get(concept).copied().unwrap_or(1.0)
    }
}

/// `ln(1 + N/n) / ln(1 + N)`: 1 for what one of `of` questions has, down to `ln 2 / ln(1 + N)` for what all have.
fn rare(n: usize, of: usize) -> f64 {
    if n == 0 || of == 0 {
        return 1.0;
    }
    let (n, of) = (n as f64, of as f64);
    libm::log1p(of / n) / libm::log1p(of)
}

/// Each place once for a question, however often it stands in it.
fn count(places: impl Iterator<Item = usize>, counts: &mut [usize]) {
    let mut places: Vec<usize> = places.collect();
    order::sort_and_dedup(&mut places);
    for place in places {
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
}

fn least(into: &mut [f64], from: impl Iterator<Item = f64>, first: bool) {
    for (old, new) in into.iter_mut().zip(from) {
        *old = if first { new } else { old.min(new) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::pairing::wording::Reader;

    #[test]
    fn the_word_that_most_questions_have_tells_least() {
        let mut reader = Reader::new();
        let texts = ["The parking is fine", "The parking is dear", "Parking and swimming"];
        let wordings: Vec<Wording> = texts.iter().map(|text| reader.read(text)).collect();
        let asked: Vec<(Vec<usize>, &Wording)> = wordings.iter().map(|wording| (vec![0], wording)).collect();
        let rarity = Rarity::new(&asked, 1, reader.stems(), reader.lexicon.concepts.len());
        let (parking, fine) = (&wordings[0].words[0], &wordings[0].words[1]);
        assert!(rarity.of_word(parking) < 0.6 * rarity.of_word(fine));
        assert_eq!(rarity.of_word(fine), 1.0);
        assert!((rare(3, 3) - 0.5).abs() < 1e-12);
    }
}
