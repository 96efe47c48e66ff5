//! Words that must not occur: promises instead of work, places on one machine, ways to the network.

use crate::tree::files;

const OURS: &[&str] = &[".rs", ".ts", ".mjs", ".css", ".html", ".toml", ".md", ".json", "run", ".yml"];
/// This file has to name what it looks for; the lock file is npm's.
const EXEMPT: &[&str] = &["tests/rules/words.rs", "www/package-lock.json"];

/// Files under `folder` that hold one of `words`, as sentences.
fn occurrences(folder: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(folder, OURS).iter().filter(|file| !EXEMPT.contains(&file.path.as_str())) {
        for (at, line) in file.text.lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{}: {word}", file.path, at + 1));
            }
        }
    }
    found
}

fn assert_none(found: Vec<String>) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_is_left_for_later() {
    assert_none(occurrences("", &["todo!(", "unimplemented!(", "TODO", "FIXME", "XXX", "#[ignore"]));
    assert_none(occurrences("tests/browser", &["test.skip", "test.todo", "skip: true", "test.only"]));
}

#[test]
fn no_path_of_one_machine() {
    assert_none(occurrences(
        "",
        &["/home/", concat!("/ro", "ot/"), concat!("/wo", "rk/"), "/tmp/", "/Users/", "C:\\Users"],
    ));
}

#[test]
fn the_page_has_no_way_to_the_network_nor_a_store() {
    let network = [
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "RTCPeerConnection",
        "importScripts",
    ];
    let stores = ["localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches."];
    assert_none(occurrences("www/src", &network));
    // The one file that may keep a study, where the user ticks it.
    let keeping = "www/src/keeping.ts:";
    let (own, others): (Vec<_>, Vec<_>) =
        occurrences("www/src", &stores).into_iter().partition(|found| found.starts_with(keeping));
    assert_none(others);
    assert!(
        !own.is_empty() && own.iter().all(|found| found.ends_with(": localStorage")),
        "{}",
        own.join("\n")
    );
}

#[test]
fn words_are_found_where_they_stand() {
    assert_eq!(occurrences("tests/rules", &["mod words;"]), ["tests/rules/main.rs:9: mod words;"]);
}
