//! Names that were spelt over the telephone: “Lima Uniform November November”.

use super::judge::Verdict;
use super::person::{Person, Surname};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::View;
use crate::text::Span;

/// The fewest letters of a name that are no chance.
const SHORTEST: usize = 3;

const SPOKEN: Reason = Reason { rule: "spoken-letters", why: "The person’s name, spelt by words for its letters." };

/// All words of the telephone alphabet, one behind the other, that spell one of the person's names.
pub fn find(view: View<'_>, person: &Person) -> Vec<(Span, Verdict)> {
    let (text, words) = (view.text(), view.folded.words());
    let joined = person.surnames.iter().map(|surname| surname.words.concat());
    let cores = person.surnames.iter().flat_map(Surname::core).cloned();
    let given = person.given.iter().chain(&person.known_as).cloned();
    let mut names: Vec<String> = joined.chain(cores).chain(given).filter(|name| name.len() >= SHORTEST).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let letters = words.all_that(text, |_, word| lexicon::is(Kind::SpokenLetter, word));
    let mut spans: Vec<Span> = letters.filter_map(|index| words.get(index)).collect();
    // "I for India, V for Victor"
    let whole = |letter: Span| {
        let said = view.after(letter).filter(|n| n.gap == " " && n.word == "for").and_then(|n| view.after(n.span));
        said.filter(|n| n.gap == " " && n.word.len() > 2 && n.word.starts_with(letter.of(text)))
            .map(|n| Span::new(letter.start, n.span.end))
    };
    let alone: Vec<Span> = words.all_that(text, |_, word| word.len() == 1).filter_map(|i| words.get(i)).collect();
    spans.extend(alone.iter().copied().filter_map(whole));
    spans.sort_unstable_by_key(|span| span.start);
    let mut end = 0;
    spans.retain(|span| {
        let free = span.start >= end;
        end = end.max(span.end);
        free
    });
    let verdict = || Verdict { action: Action::Redact, reason: SPOKEN, confidence: 0.8, label: Label::Name };
    // "M-o-y-o": shorter than what is looked for whatever stands between its letters
    let hyphen = |one: &Span, next: &Span| view.after(*one).is_some_and(|n| n.span == *next && n.gap == "-");
    let rows = alone.chunk_by(hyphen).filter(|row| row.len() > SHORTEST);
    let spelt = rows.filter(|row| {
        let said: String = row.iter().map(|span| span.of(text)).collect();
        names.contains(&said)
    });
    let whole_row = |row: &[Span]| row.first().zip(row.last()).map(|(first, last)| Span::new(first.start, last.end));
    let mut all: Vec<(Span, Verdict)> = spelt.filter_map(whole_row).map(|span| (span, verdict())).collect();
    for row in spans.chunk_by(|a, b| follows(view, *a, *b)) {
        let said: String = row.iter().filter_map(|span| span.of(text).chars().next()).collect();
        let mut at = 0;
        while let Some(rest) = said.get(at..).filter(|rest| rest.len() >= SHORTEST) {
            let name = names.iter().find(|name| rest.starts_with(name.as_str()));
            if let Some((first, last)) = name.and_then(|name| row.get(at).zip(row.get(at + name.len() - 1))) {
                all.push((Span::new(first.start, last.end), verdict()));
            }
            at += name.map_or(1, String::len);
        }
    }
    all
}

/// Whether one such word is said right behind another.
fn follows(view: View<'_>, one: Span, next: Span) -> bool {
    view.after(one)
        .is_some_and(|n| n.span.start == next.start && n.gap.chars().all(|c| matches!(c, ' ' | ',' | '.' | '-' | '\n')))
}
