//! The person's family name with a given name before it that is none of theirs: a relative, somebody else, or a slip.

use super::facts::Facts;
use super::{Judge, Verdict, keep, verdict};
use crate::redact::finding::{Action, Label};
use crate::redact::gender::Gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::beside::heard_alike;
use crate::redact::name::run::Role;
use crate::redact::view::Neighbour;

impl<'a> Judge<'a> {
    /// Whose a family name is that another given name or initial stands before.
    pub(super) fn surname_of_another(&self, f: &Facts<'a>, other: Neighbour<'_>, shared: bool) -> Option<Verdict> {
        // Mill Street, where the person is called Street.
        let last = f.family_words(self.view).last().is_some_and(|w| lexicon::is(Kind::Place, w));
        let thing =
            last && other.word.chars().count() > 1 && !lexicon::is_given_name(other.word) && !self.ends_a_name(other);
        if thing && !f.plural {
            return keep("place", "The name of a place or body.");
        }
        let initial = other.word.chars().next().filter(|_| other.word.chars().count() == 1);
        let theirs =
            |w: &str| self.kept.is_person(other.word, w) || initial.is_some_and(|c| self.kept.has_initial(c, w));
        if f.family_words(self.view).any(theirs) {
            return keep("kept-name", "Someone on the list of those who stay.");
        }
        let relation = self.near_relation(f.span) && !shared;
        // Councillor Brian Lunn is her brother-in-law: a councillor stays, or is told of.
        let councillor = |n: Neighbour<'_>| n.gap == " " && lexicon::is(Kind::CouncillorTitle, n.word);
        if relation && self.view.before(other.span).is_some_and(councillor) {
            let why = "A councillor of the person’s family name who may be a relative.";
            return verdict(Action::Suggest, 0.5, Label::Name, "surname-of-another", why);
        }
        if relation {
            return relative();
        }
        if self.ends_couple(other) {
            let why = "Someone named together with the person, by the same family name.";
            return verdict(Action::Redact, 0.7, Label::Name, "couple", why);
        }
        // Tuan Nguyen, where the person is Lan Nguyen: thousands bear it.
        let common = f.family_words(self.view).all(|w| lexicon::is(Kind::CommonFamily, w)) && !f.near_miss;
        if !shared && !common && !self.denies_relation(f) && self.has_wrong_given(f, other) {
            let why = "The person’s title and family name with a given name that nobody else has here.";
            return verdict(Action::Redact, 0.6, Label::Name, "wrong-given-name", why);
        }
        let why = "Someone else of the person’s family name.";
        // A word that is known for a given name, or that has a title, shows that it is somebody else.
        let given = lexicon::is_given_name(other.word) || lexicon::is(Kind::GivenName, other.word);
        let known = given || self.ends_a_name(other) || self.denies_relation(f);
        let unsure = f.ordinary || !f.surname || shared || known || common;
        let action = if unsure { Action::Suggest } else { Action::Redact };
        verdict(action, 0.5, Label::Name, "surname-of-another", why)
    }

    /// `Minutes: R. Lunn`, `Contact: T Lunn`, where the person is Ada Lunn.
    pub(super) fn is_an_officer_in_a_label(&self, f: &Facts<'a>) -> bool {
        let initial = self.previous(f).filter(|n| matches!(n.gap, " " | ". ") && self.view.is_capital(n.span));
        let initial = initial.filter(|n| {
            let mut letters = n.word.chars();
            letters.next().is_some_and(|c| !self.vocabulary.given_initials.contains(&c)) && letters.next().is_none()
        });
        let label = initial.and_then(|n| self.view.before(n.span)).filter(|n| lexicon::is(Kind::SignedBy, n.word));
        f.title.is_none()
            && label.is_some()
            && initial.is_some_and(|n| {
                self.view.before(n.span).is_some_and(|label| {
                    self.view.text().get(label.span.end..n.span.start).is_some_and(|gap| gap.starts_with(':'))
                })
            })
    }

    /// "wrote to her as “Susan Lunn”", "calls you “Susan Lunn”", "refers to you throughout as Susan Lunn": it is said whom
    /// the name means.
    fn is_said_to_be_meant(&self, given: Neighbour<'_>) -> bool {
        const FAR: usize = 12;
        let before = |span| self.view.before(span).filter(|n| !n.gap.contains(['.', ';', '?', '!']));
        let whom = |n: Neighbour<'_>| matches!(n.word, "him" | "her" | "them" | "you" | "me" | "complainant");
        let Some(first) = before(given.span) else { return false };
        let calls = |n: Neighbour<'_>| lexicon::is(Kind::Calls, n.word);
        let behind = || std::iter::successors(before(first.span), |n| before(n.span)).take(FAR);
        // It appears as “Suzan Lunn”.
        let written = |n: Neighbour<'_>| {
            matches!(
                n.word,
                "appears" | "appeared" | "spelt" | "spelled" | "misspelt" | "written" | "recorded" | "entered"
            )
        };
        match first.word {
            "as" if before(first.span).is_some_and(written) && first.gap.starts_with(' ') => true,
            "as" if first.gap.contains(['"', '\'']) => behind().any(whom),
            "as" => behind().any(whom) && behind().any(calls),
            _ => whom(first) && before(first.span).is_some_and(calls),
        }
    }

    /// Mrs Susan Lunn, where the person is Mrs Ada Lunn: whoever wrote it was wrong about the given name, when the title
    /// tells that somebody of that sex is meant and the given name stands nowhere else.
    fn has_wrong_given(&self, f: &Facts<'a>, other: Neighbour<'_>) -> bool {
        let own = self.person.title.as_deref().filter(|own| Gender::of_title(own).is_some());
        let title = self.view.before(other.span).filter(|n| matches!(n.gap, " " | ". ")).map(|n| n.word);
        let only = f.run.tokens.iter().all(|t| t.role == Role::Particle || matches!(t.role, Role::Name(_)));
        let whole = f.surname && !f.ordinary && !f.near_miss && !f.plural && only;
        let meant = self.is_said_to_be_meant(other);
        // “If May Frost wants to run things”, of Mei Frost: the given name as it is heard.
        let heard = || self.person.given.iter().chain(&self.person.known_as).any(|own| heard_alike(own, other.word));
        let one =
            f.surname && !f.near_miss && !f.plural && f.run.tokens.len() == 1 && !self.kept.shares_given(other.word);
        if whole && meant || one && heard() {
            return true;
        }
        // Mr Meurig Dafydd, where the person is Mr Iolo ap Dafydd.
        let particle = self.person.surnames.iter().any(|surname| surname.particles > 0)
            && !f.run.tokens.iter().any(|t| t.role == Role::Particle);
        whole
            && !particle
            && own.is_some()
            && title == own
            && lexicon::is_given_name(other.word)
            && self.survey.is_named_once(other.word)
    }

    /// Mr Lunn, the caretaker; Dr Lunn, her GP; where the person is Mrs Lunn. What everybody may be who complains, or who is
    /// of the family, makes nobody another.
    pub(super) fn is_introduced(&self, f: &Facts<'a>, other_gender: bool) -> bool {
        let own = self.person.title.is_some();
        let Some(first) = self.next(f).filter(|n| own && matches!(n.gap, ", " | " ")) else { return false };
        let article = matches!(first.word, "the" | "a" | "an" | "her" | "his" | "their" | "our" | "my" | "your");
        let mut last = first.span;
        for _ in 0..4 {
            let text = self.view.text().get(last.end..).unwrap_or("");
            if last != first.span && (text.is_empty() || text.starts_with([',', '.', ';', ')', '\n'])) {
                return article;
            }
            let Some(n) = self.view.after(last).filter(|n| matches!(n.gap, " " | "-")) else { return false };
            let general = lexicon::is(Kind::PersonNoun, n.word) && !other_gender || lexicon::is(Kind::Relation, n.word);
            if general || matches!(n.word, "applicant" | "appellant" | "claimant" | "author" | "writer" | "owner") {
                return false;
            }
            last = n.span;
        }
        false
    }

    /// Miss Lunn (aged 9), where the person is Mrs Lunn.
    pub(super) fn is_a_child(&self, f: &Facts<'a>) -> bool {
        let aged = self.next(f).filter(|n| matches!(n.gap, " (" | ", ") && n.word == "aged");
        let years = aged.and_then(|n| self.view.after(n.span)).and_then(|n| n.word.parse::<u8>().ok());
        self.person.title.is_some() && years.is_some_and(|years| years < 16)
    }

    /// Mr Lunn (Joan, 0410): a given name in brackets that is none of the person's.
    pub(super) fn is_told_apart(&self, f: &Facts<'a>) -> bool {
        self.next(f).is_some_and(|n| {
            let rest = self.view.text().get(n.span.end..).unwrap_or("");
            n.gap == " ("
                && self.view.is_capital(n.span)
                && lexicon::is_given_name(n.word)
                && self.vocabulary.meaning(n.word).is_none()
                && rest.starts_with([')', ','])
        })
    }

    /// Mrs Finch-Hatton, where the person is Mrs Marsh-Finch or Mrs Finch.
    pub(super) fn goes_on_behind_a_hyphen(&self, f: &Facts<'a>) -> bool {
        self.next(f).is_some_and(|n| {
            let capital = n.gap == "-" && self.view.is_capital(n.span);
            capital && self.vocabulary.meaning(n.word).is_none() && n.word.len() > 1
        })
    }
}

/// Somebody of the family.
pub(super) fn relative() -> Option<Verdict> {
    let why = "A relative who bears the person’s family name.";
    verdict(Action::Redact, 0.8, Label::Name, "relative-surname", why)
}
