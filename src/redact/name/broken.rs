//! Names that a printer or a scanner broke: `Wi?niewska`, `Nguy�n`, `Ho!loway`, `I-Iolloway`.

use super::judge::Verdict;
use crate::Identity;
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::pattern::{Edge, Pattern};
use crate::redact::view::View;
use crate::text::Span;
use crate::text::fold::fold;

/// Shorter names with a sign for a letter may be anything.
const SHORTEST: usize = 5;
/// So many letters of a name are left of which others were lost.
const LEFT: usize = 3;

/// Letters, and what a scanner reads for them. What is read as another letter or a digit alone is a slip of spelling.
const SCANNED: [(char, &str); 4] =
    [('l', r"(?:l|1|!|\|)"), ('i', r"(?:i|1|!|\|)"), ('t', r"(?:t|\+)"), ('h', r"(?:h|i-i|l-l|\|-\|)")];

/// The names of one person, as patterns of what may be left of them.
pub struct Broken {
    names: Vec<(String, Pattern)>,
}

impl Broken {
    /// Of all names of an identity that are long enough.
    pub fn new(identity: &Identity) -> Self {
        let names = identity.given_names.iter().chain(&identity.known_as).chain(&identity.previous_names);
        let names = names.chain(&identity.surname).chain(&identity.full_name);
        let mut words: Vec<&str> = names.flat_map(|name| name.split([' ', '-', '’', '\''])).collect();
        words.retain(|word| word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic));
        words.sort_unstable();
        words.dedup();
        let patterns =
            |word: &&str| [lost(word), scanned(word)].into_iter().flatten().map(|p| (fold(word), p)).collect();
        let names: Vec<Vec<(String, Pattern)>> = words.iter().map(patterns).collect();
        Self { names: names.into_iter().flatten().collect() }
    }

    /// Every place of a text with one of the names, and a sign in it.
    pub fn find(&self, view: View<'_>, kept: &Kept) -> Vec<(Span, Verdict)> {
        let mut all = Vec::new();
        for (name, pattern) in &self.names {
            let sign = |c: char| !c.is_alphanumeric();
            // A sign at the end is the sentence's.
            let broken = |span: &Span| span.of(view.text()).contains(sign) && !span.of(view.text()).ends_with(sign);
            let action = if kept.names().any(|kept| kept == name) { Action::Suggest } else { Action::Redact };
            let reason =
                Reason { rule: "half-hidden", why: "The person’s name, as a printer or a scanner broke it." };
            let verdict = || Verdict { action, reason, confidence: 0.8, label: Label::Person };
            all.extend(pattern.find(view).into_iter().filter(broken).map(|span| (span, verdict())));
        }
        all
    }
}

/// A name of which the letters beyond ASCII were lost.
fn lost(word: &str) -> Option<Pattern> {
    let left = word.chars().filter(char::is_ascii).count();
    if word.is_ascii() || left < LEFT {
        return None;
    }
    let pattern: String = word
        .chars()
        .map(|c| if c.is_ascii() { c.to_ascii_lowercase().to_string() } else { "(?:\\?|\u{fffd}){1,3}".to_owned() })
        .collect();
    Pattern::new(&pattern, Edge::Alphanumeric).ok()
}

/// A name of which a scanner read a letter as a sign.
fn scanned(word: &str) -> Option<Pattern> {
    let word = fold(word);
    let known = |c: char| SCANNED.iter().find(|(letter, _)| *letter == c).map(|(_, read)| *read);
    if !word.bytes().all(|b| b.is_ascii_lowercase()) || !word.chars().any(|c| known(c).is_some()) {
        return None;
    }
    let pattern: String = word.chars().map(|c| known(c).map_or_else(|| c.to_string(), str::to_owned)).collect();
    Pattern::new(&pattern, Edge::Alphanumeric).ok()
}
