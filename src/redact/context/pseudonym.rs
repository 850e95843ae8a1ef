//! What a document itself puts in place of the person's name: “Mr X”, “Tenant 1”, “the Resident”.

use super::cues::Cues;
use crate::redact::view::View;
use crate::text::Span;
use crate::text::words::Words;

/// How far behind a pseudonym it may be said that whoever bears it complains.
const NEAR: usize = 4;

/// One that was read: its letter or digit, how often, and whether it is said to complain.
struct Seen<'a> {
    letter: &'a str,
    times: usize,
    complains: bool,
}

/// The letter or digit that stands for the person, if one does: the only one, when it is used again or is said to
/// complain, or the only one of several that is said to complain. `signs` says what each distinct word may be.
pub fn letter<'a>(view: View<'a>, words: &Words, signs: &[Cues]) -> Option<&'a str> {
    let text = view.text();
    let sign = |i: usize| words.id(i).and_then(|id| signs.get(id)).copied().unwrap_or_default();
    let mut all: Vec<Seen<'a>> = Vec::new();
    let mut before = (Span::new(0, 0), Cues::NONE);
    for (i, (span, id)) in words.with_ids(0..words.count()).enumerate() {
        let (last, title) = before;
        before = (span, signs.get(id).copied().unwrap_or_default());
        let letter = span.of(text);
        if letter.len() != 1 || !title.any(Cues::TITLE.or(Cues::HUMAN)) || title.any(Cues::COUNCILLOR) {
            continue;
        }
        if !is_one(letter, title) || !view.is_capital(last) || apart(view, span, letter) {
            continue;
        }
        // "Mr K. Darko": a name with an initial.
        let space = text.get(span.end..).is_some_and(|rest| rest.starts_with(' ') || rest.starts_with(". "));
        if space && sign(i + 1) == Cues::NONE && words.get(i + 1).is_some_and(|next| view.is_capital(next)) {
            continue;
        }
        let next = |j: usize| words.get(j).map_or("", |span| span.of(text));
        let complains = (i + 1..i + NEAR).any(|j| next(j).starts_with("complain"));
        match all.iter_mut().find(|seen| seen.letter == letter) {
            Some(seen) => (seen.times, seen.complains) = (seen.times + 1, seen.complains || complains),
            None => all.push(Seen { letter, times: 1, complains }),
        }
    }
    let mut complaining = all.iter().filter(|seen| seen.complains);
    match (all.as_slice(), complaining.next(), complaining.next()) {
        ([only], _, _) => (only.times > 1 || only.complains).then_some(only.letter),
        (_, Some(one), None) => Some(one.letter),
        _ => None,
    }
}

/// A letter behind a title or a word for somebody, a digit only behind the latter.
fn is_one(letter: &str, before: Cues) -> bool {
    let letters = letter.bytes().all(|b| b.is_ascii_alphabetic());
    letters && letter != "s" || before.any(Cues::HUMAN) && letter.bytes().all(|b| b.is_ascii_digit())
}

/// "Resident a", "Tenant: 1": no pseudonym.
fn apart(view: View<'_>, span: Span, letter: &str) -> bool {
    let head = view.text().get(..span.start).unwrap_or("");
    !(head.ends_with(' ') || head.ends_with(". "))
        || head.ends_with(": ")
        || letter.bytes().all(|b| b.is_ascii_alphabetic()) && !view.is_capital(span)
}
