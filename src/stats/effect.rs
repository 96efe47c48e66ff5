//! How large a gap is, in terms other than points.

use super::distribution::critical;
use super::valid;

/// Cohen's h: 2 asin √pa − 2 asin √pb, signed as the gap is.
///
/// Cohen (1988), *Statistical Power Analysis*, ch. 6: about 0.2 is small, 0.5 medium, 0.8 large. The same
/// number of points counts for more near 0 % and 100 %. Shares outside [0, 1] are taken as the nearer end.
pub fn cohen_h(pa: f64, pb: f64) -> f64 {
    angle(pa) - angle(pb)
}

fn angle(p: f64) -> f64 {
    2.0 * libm::asin(p.clamp(0.0, 1.0).sqrt())
}

/// How many times as often A agrees as B, with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RelativeRisk {
    /// pa / pb.
    pub ratio: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// The relative risk pa/pb, with Katz's logarithmic interval.
///
/// exp(ln(pa/pb) ± z √((1−pa)/(na·pa) + (1−pb)/(nb·pb))); Katz, Baptista, Azen & Pike (1978), Biometrics 34,
/// 469–474. Assumes independent groups with a handful of agreeing answers each. `None` where a group has
/// none at all (the ratio or its logarithm is not a number), and for what is no base or share.
pub fn relative_risk(pa: f64, na: f64, pb: f64, nb: f64, confidence: f64) -> Option<RelativeRisk> {
    valid::groups(pa, na, pb, nb)?;
    let z = critical(confidence)?;
    if pa == 0.0 || pb == 0.0 {
        return None;
    }
    let ratio = pa / pb;
    let error = ((1.0 - pa) / (na * pa) + (1.0 - pb) / (nb * pb)).sqrt();
    let spread = libm::exp(z * error);
    Some(RelativeRisk {
        ratio: valid::finite(ratio)?,
        low: valid::finite(ratio / spread)?,
        high: valid::finite(ratio * spread)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// statsmodels' documentation of `proportion_effectsize`; Cohen's own table for the sign.
    #[test]
    fn cohen_h_agrees_with_statsmodels() {
        for (pa, pb, h) in
            [(0.5, 0.4, 0.20135792079033088), (0.3, 0.4, -0.21015893), (0.2, 0.35, -0.3388084547778868)]
        {
            assert!((cohen_h(pa, pb) - h).abs() < 1e-8, "{pa} {pb}");
        }
        assert_eq!(cohen_h(2.0, -1.0), cohen_h(1.0, 0.0));
    }

    /// Physicians' Health Study, NEJM 321 (1989): heart attacks 104 of 11,037 with aspirin, 189 of 11,034
    /// with placebo; Agresti (2013), *Categorical Data Analysis*, 3.1.3: 1.82, interval 1.43 to 2.31.
    #[test]
    fn relative_risk_agrees_with_agresti() {
        let risk = relative_risk(189.0 / 11034.0, 11034.0, 104.0 / 11037.0, 11037.0, 0.95).unwrap();
        assert!((risk.ratio - 1.82).abs() < 0.005);
        assert!((risk.low - 1.43).abs() < 0.005);
        assert!((risk.high - 2.31).abs() < 0.005);
        assert_eq!(relative_risk(0.0, 10.0, 0.5, 10.0, 0.95), None);
    }
}
