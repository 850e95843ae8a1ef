//! The floors of the house: a room imports only from floors below its own, and the core touches nothing of the world.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms and their floors, as ARCHITECTURE.md has them.
const FLOORS: [(&str, u8); 9] = [
    ("error", 0),
    ("text", 1),
    ("identity", 1),
    ("check", 2),
    ("document", 2),
    ("form", 3),
    ("minimise", 4),
    ("redact", 4),
    ("wasm", 5),
];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(dir: &Path, all: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                all.push((path, text));
            }
        }
    }
    let mut all = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    assert!(all.len() > 20, "the sources were not found");
    all
}

fn room(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// The rooms that a text imports: `crate::room` and the members of `crate::{…}`.
fn imports(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let members: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or("").split(',').collect(),
            None => vec![rest],
        };
        for member in members {
            let word: String = member.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            all.push(word);
        }
    }
    all
}

#[test]
fn every_room_has_a_floor() {
    for (path, _) in sources() {
        let room = room(&path);
        assert!(
            room == "lib" || floor(&room).is_some(),
            "src/{room} has no floor: give it one here and in ARCHITECTURE.md"
        );
    }
}

#[test]
fn a_room_imports_only_from_floors_below() {
    for (path, text) in sources() {
        let here = room(&path);
        let Some(own) = floor(&here) else { continue };
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for other in imports(&code) {
            // Code, Error, Result and Identity are re-exported at the root from floors 0 and 1.
            let Some(theirs) = floor(&other) else { continue };
            assert!(other == here || theirs < own, "{}: imports from {other}, which is not below", path.display());
        }
    }
}

#[test]
fn the_core_reads_no_clock_network_or_random_source_and_prints_nothing() {
    let forbidden = [
        "std::time",
        "std::net",
        "std::env::",
        "std::fs",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant::now",
        "println!(",
        "eprintln!(",
        "print!(",
        "dbg!(",
        "console",
        "getrandom",
        "js_sys::Date",
        "Math::random",
    ];
    for (path, text) in sources() {
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for word in forbidden {
            assert!(!code.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn library_code_has_no_way_to_panic_on_purpose() {
    for (path, text) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for word in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!(", "unsafe "] {
            assert!(!code.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn files_stay_small() {
    for (path, text) in sources() {
        assert!(text.lines().count() <= 600, "{} is longer than 600 lines", path.display());
    }
}
