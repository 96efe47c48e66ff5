//! The waist of the hourglass: all that the statistics need, and no respondent.
//!
//! [`Counts`] come from the rows of a file ([`count`]), from a counts file or from published percentages, and
//! they add: [`Counts::merge`] is associative and commutative with [`Counts::default`] as its identity, exactly
//! (sums of weights are kept without rounding), so that shards can be counted anywhere and in any order.

mod cell;
mod exact_sum;
mod figures;
mod file;
mod histogram;
mod joint;
pub(crate) mod leave_out;
mod multiple;
pub(crate) mod record;
mod rows;
pub(crate) mod strata;
mod tally;

pub use cell::{CellCounts, CellKey, Counts, Published, WHOLE};
pub use exact_sum::ExactSum;
pub use file::to_csv;
pub use multiple::TICKED;
pub use rows::count;
pub use tally::Tally;
