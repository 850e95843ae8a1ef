//! `cargo xtask`: every script of the project, in Rust so that a clone needs nothing but rustup and Node.

mod bench;
mod browser;
mod demo;
mod npm;
mod package;
mod project;
mod score;
mod serve;
mod sh;
mod site;
mod stage;
mod test;
mod wasm;

use anyhow::Result;
use project::Project;
use std::process::ExitCode;

/// A task: its name, what it does in plain words, and the function that does it.
struct Task {
    name: &'static str,
    words: &'static str,
    run: fn(&Project, &[String]) -> Result<()>,
}

const TASKS: &[Task] = &[
    Task { name: "demo", words: "build everything and serve the pages on localhost (--port N; 8080)", run: demo::task },
    Task { name: "test", words: "set up and run every test, in Rust, Node and a headless browser", run: test::task },
    Task { name: "build", words: "make the npm package in pkg/ and print its sizes", run: package::task },
    Task { name: "site", words: "put the pages together in target/site, without serving them", run: site::task },
    Task { name: "fmt", words: "format the Rust code", run: test::fmt },
    Task { name: "lint", words: "check the formatting and run clippy, warnings denied", run: test::lint },
    Task {
        name: "bench",
        words: "measure how fast the package is, against plain JavaScript in the same run",
        run: bench::task,
    },
    Task { name: "score", words: "score redaction over the corpus in ../shared, where there is one", run: score::task },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = args.split_first() else {
        list();
        return ExitCode::SUCCESS;
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        eprintln!("There is no task \"{name}\".\n");
        list();
        return ExitCode::from(2);
    };
    match Project::find().and_then(|project| (task.run)(&project, rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ncargo xtask {name} stopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn list() {
    println!("cargo xtask TASK, where TASK is one of:\n");
    for task in TASKS {
        println!("  {:<6} {}", task.name, task.words);
    }
}
