//! What a review says of a document as a whole.

use super::finding::{Action, Class, Finding, Notice};
use super::in_use::InUse;
use super::label::Labels;
use super::{naming, pronoun};
use crate::document::Part;

const LABEL_IN_USE: Notice = Notice {
    code: "label-in-use",
    message: "A label that was chosen stands in the document already. Make sure that it stands for nobody else there, or choose another.",
};

const WELSH: Notice = Notice {
    code: "welsh-pronouns",
    message: "The document reads as Welsh. Pronouns are made neutral in English only: look at those of the person yourself.",
};

const ONLY_NAME: Notice = Notice {
    code: "only-name",
    message: "Only one name is known of a person who is withheld: every occurrence of it is taken out, whatever it means \
        there. Give a forename and a surname, so that other people of that name, places and ordinary words can stay.",
};

/// What should be known before anybody decides.
pub fn notices(
    labels: &Labels,
    parts: &[Part<'_>],
    findings: &[Finding],
    pronouns: bool,
    only_name: bool,
) -> Vec<Notice> {
    let mut all = Vec::new();
    if only_name {
        all.push(ONLY_NAME);
    }
    let named = findings.iter().any(|f| f.class == Class::Direct && f.action == Action::Redact);
    let used = |label: &str| parts.iter().any(|part| stands_in(part.text, label));
    let mut beside = InUse::default();
    beside.add_beside(parts, findings);
    let own = |person: usize, label: &str| beside.of.get(&person).is_some_and(|labels| labels.contains(label));
    // What a document calls whoever complained says nothing; and where nobody is named, no label is put.
    let doubtful = |(person, label): (usize, &str)| !naming::is_usual(label) && !own(person, label) && used(label);
    if named && labels.chosen().any(doubtful) {
        all.push(LABEL_IN_USE);
    }
    if pronouns && named && parts.iter().any(|part| pronoun::is_welsh(part.text)) {
        all.push(WELSH);
    }
    all
}

/// Whether a label stands in a text as words of its own.
fn stands_in(text: &str, label: &str) -> bool {
    text.match_indices(label).any(|(start, found)| {
        let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        edge(text.get(..start).and_then(|s| s.chars().next_back()))
            && edge(text.get(start + found.len()..).and_then(|s| s.chars().next()))
    })
}
