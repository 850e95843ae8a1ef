//! Text as it is kept: the characters that nobody typed on purpose taken out, spaces and line ends made regular.
//!
//! What goes, everywhere: control characters (but line ends and tabs), the byte order mark, soft hyphens, zero-width
//! spaces and word joiners, the marks that turn the direction of writing round (they can make a text read otherwise than
//! it is stored: <https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing>), interlinear and tag characters.
//! What stays: joiners and left-to-right and right-to-left marks inside a text, which names and words in Persian,
//! Hindi, Arabic and Hebrew need. Nothing is composed or decomposed.

use std::borrow::Cow;

use super::eight;

/// The most characters that any answer can have, whatever its field allows.
pub const MAX_CHARS: usize = 1_000_000;

/// Whether a character has no business in an answer.
#[must_use]
pub const fn is_stray(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}'
        | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character shows nothing by itself: a joiner or a direction mark.
#[must_use]
pub const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{180e}')
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || is_joiner(c)
}

/// A text as it is kept, of one line ([`line`]) or of several ([`lines`]): a part of the same one where nothing has to change
/// but its ends.
#[must_use]
pub fn tidied(value: &str, has_lines: bool) -> Cow<'_, str> {
    let inner = value.trim_ascii();
    if eight::is_spaced_once(inner.as_bytes()) || is_tidy(inner.as_bytes(), has_lines) {
        return Cow::Borrowed(inner);
    }
    Cow::Owned(if has_lines { lines(value) } else { joined(value) })
}

/// Whether nothing has to change; no, where that takes more than a look at the bytes.
fn is_tidy(bytes: &[u8], has_lines: bool) -> bool {
    let (mut rest, mut was_space) = (bytes, false);
    while let [b, after @ ..] = rest {
        // Nearly all of a text of several lines, which is most of what a form costs.
        if has_lines && let Some(([.., last], after)) = rest.split_at_checked(eight::shown(rest)) {
            (rest, was_space) = (after, *last == b' ');
            continue;
        }
        let is_fine = match (b, after) {
            (b' ', _) => has_lines || !was_space,
            (b'\n', _) => has_lines && !was_space,
            // Where characters begin of which some are stray, joiners, spaces or line ends: signs such as £ and é, and
            // quotation marks and dashes, pass.
            (0xc2, [next, ..]) => matches!(next, 0xa1..=0xac | 0xae..=0xbf),
            (0xe2, [0x80, next, ..]) => matches!(next, 0x90..=0xa6),
            (b, _) => matches!(
                b,
                0x21..=0x7e | 0x80..=0xc1 | 0xc3..=0xd7 | 0xd9..=0xe0 | 0xe4..=0xee | 0xf0..=0xf2 | 0xf4..
            ),
        };
        if !is_fine {
            return false;
        }
        (rest, was_space) = (after, *b == b' ');
    }
    true
}

/// One line: every run of spaces, tabs and line ends is one space, and there is none at either end.
#[must_use]
pub fn line(value: &str) -> String {
    tidied(value, false).into_owned()
}

fn joined(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars().filter(|c| !is_stray(*c)) {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    trimmed(&out)
}

/// Several lines: line ends are `\n`, no line ends in spaces, there are no empty lines at either end.
#[must_use]
pub fn lines(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars().filter(|c| !is_stray(*c)).peekable();
    while let Some(c) = chars.next() {
        if is_line_end(c) {
            if c == '\r' && chars.peek() == Some(&'\n') {
                chars.next();
            }
            out.truncate(out.trim_end_matches(|c: char| c.is_whitespace() && c != '\n').len());
            out.push('\n');
        } else {
            out.push(c);
        }
    }
    trimmed(&out)
}

fn trimmed(text: &str) -> String {
    text.trim_matches(is_edge).to_owned()
}

/// A number in decimal digits. (`to_string` is the one use of the machinery for formatting in the forms module, which weighs
/// more than any check.)
pub(crate) fn decimal(number: usize) -> String {
    let mut digits = Vec::with_capacity(20);
    let mut rest = number;
    loop {
        digits.push(char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
        if rest == 0 {
            return digits.iter().rev().collect();
        }
    }
}

/// Whether a text has more than `max` characters (Unicode scalar values), without counting further than that.
#[must_use]
pub fn is_longer_than(value: &str, max: usize) -> bool {
    // Each begins with a byte that does not continue another.
    value.len() > max && value.bytes().filter(|b| b & 0xc0 != 0x80).nth(max).is_some()
}
