//! A name that is written in two words, or that a scanner took apart: `Mei Hua`, `Chukwu-emeka`, `Marc h`.

use super::judge::is_no_name;
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Neighbour, View};
use crate::text::Span;

/// A name that is not two short words by chance.
const LONG: usize = 7;

/// Whether a folded word may begin a name that the next word ends.
pub fn begins(vocabulary: &Vocabulary, word: &str) -> bool {
    vocabulary.is_fragment(word) || vocabulary.particles.iter().chain(&vocabulary.kin_particles).any(|p| p == word)
}

/// The name that a word and the next one make together, when the word is the beginning of one.
pub fn joined(view: View<'_>, vocabulary: &Vocabulary, word: Span) -> Option<(Span, Meaning)> {
    let begins = word.of(view.text());
    // Ó Braonáin, for Brennan.
    if vocabulary.kin_particles.iter().any(|p| p == begins)
        && let Some(next) = view.after(word).filter(|n| matches!(n.gap, " " | "'" | "-") && view.is_capital(n.span))
    {
        let meaning = vocabulary.exact(&format!("{begins}{}", next.word));
        if meaning.any(Meaning::SURNAME) {
            return Some((word.join(next.span), meaning));
        }
    }
    let particle = vocabulary.particles.iter().any(|p| p == begins);
    if !particle && (!vocabulary.is_fragment(begins) || !(view.is_capital(word) || view.is_technical(word))) {
        return None;
    }
    if let Some(meaning) = cut_off(view, vocabulary, word) {
        return Some((word, meaning));
    }
    let next = view.after(word)?;
    // Gr. W.
    let initial = |n: &Neighbour<'_>| {
        let mut letters = n.word.chars();
        let own = letters.next().is_some_and(|c| vocabulary.surname_initials.contains(&c)) && letters.next().is_none();
        own && n.gap == ". "
            && view.is_capital(n.span)
            && view.text().get(n.span.end..).is_some_and(|t| t.starts_with('.'))
    };
    if vocabulary.begins_given(begins) && !lexicon::is(Kind::Title, begins) && initial(&next) {
        return Some((word.join(next.span), Meaning::GIVEN));
    }
    // al-Armin, for al-Amin.
    if particle {
        let meaning = vocabulary.meaning(&format!("{begins}{}", next.word));
        let own = next.gap == "-" && vocabulary.meaning(next.word).is_none() && meaning.any(Meaning::SURNAME);
        return own.then(|| (word.join(next.span), meaning));
    }
    let letter = next.word.chars().count() == 1;
    let beside = match next.gap {
        "-" => true,
        " " => (view.is_capital(next.span) && !letter) || (letter && begins.len() > 2 && !view.is_capital(next.span)),
        _ => false,
    };
    let meaning = vocabulary.meaning(&format!("{begins}{}", next.word));
    // Ros alind: a scanner's gap in a long name, where neither half is a word.
    let long = || {
        let name = |part: &str| part.len() > 2 && lexicon::is_given_name(part);
        let word = |part: &str| lexicon::is_ordinary(part) || name(part) || is_no_name(part);
        next.gap == " " && begins.len() + next.word.len() >= LONG && !word(begins) && !word(next.word)
    };
    // Mrs Fi eld, Gr ace Field: a gap in a shorter name, with a title before it or the rest of the name behind it.
    let titled = || view.before(word).is_some_and(|n| matches!(n.gap, " " | ". ") && lexicon::is(Kind::Title, n.word));
    let named = || {
        let family = |word: &str| vocabulary.exact(word).any(Meaning::SURNAME.and(Meaning::PART));
        meaning.any(Meaning::GIVEN) && view.after(next.span).is_some_and(|n| n.gap == " " && family(n.word))
    };
    let short = || {
        let words = lexicon::is_ordinary(begins) && lexicon::is_ordinary(next.word);
        next.gap == " " && begins.len() + next.word.len() > 3 && !words && (titled() || named())
    };
    let another = next.gap == " " && is_another_word(view, begins.len(), next.span);
    if !(beside || long() || short()) || another || view.breaks(word, next.span) {
        return None;
    }
    let whole = meaning.any(Meaning::ALONE) && !meaning.any(Meaning::NEAR_MISS);
    whole.then(|| (word.join(next.span), meaning))
}

/// Whether a word behind what may be a name of its own is the next word of the sentence: "Roberts on 3 May" is no Robertson.
/// `first` is how many bytes stand before it.
pub fn is_another_word(view: View<'_>, first: usize, next: Span) -> bool {
    first > 3 && lexicon::is(Kind::Opener, next.of(view.text())) && !view.is_capital(next)
}

/// A name of which only the beginning is there: `Quillf…`.
fn cut_off(view: View<'_>, vocabulary: &Vocabulary, word: Span) -> Option<Meaning> {
    let begins = word.of(view.text());
    let cut = view.text().get(word.end..).is_some_and(|rest| rest.starts_with("...") || rest.starts_with('…'));
    // “Zuka – Zuka – whatever”
    let again = view.after(word).is_some_and(|n| n.gap.contains('-') && n.word == begins)
        || view.before(word).is_some_and(|n| n.gap.contains('-') && n.word == begins);
    let cut = cut || again;
    let long = begins.len() > 3 && vocabulary.exact(begins).without(Meaning::FRAGMENT).is_none();
    if !cut || !long || lexicon::is_ordinary(begins) || lexicon::is_given_name(begins) {
        return None;
    }
    Some(if vocabulary.begins_given(begins) { Meaning::GIVEN } else { Meaning::PART })
}
