//! `cargo xtask build | serve | test | bench`: everything one does with this repository, each with its own set-up.
//!
//! Standard output carries what the called tools say and one line a step of our own; a failure is one sentence on
//! standard error and exit status 1.

mod arrange;
mod bench;
mod config;
mod page;
mod run;
mod serve;
mod setup;
mod suites;
mod survey;
mod tally;
mod test;
mod wasm;

use config::Workspace;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  build           writes dist/gap-report.html (one offline file) and dist/site/ (the same as a static site)
  serve [--port N]  builds, then serves dist/site/ on 127.0.0.1
  test            runs every suite and ends with `N passed, N failed`
  bench           builds, then measures speed, memory and size in the browser

Each command installs or builds what it needs and does not find.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["build"] => Workspace::open().and_then(|workspace| build(&workspace)),
        ["serve"] => serve(None),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve(Some(port)),
            Err(_) => return usage(&format!("`{port}` is not a port number.")),
        },
        ["test"] => Workspace::open().and_then(|workspace| test::all(&workspace)),
        ["bench"] => Workspace::open().and_then(|workspace| {
            build(&workspace)?;
            bench::measure(&workspace)
        }),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => return usage("A command is missing."),
        other => return usage(&format!("`{}` is not a command.", other.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn usage(sentence: &str) -> ExitCode {
    eprintln!("xtask: {sentence}\n\n{USAGE}");
    ExitCode::from(2)
}

/// Sets up what a build needs, then builds the engine and the page.
fn build(workspace: &Workspace) -> Result<(), String> {
    setup::for_build(workspace)?;
    wasm::build(workspace)?;
    page::build(workspace)
}

fn serve(port: Option<u16>) -> Result<(), String> {
    let workspace = Workspace::open()?;
    build(&workspace)?;
    serve::forever(&workspace, port)
}
