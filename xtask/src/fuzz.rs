//! `cargo xtask fuzz`: the fuzzer in `fuzz/`, for a while. Needs a C++ compiler, and no other toolchain than this one.

use crate::project::{Project, copy_folder, empty_folder};
use crate::sh;
use anyhow::{Context, Result, bail};
use std::process::Command;

/// What libFuzzer needs to see which branches an input takes.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1";

/// What is fuzzed, and the longest input of each, in bytes: it must be done in a second.
const TARGETS: [(&str, u32); 3] = [("redact", 4096), ("docx", 65_536), ("html", 16_384)];

pub fn task(project: &Project, args: &[String]) -> Result<()> {
    let Wanted { target, longest, seconds } = wanted(args)?;
    let triple = host()?;
    let built = project.target("fuzz");
    sh::find(&["c++", "g++", "clang++"]).context("a C++ compiler is needed, such as Debian’s g++")?;
    let mut build = sh::cargo();
    // With a target named, the flags reach the crates and not their build scripts.
    build.current_dir(project.path("fuzz")).args(["build", "--release", "--target", &triple, "--bin", target]);
    sh::run(build.env("RUSTFLAGS", COVERAGE).env("CARGO_TARGET_DIR", &built))?;

    // What is found goes to a copy: the committed corpus is chosen by hand.
    let corpus = built.join(format!("corpus-{target}"));
    empty_folder(&corpus)?;
    copy_folder(&project.path("fuzz/corpus").join(target), &corpus, &[])?;
    if target != "redact" {
        // The fixtures of the tests, written by a program that is not fuzzed.
        let mut seeds = sh::cargo();
        seeds.current_dir(project.path("fuzz")).args(["run", "--quiet", "--bin", "seeds", "--", target]).arg(&corpus);
        sh::run(seeds.env("CARGO_TARGET_DIR", built.join("seeds")))?;
    }
    let failures = built.join("failures/");
    std::fs::create_dir_all(&failures)?;
    let mut fuzz = Command::new(built.join(&triple).join("release").join(target));
    fuzz.current_dir(&built).arg(&corpus).args([
        format!("-max_total_time={seconds}"),
        format!("-max_len={longest}"),
        "-timeout=5".into(),
        "-rss_limit_mb=2048".into(),
        format!("-artifact_prefix={}", failures.display()),
    ]);
    sh::run(&mut fuzz)?;
    println!("\nNothing was found in {seconds} s. Inputs that reach new code are in {}.", corpus.display());
    Ok(())
}

/// Whether the arguments are right.
pub fn check(args: &[String]) -> Result<()> {
    wanted(args).map(drop)
}

struct Wanted {
    target: &'static str,
    longest: u32,
    seconds: u64,
}

/// What to fuzz and for how long: texts, for ten minutes, when nothing is said.
fn wanted(args: &[String]) -> Result<Wanted> {
    let [(target, longest), ..] = TARGETS;
    let mut wanted = Wanted { target, longest, seconds: 600 };
    for pair in args.chunks(2) {
        match pair {
            [flag, value] if flag == "--seconds" => {
                wanted.seconds = value.parse().context("--seconds needs a whole number")?;
            }
            [flag, value] if flag == "--target" => {
                let known = TARGETS.iter().find(|(name, _)| name == value);
                (wanted.target, wanted.longest) = *known.context("--target is redact, docx or html")?;
            }
            _ => bail!("{:?} is not known; the options are --target redact|docx|html and --seconds N", pair[0]),
        }
    }
    Ok(wanted)
}

/// The triple of this machine, as rustc names it.
fn host() -> Result<String> {
    let version = sh::output(Command::new("rustc").arg("-vV"))?;
    let triple = version.lines().find_map(|line| line.strip_prefix("host: "));
    triple.map(str::to_owned).context("rustc -vV names no host")
}
