//! The second reader: every string that the bytes of a Word document hold, whether or not anything shows it.
//!
//! It shares nothing with the first reader but the crates that unpack archives and read XML, so that what one of them
//! fails to see is seen by the other. It follows no relationship and knows no kinds of parts: it reads whatever is there.

mod plain;
mod strings;
mod words;

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::document::Held;
use crate::{Code, Error, Result};
use words::Words;

/// All that a document's bytes hold.
///
/// # Errors
/// `damaged` for what cannot be read to its end.
pub fn held(bytes: &[u8]) -> Result<Vec<Held>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let mut all = Vec::new();
    let mut put = |place: &str, text: String, run_on: bool| {
        if text.chars().any(char::is_alphanumeric) {
            let shortest = if place.ends_with(": bytes") { strings::SHORTEST } else { 0 };
            all.push(Held { place: place.to_owned(), text, run_on, shortest });
        }
    };
    put("the archive’s comment", plain::text(archive.comment()), false);
    put("the archive between its parts", strings::of(&between(bytes, &mut archive)?), false);
    let mut seen = BTreeSet::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).map_err(|_| unreadable())?;
        let name = entry.name().map_err(|_| unreadable())?.into_owned();
        let about = [entry.comment().to_owned(), plain::text(&entry.extra_data().unwrap_or_default())].join("\n\n");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).map_err(|_| unreadable())?;
        drop(entry);
        if !plain::is_usual_name(&name) {
            put(&format!("{name}: name"), name.replace(['/', '.'], "\n\n"), false);
        }
        put(&format!("{name}: archive fields"), about, false);
        if let Some(text) = plain::xml(&content) {
            let read = part(&text, &mut seen)?;
            put(&format!("{name}: text"), read.words.finish(), false);
            put(&format!("{name}: attributes"), read.attributes, false);
            put(&format!("{name}: asides"), read.asides, false);
            put(&format!("{name}: run together"), read.together, true);
        } else {
            put(&format!("{name}: bytes"), strings::of(&content), false);
        }
    }
    Ok(all)
}

/// What one part's XML holds.
#[derive(Default)]
struct Part {
    words: Words,
    attributes: String,
    /// Comments, instructions and whatever stands in a sentence without being of it.
    asides: String,
    /// All texts without anything between them.
    together: String,
}

fn part(text: &str, seen: &mut BTreeSet<String>) -> Result<Part> {
    let mut part = Part::default();
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event().map_err(|_| unreadable())? {
            Event::Start(element) => {
                part.element(&element, seen);
                open.push(element.local_name().as_ref().to_owned());
                part.words.start(open.last().map_or("", String::as_str));
            }
            Event::Empty(element) => {
                part.element(&element, seen);
                let name = element.local_name().as_ref().to_owned();
                part.words.start(&name);
                part.words.end(&name);
            }
            Event::End(_) => {
                let name = open.pop().unwrap_or_default();
                part.words.end(&name);
                part.aside_ends(&name);
            }
            Event::Text(text) => part.text(&text.xml10_content(), &open),
            Event::CData(text) => part.text(&text.xml10_content(), &open),
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content().into_owned();
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    _ => quick_xml::escape::resolve_predefined_entity(&name).unwrap_or(&name).to_owned(),
                };
                part.text(&c, &open);
            }
            Event::Comment(text) => part.aside(&text.xml10_content()),
            Event::PI(text) => part.aside(text.content()),
            Event::DocType(text) => part.aside(&text.xml10_content()),
            Event::Eof => return Ok(part),
            Event::Decl(_) => {}
        }
    }
}

impl Part {
    fn element(&mut self, element: &BytesStart<'_>, seen: &mut BTreeSet<String>) {
        let mut symbol = None;
        for attribute in element.attributes().with_checks(false).flatten() {
            let value = attribute
                .normalized_value(XmlVersion::Explicit1_0)
                .map_or_else(|_| attribute.value.clone().into_owned(), |value| value.into_owned());
            if element.local_name().as_ref() == "sym" && attribute.key.local_name().as_ref() == "char" {
                symbol = u32::from_str_radix(&value, 16).ok();
            }
            if !plain::says_nothing(&value) && !seen.contains(&value) {
                self.attributes.push_str(&value);
                self.attributes.push_str("\n\n");
                seen.insert(value);
            }
        }
        if let Some(code) = symbol {
            let code = if code >= 0xF000 { code - 0xF000 } else { code };
            let c = char::from_u32(code).unwrap_or(' ');
            self.words.push(c.encode_utf8(&mut [0; 4]));
            self.together.push(c);
        }
    }

    fn text(&mut self, text: &str, open: &[String]) {
        match open.last().map(String::as_str) {
            Some("instrText" | "delText" | "delInstrText" | "f") => self.asides.push_str(text),
            _ if open.iter().any(|name| name == "rt") => self.asides.push_str(text),
            _ => self.words.push(text),
        }
        if !text.trim().is_empty() {
            self.together.push_str(text);
        }
    }

    fn aside(&mut self, text: &str) {
        self.asides.push_str("\n\n");
        self.asides.push_str(text);
        self.asides.push_str("\n\n");
    }

    fn aside_ends(&mut self, name: &str) {
        // Instructions go on from run to run, up to the end of the paragraph.
        if matches!(name, "p" | "rt" | "f") && !self.asides.is_empty() && !self.asides.ends_with('\n') {
            self.asides.push_str("\n\n");
        }
    }
}

/// The bytes that belong to no part and are no table of contents: in front, behind, and left over from earlier.
fn between(bytes: &[u8], archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<u8>> {
    let mut taken = Vec::new();
    for place in 0..archive.len() {
        let entry = archive.by_index_raw(place).map_err(|_| unreadable())?;
        let end = entry.data_start().unwrap_or(entry.header_start()).saturating_add(entry.compressed_size());
        taken.push((entry.header_start(), end));
    }
    taken.sort_unstable();
    let end = archive.central_directory_start();
    let (mut at, mut left) = (0_u64, Vec::new());
    let gap = |from: u64, to: u64| {
        let (from, to) = (usize::try_from(from).unwrap_or(usize::MAX), usize::try_from(to).unwrap_or(usize::MAX));
        bytes.get(from..to).unwrap_or(&[])
    };
    for (start, after) in taken {
        left.extend_from_slice(gap(at, start));
        left.push(b'\n');
        at = at.max(after);
    }
    left.extend_from_slice(gap(at, end));
    // The end of the archive is the last of its records; what follows it is no part of it.
    let tail = bytes.windows(4).rposition(|window| window == b"PK\x05\x06").map_or(bytes.len(), |at| at + 22);
    left.push(b'\n');
    left.extend_from_slice(bytes.get(tail..).unwrap_or(&[]));
    Ok(left)
}

fn unreadable() -> Error {
    Error::new(
        Code::Damaged,
        "The document cannot be read to its end, so nothing can be said of what it holds. Open it in Word, save it again and open that.",
    )
}
