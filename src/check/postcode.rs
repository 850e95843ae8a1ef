//! A full postcode of the United Kingdom, the Crown dependencies or the British Forces.
//!
//! Sources:
//! - BS 7666-2:2006 and Royal Mail's Programmers' Guide to the Postcode Address File: an outward code of one of six
//!   shapes (A9, A99, A9A, AA9, AA99, AA9A) and an inward code 9AA; which letters may stand where: third in A9A
//!   `ABCDEFGHJKPSTUW`, fourth in AA9A `ABEHMNPRVWXY`, and none of `CIKMOV` in the inward code; GIR 0AA by itself.
//! - `data/postcode-areas.txt`: the areas that exist. A code of the right shape in no area has a problem of its own.
//! - <https://design-system.service.gov.uk/patterns/addresses/>: take any case, spaces and punctuation.
//!
//! Only the area is known to exist: whether a district does, or an address is there, is not judged, because Royal Mail
//! adds to them every month. Codes of British overseas territories (`FIQQ 1ZZ`, `GX11 1AA`) are not accepted: they are
//! no UK addresses. BFPO numbers are no postcodes either; their postcodes (`BF1 …`) are.
//!
//! An O typed for a zero or an I for a one, and the other way round, is put right when what was typed has none of the
//! shapes and exactly one reading is a postcode. What has a shape and no real area is not guessed at: `BI1` may be meant
//! for `BL1` as well as for `B11`. A reading with a district 0 is thought real only where there is one.

use std::fmt;

use super::{Problem, text};

const AREAS: &str = include_str!("../../data/postcode-areas.txt");
const THIRD: &[u8] = b"ABCDEFGHJKPSTUW";
const FOURTH: &[u8] = b"ABEHMNPRVWXY";
const NOT_INWARD: &[u8] = b"CIKMOV";
/// The areas that have a district 0 (Royal Mail, as above).
const WITH_ZERO: [&str; 9] = ["BL", "BS", "CM", "CR", "FY", "HA", "PR", "SL", "SS"];
/// The longest outward code and the inward code.
const MAX: usize = 7;

/// A postcode in capitals, in its two parts.
#[derive(Clone, PartialEq, Eq)]
pub struct Postcode {
    outward: String,
    inward: String,
}

impl Postcode {
    /// The part before the space, `SW1A`.
    #[must_use]
    pub fn outward(&self) -> &str {
        &self.outward
    }

    /// The part after the space, `1AA`.
    #[must_use]
    pub fn inward(&self) -> &str {
        &self.inward
    }

    /// The letters it begins with, `SW`.
    #[must_use]
    pub fn area(&self) -> &str {
        area(&self.outward)
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.outward)?;
        f.write_str(" ")?;
        f.write_str(&self.inward)
    }
}

/// Reads a postcode of a real area.
///
/// # Errors
///
/// [`Problem::PostcodeFormat`] or [`Problem::PostcodeArea`].
pub fn parse(value: &str) -> Result<Postcode, Problem> {
    let Some(postcode) = shaped(value) else { return repaired(value).ok_or(Problem::PostcodeFormat) };
    if is_area(postcode.area()) || postcode.outward == "GIR" { Ok(postcode) } else { Err(Problem::PostcodeArea) }
}

/// Reads what is written as a postcode, in a real area or not.
#[must_use]
pub fn shaped(value: &str) -> Option<Postcode> {
    let (outward, inward) = halves(value)?;
    let fits =
        (is_outward(outward.as_bytes()) && is_inward(inward.as_bytes())) || (outward == "GIR" && inward == "0AA");
    fits.then_some(Postcode { outward, inward })
}

/// The one postcode of a real area that is meant, if letters and digits that look alike were confused.
fn repaired(value: &str) -> Option<Postcode> {
    let (typed, inward) = halves(value)?;
    let inward: String = inward.char_indices().map(|(i, c)| if i == 0 { to_digit(c) } else { c }).collect();
    if !is_inward(inward.as_bytes()) {
        return None;
    }
    let mut readings = (0..1_u32 << typed.len()).filter_map(|flips| reading(&typed, flips));
    let outward = readings.next()?;
    readings.next().is_none().then_some(Postcode { outward, inward })
}

/// The outward code with the characters that `flips` has a bit for read as the ones they look like, if each of them
/// looks like another and the result is real.
fn reading(typed: &str, flips: u32) -> Option<String> {
    let outward: Option<String> =
        typed.char_indices().map(|(i, c)| if flips >> i & 1 == 0 { Some(c) } else { twin(c) }).collect();
    let outward = outward.filter(|outward| is_outward(outward.as_bytes()))?;
    let area = area(&outward);
    let zero = outward.get(area.len()..)? == "0";
    let real = is_area(area) && (!zero || WITH_ZERO.contains(&area));
    real.then_some(outward)
}

const fn twin(c: char) -> Option<char> {
    match c {
        'O' => Some('0'),
        '0' => Some('O'),
        'I' => Some('1'),
        '1' => Some('I'),
        _ => None,
    }
}

const fn to_digit(c: char) -> char {
    match c {
        'O' => '0',
        'I' => '1',
        _ => c,
    }
}

/// The letters and digits in capitals, taken apart before the last three. None when there is anything else but spaces
/// and punctuation that people put into postcodes, or too little, or too much.
fn halves(value: &str) -> Option<(String, String)> {
    let mut code = String::with_capacity(MAX);
    for c in value.chars() {
        if c.is_ascii_alphanumeric() && code.len() < MAX {
            code.push(c.to_ascii_uppercase());
        } else if !is_forgiven(c) {
            return None;
        }
    }
    let inward = code.split_off(code.len().checked_sub(3).filter(|outward| *outward > 1)?);
    Some((code, inward))
}

fn is_forgiven(c: char) -> bool {
    c.is_whitespace()
        || text::is_stray(c)
        || text::is_joiner(c)
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '(' | ')' | '[' | ']' | '.' | ',' | '_')
}

fn is_outward(code: &[u8]) -> bool {
    let letter = u8::is_ascii_uppercase;
    let digit = u8::is_ascii_digit;
    match code {
        [a, n] => letter(a) && digit(n),
        [a, n, c] if letter(a) && digit(n) => *n != b'0' && (digit(c) || THIRD.contains(c)),
        [a, b, n] => letter(a) && letter(b) && digit(n),
        // No number of more than one character begins with a zero.
        [a, b, n, d] => letter(a) && letter(b) && digit(n) && *n != b'0' && (digit(d) || FOURTH.contains(d)),
        _ => false,
    }
}

fn is_inward(code: &[u8]) -> bool {
    let letter = |c: &u8| c.is_ascii_uppercase() && !NOT_INWARD.contains(c);
    matches!(code, [n, a, b] if n.is_ascii_digit() && letter(a) && letter(b))
}

fn area(outward: &str) -> &str {
    outward.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default()
}

fn is_area(area: &str) -> bool {
    AREAS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace).any(|known| known == area)
}
