//! What stands in two places is the same in both.

use crate::tree::text;
use toml::{Table, Value};

fn table(path: &str) -> Table {
    text(path).parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn at<'a>(table: &'a Table, path: &[&str]) -> &'a Value {
    let (first, rest) = path.split_first().expect("a path has a first part");
    let value = table.get(*first).unwrap_or_else(|| panic!("{first} is missing"));
    match rest {
        [] => value,
        rest => at(value.as_table().unwrap_or_else(|| panic!("{first} is no table")), rest),
    }
}

#[test]
fn wasm_opt_is_called_alike() {
    let ours = table("wasm-pack.toml");
    let cargo = table("src/wasm/Cargo.toml");
    let metadata = ["package", "metadata", "wasm-pack", "profile", "release", "wasm-opt"];
    assert_eq!(at(&ours, &["build", "wasm-opt"]), at(&cargo, &metadata));
    assert_eq!(at(&ours, &["build", "profile"]).as_str(), Some("release"), "the metadata is of this profile");
}

#[test]
fn wasm_bindgen_is_one_version() {
    let tool = table("wasm-pack.toml");
    let tool = at(&tool, &["tools", "wasm-bindgen"]).as_str().expect("a version").to_owned();
    let cargo = table("Cargo.toml");
    let pinned = at(&cargo, &["workspace", "dependencies", "wasm-bindgen"]);
    assert_eq!(pinned.as_str(), Some(format!("={tool}").as_str()));
    let locked = format!("name = \"wasm-bindgen\"\nversion = \"{tool}\"");
    assert!(text("Cargo.lock").contains(&locked), "Cargo.lock has another version");
}

/// Cargo optimises across crates only what becomes nothing else: a tenth of the engine's size.
#[test]
fn the_modules_are_nothing_but_cdylibs() {
    let door = table("src/wasm/Cargo.toml");
    assert_eq!(at(&door, &["lib", "crate-type"]).as_array(), Some(&vec![Value::from("cdylib")]));
    assert_eq!(at(&table("Cargo.toml"), &["profile", "release", "lto"]).as_str(), Some("fat"));
}

#[test]
fn the_first_line_says_who_reads_it() {
    let first = text("wasm-pack.toml").lines().next().unwrap_or_default().to_owned();
    assert!(first.starts_with("# Read by xtask"), "{first}");
}

#[test]
fn npm_packages_are_pinned_and_name_no_host() {
    let package: serde_json::Value = serde_json::from_str(&text("www/package.json")).expect("it is JSON");
    for kind in ["dependencies", "devDependencies"] {
        let packages = package[kind].as_object().unwrap_or_else(|| panic!("{kind} is missing"));
        for (name, version) in packages {
            let version = version.as_str().unwrap_or_default();
            assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{name} {version} is not exact");
        }
    }
    assert!(
        !text("www/package-lock.json").contains("\"resolved\": \"http"),
        "the lock file names a registry"
    );
}

#[test]
fn types_are_generated_to_where_the_page_looks() {
    let config = table(".cargo/config.toml");
    assert_eq!(at(&config, &["env", "TS_RS_EXPORT_DIR", "value"]).as_str(), Some("www/src/generated"));
}
