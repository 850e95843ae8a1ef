//! A tree as XML, with its changes made.

use std::collections::BTreeSet;

use super::edit::Changed;
use super::fonts;
use super::names;
use super::xml::{Id, Tree};

/// Namespaces that older programs are told to pass over.
const MAY_BE_IGNORED: [&str; 2] = ["w14", "wp14"];

/// The typeface that takes the place of one that is not to be named.
const PLAIN_FONT: &str = "Arial";

/// Writes a tree.
pub fn write(tree: &Tree, changed: &Changed) -> Vec<u8> {
    let mut out = String::with_capacity(64 * 1024);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    Writer { tree, changed, out: &mut out }.element(0, true);
    out.into_bytes()
}

/// Writes a text so that XML reads it as it stands.
pub fn escape(text: &str, out: &mut String) {
    let as_it_is = |b: u8| matches!(b, b' '..=b'~' | b'\n' | b'\t') && !matches!(b, b'&' | b'<' | b'>' | b'"');
    if text.bytes().all(as_it_is) {
        out.push_str(text);
        return;
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            c if is_unwritable(c) => {}
            c => out.push(c),
        }
    }
}

/// Whether XML has no way to write a character.
pub fn is_unwritable(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

struct Writer<'a> {
    tree: &'a Tree,
    changed: &'a Changed,
    out: &'a mut String,
}

impl Writer<'_> {
    fn element(&mut self, id: Id, root: bool) {
        let node = self.tree.node(id);
        if self.changed.gone.contains(&id) {
            return;
        }
        if node.is_text() {
            escape(self.changed.texts.get(&id).unwrap_or(&node.text), self.out);
            return;
        }
        if self.changed.unwrapped.contains(&id) {
            self.children(id);
            return;
        }
        if let Some(text) = self.changed.become_text.get(&id) {
            self.out.push_str("<w:t xml:space=\"preserve\">");
            escape(text, self.out);
            self.out.push_str("</w:t>");
            return;
        }
        self.out.push('<');
        self.out.push_str(node.name);
        if root {
            self.namespaces();
        }
        let mut keeps_space = false;
        for (name, value) in node.attributes.iter().filter(|(name, _)| !self.changed.without.contains(&(id, *name))) {
            keeps_space |= *name == "xml:space";
            let value = self.changed.attributes.get(&(id, *name)).unwrap_or(value);
            let named = |word: &str| self.changed.fonts.iter().any(|font| font == word);
            let plain = fonts::is_font(node.name, name) && value.split_whitespace().any(named);
            let value = if plain { PLAIN_FONT } else { value };
            self.attribute(name, value);
        }
        if !keeps_space && self.needs_space(id) {
            self.attribute("xml:space", "preserve");
        }
        let begun = self.out.len();
        self.out.push('>');
        self.children(id);
        // What has lost all that was in it is written like what never had anything.
        if self.out.len() == begun + 1 {
            self.out.truncate(begun);
            self.out.push_str("/>");
            return;
        }
        self.out.push_str("</");
        self.out.push_str(node.name);
        self.out.push('>');
    }

    fn children(&mut self, id: Id) {
        for child in &self.tree.node(id).children {
            self.element(*child, false);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        // A line break or tab in an attribute is read as a space unless it is written as a number.
        for (place, line) in value.split('\n').enumerate() {
            if place > 0 {
                self.out.push_str("&#10;");
            }
            for (place, field) in line.split('\t').enumerate() {
                if place > 0 {
                    self.out.push_str("&#9;");
                }
                escape(field, self.out);
            }
        }
        self.out.push('"');
    }

    /// Whether a text was changed so that it begins or ends with a space, which Word passes over unless told not to.
    fn needs_space(&self, id: Id) -> bool {
        let node = self.tree.node(id);
        matches!(node.name, "w:t" | "w:instrText" | "m:t")
            && node.children.iter().filter_map(|child| self.changed.texts.get(child)).any(|text| text.trim() != text)
    }

    fn namespaces(&mut self) {
        let mut used = BTreeSet::new();
        for id in self.tree.under(0) {
            let node = self.tree.node(id);
            let names = std::iter::once(node.name).chain(node.attributes.iter().map(|(name, _)| *name));
            used.extend(names.filter_map(|name| name.split_once(':')).map(|(prefix, _)| prefix));
            if let Some(needs) = node.attribute("Requires") {
                used.extend(needs.split(' '));
            }
        }
        let ignored: Vec<&str> = MAY_BE_IGNORED.into_iter().filter(|prefix| used.contains(prefix)).collect();
        if !ignored.is_empty() {
            used.insert("mc");
        }
        used.remove("xml");
        for prefix in used {
            if let Some(address) = names::address(prefix) {
                self.attribute(&format!("xmlns:{prefix}"), address);
            }
        }
        if !ignored.is_empty() {
            self.attribute("mc:Ignorable", &ignored.join(" "));
        }
    }
}
