//! The number of a passport or a driving licence.
//!
//! Sources: HM Passport Office (nine figures; since 2023 also a letter and eight figures); DVLA, “Understanding your
//! driving licence” (five letters or nines, the decade, month and day of birth in six figures with 50 added to a woman's
//! month, two initials or nines, a figure and two letters). A licence of Northern Ireland has eight figures.

use super::{Found, belonging};
use crate::check::spot::digits::{Digits, before, byte, ends_at};
use crate::check::spot::nearby::has;
use crate::redact::finding::{Action, Label, Reason};

const PASSPORT: Reason =
    Reason { rule: "other-passport", why: "The number of a passport, which no notice should publish." };
const LICENCE: Reason =
    Reason { rule: "other-driving-licence", why: "The number of a driving licence, which no notice should publish." };

pub fn at(bytes: &[u8], run: &Digits) -> Option<Found> {
    passport(bytes, run).or_else(|| licence(bytes, run)).or_else(|| northern_irish(bytes, run))
}

fn found(start: usize, end: usize, reason: Reason) -> Found {
    Found { start, end, label: Label::Reference, reason, action: Action::Redact }
}

fn passport(bytes: &[u8], run: &Digits) -> Option<Found> {
    let (size, end) = run
        .grouped(&[3, 3, 3])
        .map(|(_, end)| (9, end))
        .or_else(|| run.groups().first().map(|group| (group.size, group.end)))?;
    let letter = before(bytes, run.start).is_ascii_alphabetic();
    let start = match (size, letter) {
        (9, false) => run.start,
        (8, true) => run.start - 1,
        _ => return None,
    };
    let said = has(belonging::just_before(bytes, start), &["passport", "passports", "pasbort", "basbort"]);
    (said && !before(bytes, start).is_ascii_alphanumeric() && ends_at(bytes, end)).then(|| found(start, end, PASSPORT))
}

fn licence(bytes: &[u8], run: &Digits) -> Option<Found> {
    let first = run.groups().first()?;
    // A name that is short is filled up with nines, which are figures like those behind it.
    let space = usize::from(before(bytes, run.start) == b' ').min(run.start);
    let gap = usize::from(byte(bytes, first.end) == b' ');
    let letters = |until: usize| {
        bytes.get(..until).unwrap_or_default().iter().rev().take(6).take_while(|b| b.is_ascii_uppercase()).count()
    };
    let spaced = letters(run.start - space) == 5 && space > 0;
    let head = if spaced { run.start - 6 } else { run.start - letters(run.start) };
    let nines = if spaced { 0 } else { 5_usize.checked_sub(run.start - head)? };
    let figures = bytes.get(run.start + nines..first.end)?;
    let filled = bytes.get(run.start..run.start + nines)?.iter().all(|b| *b == b'9');
    let initials = figures.len().checked_sub(6).filter(|initials| *initials < 3)?;
    let valid = matches!(figures.get(1..5)?, [month, units, day, _]
        if matches!((month, units), (b'0' | b'5', b'1'..=b'9') | (b'1' | b'6', b'0'..=b'2')) && *day <= b'3');
    let tail = bytes.get(first.end + gap..)?.get(..5 - initials)?;
    let sound = tail.iter().all(u8::is_ascii_alphanumeric) && tail.iter().rev().take(2).all(u8::is_ascii_alphabetic);
    let end = first.end + gap + tail.len();
    let letters = run.start > head || spaced;
    (letters && filled && valid && sound && !before(bytes, head).is_ascii_alphanumeric() && ends_at(bytes, end))
        .then(|| found(head, end, LICENCE))
}

fn northern_irish(bytes: &[u8], run: &Digits) -> Option<Found> {
    let group = run.groups().first().filter(|group| group.size == 8)?;
    let said = has(
        belonging::just_before(bytes, run.start),
        &["driving licence", "driver number", "licence no", "trwydded yrru"],
    );
    (said && run.begins(bytes) && ends_at(bytes, group.end)).then(|| found(run.start, group.end, LICENCE))
}
