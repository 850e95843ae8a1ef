//! An address of three words, `///filled.count.soap`.
//!
//! Source: what3words' own way of writing it: three words of any language with full stops between and three slashes
//! before them. Three words with stops are also a host's name, so that the slashes or the name of the system must be near.

use super::Found;
use super::grid::spot_on_the_map;
use crate::check::spot::digits::{Digits, before};

/// How far the name of the system may be from the words.
const NEAR: usize = 32;
/// The longest that three words are read for.
const LONGEST: usize = 120;

/// Every address behind three slashes.
pub fn after_slashes(text: &str, mut each: impl FnMut(Found)) {
    let mut from = 0;
    // A search for one sign is many times as fast as one for three.
    for (slashes, _) in text.match_indices('/') {
        if slashes < from || text.as_bytes().get(slashes..slashes + 3) != Some(b"///") {
            continue;
        }
        from = slashes + 3;
        let Some(rest) = text.get(from..) else { continue };
        let from = from + rest.len() - rest.trim_start_matches(' ').len();
        if let Some(end) = words(text, from) {
            // Between slashes is a path of files.
            let alone =
                !before(text.as_bytes(), slashes).is_ascii_alphanumeric() && before(text.as_bytes(), slashes) != b':';
            if alone {
                each(spot_on_the_map(text.as_bytes(), slashes, end));
            }
        }
    }
}

/// Words beside the name of the system, which has a digit in it: `what3words`, `w3w`.
pub fn at_label(text: &str, run: &Digits) -> Option<Found> {
    let bytes = text.as_bytes();
    let digit = bytes.get(run.start..run.start + 1)?;
    let rest = bytes.get(run.start + 1..)?;
    let full = rest.len() >= 5 && rest.get(..5)?.eq_ignore_ascii_case(b"words");
    let head = bytes.get(run.start.saturating_sub(4)..run.start)?;
    let named = digit == b"3"
        && ((full && head.eq_ignore_ascii_case(b"what"))
            || (head.last().is_some_and(|b| *b | 32 == b'w') && rest.first().is_some_and(|b| *b | 32 == b'w')));
    if !named {
        return None;
    }
    let name_end = run.start + 1 + if full { 5 } else { 1 };
    let (start, end) = behind(text, name_end).or_else(|| ahead(text, run.start - if full { 4 } else { 1 }))?;
    Some(spot_on_the_map(bytes, start, end))
}

/// The first three words within reach behind a place.
fn behind(text: &str, from: usize) -> Option<(usize, usize)> {
    let to = (from + NEAR..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let window = text.get(from..to)?;
    let starts = window.char_indices().map(|(at, _)| from + at);
    starts.filter(|at| !letter_before(text, *at)).find_map(|at| Some((at, words(text, at)?)))
}

/// Three words that end within reach before a place.
fn ahead(text: &str, until: usize) -> Option<(usize, usize)> {
    let from = (until.saturating_sub(LONGEST)..until).find(|at| text.is_char_boundary(*at))?;
    let window = text.get(from..until)?;
    let starts = window.char_indices().map(|(at, _)| from + at);
    starts
        .filter(|at| !letter_before(text, *at))
        .filter_map(|at| Some((at, words(text, at)?)))
        .rfind(|(_, end)| *end <= until && end + NEAR / 2 >= until)
}

fn letter_before(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|head| head.chars().next_back()).is_some_and(|c| c.is_alphanumeric() || c == '.')
}

/// The end of three words with stops between that begin at a place, when nothing else belongs to them.
fn words(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let mut at = 0;
    for word in 0..3 {
        if word > 0 {
            at += rest.get(at..)?.starts_with('.').then_some(1)?;
        }
        let here = rest.get(at..)?;
        let length =
            here.char_indices().take(40).find(|(_, c)| !c.is_alphabetic()).map_or(here.len().min(40), |(i, _)| i);
        if here.get(..length)?.chars().count() < 3 {
            return None;
        }
        at += length;
    }
    let mut tail = rest.get(at..)?.chars();
    let (next, further) = (tail.next(), tail.next());
    let goes_on = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '@' | '_' | '/'))
        || (next == Some('.') && further.is_some_and(char::is_alphanumeric));
    (!goes_on).then_some(start + at)
}
