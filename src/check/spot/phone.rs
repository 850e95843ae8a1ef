//! A telephone number: one of the United Kingdom from its nought or +44, one from abroad from its + or 00, by the rules of
//! [`phone`].
//!
//! A number from home must have its nought: without it, ten digits are more often something else. Spaces, dashes, full
//! stops and brackets may be in it, slashes not: those are in references. After a word like “ref” a number in one piece is
//! none.

use super::digits::{Digits, before, begins_at, between, byte, ends_at};
use super::nearby::is_reference;
use super::{Hit, Own, SpotKind};
use crate::check::phone;

/// The digits of the longest number (ITU-T E.164).
const MOST: usize = 15;
/// The fewest of a number with its country code that is not likelier to be a sum, `+5 000 000`.
const FEWEST: usize = 9;
/// As many groups as are tried.
const GROUPS: usize = 9;
/// The one number of eight digits: 0800 1111.
const SHORT: &str = "08001111";

/// `free` is the end of what was found before: two numbers may have a slash between them.
pub fn at(text: &str, run: &Digits, free: usize, own: &Own<'_>) -> Option<Hit> {
    let bytes = text.as_bytes();
    let (first, plus) = (run.first_end() - run.start, before(bytes, run.start) == b'+');
    if first > MOST || !(plus || (byte(bytes, run.start) == b'0' && first > 2)) {
        return None;
    }
    let start = if plus { run.start - 1 } else { run.start };
    let is_second = free > 0 && bytes.get(free..start) == Some(b"/");
    if !(is_second || begins_at(bytes, start)) || (first >= FEWEST && is_reference(bytes, start)) {
        return None;
    }
    let mut ends = [(0, 0); GROUPS];
    let count = ends_of_groups(bytes, run.start, &mut ends);
    ends.get(..count)?.iter().rev().find_map(|(end, digits)| {
        let number = text.get(start..*end)?;
        let abroad = plus || number.starts_with("00");
        let likely = match *digits {
            FEWEST..=MOST if abroad => true,
            10 | 11 => !abroad,
            8 => number.bytes().filter(u8::is_ascii_digit).eq(SHORT.bytes()),
            _ => false,
        };
        if !likely || !(ends_at(bytes, *end) || byte(bytes, *end) == b'/') {
            return None;
        }
        let phone = phone::parse(number).ok()?;
        let is_home = phone.is_home();
        let e164 = String::from(phone);
        // Where the country is left out, the number must be of this one; where it is there, it must have been read.
        let is_read = if abroad { is_country(number, &e164) } else { is_home };
        let opens = before(bytes, start) == b'(' && number.as_bytes().contains(&b')');
        let start = if opens { start - 1 } else { start };
        is_read.then(|| Hit { start, end: *end, kind: SpotKind::Phone, own: own.has(e164.as_bytes()) })
    })
}

/// Whether a number in its full form has the country code that it was written with.
fn is_country(number: &str, e164: &str) -> bool {
    let mut written = number.bytes().filter(u8::is_ascii_digit).skip_while(|b| *b == b'0');
    e164.bytes().skip(1).take(2).all(|digit| written.next() == Some(digit))
}

/// Where each group of digits ends, with the digits up to there; how many groups.
fn ends_of_groups(bytes: &[u8], start: usize, ends: &mut [(usize, usize); GROUPS]) -> usize {
    let (mut at, mut count, mut digits, mut gaps) = (start, 0, 0, 0);
    while digits < MOST + 2 && gaps < 4 {
        let is_before_digit = byte(bytes, at + 1).is_ascii_digit();
        match byte(bytes, at) {
            b'0'..=b'9' => {
                (at, digits, gaps) = (at + 1, digits + 1, 0);
                if !is_before_digit {
                    let Some(end) = ends.get_mut(count) else { break };
                    *end = (at, digits);
                    count += 1;
                }
                continue;
            }
            // A bracket opens after the country code or not at all.
            b'(' if digits < 5 => at += 1,
            b')' => at += 1,
            b'.' if is_before_digit => at += 1,
            _ => match bytes.get(at..).and_then(between) {
                Some((_, width)) => at += width,
                None => break,
            },
        }
        gaps += 1;
    }
    count
}
