//! Reading a page within bounds.

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};

use super::sink::{Nodes, Sink};
use crate::{Code, Error, Result};

/// How much is read before the bounds are looked at again, in bytes.
const AT_ONCE: usize = 8192;

/// How many attributes one tag may have. A parser compares each with all before it.
const MOST_ATTRIBUTES: usize = 2000;

/// Reads a page as a browser that runs scripts does.
///
/// # Errors
/// `too-large` beyond the bounds.
pub fn parse(text: &str) -> Result<Nodes> {
    if most_attributes(text.as_bytes()) > MOST_ATTRIBUTES {
        return Err(beyond());
    }
    let mut parser = parse_document(Sink::new(), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() {
        let mut at = AT_ONCE.min(rest.len());
        while !rest.is_char_boundary(at) {
            at += 1;
        }
        let (piece, further) = rest.split_at_checked(at).unwrap_or((rest, ""));
        parser.process(StrTendril::from(piece));
        if parser.tokenizer.sink.sink.is_beyond() {
            return Err(beyond());
        }
        rest = further;
    }
    let nodes = parser.finish();
    if nodes.beyond { Err(beyond()) } else { Ok(nodes) }
}

fn beyond() -> Error {
    Error::new(
        Code::TooLarge,
        "The page is nested too deeply, or has too many elements or attributes, to be read as a browser reads it. Save \
         what it shows as plain text and redact that.",
    )
}

/// The most attributes of any tag, counted as a parser meets them; comments and scripts are passed over.
fn most_attributes(bytes: &[u8]) -> usize {
    let (mut most, mut at) = (0, 0);
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'<')) {
        at += found + 1;
        let rest = bytes.get(at..).unwrap_or(&[]);
        if rest.starts_with(b"!--") {
            at += find(rest, b"-->");
        } else if rest.first().is_some_and(u8::is_ascii_alphabetic) {
            let script = rest.get(..6).is_some_and(|name| name.eq_ignore_ascii_case(b"script"));
            let (count, end) = attributes(rest);
            most = most.max(count);
            at += end;
            if script {
                at += find(bytes.get(at..).unwrap_or(&[]), b"</");
            }
        }
    }
    most
}

fn find(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).position(|window| window == what).unwrap_or(bytes.len())
}

/// How many attributes a tag has and where it ends.
fn attributes(tag: &[u8]) -> (usize, usize) {
    let (mut count, mut between, mut at) = (0, false, 0);
    while let Some(&byte) = tag.get(at) {
        match byte {
            b'>' => return (count, at),
            b'=' => {
                at += 1;
                at += tag.get(at..).unwrap_or(&[]).iter().take_while(|b| b.is_ascii_whitespace()).count();
                if let Some(quote @ (b'"' | b'\'')) = tag.get(at) {
                    at += 1 + find(tag.get(at + 1..).unwrap_or(&[]), &[*quote]);
                    between = true;
                }
            }
            b'/' => between = true,
            _ if byte.is_ascii_whitespace() => between = true,
            _ => {
                count += usize::from(between);
                between = false;
            }
        }
        at += 1;
    }
    (count, tag.len())
}
