//! Given names with a family name.

use super::around::follows_a_person;
use super::facts::Facts;
use super::{Judge, Verdict, keep, redact, suggest};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::run::Role;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::number::value;
use crate::redact::view::Case;

impl<'a> Judge<'a> {
    pub(super) fn full_name(&self, f: &Facts<'a>) -> Option<Verdict> {
        // "the officer will carry out checks", "will grant consent": two words of the language.
        let words = || f.words(self.view).all(|w| lexicon::is_ordinary(w) || lexicon::is_small_word(w));
        if f.lower && !f.technical && words() && self.is_done(f) {
            let why = "The person’s name in small letters, or two words of the language.";
            return if f.near_miss { None } else { suggest(0.4, "full-name", why) };
        }
        if f.lower && f.ordinary && !f.technical && !self.is_whole_name(f) {
            return suggest(0.4, "full-name", "May be the person’s name; the words are ordinary words too.");
        }
        if let Some(verdict) = self.named_like_a_street(f) {
            return verdict;
        }
        if self.is_called_after_somebody(f) {
            return suggest(0.5, "part-name", "A place or prize that is named after somebody of the person’s name.");
        }
        // DI Smith of the police, where the person is Diana Smith.
        let rank = f.run.tokens.first().is_some_and(|t| {
            let short = matches!(t.span.of(self.view.text()), "di" | "dc" | "ds" | "dci" | "pc" | "wo" | "si");
            short && self.view.case(t.span) == Case::Upper && !self.view.line_is_upper(f.span)
        });
        if rank && f.run.tokens.len() == 2 {
            return suggest(
                0.4,
                "part-name",
                "Somebody of a rank and the person’s family name, or a short form of theirs.",
            );
        }
        if self.is_office_and_given_name(f) {
            return keep("other-person", "Somebody of that office, given name and another family name.");
        }
        if self.is_a_councillor_of_like_names(f) {
            return suggest(0.4, "other-person", "A councillor of names like the person’s.");
        }
        let noble = |title: &str| matches!(title, "sir" | "dame" | "lady" | "lord");
        // Sir Walter Scott, of Scott Walters; but “Lady Ada Lunn” may be said in mockery.
        let whole = f.given && f.surname && !f.near_miss;
        if !whole && f.title.is_some_and(noble) && self.person.title.as_deref().is_some_and(|own| !noble(own)) {
            let why = "Somebody of the person’s name, or one like it, with a title that is not theirs.";
            return suggest(0.4, "other-person", why);
        }
        if self.is_namesake(f) {
            return self.namesake(f);
        }
        if self.is_of_the_other_sex(f) {
            return suggest(0.5, "full-name", "The person’s name, with a further name that the other sex bears.");
        }
        let own = |word: &str| self.person.given.iter().chain(&self.person.known_as).any(|given| given == word);
        let other_given = !f.given || !f.given_words(self.view).any(own);
        if (f.previous || other_given) && self.goes_on_behind_a_hyphen(f) {
            return suggest(0.4, "surname-part", "With the word behind the hyphen the name of another person.");
        }
        // Councillor Paula Davies, where the person is Paul Davies and no councillor.
        let councillor = |title: &str| lexicon::is(Kind::CouncillorTitle, title);
        if f.near_miss && f.title.is_some_and(councillor) && !self.person.title.as_deref().is_some_and(councillor) {
            return suggest(0.4, "misspelt-name", "A councillor of a name like the person’s.");
        }
        if f.near_miss {
            return redact(0.85, "misspelt-name", "The person’s name with a slip in it.");
        }
        if f.previous {
            return redact(0.9, "previous-name", "A name the person had before.");
        }
        let (rule, confidence) = if f.given && f.surname { ("full-name", 0.99) } else { ("part-name", 0.9) };
        redact(confidence, rule, "The person’s given name and family name.")
    }

    /// Harpreet Kaur Gill, where the person is Harpreet Singh Gill.
    fn is_of_the_other_sex(&self, f: &Facts<'a>) -> bool {
        let further = |name: &str| f.run.tokens.iter().any(|t| t.span.of(self.view.text()) == name);
        let own = |name: &str| self.person.given.iter().any(|given| given == name);
        [("kaur", "singh"), ("singh", "kaur")]
            .iter()
            .any(|(other, theirs)| further(other) && own(theirs) && !own(other))
    }

    /// Whether a name in small letters is given name and family name, and nothing before it makes a noun of it.
    fn is_whole_name(&self, f: &Facts<'a>) -> bool {
        let noun = self.previous(f).is_some_and(|n| {
            n.gap == " "
                && (value(n.word).is_some()
                    || matches!(
                        n.word,
                        "the"
                            | "a"
                            | "an"
                            | "this"
                            | "that"
                            | "my"
                            | "his"
                            | "her"
                            | "their"
                            | "our"
                            | "your"
                            | "no"
                            | "any"
                            | "y"
                            | "yr"
                            | "some"
                            | "every"
                            | "each"
                    ))
        });
        f.given && f.surname && !noun && f.run.tokens.len() == 2
    }

    /// Bishop Mark Hewitt, where the person is Mark Bishop.
    fn is_office_and_given_name(&self, f: &Facts<'a>) -> bool {
        let text = self.view.text();
        let [office, given] = f.run.tokens.as_slice() else { return false };
        lexicon::is(Kind::Title, office.span.of(text))
            && matches!(office.role, Role::Name(m) if m.any(Meaning::SURNAME))
            && matches!(given.role, Role::Name(m) if !m.any(Meaning::SURNAME.and(Meaning::PART)))
            && self.view.after(office.span).is_some_and(|n| n.gap == " ")
            && self.view.case(office.span) == Case::Capital
            && self.name_behind(f).is_some_and(|n| n.gap == " " && self.vocabulary.meaning(n.word).is_none())
    }

    /// A person called Rose Street, where the street of that name is meant: a number or a word for a place stands before.
    fn named_like_a_street(&self, f: &Facts<'a>) -> Option<Option<Verdict>> {
        let street = f.family_words(self.view).last().is_some_and(|w| lexicon::is(Kind::Street, w));
        if !street || f.title.is_some() || f.initials || f.after.is_some_and(follows_a_person) {
            return None;
        }
        let n = self.previous(f)?;
        let number = n.gap == " " && n.word.starts_with(|c: char| c.is_ascii_digit());
        let at = n.gap == " "
            && (lexicon::is(Kind::Where, n.word)
                || matches!(n.word, "on" | "along" | "down" | "up" | "off" | "into" | "past"));
        let of = n.gap == " "
            && n.word == "of"
            && self
                .view
                .before(n.span)
                .is_some_and(|b| matches!(b.word, "corner" | "end" | "side" | "part" | "length" | "residents"));
        (number || at || of).then(|| keep("place", "A street of that name."))
    }
}
