//! Headers of columns that are no questions: times, identifiers, addresses, what the tool noted itself.

use super::words::{has_phrase, normal};
use crate::wordlist::WordList;

/// Headers of metadata, whole, as [`normal`] gives them.
const METADATA_HEADERS: WordList = WordList(
    "id|index|row|record|record id|case|case id|caseid|respondent|respondent id|respondentid|\
     response id|responseid|response number|collector id|collectorid|participant|participant id|\
     user id|userid|user name|username|customer id|session id|sessionid|submission id|uuid|guid|key|\
     token|seed|serial|serial number|network id|tags|timestamp|date|time|start|end|today|start date|\
     startdate|end date|enddate|start time|starttime|end time|completion time|time started|\
     date submitted|submit date|submitdate|date stamp|datestamp|recorded date|recordeddate|\
     submission date|submissiondate|submission time|date created|date modified|created at|\
     submitted at|last modified time|start date utc|stage date utc|submit date utc|response type|\
     last page|lastpage|start language|startlanguage|user language|userlanguage|language|duration|\
     duration in seconds|duration seconds|status|finished|progress|ip|ip address|ipaddress|email|\
     e mail|email address|e mail address|name|first name|last name|full name|your name|phone|\
     phone number|telephone|address|latitude|longitude|location latitude|locationlatitude|\
     location longitude|locationlongitude|recipient email|recipientemail|recipient last name|\
     recipientlastname|recipient first name|recipientfirstname|external reference|externalreference|\
     external data reference|distribution channel|distributionchannel|custom data|custom data 1|\
     referer|referrer|user agent|url|device|redcap survey identifier|redcap event name|\
     redcap data access group|validation status|version|formdef version|instanceid|browser|os|\
     operating system|device type|q language|surveychannel|vbrowser|dcdevicetype|lastcomplete|\
     noofquestions|zip|zip code|postal|postal code|postcode|plz|employee id|employee no|\
     employee number|markers|qtime|questnnr|mailsent|lastdata|q viewer|maxpage|missing|missrel|\
     time sum|time rsi|lfdn|external lfdn|tester|dispcode|rts1000|collector name|country code|\
     entry status|parent key|vos|quality|qualityscore|vlist|completed|complete|completion status|\
     response status|survey status|locale|permalink|collector|duplicate|seq number|user ip|lfd nr|\
     lfd nummer",
);

/// Words that make a short header metadata wherever they stand.
const METADATA_WORDS: WordList = WordList(
    "respondent id|response id|collector id|session id|email address|e mail address|ip address|\
     phone number|timestamp|time started|time stamp|time taken|submission time|recorded date",
);

/// Who or what has a number of its own, by the beginning of the word.
const NUMBERED: WordList = WordList(
    "employee|staff|personnel|personal|mitarbeiter|customer|kunden|client|member|mitglied|account|\
     ticket|case|contract|vertrag|invoice|order|panel|survey|form|contact|record|respondent|\
     participant|response|submission|reference|subscriber|patient|student|user|matricul|matricola|\
     interview",
);

/// Words behind them that say so.
const NUMBERS: WordList = WordList("id|no|nr|number|nummer|code|uuid|guid|ref");

/// True for "Staff ID", "Employee no.", "Kunden-Nr.", "Mitarbeiternummer".
fn is_number_of(plain: &str) -> bool {
    let (head, last) = plain.rsplit_once(' ').unwrap_or((plain, ""));
    let begins = |word: &str| NUMBERED.iter().any(|who| word.starts_with(who));
    match last {
        "" => plain.ends_with("nummer") && begins(plain),
        last => head.split(' ').count() <= 2 && NUMBERS.has(last) && head.split(' ').any(begins),
    }
}

/// True where a header says that its column is no question.
pub(super) fn says_metadata(header: &str) -> bool {
    let plain = normal(header);
    let short = plain.split(' ').count() <= 5;
    METADATA_HEADERS.has(&plain)
        || (short && METADATA_WORDS.iter().any(|words| has_phrase(&plain, words)))
        || is_number_of(&plain)
        || header.starts_with(['Q', 'q']) && is_number_of(&without_number(&plain))
}

/// `plain` without the question's number before it: `q7 employee no`.
fn without_number(plain: &str) -> String {
    let number = |head: &str| head.len() > 1 && head.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    plain.split_once(' ').filter(|(head, _)| number(head)).map_or(plain, |(_, rest)| rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::says_metadata;

    #[test]
    fn numbers_of_people_and_things_are_no_questions() {
        for header in [
            "vos",
            "Employee no.",
            "Q7 Employee no.",
            "Q12. Staff ID",
            "Employee number",
            "Kunden-Nr.",
            "Mitarbeiternummer",
            "Panel member ID",
            "Completed",
            "Status",
        ] {
            assert!(says_metadata(header), "{header}");
        }
        for header in [
            "Number of employees",
            "Completed training",
            "Age",
            "Customer service",
            "Order in which you act no",
            "Q7 No.",
        ] {
            assert!(!says_metadata(header), "{header}");
        }
    }
}
