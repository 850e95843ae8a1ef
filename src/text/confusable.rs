//! Letters that look like Latin ones, and Latin letters that no decomposition takes apart.

/// What a small letter of another alphabet, or an unusual Latin one, is read as; a capital only where it looks like another
/// letter than its small one. Nothing for all others.
///
/// The Cyrillic, Greek, Armenian and Cherokee-free core of Unicode's confusables (UTS #39, `confusables.txt`), written out
/// by hand: the ones that a font draws like a Latin letter. The Latin rows are the transliterations that UK documents
/// use where a letter is missing on the keyboard.
#[must_use]
pub fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        // Latin letters without a decomposition.
        'ł' => "l",
        'ø' | 'ɵ' => "o",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' | 'ɩ' => "i",
        'ŋ' => "n",
        'ɑ' => "a",
        'ɡ' => "g",
        'ə' => "e",
        // Small capitals.
        'ᴀ' => "a",
        'ʙ' => "b",
        'ᴄ' => "c",
        'ᴅ' => "d",
        'ᴇ' => "e",
        'ꜰ' => "f",
        'ɢ' => "g",
        'ʜ' => "h",
        'ɪ' => "i",
        'ᴊ' => "j",
        'ᴋ' => "k",
        'ʟ' => "l",
        'ᴍ' => "m",
        'ɴ' => "n",
        'ᴏ' => "o",
        'ᴘ' => "p",
        'ʀ' => "r",
        'ꜱ' => "s",
        'ᴛ' => "t",
        'ᴜ' => "u",
        'ᴠ' => "v",
        'ᴡ' => "w",
        'ʏ' => "y",
        'ᴢ' => "z",
        // Greek capitals that look like another letter than their small ones.
        'Ν' => "n",
        'Υ' => "y",
        // Cyrillic.
        'а' => "a",
        'в' => "b",
        'с' => "c",
        'ԁ' => "d",
        'е' => "e",
        'ɛ' => "e",
        'һ' | 'н' => "h",
        'і' | 'ӏ' => "i",
        'ј' => "j",
        'к' => "k",
        'м' => "m",
        'о' => "o",
        'р' => "p",
        'ԛ' => "q",
        'ѕ' => "s",
        'т' => "t",
        'у' | 'ү' => "y",
        'ѵ' => "v",
        'ԝ' => "w",
        'х' => "x",
        'г' => "r",
        // Greek.
        'α' => "a",
        'β' => "b",
        'ε' => "e",
        'ζ' => "z",
        'η' => "h",
        'ι' => "i",
        'κ' => "k",
        'μ' => "m",
        'ν' => "v",
        'ο' | 'σ' => "o",
        'ρ' => "p",
        'τ' => "t",
        'υ' => "u",
        'χ' => "x",
        'ϲ' => "c",
        'ϳ' => "j",
        'ω' => "w",
        // Armenian.
        'օ' => "o",
        'ս' => "u",
        'հ' => "h",
        'ց' => "g",
        'ո' => "n",
        _ => return None,
    })
}

/// Whether a character shows nothing and carries no sound: zero-width characters, soft hyphens, direction marks,
/// variation selectors, tag characters, and control characters other than white space.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00}'..='\u{08}' | '\u{0E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}'
        | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}
