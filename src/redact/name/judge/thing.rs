//! What a family name is where it is no person: a village, a rank, the name of something, a case in the law reports.

use super::around::follows_a_person;
use super::facts::Facts;
use super::{Judge, Verdict, is_no_name, keep, redact, suggest};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour};

impl<'a> Judge<'a> {
    /// To Mackay’s Cross: a village, where a farm or a house would be somebody’s.
    pub(super) fn names_a_village(&self, f: &Facts<'a>) -> bool {
        let behind = self.next(f).filter(|n| n.gap == "'" && n.word == "s").and_then(|s| self.view.after(s.span));
        let village = |n: Neighbour<'_>| {
            let word = [
                "cross", "green", "corner", "end", "heath", "common", "bridge", "ferry", "hythe", "brae", "bank",
                "hill",
            ];
            n.gap == " " && self.view.case(n.span) == Case::Capital && word.contains(&n.word)
        };
        f.title.is_none() && !f.given && behind.is_some_and(village)
    }

    /// The Trevithick Lecture, Osborne’s Removals, the Osterley tube station: what is named after somebody, or a firm. It
    /// leads to the person only where it is theirs.
    pub(super) fn names_a_thing(&self, f: &Facts<'a>) -> bool {
        let Some(_) = self.next(f).filter(|_| f.title.is_none() && !f.given && !f.technical) else { return false };
        self.is_before_a_thing(f) || self.is_of_a_make(f)
    }

    /// Whether a word for something that is called by somebody stands behind a name.
    pub(super) fn is_before_a_thing(&self, f: &Facts<'a>) -> bool {
        let Some(n) = self.next(f).filter(|_| f.title.is_none() && !f.technical) else { return false };
        let owned = n.gap == "'" && n.word == "s";
        let Some(n) = (if owned { self.view.after(n.span) } else { Some(n) }) else { return false };
        let capital = self.view.case(n.span) == Case::Capital;
        let thing = capital && lexicon::is(Kind::Thing, n.word)
            || !owned && !self.view.is_capital(n.span) && lexicon::is(Kind::ThingBehind, n.word);
        // Day 1 of a hearing
        let numbered =
            self.view.after(n.span).is_some_and(|n| n.gap == " " && n.word.starts_with(|c: char| c.is_ascii_digit()));
        let sells = n.word == "drive"
            && self.view.after(n.span).is_some_and(|n| n.gap == "-" && matches!(n.word, "through" | "thru"));
        n.gap == " "
            && (thing || sells)
            && !numbered
            && !self.view.breaks(f.span, n.span)
            && self.view.case(f.core) != Case::Upper
    }

    /// The Mill Ward, Raven Hill, of Millward and Ravenhill: two words of their own, the second perhaps for a place.
    pub(super) fn is_two_words(&self, f: &Facts<'a>) -> bool {
        let [token] = f.run.tokens.as_slice() else { return false };
        let Some((first, second)) = token.span.of(self.view.text()).split_once([' ', '-', '_']) else { return false };
        // A line that was broken within the name; capitals that tell nothing; somebody who does something.
        let acts = f.after.is_some_and(|n| follows_a_person(n) && !lexicon::is(Kind::WeakVerb, n.word));
        if self.view.written(token.span).contains('\n') || self.view.case(f.core) == Case::Upper || acts {
            return false;
        }
        let own = |word: &str| self.vocabulary.exact(word).any(Meaning::SURNAME.and(Meaning::PART));
        let place = lexicon::is_any(&[Kind::Place, Kind::Street], second);
        !own(first)
            && !own(second)
            && first.len() > 2
            && (place || lexicon::is_word(first) && lexicon::is_word(second) && !f.after.is_some_and(follows_a_person))
    }

    /// The village of Trevithick, Upper Trevithick, in Trevithick, the bus to Trevithick, Trevithick FC: a place of a name
    /// that is in no list of places.
    pub(super) fn may_be_a_place(&self, f: &Facts<'a>) -> bool {
        const CLUBS: [&str; 6] = ["fc", "afc", "rfc", "cc", "wi", "utd"];
        let [_] = f.run.tokens.as_slice() else { return false };
        let club = |n: Neighbour<'_>| n.gap == " " && self.view.is_capital(n.span) && CLUBS.contains(&n.word);
        let next = self.next(f);
        if f.technical || f.plural || f.given || next.is_some_and(|n| n.gap == "'" || n.gap == "-") {
            return false;
        }
        if next.is_some_and(|n| self.is_said_to_be_a_place(n)) {
            return true;
        }
        let Some(n) = self.previous(f).filter(|n| n.gap == " ") else { return next.is_some_and(club) };
        // "the fault was in Trevithick"
        let is_in_somebody = |n: Neighbour<'_>| {
            let be = self.view.before(n.span).filter(|b| matches!(b.word, "is" | "was" | "lies" | "lay"));
            let fault = be.and_then(|be| self.view.before(be.span));
            fault.is_some_and(|n| matches!(n.word, "fault" | "blame" | "problem" | "error" | "answer"))
        };
        let before = || self.view.before(n.span).filter(|b| b.gap == " ").map_or("", |b| b.word);
        let behind = match n.word {
            "of" => lexicon::is(Kind::Settlement, before()),
            "in" => {
                !lexicon::is(Kind::InSomebody, before()) && !is_in_somebody(n) && !next.is_some_and(follows_a_person)
            }
            "to" => lexicon::is(Kind::Travel, before()),
            // “Queen McAnespie”
            word => {
                let son = f.core.of(self.view.text()).starts_with("mc");
                self.view.is_capital(n.span) && lexicon::is(Kind::PlacePrefix, word) && !son
            }
        };
        behind || next.is_some_and(club)
    }

    /// “Trevithick is a large village on the river.” Where a smaller word stands between, somebody is spoken of: “is a
    /// disgrace to the village”, “is a friend of the parish”.
    fn is_said_to_be_a_place(&self, be: Neighbour<'a>) -> bool {
        let joined = |span| self.view.after(span).filter(|n: &Neighbour<'_>| n.gap == " ");
        let article = Some(be).filter(|n| n.gap == " " && matches!(n.word, "is" | "was")).and_then(|n| joined(n.span));
        let Some(mut last) = article.filter(|n| matches!(n.word, "a" | "an" | "the")) else { return false };
        // “is a village postman”, “is a village’s nightmare” is somebody.
        let ends = |n: Neighbour<'_>| {
            n.gap != " " && n.gap != "'" && n.gap != "-"
                || n.gap == " " && (lexicon::is(Kind::Where, n.word) || matches!(n.word, "of" | "on" | "with"))
        };
        for _ in 0..4 {
            let Some(next) = joined(last.span) else { return false };
            if lexicon::is(Kind::Settlement, next.word) {
                return next.word != "people" && self.view.after(next.span).is_none_or(ends);
            }
            let small = lexicon::is_small_word(next.word)
                || lexicon::is(Kind::Where, next.word)
                || matches!(next.word, "of" | "to" | "for" | "from" | "and" | "with" | "who" | "that");
            if small {
                return false;
            }
            last = next;
        }
        false
    }

    /// “the Muir of Ord scheme”: a place of two names, with an article and a noun behind it.
    pub(super) fn is_of_a_place(&self, f: &Facts<'a>) -> bool {
        let the = self.previous(f).is_some_and(|n| n.gap == " " && n.word == "the");
        let of = self.next(f).filter(|n| the && n.gap == " " && n.word == "of");
        let place = of.and_then(|n| self.view.after(n.span)).filter(|n| n.gap == " " && self.view.is_capital(n.span));
        let noun = place.and_then(|n| self.view.after(n.span));
        noun.is_some_and(|n| n.gap == " " && self.view.case(n.span) == Case::Lower && !follows_a_person(n))
    }

    /// Jack Frost, of a Ms Frost: somebody of legend, or a make, by a given name that was not declared.
    pub(super) fn is_a_figure(&self, f: &Facts<'a>) -> bool {
        let words: Vec<&str> = f.words(self.view).collect();
        let (first, last) = match words.as_slice() {
            [first, last] => (*first, *last),
            [last] => match self.previous(f).filter(|n| n.gap == " " && self.view.is_capital(n.span)) {
                Some(n) => (n.word, *last),
                None => return false,
            },
            _ => return false,
        };
        // Whoever is David Jones may be meant by Davy Jones, and perhaps is not.
        let own = || self.person.given.iter().chain(&self.person.known_as).any(|name| name == first);
        let acts = f.after.is_some_and(|n| follows_a_person(n) && !lexicon::is(Kind::WeakVerb, n.word));
        !acts && lexicon::is(Kind::Figure, &format!("{first}-{last}")) && !own()
    }

    /// “his Dell laptop”, of O’Dell: a thing of that make, where somebody has it.
    fn is_of_a_make(&self, f: &Facts<'a>) -> bool {
        let his = ["his", "her", "my", "our", "your", "their", "the", "a"];
        let whose = self.previous(f).is_some_and(|n| n.gap == " " && his.contains(&n.word));
        whose && self.next(f).is_some_and(|n| n.gap == " " && lexicon::is(Kind::Made, n.word))
    }

    /// gala_day_raffle: in a file name or handle a given name that is a word, and behind it what makes it another name.
    pub(super) fn names_a_file(&self, f: &Facts<'a>) -> bool {
        let behind = self.next(f).filter(|n| matches!(n.gap, "_" | "-"));
        let thing = |n: Neighbour<'_>| lexicon::is_any(&[Kind::Street, Kind::Thing], n.word);
        f.technical && f.ordinary && behind.is_some_and(thing)
    }

    /// “Hassan from IT”: somebody by where they work, where only a part of the name is said.
    pub(super) fn is_of_a_department(&self, f: &Facts<'a>) -> bool {
        let from = self.next(f).filter(|n| n.gap == " " && matches!(n.word, "from" | "in"));
        let whence =
            from.and_then(|n| self.view.after(n.span)).filter(|n| n.gap == " " && self.view.is_capital(n.span));
        f.title.is_none() && whence.is_some_and(|n| lexicon::is(Kind::Department, n.word))
    }

    /// Burnham-on-Crouch, Ross-shire: a town or county by its form.
    pub(super) fn names_a_town(&self, f: &Facts<'a>) -> bool {
        let behind = |span| self.view.after(span).filter(|n: &Neighbour<'_>| n.gap == "-");
        let Some(n) = behind(f.span).filter(|_| f.title.is_none() && !f.given && !f.technical) else { return false };
        let joins = ["on", "upon", "under", "in", "by", "le", "super", "sub", "next", "cum", "with", "juxta", "sur"];
        let small = !self.view.is_capital(n.span);
        let town = || {
            joins.contains(&n.word) && behind(n.span).is_some_and(|n| self.view.is_capital(n.span) || n.word == "the")
        };
        small && (n.word == "shire" || town())
    }

    /// Maj. C. Royle, where the person is called Maj: a title cut short, and somebody else's name behind it.
    pub(super) fn is_a_rank(&self, f: &Facts<'a>) -> bool {
        let name = |n: Neighbour<'_>| {
            let initial = n.word.chars().nth(1).is_none();
            self.view.is_capital(n.span)
                && self.vocabulary.meaning(n.word).is_none()
                && (initial || !is_no_name(n.word))
        };
        let [token] = f.run.tokens.as_slice() else { return false };
        let word = token.span.of(self.view.text());
        let stop = |n: &Neighbour<'_>| n.gap == ". ";
        word.len() < 5 && lexicon::is(Kind::Title, word) && self.next(f).filter(stop).is_some_and(name)
    }

    /// The King signed it, Market Day is Friday, Sadler’s Wells played: a word of the language that an article, another
    /// such word or whose it is makes the name of something, whatever is said of it.
    pub(super) fn names_something(&self, f: &Facts<'a>) -> bool {
        let Some(n) = self.previous(f) else { return false };
        let weak = f.after.is_some_and(|n| n.gap == " " && lexicon::is(Kind::WeakVerb, n.word));
        let capital = self.view.is_capital(n.span);
        let article = n.gap == " " && n.word == "the";
        let person = [Kind::Opener, Kind::PersonNoun, Kind::Title, Kind::Rank, Kind::Epithet];
        // May Day
        let feast = lexicon::is(Kind::Month, n.word) && f.core.of(self.view.text()) == "day";
        let word = n.gap == " "
            && capital
            && n.word.len() > 1
            && lexicon::is_word(n.word)
            && (feast || !lexicon::is_given_name(n.word))
            && !lexicon::is_any(&person, n.word)
            && (weak || !self.view.opens_sentence(n.span));
        let owner =
            || self.view.before(n.span).filter(|o| n.gap == " " && n.word == "s" && self.view.is_capital(o.span));
        let owned = owner().is_some_and(|o| !is_no_name(o.word) && self.vocabulary.meaning(o.word).is_none());
        article || word || owned
    }

    /// The Old Bailey, the Old Mill: what is called old with a capital is a place or a house.
    pub(super) fn is_the_old(&self, f: &Facts<'a>) -> bool {
        let old = self.previous(f).filter(|n| n.gap == " " && n.word == "old" && self.view.is_capital(n.span));
        let the = old.and_then(|n| self.view.before(n.span)).is_some_and(|n| n.gap == " " && n.word == "the");
        the && f.title.is_none() && !f.given && self.view.case(f.core) == Case::Capital
    }

    /// “In Stone v Pugh”, where Pugh is the councillor and nobody else is called Stone.
    pub(super) fn is_against_who_stays(&self, f: &Facts<'a>) -> bool {
        let stays = |n: Neighbour<'_>| self.view.is_capital(n.span) && self.kept.shares_half(n.word);
        f.surname && !f.lower && !self.shares_surname(f) && self.opponent(f).is_some_and(stays)
    }

    /// A party to a case in the law reports. Such cases are named for many people, but for few of a name that is no word, and
    /// for nobody else of a double name.
    pub(super) fn party(&self, f: &Facts<'a>) -> Option<Verdict> {
        let shared = self.shares_surname(f);
        let double = f.surname && f.family_words(self.view).nth(1).is_some();
        if !shared && double {
            return redact(0.7, "surname", "The person’s family name, as a party to a case.");
        }
        if f.ordinary || shared {
            return keep("case", "The name of a law case.");
        }
        suggest(0.4, "surname", "A law case with the person’s family name, or another person’s of that name.")
    }
}
