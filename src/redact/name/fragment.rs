//! A name that is written in two words, or that a scanner took apart: `Mei Hua`, `Chukwu-emeka`, `Marc h`.

use super::judge::is_no_name;
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::lexicon;
use crate::redact::view::View;
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
    let next = view.after(word)?;
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
    if !(beside || long()) || view.breaks(word, next.span) {
        return None;
    }
    let whole = meaning.any(Meaning::ALONE) && !meaning.any(Meaning::NEAR_MISS);
    whole.then(|| (word.join(next.span), meaning))
}
