//! The proof: a finished copy is opened again and searched for the person, more widely than the review searches.

use super::Redactor;
use super::find;
use super::finding::{Action, Class, Reason};
use crate::Result;
use crate::document::{self, Part};
use crate::text::{Folded, Span};

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
    let mut survivors = Vec::new();
    let mut known = Vec::new();
    for finding in findings {
        known.push(finding.span);
        if finding.action == Action::Redact {
            survivors.push(Survivor { part: index, span: finding.span, class: finding.class, reason: finding.reason });
        }
    }
    survivors.extend(squeezed(redactor, index, part.text).into_iter().filter(|s| !overlaps(&known, s.span)));
    survivors.sort_by_key(|s| s.span);
    survivors
}

/// The widest search: letters and digits alone, whatever stands between them. It knows no word boundaries, so it looks
/// only for strings too long to turn up by chance.
fn squeezed(redactor: &Redactor, index: usize, source: &str) -> Vec<Survivor> {
    let folded = Folded::new(source);
    let mut text = String::with_capacity(folded.text().len());
    let mut places = Vec::new();
    for (at, c) in folded.text().char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        places.extend(std::iter::repeat_n(at, c.len_utf8()));
        text.push(c);
    }
    let mut found = Vec::new();
    for hit in redactor.squeezed.find_overlapping_iter(&text) {
        let (Some(first), Some(last)) = (places.get(hit.start()), places.get(hit.end() - 1)) else { continue };
        let end =
            folded.text().get(*last..).and_then(|rest| rest.chars().next()).map_or(*last, |c| last + c.len_utf8());
        let Some((class, reason)) = redactor.squeezed_reasons.get(hit.pattern().as_usize()) else { continue };
        found.push(Survivor {
            part: index,
            span: folded.source(Span::new(*first, end)),
            class: *class,
            reason: *reason,
        });
    }
    found
}

/// Whether a place overlaps one of `known`, which are in order and do not overlap each other.
pub fn overlaps(known: &[Span], span: Span) -> bool {
    let at = known.partition_point(|k| k.end <= span.start);
    known.get(at).is_some_and(|k| k.overlaps(span))
}
