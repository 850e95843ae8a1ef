//! Documents that Word puts into this one when it opens it: of each the text becomes paragraphs.

use super::kind::Kind;
use super::load;
use super::package::Package;
use super::xml::{Id, Node, Tree};
use super::{rtf, story};
use crate::Result;
use crate::document::{Document, TextDocument, TrackedChanges};

/// How deep documents may stand in each other.
const DEEPEST: usize = 3;

/// The most bytes that all documents inside one may be when they are unpacked: each alone is within the bounds of any
/// other, and thousands of them are not.
const MOST: u64 = 256 << 20;

/// What stands in place of one that cannot be read.
const LEFT_OUT: &str = "[A document that was included here could not be read and was left out.]";

/// What is left to documents that stand in others.
pub struct Room {
    /// In how many documents the one that is read stands.
    depth: usize,
    /// How many bytes more may be unpacked.
    left: u64,
}

impl Default for Room {
    fn default() -> Self {
        Self { depth: 0, left: MOST }
    }
}

/// The text of an included document; nothing where it cannot be read. `kind` is its media type, or its name where there
/// is none.
pub fn text(bytes: &[u8], kind: &str, changes: TrackedChanges, room: &mut Room) -> Option<String> {
    if room.depth >= DEEPEST {
        return None;
    }
    if super::is_archive(bytes) {
        return word(bytes, changes, room).ok().flatten();
    }
    if bytes.starts_with(b"{\\rtf") {
        return rtf::text(bytes);
    }
    if let Some((page, charset)) = letter(bytes) {
        return page_text(&page, &charset);
    }
    if kind.contains("html") || is_page(bytes) {
        return page_text(bytes, "");
    }
    let plain = kind.starts_with("text/") || kind.contains("plain") || kind.ends_with(".txt");
    let document = TextDocument::open(bytes, None).ok().filter(|_| plain)?;
    let text = document.parts().first().map(|part| part.text.to_owned())?;
    let strange = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}');
    (!text.contains(strange)).then_some(text)
}

/// The text of a Word document inside this one.
fn word(bytes: &[u8], changes: TrackedChanges, room: &mut Room) -> Result<Option<String>> {
    let mut package = Package::open(bytes)?;
    let Some(left) = room.left.checked_sub(package.unpacked()) else { return Ok(None) };
    room.left = left;
    let main = super::main_part(&mut package)?;
    room.depth += 1;
    let loaded = load::load(&mut package, &main, changes, room);
    room.depth -= 1;
    let loaded = loaded?;
    let read = |kind: &Kind| matches!(kind, Kind::Main | Kind::Footnotes | Kind::Endnotes);
    let texts = loaded.members.iter().zip(&loaded.trees).filter(|(member, _)| read(&member.kind));
    Ok(Some(texts.map(|(_, tree)| story::read(tree).text).collect()))
}

#[cfg(feature = "html")]
fn is_page(bytes: &[u8]) -> bool {
    crate::document::html::is_page(bytes)
}

#[cfg(feature = "html")]
fn page_text(bytes: &[u8], charset: &str) -> Option<String> {
    // A page that says nothing of its encoding is told of it by its letter.
    let told = format!("<meta charset=\"{charset}\">").into_bytes();
    let bytes = if charset.is_empty() { bytes.to_vec() } else { [told.as_slice(), bytes].concat() };
    let page = crate::document::html::HtmlDocument::open(&bytes).ok()?;
    let parts = page.parts();
    let text = |name: &str| parts.iter().find(|part| part.name == name).map_or("", |part| part.text);
    Some([text("body"), "\n", text("notes between the lines")].concat())
}

#[cfg(not(feature = "html"))]
fn is_page(_: &[u8]) -> bool {
    false
}

#[cfg(not(feature = "html"))]
fn page_text(_: &[u8], _: &str) -> Option<String> {
    None
}

/// The page inside a letter (MHTML), and its encoding.
fn letter(bytes: &[u8]) -> Option<(Vec<u8>, String)> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(2048))?).to_ascii_lowercase();
    if !head.trim_start().starts_with("mime-version:") && !head.contains("content-type: multipart/") {
        return None;
    }
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let low = text.to_ascii_lowercase();
    let at = low.find("content-type: text/html")?;
    let start = low.get(..at)?.rfind("\n--").unwrap_or(0);
    let from_head = text.get(start..)?.replace("\r\n", "\n");
    let (head, content) = from_head.trim_start().split_once("\n\n")?;
    let end = head.lines().next().filter(|line| line.starts_with("--")).and_then(|line| content.find(line));
    let content = content.get(..end.unwrap_or(content.len()))?;
    let head = head.to_ascii_lowercase();
    let value = head.split_once("charset=").map_or("", |(_, rest)| rest);
    let charset: String =
        value.trim_start_matches('"').chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    let bytes = if head.contains("quoted-printable") {
        quoted(content)
    } else if head.contains("base64") {
        unpacked(content)?
    } else {
        content.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
    };
    Some((bytes, charset))
}

#[cfg(feature = "html")]
fn unpacked(content: &str) -> Option<Vec<u8>> {
    crate::document::html::base64::decode(content)
}

#[cfg(not(feature = "html"))]
fn unpacked(_: &str) -> Option<Vec<u8>> {
    None
}

/// Bytes that a letter writes as signs that every program for letters leaves alone.
fn quoted(text: &str) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::with_capacity(text.len()), text);
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or("");
        let code = rest.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (c, code) {
            ('=', _) if rest.starts_with('\n') => rest = rest.get(1..).unwrap_or(""),
            ('=', Some(byte)) => {
                out.push(byte);
                rest = rest.get(2..).unwrap_or("");
            }
            _ => out.push(u8::try_from(u32::from(c)).unwrap_or(b'?')),
        }
    }
    out
}

/// Puts paragraphs of a text, or of what is said instead, into an element.
///
/// # Errors
/// `too-large` when the tree has no room for them: one small document may be put in over and over.
pub fn paragraphs(tree: &mut Tree, chunk: Id, text: Option<&str>) -> Result<()> {
    tree.node_mut(chunk).children.clear();
    for line in text.unwrap_or(LEFT_OUT).lines().filter(|line| !line.trim().is_empty()) {
        let paragraph = tree.push(Node { name: "w:p", ..Node::default() }, Some(chunk));
        let run = tree.push(Node { name: "w:r", ..Node::default() }, Some(paragraph));
        put_line(tree, run, line.trim_end());
        tree.has_room()?;
    }
    Ok(())
}

/// Puts the words and tabs of a line at the end of a run.
pub fn put_line(tree: &mut Tree, run: Id, line: &str) {
    for (place, field) in line.split('\t').enumerate() {
        if place > 0 {
            tree.push(Node { name: "w:tab", ..Node::default() }, Some(run));
        }
        let attributes = vec![("xml:space", "preserve".to_owned())];
        let words = tree.push(Node { name: "w:t", attributes, ..Node::default() }, Some(run));
        tree.push(Node { text: field.to_owned(), ..Node::default() }, Some(words));
    }
}
