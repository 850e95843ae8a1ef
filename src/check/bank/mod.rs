//! Whether a sort code and an account number belong together, by the modulus check that banks agreed on.
//!
//! Source: *Validating account numbers: UK modulus checking* (VocaLink, now Pay.UK), with all exceptions, 1 to 14. The
//! modulus weight table and the sorting code substitution table that it works on carry no open licence, so none is in this
//! crate: who uses the check gives the tables' text ([`Table::parse`]). They change several times a year.
//!
//! The specification calls an account of a sort code that is not in the table valid, because it cannot be checked.
//! Here that is [`Verdict::Unknown`]: what was not checked is not said to be right.

mod exception;
mod method;
mod table;

use super::sort_code::digits;
use method::Account;
pub use table::Table;

/// What the check makes of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The two fit. That does not show that there is such an account.
    Fits,
    /// The two do not fit: there is no such account.
    Fails,
    /// The sort code is not in the table, so it cannot be known.
    Unknown,
}

impl Table {
    /// Judges six digits and an account number of six to ten. What else is given fails.
    #[must_use]
    pub fn judge(&self, sort_code: &str, account: &str) -> Verdict {
        let Some(account) = Account::new(sort_code, account) else { return Verdict::Fails };
        let fits = match self.rows(account.sort_code()) {
            [] => return Verdict::Unknown,
            [first, second, ..] if exception::either_will_do(first, second) => {
                self.passes(first, account) || self.passes(second, account)
            }
            rows => rows.iter().all(|row| self.passes(row, account)),
        };
        if fits { Verdict::Fits } else { Verdict::Fails }
    }
}

/// A sort code and an account number of six to ten digits as the check takes them, six digits and eight; none if they are
/// something else. Spaces and dashes are forgiven. Noughts come before six or seven digits; how nine and ten become eight
/// depends on the bank.
#[must_use]
pub fn standardised(sort_code: &str, account: &str) -> Option<(String, String)> {
    let account = Account::new(&digits(sort_code, 6)?, &digits(account, 10)?)?;
    Some(account.to_strings())
}
