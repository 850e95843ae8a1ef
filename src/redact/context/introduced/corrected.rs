//! A name of the person's that was written wrongly, where the document puts it right: “for ‘Udea’ read ‘Udeh’”, “Udeh (not
//! Udea)”, “the name was misspelt as Udea”.

use super::{Name, Of};
use crate::redact::context::cues::Cues;
use crate::redact::context::sentence::{Sentence, Who};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::near_miss::edits;
use crate::text::Span;

/// The most words between what is wrong and what is right.
const NEAR: usize = 6;

/// What else may stand between the two.
const BETWEEN: [&str; 24] = [
    "for",
    "as",
    "to",
    "with",
    "be",
    "been",
    "have",
    "has",
    "was",
    "is",
    "were",
    "of",
    "than",
    "by",
    "throughout",
    "given",
    "written",
    "recorded",
    "spelt",
    "spelled",
    "say",
    "it",
    "name",
    "and",
];

/// The wrong form of the name that stands at `i`, and is the person's.
pub(super) fn find(s: &Sentence<'_, '_>, i: usize) -> Option<(Name, Of)> {
    let right = s.at(i).filter(|t| t.named && t.taken && t.who == Who::Person && t.word.len() > 2)?;
    let wrong = |j: usize| {
        let t = s.at(j)?;
        let new = || t.capital && !t.taken && !t.named && t.word.len() > 2 && is_like(t.word, right.word);
        let (from, to) = (i.min(j), i.max(j));
        let told = (from.saturating_sub(1)..to).any(|k| k != from && s.is(k, Cues::PUTS_RIGHT));
        let apart = || (from + 1..to).all(|k| s.is(k, Cues::PUTS_RIGHT) || BETWEEN.contains(&s.word(k)));
        // A sentence or a cell does not end between them.
        let one = || {
            let span = s.at(from).zip(s.at(to)).map(|(a, b)| Span::new(a.span.end, b.span.start));
            span.is_some_and(|span| !span.of(s.view.text()).contains(['|', '\t', '.', ';']))
        };
        (told && apart() && new() && one()).then_some(Name { start: j, first: j, last: j, titled: false, own: false })
    };
    let places = (i.saturating_sub(NEAR)..i).rev().chain(i + 1..i + 1 + NEAR);
    let name = places.into_iter().find_map(wrong)?;
    // Hall, for Hale, is a word, or somebody else's name, elsewhere.
    let word = s.word(name.first);
    let common = lexicon::is_ordinary(word)
        || lexicon::is_given_name(word)
        || lexicon::is_any(&[Kind::Place, Kind::PlaceName, Kind::CommonFamily], word);
    Some((name, if common { Of::Here } else { Of::Name }))
}

/// Whether one may be written for the other: with a slip in every third letter at most.
fn is_like(wrong: &str, right: &str) -> bool {
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    let (wrong, right) = (letters(wrong), letters(right));
    edits(&wrong, &right) <= (right.len() / 3).max(1)
}
