//! The last look at a finished copy: every string its bytes hold, whether or not anything shows it, is searched.

use std::collections::BTreeSet;

use super::Redactor;
use super::find;
use super::finding::{Action, Finding};
use crate::document::{self, Held, Part};
use crate::text::Span;
use crate::text::fold::fold;
use crate::{Code, Error, Result};

/// What a person decided to leave in, folded.
pub fn spared(parts: &[Part<'_>], left: &[Vec<Span>]) -> BTreeSet<String> {
    parts.iter().zip(left).flat_map(|(part, left)| left.iter().map(|span| fold(span.of(part.text)))).collect()
}

/// Looks through a copy.
///
/// # Errors
/// `leak` when its bytes hold something of the person that no part of its text shows.
pub fn prove(redactor: &Redactor, copy: &[u8], media_type: &str, spared: &BTreeSet<String>) -> Result<()> {
    let survives = |held: &Held, finding: &Finding| !spared.contains(&fold(finding.span.of(&held.text)));
    let found = survivors(redactor, copy, media_type)?;
    if !found.iter().any(|(held, found)| found.iter().any(|finding| survives(held, finding))) {
        return Ok(());
    }
    Err(Error::new(
        Code::Leak,
        "The copy still held something of the person in a place that readers of it do not see, so it was not given out. \
         Save the document as plain text and redact that, or take the person out of its properties by hand.",
    ))
}

/// What the bytes of a document hold of the person, by the place where it is.
///
/// # Errors
/// As [`document::held`].
pub fn survivors(redactor: &Redactor, document: &[u8], media_type: &str) -> Result<Vec<(Held, Vec<Finding>)>> {
    let mut all = Vec::new();
    for held in document::held(document, media_type)? {
        let mut found = find::findings(&redactor.people, 0, &held.text);
        // Where strings that stand apart were run together, only a long name in one piece says something.
        found.retain(|f| f.action == Action::Redact && (!held.run_on || f.reason.rule == "anywhere"));
        if !found.is_empty() {
            all.push((held, found));
        }
    }
    Ok(all)
}
