//! Web pages.
//!
//! A page is read by `html5ever`, which reads what browsers read ([`parse`], [`sink`]). What is allowed of it ([`allow`],
//! [`clean`], [`css`], [`link`]) becomes a tree, of which texts are made with an exact map back ([`texts`]). A copy is that tree
//! written again with the edits made ([`write`]), and reads as the page that was searched ([`stable`]): nothing else of the
//! old bytes is in it. What a copy holds is told by a
//! second reader ([`proof`]).
//!
//! Why `html5ever`: the kept-up parsers are it, `lol_html` and `html5gum`. The last two see tags and not elements, so they
//! cannot tell where a hidden element, a template or a drawing ends, or in which order a browser shows a broken table.

mod allow;
mod away;
pub(in crate::document) mod base64;
mod changes;
mod clean;
mod css;
pub(in crate::document) mod drawing;
mod hiding;
mod left_out;
mod link;
mod mapped;
mod names;
mod parse;
mod proof;
mod sink;
mod stable;
mod texts;
mod tree;
mod write;

use super::picture::{grey, shown};
use super::{Document, Dropped, Edit, Part, Pictured, ToCheck};
use crate::Result;
use crate::document::encoding::{self, Encoding};
use crate::text::Span;
use changes::{Changes, misplaced};
use clean::Cleaned;
use mapped::{Mapped, Piece, Source};
pub use proof::held;
use texts::{PICTURES, WORDS};

/// The media type of a web page.
pub const MEDIA_TYPE: &str = "text/html";

/// An opened web page.
pub struct HtmlDocument {
    cleaned: Cleaned,
    texts: Vec<Mapped>,
    encoding: Encoding,
}

impl HtmlDocument {
    /// Opens a page.
    ///
    /// # Errors
    /// `unsupported-encoding` for one that is in none of the encodings that are read, or says that it is in another;
    /// `too-large` for one that is nested too deeply; `damaged` for one of which no copy reads as it does.
    pub fn open(bytes: &[u8]) -> Result<Self> {
        let (text, encoding) = encoding::decode(bytes)?;
        if let Some(label) = proof::charset(&text) {
            encoding::allow(&label, bytes)?;
        }
        let cleaned = stable::read(text.strip_prefix('\u{FEFF}').unwrap_or(&text))?;
        let texts = texts::read(&cleaned);
        Ok(Self { cleaned, texts, encoding })
    }
}

impl HtmlDocument {
    /// The edits as they can be made, and the new names of elements.
    fn settled(&self, edits: &[Edit]) -> (Vec<Edit>, names::Renamed) {
        let (edits, renamed) = names::settle(&self.texts, edits);
        let pictures = self.texts.get(PICTURES).into_iter().flat_map(|mapped| &mapped.pieces);
        let places: Vec<Span> = pictures.filter(|piece| piece.source != Source::Gap).map(|piece| piece.span).collect();
        (shown::settle(edits, PICTURES, &places), renamed)
    }

    /// The picture that a piece of the part of pictures stands for, unless it is grey.
    fn pictured(&self, piece: &Piece) -> Option<Pictured<'_>> {
        let Source::Picture(id) = piece.source else { return None };
        let node = self.cleaned.tree.get(id)?;
        self.cleaned.pictures.get(&id).filter(|picture| !picture.is_grey)?;
        let describes = |source: Source| match source {
            Source::Attribute(of, at) if of == id => {
                node.attributes.get(at).is_some_and(|a| matches!(a.name, "alt" | "title" | "aria-label"))
            }
            _ => false,
        };
        let words = self.texts.get(WORDS).into_iter().flat_map(|mapped| &mapped.pieces);
        let described = words.filter(|piece| describes(piece.source)).map(|piece| (WORDS, piece.span)).collect();
        let content = node.attribute("src").or(node.attribute("srcset"))?.as_bytes();
        Some(Pictured { place: (PICTURES, piece.span), described, part: "body".into(), what: "picture", content })
    }
}

/// Whether bytes begin like a web page.
#[must_use]
pub fn is_page(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
    // What is told here from ASCII letters is the same in every encoding that is read.
    let letters: Vec<u8> = head.iter().copied().filter(|b| *b != 0).collect();
    let text = String::from_utf8_lossy(&letters).to_ascii_lowercase();
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\u{FFFD}');
    while let Some(comment) = rest.strip_prefix("<!--").or_else(|| rest.strip_prefix("<?xml")) {
        let end = if rest.starts_with("<!--") { "-->" } else { "?>" };
        rest = comment.split_once(end).map_or("", |(_, rest)| rest).trim_start();
    }
    rest.starts_with("<!doctype html")
        || ["<html", "<head", "<body"].iter().any(|tag| {
            rest.strip_prefix(tag)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/'))
        })
}

impl Document for HtmlDocument {
    fn media_type(&self) -> &'static str {
        match self.encoding {
            Encoding::Utf8 => MEDIA_TYPE,
            Encoding::Utf16Le => "text/html; charset=utf-16le",
            Encoding::Utf16Be => "text/html; charset=utf-16be",
            Encoding::Windows1252 => "text/html; charset=windows-1252",
        }
    }

    fn parts(&self) -> Vec<Part<'_>> {
        texts::PARTS.iter().zip(&self.texts).map(|(name, mapped)| Part { name, text: &mapped.text }).collect()
    }

    fn settle(&self, edits: Vec<Edit>) -> Vec<Edit> {
        self.settled(&edits).0
    }

    fn pictures(&self) -> Vec<Pictured<'_>> {
        let places = self.texts.get(PICTURES).into_iter().flat_map(|mapped| &mapped.pieces);
        places.filter_map(|piece| self.pictured(piece)).collect()
    }

    fn write(&self, edits: &[Edit]) -> Result<Vec<u8>> {
        let (edits, renamed) = self.settled(edits);
        let mut changes = Changes::with(renamed);
        let mut rest = edits.as_slice();
        for (index, mapped) in self.texts.iter().enumerate() {
            let (here, further) = rest.split_at(rest.partition_point(|edit| edit.part <= index));
            rest = further;
            changes.make(&self.cleaned.tree, mapped, here.iter())?;
        }
        if !rest.is_empty() {
            return Err(misplaced());
        }
        for (id, address) in &mut changes.hidden {
            let picture = self.cleaned.pictures.get(id).ok_or_else(misplaced)?;
            *address = link::to_picture(&grey(picture.size), "png");
        }
        Ok(write::write(&self.cleaned.tree, &changes).into_bytes())
    }

    fn left_out(&self) -> Vec<Part<'_>> {
        self.cleaned.left_out.iter().map(|(name, text)| Part { name, text }).collect()
    }

    fn dropped(&self) -> Dropped {
        self.cleaned.dropped.clone()
    }

    fn to_check(&self) -> Vec<ToCheck> {
        self.cleaned.to_check()
    }
}
