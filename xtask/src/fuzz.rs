//! `cargo xtask fuzz`: the fuzzer in `fuzz/`, for a while. Needs a C++ compiler, and no other toolchain than this one.

use crate::project::{Project, copy_folder, empty_folder};
use crate::sh;
use anyhow::{Context, Result, bail};
use std::process::Command;

/// What libFuzzer needs to see which branches an input takes.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1";

/// A text of this many bytes must be done in a second, and an input is at most so long.
const LONGEST: u32 = 4096;

pub fn task(project: &Project, args: &[String]) -> Result<()> {
    let seconds = seconds(args)?;
    let triple = host()?;
    let built = project.target("fuzz");
    sh::find(&["c++", "g++", "clang++"]).context("a C++ compiler is needed, such as Debian’s g++")?;
    let mut build = sh::cargo();
    // With a target named, the flags reach the crates and not their build scripts.
    build.current_dir(project.path("fuzz")).args(["build", "--release", "--target", &triple]);
    sh::run(build.env("RUSTFLAGS", COVERAGE).env("CARGO_TARGET_DIR", &built))?;

    // What is found goes to a copy: the committed corpus is chosen by hand.
    let corpus = built.join("corpus");
    empty_folder(&corpus)?;
    copy_folder(&project.path("fuzz/corpus/redact"), &corpus, &[])?;
    let failures = built.join("failures/");
    std::fs::create_dir_all(&failures)?;
    let mut fuzz = Command::new(built.join(&triple).join("release/redact"));
    fuzz.current_dir(&built).arg(&corpus).args([
        format!("-max_total_time={seconds}"),
        format!("-max_len={LONGEST}"),
        "-timeout=5".into(),
        "-rss_limit_mb=2048".into(),
        format!("-artifact_prefix={}", failures.display()),
    ]);
    sh::run(&mut fuzz)?;
    println!("\nNothing was found in {seconds} s. Inputs that reach new code are in target/fuzz/corpus.");
    Ok(())
}

/// Whether the arguments are right.
pub fn check(args: &[String]) -> Result<()> {
    seconds(args).map(drop)
}

/// For how long; ten minutes when nothing is said.
fn seconds(args: &[String]) -> Result<u64> {
    match args {
        [] => Ok(600),
        [flag, value] if flag == "--seconds" => value.parse().context("--seconds needs a whole number"),
        [other, ..] => bail!("{other:?} is not known; the option is --seconds N"),
    }
}

/// The triple of this machine, as rustc names it.
fn host() -> Result<String> {
    let version = sh::output(Command::new("rustc").arg("-vV"))?;
    let triple = version.lines().find_map(|line| line.strip_prefix("host: "));
    triple.map(str::to_owned).context("rustc -vV names no host")
}
