//! What a recipient may not see, and whether it stands in what they do.
//!
//! A text becomes [`Clean`] only here, and only [`Clean`] texts go to anyone: there is no other way to make one.
//!
//! What is looked for, folded and squeezed ([`squeezed`](super::squeezed)): the whole answer of every field that does
//! not go, and of those that say who the person is also the parts that do: the name in either order, a telephone number
//! without its country code, the house and street, a date of birth however it is written. Not looked for: choices,
//! which are the form's words; numbers that are no reference; anything of less than three letters and digits, which is
//! in every text.

use super::squeezed::{Squeezed, is_word};
use super::{contacts, needles};
use crate::check::{self, Locale};
use crate::error::{Code, Error, Result};
use crate::form::definition::{Field, Kind};

/// Something to look for.
pub(super) struct Needle {
    pub(super) squeezed: String,
    pub(super) class: Class,
    /// It stands for itself inside other letters and digits, too.
    pub(super) anywhere: bool,
}

/// What it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A name, whole.
    Name,
    /// An account on a social network.
    Account,
    /// Anything else that says who the person is.
    Identity,
    /// What does not.
    Other,
}

/// Texts that were searched, and hold nothing that the recipient may not see.
#[derive(Default)]
pub(super) struct Clean {
    texts: Vec<String>,
    taken_out: usize,
}

impl Clean {
    /// The texts, and in how many places something was taken out of them.
    pub(super) fn into_parts(self) -> (Vec<String>, usize) {
        (self.texts, self.taken_out)
    }
}

/// A text that came back from the redaction engine.
#[derive(Clone, Copy)]
pub struct Rewriting<'a> {
    /// The field whose answer it was made from.
    pub field: &'a str,
    /// The text.
    pub text: &'a str,
    /// In how many places it was changed.
    pub count: usize,
    /// What the engine found to be like a name of the person, and left: a month, a verb, the councillor's own name.
    pub kept: &'a [&'a str],
}

// A person's words must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Rewriting<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rewriting(..)")
    }
}

/// The answers that a recipient may not see.
#[derive(Default)]
pub(super) struct Hidden {
    needles: Vec<Needle>,
    /// The words of the person's name, each squeezed.
    name: Vec<String>,
}

impl Hidden {
    /// Adds the answer of a field.
    pub(super) fn add(&mut self, field: &Field, texts: &[String]) {
        for text in texts {
            needles::of(field, text, &mut self.needles);
            if needles::is_name(field) {
                needles::name_words(text, &mut self.name);
            }
        }
    }

    /// Whether the person has a name that is not to be known.
    pub(super) const fn has_name(&self) -> bool {
        !self.name.is_empty()
    }

    /// Answers with a shape of their own: nothing is taken out of them. None when they hold what is hidden.
    pub(super) fn value(&self, field: &Field, texts: &[String]) -> Option<Clean> {
        // These are commonly made from a name, a place or a role, and go in their own right.
        let named = matches!(field.kind, Kind::Value(check::Kind::Email | check::Kind::Social | check::Kind::Url));
        let is_choice = field.kind == Kind::Choice;
        for text in texts.iter().filter(|_| !is_choice) {
            // Who may see the name learns nothing from it of a handle that is a part of the name.
            let mut own = Vec::new();
            if needles::is_name(field) {
                needles::name_words(text, &mut own);
            }
            let text = Squeezed::new(text);
            for needle in &self.needles {
                let counts = (!named || needle.class == Class::Identity) && !own.contains(&needle.squeezed);
                if counts && text.holds(needle) {
                    return None;
                }
            }
        }
        Some(Clean { texts: texts.to_vec(), taken_out: 0 })
    }

    /// A person's own words: what is hidden is taken out. None when a name is left that could be taken apart only by
    /// the redaction engine.
    pub(super) fn words(&self, texts: &[String], locale: Locale) -> Option<Clean> {
        let mut clean = Clean::default();
        for text in texts {
            self.take_out(text, &[], Vec::new(), locale, &mut clean)?;
            let squeezed = Squeezed::new(clean.texts.last()?);
            if self.name.len() > 1 && self.name.iter().all(|word| squeezed.has(word)) {
                return None;
            }
        }
        Some(clean)
    }

    /// A text from the redaction engine: everybody's contact data is taken out, and what is hidden and not the engine's
    /// to find.
    ///
    /// # Errors
    ///
    /// `leak` when the person's name is still in it, or, of a person whom the engine could look for, anything else that
    /// says who it is.
    pub(super) fn rewritten(&self, given: &Rewriting<'_>, field: &Field, locale: Locale) -> Result<Clean> {
        let mut kept = Vec::new();
        for text in given.kept {
            needles::name_words(text, &mut kept);
        }
        let mut clean = Clean { texts: Vec::new(), taken_out: given.count };
        for text in given.text.split(|c| field.many && c == '\n') {
            let text = check::text::tidied(text, field.has_lines);
            if text.is_empty() {
                continue;
            }
            let squeezed = Squeezed::new(&text);
            let mut places = Vec::new();
            for word in self.name.iter().filter(|word| !kept.contains(word)) {
                squeezed.find(word, false, &mut places);
            }
            if places.iter().any(|(start, end)| stands_out(&text, *start, *end)) {
                return Err(leak());
            }
            // The words of the name by themselves are done with.
            kept.extend_from_slice(&self.name);
            for needle in self.needles.iter().filter(|needle| !kept.contains(&needle.squeezed)) {
                let engines = needle.class == Class::Name || (needle.class != Class::Other && self.has_name());
                if engines && squeezed.holds(needle) {
                    return Err(leak());
                }
            }
            let contacts = contacts::find(&text);
            self.take_out(&text, &kept, contacts, locale, &mut clean).ok_or_else(leak)?;
        }
        Ok(clean)
    }

    /// Adds a text with labels in place of what is hidden and of `more` places. None when something is left even so.
    fn take_out(
        &self,
        text: &str,
        kept: &[String],
        more: Vec<(usize, usize)>,
        locale: Locale,
        clean: &mut Clean,
    ) -> Option<()> {
        let squeezed = Squeezed::new(text);
        let mut places = more;
        for needle in self.needles.iter().filter(|needle| !kept.contains(&needle.squeezed)) {
            squeezed.find(&needle.squeezed, needle.anywhere, &mut places);
        }
        if places.is_empty() {
            clean.texts.push(text.to_owned());
        } else {
            let (text, count) = labelled(text, &places, locale);
            let squeezed = Squeezed::new(&text);
            if self.needles.iter().any(|needle| !kept.contains(&needle.squeezed) && squeezed.holds(needle)) {
                return None;
            }
            clean.texts.push(text);
            clean.taken_out = clean.taken_out.saturating_add(count);
        }
        Some(())
    }
}

/// Whether a word of the name is written like a name: with a capital, and not only because a sentence begins with it.
/// Many names are also ordinary words (“it may”, “Will you”), which the engine leaves without a word about them.
fn stands_out(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let word = text.get(start..end).unwrap_or_default();
    let is_small = word.starts_with(|c: char| c.is_ascii_lowercase());
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '“' | '‘' | '"' | '\'' | '('));
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', '…']);
    let goes_on = after.strip_prefix(' ').is_some_and(|after| after.starts_with(is_word));
    !(is_small || begins && goes_on)
}

/// A text with a label in each of the places, and how many there are. Places that touch have one.
fn labelled(text: &str, places: &[(usize, usize)], locale: Locale) -> (String, usize) {
    // Marked and not sorted: there may be many, and sorting is a lot of code.
    let mut marked = vec![false; text.len()];
    for (start, end) in places {
        marked.get_mut(*start..*end).unwrap_or_default().fill(true);
    }
    // The label of the redaction engine for what has none of its own.
    let label = locale.pick("[details withheld]", "[manylion wedi’u hatal]");
    let (mut out, mut count, mut inside) = (String::with_capacity(text.len()), 0, false);
    for (c, is_marked) in text.char_indices().map(|(at, c)| (c, marked.get(at) == Some(&true))) {
        if !is_marked {
            out.push(c);
        } else if !inside {
            out.push_str(label);
            count += 1;
        }
        inside = is_marked;
    }
    (out, count)
}

impl Squeezed {
    fn holds(&self, needle: &Needle) -> bool {
        let mut places = Vec::new();
        self.find(&needle.squeezed, needle.anywhere, &mut places);
        !places.is_empty()
    }

    fn has(&self, word: &str) -> bool {
        let mut places = Vec::new();
        self.find(word, false, &mut places);
        !places.is_empty()
    }
}

fn leak() -> Error {
    let message = "The rewritten text still holds something that says who the person is, so it was not taken. \
                   Take that out first.";
    Error::new(Code::Leak, message)
}
