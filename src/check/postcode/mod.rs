//! A full postcode of the United Kingdom, the Crown dependencies or the British Forces.
//!
//! Sources:
//! - BS 7666-2:2006 and Royal Mail's Programmers' Guide to the Postcode Address File: an outward code of one of six
//!   shapes (A9, A99, A9A, AA9, AA99, AA9A) and an inward code 9AA; which letters may stand where: third in A9A
//!   `ABCDEFGHJKPSTUW`, fourth in AA9A `ABEHMNPRVWXY`, and none of `CIKMOV` in the inward code; GIR 0AA by itself.
//! - `data/postcode-areas.txt`: the areas that exist. A code of the right shape in no area has a problem of its own.
//! - <https://design-system.service.gov.uk/patterns/addresses/>: take any case, spaces and punctuation.
//!
//! Where the standards disagree:
//! - Libraries that judge the shape alone take `ZZ1 1AA`: [`shaped`] does, [`parse`] does not, as GOV.UK Notify, because
//!   no letter comes to an area that does not exist.
//! - Notify turns GIR 0AA away, which Royal Mail's guide still has: it is taken.
//! - Only the area is known to exist: whether a district does, or an address is there, is not judged, because Royal Mail
//!   adds to them every month. Codes of British overseas territories (`FIQQ 1ZZ`, `GX11 1AA`) are not accepted: they are
//!   no UK addresses. BFPO numbers are no postcodes either; their postcodes (`BF1 …`) are.
//! - An O typed for a zero or an I for a one, and the other way round, is put right when what was typed has none of the
//!   shapes and exactly one reading is a postcode. What has a shape and no real area is not guessed at: `BI1` may be meant
//!   for `BL1` as well as for `B11`. A reading with a district 0 is thought real only where there is one. Libraries that
//!   look at each place by itself make `S01` of `S01`, which is nowhere, where this makes `SO1` of it; and of `2OA`
//!   they make what no inward code can be.

pub(super) mod shape;

use std::fmt;

use super::Problem;

/// For each first letter a bit for each second letter, and the last bit where the one letter is an area by itself.
static AREAS: [u32; 26] = areas(include_str!("../../../data/postcode-areas.txt").as_bytes());
const ALONE: u32 = 1 << 26;
const GIRO: &str = "GIR 0AA";
/// With the signs of [`shape`].
const SHAPES: &str = "a9 9uu|a19 9uu|a1t 9uu|aa9 9uu|aa19 9uu|aa1f 9uu|GIR 0AA";
/// The areas that have a district 0 (Royal Mail, as above).
const WITH_ZERO: [&str; 9] = ["BL", "BS", "CM", "CR", "FY", "HA", "PR", "SL", "SS"];

/// A postcode in capitals, with its space.
#[derive(Clone, PartialEq, Eq)]
pub struct Postcode(String);

impl Postcode {
    /// The whole of it, `SW1A 1AA`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the space, `SW1A`.
    #[must_use]
    pub fn outward(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }

    /// The part after the space, `1AA`.
    #[must_use]
    pub fn inward(&self) -> &str {
        self.0.split(' ').nth(1).unwrap_or_default()
    }

    /// The letters it begins with, `SW`.
    #[must_use]
    pub fn area(&self) -> &str {
        area(&self.0)
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The same as it is displayed, and lighter.
impl From<Postcode> for String {
    fn from(value: Postcode) -> Self {
        value.0
    }
}

/// Reads a postcode of a real area.
///
/// # Errors
///
/// [`Problem::PostcodeFormat`] or [`Problem::PostcodeArea`].
pub fn parse(value: &str) -> Result<Postcode, Problem> {
    let code = shape::packed(value).ok_or(Problem::PostcodeFormat)?;
    match shape::read(&code, SHAPES, false, |_| true) {
        Some(code) if is_area(area(&code)) || code == GIRO => Ok(Postcode(code)),
        Some(_) => Err(Problem::PostcodeArea),
        None => shape::read(&code, SHAPES, true, is_real).map(Postcode).ok_or(Problem::PostcodeFormat),
    }
}

/// Reads what is written as a postcode, in a real area or not.
#[must_use]
pub fn shaped(value: &str) -> Option<Postcode> {
    shape::read(&shape::packed(value)?, SHAPES, false, |_| true).map(Postcode)
}

/// Whether a reading that was put right may be a postcode.
fn is_real(code: &str) -> bool {
    let area = area(code);
    let zero = code.get(area.len()..).is_some_and(|rest| rest.starts_with("0 "));
    is_area(area) && (!zero || WITH_ZERO.contains(&area))
}

fn area(code: &str) -> &str {
    let length = code.bytes().take_while(u8::is_ascii_uppercase).count();
    code.get(..length).unwrap_or_default()
}

fn is_area(area: &str) -> bool {
    let (first, bit) = match area.as_bytes() {
        [a] => (a, ALONE),
        [a, b] => (a, 1 << (b - b'A')),
        _ => return false,
    };
    AREAS.get(usize::from(first - b'A')).is_some_and(|seconds| seconds & bit != 0)
}

/// The table made when this is compiled, from words of one or two letters; a `#` begins a comment.
const fn areas(mut text: &[u8]) -> [u32; 26] {
    let mut table = [0; 26];
    let mut comment = false;
    while let [first, rest @ ..] = text {
        text = rest;
        comment = (comment && *first != b'\n') || *first == b'#';
        if comment || !first.is_ascii_uppercase() {
            continue;
        }
        let mut bit = ALONE;
        if let [second @ b'A'..=b'Z', rest @ ..] = text {
            bit = 1 << (*second - b'A');
            text = rest;
        }
        table[(*first - b'A') as usize] |= bit;
    }
    table
}
