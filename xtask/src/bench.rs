//! `cargo xtask bench`: how long the package takes and what it weighs, against others in the same run.

use crate::project::Project;
use crate::{npm, package, sh};
use anyhow::Result;
use std::process::Command;

pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let _lock = project.lock()?;
    package::build(project)?;
    npm::ci(project, "benches")?;
    sh::run(Command::new("node").arg(project.path("benches/bench.mjs")))
}
