//! A text that stood in another one in code, with the places that it was read from.

use crate::text::Span;

/// Keeps apart what stood apart.
const APART: &str = "\n\n";

/// What stretches of a source say when they are decoded.
#[derive(Default)]
pub struct Decoded {
    text: String,
    /// Each character: where it stands in the text, where it came from, and whether it was in code there.
    from: Vec<(usize, Span, bool)>,
}

impl Decoded {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds a character.
    pub fn push(&mut self, c: char, from: Span, coded: bool) {
        self.from.push((self.text.len(), from, coded));
        self.text.push(c);
    }

    /// Adds what the source says itself.
    pub fn copy(&mut self, source: &str, span: Span) {
        for (at, c) in span.of(source).char_indices() {
            let at = span.start + at;
            self.push(c, Span::new(at, at + c.len_utf8()), false);
        }
    }

    /// Adds what the bytes of a stretch say: each row of at least `fewest` characters of text, apart from the others.
    pub fn rows(&mut self, bytes: &[u8], from: Span, fewest: usize) {
        let mut row: Vec<char> = Vec::new();
        // The end closes the last row.
        for c in characters(bytes).map(|(c, _)| c).chain([None]) {
            let Some(c) = c else {
                if row.len() >= fewest {
                    self.part();
                    row.iter().for_each(|c| self.push(*c, from, true));
                }
                row.clear();
                continue;
            };
            row.push(c);
        }
    }

    /// What comes next stands apart from what came before.
    pub fn part(&mut self) {
        if !self.text.is_empty() {
            self.text.push_str(APART);
        }
    }

    /// Where in the source a place of the text came from, when anything of it was in code.
    pub fn source(&self, span: Span) -> Option<Span> {
        let from = self.from.partition_point(|(at, ..)| *at < span.start);
        let mut all = self.from.get(from..)?.iter().take_while(|(at, ..)| *at < span.end);
        let (_, first, coded) = *all.next()?;
        let (whole, coded) =
            all.fold((first, coded), |(whole, coded), (_, from, more)| (whole.join(*from), coded | more));
        coded.then_some(whole)
    }
}

/// The characters that bytes stand for: UTF-8 where they are, with the noughts between the letters of UTF-16 passed over.
/// Each comes with the bytes it was made of. Nothing in place of what is no text.
pub fn characters(bytes: &[u8]) -> impl Iterator<Item = (Option<char>, Span)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while bytes.get(at) == Some(&0) {
            at += 1;
        }
        let first = *bytes.get(at)?;
        let start = at;
        let length = match first {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => 1,
        };
        let whole = bytes.get(at..at + length).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let c = whole.and_then(|text| text.chars().next());
        at += if c.is_some() { length } else { 1 };
        // A lone byte of Windows-1252 is a letter.
        let c = c.or_else(|| (first >= 0xC0).then(|| char::from(first)));
        Some((c.filter(|c| !c.is_control() || c.is_whitespace()), Span::new(start, at)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_as_whatever_they_are() {
        let read = |bytes: &[u8]| -> String { characters(bytes).map(|(c, _)| c.unwrap_or('?')).collect() };
        assert_eq!(read("Seán".as_bytes()), "Seán");
        assert_eq!(read(b"A\0d\0a\0"), "Ada");
        assert_eq!(read(b"Se\xE1n\x01x"), "Seán?x");
        assert_eq!(read(b"\xE2\x82"), "â?");
    }

    #[test]
    fn rows_too_short_are_left_out_and_the_others_stand_apart() {
        let mut decoded = Decoded::default();
        decoded.rows(b"Ada\x01Lunn\x02Mary", Span::new(5, 20), 4);
        assert_eq!(decoded.text(), "Lunn\n\nMary");
        assert_eq!(decoded.source(Span::new(0, 4)), Some(Span::new(5, 20)));
    }

    #[test]
    fn a_place_in_code_leads_back_and_any_other_does_not() {
        let mut decoded = Decoded::default();
        decoded.copy("by x", Span::new(0, 3));
        decoded.push('A', Span::new(3, 6), true);
        decoded.copy("by x41da", Span::new(6, 8));
        assert_eq!(decoded.text(), "by Ada");
        assert_eq!(decoded.source(Span::new(3, 6)), Some(Span::new(3, 8)));
        assert_eq!(decoded.source(Span::new(0, 2)), None);
        assert_eq!(decoded.source(Span::new(9, 12)), None);
    }
}
