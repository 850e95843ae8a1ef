//! Pictures: what is told of them for a person to decide on, and what a decision to hide one changes.

use serde::Serialize;

use super::finding::{Action, Decision};
use super::id;
use crate::document::{Document, Dropped, Edit, Pictured};

/// A picture of a document. No program can tell what it shows: a person looks at it and may have it hidden.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// What a decision names it by: the same for the same picture, in any document.
    pub id: String,
    /// The part of the document that shows it first.
    pub part: String,
    /// What it is: `picture`.
    pub what: &'static str,
    /// How the document describes it; empty where it does not.
    pub description: String,
}

// A description is text of the document and must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture {{ {} }}", self.what)
    }
}

/// The pictures of a document, each once.
pub fn all(document: &dyn Document) -> Vec<Picture> {
    let parts = document.parts();
    let mut all: Vec<Picture> = Vec::new();
    for picture in document.pictures() {
        let words = picture.described.iter().filter_map(|(part, span)| Some(span.of(parts.get(*part)?.text)));
        let description = words.max_by_key(|words| words.len()).unwrap_or("").to_owned();
        let id = id::of_picture(picture.content);
        match all.iter_mut().find(|one| one.id == id) {
            Some(one) if one.description.is_empty() => one.description = description,
            Some(_) => {}
            None => all.push(Picture { id, part: picture.part, what: picture.what, description }),
        }
    }
    all
}

/// What decisions on pictures come to.
#[derive(Default)]
pub struct Hidden {
    /// The edits that hide pictures and what describes them, in order and without overlaps.
    pub edits: Vec<Edit>,
    /// How many pictures they hide.
    pub count: usize,
}

/// Tells the decisions on pictures from those on findings, which come back. `label` is what describes a picture that is
/// hidden.
pub fn decided(document: &dyn Document, decisions: &[Decision], label: &str) -> (Hidden, Vec<Decision>) {
    if decisions.is_empty() {
        return (Hidden::default(), Vec::new());
    }
    let pictures: Vec<(String, Pictured<'_>)> =
        document.pictures().into_iter().map(|picture| (id::of_picture(picture.content), picture)).collect();
    let (of_pictures, of_findings): (Vec<Decision>, Vec<Decision>) =
        decisions.iter().cloned().partition(|decision| pictures.iter().any(|(id, _)| *id == decision.id));
    let mut hidden = Hidden::default();
    for (id, picture) in &pictures {
        // The last decision counts, as it does on findings.
        let last = of_pictures.iter().rev().find(|decision| decision.id == *id);
        if last.is_none_or(|decision| decision.action != Action::Redact) {
            continue;
        }
        hidden.count += 1;
        let places = picture.described.iter().chain([&picture.place]);
        hidden.edits.extend(places.map(|(part, span)| Edit { part: *part, span: *span, text: label.to_owned() }));
    }
    hidden.edits.sort_by_key(|edit| (edit.part, edit.span.start));
    hidden.edits.dedup_by_key(|edit| (edit.part, edit.span));
    (hidden, of_findings)
}

/// Counts the pictures that edits hide: `decided` of them because a person said so.
pub fn count(document: &dyn Document, edits: &[Edit], decided: usize, dropped: &mut Dropped) {
    let hides = |picture: &Pictured<'_>| edits.iter().any(|edit| (edit.part, edit.span) == picture.place);
    let all = document.pictures().iter().filter(|picture| hides(picture)).count();
    for _ in 0..decided {
        dropped.add("pictures hidden by decision, with a grey box in their place");
    }
    for _ in decided..all {
        dropped.add("pictures whose words named a person, with a grey box in their place");
    }
}
