//! An e-mail address that can be written to over the internet.
//!
//! Sources:
//! - GOV.UK Notify, which sends most of what public bodies write, judges an address before it takes it
//!   (`notifications_utils/recipient_validation/email_address.py` in alphagov/notifications-utils): the characters of
//!   the part before the @, no two full stops together, at least two labels after it, a last label of letters.
//! - RFC 5321 section 4.5.3.1 (64 octets before the @) and RFC 3696 erratum 1690 (254 octets in all).
//! - RFC 1035 section 2.3.4 and RFC 1123 section 2.1: labels of at most 63 octets, of letters, digits and hyphens, with
//!   no hyphen at either end.
//! - <https://design-system.service.gov.uk/patterns/email-addresses/>: the message.
//!
//! Before the @ a full stop may stand first or last, although RFC 5321 allows neither: Japanese mobile networks gave
//! out such addresses. Quoted local parts, addresses at a number and `mailto:` are turned away. The domain may be in any
//! script: of a label that is not ASCII only the plain faults are seen (spaces, punctuation, symbols), since the full
//! tables of IDNA 2008 would weigh more than all the rest. Its letters A to Z are put into lower case; it is not turned
//! into `xn--`.
//! The part before the @ is kept as it was typed, because its case may matter to the server that reads it.

use std::fmt;

use super::{Problem, text};

const MAX: usize = 254;
const MAX_LOCAL: usize = 64;
const MAX_LABEL: usize = 63;

/// An address, in its two parts.
#[derive(Clone, PartialEq, Eq)]
pub struct Email {
    local: String,
    domain: String,
}

impl Email {
    /// What is before the @.
    #[must_use]
    pub fn local(&self) -> &str {
        &self.local
    }

    /// What is after the @, its letters A to Z in lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.domain
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.local)?;
        f.write_str("@")?;
        f.write_str(&self.domain)
    }
}

/// Reads an address, without the space and the characters that show nothing around or inside it.
///
/// # Errors
///
/// [`Problem::EmailFormat`], or [`Problem::EmailLength`] when that is all that is wrong.
pub fn parse(value: &str) -> Result<Email, Problem> {
    // Long before the rules are, a long text is no address.
    if value.len() > 16 * MAX {
        return Err(Problem::EmailLength);
    }
    let shown: String = value.chars().filter(|c| !is_unseen(*c)).collect();
    let (local, domain) = shown.trim().split_once('@').ok_or(Problem::EmailFormat)?;
    let domain = domain.replace(['\u{3002}', '\u{ff0e}', '\u{ff61}'], ".").to_ascii_lowercase();
    if !is_local(local) || !is_domain(&domain) {
        return Err(Problem::EmailFormat);
    }
    if local.len() > MAX_LOCAL || local.len() + 1 + domain.chars().count() > MAX {
        return Err(Problem::EmailLength);
    }
    Ok(Email { local: local.to_owned(), domain })
}

/// What comes along when an address is pasted from a page: it shows nothing, or is a space that is not the usual one.
fn is_unseen(c: char) -> bool {
    text::is_stray(c) || text::is_joiner(c) || (c.is_whitespace() && !c.is_ascii())
}

fn is_local(local: &str) -> bool {
    !local.is_empty()
        && !local.as_bytes().windows(2).any(|pair| pair == b"..")
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b))
}

fn is_domain(domain: &str) -> bool {
    let Some((rest, last)) = domain.rsplit_once('.') else { return false };
    rest.split('.').all(is_label) && is_label(last) && is_top_level(last)
}

fn is_label(label: &str) -> bool {
    (1..=MAX_LABEL).contains(&label.chars().count())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || is_foreign(c))
}

/// A letter or digit that is not ASCII, or one of the signs that letters of some scripts are not whole without.
fn is_foreign(c: char) -> bool {
    !c.is_ascii() && (c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{eff}' | '\u{b7}'))
}

fn is_top_level(label: &str) -> bool {
    let letters = label.chars().all(|c| c.is_ascii_alphabetic() || is_foreign(c));
    (letters && label.chars().count() > 1) || (label.len() > 4 && label.starts_with("xn--")) || !label.is_ascii()
}
