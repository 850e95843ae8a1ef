//! Whether a Word document is whole, as a program that opens it needs it: read with a parser that the library does not
//! use, and none of the library's code.

use std::collections::BTreeMap;

use roxmltree::Document;

use super::docx::entries;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/// What is wrong with a document: a part that is no well-formed XML, a relationship that leads nowhere or is named and not
/// there, a part without a content type, a content type without a part.
pub fn faults(bytes: &[u8]) -> Vec<String> {
    let entries: BTreeMap<String, Vec<u8>> = entries(bytes).into_iter().collect();
    let mut faults = Vec::new();
    let mut trees = BTreeMap::new();
    for (name, content) in &entries {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let text = std::str::from_utf8(content).unwrap_or("");
            match Document::parse(text) {
                Ok(tree) => drop(trees.insert(name.as_str(), tree)),
                Err(error) => faults.push(format!("{name} is no XML: {error}")),
            }
        }
    }
    let mut known: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, tree) in trees.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let of = name.replace("_rels/", "").trim_end_matches(".rels").to_owned();
        if !of.is_empty() && !entries.contains_key(&of) {
            faults.push(format!("{name} is of a part that is not there"));
        }
        for relation in tree.root_element().children().filter(|node| node.is_element()) {
            let (id, target) = (relation.attribute("Id").unwrap_or(""), relation.attribute("Target").unwrap_or(""));
            let ids = known.entry(of.clone()).or_default();
            if id.is_empty() || ids.contains(&id) {
                faults.push(format!("{name} has {id:?} twice, or a relationship without an id"));
            }
            ids.push(id);
            if relation.attribute("TargetMode") != Some("External") && !entries.contains_key(&resolved(&of, target)) {
                faults.push(format!("{name} leads to {target}, which is not there"));
            }
        }
    }
    for (name, tree) in &trees {
        let ids = known.get(*name);
        for attribute in tree.descendants().flat_map(|node| node.attributes()) {
            let names_one = attribute.namespace().is_some_and(|space| space == RELATIONS || space == STRICT);
            if names_one && !attribute.value().is_empty() && !ids.is_some_and(|ids| ids.contains(&attribute.value())) {
                faults.push(format!("{name} names the relationship {}, which is not there", attribute.value()));
            }
        }
    }
    faults.extend(types(&entries, trees.get("[Content_Types].xml")));
    faults
}

fn types(entries: &BTreeMap<String, Vec<u8>>, types: Option<&Document<'_>>) -> Vec<String> {
    let Some(types) = types else { return vec!["there are no content types".into()] };
    let listed = |kind: &'static str, key: &'static str| {
        let nodes = types.root_element().children().filter(move |node| node.has_tag_name((node_space(types), kind)));
        nodes.filter_map(move |node| node.attribute(key)).collect::<Vec<_>>()
    };
    let (defaults, overrides) = (listed("Default", "Extension"), listed("Override", "PartName"));
    let has_type = |name: &str| {
        let ending = name.rsplit('.').next().unwrap_or("");
        overrides.iter().any(|part| part.trim_start_matches('/') == name) || defaults.contains(&ending)
    };
    let without = entries.keys().filter(|name| *name != "[Content_Types].xml" && !has_type(name));
    let absent = overrides.iter().filter(|part| !entries.contains_key(part.trim_start_matches('/')));
    without
        .map(|name| format!("{name} has no content type"))
        .chain(absent.map(|part| format!("{part} has a content type and is not there")))
        .collect()
}

fn node_space<'t>(tree: &'t Document<'_>) -> &'t str {
    tree.root_element().tag_name().namespace().unwrap_or("")
}

/// Where a relationship of a part leads.
fn resolved(part: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = part.split('/').collect();
    path.pop();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
