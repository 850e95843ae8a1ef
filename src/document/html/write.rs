//! Writing a page: as short as it can be said, the same for the same page, in UTF-8.

use super::changes::Changes;
use super::tree::{Id, Node, Tree, Value};

/// Elements that have no end and nothing in them.
const VOID: [&str; 10] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// A page as text.
pub fn write(tree: &Tree, changes: &Changes) -> String {
    tree.doctype.to_owned() + &under(tree, 0, changes)
}

/// An element with all that is in it.
pub fn under(tree: &Tree, root: Id, changes: &Changes) -> String {
    let mut out = String::new();
    let mut stack = vec![(root, false)];
    while let Some((id, left)) = stack.pop() {
        let Some(node) = tree.get(id) else { continue };
        if left {
            out.push_str("</");
            out.push_str(node.name);
            out.push('>');
            continue;
        }
        if changes.is_gone(id) {
            continue;
        }
        if node.is_text() {
            text(changes.text(id, &node.text), &mut out);
        } else if node.name == "style" {
            // Here nothing is read as anything but style until the element ends.
            start(id, node, changes, &mut out);
            for child in node.children.iter() {
                let css = tree.get(*child).map_or("", |node| changes.text(*child, &node.text));
                out.push_str(&css.replace('<', ""));
            }
            out.push_str("</style>");
            continue;
        } else {
            start(id, node, changes, &mut out);
            // A line break right behind these is not read.
            let first = node.children.first().and_then(|child| Some(changes.text(*child, &tree.get(*child)?.text)));
            if matches!(node.name, "pre" | "textarea" | "listing") && first.is_some_and(|text| text.starts_with('\n')) {
                out.push('\n');
            }
            if VOID.contains(&node.name) && !node.foreign {
                continue;
            }
            stack.push((id, true));
        }
        stack.extend(node.children.iter().rev().map(|child| (*child, false)));
    }
    out
}

fn start(id: Id, node: &Node, changes: &Changes, out: &mut String) {
    if node.is_text() {
        return;
    }
    out.push('<');
    out.push_str(node.name);
    let hidden = changes.hidden.get(&id);
    for (place, attribute) in node.attributes.iter().enumerate() {
        if hidden.is_some() && matches!(attribute.name, "src" | "srcset") {
            continue;
        }
        out.push(' ');
        out.push_str(attribute.name);
        out.push_str("=\"");
        let value = changes.attribute(id, place, &attribute.value);
        if attribute.kind == Value::Names && !changes.renamed.is_empty() {
            let names =
                value.split_ascii_whitespace().map(|name| changes.renamed.get(name).map_or(name, String::as_str));
            self::value(&names.collect::<Vec<_>>().join(" "), out);
        } else {
            self::value(value, out);
        }
        out.push('"');
    }
    if let Some(address) = hidden {
        out.push_str(" src=\"");
        out.push_str(address);
        out.push('"');
    }
    out.push('>');
    if node.name == "head" && !node.foreign {
        out.push_str("<meta charset=\"utf-8\">");
    }
}

fn text(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}

fn value(value: &str, out: &mut String) {
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}
