//! A person's name: letters of any script, and whatever else a name has in it.
//!
//! Source: <https://design-system.service.gov.uk/patterns/names/>: support every length and every character, and do not
//! split the name into parts. So doubt accepts: digits, full stops, apostrophes, brackets and single letters are all in
//! somebody's name. What has not one letter is no name.

use std::borrow::Cow;

use super::{Problem, text};

/// The name on one line, with single spaces.
///
/// # Errors
///
/// [`Problem::NameLetters`] when there is no letter in it.
pub fn parse(value: &str) -> Result<String, Problem> {
    normal(value).map(Cow::into_owned)
}

/// The same; the value itself where it is one line.
pub(super) fn normal(value: &str) -> Result<Cow<'_, str>, Problem> {
    let name = text::tidied(value, false);
    if name.chars().any(is_letter) { Ok(name) } else { Err(Problem::NameLetters) }
}

/// Whether a character is a letter of some script, or may be one. Of what is not ASCII, only the blocks of punctuation,
/// symbols, pictures and private use are known not to be (Unicode `Blocks.txt`): the table of all letters would weigh as
/// much as the rest of a check, and would turn away the letters of next year's Unicode.
pub(super) const fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        // Latin-1: all but ª, µ, the middle dot of Catalan, º and the letters from À on.
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}' | '\u{b8}' | '\u{b9}' | '\u{bb}'..='\u{bf}' | '×' | '÷' => {
            false
        }
        // General punctuation to arrows, mathematics and dingbats; supplemental punctuation; ideographic description and
        // CJK punctuation; surrogates are no characters; private use; vertical, small and full-width forms of the same.
        '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{2ff0}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe1f}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{fefe}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}'
        | '\u{ffe0}'..='\u{ffff}'
        // Game pieces, emoji and other pictures; tags, variation selectors and private use again.
        | '\u{1f000}'..='\u{1fbff}'
        | '\u{e0000}'.. => false,
        _ => true,
    }
}
