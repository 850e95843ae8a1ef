//! English, French, Welsh, where somebody has that family name: a language or a nation.

use super::Judge;
use super::around::follows_a_person;
use super::facts::Facts;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour};

/// What is done with a language, and the words that stand before one.
const LANGUAGES: [&str; 24] = [
    "speak", "speaks", "spoke", "spoken", "speaking", "teach", "teaches", "taught", "teaching", "learn", "learns",
    "learnt", "learning", "study", "studies", "studied", "studying", "reads", "plain", "written", "poor", "good",
    "broken", "fluent",
];

impl<'a> Judge<'a> {
    /// “under English law”, “teaches French”, “in English and Welsh”.
    pub(super) fn is_a_nation(&self, f: &Facts<'a>) -> bool {
        let [_] = f.run.tokens.as_slice() else { return false };
        let nation = |word: &str| lexicon::is(Kind::Nation, word);
        if !nation(f.core.of(self.view.text())) || f.technical || f.plural || self.view.case(f.core) != Case::Capital {
            return false;
        }
        let next = self.next(f).filter(|n| n.gap == " ");
        let previous = self.previous(f).filter(|n| n.gap == " ");
        let goes_on = next.is_some_and(follows_a_person);
        // “English lied to us” is somebody.
        let noun = |n: Neighbour<'_>| {
            self.view.case(n.span) == Case::Lower
                && !lexicon::is_small_word(n.word)
                && !lexicon::is_any(&[Kind::Where, Kind::WeakVerb, Kind::VerbAfter], n.word)
                && !matches!(
                    n.word,
                    "and" | "or" | "to" | "for" | "of" | "from" | "as" | "by" | "at" | "on" | "in" | "into"
                )
                && !n.word.ends_with("ed")
        };
        let another = next.filter(|n| matches!(n.word, "and" | "or")).and_then(|n| self.view.after(n.span));
        let beside = another.is_some_and(|n| n.gap == " " && nation(n.word));
        // “in French’s view”
        let owns = self.next(f).is_some_and(|n| n.gap == "'");
        let spoken = previous.is_some_and(|n| LANGUAGES.contains(&n.word) || n.word == "in");
        !goes_on && (next.is_some_and(noun) || beside || spoken && !owns && !self.view.opens_sentence(f.span))
    }
}
