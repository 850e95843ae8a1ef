//! Readings of text that hides a name from the plain reading though a program shows it: markup inside a word, glyphs
//! set apart, letters in a wrong encoding, another alphabet, the marks of a quoted mail. Each reading maps back to the
//! same source. What a text has no sign of is not looked for.

mod alphabet;
mod glyphs;
mod markup;
mod mojibake;
mod quoted;

use crate::text::eight::beyond_ascii;
use crate::text::{Folded, Span};
pub use markup::entity;

/// How much is read on either side of a place that hides something, in bytes.
const AROUND: usize = 64;

/// A character as it is read, and the place of the source that it was read from.
type Read = (char, Span);

/// Hands each reading of a text to `each`. `folded` is the plain one, which knows what signs there are.
pub fn others(source: &str, folded: &Folded, mut each: impl FnMut(Folded)) {
    let bytes = source.as_bytes();
    let has = |sign: u8| folded.words().has_mark(sign);
    if has(b'<') || has(b'&') {
        markup::read(source, &mut each);
    }
    // Strings are in brackets of the one kind or the other. A search for one letter is many times as fast as one for two.
    let beside = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let shows = || source.match_indices('T').any(|(at, _)| matches!(beside(at + 1), b'J' | b'j'));
    if (has(b'(') || has(b'<')) && shows() {
        glyphs::read(source, &mut each);
    }
    if has(b'>') {
        quoted::read(source, &mut each);
    }
    let beyond = BeyondAscii::of(bytes);
    if beyond.latin {
        mojibake::read(source, &mut each);
    }
    if beyond.foreign {
        alphabet::read(source, &mut each);
    }
}

/// What the bytes beyond ASCII may begin.
#[derive(Default)]
struct BeyondAscii {
    /// Letters from À to ÿ.
    latin: bool,
    /// Greek or Cyrillic letters.
    foreign: bool,
}

impl BeyondAscii {
    fn of(bytes: &[u8]) -> Self {
        let mut all = Self::default();
        for byte in beyond_ascii(bytes).filter_map(|at| bytes.get(at)) {
            all.latin |= *byte == 0xC3;
            all.foreign |= matches!(byte, 0xCD..=0xD2);
        }
        all
    }
}

/// Reads the text around the places, which are in order, once for all that are near each other. `replace` gives what is
/// read from a place of the text, and where to go on, when it is not the character that stands there.
fn windows(
    source: &str,
    places: &[usize],
    replace: impl Fn(usize) -> Option<(Option<char>, usize)>,
    each: &mut impl FnMut(Folded),
) {
    let mut places = places.iter().copied().peekable();
    let mut done = 0;
    while let Some(first) = places.next() {
        let mut last = first;
        while let Some(next) = places.next_if(|next| *next < last + 2 * AROUND) {
            last = next;
        }
        let mut at = boundary(source, first.saturating_sub(AROUND).max(done.min(first)));
        let end = boundary(source, last + AROUND);
        let mut read: Vec<Read> = Vec::with_capacity(end.saturating_sub(at));
        while at < end {
            let Some(c) = source.get(at..).and_then(|rest| rest.chars().next()) else { break };
            let (c, next) = replace(at).unwrap_or((Some(c), at + c.len_utf8()));
            let next = next.max(at + 1);
            read.extend(c.map(|c| (c, Span::new(at, next))));
            at = next;
        }
        done = at;
        each(Folded::from_chars(read));
    }
}

/// The next character boundary at or after `at`.
fn boundary(source: &str, at: usize) -> usize {
    (at..source.len()).find(|i| source.is_char_boundary(*i)).unwrap_or(source.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(source: &str) -> Vec<String> {
        let mut all = Vec::new();
        others(source, &Folded::new(source), |f| all.push(f.text().trim().to_owned()));
        all
    }

    #[test]
    fn what_is_hidden_shows() {
        assert_eq!(readings("<w:t>Oka</w:t></w:r><w:r><w:t>for</w:t> said"), ["okafor said"]);
        assert_eq!(readings("<b>O</b>kaf&#111;r and Lun&#x6e;"), ["okafor and lunn"]);
        assert_eq!(readings("O&rsquo;Dowd, Se&aacute;n"), ["o'dowd, sean"]);
        assert_eq!(readings("<td>Mrs</td><td>Lunn</td>"), ["mrs lunn"]);
        assert_eq!(readings("[(O)-12(kaf)6(or)-300(A\\144a)] TJ"), ["okafor ada"]);
        assert_eq!(readings("<4f6b61> Tj <666f72> Tj").last().map(String::as_str), Some("okafor"));
        assert_eq!(readings("by SeÃ¡n Oâ€™Dowd"), ["by sean o'dowd"]);
        assert_eq!(readings("по Ада Лунн, said"), ["po ada lunn,"]);
        assert_eq!(readings("> Dear Ms Okafor-\n> Lunn\n"), ["> dear ms okafor-lunn"]);
        assert_eq!(readings("> > Dear Ms Oka-\r\n> > for,\n"), ["> > dear ms okafor,"]);
    }

    #[test]
    fn a_plain_text_has_no_other_reading() {
        assert!(readings("5 < 6 and 7 > 6 & so on; café, naïve, Zoë — “fine”, 3 €").is_empty());
        assert!(readings("").is_empty());
    }

    #[test]
    fn a_text_full_of_signs_is_read_about_once_more() {
        let source = "a<b>b</b>".repeat(2000);
        assert!(readings(&source).iter().map(String::len).sum::<usize>() <= source.len());
    }
}
