//! Reports made by hand, for drawing.

use gap_report::report::{
    Cell, EngineInfo, Flag, Gap, IntervalName, Kind, Narrative, Report, Role, SCHEMA, Verdict,
};
use gap_report::study::{Comparison, Group, MeasureKind, Polarity, Question, Side, Study};

/// One question: its text, the shares and bases of both groups.
#[derive(Debug)]
pub struct Asked {
    pub text: &'static str,
    pub a: f64,
    pub b: f64,
    pub base: Option<(f64, f64)>,
    pub polarity: Polarity,
}

pub const fn asked(text: &'static str, a: f64, b: f64, base: Option<(f64, f64)>) -> Asked {
    Asked { text, a, b, base, polarity: Polarity::Favourable }
}

/// Wilson's interval.
fn wilson(p: f64, n: f64, z: f64) -> (f64, f64) {
    let d = 1.0 + z * z / n;
    let centre = (p + z * z / (2.0 * n)) / d;
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / d;
    ((centre - half).max(0.0), (centre + half).min(1.0))
}

/// Newcombe's method 10.
fn newcombe((p, n): (f64, f64), (q, m): (f64, f64), z: f64) -> (f64, f64) {
    let ((l1, u1), (l2, u2)) = (wilson(p, n, z), wilson(q, m, z));
    let root = |x: f64, y: f64| (x * x + y * y).sqrt();
    (p - q - root(p - l1, u2 - q), p - q + root(u1 - p, q - l2))
}

/// A share of one group with Wilson's interval.
pub fn cell(id: usize, question: &str, group: &str, value: f64, base: Option<f64>) -> Cell {
    let limits = base.map(|n| wilson(value, n, 1.959_963_984_540_054));
    let mut flags = Vec::new();
    match base {
        None => flags.push(Flag::NoBase),
        Some(n) if n < 30.0 => flags.push(Flag::LowBase),
        Some(_) => {}
    }
    Cell {
        id: format!("c{id}"),
        question: question.to_owned(),
        group: group.to_owned(),
        wave: String::new(),
        segment: String::new(),
        segment_value: String::new(),
        base,
        weighted_base: base,
        effective_base: base,
        measure: MeasureKind::Share,
        value: Some(value),
        low: limits.map(|l| l.0),
        high: limits.map(|l| l.1),
        flags,
    }
}

/// A report of `questions`, ranked by size of gap.
pub fn report(a: &str, b: &str, questions: &[Asked]) -> Report {
    let group = |name: &str, side| Group { name: name.to_owned(), side: Some(side), ..Group::default() };
    let study = Study {
        groups: vec![group(a, Side::Inside), group(b, Side::Outside)],
        questions: questions.iter().enumerate().map(|(i, asked)| question(i, asked)).collect(),
        comparisons: vec![Comparison { a: a.to_owned(), b: b.to_owned(), ..Comparison::default() }],
        ..Study::default()
    };
    let mut cells = Vec::new();
    let mut gaps = Vec::new();
    for (i, asked) in questions.iter().enumerate() {
        let id = format!("q{i}");
        cells.push(cell(2 * i + 1, &id, a, asked.a, asked.base.map(|n| n.0)));
        cells.push(cell(2 * i + 2, &id, b, asked.b, asked.base.map(|n| n.1)));
        gaps.push(gap(i, a, b, asked));
    }
    let mut order: Vec<usize> = (0..gaps.len()).collect();
    order.sort_by(|&x, &y| {
        let size = |i: usize| gaps[i].gap.unwrap_or_default().abs();
        size(y).total_cmp(&size(x))
    });
    for (rank, i) in order.into_iter().enumerate() {
        gaps[i].rank = rank as u64 + 1;
    }
    Report {
        schema: SCHEMA.to_owned(),
        study,
        engine: EngineInfo { name: "gap-report".to_owned(), version: "0".to_owned() },
        sources: Vec::new(),
        cells,
        gaps,
        changes: Vec::new(),
        share_changes: Vec::new(),
        overall: Vec::new(),
        heterogeneity: Vec::new(),
        answers: Vec::new(),
        importance: Vec::new(),
        narrative: Vec::new(),
        notices: Vec::new(),
    }
}

fn question(i: usize, asked: &Asked) -> Question {
    Question {
        id: format!("q{i}"),
        text: asked.text.to_owned(),
        polarity: Some(asked.polarity),
        ..Question::default()
    }
}

fn gap(i: usize, a: &str, b: &str, asked: &Asked) -> Gap {
    let interval = |z| asked.base.map(|(n, m)| newcombe((asked.a, n), (asked.b, m), z));
    let (wide, inner) = (interval(1.959_963_984_540_054), interval(1.644_853_626_951_472_2));
    let size = asked.a - asked.b;
    let verdict = match (wide, inner) {
        (Some((low, high)), _) if low > 0.05 || high < -0.05 => Verdict::Outside,
        (_, Some((low, high))) if low > -0.05 && high < 0.05 => Verdict::Inside,
        _ => Verdict::Inconclusive,
    };
    let better_inside = (size > 0.0) == (asked.polarity == Polarity::Favourable);
    let kind = match verdict {
        Verdict::Outside if asked.polarity == Polarity::Neutral => Kind::Gap,
        Verdict::Outside if better_inside => Kind::BlindSpot,
        Verdict::Outside => Kind::HiddenStrength,
        Verdict::Inside => Kind::Aligned,
        Verdict::Inconclusive => Kind::Unclear,
    };
    Gap {
        id: format!("g{}", i + 1),
        question: format!("q{i}"),
        a: a.to_owned(),
        b: b.to_owned(),
        wave: String::new(),
        segment: String::new(),
        segment_value: String::new(),
        measure: MeasureKind::Share,
        range: None,
        gap: Some(size),
        low: wide.map(|w| w.0),
        high: wide.map(|w| w.1),
        interval: IntervalName::Newcombe,
        p_value: None,
        p_adjusted: None,
        test: None,
        effect_size: None,
        verdict,
        kind,
        needed: None,
        rank: 0,
    }
}

/// The same report with a headline and a deck.
pub fn told(mut report: Report, headline: &str, deck: &str) -> Report {
    for (role, text) in [(Role::Headline, headline), (Role::Deck, deck)] {
        report.narrative.push(Narrative { role, text: text.to_owned(), evidence: Vec::new() });
    }
    report
}

/// Hides the figures of the question at `index`, as suppression does.
pub fn suppress(report: &mut Report, index: usize) {
    let id = format!("q{index}");
    for cell in report.cells.iter_mut().filter(|cell| cell.question == id) {
        (cell.base, cell.value, cell.low, cell.high) = (None, None, None, None);
        cell.flags = vec![Flag::Suppressed];
    }
    let last = report.gaps.len() as u64;
    let Some(rank) = report.gaps.iter().find(|gap| gap.question == id).map(|gap| gap.rank) else { return };
    for gap in &mut report.gaps {
        if gap.question == id {
            (gap.gap, gap.low, gap.high, gap.rank) = (None, None, None, last);
            (gap.verdict, gap.kind) = (Verdict::Inconclusive, Kind::Unclear);
        } else if gap.rank > rank {
            gap.rank -= 1;
        }
    }
}

/// Published percentages without bases: no interval.
pub fn published() -> Report {
    let report = report(
        "Leaders",
        "Customers",
        &[
            Asked {
                polarity: Polarity::Unfavourable,
                ..asked("Companies put more effort into selling than into service", 0.12, 0.80, None)
            },
            asked("Most companies give good service", 0.62, 0.34, None),
            asked("Agents know what they are talking about", 0.71, 0.66, None),
        ],
    );
    told(
        report,
        "Customers say that selling comes before service; leaders do not see it",
        "Share who agree with each statement. Published percentages of leaders and customers, bases not given.",
    )
}

/// Ten promises, 250 managers against 250 consumers.
pub fn promises() -> Report {
    let n = Some((250.0, 250.0));
    let report = report(
        "Managers",
        "Consumers",
        &[
            asked("Response times are fast", 0.792, 0.448, n),
            asked("The contact center meets expectations", 0.80, 0.452, n),
            asked("Issues are resolved on the first contact", 0.712, 0.488, n),
            asked("Agents demonstrate emotional empathy", 0.78, 0.58, n),
            asked(
                "Customers do not have to repeat themselves when they are handed over to another team",
                0.52,
                0.372,
                n,
            ),
            asked("Feedback from surveys is acted on", 0.44, 0.332, n),
            asked("Agents have the authority to decide", 0.472, 0.412, n),
            asked("The website makes contact details easy to find", 0.66, 0.64, n),
            asked("Prices are explained before a purchase", 0.58, 0.572, n),
            asked("The automated phone menu is easy to use", 0.36, 0.452, n),
        ],
    );
    told(
        report,
        "Managers overrate the service on five of ten promises, most of all on expectations and speed",
        "Share who agree with each statement. 250 contact center managers against 250 consumers, unweighted, \
         fieldwork 2026. Five gaps are shown to lie beyond the acceptable 5 points.",
    )
}

/// The edges: 0 and 100 %, equal points, every kind of gap, small bases, long words, figures not shown.
pub fn edges() -> Report {
    let n = Some((1200.0, 1500.0));
    let mut report = report(
        "Head office staff & regional management",
        "People who called within the last twelve months",
        &[
            asked("All against none", 1.0, 0.0, n),
            asked(
                "None against all: is this, in your view, what happens whenever something goes wrong on a public holiday, and if so, would you say that it happens less, as much or more than it did before the new system came?",
                0.0,
                1.0,
                n,
            ),
            asked("Both say yes", 1.0, 1.0, n),
            asked("Neither says yes", 0.0, 0.0, n),
            asked("Equal in the middle", 0.5, 0.5, Some((20_000.0, 20_000.0))),
            asked("Almost equal", 0.517, 0.5, n),
            asked("Near, and few", 0.43, 0.37, Some((12.0, 25.0))),
            Asked { polarity: Polarity::Neutral, ..asked("Prefer the phone to a chat", 0.31, 0.64, n) },
            asked(
                "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel sind <immer> \"griffbereit\" & sauber",
                0.22,
                0.41,
                n,
            ),
            asked("Answered by three people", 0.5, 0.6, Some((3.0, 900.0))),
        ],
    );
    suppress(&mut report, 9);
    report
}
