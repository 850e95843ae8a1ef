//! An NHS number, as England, Wales and the Isle of Man have them; Scotland's CHI numbers and Northern Ireland's Health
//! and Care numbers are built alike and are taken too.
//!
//! Sources:
//! - NHS Data Model and Dictionary, NHS NUMBER: ten digits, the last of them a check digit by modulus 11, weights 10 to 2;
//!   a remainder that asks for 10 belongs to no number. Written in groups of three, three and four.
//! - <https://service-manual.nhs.uk/design-system/patterns/ask-users-for-their-nhs-number>: take spaces and dashes.
//!   Numbers from 999 000 0000 are kept free for examples.
//!
//! In which range a number is does not matter here: new ranges are opened without notice. Ten noughts are no number,
//! although their check digit is right.

use std::fmt;

use super::{Problem, sort_code};

const LENGTH: usize = 10;

/// A number whose check digit is right.
#[derive(Clone, PartialEq, Eq)]
pub struct NhsNumber(String);

impl NhsNumber {
    /// As it is written for people to read: `999 012 3454`.
    #[must_use]
    pub fn formatted(&self) -> String {
        match (self.0.get(..3), self.0.get(3..6), self.0.get(6..)) {
            (Some(a), Some(b), Some(c)) => [a, " ", b, " ", c].concat(),
            _ => self.0.clone(),
        }
    }
}

impl fmt::Display for NhsNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The same as it is displayed, and lighter.
impl From<NhsNumber> for String {
    fn from(value: NhsNumber) -> Self {
        value.0
    }
}

/// Reads a number, whatever spaces, dashes and full stops are between its digits.
///
/// # Errors
///
/// [`Problem::NhsLength`] or [`Problem::NhsCheck`].
pub fn parse(value: &str) -> Result<NhsNumber, Problem> {
    let digits = sort_code::digits(value, LENGTH).filter(|digits| digits.len() == LENGTH).ok_or(Problem::NhsLength)?;
    if fits(digits.as_bytes()) { Ok(NhsNumber(digits)) } else { Err(Problem::NhsCheck) }
}

/// Whether the last of ten digits is the one that the others ask for. What it is to be is 11 less the remainder, so that
/// with a weight of 1 the whole sum is divisible by 11.
pub(super) fn fits(digits: &[u8]) -> bool {
    let sum: u32 = digits.iter().rev().zip(1..).map(|(digit, weight)| u32::from(digit & 15) * weight).sum();
    digits.len() == LENGTH && sum > 0 && sum.is_multiple_of(11)
}
