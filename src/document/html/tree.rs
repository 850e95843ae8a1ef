//! A page as it goes into a copy: only what is allowed, each value with what it is.

/// A node, as an index.
pub type Id = usize;

/// What the value of an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words that readers see or hear.
    Words,
    /// Where something leads or is loaded from.
    Link,
    /// Names of elements, classes and fields, with white space between: what others refer to.
    Names,
    /// Declarations of style.
    Style,
    /// A number, a keyword, a shape.
    Plain,
}

/// An attribute.
pub struct Attribute {
    /// Its name, `alt`.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What its value is.
    pub kind: Value,
}

/// An element, or a text when it has no name.
#[derive(Default)]
pub struct Node {
    /// The name, `p`; empty for a text.
    pub name: &'static str,
    /// Whether it is part of a drawing (SVG) or a formula (MathML).
    pub foreign: bool,
    /// The attributes in the order they were written.
    pub attributes: Vec<Attribute>,
    /// What stands in it, in order.
    pub children: Vec<Id>,
    /// The text of a text.
    pub text: String,
    /// Whether nobody sees it where it stands, though it is shown.
    pub away: bool,
}

/// The nodes of a page. The first stands for the page itself.
pub struct Tree {
    nodes: Vec<Node>,
    /// How the page says which standard it keeps to: the whole of `<!DOCTYPE …>`, or nothing.
    pub doctype: &'static str,
}

impl Tree {
    /// A page with nothing in it.
    pub fn new(doctype: &'static str) -> Self {
        Self { nodes: vec![Node::default()], doctype }
    }

    /// Adds a node at the end of `parent`.
    pub fn push(&mut self, node: Node, parent: Id) -> Id {
        let id = self.nodes.len();
        self.nodes.push(node);
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(id);
        }
        id
    }

    /// The first element of a name.
    pub fn first(&self, name: &str) -> Option<Id> {
        self.nodes.iter().position(|node| node.name == name)
    }

    /// A node.
    pub fn get(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id)
    }
}

impl Node {
    /// Whether it is a text.
    pub fn is_text(&self) -> bool {
        self.name.is_empty()
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|a| a.name == name).map(|a| a.value.as_str())
    }
}
