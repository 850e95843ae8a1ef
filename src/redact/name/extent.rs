//! How far a name reaches beyond its words: what is written to it without a mark, or behind a hyphen.

use super::run::{Role, Run, Token};
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour, View};

/// Words that open a sentence or a field, and are somebody's as well.
const THINGS: [&str; 9] = ["complaint", "letter", "email", "note", "name", "address", "case", "report", "decision"];
/// Words that nobody owns.
const ADVERBS: [&str; 5] = ["alone", "too", "either", "instead", "again"];

/// Whether the s at the end is a possessive whose apostrophe was forgotten: `Adas mum`.
pub fn lost_apostrophe(view: View<'_>, vocabulary: &Vocabulary, run: &Run) -> bool {
    let Some(Token { span, role: Role::Name(meaning) }) = run.tokens.last() else { return false };
    let own = meaning.any(Meaning::GIVEN.and(Meaning::SURNAME).and(Meaning::PART));
    let bearer = span.of(view.text()).strip_suffix('s').is_some_and(|name| vocabulary.exact(name).any(Meaning::ALONE));
    let owned = view.after(*span).is_some_and(|n| {
        let kinds = [Kind::VerbAfter, Kind::WeakVerb, Kind::Opener, Kind::NotNameAfter];
        let verb = lexicon::is_any(&kinds, n.word) && !THINGS.contains(&n.word) || ADVERBS.contains(&n.word);
        n.gap == " " && !verb && !view.is_capital(n.span) && n.word.chars().all(char::is_alphabetic)
    });
    !own && bearer && owned
}

/// How much further the person's initials go behind a hyphen: `HMA-D`.
pub fn hyphened_initial(view: View<'_>, vocabulary: &Vocabulary, run: &Run) -> usize {
    let [Token { span, role: Role::Name(meaning) }] = run.tokens.as_slice() else { return 0 };
    let next = view.after(*span).filter(|n| n.gap == "-" && n.word.chars().count() == 1 && view.is_capital(n.span));
    let all = next.map(|n| (format!("{}{}", span.of(view.text()), n.word), n.span.end));
    let all = all.filter(|(letters, _)| meaning.any(Meaning::INITIALS) && vocabulary.are_initials(letters));
    all.map_or(0, |(_, end)| end - span.end)
}

/// How much further a given name goes that is told apart by what its bearer does: `Dai the Books`.
pub fn byname(view: View<'_>, run: &Run) -> usize {
    let [Token { span, role: Role::Name(meaning) }] = run.tokens.as_slice() else { return 0 };
    let given = meaning.any(Meaning::GIVEN.and(Meaning::SHORT)) && !lexicon::is_word(span.of(view.text()));
    let the = view.after(*span).filter(|n| given && n.gap == " " && n.word == "the" && !view.is_capital(n.span));
    let office = [Kind::Title, Kind::CouncillorTitle, Kind::Rank, Kind::Body, Kind::Place];
    let name = the
        .and_then(|the| view.after(the.span))
        .filter(|n| n.gap == " " && view.case(n.span) == Case::Capital && !lexicon::is_any(&office, n.word));
    // “Dai the Post Office” is two names.
    let whole = |n: &Neighbour<'_>| !view.after(n.span).is_some_and(|n| n.gap == " " && view.is_capital(n.span));
    name.filter(whole).map_or(0, |n| n.span.end - span.end)
}
