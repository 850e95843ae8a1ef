//! Base64, in both alphabets and from any of the four letters that a group may begin with.

use super::decoded::Decoded;
use crate::text::Span;
use crate::text::eight;

/// The shortest string that can hold a name worth looking for.
const SHORTEST: usize = 8;
/// A line of a long one that is broken over lines is at least so long.
const FULL_LINE: usize = 60;
/// The fewest characters of text in a row that are no chance.
const FEWEST: usize = 5;

/// Reads every string that can be Base64. All of a string goes when something is found in it.
pub fn read(source: &str, out: &mut Decoded) {
    for span in strings(source.as_bytes()) {
        let letters: Vec<u8> = span.of(source).bytes().filter_map(value).collect();
        for skipped in 0..4 {
            out.rows(&bytes(letters.get(skipped..).unwrap_or(&[])), span, FEWEST);
        }
    }
}

/// What six bits each letter stands for, in both alphabets, by its byte; 64 for what is none.
const VALUES: [u8; 256] = {
    let mut all = [64; 256];
    let alphabets = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";
    let mut place = 0;
    while place < alphabets.len() {
        let value = if place < 64 { place } else { place - 2 };
        all[alphabets[place] as usize] = value as u8;
        place += 1;
    }
    all
};

/// What six bits a letter stands for.
fn value(letter: u8) -> Option<u8> {
    VALUES.get(usize::from(letter)).copied().filter(|value| *value < 64)
}

fn bytes(letters: &[u8]) -> Vec<u8> {
    let mut all = Vec::with_capacity(letters.len() * 3 / 4);
    for group in letters.chunks(4) {
        let bits = (0..4).fold(0_u32, |bits, i| bits << 6 | u32::from(group.get(i).copied().unwrap_or(0)));
        let [_, first, second, third] = bits.to_be_bytes();
        all.extend([first, second, third].iter().take(group.len().saturating_sub(1)));
    }
    all
}

/// The strings of the alphabets that are no words: a capital or a digit stands behind a small letter in them. One that
/// fills its line goes on in the next.
fn strings(bytes: &[u8]) -> Vec<Span> {
    let capitals = eight::places(
        bytes,
        |eight| eight.capitals() | eight.digits(),
        |b| b.is_ascii_uppercase() || b.is_ascii_digit(),
    );
    let small = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
    let mut coded = capitals.filter(|at| at.checked_sub(1).is_some_and(small));
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(place) = coded.find(|place| *place >= at) {
        // Its string begins in its line or in one before.
        let head = bytes.get(at..place).unwrap_or(&[]);
        at = place - head.iter().rev().take_while(|b| value(**b).is_some() || matches!(b, b'\r' | b'\n')).count();
        while at <= place {
            at = add_string(bytes, at, &mut all);
        }
    }
    all
}

/// Adds the string that begins at a place, if it is one. Gives where to go on.
fn add_string(bytes: &[u8], start: usize, all: &mut Vec<Span>) -> usize {
    let (mut at, mut line) = (start, start);
    while let Some(byte) = bytes.get(at) {
        if value(*byte).is_some() {
            at += 1;
            continue;
        }
        let broken = match bytes.get(at..at + 2) {
            Some(b"\r\n") => 2,
            Some([b'\n', _]) => 1,
            _ => 0,
        };
        if broken == 0 || at - line < FULL_LINE || bytes.get(at + broken).is_none_or(|b| value(*b).is_none()) {
            break;
        }
        at += broken;
        line = at;
    }
    let span = Span::new(start, at);
    let coded = |pair: &[u8]| matches!(pair, [b'a'..=b'z', b'A'..=b'Z' | b'0'..=b'9']);
    if span.len() >= SHORTEST && bytes.get(start..at).is_some_and(|string| string.windows(2).any(coded)) {
        let padding = bytes.get(at..).unwrap_or(&[]).iter().take(2).take_while(|b| **b == b'=').count();
        all.push(Span::new(start, at + padding));
    }
    at.max(start + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(source: &str) -> Vec<(String, String)> {
        let mut out = Decoded::default();
        read(source, &mut out);
        let place = |piece: &str| {
            let at = out.text().find(piece).unwrap();
            out.source(Span::new(at, at + piece.len())).unwrap().of(source).to_owned()
        };
        out.text().split("\n\n").filter(|p| !p.is_empty()).map(|p| (p.to_owned(), place(p))).collect()
    }

    #[test]
    fn a_name_shows_wherever_its_first_group_begins() {
        for (source, string) in [
            ("key: QWRhIEx1bm4=.", "QWRhIEx1bm4="),
            ("x/WEFkYSBMdW5u", "x/WEFkYSBMdW5u"),
            ("eCBBZGEgTHVubiB5", "eCBBZGEgTHVubiB5"),
            ("QQBkAGEAIABMAHUAbgBuAA==", "QQBkAGEAIABMAHUAbgBuAA=="),
        ] {
            let all = says(source);
            assert!(all.iter().any(|(text, place)| text.contains("Ada Lunn") && place == string), "{all:?}");
        }
    }

    #[test]
    fn a_long_string_is_read_over_its_lines() {
        let line = "QUFB".repeat(18);
        let source = format!("{line}QWRh\r\nIEx1bm4=\nEnd");
        assert!(says(&source).iter().any(|(text, place)| text.ends_with("Ada Lunn") && place.ends_with("bm4=")));
    }

    #[test]
    fn words_are_passed_over() {
        assert!(strings(b"The complainants wrote to the COUNCIL well-before 1999/2000.").is_empty());
    }
}
