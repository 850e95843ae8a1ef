//! Whether a run of names in a text is the person, someone else, or a word: decided from what stands around it.
//!
//! Three answers: `redact` when it is the person, or may be and nothing speaks against it; `keep` when something shows
//! that it is not (a street, another given name, a councillor's title); `suggest` when the text does not tell.

use super::person::Person;
use super::run::{Role, Run};
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

/// What was decided about a run.
pub struct Verdict {
    pub action: Action,
    pub reason: Reason,
    pub confidence: f32,
    pub label: Label,
}

/// Everything a decision is made from.
pub struct Judge<'a> {
    pub view: View<'a>,
    pub person: &'a Person,
    pub vocabulary: &'a Vocabulary,
    pub kept: &'a Kept,
    /// Where someone who stays is named in full, in order.
    pub mentions: &'a [Span],
}

/// What a run is made of.
struct Facts<'a> {
    run: &'a Run,
    span: Span,
    /// The run without its titles.
    core: Span,
    title: Option<&'a str>,
    given: bool,
    short: bool,
    middle: bool,
    surname: bool,
    part: bool,
    initials: bool,
    plural: bool,
    near_miss: bool,
    previous: bool,
    /// All its name words are ordinary words too.
    ordinary: bool,
    /// Not one capital in it.
    lower: bool,
    before: Option<Neighbour<'a>>,
    after: Option<Neighbour<'a>>,
}

fn verdict(action: Action, confidence: f32, label: Label, rule: &'static str, why: &'static str) -> Option<Verdict> {
    Some(Verdict { action, reason: Reason { rule, why }, confidence, label })
}

fn redact(confidence: f32, rule: &'static str, why: &'static str) -> Option<Verdict> {
    verdict(Action::Redact, confidence, Label::Person, rule, why)
}

fn suggest(confidence: f32, rule: &'static str, why: &'static str) -> Option<Verdict> {
    verdict(Action::Suggest, confidence, Label::Person, rule, why)
}

fn keep(rule: &'static str, why: &'static str) -> Option<Verdict> {
    verdict(Action::Keep, 0.8, Label::Person, rule, why)
}

impl<'a> Judge<'a> {
    /// Decides about a run; nothing when it is no name at all.
    pub fn decide(&self, run: &'a Run) -> Option<Verdict> {
        let facts = self.facts(run);
        if let [token] = run.tokens.as_slice()
            && let Role::Name(meaning) = token.role
            && let Some(verdict) = self.one_word(&facts, meaning)
        {
            return verdict;
        }
        if self.mentions.iter().any(|mention| mention.contains(facts.core)) {
            return keep("kept-name", "Part of a name that is on the list of those who stay.");
        }
        let has_given = facts.given || facts.short || facts.middle;
        let has_family = facts.surname || facts.part;
        match (has_given, has_family) {
            (true, true) => self.full_name(&facts),
            (false, true) if facts.initials => self.initials_and_surname(&facts),
            (false, true) if facts.title.is_some() => self.title_and_surname(&facts),
            (false, true) => self.surname_alone(&facts),
            (true, false) if facts.near_miss => self.near_given(&facts),
            (true, false) => self.given_alone(&facts),
            (false, false) => None,
        }
    }

    fn facts(&self, run: &'a Run) -> Facts<'a> {
        let text = self.view.text();
        let names =
            || run.tokens.iter().filter_map(|t| if let Role::Name(m) = t.role { Some((t.span, m)) } else { None });
        let any = |flag: Meaning| names().any(|(_, m)| m.any(flag));
        let title = run.tokens.first().filter(|t| t.role == Role::Title);
        let span = run.span();
        let core =
            run.tokens.iter().find(|t| t.role != Role::Title).map_or(span, |t| Span::new(t.span.start, span.end));
        let words: Vec<&str> = names().map(|(s, _)| s.of(text)).collect();
        let whole = self.vocabulary.cores.iter().any(|core| core.iter().all(|w| words.contains(&w.as_str())));
        Facts {
            run,
            span,
            core,
            title: title.map(|t| t.span.of(text)),
            given: any(Meaning::GIVEN),
            short: any(Meaning::SHORT),
            middle: any(Meaning::MIDDLE),
            surname: any(Meaning::SURNAME) || (whole && any(Meaning::PART)),
            part: any(Meaning::PART),
            initials: run.tokens.iter().any(|t| t.role == Role::Initials),
            plural: any(Meaning::PLURAL),
            near_miss: any(Meaning::NEAR_MISS),
            previous: any(Meaning::PREVIOUS),
            ordinary: words.iter().all(|w| lexicon::is_ordinary(w)),
            lower: names().all(|(s, _)| self.view.case(s) == Case::Lower),
            before: self.view.before(span),
            after: self.view.after(span),
        }
    }

    /// Words that are several names or initials at once; the outer `None` means that it is an ordinary case after all.
    #[allow(clippy::option_option)]
    fn one_word(&self, f: &Facts<'_>, meaning: Meaning) -> Option<Option<Verdict>> {
        let technical = self.view.is_technical(f.span);
        let case = self.view.case(f.span);
        if meaning.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE).and(Meaning::SURNAME).and(Meaning::PART))
        {
            return None;
        }
        if meaning.any(Meaning::JOINED) {
            return Some(if f.ordinary && !technical {
                None
            } else {
                verdict(Action::Redact, 0.9, Label::Name, "joined-name", "The name written as one word.")
            });
        }
        if meaning.any(Meaning::INITIALS) {
            return Some(self.initials_word(f, case, technical));
        }
        let handle = meaning.any(Meaning::HANDLE) && (technical || case == Case::Inner);
        Some(
            handle
                .then(|| {
                    verdict(
                        Action::Redact,
                        0.8,
                        Label::Name,
                        "handle-name",
                        "A name and an initial, in a file name, link or handle.",
                    )
                })
                .flatten(),
        )
    }

    fn initials_word(&self, f: &Facts<'_>, case: Case, technical: bool) -> Option<Verdict> {
        let word = f.span.of(self.view.text());
        if case != Case::Upper || (lexicon::is(Kind::Acronym, word) && !technical) {
            return None;
        }
        // Two letters are many things; they are the person's where they stand as a clause of their own.
        let stands_alone = || self.view.opens_sentence(f.span) && f.after.is_none_or(|n| !n.gap.starts_with(' '));
        let sure = if word.len() > 2 {
            technical || !self.view.line_is_upper(f.span)
        } else {
            !technical && (f.after.is_some_and(follows_a_person) || stands_alone())
        };
        let why = "The person’s initials.";
        if sure {
            return verdict(Action::Redact, 0.8, if technical { Label::Name } else { Label::Person }, "initials", why);
        }
        suggest(0.5, "initials", "May be the person’s initials.")
    }

    fn full_name(&self, f: &Facts<'_>) -> Option<Verdict> {
        if f.lower && f.ordinary {
            return suggest(0.4, "full-name", "May be the person’s name; the words are ordinary words too.");
        }
        if f.near_miss {
            return redact(0.85, "misspelt-name", "The person’s name with a slip in it.");
        }
        if f.previous {
            return redact(0.9, "previous-name", "A name the person had before.");
        }
        let rule = if f.given && f.surname { ("full-name", 0.99) } else { ("part-name", 0.9) };
        redact(rule.1, rule.0, "The person’s given name and family name.")
    }

    fn initials_and_surname(&self, f: &Facts<'_>) -> Option<Verdict> {
        let text = self.view.text();
        let initial =
            f.run.tokens.iter().find(|t| t.role == Role::Initials).and_then(|t| t.span.of(text).chars().next());
        let theirs = initial.is_some_and(|c| self.surname_words(f).any(|w| self.kept.has_initial(c, w)));
        if theirs {
            return suggest(0.5, "initials-surname", "Someone who stays has the same initial and family name.");
        }
        if f.title.is_some_and(|t| lexicon::is(Kind::CouncillorTitle, t)) {
            return self.title_and_surname(f);
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

    fn title_and_surname(&self, f: &Facts<'_>) -> Option<Verdict> {
        let titles = f.run.tokens.iter().filter(|t| t.role == Role::Title).map(|t| t.span.of(self.view.text()));
        if titles.clone().count() > 1 {
            let councillor = titles.clone().any(|t| lexicon::is(Kind::CouncillorTitle, t));
            let action = if councillor { Action::Suggest } else { Action::Redact };
            return verdict(action, 0.8, Label::Family, "couple", "A couple of the person’s family name.");
        }
        let title = f.title.unwrap_or_default();
        let own = self.person.title.as_deref();
        let shared = self.shares_surname(f);
        if self.is_place(f) && f.after.is_some_and(|n| !f.plural && lexicon::is(Kind::Street, n.word)) && f.ordinary {
            return keep("place", "Part of the name of a place or body.");
        }
        if lexicon::is(Kind::CouncillorTitle, title) && own.is_none_or(|own| !lexicon::is(Kind::CouncillorTitle, own)) {
            if self.near_relation(f.span) && !shared {
                return verdict(
                    Action::Redact,
                    0.7,
                    Label::Name,
                    "relative-surname",
                    "A relative who bears the person’s family name.",
                );
            }
            if shared || f.ordinary || f.near_miss || !f.surname {
                return keep("councillor", "A councillor of that family name.");
            }
            return suggest(
                0.5,
                "councillor",
                "A councillor of the person’s family name who is not on the list of those who stay.",
            );
        }
        let titled_like_another = self.surname_words(f).any(|w| self.kept.is_titled(title, w)) && own != Some(title);
        let other_gender = own.is_some_and(|own| gender(own).is_some_and(|o| gender(title).is_some_and(|t| t != o)));
        if titled_like_another || (shared && other_gender) {
            return keep("kept-name", "Someone on the list of those who stay has this title and family name.");
        }
        if f.near_miss {
            return redact(0.75, "misspelt-name", "The person’s family name with a slip in it, after a title.");
        }
        if f.previous {
            return redact(0.9, "previous-name", "A name the person had before, after a title.");
        }
        if f.part && !f.surname && shared {
            return suggest(0.5, "surname-part", "Half of the person’s family name, which someone who stays has too.");
        }
        redact(0.95, "title-surname", "A title and the person’s family name.")
    }

    fn surname_alone(&self, f: &Facts<'_>) -> Option<Verdict> {
        if self.is_place(f) {
            return keep("place", "Part of the name of a place or body.");
        }
        if f.lower {
            return self.surname_in_small_letters(f);
        }
        if self.is_month(f) {
            return keep("month", "The month.");
        }
        if f.near_miss {
            return self.near_surname(f);
        }
        if f.plural {
            return verdict(Action::Redact, 0.85, Label::Family, "family-plural", "The family by its name.");
        }
        let shared = self.shares_surname(f);
        if shared && f.before.is_some_and(|n| n.gap.len() < 3 && lexicon::is(Kind::NameTalk, n.word)) {
            return redact(0.7, "surname", "The person’s family name, where names are spoken of.");
        }
        let upper_line = self.view.line_is_upper(f.span);
        if let Some(other) = self.given_of_another(f) {
            return self.surname_of_another(f, other, shared);
        }
        let technical = self.view.is_technical(f.span);
        if shared {
            if f.after.is_some_and(|n| n.gap == ", " && self.kept.shares_given(n.word)) {
                return keep("kept-name", "Someone on the list of those who stay, family name first.");
            }
            return suggest(0.5, "surname", "The person’s family name, which someone who stays has too.");
        }
        if f.ordinary
            && !technical
            && (upper_line || self.view.opens_sentence(f.span))
            && !f.after.is_some_and(follows_a_person)
        {
            return suggest(0.4, "surname", "The person’s family name, or the ordinary word.");
        }
        if f.part && !f.surname {
            return if f.ordinary {
                suggest(0.4, "surname-part", "Half of the person’s family name, or another name or word.")
            } else {
                redact(0.7, "surname-part", "Half of the person’s family name.")
            };
        }
        let rule = if f.previous { "previous-name" } else { "surname" };
        verdict(
            Action::Redact,
            0.85,
            if technical { Label::Name } else { Label::Person },
            rule,
            "The person’s family name.",
        )
    }

    fn surname_in_small_letters(&self, f: &Facts<'_>) -> Option<Verdict> {
        if f.near_miss || (f.ordinary && !self.view.is_technical(f.span)) {
            return None;
        }
        if f.surname {
            return redact(0.7, "surname", "The person’s family name in small letters.");
        }
        suggest(0.4, "surname-part", "Half of the person’s family name in small letters.")
    }

    fn near_surname(&self, f: &Facts<'_>) -> Option<Verdict> {
        let letters = f.core.of(self.view.text()).chars().count();
        if f.ordinary || self.surname_words(f).any(|w| self.kept.shares_surname(w)) {
            return None;
        }
        if let Some(other) = self.given_of_another(f) {
            return if self.near_relation(f.span) { self.surname_of_another(f, other, false) } else { None };
        }
        if letters > 7 || f.run.tokens.len() > 1 {
            return redact(0.65, "misspelt-name", "The person’s family name with a slip in it.");
        }
        suggest(0.4, "misspelt-name", "May be the person’s family name with a slip in it.")
    }

    fn surname_of_another(&self, f: &Facts<'_>, other: Neighbour<'_>, shared: bool) -> Option<Verdict> {
        if shared && (self.kept.shares_given(other.word) || other.word.len() == 1) {
            return keep("kept-name", "Someone on the list of those who stay.");
        }
        if self.near_relation(f.span) {
            return verdict(
                Action::Redact,
                0.8,
                Label::Name,
                "relative-surname",
                "A relative who bears the person’s family name.",
            );
        }
        if f.ordinary || !f.surname || shared {
            return verdict(
                Action::Suggest,
                0.4,
                Label::Name,
                "surname-of-another",
                "Someone else of that family name.",
            );
        }
        verdict(
            Action::Redact,
            0.6,
            Label::Name,
            "surname-of-another",
            "Someone else who bears the person’s family name.",
        )
    }

    fn near_given(&self, f: &Facts<'_>) -> Option<Verdict> {
        if f.lower || f.ordinary || self.followed_by_another_name(f) || self.given_of_another(f).is_some() {
            return None;
        }
        suggest(0.4, "misspelt-name", "May be the person’s given name with a slip in it.")
    }

    fn given_alone(&self, f: &Facts<'_>) -> Option<Verdict> {
        let technical = self.view.is_technical(f.span);
        if f.before.is_some_and(|n| {
            n.gap.starts_with([' ', '.']) && lexicon::is(Kind::Crown, n.word) && self.view.is_capital(n.span)
        }) {
            return keep("place", "A saint, a monarch or a place named after one.");
        }
        if f.lower {
            if (f.ordinary || !f.given) && !technical {
                return None;
            }
            return redact(0.7, "given-name", "The person’s given name in small letters.");
        }
        if self.is_month(f) {
            return keep("month", "The month.");
        }
        if self.followed_by_another_name(f) {
            return keep("other-person", "The name of another person or of a place.");
        }
        if let Some(n) = f.before
            && self.kept.shares_surname(n.word)
            && f.core_words(self.view).any(|w| self.kept.shares_given(w))
        {
            return keep("kept-name", "The given name of someone who stays, beside their family name.");
        }
        if f.title.is_some_and(|t| !lexicon::is(Kind::CouncillorTitle, t)) {
            return redact(0.8, "title-given-name", "A title and the person’s given name.");
        }
        if self.given_of_another(f).is_some() {
            return suggest(0.4, "given-name", "May be the second given name of someone else.");
        }
        // Two given names side by side, Li Na, are no two ordinary words.
        let several = f.core_words(self.view).nth(1).is_some();
        let person = several || f.after.is_some_and(follows_a_person);
        if f.ordinary && !technical && !person {
            let no_name = f.after.is_some_and(|n| n.gap == " " && lexicon::is(Kind::NotNameAfter, n.word));
            let unclear = self.view.opens_sentence(f.span) || self.view.line_is_upper(f.span);
            return match (unclear, no_name) {
                (true, true) => None,
                (true, false) => suggest(0.4, "given-name", "The person’s given name, or the ordinary word."),
                (false, _) => redact(0.7, "given-name", "The person’s given name, with a capital in mid-sentence."),
            };
        }
        if f.given {
            return redact(0.9, "given-name", "The person’s given name.");
        }
        if f.short && !f.middle {
            return redact(0.7, "short-form", "A usual short form of the person’s given name.");
        }
        suggest(0.5, "middle-name", "One of the person’s further given names.")
    }

    /// Whether someone who stays has the family name of the run: all of it, when all of it is there.
    fn shares_surname(&self, f: &Facts<'_>) -> bool {
        let words: Vec<&str> = self.surname_words(f).collect();
        if f.surname {
            self.kept.shares_whole_surname(&words)
        } else {
            words.iter().any(|w| self.kept.shares_surname(w))
        }
    }

    fn surname_words<'s>(&'s self, f: &'s Facts<'_>) -> impl Iterator<Item = &'s str> {
        let text = self.view.text();
        let family =
            |t: &&super::run::Token| matches!(t.role, Role::Name(m) if m.any(Meaning::SURNAME.and(Meaning::PART)));
        f.run.tokens.iter().filter(family).map(move |t| t.span.of(text))
    }

    /// A street, village, firm or church: a word of that kind with a capital behind the name.
    fn is_place(&self, f: &Facts<'_>) -> bool {
        if f.before
            .is_some_and(|n| n.gap.starts_with([' ', '.']) && lexicon::is(Kind::Crown, n.word) && f.title.is_none())
        {
            return true;
        }
        // The Vale of Teifi: a name that is a word for a place.
        let of = f.after.is_some_and(|n| {
            n.gap == " " && n.word == "of" && self.view.after(n.span).is_some_and(|n| self.view.is_capital(n.span))
        });
        if of && f.run.tokens.len() == 1 && lexicon::is(Kind::Place, f.core.of(self.view.text())) {
            return true;
        }
        f.after.is_some_and(|n| match n.gap {
            " " => self.view.is_capital(n.span) && lexicon::is(Kind::Place, n.word),
            " & " => self.view.is_capital(n.span) && f.title.is_none() && !f.given,
            _ => false,
        })
    }

    /// A capital word right behind a given name is someone's family name, or makes the two a place.
    fn followed_by_another_name(&self, f: &Facts<'_>) -> bool {
        let Some(n) = f.after else { return false };
        let possessive = n.gap == "'" && n.word == "s";
        let next = if possessive { self.view.after(n.span) } else { Some(n) };
        next.is_some_and(|n| {
            (n.gap == " " || (n.gap == "-" && !possessive))
                && self.view.is_capital(n.span)
                && (!self.view.line_is_upper(n.span) || lexicon::is(Kind::Place, n.word))
                && if possessive { lexicon::is(Kind::Place, n.word) } else { !is_no_name(n.word) }
        })
    }

    /// The capital word right before a family name, when it reads as someone else's given name or initial.
    fn given_of_another(&self, f: &Facts<'a>) -> Option<Neighbour<'a>> {
        let n = f.before.filter(|_| f.title.is_none())?;
        let initial = n.word.chars().count() == 1 && n.word != "a" && n.word != "i";
        let beside = n.gap == " " || n.gap == "-" || (initial && n.gap == ". ");
        let name = beside
            && self.view.is_capital(n.span)
            && !n.word.chars().any(|c| c.is_ascii_digit())
            // The person's own names are nobody else's, and may be gone in the copy.
            && self.vocabulary.meaning(n.word).is_none()
            && !is_no_name(n.word)
            && !self.view.written(Span::new(n.span.end, f.span.start)).contains('\n')
            && !(lexicon::is_ordinary(n.word) && (self.view.opens_sentence(n.span) || self.view.line_is_upper(n.span)));
        name.then_some(n)
    }

    fn is_month(&self, f: &Facts<'_>) -> bool {
        let word = f.core.of(self.view.text());
        let number =
            |n: Neighbour<'_>| n.gap.trim().len() < 2 && n.word.chars().next().is_some_and(|c| c.is_ascii_digit());
        lexicon::is(Kind::Month, word)
            && (f.before.is_some_and(|n| number(n) || (n.gap == " " && lexicon::is(Kind::MonthBefore, n.word)))
                || f.after.is_some_and(|n| number(n) || (n.gap == " " && matches!(n.word, "day" | "bank" | "half"))))
    }

    /// Whether the text around speaks of a relative: "her husband, …", "… , sister of the complainant".
    fn near_relation(&self, span: Span) -> bool {
        let mut before = span;
        let mut after = span;
        for _ in 0..6 {
            let previous = self.view.before(before).filter(|n| !n.gap.contains(['\n', '.']));
            let next = self.view.after(after).filter(|n| !n.gap.contains(['\n']));
            if [previous, next].into_iter().flatten().any(|n| lexicon::is(Kind::Relation, n.word)) {
                return true;
            }
            before = previous.map_or(before, |n| n.span);
            after = next.map_or(after, |n| n.span);
        }
        false
    }
}

impl Facts<'_> {
    fn core_words<'s>(&self, view: View<'s>) -> impl Iterator<Item = &'s str> {
        let spans: Vec<Span> = self.run.tokens.iter().filter(|t| t.role != Role::Title).map(|t| t.span).collect();
        spans.into_iter().map(move |span| span.of(view.text()))
    }
}

/// Whether a word is a title, an opening word or the like, and so nobody's given or family name beside another.
fn is_no_name(word: &str) -> bool {
    [Kind::Opener, Kind::Title, Kind::CouncillorTitle, Kind::NotNameAfter, Kind::Relation, Kind::Month]
        .into_iter()
        .any(|kind| lexicon::is(kind, word))
}

/// A verb or the like behind a name, or the name's own possessive.
fn follows_a_person(n: Neighbour<'_>) -> bool {
    (n.gap == " " && lexicon::is(Kind::VerbAfter, n.word)) || (n.gap == "'" && n.word == "s")
}

#[derive(PartialEq)]
enum Gender {
    Female,
    Male,
}

fn gender(title: &str) -> Option<Gender> {
    if lexicon::is(Kind::FemaleTitle, title) {
        Some(Gender::Female)
    } else if lexicon::is(Kind::MaleTitle, title) {
        Some(Gender::Male)
    } else {
        None
    }
}
