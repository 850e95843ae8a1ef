//! A name with a short word written to it, because a space was lost: `Mrandlunn`, `Lunnsaid`, `mailLunn`.

use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::view::View;
use crate::text::Span;

/// Words that are written to the end of a name. None of them ends an English family name.
const BEHIND: [&str; 27] = [
    "the",
    "said",
    "was",
    "has",
    "had",
    "who",
    "with",
    "told",
    "asked",
    "that",
    "email",
    "mail",
    "phone",
    "date",
    "wrote",
    "signed",
    "address",
    "postcode",
    "complaint",
    "letter",
    "statement",
    "notes",
    "scan",
    "redacted",
    "evidence",
    "response",
    "interview",
];

/// Words that are written to the start of a name.
const BEFORE: [&str; 26] = [
    "mail",
    "email",
    "from",
    "dear",
    "the",
    "and",
    "said",
    "hello",
    "name",
    "surname",
    "forename",
    "sir",
    "madam",
    "cllr",
    "signed",
    "with",
    "miss",
    "mrs",
    "thanks",
    "complainant",
    "complaint",
    "letter",
    "statement",
    "evidence",
    "interview",
    "response",
];

/// What is put behind a name, and written to it, to be polite: `Rameshbhai`, `Sunitaben`.
const POLITE: [&str; 8] = ["bhai", "ben", "behn", "ji", "jee", "saab", "sahib", "bai"];

/// A folded word that is one of the person's names with a polite ending: what the name is.
pub fn politely(word: &str, vocabulary: &Vocabulary) -> Option<Meaning> {
    let names = POLITE.iter().filter_map(|end| word.strip_suffix(end)).filter(|name| name.len() >= SHORTEST);
    let own = |meaning: &Meaning| meaning.any(Meaning::GIVEN.and(Meaning::SURNAME).and(Meaning::PART));
    names.map(|name| vocabulary.exact(name)).find(own)
}

/// A folded word that is a title with a given name of the person's, or with that and an initial: `drsunil`, `drsunilc`. It is
/// a name in a handle, a link or a file name.
pub fn titled(word: &str, vocabulary: &Vocabulary) -> Option<Meaning> {
    const TITLES: [&str; 8] = ["dr", "mr", "mrs", "ms", "miss", "prof", "rev", "sir"];
    let rest = TITLES.iter().filter_map(|title| word.strip_prefix(title)).filter(|rest| rest.len() >= SHORTEST);
    let own = |rest: &str| vocabulary.exact(rest).any(Meaning::HANDLE.and(Meaning::GIVEN));
    rest.into_iter().any(own).then_some(Meaning::HANDLE)
}

/// Shorter names are the ends and beginnings of other words.
const SHORTEST: usize = 4;

/// Where in a folded word that is none of the person's names one of them stands, with a short word glued to it.
pub fn name_in(word: &str, vocabulary: &Vocabulary) -> Option<Span> {
    if word.len() < SHORTEST + 3 || word.len() > 40 {
        return None;
    }
    let own = |part: &str| {
        let meaning = vocabulary.exact(part);
        part.len() >= SHORTEST
            && !meaning.any(Meaning::NEAR_MISS)
            && meaning.any(Meaning::GIVEN.and(Meaning::SURNAME).and(Meaning::PART))
    };
    let behind = || {
        let parts = BEHIND.iter().filter_map(|tail| word.strip_suffix(tail));
        parts.map(|part| Span::new(0, part.len())).find(|part| own(part.of(word)))
    };
    let before = || {
        let parts = BEFORE.iter().filter_map(|head| word.strip_prefix(head));
        parts.map(|part| Span::new(word.len() - part.len(), word.len())).find(|part| own(part.of(word)))
    };
    (vocabulary.begins_with(word.as_bytes().first().copied()).then(behind).flatten()).or_else(before)
}

/// Whether letters stand right beside a place. A name within a longer word has a capital of its own, or is no name.
pub fn is_glued(view: View<'_>, span: Span) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    letter(view.text().get(..span.start).and_then(|head| head.chars().next_back()))
        || letter(view.text().get(span.end..).and_then(|tail| tail.chars().next()))
}
