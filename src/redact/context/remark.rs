//! What is quoted at length of what others wrote of the person or to them where many read it: it can be searched for.

use super::cues::Cues;
use super::said_of::GENERAL;
use super::sentence::{Sentence, Who};
use super::{Hints, why};

/// The fewest and the most words of a quotation that somebody would search for.
const WORDS: std::ops::RangeInclusive<usize> = 7..=32;

/// How many sentences behind such a word may quote it.
const SOON: usize = 3;

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    hints.published = hints.published.saturating_sub(1);
    if s.cues.any(Cues::PUBLISHED) {
        hints.published = SOON;
    }
    if hints.published == 0 || !s.quoted || !s.near_person(2) {
        return;
    }
    let gap = |i: usize| s.at(i).map_or("", |t| t.gap);
    let opens = |i: usize| gap(i).ends_with('"');
    let closes = |i: usize| gap(i).contains('"') && !opens(i);
    let end = s.tokens.len();
    let mut from = 0;
    while from < end {
        let to = (from + 1..end).find(|j| gap(*j).contains('"')).unwrap_or(end);
        let inside = opens(from) || from == 0 && (to == end || closes(to));
        // "It said: “…”", of the page
        let it = from < 4 && s.word(0) == "it" && s.is(1, Cues::SPEECH.or(Cues::SAID));
        if inside && WORDS.contains(&(to - from)) && (it || tells(s, from, to)) {
            hints.add(from, to - 1, why::QUOTATION, GENERAL);
        }
        from = to;
    }
}

/// Whether it speaks to the person or of them, and is none of their own words.
fn tells(s: &Sentence<'_, '_>, from: usize, to: usize) -> bool {
    let words = s.tokens.get(from..to).unwrap_or(&[]);
    let own = |cues| words.iter().any(|t| t.cues.any(cues) && t.who == Who::Person);
    let meant = words.iter().any(|t| t.who.may_be_person() || matches!(t.word, "you" | "your" | "yours"));
    meant && !own(Cues::I.or(Cues::MY))
}
