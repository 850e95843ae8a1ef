//! Codes that an office makes from a name: `ELSAY02`, `HGIL01`, the first letters of the family name and a number;
//! those letters as a part of a reference, `REV/2024/ELSA`, `ASAY/1`; and letters that somebody is called by in a
//! transcript, `ASa` or, of O’Say, `AO’S`.

use super::judge::Verdict;
use super::person::{Person, Surname};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, View};
use crate::text::Span;

/// The fewest letters of a family name that a code is known by.
const LETTERS: usize = 4;
/// The same with the initial of the given name before them.
const BEHIND_INITIAL: usize = 3;

/// Letters of a degree, which are no code: a Bachelor of Science.
const DEGREES: [&str; 11] = ["msc", "bsc", "dsc", "bed", "med", "meng", "beng", "mres", "mch", "bch", "mphil"];

const SHORT: Reason =
    Reason { rule: "name-code", why: "The initial of the person’s given name and the beginning of the family name." };

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
    let part = |word: &str| word.len() >= LETTERS && made_from(word) && !lexicon::is(Kind::Acronym, word);
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
    let in_reference = in_reference.map(|span| (span, verdict(whose(span))));
    let mut all: Vec<(Span, Verdict)> = coded.chain(in_reference).collect();
    all.extend(called_short(view, person, kept));
    all
}

/// `ASa`, of Ada Say: two capitals, of the given name and of the family name, and the letters behind the second. `AO’S`, of
/// Ada O’Say.
fn called_short(view: View<'_>, person: &Person, kept: &Kept) -> Vec<(Span, Verdict)> {
    let (text, words) = (view.text(), view.folded.words());
    let Some(initial) = person.first().and_then(|first| first.chars().next()) else { return Vec::new() };
    let families: Vec<String> = person.surnames.iter().map(|surname| surname.core().concat()).collect();
    let irish = |surname: &&Surname| surname.words.first().is_some_and(|word| word == "o") && surname.words.len() > 1;
    let behind_o: Vec<char> =
        person.surnames.iter().filter(irish).filter_map(|s| s.words.get(1)?.chars().next()).collect();
    let given: String = person.given.iter().filter_map(|name| name.chars().next()).collect();
    let begins = |word: &str| {
        let rest = word.strip_prefix(initial).unwrap_or("");
        // MPs, PCs, IDs: many of what two letters stand for.
        let plural = rest.chars().count() == 2 && rest.ends_with('s');
        !plural
            && (2..=4).contains(&rest.len())
            && families.iter().any(|name| rest.len() < name.len() && name.starts_with(rest))
    };
    let with_o = |word: &str| {
        let letters = word.strip_suffix('o').unwrap_or("");
        !behind_o.is_empty() && !letters.is_empty() && given.starts_with(letters)
    };
    let mut all = Vec::new();
    for index in words.all_that(text, |_, word| word.len() < 6 && (begins(word) || with_o(word))) {
        let Some(word) = words.get(index) else { continue };
        let letters = word.of(text);
        if begins(letters) && is_two_capitals(view.written(word)) {
            let theirs = kept.has_initial_and_beginning(initial, letters.get(initial.len_utf8()..).unwrap_or(""));
            let unsure = theirs || DEGREES.contains(&letters);
            all.push((word, unsure));
        } else if with_o(letters) && view.case(word) == Case::Upper {
            let last = view.after(word).filter(|n| n.gap == "'" && n.word.chars().all(|c| behind_o.contains(&c)));
            all.extend(last.filter(|n| n.word.chars().count() == 1).map(|n| (word.join(n.span), false)));
        }
    }
    let verdict = |unsure| {
        let action = if unsure { Action::Suggest } else { Action::Redact };
        Verdict { action, reason: SHORT, confidence: 0.6, label: Label::Person }
    };
    all.into_iter().map(|(span, unsure)| (span, verdict(unsure))).collect()
}

/// Whether a word begins with two capitals, and small letters follow.
fn is_two_capitals(word: &str) -> bool {
    let capitals = word.chars().take_while(|c| c.is_uppercase()).count();
    capitals == 2 && word.chars().skip(2).all(char::is_lowercase) && word.chars().count() > 2
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
