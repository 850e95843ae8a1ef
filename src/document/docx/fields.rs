//! Fields: page numbers, cross-references, links and whatever else Word works out. Those that only lay the document out
//! stay; of all others, which may name files, people and sources of data, the text they last gave stays.

use super::xml::{Id, Node, Tree};
use crate::document::Dropped;

/// Fields that say nothing but where something stands, or are shown from what is written in them.
const LIVE: [&str; 21] = [
    "PAGE",
    "NUMPAGES",
    "SECTIONPAGES",
    "SECTION",
    "TOC",
    "REF",
    "PAGEREF",
    "NOTEREF",
    "STYLEREF",
    "SEQ",
    "HYPERLINK",
    "FORMTEXT",
    "FORMCHECKBOX",
    "FORMDROPDOWN",
    "EQ",
    "SYMBOL",
    "LISTNUM",
    "AUTONUM",
    "AUTONUMLGL",
    "AUTONUMOUT",
    "INDEX",
];

/// A field written as a run of marks.
#[derive(Default)]
pub struct Field {
    /// The marks at its begin, middle and end.
    pub marks: Vec<Id>,
    /// Where what it does is written.
    pub instruction: Vec<Id>,
    /// What else stands there: fields inside it with their results, which nothing shows but what it does.
    unshown: Vec<Id>,
    ended: bool,
    separated: bool,
}

/// The fields under a node that are written as marks.
pub fn fields(tree: &Tree) -> Vec<Field> {
    let (mut done, mut open): (Vec<Field>, Vec<Field>) = (Vec::new(), Vec::new());
    for id in tree.under(0) {
        let node = tree.node(id);
        let ends = node.attribute("w:fldCharType").is_some_and(|kind| kind != "begin");
        let own = usize::from(node.name == "w:instrText" || ends);
        let around = open.len().saturating_sub(own);
        if is_shown(node.name)
            && let Some(field) = open.iter_mut().take(around).find(|field| !field.separated)
        {
            field.unshown.push(id);
        }
        match node.name {
            "w:fldChar" => match node.attribute("w:fldCharType") {
                Some("begin") => open.push(Field { marks: vec![id], ..Field::default() }),
                Some("separate") => {
                    if let Some(field) = open.last_mut() {
                        field.marks.push(id);
                        field.separated = true;
                    }
                }
                _ => {
                    if let Some(mut field) = open.pop() {
                        field.marks.push(id);
                        field.ended = true;
                        done.push(field);
                    }
                }
            },
            "w:instrText" => {
                if let Some(field) = open.last_mut().filter(|field| !field.separated) {
                    field.instruction.push(id);
                }
            }
            _ => {}
        }
    }
    // One that never ends is none; its marks go as those of a field that is not kept.
    done.extend(open);
    done
}

/// Whether an element shows something, or is a part of a field that does.
fn is_shown(name: &str) -> bool {
    const SHOWN: [&str; 11] = [
        "w:t",
        "w:tab",
        "w:ptab",
        "w:br",
        "w:cr",
        "w:sym",
        "w:noBreakHyphen",
        "w:softHyphen",
        "w:fldChar",
        "w:instrText",
        "w:fldSimple",
    ];
    SHOWN.contains(&name)
}

/// What the fields of a tree do, as they are written.
pub fn fields_text(tree: &Tree) -> Vec<String> {
    let written = |field: Field| field.instruction.iter().map(|id| tree.text_of(*id)).collect();
    fields(tree).into_iter().map(written).collect()
}

/// What a field does, as its first word, in capitals.
fn kind(instruction: &str) -> String {
    let first = instruction.split_whitespace().next().unwrap_or("");
    first.trim_start_matches('\\').to_uppercase()
}

/// Whether a field stays a field.
fn stays(instruction: &str) -> bool {
    let kind = kind(instruction);
    if kind == "HYPERLINK" {
        return is_safe_link(instruction);
    }
    kind.starts_with('=') || LIVE.contains(&kind.as_str())
}

/// Whether a link written as a field leads to a page, a letter or a place in the document, not to a file.
fn is_safe_link(instruction: &str) -> bool {
    let rest = instruction.trim_start().get("HYPERLINK".len()..).unwrap_or("").trim_start();
    if rest.starts_with("\\l") {
        return true;
    }
    super::relations::leads_to_the_web(rest.trim_matches(|c: char| c == '"' || c.is_whitespace()))
}

/// Takes the marks off the fields that do not stay.
pub fn flatten(tree: &mut Tree, dropped: &mut Dropped) {
    let mut gone = std::collections::HashSet::new();
    for field in fields(tree) {
        let instruction: String = field.instruction.iter().map(|id| tree.text_of(*id)).collect();
        if field.ended && stays(&instruction) {
            continue;
        }
        dropped.add("fields that look something up elsewhere, whose text stays");
        gone.extend(field.marks);
        gone.extend(field.instruction);
        if field.ended {
            gone.extend(field.unshown);
        }
    }
    // An instruction outside every field is shown by nothing.
    let known: std::collections::HashSet<Id> = fields(tree).into_iter().flat_map(|f| f.instruction).collect();
    let all = tree.under(0);
    gone.extend(all.iter().copied().filter(|id| tree.node(*id).name == "w:instrText" && !known.contains(id)));
    for id in &all {
        let children = &tree.node(*id).children;
        if children.iter().any(|child| gone.contains(child) || drops_simple(tree, *child)) {
            let mut kept: Vec<Id> = Vec::with_capacity(children.len());
            for child in children.clone() {
                if drops_simple(tree, child) {
                    dropped.add("fields that look something up elsewhere, whose text stays");
                    kept.extend(innermost(tree, child));
                } else if !gone.contains(&child) {
                    kept.push(child);
                }
            }
            tree.node_mut(*id).children = kept;
        }
    }
}

fn drops_simple(tree: &Tree, id: Id) -> bool {
    let node: &Node = tree.node(id);
    node.name == "w:fldSimple" && !stays(node.attribute("w:instr").unwrap_or(""))
}

/// The content of a simple field, and of such fields right in it.
fn innermost(tree: &Tree, id: Id) -> Vec<Id> {
    let children = tree.node(id).children.iter().copied();
    children.flat_map(|c| if drops_simple(tree, c) { innermost(tree, c) } else { vec![c] }).collect()
}
