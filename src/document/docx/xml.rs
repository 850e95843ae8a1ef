//! One part's XML as a tree: read within bounds, by allowed names only, and written again.

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{QName, ResolveResult};

use super::{failure, names};
use crate::Result;

/// How deep elements may nest.
const DEEPEST: usize = 256;

/// How many elements and texts one part may have.
const MOST_NODES: usize = 2_000_000;

/// A node of a tree, as an index.
pub type Id = usize;

/// An element, or a text when it has no name.
#[derive(Default)]
pub struct Node {
    /// The name with its prefix, `w:p`; empty for a text.
    pub name: &'static str,
    /// The attributes in the order they were written.
    pub attributes: Vec<(&'static str, String)>,
    /// What stands in it, in order.
    pub children: Vec<Id>,
    /// The text of a text.
    pub text: String,
    /// Whether it is a run that is hidden where the document is shown and printed.
    pub hidden: bool,
}

/// A part's elements. The root is node 0.
pub struct Tree {
    nodes: Vec<Node>,
    empty: Node,
    /// Whether an element was left out, because its name is not known, that has text in it.
    pub lost_text: bool,
}

impl Node {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str())
    }

    /// Sets an attribute, or adds it.
    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        match self.attributes.iter_mut().find(|(n, _)| *n == name) {
            Some((_, old)) => *old = value.into(),
            None => self.attributes.push((name, value.into())),
        }
    }

    /// Whether it is a text.
    pub fn is_text(&self) -> bool {
        self.name.is_empty()
    }
}

impl Tree {
    /// Reads a part.
    ///
    /// # Errors
    /// `damaged` for what is no XML, `unsupported-content` for a document type, `too-large` beyond the bounds.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let text = decoded(bytes)?;
        let mut reader = NsReader::from_str(&text);
        let mut tree = Self { nodes: Vec::new(), empty: Node::default(), lost_text: false };
        let mut open: Vec<Id> = Vec::new();
        let mut processed = Processed::default();
        // How many open elements are inside one that is left out, with it.
        let mut outside = 0_usize;
        let mut closed = false;
        loop {
            let event = reader.read_event().map_err(|_| failure::not_xml())?;
            match event {
                Event::Start(start) => {
                    if outside > 0 || closed {
                        outside += 1;
                        continue;
                    }
                    processed.declare(&reader, &start, open.len())?;
                    if let Some(parent) = open.last().copied().filter(|_| processed.has(&reader, &start)) {
                        // What stands in it stands in whatever it stands in.
                        open.push(parent);
                    } else if let Some(id) = tree.element(&reader, &start, open.last().copied())? {
                        open.push(id);
                    } else {
                        outside += 1;
                    }
                    if open.len() + outside > DEEPEST {
                        return Err(failure::too_deep());
                    }
                }
                Event::Empty(start) if outside == 0 && !closed => {
                    closed = tree.element(&reader, &start, open.last().copied())?.is_some() && open.is_empty();
                }
                Event::End(_) if outside > 0 => outside -= 1,
                Event::End(_) => {
                    open.pop();
                    processed.end(open.len());
                    closed = open.is_empty();
                }
                Event::Text(text) if outside > 0 => tree.lost_text |= !text.xml10_content().trim().is_empty(),
                Event::Text(text) if outside == 0 => tree.text(&text.xml10_content(), open.last().copied()),
                Event::CData(text) if outside == 0 => tree.text(&text.xml10_content(), open.last().copied()),
                Event::GeneralRef(reference) => {
                    let c = match reference.resolve_char_ref() {
                        Ok(Some(c)) => Some(c),
                        Ok(None) => predefined(&reference.xml10_content()),
                        Err(_) => None,
                    };
                    let c = c.ok_or_else(failure::entity)?;
                    if outside == 0 {
                        tree.text(c.encode_utf8(&mut [0; 4]), open.last().copied());
                    }
                }
                Event::DocType(_) => return Err(failure::document_type()),
                Event::Decl(declaration) => {
                    let named = declaration.encoding().and_then(|e| e.ok()).map(|e| e.to_ascii_lowercase());
                    let known = |e: &str| e.starts_with("utf-8") || e.starts_with("utf-16") || e == "us-ascii";
                    if named.is_some_and(|e| !known(&e)) {
                        return Err(failure::encoding());
                    }
                }
                Event::Eof => break,
                _ => {}
            }
            tree.has_room()?;
        }
        if tree.nodes.is_empty() || !open.is_empty() { Err(failure::not_xml()) } else { Ok(tree) }
    }

    /// Whether the tree may grow.
    ///
    /// # Errors
    /// `too-large` when it is as large as one may be.
    pub fn has_room(&self) -> Result<()> {
        if self.nodes.len() > MOST_NODES { Err(failure::too_large()) } else { Ok(()) }
    }

    /// A tree of one element.
    pub fn of(name: &'static str) -> Self {
        Self { nodes: vec![Node { name, ..Node::default() }], empty: Node::default(), lost_text: false }
    }

    fn element(&mut self, reader: &NsReader<&[u8]>, start: &BytesStart<'_>, parent: Option<Id>) -> Result<Option<Id>> {
        let resolver = reader.resolver();
        let (namespace, local) = resolver.resolve_element(start.name());
        let name = namespace_prefix(&namespace).and_then(|prefix| names::element(prefix, local.as_ref()));
        let Some(name) = name else { return Ok(None) };
        let mut node = Node { name, ..Node::default() };
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| failure::not_xml())?;
            let mut value =
                attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| failure::entity())?.into_owned();
            // The copy will be without them, and must mean what was read here.
            value.retain(|c| !super::writer::is_unwritable(c));
            // Which namespaces a branch needs is told by prefixes of the document's own.
            if name == "mc:Choice" && attribute.key.as_ref() == "Requires" {
                let known = |p: &str| {
                    let name = format!("{p}:needed");
                    let (namespace, _) = resolver.resolve_element(QName(&name));
                    namespace_prefix(&namespace).unwrap_or("?")
                };
                let known = value.split_whitespace().map(known).collect::<Vec<_>>().join(" ");
                node.attributes.push(("Requires", known));
                continue;
            }
            let (namespace, local) = resolver.resolve_attribute(attribute.key);
            let prefix = match &namespace {
                ResolveResult::Unbound => Some(""),
                other => namespace_prefix(other),
            };
            if let Some(name) = prefix.and_then(|prefix| names::attribute(prefix, local.as_ref())) {
                let value = match names::prefix(&value).and_then(names::address) {
                    Some(address) if name == "uri" => address.to_owned(),
                    _ => value,
                };
                node.attributes.push((name, value));
            }
        }
        Ok(Some(self.push(node, parent)))
    }

    fn text(&mut self, text: &str, parent: Option<Id>) {
        let Some(parent) = parent else { return };
        // A reference to a character splits a text for the reader, not for us.
        let last = self.node(parent).children.last().copied();
        if let Some(last) = last.filter(|last| self.node(*last).is_text()) {
            if let Some(node) = self.nodes.get_mut(last) {
                node.text.push_str(text);
            }
        } else if !text.is_empty() {
            self.push(Node { text: text.to_owned(), ..Node::default() }, Some(parent));
        }
    }

    /// Adds a node at the end of `parent`.
    pub fn push(&mut self, node: Node, parent: Option<Id>) -> Id {
        let id = self.nodes.len();
        self.nodes.push(node);
        if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent)) {
            parent.children.push(id);
        }
        id
    }

    /// A node; an empty one for an index that is none.
    pub fn node(&self, id: Id) -> &Node {
        self.nodes.get(id).unwrap_or(&self.empty)
    }

    /// A node to be changed.
    pub fn node_mut(&mut self, id: Id) -> &mut Node {
        self.nodes.get_mut(id).unwrap_or(&mut self.empty)
    }

    /// The first child of a name.
    pub fn child(&self, id: Id, name: &str) -> Option<Id> {
        self.node(id).children.iter().copied().find(|child| self.node(*child).name == name)
    }

    /// The node at the end of a path of names.
    pub fn at(&self, id: Id, path: &[&str]) -> Option<Id> {
        path.iter().try_fold(id, |id, name| self.child(id, name))
    }

    /// All nodes, also those that were taken out, in no order.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter()
    }

    /// Every node under one, itself first, in the order of the document.
    pub fn under(&self, id: Id) -> Vec<Id> {
        let (mut all, mut stack) = (Vec::with_capacity(if id == 0 { self.nodes.len() } else { 0 }), vec![id]);
        while let Some(id) = stack.pop() {
            all.push(id);
            stack.extend(self.node(id).children.iter().rev());
        }
        all
    }

    /// The texts under a node, joined.
    pub fn text_of(&self, id: Id) -> String {
        self.under(id).into_iter().map(|id| self.node(id).text.as_str()).collect()
    }
}

/// The most elements that a part may name of which the content is read.
const MOST_PROCESSED: usize = 64;

/// The elements of other programs that a document says are to be read as what stands in them (`mc:ProcessContent`).
#[derive(Default)]
struct Processed {
    /// The depth at which each was named, its namespace, and its name or `*`.
    named: Vec<(usize, String, String)>,
}

impl Processed {
    fn declare(&mut self, reader: &NsReader<&[u8]>, start: &BytesStart<'_>, depth: usize) -> Result<()> {
        if !start.attributes_raw().contains("ProcessContent") {
            return Ok(());
        }
        let resolver = reader.resolver();
        let is_declaration = |key: QName<'_>| {
            let (namespace, local) = resolver.resolve_attribute(key);
            local.as_ref() == "ProcessContent" && namespace_prefix(&namespace) == Some("mc")
        };
        for attribute in start.attributes().with_checks(false).flatten().filter(|a| is_declaration(a.key)) {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| failure::entity())?;
            for name in value.split_whitespace() {
                if let (ResolveResult::Bound(namespace), local) = resolver.resolve_element(QName(name)) {
                    self.named.push((depth, namespace.as_ref().to_owned(), local.as_ref().to_owned()));
                }
            }
        }
        if self.named.len() > MOST_PROCESSED { Err(failure::too_large()) } else { Ok(()) }
    }

    /// Whether an element is one of them, and none that is known here.
    fn has(&self, reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> bool {
        if self.named.is_empty() {
            return false;
        }
        let (ResolveResult::Bound(namespace), local) = reader.resolver().resolve_element(start.name()) else {
            return false;
        };
        let is = |(_, of, name): &(usize, String, String)| {
            of == namespace.as_ref() && (name == "*" || name == local.as_ref())
        };
        names::prefix(namespace.as_ref()).is_none() && self.named.iter().any(is)
    }

    /// An element of a depth has ended.
    fn end(&mut self, depth: usize) {
        while self.named.pop_if(|(named, ..)| *named >= depth).is_some() {}
    }
}

fn namespace_prefix(resolved: &ResolveResult<'_>) -> Option<&'static str> {
    match resolved {
        ResolveResult::Bound(namespace) => names::prefix(namespace.as_ref()),
        _ => None,
    }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// The text of a part in UTF-8 or UTF-16.
pub fn decoded(bytes: &[u8]) -> Result<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes
            .chunks_exact(2)
            .map(|pair| unit([pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0)]));
        char::decode_utf16(units).collect::<std::result::Result<String, _>>().map_err(|_| failure::encoding())
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [b'<', 0, ..] => wide(bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(bytes, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).map_err(|_| failure::encoding()),
        _ => String::from_utf8(bytes.to_vec()).map_err(|_| failure::encoding()),
    }
}
