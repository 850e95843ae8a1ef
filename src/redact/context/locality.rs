//! Where the person lives or works, without the address.

use super::cues::Cues;
use super::role::owner;
use super::sentence::{Sentence, Who};
use super::{Hints, neighbours, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::LIVE.or(Cues::HOME).or(Cues::BEGINS_PLACED)) {
        if s.is(i, Cues::LIVE) {
            living(s, i, hints);
        }
        if let Some(last) = origin(s, i).or_else(|| native(s, i)) {
            hints.add(i, last, why::ORIGIN, 0.5);
        }
        if s.is(i, Cues::HOME) {
            home(s, i, hints);
        }
        neighbours::find(s, i, hints);
        let from = s.word(i + 1) == "from" && s.at(i + 2).is_some_and(|t| t.who.may_be_person());
        if doors_away(s, i) && (from || s.subject(i).may_be_person()) {
            hints.add(i - 1, s.end(i), why::LOCALITY, 0.5);
        }
    }
}

/// "lives in a flat overlooking the harbour", "moved here from …".
fn living(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    // "lives at 9b Harbour Street, over the laundrette": what stands behind the address that was found.
    let found = |j: &usize| s.at(*j).is_some_and(|t| t.found);
    let address = (i + 1..i + 4).find(found);
    let behind = address.and_then(|from| (from..s.tokens.len()).find(|j| !found(j)));
    if let Some(behind) = behind.filter(|_| s.subject(i).may_be_person()) {
        let by = s.is(behind, Cues::PLACED)
            || matches!(
                s.word(behind),
                "over" | "above" | "below" | "behind" | "opposite" | "beside" | "near" | "next" | "by"
            );
        let the = s.is(behind + 1, Cues::ARTICLE) || s.word(behind + 1) == "to";
        if by && the && s.at(behind).is_some_and(|t| matches!(t.gap, ", " | " " | " (")) {
            hints.add(behind, s.end(behind + 1), why::LOCALITY, 0.5);
        }
    }
    let last = s.end(i);
    let where_to = s.at(i + 1).is_some_and(|t| {
        t.gap == " "
            && (t.cues.any(Cues::PREPOSITION.or(Cues::PLACED).or(Cues::ARTICLE))
                || matches!(t.word, "there" | "here" | "two" | "three" | "just" | "alone"))
    });
    let moved = s.word(i) == "moved" && !matches!(s.word(i + 1), "to" | "from" | "into" | "here" | "in");
    // "moved by Councillor X", "moved to close the debate": at a meeting.
    let motion =
        s.word(i) == "moved" && !(i + 2..=last).any(|j| s.at(j).is_some_and(|t| t.capital || t.cues.any(Cues::HOME)));
    if where_to && !moved && !motion && last > i + 1 && s.subject(i).may_be_person() {
        hints.add(i, last, why::LOCALITY, 0.5);
    }
}

/// "came from Lagos in 1994", "is from Brecon".
fn origin(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let verb = matches!(s.word(i), "came" | "comes" | "come" | "hails" | "emigrated" | "originally" | "fled" | "moved");
    if !verb {
        return None;
    }
    // "came to Wexley from Leitrim"
    let from = (i + 1..i + 5).take_while(|j| s.joined(*j)).find(|j| s.word(*j) == "from")?;
    let place = s.at(from + 1).is_some_and(|t| t.capital && !t.found && t.who == Who::Nobody);
    (place && s.subject(i).may_be_person()).then(|| s.end(from + 1))
}

/// "was born and brought up in Brecon", "grew up on Barra".
fn native(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    if !matches!(s.word(i), "born" | "grew" | "brought" | "raised" | "schooled" | "educated") {
        return None;
    }
    let place = (i + 1..i + 9).take_while(|j| s.joined(*j)).find(|j| {
        matches!(s.word(*j), "in" | "at" | "on" | "near")
            && s.at(j + 1).is_some_and(|t| t.capital && !t.found && !t.cues.any(Cues::MONTH))
    });
    // "Born in Samoa, here on leave to remain.": a note about whoever was spoken of
    let noted = i == 0 && s.near_person(3) && s.carried != Who::Other;
    place.filter(|_| s.subject(i).may_be_person() || noted).map(|place| s.end(place + 1))
}

/// "her house on the corner", "the cottage opposite the school".
fn home(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    if s.at(i).is_some_and(|t| t.found) {
        return;
    }
    let Some(first) = owner(s, i) else {
        // "the house with the sluice": a house that everybody knows, where the person is spoken of.
        let the = i.checked_sub(1).is_some_and(|t| s.word(t) == "the" && s.joined(i));
        let house = matches!(
            s.word(i),
            "house" | "cottage" | "bungalow" | "flat" | "farmhouse" | "barn" | "houseboat" | "narrowboat"
        );
        let with = s.word(i + 1) == "with" && s.is(i + 2, Cues::ARTICLE) && s.joined(i + 1);
        if the && house && with && s.near_person(6) {
            hints.add(i - 1, s.end(i), why::LOCALITY, 0.4);
        }
        // "the houseboat at Marley Lock", close to where the person was spoken of
        let first = s.start(i).min(i);
        let placed = matches!(s.word(i + 1), "at" | "on" | "by" | "opposite" | "above" | "behind" | "beside" | "near")
            && s.joined(i + 1)
            && (s.is(i + 2, Cues::ARTICLE) || s.at(i + 2).is_some_and(|t| t.capital && !t.found));
        let alone =
            s.tokens.iter().all(|t| t.who != Who::Other || t.span.start > s.tokens.get(i).map_or(0, |t| t.span.start));
        if house && placed && s.is(first, Cues::ARTICLE) && s.near_person(1) && alone {
            hints.add(first, s.end(i), why::LOCALITY, 0.4);
        }
        return;
    };
    let placed = s.joined(i + 1)
        && (s.is(i + 1, Cues::PLACED) || matches!(s.word(i + 1), "on" | "in" | "at" | "by" | "with" | "off" | "from"));
    let described = !s.undescribed(i) && i > first + 2;
    // "her house is the one with the red gate"
    let is_the = matches!(s.word(i + 1), "is" | "was")
        && s.joined(i + 1)
        && matches!(s.word(i + 2), "the" | "opposite" | "behind" | "next" | "by" | "beside");
    let last = if is_the { s.end(i + 1) } else { s.end(i) };
    // "the donkeys in his paddock"
    let kept = first.checked_sub(2).filter(|a| {
        s.is(*a, Cues::ANIMAL.or(Cues::VEHICLE)) && s.is(a + 1, Cues::PREPOSITION) && s.joined(a + 1) && s.joined(first)
    });
    if let Some(animal) = kept {
        hints.add(s.start(animal).min(animal), last, why::BELONGINGS, 0.4);
        return;
    }
    if (placed && last > i + 1) || described || is_the {
        hints.add(first, last, why::LOCALITY, 0.4);
    }
}

/// "two doors from the pub", "three doors down".
fn doors_away(s: &Sentence<'_, '_>, i: usize) -> bool {
    i > 0
        && (matches!(s.word(i), "houses" | "doors" | "gates")
            && s.word(i + 1) == "from"
            && s.at(i + 2).is_some_and(|t| {
                t.who.may_be_person() && t.cues.any(Cues::HE.or(Cues::HER).or(Cues::PERSON)) || t.named
            })
            || s.word(i) == "doors" && matches!(s.word(i + 1), "from" | "down" | "along" | "up" | "away")
            || s.word(i) == "door" && s.word(i - 1) == "next" && s.word(i + 1) == "to")
}
