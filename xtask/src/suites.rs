//! The suites that `cargo xtask test` runs, one function each.

use crate::config::Workspace;
use crate::run::{command, output, run, run_with_lines};
use crate::setup::Browsers;
use crate::tally::Tally;
use std::process::Command;

const WASM: &str = "wasm32-unknown-unknown";

/// rustfmt has nothing to change.
pub fn format(workspace: &Workspace) -> Result<Tally, String> {
    whole(&mut command(workspace, "cargo", &["fmt", "--all", "--check"]))
}

/// clippy has nothing to say about the native code, tests included.
pub fn lints(workspace: &Workspace) -> Result<Tally, String> {
    let arguments = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    whole(&mut command(workspace, "cargo", &arguments))
}

/// clippy has nothing to say about the code that only the browser runs: the engine and the readers.
pub fn lints_wasm(workspace: &Workspace) -> Result<Tally, String> {
    let engine = ["--package", "gap-report-wasm", "--no-default-features"].as_slice();
    let readers = ["--package", "gap-report-wasm"].as_slice();
    let tests = ["--test", "wasm"].as_slice();
    for part in [engine, readers, tests] {
        let mut arguments = vec!["clippy", "--locked", "--target", WASM];
        arguments.extend_from_slice(part);
        arguments.extend_from_slice(&["--", "-D", "warnings"]);
        run(&mut command(workspace, "cargo", &arguments))?;
    }
    Ok(Tally::one(true))
}

/// Unit tests, golden cases, laws, rules.
pub fn rust(workspace: &Workspace) -> Result<Tally, String> {
    counted(&mut command(workspace, "cargo", &["test", "--locked", "--workspace", "--no-fail-fast"]))
}

/// The documentation builds, and its links lead somewhere.
pub fn documentation(workspace: &Workspace) -> Result<Tally, String> {
    let arguments = ["doc", "--locked", "--workspace", "--no-deps", "--document-private-items"];
    whole(command(workspace, "cargo", &arguments).env("RUSTDOCFLAGS", "-D warnings"))
}

/// The TypeScript types that the Rust tests wrote are those in the repository. Passes outside a git checkout,
/// where there is nothing to compare with.
pub fn generated_types(workspace: &Workspace) -> Result<Tally, String> {
    let arguments = ["status", "--porcelain", "--untracked-files=all", "--", "www/src/generated"];
    match output(&mut command(workspace, "git", &arguments)) {
        Some(changed) if !changed.is_empty() => {
            println!("{changed}");
            Err("The Rust types have changed: commit what `cargo test` wrote to www/src/generated."
                .to_owned())
        }
        _ => Ok(Tally::one(true)),
    }
}

/// The compiler has nothing to say about www.
pub fn typescript(workspace: &Workspace) -> Result<Tally, String> {
    let arguments = ["www/node_modules/typescript/bin/tsc", "--noEmit", "-p", "www"];
    whole(&mut command(workspace, "node", &arguments))
}

/// tests/wasm.rs in headless Chromium.
pub fn engine_in_browser(workspace: &Workspace, browsers: &Browsers) -> Result<Tally, String> {
    let arguments = ["test", "--locked", "--target", WASM, "--test", "wasm"];
    counted(
        command(workspace, "cargo", &arguments)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("CHROMEDRIVER", &browsers.chromedriver),
    )
}

/// tests/browser: the built page, from a server and from the disk.
pub fn page_in_browsers(workspace: &Workspace, browsers: &Browsers) -> Result<Tally, String> {
    let folder = workspace.path("tests/browser");
    let mut tests: Vec<_> = std::fs::read_dir(&folder)
        .map_err(|error| format!("{} cannot be read: {error}.", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    // The command line, with which the page is compared.
    run(&mut command(workspace, "cargo", &["build", "--locked", "--quiet"]))?;
    let mut node = command(workspace, "node", &["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    counted(with_browsers(node.args(tests), browsers))
}

/// Tells a script which browsers to drive.
pub fn with_browsers<'a>(command: &'a mut Command, browsers: &Browsers) -> &'a mut Command {
    command.env("CHROMIUM", &browsers.chromium).env("FIREFOX", &browsers.firefox)
}

/// A check that passes or fails as a whole.
fn whole(command: &mut Command) -> Result<Tally, String> {
    run(command).map(|()| Tally::one(true))
}

/// A runner that counts its tests itself.
fn counted(command: &mut Command) -> Result<Tally, String> {
    let mut tally = Tally::default();
    let success = run_with_lines(command, |line| tally.read(line))?;
    Ok(tally.settled(success))
}
