//! A postcode of an area that exists, by the rules of [`postcode`].
//!
//! In small letters it needs its space, or words of an address before it: codes of small letters are many things.

use super::{Found, belonging};
use crate::check::postcode;
use crate::check::spot::digits::{Digits, before, between, byte};
use crate::check::spot::nearby::has;
use crate::redact::finding::{Action, Label, Reason};

const REASON: Reason = Reason { rule: "other-postcode", why: "Somebody’s postcode." };
const ADDRESS: &[&str] = &[
    "postcode",
    "post code",
    "postal code",
    "cod post",
    "address",
    "lives",
    "flat",
    "house",
    "cottage",
    "farm",
    "street",
    "st",
    "road",
    "rd",
    "lane",
    "ln",
    "avenue",
    "ave",
    "close",
    "drive",
    "crescent",
    "terrace",
    "court",
    "row",
    "mews",
    "place",
    "square",
    "gardens",
    "grove",
    "hill",
    "way",
    "green",
    "park",
    "view",
    "heol",
    "ffordd",
    "stryd",
];
/// With its space, the longest postcode.
const LONGEST: usize = 8;

pub fn at(text: &str, run: &Digits) -> Option<Found> {
    let bytes = text.as_bytes();
    let letters = bytes.get(..run.start)?.iter().rev().take(3).take_while(|b| b.is_ascii_alphabetic()).count();
    let start = run.start - letters;
    if !(1..=2).contains(&letters)
        || before(bytes, start).is_ascii_digit()
        || matches!(before(bytes, start), b'_' | b'/' | b'.' | b'@')
    {
        return None;
    }
    let outward =
        run.start + bytes.get(run.start..)?.iter().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric()).count();
    let whole = |end: usize| !byte(bytes, end).is_ascii_alphanumeric() && byte(bytes, end) != b'_';
    // In one piece, or in two with a space between.
    let (end, spaced) = match bytes.get(outward..).and_then(between) {
        Some((_, width)) if is_inward(bytes, outward + width) && whole(outward + width + 3) => {
            (outward + width + 3, true)
        }
        _ => (outward, false),
    };
    let code = text.get(start..end)?;
    let small = code.bytes().all(|b| !b.is_ascii_uppercase());
    let capitals = code.bytes().all(|b| !b.is_ascii_lowercase());
    let ordinal = small && matches!(code.get(code.len().saturating_sub(3)..), Some("1st" | "2nd" | "3rd"));
    if !whole(end)
        || !(capitals || (small && (spaced || in_an_address(bytes, start))))
        || ordinal
        || !is_inward(bytes, end.checked_sub(3)?)
    {
        return None;
    }
    let real = postcode::shaped(code).is_some() && postcode::parse(code).is_ok();
    real.then_some(Found { start, end, label: Label::Postcode, reason: REASON, action: Action::Suggest })
}

fn in_an_address(bytes: &[u8], start: usize) -> bool {
    let near = belonging::before(bytes, start);
    let near = near.get(near.len().saturating_sub(48)..).unwrap_or(near);
    has(near, ADDRESS)
}

fn is_inward(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 3), Some([digit, a, b]) if digit.is_ascii_digit() && a.is_ascii_alphabetic() && b.is_ascii_alphabetic())
}
