//! Names that the document itself gives the person: “known to everyone as Bim”, “née Pascoe”, “goes by Kit”.
//!
//! A rule is asked at the words with which people are called; it says which name was given, and whether it was said of
//! the person's own name or of a pronoun. The first is sure, and the name is taken out wherever it stands; the second is
//! suggested there.

mod called;
mod corrected;
mod former;
mod meant;
mod mention;
mod parse;
mod spoken;

use super::Hints;
use super::cues::Cues;
use super::sentence::{Sentence, Who};
use crate::redact::in_use::is_label;
use crate::redact::learnt::Learnt;
use crate::redact::lexicon;
use crate::redact::name::vocabulary::{Meaning, Vocabulary};
use crate::text::Span;
pub(super) use mention::{known, mentions};

/// The most names that a document gives somebody.
const MOST: usize = 12;

/// A name that the document gives the person.
pub(super) struct Introduced {
    /// Its words that are looked for, folded.
    words: Vec<String>,
    /// Where it was given, in the folded text.
    place: Span,
    /// It was said of the person's own name.
    sure: bool,
}

/// A name as it stands in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Name {
    /// Its first word: a title, or a given name of the person's.
    start: usize,
    /// Its first word that is not known yet.
    first: usize,
    last: usize,
    /// A title stands before it.
    titled: bool,
    /// A given name of the person's stands before it.
    own: bool,
}

pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_CALLED.or(Cues::BEGINS_FORMER)) {
        let called = if s.is(i, Cues::BEGINS_CALLED) { called::find(s, vocabulary, i) } else { None };
        let given = called.or_else(|| if s.is(i, Cues::BEGINS_FORMER) { former::find(s, vocabulary, i) } else { None });
        if let Some((name, of)) = given {
            let own = of == Of::Pronoun && ends_as_their_own(s, vocabulary, &name);
            note(s, name, if own { Of::Name } else { of }, hints);
        }
    }
    if let Some((name, of)) = spoken::find(s) {
        note(s, name, of, hints);
    }
    let meant = (2..s.tokens.len()).find_map(|i| meant::find(s, vocabulary, i));
    if let Some((name, of)) = meant {
        note(s, name, of, hints);
    }
    if let Some((name, of)) = or_whatever(s, vocabulary) {
        note(s, name, of, hints);
    }
    if s.since_person == 0 && s.cues.any(Cues::PUTS_RIGHT) {
        let wrong = (0..s.tokens.len()).filter_map(|i| corrected::find(s, i));
        wrong.for_each(|(name, of)| note(s, name, of, hints));
    }
}

/// “knows her as ‘Lucy Lunn’”, of Ada Lunn: it is said of her own family name, whomever the pronoun may mean.
fn ends_as_their_own(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, name: &Name) -> bool {
    let family = |j: usize| vocabulary.exact(s.word(j)).any(Meaning::SURNAME.and(Meaning::PART));
    name.last > name.first && family(name.last)
}

/// “Garcia, or whatever you’re called”, of Graça: a name that is not known well, where the person is spoken to or of.
fn or_whatever(s: &Sentence<'_, '_>, vocabulary: &Vocabulary) -> Option<(Name, Of)> {
    if !s.quoted || !s.near_person(2) {
        return None;
    }
    // “Mrs Lunn, or is it Lenny today?”
    let or_is_it = (3..s.tokens.len()).find(|i| {
        s.word(*i) == "it"
            && s.word(i - 1) == "is"
            && s.word(i - 2) == "or"
            && s.at(i - 3).is_some_and(|t| t.named && t.taken)
    });
    if let Some(start) = or_is_it.map(|it| it + 1)
        && s.at(start).is_some_and(|t| t.capital && !t.found && t.word.len() > 2 && !lexicon::is_ordinary(t.word))
    {
        return Some((Name { start, first: start, last: start, titled: false, own: false }, Of::Name));
    }
    let whatever = (2..s.tokens.len()).find(|i| s.word(*i) == "whatever" && s.word(i - 1) == "or")?;
    let called = matches!(s.word(whatever + 1), "you" | "your" | "he" | "she" | "it" | "they" | "his" | "her");
    let start = whatever - 2;
    let called = called && !start.checked_sub(1).is_some_and(|before| s.is(before, Cues::ARTICLE));
    let name = s.at(start).filter(|t| called && t.capital && !t.found && t.who != Who::Other && t.word.len() > 2)?;
    // A word that begins as one of the names does is surely meant for it.
    let initials = vocabulary.given_initials.iter().chain(&vocabulary.surname_initials);
    let like = initials.into_iter().any(|c| name.word.starts_with(*c));
    Some((
        Name { start, first: start, last: start, titled: false, own: false },
        if like { Of::Here } else { Of::Pronoun },
    ))
}

/// Remembers a name that was given to whoever the word at `of` means.
fn note(s: &Sentence<'_, '_>, name: Name, of: Of, hints: &mut Hints) {
    let (Some(first), Some(last)) = (s.at(name.start), s.at(name.last)) else { return };
    let place = first.span.join(last.span);
    let all: Vec<String> = (name.first..=name.last).map(|j| s.word(j).to_owned()).collect();
    // Of “Big Harry”, Harry.
    let telling = all.iter().filter(|word| !lexicon::is_ordinary(word));
    let words: Vec<String> = if of == Of::Here {
        Vec::new()
    } else if telling.clone().next().is_some() {
        telling.cloned().collect()
    } else {
        all.last().cloned().into_iter().collect()
    };
    if hints.introduced.len() < MOST {
        hints.introduced.push(Introduced { words, place, sure: of != Of::Pronoun });
    }
}

/// Tells the other texts which names a text gives.
pub(super) fn tell(names: &[Introduced], told: &mut Learnt) {
    for name in names {
        let names = name.words.iter().filter(|word| !is_label(word));
        names.for_each(|word| told.name(word, name.sure));
    }
}

/// Of whom a name is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// Of the person by name.
    Name,
    /// Of the person by name, with a word that means something else elsewhere.
    Here,
    /// Of a label or pronoun that means the person, or may.
    Pronoun,
}

/// Whether a word means the person.
fn means_person(s: &Sentence<'_, '_>, i: usize) -> Option<Of> {
    let token = s.at(i)?;
    match token.who {
        Who::Person if token.named && token.taken => Some(Of::Name),
        who if who.may_be_person() => Some(Of::Pronoun),
        // "the lad known as Bim", where the person is spoken of.
        _ => {
            let which = i.checked_sub(1).is_some_and(|b| matches!(s.word(b), "the" | "that" | "this" | "same"));
            (which && token.cues.any(Cues::HUMAN) && s.near_person(1)).then_some(Of::Pronoun)
        }
    }
}

/// Words that may stand between somebody and what they are called, or were.
const BETWEEN: [&str; 52] = [
    "who",
    "also",
    "better",
    "more",
    "well",
    "generally",
    "locally",
    "always",
    "still",
    "just",
    "commonly",
    "usually",
    "often",
    "sometimes",
    "affectionately",
    "fondly",
    "widely",
    "universally",
    "otherwise",
    "only",
    "simply",
    "now",
    "later",
    "once",
    "formerly",
    "previously",
    "originally",
    "then",
    "long",
    "to",
    "on",
    "prefers",
    "prefer",
    "preferred",
    "likes",
    "liked",
    "asked",
    "asks",
    "wants",
    "wanted",
    "wishes",
    "insists",
    "insisted",
    "chooses",
    "used",
    "come",
    "came",
    "himself",
    "herself",
    "gets",
    "got",
    "or",
];

/// Of whom the word at `i` is said: whoever stands right before it, adverbs, a comma and "who is" aside.
fn said_of(s: &Sentence<'_, '_>, i: usize) -> Option<Of> {
    let mut at = i;
    for _ in 0..8 {
        let near = s.joined(at) || s.at(at).is_some_and(|t| matches!(t.gap, ", " | " (" | " - " | "), " | ") "));
        let before = at.checked_sub(1).filter(|_| near)?;
        let word = s.word(before);
        if matches!(word, "and" | "but") {
            return match s.subject(before) {
                who if who.may_be_person() => Some(Of::Pronoun),
                _ => None,
            };
        }
        // "is", "has been", and not "my" or the like, which may mean somebody.
        let auxiliary = s.is(before, Cues::BE.or(Cues::HAVE)) && word != "m" || BETWEEN.contains(&word);
        if !auxiliary {
            return means_person(s, before);
        }
        at = before;
    }
    None
}
