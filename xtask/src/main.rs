//! `cargo xtask`: every script of the project, in Rust so that a clone needs nothing but rustup and Node.

mod bench;
mod browser;
mod demo;
mod docs;
mod fuzz;
mod npm;
mod package;
mod project;
mod score;
mod serve;
mod sh;
mod site;
mod stage;
mod stamp;
mod test;
mod wasm;

use anyhow::{Result, bail};
use project::Project;
use std::io::Write;
use std::process::ExitCode;

/// A task: its name, what it does in plain words, what refuses wrong arguments, and the function that does it.
struct Task {
    name: &'static str,
    words: &'static str,
    check: fn(&[String]) -> Result<()>,
    run: fn(&Project, &[String]) -> Result<()>,
}

const TASKS: &[Task] = &[
    Task {
        name: "demo",
        words: "build everything and serve the pages on localhost (--port N; 8080)",
        check: demo::check,
        run: demo::task,
    },
    Task {
        name: "test",
        words: "set up and run every test, in Rust, Node and a headless browser",
        check: nothing,
        run: test::task,
    },
    Task {
        name: "build",
        words: "make the npm package in pkg/ and print its sizes",
        check: nothing,
        run: package::task,
    },
    Task {
        name: "site",
        words: "put the pages together in target/site, without serving them",
        check: nothing,
        run: site::task,
    },
    Task {
        name: "docs",
        words: "write docs/forms.md, the reference of the forms, from the catalogue",
        check: nothing,
        run: docs::task,
    },
    Task { name: "fmt", words: "format the Rust code", check: nothing, run: test::fmt },
    Task {
        name: "lint",
        words: "check the formatting and run clippy, warnings denied",
        check: nothing,
        run: test::lint,
    },
    Task {
        name: "bench",
        words: "measure how fast and how heavy the package is, against others in the same run",
        check: nothing,
        run: bench::task,
    },
    Task {
        name: "fuzz",
        words: "look for what breaks redaction (--target redact|docx|html; --seconds N, 600)",
        check: fuzz::check,
        run: fuzz::task,
    },
    Task {
        name: "score",
        words: "score redaction on the corpus and the checks on the rows in ../shared (--conformance FOLDER, --differences)",
        check: score::check,
        run: score::task,
    },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let asks = |word: &String| ["--help", "-h"].contains(&word.as_str());
    let Some((name, rest)) =
        args.split_first().filter(|(name, rest)| *name != "help" && !asks(name) && !rest.iter().any(asks))
    else {
        list(std::io::stdout());
        return ExitCode::SUCCESS;
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        eprintln!("There is no task \"{name}\".\n");
        list(std::io::stderr());
        return ExitCode::from(2);
    };
    if let Err(error) = (task.check)(rest) {
        eprintln!("cargo xtask {name}: {error:#}.");
        return ExitCode::from(2);
    }
    match Project::find().and_then(|project| (task.run)(&project, rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ncargo xtask {name} stopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Refuses whatever a task is given that takes nothing.
fn nothing(args: &[String]) -> Result<()> {
    match args.first() {
        None => Ok(()),
        Some(first) => bail!("{first:?} is not known; this task takes nothing"),
    }
}

fn list(mut to: impl Write) {
    let tasks: String = TASKS.iter().map(|task| format!("  {:<6} {}\n", task.name, task.words)).collect();
    // Whoever reads this may stop early, as `head` does.
    let _ = write!(to, "cargo xtask TASK, where TASK is one of:\n\n{tasks}");
}
