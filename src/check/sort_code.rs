//! A sort code: the six digits that say which bank and branch an account is held at.
//!
//! Sources:
//! - <https://design-system.service.gov.uk/patterns/bank-details/>: six digits; take spaces, hyphens and dashes; the
//!   message.
//! - Pay.UK hands out sort codes; whether one is in use is not known here. A table of modulus weights knows which are
//!   checked: [`bank`](super::bank).

use super::{Problem, text};

const LENGTH: usize = 6;

/// Reads a sort code, whatever spaces, dashes and full stops are between its digits, and gives the six digits.
///
/// # Errors
///
/// [`Problem::SortCode`].
pub fn parse(value: &str) -> Result<String, Problem> {
    digits(value, LENGTH).filter(|digits| digits.len() == LENGTH).ok_or(Problem::SortCode)
}

/// Six digits as they are written: `30-94-30`. Anything else as it is.
#[must_use]
pub fn formatted(code: &str) -> String {
    match (code.get(..2), code.get(2..4), code.get(4..LENGTH)) {
        (Some(a), Some(b), Some(c)) if code.len() == LENGTH => [a, "-", b, "-", c].concat(),
        _ => code.to_owned(),
    }
}

/// The digits of a number in which nothing else counts; none if it holds something else, or more digits than `max`.
pub(super) fn digits(value: &str, max: usize) -> Option<String> {
    let mut digits = String::with_capacity(max);
    for c in value.chars() {
        if c.is_ascii_digit() && digits.len() < max {
            digits.push(c);
        } else if !is_between(c) {
            return None;
        }
    }
    Some(digits)
}

/// The value of digits; none if there is something else among them, or none or more than nine.
pub(super) fn value(digits: &[u8]) -> Option<u32> {
    let fits = matches!(digits.len(), 1..=9) && digits.iter().all(u8::is_ascii_digit);
    fits.then(|| digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit & 15)))
}

/// What people put between the digits of a number: spaces of all kinds, dashes, full stops, and what shows nothing.
pub(super) fn is_between(c: char) -> bool {
    c.is_whitespace()
        || text::is_stray(c)
        || text::is_joiner(c)
        || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}
