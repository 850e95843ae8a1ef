//! Edits of texts as changes of a page: what takes the place of several pieces stands in the first of them, and so looks
//! like it.

use std::collections::{HashMap, HashSet};

use super::mapped::{Mapped, Source};
use super::names::Renamed;
use super::tree::{Id, Tree};
use crate::document::Edit;
use crate::{Code, Error, Result};

/// What is different in a page when it is written.
#[derive(Default)]
pub struct Changes {
    texts: HashMap<Id, String>,
    attributes: HashMap<(Id, usize), String>,
    gone: HashSet<Id>,
    /// New names of elements.
    pub renamed: Renamed,
    /// Elements that show something else, and the address of it.
    pub hidden: HashMap<Id, String>,
}

/// Which text is changed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Text(Id),
    Attribute(Id, usize),
}

impl Changes {
    /// No changes but new names.
    pub fn with(renamed: Renamed) -> Self {
        Self { renamed, ..Self::default() }
    }

    /// Makes the edits of one text. They are in order and do not overlap.
    ///
    /// # Errors
    /// `internal` when an edit does not fit the text.
    pub fn make<'e>(&mut self, tree: &Tree, mapped: &Mapped, edits: impl Iterator<Item = &'e Edit>) -> Result<()> {
        let mut swaps: HashMap<Place, Vec<(usize, usize, &str)>> = HashMap::new();
        let mut last = 0;
        for edit in edits {
            let fits = edit.span.start >= last && mapped.text.get(edit.span.start..edit.span.end).is_some();
            if !fits || edit.span.is_empty() {
                return Err(misplaced());
            }
            last = edit.span.end;
            let mut put = Some(edit.text.as_str());
            for piece in mapped.touched(edit.span) {
                let from = edit.span.start.max(piece.span.start) - piece.span.start;
                let to = edit.span.end.min(piece.span.end) - piece.span.start;
                let (place, from, to) = match piece.source {
                    Source::Text(id, at, len) if len == piece.span.len() => (Place::Text(id), at + from, at + to),
                    // White space: all of it, or none.
                    Source::Text(id, at, len) => (Place::Text(id), at, at + len),
                    Source::Attribute(id, place) => (Place::Attribute(id, place), from, to),
                    Source::Mark(id) => {
                        self.gone.insert(id);
                        continue;
                    }
                    Source::Picture(id) => {
                        put = None;
                        self.hidden.insert(id, String::new());
                        continue;
                    }
                    Source::Name => {
                        put = None;
                        continue;
                    }
                    Source::Gap => continue,
                };
                swaps.entry(place).or_default().push((from, to, put.take().unwrap_or("")));
            }
            if put.is_some() {
                return Err(misplaced());
            }
        }
        for (place, swaps) in swaps {
            let old = match place {
                Place::Text(id) => tree.get(id).map(|node| node.text.as_str()),
                Place::Attribute(id, at) => tree.get(id).and_then(|n| n.attributes.get(at)).map(|a| a.value.as_str()),
            };
            let new = swapped(old.unwrap_or(""), &swaps).ok_or_else(misplaced)?;
            match place {
                Place::Text(id) => drop(self.texts.insert(id, new)),
                Place::Attribute(id, at) => drop(self.attributes.insert((id, at), new)),
            }
        }
        Ok(())
    }

    /// The text of a text as it is now.
    pub fn text<'a>(&'a self, id: Id, old: &'a str) -> &'a str {
        self.texts.get(&id).map_or(old, String::as_str)
    }

    /// The value of an attribute as it is now.
    pub fn attribute<'a>(&'a self, id: Id, place: usize, old: &'a str) -> &'a str {
        self.attributes.get(&(id, place)).map_or(old, String::as_str)
    }

    /// Whether an element is left out.
    pub fn is_gone(&self, id: Id) -> bool {
        self.gone.contains(&id)
    }
}

fn swapped(old: &str, swaps: &[(usize, usize, &str)]) -> Option<String> {
    let (mut new, mut done) = (String::with_capacity(old.len()), 0);
    for (from, to, text) in swaps {
        new.push_str(old.get(done..*from)?);
        new.push_str(text);
        done = *to;
    }
    new.push_str(old.get(done..)?);
    Some(new)
}

/// An edit inside a character, or before the one before it, or of nothing that can be changed.
pub fn misplaced() -> Error {
    Error::new(
        Code::Internal,
        "A place to change does not fit the page, so no copy was made. Please report this, without the document.",
    )
}
