//! Labels that a document already uses: `Witness 1`, `Complainants A and B`; and whose they are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::finding::{Action, Class, Finding, Whose};
use crate::document::Part;

/// The words that labels with a letter or number begin with, as they are found and as they are written.
const STEMS: [(&str, &str); 6] = [
    ("complainant", "Complainant"),
    ("witness", "Witness"),
    ("person", "Person"),
    ("achwynydd", "Achwynydd"),
    ("tyst", "Tyst"),
    ("unigolyn", "Unigolyn"),
];

/// Whether a folded word is what labels begin with, and so is nobody's name.
pub fn is_label(word: &str) -> bool {
    STEMS.iter().any(|(stem, _)| *stem == word)
}

static STEM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i-u)\b(?:complainant|witness|person|achwynydd|tyst|unigolyn)(?:e?s)? ").ok());

/// The labels in use in one document or more.
#[derive(Default)]
pub struct InUse {
    /// Every one that was found, such as `Witness 1`.
    pub all: BTreeSet<String>,
    /// Those beside a withheld person’s name, as in `Witness 1 (Mrs Lunn)`, by whose name it is.
    pub of: BTreeMap<usize, BTreeSet<String>>,
}

impl InUse {
    /// Adds what a document uses beside the names found in it.
    pub fn add_beside(&mut self, parts: &[Part<'_>], findings: &[Finding]) {
        for finding in findings.iter().filter(|f| f.class == Class::Direct && f.action == Action::Redact) {
            let (Some(part), Whose::One(person)) = (parts.get(finding.part), &finding.whose) else { continue };
            let before = part.text.get(..finding.span.start).unwrap_or("");
            let after = part.text.get(finding.span.end..).unwrap_or("");
            if let Some(label) = label_before(before).or_else(|| label_behind(after)) {
                self.of.entry(*person).or_default().insert(label);
            }
        }
    }

    /// Adds all that a document uses anywhere.
    pub fn add_all(&mut self, parts: &[Part<'_>]) {
        let Some(stem) = STEM.as_ref() else { return };
        for part in parts {
            for found in stem.find_iter(part.text) {
                let rest = part.text.get(found.start()..).unwrap_or("");
                self.all.extend(labels_at(rest).0);
            }
        }
    }

    /// The label that is a person’s already; the first where there are several, whatever the order of the documents.
    pub fn own(&self, person: usize) -> Option<&String> {
        let label = self.of.get(&person)?.first()?;
        let shared = self.of.iter().any(|(other, labels)| *other != person && labels.contains(label));
        (!shared).then_some(label)
    }
}

/// `Witness 1 (`, `Witness 1: `, `Witness 1 – ` right before a name.
fn label_before(before: &str) -> Option<String> {
    let head = before.trim_end_matches([' ', '(', '–', '-', ':', '\t', '“', '"', '=']);
    if !before.get(head.len()..)?.contains(['(', '–', '-', ':', '\t', '=']) {
        return None;
    }
    let from = head.char_indices().rev().take(16).map(|(i, _)| i);
    from.filter(|i| !head.get(..*i).is_some_and(|s| s.ends_with(char::is_alphanumeric))).find_map(|i| {
        let rest = head.get(i..)?;
        let (labels, end) = labels_at(rest);
        (end == rest.len()).then(|| only(labels)).flatten()
    })
}

/// ` (Witness 1)`, ` (“Witness 1”)`, ` (hereafter referred to as Witness 1)` right behind a name.
fn label_behind(after: &str) -> Option<String> {
    let inside = after.trim_start_matches([' ', ',']).strip_prefix('(')?;
    let inside = inside.get(..inside.find(')')?)?;
    if inside.len() > 60 {
        return None;
    }
    let starts = inside.char_indices().map(|(i, _)| i);
    starts.filter(|i| !inside.get(..*i).is_some_and(|s| s.ends_with(char::is_alphanumeric))).find_map(|i| {
        let rest = inside.get(i..)?;
        let (labels, end) = labels_at(rest);
        rest.get(end..)?.chars().all(|c| !c.is_alphanumeric()).then(|| only(labels)).flatten()
    })
}

fn only(mut labels: Vec<String>) -> Option<String> {
    let label = labels.pop()?;
    labels.is_empty().then_some(label)
}

/// The labels that begin a text, several where the word is in the plural (`Witnesses 1, 2 and 4 to 6`), and where they end.
fn labels_at(text: &str) -> (Vec<String>, usize) {
    let none = (Vec::new(), 0);
    let Some((word, _)) = text.split_once([' ', '\u{A0}']) else { return none };
    let lower = word.to_ascii_lowercase();
    let stem =
        STEMS.iter().find(|(stem, _)| lower.strip_prefix(stem).is_some_and(|plural| matches!(plural, "" | "s" | "es")));
    let Some((singular, stem)) = stem else { return none };
    let mut at = word.len() + text.get(word.len()..).and_then(|s| s.chars().next()).map_or(0, char::len_utf8);
    let mut places: Vec<(bool, usize)> = Vec::new();
    let mut range = false;
    while let Some((place, len)) = place_at(text.get(at..).unwrap_or("")) {
        match places.last().copied() {
            Some((lettered, from)) if range && lettered == place.0 && place.1 < from + 26 => {
                places.extend((from + 1..=place.1).map(|i| (lettered, i)));
            }
            _ => places.push(place),
        }
        at += len;
        let rest = text.get(at..).unwrap_or("");
        let further = [", and ", ", ", " and ", " & ", " to ", "-", "–"].into_iter().find(|s| rest.starts_with(s));
        let goes_on =
            further.filter(|s| lower.len() > singular.len() && place_at(rest.get(s.len()..).unwrap_or("")).is_some());
        let Some(gap) = goes_on else { break };
        range = matches!(gap, " to " | "-" | "–");
        at += gap.len();
    }
    let written = |(lettered, place): (bool, usize)| match u8::try_from(place).ok().filter(|_| lettered) {
        Some(letter) => format!("{stem} {}", char::from(b'A' + letter.min(25))),
        None => format!("{stem} {place}"),
    };
    (places.into_iter().map(written).collect(), at)
}

/// A capital letter by itself, or a number of one or two figures, as its place and its length.
fn place_at(text: &str) -> Option<((bool, usize), usize)> {
    let len = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let token = text.get(..len)?;
    if text.get(len..)?.starts_with(char::is_alphanumeric) {
        return None;
    }
    match token.as_bytes() {
        [letter @ b'A'..=b'Z'] => Some(((true, usize::from(letter - b'A')), 1)),
        [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9'] => Some(((false, token.parse().ok()?), len)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_one_by_one_and_in_lists() {
        let labels = |text: &str| labels_at(text).0.join(" ");
        assert_eq!(labels("Witness 1 said"), "Witness 1");
        assert_eq!(labels("WITNESSES 1, 3 and 5 to 7 said"), "Witness 1 Witness 3 Witness 5 Witness 6 Witness 7");
        assert_eq!(labels("complainants A-C"), "Complainant A Complainant B Complainant C");
        assert_eq!(labels("Person A and B left"), "Person A");
        for none in ["Witness statement", "person a", "Complainant Adams", "witness 2024", "Witness"] {
            assert_eq!(labels(none), "", "{none}");
        }
    }

    #[test]
    fn a_label_beside_a_name_is_its_own() {
        assert_eq!(label_before("told Witness 1 ("), Some("Witness 1".into()));
        assert_eq!(label_before("Person B: "), Some("Person B".into()));
        assert_eq!(label_behind(" (“Complainant A”) said"), Some("Complainant A".into()));
        assert_eq!(label_behind(" (hereafter referred to as Person C) said"), Some("Person C".into()));
        assert_eq!(label_before("told Witness 1, "), None);
        assert_eq!(label_behind(" told Witness 1 (a neighbour)"), None);
        assert_eq!(label_behind(" (who saw Witness 1 there)"), None);
    }
}
