//! The table of coverage in `docs/statistics.md`: `cargo run --release --example coverage`.

mod enumerate;

use enumerate::{Interval, Limits};
use gap_report::stats::Verdict;
use gap_report::stats::difference::{agresti_caffo, miettinen_nurminen, newcombe, wald};
use gap_report::stats::equivalence::verdict;

const SHARES: [f64; 13] = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];
const BASES: [(usize, usize); 8] =
    [(10, 10), (10, 100), (30, 30), (50, 50), (50, 500), (100, 100), (250, 250), (500, 500)];
const INTERVALS: [(&str, Interval); 4] = [
    ("newcombe", newcombe),
    ("miettinen_nurminen", miettinen_nurminen),
    ("agresti_caffo", agresti_caffo),
    ("wald", wald),
];
/// The acceptable gap of the second table.
const ACCEPTABLE: f64 = 0.05;

fn main() {
    println!("| bases | interval | mean | least | at | below 93 % | mean width |");
    println!("|---|---|---|---|---|---|---|");
    for (na, nb) in BASES {
        for (name, interval) in INTERVALS {
            println!("| {na} v {nb} | {name} | {}", row(&Limits::of(interval, na, nb, 0.95)));
        }
    }
    println!();
    println!("| bases | says inside, wrongly | says outside, wrongly |");
    println!("|---|---|---|");
    for (na, nb) in BASES {
        let (inside, outside) = errors_at_the_edge(na, nb);
        println!("| {na} v {nb} | {:.1} % | {:.1} % |", 100.0 * inside, 100.0 * outside);
    }
}

/// Over all pairs of true shares: mean coverage, the least and where, how many pairs are below 93 %, width.
fn row(limits: &Limits) -> String {
    let (mut sum, mut least, mut at, mut below, mut width, mut pairs) = (0.0, 1.0, (0.0, 0.0), 0, 0.0, 0);
    for pa in SHARES {
        for pb in SHARES {
            let here = limits.performance(pa, pb);
            sum += here.coverage;
            width += here.width;
            pairs += 1;
            below += usize::from(here.coverage < 0.93);
            if here.coverage < least {
                (least, at) = (here.coverage, (pa, pb));
            }
        }
    }
    let mean = |sum: f64| sum / f64::from(pairs);
    format!(
        "{:.1} % | {:.1} % | {} v {} | {below} of {pairs} | {:.1} points |",
        100.0 * mean(sum),
        100.0 * least,
        at.0,
        at.1,
        100.0 * mean(width)
    )
}

/// With a true gap of exactly the acceptable one, neither verdict is right: the largest chances of each, over
/// all shares from 0.02 to 0.93 in steps of a point.
fn errors_at_the_edge(na: usize, nb: usize) -> (f64, f64) {
    let (at95, at90) = (Limits::of(newcombe, na, nb, 0.95), Limits::of(newcombe, na, nb, 0.90));
    let is = |limits, kind| verdict(Some(limits), Some(limits), ACCEPTABLE) == kind;
    let (mut inside, mut outside) = (0.0_f64, 0.0_f64);
    for hundredth in 2..=93 {
        let pb = f64::from(hundredth) / 100.0;
        let pa = pb + ACCEPTABLE;
        inside = inside.max(at90.chance(pa, pb, |limits| is(limits, Verdict::Inside)));
        outside = outside.max(at95.chance(pa, pb, |limits| is(limits, Verdict::Outside)));
    }
    (inside, outside)
}
