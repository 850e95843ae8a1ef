//! A name read from a sentence, with the title and the person's own given names before it.

use super::Name;
use crate::redact::context::cues::Cues;
use crate::redact::context::sentence::Sentence;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::vocabulary::{Meaning, Vocabulary};

/// The most words of a new name.
const LONGEST: usize = 2;

/// Nobody's name, wherever it stands.
const NEVER: Cues = Cues::TITLE
    .or(Cues::COUNCILLOR)
    .or(Cues::PERSON)
    .or(Cues::OTHER)
    .or(Cues::ARTICLE)
    .or(Cues::STOP)
    .or(Cues::PREPOSITION)
    .or(Cues::BE)
    .or(Cues::HAVE)
    .or(Cues::SHE)
    .or(Cues::HE)
    .or(Cues::I)
    .or(Cues::HER)
    .or(Cues::HIS)
    .or(Cues::THEIR);

/// More often a word for somebody or a thing than a name, though some are names too: a baker, a Scot.
const MORE_OFTEN_WORDS: Cues = Cues::JOB
    .or(Cues::OFFICE)
    .or(Cues::KIN)
    .or(Cues::HUMAN)
    .or(Cues::ORIGIN)
    .or(Cues::BELIEF)
    .or(Cues::MONTH)
    .or(Cues::PREMISES)
    .or(Cues::VENUE)
    .or(Cues::EVENT)
    .or(Cues::SOURCE)
    .or(Cues::UNION);

/// How sure the words before a name make it that one follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// Any name: behind “née”, “maiden name”.
    Any,
    /// None that is more often a word: behind “formerly”, “as”.
    NoWord,
}

/// The name that begins at a word, if one does.
pub fn name_at(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize, sure: Sure) -> Option<Name> {
    let mut at = i;
    let (mut titled, mut own) = (false, false);
    while let Some(token) = s.at(at).filter(|t| t.capital && (at == i || beside(t.gap))) {
        // Sri Lankan
        let country = s.word(at + 1).starts_with("lanka");
        let title = token.cues.any(Cues::TITLE) && !token.cues.any(Cues::COUNCILLOR) && !own && !country;
        let given = own_given(vocabulary, token.word);
        if !title && !given {
            break;
        }
        titled |= title;
        own |= given;
        at += 1;
    }
    let sure = if titled || own { Sure::Any } else { sure };
    let goes_on = |j: &usize| *j == i || s.at(*j).is_some_and(|t| beside(t.gap));
    let words = (at..at + LONGEST + 1).take_while(|j| goes_on(j) && is_name(s, *j, sure)).count();
    let last = (at + words).checked_sub(1).filter(|_| (1..=LONGEST).contains(&words))?;
    // Larch Lane, Wick Council: no name of somebody's. "was Miss Pascoe's neighbour": somebody else's.
    let behind = s.at(last + 1).is_some_and(|t| {
        let another = t.capital
            && t.gap == " "
            && (lexicon::is_any(&[Kind::Place, Kind::Street, Kind::House, Kind::Body, Kind::FirmForm], t.word)
                || t.cues.any(Cues::JOB.or(Cues::OFFICE).or(Cues::OTHER).or(Cues::VENUE)));
        another || t.gap == "'" && t.word == "s" || t.gap.is_empty()
    });
    (!behind).then_some(Name { start: i, first: at, last, titled, own })
}

/// The name that ends at a word.
pub fn name_before(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, last: usize) -> Option<Name> {
    let mut start = last;
    while let Some(before) = start.checked_sub(1)
        && last - before < 4
        && s.at(start).is_some_and(|t| beside(t.gap))
        && s.at(before)
            .is_some_and(|t| t.capital && (is_name(s, before, Sure::Any) || is_lead(vocabulary, t.word, t.cues)))
    {
        start = before;
    }
    name_at(s, vocabulary, start, Sure::NoWord).filter(|name| name.last == last)
}

fn is_lead(vocabulary: &Vocabulary, word: &str, cues: Cues) -> bool {
    cues.any(Cues::TITLE) && !cues.any(Cues::COUNCILLOR) || own_given(vocabulary, word)
}

/// Whether a word is one of the person's given names, or an initial of one.
fn own_given(vocabulary: &Vocabulary, word: &str) -> bool {
    let meaning = vocabulary.meaning(word);
    let given =
        meaning.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE)) && !meaning.any(Meaning::NEAR_MISS);
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(|c| letters.next().is_none() && vocabulary.given_initials.contains(&c));
    given || initial
}

fn is_name(s: &Sentence<'_, '_>, i: usize, sure: Sure) -> bool {
    s.at(i).is_some_and(|t| {
        let word =
            t.cues.any(MORE_OFTEN_WORDS) || lexicon::is_any(&[Kind::Weekday, Kind::Acronym, Kind::Place], t.word);
        t.capital
            && (!t.found || t.given)
            && t.word.len() > 1
            && t.word.chars().all(char::is_alphabetic)
            // Mr May
            && (!t.cues.any(NEVER) || sure == Sure::Any && t.cues.any(Cues::MONTH))
            && !lexicon::is(Kind::Opener, t.word)
            && (sure == Sure::Any || !word)
    })
}

fn beside(gap: &str) -> bool {
    matches!(gap, " " | ". " | "-" | "'" | " \"" | " '")
}
