//! Whether somebody is called by a name where it stands, so that it can hardly be a word or a place.

use super::Judge;
use super::around::follows_a_person;
use super::facts::Facts;
use crate::redact::context::usual_gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::run::Role;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour};
use crate::text::Span;

impl<'a> Judge<'a> {
    /// Whether the name is spoken of as a name, or somebody is called by it, so that it can hardly be a word or a place:
    /// “Lunn by name”, appears as “A Lunn”, the lad Lunn, “Sorry, Lunn.”
    pub(super) fn is_called(&self, f: &Facts<'a>) -> bool {
        let noun = |n: Option<Neighbour<'_>>| n.is_some_and(|n| n.gap == " " && lexicon::is(Kind::PersonNoun, n.word));
        let that = self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "that" | "this" | "your" | "our"));
        let family = self.next(f).is_some_and(|n| n.gap == " " && n.word == "family");
        // "calls her Fenn"
        let old = self.previous(f).filter(|n| n.gap == " " && matches!(n.word, "old" | "young" | "little" | "big"));
        let before = old.map_or_else(|| self.previous(f), |n| self.view.before(n.span));
        let whom = before.filter(|n| n.gap == " " && matches!(n.word, "her" | "him" | "me" | "them"));
        let calls = whom.and_then(|n| self.view.before(n.span)).is_some_and(|n| {
            let ends = !self.next(f).is_some_and(|n| n.gap == " " && self.view.is_capital(n.span));
            n.gap == " "
                && matches!(n.word, "call" | "calls" | "called" | "calling")
                && (f.near_miss || old.is_some() && ends)
        });
        calls
            || self.is_what_they_call(f)
            || self.is_by_name(f)
            || (family && self.previous(f).is_some_and(|n| n.gap == " " && n.word == "the"))
            || (noun(self.previous(f)) && self.is_one_person(f))
            || (that && noun(self.next(f)))
            || self.previous(f).is_some_and(|n| n.gap.len() < 3 && lexicon::is(Kind::NameTalk, n.word))
            || self.is_quoted_name(f)
    }

    /// “Tell Marsh.”, “Bloody Marsh”, “the Marsh complaint”: somebody is, where a word with a capital follows a word for
    /// telling, or abuse, or stands before what is called after whoever complains. The Church complaint may be about one.
    pub(super) fn is_meant(&self, f: &Facts<'a>) -> bool {
        const ABUSE: [&str; 8] = ["bloody", "damned", "bleeding", "ruddy", "effing", "sodding", "blasted", "wretched"];
        let capital =
            matches!(self.view.case(f.core), Case::Capital | Case::Inner) && f.surname && !f.plural && !f.near_miss;
        let Some(n) = self.previous(f).filter(|n| n.gap == " " && capital) else { return false };
        let word = f.core.of(self.view.text());
        let place = lexicon::is_any(&[Kind::Place, Kind::PlaceName, Kind::Body, Kind::Street], word);
        let matter = |n: Neighbour<'_>| {
            n.gap == " " && self.view.case(n.span) == Case::Lower && lexicon::is(Kind::Complaint, n.word)
        };
        let whole = || self.next(f).is_none_or(|n| n.gap != " " || self.view.case(n.span) == Case::Lower);
        lexicon::is(Kind::Tell, n.word) && whole()
            || ABUSE.contains(&n.word)
            || n.word == "the"
                && !place
                && !self.vocabulary.exact(word).any(Meaning::GIVEN)
                && self.next(f).is_some_and(matter)
    }

    /// “Sandy, the bar staff call him.”
    fn is_what_they_call(&self, f: &Facts<'a>) -> bool {
        const NEAR: usize = 5;
        let mut next = self.next(f).filter(|n| n.gap == ", ");
        for _ in 0..NEAR {
            let Some(n) = next else { return false };
            next = self.view.after(n.span).filter(|n| n.gap == " ");
            if matches!(n.word, "call" | "calls" | "called") {
                return next.is_some_and(|n| matches!(n.word, "him" | "her" | "me" | "them"));
            }
        }
        false
    }

    /// “sandy by name and by nature”
    pub(super) fn is_by_name(&self, f: &Facts<'a>) -> bool {
        let by = self.next(f).filter(|n| n.gap == " " && n.word == "by");
        by.and_then(|n| self.view.after(n.span)).is_some_and(|n| n.gap == " " && n.word == "name")
    }

    /// “RESIGN LUNN”, “ADA OUT!”: in a quotation in capitals of two or three words, with what is called at somebody.
    pub(super) fn is_shouted(&self, f: &Facts<'a>) -> bool {
        let upper = |span: Span| self.view.case(span) == Case::Upper;
        let beside = |n: &Neighbour<'_>| matches!(n.gap, " " | ", " | "! ") && upper(n.span);
        let (before, after) = (self.previous(f).filter(beside), self.next(f).filter(beside));
        let called = [before, after].into_iter().flatten().any(|n| lexicon::is(Kind::Shouted, n.word));
        let start = before.map_or(f.span.start, |n| n.span.start);
        let end = after.map_or(f.span.end, |n| n.span.end);
        let quoted = |text: Option<&str>, marks: [char; 4], ends: bool| {
            text.is_some_and(|t| {
                if ends { t.ends_with(marks) } else { t.trim_start_matches(['!', '.']).starts_with(marks) }
            })
        };
        let marks = ['"', '\'', '“', '”'];
        let text = self.view.text();
        upper(f.core) && called && (quoted(text.get(..start), marks, true) || quoted(text.get(end..), marks, false))
    }

    /// Right behind a word with which people are called, or between commas at the end: “Sorry Lunn”, “No offence, Lunn.”
    pub(super) fn is_spoken_to(&self, f: &Facts<'a>) -> bool {
        let called =
            self.previous(f).is_some_and(|n| matches!(n.gap, " " | ", ") && lexicon::is(Kind::Calling, n.word));
        let behind = self.view.text().get(f.span.end..).unwrap_or("");
        // “Lunn, you will be sorry”, “Ada here wants more”: the first words of what is said to or of somebody.
        let first = self.view.opens_sentence(f.span);
        let opens = first && f.before.is_some_and(|n| n.gap.ends_with('"'));
        // “Sue, with respect, you only care”
        if first && f.given && self.next(f).is_some_and(|n| n.gap == ", " && self.says_you(n)) {
            return true;
        }
        if opens
            && self
                .next(f)
                .is_some_and(|n| n.gap == ", " && matches!(n.word, "you" | "your") || n.gap == " " && n.word == "here")
        {
            return true;
        }
        let ends = ['.', '!', '?', ',', '"'].iter().any(|mark| behind.starts_with(*mark));
        ends && (called || self.previous(f).is_some_and(|n| n.gap == ", " && !self.view.is_capital(n.span)))
            || (called && !self.next(f).is_some_and(|n| self.view.is_capital(n.span)))
    }

    /// Whether “you” stands in the rest of a sentence, from a word on.
    fn says_you(&self, first: Neighbour<'a>) -> bool {
        const NEAR: usize = 8;
        let mut next = Some(first);
        for _ in 0..NEAR {
            let Some(n) = next else { return false };
            if matches!(n.word, "you" | "your" | "youre" | "yourself") {
                return true;
            }
            next = self.view.after(n.span).filter(|n| matches!(n.gap, " " | ", " | "'"));
        }
        false
    }

    /// "the lad lunn", at the end of what is said.
    pub(super) fn is_noun_and_name(&self, f: &Facts<'a>) -> bool {
        let noun = self.previous(f).is_some_and(|n| n.gap == " " && lexicon::is(Kind::PersonNoun, n.word));
        let behind = self.view.text().get(f.span.end..).unwrap_or("");
        let ends = behind.is_empty() || behind.starts_with(['.', ',', '?', '!', '"', ';', ')', '\'', '\n']);
        noun && ends && self.is_one_person(f)
    }

    /// "the lad Lunn", and not "the old man and the Lunn".
    fn is_one_person(&self, f: &Facts<'a>) -> bool {
        self.previous(f).and_then(|noun| self.view.before(noun.span)).is_some_and(|n| {
            let which = matches!(n.word, "the" | "that" | "this" | "your" | "our" | "my" | "old" | "young" | "little");
            n.gap == " " && (which || lexicon::is(Kind::Epithet, n.word))
        })
    }

    /// A name in quotation marks of its own behind a word for naming: appears as “A Lunn”, or as “Miss Lunn”.
    pub(super) fn is_quoted_name(&self, f: &Facts<'a>) -> bool {
        let Some(first) = f.before.filter(|n| n.gap.ends_with(['"', '\'']) && n.gap.len() > 1) else { return false };
        let behind = self.view.text().get(f.span.end..).unwrap_or("");
        // A Lunn (Jnr)
        let note = behind.strip_prefix(" (").and_then(|note| note.get(..12.min(note.len()))).and_then(|n| n.find(')'));
        let behind = note.and_then(|end| behind.get(end + 3..)).unwrap_or(behind);
        let closed = behind.starts_with(['"', '\'']) && !behind.starts_with("'s ")
            || behind.starts_with(['.', ',', '?', '!']) && behind.get(1..).is_some_and(|b| b.starts_with(['"', '\'']));
        if !closed || first.gap.starts_with(['.', '!', '?', '"']) {
            return false;
        }
        if f.near_miss {
            return true;
        }
        let mut word = first;
        for _ in 0..7 {
            if lexicon::is(Kind::Naming, word.word) || lexicon::is(Kind::NameTalk, word.word) {
                return true;
            }
            if lexicon::is(Kind::CouncillorTitle, word.word) {
                return false;
            }
            let goes_on = |n: &Neighbour<'_>| {
                // The stop behind an initial ends no sentence.
                let gap = if n.word.len() == 1 { n.gap.trim_start_matches('.') } else { n.gap };
                !gap.contains(['.', ',', ';', ':', '\n'])
            };
            match self.view.before(word.span).filter(goes_on) {
                Some(before) => word = before,
                None => return false,
            }
        }
        false
    }

    /// Whether a name with a slip in it stands so that it can only be somebody: by itself in mid-sentence, not where a
    /// place would, and nobody else of that name is in the document.
    pub(super) fn stands_as_a_person(&self, f: &Facts<'a>) -> bool {
        // "young Lumn": a place or a thing is not called so.
        let epithet = self.previous(f).is_some_and(|n| n.gap == " " && lexicon::is(Kind::Epithet, n.word));
        if epithet || self.is_called(f) || self.is_spoken_to(f) {
            return true;
        }
        let acts =
            f.after.is_some_and(|n| follows_a_person(n) && !(n.gap == " " && lexicon::is(Kind::WeakVerb, n.word)));
        if self.view.opens_sentence(f.span) || self.view.line_is_upper(f.span) {
            // "Adeze came in": no word of the language, and nobody else's name.
            let word = f.core.of(self.view.text());
            let unknown = !lexicon::is_ordinary(word) && !lexicon::is_given_name(word) && usual_gender(word).is_none();
            return acts && unknown && !f.sound && self.view.case(f.core) == Case::Capital;
        }
        let place = self.previous(f).is_some_and(|n| {
            let somewhere = matches!(n.word, "the" | "a" | "an" | "of" | "to" | "from" | "on");
            somewhere || lexicon::is(Kind::Where, n.word) || self.view.is_capital(n.span)
        });
        let capital = |n: Neighbour<'_>| matches!(n.gap, " " | "-") && self.view.is_capital(n.span) && n.word != "i";
        !place && !self.next(f).is_some_and(capital) && (acts || !f.sound)
    }

    /// Whether a part of a given name stands as somebody who is called by it: they act or are spoken to, or it stands in
    /// mid-sentence behind no article and no word for a place.
    pub(super) fn may_be_called_so(&self, f: &Facts<'a>) -> bool {
        let word = f.core.of(self.view.text());
        let nobodys = self.previous(f).is_some_and(|n| {
            let somewhere = matches!(n.word, "the" | "a" | "an" | "of" | "in" | "at");
            n.gap == " " && (somewhere || lexicon::is(Kind::Where, n.word) || self.view.is_capital(n.span))
        });
        let acts = || f.after.is_some_and(follows_a_person);
        let free = || !self.view.opens_sentence(f.span) && !self.view.line_is_upper(f.span);
        !self.kept.shares_given(word) && (f.title.is_some() || self.is_spoken_to(f) || !nobodys && (acts() || free()))
    }

    /// Whether a name with a slip in it is spelt as somebody else's, who is named in full in the document.
    pub(super) fn is_borne_by_another(&self, f: &Facts<'a>) -> bool {
        let other = Meaning::NEAR_MISS.and(Meaning::VARIANT);
        let near = f.run.tokens.iter().filter(|t| matches!(t.role, Role::Name(m) if m.any(other)));
        near.map(|t| t.span.of(self.view.text())).any(|word| self.survey.shares_surname(&[word]))
            || self.is_spelt_as_another(f)
    }
}
