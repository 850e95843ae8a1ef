//! A name grown into another word: `thequillfeathers`, `MrsQuillfeather`, `xadaquillx`, `quill_ada`.
//!
//! A full name is looked for wherever it stands. A family name alone must be long, and what is around it must be
//! something that people put there: a title, an initial, a number, a word that begins with a capital of its own.

use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label, Reason};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::person::Person;
use crate::redact::name::vocabulary::Vocabulary;
use crate::redact::view::View;
use crate::text::Span;

/// The fewest letters of a full name, and of a family name alone.
const FULL: usize = 7;
const LONG: usize = 6;
/// What people put to a name in a handle or file. Compiled by hand for this project.
const AFFIXES: [&str; 44] = [
    "the",
    "real",
    "its",
    "im",
    "iam",
    "not",
    "just",
    "only",
    "official",
    "team",
    "ask",
    "hey",
    "dear",
    "by",
    "from",
    "for",
    "to",
    "re",
    "cc",
    "c",
    "of",
    "and",
    "uk",
    "ltd",
    "co",
    "com",
    "family",
    "house",
    "home",
    "writes",
    "says",
    "tweets",
    "photo",
    "photos",
    "pics",
    "art",
    "letter",
    "statement",
    "complaint",
    "doc",
    "file",
    "scan",
    "copy",
    "final",
];

/// The names of one person as they may be grown into another word.
pub struct Glued {
    full: Vec<String>,
    surnames: Vec<String>,
    /// The given names and their initials.
    givens: Vec<String>,
}

impl Glued {
    pub fn new(person: &Person) -> Self {
        let firsts: Vec<&str> = person.first().into_iter().chain(person.known_as.iter().map(String::as_str)).collect();
        let shorts: Vec<&str> = firsts.iter().flat_map(|name| lexicon::short_forms(name)).collect();
        let mut full = Vec::new();
        let mut surnames = Vec::new();
        for surname in &person.surnames {
            let family = surname.joined();
            for given in firsts.iter().chain(&shorts) {
                full.extend([format!("{given}{family}"), format!("{family}{given}")]);
            }
            surnames.push(family);
        }
        full.retain(|name| name.chars().count() >= FULL);
        surnames.retain(|name| {
            name.chars().count() >= LONG && !lexicon::is_ordinary(name) && !lexicon::is_given_name(name)
        });
        let mut givens: Vec<String> = person.given.iter().chain(&person.known_as).cloned().collect();
        givens.extend(shorts.into_iter().map(str::to_owned));
        let initials: String = person.given.iter().filter_map(|name| name.chars().next()).collect();
        givens.extend(initials.chars().next().map(String::from));
        givens.push(initials);
        Self { full, surnames, givens }
    }

    /// Every word that one of the names has grown into.
    pub fn find(&self, view: View<'_>, vocabulary: &Vocabulary) -> Vec<Raw> {
        if self.full.is_empty() && self.surnames.is_empty() {
            return Vec::new();
        }
        let (text, words) = (view.text(), view.folded.words());
        let holds = |word: &str| word.len() > LONG && self.place(word).is_some() && vocabulary.meaning(word).is_none();
        let candidates = words.all_that(text, |_, word| holds(word));
        let raw = |index: usize| {
            let word = words.get(index)?;
            let (place, full) = self.place(word.of(text))?;
            let place = Span::new(word.start + place.start, word.start + place.end);
            let (head, tail) = (Span::new(word.start, place.start), Span::new(place.end, word.end));
            if !(full || self.belongs(view, head, place) && self.belongs(view, tail, tail)) {
                return None;
            }
            Some(Raw {
                span: view.folded.source(if full { place } else { word }),
                class: Class::Direct,
                action: Action::Redact,
                reason: Reason { rule: "glued", why: "The person’s name inside another word." },
                confidence: 0.6,
                label: Label::Name,
            })
        };
        candidates.filter_map(raw).collect()
    }

    /// Where in a word a name stands, and whether it is a full one.
    fn place(&self, word: &str) -> Option<(Span, bool)> {
        let find = |names: &[String], full: bool| {
            names.iter().find_map(|name| word.find(name.as_str()).map(|at| (Span::new(at, at + name.len()), full)))
        };
        find(&self.full, true).or_else(|| find(&self.surnames, false))
    }

    /// Whether what stands beside a name in its word is something that people put there. `next` begins with what stands
    /// behind it, or is what stands there.
    fn belongs(&self, view: View<'_>, beside: Span, next: Span) -> bool {
        let word = beside.of(view.text()).trim_matches(|c: char| c.is_ascii_digit());
        if word.is_empty() || self.givens.iter().any(|given| given == word) {
            return true;
        }
        if lexicon::is_given_name(word) {
            return false;
        }
        let own_capital = word.len() > 1 && view.is_capital(next) && !view.line_is_upper(next);
        AFFIXES.contains(&word) || lexicon::is(Kind::Title, word) || own_capital
    }
}
