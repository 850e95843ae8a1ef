//! Bytes as text, and texts that say nothing of anybody.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Bytes as UTF-8, with marks for what is none.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The text of a part that is XML, in UTF-8 or UTF-16.
pub fn xml(bytes: &[u8]) -> Option<String> {
    let units = |from: usize, low: usize| {
        let rest = bytes.get(from..).unwrap_or(&[]);
        let pair = |p: &[u8]| {
            u16::from(p.get(low).copied().unwrap_or(0)) | u16::from(p.get(1 - low).copied().unwrap_or(0)) << 8
        };
        String::from_utf16_lossy(&rest.chunks_exact(2).map(pair).collect::<Vec<u16>>())
    };
    match bytes {
        [0xFF, 0xFE, ..] => Some(units(2, 0)),
        [0xFE, 0xFF, ..] => Some(units(2, 1)),
        [b'<', 0, ..] => Some(units(0, 0)),
        [0, b'<', ..] => Some(units(0, 1)),
        _ => {
            let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let first = start.iter().copied().find(|byte| !byte.is_ascii_whitespace());
            (first == Some(b'<')).then(|| text(start))
        }
    }
}

/// Whether a value of an attribute is a number, a word of the format itself, a language or a common typeface.
pub fn says_nothing(value: &str) -> bool {
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    letters < 2 || is_listed(value) || is_usual_name(value) || is_color(value) || is_language(value)
}

/// Whether the name of a part is one that the format has, but for its number.
pub fn is_usual_name(name: &str) -> bool {
    is_listed(&name.replace(|c: char| c.is_ascii_digit(), ""))
}

fn is_listed(value: &str) -> bool {
    static LISTED: OnceLock<HashSet<&str>> = OnceLock::new();
    let lines = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
    LISTED
        .get_or_init(|| {
            let values = lines(include_str!("../../../../data/docx-values.txt")).flat_map(str::split_whitespace);
            values.chain(lines(include_str!("../../../../data/docx-fonts.txt"))).collect()
        })
        .contains(value)
}

fn is_color(value: &str) -> bool {
    matches!(value.len(), 6 | 8)
        && value.bytes().all(|b| b.is_ascii_hexdigit())
        && value.bytes().any(|b| b.is_ascii_digit())
}

fn is_language(value: &str) -> bool {
    let mut parts = value.split('-');
    let first = parts.next().is_some_and(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_lowercase()));
    let second = parts.next().is_some_and(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_uppercase()));
    first && second && parts.next().is_none()
}
