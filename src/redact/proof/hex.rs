//! Bytes in hexadecimal digits, with or without signs between them: `416461`, `41 64 61`, `0x41, 0x64`, `\x41\x64`.

use super::decoded::Decoded;
use crate::text::Span;
use crate::text::eight::{self, Eight};

/// What may stand between two bytes, the longest first.
const BETWEEN: [&[u8]; 14] =
    [b", 0x", b",0x", b"; 0x", b" 0x", b"\\x", b"0x", b", ", b" ", b":", b"-", b",", b".", b"\r\n", b"\n"];
/// The value of each digit, by its byte; 16 for what is none.
const DIGITS: [u8; 256] = {
    let mut all = [16; 256];
    let mut value = 0;
    while value < 16 {
        let digit = b"0123456789abcdef"[value as usize];
        all[digit as usize] = value;
        all[digit.to_ascii_uppercase() as usize] = value;
        value += 1;
    }
    all
};
/// The fewest characters of text in a row that are no chance.
const FEWEST: usize = 4;

/// Reads every row of bytes. All of a row goes when something is found in it. The byte of a letter has a digit below ten.
pub fn read(source: &str, out: &mut Decoded) {
    let bytes = source.as_bytes();
    let mut digits = eight::places(bytes, Eight::digits, |byte| byte.is_ascii_digit());
    let mut at = 0;
    while let Some(digit) = digits.find(|digit| *digit >= at) {
        at = before(bytes, digit, at);
        while at <= digit {
            let end = if pair(bytes, at).is_some() { add_row(source, at, out) - 1 } else { at };
            at = next_start(bytes, end);
        }
    }
}

/// Adds what the row says that begins at a place. Gives where it ends.
fn add_row(source: &str, start: usize, out: &mut Decoded) -> usize {
    let (row, end) = row(source.as_bytes(), start);
    out.rows(&row, Span::new(start, end), FEWEST);
    end
}

/// Where to begin so that no row is missed that a digit belongs to, from `from` on: with its word, and with bytes of two
/// letters before it.
fn before(bytes: &[u8], digit: usize, from: usize) -> usize {
    let head = |end: usize| bytes.get(from..end).unwrap_or(&[]);
    let word = |end: usize| end - head(end).iter().rev().take_while(|b| b.is_ascii_alphanumeric()).count();
    let mut start = word(digit);
    loop {
        // A sign may end with the first letters of the word: `0x41`.
        let ends = (start..bytes.len().min(start + 3)).flat_map(|end| BETWEEN.map(|sign| (end, sign)));
        let signs = ends.filter(|(end, sign)| head(*end).ends_with(sign)).map(|(end, sign)| end - sign.len());
        let bytes_end = signs.filter(|end| end.checked_sub(2).is_some_and(|at| pair(bytes, at).is_some()));
        let Some(earlier) = bytes_end.map(word).filter(|at| *at < start).min() else {
            return start;
        };
        start = earlier;
    }
}

/// The next place behind one at which a row may begin: not inside a word or number, but for what `x` opens there: `\x41`,
/// `0x41`.
fn next_start(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        let opens = *byte == b'x' && at.checked_sub(1).is_some_and(|b| matches!(bytes.get(b), Some(b'0' | b'\\')));
        at += 1;
        if opens || !byte.is_ascii_alphanumeric() {
            break;
        }
    }
    at
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
    let digit = |at: usize| bytes.get(at).and_then(|b| DIGITS.get(usize::from(*b))).copied().filter(|d| *d < 16);
    Some(digit(at)? * 16 + digit(at + 1)?)
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
