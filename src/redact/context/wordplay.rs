//! Plays on the person's names: words like them, and their own used as words, where somebody jokes.

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, why};
use crate::redact::name::vocabulary::{Meaning, Vocabulary};

/// The fewest letters by which a pun is known for one.
const PUN: usize = 4;

/// The shortest name that a longer word is taken for a pun on.
const LONG: usize = 6;

/// What is the name itself.
const EXACT: Meaning = Meaning::GIVEN.and(Meaning::MIDDLE).and(Meaning::SHORT).and(Meaning::SURNAME).and(Meaning::PART);

/// The words of a name that are long enough for a pun on them, folded.
pub(super) fn long_words(name: &str) -> impl Iterator<Item = String> + use<> {
    let words: Vec<String> = crate::redact::name::person::words(name);
    words.into_iter().filter(|word| word.chars().count() >= LONG)
}

/// Whether a word sounds like the beginning of a name, or is its end: Captain Boating, of Dr Boateng; the one with the
/// banjo, of Mr Ogunbanjo.
fn plays_on(name: &str, word: &str) -> bool {
    let head = name.char_indices().nth(PUN).map_or(name, |(end, _)| name.get(..end).unwrap_or(name));
    word.starts_with(head) || word.len() > PUN && name.len() > word.len() + 1 && name.ends_with(word)
}

pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, names: &[String], hints: &mut Hints) {
    for i in puns(s, vocabulary, names) {
        hints.add(i, i, why::WORDPLAY, 0.4);
    }
    for (first, last) in in_jest(s, vocabulary) {
        hints.add(first, last, why::WORDPLAY, 0.3);
    }
}

/// "Captain Boating" of Dr Boateng: a word of a quotation that begins as the name does, and is none.
fn puns<'s>(
    s: &'s Sentence<'_, '_>,
    vocabulary: &'s Vocabulary,
    names: &'s [String],
) -> impl Iterator<Item = usize> + 's {
    let quoted = s.quoted && s.near_person(4) && !names.is_empty();
    let all = if quoted { s.tokens.len() } else { 0 };
    (0..all).filter(move |i| {
        s.at(*i).is_some_and(|t| {
            !t.found
                && t.word.len() > PUN
                && (!t.capital || *i == 0 || s.is(i - 1, Cues::TITLE) || names.iter().any(|n| n.ends_with(t.word)))
                && names.iter().any(|name| plays_on(name, t.word))
                && (!vocabulary.meaning(t.word).any(EXACT) || vocabulary.meaning(t.word).any(Meaning::NEAR_MISS))
        })
    })
}

/// “The Hare always gets there first”, “no joy when you had the bells stopped”, where these are the person's names: the
/// clause of a quotation in which they are used as words.
fn in_jest<'s>(s: &'s Sentence<'_, '_>, vocabulary: &'s Vocabulary) -> impl Iterator<Item = (usize, usize)> + 's {
    let all = if s.quoted && s.near_person(4) { s.tokens.len() } else { 0 };
    let mut done = 0;
    (0..all).filter_map(move |i| {
        let token = s.at(i).filter(|t| i >= done && !t.taken && t.who == Who::Nobody && t.word.len() > 2)?;
        let before = i.checked_sub(1).filter(|_| s.joined(i));
        let noun =
            before.is_some_and(|b| s.is(b, Cues::ARTICLE) || matches!(s.word(b), "no" | "great" | "little" | "old"));
        let used = if token.capital { token.found && noun } else { noun };
        let named = |meaning: Meaning| meaning.any(EXACT) && !meaning.any(Meaning::NEAR_MISS);
        if !used || !named(vocabulary.meaning(token.word)) {
            return None;
        }
        let marked = |j: usize| s.at(j).is_some_and(|t| t.gap.contains('"'));
        let apart = |j: usize| marked(j) || !s.joined(j);
        let first = (i.saturating_sub(12)..=i).rev().find(|j| *j == 0 || apart(*j))?;
        let last = (i + 1..s.tokens.len()).find(|j| apart(*j)).unwrap_or(s.tokens.len()) - 1;
        done = last + 1;
        // A capital makes it a title or a name, unless the quotation is about it.
        let said = !token.capital || marked(first);
        (said && last < i + 14 && last > first + 1).then_some((first, last))
    })
}

/// A word of the name in small letters, or a rhyme told of, where somebody jokes.
pub(super) fn plays(s: &Sentence<'_, '_>, vocabulary: &Vocabulary) -> bool {
    let names = Meaning::GIVEN.and(Meaning::SURNAME).and(Meaning::PART).and(Meaning::SHORT);
    let own = s.tokens.iter().any(|t| {
        let meaning = vocabulary.meaning(t.word);
        !t.capital && meaning.any(names) && !meaning.any(Meaning::NEAR_MISS)
    });
    // "Thinks the remark was a pun, as half the crowd looked at her": it is said to be one.
    let told = s.having(Cues::PUN).any(|i| matches!(s.word(i), "pun" | "puns" | "punning" | "wordplay"));
    let told = told && s.tokens.iter().any(|t| t.found && t.who == Who::Person);
    own || told
        || s.tokens.iter().any(|t| t.found && t.who == Who::Person) && s.tokens.iter().any(|t| t.gap.contains('"'))
}
