//! A National Insurance number.
//!
//! Sources:
//! - HMRC, National Insurance Manual, NIM39110
//!   (<https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110>): two letters, six digits, one of the
//!   letters A to D; D, F, I, Q, U and V are no letter of a prefix, O is not its second; BG, GB, KN, NK, NT, TN and ZZ are
//!   not to be used.
//! - HMRC's own validator (`uk.gov.hmrc.domain.Nino`) takes exactly that in capitals, with at most one space before
//!   each pair of digits and before the last letter. That is `strict`.
//! - <https://design-system.service.gov.uk/patterns/national-insurance-numbers/>: take spaces and lower case; the
//!   message, and QQ as the prefix of examples.
//!
//! Without `strict`, doubt accepts:
//! - spaces, dashes and full stops anywhere, and small letters;
//! - no last letter: a number is one person's without it, and old letters leave it out. It is stored without it;
//! - TN before a date of birth and M or F, the temporary numbers that were once given out and that people may still have
//!   on their letters. They are marked [`is_temporary`](Nino::is_temporary);
//! - QQ, which forms and leaflets show as their example and nobody has, for the same reason that numbers for drama are
//!   taken as telephone numbers: a form is tried out with them. They are marked [`is_specimen`](Nino::is_specimen).

use std::fmt;

use super::{Problem, sort_code};

/// The letters of the longest form, `QQ123456C`.
const LENGTH: usize = 9;
const SPECIMEN: &str = "QQ";
const TEMPORARY: &str = "TN";
const UNUSED: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", TEMPORARY, "ZZ"];
const NO_PREFIX: &[u8] = b"DFIQUV";

/// A number, in capitals and without spaces.
#[derive(Clone, PartialEq, Eq)]
pub struct Nino(String);

impl Nino {
    /// As it is written for people to read: `QQ 12 34 56 C`.
    #[must_use]
    pub fn formatted(&self) -> String {
        let mut out = String::with_capacity(LENGTH + 4);
        for (i, c) in self.0.chars().enumerate() {
            if i > 0 && i.is_multiple_of(2) {
                out.push(' ');
            }
            out.push(c);
        }
        out
    }

    /// Whether it is one of the temporary numbers that were once given out: `TN`, a date of birth, `M` or `F`.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        self.0.starts_with(TEMPORARY)
    }

    /// Whether it is one of those that examples show, and nobody's.
    #[must_use]
    pub fn is_specimen(&self) -> bool {
        self.0.starts_with(SPECIMEN)
    }
}

impl fmt::Display for Nino {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The same as it is displayed, and lighter.
impl From<Nino> for String {
    fn from(value: Nino) -> Self {
        value.0
    }
}

/// Reads a number; if `strict`, as HMRC's own validator does.
///
/// # Errors
///
/// [`Problem::NinoFormat`], or [`Problem::NinoPrefix`] when only the first two letters are wrong.
pub fn parse(value: &str, strict: bool) -> Result<Nino, Problem> {
    let code = if strict { exact(value) } else { forgiving(value) }.ok_or(Problem::NinoFormat)?;
    let (prefix, rest) = code.split_at_checked(2).ok_or(Problem::NinoFormat)?;
    let (digits, suffix) = rest.split_at_checked(6).ok_or(Problem::NinoFormat)?;
    let lettered = match suffix.as_bytes() {
        [] => !strict,
        [b'A'..=b'D'] => true,
        [b'F' | b'M'] => !strict && prefix == TEMPORARY,
        _ => false,
    };
    if !prefix.bytes().all(|b| b.is_ascii_uppercase()) || !digits.bytes().all(|b| b.is_ascii_digit()) || !lettered {
        return Err(Problem::NinoFormat);
    }
    let marked = !strict && (prefix == TEMPORARY || prefix == SPECIMEN);
    if marked || is_prefix(prefix) { Ok(Nino(code)) } else { Err(Problem::NinoPrefix) }
}

/// Whether NIM39110 lets a number begin with these two letters.
fn is_prefix(prefix: &str) -> bool {
    prefix.bytes().all(|b| !NO_PREFIX.contains(&b)) && !prefix.ends_with('O') && !UNUSED.contains(&prefix)
}

/// Its letters and digits, with nothing but one space before each pair of digits and before the last letter.
fn exact(value: &str) -> Option<String> {
    let mut code = String::with_capacity(LENGTH);
    let mut spaced = false;
    for c in value.chars() {
        let may_be_spaced = !spaced && matches!(code.len(), 2 | 4 | 6 | 8);
        match c {
            'A'..='Z' | '0'..='9' if code.len() < LENGTH => code.push(c),
            ' ' if may_be_spaced => {}
            _ => return None,
        }
        spaced = c == ' ';
    }
    (code.len() == LENGTH).then_some(code)
}

/// Its letters and digits in capitals, whatever is between them.
fn forgiving(value: &str) -> Option<String> {
    let mut code = String::with_capacity(LENGTH);
    for c in value.chars() {
        if c.is_ascii_alphanumeric() && code.len() < LENGTH {
            code.push(c.to_ascii_uppercase());
        } else if !sort_code::is_between(c) {
            return None;
        }
    }
    Some(code)
}
