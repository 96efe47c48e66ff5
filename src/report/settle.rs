//! What would settle an open gap, as far as a survey could still bring it: one rule for sentences, charts and tables.

use super::{Needed, Row};

/// More answers than this many times the base are another survey. The page has the same number in `words.ts`.
const LARGEST: f64 = 20.0;

impl Row<'_> {
    /// More answers from one group alone that would settle the gap; from both where neither alone would do. Without
    /// what is out of reach; nothing where all of it is.
    pub fn needed(&self) -> Option<Needed> {
        let needed = self.gap.needed?;
        let (a, b) = (self.a?.base?, self.b?.base?);
        let near = |more: Option<f64>, base: f64| more.filter(|&more| more < LARGEST * base);
        let (of_a, of_b) = (near(needed.of_a, a), near(needed.of_b, b));
        let alone = of_a.or(of_b).is_some();
        let of_both = needed
            .of_both
            .filter(|&(x, y)| !alone && near(Some(x), a).is_some() && near(Some(y), b).is_some());
        (alone || of_both.is_some()).then_some(Needed { of_a, of_b, of_both })
    }
}
