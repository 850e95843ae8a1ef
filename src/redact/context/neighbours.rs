//! Neighbours, by where they live: "Mr Bell at number 9", "the couple whose garden backs on to hers".

use super::cues::Cues;
use super::sentence::{Sentence, Who, is_number};
use super::{Hints, why};
use crate::redact::lexicon;

/// How many words there may be from a neighbour to whose they are: "the people in the other half of her semi".
const LONGEST: usize = 10;

/// Words at which a rule of this file begins: prepositions of place, and "lives".
pub(super) fn find(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    if let Some((first, last)) = neighbour(s, i) {
        // "the man from number 20 with the whippet"
        let goes_on = matches!(s.word(last + 1), "with" | "who" | "and") && s.joined(last + 1);
        hints.add(first, if goes_on { s.end(last + 1) } else { last }, why::NEIGHBOUR, 0.5);
    }
}

/// "the people in the other half of her semi", "a chap three doors along from him", "the lodger in the basement below her":
/// somebody, where in a house or a street, and whose.
pub(super) fn of_theirs(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::HUMAN.or(Cues::KIN).or(Cues::BEGINS_PLACED)) {
        let somebody = s.is(i, Cues::HUMAN.or(Cues::KIN)) || matches!(s.word(i), "people" | "folk" | "household");
        if !somebody {
            continue;
        }
        let first = s.start(i).min(i);
        let somebody = s.is(first, Cues::ARTICLE)
            && !s.is(first, Cues::HER.or(Cues::HIS).or(Cues::MY))
            && s.at(i).is_some_and(|t| !t.found && t.who == Who::Nobody);
        if let Some((first, last)) = near_theirs(s, i, somebody.then_some(first)) {
            hints.add(first, last, why::NEIGHBOUR, 0.4);
        }
    }
    // "Mr Latif, who has the flat above hers", "Mrs Devi, whose kitchen window faces the complainant’s"
    for i in s.having(Cues::STOP) {
        let who = matches!(s.word(i), "who" | "whose") && s.at(i).is_some_and(|t| t.gap == ", ");
        let named = |j: &usize| s.at(*j).is_some_and(|t| t.capital && t.who != Who::Person && !t.taken);
        let name = i.checked_sub(1).filter(|_| who).filter(named);
        let first = name.and_then(|last| (last.saturating_sub(2)..=last).rev().take_while(named).last());
        if let Some((first, last)) = near_theirs(s, i + 1, first) {
            hints.add(first, last, why::NEIGHBOUR, 0.4);
        }
    }
}

/// "Mrs Tranter, two doors down,", "Mr Bell from over the road", "Mr Teale, who lives opposite": somebody who is named, and
/// where from the person, who was spoken of.
pub(super) fn named_near(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_NEAR) {
        let apart = s.at(i).is_some_and(|t| matches!(t.gap, " " | ", " | " ("));
        let named = |j: &usize| {
            let stays = Cues::COUNCILLOR.or(Cues::OTHER);
            let beside = *j + 1 == i || s.at(j + 1).is_some_and(|t| matches!(t.gap, " " | ". "));
            beside && s.at(*j).is_some_and(|t| t.capital && t.who != Who::Person && !t.found && !t.cues.any(stays))
        };
        let Some(first) = (i.saturating_sub(3)..i).rev().take_while(named).last().filter(|_| apart) else { continue };
        let name = (first..i).any(|j| s.is(j, Cues::TITLE) || lexicon::is_given_name(s.word(j)));
        let stays = first.checked_sub(1).is_some_and(|b| s.is(b, Cues::COUNCILLOR.or(Cues::OTHER)));
        if let Some(last) = place(s, i).filter(|_| name && !stays) {
            hints.add(first, last, why::NEIGHBOUR, 0.4);
        }
    }
}

/// The last word of where somebody lives as seen from the person, when the words at `i` say so.
fn place(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let ends = |last: usize| {
        s.at(last + 1)
            .is_none_or(|t| {
                t.gap != " "
                    || t.cues.any(Cues::STOP.or(Cues::HAVE).or(Cues::BE).or(Cues::SPEECH))
                    || t.word.ends_with("ed")
            })
            .then_some(last)
    };
    let from = i + usize::from(matches!(s.word(i), "from" | "at"));
    let from = from + usize::from(matches!(s.word(from), "just" | "right"));
    match s.word(from) {
        "over" | "across" | "opposite" | "round" | "up" | "down" => {
            let way = from + 2;
            let where_to = matches!(
                s.word(way),
                "road"
                    | "street"
                    | "lane"
                    | "way"
                    | "landing"
                    | "corner"
                    | "hall"
                    | "yard"
                    | "green"
                    | "fence"
                    | "hedge"
                    | "court"
                    | "close"
            );
            (s.word(from + 1) == "the" && where_to).then_some(way)
        }
        "who" if matches!(s.word(from + 1), "lives" | "lived") => {
            let at = from + 2 + usize::from(matches!(s.word(from + 2), "just" | "directly" | "immediately"));
            matches!(s.word(at), "opposite" | "below" | "above" | "upstairs" | "downstairs" | "nearby" | "underneath")
                .then(|| ends(at))?
        }
        // "from the flat below", "at the next stall"
        "the" if from > i => {
            let next = matches!(s.word(from + 1), "next" | "neighbouring" | "adjoining" | "opposite");
            let home = from + 1 + usize::from(next);
            let what = s.is(home, Cues::HOME.or(Cues::PREMISES))
                || matches!(
                    s.word(home),
                    "stall" | "plot" | "pitch" | "table" | "berth" | "bed" | "desk" | "allotment" | "mooring"
                );
            let beyond = matches!(
                s.word(home + 1),
                "below" | "above" | "opposite" | "upstairs" | "downstairs" | "underneath" | "behind"
            );
            (what && s.joined(home) && (next || beyond)).then(|| ends(home + usize::from(!next)))?
        }
        _ => {
            let doors =
                matches!(s.word(from + 1), "door" | "doors" | "houses" | "pitches" | "stalls" | "plots" | "berths");
            let along = matches!(s.word(from + 2), "down" | "up" | "along" | "away" | "off");
            (doors && along && s.joined(from + 1)).then_some(from + 2)
        }
    }
}

/// From whom, `first`, to whose they are near: behind the word at `i` is where.
fn near_theirs(s: &Sentence<'_, '_>, i: usize, first: Option<usize>) -> Option<(usize, usize)> {
    let first = first?;
    let within = |j: &usize| s.joined(*j) && !s.is(*j, Cues::SPEECH.or(Cues::BE).or(Cues::HAVE));
    let whose = (i + 1..i + LONGEST).take_while(within).find(|j| {
        let meant = Cues::HER.or(Cues::HIS).or(Cues::HE).or(Cues::PERSON);
        // "next to his": not that of whoever has it
        let ends = matches!(s.word(*j), "theirs" | "his" | "hers") && !s.joined(*j + 1) && s.near_person(2);
        ends || s.at(*j).is_some_and(|t| t.who.may_be_person() && (t.cues.any(meant) || t.named))
    })?;
    // "backs", "below", "doors"; and no "meeting next to hers".
    let placed = |j: usize| {
        s.is(j, Cues::PLACED) && !matches!(s.word(j), "number" | "end" | "next")
            || matches!(
                s.word(j),
                "half"
                    | "under"
                    | "over"
                    | "beneath"
                    | "underneath"
                    | "faces"
                    | "overlooks"
                    | "adjoins"
                    | "upstairs"
                    | "downstairs"
                    | "neighbouring"
                    | "floor"
                    | "side"
            )
            || s.word(j) == "next" && s.word(j + 1) == "to"
    };
    // "her semi", "the complainant’s semi"
    let genitive = usize::from(s.is_genitive(whose + 1));
    let what = whose + genitive + 1;
    let home = Cues::HOME.or(Cues::PREMISES).or(Cues::PLACED);
    let house = s.joined(what)
        && (genitive > 0 && !s.is(what, Cues::BE.or(Cues::HAVE).or(Cues::STOP).or(Cues::SPEECH))
            || s.is(what, home)
            || matches!(s.word(what), "semi" | "side" | "half" | "landing" | "stair"));
    let theirs = if house { what } else { whose + genitive };
    // "the man behind her" is where somebody sat that day.
    let alone = theirs == whose
        && matches!(s.word(whose.wrapping_sub(1)), "behind" | "beside" | "near" | "opposite" | "to" | "along");
    // "who has the garage next to his"
    let homes = Cues::HOME.or(Cues::PREMISES);
    let doors = s.any(i + 1..whose, homes)
        || (i + 1..whose).any(|j| {
            matches!(
                s.word(j),
                "door"
                    | "doors"
                    | "lives"
                    | "lived"
                    | "house"
                    | "houses"
                    | "backs"
                    | "backing"
                    | "garage"
                    | "stall"
                    | "plot"
                    | "hut"
                    | "berth"
            )
        });
    if alone && !doors {
        return None;
    }
    let where_it_is = (i + 1..whose).any(placed) && !s.any(i + 1..theirs + 1, Cues::PROCESS.or(Cues::VENUE));
    // "stood behind her" is where somebody stood that day.
    let stood =
        (i + 1..whose).any(|j| matches!(s.word(j), "sat" | "stood" | "sitting" | "standing" | "seated" | "parked"));
    (where_it_is && !stood).then_some((first, theirs))
}

/// "Mr Bell at number 9", "the man next door": a neighbour by where they live.
fn neighbour(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let named = |last: usize| {
        let begins = |j: &usize| {
            s.is(*j, Cues::TITLE.or(Cues::HUMAN).or(Cues::JOB)) || s.at(*j).is_some_and(|t| t.capital && !t.found)
        };
        let first = (last.saturating_sub(2)..=last).rev().take_while(begins).last()?;
        let article = first.checked_sub(1).filter(|a| s.is(*a, Cues::ARTICLE) && s.joined(first));
        (!s.at(last)?.found).then_some(article.unwrap_or(first))
    };
    let before = i.checked_sub(1)?;
    match s.word(i) {
        // "the couple at the manse"
        "at" | "from"
            if s.word(i + 1) == "the"
                && s.is(i + 2, Cues::HOME)
                && s.is(before, Cues::HUMAN)
                && s.near_person(2)
                && s.subject(i) != Who::Other =>
        {
            Some((named(before)?, i + 2))
        }
        // "Mr Birch, who lives below her"
        "lives" | "lived" | "live"
            if s.word(before) == "who"
                && (s.is(i + 1, Cues::PLACED)
                    || matches!(
                        s.word(i + 1),
                        "below" | "above" | "under" | "over" | "opposite" | "beside" | "behind" | "next" | "across"
                    ))
                && (i + 2..i + if s.word(i + 1) == "across" { 8 } else { 4 })
                    .any(|j| s.at(j).is_some_and(|t| t.who.may_be_person()))
                || s.word(before) == "who"
                    && s.word(i + 1) == "across"
                    && matches!(s.word(i + 3), "landing" | "hall" | "road" | "street" | "lane" | "way" | "yard")
                    && s.near_person(2) =>
        {
            Some((named(before.checked_sub(1)?)?, s.end(i).max(i + 2)))
        }
        // "the couple at 46"
        "at" | "from"
            if s.is(before, Cues::HUMAN)
                && s.at(i + 1).is_some_and(|t| t.gap == " " && t.word.len() < 4 && t.cues.any(Cues::DIGIT))
                && (!s.joined(i + 2) || s.is(i + 2, Cues::BE.or(Cues::HAVE).or(Cues::STOP)))
                && s.word(before) != "resident"
                && s.near_person(2)
                && s.at(i + 2).is_none_or(|t| !matches!(t.gap, ":" | ".")) =>
        {
            Some((named(before)?, i + 1))
        }
        // "Mr Birch on the third floor"
        "floor" | "landing"
            if i > 4
                && s.word(i - 2) == "the"
                && matches!(s.word(i - 3), "on" | "at" | "from")
                && (i - 3..=i).all(|j| s.joined(j))
                && s.near_person(4)
                && s.at(i - 4).is_some_and(|t| t.capital && !t.found) =>
        {
            Some((named(i - 4)?, i))
        }
        "at" if matches!(s.word(i + 1), "number" | "no") && is_number(s.word(i + 2)) => Some((named(before)?, i + 2)),
        "from" if matches!(s.word(i + 1), "number" | "no") && is_number(s.word(i + 2)) => Some((named(before)?, i + 2)),
        "next" if s.word(i + 1) == "door" && s.near_person(2) && s.joined(i) && !s.is(before, Cues::PREPOSITION) => {
            Some((named(before)?, i + 1))
        }
        "across" | "over"
            if matches!((s.word(i + 1), s.word(i + 2)), ("the", "road" | "street" | "lane")) && s.near_person(2) =>
        {
            let first = named(before)?;
            // "the retired policeman across the road"
            let whole = s.start(before).min(first);
            Some((if s.is(whole, Cues::ARTICLE) { whole } else { first }, i + 2))
        }
        _ => None,
    }
}
