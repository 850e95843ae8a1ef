//! Names that somebody made a joke of by taking them apart: `Moan-tague`, of Montague; `Penny-pinching-ton`, of Pennington.

use super::judge::Verdict;
use super::near_miss::edits;
use super::person::{Person, Surname};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::view::View;
use crate::text::Span;

/// Shorter names are like too much.
const SHORTEST: usize = 6;
/// How many letters of the beginning and of the end of a name are left in a longer joke.
const BEGINS: usize = 4;
const ENDS: usize = 3;
/// The most pieces.
const MOST: usize = 4;

/// All words with hyphens in a text that are a family name taken apart. One of which both halves are the person's is no
/// joke, and is found by others.
pub fn find(view: View<'_>, person: &Person, kept: &Kept) -> Vec<(Span, Verdict)> {
    let names: Vec<String> =
        person.surnames.iter().flat_map(Surname::core).filter(|w| w.len() >= SHORTEST).cloned().collect();
    if names.is_empty() {
        return Vec::new();
    }
    let mut hyphens: Vec<usize> = view.folded.words().marks(b'-').collect();
    hyphens.sort_unstable();
    let mut all: Vec<(Span, Verdict)> = Vec::new();
    for at in hyphens {
        let Some(first) = view.before(Span::new(at, at)).filter(|n| n.span.end == at) else { continue };
        let begun = names.iter().any(|name| name.get(..2) == first.word.get(..2));
        if !begun || !view.is_capital(first.span) || all.last().is_some_and(|(span, _)| span.end > at) {
            continue;
        }
        let mut pieces = first.word.to_owned();
        let mut last = first;
        let mut count = 1;
        while let Some(next) = view.after(last.span).filter(|n| n.gap == "-" && count < MOST) {
            pieces.push_str(next.word);
            (last, count) = (next, count + 1);
        }
        let joke = count > 1 && names.iter().any(|name| name != first.word && is_made_of(name, &pieces, count > 2));
        if joke && !kept.names().any(|kept| kept == pieces || kept == first.word) {
            let reason = Reason { rule: "wordplay-name", why: "The person’s family name, taken apart for a joke." };
            let verdict = Verdict { action: Action::Redact, reason, confidence: 0.6, label: Label::Person };
            all.push((first.span.join(last.span), verdict));
        }
    }
    all
}

/// Whether the letters of several pieces are a name with two slips in it, or, of three pieces and more, begin and end as it.
fn is_made_of(name: &str, pieces: &str, many: bool) -> bool {
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    let slips = pieces.len().abs_diff(name.len()) < 3 && pieces != name && edits(&letters(name), &letters(pieces)) < 3;
    let end = name.len().checked_sub(ENDS).and_then(|from| name.get(from..));
    slips
        || many && name.get(..BEGINS).is_some_and(|b| pieces.starts_with(b)) && end.is_some_and(|e| pieces.ends_with(e))
}

#[cfg(test)]
mod tests {
    use super::is_made_of;

    #[test]
    fn a_joke_keeps_the_ends_of_the_name() {
        assert!(is_made_of("montague", "moantague", false));
        assert!(is_made_of("pennington", "pennypinchington", true));
        assert!(!is_made_of("pennington", "pennypinchington", false));
        assert!(!is_made_of("montague", "mountainside", false));
    }
}
