//! A date that the words around it call a date of birth: “date of birth”, “DOB”, “born”; in Welsh “dyddiad geni”,
//! “ganwyd”, “ganed”, “cafodd ei eni”, with their mutations.
//!
//! After “born” there may be a place before the date. After “date of birth” there may be “is” or “:”, but not half a
//! sentence, which may be about another day.

use super::digits::{Digits, between, byte, ends_at};
use super::nearby::{find, has, window_after, window_before, word_before};
use super::{Hit, Own, SpotKind, date};
use crate::check::date::Date;
use crate::check::sort_code::value;

/// How far a name of the date may be from it.
const NEAR: usize = 20;
/// As many bytes as the longest word or name has.
const LONGEST: usize = 16;
const NAMES: &[&str] = &[
    "date of birth",
    "birth date",
    "birthdate",
    "birthday",
    "d.o.b",
    "dob",
    "dyddiad geni",
    "ddyddiad geni",
    "nyddiad geni",
    "pen-blwydd",
    "penblwydd",
];
/// What leads on to something else.
const ELSEWHERE: &[&str] = &["and", "ac", "party"];
const VERBS: &[&str] = &["born", "ganwyd", "anwyd", "ganed", "aned", "geni", "eni", "ngeni"];

pub fn at(bytes: &[u8], run: &Digits, own: &Own<'_>) -> Option<Hit> {
    let day = Day::in_numbers(run).or_else(|| Day::in_words(bytes, run))?;
    if !day.days().any(|_| true) || !run.begins(bytes) || !ends_at(bytes, day.end) {
        return None;
    }
    let (earlier, later) = (window_before(bytes, day.start), window_after(bytes, day.end, NEAR + LONGEST));
    let found = find(earlier, NAMES, |_, gap| is_near(gap.strip_prefix(b".").unwrap_or(gap)))
        || find(earlier, VERBS, |_, gap| leads_on(gap))
        || find(later, NAMES, |gap, _| is_near(gap) && !gap.contains(&b'\n'));
    let is_own = || day.days().any(|day| own.has(date::iso(day).as_bytes()));
    found.then(|| Hit { start: day.start, end: day.end, kind: SpotKind::DateOfBirth, own: is_own() })
}

/// Whether there is as little between a name and its date as there should be.
fn is_near(gap: &[u8]) -> bool {
    gap.len() <= NEAR && leads_on(gap)
}

/// Whether what is between a word and a date is of one piece with them: no sentence ends in it, and it names no other
/// day.
fn leads_on(gap: &[u8]) -> bool {
    let ends = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?', b' ' | b'\n'] | [b'\n', b'\n'] | [_, b';']);
    !gap.windows(2).any(ends) && !has(gap, ELSEWHERE) && gap.iter().filter(|b| b.is_ascii_digit()).count() < 4
}

/// A day as it is written.
struct Day {
    start: usize,
    end: usize,
    /// Of four digits or of two.
    year: u32,
    month: u32,
    day: u32,
}

impl Day {
    /// `27/03/1980`, `27.3.80`, `27 3 1980` or `1980-03-27`.
    fn in_numbers(run: &Digits) -> Option<Self> {
        let [one, two, three] = run.groups().first_chunk::<3>()?;
        if one.gap != two.gap {
            return None;
        }
        let (first, second) = (one.size, one.size + two.size);
        let (a, month, b) = (run.value(0, first), run.value(first, second), run.value(second, second + three.size));
        let (day, year) = match (one.size, two.size, three.size) {
            (1 | 2, 1 | 2, 4) => (a, b),
            (1 | 2, 1 | 2, 2) if one.gap != b' ' => (a, b),
            (4, 1 | 2, 1 | 2) if one.gap != b' ' => (b, a),
            _ => return None,
        };
        Some(Self { start: run.start, end: three.end, year, month, day })
    }

    /// `27 March 1980`, `27th of March, 1980`, `27 o Fawrth 1980` or `March 27, 1980`.
    fn in_words(bytes: &[u8], run: &Digits) -> Option<Self> {
        let first = run.groups().first().filter(|group| group.size < 3)?;
        let day = run.value(0, first.size);
        let (ordinal, after) = word(bytes, first.end)?;
        let mut rest = gap(bytes, if date::is_ordinal(ordinal) { after } else { first.end });
        let (start, month) = if byte(bytes, rest).is_ascii_digit() {
            year(bytes, rest)?;
            let (name, start) = word_before(bytes, run.start).filter(|_| rest > first.end)?;
            (start, date::month_named(name)?)
        } else {
            let (mut name, mut after) = word(bytes, rest)?;
            if matches!(name, b"of" | b"o") {
                (name, after) = word(bytes, gap(bytes, after))?;
            }
            rest = gap(bytes, after);
            // Most numbers are followed by a word and no year, which is quicker seen than whether the word is a month.
            year(bytes, rest)?;
            (run.start, date::month_named(name)?)
        };
        let year = year(bytes, rest)?;
        Some(Self { start, end: rest + 4, year, month: month.into(), day })
    }

    /// The days that may be meant: two, if the year is of two digits.
    fn days(&self) -> impl Iterator<Item = Date> {
        let centuries: &[u32] = if self.year < 100 { &[1900, 2000] } else { &[0] };
        let (day, month) = (self.day.try_into().unwrap_or(0), self.month.try_into().unwrap_or(0));
        centuries.iter().filter_map(move |century| date::civil(century + self.year, month, day))
    }
}

/// The four digits at a place.
fn year(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(value)
}

/// The letters at a place, none or as many as a word here has, and where they end.
fn word(bytes: &[u8], start: usize) -> Option<(&[u8], usize)> {
    let rest = bytes.get(start..)?;
    let length = rest.iter().take(LONGEST).take_while(|b| b.is_ascii_alphabetic()).count();
    Some((rest.get(..length)?, start + length))
}

/// Where what may stand between a day, a month and a year ends.
fn gap(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < start + LONGEST {
        end += match byte(bytes, end) {
            b',' | b'.' | b'/' => 1,
            _ => match bytes.get(end..).and_then(between) {
                Some((_, width)) => width,
                None => break,
            },
        };
    }
    end
}
