//! The person's name in what somebody searched for: in small letters, with slips, with an initial beside it.

use super::cues::Cues;
use super::sentence::Sentence;
use super::{Hints, why};
use crate::redact::finding::Action;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::vocabulary::{Meaning, Vocabulary};

/// How many words of a quotation are read behind a word for searching.
const NEAR: usize = 16;

/// What the name itself is.
const NAME: Meaning = Meaning::GIVEN.and(Meaning::SURNAME).and(Meaning::PART);

pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_SEARCHED) {
        if is_search(s, i) {
            quoted(s, i + 1, |j| term(s, vocabulary, j, hints));
        }
    }
}

/// The words in quotation marks behind a word for searching, up to the end of what was searched for.
fn quoted(s: &Sentence<'_, '_>, from: usize, mut each: impl FnMut(usize)) {
    let mut open = false;
    for j in from..s.tokens.len().min(from + NEAR) {
        let gap = s.at(j).map_or("", |t| t.gap);
        let (closes, opens) =
            (gap.starts_with(['"', '\'']) && gap.len() > 1, gap.len() > 1 && gap.ends_with(['"', '\'']));
        open = opens || open && !closes;
        if open {
            each(j);
        }
    }
}

fn is_search(s: &Sentence<'_, '_>, i: usize) -> bool {
    matches!(s.word(i), "searched" | "search" | "searches" | "searching" | "googled" | "typed" | "keyed" | "query")
}

fn term(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize, hints: &mut Hints) {
    let Some(token) = s.at(i).filter(|t| t.word.len() > 1) else { return };
    let meaning = vocabulary.meaning(token.word);
    let own = meaning.any(NAME) && !meaning.any(Meaning::NEAR_MISS);
    let word = || lexicon::is_ordinary(token.word) || lexicon::is(Kind::Opener, token.word) || token.named;
    // “zhou cindy”: beside the given name stands what is taken for the family name.
    let beside = |j: usize| s.at(j).is_some_and(|t| vocabulary.exact(t.word).any(NAME));
    let other_half = || {
        i.checked_sub(1).is_some_and(|b| s.at(i).is_some_and(|t| t.gap == " ") && beside(b))
            || s.at(i + 1).is_some_and(|t| t.gap == " ") && beside(i + 1)
    };
    let known = || token.cues != Cues::NONE || token.word.len() < 3;
    let like =
        || !word() && (meaning.any(NAME) || vocabulary.resembles(token.word, NAME, false) || !known() && other_half());
    if !own && !like() {
        return;
    }
    // “eze b”: the initial goes with the name.
    let initial = s.at(i + 1).filter(|t| {
        let mut letters = t.word.chars();
        let letter = letters.next().filter(|_| letters.next().is_none());
        t.gap == " " && letter.is_some_and(|c| vocabulary.given_initials.contains(&c))
    });
    let span = initial.map_or(token.span, |initial| token.span.join(initial.span));
    let action = if own { Action::Redact } else { Action::Suggest };
    hints.named.push((span, action, why::SEARCHED));
}
