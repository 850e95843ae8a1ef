//! Names with so many slips in them, or so short, that only what stands beside them shows what they are.

use super::beside::is_unknown_name;
use super::judge::{follows_a_person, is_no_name};
use super::near_miss::edits;
use super::person::Person;
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, View};
use crate::text::Span;

/// Whether a word that is one slip away from a short given name has a title before it that may be the person's, and
/// nothing behind it that makes it another name: `Mr Llyer`.
pub fn behind_title(view: View<'_>, person: &Person, word: Span) -> bool {
    let title = view.before(word).filter(|n| matches!(n.gap, " " | ". ") && view.is_capital(n.span));
    let own = |title: &str| person.title.as_deref().is_none_or(|own| own == title) && lexicon::is(Kind::Title, title);
    let written = word.of(view.text());
    let particle = person.has_particle(written);
    let known = lexicon::is_given_name(written) && !particle;
    // Mrs Van der Berg
    let goes_on = || view.after(word).is_some_and(|n| n.gap == " " && person.has_particle(n.word));
    if particle && goes_on() {
        return false;
    }
    let alone = !view.after(word).is_some_and(|n| n.gap == " " && view.is_capital(n.span) && !is_no_name(n.word));
    let name = matches!(view.case(word), Case::Capital | Case::Inner) && view.is_capital(word);
    name && !known && alone && title.is_some_and(|n| own(n.word))
}

/// Whether a word of eight letters or more that is none of the language is two slips away from the family name, inside a
/// sentence: “had Sedgborow removed”, of Sedgebarrow.
pub fn alone(view: View<'_>, vocabulary: &Vocabulary, word: Span) -> bool {
    const LONG: usize = 8;
    let written = word.of(view.text());
    let other = || {
        lexicon::is_word(written)
            || lexicon::is_given_name(written)
            || is_no_name(written)
            || lexicon::is_any(&[Kind::CommonFamily, Kind::PlaceName, Kind::Place], written)
    };
    let titled = || view.before(word).is_some_and(|n| matches!(n.gap, " " | ". ") && lexicon::is(Kind::Title, n.word));
    // "Amend Sedgborow to Sedgebarrow": what a document puts right is read by who reads that.
    let put_right = || view.after(word).is_some_and(|n| matches!(n.word, "to" | "read" | "with" | "should"));
    written.chars().count() >= LONG
        && view.case(word) == Case::Capital
        && !view.opens_sentence(word)
        && vocabulary.resembles(written, Meaning::SURNAME.and(Meaning::PART), false)
        && !other()
        && !titled()
        && !put_right()
}

/// Whether a word is a given name of four letters with another vowel, where it stands as somebody: “Asef and I”, of Asif.
pub fn in_a_vowel(view: View<'_>, person: &Person, word: Span) -> bool {
    let written = word.of(view.text());
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let like = |name: &String| {
        let other = |(a, b): &(char, char)| a != b;
        let pairs = || name.chars().zip(written.chars()).skip(1);
        name.chars().count() == 4
            && name.len() == written.len()
            && name.chars().next() == written.chars().next()
            && pairs().filter(other).count() == 1
            && pairs().filter(other).all(|(a, b)| vowel(a) && vowel(b))
    };
    let stands = || {
        view.after(word).is_some_and(|n| {
            let me =
                n.gap == " " && n.word == "and" && view.after(n.span).is_some_and(|n| n.gap == " " && n.word == "i");
            me || follows_a_person(n) && !(n.gap == " " && lexicon::is(Kind::WeakVerb, n.word))
        })
    };
    view.case(word) == Case::Capital
        && !lexicon::is_ordinary(written)
        && !lexicon::is_given_name(written)
        && person.given.iter().chain(&person.known_as).any(like)
        && stands()
}

/// Whether a word that sounds like the family name has one before it with the consonants of the given name: “Amerjeet Ray”,
/// of Amarjit Rai. Hardly anybody else's name is like it in both.
pub fn behind_given(view: View<'_>, vocabulary: &Vocabulary, word: Span) -> bool {
    let given = view.before(word).filter(|n| n.gap == " " && view.case(word) == Case::Capital);
    given.is_some_and(|n| {
        is_unknown_name(view, vocabulary, &n)
            && !lexicon::is_given_name(n.word)
            && vocabulary.has_consonants_of_given(n.word)
            && vocabulary.is_heard_as_family(word.of(view.text()))
    })
}

/// The name behind a particle of one letter, when it is the person's with slips in it: O'Hair, for O'Hare. Hardly anybody
/// else's name has the particle and the first letter of theirs.
pub fn behind_particle(view: View<'_>, vocabulary: &Vocabulary, particle: Span) -> Option<Span> {
    let letter = particle.of(view.text());
    let own = letter.chars().nth(1).is_none() && vocabulary.particles.iter().any(|particle| particle == letter);
    let name = view.after(particle).filter(|n| own && n.gap == "'" && view.is_capital(n.span))?;
    let letters: Vec<char> = name.word.chars().take(40).collect();
    let like = |core: &Vec<String>| {
        core.first().is_some_and(|core| {
            let core: Vec<char> = core.chars().collect();
            core.len() > 3 && letters.first() == core.first() && edits(&core, &letters) <= 2
        })
    };
    vocabulary.cores.iter().any(like).then_some(name.span)
}
