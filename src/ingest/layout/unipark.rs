//! Unipark and other installations of EFS Survey: `lfdn` and `dispcode` before the answers, the server's notes behind.

use super::first::First;
use super::{Layout, headers::name_columns, one_of};
use crate::wordlist::WordList;

/// Columns of the server, beside `c_0001` (what the invitation carried) and `rts4711` (a page's time).
const SERVER: WordList = WordList(
    "lfdn|external_lfdn|tester|dispcode|lastpage|quality|duration|browser|referer|device_id|quota|\
     quota_assignment|quota_rejected_id|page_history|hflip|vflip|output_mode|javascript|flash|\
     session_id|language|cleaned|ats|datetime|date_of_last_access|date_of_first_mail|\
     participant_browser|participant_browser_version|participant_os|participant_device|\
     participant_brand|participant_model|participant_isbot|participant_continent|participant_country|\
     participant_region|participant_city|participant_latitude|participant_longitude",
);

/// Codes of those who are in the survey or were not in it yet; from 31 on they are through.
const UNFINISHED: WordList = WordList("10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25");

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    let at = |name: &str| headers.iter().position(|header| header == name);
    at("lfdn")?;
    let status = at("dispcode")?;
    let reason = "it has the columns \"lfdn\" and \"dispcode\" that Unipark adds";
    let mut layout = Layout::new("unipark", reason, 1, name_columns(first.file, first.texts()));
    let numbered = |header: &str, begin: &str| {
        header
            .strip_prefix(begin)
            .is_some_and(|rest| rest.len() > 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    layout.metadata(first, |header| {
        one_of(SERVER, header)
            || numbered(header, "c_0")
            || numbered(header, "rts")
            || numbered(header, "p_0")
    });
    layout.leave_out(status, UNFINISHED, "unfinished responses");
    if let Some(tester) = at("tester") {
        layout.leave_out(tester, WordList("1"), "tests");
    }
    // Codes begin with 1; nought is a question that was shown and not answered.
    layout.none = &["0"];
    Some(layout)
}
