//! What a free text holds that a form does not need, with its place, so that the person can take it out before sending:
//! numbers that open doors (National Insurance, bank, card, NHS), dates of birth, and the e-mail addresses and telephone
//! numbers of people other than the one who writes.
//!
//! Somebody is asked to look at each place, so that what is not what it looks like costs their time and their trust.
//! Where a number has a check digit it must be right; where it has none, its grouping or the words around it must say
//! what it is. References, sums of money, and numbers inside longer numbers are left alone. Numbers and addresses for
//! drama and examples are pointed out like any other: a page is tried out with them.
//!
//! Each recogniser has a file and states its sources. They all begin at a digit or an @; the text between is passed
//! over eight bytes at a time, and each looks no further than a stated distance, so that the time is linear in the
//! text whatever it holds.

mod bank;
mod birth;
mod card;
pub(crate) mod digits;
mod email;
mod iban;
pub(crate) mod nearby;
mod nhs_number;
mod nino;
mod phone;

use super::date;
use digits::Digits;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpotKind {
    /// A National Insurance number.
    Nino,
    /// A sort code and an account number, or an international bank account number.
    Bank,
    /// The number of a payment card.
    Card,
    /// An NHS number.
    NhsNumber,
    /// A date that the words around it call a date of birth.
    DateOfBirth,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

impl SpotKind {
    /// The word for it that a program compares.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nino => "nino",
            Self::Bank => "bank",
            Self::Card => "card",
            Self::NhsNumber => "nhs-number",
            Self::DateOfBirth => "date-of-birth",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }
}

/// A place in a text, and what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The byte that it begins at.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// What it is.
    pub kind: SpotKind,
}

/// What the person gave elsewhere in the form, each in the normal form of its check: an e-mail address, `+441632960001`,
/// `QQ123456C`, `1980-03-27`, ten digits, a sort code and an account number each by itself. It is left out, because the
/// form has it anyway.
#[derive(Clone, Copy, Default)]
pub struct Own<'a>(pub &'a [&'a str]);

impl Own<'_> {
    fn has(&self, value: &[u8]) -> bool {
        self.0.iter().any(|own| own.as_bytes().eq_ignore_ascii_case(value))
    }
}

/// A stretch that is something, and whether it is the person's own.
pub(crate) struct Hit {
    /// The byte that it begins at.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// What it is.
    pub kind: SpotKind,
    own: bool,
}

/// Finds what there is, in the order of the text. No two places overlap.
#[must_use]
pub fn spot(text: &str, own: &Own<'_>) -> Vec<Spot> {
    let bytes = text.as_bytes();
    let mut spots = Vec::new();
    let (mut at, mut free) = (0, 0);
    while let Some(found) = digits::next(bytes, at) {
        let hit;
        (hit, at) = here(text, found, digits_at(bytes, found).as_ref(), free, own);
        if let Some(Hit { start, end, kind, own }) = hit {
            if !own {
                spots.push(Spot { start, end, kind });
            }
            (at, free) = (end, end);
        }
    }
    spots
}

/// The digits at a place; none at an @.
pub(crate) fn digits_at(bytes: &[u8], found: usize) -> Option<Digits> {
    (bytes.get(found) != Some(&b'@')).then(|| Digits::read(bytes, found))
}

/// What there is at the next digit or @, and the place after it if that is nothing. `free` is the end of what was found
/// before.
pub(crate) fn here(text: &str, found: usize, run: Option<&Digits>, free: usize, own: &Own<'_>) -> (Option<Hit>, usize) {
    match run {
        None => (email::at(text, found, free, own), found + 1),
        Some(run) => (number(text, run, free, own), run.first_end()),
    }
}

/// What the digits at a place are, the surest first. `free` is the end of what was found before.
fn number(text: &str, run: &Digits, free: usize, own: &Own<'_>) -> Option<Hit> {
    let bytes = text.as_bytes();
    let before = digits::before(bytes, run.start);
    let found = if run.is_short(bytes) && before != b'+' && !before.is_ascii_alphabetic() {
        birth::at(bytes, run, own)
    } else if before.is_ascii_alphabetic() {
        nino::at(text, run, own).or_else(|| iban::at(bytes, run, own))
    } else {
        nino::at(text, run, own)
            .or_else(|| phone::at(text, run, free, own))
            .or_else(|| card::at(bytes, run, own))
            .or_else(|| nhs_number::at(bytes, run, own))
            .or_else(|| bank::at(bytes, run, own))
            .or_else(|| birth::at(bytes, run, own))
    };
    // A number before an @ is part of an address.
    found.filter(|hit| hit.start >= free && bytes.get(hit.end) != Some(&b'@'))
}
