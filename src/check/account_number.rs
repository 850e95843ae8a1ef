//! The number of a bank account in the United Kingdom.
//!
//! Source: <https://design-system.service.gov.uk/patterns/bank-details/>: six to eight digits, taken with spaces; the
//! message. Nothing is put before a number of six or seven digits: it is stored as the person knows it, and
//! [`bank`](super::bank) puts the noughts there when it reckons.

use super::{Problem, sort_code};

const MIN: usize = 6;
const MAX: usize = 8;

/// Reads an account number, whatever spaces, dashes and full stops are between its digits, and gives its digits.
///
/// # Errors
///
/// [`Problem::AccountNumber`].
pub fn parse(value: &str) -> Result<String, Problem> {
    sort_code::digits(value, MAX).filter(|digits| digits.len() >= MIN).ok_or(Problem::AccountNumber)
}
