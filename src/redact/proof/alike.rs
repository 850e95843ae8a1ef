//! A full name misspelt beyond what a review takes for the name: it sounds the same, or the family name has two slips
//! beside the given name. Either word alone says nothing.

use super::sound;
use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label, Reason};
use crate::redact::lexicon;
use crate::redact::name::near_miss::edits;
use crate::redact::name::person::Person;
use crate::redact::view::View;
use crate::text::Span;

/// The fewest letters of a family name that is told with two slips in it.
const LONG: usize = 6;
/// The fewest sounds of a full name of which neither word is spelt right.
const SOUNDS: usize = 6;

/// What such a find is called.
pub const RULE: &str = "sounds-alike";

/// The words of a full name.
pub struct Alike {
    givens: Vec<Word>,
    surnames: Vec<Word>,
}

struct Word {
    text: String,
    letters: Vec<char>,
    key: Option<String>,
}

/// How a word of a text is like one of the person's.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Likeness {
    same: bool,
    /// How many sounds the two have in common: all of them, or none.
    sounds: usize,
    slips: bool,
}

impl Likeness {
    fn any(self) -> bool {
        self.same || self.sounds > 0 || self.slips
    }
}

impl Alike {
    pub fn new(person: &Person) -> Self {
        let word = |text: &str| Word { text: text.into(), letters: text.chars().collect(), key: sound::key(text) };
        let givens = person.first().into_iter().chain(person.known_as.iter().map(String::as_str)).map(word).collect();
        let surnames = person.surnames.iter().flat_map(|s| s.core().iter().map(|w| word(w)).chain([word(&s.joined())]));
        Self { givens, surnames: surnames.collect() }
    }

    /// Full names that are nearly the person's.
    pub fn find(&self, view: View<'_>) -> Vec<Raw> {
        let (text, words) = (view.text(), view.folded.words());
        let mut like: Vec<(Likeness, Likeness)> = Vec::with_capacity(words.distinct());
        let candidates = words.all_that(text, |_, word| {
            let likeness = (self.given(word), self.surname(word));
            like.push(likeness);
            likeness.0.any() || likeness.1.any()
        });
        let of = |index: usize| words.id(index).and_then(|id| like.get(id)).copied().unwrap_or_default();
        let mut found: Vec<Raw> = Vec::new();
        for index in candidates {
            let Some(first) = words.get(index) else { continue };
            // A middle initial may stand between.
            let Some(next) = [index + 1, index + 2].into_iter().find(|next| {
                let between = words.get(index + 1).is_some_and(|word| word.len() == 1);
                words.get(*next).is_some_and(|word| word.len() > 1) && (*next == index + 1 || between)
            }) else {
                continue;
            };
            let Some(last) = words.get(next) else { continue };
            let gap = text.get(first.end..last.start).unwrap_or("");
            let given_first = gap.len() < 5 && !gap.contains([',', '\n', ';']) && alike(of(index).0, of(next).1);
            let surname_first = matches!(gap, " " | ", ") && alike(of(next).0, of(index).1);
            if (given_first || surname_first)
                && view.is_capital(first)
                && view.is_capital(last)
                && !view.breaks(first, last)
            {
                let span = view.folded.source(Span::new(first.start, last.end));
                found.push(Raw {
                    span,
                    class: Class::Direct,
                    action: Action::Redact,
                    reason: Reason { rule: RULE, why: "A full name that sounds or looks nearly like the person’s." },
                    confidence: 0.6,
                    label: Label::Person,
                });
            }
        }
        found
    }

    fn given(&self, word: &str) -> Likeness {
        let mut likeness = likeness(&self.givens, word);
        // A slip that makes another name of it makes another person of them.
        likeness.slips = false;
        likeness
    }

    fn surname(&self, word: &str) -> Likeness {
        let mut likeness = likeness(&self.surnames, word);
        if likeness.same || word.chars().count() + 1 < LONG || lexicon::is_ordinary(word) {
            return likeness;
        }
        let letters: Vec<char> = word.chars().take(40).collect();
        likeness.slips = self.surnames.iter().any(|own| {
            own.letters.len() >= LONG
                && own.letters.first() == letters.first()
                && own.letters.len().abs_diff(letters.len()) <= 2
                && edits(&own.letters, &letters) <= 2
        });
        likeness
    }
}

fn likeness(own: &[Word], word: &str) -> Likeness {
    if word.len() < 2 || word.len() > 40 || own.is_empty() {
        return Likeness::default();
    }
    let key = sound::key(word);
    let sounds =
        own.iter().filter(|own| own.key.is_some() && own.key == key).map(|own| own.key.as_ref().map_or(0, String::len));
    Likeness { same: own.iter().any(|own| own.text == word), sounds: sounds.max().unwrap_or(0), slips: false }
}

/// Whether a given name and a family name are together nearly the person's, and not the same: the same was judged already.
fn alike(given: Likeness, surname: Likeness) -> bool {
    match (given.same, surname.same) {
        (true, true) => false,
        (true, false) => surname.sounds > 1 || surname.slips,
        (false, true) => given.sounds > 1,
        (false, false) => given.sounds > 1 && surname.sounds > 1 && given.sounds + surname.sounds >= SOUNDS,
    }
}
