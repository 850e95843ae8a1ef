//! `cargo xtask score`: how well redaction does on the corpus and the hard cases, and the checks on other projects' own
//! tests, where these lie beside the repository.

use crate::project::{Project, empty_folder};
use crate::{npm, package, sh};
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What to score.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wanted {
    /// The rows of this folder and nothing else.
    conformance: Option<PathBuf>,
    /// Whether each row that differs is shown.
    differences: bool,
}

pub fn task(project: &Project, args: &[String]) -> Result<()> {
    let wanted = wanted(args)?;
    let corpus = Some(project.root.join("../shared/corpus")).filter(|_| wanted.conformance.is_none());
    let corpus = corpus.filter(|corpus| is_there(corpus, "run.mjs", "corpus"));
    let rows = wanted.conformance.clone().unwrap_or_else(|| project.root.join("../shared/conformance"));
    let rows = Some(rows).filter(|rows| is_there(rows, "", "conformance rows"));
    let hard = Some(project.root.join("../shared/hard-cases")).filter(|_| wanted.conformance.is_none());
    let hard = hard.filter(|hard| is_there(hard, "cases.json", "hard cases"));
    if corpus.is_none() && rows.is_none() && hard.is_none() {
        return Ok(());
    }
    let _lock = project.lock()?;
    package::build(project)?;
    if let Some(corpus) = corpus {
        redaction(project, &corpus)?;
    }
    if let Some(hard) = hard {
        sh::run(Command::new("node").arg(project.path("benches/hard-cases.mjs")).arg(hard.join("cases.json")))?;
    }
    if let Some(rows) = rows {
        checks(project, &rows, wanted.differences)?;
    }
    Ok(())
}

/// Whether the arguments are right.
pub fn check(args: &[String]) -> Result<()> {
    wanted(args).map(drop)
}

fn wanted(args: &[String]) -> Result<Wanted> {
    let mut wanted = Wanted::default();
    let mut args = args.iter();
    while let Some(flag) = args.next() {
        match flag.as_str() {
            "--differences" => wanted.differences = true,
            "--conformance" => {
                let folder = PathBuf::from(args.next().context("--conformance needs a folder")?);
                ensure!(folder.is_dir(), "{} is no folder", folder.display());
                wanted.conformance = Some(folder);
            }
            other => bail!("{other:?} is not known; the options are --conformance FOLDER and --differences"),
        }
    }
    Ok(wanted)
}

/// Whether there is such a folder with this file in it; a line says so if there is none.
fn is_there(folder: &Path, file: &str, what: &str) -> bool {
    let there = folder.join(file).exists();
    if !there {
        println!("Nothing to score: {} holds no {what}.", folder.display());
    }
    there
}

fn redaction(project: &Project, corpus: &Path) -> Result<()> {
    let out = project.target("score");
    empty_folder(&out)?;
    let mut run = Command::new("node");
    sh::run(run.arg(corpus.join("run.mjs")).arg(project.path("pkg")).arg(corpus.join("open")).arg(&out))?;
    let mut score = Command::new("python3");
    sh::run(score.arg(corpus.join("score.py")).arg(&out).arg("--suggest").arg(out.join("suggest")))
}

fn checks(project: &Project, rows: &Path, differences: bool) -> Result<()> {
    npm::ci(project, "benches")?;
    let mut run = Command::new("node");
    run.arg(project.path("benches/conformance.mjs")).arg(rows).args(differences.then_some("--differences"));
    sh::run(&mut run)
}

#[cfg(test)]
mod tests {
    use super::{Wanted, wanted};

    fn of(args: &[&str]) -> anyhow::Result<Wanted> {
        wanted(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read_and_others_refused() {
        assert_eq!(of(&[]).unwrap(), Wanted::default());
        let both = of(&["--differences", "--conformance", "."]).unwrap();
        assert_eq!(both, Wanted { conformance: Some(".".into()), differences: true });
        for wrong in [&["--conformance"][..], &["--conformance", "no/such/folder"], &["."], &["--difference"]] {
            assert!(of(wrong).is_err(), "{wrong:?}");
        }
    }
}
