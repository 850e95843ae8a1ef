//! The npm package: `pkg/`, put together from pkg.json, js/ and the two WebAssembly modules.

use crate::project::{Project, copy_folder};
use crate::wasm::{self, Module};
use crate::{npm, sh};
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `cargo xtask build`.
pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let _lock = project.lock()?;
    build(project)?;
    print_sizes(project)
}

/// Makes `pkg/`.
pub fn build(project: &Project) -> Result<()> {
    sh::need_node()?;
    let modules = wasm::build_both(project)?;
    let fresh = project.target("pkg-new");
    crate::project::empty_folder(&fresh)?;
    copy_folder(&project.path("js"), &fresh, &[])?;
    fs::create_dir_all(fresh.join("wasm"))?;
    for module in &modules {
        inline(module, &fresh.join("wasm"))?;
    }
    for file in ["README.md", "CHANGELOG.md", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
        if project.path(file).exists() {
            fs::copy(project.path(file), fresh.join(file))?;
        }
    }
    fs::write(fresh.join("package.json"), manifest(project)?)?;
    let pkg = project.path("pkg");
    if pkg.exists() {
        fs::remove_dir_all(&pkg).context("cannot replace pkg/")?;
    }
    fs::rename(&fresh, &pkg).context("cannot put pkg/ in its place")
}

/// Writes a module's glue and its bytes, inlined as text so that nothing has to be fetched.
fn inline(module: &Module, to: &Path) -> Result<()> {
    let text = fs::read(&module.wasm)?.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    fs::write(to.join(format!("{}.js", module.name)), &module.glue)?;
    fs::write(to.join(format!("{}.bytes.js", module.name)), format!("export default \"{text}\";\n"))?;
    Ok(())
}

/// pkg.json with the crate's version, after the name.
fn manifest(project: &Project) -> Result<String> {
    let source: Value = serde_json::from_str(&fs::read_to_string(project.path("pkg.json"))?).context("pkg.json")?;
    let source = source.as_object().context("pkg.json is not an object")?;
    ensure!(!source.contains_key("version"), "pkg.json must give no version: it comes from Cargo.toml");
    let mut manifest = Map::new();
    for (key, value) in source {
        manifest.insert(key.clone(), value.clone());
        if key == "name" {
            manifest.insert("version".to_owned(), project.version.clone().into());
        }
    }
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn print_sizes(project: &Project) -> Result<()> {
    let (forms, redact) = (project.target("wasm/forms/small.wasm"), project.target("wasm/redact/small.wasm"));
    let mut command = Command::new("node");
    command.current_dir(project.path("pkg")).arg(project.path("xtask/npm/sizes.mjs"));
    command.args(["index.js".as_ref(), forms.as_os_str(), "redact.js".as_ref(), redact.as_os_str()]);
    sh::run(&mut command)
}

/// Packs `pkg/` and installs the tarball into the new folder `into`, as a user would.
pub fn install(project: &Project, into: &Path) -> Result<()> {
    let tarball = pack(project)?;
    crate::project::empty_folder(into)?;
    fs::write(into.join("package.json"), "{ \"private\": true, \"type\": \"module\" }\n")?;
    sh::run(npm::npm(into).args(["install", "--silent", "--offline", "--no-package-lock"]).arg(&tarball))
}

fn pack(project: &Project) -> Result<PathBuf> {
    let folder = project.target("npm");
    crate::project::empty_folder(&folder)?;
    sh::output(npm::npm(&project.path("pkg")).args(["pack", "--silent", "--pack-destination"]).arg(&folder))?;
    let file = fs::read_dir(&folder)?.next().context("npm pack made no tarball")??;
    Ok(file.path())
}
