//! The one pass over the digits and the @ of a text: at each, the recognisers that begin there are asked in turn, the
//! surest first. Each looks no further than a stated distance.

use super::number::Declared;
use super::{Found, Recogniser, account, address, coordinates, document, grid, number, postcode, three_words, vehicle};
use crate::Identity;
use crate::check::spot::digits::{Digits, next};
use crate::check::spot::{Own, digits_at, here};
use crate::redact::contact::{Part, Partial};
use crate::redact::find::Raw;
use crate::redact::finding::Action;
use crate::redact::view::View;

/// What is looked for at digits.
pub struct Numbers {
    declared: Declared,
    partial: Partial,
    /// Whether other people's contact data is asked for.
    others: bool,
}

impl Numbers {
    /// Numbers with some of the person's own digits, and everybody's when `others` is so.
    pub fn new(identity: &Identity, partial: Partial, others: bool) -> Self {
        Self { declared: Declared::of(identity), partial, others }
    }

    /// What the digits at a place are, when the rules that forms share find nothing.
    fn at(&self, text: &str, run: &Digits) -> Option<Found> {
        let bytes = text.as_bytes();
        let partial = self.partial.at(bytes, run).map(|Part { start, end, label, reason }| Found {
            start,
            end,
            label,
            reason,
            action: Action::Redact,
        });
        partial
            .or_else(|| grid::at(bytes, run))
            .or_else(|| coordinates::at(text, run))
            .or_else(|| three_words::at_label(text, run))
            .or_else(|| document::at(bytes, run))
            .or_else(|| account::at(bytes, run, &self.declared, self.others))
            .or_else(|| if self.others { self.contact_at(text, run) } else { None })
    }

    fn contact_at(&self, text: &str, run: &Digits) -> Option<Found> {
        postcode::at(text, run).or_else(|| vehicle::at(text, run)).or_else(|| address::at(text.as_bytes(), run))
    }
}

impl Recogniser for Numbers {
    fn find(&self, view: View<'_>, found: &mut Vec<Raw>) {
        let text = view.source;
        let bytes = text.as_bytes();
        if view.folded.words().has_mark(b'/') {
            three_words::after_slashes(text, |place| found.push(place.raw()));
        }
        let (mut at, mut free) = (0, 0);
        while let Some(digit) = next(bytes, at) {
            let run = digits_at(bytes, digit);
            let (hit, end) = here(text, digit, run.as_ref(), free, &Own::default());
            at = end;
            if let Some(hit) = hit {
                (at, free) = (hit.end, hit.end);
                if self.others || number::is_unasked(&hit, &self.declared) {
                    number::places(text, &hit, &self.declared, |place| found.push(place.raw()));
                }
            } else if let Some(place) = run.and_then(|run| self.at(text, &run)).filter(|place| place.start >= free) {
                (at, free) = (place.end.max(end), place.end);
                found.push(place.raw());
            }
        }
    }
}
