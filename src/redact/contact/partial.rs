//! Some of the digits of the person's numbers: `ending 123`, `the last four digits 4958`, `07700 9xxxxx`, `****123`, and a
//! telephone number without its area code.
//!
//! Three digits alone say nothing; the words or signs around them say that they are the end of a number, and then they
//! tell the person's from others.

use super::{filled, spelling};
use crate::Identity;
use crate::check::spot::digits::{Digits, before, byte, ends_at};
use crate::check::spot::nearby::{has, is_reference, window_after, window_before};
use crate::redact::finding::{Label, Reason};

/// The fewest digits that tell a number by its end.
const LEAST: usize = 3;
/// The fewest digits of a telephone number that are one without the rest.
const LOCAL: usize = 6;
/// How many digits at the end of a number may be read out, so that they are told from a count.
pub const SPOKEN: std::ops::RangeInclusive<usize> = LEAST..=LOCAL;
/// How far words may be from the digits, in bytes.
const NEAR: usize = 36;
/// As long as any number with signs for hidden digits.
const LONGEST: usize = 28;

/// Words that say that digits are the end of a number.
pub const ENDS: &[&str] =
    &["ends", "ending", "finishes", "finishing", "last", "final", "suffix", "gorffen", "olaf", "diwedd"];
/// Right before the digits: a call also ended at ten past.
const ENDED: [&[u8]; 3] = [b"ended ", b"ended in ", b"ended with "];
const BEGINS: &[&str] = &["begins", "beginning", "starts", "starting", "first", "prefix", "dechrau"];
/// What an officer is told of them.
pub const REASON: Reason = Reason { rule: "partial-number", why: "Some of the digits of the person’s number." };

/// The numbers of one person, as digits.
#[derive(Default)]
pub struct Partial {
    numbers: Vec<(String, Label)>,
}

/// Some digits of one of the numbers.
pub struct Part {
    /// Where, in bytes of the source.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    pub label: Label,
    pub reason: Reason,
}

impl Partial {
    /// Collects the numbers. A telephone number has its nought.
    pub fn new(identity: &Identity) -> Self {
        let phones =
            identity.phones.iter().map(|phone| (format!("0{}", spelling::national_digits(phone)), Label::Phone));
        let bank = identity.bank.clone().unwrap_or_default();
        let bank = [bank.account_number, bank.sort_code].into_iter().flatten();
        let bank = bank.map(|number| (spelling::digits_of(&number), Label::Bank));
        let ids = identity.other_ids.iter().filter_map(|id| filled(Some(id)));
        let ids = ids.map(|id| (spelling::digits_of(id), Label::Reference));
        Self { numbers: phones.chain(bank).chain(ids).filter(|(digits, _)| digits.len() >= LOCAL).collect() }
    }

    /// What of the person's numbers stands at some digits.
    pub fn at(&self, bytes: &[u8], run: &Digits) -> Option<Part> {
        if self.numbers.is_empty() {
            return None;
        }
        self.masked(bytes, run).or_else(|| self.end(bytes, run)).or_else(|| self.local(bytes, run))
    }

    /// `07700 9xxxxx`, `*** ***123`, `07700 ███ 123`: the signs stand for digits.
    fn masked(&self, bytes: &[u8], run: &Digits) -> Option<Part> {
        let near = bytes.get(run.start.saturating_sub(4)..(run.first_end() + 8).min(bytes.len()))?;
        if !near.iter().any(|byte| is_masked(*byte) || *byte == 0xE2) {
            return None;
        }
        let mut from = run.start;
        while run.start - from < LONGEST
            && let Some(length) = [1, 3].into_iter().find(|length| {
                let sign = from.checked_sub(*length).and_then(|at| sign(bytes, at));
                sign.is_some_and(|(sign, long)| long == *length && !matches!(sign, Sign::Digit(_)))
            })
        {
            from -= length;
        }
        let mut signs = Vec::new();
        let mut at = from;
        while at < run.start + LONGEST
            && let Some((sign, length)) = sign(bytes, at)
        {
            signs.push((sign, at, at + length));
            at += length;
        }
        signs.retain(|(sign, ..)| *sign != Sign::Gap);
        let (start, end) = (signs.first()?.1, signs.last()?.2);
        let digits = signs.iter().filter(|(sign, ..)| matches!(sign, Sign::Digit(_))).count();
        let outside = before(bytes, start).is_ascii_alphanumeric() || byte(bytes, end).is_ascii_alphanumeric();
        // Of a short number, such as a sort code, two may be hidden.
        let hidden = signs.len() - digits;
        if digits < LEAST || hidden < 2 || hidden < LEAST && signs.len() > LOCAL || outside {
            return None;
        }
        let fits = |number: &str| {
            let same = |number: &[u8]| {
                let hidden = |(digit, (sign, ..)): (&u8, &(Sign, usize, usize))| {
                    matches!(sign, Sign::Hidden) || *sign == Sign::Digit(*digit)
                };
                number.len() == signs.len() && number.iter().zip(&signs).all(hidden)
            };
            same(number.as_bytes()) || same(["44", number.get(1..).unwrap_or("")].concat().as_bytes())
        };
        self.numbers.iter().find(|(number, _)| fits(number)).map(|(_, label)| part(start, end, *label))
    }

    /// Digits that the words beside them call the end or the beginning of a number.
    fn end(&self, bytes: &[u8], run: &Digits) -> Option<Part> {
        let (tail, end) = joined(run);
        // Most digits are none of the person's: the words around are read for those alone that are.
        let own = |(number, _): &&(String, Label)| {
            let number = number.as_bytes();
            number.len() > tail.len() && (number.ends_with(tail) || (tail.len() >= LOCAL && number.starts_with(tail)))
        };
        if tail.len() < LEAST || !self.numbers.iter().any(|number| own(&number)) || !ends_at(bytes, end) {
            return None;
        }
        let window = window_before(bytes, run.start);
        let near = window.get(window.len().saturating_sub(NEAR)..).unwrap_or(window);
        let sentence = near
            .windows(2)
            // Another number between: the words are of that one, unless it is a count, "the last 4 digits".
            .rposition(|pair| matches!(pair, [b';' | b'\n', _]) || pair.iter().all(u8::is_ascii_digit))
            .map_or(near, |at| near.get(at..).unwrap_or(near));
        let hidden =
            matches!(
                window,
                [.., b'.', b'.', b'.'] | [.., b'*', b'*'] | [.., b'x' | b'X', b'x' | b'X'] | [.., 0xe2, 0x80, 0xa6]
            ) || matches!(window, [.., b'.', b'.', b'.', b' '] | [.., b'*', b'*', b' '] | [.., 0xe2, 0x80, 0xa6, b' ']);
        let later = window_after(bytes, end, NEAR);
        let later = later
            .iter()
            .position(|b| matches!(b, b'.' | b';' | b'\n'))
            .map_or(later, |at| later.get(..at).unwrap_or(later));
        let ends = hidden
            || ENDED.iter().any(|word| sentence.ends_with(word))
            || has(sentence, ENDS)
            || (has(later, &["last", "final"]) && has(later, &["digits", "figures", "numbers"]));
        let begins = has(sentence, BEGINS);
        let whole = hidden || run.begins(bytes);
        let said = |(number, _): &&(String, Label)| {
            let number = number.as_bytes();
            (ends && number.ends_with(tail)) || (begins && number.starts_with(tail))
        };
        self.numbers
            .iter()
            .filter(own)
            .find(|number| whole && said(number))
            .map(|(_, label)| part(run.start, end, *label))
    }

    /// A telephone number without its area code.
    fn local(&self, bytes: &[u8], run: &Digits) -> Option<Part> {
        let (digits, end) = joined(run);
        let fits = |number: &str| number.len() > digits.len() && number.as_bytes().ends_with(digits);
        let phones = || self.numbers.iter().filter(|(_, label)| *label == Label::Phone);
        let whole = digits.len() >= LOCAL && phones().any(|(number, _)| fits(number));
        (whole && !is_reference(bytes, run.start) && run.begins(bytes) && ends_at(bytes, end))
            .then(|| part(run.start, end, Label::Phone))
    }
}

/// The digits of all groups that spaces or dashes join, and where they end.
fn joined(run: &Digits) -> (&[u8], usize) {
    let mut count = 0;
    let mut end = run.start;
    for group in run.groups() {
        count += group.size;
        end = group.end;
        if !matches!(group.gap, b' ' | b'-') {
            break;
        }
    }
    (run.digits(count), end)
}

const fn part(start: usize, end: usize, label: Label) -> Part {
    Part { start, end, label, reason: REASON }
}

const fn is_masked(b: u8) -> bool {
    matches!(b, b'x' | b'X' | b'*' | b'#' | b'?')
}

/// What stands at a place of a number of which some digits are hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Digit(u8),
    Hidden,
    Gap,
}

/// The sign at a place, and its length in bytes: blocks and bullets have three.
fn sign(bytes: &[u8], at: usize) -> Option<(Sign, usize)> {
    Some(match bytes.get(at..)? {
        [digit @ b'0'..=b'9', ..] => (Sign::Digit(*digit), 1),
        [b' ' | b'-', ..] => (Sign::Gap, 1),
        [masked, ..] if is_masked(*masked) => (Sign::Hidden, 1),
        [0xE2, 0x96 | 0x97, _, ..] | [0xE2, 0x80, 0xA2, ..] => (Sign::Hidden, 3),
        _ => return None,
    })
}
