//! Set phrases that tell something of whoever they are said of, without a word that does so by itself.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, age, why};
use crate::redact::finding::Reason;
use crate::redact::number::value;
use crate::text::word::ByWord;

/// The phrases, by sections.
const PHRASES: &str = include_str!("../../../data/context-phrases.txt");

/// What the phrases of each section tell.
const SECTIONS: [(&str, Reason); 18] = [
    ("vehicle", why::BELONGINGS),
    ("role", why::ROLE),
    ("union", why::UNION),
    ("relative", why::RELATIVE),
    ("health", why::HEALTH),
    ("death", why::DEATH),
    ("belief", why::BELIEF),
    ("locality", why::LOCALITY),
    ("event", why::EVENT),
    ("quotation", why::QUOTATION),
    ("origin", why::ORIGIN),
    ("crime", why::CRIME),
    ("name-talk", why::NAME_TALK),
    ("money", why::MONEY),
    ("dispute", why::DISPUTE),
    ("register", why::REGISTER),
    ("work", why::WORK),
    ("unique", why::UNIQUE),
];

/// Each phrase with what it tells.
fn phrases() -> impl Iterator<Item = (&'static str, Reason)> {
    let mut reason = why::ROLE;
    let lines = PHRASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(move |line| match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(section) => {
            reason = SECTIONS.iter().find(|(name, _)| *name == section).map_or(reason, |(_, reason)| *reason);
            None
        }
        None => Some((line, reason)),
    })
}

/// The words behind the first of a phrase, and what it tells.
type Behind = (Vec<&'static str>, Reason);

/// The phrases that begin with one word.
#[derive(Default)]
struct Beginning {
    /// What their second words begin with, as [`letter`] has it: most words of a text go on in another way.
    seconds: u64,
    behind: Vec<Behind>,
}

/// Phrases by their first word.
static BY_FIRST: LazyLock<HashMap<&str, Beginning, ByWord>> = LazyLock::new(|| {
    let mut by_first: HashMap<_, Beginning, ByWord> = HashMap::default();
    for (phrase, reason) in phrases() {
        let mut words = phrase.split(' ');
        let beginning = by_first.entry(words.next().unwrap_or("")).or_default();
        let behind: Vec<&str> = words.collect();
        let second = behind.first().copied().unwrap_or("*");
        beginning.seconds |= if second == "*" { u64::MAX } else { letter(second) };
        beginning.behind.push((behind, reason));
    }
    by_first
});

/// A bit for the first letter of a word. Several share one.
fn letter(word: &str) -> u64 {
    word.bytes().next().map_or(0, |byte| 1 << (byte % 64))
}

/// The words that phrases begin with.
pub(super) fn beginnings() -> impl Iterator<Item = &'static str> {
    phrases().filter_map(|(phrase, _)| phrase.split(' ').next()).filter(|word| *word != "0")
}

/// What is objected to in the course of a complaint.
const OF_THE_COMPLAINT: [&str; 12] = [
    "complaint",
    "report",
    "draft",
    "hearing",
    "question",
    "questions",
    "tone",
    "word",
    "words",
    "recording",
    "remark",
    "interview",
];

/// Whom complainants write to, and where they speak.
const OF_THE_COUNCIL: [&str; 21] = [
    "council",
    "councillor",
    "clerk",
    "chair",
    "chairman",
    "committee",
    "monitoring",
    "officer",
    "member",
    "chief",
    "standards",
    "ombudsman",
    "independent",
    "authority",
    "leader",
    "mayor",
    "deputy",
    "investigator",
    "meeting",
    "minutes",
    "town",
];

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_PHRASE.or(Cues::DIGIT)) {
        if let Some((last, reason)) = phrase(s, i) {
            let subject = s.subject(i);
            let said_of = subject == Who::Person
                || subject == Who::Perhaps && s.near_person(1)
                || s.is(i.wrapping_sub(1), Cues::I) && subject != Who::Other
                || reason == why::NAME_TALK && s.near_person(3)
                // "This is the same lady who …"
                || reason == why::UNIQUE && s.near_person(1)
                || noted(s, i);
            let to_council = matches!(s.word(i), "wrote" | "spoke") && OF_THE_COUNCIL.contains(&s.word(last + 1));
            if said_of && !to_council && !OF_THE_COMPLAINT.contains(&s.word(last + 1)) {
                let verb = (i.saturating_sub(FAR)..i)
                    .rev()
                    .take_while(|j| s.joined(j + 1) && s.at(*j).is_some_and(|t| t.who == Who::Nobody))
                    .filter(|j| s.is(*j, Cues::BE.or(Cues::HAVE).or(Cues::LIVE)) || says_it(s, *j))
                    .last();
                // "Her blood pressure", "a patient on the ward after a heart attack"
                let whose = i.checked_sub(1).filter(|_| s.undescribed(i) && !s.is_genitive(i - 1));
                let phrase = (i.saturating_sub(FAR)..=i).rev().find(|j| *j == 0 || !s.joined(*j)).unwrap_or(i);
                let free = s.is(phrase, Cues::ARTICLE)
                    && reason == why::HEALTH
                    && !s.tokens.iter().take(i).skip(phrase).any(|t| t.found || t.who != Who::Nobody);
                let phrase = (free || noted(s, i)).then_some(phrase);
                // "took it when she married"
                let clause = s.word(last) == "when" && s.joined(last + 2);
                let end = s.end(if clause { last + 2 } else { last });
                let first =
                    if reason == why::NAME_TALK { remark(s, i) } else { verb.or(whose).or(phrase).unwrap_or(i) };
                hints.add(first, end, reason, 0.4);
            }
        } else if let Some((first, last)) = birthday(s, i) {
            hints.add(first, last, why::AGE, 0.4);
        }
    }
}

/// How far before a phrase its verb may stand.
const FAR: usize = 9;

/// Where a remark on the name begins: behind whatever was found, or somebody else.
fn remark(s: &Sentence<'_, '_>, i: usize) -> usize {
    let free = |j: usize| s.at(j).is_some_and(|t| !t.found && t.who != Who::Other);
    (i.saturating_sub(FAR)..i).rev().take_while(|j| s.joined(j + 1) && free(*j)).last().unwrap_or(i)
}

/// "received a police caution", "settled a claim in the county court": verbs of which a phrase tells.
fn says_it(s: &Sentence<'_, '_>, i: usize) -> bool {
    matches!(
        s.word(i),
        "received"
            | "accepted"
            | "made"
            | "settled"
            | "brought"
            | "got"
            | "claims"
            | "receives"
            | "lodged"
            | "sent"
            | "commented"
            | "posted"
            | "wrote"
            | "has"
            | "attended"
            | "went"
            | "came"
    )
}

/// "Hard of hearing – prefers e-mail.": a note without a verb, close to where the person was spoken of.
fn noted(s: &Sentence<'_, '_>, i: usize) -> bool {
    let from = (0..=i).rev().find(|j| *j == 0 || !s.joined(*j)).unwrap_or(0);
    let bare = !s.any(from..i + 1, Cues::BE.or(Cues::HAVE).or(Cues::REFERS).or(Cues::STOP));
    bare && i < from + 4
        && !s.tokens.iter().take(i).any(|t| t.found)
        && s.near_person(6)
        && s.end(i) + 12 > s.tokens.len()
}

/// The last word of a phrase that begins at a place.
fn phrase(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, Reason)> {
    // Most words that are asked after begin a phrase themselves, and those are no numbers.
    let number = || value(s.word(i)).filter(|n| *n > 1).and_then(|_| BY_FIRST.get("0"));
    let second = letter(s.word(i + 1));
    let beginning = BY_FIRST.get(s.word(i)).or_else(number).filter(|beginning| beginning.seconds & second != 0)?;
    beginning.behind.iter().find_map(|(behind, reason)| {
        let fits = behind.iter().zip(i + 1..).all(|(word, j)| {
            s.at(j).is_some_and(|t| {
                matches!(t.gap, " " | "-")
                    && (*word == "*" || *word == t.word || t.word.strip_suffix('s') == Some(*word))
            })
        });
        fits.then_some((i + behind.len(), *reason))
    })
}

/// "At 81 Mrs Ames is", "Mrs Ames’s sixtieth".
fn birthday(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let told = |j: usize| s.at(j).is_some_and(|t| t.who == Who::Person);
    // At 09:14 is no age.
    let clock = s.at(i + 2).is_some_and(|t| t.gap == ":");
    if s.word(i) == "at" && !clock && s.at(i + 1).is_some_and(|t| age::is_age(t.word)) && (told(i + 2) || told(i + 3)) {
        return Some((i, i + 1));
    }
    let ordinal = matches!(
        s.word(i),
        "thirtieth" | "fortieth" | "fiftieth" | "sixtieth" | "seventieth" | "eightieth" | "ninetieth"
    );
    let own = i.checked_sub(1).is_some_and(|b| {
        s.is_genitive(b) && told(b.wrapping_sub(1))
            || s.is(b, Cues::HER.or(Cues::HIS).or(Cues::MY)) && s.at(b).is_some_and(|t| t.who.may_be_person())
    });
    // "in his eightieth year"
    let year = s.word(i + 1) == "year";
    let first = i.checked_sub(2).filter(|p| year && s.word(*p) == "in").unwrap_or(i);
    (ordinal && own).then_some((first, i + usize::from(year)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[test]
    fn every_section_is_known_and_every_phrase_is_folded_and_stands_once() {
        for name in PHRASES.lines().filter_map(|line| line.strip_prefix('[')) {
            assert!(SECTIONS.iter().any(|(known, _)| Some(*known) == name.strip_suffix(']')), "{name}");
        }
        let mut seen = std::collections::HashSet::new();
        for (phrase, _) in phrases() {
            assert_eq!(phrase, fold(phrase), "{phrase}");
            assert!(phrase.split(' ').count() > 1 && seen.insert(phrase), "{phrase}");
        }
    }
}
