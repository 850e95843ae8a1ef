//! The npm package: `pkg/`, put together from pkg.json, js/ and the two WebAssembly modules.

use crate::project::{Project, copy_folder};
use crate::stamp::{self, Inputs};
use crate::wasm::{self, Module};
use crate::{npm, sh};
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `cargo xtask build`.
pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let _lock = project.lock()?;
    build(project)?;
    print_sizes(project)
}

/// Makes `pkg/`, unless it is there as it would be made. Says whether it was made.
pub fn build(project: &Project) -> Result<bool> {
    sh::need_node()?;
    stamp::unless_made(&project.path("pkg"), &project.target("pkg.stamp"), inputs(project)?, || make(project))
}

/// All that the package is made from: sources, tables, tools and this program.
fn inputs(project: &Project) -> Result<Inputs> {
    let mut inputs = Inputs::default();
    inputs.this_program()?;
    inputs.words("toolchain", &wasm::toolchain(project)?);
    for path in ["src", "data", "js", "Cargo.toml", "Cargo.lock", ".cargo", "rust-toolchain.toml", "pkg.json"] {
        inputs.path(&project.path(path), &[])?;
    }
    inputs.path(&project.path("xtask/npm"), &["node_modules"])?;
    for file in BESIDE {
        inputs.path(&project.path(file), &[])?;
    }
    Ok(inputs)
}

/// What lies in the package for people to read.
const BESIDE: [&str; 5] = ["README.md", "CHANGELOG.md", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"];

fn make(project: &Project) -> Result<()> {
    let modules = wasm::build_all(project)?;
    let fresh = project.target("pkg-new");
    crate::project::empty_folder(&fresh)?;
    copy_folder(&project.path("js"), &fresh, &[])?;
    fs::create_dir_all(fresh.join("wasm"))?;
    for module in &modules {
        inline(module, &fresh.join("wasm"))?;
    }
    for file in BESIDE {
        if project.path(file).exists() {
            fs::copy(project.path(file), fresh.join(file))?;
        }
    }
    catalogue(project, &fresh.join("catalogue"))?;
    fs::copy(project.path("data/form-definition.schema.json"), fresh.join("definition.schema.json"))?;
    fs::write(fresh.join("package.json"), manifest(project)?)?;
    let pkg = project.path("pkg");
    if pkg.exists() {
        fs::remove_dir_all(&pkg).context("cannot replace pkg/")?;
    }
    fs::rename(&fresh, &pkg).context("cannot put pkg/ in its place")
}

/// Writes a module's glue and its bytes, inlined as text so that nothing has to be fetched.
fn inline(module: &Module, to: &Path) -> Result<()> {
    let mut bytes = fs::read(&module.wasm)?;
    let differences = differences(&mut bytes);
    let (common, text) = packed(&bytes);
    fs::write(to.join(format!("{}.js", module.name)), &module.glue)?;
    let source =
        format!("export default {{ common: \"{common}\", differences: {differences:?}, text: \"{text}\" }};\n");
    fs::write(to.join(format!("{}.bytes.js", module.name)), source)?;
    Ok(())
}

/// How many bytes are looked at together for whether they are a table.
const BLOCK: usize = 4096;

/// Writes numbers of 32 bits that stand in tables as how much they differ from those of the row before: a table of places
/// then holds little but the same few numbers, and packs to half. Gives where, `[from, to, bytes a row]`, for js/load.js.
fn differences(bytes: &mut [u8]) -> Vec<[usize; 3]> {
    let number =
        |bytes: &[u8], at: usize| bytes[at..at + 4].iter().rev().fold(0_u32, |sum, b| sum << 8 | u32::from(*b));
    let original = bytes.to_vec();
    let row = |at: usize, step: usize| match step {
        0 => number(&original, at),
        _ => number(&original, at).wrapping_sub(number(&original, at - step)),
    };
    let distinct = |from: usize, step: usize| {
        (from..from + BLOCK).step_by(4).map(|at| row(at, step)).collect::<HashSet<_>>().len()
    };
    let tables = |shift: usize| {
        let starts = (16 + shift..original.len().saturating_sub(BLOCK)).step_by(BLOCK);
        starts.filter_map(move |from| {
            let (plain, tried) = (distinct(from, 0), [4, 8, 16].map(|step| (distinct(from, step), step)));
            let (fewest, step) = tried.into_iter().min()?;
            (fewest * 5 < plain * 4).then(|| (plain - fewest, [from, from + BLOCK, step]))
        })
    };
    // The tables stand at places that are multiples of four in memory, not in the file.
    let best = (0..4).max_by_key(|shift| tables(*shift).map(|(less, _)| less).sum::<usize>()).unwrap_or(0);
    let mut all: Vec<[usize; 3]> = Vec::new();
    for (_, [from, to, step]) in tables(best) {
        for at in (from..to).step_by(4) {
            bytes[at..at + 4].copy_from_slice(&row(at, step).to_le_bytes());
        }
        match all.last_mut() {
            Some(last) if last[1] == from && last[2] == step => last[1] = to,
            _ => all.push([from, to, step]),
        }
    }
    all
}

/// Bytes as text that packs well, for `bytesOf` in js/load.js: the commonest are one character each, the others two. Gives
/// the commonest in hexadecimal, and the text.
fn packed(bytes: &[u8]) -> (String, String) {
    // All of ASCII that can be shown and needs no escape in a JavaScript string.
    let alphabet: Vec<char> = (' '..='~').filter(|c| !"\"$'\\`".contains(*c)).collect();
    // Two characters of the alphabet begin the pairs of all the other bytes.
    let single = alphabet.len() - 2;
    let mut count = [0_usize; 256];
    bytes.iter().for_each(|byte| count[usize::from(*byte)] += 1);
    let mut order: Vec<u8> = (0..=255).collect();
    order.sort_by_key(|byte| std::cmp::Reverse(count[usize::from(*byte)]));
    order[single..].sort_unstable();
    let mut written = vec![String::new(); 256];
    for (at, byte) in order.iter().enumerate() {
        written[usize::from(*byte)] = match at.checked_sub(single) {
            None => alphabet[at].to_string(),
            Some(rest) => [alphabet[single + rest / alphabet.len()], alphabet[rest % alphabet.len()]].iter().collect(),
        };
    }
    let common = order[..single].iter().map(|byte| format!("{byte:02x}")).collect();
    (common, bytes.iter().map(|byte| written[usize::from(*byte)].as_str()).collect())
}

/// The forms of the catalogue as two modules of JSON texts by id, in the order in which they are listed: what checking
/// answers needs, and all the rest. A page that only checks answers loads a tenth of them. `form` in js/forms.js puts them
/// together again.
fn catalogue(project: &Project, to: &Path) -> Result<()> {
    let head = "// Made by `cargo xtask build` from src/form/catalogue.\nexport default {\n";
    let (mut rules, mut reading) = (head.to_owned(), head.to_owned());
    for id in FORMS {
        let path = project.path("src/form/catalogue").join(format!("{id}.json"));
        let json: Value =
            serde_json::from_str(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
        let (needed, rest) = parted(&json, RULES);
        for (source, part) in [(&mut rules, needed), (&mut reading, rest)] {
            let text = part.to_string().replace('\\', "\\\\").replace('\'', "\\'");
            *source += &format!("  \"{id}\": '{text}',\n");
        }
    }
    fs::create_dir_all(to)?;
    fs::write(to.join("rules.js"), rules + "};\n")?;
    fs::write(to.join("reading.js"), reading + "};\n")?;
    Ok(())
}

/// What of a definition checking answers needs.
const RULES: &[&str] = &["id", "fields", "rules", "notices", "messages"];
/// What of a field.
const FIELD_RULES: &[&str] = &[
    "name",
    "kind",
    "phrase",
    "rows",
    "minLength",
    "maxLength",
    "min",
    "max",
    "pattern",
    "many",
    "required",
    "options",
    "when",
    "identity",
    "messages",
];

/// The named members of an object, and the others. Fields, and their options, are parted one by one.
fn parted(json: &Value, names: &[&str]) -> (Value, Value) {
    let (mut needed, mut rest) = (Map::new(), Map::new());
    for (name, value) in json.as_object().into_iter().flatten() {
        let inner = match name.as_str() {
            "fields" => FIELD_RULES,
            "options" => &["value"],
            _ if names.contains(&name.as_str()) => {
                needed.insert(name.clone(), value.clone());
                continue;
            }
            _ => {
                rest.insert(name.clone(), value.clone());
                continue;
            }
        };
        let items = value.as_array().into_iter().flatten();
        let (one, other): (Vec<Value>, Vec<Value>) = items.map(|item| parted(item, inner)).unzip();
        needed.insert(name.clone(), one.into());
        rest.insert(name.clone(), other.into());
    }
    (needed.into(), rest.into())
}

/// The forms of the catalogue, as `src/form/catalogue.rs` lists them.
const FORMS: [&str; 7] =
    ["complaint", "complaint-response", "contact", "customer-service", "booklet", "research", "stakeholder"];

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
    let wasm = |name: &str| project.target("wasm").join(name).join("small.wasm");
    let mut command = Command::new("node");
    command.current_dir(project.path("pkg")).arg(project.path("xtask/npm/sizes.mjs"));
    for (entry, name) in [("forms.js", "forms"), ("index.js", "minimise"), ("redact.js", "redact")] {
        command.arg(entry).arg(wasm(name));
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tables_become_differences_and_all_of_it_comes_back() {
        // Three bytes of something else, then rows of a place and a length, then what has no order.
        let mut bytes = vec![7; 3];
        (0..4000_u32).for_each(|row| [1000 + 12 * row, 12].iter().for_each(|n| bytes.extend(n.to_le_bytes())));
        let mut state = 1_u32;
        bytes.extend((0..20_000).map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        }));
        let mut changed = bytes.clone();
        let all = differences(&mut changed);
        assert_ne!(changed, bytes);
        assert!(!all.is_empty() && all.iter().all(|[from, to, _]| *from >= 16 && *to < 3 + 8 * 4000 + BLOCK));
        for [from, to, step] in all {
            for at in (from..to).step_by(4) {
                let number = |at: usize| u32::from_le_bytes(changed[at..at + 4].try_into().unwrap());
                let sum = number(at).wrapping_add(number(at - step));
                changed[at..at + 4].copy_from_slice(&sum.to_le_bytes());
            }
        }
        assert_eq!(changed, bytes);
    }
}
