//! Who is meant by a name: “knew that ‘Bim’ was the complainant”, “by ‘Bim’ he meant her”, “‘Bim’ (a reference to the
//! complainant)”.

use super::parse::{Sure, name_at, name_before};
use super::{Name, Of};
use crate::redact::context::cues::Cues;
use crate::redact::context::sentence::{Sentence, Who};
use crate::redact::lexicon;
use crate::redact::name::vocabulary::Vocabulary;

/// The most words from what somebody meant by a name back to the name.
const NEAR: usize = 5;

/// The name that is said to mean the person, who is named at `i`.
pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    s.at(i).filter(|t| t.who == Who::Person && (t.cues.any(Cues::PERSON) || t.named && t.taken))?;
    // “‘Bim’ was the complainant’s word for it”
    if s.is_genitive(i + 1) || s.at(i + 1).is_some_and(|t| t.gap == "'") {
        return None;
    }
    let begins = |j: &usize| s.is(*j, Cues::TITLE.or(Cues::ARTICLE)) || s.at(*j).is_some_and(|t| t.named && t.taken);
    let whom = (i.saturating_sub(3)..i).rev().take_while(|j| begins(j) && s.joined(j + 1)).last().unwrap_or(i);
    let verb = verb_before(s, whom)?;
    let by = (verb.saturating_sub(NEAR)..verb).rev().find(|j| s.word(*j) == "by" && s.word(verb).starts_with("mean"));
    let name = match by {
        Some(by) => name_at(s, vocabulary, by + 1, Sure::NoWord)?,
        None => name_before(s, vocabulary, verb.checked_sub(1)?)?,
    };
    let mark = |j: usize| s.at(j).is_some_and(|t| t.gap.contains(['"', '\'']));
    let quoted = mark(name.start) && mark(name.last + 1);
    let told = name.start.checked_sub(1).is_some_and(|b| matches!(s.word(b), "that" | "whether" | "by"));
    if name.titled || !(quoted || told) {
        return None;
    }
    // Whoever guesses may have meant somebody else.
    const GUESSED: [&str; 8] =
        ["thought", "assumed", "believed", "guessed", "suspected", "supposed", "wondered", "whether"];
    let guessed = s.tokens.iter().take(verb).any(|t| GUESSED.contains(&t.word));
    let word = (name.first..=name.last).any(|j| lexicon::is_ordinary(s.word(j)));
    Some((name, if quoted && !guessed && !word { Of::Name } else { Of::Pronoun }))
}

/// What says that a name means somebody, right before them: “was”, “meant”, “referred to”, “is his name for”, “(meaning”.
fn verb_before(s: &Sentence<'_, '_>, whom: usize) -> Option<usize> {
    const NOUNS: [&str; 8] = ["reference", "nickname", "name", "word", "code", "shorthand", "joke", "term"];
    let before = whom.checked_sub(1).filter(|_| s.joined(whom))?;
    match s.word(before) {
        "was" | "is" | "meant" | "means" | "meaning" | "denotes" => Some(before),
        "to" | "for" | "of" | "on" if s.joined(before) => {
            let noun = before.checked_sub(1)?;
            if matches!(s.word(noun), "refers" | "referred" | "referring" | "alludes" | "alluded") {
                return Some(noun);
            }
            let article = |j: &usize| {
                s.joined(j + 1) && !s.is(*j, Cues::BE.or(Cues::STOP)) && s.at(*j).is_some_and(|t| !t.capital)
            };
            let first = (noun.saturating_sub(3)..noun).rev().take_while(article).last().unwrap_or(noun);
            let be = first.checked_sub(1).filter(|be| s.is(*be, Cues::BE));
            NOUNS.contains(&s.word(noun)).then_some(be.unwrap_or(first))
        }
        _ => None,
    }
}
