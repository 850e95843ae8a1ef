//! A latitude and a longitude: `51.3811, -2.3590`, `51.3811° N 2.3590° W`, `51°22'52"N 2°21'32"W`.
//!
//! Three decimals of a degree are a hundred metres, and a street; two are a kilometre, and a town. Without a sign of what
//! they are, two decimals are coordinates only when they lie in these islands.

use super::Found;
use super::grid::spot_on_the_map;
use crate::check::spot::digits::{Digits, before, byte};

/// A number of degrees as it is written.
struct Degrees {
    /// In hundredths, without the sign.
    value: u32,
    /// Whether a degree sign or a letter for the direction says what it is.
    marked: bool,
    /// Whether it has minutes and seconds, or as many decimals.
    exact: usize,
    west: bool,
    end: usize,
}

pub fn at(text: &str, run: &Digits) -> Option<Found> {
    let bytes = text.as_bytes();
    if matches!(before(bytes, run.start), b'.' | b'/' | b'_') || before(bytes, run.start).is_ascii_alphanumeric() {
        return None;
    }
    // Most numbers are none: a part of a degree is behind its stop, or behind the sign for degrees.
    let whole = run.groups().first()?.size;
    if whole > 3 || !bytes.get(run.start + whole).is_some_and(|b| *b == b'.' || !b.is_ascii()) {
        return None;
    }
    let north = read(text, run.start)?;
    let from = between(bytes, north.end)?;
    let (from, minus) = sign(text, from);
    let mut east = read(text, from)?;
    east.west |= minus;
    let exact = north.exact.min(east.exact);
    let here = (4980..=6090).contains(&north.value) && east.value <= if east.west { 870 } else { 190 };
    let anywhere = north.value <= 9000 && east.value <= 18000;
    let marked = north.marked && east.marked;
    let is = (here && exact >= 3) || (anywhere && ((marked && exact >= 3) || exact >= 5));
    if !is || byte(bytes, east.end).is_ascii_alphanumeric() {
        return None;
    }
    let start = if matches!(before(bytes, run.start), b'-' | b'+') { run.start - 1 } else { run.start };
    Some(spot_on_the_map(bytes, start, east.end))
}

/// What is between the two: a comma, a slash, spaces, the word long.
fn between(bytes: &[u8], end: usize) -> Option<usize> {
    let rest = bytes.get(end..(end + 16).min(bytes.len()))?;
    let skip = rest.iter().take_while(|b| matches!(b, b' ' | b',' | b';' | b'/' | b'\n' | b'\t')).count();
    let word = rest.get(skip..)?;
    let letters = word.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    if letters == 0 {
        return (skip > 0).then_some(end + skip);
    }
    let named = word.get(..letters)?.to_ascii_lowercase();
    let is = matches!(named.as_slice(), b"long" | b"lon" | b"lng" | b"longitude" | b"and" | b"by");
    let behind = word.get(letters..)?.iter().take_while(|b| matches!(b, b' ' | b':' | b'=' | b'.')).count();
    is.then_some(end + skip + letters + behind)
}

fn sign(text: &str, at: usize) -> (usize, bool) {
    let rest = text.get(at..).unwrap_or_default();
    match rest.chars().next() {
        Some(c @ ('-' | '−' | '–')) => (at + c.len_utf8(), true),
        Some('+') => (at + 1, false),
        _ => (at, false),
    }
}

fn read(text: &str, start: usize) -> Option<Degrees> {
    let (whole, mut at) = digits(text, start, 3)?;
    let mut degrees = Degrees { value: whole * 100, marked: false, exact: 0, west: false, end: at };
    if text.get(at..)?.starts_with('.') {
        let (hundredths, _) = digits(text, at + 1, 2)?;
        let (_, end) = digits(text, at + 1, 12)?;
        degrees.exact = end - at - 1;
        degrees.value += if degrees.exact == 1 { hundredths * 10 } else { hundredths };
        at = end;
    }
    if let Some(end) = one_of(text, at, &['°', 'º', '˚']) {
        degrees.marked = true;
        at = end;
        // Minutes, and seconds when they are there.
        if let Some(end) = digits(text, spaces(text, at), 2).and_then(|(_, end)| minutes(text, end)) {
            degrees.exact = 3;
            at = end;
            if let Some((_, end)) = digits(text, spaces(text, at), 2) {
                let end =
                    if text.get(end..)?.starts_with('.') { digits(text, end + 1, 6).map_or(end, |d| d.1) } else { end };
                let twice = one_of(text, end, &['\'', '’', '′']).and_then(|end| one_of(text, end, &['\'', '’', '′']));
                if let Some(end) = one_of(text, end, &['"', '”', '″']).or(twice) {
                    at = end;
                }
            }
        }
    }
    degrees.end = at;
    let letter = spaces(text, at);
    if let Some(b @ (b'N' | b'S' | b'E' | b'W' | b'n' | b's' | b'e' | b'w')) = text.as_bytes().get(letter).copied()
        && !text.as_bytes().get(letter + 1).is_some_and(u8::is_ascii_alphanumeric)
    {
        degrees.marked = true;
        degrees.west = b | 32 == b'w';
        degrees.end = letter + 1;
    }
    Some(degrees)
}

/// The end of the minutes behind their digits: with decimals or without, and their mark.
fn minutes(text: &str, end: usize) -> Option<usize> {
    let end = if text.get(end..)?.starts_with('.') { digits(text, end + 1, 6)?.1 } else { end };
    one_of(text, end, &['\'', '’', '′'])
}

fn digits(text: &str, start: usize, most: usize) -> Option<(u32, usize)> {
    let rest = text.as_bytes().get(start..)?;
    let count = rest.iter().take(most).take_while(|b| b.is_ascii_digit()).count();
    let value = rest.iter().take(count.min(9)).fold(0, |value, b| value * 10 + u32::from(b & 15));
    (count > 0).then_some((value, start + count))
}

fn spaces(text: &str, at: usize) -> usize {
    at + text.get(at..).map_or(0, |rest| rest.bytes().take(2).take_while(|b| *b == b' ').count())
}

fn one_of(text: &str, at: usize, signs: &[char]) -> Option<usize> {
    let c = text.get(at..)?.chars().next().filter(|c| signs.contains(c))?;
    Some(at + c.len_utf8())
}
