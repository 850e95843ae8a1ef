//! A National Insurance number, by the rules of [`nino`].
//!
//! In pairs, or in capitals, or in one piece it is one by itself. Two small letters, six digits and an “a” may also be
//! “by 120000 a year”, and without its last letter it may be any reference: then words before it must say what it is.

use super::digits::{Digits, before, between, between_before, byte, ends_at};
use super::nearby::has_before;
use super::{Hit, Own, SpotKind};
use crate::check::nino;

const WORDS: &[&str] = &["national insurance", "ni number", "ni no", "nino", "yswiriant gwladol", "rhif yg", "rhif ni"];

pub fn at(text: &str, run: &Digits, own: &Own<'_>) -> Option<Hit> {
    let bytes = text.as_bytes();
    let pairs = run.grouped(&[2, 2, 2]);
    let (gap, end) = pairs.or_else(|| run.grouped(&[6])).or_else(|| run.grouped(&[3, 3]))?;
    let width = between_before(bytes.get(..run.start)?);
    let start = (run.start - width).checked_sub(2)?;
    let [a, b] = *bytes.get(start..)?.first_chunk::<2>()?;
    let outside = before(bytes, start);
    if !(a.is_ascii_alphabetic() && b.is_ascii_alphabetic()) || outside.is_ascii_alphanumeric() || outside == b'_' {
        return None;
    }
    let capitals = a.is_ascii_uppercase() && b.is_ascii_uppercase();
    let (end, is_plain) = match suffix(bytes, end) {
        Some(Suffix { letter, is_attached, end }) => {
            let one_case = letter.is_ascii_uppercase() == capitals;
            let plain = match pairs {
                Some(_) => is_attached || one_case,
                None if is_attached => width == 0 || (one_case && capitals),
                None => one_case && capitals && (letter != b'A' || width == 0),
            };
            (end, plain)
        }
        None => (Some(end).filter(|end| ends_at(bytes, *end))?, false),
    };
    if !matches!(gap, 0 | b' ' | b'-') || !(is_plain || has_before(bytes, start, WORDS)) {
        return None;
    }
    let number = String::from(nino::parse(text.get(start..end)?, false).ok()?);
    // The first eight say whose it is, and the last letter may be left out on either side.
    let first = number.as_bytes().get(..8)?;
    let is = |own: &&str| own.as_bytes().get(..8).is_some_and(|own| own.eq_ignore_ascii_case(first));
    Some(Hit { start, end, kind: SpotKind::Nino, own: own.0.iter().any(is) })
}

struct Suffix {
    letter: u8,
    is_attached: bool,
    end: usize,
}

/// The letter at the end, if one of those that there are stands there by itself.
fn suffix(bytes: &[u8], end: usize) -> Option<Suffix> {
    let width = between(bytes.get(end..)?).map_or(0, |(_, width)| width);
    let letter = byte(bytes, end + width);
    let after = byte(bytes, end + width + 1);
    let known = matches!(letter.to_ascii_uppercase(), b'A'..=b'D' | b'F' | b'M');
    let alone = !after.is_ascii_alphanumeric() && after != b'_' && after != b'\'';
    (known && alone).then_some(Suffix { letter, is_attached: width == 0, end: end + width + 1 })
}
