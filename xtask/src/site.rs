//! The pages as they are served: `www/`, the package as a user installs it, and GOV.UK Frontend.

use crate::project::{Project, copy_folder, empty_folder};
use crate::{npm, package};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// What of `www/` is not for a browser.
const NOT_SERVED: &[&str] = &["node_modules", "package.json", "package-lock.json", ".npmrc"];

/// `cargo xtask site`.
pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let folder = assemble(project)?;
    println!("The pages are in {}", folder.display());
    Ok(())
}

/// Builds what has changed and puts the served tree together in `target/site`:
/// the files of `www/`, `/withheld/` (the installed package) and `/govuk/` (GOV.UK Frontend's distribution).
pub fn assemble(project: &Project) -> Result<PathBuf> {
    let _lock = project.lock()?;
    package::build(project)?;
    npm::ci(project, "www")?;
    println!("Installing the packed package, and putting the pages together");
    let installed = project.target("installed");
    package::install(project, &installed)?;
    let (fresh, site) = (project.target("site-new"), project.target("site"));
    empty_folder(&fresh)?;
    copy_folder(&project.path("www"), &fresh, NOT_SERVED)?;
    copy_folder(&installed.join("node_modules/withheld"), &fresh.join("withheld"), &[])?;
    copy_folder(&project.path("www/node_modules/govuk-frontend/dist/govuk"), &fresh.join("govuk"), &[])
        .context("www/package.json should ask for govuk-frontend")?;
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    fs::rename(&fresh, &site).context("cannot put target/site in its place")?;
    Ok(site)
}
