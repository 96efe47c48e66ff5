//! No figure that a report hides can be worked out from what it shows: an attacker tries, on a family of small
//! surveys, and must fail on every one. `docs/privacy.md` says what is hidden and why.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the lints spare test functions but not their helpers"
)]

#[path = "suppression/answers.rs"]
mod answers;
#[path = "suppression/attacker.rs"]
mod attacker;
#[path = "suppression/cases.rs"]
mod cases;
#[path = "suppression/family.rs"]
mod family;
#[path = "suppression/levels.rs"]
mod levels;
#[path = "suppression/share.rs"]
mod share;
#[path = "suppression/world.rs"]
mod world;
