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

use std::borrow::Cow;
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
    /// An address whose @ is known.
    fn of(typed: &str, at: usize) -> Self {
        Self { text: folded(Cow::Borrowed(typed), at).into_owned(), at }
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What is before the @.
    #[must_use]
    pub fn local(&self) -> &str {
        halves(&self.text, self.at).0
    }

    /// What is after the @, its letters A to Z in lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        halves(&self.text, self.at).1
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
    govuk::read(value).map(|(text, at)| Email { text: text.into_owned(), at })
}

/// The same in its normal spelling; the value itself where it is written so.
pub(super) fn normal(value: &str) -> Result<Cow<'_, str>, Problem> {
    govuk::read(value).map(|(text, _)| text)
}

/// Reads an address by a standard.
///
/// # Errors
///
/// As [`parse`].
pub fn parse_as(value: &str, standard: Standard) -> Result<Email, Problem> {
    match standard {
        Standard::Govuk => parse(value),
        Standard::Whatwg => whatwg::parse(value),
        Standard::Rfc5321 => rfc5321::parse(value),
    }
}

/// What is before an @ and after it.
fn halves(address: &str, at: usize) -> (&str, &str) {
    (address.get(..at).unwrap_or_default(), address.get(at + 1..).unwrap_or_default())
}

/// An address with its domain folded; an address literal stays as it was typed.
fn folded(address: Cow<'_, str>, at: usize) -> Cow<'_, str> {
    let (local, domain) = address.split_at_checked(at).unwrap_or((&address, ""));
    if domain.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) || domain.ends_with(']') {
        return address;
    }
    Cow::Owned([local, &host::folded(domain)].concat())
}

/// Whether a text is full stops and the characters that all three have before the @ without quotes (RFC 5321's `atext`,
/// by way of RFC 5322 section 3.2.3), at least one.
fn is_local(local: &str) -> bool {
    let fits =
        |b| matches!(b, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-'..=b'9' | b'=' | b'?' | b'A'..=b'Z' | b'^'..=b'~');
    !local.is_empty() && local.bytes().all(fits)
}

/// Whether a byte stands in a text so many times one after the other.
fn has(text: &str, byte: u8, times: usize) -> bool {
    let mut run = 0;
    text.bytes().any(|b| {
        run = if b == byte { run + 1 } else { 0 };
        run == times
    })
}
