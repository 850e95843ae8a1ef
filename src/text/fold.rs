//! The folded view: a text as matching sees it, with an exact map back to the text as it was written.
//!
//! Folding takes away what spelling varies in and keeps what names differ in: case; compatibility forms (NFKD);
//! diacritics; every kind of apostrophe, hyphen, quotation mark and space; invisible characters; letters of other
//! alphabets that look Latin; line breaks inside a paragraph. What folds to the same string is the same to the engine.
//! A blank line stays visible, as `\n`, because no name runs across one.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

use super::Span;
use super::confusable::{is_invisible, latin};
use super::eight::Eight;
use super::words::Words;

/// A folded text, its words and its map back. Offsets are bytes on both sides.
#[derive(Clone, Default)]
pub struct Folded {
    text: String,
    words: Words,
    segments: Vec<Segment>,
    /// For each stretch of [`STRETCH`] bytes of the text, how many segments begin before it or with it.
    index: Vec<usize>,
    hyphen_breaks: Vec<usize>,
    apart: Vec<usize>,
}

/// How far apart the text's places are whose segments need not be looked for.
const STRETCH: usize = 256;

/// A stretch of the folded text and where it came from. A linear one maps byte for byte; one that is not came, all of
/// it, from all of `source..source_end`.
#[derive(Clone, Copy, Debug)]
struct Segment {
    folded: usize,
    source: usize,
    source_end: usize,
    linear: bool,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folder = Folder::with_capacity(text.len());
        folder.push_text(text, 0);
        folder.finish()
    }

    /// Folds characters that each come with the place they were read from, for a second reading of a text (a name in
    /// another alphabet, or split by markup). The places must not run backwards.
    pub fn from_chars(chars: impl IntoIterator<Item = (char, Span)>) -> Self {
        let mut folder = Folder::with_capacity(64);
        for (c, span) in chars {
            folder.push(c, span);
        }
        folder.finish()
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Where in the folded text a hyphen ends a line in the source, inside a word.
    #[must_use]
    pub fn hyphen_breaks(&self) -> &[usize] {
        &self.hyphen_breaks
    }

    /// Where stretches begin that have nothing to do with what stands before them: in another reading of a text.
    #[must_use]
    pub fn apart(&self) -> &[usize] {
        &self.apart
    }

    /// The place in the source that a place in the folded text came from. It covers whole characters with their
    /// combining marks; invisible characters are in it only when they stand between two visible ones of the place.
    #[must_use]
    pub fn source(&self, folded: Span) -> Span {
        if folded.is_empty() {
            let segment = self.segment(folded.start).and_then(|at| self.segments.get(at));
            let at = segment.map_or(0, |s| s.start_of(folded.start));
            return Span::new(at, at);
        }
        let Some(at) = self.segment(folded.start) else { return Span::new(0, 0) };
        let last = folded.end - 1;
        // Most places lie in one segment.
        let until =
            if self.segments.get(at + 1).is_none_or(|next| last < next.folded) { Some(at) } else { self.segment(last) };
        let segment = |at: usize| self.segments.get(at).copied();
        let start = segment(at).map_or(0, |s| s.start_of(folded.start));
        let end = until.and_then(segment).map_or(start, |s| s.end_of(folded.end));
        Span::new(start, end)
    }

    /// The places in the source of several places, as [`source`](Self::source) has them. They are quickest found in order.
    pub fn sources(&self, places: impl Iterator<Item = Span>) -> impl Iterator<Item = Span> {
        // The segment that the last one lay in, and where it ends.
        let mut here: Option<(Segment, usize)> = None;
        places.map(move |place| {
            if let Some((segment, end)) = here
                && segment.folded <= place.start
                && place.end <= end
                && !place.is_empty()
            {
                return Span::new(segment.start_of(place.start), segment.end_of(place.end));
            }
            here = self.segment(place.start).and_then(|at| {
                let end = self.segments.get(at + 1).map_or(self.text.len(), |next| next.folded);
                Some((*self.segments.get(at)?, end))
            });
            self.source(place)
        })
    }

    /// The number of the segment that a place lies in.
    fn segment(&self, folded: usize) -> Option<usize> {
        let stretch = folded / STRETCH;
        let count = |stretch: usize| self.index.get(stretch).copied().unwrap_or(self.segments.len());
        let (before, to) = (count(stretch), count(stretch + 1));
        let here = self.segments.get(before..to).unwrap_or(&[]);
        (before + here.partition_point(|s| s.folded <= folded)).checked_sub(1)
    }
}

impl Segment {
    fn start_of(self, folded: usize) -> usize {
        if self.linear { self.source + (folded - self.folded) } else { self.source }
    }

    fn end_of(self, folded: usize) -> usize {
        if self.linear { self.source + (folded - self.folded) } else { self.source_end }
    }
}

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
        let out = Folded { text: String::with_capacity(bytes), ..Folded::default() };
        Self { out, space: None, last: None, soft_hyphen: false }
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
        while at < text.len() {
            let run = plain_run(text, at, self.space.is_none());
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
        if let Some(tail) = self.out.text.get_mut(folded..) {
            tail.make_ascii_lowercase();
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
        let mut folded = self.out;
        folded.words = Words::new(&folded.text);
        folded.index.reserve(folded.text.len() / STRETCH + 1);
        let mut before = 0;
        for stretch in 0..=folded.text.len() / STRETCH {
            while folded.segments.get(before).is_some_and(|s| s.folded <= stretch * STRETCH) {
                before += 1;
            }
            folded.index.push(before);
        }
        folded
    }
}

/// The first character that may stand above or below another.
const FIRST_MARK: char = '\u{300}';

/// The stretch from `at` on that folds to itself in small letters, byte for byte: ASCII but for grave accents and control
/// characters, with one space at a time between, and no space at its end. A space at its start only where one may.
fn plain_run(text: &str, at: usize, may_begin_with_space: bool) -> &str {
    let bytes = text.as_bytes();
    let mut end = at;
    let mut after_space = !may_begin_with_space;
    while let Some(eight) = Eight::at(bytes, end) {
        let spaces = eight.equal(b' ');
        let twice = spaces & (spaces << 8 | if after_space { 0x80 } else { 0 });
        let other = twice | eight.beyond_ascii() | eight.below(b' ') | eight.equal(b'`') | eight.equal(0x7F);
        end += Eight::before(other);
        if other != 0 {
            break;
        }
        after_space = spaces >> 63 != 0;
    }
    // What is left is shorter than eight bytes, or ends here.
    while let Some(byte) = bytes.get(end) {
        let space = *byte == b' ';
        let before = if end > at { bytes.get(end - 1) == Some(&b' ') } else { !may_begin_with_space };
        if !matches!(byte, 0x20..=0x7E) || *byte == b'`' || space && before {
            break;
        }
        end += 1;
    }
    while end > at && bytes.get(end - 1) == Some(&b' ') {
        end -= 1;
    }
    text.get(at..end).unwrap_or("")
}

/// The ASCII character that stands for `c`, when one does.
fn plain(c: char) -> Option<char> {
    Some(match c {
        '\u{21}'..='\u{7E}' if c != '`' => c.to_ascii_lowercase(),
        '`'
        | '\u{B4}'
        | '\u{2B9}'..='\u{2BD}'
        | '\u{2C8}'
        | '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{FF07}'
        | '\u{A78C}'
        | '\u{55A}'
        | '\u{5F3}' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' | '\u{FF02}' => '"',
        '\u{2010}'..='\u{2013}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{FF0D}'
        | '\u{58A}'
        | '\u{5BE}' => '-',
        _ => return None,
    })
}

fn fold_letter(c: char, text: &mut String) {
    if canonical_combining_class(c) != 0 || is_invisible(c) {
        return;
    }
    if let Some(ascii) = plain(c) {
        text.push(ascii);
        return;
    }
    if let Some(letters) = latin(c) {
        text.push_str(letters);
        return;
    }
    for lower in c.to_lowercase() {
        match latin(lower) {
            Some(letters) => text.push_str(letters),
            // İ in lower case carries a dot of its own, and a spacing accent decomposes to a space and a mark.
            None if canonical_combining_class(lower) != 0 || lower == ' ' => {}
            None => text.push(lower),
        }
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
