//! Pictures as a text: one sign for each, and the words that it holds.

use std::collections::{BTreeMap, BTreeSet};

use super::Text;
use super::kind::part_name;
use super::load::{Loaded, Member};
use super::text::{Mapped, Source};
use crate::document::picture::{Picture, shown};
use crate::document::{Edit, Pictured};
use crate::text::Span;

/// The text of the part in which all pictures stand.
pub fn read(members: &[Member]) -> Mapped {
    let mut out = Mapped::default();
    for (place, member) in members.iter().enumerate() {
        if let Some(picture) = &member.picture {
            out.alone(&words(picture, true), Source::Picture(place));
        }
    }
    out
}

/// What stands for a picture, with the words of a drawing of the same or as a copy has it.
fn words(picture: &Picture, with_drawing: bool) -> String {
    let both = [picture.text.as_str(), picture.drawing.as_str()];
    let all = if with_drawing { &both[..] } else { &both[..1] };
    shown::words(all.join("\n").trim_matches('\n'))
}

/// How many bytes less the pictures in front of a place take up in a copy than `edits` alone say: drawings are not copied.
/// Nothing for a place in the words of one.
pub fn shorter<'e, E: Iterator<Item = &'e Edit>>(
    members: &[Member],
    mapped: &Mapped,
    edits: impl Fn() -> E,
    place: usize,
) -> Option<usize> {
    let mut shorter = 0;
    for piece in mapped.pieces.iter().take_while(|piece| piece.span.start <= place) {
        let Source::Picture(at) = piece.source else { continue };
        let Some(picture) = members.get(at).and_then(|member| member.picture.as_ref()) else { continue };
        let copied = words(picture, false).len();
        if place < piece.span.end {
            return (place < piece.span.start + copied).then_some(shorter);
        }
        if !edits().any(|edit| edit.span.overlaps(piece.span)) {
            shorter += piece.span.len() - copied;
        }
    }
    Some(shorter)
}

/// Where pictures stand in it.
pub fn places(mapped: &Mapped) -> Vec<Span> {
    let of_pictures = mapped.pieces.iter().filter(|piece| matches!(piece.source, Source::Picture(_)));
    of_pictures.map(|piece| piece.span).collect()
}

/// All pictures that are not grey yet. The last of the texts is the one in which they stand.
pub fn all<'l>(loaded: &'l Loaded, texts: &[Text]) -> Vec<Pictured<'l>> {
    let mut all: BTreeMap<usize, Pictured<'l>> = BTreeMap::new();
    let Some(last) = texts.last() else { return Vec::new() };
    let stands = |picture: usize| {
        let piece = last.mapped.pieces.iter().find(|piece| piece.source == Source::Picture(picture));
        piece.map(|piece| (texts.len() - 1, piece.span))
    };
    for shown in &loaded.shown {
        let (Some(by), Some(tree), Some(place)) =
            (loaded.members.get(shown.by), loaded.trees.get(shown.by), stands(shown.picture))
        else {
            continue;
        };
        let picture = loaded.members.get(shown.picture).and_then(|member| member.picture.as_ref());
        let Some(picture) = picture.filter(|picture| !picture.is_grey()) else { continue };
        // What stands in no drawing, such as the paper of a page, is described nowhere.
        let inside = if shown.drawing == 0 { Vec::new() } else { tree.under(shown.drawing) };
        let inside: BTreeSet<usize> = inside.into_iter().collect();
        let mut described = Vec::new();
        for (part, text) in texts.iter().enumerate().filter(|(_, text)| text.tree == Some(shown.by)) {
            let describes = |source: Source| matches!(source, Source::Attribute(id, "descr" | "title" | "alt") if inside.contains(&id));
            let pieces = text.mapped.pieces.iter().filter(|piece| describes(piece.source));
            described.extend(pieces.map(|piece| (part, piece.span)));
        }
        let one = all.entry(shown.picture).or_insert_with(|| Pictured {
            place,
            described: Vec::new(),
            part: part_name(by.kind, by.number),
            what: "picture",
            content: &picture.bytes,
        });
        one.described.extend(described);
    }
    all.into_values().collect()
}

/// A drawing (SVG) as it is read in a page.
#[cfg(feature = "html")]
pub fn drawing(bytes: &[u8]) -> Option<Picture> {
    crate::document::html::drawing::read(&super::xml::decoded(bytes).ok()?, 0)
}

#[cfg(not(feature = "html"))]
pub fn drawing(_: &[u8]) -> Option<Picture> {
    None
}
