//! The widest search: letters and digits alone, whatever stands between them. It knows no words, so it looks only for
//! strings too long to turn up by chance.

use super::contact::Contact;
use super::find::Raw;
use super::finding::{Action, Class, Label, Reason};
use super::lexicon;
use super::name::person::Person;
use super::name::vocabulary::Vocabulary;
use super::needles::Needles;
use super::view::{View, is_word};
use crate::text::Span;

/// A shorter string turns up by chance across two words.
const SHORTEST: usize = 8;

/// The strings of one identity.
pub struct Anywhere {
    needles: Needles,
    strings: Vec<Squeezed>,
}

/// A string of letters and digits.
struct Squeezed {
    text: String,
    class: Class,
    label: Label,
    reason: Reason,
}

impl Anywhere {
    /// Collects the strings: names, given names with the family name, and contact data, as far as they are long.
    pub fn new(person: &Person, contact: &Contact) -> Self {
        let reason = Reason { rule: "anywhere", why: "The person’s name, whatever stands between its letters." };
        let mut names = Vec::new();
        for surname in &person.surnames {
            let family = surname.joined();
            for given in person.first().into_iter().chain(person.known_as.iter().map(String::as_str)) {
                names.extend([format!("{given}{family}"), format!("{family}{given}")]);
            }
            names.push(family);
        }
        names.extend(person.first().map(str::to_owned));
        let names = names.into_iter().map(|text| Squeezed { text, class: Class::Direct, label: Label::Name, reason });
        let contact = contact.squeezed.iter().map(|(text, label, reason)| Squeezed {
            text: text.clone(),
            class: Class::Contact,
            label: *label,
            reason: *reason,
        });
        let mut strings: Vec<Squeezed> = names.chain(contact).filter(|s| s.text.chars().count() >= SHORTEST).collect();
        // Of two that begin alike the longer is to be found.
        strings.sort_by_key(|s| std::cmp::Reverse(s.text.len()));
        let needles = Needles::new(strings.iter().map(|s| s.text.as_str()));
        Self { needles, strings }
    }

    /// Everything found, without regard to what other rules found.
    pub(super) fn find(&self, view: View<'_>, vocabulary: &Vocabulary) -> Vec<Raw> {
        let folded = view.text();
        if self.strings.is_empty() {
            return Vec::new();
        }
        let mut text = String::with_capacity(folded.len());
        for (word, apart) in words(view) {
            text.push_str(if apart { APART } else { "" });
            text.push_str(word.of(folded));
        }
        // Hits come in order, so the words are gone through only once more.
        let mut words = words(view).peekable();
        let mut squeezed = 0;
        let mut place = |at: usize| {
            let len = |(word, apart): &(Span, bool)| word.len() + if *apart { APART.len() } else { 0 };
            while let Some(passed) = words.next_if(|word| squeezed + len(word) <= at) {
                squeezed += len(&passed);
            }
            words.peek().map(|(word, apart)| word.end - (squeezed + len(&(*word, *apart)) - at))
        };
        let mut found = Vec::new();
        for (number, hit) in self.needles.find(text.as_bytes()) {
            let (Some(start), Some(last)) = (place(hit.start), place(hit.end - 1)) else { continue };
            let Some(string) = self.strings.get(number) else { continue };
            let span = Span::new(start, last + 1);
            let action = match string.class {
                Class::Direct => name_action(folded, span, vocabulary),
                _ => string.action(folded, span),
            };
            if let Some(action) = action {
                let Squeezed { class, label, reason, .. } = *string;
                found.push(Raw { span: view.folded.source(span), class, action, reason, confidence: 0.6, label });
            }
        }
        found
    }
}

/// What stands between two stretches that have nothing to do with each other: no string has it in it.
const APART: &str = "\0";

/// The words of a text, and whether what stands before each has nothing to do with it.
fn words(view: View<'_>) -> impl Iterator<Item = (Span, bool)> {
    let mut apart = view.folded.apart().iter().peekable();
    view.words().map(move |word| {
        let mut first = false;
        while apart.next_if(|at| **at <= word.start).is_some() {
            first = true;
        }
        (word, first)
    })
}

/// What a name with something between its letters, or letters around it, is.
fn name_action(folded: &str, span: Span, vocabulary: &Vocabulary) -> Option<Action> {
    let word = |c: Option<char>| c.is_some_and(is_word);
    let begins = !word(folded.get(..span.start).and_then(|s| s.chars().next_back()));
    let ends = !word(folded.get(span.end..).and_then(|s| s.chars().next()));
    let within = span.of(folded);
    let words: Vec<&str> = within.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).collect();
    let whole = begins && ends;
    // Whole words of the name were judged by what stands around them, and what was decided is not to be overruled.
    if whole && words.iter().all(|w| !vocabulary.meaning(w).is_none()) {
        return None;
    }
    if let [_] = words.as_slice() {
        // Inside a longer word: `xadalunnx` hides the name, `Simon Chenery` bears another.
        return Some(if whole { Action::Redact } else { Action::Suggest });
    }
    // Across words, only whole ones: the end of one and the start of the next mean nothing.
    if !whole || breaks(within) {
        return None;
    }
    let ordinary = words.iter().all(|w| lexicon::is_ordinary(w) && w.chars().count() > 1);
    Some(if ordinary { Action::Suggest } else { Action::Redact })
}

/// Whether two sentences, cells or paragraphs meet in a place.
fn breaks(within: &str) -> bool {
    within.contains(['\n', '(', ')', '"', '|', ';', ':', '!', '?']) || within.contains(". ") || within.contains(", ")
}

impl Squeezed {
    fn action(&self, folded: &str, span: Span) -> Option<Action> {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let before = folded.get(..span.start).and_then(|s| s.chars().next_back());
        let after = folded.get(span.end..).and_then(|s| s.chars().next());
        // A number inside a longer one is another number.
        if self.text.bytes().all(|b| b.is_ascii_digit()) && (digit(before) || digit(after)) {
            return None;
        }
        let inside = before.is_some_and(is_word) || after.is_some_and(is_word);
        if inside {
            return Some(Action::Suggest);
        }
        // Words with spaces between may be words: a handle is written as one.
        let words = span.of(folded).contains(' ') && span.of(folded).chars().all(|c| c.is_alphabetic() || c == ' ');
        Some(if words || breaks(span.of(folded)) { Action::Suggest } else { Action::Redact })
    }
}
