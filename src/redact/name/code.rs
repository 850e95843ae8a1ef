//! Codes that an office makes from a name: `ELSAY02`, `HGIL01`, the first letters of the family name and a number; and
//! those letters as a part of a reference, `REV/2024/ELSA`.

use super::judge::Verdict;
use super::person::Person;
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, View};
use crate::text::Span;

/// The fewest letters of a family name that a code is known by.
const LETTERS: usize = 4;
/// The same with the initial of the given name before them.
const BEHIND_INITIAL: usize = 3;

const CODE: Reason = Reason { rule: "name-code", why: "May be a code made from the person’s name." };

/// Where such codes stand, in capitals, when they hold less than the whole name: that is found as a name.
pub fn find(view: View<'_>, person: &Person, kept: &Kept) -> Vec<(Span, Verdict)> {
    let (text, words) = (view.text(), view.folded.words());
    let joined: Vec<String> = person.surnames.iter().map(|surname| surname.joined()).collect();
    let initial = person.first().and_then(|first| first.chars().next());
    let made_from = |letters: &str| {
        let cut = |head: &str, least: usize| {
            head.chars().count() >= least && joined.iter().any(|name| name.len() > head.len() && name.starts_with(head))
        };
        let behind = initial.and_then(|initial| letters.strip_prefix(initial));
        cut(letters, LETTERS) || behind.is_some_and(|head| cut(head, BEHIND_INITIAL))
    };
    let coded = |word: &str| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = word.len() - letters.len();
        (1..=5).contains(&digits) && letters.chars().all(char::is_alphabetic) && made_from(letters)
    };
    let ids = words.mixed().filter(|(_, span)| coded(span.of(text))).map(|(id, _)| id);
    let places = ids.flat_map(|id| words.places(id)).filter_map(|place| words.get(*place));
    let verdict = |action| Verdict { action, reason: CODE, confidence: 0.5, label: Label::Name };
    let coded = places.filter(|span| view.case(*span) == Case::Upper).map(|span| (span, verdict(Action::Suggest)));
    let part = |word: &str| {
        let cut = |name: &String| word.len() < name.len() && name.starts_with(word);
        word.len() >= LETTERS && joined.iter().any(cut) && !lexicon::is(Kind::Acronym, word)
    };
    let in_reference = words
        .all_that(text, |_, word| part(word))
        .filter_map(|index| words.get(index))
        .filter(|span| view.case(*span) == Case::Upper && is_in_a_reference(view, *span));
    // HARR may be of Harrison, who stays; COOP is a word.
    let whose = |span: Span| {
        let word = span.of(text);
        let theirs = lexicon::is_ordinary(word) || kept.names().any(|name| name.starts_with(word));
        if theirs { Action::Suggest } else { Action::Redact }
    };
    coded.chain(in_reference.map(|span| (span, verdict(whose(span))))).collect()
}

/// Whether a word is a part of a reference between its strokes or hyphens: `REV/2024/ELSA`.
fn is_in_a_reference(view: View<'_>, span: Span) -> bool {
    let stroke = |gap: &str| matches!(gap, "/" | "-" | "_");
    let digits = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    let before = view.before(span).filter(|n| stroke(n.gap));
    let after = view.after(span).filter(|n| stroke(n.gap));
    let further = before.and_then(|n| view.before(n.span)).filter(|n| stroke(n.gap));
    before.iter().chain(&after).chain(&further).any(|n| digits(n.word))
}
