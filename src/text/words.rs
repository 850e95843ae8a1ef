//! The words of a folded text, each looked at once: where they stand, and which of them are the same.
//!
//! What a word may mean is asked once for each distinct word, and then only the places where it stands are visited. A
//! long text repeats itself, so most of it is never looked at again.

use std::ops::Range;

use super::Span;
use super::places::Places;
use super::word::{is_word, word_at};

/// How often a slot of the table is tried before a word is taken for a new one. A text made to collide costs memory so,
/// and no time.
const TRIES: usize = 32;

/// The words of one text.
#[derive(Clone, Default)]
pub struct Words {
    all: Vec<Word>,
    distinct: Vec<Distinct>,
    /// The numbers of all words, those of one distinct word side by side and in order.
    by_id: Vec<usize>,
    /// By first byte: the last distinct word that begins with it, counted from one.
    by_first: Vec<usize>,
    /// The ids of words of letters and digits both.
    mixed: Vec<usize>,
    /// Characters that are neither in words nor spaces or blank lines.
    marks: Vec<Mark>,
    /// By first byte: the last mark that begins with it, counted from one.
    last_mark: Vec<usize>,
}

#[derive(Clone, Copy)]
struct Word {
    span: Span,
    id: usize,
}

#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    /// The last mark with the same first byte before this one, counted from one.
    earlier: usize,
}

/// One word, however often it stands in the text.
#[derive(Clone, Copy)]
struct Distinct {
    hash: u64,
    /// How many bytes it has.
    len: usize,
    /// Its first place, as an index into all words.
    first: usize,
    /// Where its places end in `by_id`, which begin where those of the one before it end. Until all words are there, how
    /// many it has.
    end: usize,
    /// The distinct word with the same first byte that was met before it, counted from one.
    next: usize,
}

impl Words {
    /// Finds the words of a text that is folded.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut words = Self { by_first: vec![0; 256], last_mark: vec![0; 256], ..Self::default() };
        // An English word and its space are six bytes.
        words.all.reserve(text.len() / 6);
        let mut table = Table::default();
        let mut at = 0;
        while let Some(start) = words.gap(text, at) {
            let (end, hash) = word_at(text, start);
            at = end;
            words.add(&mut table, text, Span::new(start, end), hash);
        }
        words.sort();
        words
    }

    /// Puts the places of each distinct word side by side. A chain from place to place would be shorter to write down, and
    /// three times as slow to follow: each step of it is a step to somewhere else in the memory.
    fn sort(&mut self) {
        let mut begin = 0;
        for distinct in &mut self.distinct {
            begin += std::mem::replace(&mut distinct.end, begin);
        }
        self.by_id = vec![0; begin];
        for (index, word) in self.all.iter().enumerate() {
            let Some(Distinct { end, .. }) = self.distinct.get_mut(word.id) else { continue };
            if let Some(place) = self.by_id.get_mut(*end) {
                *place = index;
            }
            *end += 1;
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// The places of all words, in order.
    pub fn spans(&self) -> impl Iterator<Item = Span> + use<'_> {
        self.all.iter().map(|word| word.span)
    }

    /// The places of words by their numbers, and which of the distinct words each is.
    pub fn with_ids(&self, range: Range<usize>) -> impl Iterator<Item = (Span, usize)> + use<'_> {
        self.all.get(range).unwrap_or(&[]).iter().map(|word| (word.span, word.id))
    }

    /// The place of a word, by its number in the text.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Span> {
        self.all.get(index).map(|word| word.span)
    }

    /// Which of the distinct words stands there, by its number in the text.
    #[must_use]
    pub fn id(&self, index: usize) -> Option<usize> {
        self.all.get(index).map(|word| word.id)
    }

    /// How many distinct words there are, about: a word may count more than once in a text made to slow the search down.
    #[must_use]
    pub fn distinct(&self) -> usize {
        self.distinct.len()
    }

    /// The distinct words that begin with a byte: their ids, and one place of each.
    pub fn beginning_with(&self, first: u8) -> impl Iterator<Item = (usize, Span)> + use<'_> {
        let mut next = self.by_first.get(usize::from(first)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let id = next.checked_sub(1)?;
            let distinct = self.distinct.get(id)?;
            next = distinct.next;
            Some((id, self.get(distinct.first)?))
        })
    }

    /// The numbers of all places of a distinct word, in order.
    #[must_use]
    pub fn places(&self, id: usize) -> &[usize] {
        let end = |id: usize| self.distinct.get(id).map_or(0, |distinct| distinct.end);
        self.by_id.get(id.checked_sub(1).map_or(0, end)..end(id)).unwrap_or(&[])
    }

    /// The numbers, in order, of the words for which `wanted` holds, which is asked once for each distinct word.
    pub fn all_that(&self, text: &str, mut wanted: impl FnMut(usize, &str) -> bool) -> Places {
        let mut places = Places::new(self.count());
        for (id, distinct) in self.distinct.iter().enumerate() {
            let word = self.get(distinct.first).map_or("", |span| span.of(text));
            if wanted(id, word) {
                places.add_all(self.places(id));
            }
        }
        places
    }

    /// The distinct words that have letters and digits both: their ids, and one place of each.
    pub fn mixed(&self) -> impl Iterator<Item = (usize, Span)> + use<'_> {
        self.mixed.iter().filter_map(|id| Some((*id, self.get(self.distinct.get(*id)?.first)?)))
    }

    /// Where punctuation and signs stand that begin with a byte, the last one first.
    pub fn marks(&self, first: u8) -> impl Iterator<Item = usize> + use<'_> {
        let mut next = self.last_mark.get(usize::from(first)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let mark = self.marks.get(next.checked_sub(1)?)?;
            next = mark.earlier;
            Some(mark.at)
        })
    }

    /// Whether punctuation or a sign stands anywhere that begins with a byte.
    #[must_use]
    pub fn has_mark(&self, first: u8) -> bool {
        self.last_mark.get(usize::from(first)).is_some_and(|last| *last > 0)
    }

    /// The start of the first word from `at` on; the marks before it are noted.
    fn gap(&mut self, text: &str, mut at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        loop {
            let byte = *bytes.get(at)?;
            if byte == b' ' || byte == b'\n' {
                at += 1;
            } else if byte.is_ascii_alphanumeric() {
                return Some(at);
            } else if byte.is_ascii() {
                self.mark(byte, at);
                at += 1;
            } else {
                let c = text.get(at..)?.chars().next()?;
                if is_word(c) {
                    return Some(at);
                }
                self.mark(byte, at);
                at += c.len_utf8();
            }
        }
    }

    fn mark(&mut self, first: u8, at: usize) {
        let number = self.marks.len() + 1;
        let last = self.last_mark.get_mut(usize::from(first));
        let earlier = last.map_or(0, |last| std::mem::replace(last, number));
        self.marks.push(Mark { at, earlier });
    }

    fn add(&mut self, table: &mut Table, text: &str, span: Span, hash: u64) {
        let index = self.all.len();
        let mut slot = table.first(hash);
        for _ in 0..TRIES {
            let Some(id) = table.id(slot) else {
                table.put(slot, self.distinct.len());
                break;
            };
            // The hash and the length tell words of up to eight bytes apart by themselves.
            if let Some(known) = self.distinct.get_mut(id).filter(|known| known.hash == hash && known.len == span.len())
                && (known.len <= 8 || self.all.get(known.first).is_some_and(|word| word.span.of(text) == span.of(text)))
            {
                known.end += 1;
                self.all.push(Word { span, id });
                return;
            }
            slot = table.next(slot);
        }
        let id = self.distinct.len();
        let first = text.as_bytes().get(span.start).copied().map_or(0, usize::from);
        let next = self.by_first.get_mut(first).map_or(0, |slot| std::mem::replace(slot, id + 1));
        let word = span.of(text).as_bytes();
        if word.iter().any(u8::is_ascii_digit) && !word.iter().all(u8::is_ascii_digit) {
            self.mixed.push(id);
        }
        self.distinct.push(Distinct { hash, len: span.len(), first: index, end: 1, next });
        self.all.push(Word { span, id });
        if id * 2 > table.slots.len() {
            table.grow(&self.distinct);
        }
    }
}

/// Ids of distinct words by their hash, counted from one.
struct Table {
    slots: Vec<usize>,
    shift: u32,
}

impl Default for Table {
    fn default() -> Self {
        Self { slots: vec![0; 64], shift: 58 }
    }
}

impl Table {
    fn first(&self, hash: u64) -> usize {
        usize::try_from(hash >> self.shift).unwrap_or(0)
    }

    fn next(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    fn id(&self, slot: usize) -> Option<usize> {
        self.slots.get(slot)?.checked_sub(1)
    }

    fn put(&mut self, slot: usize, id: usize) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = id + 1;
        }
    }

    fn grow(&mut self, distinct: &[Distinct]) {
        *self = Self { slots: vec![0; self.slots.len() * 4], shift: self.shift - 2 };
        for (id, word) in distinct.iter().enumerate() {
            let mut slot = self.first(word.hash);
            for _ in 0..TRIES {
                if self.id(slot).is_none() {
                    self.put(slot, id);
                    break;
                }
                slot = self.next(slot);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::word::is_spaceless;

    /// Words cut by hand, and those of the index.
    fn compared(text: &str) {
        let words = Words::new(text);
        let by_hand: Vec<&str> = text
            .split(|c| !is_word(c))
            .filter(|word| !word.is_empty())
            .flat_map(|word| {
                let scripts: Vec<char> = word.chars().collect();
                let parts = scripts.chunk_by(|a, b| is_spaceless(*a) == is_spaceless(*b));
                parts
                    .scan(0, |at, part| {
                        let start = std::mem::replace(at, *at + part.iter().map(|c| c.len_utf8()).sum::<usize>());
                        Some(&word[start..*at])
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
        let found: Vec<&str> = words.spans().map(|span| span.of(text)).collect();
        assert_eq!(found, by_hand);
        for first in 0..=u8::MAX {
            let marks = text.char_indices().rev().filter(|(_, c)| !is_word(*c) && !matches!(c, ' ' | '\n'));
            let marks = marks.map(|(at, _)| at).filter(|at| text.as_bytes()[*at] == first);
            assert!(words.marks(first).eq(marks), "{first}");
        }
        for (id, distinct) in words.distinct.iter().enumerate() {
            let word = words.get(distinct.first).unwrap().of(text);
            let places = words.places(id);
            assert!(places.is_sorted_by(|a, b| a < b));
            let all: Vec<usize> = words.all_that(text, |_, other| other == word).collect();
            assert_eq!(all, (0..by_hand.len()).filter(|i| by_hand[*i] == word).collect::<Vec<_>>(), "{word}");
            assert_eq!(places, all, "{word} is two words");
            assert!(places.iter().all(|index| words.id(*index) == Some(id)));
            assert!(words.beginning_with(word.as_bytes()[0]).any(|(other, _)| other == id));
        }
    }

    #[test]
    fn every_word_is_found_once_and_with_its_like() {
        compared("");
        compared("a");
        compared("the cat and the dog, the 12345678 and 123456789 and 1234567 the-end. it's 12345678");
        compared("naïve łódź 中文 x中y … straße–straße 😀a😀 abcdefgh中 abcdefg中 abcdefgh abcdefg");
        let long =
            "a ab abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghijklmnop abcdefghijklmnopq ".repeat(3);
        compared(&long);
        let many: String = (0..1000).map(|i| format!("{i}x{} ", i * 7919 % 1000)).collect();
        compared(&many);
    }
}
