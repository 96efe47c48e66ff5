//! A chart as a picture: its SVG, rendered with the bundled font, the same pixels on every machine.

use crate::error::{Error, ErrorKind};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};
use std::sync::{Arc, OnceLock};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/LiberationSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/LiberationSans-Bold.ttf");
/// Pixels either way, and in all (four bytes each): beyond them programs refuse to open a picture.
const LONGEST: f32 = 65_535.0;
const LARGEST: f32 = 1e8;

fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::new();
        fonts.load_font_data(REGULAR.to_vec());
        fonts.load_font_data(BOLD.to_vec());
        fonts.set_sans_serif_family("Liberation Sans");
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(load))
}

/// `svg` as a PNG file, `scale` pixels a CSS pixel.
///
/// # Errors
/// [`ErrorKind::Output`] for what is no SVG, and for a picture too large to hold.
pub fn from_svg(svg: &str, scale: f32) -> Result<Vec<u8>, Error> {
    let failed =
        |what: String| Error::new(ErrorKind::Output, format!("The picture could not be made: {what}"));
    let options =
        Options { fontdb: fonts(), font_family: "Liberation Sans".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| failed(error.to_string()))?;
    let (width, height) = ((tree.size().width() * scale).ceil(), (tree.size().height() * scale).ceil());
    let possible = 1.0..=LONGEST;
    if !(possible.contains(&width) && possible.contains(&height) && width * height <= LARGEST) {
        return Err(failed(format!(
            "{width} by {height} pixels are more than programs open. Write it as .svg, which has no such limit, \
             or leave questions out of the report: in the study, \"hidden\": true on each."
        )));
    }
    let pixmap = Pixmap::new(width as u32, height as u32);
    let mut pixmap = pixmap.ok_or_else(|| failed("it does not fit into memory.".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15" font-family="Helvetica Neue, Arial, Liberation Sans, sans-serif" font-size="14">gap</text></svg>"##;

    #[test]
    fn writes_a_png_of_the_asked_size() {
        let png = from_svg(SVG, 2.0).expect("a picture");
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(&png[16..24], &[0, 0, 0, 80, 0, 0, 0, 40]);
    }

    #[test]
    fn text_is_drawn_with_the_bundled_font() {
        let blank = from_svg(&SVG.replace(">gap<", "> <"), 1.0).expect("a picture");
        assert_ne!(from_svg(SVG, 1.0).expect("a picture"), blank);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(from_svg("no svg", 1.0).is_err());
        let error = from_svg(SVG, 1e6).expect_err("too large").to_string();
        assert!(error.contains("Write it as .svg") && error.contains("\"hidden\": true"), "{error}");
        assert!(from_svg(SVG, f32::NAN).is_err());
    }
}
