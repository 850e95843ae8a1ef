//! What the person did in public: objections, petitions, letters to the paper.

use super::cues::Cues;
use super::sentence::Sentence;
use super::{Hints, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::EVENT) {
        if i < done || s.at(i).is_some_and(|t| t.found || t.gap.contains('-')) {
            continue;
        }
        let last = s.end(i);
        let noun = i.checked_sub(1).is_some_and(|b| s.is(b, Cues::ARTICLE.or(Cues::PREPOSITION)) && s.joined(i));
        // "her objection to a planning application", "the letter she wrote to the paper".
        let whose = if noun { super::role::owner(s, i) } else { None };
        let venue = s.any(i + 1..last + 1, Cues::VENUE);
        if !venue || last < i + 2 || (noun && whose.is_none()) || !noun && !s.subject(i).may_be_person() {
            continue;
        }
        let verb = i.checked_sub(1).filter(|v| s.joined(i) && s.is(*v, Cues::HAVE.or(Cues::BE)));
        hints.add(whose.or(verb).unwrap_or(i), last, why::EVENT, 0.5);
        done = last + 1;
    }
}
