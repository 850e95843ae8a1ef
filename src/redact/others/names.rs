//! Likely names of other people: a title and a word with a capital, or a given name of the table and one.
//!
//! It is a suggestion for a person to look at, and of the class *quasi*: whose name it is is not known. Councillors, and who
//! is on the list of those who stay, are left alone; so is what is a street, a place, a body or a month.

use std::collections::HashSet;

use super::Recogniser;
use crate::redact::Options;
use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label, Reason};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::person::words;
use crate::redact::view::View;
use crate::text::Span;
use crate::text::fold::fold;

const REASON: Reason =
    Reason { rule: "other-name", why: "May be the name of someone else, who may not wish to be named." };

/// The most words of one name behind its title.
const MOST: usize = 4;

/// Who stays, by their words.
pub struct Names {
    kept: HashSet<String>,
}

/// A word of the source that begins with a capital.
#[derive(Clone, Copy)]
struct Capital {
    span: Span,
    /// Whether it is joined to the word before by one space, so that they may be one name.
    joined: bool,
}

/// The same with its letters folded.
struct Word {
    span: Span,
    folded: String,
}

impl Capital {
    fn read(self, text: &str) -> Word {
        let written = self.span.of(text);
        let folded = if written.is_ascii() { written.to_ascii_lowercase() } else { fold(written) };
        Word { span: self.span, folded }
    }
}

impl Names {
    /// Leaves those alone who stay.
    pub fn new(options: &Options) -> Self {
        let kept = options.keep.iter().flat_map(|keep| words(&keep.name)).filter(|word| word.len() > 2).collect();
        Self { kept }
    }

    /// The name that a group of neighbouring words with capitals holds.
    fn name(&self, text: &str, group: &[Word]) -> Option<Span> {
        let mut all = group;
        while let Some((first, rest)) = all.split_first() {
            if is(Kind::CouncillorTitle, first) {
                return None;
            }
            let titled = is(Kind::Title, first) && first.folded.len() > 1;
            let given = lexicon::is_given_name(&first.folded) && !is(Kind::Month, first);
            if titled || given || is_initial(text, first, rest) || is_introduced(text, first, rest) {
                let count = rest.iter().take(MOST).take_while(|word| could_be_a_name(word)).count();
                let surname = rest.get(..count).and_then(<[Word]>::last);
                let next = rest.get(count);
                let place = next.is_some_and(|next| is(Kind::Place, next) || is(Kind::Street, next));
                if let Some(last) = surname.filter(|_| !place && !after_a_saint(text, first)) {
                    let kept = rest.get(..count)?.iter().any(|word| self.kept.contains(&word.folded));
                    return (!kept).then(|| first.span.join(last.span));
                }
            }
            all = rest;
        }
        None
    }
}

/// `M. Hughes`: an initial with its stop, which no ordinary word follows.
fn is_initial(text: &str, first: &Word, rest: &[Word]) -> bool {
    first.folded.len() == 1
        && text.get(first.span.end..).is_some_and(|behind| behind.starts_with('.'))
        && rest.first().is_some_and(|word| word.folded.len() > 2 && !lexicon::is_ordinary(&word.folded))
}

/// `the tenant Zainab Rowbottom`: two words that are no ordinary ones, behind a word that leads up to a name.
fn is_introduced(text: &str, first: &Word, rest: &[Word]) -> bool {
    let unusual = |word: &Word| could_be_a_name(word) && !lexicon::is_ordinary(&word.folded);
    let head = text.get(..first.span.start).unwrap_or_default().trim_end_matches([' ', ',', ':']);
    unusual(first) && rest.first().is_some_and(unusual) && CUES.iter().any(|cue| head.ends_with(cue))
}

/// What leads up to a name. Compiled by hand for this project.
const CUES: &[&str] = &[
    "Dear",
    "Name",
    "Tenant",
    "Witness",
    "behalf of",
    "claimant",
    "complainant",
    "daughter",
    "husband",
    "letter from",
    "name is",
    "named",
    "neighbour",
    "neighbour is",
    "received from",
    "resident",
    "signed by",
    "son",
    "spoke to",
    "statement by",
    "statement of",
    "tenant",
    "wife",
    "witness",
    "written by",
];

fn is(kind: Kind, word: &Word) -> bool {
    lexicon::is(kind, word.folded.trim_end_matches('.'))
}

fn could_be_a_name(word: &Word) -> bool {
    let folded = word.folded.as_str();
    let stem = folded.strip_suffix("'s").unwrap_or(folded);
    let letter = stem.chars().count() == 1;
    letter
        || !(lexicon::is(Kind::Street, stem)
            || lexicon::is(Kind::Place, stem)
            || lexicon::is(Kind::Month, stem)
            || lexicon::is(Kind::Weekday, stem)
            || lexicon::is(Kind::Acronym, stem)
            || lexicon::is(Kind::Opener, stem)
            || lexicon::is(Kind::CouncillorTitle, stem)
            || BODIES.contains(&stem))
}

/// The last word of what is no person's name. Compiled by hand for this project.
const BODIES: &[&str] = &[
    "act",
    "agency",
    "association",
    "authority",
    "bank",
    "board",
    "borough",
    "bureau",
    "centre",
    "charity",
    "club",
    "college",
    "commission",
    "committee",
    "community",
    "company",
    "complaint",
    "council",
    "county",
    "court",
    "day",
    "department",
    "district",
    "forum",
    "foundation",
    "fund",
    "group",
    "hospital",
    "inn",
    "insurance",
    "institute",
    "library",
    "limited",
    "ltd",
    "market",
    "meeting",
    "ministry",
    "museum",
    "national",
    "notice",
    "office",
    "officer",
    "order",
    "parish",
    "partnership",
    "party",
    "plan",
    "police",
    "policy",
    "pub",
    "report",
    "school",
    "service",
    "services",
    "society",
    "station",
    "street",
    "surgery",
    "team",
    "trust",
    "university",
    "village",
    "ward",
    "wood",
];

/// `St Mary Redcliffe`, `King Charles House`: not a person of today.
fn after_a_saint(text: &str, first: &Word) -> bool {
    let head = text.get(..first.span.start).unwrap_or_default().trim_end_matches([' ', '.']);
    let start = head
        .char_indices()
        .rev()
        .take(8)
        .take_while(|(_, c)| c.is_alphabetic())
        .last()
        .map_or(head.len(), |(at, _)| at);
    let word = head.get(start..).unwrap_or_default();
    word.starts_with(char::is_uppercase) && lexicon::is(Kind::Crown, &word.to_lowercase())
}

impl Recogniser for Names {
    fn find(&self, view: View<'_>, found: &mut Vec<Raw>) {
        let text = view.source;
        let mut group: Vec<Capital> = Vec::new();
        let mut flush = |group: &mut Vec<Capital>| {
            // Most capitals stand alone, and are not looked at.
            let words: Vec<Word> =
                if group.len() > 1 { group.iter().map(|word| word.read(text)).collect() } else { Vec::new() };
            if let Some(span) = self.name(text, &words) {
                found.push(Raw {
                    span,
                    class: Class::Quasi,
                    action: Action::Suggest,
                    reason: REASON,
                    confidence: 0.5,
                    label: Label::Name,
                });
            }
            group.clear();
        };
        for word in capitals(text) {
            if !word.joined || group.len() > MOST + 2 {
                flush(&mut group);
            }
            group.push(word);
        }
        flush(&mut group);
    }
}

/// The words that begin with a capital, in order.
fn capitals(text: &str) -> impl Iterator<Item = Capital> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut last_end = usize::MAX;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(at..)?;
            at += rest.iter().position(|b| b.is_ascii_uppercase() || *b >= 0xc3)?;
            let inside = at
                .checked_sub(1)
                .and_then(|before| bytes.get(before))
                .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'@');
            let word = text.get(at..).filter(|_| !inside).filter(|rest| rest.starts_with(char::is_uppercase));
            let Some(word) = word else {
                at += 1;
                continue;
            };
            let length = word
                .char_indices()
                .find(|(_, c)| !(c.is_alphabetic() || matches!(c, '-' | '\'' | '’')))
                .map_or(word.len(), |(i, _)| i);
            let written = word.get(..length).unwrap_or_default().trim_end_matches(['-', '\'', '’']);
            let written = written.strip_suffix("'s").or_else(|| written.strip_suffix("’s")).unwrap_or(written);
            let span = Span::new(at, at + written.len());
            at += length.max(1);
            // The stop behind a title or an initial is its own.
            let stop = bytes.get(span.end) == Some(&b'.')
                && (span.len() == 1 || lexicon::is(Kind::Title, &written.to_lowercase()));
            let gap = text.get(last_end..span.start).unwrap_or("|");
            let joined = matches!(gap, " " | "\u{A0}" | "\n");
            last_end = span.end + usize::from(stop);
            return Some(Capital { span, joined });
        }
    })
}
