//! The person’s pronouns made neutral: "she says" becomes "they say". Whose a pronoun is, is told by who was mentioned
//! last; where that may be somebody else, a person is asked.
//!
//! A pronoun is a finding like any other, of class `quasi`. It is no survivor: a copy with a pronoun in it is clean.

mod agree;
mod mention;
mod resolve;
mod rewrite;
mod text;
mod words;

use std::collections::HashSet;

use super::find::Raw;
use super::finding::{Action, Class, Finding, Label, Reason, Whose};
use super::id::Seen;
use super::label::Labels;
use super::matcher::Matcher;
use super::people::Role;
use super::view::View;
use super::{Keep, lexicon};
use crate::redact::gender::Gender;
use crate::text::fold::fold;
use crate::text::{Folded, Span};
pub use rewrite::{Form, rewrite};

/// What is known of the people before a text is read.
pub struct Known<'a> {
    /// The gender of each who is withheld, by title.
    genders: Vec<Option<Gender>>,
    /// The words of each one’s label.
    labels: Vec<Vec<String>>,
    /// Who is "the complainant".
    complainants: Vec<usize>,
    /// The words of the names of those who stay.
    kept: HashSet<String>,
    keep: &'a [Keep],
}

impl<'a> Known<'a> {
    /// Reads titles, labels and the list of those who stay.
    pub fn new(people: &[Matcher], labels: &Labels, keep: &'a [Keep]) -> Self {
        let words = |text: &str| -> Vec<String> {
            fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
        };
        let people_who_stay = keep
            .iter()
            .map(|k| words(&k.name))
            .filter(|name| name.len() < 5 && !name.last().is_some_and(|last| lexicon::is(lexicon::Kind::Place, last)));
        Self {
            genders: people.iter().map(|p| p.person.title.as_deref().and_then(Gender::of_title)).collect(),
            labels: labels.people.iter().map(|label| words(label)).collect(),
            complainants: labels.of_role(Role::Complainant),
            kept: people_who_stay.flatten().filter(|w| w.chars().count() > 1).collect(),
            keep,
        }
    }
}

/// Whether a text reads as Welsh, whose pronouns are left.
pub fn is_welsh(source: &str) -> bool {
    let (mut welsh, mut english) = (0, 0);
    for word in source.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|w| !w.is_empty()) {
        let word = word.to_lowercase().replace('’', "'");
        welsh += usize::from(words::is(words::List::Welsh, &word));
        english += usize::from(matches!(word.as_str(), "the" | "of" | "and" | "to" | "was" | "that" | "in"));
    }
    welsh > english && welsh > 2
}

/// Adds the pronouns to what was found in a part, which must be in order and without overlaps.
pub fn add(known: &Known<'_>, part: usize, source: &str, findings: &mut Vec<Finding>) {
    let folded = Folded::new(source);
    let text = text::Text::new(View { source, folded: &folded });
    let mut seen = Seen::default();
    let mut added = Vec::new();
    for found in resolve::pronouns(&text, findings, known) {
        let (from, to) = (text.words.get(found.change.from), text.words.get(found.change.to.saturating_sub(1)));
        let (Some(from), Some(to)) = (from, to) else { continue };
        let span = Span::new(from.at.start, to.at.end);
        let at = findings.partition_point(|f| f.span.end <= span.start);
        let over = findings.iter().skip(at).take_while(|f| f.span.start < span.end);
        // What is sure is cut out of what is not; an unsure one says nothing that the other does not.
        if over.clone().any(|f| !gives_way(f) || found.action == Action::Suggest) {
            continue;
        }
        let raw = Raw {
            span,
            class: Class::Quasi,
            action: found.action,
            reason: found.reason,
            confidence: if found.action == Action::Redact { 0.8 } else { 0.5 },
            label: Label::Pronoun(found.change.form),
        };
        let finding = Finding {
            id: seen.id(source, part, &raw),
            part,
            span,
            class: raw.class,
            action: raw.action,
            reason: raw.reason,
            confidence: raw.confidence,
            label: raw.label,
            whose: match found.people.as_slice() {
                [one] => Whose::One(*one),
                _ => Whose::OneOf(found.people),
            },
            replacement: String::new(),
        };
        added.push(finding);
    }
    let whole = std::mem::take(findings);
    let mut from = 0;
    for finding in whole {
        while added.get(from).is_some_and(|a: &Finding| a.span.end <= finding.span.start) {
            from += 1;
        }
        let holes: Vec<Span> =
            added.iter().skip(from).take_while(|a| a.span.start < finding.span.end).map(|a| a.span).collect();
        if holes.is_empty() {
            findings.push(finding);
        } else {
            pieces(source, &finding, &holes, findings);
        }
    }
    findings.append(&mut added);
    findings.sort_by_key(|f| f.span.start);
}

/// Whether a pronoun may be cut out of a finding: out of context that nobody has decided on.
pub fn gives_way(finding: &Finding) -> bool {
    finding.class == Class::Quasi && finding.action == Action::Suggest
}

/// What is left of a suggestion beside the pronouns in it.
fn pieces(source: &str, finding: &Finding, holes: &[Span], findings: &mut Vec<Finding>) {
    let ends = holes.iter().map(|hole| hole.start).chain([finding.span.end]);
    let starts = std::iter::once(finding.span.start).chain(holes.iter().map(|hole| hole.end));
    let mut count = 0;
    for (start, end) in starts.zip(ends).filter(|(start, end)| start < end) {
        let text = Span::new(start, end).of(source);
        let start = start + (text.len() - text.trim_start().len());
        let span = Span::new(start, start + text.trim().len());
        if span.of(source).chars().filter(|c| c.is_alphanumeric()).count() < 2 {
            continue;
        }
        count += 1;
        let id = if count == 1 { finding.id.clone() } else { format!("{}-{count}", finding.id) };
        findings.push(Finding { id, span, ..finding.clone() });
    }
}

/// The one rule of pronouns.
const fn reason(why: &'static str) -> Reason {
    Reason { rule: "pronoun", why }
}
