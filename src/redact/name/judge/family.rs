//! Family names, with a title or initials and alone.

use super::another::relative;
use super::around::follows_a_person;
use super::facts::Facts;
use super::month::Month;
use super::{Judge, Verdict, is_no_name, keep, redact, suggest, verdict};
use crate::redact::finding::{Action, Label};
use crate::redact::gender::Gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::run::Role;
use crate::redact::name::survey::COUNCILLOR;
use crate::redact::view::{Case, Neighbour};

impl<'a> Judge<'a> {
    pub(super) fn initials_and_surname(&self, f: &Facts<'a>) -> Option<Verdict> {
        let text = self.view.text();
        let initials =
            f.run.tokens.iter().filter(|t| t.role == Role::Initials).filter_map(|t| t.span.of(text).chars().next());
        let initial = initials.clone().next();
        let family: Vec<&str> = f.family_words(self.view).collect();
        let theirs = initial.is_some_and(|c| {
            if f.surname {
                self.kept.is_initialled(c, &family)
            } else {
                family.iter().any(|w| self.kept.has_initial(c, w))
            }
        });
        let own_title = f.title.is_some() && f.title == self.person.title.as_deref();
        let councillor = f.title.is_some_and(|t| lexicon::is(Kind::CouncillorTitle, t));
        if theirs && councillor && !own_title {
            return keep("kept-name", "Someone on the list of those who stay, by their title and initial.");
        }
        if theirs && self.is_spelt_as_another(f) {
            return keep("kept-name", "Someone who stays has this initial and the family name as it is spelt here.");
        }
        if theirs && (!own_title || self.is_whole_of_another(f)) {
            return suggest(0.5, "initials-surname", "Someone who stays has the same initial and family name.");
        }
        if councillor && !own_title {
            return self.title_and_surname(f);
        }
        if !own_title && self.goes_on_behind_a_hyphen(f) {
            return suggest(0.4, "surname-part", "With the word behind the hyphen the name of another person.");
        }
        // Dennis J Marlow, where the person is Joan Marlow-Tice: a further initial of somebody else.
        if let Some(other) = self.given_of_another(f).filter(|n| lexicon::is_given_name(n.word)) {
            return self.surname_of_another(f, other, self.shares_surname(f));
        }
        let rule = if f.near_miss {
            "misspelt-name"
        } else if f.previous {
            "previous-name"
        } else {
            "initials-surname"
        };
        redact(0.9, rule, "The person’s initials and family name.")
    }

    pub(super) fn title_and_surname(&self, f: &Facts<'a>) -> Option<Verdict> {
        let title = f.title.unwrap_or_default();
        let councillor = lexicon::is(Kind::CouncillorTitle, title);
        if f.run.couple {
            let action = if councillor { Action::Suggest } else { Action::Redact };
            return verdict(action, 0.8, Label::Family, "couple", "A couple of the person’s family name.");
        }
        if self.goes_on_behind_a_hyphen(f) {
            return suggest(0.4, "surname-part", "With the word behind the hyphen the name of another person.");
        }
        let own = self.person.title.as_deref();
        let shared = self.shares_surname(f);
        // The Chief Constable: an office.
        let office = f.ordinary && lexicon::is(Kind::Rank, title) && self.article_before(f);
        if office {
            return keep("office", "An office or a rank, not a name.");
        }
        let street = self.next(f).is_some_and(|n| lexicon::is(Kind::Street, n.word));
        if street && f.ordinary && !f.plural && self.is_place(f) {
            return keep("place", "Part of the name of a place or body.");
        }
        if councillor && own.is_none_or(|own| !lexicon::is(Kind::CouncillorTitle, own)) {
            return self.councillor(f, shared);
        }
        let titled = |title: &str| f.family_words(self.view).any(|w| self.kept.is_titled(title, w));
        // Who had another given name before may have been called by another title.
        let other_gender = !self.person.renamed
            && own.is_some_and(|own| {
                Gender::of_title(own).is_some_and(|o| Gender::of_title(title).is_some_and(|t| t != o))
            });
        if (titled(title) && own != Some(title)) || (shared && other_gender) {
            return keep("kept-name", "Someone on the list of those who stay has this title and family name.");
        }
        if let Some(other) = self.titled_like_another(f, title, other_gender) {
            return other;
        }
        // Ms Grant, where Anita Grant is named and the person is Miss Campbell-Grant.
        let words: Vec<&str> = f.family_words(self.view).collect();
        if !f.surname && own.is_some_and(|own| own != title) && self.survey.shares_surname(&words) {
            return suggest(
                0.4,
                "surname-part",
                "Half of the person’s family name, which someone named here has whole.",
            );
        }
        if own != Some(title) && (self.is_introduced(f, other_gender) || self.is_a_child(f)) {
            return suggest(0.4, "surname-of-another", "Somebody else of the person’s family name, by what they are.");
        }
        let in_uniform = own.is_some_and(|own| own != title) && lexicon::is(Kind::Uniform, title);
        if in_uniform && !self.near_relation(f.span) {
            return suggest(
                0.5,
                "surname-of-another",
                "Somebody of the person’s family name, with a rank that is not theirs.",
            );
        }
        let noble =
            matches!(title, "lord" | "lady" | "baron" | "baroness" | "earl" | "countess" | "viscount" | "sir" | "dame");
        if noble && own.is_some_and(|own| own != title) {
            return suggest(
                0.4,
                "surname-of-another",
                "Somebody of the person’s family name, with a title that is not theirs.",
            );
        }
        // Mrs Lunns, where the person is Mr Lunn.
        if f.plural && own != Some(title) {
            let why = "Somebody whose family name has one letter more, or one of the family.";
            return suggest(0.5, "surname-of-another", why);
        }
        if self.is_told_apart(f) {
            return suggest(
                0.4,
                "surname-of-another",
                "Somebody else of the person’s family name, by the name in brackets.",
            );
        }
        // Mr Lunn senior
        let of_two = |n: Neighbour<'_>| {
            matches!(n.gap, " " | ", ") && matches!(n.word, "senior" | "snr" | "sr" | "junior" | "jnr" | "jr")
        };
        if self.next(f).is_some_and(of_two) {
            return suggest(
                0.4,
                "surname-of-another",
                "The person, or one of the same family name who is older or younger.",
            );
        }
        // Mr Aydin Coll; "called Mrs Lunn Ada" is another thing.
        let given_behind = self.next(f).is_some_and(|n| lexicon::is_given_name(n.word));
        if self.makes_another(f) && (other_gender || !given_behind) {
            return suggest(0.4, "surname", "The person’s family name, or with the next word another person’s.");
        }
        if self.is_borne_by_another(f) || (other_gender && f.sound) {
            return suggest(0.4, "misspelt-name", "A family name like the person’s, or theirs with a slip in it.");
        }
        if other_gender {
            let why = "Someone else of the person’s family name, by the title.";
            return verdict(Action::Redact, 0.7, Label::Name, "surname-of-another", why);
        }
        if f.near_miss {
            return self.near_titled(f, title);
        }
        if f.previous {
            return redact(0.9, "previous-name", "A name the person had before, after a title.");
        }
        // Miss Clarke, where Mr Clarke stays, is half of Mrs Adeyemi-Clarke.
        let may_stay = || f.family_words(self.view).any(|w| self.kept.may_be_titled(title, w));
        if !f.surname && shared && (own != Some(title) || titled(title) || self.is_whole_of_another(f)) && may_stay() {
            return suggest(0.5, "surname-part", "Half of the person’s family name, which someone who stays has too.");
        }
        redact(0.95, "title-surname", "A title and the person’s family name.")
    }

    fn article_before(&self, f: &Facts<'a>) -> bool {
        self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an" | "our" | "its"))
    }

    /// Someone whom the document names in full has this title and family name: Dr Stephen Rose, later Dr Rose.
    fn titled_like_another(&self, f: &Facts<'a>, title: &str, other_gender: bool) -> Option<Option<Verdict>> {
        let words: Vec<&str> = f.family_words(self.view).collect();
        let own = self.person.title.as_deref();
        let named = self.survey.is_titled(title, &words);
        if named && own.is_none() {
            // No title of the person's is known: it may be theirs, too.
            return Some(suggest(0.5, "surname-of-another", "The person, or someone of that title and name."));
        }
        let theirs = named && own != Some(title);
        if theirs || (other_gender && self.survey.shares_surname(&words) && !self.near_relation(f.span)) {
            return Some(keep("other-person", "Someone of that title and family name is named in full elsewhere."));
        }
        // Mrs Bell, where the person is Mrs Asante-Bell and a Mrs Carol Bell is named too.
        let half = named && !f.surname;
        half.then(|| {
            suggest(0.5, "surname-part", "Half of the person’s family name, which someone named here has whole.")
        })
    }

    fn councillor(&self, f: &Facts<'a>, shared: bool) -> Option<Verdict> {
        if self.near_relation(f.span) && !shared {
            return relative();
        }
        // One is named in full in the case, and the person is called otherwise.
        let words: Vec<&str> = f.family_words(self.view).collect();
        let in_full = self.person.title.is_some() && self.survey.is_titled(COUNCILLOR, &words);
        if shared || in_full || f.ordinary || f.near_miss || !f.surname {
            return keep("councillor", "A councillor of that family name.");
        }
        let why = "A councillor of the person’s family name who is not on the list of those who stay.";
        suggest(0.5, "councillor", why)
    }

    pub(super) fn surname_alone(&self, f: &Facts<'a>) -> Option<Verdict> {
        // Deol & Daughters: a firm that bears a name that is no ordinary word leads to whoever bears it.
        if f.surname && !f.ordinary && !f.lower && self.next(f).is_some_and(|n| n.gap == " & ") && self.is_place(f) {
            return suggest(0.4, "surname", "A firm with the person’s family name in its own.");
        }
        // Lunn Ltd: whoever bears a rare name is behind it.
        let firm = |n: Neighbour<'_>| n.gap == " " && lexicon::is(Kind::FirmForm, n.word);
        if f.surname && !f.ordinary && !f.lower && !self.shares_surname(f) && self.next(f).is_some_and(firm) {
            return suggest(0.4, "surname", "A firm with the person’s family name in its own.");
        }
        // Tom Briggs, who stays, where the person is Major Tom-Briggs
        let spaced = !f.span.of(self.view.text()).contains('-');
        if spaced
            && let [first, last] = f.family_words(self.view).collect::<Vec<_>>().as_slice()
            && self.kept.is_person(first, last)
        {
            return suggest(
                0.5,
                "surname-of-another",
                "The person’s family name, or the whole name of someone who stays.",
            );
        }
        if self.is_an_officer_in_a_label(f) {
            return suggest(0.4, "surname-of-another", "Somebody of another initial, in the line of an officer.");
        }
        if self.is_a_rank(f) {
            return keep("other-person", "A rank or title before somebody else’s name.");
        }
        if self.is_place(f) || self.is_a_saint(f) {
            return keep("place", "Part of the name of a place or body.");
        }
        if self.is_two_words(f) {
            let why = "The person’s family name in two words, or a place or two words of that sound.";
            return suggest(0.4, "surname", why);
        }
        if f.lower {
            return self.surname_in_small_letters(f);
        }
        if self.is_behind_a_place(f) {
            return suggest(0.4, "surname", "The person’s family name, or a place that is called by it.");
        }
        if self.is_somewhere(f) {
            return suggest(0.4, "surname", "The person’s family name, or a shop or place that is called by it.");
        }
        if self.is_shouted(f) {
            return redact(0.7, "surname", "The person’s family name, in what is shouted at somebody.");
        }
        let meant = self.is_meant(f) || f.surname && self.is_told_to_complain(f);
        if f.ordinary && !f.technical && !self.shares_surname(f) && meant {
            return redact(0.6, "surname", "The person’s family name, where somebody is meant.");
        }
        if self.is_against_who_stays(f) {
            return redact(0.7, "surname", "The person’s family name, against somebody who stays.");
        }
        if self.is_in_a_set_phrase(f) {
            return suggest(0.3, "surname", "The person’s family name, or a part of a name that is made of that word.");
        }
        if self.is_the_town(f) {
            return suggest(0.3, "surname", "The person’s family name, or the town or country.");
        }
        if self.is_a_nation(f) {
            return suggest(0.3, "surname", "The person’s family name, or the nation or language.");
        }
        if self.heads_a_name(f) {
            return suggest(0.4, "surname", "The person’s family name, or a firm or body that is called by it.");
        }
        if self.is_of_a_body(f) {
            return suggest(0.3, "surname", "The person’s family name, or a part of the name of a body.");
        }
        if self.is_a_title_of_something(f) {
            return suggest(0.4, "family-plural", "The family, or a game or programme of that name.");
        }
        if self.names_a_town(f) || self.is_by_a_river(f) {
            return keep("place", "The name of a town or county.");
        }
        if !f.surname && self.is_of_a_department(f) {
            return suggest(0.4, "surname-part", "Half of the person’s family name, or somebody else’s name.");
        }
        if self.names_a_thing(f) {
            return suggest(0.4, "surname", "The person’s family name, or a firm or something that is called by it.");
        }
        if self.names_a_village(f) {
            return suggest(0.4, "surname", "The person’s family name, or a place of that name.");
        }
        if self.is_law_case(f) {
            return self.party(f);
        }
        if self.may_be_a_place(f) || self.is_of_a_place(f) {
            return suggest(0.4, "surname", "The person’s family name, or a place or ship of that name.");
        }
        if self.is_of_somewhere(f) {
            return keep("place", "A historical person, or a place.");
        }
        if self.is_in_a_place(f) {
            return suggest(0.3, "surname", "The person’s family name, or the place.");
        }
        match self.is_month(f) {
            Month::Yes => return keep("month", "The month."),
            Month::Perhaps => return suggest(0.5, "month", "The month, or the person’s name."),
            Month::No => {}
        }
        if f.near_miss {
            return self.near_surname(f);
        }
        if self.is_borne_by_another(f) {
            return suggest(0.3, "surname", "The family name of someone who is named here in full.");
        }
        let shared = self.shares_surname(f);
        if self.ends_a_place(f) {
            return keep("place", "The name of a place or body.");
        }
        if self.goes_to_a_place(f) {
            return suggest(0.4, "surname", "The person’s family name, or the place of that name.");
        }
        // In Cross Street, Buxton: the town behind the street.
        let street = self.previous(f).filter(|n| n.gap == ", " && self.view.is_capital(n.span));
        if f.surname && street.is_some_and(|n| lexicon::is(Kind::Street, n.word)) {
            return suggest(0.4, "surname", "The person’s family name, or the town in an address.");
        }
        if self.is_behind_a_house(f) {
            return suggest(0.4, "surname", "The person’s family name, or the name of a house or business.");
        }
        if let Some(other) = self.given_of_another(f) {
            return self.surname_of_another(f, other, shared);
        }
        if (!f.surname || f.previous) && self.goes_on_behind_a_hyphen(f) {
            return suggest(0.4, "surname-part", "With the word behind the hyphen the name of another person.");
        }
        if self.is_family_in_a_row_of_another(f) {
            return suggest(
                0.5,
                "surname-of-another",
                "Someone else of the person’s family name, by the cell beside it.",
            );
        }
        if self.makes_another(f) {
            return suggest(
                0.4,
                "surname",
                "The person’s family name, or with the next word another person’s or a place’s.",
            );
        }
        // The Grants Panel: many of what the word means.
        let body = |n: Neighbour<'_>| n.gap == " " && self.view.is_capital(n.span) && lexicon::is(Kind::Body, n.word);
        if f.plural && f.ordinary && self.next(f).is_some_and(body) {
            return keep("place", "Part of the name of a body.");
        }
        if f.plural {
            let before = self.previous(f).filter(|n| n.gap == " " && n.word == "the");
            let the = before.is_some();
            let why = "The family by its name.";
            // He is one of the Lunns: of whom this is said is not told by the name.
            let one_of = before.and_then(|n| self.view.before(n.span)).filter(|n| n.gap == " " && n.word == "of");
            let stays = |word: &str| {
                ["es", "s"].iter().filter_map(|end| word.strip_suffix(end)).any(|w| self.kept.shares_half(w))
            };
            if one_of.and_then(|n| self.view.before(n.span)).is_some_and(|n| n.word == "one")
                && f.family_words(self.view).any(stays)
            {
                return suggest(0.5, "family-plural", "A family of the name that somebody who stays has, too.");
            }
            let anothers = f.family_words(self.view).any(|w| self.survey.is_titled_plural(w));
            if anothers && !the {
                return suggest(
                    0.4,
                    "family-plural",
                    "The family, or somebody whose family name ends with that letter.",
                );
            }
            return if f.ordinary && !the {
                let says_nothing = self.view.opens_sentence(f.span) || self.view.line_is_upper(f.span);
                if says_nothing { None } else { suggest(0.4, "family-plural", "The family, or the ordinary word.") }
            } else {
                verdict(Action::Redact, 0.85, Label::Family, "family-plural", why)
            };
        }
        if self.is_told_as_given(f) {
            return suggest(0.5, "surname", "The person’s family name, or as a given name another person’s.");
        }
        if self.is_said_of_their_gender(f) {
            return redact(0.7, "surname", "The person’s family name before a word for a woman or a man, as they are.");
        }
        if shared {
            return self.shared_surname(f);
        }
        if f.family_words(self.view).all(|w| self.kept.is_in_a_body(w)) && !f.after.is_some_and(follows_a_person) {
            return suggest(
                0.5,
                "surname",
                "The person’s family name, or the place that a body which stays is named after.",
            );
        }
        self.surname_by_itself(f)
    }

    fn surname_by_itself(&self, f: &Facts<'a>) -> Option<Verdict> {
        let unclear = self.view.line_is_upper(f.span) || self.view.opens_sentence(f.span);
        // Market Day, the Frost: a capital that something else may have.
        let beside = self.previous(f).is_some_and(|n| {
            let capital = |n: Neighbour<'_>| n.gap == " " && self.view.is_capital(n.span);
            // A Frost Warning is no Frost.
            let article = n.word == "the" || (matches!(n.word, "a" | "an") && self.next(f).is_some_and(capital));
            n.gap == " " && (self.view.is_capital(n.span) || article)
        });
        let number = self.next(f).is_some_and(|n| n.gap == " " && n.word.starts_with(|c: char| c.is_ascii_digit()));
        let unclear = unclear && !self.fills_a_field(f) && !self.heads_a_subject(f);
        // Cross Keys, Costa Coffee: the name of a house or a firm.
        let compound = self.next(f).is_some_and(|n| {
            let plain = lexicon::is_ordinary(n.word) && !lexicon::is_given_name(n.word) && !is_no_name(n.word);
            n.gap == " " && self.view.case(n.span) == Case::Capital && plain && !self.is_field_name(n)
        });
        if compound && (f.ordinary || !f.surname) && !f.technical && !self.view.line_is_upper(f.span) {
            return suggest(0.4, "surname", "The person’s family name, or a part of the name of a house or firm.");
        }
        let acts = f.after.is_some_and(follows_a_person);
        if f.ordinary && !f.technical && ((unclear || number || beside) && !acts || self.names_something(f))
            || !f.technical && self.is_the_old(f)
        {
            return suggest(0.4, "surname", "The person’s family name, or the ordinary word.");
        }
        // A family name that someone who stays has for a given name: Rhys.
        let one_word = f.family_words(self.view).nth(1).is_none();
        let particle = f.run.tokens.iter().any(|t| t.role == Role::Particle);
        // OShea: another capital inside it is none of a given name.
        let inner = self.view.case(f.core) == Case::Inner;
        if one_word && !particle && !inner && f.family_words(self.view).any(|w| self.kept.is_called(w)) {
            return suggest(0.5, "surname", "The person’s family name, or the given name of someone who stays.");
        }
        // NHS England, the (Scotland) Act: a nation more often than anybody of its name.
        let nation = |w: &str| matches!(w, "england" | "scotland" | "wales" | "ireland" | "britain");
        if f.title.is_none() && !f.after.is_some_and(follows_a_person) && f.family_words(self.view).all(nation) {
            return suggest(0.3, "surname", "The person’s family name, or the country.");
        }
        // "a perfectly good Costa": one of several of the name.
        let praised = self.previous(f).is_some_and(|n| {
            let words = ["good", "decent", "new", "nearby", "local", "lovely", "nice", "big", "second", "nearest"];
            n.gap == " " && words.contains(&n.word)
        });
        if praised && !f.technical && self.ends_a_noun_phrase(f) && !f.after.is_some_and(follows_a_person) {
            return suggest(0.4, "surname", "The person’s family name, or a firm or thing of that name.");
        }
        if !f.surname {
            // “Sit down, Glover!”, “Flint told me”: whoever is spoken to or does something is no ordinary word.
            let person = self.is_spoken_to(f)
                || f.after.is_some_and(|n| n.gap == " " && follows_a_person(n) && !lexicon::is(Kind::WeakVerb, n.word));
            return if f.ordinary && !person {
                suggest(0.4, "surname-part", "Half of the person’s family name, or another name or word.")
            } else {
                redact(0.7, "surname-part", "Half of the person’s family name.")
            };
        }
        let rule = if f.previous { "previous-name" } else { "surname" };
        redact(0.85, rule, "The person’s family name.")
    }
}
