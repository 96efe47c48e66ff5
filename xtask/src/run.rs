//! Calling other programs.

use crate::config::Workspace;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program called from the root, without standard input, with our own tools first on its PATH.
pub fn command(workspace: &Workspace, program: &str, arguments: &[&str]) -> Command {
    let path = tools_path(workspace);
    // A program is looked for on our PATH, but `Command` would look on the one we were started with.
    let found = find_in(&path, program).unwrap_or_else(|| PathBuf::from(program));
    let mut command = Command::new(found);
    command.args(arguments).current_dir(&workspace.root).env("PATH", path).stdin(Stdio::null());
    command
}

/// Runs to the end with the output shown. `Err` is a sentence that names the program.
pub fn run(command: &mut Command) -> Result<(), String> {
    let name = name(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status}); what it said stands above.")),
        Err(error) => Err(format!("{name} cannot be started: {error}.")),
    }
}

/// Runs with the output shown and each line of standard output handed to `line`. True where it succeeded.
pub fn run_with_lines(command: &mut Command, mut line: impl FnMut(&str)) -> Result<bool, String> {
    let name = name(command);
    let fail = |error| format!("{name} cannot be run: {error}.");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(fail)?;
    if let Some(output) = child.stdout.take() {
        let mut shown = std::io::stdout().lock();
        for bytes in BufReader::new(output).split(b'\n') {
            let text = String::from_utf8_lossy(&bytes.map_err(fail)?).into_owned();
            writeln!(shown, "{text}").map_err(fail)?;
            line(&text);
        }
    }
    Ok(child.wait().map_err(fail)?.success())
}

/// What a program prints on standard output, trimmed; `None` where it cannot be run or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of `programs` that is on the PATH or, given as a path, is there.
pub fn find(workspace: &Workspace, programs: &[&str]) -> Option<PathBuf> {
    let path = tools_path(workspace);
    programs.iter().find_map(|program| find_in(&path, program))
}

fn find_in(path: &OsString, program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    if Path::new(&file).is_absolute() {
        return Path::new(&file).is_file().then(|| PathBuf::from(file));
    }
    std::env::split_paths(path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// Where `cargo install` puts our tools, as its `--root`.
pub fn tools_root(workspace: &Workspace) -> PathBuf {
    workspace.path("target/tools")
}

/// Our tools, those of npm (wasm-opt), then the PATH as it was.
fn tools_path(workspace: &Workspace) -> OsString {
    let ours = [tools_root(workspace).join("bin"), workspace.path("www/node_modules/.bin")];
    let given = std::env::var_os("PATH").unwrap_or_default();
    let folders = ours.into_iter().chain(std::env::split_paths(&given));
    std::env::join_paths(folders).unwrap_or(given)
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = command.get_args().take(2).map(|word| word.to_string_lossy().into_owned());
    let program = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    format!("`{}`", std::iter::once(program).chain(words).collect::<Vec<_>>().join(" "))
}
