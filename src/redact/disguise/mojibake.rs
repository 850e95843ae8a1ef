//! UTF-8 that was read as Windows-1252: `SeÃ¡n`, `Oâ€™Dowd`.

use super::windows;
use crate::text::Folded;

pub fn read(source: &str, each: &mut impl FnMut(Folded)) {
    let lead = |c: &char| matches!(c, '\u{C2}'..='\u{F4}');
    let places: Vec<usize> = source
        .char_indices()
        .filter(|(_, c)| lead(c))
        .map(|(at, _)| at)
        .filter(|at| decode(source, *at).is_some())
        .collect();
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
