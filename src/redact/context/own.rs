//! What is the person's own and not everybody's: "the complainant's debts", "her eviction", "his shop".

use super::cues::Cues;
use super::role::owner;
use super::said_of::about;
use super::sentence::{Sentence, Who};
use super::told::UNSURE;
use super::{Hints, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::OWN) {
        // "his business" may be anybody's, and "her shop steward" is somebody.
        let noun = s.at(i).is_some_and(|t| !t.capital)
            && s.at(i + 1).is_none_or(|t| {
                t.gap != " "
                    || t.cues.any(Cues::STOP.or(Cues::PREPOSITION).or(Cues::BE).or(Cues::HAVE))
                    || t.word.ends_with("ed")
            });
        let Some(first) = owner(s, i).filter(|_| noun) else { continue };
        if (first..=i).any(|j| s.at(j).is_none_or(|t| t.who == Who::Other)) {
            continue;
        }
        let goes_on =
            s.joined(i + 1) && s.is(i + 1, Cues::PREPOSITION) && !s.is(i + 2, Cues::OTHER.or(Cues::COUNCILLOR));
        let last = if goes_on { s.end(i + 1) } else { i };
        hints.add(first, last, about(s, first, last).unwrap_or(why::TOLD), UNSURE);
    }
}
