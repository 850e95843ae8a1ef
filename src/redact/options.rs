//! How a document is redacted.

use serde::Deserialize;

use super::keep::Keep;
use crate::document::TrackedChanges;

/// How a document is redacted.
#[derive(Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Options {
    /// People and bodies that stay.
    pub keep: Vec<Keep>,
    /// What the person is called instead; `the Complainant` by default.
    pub label: Option<String>,
    /// The language of the labels, `en` or `cy`.
    pub locale: Option<String>,
    /// Whether other people's contact data and likely names are suggested too.
    pub others: bool,
    /// Whether the people’s pronouns are made neutral too.
    pub pronouns: bool,
    /// The title in the properties of a Word copy; none by default.
    pub title: Option<String>,
    /// What becomes of changes that were tracked in a Word document.
    pub tracked_changes: TrackedChanges,
}

impl Options {
    /// The names of the fields as JavaScript and JSON write them.
    pub const FIELDS: [&str; 7] = ["keep", "label", "locale", "others", "pronouns", "title", "trackedChanges"];
}
