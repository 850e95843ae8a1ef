//! `cargo xtask test`: its own set-up, then every check and test there is, then one line that counts them.

use crate::project::{Project, copy_folder};
use crate::stage::{Stage, Stages};
use crate::{browser, npm, package, serve, sh, wasm};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The features that are tested natively: all but the bindings, which only JavaScript can call.
const NATIVE: &str = "forms,redact";

pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let stages = Stages::new();
    stages.run("Setting up", |stage| set_up(project, stage));
    // Side by side: both wait a good deal, and each has folders of its own to build in.
    thread::scope(|scope| {
        scope.spawn(|| packed(project, &stages));
        checks(project, &stages);
        native_tests(project, &stages);
        word_copies(project, &stages);
        wasm_tests(project, &stages);
    });
    if stages.sum_up() > 0 {
        std::process::exit(1);
    }
    Ok(())
}

fn native_tests(project: &Project, stages: &Stages) {
    stages.run("Native tests", |stage| {
        stage.run(
            project
                .cargo()
                .args(["test", "--no-fail-fast", "--package", "withheld", "--features", NATIVE])
                .args(NATIVE_KINDS),
        )?;
        stage.run(project.cargo().args(["test", "--package", "xtask"]))
    });
    stages.run("Doc tests", |stage| {
        stage.run(project.cargo().args(["test", "--doc", "--package", "withheld", "--features", NATIVE]))
    });
}

/// Opens the Word copies of the tests with LibreOffice, where it is installed.
fn word_copies(project: &Project, stages: &Stages) {
    let Some(office) = sh::find(&["soffice"]) else {
        println!("== Word copies in LibreOffice\n   skipped: LibreOffice (soffice) is not installed");
        return;
    };
    stages.run("Word copies in LibreOffice", |stage| {
        let mut command = project.cargo();
        command.args([
            "test",
            "--package",
            "withheld",
            "--features",
            NATIVE,
            "--test",
            "docx_opens",
            "--",
            "--ignored",
        ]);
        stage.run(command.env("SOFFICE", office))
    });
}

/// Everything but the doc tests, which have a stage of their own.
const NATIVE_KINDS: [&str; 3] = ["--lib", "--bins", "--tests"];

/// `cargo xtask fmt`.
pub fn fmt(project: &Project, _args: &[String]) -> Result<()> {
    sh::run(project.cargo().args(["fmt", "--all"]))
}

/// `cargo xtask lint`.
pub fn lint(project: &Project, _args: &[String]) -> Result<()> {
    wasm::need_target()?;
    let stages = Stages::new();
    checks(project, &stages);
    if stages.sum_up() > 0 {
        bail!("see above");
    }
    Ok(())
}

fn set_up(project: &Project, stage: &mut Stage) -> Result<()> {
    sh::need_node()?;
    wasm::need_target()?;
    browser::install(stage)?;
    npm::ci(project, "tests/browser")?;
    npm::ci(project, "tests/package")
}

fn checks(project: &Project, stages: &Stages) {
    stages.run("Formatting", |stage| stage.run(project.cargo().args(["fmt", "--all", "--check"])));
    stages.run("Clippy, warnings denied", |stage| {
        for sets in [
            &["--package", "withheld", "--no-default-features", "--features", "forms", "--all-targets"][..],
            &["--package", "withheld", "--no-default-features", "--features", "redact", "--all-targets"],
            &["--workspace", "--all-features", "--all-targets"],
            &["--package", "withheld", "--all-features", "--lib", "--tests", "--target", WASM_TARGET],
        ] {
            stage.run(project.cargo().arg("clippy").args(sets).args(["--", "-D", "warnings"]))?;
        }
        Ok(())
    });
}

/// The tests that live inside WebAssembly, each in Node and then in a headless browser.
fn wasm_tests(project: &Project, stages: &Stages) {
    let runner = project.cargo_target.join("debug/wasm-test-runner");
    let built = stages.run("Building the runner of the WebAssembly tests", |stage| {
        let wanted = ["build", "--package", "xtask", "--bin", "wasm-test-runner", "--features", "wasm-tests"];
        stage.run(project.cargo().args(wanted))
    });
    if !built {
        return;
    }
    for module in ["forms", "redact"] {
        let run = |in_browser: bool| {
            let (features, test) = (format!("{module},wasm"), format!("wasm_{module}"));
            let mut command = project.cargo();
            command.args(["test", "--package", "withheld", "--target", WASM_TARGET, "--test", &test]);
            command.args(["--no-default-features", "--features", &features]);
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner);
            // The runner reads and writes all of a module again each time, and nobody steps through it.
            command.env("CARGO_PROFILE_DEV_DEBUG", "0");
            if in_browser {
                command.env("WASM_BINDGEN_USE_BROWSER", "1");
                command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project.path("xtask/webdriver.json"));
                command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
                command.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
                command.envs(browser::driver().map(|driver| ("CHROMEDRIVER", driver)));
            }
            command
        };
        stages.run(&format!("The {module} module in Node"), |stage| stage.run(&mut run(false)));
        stages.run(&format!("The {module} module in headless Chromium"), |stage| stage.run(&mut run(true)));
    }
}

/// The packed package, as a Node program and as the pages use it.
fn packed(project: &Project, stages: &Stages) {
    let built = stages.run("Building and packing the npm package and the pages", |stage| {
        // A process of its own, so that what it prints is kept and shown only if it fails.
        stage.run(Command::new(std::env::current_exe()?).arg("site").current_dir(&project.root))
    });
    if !built {
        return;
    }
    stages.run("The packed npm package in Node", |stage| {
        let home = project.target("package-tests");
        package::install(project, &home)?;
        // With what the tests need, beside the installed package: npm then has nothing to fetch for either.
        copy_folder(&project.path("tests/package"), &home, &[])?;
        stage.run(&mut node_tests(&home)?)
    });
    stages.run("The pages in headless Chromium", |stage| {
        let serving = serve::start(&project.target("site"), 0)?;
        let mut tests = node_tests(&project.path("tests/browser"))?;
        tests.env("SITE_URL", &serving.url).envs(browser::chromium().map(|chromium| ("CHROMIUM", chromium)));
        stage.run(&mut tests)
    });
}

/// `node --test` over the `*.test.mjs` files of a folder, two at a time: most of a test is waiting.
fn node_tests(folder: &Path) -> Result<Command> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("{} has no *.test.mjs", folder.display());
    }
    let mut command = Command::new("node");
    command.current_dir(folder).args(["--test", "--test-concurrency=2", "--test-reporter=spec"]).args(files);
    Ok(command)
}
