//! A name that is written in two words, or that a scanner took apart: `Mei Hua`, `Chukwu-emeka`, `Marc h`.

use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::view::View;
use crate::text::Span;

/// Whether a folded word may begin a name that the next word ends.
pub fn begins(vocabulary: &Vocabulary, word: &str) -> bool {
    vocabulary.is_fragment(word) || vocabulary.particles.iter().any(|p| p == word)
}

/// The name that a word and the next one make together, when the word is the beginning of one.
pub fn joined(view: View<'_>, vocabulary: &Vocabulary, word: Span) -> Option<(Span, Meaning)> {
    let begins = word.of(view.text());
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
    if !beside || view.breaks(word, next.span) {
        return None;
    }
    let meaning = vocabulary.meaning(&format!("{begins}{}", next.word));
    let whole = meaning.any(Meaning::ALONE) && !meaning.any(Meaning::NEAR_MISS);
    whole.then(|| (word.join(next.span), meaning))
}
