//! The names of typefaces. Those that come with operating systems and Office say nothing of anybody; any other is read
//! like a text, because a typeface can be called anything.

use std::collections::BTreeSet;
use std::collections::HashSet;
use std::sync::OnceLock;

use super::text::{Mapped, Source};
use super::xml::Tree;

/// Whether a typeface is a common one.
pub fn is_common(name: &str) -> bool {
    static COMMON: OnceLock<HashSet<String>> = OnceLock::new();
    let common = COMMON.get_or_init(|| {
        let lines = include_str!("../../../data/docx-fonts.txt").lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| line.trim().to_lowercase()).collect()
    });
    let name = name.trim_start_matches(['@', '+']).to_lowercase();
    name.is_empty()
        || matches!(name.as_str(), "mn-lt" | "mj-lt" | "mn-ea" | "mj-ea" | "mn-cs" | "mj-cs")
        || common.contains(&name)
}

/// The words in the names of all other typefaces of some trees.
pub fn read<'a>(trees: impl Iterator<Item = &'a Tree>) -> Mapped {
    let mut names = BTreeSet::new();
    for tree in trees {
        for id in tree.under(0) {
            let node = tree.node(id);
            for (name, value) in &node.attributes {
                // Word by word: a typeface called after a person would read like another bearer of the name.
                if is_font(node.name, name) && !is_common(value) {
                    names.extend(value.split_whitespace().map(str::to_owned));
                }
            }
        }
    }
    let mut out = Mapped::default();
    for name in names {
        out.alone(&name, Source::Font);
    }
    out
}

/// Whether an attribute names a typeface.
pub fn is_font(element: &str, attribute: &str) -> bool {
    match element {
        "w:rFonts" => matches!(attribute, "w:ascii" | "w:hAnsi" | "w:cs" | "w:eastAsia"),
        "w:font" => attribute == "w:name",
        "w:altName" | "m:mathFont" => matches!(attribute, "w:val" | "m:val"),
        "w:sym" => attribute == "w:font",
        _ => attribute == "typeface",
    }
}
