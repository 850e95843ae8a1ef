//! Halves of vehicle registration marks.

use super::spelling::digits_of;
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

/// Whether half of a registration mark stands beside the rest of another: `ZZ19` in `ZZ19 XYZ`.
pub fn is_of_another(view: View<'_>, half: Span) -> bool {
    let letters = |word: &str| word.chars().all(char::is_alphabetic);
    let close = |n: &Neighbour<'_>| matches!(n.gap, " " | "-");
    if letters(half.of(view.text())) {
        let first = |n: Neighbour<'_>| {
            n.word.len() == 4 && n.word.get(..2).is_some_and(letters) && digits_of(n.word).len() == 2
        };
        return view.before(half).filter(close).is_some_and(first);
    }
    let last = |n: Neighbour<'_>| n.word.len() == 3 && letters(n.word) && view.case(n.span) == Case::Upper;
    view.after(half).filter(close).is_some_and(last)
}
