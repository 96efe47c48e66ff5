//! Surveys in archives.

use super::{lines, notices, one, read};

#[test]
fn every_survey_of_an_archive_is_read() {
    let sources = read("hostile/packed/export.zip").unwrap();
    let names: Vec<&str> = sources.iter().map(|source| source.file.as_str()).collect();
    assert_eq!(names, ["export.zip/customers.csv", "export.zip/leaders.csv", "export.zip/old/leaders.csv"]);
    assert_eq!(lines(&sources[1]), ["Q1|Q2", "3|4"]);
    assert_eq!(notices(&sources[0]), "unread_entry×1 passed_entries×2");
    let told = &sources[0].notices;
    assert_eq!(
        told[0].text,
        "A file of the archive was not read: export.zip/broken.csv: the file is empty (0 bytes). \
         Choose the file with the answers in it."
    );
    assert_eq!(told[1].text, "2 files of the archive were passed over: \"readme.txt\", \"report.pdf\".");
    // Each has its own fingerprint, or one would be taken for a copy of another.
    let mut prints: Vec<&str> = sources.iter().map(|source| source.sha256.as_str()).collect();
    prints.sort_unstable();
    prints.dedup();
    assert_eq!(prints.len(), 3);
}

#[test]
fn an_archive_with_one_survey_goes_by_its_own_name() {
    for name in ["single.zip", "streamed.zip", "answers.csv.gz"] {
        let source = one(&format!("hostile/packed/{name}"));
        assert_eq!((source.file.as_str(), &*source.form.format), (name, "csv"));
        assert_eq!(lines(&source), ["Q1|Q2", "1|2"], "{name}");
    }
}
