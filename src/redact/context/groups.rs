//! Bodies that a document says the person belongs to ("conducts the Wick Youth Orchestra"), wherever they are named again:
//! "the youth orchestra’s grant".

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, suggestion, why};
use crate::redact::find::Raw;
use crate::redact::finding::Label;
use crate::redact::view::View;

/// The most bodies that are remembered.
const MOST: usize = 8;

/// Words for a body of people that a place has one of.
const BODIES: [&str; 22] = [
    "orchestra",
    "choir",
    "band",
    "club",
    "society",
    "association",
    "tenants",
    "league",
    "guild",
    "troupe",
    "players",
    "singers",
    "ringers",
    "school",
    "nursery",
    "playgroup",
    "surgery",
    "garage",
    "brewery",
    "hospice",
    "workshop",
    "theatre",
];

/// A body by the last two words of its name, folded.
pub(super) type Group = (String, String);

/// Words for bodies that few places have two of.
const FEW: [&str; 4] = ["orchestra", "choir", "band", "troupe"];

/// "with the steel orchestra": a body by a word for its kind, where the person is spoken of.
pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for last in s.having(Cues::WORK) {
        let small = |j: usize| s.at(j).is_some_and(|t| !t.capital && !t.found && t.joined && t.who == Who::Nobody);
        let Some(the) = last.checked_sub(2).filter(|_| FEW.contains(&s.word(last)) && small(last) && small(last - 1))
        else {
            continue;
        };
        let own = !s.is(last - 1, Cues::PLAIN.or(Cues::STOP).or(Cues::BE)) && s.is(the, Cues::ARTICLE);
        if own && s.near_person(1) && s.subject(last) != Who::Other {
            let places = s.at(the).zip(s.at(last)).map(|(the, last)| the.span.join(last.span));
            hints.places.extend(places.map(|place| (place, why::WORK)));
        }
    }
}

/// Remembers the bodies that the hints of a sentence name.
pub(super) fn note(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let told = hints.all.iter().filter(|hint| matches!(hint.reason.rule, "role" | "unique" | "workplace"));
    for last in told.flat_map(|hint| hint.first + 1..=hint.last) {
        let named = |j: usize| s.at(j).is_some_and(|t| t.capital && !t.found && !t.cues.any(Cues::ARTICLE));
        let body = BODIES.contains(&s.word(last)) && s.joined(last) && named(last) && named(last - 1);
        let group = (s.word(last.wrapping_sub(1)).to_owned(), s.word(last).to_owned());
        if body && hints.groups.len() < MOST && !hints.groups.contains(&group) {
            hints.groups.push(group);
        }
    }
}

/// Wherever those bodies are named.
pub(super) fn mentions(view: View<'_>, groups: &[Group]) -> Vec<Raw> {
    if groups.is_empty() {
        return Vec::new();
    }
    let words = view.folded.words();
    let places = words.all_that(view.text(), |_, word| groups.iter().any(|(_, last)| last == word));
    let named = places.filter_map(|index| {
        let last = words.get(index)?;
        let before = view.before(last).filter(|n| n.gap == " ")?;
        let own = groups.iter().any(|(first, second)| first == before.word && second == last.of(view.text()));
        let the = view.before(before.span).filter(|n| n.gap == " " && n.word == "the").map_or(before.span, |n| n.span);
        own.then(|| view.folded.source(the.join(last)))
    });
    named.map(|span| suggestion(span, why::WORK, 0.3, Label::Details)).collect()
}
