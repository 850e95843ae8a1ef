//! npm, only when something changed.

use crate::project::Project;
use crate::sh;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// npm, in a folder.
pub fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder).args(["--no-fund", "--no-audit", "--no-update-notifier", "--loglevel=error"]);
    command
}

/// Installs exactly what the lock file of `folder` says, unless that is what is there.
pub fn ci(project: &Project, folder: &str) -> Result<()> {
    let at = project.path(folder);
    let lock = at.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {folder}/package-lock.json"))?;
    let stamp = at.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the npm packages of {folder}/ (npm ci)");
    sh::run(npm(&at).arg("ci"))?;
    fs::create_dir_all(at.join("node_modules"))?;
    fs::write(&stamp, wanted).context("cannot note what npm installed")
}
