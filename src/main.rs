//! The command line: thin; reads files, calls the core, writes files.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
