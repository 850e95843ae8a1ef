//! An address that can be written to over the internet, as GOV.UK Notify judges it.

use std::borrow::Cow;

use super::{MAX, MAX_LOCAL, Problem, folded, halves, has, host, is_local, text};

/// An address without the space and the characters that show nothing around or inside it, and with its domain in small
/// letters; and where its @ is.
pub fn read(value: &str) -> Result<(Cow<'_, str>, usize), Problem> {
    // Long before the rules are, a long text is no address.
    if value.len() > 16 * MAX {
        return Err(Problem::EmailLength);
    }
    let mut shown = Cow::Borrowed(value.trim_ascii());
    if !shown.bytes().all(|b| matches!(b, b' '..=b'~')) {
        shown = Cow::Owned(shown.chars().filter(|c| !is_unseen(*c)).collect());
    }
    let at = shown.bytes().position(|b| b == b'@').ok_or(Problem::EmailFormat)?;
    let email = folded(shown, at);
    let (local, domain) = halves(&email, at);
    if !is_local(local) || has(local, b'.', 2) || !host::is_public(domain, '-') || has(domain, b'-', 3) {
        return Err(Problem::EmailFormat);
    }
    if local.len() > MAX_LOCAL || email.len() > MAX { Err(Problem::EmailLength) } else { Ok((email, at)) }
}

/// What comes along when an address is pasted from a page: it shows nothing, or is a space that is not the usual one.
fn is_unseen(c: char) -> bool {
    text::is_stray(c) || text::is_joiner(c) || (c.is_whitespace() && !c.is_ascii())
}
