//! Pictures as a part of a document: each stands in it as one sign, with the words that it holds behind it. An edit of any
//! of them hides the picture as a whole.

use crate::document::Edit;
use crate::text::Span;

/// What a picture is read as: Unicode's sign for an object in a text.
pub const SIGN: &str = "\u{FFFC}";

/// What stands for a picture in the part.
pub fn words(text: &str) -> String {
    if text.is_empty() { SIGN.to_owned() } else { format!("{SIGN}\n{text}") }
}

/// The edits as they can be made: those in `part` are of whole pictures, which stand at `places`, and leave the sign of
/// one that says nothing.
pub fn settle(edits: Vec<Edit>, part: usize, places: &[Span]) -> Vec<Edit> {
    let mut settled: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        if edit.part != part {
            settled.push(edit);
            continue;
        }
        let from = places.partition_point(|place| place.end <= edit.span.start);
        for span in places.iter().skip(from).take_while(|place| place.start < edit.span.end) {
            if !settled.last().is_some_and(|last| last.part == part && last.span == *span) {
                settled.push(Edit { part, span: *span, text: SIGN.to_owned() });
            }
        }
    }
    settled
}
