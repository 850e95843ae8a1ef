//! Which encoding a text is in, told from its bytes, and the text in it. Nothing is guessed that could be read in two
//! ways and differ in a name: what is none of the encodings for certain is refused.

use super::windows_1252;
use crate::{Code, Error, Result};

/// An encoding that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1252, which Western European Windows writes where nobody chose.
    Windows1252,
}

impl Encoding {
    /// The media type of a plain text in it; UTF-8 goes without saying.
    pub const fn plain_text(self) -> &'static str {
        match self {
            Self::Utf8 => "text/plain",
            Self::Utf16Le => "text/plain; charset=utf-16le",
            Self::Utf16Be => "text/plain; charset=utf-16be",
            Self::Windows1252 => "text/plain; charset=windows-1252",
        }
    }

    /// The encoding of a label such as `latin1`; nothing for one that is not read.
    pub fn named(label: &str) -> Option<Self> {
        Some(match label.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "unicode-1-1-utf-8" => Self::Utf8,
            "utf-16" | "utf-16le" | "ucs-2" | "unicode" => Self::Utf16Le,
            "utf-16be" => Self::Utf16Be,
            "windows-1252" | "cp1252" | "x-cp1252" | "iso-8859-1" | "iso8859-1" | "latin1" | "latin-1" | "l1"
            | "us-ascii" | "ascii" => Self::Windows1252,
            _ => return None,
        })
    }
}

/// Reads a text in whichever encoding it is in. A byte-order mark of UTF-8 stays in the text.
///
/// # Errors
/// `unsupported-encoding` when it is in none for certain.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding)> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Err(unsupported()),
        [0xFF, 0xFE, rest @ ..] => return wide(rest, Encoding::Utf16Le).ok_or_else(unsupported),
        [0xFE, 0xFF, rest @ ..] => return wide(rest, Encoding::Utf16Be).ok_or_else(unsupported),
        _ => {}
    }
    let utf8 = std::str::from_utf8(bytes).ok();
    if let Some(found) = zeroes(bytes).and_then(|(encoding, share)| {
        // Nought bytes are UTF-8 too: only a text full of them, or of controls from one alphabet, is taken for UTF-16.
        let likely = share > 0.5 || utf8.is_none_or(|text| makes_no_sense(text) && is_one_alphabet(bytes, encoding));
        wide(bytes, encoding).filter(|(text, _)| likely && text.chars().all(plausible))
    }) {
        return Ok(found);
    }
    if let Some(text) = utf8 {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    let text = windows_1252::decode(bytes).ok_or_else(unsupported)?;
    Ok((text, Encoding::Windows1252))
}

/// Refuses a text that says of itself, or of which somebody says, that it is in an encoding that is not read, unless
/// that makes no difference.
///
/// # Errors
/// `unsupported-encoding`.
pub fn allow(label: &str, bytes: &[u8]) -> Result<()> {
    // These write other letters with ASCII's bytes.
    let shifts = ["utf-7", "iso-2022", "hz", "utf-16", "utf-32"].iter().any(|e| label.trim().starts_with(e));
    let plain = bytes.is_ascii() && !bytes.contains(&0x1B) && !shifts;
    if plain || Encoding::named(label).is_some() { Ok(()) } else { Err(unsupported()) }
}

/// Where nought bytes stand, when nearly all of them stand in the same half of the pairs, and how much of that half they
/// are.
fn zeroes(bytes: &[u8]) -> Option<(Encoding, f64)> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) || !bytes.contains(&0) {
        return None;
    }
    let (mut first, mut second) = (0_u32, 0_u32);
    for pair in bytes.chunks_exact(2) {
        first += u32::from(pair.first() == Some(&0));
        second += u32::from(pair.last() == Some(&0));
    }
    let pairs = u32::try_from(bytes.len() / 2).ok()?;
    match (first, second) {
        (few, n) if n > 3 * few => Some((Encoding::Utf16Le, f64::from(n) / f64::from(pairs))),
        (n, few) if n > 3 * few => Some((Encoding::Utf16Be, f64::from(n) / f64::from(pairs))),
        _ => None,
    }
}

fn wide(bytes: &[u8], encoding: Encoding) -> Option<(String, Encoding)> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let unit = |pair: &[u8]| match (pair.first(), pair.last(), encoding) {
        (Some(a), Some(b), Encoding::Utf16Be) => u16::from_be_bytes([*a, *b]),
        (Some(a), Some(b), _) => u16::from_le_bytes([*a, *b]),
        _ => 0,
    };
    let text = char::decode_utf16(bytes.chunks_exact(2).map(unit)).collect::<std::result::Result<String, _>>().ok()?;
    Some((text, encoding))
}

/// Whether a quarter of a text or more is what stands in none.
fn makes_no_sense(text: &str) -> bool {
    let (all, odd) = text.chars().fold((0_usize, 0), |(all, odd), c| (all + 1, odd + usize::from(!plausible(c))));
    4 * odd >= all
}

/// Whether the high bytes of the pairs are few, as they are in a text of one alphabet with its digits and signs.
fn is_one_alphabet(bytes: &[u8], encoding: Encoding) -> bool {
    let high =
        bytes.chunks_exact(2).filter_map(|pair| if encoding == Encoding::Utf16Be { pair.first() } else { pair.last() });
    let mut seen: Vec<u8> = Vec::new();
    for byte in high {
        if !seen.contains(byte) {
            seen.push(*byte);
        }
        if seen.len() > 4 {
            return false;
        }
    }
    true
}

/// Whether a character stands in texts: no control but white space, none that is for private use or for nothing.
fn plausible(c: char) -> bool {
    let private = ('\u{E000}'..='\u{F8FF}').contains(&c) || ('\u{FFF0}'..='\u{FFFF}').contains(&c) && c != '\u{FFFD}';
    !private && (!c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{C}'))
}

fn unsupported() -> Error {
    Error::new(
        Code::UnsupportedEncoding,
        "The text is not in UTF-8, and not for certain in UTF-16 or Windows-1252 either. Save it again as plain text with \
         the encoding UTF-8 (in Notepad: Save as, then Encoding) and open that.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn encodings_are_told_apart_with_and_without_a_mark() {
        for text in ["A notice.\r\nSecond line – é.", "Приказ номер 5\r\nот 1 мая 2026 года\r\n", "😀 ok\n"]
        {
            let (le, be) = (utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes));
            assert_eq!(decode(&le).unwrap(), (text.to_owned(), Encoding::Utf16Le));
            assert_eq!(decode(&be).unwrap(), (text.to_owned(), Encoding::Utf16Be));
            assert_eq!(decode(&[&[0xFF, 0xFE], le.as_slice()].concat()).unwrap().0, text);
            assert_eq!(decode(&[&[0xFE, 0xFF], be.as_slice()].concat()).unwrap().0, text);
            assert_eq!(decode(text.as_bytes()).unwrap(), (text.to_owned(), Encoding::Utf8));
            assert_eq!(decode(format!("\u{FEFF}{text}").as_bytes()).unwrap().0, format!("\u{FEFF}{text}"));
        }
        let western = b"Mrs Si\xE2n Rhys\x92s caf\xE9 \x96 \xA35, \x93quoted\x94";
        let read = "Mrs Siân Rhys’s café – £5, “quoted”";
        assert_eq!(decode(western).unwrap(), (read.to_owned(), Encoding::Windows1252));
    }

    #[test]
    fn what_is_said_to_be_another_encoding_is_refused_where_it_matters() {
        assert!(allow("utf-8", "é".as_bytes()).is_ok() && allow("Latin1", b"\xE9").is_ok());
        assert!(allow("shift_jis", b"plain").is_ok());
        assert!(allow("shift_jis", b"\x83e").is_err() && allow("utf-7", b"+ADw-").is_err());
        assert!(allow("iso-2022-jp", b"\x1B$B").is_err());
    }

    #[test]
    fn what_may_be_something_else_is_refused() {
        let refused = |bytes: &[u8]| decode(bytes).err().map(|e| e.code()) == Some(Code::UnsupportedEncoding);
        // Cyrillic in Windows-1251, Japanese in Shift JIS, French in CP850 and in Mac Roman.
        assert!(refused(b"\xCF\xF0\xE8\xEA\xE0\xE7 \xED\xEE\xEC\xE5\xF0"));
        assert!(refused(b"\x83e\x83X\x83g\x82\xC5\x82\xB7"));
        assert!(refused(b"caf\x82s"));
        assert!(refused(b"the caf\x8Es"));
        // Undefined bytes, a control, half a pair, half a surrogate pair, UTF-32.
        assert!(refused(b"a\x81b \xE9"));
        assert!(refused(b"\x01\xE9"));
        assert!(refused(b"\xFF\xFEa\0b"));
        assert!(refused(b"\xFF\xFEa\0\x00\xD8"));
        assert!(refused(b"\xFF\xFE\0\0a\0\0\0"));
        // Nought bytes here and there are UTF-8.
        assert_eq!(decode(b"ab\0\0cd").unwrap().1, Encoding::Utf8);
        assert_eq!(decode(b"a long line\0").unwrap().1, Encoding::Utf8);
        assert_eq!(
            decode(b"e\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02HARRIET\n\0QUINCE\t00").unwrap().1,
            Encoding::Utf8
        );
        assert_eq!(decode(b"an odd line\x7F\0 goes on.").unwrap().1, Encoding::Utf8);
    }
}
