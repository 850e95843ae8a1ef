//! Vehicles and animals by which neighbours know the person.

use super::cues::Cues;
use super::role::owner;
use super::sentence::Sentence;
use super::{Hints, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::VEHICLE.or(Cues::ANIMAL)) {
        if i < done {
            continue;
        }
        // "her blue Corsa", "his two greyhounds": a word between says which.
        if let Some(first) = owner(s, i) {
            let last = makes(s, i);
            let described = !s.undescribed(i) || last > i || s.is(i + 1, Cues::PREPOSITION) || s.is(i, Cues::ANIMAL);
            if described {
                let last = if s.is(last + 1, Cues::PREPOSITION) { s.end(last) } else { last };
                hints.add(first, last, why::BELONGINGS, 0.4);
                done = last + 1;
            }
            continue;
        }
        // "drives a white van", "walks a three-legged greyhound".
        let first = s.start(i);
        let verb = first.checked_sub(1).filter(|v| {
            s.joined(first)
                && matches!(
                    s.word(*v),
                    "drives"
                        | "drove"
                        | "driving"
                        | "rides"
                        | "rode"
                        | "owns"
                        | "walks"
                        | "walking"
                        | "has"
                        | "keeps"
                        | "bought"
                )
        });
        if let Some(verb) = verb
            && (i > first + 1 || s.is(i, Cues::ANIMAL))
            && s.subject(verb).may_be_person()
        {
            let last = s.end(i);
            hints.add(verb, last, why::BELONGINGS, 0.4);
            done = last + 1;
        }
    }
}

/// "Vauxhall Corsa", "Land Rover Defender": the names that follow.
fn makes(s: &Sentence<'_, '_>, i: usize) -> usize {
    let mut last = i;
    while last < i + 3
        && s.joined(last + 1)
        && !s.is_genitive(last + 1)
        && s.at(last + 1).is_some_and(|t| t.capital || t.cues.any(Cues::VEHICLE.or(Cues::ANIMAL)))
    {
        last += 1;
    }
    last
}
