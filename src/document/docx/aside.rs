//! The strings of a part that are no sentence in it: descriptions of pictures, where links lead, names of bookmarks and
//! styles, instructions of fields.

use super::fields::fields;
use super::text::{Mapped, Source};
use super::xml::{Id, Tree};
use super::{fonts, names};

/// The strings of one part. `target` gives where the link of an element leads.
pub fn read(tree: &Tree, target: impl Fn(Id) -> Option<String>) -> Mapped {
    let mut out = Mapped::default();
    for id in tree.under(0) {
        let node = tree.node(id);
        for (name, value) in &node.attributes {
            if is_free(node.name, name) && value.chars().filter(|c| c.is_alphanumeric()).count() > 1 {
                out.alone(value, Source::Attribute(id, name));
            }
        }
        if let Some(target) = target(id) {
            out.alone(&target, Source::Target(id));
        }
        if node.name == "w:rt" {
            together(tree, &[id], &mut out);
        }
    }
    hidden(tree, &mut out);
    technical(tree, &mut out);
    for field in fields(tree) {
        together(tree, &field.instruction, &mut out);
    }
    out
}

/// What only programs read: values that should be words of the format, and are not. A name in one is no part of any text.
fn technical(tree: &Tree, out: &mut Mapped) {
    for id in tree.under(0) {
        let node = tree.node(id);
        for (name, value) in &node.attributes {
            let read = is_free(node.name, name) || fonts::is_font(node.name, name) || is_reference(node.name, name);
            if !read && !names::is_value(value) {
                out.alone(value, Source::Technical(id, name));
            }
        }
        let text = node.children.iter().map(|child| tree.node(*child)).find(|child| child.is_text());
        if let Some(text) = text.filter(|text| !is_read(node.name) && !names::is_value(&text.text)) {
            out.alone(&text.text, Source::Technical(id, ""));
        }
    }
}

/// Whether an attribute holds a name that this copy gave, or a part of a link that is read with it.
fn is_reference(element: &str, attribute: &str) -> bool {
    attribute.starts_with("r:")
        || attribute == "xml:space"
        || matches!((element, attribute), (_, "w:styleId") | ("wp:docPr" | "pic:cNvPr", "name"))
        || (attribute == "w:val" && super::styles::REFERENCES.contains(&element))
}

/// Whether the text of an element is read elsewhere.
fn is_read(element: &str) -> bool {
    matches!(element, "w:t" | "m:t" | "a:t" | "c:v" | "c:f" | "w:instrText")
}

/// Hidden runs, each row of them as one string.
fn hidden(tree: &Tree, out: &mut Mapped) {
    for id in tree.under(0) {
        let runs: Vec<Id> = tree.node(id).children.iter().copied().filter(|c| tree.node(*c).name == "w:r").collect();
        let hidden: Vec<bool> = runs.iter().map(|run| tree.node(*run).hidden).collect();
        let mut row = Vec::new();
        for (run, hidden) in runs.into_iter().zip(hidden) {
            if hidden {
                row.extend(tree.node(run).children.iter().filter(|child| tree.node(**child).name == "w:t"));
            } else {
                together(tree, &std::mem::take(&mut row), out);
            }
        }
        together(tree, &row, out);
    }
}

/// The texts under some elements as one string.
fn together(tree: &Tree, ids: &[Id], out: &mut Mapped) {
    let before = out.text.len();
    for id in ids.iter().flat_map(|id| tree.under(*id)) {
        out.push(&tree.node(id).text, Source::Text(id));
    }
    if out.text.len() > before {
        out.push("\n\n", Source::Gap);
    }
}

/// Whether an attribute holds what a person wrote.
fn is_free(element: &str, attribute: &str) -> bool {
    match attribute {
        "descr" | "title" | "alt" | "string" | "tooltip" | "w:tooltip" | "w:anchor" | "w:instr" => true,
        "w:name" => element == "w:bookmarkStart",
        "w:val" => {
            ["w:tblCaption", "w:tblDescription", "w:lvlText", "w:listEntry", "w:name", "w:aliases"].contains(&element)
        }
        _ => false,
    }
}
