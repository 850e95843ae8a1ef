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
use crate::document::Part;

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
    /// That the copy was read again and nothing was found to take out, but for what a person decided to leave in. There
    /// is no report on a copy that was not.
    pub verified: bool,
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
        for (part, count) in &again.by_part {
            *self.by_part.entry(part.clone()).or_default() += count;
        }
    }

    /// Counts a plan.
    #[must_use]
    pub(crate) fn of(planned: &[Planned], parts: &[Part<'_>]) -> Self {
        let mut counts = Self::default();
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
