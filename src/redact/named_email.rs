//! E-mail addresses with the person's name in them, which the identity does not list.

use super::find::Raw;
use super::finding::{Action, Class, Label, Reason};
use super::lexicon;
use super::matcher::Matcher;
use super::name::vocabulary::Meaning;
use super::view::View;
use crate::text::Span;
use crate::text::fold::fold;

/// An e-mail address with the person's name in it goes as a whole, though the identity does not list it.
pub fn add(matcher: &Matcher, view: View<'_>, all: &mut Vec<Raw>) {
    let text = view.text();
    let mut first = 0;
    let mut emails = Vec::new();
    for (local, found) in addresses(view) {
        let at = view.folded.source(found);
        while all.get(first).is_some_and(|raw| raw.span.end <= at.start) {
            first += 1;
        }
        let inside: Vec<usize> =
            (first..all.len()).take_while(|i| all.get(*i).is_some_and(|raw| raw.span.start < at.end)).collect();
        if !inside.iter().filter_map(|i| all.get(*i)).any(|raw| raw.action == Action::Redact) {
            continue;
        }
        let weak = |rule: &str| matches!(rule, "given-name" | "short-form" | "middle-name");
        let ordinary =
            |raw: &Raw| raw.reason.rule == "surname" && lexicon::is_ordinary(&fold(raw.span.of(view.source)));
        let only_weak = inside.iter().filter_map(|i| all.get(*i)).all(|raw| weak(raw.reason.rule) || ordinary(raw));
        let mut others = local.of(text).split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 2);
        let someone_else = only_weak && others.any(|w| matcher.vocabulary.meaning(w).is_none());
        if !someone_else && is_another(matcher, view, local, found) {
            for i in inside {
                if let Some(raw) = all.get_mut(i) {
                    raw.action = Action::Suggest;
                    raw.reason =
                        Reason { rule: "other-person", why: "May be the e-mail address of somebody else of the name." };
                }
            }
            continue;
        }
        if someone_else {
            for i in inside {
                if let Some(raw) = all.get_mut(i) {
                    raw.action = Action::Keep;
                    raw.reason = Reason { rule: "other-person", why: "The e-mail address of another person." };
                }
            }
        } else {
            emails.push(Raw {
                span: at,
                class: Class::Contact,
                action: Action::Redact,
                reason: Reason { rule: "email-name", why: "An e-mail address with the person’s name in it." },
                confidence: 0.9,
                label: Label::Email,
            });
        }
    }
    all.extend(emails);
}

/// Whether the name in an address is somebody else's of the person's family name or given name: `k.smith@`, of John Smith;
/// `John Jones (john@…)`.
fn is_another(matcher: &Matcher, view: View<'_>, local: Span, address: Span) -> bool {
    let vocabulary = &matcher.vocabulary;
    let name = local.of(view.text());
    let family = |word: &str| vocabulary.exact(word).any(Meaning::SURNAME.and(Meaning::PART));
    let parts = || name.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
    let first = parts().next().unwrap_or("");
    // Kwame Adu-Boateng <kwame.adu-boateng@…>, where the person is an Adu: whose address it is stands before it.
    let before = view.before(address).filter(|n| n.gap == " <" && view.is_capital(n.span));
    let half = before.and_then(|n| view.before(n.span)).filter(|n| n.gap == "-");
    let given_before = half.and_then(|n| view.before(n.span)).filter(|n| n.gap == " ");
    let named = |part: &str| given_before.is_some_and(|n| n.word == part && view.is_capital(n.span));
    let theirs = |part: &str| match part.chars().nth(1) {
        None => !part.chars().all(|c| begins_own(matcher, c)),
        Some(_) => vocabulary.meaning(part).is_none() && (lexicon::is_given_name(part) || named(part)),
    };
    let given = |part: &str| vocabulary.exact(part).any(Meaning::GIVEN.and(Meaning::SHORT));
    if parts().any(family) && !parts().any(given) && parts().any(|part| !family(part) && theirs(part)) {
        return true;
    }
    // "John Jones (john@": the name before it, with another family name.
    let before = view.before(address).filter(|n| matches!(n.gap, " (" | " <") && view.is_capital(n.span));
    !parts().any(family)
        && before
            .filter(|n| vocabulary.meaning(n.word).is_none())
            .and_then(|n| view.before(n.span))
            .is_some_and(|n| n.gap == " " && n.word == first && given(first))
}

/// Whether a letter begins one of the person's names, or a short form of one: the p of Peggy, who is Margaret.
fn begins_own(matcher: &Matcher, letter: char) -> bool {
    let (vocabulary, given) = (&matcher.vocabulary, &matcher.person.given);
    vocabulary.given_initials.contains(&letter)
        || vocabulary.surname_initials.contains(&letter)
        || given.iter().any(|name| lexicon::short_forms(name).iter().any(|short| short.starts_with(letter)))
}

/// Everything written like an e-mail address, in order: what stands before the @, and all of it.
pub(super) fn addresses(view: View<'_>) -> impl Iterator<Item = (Span, Span)> {
    let bytes = view.text().as_bytes();
    let is = |at: usize, wanted: fn(u8) -> bool| bytes.get(at).is_some_and(|byte| wanted(*byte));
    let local = |byte: u8| byte.is_ascii_alphanumeric() || b"._%+'-".contains(&byte);
    let label = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let mut done = 0;
    let mut signs: Vec<usize> = view.folded.words().marks(b'@').collect();
    signs.reverse();
    signs.into_iter().filter_map(move |at| {
        let start = at - (done..at).rev().take_while(|i| is(*i, local)).count();
        let ends_well = at > start && is(at - 1, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let mut end = at + 1;
        while is(end, label) || (is(end, |byte| byte == b'.') && end > at + 1 && is(end + 1, label)) {
            end += 1;
        }
        (ends_well && end > at + 1).then(|| {
            done = end;
            (Span::new(start, at), Span::new(start, end))
        })
    })
}
