//! The command line: thin; reads files, calls the core, writes files.

#[cfg(not(target_arch = "wasm32"))]
mod cli;

/// On the host alone: the wasm build is the library, and has its doors in `wasm`.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
