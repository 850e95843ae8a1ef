//! From what a page holds to what of it goes into a copy.

use std::collections::BTreeMap;

use html5ever::{Attribute as Read, ns};

use super::allow::{self, Fate};
use super::css;
use super::hiding::Hiding;
use super::left_out::Texts;
use super::link::{self, Leads};
use super::sink::{Data, Nodes};
use super::tree::{Attribute, Id, Node, Tree, Value};
use crate::document::picture::Picture;
use crate::document::{Dropped, ToCheck};

/// What is said of an element that is not shown.
const HIDDEN: &str = "hidden element";

/// How large a picture is taken for that is loaded from elsewhere by an element that does not say.
const SIZE: (u32, u32) = (160, 120);

/// What goes into a copy, and what is said of the rest.
pub struct Cleaned {
    /// The page.
    pub tree: Tree,
    /// What does not go into it.
    pub dropped: Dropped,
    /// The elements that a person must look at, and what they are.
    pub to_look_at: Vec<(Id, &'static str)>,
    /// The texts of what does not go into it.
    pub left_out: Texts,
    /// What is known of the pictures, by the elements that show them.
    pub pictures: BTreeMap<Id, Shown>,
}

/// What an element shows.
pub struct Shown {
    /// The words that the picture holds.
    pub text: String,
    /// Whether it is a grey box.
    pub is_grey: bool,
    /// How many points wide and high a grey box is that takes its place.
    pub size: (u32, u32),
}

/// Takes over what is allowed of a page that stands in so many others.
pub fn clean(nodes: &Nodes, depth: usize) -> Cleaned {
    let tree = Tree::new("");
    let out = Cleaned {
        tree,
        dropped: Dropped::default(),
        to_look_at: Vec::new(),
        left_out: Texts::at(depth),
        pictures: BTreeMap::new(),
    };
    let mut cleaner = Cleaner { nodes, out, picture: None, hiding: Hiding::default() };
    let mut id = 0;
    while let Some(node) = nodes.get(id) {
        if matches!(&node.data, Data::Element(name, ..) if &*name.local == "style") {
            let sheet = cleaner.text_in(id);
            cleaner.hiding.read(&sheet);
        }
        id += 1;
    }
    // Each node with the one of the copy that it goes into, and whether that is part of a drawing.
    let mut stack = vec![(0, 0)];
    while let Some((id, parent)) = stack.pop() {
        let Some(inside) = cleaner.take(id, parent) else { continue };
        let from = stack.len();
        let mut child = nodes.get(id).and_then(|node| node.first);
        while let Some(id) = child {
            stack.push((id, inside));
            child = nodes.get(id).and_then(|node| node.after);
        }
        // The first is to be taken next.
        stack.get_mut(from..).unwrap_or_default().reverse();
    }
    cleaner.out
}

struct Cleaner<'n> {
    nodes: &'n Nodes,
    out: Cleaned,
    /// The picture that an attribute of the element at hand holds.
    picture: Option<Picture>,
    /// What the style sheets hide.
    hiding: Hiding,
}

impl Cleaner<'_> {
    /// Takes one node over. Gives back where what is in it goes, if anywhere.
    fn take(&mut self, id: usize, parent: Id) -> Option<Id> {
        match &self.nodes.get(id)?.data {
            Data::Root => Some(parent),
            Data::Doctype(name, public, system) => {
                self.out.tree.doctype = doctype(name, public, system, self.nodes.quirks);
                None
            }
            Data::Comment(text) => {
                self.out.left_out.add("comment", text);
                self.drop("comment")
            }
            Data::Text(text) => {
                self.out.tree.push(Node { text: text.clone(), ..Node::default() }, parent);
                None
            }
            Data::Element(name, attributes, _) => {
                let foreign = name.ns != ns!(html);
                let fate = if foreign { allow::foreign(&name.local) } else { allow::element(&name.local) };
                match fate {
                    Fate::Goes(what) => self.drop_all(what, id),
                    Fate::Unwrapped => {
                        self.out.dropped.add("element that is not known");
                        self.out.left_out.add_attributes("attribute that is not known", attributes);
                        if self.hides(&name.local, attributes) { self.drop_all(HIDDEN, id) } else { Some(parent) }
                    }
                    Fate::Stays(name) => self.element(id, name, foreign, attributes, parent),
                }
            }
        }
    }

    fn drop<T>(&mut self, what: &'static str) -> Option<T> {
        self.out.dropped.add(what);
        None
    }

    /// Leaves out a node with all that is in it.
    fn drop_all<T>(&mut self, what: &'static str, id: usize) -> Option<T> {
        self.out.left_out.add_node(what, self.nodes, id);
        self.drop(what)
    }

    /// Whether an element is not shown, by its own word or by that of a style sheet.
    fn hides(&self, name: &str, attributes: &[Read]) -> bool {
        let outermost = matches!(name, "html" | "head" | "body" | "style" | "title" | "meta" | "link");
        is_hidden(attributes) || (!outermost && self.hiding.hides(name, attributes))
    }

    fn element(&mut self, id: usize, name: &'static str, foreign: bool, read: &[Read], parent: Id) -> Option<Id> {
        let value = |name: &str| read.iter().find(|a| &*a.name.local == name).map(|a| a.value.trim());
        let is = |name: &str, what: &str| value(name).is_some_and(|value| value.eq_ignore_ascii_case(what));
        let closed_dialog = name == "dialog" && value("open").is_none();
        if self.hides(name, read) || closed_dialog || (name == "input" && is("type", "hidden")) {
            return self.drop_all(HIDDEN, id);
        }
        // The copy says that of itself.
        if name == "meta" && read.len() == 1 && is("charset", "utf-8") {
            return None;
        }
        if name == "meta" && !value("name").or(value("property")).is_some_and(allow::metadata) {
            return self.drop_all("metadata", id);
        }
        if name == "link" && !is("rel", "stylesheet") {
            return self.drop_all("link of the page as a whole", id);
        }
        let mut node = Node { name, foreign, away: self.hiding.takes_away(name, read), ..Node::default() };
        for attribute in read {
            if let Some(attribute) = self.attribute(name, foreign, attribute) {
                node.attributes.push(attribute);
            }
        }
        if name == "input" && is("type", "password") {
            node.attributes.retain(|a| a.name != "value");
        }
        let style = (name == "style").then(|| css::scrub(&self.text_in(id)));
        if style.as_ref().is_some_and(|css| css.trim().is_empty()) {
            return self.drop("style that loads something");
        }
        let shows = node.attribute("src").or(node.attribute("srcset")).is_some();
        let own = self.out.tree.push(node, parent);
        let picture = self.picture.take();
        match name {
            "img" | "input" if shows && (name == "img" || is("type", "image")) => {
                let number = |name: &str| value(name).and_then(|value| value.parse().ok());
                let shown = match picture {
                    Some(picture) => Shown { is_grey: picture.is_grey(), size: picture.size, text: picture.text },
                    None => {
                        let size = (number("width").unwrap_or(SIZE.0), number("height").unwrap_or(SIZE.1));
                        Shown { is_grey: false, size, text: String::new() }
                    }
                };
                if !shown.is_grey {
                    self.out.to_look_at.push((own, "picture"));
                }
                self.out.pictures.insert(own, shown);
            }
            "svg" => self.out.to_look_at.push((own, "drawing")),
            "link" => self.out.to_look_at.push((own, "style sheet outside the page")),
            _ => {}
        }
        match style {
            Some(text) => {
                self.out.tree.push(Node { text, ..Node::default() }, own);
                None
            }
            None => Some(own),
        }
    }

    fn attribute(&mut self, element: &str, foreign: bool, read: &Read) -> Option<Attribute> {
        let local = match read.name.prefix.as_deref() {
            Some("xml") => format!("xml:{}", read.name.local),
            _ => read.name.local.to_string(),
        };
        let Some((name, mut kind)) = allow::attribute(element, foreign, &local) else {
            let is_script = local.starts_with("on");
            let what = if is_script { "script of an element" } else { "attribute that is not known" };
            self.out.left_out.add(what, &read.value);
            return self.drop(what);
        };
        let mut value = read.value.to_string();
        match kind {
            Value::Plain if !allow::says_nothing(name, &value) => kind = Value::Words,
            Value::Style => {
                value = css::scrub(&value);
                if value.trim().is_empty() {
                    return self.drop("style that loads something");
                }
            }
            Value::Link => match link::leads(&value, name, foreign, self.out.left_out.depth) {
                Leads::Somewhere(to) => value = to,
                Leads::ToPicture(picture) => {
                    if picture.replaced {
                        self.out.dropped.add("picture of a kind that cannot be cleaned");
                    }
                    self.out.left_out.add("words of pictures", &picture.left_out);
                    value = link::to_picture(&picture.bytes, picture.extension);
                    kind = Value::Plain;
                    self.picture = Some(picture);
                }
                Leads::Nowhere(what) => {
                    if value.trim_start().starts_with("data:") {
                        self.out.left_out.add_address(&value);
                    } else {
                        self.out.left_out.add(what, &value);
                    }
                    return self.drop(what);
                }
            },
            _ => {}
        }
        // Nothing loads or runs from a shape.
        if foreign && kind == Value::Words && value.contains("url(") && !value.contains("url(#") {
            return self.drop("style that loads something");
        }
        Some(Attribute { name, value, kind })
    }

    /// The texts right under a node.
    fn text_in(&self, id: usize) -> String {
        let mut text = String::new();
        let mut child = self.nodes.get(id).and_then(|node| node.first);
        while let Some(node) = child.and_then(|id| self.nodes.get(id)) {
            if let Data::Text(more) = &node.data {
                text.push_str(more);
            }
            child = node.after;
        }
        text
    }
}

impl Cleaned {
    /// What a person must look at, with the words that stand for it.
    pub fn to_check(&self) -> Vec<ToCheck> {
        let node = |id: &Id| self.tree.get(*id);
        let words =
            |id: &Id| node(id).and_then(|n| n.attribute("alt").or(n.attribute("title"))).unwrap_or("").to_owned();
        let check = |(id, what): &(Id, &'static str)| ToCheck { part: "body".into(), what, description: words(id) };
        self.to_look_at.iter().map(check).collect()
    }
}

/// Whether an element says of itself that it is not shown.
fn is_hidden(attributes: &[Read]) -> bool {
    attributes.iter().any(|a| match &*a.name.local {
        "hidden" => true,
        "style" => css::hides(&css::scrub(&a.value)),
        _ => false,
    })
}

/// How a copy says which standard it keeps to, so that it is drawn like the page.
fn doctype(name: &str, public: &str, system: &str, quirks: bool) -> &'static str {
    const TRANSITIONAL: &str = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">";
    if quirks || !name.eq_ignore_ascii_case("html") {
        return "";
    }
    let almost = |id: &str| id.contains("Transitional") || id.contains("Frameset");
    if almost(public) && !system.is_empty() { TRANSITIONAL } else { "<!DOCTYPE html>" }
}
