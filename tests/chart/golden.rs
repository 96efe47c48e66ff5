//! The exported SVG, byte for byte. `UPDATE_GOLDEN=1 cargo test --test chart` writes the files anew; look at them.

use super::reports::{Asked, asked, edges, promises, published, report};
use gap_report::chart::{ChartName, ThemeName, View};
use gap_report::export::svg;
use gap_report::report::Report;
use std::path::Path;

fn check(name: &str, report: &Report) {
    let view = View::first(report).expect("gaps");
    check_all(name, &|width, theme| svg::gaps(report, &view, width, theme).expect("a drawing"));
}

/// A chart under its own caption.
pub fn check_chart(name: &str, chart: ChartName, report: &Report, view: &View) {
    check_all(name, &|width, theme| svg::chart(chart, report, view, width, theme).expect("a drawing"));
}

fn check_all(name: &str, draw: &dyn Fn(u32, ThemeName) -> String) {
    for width in [360, 900] {
        for (theme, word) in [(ThemeName::Light, "light"), (ThemeName::Dark, "dark")] {
            compare(&format!("{name}-{width}-{word}.svg"), &draw(width, theme));
        }
    }
}

/// Holds a drawing to the file of this name.
pub fn compare(name: &str, drawn: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/chart");
    let file = folder.join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(&file, drawn).expect("a file");
        return;
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    let differs = golden.lines().zip(drawn.lines()).position(|(old, new)| old != new);
    if let Some(line) = differs {
        let at = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
        panic!("{}: line {}\n was {}\n now {}", file.display(), line + 1, at(&golden), at(drawn));
    }
    assert_eq!(golden.len(), drawn.len(), "{}", file.display());
}

#[test]
fn published_without_intervals() {
    check("published", &published());
}

#[test]
fn promises_with_intervals() {
    check("promises", &promises());
}

#[test]
fn edges_of_the_scale() {
    check("edges", &edges());
}

#[test]
fn a_page_says_the_title_itself() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    let pieces =
        svg::without_title(ChartName::Gaps, &report, &view, 640, ThemeName::Light).expect("a drawing");
    let [svg] = pieces.as_slice() else { panic!("{} pieces", pieces.len()) };
    assert!(svg.contains("<title>Managers overrate"));
    assert_eq!(svg.matches("Managers overrate").count(), 1);
    assert!(svg.contains(">Response times are fast</text>"));
}

/// Where a chart is longer than a printed page it comes in pieces: no row is lost, and heads, axis and key stand in each.
#[test]
fn a_long_chart_comes_in_pieces_that_fit_a_page() {
    let questions: Vec<Asked> = (0..60)
        .map(|i| asked("A promise is kept", 0.9 - i as f64 / 100.0, 0.1, Some((99.0, 99.0))))
        .collect();
    let report = report("Inside", "Outside", &questions);
    let view = View::first(&report).expect("gaps");
    for chart in [ChartName::Gaps, ChartName::Sure] {
        let pieces = svg::without_title(chart, &report, &view, 680, ThemeName::Light).expect("a drawing");
        assert!(pieces.len() > 1, "{} pieces", pieces.len());
        let rows: usize = pieces.iter().map(|piece| piece.matches(">A promise is kept</text>").count()).sum();
        assert_eq!(rows, 60);
        let (head, foot, key) = match chart {
            ChartName::Gaps => (">Inside</text>", ">100\u{a0}%</text>", ">95\u{a0}% intervals"),
            _ => (">Inside higher", ">+100</text>", ">acceptable"),
        };
        for piece in &pieces {
            for words in [head, foot, key] {
                assert_eq!(piece.matches(words).count(), 1, "{chart:?}: {words}");
            }
            let height = piece.split("height=\"").nth(1).and_then(|rest| rest.split('"').next());
            let height: f64 = height.and_then(|height| height.parse().ok()).expect("a height");
            // A4 within its margins, 180 by 264 millimetres; the first piece stands below a heading.
            let page = 680.0 / 180.0 * if *piece == pieces[0] { 232.0 } else { 264.0 };
            assert!(height < page, "{height}");
        }
    }
}

/// Wherever the cut falls, a heading stands above a row.
#[test]
fn no_piece_ends_with_a_heading() {
    for beyond in 5..16 {
        let n = Some((200.0, 200.0));
        let wide = |_| asked("A promise is kept", 0.9, 0.1, n);
        let open = |_| asked("A promise is open", 0.5, 0.44, n);
        let questions: Vec<Asked> = (0..beyond).map(wide).chain((0..20).map(open)).collect();
        let report = report("A", "B", &questions);
        let view = View::first(&report).expect("gaps");
        let pieces =
            svg::without_title(ChartName::Sure, &report, &view, 960, ThemeName::Light).expect("a drawing");
        let with = pieces.iter().find(|piece| piece.contains(">Open: not enough data to say</text>"));
        let with = with.expect("a piece with the heading");
        assert!(with.contains(">A promise is open</text>"), "{beyond} rows before it");
    }
}

#[test]
fn panels_beside_each_other_stay_in_one_piece() {
    let report = super::surveys::spack();
    let view = View::first(&report).expect("gaps");
    let whole = svg::chart(ChartName::When, &report, &view, 960, ThemeName::Light).expect("a drawing");
    let pieces =
        svg::without_title(ChartName::When, &report, &view, 960, ThemeName::Light).expect("a drawing");
    for question in
        ["Spack documentation is excellent", "Spack is excellent", "Have you done a Spack tutorial?"]
    {
        let text = format!(">{question}</text>");
        assert!(whole.contains(&text), "{question}");
        assert_eq!(pieces.iter().filter(|piece| piece.contains(&text)).count(), 1, "{question}");
    }
}

#[test]
fn names_itself_for_screen_readers() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    let svg = svg::gaps(&report, &view, 640, ThemeName::Print).expect("a drawing");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\""));
    assert!(svg.contains(" role=\"img\">\n<title>Managers overrate the service"));
    assert!(svg.contains("<desc>The contact center meets expectations: Managers 80\u{a0}%"));
    assert!(svg.ends_with("</svg>\n"));
    assert!(!svg.contains("NaN"));
}
