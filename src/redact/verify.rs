//! The proof: a finished copy is opened again and searched for the person, more widely than the review searches.

use super::Redactor;
use super::find;
use super::finding::{Action, Class, Reason};
use crate::Result;
use crate::document::{self, Part};
use crate::text::Span;

/// Something of the person that is still in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survivor {
    /// The part, as an index.
    pub part: usize,
    /// Where, in bytes of the part's text.
    pub span: Span,
    /// What kind of thing.
    pub class: Class,
    /// The rule that found it.
    pub reason: Reason,
}

/// Opens a document and reports everything in it that would have to be taken out.
///
/// # Errors
/// As [`document::open`].
pub fn survivors(redactor: &Redactor, bytes: &[u8], media_type: Option<&str>) -> Result<Vec<Survivor>> {
    let document = document::open(bytes, media_type)?;
    Ok(document.parts().iter().enumerate().flat_map(|(index, part)| in_part(redactor, index, part)).collect())
}

fn in_part(redactor: &Redactor, index: usize, part: &Part<'_>) -> Vec<Survivor> {
    let findings = find::findings(redactor, index, part.text);
    let sure = findings.into_iter().filter(|finding| finding.action == Action::Redact);
    sure.map(|f| Survivor { part: index, span: f.span, class: f.class, reason: f.reason }).collect()
}
