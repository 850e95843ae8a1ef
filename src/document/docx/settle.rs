//! Makes one plain text of a tree: tracked changes settled, wrappers that only carry data taken off, what is stored twice
//! stored once, embedded objects reduced to their pictures.

use super::xml::{Id, Tree};
use crate::document::{Dropped, TrackedChanges};

/// What is said of changes that were settled.
pub const TRACKED: &str = "tracked changes";

/// What becomes of an element.
enum Act {
    Keep,
    /// It goes with all that is in it.
    Drop,
    /// What is in it stays in its place.
    Unwrap,
}

/// Goes over one tree.
pub struct Settle<'a> {
    /// The tree.
    pub tree: &'a mut Tree,
    /// How tracked changes are settled.
    pub changes: TrackedChanges,
    /// What was left out.
    pub dropped: &'a mut Dropped,
}

/// The namespaces that a branch for newer programs may need.
const READ_HERE: [&str; 5] = ["wps", "wpg", "wpc", "wp14", "w14"];

impl Settle<'_> {
    /// Goes over everything under a node.
    pub fn under(&mut self, id: Id) {
        self.restore_formatting(id);
        let parent = self.tree.node(id).name;
        let children = std::mem::take(&mut self.tree.node_mut(id).children);
        let mut kept = Vec::with_capacity(children.len());
        for child in children {
            let act = self.act(parent, child);
            if matches!(act, Act::Drop) {
                continue;
            }
            self.under(child);
            if self.tree.node(child).name == "w:drawing" && !self.shows_something(child) {
                self.dropped.add("drawings of a kind that is not read here");
                continue;
            }
            match act {
                Act::Unwrap => kept.append(&mut self.tree.node_mut(child).children),
                _ => kept.push(child),
            }
        }
        let kept = self.join_paragraphs(kept);
        self.tree.node_mut(id).children = kept;
    }

    fn act(&mut self, parent: &str, id: Id) -> Act {
        let accept = self.changes == TrackedChanges::Accept;
        let when = |settled: bool| if settled { Act::Unwrap } else { Act::Drop };
        let name = self.tree.node(id).name;
        match name {
            // As marks of a paragraph or row these were looked at when it was.
            "w:ins" | "w:moveTo" | "w:del" | "w:moveFrom" if matches!(parent, "w:rPr" | "w:trPr") => {
                self.dropped.add(TRACKED);
                Act::Drop
            }
            "w:ins" | "w:moveTo" | "w:del" | "w:moveFrom" => {
                self.dropped.add(TRACKED);
                when(accept == matches!(name, "w:ins" | "w:moveTo"))
            }
            "w:rPrChange" | "w:pPrChange" | "w:sectPrChange" | "w:tblPrChange" | "w:tblGridChange" | "w:trPrChange"
            | "w:tcPrChange" | "w:tblPrExChange" | "w:numberingChange" | "w:cellIns" | "w:cellDel" | "w:cellMerge" => {
                self.dropped.add(TRACKED);
                Act::Drop
            }
            "w:delText" | "w:delInstrText" if accept => Act::Drop,
            "w:delText" => self.renamed(id, "w:t"),
            "w:delInstrText" => self.renamed(id, "w:instrText"),
            "w:tr" if self.is_marked(id, "w:trPr", ["w:ins", "w:moveTo"], ["w:del", "w:moveFrom"]) => Act::Drop,
            "w:tc" if self.is_marked(id, "w:tcPr", ["w:cellIns", ""], ["w:cellDel", ""]) => Act::Drop,
            "w:tbl" if !self.has_rows_left(id) => Act::Drop,
            "w:smartTag" | "w:customXml" => Act::Unwrap,
            "w:sdtPr" => {
                self.dropped.add("names, lists and bindings of content controls");
                Act::Keep
            }
            "w:name" if parent != "w:style" => Act::Drop,
            "w:aliases" => Act::Drop,
            "w:default" if parent == "w:textInput" => Act::Drop,
            _ if parent == "w:sdtPr" => {
                let kept = ["w:rPr", "w:showingPlcHdr", "w:text", "w:richText", "w:picture"].contains(&name);
                if kept { Act::Keep } else { Act::Drop }
            }
            "w:subDoc" => {
                self.dropped.add("links to parts of the document in other files");
                Act::Drop
            }
            "w:control" | "w:movie" => Act::Drop,
            "w:object" => {
                self.dropped.add("embedded objects, whose preview stays as a picture");
                self.renamed(id, "w:pict")
            }
            "mc:AlternateContent" => self.one_branch(id),
            "mc:Choice" | "mc:Fallback" if parent != "mc:AlternateContent" => Act::Unwrap,
            _ => Act::Keep,
        }
    }

    fn renamed(&mut self, id: Id, name: &'static str) -> Act {
        self.tree.node_mut(id).name = name;
        Act::Keep
    }

    /// Whether a row or cell is one that settling takes away.
    fn is_marked(&self, id: Id, properties: &str, added: [&str; 2], taken: [&str; 2]) -> bool {
        let Some(properties) = self.tree.child(id, properties) else { return false };
        let marks = if self.changes == TrackedChanges::Accept { taken } else { added };
        marks.iter().any(|mark| !mark.is_empty() && self.tree.child(properties, mark).is_some())
    }

    fn has_rows_left(&self, table: Id) -> bool {
        let goes = |id: Id| self.is_marked(id, "w:trPr", ["w:ins", "w:moveTo"], ["w:del", "w:moveFrom"]);
        let children = &self.tree.node(table).children;
        let mut rows = children.iter().filter(|id| self.tree.node(**id).name == "w:tr").peekable();
        rows.peek().is_none() || rows.any(|row| !goes(*row))
    }

    /// The properties as they were before a change of them, where changes are refused.
    fn restore_formatting(&mut self, id: Id) {
        if self.changes == TrackedChanges::Accept {
            return;
        }
        let name = self.tree.node(id).name;
        let changed = self
            .tree
            .node(id)
            .children
            .iter()
            .copied()
            .find(|child| self.tree.node(*child).name.strip_suffix("Change").is_some_and(|of| of == name));
        let Some(before) = changed.and_then(|changed| self.tree.child(changed, name)) else { return };
        let mut children = std::mem::take(&mut self.tree.node_mut(before).children);
        // The change of a paragraph's properties says nothing of these two.
        let stay = |tree: &Tree, child: &Id| ["w:rPr", "w:sectPr"].contains(&tree.node(*child).name);
        let more: Vec<Id> = self.tree.node(id).children.iter().copied().filter(|c| stay(self.tree, c)).collect();
        children.extend(more);
        self.tree.node_mut(id).children = children;
    }

    /// Of what is stored once for each kind of program, the first that is read here.
    fn one_branch(&mut self, id: Id) -> Act {
        let children = self.tree.node(id).children.clone();
        let is_read = |id: &Id| {
            let node = self.tree.node(*id);
            let needs = node.attribute("Requires").unwrap_or("?");
            node.name == "mc:Choice" && needs.split(' ').all(|needs| READ_HERE.contains(&needs))
        };
        if let Some(choice) = children.iter().copied().find(is_read) {
            self.tree.node_mut(id).children = vec![choice];
            return Act::Keep;
        }
        let Some(fallback) = self.tree.child(id, "mc:Fallback") else {
            self.dropped.add("drawings of a kind that is not read here");
            return Act::Drop;
        };
        self.tree.node_mut(id).children = std::mem::take(&mut self.tree.node_mut(fallback).children);
        Act::Unwrap
    }

    fn shows_something(&self, drawing: Id) -> bool {
        self.tree
            .under(drawing)
            .into_iter()
            .any(|id| self.tree.node(id).name == "a:graphicData" && !self.tree.node(id).children.is_empty())
    }

    /// A paragraph whose end was taken away goes on in the next, with the formatting of that.
    fn join_paragraphs(&mut self, children: Vec<Id>) -> Vec<Id> {
        let goes = |tree: &Tree, id: Id| tree.node(id).name == "w:p" && tree.node(id).text == END_TAKEN;
        if !children.iter().any(|id| goes(self.tree, *id)) {
            return children;
        }
        let mut kept: Vec<Id> = Vec::with_capacity(children.len());
        // The last paragraph whose end was taken, and the content of all that go on in each other up to it.
        let mut open: Option<(Id, Vec<Id>)> = None;
        for id in children {
            let name = self.tree.node(id).name;
            let mut content = match open.take() {
                // A bookmark may stand in a paragraph as well as before one.
                Some((last, mut content)) if matches!(name, "w:bookmarkStart" | "w:bookmarkEnd") => {
                    content.push(id);
                    open = Some((last, content));
                    continue;
                }
                Some((_, content)) if name == "w:p" => content,
                Some((last, content)) => {
                    kept.push(self.filled(last, content));
                    Vec::new()
                }
                None => Vec::new(),
            };
            if name == "w:p" && (goes(self.tree, id) || !content.is_empty()) {
                content.extend(self.content(id));
                if goes(self.tree, id) {
                    open = Some((id, content));
                    continue;
                }
                self.filled(id, content);
            }
            kept.push(id);
        }
        if let Some((last, content)) = open {
            kept.push(self.filled(last, content));
        }
        kept
    }

    /// A paragraph with its own properties and a content.
    fn filled(&mut self, paragraph: Id, content: Vec<Id>) -> Id {
        let properties = self.tree.child(paragraph, "w:pPr");
        let node = self.tree.node_mut(paragraph);
        node.children = properties.into_iter().chain(content).collect();
        node.text.clear();
        paragraph
    }

    fn content(&self, paragraph: Id) -> Vec<Id> {
        let children = self.tree.node(paragraph).children.iter().copied();
        children.filter(|id| self.tree.node(*id).name != "w:pPr").collect()
    }

    /// Marks the paragraphs whose ends are taken away, before their marks are.
    pub fn mark_joins(&mut self) {
        let marks =
            if self.changes == TrackedChanges::Accept { ["w:del", "w:moveFrom"] } else { ["w:ins", "w:moveTo"] };
        for id in self.tree.under(0) {
            if self.tree.node(id).name != "w:p" {
                continue;
            }
            let Some(properties) = self.tree.at(id, &["w:pPr", "w:rPr"]) else { continue };
            if marks.iter().any(|mark| self.tree.child(properties, mark).is_some()) {
                self.tree.node_mut(id).text = END_TAKEN.to_owned();
            }
        }
    }
}

/// What an element holds in place of a text while its paragraph is to be joined to the next.
const END_TAKEN: &str = "joins";
