//! The widest search: letters and digits alone, whatever stands between them. It knows no words, so it looks only for
//! strings too long to turn up by chance.

use regex::Regex;

use super::contact::Contact;
use super::find::Raw;
use super::finding::{Action, Class, Label, Reason};
use super::name::person::Person;
use super::name::vocabulary::Vocabulary;
use super::view::{View, is_word};
use crate::Result;
use crate::text::Span;

/// A shorter string turns up by chance across two words.
const SHORTEST: usize = 8;

/// The strings of one identity.
pub struct Anywhere {
    pattern: Option<Regex>,
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
    /// Collects the strings: given names with the family name, double-barrelled names, and long contact data.
    ///
    /// # Errors
    /// `bad-identity` when there are too many to be searched for together.
    pub fn new(person: &Person, contact: &Contact) -> Result<Self> {
        let reason = Reason { rule: "anywhere", why: "The person’s name, whatever stands between its letters." };
        let mut names = Vec::new();
        for surname in &person.surnames {
            let family = surname.joined();
            for given in person.first().into_iter().chain(person.known_as.iter().map(String::as_str)) {
                names.extend([format!("{given}{family}"), format!("{family}{given}")]);
            }
            if surname.core().len() > 1 {
                names.push(family);
            }
        }
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
        let pattern = strings.iter().map(|s| regex::escape(&s.text)).collect::<Vec<_>>().join("|");
        let pattern = if strings.is_empty() { None } else { Some(super::contact::compile(&pattern)?) };
        Ok(Self { pattern, strings })
    }

    /// Everything found, without regard to what other rules found.
    pub(super) fn find(&self, view: View<'_>, vocabulary: &Vocabulary) -> Vec<Raw> {
        let folded = view.text();
        let mut text = String::with_capacity(folded.len());
        // Where each byte of the squeezed text stands in the folded one, as long as the two keep in step.
        let mut steps: Vec<(usize, usize)> = Vec::new();
        for (at, c) in folded.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            if steps.last().is_none_or(|(squeezed, place)| text.len() - squeezed != at - place) {
                steps.push((text.len(), at));
            }
            text.push(c);
        }
        let place = |at: usize| {
            let step = steps.get(steps.partition_point(|(squeezed, _)| *squeezed <= at).checked_sub(1)?)?;
            Some(step.1 + (at - step.0))
        };
        let mut found = Vec::new();
        for hit in self.pattern.iter().flat_map(|pattern| pattern.find_iter(&text)) {
            let (Some(start), Some(last)) = (place(hit.start()), place(hit.end() - 1)) else { continue };
            let Some(string) = self.strings.iter().find(|s| s.text == hit.as_str()) else { continue };
            let span = Span::new(start, last + 1);
            if string.class == Class::Direct && is_words(folded, span, vocabulary) {
                continue;
            }
            if let Some(action) = string.action(folded, span) {
                let Squeezed { class, label, reason, .. } = *string;
                found.push(Raw { span: view.folded.source(span), class, action, reason, confidence: 0.6, label });
            }
        }
        found
    }
}

/// Whether a place is made of whole words of the name. Those were judged by what stands around them, and what was
/// decided is not to be overruled.
fn is_words(folded: &str, span: Span, vocabulary: &Vocabulary) -> bool {
    let word = |c: Option<char>| c.is_some_and(is_word);
    let whole = !word(folded.get(..span.start).and_then(|s| s.chars().next_back()))
        && !word(folded.get(span.end..).and_then(|s| s.chars().next()));
    whole
        && span
            .of(folded)
            .split(|c: char| !is_word(c))
            .filter(|w| !w.is_empty())
            .all(|w| !vocabulary.meaning(w).is_none())
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
        // Two sentences, cells or paragraphs may meet in these letters by chance.
        let within = span.of(folded);
        let breaks = ['\n', '.', '!', '?', ';', ':', ',', '|']
            .iter()
            .any(|c| within.contains(&format!("{c} ")) || within.contains('\n'));
        Some(if breaks { Action::Suggest } else { Action::Redact })
    }
}
