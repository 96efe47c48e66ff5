//! The names of columns, from the texts above them.

use super::Header;
use crate::notice::Notice;
use crate::order::Set;
use crate::table::single_spaced;

/// Headers from the texts above the columns: a text that is blank, that stood before, or that looks like
/// another column's place is no name; its column is called by its own place. Texts that stood before are told.
pub(super) fn name_columns(file: &str, texts: impl Iterator<Item = String>) -> (Vec<Header>, Vec<Notice>) {
    let mut seen = Set::new();
    let mut repeated: Vec<(String, String)> = Vec::new();
    let mut headers = Vec::new();
    for (index, text) in texts.map(|text| single_spaced(&text)).enumerate() {
        let place = format!("#{}", index + 1);
        if text.is_empty() {
            headers.push(Header { name: place.clone(), text: place, blank: true, role: None });
        } else if is_place(&text) && text != place {
            headers.push(Header { name: place, text, blank: false, role: None });
        } else if seen.insert(text.clone()) {
            headers.push(Header { name: text.clone(), text, blank: false, role: None });
        } else {
            repeated.push((place.clone(), text.clone()));
            headers.push(Header { name: place, text, blank: false, role: None });
        }
    }
    let notices = repeated.first().map(|(place, text)| {
        let sentence = match repeated.len() {
            1 => format!("A second column is headed \"{text}\"; it is called by its place, {place}."),
            n => format!("{n} columns have the header of an earlier column and are called by their places, such as {place} (\"{text}\")."),
        };
        Notice::new("duplicate_headers", Some(file), sentence)
            .at(format!("column {place}"))
            .times(repeated.len() as u64)
    });
    (headers, notices.into_iter().collect())
}

/// True for `#12`.
fn is_place(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::name_columns;

    #[test]
    fn names_are_unique() {
        let check = |texts: &[&str], names: &[&str], repeated: u64| {
            let (headers, notices) = name_columns("a.csv", texts.iter().map(|text| (*text).to_owned()));
            assert_eq!(
                headers.iter().map(|header| header.name.as_str()).collect::<Vec<_>>(),
                names,
                "{texts:?}"
            );
            assert_eq!(notices.first().map_or(0, |notice| notice.count), repeated, "{texts:?}");
        };
        check(&["Q1", "Q2"], &["Q1", "Q2"], 0);
        check(&["", "Q1", " "], &["#1", "Q1", "#3"], 0);
        check(&["Q1", "Q1", "Q1 "], &["Q1", "#2", "#3"], 2);
        check(&["How\n satisfied\u{a0} are you?"], &["How satisfied are you?"], 0);
        check(&["#3", "#", ""], &["#1", "#", "#3"], 0);
        check(&["a", "#2", "#2"], &["a", "#2", "#3"], 0);
    }

    #[test]
    fn a_text_without_a_name_of_its_own_is_kept_as_text() {
        let (headers, notices) = name_columns("a.csv", ["Agree", "Agree"].map(str::to_owned).into_iter());
        assert_eq!((headers[1].name.as_str(), headers[1].text.as_str()), ("#2", "Agree"));
        assert_eq!(notices[0].place.as_deref(), Some("column #2"));
        assert_eq!(notices[0].text, "A second column is headed \"Agree\"; it is called by its place, #2.");
    }
}
