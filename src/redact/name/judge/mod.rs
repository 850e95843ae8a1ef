//! Whether a run of names in a text is the person, someone else, or a word: decided from what stands around it.
//!
//! Three answers: `redact` when it is the person, or may be and nothing speaks against it; `keep` when something shows
//! that it is not (a street, another given name, a councillor's title); `suggest` when the text does not tell.

mod another;
mod around;
mod called;
mod facts;
mod family;
mod full;
mod given;
mod label;
mod letters;
mod misspelt;
mod month;
mod named_after;
mod nation;
mod rows;
mod shared;
mod small_letters;
mod thing;
mod town;
mod words;

use super::person::Person;
use super::run::{Role, Run};
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::lexicon;
use crate::redact::name::survey::Survey;
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;
pub(in crate::redact::name) use around::near_relation;
pub(in crate::redact) use around::{follows_a_person, is_no_name};
use facts::Facts;

/// What was decided about a run.
pub struct Verdict {
    pub action: Action,
    pub reason: Reason,
    pub confidence: f32,
    pub label: Label,
}

/// Everything a decision is made from.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    pub view: View<'a>,
    pub person: &'a Person,
    pub vocabulary: &'a Vocabulary,
    pub kept: &'a Kept,
    /// Who else bears a word of the name here.
    pub survey: &'a Survey<'a>,
    /// Where someone who stays is named in full, in order.
    pub mentions: &'a [Span],
    /// The last of those that end before the run.
    pub last_mention: Option<Span>,
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
        let facts = Facts::of(self, run);
        if let [token] = run.tokens.as_slice()
            && let Role::Name(meaning) = token.role
            && (!meaning.any(Meaning::ALONE) || self.is_handle(&facts, meaning))
        {
            return self.one_word(&facts, meaning);
        }
        if self.mentions.iter().any(|mention| mention.contains(facts.core)) {
            return keep("kept-name", "Part of a name that is on the list of those who stay.");
        }
        if self.is_a_word_of_hyphens(&facts) {
            return keep("word", "A part of a word that is written with hyphens.");
        }
        let decided = self.by_kind(&facts).map(|verdict| self.unless_called(&facts, verdict));
        let decided = decided.map(|verdict| self.unless_another(&facts, verdict));
        if self.person.only.as_deref().is_some_and(|only| facts.words(self.view).any(|word| word == only)) {
            return only_name(decided);
        }
        decided
    }

    /// What is unsure is sure where the name is spoken of as a name.
    fn unless_called(&self, facts: &Facts<'a>, verdict: Verdict) -> Verdict {
        // “told my colleague Dilys”, of whom the text has told already that she is somebody else
        let others = || {
            verdict.reason.rule == "middle-name" && facts.given_words(self.view).any(|w| self.survey.shares_given(w))
        };
        if verdict.action == Action::Suggest && !facts.lower && self.is_called(facts) && !others() {
            let reason = Reason { why: "The person’s name, which is spoken of as a name.", ..verdict.reason };
            return Verdict { action: Action::Redact, reason, ..verdict };
        }
        verdict
    }

    /// Another Mrs Lunn, a different Ada Lunn, the other Ada; Jack Frost; six Adas.
    fn unless_another(&self, facts: &Facts<'a>, verdict: Verdict) -> Verdict {
        if verdict.action == Action::Redact && self.is_a_figure(facts) {
            let reason = Reason {
                why: "The person’s name, or somebody of legend or a make that is called so.",
                ..verdict.reason
            };
            return Verdict { action: Action::Suggest, reason, ..verdict };
        }
        if verdict.action == Action::Redact && self.are_several(facts) {
            let reason = Reason { rule: "other-person", why: "Several people of the person’s name." };
            return Verdict { action: Action::Suggest, reason, ..verdict };
        }
        let the = |n: Neighbour<'_>| self.view.before(n.span).is_some_and(|n| n.gap == " " && n.word == "the");
        // The other Ada, and not “the other Lunn letters”.
        let noun =
            |n: Neighbour<'_>| n.gap == " " && self.view.case(n.span) == Case::Lower && !lexicon::is_small_word(n.word);
        let other = |n: Neighbour<'_>| n.word == "other" && the(n) && !self.next(facts).is_some_and(noun);
        let another =
            facts.before.is_some_and(|n| n.gap == " " && (matches!(n.word, "another" | "different") || other(n)));
        if verdict.action == Action::Redact && another && !facts.technical {
            let reason =
                Reason { rule: "other-person", why: "Somebody else of the person’s name, as the text has it." };
            return Verdict { action: Action::Suggest, reason, ..verdict };
        }
        verdict
    }

    fn by_kind(&self, facts: &Facts<'a>) -> Option<Verdict> {
        let has_given = facts.given || facts.short || facts.middle;
        let has_family = facts.surname || facts.part;
        match (has_given, has_family) {
            (true, true) => self.full_name(facts),
            (false, true) if facts.initials => self.initials_and_surname(facts),
            (false, true) if facts.title.is_some() => self.title_and_surname(facts),
            (false, true) => self.surname_alone(facts),
            (true, false) if facts.near_miss => self.near_given(facts),
            (true, false) => self.given_alone(facts),
            (false, false) => None,
        }
    }
}

/// Where one word is all that is known of the name, nothing around it can show that it is somebody or something else:
/// it goes, unless it is a name on the list of those who stay.
fn only_name(decided: Option<Verdict>) -> Option<Verdict> {
    match decided {
        Some(verdict) if verdict.action == Action::Redact || verdict.reason.rule == "kept-name" => Some(verdict),
        _ => {
            let why = "The only name that is known of the person; it may be somebody or something else’s.";
            verdict(Action::Redact, 0.5, Label::Name, "only-name", why)
        }
    }
}
