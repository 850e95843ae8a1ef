//! The folded view: a text as matching sees it, with an exact map back to the text as it was written.
//!
//! Folding takes away what spelling varies in and keeps what names differ in: case; compatibility forms (NFKD);
//! diacritics; every kind of apostrophe, hyphen, quotation mark and space; invisible characters; letters of other
//! alphabets that look Latin; line breaks inside a paragraph. What folds to the same string is the same to the engine.
//! A blank line stays visible, as `\n`, because no name runs across one.

mod folded;
mod plain;

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

use super::Span;
use super::confusable::is_invisible;
use super::eight::{Eight, places};
pub use folded::Folded;
use folded::Segment;
use plain::{FIRST_MARK, fold_letter, plain, plain_run};

/// What the folder has seen of a run of white space that it has not written yet.
#[derive(Clone, Copy)]
struct Space {
    span: Span,
    lines: usize,
    after_return: bool,
}

/// Folds a text piece by piece, for a second reading of it: a name percent-encoded in a link, or spaced letter by letter.
/// Every piece comes with the place it was read from, and the places must not run backwards.
#[derive(Default)]
pub struct Folder {
    out: Folded,
    space: Option<Space>,
    /// The last character written: where it begins in the folded text, and the place it came from.
    last: Option<(usize, Span)>,
    /// A soft hyphen was the last thing seen: a line break after it is no space.
    soft_hyphen: bool,
}

impl Folder {
    /// Room for so many bytes.
    #[must_use]
    pub fn with_capacity(bytes: usize) -> Self {
        let mut folder = Self::default();
        folder.out.text.reserve(bytes);
        folder
    }

    /// A text folded for comparing, without a map. Nothing that was read before remains.
    pub fn fold(&mut self, text: &str) -> &str {
        self.out.text.clear();
        let text = text.trim();
        if plain_run(text, 0, true).len() == text.len() {
            self.out.text.push_str(text);
            self.out.text.make_ascii_lowercase();
            return &self.out.text;
        }
        self.out.segments.clear();
        self.out.hyphen_breaks.clear();
        (self.space, self.last, self.soft_hyphen) = (None, None, false);
        self.push_text(text, 0);
        self.settle_space(None);
        self.out.text.trim()
    }

    /// Whether nothing was read so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.out.text.is_empty()
    }

    /// Keeps what comes next apart from what came before: neither stands beside the other.
    pub fn keep_apart(&mut self) {
        let (folded, at) = (self.out.text.len(), self.last.map_or(0, |(_, span)| span.end));
        self.space = None;
        self.soft_hyphen = false;
        self.out.text.push_str("\n||||\n");
        self.out.apart.push(self.out.text.len());
        self.block(folded, Span::new(at, at));
        self.last = None;
    }

    /// Reads a source from `at` to its end.
    pub fn push_text(&mut self, text: &str, mut at: usize) {
        while let Some(byte) = text.as_bytes().get(at) {
            // White space that is more than one space comes in rows, and begins no run.
            let in_row = *byte == b'\n' || *byte == b' ' && self.space.is_some();
            let run = if in_row { "" } else { plain_run(text, at, self.space.is_none()) };
            if run.is_empty() {
                let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { return };
                self.push(c, Span::new(at, at + c.len_utf8()));
                at += c.len_utf8();
            } else {
                self.push_run(run, at);
                at += run.len();
            }
        }
    }

    /// The bulk of every text: copied in one go.
    fn push_run(&mut self, run: &str, at: usize) {
        self.settle_space(run.chars().next());
        self.soft_hyphen = false;
        let folded = self.out.text.len();
        self.continue_linear(folded, at);
        self.out.text.push_str(run);
        // Few letters are capitals.
        for capital in places(run.as_bytes(), Eight::capitals, |byte| byte.is_ascii_uppercase()) {
            let letter = folded + capital;
            self.out.text.get_mut(letter..=letter).into_iter().for_each(str::make_ascii_lowercase);
        }
        let end = self.out.text.len();
        self.last = Some((end - 1, Span::new(at + run.len() - 1, at + run.len())));
    }

    /// Reads one character.
    pub fn push(&mut self, c: char, span: Span) {
        if let Some(ascii) = plain(c) {
            self.settle_space(Some(c));
            self.soft_hyphen = false;
            self.write_ascii(ascii, span);
        } else if c.is_whitespace() {
            self.see_space(c, span);
        } else if is_invisible(c) {
            self.soft_hyphen |= c == '\u{AD}';
        } else if c >= FIRST_MARK && (canonical_combining_class(c) != 0 || matches!(c, '\u{20DD}'..='\u{20E4}')) {
            self.extend_last(span);
        } else {
            self.settle_space(Some(c));
            self.soft_hyphen = false;
            self.write(span, |text| decompose_compatible(c, |part| fold_letter(part, text)));
        }
    }

    fn see_space(&mut self, c: char, span: Span) {
        let space = self.space.get_or_insert(Space { span, lines: 0, after_return: false });
        space.span = space.span.join(span);
        space.lines += match c {
            '\n' if space.after_return => 0,
            '\n' | '\r' | '\u{85}' | '\u{2028}' => 1,
            '\u{2029}' => 2,
            _ => 0,
        };
        space.after_return = c == '\r';
    }

    /// Writes the white space seen, as one character, now that it is known what follows it.
    fn settle_space(&mut self, next: Option<char>) {
        let Some(Space { span, lines, .. }) = self.space.take() else { return };
        let joins = lines == 1 && next.is_some_and(char::is_alphabetic);
        if joins && self.soft_hyphen {
            return;
        }
        if joins && self.ends_in_hyphenated_word() {
            // The hyphen stands for the break; the other reading, without it, is made from `hyphen_breaks`.
            self.out.hyphen_breaks.push(self.out.text.len() - 1);
            self.extend_last(span);
            return;
        }
        self.write_ascii(if lines > 1 { '\n' } else { ' ' }, span);
    }

    fn ends_in_hyphenated_word(&self) -> bool {
        let mut back = self.out.text.chars().rev();
        back.next() == Some('-') && back.next().is_some_and(char::is_alphabetic)
    }

    fn write(&mut self, span: Span, put: impl FnOnce(&mut String)) {
        let folded = self.out.text.len();
        put(&mut self.out.text);
        match self.out.text.len() - folded {
            0 => self.extend_last(span),
            written => {
                // Byte for byte only where one character became one: half of an ß must map to all of it.
                let one = self.out.text.get(folded..).is_some_and(|text| text.chars().nth(1).is_none());
                if one && written == span.len() {
                    self.continue_linear(folded, span.start);
                } else {
                    self.block(folded, span);
                }
                self.last = Some((folded, span));
            }
        }
    }

    fn write_ascii(&mut self, c: char, span: Span) {
        let folded = self.out.text.len();
        self.out.text.push(c);
        if span.len() == 1 {
            self.continue_linear(folded, span.start);
        } else {
            self.block(folded, span);
        }
        self.last = Some((folded, span));
    }

    fn continue_linear(&mut self, folded: usize, source: usize) {
        let goes_on = self.out.segments.last().is_some_and(|s| s.linear && s.start_of(folded) == source);
        if !goes_on {
            self.out.segments.push(Segment { folded, source, source_end: source, linear: true });
        }
    }

    fn block(&mut self, folded: usize, span: Span) {
        self.out.segments.push(Segment { folded, source: span.start, source_end: span.end, linear: false });
    }

    /// Lets the last character written stand for what follows it in the source, too: a combining mark.
    fn extend_last(&mut self, span: Span) {
        let Some((folded, of)) = self.last else { return };
        if self.space.is_some() {
            return;
        }
        let joined = of.join(span);
        match self.out.segments.last_mut() {
            Some(s) if s.folded == folded => {
                *s = Segment { folded, source: joined.start, source_end: joined.end, linear: false }
            }
            _ => self.block(folded, joined),
        }
        self.last = Some((folded, joined));
    }

    /// The text with its words.
    #[must_use]
    pub fn finish(mut self) -> Folded {
        self.settle_space(None);
        self.out.finish();
        self.out
    }
}

/// A text folded for comparing, without a map: for the strings of an identity.
#[must_use]
pub fn fold(text: &str) -> String {
    Folder::with_capacity(text.len()).fold(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        Folded::new(text).text
    }

    #[test]
    fn look_alikes_in_capitals_and_small_capitals() {
        assert_eq!(folded("Νaomi Υardley ΒΕΑΤΗ"), "naomi yardley beath");
        assert_eq!(folded("ɴᴀᴏᴍɪ ʏᴀʀᴅʟᴇʏ"), "naomi yardley");
        assert_eq!(folded("АВСЕНІЈКМОРЅТУХ"), "abcehijkmopstyx");
    }

    #[test]
    fn one_spelling_for_many() {
        for text in ["Seán", "Sea\u{301}n", "SEÁN", "s\u{200B}e\u{AD}an", "Ѕеаn", "ｓｅａｎ", "𝐒𝐞𝐚𝐧"]
        {
            assert_eq!(folded(text), "sean", "{text:?}");
        }
        assert_eq!(folded("O’Neill O`Neill Oʼneill"), "o'neill o'neill o'neill");
        assert_eq!(folded("A‑B A–B A\u{2010}B"), "a-b a-b a-b");
        assert_eq!(folded("Łukasz Ødegård Weiß Ægir"), "lukasz odegard weiss aegir");
    }

    #[test]
    fn spaces_fold_to_one_and_a_blank_line_stays() {
        assert_eq!(folded("a \t\u{A0}b\r\nc\r\n\r\nd"), "a b c\nd");
        assert_eq!(folded("Okafor-\n  Lunn"), "okafor-lunn");
        assert_eq!(folded("Oka\u{AD}\nfor"), "okafor");
        assert_eq!(folded("12-\n3"), "12- 3");
    }

    #[test]
    fn every_place_maps_back_to_whole_characters() {
        let text = "x Sea\u{301}n\u{A0}Ó\u{200B} B😀 ﬁn-\nal ß æ … ⑶ ﬃ ẞ þ İ ǆ";
        let f = Folded::new(text);
        for (i, _) in f.text().char_indices() {
            for (j, _) in f.text().char_indices().filter(|(j, _)| *j > i) {
                let span = f.source(Span::new(i, j));
                assert!(text.get(span.start..span.end).is_some_and(|s| !s.is_empty()), "{i}..{j} gives {span:?}");
            }
        }
        let sean = f.text().find("sean").unwrap();
        assert_eq!(f.source(Span::new(sean, sean + 4)).of(text), "Sea\u{301}n");
        let e = f.source(Span::new(sean + 2, sean + 3));
        assert_eq!(e.of(text), "a\u{301}");
        let fin = f.text().find("fin").unwrap();
        assert_eq!(f.source(Span::new(fin, fin + 6)).of(text), "ﬁn-\nal");
        // A part of a ligature is all of it: half a character cannot be taken out.
        assert_eq!(f.source(Span::new(fin, fin + 1)).of(text), "ﬁ");
    }

    #[test]
    fn marks_after_a_space_are_dropped_without_a_trace() {
        assert_eq!(folded("a \u{301}b"), "a b");
        assert_eq!(folded("\u{301}"), "");
    }
}
