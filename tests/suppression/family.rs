//! The generated family: the attacker fails on every case; without complementary suppression it succeeds.

use super::attacker::{Rule, attack};
use super::world::{Shape, Table, World, report, world};
use gap_report::study::Study;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

fn shapes() -> impl Strategy<Value = Shape> {
    let size = (any::<u64>(), 2usize..=3, 1usize..=2, prop::collection::vec(2usize..=4, 1..=2));
    // Shares, options, means, scores.
    let asked = prop_oneof![
        Just((1, 0, 0, 0)),
        Just((2, 0, 0, 0)),
        Just((0, 2, 0, 0)),
        Just((1, 2, 0, 0)),
        Just((0, 3, 0, 0)),
        Just((0, 0, 1, 0)),
        Just((0, 0, 0, 1)),
        Just((0, 0, 1, 1)),
        Just((1, 0, 1, 1)),
    ];
    let how =
        (3u64..=6, any::<bool>(), any::<bool>(), any::<bool>(), prop_oneof![Just(4u64), Just(8), Just(12)]);
    (size, asked, how).prop_map(
        |(
            (seed, groups, waves, segments),
            (questions, options, means, scores),
            (below, blanks, silence, files, most),
        )| {
            Shape {
                seed,
                groups,
                waves,
                segments,
                questions,
                options,
                means,
                scores,
                below,
                blanks,
                silence,
                files,
                most,
            }
        },
    )
}

/// The rule as it is.
fn whole_rule(study: &Study, table: &Table) -> Value {
    report(study, table, &BTreeMap::new())
}

/// What the report would be if only figures on a small base were hidden.
fn small_ones_only(study: &Study, table: &Table, rows: &BTreeMap<String, u64>) -> Value {
    let mut open = study.clone();
    open.options.suppress_below = 0;
    let mut report = report(&open, table, rows);
    let below = study.options.suppress_below;
    report["study"]["options"]["suppress_below"] = json!(below);
    for cell in report["cells"].as_array_mut().unwrap() {
        let base = cell["base"].as_f64().unwrap_or(0.0);
        if base > 0.0 && base < below as f64 {
            for name in ["base", "weighted_base", "effective_base", "value", "low", "high"] {
                cell[name] = Value::Null;
            }
            cell["flags"] = json!(["suppressed"]);
        }
    }
    let cells = report["cells"].as_array().unwrap().clone();
    let is_hidden = |list: &Value| {
        let of = |cell: &&Value| ["question", "group", "wave"].iter().all(|name| cell[*name] == list[*name]);
        let whole = cells.iter().filter(of).find(|cell| cell["segment"] == "");
        whole.is_some_and(|cell| cell["flags"] == json!(["suppressed"]))
    };
    report["answers"].as_array_mut().unwrap().retain(|list| !is_hidden(list));
    report
}

fn weak_rule(study: &Study, table: &Table) -> Value {
    small_ones_only(study, table, &BTreeMap::new())
}

/// What one attack came to.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    hidden: usize,
    pinned: usize,
    wide: usize,
}

/// Attacks `seen`; every number pinned down must be the true one, or the attacker is at fault.
fn attacked(world: &World, seen: &Value, rule: Rule<'_>, range: RangeInclusive<u64>) -> Tally {
    let enough = world.study.options.suppress_below as usize - 1;
    let found = attack(seen, rule, range, !world.blanks, enough);
    let mut tally = Tally { hidden: found.len(), ..Tally::default() };
    for (key, found) in &found {
        let &(base, agreeing) = world.table.get(key).unwrap_or(&(0, 0));
        if found.is_pinned() && found.bases.len() == 1 {
            assert!(found.bases.contains(&base), "{key:?}: {found:?} but {base}");
        }
        if found.is_pinned() && found.agreeing.len() == 1 {
            assert!(found.agreeing.contains(&agreeing), "{key:?}: {found:?} but {agreeing}");
        }
        tally.pinned += usize::from(found.is_pinned());
        tally.wide += usize::from(found.bases.len() >= enough);
    }
    tally
}

fn hidden_in(report: &Value) -> usize {
    let flag = json!("suppressed");
    let cells = report["cells"].as_array().unwrap().iter();
    cells.filter(|cell| cell["flags"].as_array().is_some_and(|flags| flags.contains(&flag))).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_number_can_be_worked_out(shape in shapes()) {
        let world = world(&shape);
        let seen = world.report();
        // As many bases as a small cell can have: to be hidden in a pair must not tell more than to be small.
        let enough = shape.below as usize - 1;
        let found = attack(&seen, &whole_rule, 0..=u64::MAX, !world.blanks, enough);
        prop_assert_eq!(found.len(), hidden_in(&seen), "not every hidden cell was attacked");
        for (key, found) in &found {
            prop_assert!(
                found.bases.len() >= enough && found.agreeing.len() > 1,
                "{:?} is found out: {:?}, {:?}", key, found.bases, found.agreeing
            );
            // The proof that there is nothing to find: other surveys whose whole report is the same.
            for witness in [found.witnesses.first(), found.witnesses.last()].into_iter().flatten() {
                let mut other = world.table.clone();
                other.extend(witness.clone());
                let twin = report(&world.study, &other, &world.rows);
                prop_assert_eq!(&twin, &seen, "the report of another survey differs");
            }
        }
    }
}

/// What suppression did to a number of surveys, and what the attacker with and without it.
#[derive(Debug, Default)]
struct Survey {
    surveys: usize,
    /// Surveys with a cell on a small base.
    with_small: usize,
    /// Those of them from which an attacker works out a hidden number if only small cells are hidden.
    broken: usize,
    cells: usize,
    small: usize,
    /// Cells hidden by the whole rule, the small ones among them, and those left out.
    hidden: usize,
    weak: Tally,
    strong: Tally,
}

fn survey(shapes: impl Strategy<Value = Shape>, cases: usize) -> Survey {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut sum = Survey::default();
    for _ in 0..cases {
        let shape = shapes.new_tree(&mut runner).unwrap().current();
        let world = world(&shape);
        let (bare, full) = (small_ones_only(&world.study, &world.table, &world.rows), world.report());
        let one = attacked(&world, &bare, &weak_rule, 1..=shape.below - 1);
        let two = attacked(&world, &full, &whole_rule, 0..=u64::MAX);
        let cells = |report: &Value| report["cells"].as_array().unwrap().len();
        sum.surveys += 1;
        sum.with_small += usize::from(one.hidden > 0);
        sum.broken += usize::from(one.pinned > 0);
        sum.cells += cells(&bare);
        sum.small += hidden_in(&bare);
        sum.hidden += hidden_in(&full) + cells(&bare) - cells(&full);
        for (sum, now) in [(&mut sum.weak, one), (&mut sum.strong, two)] {
            sum.hidden += now.hidden;
            sum.pinned += now.pinned;
            sum.wide += now.wide;
        }
    }
    println!("{sum:?}");
    sum
}

#[test]
fn without_complementary_suppression_the_attacker_succeeds() {
    let small = survey(shapes(), 60);
    assert!(small.broken * 2 > small.with_small, "the attacker is too weak: {small:?}");
    assert_eq!(small.strong.pinned, 0);
}

#[test]
fn larger_surveys_keep_most_of_their_cells() {
    let shapes = (any::<u64>(), 4usize..=7, any::<bool>()).prop_map(|(seed, values, silence)| Shape {
        seed,
        groups: 2,
        waves: 1,
        segments: vec![values],
        questions: 2,
        options: 0,
        means: 1,
        scores: 1,
        below: 5,
        blanks: false,
        silence,
        files: true,
        most: 60,
    });
    let large = survey(shapes, 40);
    assert_eq!(large.strong.pinned, 0);
    assert!(large.broken > 0, "{large:?}");
    assert!(large.hidden * 4 < large.cells, "{large:?}");
}
