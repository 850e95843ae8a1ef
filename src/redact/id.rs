//! Names for findings that stay the same while the words around them do.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::find::Raw;
use crate::text::fold::Folder;

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
        let from = before.char_indices().rev().take(24).last().map_or(before.len(), |(i, _)| i);
        let to = after.char_indices().nth(24).map_or(after.len(), |(i, _)| i);
        let mut hash = Fnv::new();
        hash.eat(&part.to_le_bytes());
        hash.eat(raw.reason.rule.as_bytes());
        for piece in [before.get(from..), Some(raw.span.of(source)), after.get(..to)] {
            hash.eat(self.folder.fold(piece.unwrap_or("")).as_bytes());
        }
        let count = self.counts.entry(hash.0).and_modify(|n| *n += 1).or_insert(1);
        format!("{:016x}-{count}", hash.0)
    }
}

/// An id for a picture, made from what it is.
pub(super) fn of_picture(content: &[u8]) -> String {
    let mut hash = Fnv::new();
    hash.eat(content);
    format!("picture-{:016x}", hash.0)
}

/// FNV-1a: short, stable across versions of Rust, and no secret is kept by it.
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn eat(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(&[0xFF]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
