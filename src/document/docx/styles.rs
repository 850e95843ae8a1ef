//! Styles: those in use, under names of their own for the copy's inside. What a style is called in Word's list stays,
//! and is read like a text.

use std::collections::{BTreeMap, BTreeSet};

use super::xml::{Id, Tree};

/// Ids that Word gives its own styles; programs know them by these.
const OWN: [&str; 14] = [
    "Normal",
    "DefaultParagraphFont",
    "TableNormal",
    "NoList",
    "ListParagraph",
    "Hyperlink",
    "Header",
    "Footer",
    "Title",
    "FootnoteText",
    "FootnoteReference",
    "EndnoteText",
    "EndnoteReference",
    "TableGrid",
];

/// Elements that name a style by its id.
pub const REFERENCES: [&str; 8] =
    ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link", "w:numStyleLink", "w:styleLink"];

fn is_own(id: &str) -> bool {
    let level = id.strip_prefix("Heading").or_else(|| id.strip_prefix("TOC"));
    OWN.contains(&id) || level.is_some_and(|level| level.len() == 1 && level.bytes().all(|b| b.is_ascii_digit()))
}

/// Leaves out the styles that nothing uses, and gives the others ids that say nothing.
pub fn tidy(trees: &mut [Tree], styles: Option<usize>) {
    let Some(place) = styles else { return rename(trees, &BTreeMap::new()) };
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    for (_, tree) in trees.iter().enumerate().filter(|(i, _)| *i != place) {
        wanted.extend(references(tree, 0));
    }
    let Some(tree) = trees.get_mut(place) else { return };
    let all: Vec<Id> = tree.node(0).children.iter().copied().filter(|id| tree.node(*id).name == "w:style").collect();
    let name = |tree: &Tree, id: Id| tree.node(id).attribute("w:styleId").unwrap_or("").to_owned();
    let is_default =
        |tree: &Tree, id: Id| tree.node(id).attribute("w:default").is_some_and(|v| v != "0" && v != "false");
    let by_name: BTreeMap<String, Id> = all.iter().rev().map(|id| (name(tree, *id), *id)).collect();
    wanted.extend(all.iter().filter(|id| is_default(tree, **id)).map(|id| name(tree, *id)));
    wanted.extend(by_name.keys().filter(|name| is_own(name)).cloned());
    let (mut kept, mut waiting): (BTreeSet<Id>, Vec<String>) = (BTreeSet::new(), wanted.into_iter().collect());
    while let Some(next) = waiting.pop() {
        if let Some(id) = by_name.get(&next)
            && kept.insert(*id)
        {
            waiting.extend(references(tree, *id));
        }
    }
    tree.node_mut(0).children.retain(|id| !all.contains(id) || kept.contains(id));
    let mut names = BTreeMap::new();
    for (number, id) in all.into_iter().filter(|id| kept.contains(id)).enumerate() {
        let old = name(tree, id);
        let new = if is_own(&old) { old.clone() } else { format!("S{}", number + 1) };
        tree.node_mut(id).set("w:styleId", new.clone());
        names.insert(old, new);
    }
    rename(trees, &names);
}

/// The ids of the styles named under a node.
fn references(tree: &Tree, under: Id) -> Vec<String> {
    let all = tree.under(under).into_iter().filter(|id| REFERENCES.contains(&tree.node(*id).name));
    all.filter_map(|id| tree.node(id).attribute("w:val").map(str::to_owned)).collect()
}

/// Names styles anew wherever they are named. A name that no style has goes.
fn rename(trees: &mut [Tree], names: &BTreeMap<String, String>) {
    for tree in trees {
        for id in tree.under(0) {
            let stays = |child: &Id| {
                let node = tree.node(*child);
                !REFERENCES.contains(&node.name) || names.contains_key(node.attribute("w:val").unwrap_or(""))
            };
            let children = &tree.node(id).children;
            if !children.iter().all(stays) {
                let kept: Vec<Id> = children.iter().copied().filter(stays).collect();
                tree.node_mut(id).children = kept;
            }
            if REFERENCES.contains(&tree.node(id).name)
                && let Some(new) = tree.node(id).attribute("w:val").and_then(|old| names.get(old)).cloned()
            {
                tree.node_mut(id).set("w:val", new);
            }
        }
    }
}
