//! A telephone number: of the United Kingdom, Jersey, Guernsey or the Isle of Man by its range, of any other country by
//! its country code, first digit and length.
//!
//! Sources:
//! - `data/uk-phone-ranges.csv`, the only place where ranges stand: Ofcom's National Telephone Numbering Plan, the blocks
//!   allocated under it, and its numbers for drama. Its date is in `data/README.md`.
//! - `data/country-calling-codes.txt`: the country calling codes of ITU-T E.164, and for each the lengths that its numbers
//!   can have.
//! - <https://design-system.service.gov.uk/patterns/phone-numbers/>: take spaces, hyphens, dashes and brackets, and
//!   numbers from abroad; the message.
//!
//! Forgiven: spaces, brackets, dashes and full stops anywhere; `+44`, `0044` or `44` before the number, a `(0)` or `0`
//! after that; no nought before the number, or too many; after another country's code, the 0 or 8 that is only for calls
//! inside it.
//!
//! Where the standards disagree:
//! - Whether a number abroad has been given out is not judged, as libphonenumber and GOV.UK Notify judge it: the
//!   patterns of all countries weigh more than all the checks, and are out of date somewhere every month. Its length must
//!   be one that numbers with its first digit have.
//! - A number from abroad can lack its `+` or `00`, as Notify has it, where it cannot be meant for a UK number: it does
//!   not begin with a nought and has more digits than any of them. Notify does the same with what is too short for a UK
//!   number; here that is a local number that lacks its area code.
//! - libphonenumber and the forms of some services take an extension. Here, and for Notify, letters are no part of a number
//!   that can be rung, and a number that silently lost them would ring elsewhere.
//! - The 0500 numbers are not accepted: Ofcom withdrew them on 3 June 2017. Its numbers for drama are accepted and marked,
//!   although nobody has them and libphonenumber does not know some: people who show a form to others use them.

mod abroad;
mod table;
mod uk;

use super::{Problem, postcode::shape::is_between};

/// The most digits that are looked at: room for the longest number and a good many noughts.
const MAX: usize = 30;

/// A number that can be rung.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone {
    /// A plus and all digits, with the country code.
    e164: String,
    range: Option<uk::Range>,
}

impl Phone {
    /// As ITU-T E.164 has it: `+441632960001`.
    #[must_use]
    pub fn e164(&self) -> String {
        self.e164.clone()
    }

    /// As it is written at home, `01632 960001`; a number of another country as in [`e164`](Self::e164).
    #[must_use]
    pub fn national(&self) -> String {
        let number = self.e164.strip_prefix(uk::PREFIX);
        self.range.zip(number).map_or_else(|| self.e164.clone(), |(range, number)| uk::written(number, range))
    }

    /// What kind of number it is, by the word in the table (`geographic`, `mobile` …). None if it is not of the UK.
    #[must_use]
    pub fn kind(&self) -> Option<&'static str> {
        self.range.map(uk::Range::kind)
    }

    /// Whether it is of the UK.
    pub(super) fn is_home(&self) -> bool {
        self.range.is_some()
    }

    /// Whether it is one of those that Ofcom keeps free for drama, and so nobody's.
    #[must_use]
    pub fn is_fictitious(&self) -> bool {
        self.kind() == Some("fictitious")
    }
}

/// The same as in [`Phone::e164`], and lighter.
impl From<Phone> for String {
    fn from(value: Phone) -> Self {
        value.e164
    }
}

/// Reads a number.
///
/// # Errors
///
/// [`Problem::PhoneFormat`], [`Problem::PhoneLength`] or [`Problem::PhoneRange`].
pub fn parse(value: &str) -> Result<Phone, Problem> {
    let mut room = [0; MAX];
    let (plus, digits) = digits(value, &mut room)?;
    let bare = unpadded(digits);
    let coded = plus && bare.len() == digits.len();
    let abroad = coded || digits.starts_with("00");
    let after_code = bare.strip_prefix(uk::CODE).map(unpadded);
    let foreign = if abroad && after_code.is_none() { abroad::number(bare) } else { Err(Problem::PhoneLength) };
    if let Ok(e164) = foreign {
        return Ok(Phone { e164, range: None });
    }
    let at_home = if coded { None } else { national(bare) };
    if let Some(phone) = at_home.or_else(|| national(after_code?)) {
        return Ok(phone);
    }
    if !plus && !digits.starts_with('0') && digits.len() > 10 {
        // No plus and no noughts: more digits than a UK number has.
        if let Ok(e164) = abroad::number(digits) {
            return Ok(Phone { e164, range: None });
        }
    }
    let number = after_code.filter(|_| abroad || bare.len() > 10);
    Err(match (number, foreign) {
        (None, Err(problem)) if abroad => problem,
        _ if matches!(number.unwrap_or(bare).len(), 9 | 10) => Problem::PhoneRange,
        _ => Problem::PhoneLength,
    })
}

/// The digits, and whether a plus stands before them (but for noughts).
fn digits<'a>(value: &str, room: &'a mut [u8; MAX]) -> Result<(bool, &'a str), Problem> {
    let (mut plus, mut length, mut are_noughts) = (false, 0, true);
    for c in value.chars() {
        match c {
            '0'..='9' => {
                *room.get_mut(length).ok_or(Problem::PhoneLength)? = c as u8;
                length += 1;
                are_noughts &= c == '0';
            }
            '+' | '\u{ff0b}' if !plus && are_noughts => (plus, length) = (true, 0),
            ' ' => {}
            _ if is_between(c) => {}
            _ => return Err(Problem::PhoneFormat),
        }
    }
    let digits = room.get(..length).and_then(|digits| str::from_utf8(digits).ok()).unwrap_or_default();
    if digits.is_empty() { Err(Problem::PhoneFormat) } else { Ok((plus, digits)) }
}

/// Digits without the noughts before them.
fn unpadded(mut digits: &str) -> &str {
    while let Some(rest) = digits.strip_prefix('0') {
        digits = rest;
    }
    digits
}

/// A UK number without its leading nought.
fn national(number: &str) -> Option<Phone> {
    let range = uk::range(number)?;
    Some(Phone { e164: [uk::PREFIX, number].concat(), range: Some(range) })
}
