//! Where the repository is, and what `wasm-pack.toml` says.

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The repository on this machine.
pub struct Workspace {
    /// Its root folder.
    pub root: PathBuf,
    /// What `wasm-pack.toml` says.
    pub config: Config,
}

/// `wasm-pack.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Config {
    pub tools: Tools,
    pub build: Build,
    pub output: Output,
    pub budget: Budget,
}

/// Versions of the tools that cargo installs.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tools {
    pub wasm_bindgen: String,
    pub wasm_pack: String,
}

/// How wasm-pack is called.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Build {
    pub profile: String,
    pub target: String,
    /// Takes the place of the profile's own.
    pub opt_level: String,
    /// What rustc is given for the modules alone.
    pub rustflags: String,
    /// Read by wasm-pack from src/wasm/Cargo.toml; a rule holds the two together.
    #[serde(rename = "wasm-opt")]
    _wasm_opt: Vec<String>,
}

/// Where outputs go, from the root.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Output {
    pub engine: String,
    pub readers: String,
    pub offline: String,
    pub site: String,
}

/// What a build may weigh.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Budget {
    pub gzipped_kilobytes: u32,
    pub readers_gzipped_kilobytes: u32,
}

impl Workspace {
    /// The workspace that this program was compiled in.
    pub fn open() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or("the folder of xtask has no parent.")?
            .to_path_buf();
        let path = root.join("wasm-pack.toml");
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
        let config = toml::from_str(&text).map_err(|error| format!("wasm-pack.toml: {error}"))?;
        Ok(Workspace { root, config })
    }

    /// A path from the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }
}
