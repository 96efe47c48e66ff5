//! The two modules: Rust to optimised wasm and its glue, by wasm-pack as `wasm-pack.toml` says.

use crate::config::Workspace;
use crate::run::{command, run};

/// Builds the engine, and the module that reads every kind of file, into their output folders.
pub fn build(workspace: &Workspace) -> Result<(), String> {
    let output = &workspace.config.output;
    println!("build: the engine, by wasm-pack");
    pack(workspace, &output.engine, "gap_report", &["--no-default-features"])?;
    println!("build: the readers, by wasm-pack");
    pack(workspace, &output.readers, "gap_report_readers", &[])
}

/// Builds the crate with these features into `folder`, under `name`.
fn pack(workspace: &Workspace, folder: &str, name: &str, features: &[&str]) -> Result<(), String> {
    let build = &workspace.config.build;
    // By this switch, for `--profile` would have wasm-pack read other metadata of Cargo.toml.
    let profile = format!("--{}", build.profile);
    let mut arguments = vec![
        "build",
        profile.as_str(),
        "--target",
        build.target.as_str(),
        "--out-dir",
        folder,
        "--out-name",
        name,
        // Tools come from our own set-up: a download would need the network at every build.
        "--mode",
        "no-install",
        "--no-pack",
        "--no-gitignore",
    ];
    if !features.is_empty() {
        arguments.push("--");
        arguments.extend_from_slice(features);
    }
    run(&mut command(workspace, "wasm-pack", &arguments))
}
