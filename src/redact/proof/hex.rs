//! Bytes in hexadecimal digits, with or without signs between them: `416461`, `41 64 61`, `0x41, 0x64`, `\x41\x64`.

use super::decoded::{Decoded, characters};
use crate::text::Span;

/// What may stand between two bytes, the longest first.
const BETWEEN: [&[u8]; 14] =
    [b", 0x", b",0x", b"; 0x", b" 0x", b"\\x", b"0x", b", ", b" ", b":", b"-", b",", b".", b"\r\n", b"\n"];
/// The fewest characters of text in a row that are no chance.
const FEWEST: usize = 4;

/// Reads every row of bytes. All of a row goes when something is found in it.
pub fn read(source: &str, out: &mut Decoded) {
    let bytes = source.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let begins = pair(bytes, at).is_some() && !at.checked_sub(1).is_some_and(|b| is_inside(bytes, b));
        if !begins {
            at += 1;
            continue;
        }
        let (row, end) = row(bytes, at);
        let mut run: Vec<char> = Vec::new();
        let span = Span::new(at, end);
        let mut flush = |run: &mut Vec<char>| {
            if run.len() >= FEWEST {
                out.part();
                run.iter().for_each(|c| out.push(*c, span, true));
            }
            run.clear();
        };
        for (c, _) in characters(&row) {
            match c {
                Some(c) => run.push(c),
                None => flush(&mut run),
            }
        }
        flush(&mut run);
        at = end;
    }
}

/// The bytes that begin at a place, and where they end.
fn row(bytes: &[u8], start: usize) -> (Vec<u8>, usize) {
    let mut row = Vec::new();
    let (mut at, mut end) = (start, start);
    while let Some(byte) = pair(bytes, at) {
        row.push(byte);
        end = at + 2;
        let rest = bytes.get(end..).unwrap_or(&[]);
        let between = BETWEEN.iter().find(|sign| rest.starts_with(sign) && pair(bytes, end + sign.len()).is_some());
        at = end + between.map_or(0, |sign| sign.len());
    }
    (row, end)
}

fn pair(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    Some(digit(at)? * 16 + digit(at + 1)?)
}

/// Whether a row that begins behind this byte would begin inside a word or number; `x` opens one: `\x41`, `0x41`.
fn is_inside(bytes: &[u8], before: usize) -> bool {
    let opens = before
        .checked_sub(1)
        .is_some_and(|b| bytes.get(before) == Some(&b'x') && matches!(bytes.get(b), Some(b'0' | b'\\')));
    !opens && bytes.get(before).is_some_and(u8::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_shows_whatever_stands_between_its_bytes() {
        for (source, row) in [
            ("id 416461204c756e6e;", "416461204c756e6e"),
            ("id 41 64 61 20 4C 75 6E 6E.", "41 64 61 20 4C 75 6E 6E"),
            ("{0x41, 0x64, 0x61, 0x20, 0x4c, 0x75, 0x6e, 0x6e}", "41, 0x64, 0x61, 0x20, 0x4c, 0x75, 0x6e, 0x6e"),
            (r"'\x41\x64\x61\x20\x4c\x75\x6e\x6e'", r"41\x64\x61\x20\x4c\x75\x6e\x6e"),
            ("410064006100200 4", ""),
            ("41006400610020004c0075006e006e00", "41006400610020004c0075006e006e00"),
        ] {
            let mut out = Decoded::default();
            read(source, &mut out);
            let found = out.text().find("Ada Lunn").and_then(|at| out.source(Span::new(at, at + 8)));
            assert_eq!(found.map_or("", |span| span.of(source)), row, "{:?}", out.text());
        }
    }

    #[test]
    fn numbers_of_a_text_are_no_bytes() {
        let mut out = Decoded::default();
        read("07700 900123 on 12.03.1979, 41 and 64, cafe babe, decade", &mut out);
        assert!(!out.text().contains("Ada"), "{}", out.text());
    }
}
