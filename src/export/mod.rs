//! The report as files, one format a file. Everything is a string of bytes that depends on the report alone.

mod asked;
mod csv;
mod html;
mod json;
mod markdown;
#[cfg(not(target_arch = "wasm32"))]
pub mod png;
pub mod svg;
mod tables;
mod text;

use crate::chart::{ChartName, ThemeName, View};
use crate::error::{Error, ErrorKind};
use crate::report::Report;

/// Width of a chart in a file, in CSS pixels.
pub const CHART_WIDTH: u32 = 960;

/// The formats in which a report can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Json,
    Csv,
    Markdown,
    Html,
    Svg,
    /// Natively only: a page makes its pictures from its own canvas.
    #[cfg(not(target_arch = "wasm32"))]
    Png,
}

impl Format {
    /// The format that a file name's ending, or the ending alone, asks for.
    ///
    /// # Errors
    /// There is no such format; the sentence lists those there are.
    pub fn of(name: &str) -> Result<Self, Error> {
        let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
        match ending.as_str() {
            "json" => Ok(Format::Json),
            "csv" => Ok(Format::Csv),
            "md" => Ok(Format::Markdown),
            "html" => Ok(Format::Html),
            "svg" => Ok(Format::Svg),
            #[cfg(not(target_arch = "wasm32"))]
            "png" => Ok(Format::Png),
            _ => Err(Error::new(
                ErrorKind::Output,
                format!(
                    "{name}: no report is written in this format; end the name in .json, .html, .csv, .md, .svg or .png."
                ),
            )),
        }
    }
}

/// Writes a report.
///
/// # Errors
/// A picture was asked for and there is no gap to draw.
pub fn write(report: &Report, format: Format) -> Result<Vec<u8>, Error> {
    match format {
        Format::Json => Ok(json::write(report).into_bytes()),
        Format::Csv => Ok(csv::write(report).into_bytes()),
        Format::Markdown => Ok(markdown::write(report).into_bytes()),
        Format::Html => Ok(html::write(report)?.into_bytes()),
        Format::Svg => Ok(picture(report)?.into_bytes()),
        #[cfg(not(target_arch = "wasm32"))]
        Format::Png => png::from_svg(&picture(report)?, 2.0),
    }
}

/// Writes one chart of what the report shows first, as a picture.
///
/// # Errors
/// The format is no picture's, or the report holds nothing that this chart could show.
pub fn write_chart(report: &Report, chart: ChartName, format: Format) -> Result<Vec<u8>, Error> {
    let view = View::first_or_last_wave(report);
    if chart.caption(report, &view).is_none() {
        let there = ChartName::available(report, &view).into_iter().map(ChartName::name);
        let there = there.collect::<Vec<_>>().join(", ");
        let what = if there.is_empty() {
            "there is none to draw".to_owned()
        } else {
            format!("choose from {there}")
        };
        let text = format!("The report holds nothing for the chart {}: {what}.", chart.name());
        return Err(Error::new(ErrorKind::Output, text));
    }
    let svg = svg::chart(chart, report, &view, CHART_WIDTH, ThemeName::Light)?;
    match format {
        Format::Svg => Ok(svg.into_bytes()),
        #[cfg(not(target_arch = "wasm32"))]
        Format::Png => png::from_svg(&svg, 2.0),
        _ => Err(Error::new(ErrorKind::Output, "A chart alone is written as .svg or .png.".to_owned())),
    }
}

fn picture(report: &Report) -> Result<String, Error> {
    let view = View::first(report).ok_or_else(|| {
        Error::new(
            ErrorKind::Output,
            "There is no gap to draw: no question was put to two groups. Take another format, or pair the questions in the study.",
        )
    })?;
    svg::gaps(report, &view, CHART_WIDTH, ThemeName::Light)
}
