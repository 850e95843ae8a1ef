//! A pattern of the identity, tried only where a text can begin to match it.
//!
//! What a pattern finds must stand clear: not inside a word, or not inside a number. So a match can begin only with a
//! word, with a digit behind a letter, or with a sign; and of those only with the few that begin as the pattern does. The
//! text is never gone through from end to end.

mod prefix;

use regex::{Regex, RegexBuilder};
use regex_syntax::ParserBuilder;

use super::view::{View, is_word};
use crate::text::Span;
use crate::text::places::Places;
use prefix::Prefix;

/// A pattern over folded text.
#[derive(Clone)]
pub struct Pattern {
    /// It matches only at the start of what it is given.
    regex: Regex,
    prefix: Prefix,
    /// The bytes of words, and those of signs, that a match may begin with.
    first_of_word: Vec<u8>,
    first_of_mark: Vec<u8>,
    edge: Edge,
}

/// What may not stand right beside a match.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// A digit: it would be a part of another number.
    Digit,
    /// A letter or digit: it would be a part of another word.
    Alphanumeric,
    /// As above, and nothing that goes on an address or handle.
    Online,
}

/// A pattern that cannot be used: too large, or not a pattern at all.
pub struct Unusable;

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// When it is too large.
    pub fn new(pattern: &str, edge: Edge) -> Result<Self, Unusable> {
        let hir = ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern).map_err(|_| Unusable)?;
        let regex = RegexBuilder::new(&format!("^(?:{pattern})")).unicode(false).build().map_err(|_| Unusable)?;
        let prefix = Prefix::of(&hir);
        let first = |of_word: bool, of_mark: bool| {
            let wanted = move |byte: &u8| match *byte {
                byte if byte.is_ascii_alphanumeric() => of_word,
                byte if byte.is_ascii() => of_mark,
                _ => true,
            };
            (0..=u8::MAX).filter(wanted).filter(|byte| prefix.begins_with(*byte)).collect()
        };
        let (first_of_word, first_of_mark) = (first(true, false), first(false, true));
        Ok(Self { regex, prefix, first_of_word, first_of_mark, edge })
    }

    /// Whether a match may begin with a space, of which a text is full.
    pub fn is_tried_everywhere(&self) -> bool {
        self.first_of_mark.iter().any(|byte| matches!(byte, b' ' | b'\n'))
    }

    /// Everything in a text that matches and stands clear, in order and without overlaps.
    pub fn find(&self, view: View<'_>) -> Vec<Span> {
        let mut found: Vec<Span> = Vec::new();
        let mut done = 0;
        self.starts(view, |at| {
            if at >= done
                && let Some(span) = self.at(view.text(), at)
                && self.edge.is_clear(view.text(), span)
            {
                done = span.end;
                found.push(span);
            }
        });
        found
    }

    /// What matches right at a place.
    pub fn at(&self, text: &str, at: usize) -> Option<Span> {
        let rest = text.get(at..).filter(|rest| self.prefix.fits(rest.as_bytes()))?;
        self.regex.find(rest).map(|found| Span::new(at, at + found.end())).filter(|span| !span.is_empty())
    }

    /// Hands each place at which a match may begin to `each`, in order.
    fn starts(&self, view: View<'_>, mut each: impl FnMut(usize)) {
        let (text, words) = (view.text(), view.folded.words());
        if self.is_tried_everywhere() {
            // No pattern of ours does; one that did would have to be tried everywhere.
            text.char_indices().for_each(|(at, _)| each(at));
            return;
        }
        let beginning = self.first_of_word.iter().flat_map(|byte| words.beginning_with(*byte));
        let fits = |word: Span| self.prefix.fits_word(word.of(text).as_bytes());
        let mut ids = beginning.filter(|(_, word)| fits(*word)).map(|(id, _)| id).peekable();
        let mut places = Places::new(if ids.peek().is_some() { words.count() } else { 0 });
        ids.for_each(|id| places.add_all(words.places(id)));
        let mut inside = Vec::new();
        if self.edge == Edge::Digit {
            // `tel01632…`: the number begins inside a word.
            for (id, span) in words.mixed() {
                let word = span.of(text).as_bytes();
                let behind_letter = |at: &usize| match (word.get(at - 1), word.get(*at)) {
                    (Some(before), Some(digit)) => digit.is_ascii_digit() && !before.is_ascii_digit(),
                    _ => false,
                };
                let offsets = (1..word.len()).filter(behind_letter);
                for offset in offsets.filter(|at| self.prefix.fits_word(word.get(*at..).unwrap_or(&[]))) {
                    inside.extend(words.places(id).iter().filter_map(|index| Some(words.get(*index)?.start + offset)));
                }
            }
        }
        let bytes = text.as_bytes();
        let fits = |at: &usize| bytes.get(*at..).is_some_and(|rest| self.prefix.fits(rest));
        inside.extend(self.first_of_mark.iter().flat_map(|byte| words.marks(*byte)).filter(fits));
        inside.sort_unstable();
        let mut inside = inside.into_iter().peekable();
        for start in places.filter_map(|index| words.get(index)).map(|span| span.start) {
            while let Some(at) = inside.next_if(|at| *at < start) {
                each(at);
            }
            each(start);
        }
        inside.for_each(each);
    }
}

impl Edge {
    /// Whether a place in a text stands clear.
    pub fn is_clear(self, text: &str, span: Span) -> bool {
        let before = text.get(..span.start).and_then(|s| s.chars().next_back());
        let mut rest = text.get(span.end..).unwrap_or("").chars();
        let (after, further) = (rest.next(), rest.next());
        let word = |c: Option<char>| c.is_some_and(is_word);
        match self {
            Self::Digit => {
                let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                let within = span.of(text);
                // A letter read as a digit (o for 0) is none when it is the end of a word.
                let letters = (within.starts_with(char::is_alphabetic) && word(before))
                    || (within.ends_with(char::is_alphabetic) && word(after));
                !digit(before) && !digit(after) && !letters
            }
            Self::Alphanumeric => !word(before) && !word(after),
            Self::Online => {
                let goes_on = matches!(after, Some('-' | '_' | '.')) && word(further);
                !word(before) && !matches!(before, Some('.' | '_' | '+')) && !word(after) && !goes_on
            }
        }
    }
}
