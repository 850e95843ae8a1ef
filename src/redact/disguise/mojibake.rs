//! UTF-8 that was read as Windows-1252: `SeÃ¡n`, `Oâ€™Dowd`.

use super::windows;
use crate::text::Folded;
use crate::text::eight::beyond_ascii;

pub fn read(source: &str, each: &mut impl FnMut(Folded)) {
    // What begins a character in UTF-8 is a letter from Â to ô, which begins with this byte itself.
    let lead = |at: &usize| source.as_bytes().get(*at) == Some(&0xC3);
    let places: Vec<usize> =
        beyond_ascii(source.as_bytes()).filter(lead).filter(|at| decode(source, *at).is_some()).collect();
    windows(source, &places, |at| decode(source, at).map(|(c, end)| (Some(c), end)), each);
}

/// The character that was meant at a place, and where its bytes end.
fn decode(source: &str, at: usize) -> Option<(char, usize)> {
    let mut chars = source.get(at..)?.chars();
    let first = byte(chars.next()?)?;
    let more = match first {
        0xC2..=0xDF => 1,
        0xE0..=0xEF => 2,
        0xF0..=0xF4 => 3,
        _ => return None,
    };
    let mut bytes = vec![first];
    for _ in 0..more {
        bytes.push(byte(chars.next()?)?);
    }
    let c = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((c, source.len() - chars.as_str().len()))
}

/// The byte of a character in Windows-1252.
fn byte(c: char) -> Option<u8> {
    const SPECIAL: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    if let Some(i) = SPECIAL.iter().position(|special| *special == c) {
        return u8::try_from(0x80 + i).ok();
    }
    u8::try_from(u32::from(c)).ok().filter(|byte| *byte >= 0x80)
}
