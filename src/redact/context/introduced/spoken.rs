//! How the person's name is said or was heard: “my surname is said ‘voy-chick’”, “took the name down as Nason”.

use super::{Name, Of};
use crate::redact::context::cues::Cues;
use crate::redact::context::sentence::{Sentence, Token};
use crate::redact::in_use::is_label;

/// The most words of a name as it is said.
const LONGEST: usize = 4;

/// What says how a name sounds, or how it was written down.
const SAID: [&str; 14] = [
    "said",
    "pronounced",
    "pronounce",
    "sounds",
    "sounded",
    "spoken",
    "took",
    "taken",
    "heard",
    "misheard",
    "noted",
    "recorded",
    "entered",
    "logged",
];

/// What may stand between that and the name.
const BETWEEN: [&str; 9] = ["like", "as", "down", "rather", "more", "something", "is", "was", "it"];

pub(super) fn find(s: &Sentence<'_, '_>) -> Option<(Name, Of)> {
    if !(s.near_person(1) || s.cues.any(Cues::MY)) {
        return None;
    }
    let mark = |j: usize| s.at(j).is_some_and(|t| t.gap.contains(['"', '\'']));
    for i in s.having(Cues::NAME_WORD).filter(|i| matches!(s.word(*i), "name" | "surname")) {
        let near = i.saturating_sub(4)..i + 5;
        let Some(said) = near.rev().find(|j| SAID.contains(&s.word(*j))) else { continue };
        let first = (said.max(i) + 1..said.max(i) + 6).find(|j| !BETWEEN.contains(&s.word(*j)))?;
        let quoted = mark(first);
        let last = if quoted {
            (first..first + LONGEST).find(|j| mark(j + 1) || *j + 1 >= s.tokens.len())?
        } else {
            let taken = s.word(first - 1) == "as" && s.at(first).is_some_and(|t| t.capital && t.gap == " ");
            let title = usize::from(taken && s.is(first, Cues::TITLE));
            Some(first + title).filter(|j| taken && s.at(*j).is_some_and(|t| t.capital))?
        };
        // A label that stands there already is no name.
        let label = |t: &Token<'_>| {
            t.gap.contains(['[', '(']) || t.cues.any(Cues::PERSON.or(Cues::ARTICLE)) || is_label(t.word)
        };
        let known = (first..=last).any(|j| s.at(j).is_none_or(|t| t.found || label(t)));
        let name = Name { start: first, first, last, titled: false, own: false };
        return (!known).then_some((name, Of::Here));
    }
    None
}
