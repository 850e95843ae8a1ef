//! A name turned round, shifted by thirteen letters, or written with something between each two of its letters.

use std::collections::HashMap;

use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label, Reason};
use crate::redact::lexicon;
use crate::redact::name::person::Person;
use crate::redact::view::View;
use crate::text::Span;

/// The fewest letters of a name that is told by itself.
const LONG: usize = 5;
/// The fewest letters written apart that are a name.
const APART: usize = 4;
/// The most bytes between two letters written apart.
const BETWEEN: usize = 4;

/// The names of one person as they may be turned.
pub struct Turned {
    /// Each turned word, and whether it is long enough to be told by itself.
    words: HashMap<String, bool>,
    names: Vec<String>,
}

impl Turned {
    pub fn new(person: &Person) -> Self {
        let mut names: Vec<String> = person.given.iter().chain(&person.known_as).cloned().collect();
        for surname in &person.surnames {
            names.extend(surname.core().iter().cloned());
            names.push(surname.joined());
            for given in person.first().into_iter().chain(person.known_as.iter().map(String::as_str)) {
                names.extend([format!("{given}{}", surname.joined()), format!("{}{given}", surname.joined())]);
            }
        }
        names.retain(|name| name.chars().count() > 1);
        let mut words = HashMap::new();
        for name in &names {
            let reversed: String = name.chars().rev().collect();
            for turned in [name.chars().map(rot13).collect(), reversed] {
                let word = lexicon::is_ordinary(&turned) || lexicon::is_given_name(&turned) || names.contains(&turned);
                if !word {
                    let long = name.chars().count() >= LONG;
                    words.entry(turned).and_modify(|known| *known |= long).or_insert(long);
                }
            }
        }
        names.retain(|name| name.chars().count() >= APART);
        // Of two that begin alike the longer is to be found.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { words, names }
    }

    /// Every place where a name stands turned or apart.
    pub fn find(&self, view: View<'_>) -> Vec<Raw> {
        let (text, words) = (view.text(), view.folded.words());
        let mut found: Vec<Span> = Vec::new();
        let turned = |index: usize| words.get(index).and_then(|span| self.words.get(span.of(text)));
        for index in words.all_that(text, |_, word| self.words.get(word) == Some(&true)) {
            let Some(mut span) = words.get(index) else { continue };
            // The shorter names beside a long one.
            let beside = |a: Span, b: Span| text.get(a.end..b.start).is_some_and(|gap| (1..3).contains(&gap.len()));
            if let Some(before) = index.checked_sub(1).filter(|i| turned(*i).is_some()).and_then(|i| words.get(i))
                && beside(before, span)
            {
                span = before.join(span);
            }
            if let Some(after) =
                words.get(index + 1).filter(|after| turned(index + 1).is_some() && beside(span, *after))
            {
                span = span.join(after);
            }
            found.push(span);
        }
        self.apart(view, &mut found);
        let raw = |span: Span| Raw {
            span: view.folded.source(span),
            class: Class::Direct,
            action: Action::Redact,
            reason: Reason {
                rule: "disguised",
                why: "The person’s name turned round, shifted by thirteen letters, or letter by letter.",
            },
            confidence: 0.7,
            label: Label::Name,
        };
        found.into_iter().map(raw).collect()
    }

    /// Rows of letters that stand one by one, whatever is between them.
    fn apart(&self, view: View<'_>, found: &mut Vec<Span>) {
        let (text, words) = (view.text(), view.folded.words());
        let mut row: Vec<(char, Span)> = Vec::new();
        let mut last = None;
        for index in words.all_that(text, |_, word| word.chars().nth(1).is_none()) {
            let Some(span) = words.get(index) else { continue };
            let gap = row.last().and_then(|(_, before)| text.get(before.end..span.start));
            if !(last.is_some_and(|last| last + 1 == index) && gap.is_some_and(|gap| gap.len() <= BETWEEN)) {
                self.names_in(&row, found);
                row.clear();
            }
            row.extend(span.of(text).chars().next().map(|c| (c, span)));
            last = Some(index);
        }
        self.names_in(&row, found);
    }

    fn names_in(&self, row: &[(char, Span)], found: &mut Vec<Span>) {
        if row.len() < APART {
            return;
        }
        let letters: String = row.iter().map(|(c, _)| *c).collect();
        for name in &self.names {
            for (at, _) in letters.match_indices(name.as_str()) {
                let first = letters.get(..at).map_or(0, |head| head.chars().count());
                let last = first + name.chars().count() - 1;
                if let Some(((_, first), (_, last))) = row.get(first).zip(row.get(last)) {
                    found.push(first.join(*last));
                }
            }
        }
    }
}

const fn rot13(c: char) -> char {
    match c {
        'a'..='m' => ((c as u8) + 13) as char,
        'n'..='z' => ((c as u8) - 13) as char,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn thirteen_letters_on() {
        assert_eq!("lunn".chars().map(super::rot13).collect::<String>(), "yhaa");
    }
}
