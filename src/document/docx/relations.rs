//! The relationships of a part, and where links may lead.

use std::collections::BTreeMap;

use super::package::Relation;

/// Whether an address leads to a page or a letter: a path on somebody's computer or in an office's network says more of
/// who wrote than of what is written.
pub fn leads_to_the_web(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme))
}

/// The relationships of a part by what it calls them; of two that it calls the same, the first.
pub struct Relations<'r>(BTreeMap<&'r str, &'r Relation>);

impl<'r> Relations<'r> {
    /// Those of one part.
    pub fn of(all: &'r [Relation]) -> Self {
        Self(all.iter().rev().map(|relation| (relation.id.as_str(), relation)).collect())
    }

    /// The one of a name.
    pub fn get(&self, id: &str) -> Option<&'r Relation> {
        self.0.get(id).copied()
    }
}
