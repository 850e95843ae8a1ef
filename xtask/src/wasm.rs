//! From the crate to a small `.wasm` and its glue.

use crate::project::Project;
use crate::{npm, sh};
use anyhow::{Context, Result, anyhow, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// What wasm-opt does to both modules: the level that gzip packs best (-Oz is smaller raw, and 3 % larger packed), with
/// no more of WebAssembly than rustc itself uses for this target.
const OPTIMISE: &[&str] = &[
    "-O1",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// One of the two modules the crate becomes, named like the feature that makes it.
pub struct Module {
    pub name: &'static str,
    pub wasm: PathBuf,
    pub glue: String,
}

/// Builds both modules, side by side: most of the time each goes into work that one core does.
pub fn build_both(project: &Project) -> Result<[Module; 2]> {
    need_target()?;
    npm::ci(project, "xtask/npm")?;
    sh::run(project.cargo().args(["fetch", "--quiet", "--target", TARGET]))?;
    println!("Building the two WebAssembly modules");
    thread::scope(|scope| {
        let redact = scope.spawn(|| build(project, "redact"));
        let forms = build(project, "forms");
        let redact = redact.join().map_err(|_| anyhow!("the build of the redact module broke off"))?;
        Ok([forms?, redact?])
    })
}

/// Builds one module; `name` is the feature that makes it.
fn build(project: &Project, name: &'static str) -> Result<Module> {
    let compiled = compile(project, name)?;
    let folder = project.target("wasm").join(name);
    let (wasm, glue, stamp) = (folder.join("small.wasm"), folder.join("glue.js"), folder.join("made-from.wasm"));
    let tools = project.path("xtask/npm/package-lock.json");
    let inputs = [fs::read(&compiled)?, fs::read(&tools)?, OPTIMISE.join(" ").into_bytes(), this_program()?].concat();
    if fs::read(&stamp).is_ok_and(|made_from| made_from == inputs) && wasm.exists() && glue.exists() {
        return Ok(Module { name, glue: fs::read_to_string(&glue)?, wasm });
    }

    println!("Optimising the {name} module");
    fs::create_dir_all(&folder)?;
    let made = folder.join("bindgen");
    bindgen(&compiled, name, &made)?;
    optimise(project, &made.join(format!("{name}_bg.wasm")), &wasm)?;
    refuse_paths(project, &wasm)?;
    fs::write(&glue, synchronous_only(&fs::read_to_string(made.join(format!("{name}.js")))?)?)?;
    fs::write(&stamp, inputs)?;
    Ok(Module { name, glue: fs::read_to_string(&glue)?, wasm })
}

/// Installs the compilation target where rustup has not done so already.
pub fn need_target() -> Result<()> {
    if sh::find(&["rustup"]).is_none() {
        return Ok(()); // A toolchain that came another way: cargo says what is missing, if anything is.
    }
    let installed = sh::output(Command::new("rustup").args(["target", "list", "--installed"]))?;
    if !installed.lines().any(|line| line.trim() == TARGET) {
        println!("Adding the WebAssembly target to the Rust toolchain");
        sh::run(Command::new("rustup").args(["target", "add", TARGET]))?;
    }
    Ok(())
}

fn compile(project: &Project, name: &str) -> Result<PathBuf> {
    // A folder each, since both make a file of the same name.
    let target = project.cargo_target.join(format!("wasm-{name}"));
    let features = format!("{name},wasm");
    let mut command = project.cargo();
    command.args(["build", "--lib", "--package", "withheld", "--profile", "wasm", "--target", TARGET]);
    command.args(["--no-default-features", "--features", &features]);
    command.arg("--target-dir").arg(&target).env("CARGO_TERM_PROGRESS_WHEN", "never");
    command.env("CARGO_ENCODED_RUSTFLAGS", remaps(project)?.join("\u{1f}"));
    sh::run(&mut command)?;
    Ok(target.join(TARGET).join("wasm/withheld.wasm"))
}

/// Flags that take the paths of this machine out of the panic messages, so that two machines make the same bytes.
fn remaps(project: &Project) -> Result<Vec<String>> {
    let rustc = || Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let sysroot = sh::output(rustc().current_dir(&project.root).args(["--print", "sysroot"]))?;
    let version = sh::output(rustc().current_dir(&project.root).arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let mut remaps = vec![
        format!("--remap-path-prefix={}=/withheld", project.root.display()),
        format!("--remap-path-prefix={}/lib/rustlib/src/rust=/rustc/{commit}", sysroot.trim()),
    ];
    // One folder for each registry, named after it.
    if let Ok(sources) = fs::read_dir(cargo_home()?.join("registry/src")) {
        let mut folders: Vec<PathBuf> = sources.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        folders.sort();
        remaps.extend(folders.iter().map(|folder| format!("--remap-path-prefix={}=/crates", folder.display())));
    }
    Ok(remaps)
}

fn cargo_home() -> Result<PathBuf> {
    match std::env::var_os("CARGO_HOME") {
        Some(home) => Ok(home.into()),
        None => {
            Ok(std::env::home_dir().context("cannot tell where cargo keeps its files: set CARGO_HOME")?.join(".cargo"))
        }
    }
}

fn bindgen(compiled: &Path, name: &str, to: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(to)
        .with_context(|| format!("cannot make the glue of the {name} module"))
}

/// The glue without its asynchronous loader: this package inlines its WebAssembly, and nothing in it can fetch.
fn synchronous_only(glue: &str) -> Result<String> {
    let glue = cut(glue, "async function __wbg_load(", "function initSync(")?;
    let glue = cut(&glue, "async function __wbg_init(", "export {")?;
    let glue = glue.replace("export { initSync, __wbg_init as default };", "export { initSync };");
    ensure!(!glue.contains("fetch(") && !glue.contains("__wbg_init "), "the glue has a loader that was not expected");
    Ok(glue)
}

fn cut(text: &str, from: &str, to: &str) -> Result<String> {
    let start = text.find(from).with_context(|| format!("the glue has no {from:?}: has wasm-bindgen changed?"))?;
    let end = text[start..].find(to).with_context(|| format!("the glue has no {to:?}: has wasm-bindgen changed?"))?;
    Ok(format!("{}{}", &text[..start], &text[start + end..]))
}

fn optimise(project: &Project, from: &Path, to: &Path) -> Result<()> {
    let wasm_opt = project.path("xtask/npm/node_modules/binaryen/bin/wasm-opt");
    sh::run(Command::new("node").arg(wasm_opt).args(OPTIMISE).arg(from).arg("-o").arg(to))
}

/// Stops where a path of this machine is in the module after all.
fn refuse_paths(project: &Project, wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm)?;
    for path in [project.root.clone(), cargo_home()?] {
        let path = path.display().to_string();
        if bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
            bail!("{} holds the path {path}, so another machine would make other bytes", wasm.display());
        }
    }
    Ok(())
}

/// This program's own time stamp: what it makes changes with it.
fn this_program() -> Result<Vec<u8>> {
    let changed = fs::metadata(std::env::current_exe()?)?.modified()?;
    Ok(format!("{changed:?}").into_bytes())
}
