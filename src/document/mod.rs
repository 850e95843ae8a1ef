//! The Document contract: bytes turned into parts of text, and edits of those texts turned back into bytes.
//!
//! A format knows its bytes and never people. Whoever searches sees only [`Part`]s; whoever writes hands over
//! [`Edit`]s. The text of a part is what a reader of the document sees, in reading order.

#[cfg(feature = "docx")]
pub mod docx;
mod encoding;
#[cfg(feature = "html")]
pub mod html;
mod notes;
#[cfg(any(feature = "docx", feature = "html"))]
mod picture;
mod text;
mod windows_1252;

use serde::Deserialize;

use crate::text::Span;
use crate::{Code, Error, Result};
pub use notes::{Dropped, ToCheck};
pub use text::TextDocument;

/// What becomes of changes that were tracked in a document and that nobody settled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TrackedChanges {
    /// The text as it stands with all changes made.
    #[default]
    Accept,
    /// The text as it stood before any of them.
    Refuse,
}

impl TrackedChanges {
    /// `accept` or `refuse`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
        }
    }
}

/// How a document is opened and what its copy is called. Formats that have none of this pass over it.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// What becomes of tracked changes.
    pub tracked_changes: TrackedChanges,
    /// The title in the properties of the copy.
    pub title: String,
}

/// The largest document that is read, in bytes.
pub const LARGEST: usize = 64 << 20;

/// A stretch of a document with a text of its own: the body of a text file, a header, the descriptions of pictures.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// What the part is, such as `body`.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// A replacement in one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The part, as an index into [`Document::parts`].
    pub part: usize,
    /// What is taken out, in bytes of the part's text.
    pub span: Span,
    /// What stands there instead.
    pub text: String,
}

/// A picture in a document, which a person may decide to hide.
pub struct Pictured<'a> {
    /// Where it stands for itself in the parts: an edit of this place puts a grey box of its size there instead.
    pub place: (usize, Span),
    /// Where the parts describe it.
    pub described: Vec<(usize, Span)>,
    /// The part of the document that shows it first.
    pub part: String,
    /// What it is: `picture`.
    pub what: &'static str,
    /// What tells it from others: its bytes, or the address that it is loaded from.
    pub content: &'a [u8],
}

/// A document that can be searched and written again.
pub trait Document {
    /// The media type, such as `text/plain`, with the charset where it is not UTF-8.
    fn media_type(&self) -> &'static str;

    /// Its parts, in reading order.
    fn parts(&self) -> Vec<Part<'_>>;

    /// A new document with the edits made. `edits` are in order and do not overlap.
    ///
    /// # Errors
    /// `internal` when an edit does not fit its part, so that going on would lose text.
    fn write(&self, edits: &[Edit]) -> Result<Vec<u8>>;

    /// The edits as the document can make them: a link, for one, goes as a whole. What they make of a part's text is what
    /// the part of the copy has.
    fn settle(&self, edits: Vec<Edit>) -> Vec<Edit> {
        edits
    }

    /// How many bytes further a place of a part's text, before which all of `edits` stand, is in the text of the copy than
    /// their lengths alone would say. Nothing for a place that is not in a copy.
    fn further(&self, edits: &[Edit], part: usize, place: usize) -> Option<isize> {
        let _ = (edits, part, place);
        Some(0)
    }

    /// Its pictures, but for those that a grey box stands in for already.
    fn pictures(&self) -> Vec<Pictured<'_>> {
        Vec::new()
    }

    /// The texts of what does not go into a copy, each under what it is: comments, what is hidden, what was deleted.
    fn left_out(&self) -> Vec<Part<'_>> {
        Vec::new()
    }

    /// What of the document does not go into a copy.
    fn dropped(&self) -> Dropped {
        Dropped::default()
    }

    /// What a person must look at in the document.
    fn to_check(&self) -> Vec<ToCheck> {
        Vec::new()
    }
}

/// A string that a document's bytes hold.
pub struct Held {
    /// Where: the part of the archive and what of it.
    pub place: String,
    /// The string.
    pub text: String,
    /// Whether it is made of strings that stand apart, so that it says more than the document does.
    pub run_on: bool,
    /// How many letters and digits a finding must have to be none by chance: in the bytes of a picture short words turn up anywhere.
    pub shortest: usize,
}

/// All that the bytes of a document hold, read by a reader that shares no code with the one that [`open`] uses: for a
/// Word document every text, attribute and name of every part, for a web page its source without tags, its attributes,
/// comments and scripts. A plain text holds nothing besides its text.
///
/// # Errors
/// As [`open`], for what is not a document of that kind.
pub fn held(bytes: &[u8], media_type: &str) -> Result<Vec<Held>> {
    match essence(media_type) {
        #[cfg(feature = "docx")]
        docx::MEDIA_TYPE => docx::held(bytes),
        #[cfg(feature = "html")]
        html::MEDIA_TYPE => html::held(bytes),
        _ => Ok(Vec::new()),
    }
}

/// A media type without its parameters.
#[must_use]
pub fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or("").trim()
}

/// Opens a document. Without a media type it is told from its first bytes.
///
/// # Errors
/// `too-large` above [`LARGEST`]; `unsupported-media-type` for a format that is not read here;
/// `unsupported-encoding` for a text that is in none of the encodings that are read, or is said to be in another;
/// `encrypted`, `damaged` or `unsupported-content` for a Word document that is protected, cannot be read, or holds what
/// cannot be redacted.
pub fn open(bytes: &[u8], media_type: Option<&str>) -> Result<Box<dyn Document>> {
    open_with(bytes, media_type, &Settings::default())
}

/// The same with settings.
///
/// # Errors
/// As [`open`].
pub fn open_with(bytes: &[u8], media_type: Option<&str>, settings: &Settings) -> Result<Box<dyn Document>> {
    // Texts and pages have no settings.
    let _ = settings;
    if bytes.len() > LARGEST {
        return Err(Error::new(Code::TooLarge, "The document is larger than 64 MB. Split it and redact each piece."));
    }
    #[cfg(feature = "docx")]
    if docx::is_archive(bytes) && media_type.is_none_or(|given| docx::may_be(&essence(given).to_ascii_lowercase())) {
        return Ok(Box::new(docx::DocxDocument::open(bytes, settings)?));
    }
    #[cfg(feature = "docx")]
    if docx::is_protected(bytes) {
        return Err(docx::protected());
    }
    if let Some(what) = known_by_first_bytes(bytes) {
        return Err(unsupported(what));
    }
    #[cfg(feature = "html")]
    let media_type = media_type.or_else(|| html::is_page(bytes).then_some(html::MEDIA_TYPE));
    let media_type = media_type.unwrap_or("text/plain").to_ascii_lowercase();
    let (essence, parameters) = media_type.split_once(';').unwrap_or((&media_type, ""));
    let essence = essence.trim();
    let charset = parameters.split(';').find_map(|p| p.trim().strip_prefix("charset=")).map(|c| c.trim_matches('"'));
    if let Some(charset) = charset {
        encoding::allow(charset, bytes)?;
    }
    match essence {
        "text/plain" => Ok(Box::new(TextDocument::open(bytes, charset.and_then(encoding::Encoding::named))?)),
        #[cfg(feature = "html")]
        html::MEDIA_TYPE | "application/xhtml+xml" => Ok(Box::new(html::HtmlDocument::open(bytes)?)),
        #[cfg(feature = "docx")]
        docx::MEDIA_TYPE => Err(docx::not_an_archive()),
        _ => Err(unsupported("of that media type")),
    }
}

/// The media type of a copy of a document of a media type: texts are written in UTF-8.
#[must_use]
pub fn media_type_of_copy(media_type: &'static str) -> &'static str {
    if media_type.starts_with("text/plain") { "text/plain; charset=utf-8" } else { media_type }
}

/// What a file is that is no text, whatever its name says.
fn known_by_first_bytes(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 6] = [
        (b"PK\x03\x04", "a Word document (.docx) or another zip file"),
        (b"%PDF", "a PDF"),
        (b"\xD0\xCF\x11\xE0", "an old Word document (.doc) or another file of old Office programs"),
        (b"{\\rtf", "a rich text file (.rtf)"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
    ];
    KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}

fn unsupported(what: &str) -> Error {
    Error::new(
        Code::UnsupportedMediaType,
        format!(
            "This is {what}, which this version cannot redact. Save it as a Word document (.docx) or as plain text in UTF-8 and open that."
        ),
    )
}
