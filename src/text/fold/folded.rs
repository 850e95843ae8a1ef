//! A folded text with its words and its map back.

use super::Folder;
use crate::text::Span;
use crate::text::words::Words;

/// A folded text, its words and its map back. Offsets are bytes on both sides.
#[derive(Clone, Default)]
pub struct Folded {
    pub(super) text: String,
    pub(super) words: Words,
    pub(super) segments: Vec<Segment>,
    /// For each stretch of [`STRETCH`] bytes of the text, how many segments begin before it or with it.
    index: Vec<usize>,
    pub(super) hyphen_breaks: Vec<usize>,
    pub(super) apart: Vec<usize>,
}

/// How far apart the text's places are whose segments need not be looked for.
const STRETCH: usize = 256;

/// A stretch of the folded text and where it came from. A linear one maps byte for byte; one that is not came, all of
/// it, from all of `source..source_end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub folded: usize,
    pub source: usize,
    pub source_end: usize,
    pub linear: bool,
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
            let at = self.source_of(folded.start);
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

    /// Where in the source a place in the folded text begins.
    #[must_use]
    pub fn source_of(&self, folded: usize) -> usize {
        let segment = self.segment(folded).and_then(|at| self.segments.get(at));
        segment.map_or(0, |s| s.start_of(folded))
    }

    /// The places in the source of several places, as [`source`](Self::source) has them. They are quickest found in order.
    pub fn sources(&self, places: impl Iterator<Item = Span>) -> impl Iterator<Item = Span> {
        // The segment that the last one lay in, and where it ends.
        let mut here: Option<(Segment, usize)> = None;
        places.map(move |place| {
            let holds = |(segment, end): &(Segment, usize)| {
                segment.folded <= place.start && place.end <= *end && !place.is_empty()
            };
            if !here.as_ref().is_some_and(holds) {
                here = self.segment(place.start).and_then(|at| {
                    let end = self.segments.get(at + 1).map_or(self.text.len(), |next| next.folded);
                    Some((*self.segments.get(at)?, end))
                });
            }
            match here.filter(holds) {
                Some((segment, _)) => Span::new(segment.start_of(place.start), segment.end_of(place.end)),
                None => self.source(place),
            }
        })
    }

    /// Finds the words, and makes the index: the text and the map are whole.
    pub(super) fn finish(&mut self) {
        self.words = Words::new(&self.text);
        self.index.reserve(self.text.len() / STRETCH + 1);
        let mut before = 0;
        for stretch in 0..=self.text.len() / STRETCH {
            while self.segments.get(before).is_some_and(|s| s.folded <= stretch * STRETCH) {
                before += 1;
            }
            self.index.push(before);
        }
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
    pub fn start_of(self, folded: usize) -> usize {
        if self.linear { self.source + (folded - self.folded) } else { self.source }
    }

    fn end_of(self, folded: usize) -> usize {
        if self.linear { self.source + (folded - self.folded) } else { self.source_end }
    }
}
