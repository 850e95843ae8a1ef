//! A text reduced to its letters and digits, folded: what two spellings of a name, a number or a postcode have in
//! common, with the way back to the places in the text.
//!
//! It is the lighter sibling of [`Folded`](crate::text), which knows all of Unicode and is not in the module that every
//! web form loads. Folded here: case (Latin, Greek, Cyrillic, Armenian), the diacritics of Latin letters (composed,
//! U+00C0 to U+024F and U+1E00 to U+1EFF, or combining), full-width, mathematical and circled letters and digits,
//! ligatures, and letters that look Latin ([`confusable`](crate::text)).

use crate::text::confusable::{is_invisible, latin};

/// The base letter of each Latin letter with a diacritic, from U+00C0 and from U+1E00, as canonical and compatibility
/// decomposition have it (Unicode Character Database); a full stop for those that have none.
const FROM_00C0: &str = "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeee\
gggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs\
................................oo.............uu............................aaiioouuuuuuuuuu.aa\
aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy";
const FROM_1E00: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// The most bytes of a squeezed text that must stand as whole words to be found.
const LONG: usize = 64;

/// Where a byte of the squeezed text came from.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    /// Something that is neither letter nor digit stands before it, or nothing.
    begins: bool,
}

/// A squeezed text.
pub(super) struct Squeezed {
    text: String,
    places: Vec<Place>,
}

impl Squeezed {
    /// Squeezes a text.
    pub(super) fn new(text: &str) -> Self {
        let mut out = Self { text: String::with_capacity(text.len()), places: Vec::with_capacity(text.len()) };
        let mut begins = true;
        for (start, c) in text.char_indices() {
            let end = start + c.len_utf8();
            if is_mark(c) || is_invisible(c) {
                // Belongs to the letter before it.
                if let Some(last) = out.places.last_mut().filter(|_| !begins) {
                    last.end = end;
                }
                continue;
            }
            let before = out.text.len();
            fold(c, &mut out.text);
            for _ in before..out.text.len() {
                out.places.push(Place { start, end, begins });
                begins = false;
            }
            begins |= before == out.text.len();
        }
        out
    }

    /// Adds the places in the text where a squeezed text stands as whole words, or, where it is long enough to be
    /// nothing else, anywhere.
    pub(super) fn find(&self, needle: &str, anywhere: bool, found: &mut Vec<(usize, usize)>) {
        // A long one is looked for anywhere for a second reason: going on at the next letter would take too long.
        let anywhere = anywhere || needle.len() > LONG;
        let mut from = 0;
        while let Some(at) = self.text.get(from..).filter(|_| !needle.is_empty()).and_then(|rest| rest.find(needle)) {
            let (at, end) = (from + at, from + at + needle.len());
            let (Some(first), Some(last)) = (self.places.get(at), self.places.get(end - 1)) else { break };
            let whole = first.begins && self.places.get(end).is_none_or(|next| next.begins);
            if anywhere || whole {
                found.push((first.start, last.end));
                from = end;
            } else {
                from = at + 1;
                while !self.text.is_char_boundary(from) {
                    from += 1;
                }
            }
        }
    }
}

/// A text squeezed, without the way back.
pub(super) fn squeeze(text: &str) -> String {
    Squeezed::new(text).text
}

/// Whether a character is a diacritic that stands by itself.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a character is a letter or a digit, or may be one. Which of them are would take a large table; here are the
/// ranges of punctuation, symbols and spaces.
pub(super) const fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    !matches!(c, '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '×' | '÷'
        | '\u{2b9}'..='\u{2df}' | '\u{37e}' | '\u{387}' | '\u{55a}'..='\u{55f}' | '\u{589}' | '\u{58a}' | '\u{5be}'
        | '\u{5c0}' | '\u{5c3}' | '\u{5f3}' | '\u{5f4}' | '\u{606}'..='\u{60d}' | '\u{61b}'..='\u{61f}'
        | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{700}'..='\u{70d}' | '\u{964}' | '\u{965}' | '\u{970}' | '\u{e4f}'
        | '\u{e5a}' | '\u{e5b}' | '\u{104a}'..='\u{104f}' | '\u{1360}'..='\u{1368}' | '\u{1680}'
        | '\u{17d4}'..='\u{17d6}' | '\u{17d8}'..='\u{17da}' | '\u{1800}'..='\u{180a}' | '\u{2000}'..='\u{206f}' | '\u{207a}'..='\u{207e}'
        | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}' | '\u{30fb}'
        | '\u{e000}'..='\u{f8ff}' | '\u{fd3e}' | '\u{fd3f}' | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
        | '\u{ffe0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}')
}

fn fold(c: char, out: &mut String) {
    if c.is_ascii() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        }
        return;
    }
    if let Some(c) = compatible(c) {
        out.push(c);
        return;
    }
    let lower = lower(c);
    match latin(c).or_else(|| latin(lower)) {
        Some(letters) => out.push_str(letters),
        None if is_word(c) => out.push(lower),
        None => {}
    }
}

/// The ASCII letter or digit that a character is a form of.
fn compatible(c: char) -> Option<char> {
    let code = u32::from(c);
    let from = |first: u32, alphabet: &str| alphabet.as_bytes().get((code - first) as usize).copied();
    let letter = |first: u32, count: u32| u8::try_from((code - first) % count).ok();
    let ascii = match code {
        0xc0..0x1e00 => from(0xc0, FROM_00C0),
        0x1e00..0x1f00 => from(0x1e00, FROM_1E00),
        // Full-width.
        0xff10..=0xff19 => letter(0xff10, 10).map(|n| b'0' + n),
        0xff21..=0xff3a => letter(0xff21, 26).map(|n| b'a' + n),
        0xff41..=0xff5a => letter(0xff41, 26).map(|n| b'a' + n),
        // Circled.
        0x24b6..=0x24e9 => letter(0x24b6, 26).map(|n| b'a' + n),
        // Mathematical: thirteen alphabets, five rows of digits.
        0x1d400..=0x1d6a3 => letter(0x1d400, 26).map(|n| b'a' + n),
        0x1d7ce..=0x1d7ff => letter(0x1d7ce, 10).map(|n| b'0' + n),
        _ => None,
    };
    ascii.filter(|ascii| *ascii != b'.').map(char::from)
}

/// The small letter, in the alphabets where that is a matter of counting.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        // Greek, Cyrillic, Armenian.
        0x391..=0x3a9 | 0x410..=0x42f => code + 32,
        0x400..=0x40f => code + 80,
        0x531..=0x556 => code + 48,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => code | 1,
        // The Latin ones without a decomposition, and Æ, Ø, Þ, Đ, Ħ, Ł, Ŋ, Œ, Ŧ.
        0xc0..=0xde => code + 32,
        0x110 | 0x126 | 0x132 | 0x14a | 0x152 | 0x166 => code + 1,
        0x13f | 0x141 => code + 1,
        0x1e9e => 0xdf,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{Squeezed, squeeze};

    fn places(text: &Squeezed, needle: &str, anywhere: bool) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        text.find(needle, anywhere, &mut found);
        found
    }

    #[test]
    fn spellings_of_the_same_squeeze_to_the_same() {
        for (squeezed, spellings) in [
            (
                "oconnor",
                &["O’Connor", "o'connor", "O Connor", "O‑CONNOR", "Ｏ’Connor", "O\u{301}’Connor", "о’сonnor"][..],
            ),
            ("zoesmithjones", &["Zoë Smith-Jones", "Zoe\u{308} Smith Jones", "ZOË SMITH–JONES", "𝐙𝐨𝐞 𝐒mith—Jones"]),
            ("strasse", &["Straße", "STRAẞE", "strasse"]),
            ("llyrwyn", &["Llŷr Ŵyn", "LLŶR ŴYN", "Lly\u{302}r W\u{302}yn"]),
            ("aeroslodz", &["Ærøs Łódź", "ærøs łódź", "ÆRØS ŁÓDŹ"]),
            ("sw1a2aa", &["SW1A 2AA", "sw1a-2aa", "ＳＷ１Ａ ２ＡＡ", "S\u{ad}W\u{200b}1A2AA"]),
            ("иван", &["Иван", "ИВАН"]),
            ("李小龙", &["李 小龙"]),
        ] {
            for spelling in spellings {
                // What looks Latin is folded on both sides, so compare folded with folded.
                assert_eq!(squeeze(spelling), squeeze(squeezed), "{spelling}");
            }
        }
    }

    #[test]
    fn letters_are_in_words_and_punctuation_is_not() {
        for c in (0..0x2b0_u32).chain(0x370..0x2000).chain(0x3041..0xd800).filter_map(char::from_u32) {
            assert!(super::is_word(c) || !c.is_alphabetic() || matches!(c, '\u{37a}' | '\u{30fb}'), "{c:?}");
        }
        for c in "ªµºÀÿŵŷßøЖжאبกあア漢가ｱ".chars() {
            assert!(super::is_word(c), "{c}");
        }
        for c in " «»“”‘’–—…،؛؟।。、・（）｡€£§¶©®→★☎😀\u{a0}\u{3000}\u{2028}".chars()
        {
            assert!(!super::is_word(c), "{c}");
        }
    }

    #[test]
    fn the_way_back_covers_whole_characters() {
        let text = "– Zoe\u{308} O’Connor\u{301}; Straße";
        let squeezed = Squeezed::new(text);
        let found = |needle: &str, anywhere| {
            places(&squeezed, needle, anywhere).iter().map(|(a, b)| text[*a..*b].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("zoeoconnor", false), ["Zoe\u{308} O’Connor\u{301}"]);
        assert_eq!(found("connor", false), ["Connor\u{301}"]);
        assert_eq!(found("onnor", false), [""; 0]);
        assert_eq!(found("onnor", true), ["onnor\u{301}"]);
        assert_eq!(found("strasse", false), ["Straße"]);
        assert_eq!(found("stras", true), ["Straß"]);
        assert_eq!(places(&Squeezed::new("an ana"), "ana", false), [(3, 6)]);
        assert_eq!(places(&Squeezed::new(&"a".repeat(300_000)), &"a".repeat(60), false), []);
        assert_eq!(places(&Squeezed::new(" –"), "", true), []);
    }
}
