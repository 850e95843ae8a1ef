//! Where things are, and the package's version.

use crate::sh;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The places the tasks work in.
pub struct Project {
    /// The repository.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub cargo_target: PathBuf,
    /// The version in Cargo.toml, which the npm package takes too.
    pub version: String,
}

impl Project {
    /// Asks cargo where everything is.
    pub fn find() -> Result<Self> {
        // As cargo says now, rather than when this was compiled: a repository can be moved with its target folder.
        let here = std::env::var("CARGO_MANIFEST_DIR").context("run this as cargo xtask")?;
        let root = Path::new(&here).parent().context("xtask lies in no folder")?.to_owned();
        let text = sh::output(sh::cargo().args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(&root))?;
        let metadata: Value = serde_json::from_str(&text).context("cargo metadata gave no JSON")?;
        let package = metadata["packages"].as_array().and_then(|all| all.iter().find(|p| p["name"] == "withheld"));
        let version = package.and_then(|p| p["version"].as_str()).context("Cargo.toml gives no version")?;
        let cargo_target = metadata["target_directory"].as_str().context("cargo metadata names no target folder")?;
        Ok(Self { version: version.to_owned(), cargo_target: cargo_target.into(), root })
    }

    /// A path in the repository.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A path below `target/`, for what the tasks make.
    pub fn target(&self, relative: &str) -> PathBuf {
        self.root.join("target").join(relative)
    }

    /// Cargo, in the repository.
    pub fn cargo(&self) -> Command {
        let mut command = sh::cargo();
        command.current_dir(&self.root);
        command
    }

    /// Waits until no other `cargo xtask` writes to this repository, and keeps others out until the answer is dropped.
    pub fn lock(&self) -> Result<fs::File> {
        fs::create_dir_all(self.target(""))?;
        let file = fs::File::create(self.target("xtask.lock"))?;
        if file.try_lock().is_err() {
            println!("Waiting for another cargo xtask in this folder to finish");
            file.lock().context("cannot lock target/xtask.lock")?;
        }
        Ok(file)
    }
}

/// Makes `folder` exist and hold nothing.
pub fn empty_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Copies a folder with all that is in it, leaving out the names in `except` at its top.
pub fn copy_folder(from: &Path, to: &Path, except: &[&str]) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if except.iter().any(|skipped| name == *skipped) {
            continue;
        }
        let target = to.join(&name);
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target, &[])?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| format!("cannot copy to {}", target.display()))?;
        }
    }
    Ok(())
}
