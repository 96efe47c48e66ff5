use crate::stats::distribution::saddle::ln_binomial;

/// Tables whose probability is within this factor of the observed one count as equally likely, so that
/// rounding does not decide on which side of the sum the mirror image of a table falls (R does the same).
const AS_LIKELY: f64 = 1e-7;
/// Respondents in both groups together beyond which summing tables would take seconds: nobody needs an exact
/// test there.
const MOST: u64 = 1 << 40;

/// Fisher's exact test, two-sided: the chance, given both margins, of a table no more likely than this one.
///
/// `xa` of `na` agree in A, `xb` of `nb` in B. Fisher (1935), *The Design of Experiments*; two-sided by
/// summed probabilities, with a relative tolerance of 1e-7 for ties, as R's `fisher.test`. Needs whole
/// counts, so that it is not for weighted figures. 1 where the margins leave only one table. A p-value below
/// 1e-308 comes out as 0.
///
/// `None` where a group is empty, more agree than there are, or the groups together pass 2⁴⁰.
pub fn fisher(xa: u64, na: u64, xb: u64, nb: u64) -> Option<f64> {
    let table = Table::new(xa, na, xb, nb)?;
    Some(table.two_sided())
}

/// Fisher's test with the mid-p correction: the observed table counts half.
///
/// Less conservative than [`fisher`]; Lancaster (1961), JASA 56, 223–234, in the form of Fagerland, Lydersen &
/// Laake (2017), *Statistical Analysis of Contingency Tables*, 4.4: the two-sided p less half the
/// probability of the table itself. `None` as for [`fisher`].
pub fn fisher_mid_p(xa: u64, na: u64, xb: u64, nb: u64) -> Option<f64> {
    let table = Table::new(xa, na, xb, nb)?;
    let observed = libm::exp(table.ln_chance(table.observed));
    Some((table.two_sided() - 0.5 * observed).max(0.0))
}

/// The family of tables with the same margins: `k` of A's `na` among the `agree` who agree.
struct Table {
    observed: u64,
    na: u64,
    nb: u64,
    agree: u64,
    /// The smallest and the largest `k` that the margins allow.
    least: u64,
    most: u64,
    /// The likeliest `k`.
    mode: u64,
}

impl Table {
    fn new(xa: u64, na: u64, xb: u64, nb: u64) -> Option<Table> {
        let n = na.checked_add(nb).filter(|&n| n <= MOST)?;
        if na == 0 || nb == 0 || xa > na || xb > nb {
            return None;
        }
        let agree = xa + xb;
        let (least, most) = (agree.saturating_sub(nb), agree.min(na));
        // (na+1)(agree+1)/(n+2) in 128 bits: the product of two bases does not fit in 64.
        let mode = (u128::from(na) + 1) * (u128::from(agree) + 1) / (u128::from(n) + 2);
        let mode = u64::try_from(mode).ok()?.clamp(least, most);
        Some(Table { observed: xa, na, nb, agree, least, most, mode })
    }

    /// ln of the hypergeometric probability of `k`, as three binomial ones at the common share: the share
    /// cancels out and the digits stay.
    fn ln_chance(&self, k: u64) -> f64 {
        let (na, nb, agree) = (self.na as f64, self.nb as f64, self.agree as f64);
        let n = na + nb;
        let (p, q) = (agree / n, (n - agree) / n);
        let k = k as f64;
        ln_binomial(k, na, p, q) + ln_binomial(agree - k, nb, p, q) - ln_binomial(agree, n, p, q)
    }

    fn two_sided(&self) -> f64 {
        let limit = self.ln_chance(self.observed) + AS_LIKELY;
        if self.ln_chance(self.mode) <= limit {
            return 1.0;
        }
        // The probability rises up to the mode and falls after it: each tail ends where it passes the limit.
        let lower = if self.observed < self.mode { Some(self.observed) } else { self.last_below_mode(limit) };
        let upper =
            if self.observed > self.mode { Some(self.observed) } else { self.first_above_mode(limit) };
        let p = lower.map_or(0.0, |k| self.sum_down(k)) + upper.map_or(0.0, |k| self.sum_up(k));
        p.min(1.0)
    }

    /// The largest `k` below the mode that is no likelier than the limit.
    fn last_below_mode(&self, limit: f64) -> Option<u64> {
        if self.ln_chance(self.least) > limit {
            return None;
        }
        let (mut low, mut high) = (self.least, self.mode);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.ln_chance(middle) <= limit { low = middle } else { high = middle }
        }
        Some(low)
    }

    /// The smallest `k` above the mode that is no likelier than the limit.
    fn first_above_mode(&self, limit: f64) -> Option<u64> {
        if self.ln_chance(self.most) > limit {
            return None;
        }
        let (mut low, mut high) = (self.mode, self.most);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.ln_chance(middle) <= limit { high = middle } else { low = middle }
        }
        Some(high)
    }

    /// The probability of `k` and all above it, for `k` above the mode: each term from the one before.
    fn sum_up(&self, k: u64) -> f64 {
        let (na, nb, agree) = (self.na as f64, self.nb as f64, self.agree as f64);
        let (mut k, most) = (k as f64, self.most as f64);
        let mut term = 1.0;
        let mut sum = 1.0;
        let first = libm::exp(self.ln_chance(k as u64));
        while k < most && term > sum * f64::EPSILON * 1e-3 {
            term *= (na - k) / (k + 1.0) * ((agree - k) / (nb - agree + k + 1.0));
            sum += term;
            k += 1.0;
        }
        first * sum
    }

    /// The probability of `k` and all below it, for `k` below the mode.
    fn sum_down(&self, k: u64) -> f64 {
        let (na, nb, agree) = (self.na as f64, self.nb as f64, self.agree as f64);
        let (mut k, least) = (k as f64, self.least as f64);
        let mut term = 1.0;
        let mut sum = 1.0;
        let first = libm::exp(self.ln_chance(k as u64));
        while k > least && term > sum * f64::EPSILON * 1e-3 {
            term *= k / (na - k + 1.0) * ((nb - agree + k) / (agree - k + 1.0));
            sum += term;
            k -= 1.0;
        }
        first * sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R's `fisher.test` and Fisher's own tea tasting (17/35).
    #[test]
    fn agrees_with_r() {
        for (xa, na, xb, nb, p) in [
            (8, 10, 1, 6, 0.034965035),
            (3, 4, 1, 4, 17.0 / 35.0),
            (56, 70, 48, 80, 0.0125211297),
            (9, 10, 3, 10, 0.0197666111),
            (6, 7, 2, 7, 0.1025641026),
            (5, 56, 0, 29, 0.1606214432),
            (0, 10, 0, 20, 1.0),
            (7, 34, 1, 34, 0.0544001305),
        ] {
            let got = fisher(xa, na, xb, nb).unwrap();
            assert!((got - p).abs() < 1e-9, "{xa}/{na} {xb}/{nb}: {got}");
        }
        assert!((fisher(10, 10, 0, 20).unwrap() / 3.32834e-8 - 1.0).abs() < 1e-5);
    }

    /// 17/35 less half of 16/70.
    #[test]
    fn mid_p_counts_the_table_half() {
        assert!((fisher_mid_p(3, 4, 1, 4).unwrap() - (17.0 / 35.0 - 8.0 / 70.0)).abs() < 1e-14);
    }

    #[test]
    fn no_table_no_test() {
        assert_eq!(fisher(0, 0, 1, 5), None);
        assert_eq!(fisher(6, 5, 1, 5), None);
        assert_eq!(fisher(1, u64::MAX, 1, 5), None);
        assert_eq!(fisher(5, 5, 7, 7), Some(1.0));
    }

    /// Every table of two small groups against the sum over whole-number binomial coefficients.
    #[test]
    fn agrees_with_plain_counting() {
        fn choose(n: u64, k: u64) -> u128 {
            (0..u128::from(k)).fold(1, |c, i| c * (u128::from(n) - i) / (i + 1))
        }
        for (na, nb) in [(1, 1), (3, 9), (12, 7), (15, 15)] {
            for xa in 0..=na {
                for xb in 0..=nb {
                    let agree = xa + xb;
                    let ways = |k: u64| choose(na, k) * choose(nb, agree - k);
                    let range = agree.saturating_sub(nb)..=agree.min(na);
                    let total: u128 = range.clone().map(ways).sum();
                    let rare: u128 = range.map(ways).filter(|&w| w <= ways(xa)).sum();
                    let want = rare as f64 / total as f64;
                    let got = fisher(xa, na, xb, nb).unwrap();
                    assert!((got - want).abs() < 1e-13, "{xa}/{na} {xb}/{nb}: {got} {want}");
                }
            }
        }
    }
}
