//! What a character folds to, and the stretches of a text that fold to themselves.

use unicode_normalization::char::canonical_combining_class;

use crate::text::confusable::{is_invisible, latin};
use crate::text::eight::Eight;

/// The first character that may stand above or below another.
pub const FIRST_MARK: char = '\u{300}';

/// The stretch from `at` on that folds to itself in small letters, byte for byte: ASCII but for grave accents and control
/// characters, with one space at a time between, and no space at its end. A space at its start only where one may.
pub fn plain_run(text: &str, at: usize, may_begin_with_space: bool) -> &str {
    let bytes = text.as_bytes();
    let mut end = at;
    let mut after_space = !may_begin_with_space;
    while let Some(eight) = Eight::at(bytes, end) {
        let spaces = eight.equal(b' ');
        let twice = spaces & (spaces << 8 | if after_space { 0x80 } else { 0 });
        let other = twice | eight.beyond_ascii() | eight.below(b' ') | eight.equal(b'`') | eight.equal(0x7F);
        end += Eight::before(other);
        if other != 0 {
            break;
        }
        after_space = spaces >> 63 != 0;
    }
    // What is left is shorter than eight bytes, or ends here.
    while let Some(byte) = bytes.get(end) {
        let space = *byte == b' ';
        let before = if end > at { bytes.get(end - 1) == Some(&b' ') } else { !may_begin_with_space };
        if !matches!(byte, 0x20..=0x7E) || *byte == b'`' || space && before {
            break;
        }
        end += 1;
    }
    while end > at && bytes.get(end - 1) == Some(&b' ') {
        end -= 1;
    }
    text.get(at..end).unwrap_or("")
}

/// The ASCII character that stands for `c`, when one does.
pub fn plain(c: char) -> Option<char> {
    Some(match c {
        '\u{21}'..='\u{7E}' if c != '`' => c.to_ascii_lowercase(),
        '`'
        | '\u{B4}'
        | '\u{2B9}'..='\u{2BD}'
        | '\u{2C8}'
        | '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{FF07}'
        | '\u{A78C}'
        | '\u{55A}'
        | '\u{5F3}' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' | '\u{FF02}' => '"',
        '\u{2010}'..='\u{2013}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{FF0D}'
        | '\u{58A}'
        | '\u{5BE}' => '-',
        _ => return None,
    })
}

/// Adds what stands for a letter that was decomposed.
pub fn fold_letter(c: char, text: &mut String) {
    if canonical_combining_class(c) != 0 || is_invisible(c) {
        return;
    }
    if let Some(ascii) = plain(c) {
        text.push(ascii);
        return;
    }
    if let Some(letters) = latin(c) {
        text.push_str(letters);
        return;
    }
    for lower in c.to_lowercase() {
        match latin(lower) {
            Some(letters) => text.push_str(letters),
            // İ in lower case carries a dot of its own, and a spacing accent decomposes to a space and a mark.
            None if canonical_combining_class(lower) != 0 || lower == ' ' => {}
            None => text.push(lower),
        }
    }
}
