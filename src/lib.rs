//! Gap Report: the distance between what those who run a service believe and what those they serve see,
//! computed from a client's own survey files, with nothing leaving the machine.
//!
//! One way through, left to right; a module imports only from its left:
//!
//! ```text
//! bytes ──ingest──▶ Table ──study──▶ Questions ──count──▶ COUNTS ──stats──▶ Report ──▶ chart · export
//! ```
//!
//! - [`ingest`] turns the bytes of a file, fed in chunks, into a [`ingest::Source`]: a columnar
//!   [`table::Table`], or figures that somebody else already counted.
//! - [`study`] holds every decision a person takes (files, groups, questions, options) and infers those not
//!   taken yet.
//! - [`counts`] is the waist: the sufficient statistics, without any respondent.
//! - [`stats`] is numbers in, numbers out; it knows no survey.
//! - [`report`] assembles the plain data that everything to its right shows: cells, gaps, narrative, notices.
//! - [`chart`] draws a report on any plotters backend; [`export`] writes it, one file a format.
//!
//! - [`session`] is the whole way at once, for the two doors.
//!
//! `wasm` and `main.rs` (the command line) are the two thin rooms at the doors. [`error`] and [`notice`] are
//! used everywhere: an error means that the input cannot be used, a notice that it was odd but survivable.
//! [`order`] sorts for all, [`wordlist`] holds tables of words.

pub mod error;
pub mod notice;
pub mod order;
pub mod table;
pub mod wordlist;

pub mod ingest;

pub mod study;

pub mod counts;

pub mod stats;

pub mod report;

pub mod chart;

pub mod export;

pub mod session;
