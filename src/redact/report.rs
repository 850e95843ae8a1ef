//! What an auditor is shown of a redaction: how much of what was taken out and by which rule, and the digests of both
//! texts. Not one word that was taken out, and no place of one.
//!
//! The digest of the input lets whoever holds the published copy test a guess at the name, by putting it back and
//! comparing. A report is for the file, not for publication.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::finding::{Action, Class};
use super::plan::Planned;
use crate::document::{Dropped, Part, ToCheck};

/// The report on one redaction.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The version of this crate.
    pub version: &'static str,
    /// The media type of the document.
    pub media_type: &'static str,
    /// The document that came in.
    pub input: Digested,
    /// The copy that went out.
    pub output: Digested,
    /// What was found, and what became of it.
    pub counts: Counts,
    /// How it was done.
    pub policy: Policy,
    /// What of the document did not go into the copy, whoever it was about, and how often.
    pub dropped: Dropped,
    /// What a person must look at in the copy, because no program can judge it.
    pub to_check: Vec<ToCheck>,
    /// That the copy was read again and nothing was found to take out, but for what a person decided to leave in. There
    /// is no report on a copy that was not.
    pub verified: bool,
}

/// The settings that a copy was made with, without a word of anybody’s.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// How many people were taken out.
    pub people: usize,
    /// What they are called in the copy.
    pub labels: Vec<String>,
    /// The language of the labels.
    pub locale: &'static str,
    /// Whether pronouns were made neutral.
    pub pronouns: bool,
    /// Whether other people's data was looked for.
    pub others: bool,
    /// What became of tracked changes: `accept` or `refuse`.
    pub tracked_changes: &'static str,
    /// How many people and bodies were on the list of those who stay.
    pub keep: usize,
    /// What becomes of a finding of each class that nobody decides on and that is sure.
    pub defaults: BTreeMap<&'static str, Action>,
    /// The limits that were kept to.
    pub limits: Limits,
}

/// How much is tried, and how much is taken.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Limits {
    /// How often a copy is searched before it is given up.
    pub rounds: usize,
    /// The most bytes that a document may have.
    pub bytes: usize,
}

/// What is done by default about what is sure.
#[must_use]
pub(crate) fn defaults() -> BTreeMap<&'static str, Action> {
    [(Class::Direct, Action::Redact), (Class::Contact, Action::Redact), (Class::Quasi, Action::Suggest)]
        .map(|(class, action)| (class.as_str(), action))
        .into()
}

/// A document's size and digest.
#[derive(Clone, Debug, Serialize)]
pub struct Digested {
    /// How many bytes it has.
    pub bytes: usize,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// Findings counted.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Taken out.
    pub redacted: usize,
    /// Left in because nobody decided.
    pub suggested: usize,
    /// Left in for a reason, or because a person said so.
    pub kept: usize,
    /// What was taken out, by class.
    pub by_class: BTreeMap<&'static str, usize>,
    /// What was taken out, by rule.
    pub by_rule: BTreeMap<&'static str, usize>,
    /// What was taken out, by part of the document.
    pub by_part: BTreeMap<String, usize>,
    /// What a person decided: findings that were unsure or to stay `accepted`, ones to be taken out `refused`, suggestions `dismissed`.
    pub by_decision: BTreeMap<&'static str, usize>,
    /// What was taken out of each person, by their label, where several are withheld.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub by_person: BTreeMap<String, usize>,
}

impl Digested {
    /// Measures a document.
    #[must_use]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        let hex = |byte: &u8| [byte >> 4, byte & 15].map(|d| char::from_digit(u32::from(d), 16).unwrap_or('0'));
        Self { bytes: bytes.len(), sha256: digest.iter().flat_map(hex).collect() }
    }
}

impl Counts {
    /// Adds what was taken out in going over the copy once more, and says anew what is left in it.
    pub(crate) fn add(&mut self, again: &Self) {
        self.redacted += again.redacted;
        self.suggested = again.suggested;
        self.kept = again.kept;
        for (sum, more) in [(&mut self.by_class, &again.by_class), (&mut self.by_rule, &again.by_rule)] {
            for (key, count) in more {
                *sum.entry(key).or_default() += count;
            }
        }
        for (sum, more) in [(&mut self.by_part, &again.by_part), (&mut self.by_person, &again.by_person)] {
            for (key, count) in more {
                *sum.entry(key.clone()).or_default() += count;
            }
        }
    }

    /// Counts a plan.
    #[must_use]
    pub(crate) fn of(planned: &[Planned], parts: &[Part<'_>], labels: &[String]) -> Self {
        let mut counts = Self::default();
        let several = if labels.len() > 1 { labels } else { &[] };
        for label in several {
            counts.by_person.insert(label.clone(), 0);
        }
        // Every class is named, so that a nought can be seen.
        for class in [Class::Direct, Class::Contact, Class::Quasi] {
            counts.by_class.insert(class.as_str(), 0);
        }
        for item in planned {
            match item.action {
                Action::Redact => {
                    counts.redacted += 1;
                    *counts.by_class.entry(item.finding.class.as_str()).or_default() += 1;
                    *counts.by_rule.entry(item.finding.reason.rule).or_default() += 1;
                    let part = parts.get(item.finding.part).map_or("", |part| part.name);
                    *counts.by_part.entry(part.to_owned()).or_default() += 1;
                    for label in item.finding.whose.people().iter().filter_map(|i| several.get(*i)) {
                        *counts.by_person.entry(label.clone()).or_default() += 1;
                    }
                }
                Action::Suggest => counts.suggested += 1,
                Action::Keep => counts.kept += 1,
            }
            let change = match (item.decided, item.finding.action, item.action) {
                (true, Action::Suggest | Action::Keep, Action::Redact) => Some("accepted"),
                (true, Action::Redact, Action::Keep | Action::Suggest) => Some("refused"),
                (true, Action::Suggest, Action::Keep) => Some("dismissed"),
                _ => None,
            };
            if let Some(change) = change {
                *counts.by_decision.entry(change).or_default() += 1;
            }
        }
        counts
    }
}
