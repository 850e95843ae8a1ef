//! Names for findings that stay the same while the words around them do.

use std::collections::HashMap;

use super::find::Raw;
use crate::text::fold::fold;

/// The ids given so far in one part.
#[derive(Default)]
pub(super) struct Seen(HashMap<u64, u32>);

impl Seen {
    /// An id made from the rule, the words of the finding and the words on either side: a decision made on one draft of
    /// a report is found again in the next. Equal places are numbered in order.
    pub fn id(&mut self, source: &str, part: usize, raw: &Raw) -> String {
        let before = source.get(..raw.span.start).unwrap_or("");
        let after = source.get(raw.span.end..).unwrap_or("");
        let from = before.char_indices().rev().take(24).last().map_or(before.len(), |(i, _)| i);
        let to = after.char_indices().nth(24).map_or(after.len(), |(i, _)| i);
        let context = [before.get(from..), raw.span.of(source).into(), after.get(..to)].map(|s| fold(s.unwrap_or("")));
        let hash = fnv(part, raw.reason.rule, &context);
        let count = self.0.entry(hash).and_modify(|n| *n += 1).or_insert(1);
        format!("{hash:016x}-{count}")
    }
}

/// FNV-1a: short, stable across versions of Rust, and no secret is kept by it.
fn fnv(part: usize, rule: &str, context: &[String]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut eat = |bytes: &[u8]| {
        for byte in bytes.iter().chain(&[0xFF]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    eat(&part.to_le_bytes());
    eat(rule.as_bytes());
    context.iter().for_each(|c| eat(c.as_bytes()));
    hash
}
