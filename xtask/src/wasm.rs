//! From the crate to a small `.wasm` and its glue.

use crate::project::Project;
use crate::stamp::{self, Inputs};
use crate::{npm, sh};
use anyhow::{Context, Result, anyhow, bail, ensure};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use walrus::FunctionId;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// What wasm-opt does to the modules: the level that gzip packs best (-Oz is smaller raw, and 3 % larger packed), with
/// no more of WebAssembly than rustc itself uses for this target. Before that, the smallest functions are put where they are
/// called, and no others: the forms module gets no larger by it, and a tenth quicker.
const OPTIMISE: &[&str] = &[
    "--always-inline-max-function-size=20",
    "--flexible-inline-max-function-size=0",
    "--one-caller-inline-max-function-size=0",
    "-O1",
    "--rse",
    "--reorder-locals",
    "--vacuum",
    // A run of noughts packs better than what it takes to leave it out.
    "--skip-pass=memory-packing",
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

/// How large a function of the forms modules may be, as LLVM counts it, and still be copied to where it is called.
const INLINED: usize = 60;

/// One of the modules the crate becomes, named like the feature that makes it.
pub struct Module {
    pub name: &'static str,
    pub wasm: PathBuf,
    pub glue: String,
}

/// Builds all modules, the large one beside the others: most of the time each goes into work that one core does.
pub fn build_all(project: &Project) -> Result<[Module; 3]> {
    need_target()?;
    npm::ci(project, "xtask/npm")?;
    sh::run(project.cargo().args(["fetch", "--quiet", "--target", TARGET]))?;
    println!("Building the WebAssembly modules");
    thread::scope(|scope| {
        let redact = scope.spawn(|| build(project, "redact"));
        let forms = build(project, "forms");
        let minimise = build(project, "minimise");
        let redact = redact.join().map_err(|_| anyhow!("the build of the redact module broke off"))?;
        Ok([forms?, minimise?, redact?])
    })
}

/// Builds one module; `name` is the feature that makes it.
fn build(project: &Project, name: &'static str) -> Result<Module> {
    let compiled = compile(project, name)?;
    let folder = project.target("wasm").join(name);
    let (wasm, glue) = (folder.join("small.wasm"), folder.join("glue.js"));
    let mut inputs = Inputs::default();
    inputs.this_program()?;
    inputs.path(&compiled, &[])?;
    inputs.path(&project.path("xtask/npm/package-lock.json"), &[])?;
    stamp::unless_made(&folder, &project.target(&format!("wasm-{name}.stamp")), inputs, || {
        println!("Optimising the {name} module");
        fs::create_dir_all(&folder)?;
        let made = folder.join("bindgen");
        bindgen(&compiled, name, &made)?;
        drop_unused(&made.join(format!("{name}_bg.wasm")), name)?;
        optimise(project, name, &made.join(format!("{name}_bg.wasm")), &wasm)?;
        refuse_paths(project, &wasm)?;
        fs::write(&glue, synchronous_only(&fs::read_to_string(made.join(format!("{name}.js")))?)?)?;
        Ok(())
    })?;
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

/// What compiles, and what it is told besides the manifest: whatever of it changes, the modules may.
pub fn toolchain(project: &Project) -> Result<Vec<u8>> {
    let mut words = sh::output(rustc(project).arg("-vV"))?.into_bytes();
    let mut told: Vec<_> = std::env::vars_os()
        .filter(|(name, _)| {
            ["CARGO_PROFILE_", "CARGO_BUILD_", "CARGO_TARGET_", "RUST", "CARGO_ENCODED_"]
                .iter()
                .any(|start| name.to_string_lossy().starts_with(start))
        })
        .collect();
    told.sort();
    words.extend(format!("{told:?}").into_bytes());
    words.extend(remaps(project)?.join(" ").into_bytes());
    Ok(words)
}

fn rustc(project: &Project) -> Command {
    let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    command.current_dir(&project.root);
    command
}

fn compile(project: &Project, name: &str) -> Result<PathBuf> {
    // A folder each, since both make a file of the same name.
    let target = project.cargo_target.join(format!("wasm-{name}"));
    let features = format!("{name},wasm");
    let mut command = project.cargo();
    command.args(["build", "--lib", "--package", "withheld", "--profile", "wasm", "--target", TARGET]);
    command.args(["--no-default-features", "--features", &features]);
    command.arg("--target-dir").arg(&target).env("CARGO_TERM_PROGRESS_WHEN", "never");
    let mut flags = remaps(project)?;
    if name != "redact" {
        // Web forms load these, so that they are made as small as can be; but what is called all the time is put in its
        // place, which is some tenths quicker and 1 % larger. (At the level "s" they are 9 % larger, and hardly quicker.)
        command.env("CARGO_PROFILE_WASM_OPT_LEVEL", "z");
        flags.push(format!("-Cllvm-args=-inline-threshold={INLINED}"));
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    sh::run(&mut command)?;
    Ok(target.join(TARGET).join("wasm/withheld.wasm"))
}

/// Flags that take the paths of this machine out of the panic messages, so that two machines make the same bytes.
fn remaps(project: &Project) -> Result<Vec<String>> {
    let sysroot = sh::output(rustc(project).args(["--print", "sysroot"]))?;
    let version = sh::output(rustc(project).arg("-vV"))?;
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
        .input_module(name, without_last_words(compiled)?)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .reset_state_function(true)
        // The pass after this one knows functions by their names, and wasm-opt drops them.
        .remove_name_section(false)
        .remove_producers_section(true)
        .generate(to)
        .with_context(|| format!("cannot make the glue of the {name} module"))
}

/// The module with its panics reduced to the trap that each of them ends in. Nobody would read the message that they put
/// together before that: on this target it goes nowhere. It and what it needs are a tenth of a small module.
fn without_last_words(compiled: &Path) -> Result<walrus::Module> {
    let mut module = walrus::ModuleConfig::new().parse_file(compiled)?;
    let panics: Vec<_> = module
        .funcs
        .iter_local()
        .filter(|(id, _)| {
            module.funcs.get(*id).name.as_deref().is_some_and(|name| PANICS.iter().any(|part| name.contains(part)))
        })
        .map(|(id, _)| id)
        .collect();
    ensure!(!panics.is_empty(), "no panics were found: have the standard library's names changed?");
    panics.into_iter().for_each(|id| reduce_to_trap(&mut module, id));
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    data.into_iter().for_each(|id| forget_places(module.data.get_mut(id)));
    Ok(module)
}

/// Wipes out the places in the source that panics would have named: nobody reads them any more.
fn forget_places(data: &mut walrus::Data) {
    let walrus::DataKind::Active { offset: walrus::ConstExpr::Value(walrus::ir::Value::I32(start)), .. } = data.kind
    else {
        return;
    };
    let mut wiped = Vec::new();
    for at in (0..data.value.len().saturating_sub(15)).filter(|at| (start as usize + at).is_multiple_of(4)) {
        // A place is the name of a file, by its address and length, a line and a column.
        let numbers: Vec<usize> = data.value[at..at + 16]
            .chunks(4)
            .map(|four| four.iter().rev().fold(0, |sum, b| sum << 8 | usize::from(*b)))
            .collect();
        let name = numbers[0].checked_sub(start as usize).map(|from| from..from + numbers[1]);
        let is_file = name.clone().and_then(|name| data.value.get(name)).is_some_and(|name| name.ends_with(b".rs"));
        if is_file && (1..100_000).contains(&numbers[2]) && (1..1000).contains(&numbers[3]) {
            wiped.extend(name);
            wiped.push(at..at + 16);
        }
    }
    wiped.into_iter().for_each(|range| data.value[range].fill(0));
}

fn reduce_to_trap(module: &mut walrus::Module, id: FunctionId) {
    let (params, results) = module.types.params_results(module.funcs.get(id).ty());
    let (params, results) = (params.to_vec(), results.to_vec());
    let mut trap = walrus::FunctionBuilder::new(&mut module.types, &params, &results);
    trap.func_body().unreachable();
    let locals = params.iter().map(|param| module.locals.add(*param)).collect();
    module.funcs.get_mut(id).kind = walrus::FunctionKind::Local(trap.local_func(locals));
}

/// Takes the machinery for formatting out of a module that has no more use for it: only the panics had, and what they
/// formatted is still in the table of functions for them. A module in which anything else calls it keeps all of it.
fn drop_formatting(module: &mut walrus::Module) {
    let is_formatting =
        |id: &FunctionId| module.funcs.get(*id).name.as_deref().is_some_and(|name| name.contains("::fmt::"));
    let mut called = Called::default();
    for (_, function) in module.funcs.iter_local().filter(|(id, _)| !is_formatting(id)) {
        walrus::ir::dfs_in_order(&mut called, function, function.entry_block());
    }
    if called.0.iter().any(is_formatting) {
        return;
    }
    let unused: Vec<_> = module.funcs.iter_local().map(|(id, _)| id).filter(is_formatting).collect();
    unused.into_iter().for_each(|id| reduce_to_trap(module, id));
}

/// The functions that are called by name, and not through the table.
#[derive(Default)]
struct Called(HashSet<FunctionId>);

impl walrus::ir::Visitor<'_> for Called {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.insert(*function);
    }
}

/// Takes out of a module of the forms what nothing in it needs: what the other of the two has, and the machinery for
/// formatting. The redaction engine formats.
fn drop_unused(path: &Path, name: &str) -> Result<()> {
    if name == "redact" {
        return Ok(());
    }
    let mut module = walrus::Module::from_file(path)?;
    if name == "minimise" {
        module.exports.remove("validate").context("the minimise module has no validate")?;
    }
    walrus::passes::gc::run(&mut module);
    drop_formatting(&mut module);
    walrus::passes::gc::run(&mut module);
    module.emit_wasm_file(path)
}

/// Parts of the names of the standard library's functions that never return.
const PANICS: [&str; 14] = [
    "4core9panicking",
    "3std9panicking",
    "slice_error_fail",
    "slice_index_fail",
    "handle_alloc_error",
    "7raw_vec12handle_error",
    "capacity_overflow",
    "unwrap_failed",
    "expect_failed",
    "panic_already_borrowed",
    "len_mismatch_fail",
    "assert_failed",
    "panic_access_error",
    "panic_already_mutably_borrowed",
];

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

fn optimise(project: &Project, name: &str, from: &Path, to: &Path) -> Result<()> {
    // In the large module, making each function small right after that takes half a minute, for a thousandth less.
    let inline = if name == "redact" { "--inlining" } else { "--inlining-optimizing" };
    let wasm_opt = project.path("xtask/npm/node_modules/binaryen/bin/wasm-opt");
    sh::run(
        Command::new("node")
            .arg(wasm_opt)
            .args(["--dae-optimizing", inline])
            .args(OPTIMISE)
            .arg(from)
            .arg("-o")
            .arg(to),
    )
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
