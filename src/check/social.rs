//! An account on a social network: its name, or the address of its page.
//!
//! Source: the networks' own rules for names (letters, digits, full stops, hyphens and underscores; at most 100 characters,
//! on LinkedIn), and `@name@server` of the Fediverse (<https://www.rfc-editor.org/rfc/rfc7565>, by way of WebFinger).
//! Which network allows what is not judged: there are always new ones, so doubt accepts.
//!
//! Normal form: a name is `@name`, with its @ whether it was typed or not. The address of a page stays an address
//! (`https://www.facebook.com/robin.okafor`), without what follows a `?` or `#` unless the page is a script that needs it
//! (`profile.php?id=…`): only the address says which network it is on. Case is kept. Words with spaces between them are
//! no account that anyone can be found by.

use super::{Problem, email::host, name, text, url};

const MAX: usize = 100;

/// The account.
///
/// # Errors
///
/// [`Problem::Social`]
pub fn parse(value: &str) -> Result<String, Problem> {
    let line = text::line(value);
    if line.as_bytes().contains(&b'/') { page(&line) } else { handle(&line) }.ok_or(Problem::Social)
}

fn handle(typed: &str) -> Option<String> {
    let typed = typed.strip_prefix(['@', '\u{ff20}']).unwrap_or(typed);
    let (account, server) = typed.split_once('@').unwrap_or((typed, ""));
    let at = if account.len() < typed.len() { "@" } else { "" };
    let server = host::folded(server);
    let fits = is_account(account) && (at.is_empty() || host::is_public(&server, '-'));
    fits.then(|| ["@", account, at, &server].concat())
}

fn is_account(account: &str) -> bool {
    let (mut length, mut letters, mut last) = (0, 0, '.');
    for c in account.chars() {
        length += 1;
        match c {
            '.' | '-' if length > 1 => {}
            '_' => {}
            c if c.is_ascii_digit() || name::is_letter(c) => letters += 1,
            _ => return false,
        }
        last = c;
    }
    letters > 0 && length <= MAX && !matches!(last, '.' | '-')
}

fn page(typed: &str) -> Option<String> {
    let address = url::parse(typed).ok()?;
    let path = address.split(['?', '#']).next()?;
    let kept = if path.ends_with(".php") { &address } else { path.trim_end_matches('/') };
    // The address of a network is nobody's account.
    kept.splitn(4, '/').nth(3).filter(|name| !name.is_empty())?;
    Some(kept.to_owned())
}
