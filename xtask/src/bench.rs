//! Speed, memory and size of the built page, measured in the browser and printed; nothing is judged.

use crate::config::Workspace;
use crate::run::{command, run};
use crate::{setup, suites, survey};

/// Rows of the surveys that the page is given.
const ROWS: [u64; 2] = [1_000, 1_000_000];

/// Writes the surveys, drops each onto the page, and prints what it took.
pub fn measure(workspace: &Workspace) -> Result<(), String> {
    let browsers = setup::browsers(workspace)?;
    let folder = workspace.path("target/bench");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    let mut surveys = Vec::new();
    for rows in ROWS {
        let path = folder.join(format!("survey-{rows}.csv"));
        if !path.exists() {
            println!("bench: writing {}", path.display());
            survey::write(&path, rows).map_err(|error| format!("{}: {error}.", path.display()))?;
        }
        surveys.push(path);
    }
    let mut node = command(workspace, "node", &["tests/browser/bench.mjs"]);
    run(suites::with_browsers(node.args(surveys), &browsers))
}
