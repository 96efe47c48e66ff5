//! Whether a gap differs between the values of a segment, so that nobody reads noise as a regional story.

use super::changes::GapKey;
use super::gaps::{Behind, adjusted};
use super::model::{Gap, Heterogeneity};
use crate::order::Map;
use crate::stats::heterogeneity::cochran_q;
use crate::study::Adjust;

/// The gaps of one question over the values of a segment, each with the error to weigh it by.
struct Spread<'a> {
    question: &'a str,
    gaps: Vec<(&'a str, (f64, f64))>,
}

/// One test a question, comparison, wave and segment, in the order in which the gaps stand: over the gaps that
/// are shown and have an error, of which there must be two.
pub fn heterogeneity(gaps: &[Gap], behind: &Map<GapKey, Behind>, adjust: Adjust) -> Vec<Heterogeneity> {
    let mut tests = Vec::new();
    for ([a, b, wave, segment], family) in families(gaps, behind) {
        let family: Vec<Spread<'_>> = family.into_iter().filter(|spread| spread.gaps.len() > 1).collect();
        let found: Vec<_> = family
            .iter()
            .map(|spread| cochran_q(&spread.gaps.iter().map(|(_, gap)| *gap).collect::<Vec<_>>()))
            .collect();
        let p_values: Vec<Option<f64>> = found.iter().map(|test| test.map(|test| test.p_value)).collect();
        let adjusted = adjusted(&p_values, adjust);
        for ((spread, test), p_adjusted) in family.iter().zip(found).zip(adjusted) {
            tests.push(Heterogeneity {
                id: format!("h{}", tests.len() + 1),
                question: spread.question.to_owned(),
                a: a.to_owned(),
                b: b.to_owned(),
                wave: wave.to_owned(),
                segment: segment.to_owned(),
                values: spread.gaps.iter().map(|(value, _)| (*value).to_owned()).collect(),
                statistic: test.map(|test| test.q),
                df: test.map(|test| test.df),
                p_value: test.map(|test| test.p_value),
                p_adjusted,
            });
        }
    }
    tests
}

type Families<'a> = Vec<([&'a str; 4], Vec<Spread<'a>>)>;

/// By comparison, wave and segment: the questions with their gaps, values in ascending order.
fn families<'a>(gaps: &'a [Gap], behind: &Map<GapKey, Behind>) -> Families<'a> {
    let mut families: Families<'a> = Vec::new();
    let mut place_of: Map<[&str; 4], usize> = Map::new();
    for gap in gaps.iter().filter(|gap| !gap.segment.is_empty()) {
        let error = behind.get(&GapKey::of(gap)).and_then(|behind| behind.weighing_error);
        // A unanimous cell with weights has an error of nought, and would outweigh all others.
        let (Some(size), Some(error)) = (gap.gap, error.filter(|&error| error > 0.0)) else { continue };
        let key = [gap.a.as_str(), &gap.b, &gap.wave, &gap.segment];
        let place = *place_of.entry(key).or_insert(families.len());
        if place == families.len() {
            families.push((key, Vec::new()));
        }
        let Some((_, family)) = families.get_mut(place) else { continue };
        let one = (gap.segment_value.as_str(), (size, error));
        match family.iter_mut().find(|spread| spread.question == gap.question) {
            Some(spread) => spread.gaps.push(one),
            None => family.push(Spread { question: &gap.question, gaps: vec![one] }),
        }
    }
    families
}
