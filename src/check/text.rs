//! Text as it is kept: the characters that nobody typed on purpose taken out, spaces and line ends made regular.
//!
//! What goes, everywhere: control characters (but line ends and tabs), the byte order mark, soft hyphens, zero-width
//! spaces and word joiners, the marks that turn the direction of writing round (they can make a text read otherwise than
//! it is stored: <https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing>), interlinear and tag characters.
//! What stays: joiners and left-to-right and right-to-left marks inside a text, which names and words in Persian,
//! Hindi, Arabic and Hebrew need. Nothing is composed or decomposed.

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

/// One line: every run of spaces, tabs and line ends is one space, and there is none at either end.
#[must_use]
pub fn line(value: &str) -> String {
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

/// Whether a text has more than `max` characters (Unicode scalar values), without counting further than that.
#[must_use]
pub fn is_longer_than(value: &str, max: usize) -> bool {
    value.len() > max && value.chars().nth(max).is_some()
}
