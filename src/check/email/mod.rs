//! An e-mail address, by one of three ideas of it.
//!
//! - [`Standard::Govuk`], the default: an address that can be written to over the internet. GOV.UK Notify, which sends
//!   most of what public bodies write, judges an address before it takes it
//!   (`notifications_utils/recipient_validation/email_address.py` in alphagov/notifications-utils): the characters of the
//!   part before the @, no two full stops together, at least two labels after it with no three hyphens together, a last
//!   label of letters. Lengths are those below.
//! - [`Standard::Whatwg`]: the HTML standard's grammar for `<input type=email>`
//!   (<https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address>), which is more and less than any RFC: one
//!   label will do after the @, dots may stand anywhere before it, and there is no length but a label's.
//! - [`Standard::Rfc5321`]: the Mailbox of RFC 5321 section 4.1.2, with quoted local parts, addresses at a number in
//!   brackets, and the lengths of section 4.5.3.1: 64 octets before the @, 255 after it, and 254 in all (RFC 3696
//!   erratum 1690, since a path is 256 with its angle brackets).
//! - <https://design-system.service.gov.uk/patterns/email-addresses/>: the message.
//!
//! Where they disagree:
//! - **What surrounds an address.** People paste spaces and characters that show nothing, so the default takes them away,
//!   as Notify does. The two grammars are judged as they stand: a space or a line end before or after is not in them.
//!   A browser takes those of an `<input>` away before it judges.
//! - **Full stops before the @.** By default one may stand first or last, although RFC 5321 allows neither: Japanese
//!   mobile networks gave out such addresses and Notify writes to them.
//! - **Quotes, addresses at a number, a domain of one label.** RFC 5321 has them, hardly anyone is reached by them over
//!   the internet, and Notify does not write to them; the default turns them away.
//! - **Other scripts.** RFC 5321 and the HTML grammar are ASCII alone: what comes after RFC 5321 (RFC 6531, SMTPUTF8) is
//!   no part of it, and a browser turns the domain into `xn--` before it judges. By default the domain may be in any
//!   script, and the part before the @ may not, since few servers take such an address.
//! - **What other libraries count as RFC 5321.** Some add comments, line folding and free text in brackets: those are
//!   RFC 5322's, for what stands in a message, and no part of a Mailbox. Some turn away empty quotes, a domain of one
//!   label or of numbers, or one that does not exist: the grammar has no such rule, and nothing is looked up here. `::` stands
//!   for two groups of zeros or more, as section 4.1.3 has it (RFC 5952 came later and is about writing), and IPv6 is the
//!   only tag of a literal, since IANA has no other.
//!
//! The part before the @ is kept as it was typed, because its case may matter to the server that reads it.

mod govuk;
pub(super) mod host;
mod rfc5321;
mod suggestion;
mod whatwg;

use std::fmt;

use super::{Problem, text};

#[cfg(feature = "forms")]
pub(crate) use suggestion::likelier;
pub use suggestion::suggestion;

const MAX: usize = 254;
const MAX_LOCAL: usize = 64;

/// Whose idea of an address it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard {
    /// GOV.UK Notify's: one that can be written to over the internet.
    #[default]
    Govuk,
    /// The HTML standard's, for `<input type=email>`.
    Whatwg,
    /// RFC 5321's mailbox.
    Rfc5321,
}

/// An address, in its two parts.
#[derive(Clone, PartialEq, Eq)]
pub struct Email {
    text: String,
    /// Where the @ is that ends the first part.
    at: usize,
}

impl Email {
    /// An address whose @ is known, with its domain folded; an address literal stays as it was typed.
    fn of(typed: &str, at: usize) -> Self {
        let (local, domain) = typed.split_at_checked(at).unwrap_or((typed, ""));
        let is_folded = domain.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
        if is_folded || domain.ends_with(']') {
            return Self { text: typed.to_owned(), at };
        }
        Self { text: [local, &host::folded(domain)].concat(), at }
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What is before the @.
    #[must_use]
    pub fn local(&self) -> &str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// What is after the @, its letters A to Z in lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.text.get(self.at + 1..).unwrap_or_default()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The same as it is displayed, and lighter.
impl From<Email> for String {
    fn from(value: Email) -> Self {
        value.text
    }
}

/// Reads an address by the default standard, without the space and the characters that show nothing around or inside it.
///
/// # Errors
///
/// [`Problem::EmailFormat`], or [`Problem::EmailLength`] when that is all that is wrong.
pub fn parse(value: &str) -> Result<Email, Problem> {
    govuk::parse(value)
}

/// Reads an address by a standard.
///
/// # Errors
///
/// As [`parse`].
pub fn parse_as(value: &str, standard: Standard) -> Result<Email, Problem> {
    match standard {
        Standard::Govuk => govuk::parse(value),
        Standard::Whatwg => whatwg::parse(value),
        Standard::Rfc5321 => rfc5321::parse(value),
    }
}

/// Whether a text is full stops and the characters that all three have before the @ without quotes (RFC 5321's `atext`,
/// by way of RFC 5322 section 3.2.3), at least one.
fn is_local(local: &str) -> bool {
    !local.is_empty() && local.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b))
}

/// Whether a byte stands in a text so many times one after the other.
fn has(text: &str, byte: u8, times: usize) -> bool {
    let mut run = 0;
    text.bytes().any(|b| {
        run = if b == byte { run + 1 } else { 0 };
        run == times
    })
}
