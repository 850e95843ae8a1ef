//! An e-mail address, by the rules of [`email`].
//!
//! Of the characters that may stand before the @, those that are also punctuation of the sentence around it (quotes,
//! brackets, slashes, equals signs) end it.

use super::digits::{before, byte};
use super::{Hit, Own, SpotKind};
use crate::check::email;

/// RFC 5321 section 4.5.3.1: as many octets before the @, and in all.
const MOST_BEFORE: usize = 64;
const MOST: usize = 254;
/// As many labels as are dropped from the end to find the address: “name@example.org.See you” has one.
const DROPPED: usize = 3;

pub fn at(text: &str, at: usize, free: usize, own: &Own<'_>) -> Option<Hit> {
    let bytes = text.as_bytes();
    let from = at.saturating_sub(MOST_BEFORE).max(free);
    let mut start = at;
    while let Some(earlier) = step_back(bytes, start).filter(|earlier| *earlier >= from) {
        start = earlier;
    }
    while byte(bytes, start).is_ascii_punctuation() && start < at {
        start += 1;
    }
    let mut end = at + 1;
    while let Some(width) = bytes.get(end..).and_then(letter).filter(|_| end - at < MOST) {
        end += width;
    }
    while matches!(before(bytes, end), b'.' | b'-') {
        end -= 1;
    }
    // Before anything is set aside for it: an address has something on both sides, and a full stop.
    for _ in 0..=DROPPED {
        let domain = bytes.get(at + 1..end).filter(|_| start < at)?;
        let shorter = domain.get(..domain.iter().rposition(|b| *b == b'.')?)?;
        // A capital where there was none before begins a sentence.
        let is_next = domain.get(shorter.len() + 1).is_some_and(u8::is_ascii_uppercase)
            && shorter.contains(&b'.')
            && !shorter.iter().any(u8::is_ascii_uppercase);
        if let Some(email) = text.get(start..end).filter(|_| !is_next).and_then(|it| email::parse(it).ok()) {
            return Some(Hit { start, end, kind: SpotKind::Email, own: own.has(email.as_str().as_bytes()) });
        }
        end = at + 1 + shorter.len();
    }
    None
}

/// Where the character before a place begins, if it may stand before the @.
fn step_back(bytes: &[u8], end: usize) -> Option<usize> {
    let start = (1..=4).filter_map(|width| end.checked_sub(width)).find(|at| byte(bytes, *at) & 0xc0 != 0x80)?;
    let rest = bytes.get(start..)?;
    let fits =
        letter(rest).is_some() || matches!(rest, [b'_' | b'%' | b'+' | b'&' | b'\'' | b'~' | b'!' | b'#' | b'$', ..]);
    fits.then_some(start)
}

/// How many bytes the letter, digit, full stop or hyphen takes that a text begins with.
///
/// Which characters beyond ASCII are letters would take a large table; that no usual punctuation and no symbol is among
/// them is enough. It stands in U+0080 to U+00BF, U+2000 to U+2FFF, U+3000 to U+303F and from U+F000 on.
const fn letter(rest: &[u8]) -> Option<usize> {
    match rest {
        [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-', ..] => Some(1),
        [0xc3..=0xdf, _, ..] => Some(2),
        [0xe3, 0x80, ..] => None,
        [0xe0 | 0xe1 | 0xe3..=0xed, _, _, ..] => Some(3),
        _ => None,
    }
}
