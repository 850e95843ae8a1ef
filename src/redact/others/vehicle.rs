//! The registration mark of a vehicle, in capitals.
//!
//! Source: DVLA leaflet INF104 (see [`crate::check::vehicle`]). A mark since 2001 (`AB12 CDE`, with one of the two ages of
//! a year) speaks for itself. Older ones and those of Northern Ireland look like references, so that the words
//! around must name a vehicle.

use super::{Found, belonging};
use crate::check::spot::digits::{Digits, before, between, byte};
use crate::check::spot::nearby::{has, is_reference};
use crate::check::vehicle;
use crate::redact::finding::{Action, Label, Reason};

const REASON: Reason = Reason { rule: "other-vehicle", why: "The registration of somebody’s vehicle." };
const WORDS: &[&str] = &[
    "registration",
    "reg",
    "registered",
    "vehicle",
    "car",
    "van",
    "lorry",
    "truck",
    "motorcycle",
    "motorbike",
    "caravan",
    "plate",
    "plates",
    "driver",
    "drove",
    "driving",
    "driven",
    "parked",
    "cerbyd",
    "ford",
    "vauxhall",
    "volkswagen",
    "vw",
    "audi",
    "bmw",
    "toyota",
    "nissan",
    "honda",
    "renault",
    "peugeot",
    "citroen",
    "fiat",
    "kia",
    "hyundai",
    "skoda",
    "seat",
    "volvo",
    "mercedes",
    "mini",
    "jaguar",
    "land rover",
    "range rover",
    "transit",
    "astra",
    "corsa",
    "golf",
    "fiesta",
    "focus",
    "tesla",
];

pub fn at(text: &str, run: &Digits) -> Option<Found> {
    let bytes = text.as_bytes();
    let group = run.groups().first().filter(|group| group.size <= 4)?;
    let (start, head) = letters_before(bytes, run.start);
    let (end, tail) = letters_after(bytes, group.end);
    let outside = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_');
    let current = head == 2 && group.size == 2 && tail == 3 && is_age(run.value(0, 2));
    let older = matches!((head, tail), (1, 3) | (3, 1) | (2 | 3, 0) | (0, 2 | 3));
    if !(current || older) || outside(before(bytes, start)) || outside(byte(bytes, end)) || is_reference(bytes, start) {
        return None;
    }
    let (earlier, later) = (belonging::before(bytes, start), belonging::after(bytes, end));
    if !current && !has(earlier, WORDS) && !has(later, WORDS) {
        return None;
    }
    // The smallest dateless marks (A 1, MP 2) would be found in every document.
    let long = head + tail + group.size > 4;
    let mark = text.get(start..end).filter(|_| long)?;
    let is = vehicle::parse(mark).is_ok();
    is.then_some(Found { start, end, label: Label::Vehicle, reason: REASON, action: Action::Suggest })
}

/// March and September of a year: 02 to 29, 51 to 79.
const fn is_age(number: u32) -> bool {
    matches!(number, 2..=29 | 51..=79)
}

/// Capitals that stand right before a number or a space before it: where they begin, and how many.
fn letters_before(bytes: &[u8], at: usize) -> (usize, usize) {
    let count = |end: usize| {
        bytes.get(..end).unwrap_or_default().iter().rev().take(4).take_while(|b| b.is_ascii_uppercase()).count()
    };
    match count(at) {
        0 if at > 0 && before(bytes, at) == b' ' && (1..4).contains(&count(at - 1)) => {
            (at - 1 - count(at - 1), count(at - 1))
        }
        found => (at - found, found),
    }
}

fn letters_after(bytes: &[u8], at: usize) -> (usize, usize) {
    let count = |from: usize| {
        bytes.get(from..).unwrap_or_default().iter().take(4).take_while(|b| b.is_ascii_uppercase()).count()
    };
    let width = bytes.get(at..).and_then(between).map_or(0, |(_, width)| width);
    match count(at) {
        0 if (1..4).contains(&count(at + width))
            && !byte(bytes, at + width + count(at + width)).is_ascii_alphanumeric() =>
        {
            (at + width + count(at + width), count(at + width))
        }
        found => (at + found, found),
    }
}
