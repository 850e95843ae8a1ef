//! Wherever else a name stands that the document gave the person.

use std::collections::HashSet;

use super::Introduced;
use crate::redact::context::cues::cues;
use crate::redact::context::people::gender_of;
use crate::redact::context::why;
use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label};
use crate::redact::gender::Gender;
use crate::redact::learnt::Learnt;
use crate::redact::lexicon::{self, Kind};
use crate::redact::matcher::Matcher;
use crate::redact::name::judge::follows_a_person;
use crate::redact::name::vocabulary::{Meaning, Vocabulary};
use crate::redact::view::{Case, Neighbour, View, stands_alone};
use crate::text::Span;

/// How much of a remark on a name must be left beside the name, in bytes: "née" and "said" say nothing by themselves.
const REMARK: usize = 16;

/// Longer words are no words.
const LONGEST: usize = 80;

/// Wherever a name stands that the other texts of the case give the person, or an earlier search of this one.
pub fn known(view: View<'_>, who: &Matcher, gender: Option<Gender>, kept: &[Span]) -> Vec<Raw> {
    if who.learnt.names.is_empty() {
        return Vec::new();
    }
    // What somebody is called who stays may be theirs in a text that does not say whose it is.
    let stays = |word: &str| who.kept.names().any(|name| name == word);
    let given = |word: &str| who.learnt.names.get(word).map(|sure| *sure && !stays(word));
    let mut found = all(view, &who.vocabulary, gender, given, kept);
    found.extend(inside(view, who));
    found
}

/// A name that is sure, in a word with capitals inside: `#JusticeForBim`.
fn inside(view: View<'_>, who: &Matcher) -> Vec<Raw> {
    let names =
        || who.learnt.names.iter().filter(|(name, sure)| **sure && name.len() > 2 && !lexicon::is_ordinary(name));
    let words = view.folded.words();
    let holds = |word: &str| {
        word.len() < LONGEST && names().any(|(name, _)| name.len() < word.len() && word.contains(name.as_str()))
    };
    let mut all = Vec::new();
    for word in words.all_that(view.text(), |_, word| holds(word)).filter_map(|index| words.get(index)) {
        let stands = |name: &str| {
            let start = word.start + word.of(view.text()).find(name)?;
            let (span, next) = (Span::new(start, start + name.len()), Span::new(start + name.len(), word.end));
            let ends = next.is_empty() || view.written(next).starts_with(|c: char| !c.is_lowercase());
            (view.is_capital(span) && view.case(span) == Case::Capital && ends).then_some(span)
        };
        all.extend(names().find_map(|(name, _)| stands(name)).map(|span| raw(view, span, true, Label::Name)));
    }
    all
}

/// What has a capital before a name and is none: “On Monday Bim rang”.
const NO_NAMES: [Kind; 4] = [Kind::Opener, Kind::Epithet, Kind::Weekday, Kind::Month];

/// Adds all of them to what was found. `kept` is where somebody who stays is named.
pub fn mentions(
    view: View<'_>,
    vocabulary: &Vocabulary,
    gender: Option<Gender>,
    names: &[Introduced],
    kept: &[Span],
    found: &mut Vec<Raw>,
) {
    if names.is_empty() {
        return;
    }
    for name in names {
        let place = raw(view, name.place, name.sure, Label::Person);
        let told = |other: &Raw| other.reason.rule == why::NAME_TALK.rule && other.span.contains(place.span);
        found.retain(|other| !(name.sure && told(other) && other.span.len() < place.span.len() + REMARK));
        found.push(place);
    }
    let mut told = Learnt::default();
    super::tell(names, &mut told);
    found.extend(all(view, vocabulary, gender, |word| told.names.get(word).copied(), kept));
}

/// Wherever a word of a name stands. `given` says whether a word is one, and sure.
fn all(
    view: View<'_>,
    vocabulary: &Vocabulary,
    gender: Option<Gender>,
    given: impl Fn(&str) -> Option<bool>,
    kept: &[Span],
) -> Vec<Raw> {
    let text = view.text();
    let mut all = Vec::new();
    let plural = |word: &str| word.strip_suffix('s').and_then(&given);
    let stays: HashSet<&str> =
        kept.iter().flat_map(|kept| kept.of(text).split(|c: char| !c.is_alphanumeric())).collect();
    let words = view.folded.words();
    let small = std::cell::LazyCell::new(|| !view.source.contains(char::is_uppercase));
    for index in words.all_that(text, |_, word| given(word).or_else(|| plural(word)).is_some()) {
        let Some(span) = words.get(index) else { continue };
        let word = span.of(text);
        let sure = given(word).unwrap_or_default() || plural(word).unwrap_or_default();
        // bim.docx, bim@post.example: small letters say nothing there.
        let technical = || sure && !lexicon::is_ordinary(word) && (view.is_technical(span) || *small);
        if !view.is_capital(span) && !technical() {
            continue;
        }
        // Mentions of those who stay are in order.
        let at = kept.partition_point(|kept| kept.end <= span.start);
        if kept.get(at).is_some_and(|kept| kept.contains(span)) {
            continue;
        }
        let mention = Mention {
            span,
            sure: sure && !stays.contains(word),
            label: if given(word).is_none() { Label::Family } else { Label::Person },
        };
        all.extend(mention.judged(view, vocabulary, gender));
    }
    all
}

/// One of them.
struct Mention {
    span: Span,
    sure: bool,
    label: Label,
}

impl Mention {
    /// What belongs to it, and whether it is somebody else's or a place's.
    fn judged(mut self, view: View<'_>, vocabulary: &Vocabulary, gender: Option<Gender>) -> Option<Raw> {
        let span = self.span;
        let word = span.of(view.text());
        let beside = |n: &Neighbour<'_>| matches!(n.gap, " " | ". ") && view.is_capital(n.span);
        let next = view.after(span).filter(|n| n.gap == " " && beside(n) && !view.breaks(span, n.span));
        if next.is_some_and(|n| lexicon::is_any(&[Kind::Place, Kind::Street, Kind::Body, Kind::FirmForm], n.word)) {
            return None;
        }
        // Owen Pugh-Davies, where Pugh is what the person was called before: another double name.
        let half = view
            .after(span)
            .is_some_and(|n| n.gap == "-" && view.is_capital(n.span) && vocabulary.meaning(n.word).is_none());
        let of_another = |n: Neighbour<'_>| beside(&n) && vocabulary.meaning(n.word).is_none();
        self.sure &= !(half && view.before(span).is_some_and(of_another));
        let another = next.is_some_and(|n| vocabulary.meaning(n.word).is_none() && !lexicon::is(Kind::Opener, n.word));
        // In a line of capitals a capital says nothing.
        let shouted = view.line_is_upper(span);
        let another = another && !shouted;
        self.sure &= !another;
        // What may be the ordinary word is asked about, and where a sentence begins it is the word.
        let opens = view.opens_sentence(span) && !view.after(span).is_some_and(follows_a_person);
        if lexicon::is_ordinary(word) {
            // “Dot,” on a line of its own greets somebody.
            if opens && !self.sure && !stands_alone(view.source, view.folded.source(span)) {
                return None;
            }
            self.sure &= !opens && !shouted;
        }
        // A stop behind anything but a title ends a sentence.
        let joined = |n: &Neighbour<'_>| n.gap == " " || n.gap == ". " && lexicon::is(Kind::Title, n.word);
        let before = view.before(span).filter(|n| joined(n) && !view.breaks(n.span, span));
        if let Some(the) = before.filter(|n| n.word == "the") {
            if self.label == Label::Family {
                self.span.start = the.span.start;
            } else if lexicon::is_ordinary(word) {
                // The Rose and Crown.
                self.sure = false;
            }
        }
        if let Some(before) = before.filter(|n| view.is_capital(n.span)) {
            let title = lexicon::is(Kind::Title, before.word);
            let given = vocabulary.meaning(before.word).any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE));
            // Councillor Pascoe, Mr Kit Hale.
            if lexicon::is(Kind::CouncillorTitle, before.word) || title && another {
                return None;
            }
            if title || given {
                self.span.start = before.span.start;
                let of = gender_of(cues(before.word)).filter(|_| title);
                self.sure &= of.is_none() || gender.is_none() || of == gender;
            } else if !shouted && !view.opens_sentence(before.span) && !lexicon::is_any(&NO_NAMES, before.word) {
                // Tom Pascoe: another of the name.
                self.sure = false;
            }
        }
        // Bim Lunn: the name goes as a whole.
        let family = |n: &Neighbour<'_>| vocabulary.exact(n.word).any(Meaning::SURNAME.and(Meaning::PART));
        if let Some(family) = next.filter(|n| self.sure && family(n)) {
            self.span.end = family.span.end;
        }
        Some(raw(view, self.span, self.sure, self.label))
    }
}

fn raw(view: View<'_>, span: Span, sure: bool, label: Label) -> Raw {
    let (action, confidence) = if sure { (Action::Redact, 0.8) } else { (Action::Suggest, 0.5) };
    let label = if view.is_technical(span) { Label::Name } else { label };
    Raw { span: view.folded.source(span), class: Class::Direct, action, reason: why::INTRODUCED, confidence, label }
}
