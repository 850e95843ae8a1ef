//! A person's name: letters of any script, and whatever else a name has in it.
//!
//! Source: <https://design-system.service.gov.uk/patterns/names/>: support every length and every character, and do not
//! split the name into parts. So doubt accepts: digits, full stops, apostrophes, brackets and single letters are all in
//! somebody's name. What has not one letter is no name.

use super::{Problem, text};

/// The name on one line, with single spaces.
///
/// # Errors
///
/// [`Problem::NameLetters`] when there is no letter in it.
pub fn parse(value: &str) -> Result<String, Problem> {
    let name = text::line(value);
    if name.chars().any(char::is_alphabetic) { Ok(name) } else { Err(Problem::NameLetters) }
}
