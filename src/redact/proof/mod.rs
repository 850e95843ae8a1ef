//! The last look at a finished copy: every string its bytes hold, whether or not anything shows it, is searched, and
//! searched more widely than a review does ([`wider`]).

mod alike;
mod apart;
mod base64;
mod decoded;
mod digits;
mod escapes;
mod glued;
mod hex;
mod pieces;
pub mod sound;
mod tags;
mod turned;
mod wider;

use std::collections::BTreeSet;

use super::Redactor;
use super::find::{self, Found};
use super::finding::{Action, Class, Finding};
use super::matcher::Matcher;
use super::view::View;
use crate::document::{self, Held, Part};
use crate::text::fold::fold;
use crate::text::{Folded, Span};
use crate::{Code, Error, Result};
pub use apart::add as add_pieces;
pub use wider::Wider;

/// What a person decided to leave in, folded; what stands in pieces there, by its letters alone, too.
pub fn spared(parts: &[Part<'_>], left: &[Vec<Span>]) -> BTreeSet<String> {
    let places = parts.iter().zip(left).flat_map(|(part, left)| left.iter().map(|span| span.of(part.text)));
    places.flat_map(|text| [fold(text), letters(text)]).collect()
}

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Looks through a copy.
///
/// # Errors
/// `leak` when its bytes hold something of the person that no part of its text shows.
pub fn prove(redactor: &Redactor, copy: &[u8], media_type: &str, spared: &BTreeSet<String>) -> Result<()> {
    let survives = |held: &Held, finding: &Finding| {
        let text = finding.span.of(&held.text);
        // What keeps two pieces apart is another thing to each reader.
        !spared.contains(&if finding.reason.rule == pieces::RULE { letters(text) } else { fold(text) })
    };
    let found = survivors(redactor, copy, media_type)?;
    if !found.iter().any(|(held, found)| found.iter().any(|finding| survives(held, finding))) {
        return Ok(());
    }
    Err(Error::new(
        Code::Leak,
        "The copy still held something of the person in a place that readers of it do not see, so it was not given out. \
         Save the document as plain text and redact that, or take the person out of its properties by hand.",
    ))
}

/// Everything found in a part of a copy, in order: by the search of a review, and by the wide search. What a person decided
/// to leave in stands at `left`.
pub fn search(people: &[Matcher], part: usize, source: &str, left: &[Span]) -> Found {
    let view = View { source, folded: &Folded::new(source) };
    let Found { findings: mut found, told } = find::findings_in(people, part, view);
    let wider = wider::find(people, part, view, &found, left);
    if !wider.is_empty() {
        // What a review left there for want of the wider search goes with it.
        let places: Vec<Span> = wider.iter().map(|finding| finding.span).collect();
        found.retain(|f| f.class == Class::Quasi || !wider::stands_in(&places, f.span));
        found.extend(wider);
        found.sort_by_key(|finding| finding.span.start);
    }
    Found { findings: found, told }
}

/// Whether a letter stands right before or behind a place.
fn is_in_word(span: Span, text: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    letter(text.get(..span.start).and_then(|head| head.chars().next_back()))
        || letter(text.get(span.end..).and_then(|tail| tail.chars().next()))
}

/// What the bytes of a document hold of the person, by the place where it is.
///
/// # Errors
/// As [`document::held`].
pub fn survivors(redactor: &Redactor, document: &[u8], media_type: &str) -> Result<Vec<(Held, Vec<Finding>)>> {
    let mut all = Vec::new();
    for held in document::held(document, media_type)? {
        let view = View { source: &held.text, folded: &Folded::new(&held.text) };
        let mut found = find::without_context(&redactor.people, 0, view);
        // Where strings that stand apart were run together, only a long name in one piece says something.
        if !held.run_on {
            let wider = wider::find(&redactor.people, 0, view, &found, &[]);
            found.extend(wider);
        }
        // What stands in a longer word of such a string is no name in a handle or a link: `unconditional:a` is two words.
        let says = |f: &Finding| !held.run_on || f.reason.rule == "anywhere" && !is_in_word(f.span, &held.text);
        found.retain(|f| f.action == Action::Redact && says(f));
        let letters = |f: &Finding| f.span.of(&held.text).chars().filter(|c| c.is_alphanumeric()).count();
        found.retain(|f| letters(f) >= held.shortest);
        if !found.is_empty() {
            all.push((held, found));
        }
    }
    Ok(all)
}
