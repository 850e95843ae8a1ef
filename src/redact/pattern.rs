//! A pattern of the identity, tried only where a text can begin to match it.
//!
//! What a pattern finds must stand clear: not inside a word, or not inside a number. So a match can begin only with a
//! word, with a digit behind a letter, or with a sign; and of those only with the few that begin as the pattern does. The
//! text is never gone through from end to end.

use regex::{Regex, RegexBuilder};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind};

use super::view::{View, is_word};
use crate::text::Span;
use crate::text::words::Places;

/// How many bytes of a match are known beforehand.
const PREFIX: usize = 8;

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
            (0..=u8::MAX).filter(wanted).filter(|byte| prefix.has(0, *byte)).collect()
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
        ids.for_each(|id| words.places(id).for_each(|index| places.add(index)));
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
                    inside.extend(words.places(id).filter_map(|index| Some(words.get(index)?.start + offset)));
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

/// The bytes that the first few of a match may be.
#[derive(Clone)]
struct Prefix([[u64; 4]; PREFIX]);

impl Prefix {
    fn of(hir: &Hir) -> Self {
        let mut prefix = Self([[0; 4]; PREFIX]);
        let ends = prefix.walk(hir, 1);
        // Behind the shortest match anything may stand.
        let shortest = ends.trailing_zeros() as usize;
        (shortest..PREFIX).for_each(|at| prefix.allow(at, 0, u8::MAX));
        prefix
    }

    fn has(&self, at: usize, byte: u8) -> bool {
        self.0
            .get(at)
            .is_none_or(|set| set.get(usize::from(byte / 64)).is_some_and(|bits| bits >> (byte % 64) & 1 == 1))
    }

    /// Whether a match may begin so.
    fn fits(&self, bytes: &[u8]) -> bool {
        (0..PREFIX).all(|at| bytes.get(at).is_some_and(|byte| self.has(at, *byte)) || self.ends_before(at, bytes))
    }

    /// Whether a match may begin with a word, whatever stands behind it.
    fn fits_word(&self, word: &[u8]) -> bool {
        word.iter().take(PREFIX).enumerate().all(|(at, byte)| self.has(at, *byte))
    }

    /// Whether the text ends before this byte, and a match may too.
    fn ends_before(&self, at: usize, bytes: &[u8]) -> bool {
        at >= bytes.len() && self.has(at, 0)
    }

    fn allow(&mut self, at: usize, first: u8, last: u8) {
        for byte in first..=last {
            if let Some(bits) = self.0.get_mut(at).and_then(|set| set.get_mut(usize::from(byte / 64))) {
                *bits |= 1 << (byte % 64);
            }
        }
    }

    /// Notes what a part of a pattern may be, given where in the match it may begin; gives back where it may end. Both
    /// are sets of places: a bit each, the last for all places further on.
    fn walk(&mut self, hir: &Hir, from: u16) -> u16 {
        const LAST: u16 = 1 << PREFIX;
        let next = |places: u16| (places << 1 | places & LAST) & (LAST << 1).wrapping_sub(1);
        let here = |places: u16| (0..PREFIX).filter(move |at| places >> at & 1 == 1);
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => from,
            HirKind::Literal(literal) => literal.0.iter().fold(from, |places, byte| {
                here(places).for_each(|at| self.allow(at, *byte, *byte));
                next(places)
            }),
            HirKind::Class(Class::Bytes(class)) => {
                for range in class.ranges() {
                    here(from).for_each(|at| self.allow(at, range.start(), range.end()));
                }
                next(from)
            }
            HirKind::Class(Class::Unicode(_)) => {
                let all = (0..3).fold(from, |places, _| places | next(places));
                here(all).for_each(|at| self.allow(at, 0, u8::MAX));
                next(all)
            }
            HirKind::Repetition(repeated) => {
                let most = repeated.max.unwrap_or(u32::MAX).min(repeated.min.max(PREFIX as u32 + 1));
                let mut ends = if repeated.min == 0 { from } else { 0 };
                let mut places = from;
                for times in 1..=most {
                    places = self.walk(&repeated.sub, places);
                    if times >= repeated.min {
                        ends |= places;
                    }
                }
                ends
            }
            HirKind::Capture(group) => self.walk(&group.sub, from),
            HirKind::Concat(parts) => parts.iter().fold(from, |places, part| self.walk(part, places)),
            HirKind::Alternation(parts) => parts.iter().fold(0, |ends, part| ends | self.walk(part, from)),
        }
    }
}
