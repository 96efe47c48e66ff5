//! The forms and colours of two to five groups: a form each, and the hue of its side, so that no group is told by
//! colour alone.

use super::drawing::Drawing;
use super::theme::Theme;
use plotters_backend::BackendColor;

/// The form of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Disc,
    Ring,
    Square,
    Diamond,
    Triangle,
}

/// The forms in the order of the groups.
const FORMS: [Form; 5] = [Form::Disc, Form::Ring, Form::Square, Form::Diamond, Form::Triangle];
/// How many groups can be told apart.
pub(super) const MOST: usize = FORMS.len();

/// The form of the group at `place`: A is 0, B is 1, others follow.
pub(super) fn form(place: usize) -> Form {
    FORMS.get(place).copied().unwrap_or(Form::Disc)
}

/// Whose colour a group bears: that of the view's A or B, which are of one side each as a rule, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hue {
    A,
    B,
    Neither,
}

/// The colour of marks of this hue.
pub(super) fn color(theme: &Theme, hue: Hue) -> BackendColor {
    match hue {
        Hue::A => theme.a,
        Hue::B => theme.b,
        Hue::Neither => theme.calm,
    }
}

/// The colour of text about a group of this hue.
pub(super) fn text_color(theme: &Theme, hue: Hue) -> BackendColor {
    if hue == Hue::B { theme.b_text } else { color(theme, hue) }
}

/// A point of this form.
pub(super) fn point(s: &mut Drawing, form: Form, (x, y): (f64, f64), color: BackendColor) {
    let paper = s.theme.paper;
    match form {
        Form::Disc => s.disc((x, y), 6.0, color),
        Form::Ring => {
            s.disc((x, y), 6.0, paper);
            s.ring((x, y), 5.5, 2.5, color);
        }
        Form::Square => s.area(
            vec![(x - 5.5, y - 5.5), (x + 5.5, y - 5.5), (x + 5.5, y + 5.5), (x - 5.5, y + 5.5)],
            color,
        ),
        Form::Diamond => s.area(diamond((x, y), 7.5), color),
        Form::Triangle => s.area(vec![(x, y - 7.0), (x + 7.0, y + 5.5), (x - 7.0, y + 5.5)], color),
    }
}

/// A diamond that is not filled.
pub(super) fn open_diamond(s: &mut Drawing, at: (f64, f64), color: BackendColor) {
    let paper = s.theme.paper;
    s.area(diamond(at, 7.0), color);
    s.area(diamond(at, 4.5), paper);
}

fn diamond((x, y): (f64, f64), half: f64) -> Vec<(f64, f64)> {
    vec![(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
}
