//! Installing what is missing, each with a line that says so; silent where nothing is.

use crate::config::Workspace;
use crate::run::{command, find, output, run, tools_root};
use std::path::{Path, PathBuf};

const WASM: &str = "wasm32-unknown-unknown";

/// What `build` needs: the wasm target, wasm-bindgen, wasm-pack, the npm packages (wasm-opt among them).
pub fn for_build(workspace: &Workspace) -> Result<(), String> {
    wasm_target(workspace)?;
    let tools = &workspace.config.tools;
    cargo_tool(
        workspace,
        "wasm-bindgen-cli",
        &["wasm-bindgen", "wasm-bindgen-test-runner"],
        &tools.wasm_bindgen,
    )?;
    cargo_tool(workspace, "wasm-pack", &["wasm-pack"], &tools.wasm_pack)?;
    npm_packages(workspace)
}

/// The browsers that tests and benchmarks drive.
pub struct Browsers {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
    pub firefox: PathBuf,
}

/// Finds the browsers; on Debian as root, installs those that are missing.
pub fn browsers(workspace: &Workspace) -> Result<Browsers, String> {
    let mut updated = false;
    let mut need = |what: &str, programs: &[&str], package: &str| {
        if let Some(found) = find(workspace, programs) {
            return Ok(found);
        }
        if !debian_as_root(workspace) {
            return Err(format!("{what} is missing: please install it (Debian calls it `{package}`)."));
        }
        println!("set-up: installing {package} by apt-get");
        if !updated {
            run(&mut command(workspace, "apt-get", &["-qq", "-o", "DPkg::Lock::Timeout=600", "update"]))?;
            updated = true;
        }
        let install =
            ["-qq", "-y", "-o", "DPkg::Lock::Timeout=600", "install", "--no-install-recommends", package];
        run(command(workspace, "apt-get", &install).env("DEBIAN_FRONTEND", "noninteractive"))?;
        find(workspace, programs).ok_or(format!("{package} is installed, but {what} is not on the PATH."))
    };
    let chromium = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    let firefox = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];
    Ok(Browsers {
        chromium: need("Chromium", &chromium, "chromium")?,
        chromedriver: need("ChromeDriver", &["chromedriver"], "chromium-driver")?,
        firefox: need("Firefox", &firefox, "firefox-esr")?,
    })
}

fn wasm_target(workspace: &Workspace) -> Result<(), String> {
    let sysroot = output(&mut command(workspace, "rustc", &["--print", "sysroot"]))
        .ok_or("rustc is missing: install Rust with rustup (rustup.rs).")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("set-up: adding the Rust target {WASM}");
    run(&mut command(workspace, "rustup", &["target", "add", WASM]))
}

/// Installs `package` at exactly `version` into target/tools, unless all its `binaries` of that version are found.
fn cargo_tool(workspace: &Workspace, package: &str, binaries: &[&str], version: &str) -> Result<(), String> {
    let fits = |binary: &&str| {
        output(&mut command(workspace, binary, &["--version"]))
            .is_some_and(|line| line.split_whitespace().any(|word| word == version))
    };
    if binaries.iter().all(fits) {
        return Ok(());
    }
    println!("set-up: building {package} {version} into target/tools (a few minutes, once)");
    let root = tools_root(workspace);
    let install = |locked: bool| {
        let mut install =
            command(workspace, "cargo", &["install", "--quiet", "--force", "--version", version]);
        install.arg("--root").arg(&root).arg(package);
        if locked {
            install.arg("--locked");
        }
        run(&mut install)
    };
    // Where a registry mirror lags behind the tool's lock file, that file cannot be followed to the letter.
    install(true).or_else(|_| {
        println!("set-up: its lock file cannot be followed here; trying without it");
        install(false)
    })
}

/// `npm ci`, unless what is installed is what the lock file says.
fn npm_packages(workspace: &Workspace) -> Result<(), String> {
    let missing = "Node 20 or newer and npm are needed: please install them (nodejs.org).";
    let version = output(&mut command(workspace, "node", &["--version"])).ok_or(missing)?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        return Err(format!("{missing} This is Node {version}."));
    }
    let read = |path: &str| std::fs::read_to_string(workspace.path(path)).ok();
    let lock = read("www/package-lock.json").ok_or("www/package-lock.json cannot be read.")?;
    let stamp = "www/node_modules/.installed-lock.json";
    if read(stamp).as_deref() == Some(lock.as_str()) {
        return Ok(());
    }
    println!("set-up: installing the npm packages of www");
    run(&mut command(
        workspace,
        "npm",
        &["ci", "--prefix", "www", "--no-audit", "--no-fund", "--loglevel=error"],
    ))?;
    std::fs::write(workspace.path(stamp), lock)
        .map_err(|error| format!("{stamp} cannot be written: {error}."))
}

fn debian_as_root(workspace: &Workspace) -> bool {
    let root = output(&mut command(workspace, "id", &["-u"])).as_deref() == Some("0");
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    root && system.lines().any(|line| line == "ID=debian")
}
