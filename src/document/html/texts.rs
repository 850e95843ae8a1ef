//! The texts of a page: what is read in it, in reading order, and the values that are no text in it.

use std::collections::HashSet;

use super::away;
use super::clean::Cleaned;
use super::mapped::{Mapped, Source};
use super::tree::{Id, Node, Tree, Value};
use crate::document::picture::shown;

/// The texts of a page, in the order of its parts.
pub const PARTS: [&str; 8] = [
    "title",
    "body",
    "descriptions and values",
    "links",
    "names of elements",
    "styles",
    "notes between the lines",
    "pictures",
];

/// Which part the text of the page is, and so on.
pub const TITLE: usize = 0;
pub const BODY: usize = 1;
pub const WORDS: usize = 2;
pub const LINKS: usize = 3;
pub const NAMES: usize = 4;
pub const STYLES: usize = 5;
pub const ASIDES: usize = 6;
pub const PICTURES: usize = 7;

/// Reads the texts of a page.
pub fn read(page: &Cleaned) -> Vec<Mapped> {
    let tree = &page.tree;
    let mut all: Vec<Mapped> = PARTS.iter().map(|_| Mapped::default()).collect();
    let mut reader =
        Reader { all: &mut all, tree, lines: Lines::default(), title: Lines::default(), seen: HashSet::new() };
    let mut stack = vec![(0, false, Place::default())];
    while let Some((id, left, place)) = stack.pop() {
        let Some(node) = tree.get(id) else { continue };
        if left {
            reader.leave(node, place);
            continue;
        }
        let place = reader.enter(id, node, place);
        stack.push((id, true, place));
        for (at, child) in node.children.iter().enumerate().rev() {
            let apart = place.part.is_none() && away::parts_a_word(tree, &node.children, at);
            let inside = Place { part: if apart { Some(ASIDES) } else { place.part }, ..place };
            stack.push((*child, false, inside));
        }
    }
    if let Some(pictures) = all.get_mut(PICTURES) {
        for (id, picture) in &page.pictures {
            pictures.alone(&shown::words(&picture.text), Source::Picture(*id));
        }
    }
    all
}

/// What a text stands in.
#[derive(Clone, Copy, Default)]
struct Place {
    /// White space is shown as it stands.
    kept: bool,
    part: Option<usize>,
}

struct Reader<'t> {
    all: &'t mut [Mapped],
    tree: &'t Tree,
    lines: Lines,
    title: Lines,
    seen: HashSet<&'t str>,
}

impl<'t> Reader<'t> {
    fn enter(&mut self, id: Id, node: &'t Node, mut place: Place) -> Place {
        if node.is_text() {
            self.text(id, node, place);
            return place;
        }
        self.attributes(id, node);
        match node.name {
            "title" if !node.foreign => place.part = Some(TITLE),
            "style" => place.part = Some(STYLES),
            "rt" | "rp" => place.part = Some(ASIDES),
            "pre" | "textarea" | "listing" => place.kept = true,
            "br" if place.part.is_none() => {
                if let Some(body) = self.all.get_mut(BODY) {
                    self.lines.line_break(id, body);
                }
            }
            _ => {}
        }
        if place.part.is_none() {
            self.lines.begin(node);
        }
        place
    }

    fn leave(&mut self, node: &Node, place: Place) {
        if place.part.is_none() && !node.is_text() {
            self.lines.end(node);
        }
        let ends = matches!(node.name, "rt" | "title" | "style") || node.away && place.part == Some(ASIDES);
        if ends
            && let Some(mapped) = place.part.and_then(|part| self.all.get_mut(part))
            && !mapped.text.is_empty()
        {
            mapped.push("\n\n", Source::Gap);
        }
    }

    fn text(&mut self, id: Id, node: &Node, place: Place) {
        match place.part {
            Some(TITLE) => {
                if let Some(title) = self.all.get_mut(TITLE) {
                    self.title.text(id, &node.text, place.kept, title);
                }
            }
            Some(part) => {
                if let Some(mapped) = self.all.get_mut(part).filter(|_| !node.text.is_empty()) {
                    mapped.push(&node.text, Source::Text(id, 0, node.text.len()));
                }
            }
            None => {
                if let Some(body) = self.all.get_mut(BODY) {
                    self.lines.text(id, &node.text, place.kept, body);
                }
            }
        }
    }

    fn attributes(&mut self, id: Id, node: &'t Node) {
        for (place, attribute) in node.attributes.iter().enumerate() {
            let part = match attribute.kind {
                Value::Words => WORDS,
                Value::Link => LINKS,
                Value::Style => STYLES,
                Value::Names => NAMES,
                Value::Plain => continue,
            };
            let Some(mapped) = self.all.get_mut(part) else { continue };
            if part != NAMES {
                mapped.alone(&attribute.value, Source::Attribute(id, place));
                continue;
            }
            for name in self
                .tree
                .get(id)
                .map_or("", |n| n.attributes.get(place).map_or("", |a| &a.value))
                .split_ascii_whitespace()
            {
                // Each is there once, however many refer to it.
                if self.seen.insert(name) {
                    mapped.alone(name, Source::Name);
                }
            }
        }
    }
}

/// Lines put together of texts as browsers do: white space is one space, or nothing at either end of a line.
#[derive(Default)]
struct Lines {
    /// What ends the last line, before anything more is read.
    due: &'static str,
    /// Nothing of a cell has been read yet, so nothing in it begins a new line.
    fresh: bool,
    /// White space that becomes a space if something follows on the line.
    spaces: Vec<(Id, usize, usize)>,
    /// The last thing read is the end of a change: one that took something out, or one that put something in.
    change: Option<bool>,
}

impl Lines {
    fn begin(&mut self, node: &Node) {
        // What was taken out and what was put in for it are two texts, however close they stand.
        if let Some((before, now)) = self.change.take().zip(change(node))
            && before != now
        {
            self.ask(" ");
        }
        if matches!(node.name, "td" | "th") {
            self.fresh = true;
        } else if !self.fresh {
            self.ask(separator(node));
        }
    }

    fn end(&mut self, node: &Node) {
        self.change = change(node);
        match node.name {
            "td" | "th" => {
                (self.due, self.fresh) = ("\t", false);
            }
            "tr" => self.due = "\n",
            _ if !self.fresh => self.ask(separator(node)),
            _ => {}
        }
    }

    fn ask(&mut self, separator: &'static str) {
        let weight = |s: &str| s.len() + usize::from(s.starts_with('\n'));
        if weight(separator) > weight(self.due) {
            self.due = separator;
        }
    }

    fn line_break(&mut self, id: Id, out: &mut Mapped) {
        self.due_first(out);
        self.spaces.clear();
        out.push("\n", Source::Mark(id));
    }

    fn due_first(&mut self, out: &mut Mapped) {
        if !self.due.is_empty() {
            self.spaces.clear();
            if !out.text.is_empty() {
                out.push(self.due, Source::Gap);
            }
            self.due = "";
        }
        self.fresh = false;
    }

    fn text(&mut self, id: Id, text: &str, kept: bool, out: &mut Mapped) {
        self.change = self.change.filter(|_| text.is_empty());
        let mut at = 0;
        for c in text.chars() {
            let len = c.len_utf8();
            if c.is_ascii_whitespace() && !kept {
                // White space in one text is one stretch.
                match self.spaces.last_mut() {
                    Some((last, from, so_far)) if *last == id && *from + *so_far == at => *so_far += len,
                    _ => self.spaces.push((id, at, len)),
                }
            } else {
                self.due_first(out);
                self.space(out);
                out.push(c.encode_utf8(&mut [0; 4]), Source::Text(id, at, len));
            }
            at += len;
        }
    }

    fn space(&mut self, out: &mut Mapped) {
        let shown = !out.text.is_empty() && !out.text.ends_with(['\n', '\t', ' ']);
        for (place, (id, from, len)) in self.spaces.drain(..).enumerate() {
            // What is not shown can be in the middle of what is taken out, and goes with it.
            if shown {
                out.push(if place == 0 { " " } else { "" }, Source::Text(id, from, len));
            }
        }
    }
}

/// Whether an element is a change of a text, and one that took something out.
fn change(node: &Node) -> Option<bool> {
    match node.name {
        "del" | "s" | "strike" => Some(true),
        "ins" | "u" => Some(false),
        _ => None,
    }
}

/// What stands between an element and what is before and after it.
pub fn separator(node: &Node) -> &'static str {
    if node.foreign {
        return match node.name {
            "title" | "desc" | "svg" | "foreignObject" => "\n\n",
            "text" => "\n",
            _ => "",
        };
    }
    match node.name {
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "details" | "dl" | "fieldset"
        | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header"
        | "hgroup" | "hr" | "main" | "menu" | "nav" | "ol" | "p" | "pre" | "listing" | "search" | "section"
        | "table" | "ul" => "\n\n",
        "center" | "dd" | "div" | "dialog" | "dt" | "legend" | "li" | "optgroup" | "option" | "select" | "summary"
        | "tbody" | "textarea" | "tfoot" | "thead" | "tr" | "button" | "input" => "\n",
        _ => "",
    }
}
