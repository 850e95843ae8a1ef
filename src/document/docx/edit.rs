//! Edits of texts as changes of a tree: what takes the place of several pieces stands in the first of them, and so has
//! its formatting.

use std::collections::HashMap;

use super::failure;
use super::fields::fields;
use super::text::{Mapped, Source};
use super::xml::{Id, Tree};
use crate::Result;
use crate::document::Edit;

/// What is different in a tree when it is written.
#[derive(Default)]
pub struct Changed {
    /// New texts of texts.
    pub texts: HashMap<Id, String>,
    /// Marks that a text takes the place of, in an element for texts.
    pub become_text: HashMap<Id, String>,
    /// New values of attributes.
    pub attributes: HashMap<(Id, &'static str), String>,
    /// Elements that are left out.
    pub gone: std::collections::HashSet<Id>,
    /// Elements of which only what is in them stays.
    pub unwrapped: std::collections::HashSet<Id>,
    /// Attributes that are left out.
    pub without: std::collections::HashSet<(Id, &'static str)>,
    /// Words by which a typeface is called that another one takes the place of.
    pub fonts: Vec<String>,
    /// Pictures that a grey box takes the place of, by the parts that they are.
    pub hidden: std::collections::BTreeSet<usize>,
}

impl Changed {
    /// Makes the edits of one text. They are in order and do not overlap.
    ///
    /// # Errors
    /// `internal` when an edit does not fit the text.
    pub fn make<'e>(&mut self, tree: &Tree, mapped: &Mapped, edits: impl Iterator<Item = &'e Edit>) -> Result<()> {
        let mut first = 0;
        // New texts as far as they are put together: where in the old one the rest begins.
        let mut half: HashMap<Id, (String, usize)> = HashMap::new();
        let mut last = 0;
        for edit in edits {
            let fits = edit.span.start >= last && edit.span.end <= mapped.text.len() && !edit.span.is_empty();
            if !fits || mapped.text.get(edit.span.start..edit.span.end).is_none() {
                return Err(failure::internal());
            }
            last = edit.span.end;
            while mapped.pieces.get(first).is_some_and(|piece| piece.span.end <= edit.span.start) {
                first += 1;
            }
            // The first piece takes the new text; of the others what lies in the edit goes.
            let mut put = Some(edit.text.as_str());
            let touched = mapped.pieces.iter().skip(first).take_while(|piece| piece.span.start < edit.span.end);
            for piece in touched {
                let from = edit.span.start.max(piece.span.start) - piece.span.start;
                let to = edit.span.end.min(piece.span.end) - piece.span.start;
                match piece.source {
                    Source::Gap | Source::End => continue,
                    Source::Text(id) => {
                        let old = &tree.node(id).text;
                        let (text, done) = half.entry(id).or_default();
                        text.push_str(old.get(*done..from).ok_or_else(failure::internal)?);
                        text.push_str(put.take().unwrap_or(""));
                        *done = to;
                    }
                    Source::Mark(id) => match put.take() {
                        Some(text) if tree.node(id).name.starts_with("w:") => {
                            self.become_text.insert(id, text.to_owned());
                        }
                        Some(_) => return Err(failure::internal()),
                        None => {
                            self.gone.insert(id);
                        }
                    },
                    Source::Attribute(id, name) => self.attribute(tree, id, name, (from, to), put.take().unwrap_or("")),
                    Source::Technical(id, name) => {
                        put = None;
                        self.without(id, name);
                    }
                    Source::Target(id) => {
                        put = None;
                        self.unlink(tree, id);
                    }
                    Source::Picture(member) => {
                        put = None;
                        self.hidden.insert(member);
                    }
                    Source::Font => {
                        put = None;
                        self.fonts.push(piece.span.of(&mapped.text).to_owned());
                    }
                }
            }
            if put.is_some() {
                return Err(failure::internal());
            }
        }
        for (id, (mut text, done)) in half {
            text.push_str(tree.node(id).text.get(done..).ok_or_else(failure::internal)?);
            self.texts.insert(id, text);
        }
        self.flatten_fields(tree);
        Ok(())
    }

    /// Whether only words of elements for words are other ones.
    pub fn is_of_words(&self, tree: &Tree) -> bool {
        let Self { texts, become_text, attributes, gone, unwrapped, without, fonts, hidden } = self;
        let more = [attributes.is_empty(), gone.is_empty(), unwrapped.is_empty(), without.is_empty(), fonts.is_empty()];
        let words = tree.nodes().filter(|node| matches!(node.name, "w:t" | "a:t" | "m:t"));
        let of_words = || words.flat_map(|node| &node.children).filter(|id| texts.contains_key(id)).count();
        become_text.is_empty() && hidden.is_empty() && more.iter().all(|none| *none) && of_words() == texts.len()
    }

    fn attribute(&mut self, tree: &Tree, id: Id, name: &'static str, at: (usize, usize), put: &str) {
        match (tree.node(id).name, name) {
            (_, "w:anchor" | "w:instr") => {
                self.unwrapped.insert(id);
            }
            // Nothing shows the name of a bookmark. What led to it is found by its name, and no link any more.
            ("w:bookmarkStart", _) => {
                self.attributes.insert((id, name), format!("b{id}"));
            }
            _ => {
                let value = tree.node(id).attribute(name).unwrap_or("");
                let key = (id, name);
                // Edits of one attribute come in order: the later ones stand as much further from the end.
                let current = self.attributes.get(&key).map_or(value, String::as_str);
                let tail = value.len().saturating_sub(at.1);
                let head = current.len().saturating_sub(value.len().saturating_sub(at.0));
                let new = [
                    current.get(..head).unwrap_or(""),
                    put,
                    current.get(current.len().saturating_sub(tail)..).unwrap_or(""),
                ];
                let new = new.concat();
                self.attributes.insert(key, new);
            }
        }
    }

    /// Takes off what only programs read. An element that is nothing without its value goes as a whole.
    fn without(&mut self, id: Id, name: &'static str) {
        if matches!(name, "" | "w:val" | "m:val" | "val") {
            self.gone.insert(id);
        } else {
            self.without.insert((id, name));
        }
    }

    fn unlink(&mut self, tree: &Tree, id: Id) {
        if tree.node(id).name == "w:hyperlink" {
            self.unwrapped.insert(id);
        } else {
            self.gone.insert(id);
        }
    }

    /// A field whose instruction was changed does something else now: its text stays, the field does not. One that shows
    /// what is written in it stays as changed.
    fn flatten_fields(&mut self, tree: &Tree) {
        for field in fields(tree) {
            let touched = field.instruction.iter().any(|id| tree.under(*id).iter().any(|t| self.texts.contains_key(t)));
            if touched && field.marks.len() > 2 {
                self.gone.extend(field.marks.iter().chain(&field.instruction));
            }
        }
    }
}
