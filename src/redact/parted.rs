//! Words written together: `#JusticeForAda`, `StatementOfAda.docx`, `/petition4ada`. They are read once more with a space
//! at each capital and digit that begins a word, and are judged like words. Where capitals say nothing (`#justiceforada`),
//! in a hashtag, handle, link or file name, a name shows when all around it are words that people put into such a tag.

use super::find::Raw;
use super::finding::{Action, Class, Label};
use super::lexicon::{self, Kind};
use super::name::vocabulary::{Meaning, Vocabulary};
use super::view::{View, is_word};
use crate::text::fold::{Folder, fold};
use crate::text::{Folded, Span};

/// Longer words are no words.
const LONGEST: usize = 80;
/// In small letters, fewer letters than this beside a name are the rest of another word: `#canada`.
const FEWEST_BESIDE: usize = 4;
/// What a family name may begin with that has a capital inside: McLunn is no Lunn.
const BEGIN_NAMES: [&str; 9] = ["mc", "mac", "fitz", "de", "di", "du", "la", "le", "van"];

/// The words of a text in which a name of the person's stands beside other words, read apart.
pub fn reading(view: View<'_>, vocabulary: &Vocabulary) -> Option<Folded> {
    let words = view.folded.words();
    let wanted = |word: &str| word.len() <= LONGEST && vocabulary.stands_in(word) && vocabulary.exact(word).is_none();
    let mut reading = Folder::with_capacity(0);
    for index in words.all_that(view.text(), |_, word| wanted(word)) {
        let Some(word) = words.get(index) else { continue };
        let place = view.folded.source(word);
        let mut parts = at_capitals(view.source, place, vocabulary);
        if parts.len() < 2 && view.is_technical(word) {
            parts = at_known_words(word.of(view.text()), place, vocabulary);
        }
        if parts.len() < 2 {
            continue;
        }
        if !reading.is_empty() {
            reading.keep_apart();
        }
        let mut before = false;
        for (i, part) in parts.iter().enumerate() {
            let tells = is_tag_word(view.source, *part);
            if i > 0 {
                let gap = if before || tells { "; " } else { " " };
                gap.chars().for_each(|c| reading.push(c, Span::new(part.start, part.start)));
            }
            before = tells;
            push(&mut reading, view.source, *part, vocabulary);
        }
    }
    (!reading.is_empty()).then(|| reading.finish())
}

/// Whether a part is a word of hashtags, whose capital makes no name of it and what stands beside it. A preposition may
/// make a month of what follows.
fn is_tag_word(source: &str, part: Span) -> bool {
    let word = fold(part.of(source));
    lexicon::is(Kind::TagWord, &word) && !lexicon::is_any(&[Kind::MonthBefore, Kind::Month], &word)
}

/// A part, and an apostrophe before its last letter where that makes a name of it: `#AdasLaw`.
fn push(reading: &mut Folder, source: &str, part: Span, vocabulary: &Vocabulary) {
    let word = fold(part.of(source));
    let owner = word.strip_suffix('s').filter(|_| !vocabulary.exact(&word).any(Meaning::ALONE));
    let own = owner.is_some_and(|owner| vocabulary.exact(owner).any(Meaning::ALONE));
    let end = if own { part.end - 1 } else { part.end };
    reading.push_text(source.get(..end).unwrap_or(""), part.start);
    if own {
        reading.push('\'', Span::new(end, end));
        reading.push_text(source.get(..part.end).unwrap_or(""), end);
    }
}

/// The parts of a word by its capitals and digits: `JusticeFor`, `ADAisRight`, `4Ada`.
fn at_capitals(source: &str, place: Span, vocabulary: &Vocabulary) -> Vec<Span> {
    let letters: Vec<(usize, char)> = place.of(source).char_indices().map(|(i, c)| (place.start + i, c)).collect();
    let mut parts = Vec::new();
    let mut start = place.start;
    for (i, pair) in letters.windows(2).enumerate() {
        let &[(before, a), (at, b)] = pair else { continue };
        let next_is_small = || letters.get(i + 2).is_some_and(|(_, c)| c.is_lowercase());
        let own = |end: usize| vocabulary.exact(&fold(Span::new(start, end).of(source))).any(Meaning::ALONE);
        let split = if a.is_uppercase() && b.is_uppercase() && next_is_small() {
            // FBIFile; but ADAis, where the last capital is the name's.
            !own(letters.get(i + 2).map_or(at, |(at, _)| *at))
        } else if a.is_uppercase() && b.is_lowercase() {
            // What ends in one capital is Mac cut short: McIntyre is no McI.
            before > start && own(at) && !begins_with(source, Span::new(start, before))
        } else {
            (a.is_lowercase() && b.is_uppercase()) || (a.is_alphabetic() != b.is_alphabetic())
        };
        if split && !begins_with(source, Span::new(start, at)) {
            parts.push(Span::new(start, at));
            start = at;
        }
    }
    parts.push(Span::new(start, place.end));
    parts
}

/// Whether a stretch is what a family name with a capital inside begins with.
fn begins_with(source: &str, stretch: Span) -> bool {
    BEGIN_NAMES.contains(&fold(stretch.of(source)).as_str())
}

/// The parts of a word in which a name stands among words of hashtags, and nothing else.
fn at_known_words(word: &str, place: Span, vocabulary: &Vocabulary) -> Vec<Span> {
    if place.len() != word.len() {
        return Vec::new();
    }
    let whole = Span::new(0, word.len());
    let in_place = |parts: Vec<Span>| -> Vec<Span> {
        parts.into_iter().map(|part| Span::new(place.start + part.start, place.start + part.end)).collect()
    };
    for name in vocabulary.places_in(word).filter(|name| name.len() > 2 && name.len() + FEWEST_BESIDE <= whole.len()) {
        let head = known_words(word, Span::new(0, name.start));
        let tail = known_words(word, Span::new(name.end, word.len()));
        if let (Some(head), Some(tail)) = (head, tail) {
            return in_place([head, vec![name], tail].concat());
        }
    }
    Vec::new()
}

/// A stretch of a word as words of hashtags, one after the other.
fn known_words(word: &str, stretch: Span) -> Option<Vec<Span>> {
    // For each place that can be reached, where the last word before it begins.
    let mut reached = vec![None; stretch.len() + 1];
    for start in 0..stretch.len() {
        if start > 0 && reached.get(start).is_none_or(Option::is_none) {
            continue;
        }
        for end in start + 1..=stretch.len() {
            let part = word.get(stretch.start + start..stretch.start + end);
            if let (Some(true), Some(slot)) = (part.map(|part| lexicon::is(Kind::TagWord, part)), reached.get_mut(end))
            {
                slot.get_or_insert(start);
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = stretch.len();
    while end > 0 {
        let start = (*reached.get(end)?)?;
        parts.push(Span::new(stretch.start + start, stretch.start + end));
        end = start;
    }
    parts.reverse();
    Some(parts)
}

/// Adds what was found in words read apart, in order, to what was found without that. A capital within a word says nothing
/// of an ordinary one, so that is suggested; and where the parts show somebody else, letters in a row do not overrule them.
pub fn add(all: &mut Vec<Raw>, source: &str, mut found: Vec<Raw>) {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    for raw in found.iter_mut().filter(|raw| raw.action == Action::Redact) {
        if lexicon::is_ordinary(&fold(raw.span.of(source))) {
            raw.action = Action::Suggest;
        }
        let before = source.get(..raw.span.start).and_then(|head| head.chars().next_back());
        if inside(before) || inside(source.get(raw.span.end..).and_then(|tail| tail.chars().next())) {
            raw.label = Label::Name;
        }
    }
    let settled = |raw: &Raw| {
        let at = found.partition_point(|f| f.span.end < raw.span.end);
        let here = found.get(at).is_some_and(|f| f.action != Action::Redact && f.span.contains(raw.span));
        here && raw.reason.rule == "anywhere" && raw.class == Class::Direct
    };
    all.retain(|raw| !settled(raw));
    all.extend(found);
}

/// A hashtag with the person's name in it goes as a whole: whoever searches for what is left of it is shown the rest.
pub fn whole_hashtags(view: View<'_>, all: &mut [Raw]) {
    if all.is_empty() {
        return;
    }
    let tag = |sign: usize| {
        let rest = view.text().get(sign + 1..)?;
        let len = rest.find(|c: char| !(is_word(c) || c == '_')).unwrap_or(rest.len());
        (len > 0).then(|| view.folded.source(Span::new(sign + 1, sign + 1 + len)))
    };
    let mut tags: Vec<Span> = view.folded.words().marks(b'#').filter_map(tag).collect();
    tags.reverse();
    for raw in all.iter_mut().filter(|raw| raw.class == Class::Direct && raw.action != Action::Keep) {
        let at = tags.partition_point(|tag| tag.end < raw.span.end);
        if let Some(tag) = tags.get(at).filter(|tag| tag.contains(raw.span)) {
            raw.span = *tag;
            raw.label = Label::Name;
        }
    }
}
