//! An NHS number: ten digits with the right check digit ([`nhs_number`]).
//!
//! Every eleventh number of ten digits has a right check digit, so that the digits alone say little. Grouped in three,
//! three and four and of a range in use (Personal Demographics Service: 4, 6 and 7; 999 for examples) they are one; in
//! other groups, in one piece or of another range only after the words NHS or GIG.

use super::digits::{Digits, before, ends_at};
use super::nearby::has_before;
use super::{Hit, Own, SpotKind};
use crate::check::nhs_number;

const LENGTH: usize = 10;

pub fn at(bytes: &[u8], run: &Digits, own: &Own<'_>) -> Option<Hit> {
    let (gap, end) = run.grouped(&[3, 3, 4]).or_else(|| run.grouped(&[LENGTH]))?;
    let digits = run.digits(LENGTH);
    if !nhs_number::fits(digits) || !run.begins(bytes) || !ends_at(bytes, end) || before(bytes, run.start) == b'+' {
        return None;
    }
    let in_use = matches!(digits, [b'4' | b'6' | b'7', ..] | [b'9', b'9', b'9', ..]);
    let shown = matches!(gap, b' ' | b'-') && in_use;
    let found = shown || has_before(bytes, run.start, &["nhs", "gig"]);
    found.then(|| Hit { start: run.start, end, kind: SpotKind::NhsNumber, own: own.has(digits) })
}
