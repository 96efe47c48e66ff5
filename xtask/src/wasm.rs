//! The two modules: Rust to optimised wasm and its glue, by wasm-pack as `wasm-pack.toml` says.

use crate::arrange::arranged;
use crate::config::Workspace;
use crate::run::{command, run};
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

/// Builds the engine, and the module that reads every kind of file, into their output folders.
pub fn build(workspace: &Workspace) -> Result<(), String> {
    let output = &workspace.config.output;
    println!("build: the engine, by wasm-pack");
    pack(workspace, &output.engine, "gap_report", &["--no-default-features"])?;
    println!("build: the readers, by wasm-pack");
    pack(workspace, &output.readers, "gap_report_readers", &[])
}

/// Where the package of both modules stands.
const PACKAGE: &str = "src/wasm";

/// Builds the door with these features into `folder`, under `name`.
fn pack(workspace: &Workspace, folder: &str, name: &str, features: &[&str]) -> Result<(), String> {
    let build = &workspace.config.build;
    // By this switch, for `--profile` would have wasm-pack read other metadata of Cargo.toml.
    let profile = format!("--{}", build.profile);
    // wasm-pack would take a relative one from the package's folder.
    let out = workspace.path(folder);
    let out = out.to_str().ok_or("The path of the checkout is no UTF-8: move it.")?;
    let mut arguments = vec![
        "build",
        PACKAGE,
        profile.as_str(),
        "--target",
        build.target.as_str(),
        "--out-dir",
        out,
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
    let mut wasm_pack = command(workspace, "wasm-pack", &arguments);
    let wasm_pack = wasm_pack.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", &build.opt_level);
    run(wasm_pack.env("RUSTFLAGS", format!("{}{}", build.rustflags, nameless())))?;
    deflate(&workspace.path(folder).join(format!("{name}_bg.wasm")))
}

/// Flags that leave out where this machine keeps the sources of other crates: panics would name it, and the same
/// commit would become another module on each machine.
fn nameless() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    home.map(|home| format!(" --remap-path-prefix={}=", home.display())).unwrap_or_default()
}

/// Sets the functions of a module in order and deflates it as it travels in the page, into a file beside it: raw, for
/// browsers' `deflate-raw`.
fn deflate(wasm: &Path) -> Result<(), String> {
    // More rounds than these win nothing that shows.
    const ROUNDS: NonZeroU64 = NonZeroU64::new(5).unwrap();
    // The library's own 15 are for files of a tenth of the size.
    const SPLITS: u16 = 100;
    let packed = wasm.with_extension("wasm.deflate");
    let options = zopfli::Options {
        iteration_count: ROUNDS,
        maximum_block_splits: SPLITS,
        ..zopfli::Options::default()
    };
    let deflated = || {
        let bytes = arranged(&std::fs::read(wasm)?).map_err(std::io::Error::other)?;
        std::fs::write(wasm, &bytes)?;
        let mut out = Vec::new();
        zopfli::compress(options, zopfli::Format::Deflate, bytes.as_slice(), &mut out)?;
        std::fs::write(&packed, out)
    };
    deflated().map_err(|error| format!("{} cannot be written: {error}.", packed.display()))
}
