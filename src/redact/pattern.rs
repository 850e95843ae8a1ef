//! A pattern of the identity, tried only where a text can begin to match it.
//!
//! What a pattern finds must stand clear: not inside a word, or not inside a number. So a match can begin only with a
//! word, with a digit behind a letter, or with a sign; and of those only with the few that begin as the pattern does. The
//! text is never gone through from end to end.

//!
//! Few texts hold anything that begins as a pattern does, so a pattern is compiled when it is first tried.

mod prefix;

use std::sync::OnceLock;

use regex_automata::meta::Regex;
use regex_automata::{Anchored, Input};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind};

use super::view::{View, is_word};
use crate::text::Span;
use crate::text::places::Places;
use prefix::Prefix;

/// A pattern over folded text.
#[derive(Clone)]
pub struct Pattern {
    hir: Hir,
    /// Nothing inside when it could not be compiled, which its size rules out.
    regex: OnceLock<Option<Regex>>,
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
        let hir = ParserBuilder::new().unicode(false).build().parse(pattern).map_err(|_| Unusable)?;
        if size(&hir) > LARGEST {
            return Err(Unusable);
        }
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
        Ok(Self { hir, regex: OnceLock::new(), prefix, first_of_word, first_of_mark, edge })
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
        let rest = text.as_bytes().get(at..).filter(|rest| self.prefix.fits(rest)).and_then(|_| text.get(at..))?;
        let end = match self.regex.get_or_init(|| compiled(&self.hir)) {
            Some(regex) => regex.search_half(&Input::new(rest).anchored(Anchored::Yes))?.offset(),
            // What begins like it is taken for it.
            None => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
        };
        Some(Span::new(at, at + end)).filter(|span| !span.is_empty())
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

/// The largest pattern. Each step of one takes some fifty bytes when it is compiled.
const LARGEST: usize = 200_000;

/// How many steps a pattern has, written out: what the regex crate would bound, known before anything is compiled.
fn size(hir: &Hir) -> usize {
    let all = |parts: &[Hir]| parts.iter().map(size).fold(parts.len(), usize::saturating_add);
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => 1,
        HirKind::Literal(literal) => literal.0.len(),
        HirKind::Class(Class::Bytes(class)) => class.ranges().len(),
        HirKind::Class(Class::Unicode(class)) => class.ranges().len().saturating_mul(4),
        HirKind::Repetition(repeated) => {
            let times = repeated.max.unwrap_or(repeated.min).max(1) as usize;
            (size(&repeated.sub) + 1).saturating_mul(times)
        }
        HirKind::Capture(group) => size(&group.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => all(parts),
    }
}

fn compiled(hir: &Hir) -> Option<Regex> {
    // No limit here: the one above holds.
    let limits = Regex::config().nfa_size_limit(None).auto_prefilter(false);
    Regex::builder().configure(limits).build_from_hir(hir).ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_too_large_is_refused_before_it_is_tried() {
        let of = |words: usize| (0..words).map(|n| format!("[0o]{n}[ -]{{0,3}}x")).collect::<Vec<_>>().join("|");
        assert!(Pattern::new(&of(50_000), Edge::Digit).is_err());
        let Ok(large) = Pattern::new(&of(6_000), Edge::Digit) else { panic!("one that is used") };
        assert!(size(&large.hir) > LARGEST / 2);
        assert!(compiled(&large.hir).is_some());
        assert_eq!(large.at("o5999- xy", 0), Some(Span::new(0, 8)));
    }
}
