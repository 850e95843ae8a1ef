//! Names for findings that stay the same while the words around them do.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::find::Raw;
use crate::text::fold::Folder;

/// How many characters on either side are part of what an id is made from.
const AROUND: usize = 24;

/// The ids given so far in one part.
#[derive(Default)]
pub(super) struct Seen {
    counts: HashMap<u64, u32, Known>,
    folder: Folder,
}

/// The hash of an id, which is one already.
type Known = BuildHasherDefault<Same>;

#[derive(Default)]
struct Same(u64);

impl Hasher for Same {
    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, id: u64) {
        self.0 = id;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Seen {
    /// An id made from the rule, the words of the finding and the words on either side: a decision made on one draft of
    /// a report is found again in the next. Equal places are numbered in order.
    pub fn id(&mut self, source: &str, part: usize, raw: &Raw) -> String {
        let before = source.get(..raw.span.start).unwrap_or("");
        let after = source.get(raw.span.end..).unwrap_or("");
        let near = before.len().saturating_sub(AROUND);
        let from = match before.as_bytes().get(near..) {
            Some(near_by) if near_by.is_ascii() => near,
            _ => before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(i, _)| i),
        };
        let to = match after.as_bytes().get(..AROUND) {
            Some(near_by) if near_by.is_ascii() => AROUND,
            _ => after.char_indices().nth(AROUND).map_or(after.len(), |(i, _)| i),
        };
        let mut hash = Fnv::new();
        hash.eat(&part.to_le_bytes());
        hash.eat(raw.reason.rule.as_bytes());
        for piece in [before.get(from..), Some(raw.span.of(source)), after.get(..to)] {
            hash.eat(self.folder.fold(piece.unwrap_or("")).as_bytes());
        }
        let count = self.counts.entry(hash.0).and_modify(|n| *n += 1).or_insert(1);
        written(hash.0, *count)
    }
}

/// An id for a picture, made from what it is.
pub(super) fn of_picture(content: &[u8]) -> String {
    let mut hash = Fnv::new();
    hash.eat(content);
    format!("picture-{:016x}", hash.0)
}

/// The hash in hexadecimal and the number: the machinery of `format!` takes longer than all the rest of an id.
fn written(hash: u64, count: u32) -> String {
    let mut id = String::with_capacity(20);
    id.extend((0..16).rev().filter_map(|place| char::from_digit((hash >> (place * 4) & 15) as u32, 16)));
    id.push('-');
    let digits = count.checked_ilog10().unwrap_or(0);
    id.extend((0..=digits).rev().filter_map(|place| char::from_digit(count / 10_u32.pow(place) % 10, 10)));
    id
}

/// FNV-1a: short, stable across versions of Rust, and no secret is kept by it.
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn eat(&mut self, bytes: &[u8]) {
        let eaten = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.0 = eaten(bytes.iter().fold(self.0, |hash, byte| eaten(hash, *byte)), 0xFF);
    }
}
