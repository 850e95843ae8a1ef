//! Names with a slip in them: when a slip is surely the person's name, when it may be, and when it is somebody else's.

use super::around::follows_a_person;
use super::facts::Facts;
use super::{Judge, Verdict, keep, redact, suggest};
use crate::redact::context::usual_gender;
use crate::redact::gender::Gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::beside::names_a_complaint;
use crate::redact::name::forms;
use crate::redact::name::person::Surname;
use crate::redact::name::run::Role;
use crate::redact::name::slips;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::Case;

impl<'a> Judge<'a> {
    /// A family name with a slip in it, behind a title.
    pub(super) fn near_titled(&self, f: &Facts<'a>, title: &str) -> Option<Verdict> {
        let own = self.person.title.as_deref();
        let why = "The person’s family name with a slip in it, after a title.";
        // An ordinary word, a beginning, or two slips.
        let cut = f.words(self.view).any(|w| self.vocabulary.is_fragment(w));
        // Mr Abu, of Abu Shanab: the particle taken for the name.
        if own == Some(title) && f.words(self.view).all(|w| self.person.has_particle(w)) && !self.shares_surname(f) {
            return redact(0.6, "surname-part", "A title and the first word of the person’s family name.");
        }
        let ordinary = f.words(self.view).all(lexicon::is_ordinary);
        let word = (ordinary || cut || f.core.len() > 5 && !f.sound)
            && f.run.tokens.iter().any(|t| matches!(t.role, Role::Name(m) if m.any(Meaning::TITLED)));
        if word && self.shares_surname(f) {
            return keep("kept-name", "The family name of someone who stays, which is like the person’s.");
        }
        // Mr Nason, of Mason, may be somebody else.
        let tail = |word: &str| word.char_indices().nth(1).and_then(|(at, _)| word.get(at..)).map(str::to_owned);
        let mut words = f.family_words(self.view);
        let cores = || self.person.surnames.iter().flat_map(Surname::core);
        let rhymes = !f.sound && words.any(|w| cores().any(|core| core != w && tail(core) == tail(w)));
        if rhymes && (own != Some(title) || self.shares_surname(f)) {
            return None;
        }
        if rhymes {
            return suggest(0.3, "misspelt-name", "The person’s family name with another first letter, or another’s.");
        }
        // Miss Pember, where the person is Ms Pemberton.
        let shorter = f.family_words(self.view).any(|w| self.person.begins_surname(w));
        // “Mr Grumblay – what next?”, of Grindlay: what somebody is called in quotation marks.
        let quoted = self.view.text().get(..f.span.start).is_some_and(|head| head.ends_with('"'));
        let unsure = word || shorter && own != Some(title) || self.name_behind(f).is_some();
        // Mrs Mensa-Brite, for Mensah-Bright: hardly anybody else's name is like it in both halves.
        let unsure = unsure
            && !self.has_both_halves(f)
            && !(own == Some(title)
                && f.family_words(self.view).any(|w| {
                    // Mrs Rye, of Mrs Rai, where nobody else is called so.
                    self.person.is_said_as_surname(w)
                        || ordinary && !shorter && self.vocabulary.is_heard_as_family(w)
                        // Mrs Sedgborow, of Mrs Sedgebarrow: two slips in a long name that is nobody's.
                        || w.len() > 6 && !ordinary && !cut && !shorter && (quoted || self.vocabulary.resembles(w, Meaning::SURNAME.and(Meaning::PART), false)) && !lexicon::is(Kind::CommonFamily, w) && !lexicon::is_given_name(w)
                }));
        if unsure { suggest(0.4, "misspelt-name", why) } else { redact(0.75, "misspelt-name", why) }
    }

    /// A family name with a slip in it, by itself.
    pub(super) fn near_surname(&self, f: &Facts<'a>) -> Option<Verdict> {
        let letters = f.core.of(self.view.text()).chars().count();
        // “He asked Reed twice”, of Reid, where nobody else is called so.
        let words = || f.family_words(self.view);
        let variant =
            f.ordinary && !f.plural && !f.lower && words().all(|w| self.vocabulary.exact(w).any(Meaning::VARIANT));
        let others = || words().any(|w| self.kept.shares_half(w) || self.survey.shares_surname(&[w]));
        if variant && self.view.case(f.core) == Case::Capital && self.stands_as_a_person(f) && !others() {
            return suggest(0.4, "misspelt-name", "May be the person’s family name, as others spell it.");
        }
        if f.ordinary || self.kept.shares_surname(&f.family_words(self.view).collect::<Vec<_>>()) {
            return None;
        }
        if f.family_words(self.view).all(|w| self.kept.shares_given(w)) {
            return keep("kept-name", "The given name of someone who stays, which is like the person’s family name.");
        }
        if let Some(other) = self.given_of_another(f) {
            return if self.near_relation(f.span) { self.surname_of_another(f, other, false) } else { None };
        }
        if self.is_borne_by_another(f) {
            return suggest(0.3, "misspelt-name", "The family name of someone who is named here in full.");
        }
        if f.sound && self.view.opens_sentence(f.span) && !self.is_called(f) {
            return None;
        }
        if f.plural {
            return suggest(0.4, "family-plural", "May be the family, by their name with a slip in it.");
        }
        // “had Sedgborow removed”: two slips, and nothing beside it.
        let many = f.run.tokens.iter().all(|t| matches!(t.role, Role::Name(m) if m.any(Meaning::TITLED)));
        if many && letters > 7 {
            return suggest(0.4, "misspelt-name", "May be the person’s family name with two slips in it.");
        }
        // “Adhu complaint”, of Adu: other words may be like it.
        if names_a_complaint(self.view, f.core) {
            return suggest(0.4, "misspelt-name", "May be the person’s family name with a slip in it.");
        }
        if (letters > 6 && !f.sound) || f.run.tokens.len() > 1 || self.stands_as_a_person(f) {
            return redact(0.65, "misspelt-name", "The person’s family name with a slip in it.");
        }
        suggest(0.4, "misspelt-name", "May be the person’s family name with a slip in it.")
    }

    /// “You’re blocking the road, Mac.”, of MacAskill.
    pub(super) fn mac(&self, f: &Facts<'a>) -> Option<Verdict> {
        let why = "What somebody whose family name begins so may be called for short.";
        let of_another = self.kept.names().any(|name| name.starts_with("mac") || name.starts_with("mc"));
        let sure = self.is_spoken_to(f) && !of_another;
        if sure { redact(0.6, "short-form", why) } else { suggest(0.3, "short-form", why) }
    }

    /// A given name with a slip in it, by itself or behind a title.
    pub(super) fn near_given(&self, f: &Facts<'a>) -> Option<Verdict> {
        let councillor = |title: &str| lexicon::is(Kind::CouncillorTitle, title);
        if f.title.is_some_and(councillor) && !self.person.title.as_deref().is_some_and(councillor) {
            return keep("councillor", "A councillor of a name like the person’s.");
        }
        // McGlin… v Marsh
        if self.view.text().get(f.span.end..).is_some_and(|rest| rest.starts_with("...") || rest.starts_with('…')) {
            return redact(0.6, "misspelt-name", "A name of the person’s, broken off.");
        }
        if f.core.of(self.view.text()) == "mac" && !f.lower && f.title.is_none() {
            return self.mac(f);
        }
        // Mrs Andrews, where the person is Mr Andreas: a family name like the given name.
        let own = self.person.title.as_deref().and_then(Gender::of_title);
        let titled = f.title.and_then(Gender::of_title).zip(own).is_some_and(|(title, own)| title != own);
        // “Mr Coffee”, of Kofi: nobody else is called a word.
        if f.ordinary && f.sound && f.title.is_some() && f.title == self.person.title.as_deref() && !f.lower {
            let why = "A title and a word that sounds like the person’s given name.";
            return if self.survey.shares_surname(&[f.core.of(self.view.text())]) {
                None
            } else {
                suggest(0.4, "misspelt-name", why)
            };
        }
        if f.lower || f.ordinary || titled || self.name_behind(f).is_some() || self.given_of_another(f).is_some() {
            return None;
        }
        // Miss Pember, where the person is Ms Pemberton.
        let begins = f.words(self.view).any(|w| self.person.begins_surname(w));
        if f.title.is_some() && f.title != self.person.title.as_deref() && begins {
            return suggest(
                0.4,
                "misspelt-name",
                "Behind another title what may be the beginning of the person’s name.",
            );
        }
        if f.run.tokens.iter().any(|t| matches!(t.role, Role::Name(m) if m.any(Meaning::CUT))) {
            return self.cut_short(f);
        }
        if self.is_borne_by_another(f) {
            return suggest(
                0.3,
                "misspelt-name",
                "The family name of someone who is named here, or the person’s given name.",
            );
        }
        let words = || f.given_words(self.view);
        // Helen Margret: the one that is spelt right is no other name.
        let own = |word: &str| self.person.given.iter().chain(&self.person.known_as).any(|given| given == word);
        let another = words()
            .any(|w| !own(w) && lexicon::is_given_name(w) || self.kept.shares_given(w) || self.survey.shares_given(w));
        let opens = f.sound && self.view.opens_sentence(f.span);
        let stands = || f.after.is_some_and(follows_a_person) || slips::in_a_vowel(self.view, self.person, f.core);
        if opens && !self.is_called(f) && !stands() {
            return None;
        }
        let long = f.core.len() > 6 && !f.sound || opens && stands();
        if !another && (long || self.stands_as_a_person(f)) {
            return redact(0.65, "misspelt-name", "The person’s given name with a slip in it.");
        }
        suggest(0.4, "misspelt-name", "May be the person’s given name with a slip in it.")
    }

    /// “Cyn rang again”, of Cynthia: what the person may be called for short, and certainly is where it is nobody else's and
    /// somebody acts or is spoken to.
    fn cut_short(&self, f: &Facts<'a>) -> Option<Verdict> {
        let word = f.core.of(self.view.text());
        // Mr Chan, of Chandran: a family name.
        let family = f.title.is_some() && lexicon::is(Kind::CommonFamily, word);
        if family || !self.may_be_called_so(f) {
            return None;
        }
        let another = lexicon::is_given_name(word)
            || usual_gender(word).is_some()
            || lexicon::is_any(&[Kind::CommonFamily, Kind::GivenName], word)
            || self.kept.shares_half(word)
            || self.survey.shares_given(word)
            || self.survey.shares_surname(&[word]);
        let begins = self.person.given.iter().chain(&self.person.known_as).any(|given| given.starts_with(word));
        // “Leave it out, Wilko”
        let cores = || self.person.surnames.iter().flat_map(Surname::core);
        let of_family = cores().any(|core| forms::family_pet_names(core).iter().any(|form| form == word));
        let borne = self.kept.shares_half(word) || self.survey.shares_given(word);
        // “Dr Chakkers”, and nobody of another title
        let own = f.title.is_some() && f.title == self.person.title.as_deref();
        if of_family && (f.title.is_some() && !own || borne) {
            return None;
        }
        if (begins || of_family) && !another && self.stands_as_a_person(f) {
            return redact(0.6, "short-form", "What the person is called for short: the beginning of their name.");
        }
        let why = "May be what the person is called for short: the beginning or end of their name.";
        suggest(0.4, "short-form", why)
    }
}
