//! Web pages.
//!
//! A page is read by `html5ever`, which reads what browsers read ([`parse`], [`sink`]). What is allowed of it ([`allow`],
//! [`clean`], [`css`], [`link`]) becomes a tree, of which texts are made with an exact map back ([`texts`]). A copy is that tree
//! written again with the edits made ([`write`]): nothing else of the old bytes is in it. What a copy holds is told by a
//! second reader ([`proof`]).
//!
//! Why `html5ever`: the kept-up parsers are it, `lol_html` and `html5gum`. The last two see tags and not elements, so they
//! cannot tell where a hidden element, a template or a drawing ends, or in which order a browser shows a broken table.

mod allow;
mod base64;
mod changes;
mod clean;
mod css;
mod link;
mod mapped;
mod names;
mod parse;
mod proof;
mod sink;
mod texts;
mod tree;
mod write;

use super::{Document, Dropped, Edit, Part, ToCheck};
use crate::Result;
use crate::document::encoding::{self, Encoding};
use changes::{Changes, misplaced};
use clean::Cleaned;
use mapped::Mapped;
pub use proof::held;

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
    /// `too-large` for one that is nested too deeply.
    pub fn open(bytes: &[u8]) -> Result<Self> {
        let (text, encoding) = encoding::decode(bytes)?;
        if let Some(label) = proof::charset(&text) {
            encoding::allow(&label, bytes)?;
        }
        let nodes = parse::parse(text.strip_prefix('\u{FEFF}').unwrap_or(&text))?;
        let cleaned = clean::clean(&nodes);
        let texts = texts::read(&cleaned.tree);
        Ok(Self { cleaned, texts, encoding })
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
        names::settle(&self.texts, &edits).0
    }

    fn write(&self, edits: &[Edit]) -> Result<Vec<u8>> {
        let (edits, renamed) = names::settle(&self.texts, edits);
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
        Ok(write::write(&self.cleaned.tree, &changes))
    }

    fn dropped(&self) -> Dropped {
        self.cleaned.dropped.clone()
    }

    fn to_check(&self) -> Vec<ToCheck> {
        self.cleaned.to_check()
    }
}
