//! What is told of the person without a word of what they are: what was done to them, with whom they were, where they
//! were at school, which of those in a picture they are.

use super::cues::Cues;
use super::relative::note;
use super::role::owner;
use super::sentence::{Sentence, Who};
use super::{Hints, age, why};
use crate::redact::lexicon;

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_TREATED) {
        if let Some((first, last)) = employment(s, i) {
            hints.add(first, last, why::ROLE, 0.5);
        } else if let Some((first, last)) = decided(s, i) {
            hints.add(first, last, why::EVENT, 0.5);
        } else if let Some((first, last)) = off_sick(s, i) {
            hints.add(first, last, why::HEALTH, 0.5);
        } else if let Some((first, last)) = from_afar(s, i) {
            hints.add(first, last, why::ORIGIN, 0.5);
        } else if let Some((first, last)) = belongs(s, i).or_else(|| served(s, i)).or_else(|| at_work(s, i)) {
            let politics = s.any(first..last + 1, Cues::BELIEF.or(Cues::PARTY)) && s.word(i) == "member";
            hints.add(first, last, if politics { why::BELIEF } else { why::ROLE }, 0.4);
        } else if let Some((first, last)) = next_door(s, i) {
            hints.add(first, last, why::LOCALITY, 0.4);
        } else if let Some((first, last)) = pictured(s, i) {
            hints.add(first, last, why::EVENT, 0.4);
        } else if let Some(name) = companion(s, i) {
            note(s, name, hints);
            hints.add(name, name, why::RELATIVE_NAME, 0.4);
        }
    }
}

/// "had been passed over as course manager", "was made redundant", "was sacked by the college".
fn employment(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let two = |a: &str, b: &str| s.word(i) == a && s.word(i + 1) == b && s.joined(i + 1);
    let sure = matches!(s.word(i), "sacked" | "redundant" | "demoted" | "overlooked" | "furloughed" | "seconded")
        || two("passed", "over")
        || two("laid", "off")
        || two("let", "go");
    if !sure {
        return None;
    }
    let passive = (i.saturating_sub(3)..i)
        .rev()
        .take_while(|j| s.joined(j + 1))
        .filter(|j| s.is(*j, Cues::BE.or(Cues::HAVE)))
        .last()?;
    (s.subject(passive).may_be_person() && age::date(s, i, 9).is_none()).then(|| (passive, s.end(i)))
}

/// "turned down her extension", "refused his licence": what somebody decided on something of the person's.
fn decided(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let verb = matches!(s.word(i), "refused" | "rejected" | "granted" | "approved" | "blocked" | "allowed")
        || matches!((s.word(i), s.word(i + 1)), ("turned" | "threw", "down" | "out"));
    if !verb {
        return None;
    }
    let near = (i + 1..i + 6).take_while(|j| s.joined(*j));
    let mut things = near.filter(|j| s.is(*j, Cues::HOME.or(Cues::VENUE).or(Cues::WORK).or(Cues::REGISTER)));
    let thing = things.find(|j| owner(s, *j).is_some_and(|first| first > i))?;
    Some((i, s.end(thing)))
}

/// "was referred to occupational health", "signed off for six weeks".
fn off_sick(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let told = s.word(i) == "occupational" && s.word(i + 1) == "health"
        || s.word(i) == "signed"
            && s.word(i + 1) == "off"
            && matches!(s.word(i + 2), "for" | "sick" | "work" | "with" | "by" | "until")
        || s.word(i) == "hearing" && s.word(i + 1) == "loop";
    if !told {
        return None;
    }
    let first = (i.saturating_sub(5)..i)
        .rev()
        .take_while(|j| s.joined(j + 1))
        .filter(|j| s.is(*j, Cues::BE.or(Cues::HAVE)))
        .last();
    let first = first.unwrap_or(i);
    s.subject(first).may_be_person().then(|| (first, s.end(i)))
}

/// "our friend from Lagos", "the lady from Cork"; "I suggest Hong Kong", said to somebody: a place far away, where the person
/// is spoken of.
fn from_afar(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let far = |j: usize| s.is(j, Cues::ORIGIN) && s.at(j).is_some_and(|t| t.capital && !t.found);
    let whole = |j: usize| if s.at(j + 1).is_some_and(|t| t.gap == " " && t.capital && !t.found) { j + 1 } else { j };
    let named = |j: usize| {
        s.at(j).is_some_and(|t| {
            t.capital && !t.found && t.who == Who::Nobody && t.gap == " " && !lexicon::is_given_name(t.word)
        })
    };
    // "is from Madeira", "came over from Goa"
    if s.word(i) == "from" && named(i + 1) && !s.is(i + 1, Cues::TITLE.or(Cues::COUNCILLOR).or(Cues::MONTH)) {
        let come = |j: &usize| s.is(*j, Cues::BE) || matches!(s.word(*j), "come" | "comes" | "came");
        let verb = (i.saturating_sub(2)..i).rev().take_while(|j| s.joined(j + 1)).find(come);
        if let Some(verb) = verb.filter(|verb| s.subject(*verb).may_be_person() && !s.is(i - 1, Cues::HUMAN)) {
            return Some((verb, whole(i + 1)));
        }
    }
    match s.word(i) {
        "from" if far(i + 1) && s.near_person(6) => {
            let who = i.checked_sub(1).filter(|j| {
                s.is(*j, Cues::HUMAN.or(Cues::KIN)) || matches!(s.word(*j), "lot" | "people" | "folk" | "one")
            })?;
            Some((s.start(who).min(who), whole(i + 1)))
        }
        // "her English was marvellous for someone from Osaka"
        "from" if named(i + 1) && s.quoted && s.near_person(1) && !s.joined(i + 2) => {
            let who = i.checked_sub(1).filter(|j| matches!(s.word(*j), "someone" | "somebody" | "anyone"))?;
            Some((who, whole(i + 1)))
        }
        "suggest" | "try" if far(i + 1) && s.near_person(2) => Some((i + 1, whole(i + 1))),
        "back" if s.word(i + 1) == "to" && far(i + 2) && s.near_person(2) => Some((i, whole(i + 2))),
        _ => None,
    }
}

/// "is a member of the golf club", "went to school with his wife", "did her degree at".
fn belongs(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const OF_ALL: [&str; 12] = [
        "public",
        "council",
        "committee",
        "panel",
        "staff",
        "authority",
        "parish",
        "sub",
        "family",
        "party",
        "councillors",
        "group",
    ];
    let general = |j: usize| OF_ALL.contains(&s.word(j)) && !s.any(i + 2..j, Cues::BELIEF.or(Cues::PARTY));
    let member = s.word(i) == "member" && s.word(i + 1) == "of" && !(i + 2..i + 6).any(general);
    let school = matches!(s.word(i), "school" | "college" | "university")
        && i.checked_sub(1).is_some_and(|b| matches!(s.word(b), "to" | "at" | "from"))
        && matches!(s.word(i + 1), "with" | "together" | "in" | "at" | "until")
        || matches!(s.word(i), "degree" | "apprenticeship" | "training")
            && matches!(s.word(i + 1), "at" | "in" | "with");
    if !(member || school) {
        return None;
    }
    let from = (i.saturating_sub(5)..i).rev().take_while(|j| s.joined(j + 1)).find(|j| {
        s.is(*j, Cues::BE.or(Cues::HAVE)) || matches!(s.word(*j), "went" | "did" | "took" | "left" | "goes" | "go")
    })?;
    s.subject(from).may_be_person().then(|| (from, s.end(i + 1)))
}

/// "the guests at her bed and breakfast", "pupils of his".
fn served(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let served = matches!(
        s.word(i),
        "guests" | "guest" | "customers" | "pupils" | "patients" | "regulars" | "passengers" | "diners" | "boarders"
    );
    let at = matches!(s.word(i + 1), "at" | "in" | "on" | "of") && s.joined(i + 1);
    let own = s.at(i + 2).is_some_and(|t| t.cues.any(Cues::HER.or(Cues::HIS).or(Cues::MY)) && t.who.may_be_person());
    if !(served && at && own) {
        return None;
    }
    let last = s.end(i + 2);
    let last = if s.word(last + 1) == "and" && s.is(last + 2, Cues::WORK) { last + 2 } else { last };
    Some((s.start(i).min(i), last))
}

/// "the driver of the 41": a job with what it is of, right after the person was spoken of.
fn at_work(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const OF_COUNCILS: [&str; 12] = [
        "officer",
        "manager",
        "secretary",
        "director",
        "solicitor",
        "inspector",
        "auditor",
        "reporter",
        "editor",
        "author",
        "doctor",
        "judge",
    ];
    let job = matches!(s.word(i), "of" | "on" | "at" | "in").then(|| i.checked_sub(1)).flatten()?;
    let plain = s.is(job, Cues::JOB) && !s.is(job, Cues::OFFICE.or(Cues::OTHER)) && !OF_COUNCILS.contains(&s.word(job));
    let the = job.checked_sub(1).filter(|b| s.word(*b) == "the" && s.joined(job))?;
    let free = s.at(job).is_some_and(|t| !t.found && !t.capital && t.who == Who::Nobody);
    (plain && free && s.is(i + 1, Cues::ARTICLE) && s.near_person(1) && s.subject(the).may_be_person())
        .then(|| (the, s.end(i + 1)))
}

/// "the lad from 120", "the old lady in Flat 12": a neighbour, by their door.
fn next_door(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let who = i.checked_sub(1).filter(|w| s.is(*w, Cues::HUMAN.or(Cues::KIN)) && s.joined(i))?;
    let number = |j: usize| s.at(j).is_some_and(|t| t.gap == " " && t.word.len() < 4 && t.cues.any(Cues::DIGIT));
    let door = matches!(s.word(i), "from" | "in" | "at" | "of");
    let last = match s.word(i + 1) {
        "flat" | "number" | "no" | "apartment" | "house" if number(i + 2) => i + 2,
        "next" if s.word(i + 2) == "door" => i + 2,
        _ if number(i + 1) && s.word(i) == "from" => i + 1,
        _ => return None,
    };
    (door && s.near_person(12)).then(|| (s.start(who).min(who), last))
}

/// "third from the left with the star".
fn pictured(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let side = matches!(s.word(i), "left" | "right")
        && s.word(i.wrapping_sub(1)) == "the"
        && s.word(i.wrapping_sub(2)) == "from";
    let first = i.checked_sub(3).filter(|_| side && s.near_person(1))?;
    Some((first, s.end(i)))
}

/// "Heddwen and I", "she and Tom": a first name beside the person, and nothing else of who that is.
fn companion(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let (before, after) = (i.checked_sub(1)?, i + 1);
    if s.word(i) != "and" || !s.joined(i) || !s.joined(after) {
        return None;
    }
    let name = |j: usize| {
        let alone = !s.at(j + 1).is_some_and(|t| t.gap == " " && t.capital && j + 1 != i)
            && !j.checked_sub(1).is_some_and(|b| s.joined(j) && s.at(b).is_some_and(|t| t.capital) && b != i);
        s.at(j).is_some_and(|t| {
            let known = lexicon::is_given_name(t.word) || t.cues == Cues::NONE && !lexicon::is_ordinary(t.word);
            t.capital && !t.found && t.who == Who::Nobody && t.word.len() > 2 && alone && known
        })
    };
    let own = |j: usize| {
        s.at(j).is_some_and(|t| {
            let spoken = t.word == "i" || t.word == "me";
            let told = t.cues.any(Cues::SHE.or(Cues::HE)) && !matches!(t.word, "herself" | "himself");
            spoken && (t.who.may_be_person() || t.who == Who::Nobody && s.near_person(3))
                || told && t.who == Who::Person
        })
    };
    if own(after) && name(before) { Some(before) } else { (own(before) && name(after)).then_some(after) }
}
