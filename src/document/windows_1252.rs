//! Windows-1252, as the Encoding Standard's index has it, and whether bytes can be a text in it.

/// What 0x80 to 0x9F stand for; `\0` for the five that stand for nothing.
const UPPER: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// How many letters beyond ASCII may stand in a row. More of them is another alphabet in another encoding.
const MOST_IN_A_ROW: usize = 4;

/// The character of a byte, where it has one.
pub fn character(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9F => UPPER.get(usize::from(byte - 0x80)).copied().filter(|c| *c != '\0'),
        _ => Some(char::from(byte)),
    }
}

/// A text in Windows-1252; nothing when a byte stands for nothing, or the text would make no sense.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text: String = bytes.iter().map(|byte| character(*byte)).collect::<Option<_>>()?;
    makes_sense(&text).then_some(text)
}

/// Whether letters beyond ASCII are scattered as accents are, and no sign stands inside a word where another encoding has
/// a letter.
fn makes_sense(text: &str) -> bool {
    let (mut row, mut accented, mut plain) = (0, 0_usize, 0_usize);
    let (mut before, mut last) = (' ', ' ');
    for c in text.chars().chain(" ".chars()) {
        if c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}') {
            return false;
        }
        let beyond = |c: char| !c.is_ascii() && c.is_alphabetic();
        row = if beyond(c) { row + 1 } else { 0 };
        accented += usize::from(beyond(c));
        plain += usize::from(c.is_ascii_alphabetic());
        let inside = before.is_ascii_lowercase();
        let sign = !last.is_ascii() && !last.is_alphanumeric() && !BETWEEN.contains(&last);
        let capital = !last.is_ascii() && last.is_uppercase() && (c.is_lowercase() || !c.is_alphanumeric());
        if row > MOST_IN_A_ROW || (inside && sign && c.is_ascii_lowercase()) || (inside && capital) {
            return false;
        }
        (before, last) = (last, c);
    }
    accented * 3 <= plain + 2
}

/// Signs that do stand between small letters.
const BETWEEN: [char; 12] = ['’', '‘', '–', '—', '…', '\u{A0}', '\u{AD}', '´', '·', '•', '™', '“'];
