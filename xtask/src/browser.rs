//! The browser the tests run in: Debian's Chromium and its driver, or what the environment names.

use crate::sh;
use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The browser: `CHROMIUM`, or the first of the usual names on the PATH.
pub fn chromium() -> Option<PathBuf> {
    named("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// Its WebDriver: `CHROMEDRIVER`, or the usual name.
pub fn driver() -> Option<PathBuf> {
    named("CHROMEDRIVER", &["chromedriver"])
}

fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).or_else(|| sh::find(names))
}

/// Installs both with apt where they are missing and this may be done; otherwise says what to install.
pub fn install(stage: &mut Stage) -> Result<()> {
    if chromium().is_some() && driver().is_some() {
        return Ok(());
    }
    if sh::find(&["apt-get"]).is_none() || !is_root() {
        bail!(
            "Chromium and its driver are needed: on Debian, apt-get install chromium chromium-driver as root; elsewhere, set CHROMIUM and CHROMEDRIVER"
        );
    }
    println!("   Installing chromium and chromium-driver (apt-get)");
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
        command
    };
    stage.run(apt().arg("update"))?;
    stage
        .run(apt().args(["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"]))
        .context("apt-get could not install chromium and chromium-driver")
}

fn is_root() -> bool {
    sh::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
