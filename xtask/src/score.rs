//! `cargo xtask score`: how well redaction does on the corpus that lies beside the repository in some workplaces.

use crate::project::Project;
use crate::{package, sh};
use anyhow::Result;
use std::process::Command;

pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let corpus = project.root.join("../shared/corpus");
    if !corpus.join("run.mjs").exists() {
        println!("There is no corpus in ../shared/corpus, so there is nothing to score.");
        return Ok(());
    }
    let _lock = project.lock()?;
    package::build(project)?;
    let out = project.target("score");
    crate::project::empty_folder(&out)?;
    let mut run = Command::new("node");
    sh::run(run.arg(corpus.join("run.mjs")).arg(project.path("pkg")).arg(corpus.join("open")).arg(&out))?;
    let mut score = Command::new("python3");
    sh::run(score.arg(corpus.join("score.py")).arg(&out).arg("--suggest").arg(out.join("suggest")))
}
