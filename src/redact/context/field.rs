//! Fields of a form that tell of whoever fills it in: "Occupation: baker", "Religion | Sikh".

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, why};
use crate::redact::finding::Reason;
use crate::redact::view::Neighbour;

/// The last word of a field's name, or the last two, and what it tells.
const FIELDS: [(&str, &str, Reason); 44] = [
    ("", "occupation", why::ROLE),
    ("", "profession", why::ROLE),
    ("job", "title", why::ROLE),
    ("", "job", why::ROLE),
    ("", "employer", why::WORK),
    ("place of", "work", why::WORK),
    ("", "workplace", why::WORK),
    ("trading", "as", why::WORK),
    ("trading", "name", why::WORK),
    ("", "nationality", why::ORIGIN),
    ("", "ethnicity", why::ORIGIN),
    ("ethnic", "origin", why::ORIGIN),
    ("ethnic", "group", why::ORIGIN),
    ("first", "language", why::ORIGIN),
    ("preferred", "language", why::ORIGIN),
    ("country of", "birth", why::ORIGIN),
    ("place of", "birth", why::ORIGIN),
    ("", "religion", why::BELIEF),
    ("or", "belief", why::BELIEF),
    ("", "faith", why::BELIEF),
    ("", "disability", why::HEALTH),
    ("", "disabilities", why::HEALTH),
    ("access", "needs", why::HEALTH),
    ("sexual", "orientation", why::SEXUAL),
    ("marital", "status", why::RELATIVE),
    ("", "household", why::RELATIVE),
    ("", "dependants", why::RELATIVE),
    ("next of", "kin", why::RELATIVE),
    ("", "age", why::AGE),
    ("age", "group", why::AGE),
    ("", "adjustments", why::HEALTH),
    ("", "vulnerability", why::HEALTH),
    ("", "benefits", why::MONEY),
    ("", "income", why::MONEY),
    ("tenancy", "from", why::DATE),
    ("tenancy", "start", why::DATE),
    ("tenancy", "since", why::DATE),
    ("tenant", "since", why::DATE),
    ("resident", "since", why::DATE),
    ("employed", "since", why::DATE),
    ("member", "since", why::DATE),
    ("maiden", "name", why::NAME_TALK),
    ("visa", "status", why::ORIGIN),
    ("immigration", "status", why::ORIGIN),
];

/// The last words of the fields' names.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|(_, word, _)| *word)
}

/// How far back the person may have been spoken of: a form's length.
const NEAR: usize = 12;

/// The same where somebody else was spoken of last.
const CLOSE: usize = 3;

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    if !s.near_person(if s.carried == Who::Other { CLOSE } else { NEAR }) {
        return;
    }
    for i in s.having(Cues::FIELD).map(|i| i + 1).take_while(|i| *i < 6) {
        let named = |back: usize| i.checked_sub(back + 1).map_or("", |j| s.word(j));
        if let Some(reason) = told_by(named).filter(|_| begins_column(s, i)) {
            add(s, i, reason, hints);
        }
    }
    // "Occupation | Baker": a cell of its own, before which the sentence ends.
    let cell = s.at(0).and_then(|t| s.view.before(t.span)).filter(|n| n.gap.contains('|') && !n.gap.contains('\n'));
    if let Some(last) = cell {
        let behind = |n: &Neighbour<'_>| s.view.before(n.span).filter(|n| n.gap == " ");
        let name = [Some(last), behind(&last), behind(&last).as_ref().and_then(behind)];
        let named = |back: usize| name.get(back).copied().flatten().map_or("", |n| n.word);
        if let Some(reason) = told_by(named) {
            add(s, 0, reason, hints);
        }
    }
}

/// What a field tells whose name has a word so many words from its end.
fn told_by<'a>(word: impl Fn(usize) -> &'a str) -> Option<Reason> {
    let named = |before: &str, last: &str| {
        word(0) == last && before.split_whitespace().rev().enumerate().all(|(back, w)| word(back + 1) == w)
    };
    FIELDS.iter().find(|(before, last, _)| named(before, last)).map(|(_, _, reason)| *reason)
}

/// Adds what stands in a field from a word on: "Employer: none, retired signalman".
fn add(s: &Sentence<'_, '_>, i: usize, reason: Reason, hints: &mut Hints) {
    let more = matches!(s.word(i), "none" | "nil") && s.at(i + 1).is_some_and(|t| t.gap == ", ");
    let first = if more { i + 1 } else { i };
    if matches!(s.word(first), "none" | "no" | "not" | "prefer" | "nil") {
        return;
    }
    let same = |j: &usize| *j == first || !begins_column(s, *j);
    let last = (first..s.tokens.len().min(first + 12)).take_while(same).last().unwrap_or(first);
    hints.add(first, last, reason, 0.5);
}

/// Whether a colon, a rule or the space between two columns stands before a word.
pub fn begins_column(s: &Sentence<'_, '_>, i: usize) -> bool {
    let place = |i: usize| s.at(i).map(|t| s.view.folded.source(t.span));
    let gap = i.checked_sub(1).and_then(place).zip(place(i)).and_then(|(a, b)| s.view.source.get(a.end..b.start));
    gap.is_some_and(|gap| gap.contains([':', '|', '\t']) || gap.len() > 2 && gap.bytes().all(|b| b == b' '))
}
