//! What `html5ever` builds while it reads: every node of a page, in links that are changed in constant time. Nothing is
//! judged here.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, local_name, ns};

/// How deep elements may nest. Browsers stop at the same depth.
const DEEPEST: u32 = 512;

/// How many nodes a page may have.
const MOST_NODES: usize = 2_000_000;

/// A node, as an index.
pub type Id = usize;

/// What a node is.
pub enum Data {
    /// The page, or what is in a template.
    Root,
    /// `<!DOCTYPE …>`: its name and its public and system identifiers.
    Doctype(String, String, String),
    /// An element with its attributes; of a template also the root of what is in it.
    Element(QualName, Vec<Attribute>, Option<Id>),
    /// A text.
    Text(String),
    /// A comment or a processing instruction.
    Comment(String),
}

/// A node and its place.
pub struct Node {
    /// What it is.
    pub data: Data,
    parent: Option<Id>,
    before: Option<Id>,
    /// The next one in the same parent.
    pub after: Option<Id>,
    /// The first one in it.
    pub first: Option<Id>,
    last: Option<Id>,
    depth: u32,
}

/// The nodes of a page. The first is the page itself.
pub struct Nodes {
    all: Vec<Node>,
    nowhere: QualName,
    /// Whether the page is deeper, or larger, than is read.
    pub beyond: bool,
    /// Whether it is drawn as browsers drew before there were standards.
    pub quirks: bool,
}

/// Where the parser puts what it reads.
pub struct Sink(RefCell<Nodes>);

impl Nodes {
    /// A node.
    pub fn get(&self, id: Id) -> Option<&Node> {
        self.all.get(id)
    }

    fn add(&mut self, data: Data) -> Id {
        self.beyond |= self.all.len() >= MOST_NODES;
        self.all.push(Node { data, parent: None, before: None, after: None, first: None, last: None, depth: 0 });
        self.all.len() - 1
    }

    fn change(&mut self, id: Option<Id>, change: impl FnOnce(&mut Node)) {
        if let Some(node) = id.and_then(|id| self.all.get_mut(id)) {
            change(node);
        }
    }

    fn detach(&mut self, id: Id) {
        let Some(node) = self.all.get_mut(id) else { return };
        let (parent, before, after) = (node.parent.take(), node.before.take(), node.after.take());
        self.change(before, |node| node.after = after);
        self.change(after, |node| node.before = before);
        self.change(parent, |node| {
            if node.first == Some(id) {
                node.first = after;
            }
            if node.last == Some(id) {
                node.last = before;
            }
        });
    }

    /// Puts a node into `parent`, in front of `after` or at the end.
    fn put(&mut self, id: Id, parent: Id, after: Option<Id>) {
        self.detach(id);
        let depth = self.all.get(parent).map_or(0, |node| node.depth) + 1;
        self.beyond |= depth > DEEPEST;
        let before = match after {
            Some(after) => self.all.get(after).and_then(|node| node.before),
            None => self.all.get(parent).and_then(|node| node.last),
        };
        self.change(Some(id), |node| {
            (node.parent, node.before, node.after, node.depth) = (Some(parent), before, after, depth);
        });
        self.change(before, |node| node.after = Some(id));
        self.change(after, |node| node.before = Some(id));
        self.change(Some(parent), |node| {
            if before.is_none() {
                node.first = Some(id);
            }
            if after.is_none() {
                node.last = Some(id);
            }
        });
    }

    /// Puts a node or a text; a text goes to the one it would stand behind.
    fn insert(&mut self, child: NodeOrText<Id>, parent: Id, after: Option<Id>) {
        let text = match child {
            NodeOrText::AppendNode(id) => return self.put(id, parent, after),
            NodeOrText::AppendText(text) => text,
        };
        let before = match after {
            Some(after) => self.all.get(after).and_then(|node| node.before),
            None => self.all.get(parent).and_then(|node| node.last),
        };
        if let Some(Data::Text(old)) = before.and_then(|id| self.all.get_mut(id)).map(|node| &mut node.data) {
            old.push_str(&text);
            return;
        }
        let id = self.add(Data::Text(text.to_string()));
        self.put(id, parent, after);
    }
}

impl Sink {
    /// A page with nothing in it.
    pub fn new() -> Self {
        let nowhere = QualName::new(None, ns!(), local_name!(""));
        let mut nodes = Nodes { all: Vec::new(), nowhere, beyond: false, quirks: false };
        nodes.add(Data::Root);
        Self(RefCell::new(nodes))
    }

    /// Whether the page is deeper, or larger, than is read.
    pub fn is_beyond(&self) -> bool {
        self.0.borrow().beyond
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Nodes;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Nodes {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.0.borrow(), |nodes| match nodes.get(*target).map(|node| &node.data) {
            Some(Data::Element(name, ..)) => name,
            _ => &nodes.nowhere,
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let mut nodes = self.0.borrow_mut();
        let inside = flags.template.then(|| nodes.add(Data::Root));
        nodes.add(Data::Element(name, attributes, inside))
    }

    fn create_comment(&self, text: StrTendril) -> Id {
        self.0.borrow_mut().add(Data::Comment(text.to_string()))
    }

    fn create_pi(&self, _: StrTendril, text: StrTendril) -> Id {
        self.0.borrow_mut().add(Data::Comment(text.to_string()))
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.0.borrow_mut().insert(child, *parent, None);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.0.borrow().get(*element).is_some_and(|node| node.parent.is_some());
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        let mut nodes = self.0.borrow_mut();
        let id = nodes.add(Data::Doctype(name.to_string(), public.to_string(), system.to_string()));
        nodes.put(id, 0, None);
    }

    fn get_template_contents(&self, target: &Id) -> Id {
        match self.0.borrow().get(*target).map(|node| &node.data) {
            Some(Data::Element(_, _, Some(inside))) => *inside,
            _ => *target,
        }
    }

    fn same_node(&self, a: &Id, b: &Id) -> bool {
        a == b
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.0.borrow_mut().quirks = mode == QuirksMode::Quirks;
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let mut nodes = self.0.borrow_mut();
        if let Some(parent) = nodes.get(*sibling).and_then(|node| node.parent) {
            nodes.insert(child, parent, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, attributes: Vec<Attribute>) {
        let mut nodes = self.0.borrow_mut();
        nodes.change(Some(*target), |node| {
            if let Data::Element(_, own, _) = &mut node.data {
                for attribute in attributes {
                    if !own.iter().any(|a| a.name == attribute.name) {
                        own.push(attribute);
                    }
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &Id) {
        self.0.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut nodes = self.0.borrow_mut();
        while let Some(child) = nodes.get(*node).and_then(|node| node.first) {
            nodes.put(child, *new_parent, None);
        }
    }
}
