//! The page: the offline file and the static site, by www/build.mjs.

use crate::config::Workspace;
use crate::run::{command, run};

/// Bundles the page around the engine, which must have been built.
pub fn build(workspace: &Workspace) -> Result<(), String> {
    let config = &workspace.config;
    println!("build: the page, by esbuild");
    let budget = config.budget.gzipped_kilobytes.to_string();
    let readers_budget = config.budget.readers_gzipped_kilobytes.to_string();
    let arguments = [
        "www/build.mjs",
        "--engine",
        config.output.engine.as_str(),
        "--readers",
        config.output.readers.as_str(),
        "--offline",
        config.output.offline.as_str(),
        "--site",
        config.output.site.as_str(),
        "--budget",
        budget.as_str(),
        "--readers-budget",
        readers_budget.as_str(),
    ];
    run(&mut command(workspace, "node", &arguments))?;
    println!("build: wrote {} and {}/", config.output.offline, config.output.site);
    Ok(())
}
