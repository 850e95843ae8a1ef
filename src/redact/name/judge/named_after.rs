//! What bears a name of the person's and is not the person, by how many there are of it or by the words behind it: six
//! Davids, the Ada Lunn Academy, Lunn Grounds Maintenance plc, Lunn upon Tyne.

use super::Judge;
use super::facts::Facts;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::run::Role;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::number::value;
use crate::redact::view::{Case, Neighbour};

/// How many words with capitals there may be between a name and the word that says what is called so.
const WORDS: usize = 4;

impl<'a> Judge<'a> {
    /// Six Davids, three Dr Patels, where somebody who stays is called so, too, or the name is a given one. Of two, one may
    /// be the person.
    pub(super) fn are_several(&self, f: &Facts<'a>) -> bool {
        let given = Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE);
        let one = |word: &str| word.strip_suffix('s').is_some_and(|one| self.vocabulary.exact(one).any(given));
        let plural = f.plural || f.words(self.view).all(one);
        let counted = f.before.is_some_and(|n| {
            let many = |n: Neighbour<'_>| !n.word.starts_with(|c: char| c.is_ascii_digit()) && value(n.word) > Some(2);
            n.gap == " " && (many(n) || matches!(n.word, "several" | "many" | "various"))
        });
        let shared = || {
            let one = |word: &str| {
                ["es", "s"]
                    .iter()
                    .filter_map(|end| word.strip_suffix(end))
                    .any(|w| self.kept.shares_half(w) || self.survey.shares_surname(&[w]))
            };
            f.family_words(self.view).any(one)
        };
        plural && counted && (!f.surname && !f.part || shared())
    }

    /// The Ada Lunn Academy, the Ada Lunn Memorial Hall: a place or a prize that is called after somebody of the whole name.
    pub(super) fn is_called_after_somebody(&self, f: &Facts<'a>) -> bool {
        const PLACES: [&str; 23] = [
            "academy",
            "school",
            "foundation",
            "trust",
            "centre",
            "hall",
            "hospital",
            "library",
            "house",
            "building",
            "wing",
            "suite",
            "way",
            "park",
            "gardens",
            "field",
            "theatre",
            "lecture",
            "prize",
            "fund",
            "scholarship",
            "memorial",
            "cottage",
        ];
        const KINDS: [&str; 9] =
            ["primary", "secondary", "high", "community", "junior", "infant", "infants", "action", "arts"];
        let capital = |n: &Neighbour<'_>| {
            n.gap == " " && self.view.case(n.span) == Case::Capital && !self.view.breaks(f.span, n.span)
        };
        let Some(first) = self.next(f).filter(capital).filter(|_| f.title.is_none() && !f.technical) else {
            return false;
        };
        let second = self.view.after(first.span).filter(capital);
        // Without an article, “Ada Lunn House 3 Mill Lane” is a name and what stands in the next field.
        let the = self.previous(f).is_some_and(|n| n.gap == " " && n.word == "the");
        let alone = matches!(first.word, "academy" | "foundation" | "memorial");
        let of_a_kind = KINDS.contains(&first.word)
            && second.is_some_and(|n| {
                PLACES.contains(&n.word) && (the || self.view.after(n.span).filter(capital).is_none())
            });
        alone || of_a_kind || the && (PLACES.contains(&first.word) || lexicon::is(Kind::Street, first.word))
    }

    /// Lunn Grounds Maintenance plc, Lunn Security (Wirral) Ltd, Lunn Brothers, Lunn High School: words with capitals, and one
    /// that says what it is. Before a council or a hospital a name may be the person’s, with the next heading behind it.
    pub(super) fn heads_a_name(&self, f: &Facts<'a>) -> bool {
        if f.title.is_some() || f.technical || f.plural || self.view.line_is_upper(f.span) {
            return false;
        }
        let mut last = f.span;
        for nth in 0..=WORDS {
            let Some(n) = self.view.after(last).filter(|n| matches!(n.gap, " " | " & " | " (" | ") ")) else {
                return false;
            };
            if lexicon::is(Kind::FirmForm, n.word) {
                return nth > 0;
            }
            let names = self.view.case(n.span) == Case::Capital
                && !lexicon::is_small_word(n.word)
                && !lexicon::is_any(&[Kind::Matter, Kind::CouncillorTitle, Kind::Title], n.word)
                && !lexicon::is_given_name(n.word)
                && self.vocabulary.meaning(n.word).is_none()
                && !self.view.breaks(last, n.span);
            if !names {
                return false;
            }
            let school = || self.view.after(n.span).is_some_and(|n| n.gap == " " && n.word == "school");
            if matches!(n.word, "brothers" | "bros") || nth == 0 && n.word == "high" && school() {
                return true;
            }
            last = n.span;
        }
        false
    }

    /// The Ministry of Justice, the Royal Courts of Justice, of Susan Justice.
    pub(super) fn is_of_a_body(&self, f: &Facts<'a>) -> bool {
        let body = |n: Neighbour<'_>| {
            let known = lexicon::is_any(&[Kind::Place, Kind::Body], n.word);
            let office = matches!(
                n.word,
                "ministry"
                    | "minister"
                    | "courts"
                    | "secretary"
                    | "department"
                    | "commissioner"
                    | "chancellor"
                    | "rules"
                    | "inns"
            );
            n.gap == " " && self.view.is_capital(n.span) && (known || office)
        };
        let of = self.previous(f).filter(|n| n.gap == " " && n.word == "of");
        f.ordinary && f.title.is_none() && of.and_then(|of| self.view.before(of.span)).is_some_and(body)
    }

    /// To play The Sims; The Archers was on: a capital in mid-sentence, or one of what is said to be many.
    pub(super) fn is_a_title_of_something(&self, f: &Facts<'a>) -> bool {
        let Some(the) = self.previous(f).filter(|n| n.gap == " " && n.word == "the" && f.plural && !f.technical) else {
            return false;
        };
        let one = self.next(f).is_some_and(|n| n.gap == " " && matches!(n.word, "is" | "was" | "has"));
        let within = self.view.before(the.span).is_some_and(|n| {
            n.gap == " " && self.view.case(n.span) == Case::Lower && n.word.starts_with(char::is_alphabetic)
        });
        self.view.case(the.span) == Case::Capital && (one || within && !self.view.line_is_upper(f.span))
    }

    /// Lunn upon Tyne, Lunn-under-Lyme: a town by its river.
    pub(super) fn is_by_a_river(&self, f: &Facts<'a>) -> bool {
        let upon = self.next(f).filter(|n| n.gap == " " && matches!(n.word, "upon" | "juxta"));
        let river = upon.and_then(|n| self.view.after(n.span)).filter(|n| n.gap == " ");
        f.title.is_none() && river.is_some_and(|n| self.view.is_capital(n.span))
    }

    /// Councillor Lunn Ada, Councillor Ada Moss-Lunn, where the person is Ada Lunn and no councillor: somebody with the
    /// names the other way round, or with another half of the family name.
    pub(super) fn is_a_councillor_of_like_names(&self, f: &Facts<'a>) -> bool {
        let councillor = |title: &str| lexicon::is(Kind::CouncillorTitle, title);
        let titled = f.title.is_some_and(councillor) && !self.person.title.as_deref().is_some_and(councillor);
        let further = f.run.tokens.iter().any(|t| {
            t.role == Role::Further && t.span.len() > 1 && self.view.after(t.span).is_some_and(|n| n.gap == "-")
        });
        let words: Vec<&str> = f.words(self.view).collect();
        let own = |word: &&str| self.person.given.iter().chain(&self.person.known_as).any(|given| given == word);
        let reversed = words.len() == 2 && words.last().is_some_and(own) && !words.first().is_some_and(own);
        titled && (further || reversed && !self.vocabulary.is_family_first())
    }
}
