//! The HTML standard's address: what a browser lets through in `<input type=email>`.

use super::{Email, Problem, host, is_local};

/// Reads an address as it stands: what a browser does to a value beforehand is not part of the grammar.
pub fn parse(value: &str) -> Result<Email, Problem> {
    let email = Email::of(value, value.find('@').ok_or(Problem::EmailFormat)?);
    if is_local(email.local()) && host::is_ascii_labels(email.domain()) { Ok(email) } else { Err(Problem::EmailFormat) }
}
