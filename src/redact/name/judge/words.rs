//! Given names that are words of the language, and what shows that somebody is meant.

use super::Judge;
use super::facts::Facts;
use crate::redact::context::usual_gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour};

impl<'a> Judge<'a> {
    /// "told peter to write", "its peter here", and peter at the end: in a note in small letters.
    pub(super) fn is_told_in_small_letters(&self, f: &Facts<'a>) -> bool {
        let word = f.core.of(self.view.text());
        let told = [
            "told", "asked", "rang", "phoned", "emailed", "texted", "its", "from", "met", "saw", "hi", "dear",
            "thanks", "cheers",
        ];
        let before =
            self.previous(f).is_some_and(|n| n.gap == " " && told.contains(&n.word) && !self.view.is_capital(n.span));
        let says =
            self.next(f).is_some_and(|n| n.gap == " " && matches!(n.word, "says" | "said" | "rang" | "told" | "here"));
        let text = self.view.text();
        let ends = text.get(f.span.end..).is_some_and(|rest| rest.trim_start_matches(['.', 'x', ' ']).is_empty());
        let signs = ends && f.before.is_some_and(|n| n.gap.contains(['.', '\n', '!', '?', ',']));
        !lexicon::is_small_word(word) && (before || says || signs)
    }

    /// “sue needs to wind her neck in”, where a sentence begins in small letters.
    pub(super) fn acts_in_small_letters(&self, f: &Facts<'a>) -> bool {
        const DOES: [&str; 18] = [
            "needs", "wants", "thinks", "knows", "likes", "loves", "hates", "reckons", "says", "keeps", "has", "was",
            "is", "always", "never", "cant", "wont", "should",
        ];
        let word = f.core.of(self.view.text());
        let does = self.next(f).filter(|n| n.gap == " " && DOES.contains(&n.word));
        // “grace is shown by deeds”: of a virtue or a month it is said, too.
        let weak = does.is_some_and(|n| matches!(n.word, "has" | "was" | "is" | "should" | "always" | "never"));
        let person = !weak || usual_gender(word).is_some() && !lexicon::is_word(word);
        self.view.opens_sentence(f.span) && does.is_some() && person && !lexicon::is_small_word(word)
    }

    /// "helens complaint", of Helen: in small letters, too, the s is a possessive’s.
    pub(super) fn has_lost_its_apostrophe(&self, f: &Facts<'a>) -> bool {
        let stem = f.core.of(self.view.text()).strip_suffix('s').unwrap_or("");
        let word = lexicon::is_ordinary(stem) || f.ordinary || lexicon::is_given_name(f.core.of(self.view.text()));
        let many =
            self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an" | "these" | "those"));
        // "I keep dexters, that is cattle": nothing there is somebody's.
        let listed = self.view.text().get(f.span.end..).is_some_and(|rest| rest.starts_with(','));
        !f.given && !word && !many && !listed && self.vocabulary.exact(stem).any(Meaning::GIVEN)
    }

    /// Whether a given name in small letters reads as a word: an article stands before it ("in a thin mac"), or only two
    /// given names written as one are spelt so ("enough wailing", of a Wai-Ling).
    pub(super) fn reads_as_a_word(&self, f: &Facts<'a>) -> bool {
        let article = |n: &Neighbour<'_>| n.gap == " " && matches!(n.word, "the" | "a" | "an" | "no" | "any" | "every");
        let short = f.core.len() <= 4;
        let before = self.previous(f);
        let noun = before.as_ref().is_some_and(|n| {
            article(n) || (short && n.gap == " " && self.view.before(n.span).is_some_and(|n| article(&n)))
        });
        let joined = match self.person.given.as_slice() {
            [first, second, ..] => f.given_words(self.view).all(|w| w.strip_prefix(first.as_str()) == Some(second)),
            _ => false,
        };
        noun || joined || self.ends_a_noun_phrase(f)
    }

    /// "a proper old-fashioned bobby": behind an article and words for what kind.
    pub(super) fn ends_a_noun_phrase(&self, f: &Facts<'a>) -> bool {
        let other = [Kind::Opener, Kind::VerbAfter, Kind::WeakVerb, Kind::NotNameAfter, Kind::Naming, Kind::PersonNoun];
        let mut first = f.span;
        for _ in 0..4 {
            let Some(n) = self.view.before(first).filter(|n| matches!(n.gap, " " | "-")) else { return false };
            if matches!(n.word, "a" | "an") && n.gap == " " {
                return first != f.span;
            }
            let kind = self.view.case(n.span) == Case::Lower && n.word.len() > 2 && !lexicon::is_any(&other, n.word);
            if !kind || matches!(n.word, "from" | "told" | "called" | "for" | "with" | "about") {
                return false;
            }
            first = n.span;
        }
        false
    }

    /// "Grace and her sister", "Will and Mr Lunn", "Rose and the Clerk": beside whoever else it was.
    pub(super) fn is_with_somebody(&self, f: &Facts<'a>) -> bool {
        let and = self.next(f).filter(|n| n.gap == " " && matches!(n.word, "and" | "with"));
        let Some(other) = and.and_then(|n| self.view.after(n.span)).filter(|n| n.gap == " ") else { return false };
        let noun = || {
            self.view.after(other.span).is_some_and(|n| {
                let office = matches!(
                    n.word,
                    "clerk" | "chair" | "chairman" | "mayor" | "councillor" | "officer" | "investigator"
                );
                n.gap == " " && (office || lexicon::is_any(&[Kind::PersonNoun, Kind::Relation], n.word))
            })
        };
        let titled =
            lexicon::is_any(&[Kind::Title, Kind::CouncillorTitle], other.word) && self.view.is_capital(other.span);
        titled
            || other.word == "i"
            || matches!(other.word, "the" | "her" | "his" | "my" | "their" | "our") && noun()
            || self.view.case(other.span) == Case::Capital && lexicon::is_given_name(other.word)
    }

    /// "non-binding", of a Non; "fleur-de-lis", of a Lis; "cross-party", of a Cross.
    pub(super) fn is_a_word_of_hyphens(&self, f: &Facts<'a>) -> bool {
        let text = self.view.text();
        if f.run.tokens.len() > 1 {
            return false;
        }
        if self.is_a_measure(f) {
            return true;
        }
        if f.technical {
            return false;
        }
        let small = |n: &Neighbour<'_>| {
            let upper = self.view.case(n.span) == Case::Upper && self.view.case(f.core) == Case::Upper;
            self.view.case(n.span) == Case::Lower || upper
        };
        let free = |n: &Neighbour<'_>| self.vocabulary.meaning(n.word).is_none() && n.word.len() > 2;
        let begins = lexicon::is(Kind::Prefix, f.core.of(text))
            && self.next(f).is_some_and(|n| n.gap == "-" && small(&n) && free(&n) && !lexicon::is_given_name(n.word));
        let ends = f.lower
            && self.previous(f).is_some_and(|n| {
                let first = self.view.before(n.span).filter(|first| first.gap == "-" && free(first));
                n.gap == "-"
                    && matches!(n.word, "de" | "du" | "la" | "le" | "d" | "and" | "in" | "o")
                    && first.is_some()
            });
        begins || ends
    }

    /// "a 21-day notice", of a Day; "a 3-week delay".
    fn is_a_measure(&self, f: &Facts<'a>) -> bool {
        const UNITS: [&str; 28] = [
            "day", "days", "week", "weeks", "month", "year", "mile", "miles", "yard", "yards", "pound", "page", "foot",
            "inch", "acre", "acres", "point", "seat", "hour", "bed", "stone", "penny", "way", "part", "house", "bay",
            "berth", "man",
        ];
        let text = self.view.text();
        let number =
            f.before.filter(|n| n.gap == "-" && n.word.len() < 4 && n.word.bytes().all(|b| b.is_ascii_digit()));
        let apart = |n: Neighbour<'_>| {
            text.get(..n.span.start).is_none_or(|head| head.is_empty() || head.ends_with([' ', '\n', '(']))
        };
        let ends = text.get(f.span.end..).is_none_or(|tail| !tail.starts_with(['-', '_', '/']));
        f.lower && ends && UNITS.contains(&f.core.of(text)) && number.is_some_and(apart)
    }

    /// "the council will grant cash", "please mark down my objection": behind a subject or a modal verb, in small letters.
    pub(super) fn is_done(&self, f: &Facts<'a>) -> bool {
        self.previous(f).is_some_and(|n| n.gap == " " && lexicon::is(Kind::BeforeVerb, n.word)) && !self.is_given_to(f)
    }

    /// "You can parry my questions": what somebody can do to something is a verb, of a Parry.
    pub(super) fn is_done_to_something(&self, f: &Facts<'a>) -> bool {
        let may = self.previous(f).is_some_and(|n| {
            let modal =
                ["can", "could", "will", "would", "to", "must", "may", "might", "should", "cannot", "did", "not"];
            n.gap == " " && modal.contains(&n.word) && !self.view.is_capital(n.span)
        });
        let what = self.next(f).is_some_and(|n| {
            let object = [
                "the", "a", "an", "my", "your", "his", "her", "our", "their", "its", "this", "that", "these", "those",
                "it", "them", "any", "every", "all", "no",
            ];
            n.gap == " " && object.contains(&n.word)
        });
        may && what && !self.is_given_to(f)
    }

    /// “Carol: I can’t carry on.” on a line of its own.
    pub(super) fn speaks_in_a_transcript(&self, f: &Facts<'a>) -> bool {
        let at = self.view.folded.source(f.span);
        let head = self.view.source.get(..at.start).unwrap_or("");
        let said = self.view.source.get(at.end..).and_then(|tail| tail.strip_prefix(": "));
        let words = said.is_some_and(|said| said.starts_with(|c: char| c.is_alphabetic() || "“\"‘".contains(c)));
        // “Q: And then? Carol: I went home.”: in one line whoever speaks of themselves.
        let answers = || {
            let of_self = ["I ", "I’", "I'", "No,", "No.", "Yes,", "Yes."];
            head.trim_end().ends_with(['?', '.', '!'])
                && said.is_some_and(|said| of_self.iter().any(|i| said.starts_with(i)))
        };
        (head.is_empty() || head.ends_with('\n')) && words || answers()
    }
}
