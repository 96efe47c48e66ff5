//! KoBoToolbox: columns are paths (`group/question`) or labels, a question with several answers has a column of
//! them all and one 0/1 column an option, and the columns that begin with `_` are the tool's own.

use super::first::First;
use super::{Group, Layout, headers::name_columns, one_of};
use crate::order::{self, Map, Set};
use crate::table::{Role, SetKind};
use crate::wordlist::WordList;

/// Columns of the server.
const SERVER: WordList = WordList(
    "_id|_uuid|_submission_time|_validation_status|_notes|_status|_submitted_by|__version__|_tags|\
     _index|_parent_index|_parent_table_name|_xform_id_string|_attachments|_geolocation|\
     _bamboo_dataset_id",
);

/// Columns of the device, and of the form itself.
pub(super) const DEVICE: WordList = WordList(
    "start|end|today|deviceid|device_id|username|phonenumber|simserial|simid|subscriberid|\
     devicephonenum|audit|background-audio|formhub/uuid|meta/instanceid|meta/instancename|\
     meta/rootuuid|meta/deprecatedid|meta/audit|instanceid|instancename",
);

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let server: Vec<&str> =
        first.row(0).iter().map(AsRef::as_ref).filter(|header| one_of(SERVER, header)).collect();
    let told = ["_uuid", "_submission_time", "__version__", "_validation_status"];
    let telling = server.iter().find(|header| told.contains(header))?;
    if server.len() < 2 {
        return None;
    }
    let reason = format!("{} and {telling} are columns that KoBoToolbox adds", others(&server, telling));
    let mut layout = Layout::new("kobo", reason, 1, name_columns(first.file, first.texts()));
    layout.metadata(first, |header| one_of(SERVER, header) || one_of(DEVICE, header));
    xlsform(first, &mut layout);
    Some(layout)
}

fn others<'a>(server: &[&'a str], telling: &str) -> &'a str {
    server.iter().find(|header| **header != telling).copied().unwrap_or_default()
}

/// What forms of this family have in common: questions with several answers, and places on the map.
pub(super) fn xlsform(first: &First<'_>, layout: &mut Layout) {
    let headers: Vec<&str> = first.row(0).iter().map(AsRef::as_ref).collect();
    let names: Set<&str> = order::set(headers.iter().copied());
    places(&headers, &names, layout);
    let mut options: Map<usize, Vec<(usize, String)>> = Map::new();
    let mut question: Option<(usize, &str)> = None;
    for (column, header) in headers.iter().enumerate() {
        let option = question.and_then(|(place, name)| {
            let rest = header.strip_prefix(name)?;
            // SurveyCTO writes codes behind a low line, where the answers are codes.
            let coded = |code: &&str| code.parse::<i32>().is_ok() && are_codes(first, place);
            let option = rest.strip_prefix('/').or_else(|| rest.strip_prefix('_').filter(coded))?;
            (!option.is_empty()).then(|| (place, option.to_owned()))
        });
        match option {
            Some((place, option)) => options.entry(place).or_default().push((column, option)),
            None => question = (!header.is_empty()).then_some((column, *header)),
        }
    }
    for (column, header) in headers.iter().enumerate() {
        layout.text(column, last_step(header).to_owned());
    }
    for (place, members) in options {
        let Some(name) = headers.get(place) else { continue };
        for (column, option) in &members {
            layout.text(*column, format!("{} [{option}]", last_step(name)));
        }
        // All answers once more, joined by blanks.
        layout.role(place, Role::Metadata);
        layout.groups.push(Group {
            name: (*name).to_owned(),
            text: last_step(name).to_owned(),
            kind: Some(SetKind::Ticks),
            yes_ticks: true,
            members,
        });
    }
}

/// True where the cells of a column hold nothing but numbers with blanks between them.
fn are_codes(first: &First<'_>, column: usize) -> bool {
    first.below(1, column).all(|cell| cell.split(' ').all(|code| code.parse::<i32>().is_ok()))
}

/// The columns of a place on the map, beside the one that has all of it.
fn places(headers: &[&str], names: &Set<&str>, layout: &mut Layout) {
    for (column, header) in headers.iter().enumerate() {
        let of = ["_latitude", "_longitude", "_altitude", "_precision"]
            .iter()
            .find_map(|end| header.strip_prefix('_').unwrap_or(header).strip_suffix(end));
        let Some(of) = of else { continue };
        layout.role(column, Role::Metadata);
        if names.contains(of)
            && let Some(place) = headers.iter().position(|header| *header == of)
        {
            layout.role(place, Role::Metadata);
        }
    }
}

/// `question` of `group/question`; a label, which has blanks, is no path.
fn last_step(header: &str) -> &str {
    if header.contains(' ') { header } else { header.rsplit('/').next().unwrap_or(header) }
}
