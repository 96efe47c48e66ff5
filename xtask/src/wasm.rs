//! The engine: Rust to optimised wasm and its glue, by wasm-pack as `wasm-pack.toml` says.

use crate::config::Workspace;
use crate::run::{command, run};

/// Builds the engine into its output folder.
pub fn build(workspace: &Workspace) -> Result<(), String> {
    let config = &workspace.config;
    println!("build: the engine, by wasm-pack");
    // By this switch, for `--profile` would have wasm-pack read other metadata of Cargo.toml.
    let profile = format!("--{}", config.build.profile);
    let arguments = [
        "build",
        profile.as_str(),
        "--target",
        config.build.target.as_str(),
        "--out-dir",
        config.output.engine.as_str(),
        "--out-name",
        "gap_report",
        // Tools come from our own set-up: a download would need the network at every build.
        "--mode",
        "no-install",
        "--no-pack",
        "--no-gitignore",
    ];
    run(&mut command(workspace, "wasm-pack", &arguments))
}
