//! What a person is told of a document besides its findings.

use std::collections::BTreeMap;

use serde::Serialize;

/// What was not taken into a copy, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Dropped(BTreeMap<&'static str, usize>);

impl Dropped {
    /// Counts one more.
    pub fn add(&mut self, what: &'static str) {
        *self.0.entry(what).or_default() += 1;
    }

    /// Counts what others counted.
    pub fn append(&mut self, others: Self) {
        for (what, count) in others.0 {
            *self.0.entry(what).or_default() += count;
        }
    }

    /// Whether something was left out.
    #[must_use]
    pub fn has(&self, what: &'static str) -> bool {
        self.0.contains_key(what)
    }

    /// What was left out, in words, and how often.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        self.0.iter().map(|(what, count)| (*what, *count))
    }

    /// Whether nothing was left out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Something in a document that no program can judge, so that a person must look at it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ToCheck {
    /// The part it is in.
    pub part: String,
    /// What it is: `picture`.
    pub what: &'static str,
    /// Its description, as the document has it; empty where it has none.
    pub description: String,
}

// A description is text of the document and must not reach a log by way of `{:?}`.
impl std::fmt::Debug for ToCheck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ToCheck {{ {} }}", self.what)
    }
}
