//! What of a page does not go into a copy, as texts, and the documents inside it: whoever reviews it sees where the person
//! was named.

use std::collections::BTreeMap;

use html5ever::Attribute;

use super::sink::{Data, Nodes};
use super::{base64, clean, parse, texts};
use crate::document::encoding;

/// The most that is told of what is left out, in bytes.
const MOST: usize = 4 << 20;

/// How deep documents may stand in each other.
pub const DEEPEST: usize = 3;

/// Texts by what they are of.
#[derive(Default)]
pub struct Texts {
    all: BTreeMap<&'static str, String>,
    length: usize,
    /// In how many documents this one stands.
    pub depth: usize,
}

impl Texts {
    /// Those of a page that stands in so many others.
    pub fn at(depth: usize) -> Self {
        Self { depth, ..Self::default() }
    }

    /// The texts, by what they are of.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.all.iter().map(|(what, text)| (*what, text.as_str()))
    }

    /// Adds all of others.
    pub fn append(&mut self, others: Self) {
        for (what, text) in others.all {
            self.all.entry(what).or_default().push_str(&text);
        }
        self.length += others.length;
    }

    /// Adds one.
    pub fn add(&mut self, what: &'static str, text: &str) {
        if text.trim().is_empty() || self.length > MOST {
            return;
        }
        self.length += text.len();
        let all = self.all.entry(what).or_default();
        all.push_str(text);
        all.push_str("\n\n");
    }

    /// Adds what stands under a node, with what its elements say and hold.
    pub fn add_node(&mut self, what: &'static str, nodes: &Nodes, id: usize) {
        let (mut text, mut stack) = (String::new(), vec![(id, true)]);
        while let Some((id, first)) = stack.pop() {
            let Some(node) = nodes.get(id) else { continue };
            // What stands behind the node itself is not in it.
            if !first {
                stack.extend(node.after.map(|after| (after, false)));
            }
            match &node.data {
                Data::Text(more) | Data::Comment(more) => text.push_str(more),
                Data::Element(name, attributes, inside) => {
                    if !is_inside_a_line(&name.local) {
                        text.push('\n');
                    }
                    self.add_attributes(what, attributes);
                    stack.extend(inside.map(|inside| (inside, true)));
                }
                _ => {}
            }
            stack.extend(node.first.map(|first| (first, false)));
        }
        self.add(what, &text);
    }

    /// Adds what the attributes of an element that goes say, and the documents that they hold.
    pub fn add_attributes(&mut self, what: &'static str, attributes: &[Attribute]) {
        for attribute in attributes {
            match &*attribute.name.local {
                "srcdoc" => self.add_page(&attribute.value),
                "src" | "data" | "href" | "code" if attribute.value.trim_start().starts_with("data:") => {
                    self.add_address(&attribute.value);
                }
                "style" | "class" | "width" | "height" | "type" => {}
                _ => self.add(what, &attribute.value),
            }
        }
    }

    /// Adds the document that an address holds.
    pub fn add_address(&mut self, address: &str) {
        let Some((kind, data)) = address.trim().split_once(',') else { return };
        let kind = kind.to_ascii_lowercase();
        let bytes = if kind.ends_with(";base64") { base64::decode(data) } else { Some(unescaped(data)) };
        let Some(Ok((text, _))) = bytes.map(|bytes| encoding::decode(&bytes)) else { return };
        if ["html", "xml", "svg"].iter().any(|kinds| kind.contains(kinds)) {
            self.add_page(&text);
        } else {
            self.add("document inside the page", &text);
        }
    }

    /// Adds all that a page inside this one holds.
    fn add_page(&mut self, page: &str) {
        let what = "document inside the page";
        if self.depth >= DEEPEST {
            return self.add(what, page);
        }
        let Ok(nodes) = parse::parse(page) else { return self.add(what, page) };
        let inner = clean::clean(&nodes, self.depth + 1);
        for mapped in texts::read(&inner) {
            self.add(what, &mapped.text);
        }
        for (_, text) in inner.left_out.iter() {
            self.add(what, text);
        }
    }
}

/// Whether words run through an element of a name.
fn is_inside_a_line(name: &str) -> bool {
    ["a", "b", "i", "u", "em", "strong", "span", "font", "small", "sub", "sup", "mark", "wbr", "tspan"].contains(&name)
}

/// Bytes behind percent signs.
pub fn unescaped(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let pair = if *byte == b'%' { digit(at + 1).zip(digit(at + 2)) } else { None };
        out.push(pair.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()).unwrap_or(*byte));
        at += if pair.is_some() { 3 } else { 1 };
    }
    out
}
