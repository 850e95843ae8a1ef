//! One word of a folded text: where it ends, and its hash.

use std::hash::{BuildHasher, Hasher};

use super::eight::Eight;

const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The end of the word that begins at `start`, and its hash.
pub fn word_at(text: &str, start: usize) -> (usize, u64) {
    let bytes = text.as_bytes();
    let (mut at, mut hash) = (start, 0);
    while let Some(eight) = Eight::at(bytes, at) {
        let (ends, beyond) = (eight.not_alphanumeric(), eight.beyond_ascii());
        let count = Eight::before(ends);
        at += count;
        if count < 8 {
            // Whether the first byte that is no letter or digit of ASCII is one of ASCII.
            let ascii = ends & ends.wrapping_neg() & beyond == 0;
            hash = mix(hash, eight.first(count));
            return if ascii { (at, finished(hash, at - start)) } else { slow_word_at(text, start) };
        }
        hash = mix(hash, eight.all());
    }
    slow_word_at(text, start)
}

/// The end of the word that begins at `start`.
#[must_use]
pub fn end_of_word(text: &str, start: usize) -> usize {
    word_at(text, start).0
}

/// The same for a word near the end of the text, or one that is not all ASCII.
fn slow_word_at(text: &str, start: usize) -> (usize, u64) {
    let rest = text.get(start..).unwrap_or("");
    let spaceless = rest.starts_with(is_spaceless);
    let len = rest.find(|c: char| !is_word(c) || is_spaceless(c) != spaceless).unwrap_or(rest.len());
    (start + len, hash(rest.get(..len).unwrap_or("").as_bytes()))
}

/// The hash of a word, as the table of a text has it.
fn hash(word: &[u8]) -> u64 {
    let mut hash = 0;
    let mut chunks = word.chunks_exact(8);
    for chunk in &mut chunks {
        hash = mix(hash, chunk.first_chunk::<8>().copied().map_or(0, u64::from_le_bytes));
    }
    let last = chunks.remainder().iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte));
    finished(mix(hash, last), word.len())
}

/// A quick hash of words for tables that no stranger writes into.
#[derive(Clone, Copy, Default)]
pub struct ByWord(u64);

impl Hasher for ByWord {
    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= hash(bytes);
    }

    // What a string ends with for the hash's sake: its length is in it already.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

impl BuildHasher for ByWord {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        Self::default()
    }
}

fn mix(hash: u64, eight: u64) -> u64 {
    // For the first eight bytes one and only one hash belongs to each.
    (hash.rotate_left(29) ^ eight).wrapping_mul(MIX)
}

fn finished(hash: u64, len: usize) -> u64 {
    let hash = hash ^ (hash >> 32);
    if len <= 8 { hash.wrapping_mul(MIX) } else { (hash ^ len as u64).wrapping_mul(MIX) }
}

/// Whether a character of the folded text is a part of a word.
#[must_use]
pub fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric())
}

/// Whether a character is of a script that is written without spaces, or whose endings are glued to a name: Han, kana,
/// Hangul, Thai, Lao, Burmese, Khmer. A word ends where such a script meets another: 叫作Ada的 holds the word Ada.
/// The ranges are Unicode's blocks.
#[must_use]
pub fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}' | '\u{1780}'..='\u{17FF}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{318F}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
