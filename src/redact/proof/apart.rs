//! A name in pieces that stand in different texts: the label of a list and its paragraph, a ruby’s base and its reading,
//! what a style puts before an element and the words in it.
//!
//! No text says that the one is shown beside the other. A piece is told by what it is: it is the whole of a string or a
//! line, it is no word of the language or of this document, and the rest of the name stands somewhere as a word of its own. A
//! rest that is a word of the language has to be the whole of a line, too.

use std::collections::HashMap;

use super::pieces::{self, REASON};
use crate::document::Part;
use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Finding, Label, Whose};
use crate::redact::id;
use crate::redact::matcher::Matcher;
use crate::redact::view::View;
use crate::text::{Folded, Span};

/// The fewest letters of a piece.
const FEWEST: usize = 3;
/// A piece that stands more often in a document is a word of it.
const OFTEN: usize = 6;
/// How far the end of a string is looked for, in characters.
const NEAR: usize = 8;

/// What a piece is the one end of.
#[derive(Clone, Copy)]
struct Half {
    /// A way of cutting a name in two.
    cut: usize,
    /// Whether it is the first of the two.
    first: bool,
}

/// A way of cutting a name of somebody's in two, and what of it stands in the document.
struct Cut {
    person: usize,
    /// How many of the two are words of the language.
    words: usize,
    /// How often the first and the second stand anywhere.
    seen: [usize; 2],
    /// Where they are the whole of a string or a line, by part.
    alone: [Vec<(usize, Span)>; 2],
}

impl Cut {
    fn is_name(&self) -> bool {
        let [first, second] = &self.alone;
        if !self.seen.iter().all(|seen| (1..=OFTEN).contains(seen)) {
            return false;
        }
        match self.words {
            0 => !(first.is_empty() && second.is_empty()),
            1 => !first.is_empty() && !second.is_empty(),
            _ => false,
        }
    }
}

/// Adds the pieces of names that stand apart in the texts of a document to what was found in them, which is in order. What
/// a person decided to leave in stands at `left`, by part.
pub fn add(people: &[Matcher], parts: &[Part<'_>], left: &[Vec<Span>], findings: &mut Vec<Finding>) {
    let (mut cuts, halves) = cuts(people);
    if cuts.is_empty() {
        return;
    }
    for (index, part) in parts.iter().enumerate() {
        look(&mut cuts, &halves, index, part.text);
    }
    let mut found: Vec<(usize, Span, usize)> = Vec::new();
    for cut in cuts.iter().filter(|cut| cut.is_name()) {
        found.extend(cut.alone.iter().flatten().map(|(part, span)| (*part, *span, cut.person)));
    }
    found.sort_unstable();
    found.dedup_by_key(|(part, span, _)| (*part, *span));
    let (mut new, mut last, mut seen) = (Vec::new(), None, id::Seen::default());
    for (part, span, person) in found {
        if last.replace(part) != Some(part) {
            seen = id::Seen::default();
        }
        let at = findings.partition_point(|f| (f.part, f.span.end) <= (part, span.start));
        let known =
            findings.get(at).is_some_and(|f| f.part == part && f.span.overlaps(span) && f.class != Class::Quasi);
        if known || left.get(part).is_some_and(|left| super::wider::stands_in(left, span)) {
            continue;
        }
        let (class, action, label) = (Class::Direct, Action::Redact, Label::Name);
        let raw = Raw { span, class, action, reason: REASON, confidence: 0.5, label };
        let id = seen.id(parts.get(part).map_or("", |part| part.text), part, &raw);
        let (whose, replacement) = (Whose::One(person), String::new());
        new.push(Finding { id, part, span, class, action, reason: REASON, confidence: 0.5, label, whose, replacement });
    }
    if !new.is_empty() {
        let places: Vec<(usize, Span)> = new.iter().map(|finding| (finding.part, finding.span)).collect();
        let stands = |f: &Finding| {
            let at = places.partition_point(|(part, span)| (*part, span.end) <= (f.part, f.span.start));
            places.get(at).is_some_and(|(part, span)| *part == f.part && span.overlaps(f.span))
        };
        findings.retain(|finding| !stands(finding));
        findings.extend(new);
        findings.sort_by_key(|finding| (finding.part, finding.span.start));
    }
}

/// All ways of cutting the names of people in two, and which of them each piece belongs to.
fn cuts(people: &[Matcher]) -> (Vec<Cut>, HashMap<String, Vec<Half>>) {
    let mut cuts = Vec::new();
    let mut halves: HashMap<String, Vec<Half>> = HashMap::new();
    for (person, matcher) in people.iter().enumerate() {
        for name in matcher.wider.pieces.words() {
            let letters = name.chars().count();
            for (at, _) in name.char_indices().skip(FEWEST).take((letters + 1).saturating_sub(2 * FEWEST)) {
                let Some((first, second)) = name.split_at_checked(at) else { continue };
                let words = usize::from(pieces::is_word(first)) + usize::from(pieces::is_word(second));
                if words > 1 {
                    continue;
                }
                halves.entry(first.to_owned()).or_default().push(Half { cut: cuts.len(), first: true });
                halves.entry(second.to_owned()).or_default().push(Half { cut: cuts.len(), first: false });
                cuts.push(Cut { person, words, seen: [0; 2], alone: [Vec::new(), Vec::new()] });
            }
        }
    }
    (cuts, halves)
}

/// Notes the pieces that stand in a text.
fn look(cuts: &mut [Cut], halves: &HashMap<String, Vec<Half>>, part: usize, source: &str) {
    let folded = Folded::new(source);
    let view = View { source, folded: &folded };
    let (text, words) = (folded.text(), folded.words());
    for index in words.all_that(text, |_, word| halves.contains_key(word)) {
        let Some(word) = words.get(index) else { continue };
        let alone = is_alone(view, word);
        for half in halves.get(word.of(text)).into_iter().flatten() {
            let Some(cut) = cuts.get_mut(half.cut) else { continue };
            let [first, second] = &mut cut.alone;
            let places = if half.first { first } else { second };
            if let Some(seen) = cut.seen.get_mut(usize::from(!half.first)) {
                *seen += 1;
            }
            if alone && places.len() <= OFTEN {
                places.push((part, view.folded.source(word)));
            }
        }
    }
}

/// Whether a word is the whole of a string or a line, but for numbers and signs.
fn is_alone(view: View<'_>, word: Span) -> bool {
    let place = view.folded.source(word);
    let (head, tail) = (view.source.get(..place.start).unwrap_or(""), view.source.get(place.end..).unwrap_or(""));
    ends(head.chars().rev()) && ends(tail.chars())
}

/// Whether a string or a line ends before the next letter.
fn ends(mut chars: impl Iterator<Item = char>) -> bool {
    let end = |c: &char| matches!(c, '\n' | '\r' | '\t' | '"' | '\'');
    match chars.by_ref().take(NEAR).find(|c| end(c) || c.is_alphabetic()) {
        Some(c) => end(&c),
        None => chars.next().is_none(),
    }
}
