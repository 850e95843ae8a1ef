//! Remarks in passing: who is no relation, of what people somebody is said to be, one of how few they are, when they
//! retire, and the line of a form that counts them.

use super::cues::Cues;
use super::pointed::complains;
use super::sentence::{Sentence, Who};
use super::{Hints, why};
use crate::redact::number::value;

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_ASIDE.or(Cues::ORIGIN).or(Cues::DRESS)) {
        if let Some((first, last)) = unrelated(s, i) {
            hints.add(first, last, why::NAME_TALK, 0.4);
        } else if let Some((first, last)) = a_people(s, i) {
            hints.add(first, last, why::ORIGIN, 0.4);
        } else if let Some(last) = one_of_few(s, i) {
            hints.add(i, last, why::UNIQUE, 0.5);
        } else if let Some((first, last)) = retires(s, i) {
            hints.add(first, last, why::DATE, 0.4);
        } else if let Some((first, last)) = counted(s, i) {
            hints.add(first, last, why::ORIGIN, 0.4);
        } else if let Some((first, last)) = looks(s, i) {
            hints.add(first, last, why::LOOKS, 0.4);
        } else if let Some((first, last)) = dressed(s, i) {
            hints.add(first, last, why::LOOKS, 0.4);
        } else if let Some(last) = where_they(s, i) {
            // "the cannery where you work"
            let i = i - usize::from(s.word(i) == "whom");
            let noun = i.checked_sub(1).filter(|n| s.joined(i) && s.at(*n).is_some_and(|t| !t.found && !t.capital));
            let phrase = noun.map(|noun| s.start(noun).min(noun)).filter(|first| s.is(*first, Cues::ARTICLE));
            hints.add(phrase.unwrap_or(i), last, why::ROLE, 0.4);
        } else if let Some((first, last)) = the_one_who(s, i) {
            hints.add(first, last, why::UNIQUE, 0.4);
        }
    }
}

/// "is no relation", "is not connected with her", "they are not my family": somebody bears the person's name.
fn unrelated(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let before = i.checked_sub(1).filter(|_| s.joined(i))?;
    let not = |j: usize| {
        matches!(s.word(j), "not" | "no" | "never") || s.word(j) == "t" && s.at(j).is_some_and(|t| t.gap == "'")
    };
    let (first, last) = match s.word(i) {
        "relation" | "connection" if s.word(before) == "no" && s.near_person(8) && !s.joined(i + 1) => {
            // "– no connection, I asked him."
            let end = s.tokens.len() - 1;
            (
                before,
                if end - i < 5 && s.is(i + 1, Cues::I) && s.at(i + 1).is_some_and(|t| t.gap == ", ") { end } else { i },
            )
        }
        "family" if not(before) && s.is(before.wrapping_sub(1), Cues::BE) && !s.joined(i + 1) && s.near_person(4) => {
            let we = before.checked_sub(2).filter(|w| matches!(s.word(*w), "we" | "they"))?;
            return Some((we, i));
        }
        "connected" if not(before) && matches!(s.word(i + 1), "with" | "to") => {
            let of = s.at(i + 2).is_some_and(|t| t.who.may_be_person() && t.cues.any(Cues::REFERS.or(Cues::I)));
            (before, of.then_some(i + 2)?)
        }
        "family" | "relatives" | "relative" | "relation" => {
            let own = s.at(before).is_some_and(|t| {
                t.who != Who::Other && t.cues.any(Cues::HER.or(Cues::HIS).or(Cues::MY)) && s.near_person(4)
            });
            (before.checked_sub(1).filter(|n| own && not(*n))?, i)
        }
        _ => return None,
    };
    let verb = first.checked_sub(1).filter(|b| s.is(*b, Cues::BE) && s.joined(first));
    let who = verb
        .and_then(|v| v.checked_sub(1))
        .filter(|p| matches!(s.word(*p), "they" | "we" | "who") || s.is(*p, Cues::I.or(Cues::SHE).or(Cues::HE)));
    Some((who.or(verb).unwrap_or(first), last))
}

/// "the Polish people", "the wee Scottish lassie": whom somebody speaks of, where the person is.
fn a_people(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let token = s.at(i).filter(|t| t.capital && t.cues.any(Cues::ORIGIN) && !t.found)?;
    let noun = i + 1;
    // "nothing against Hungarians", "you Poles"
    let against = i.checked_sub(1).filter(|b| {
        matches!(s.word(*b), "against" | "you" | "those" | "these" | "hates" | "hate" | "dislikes") && s.joined(i)
    });
    if token.word.ends_with('s') && against.is_some() && s.near_person(4) {
        return Some((i, i));
    }
    let people = matches!(
        s.word(noun),
        "people"
            | "community"
            | "communities"
            | "families"
            | "family"
            | "lot"
            | "folk"
            | "contingent"
            | "population"
            | "guest"
            | "guests"
            | "business"
            | "customer"
    ) || s.is(noun, Cues::HUMAN.or(Cues::PREMISES)) && !s.is(noun, Cues::OFFICE.or(Cues::OTHER));
    // "a Chinese family business"
    let noun = if s.is(noun + 1, Cues::WORK.or(Cues::PREMISES)) && s.joined(noun + 1) { noun + 1 } else { noun };
    // "a Welsh speaker" is said in every notice from Wales.
    let told = !token.cues.any(Cues::WEAK) || s.quoted;
    let first = s.start(i).min(i);
    (people && told && s.joined(noun) && s.at(noun).is_some_and(|t| !t.capital) && s.near_person(4))
        .then_some((first, noun))
}

/// "one of two duty managers at the baths".
fn one_of_few(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let few = s.word(i) == "one"
        && s.word(i + 1) == "of"
        && (value(s.word(i + 2)).is_some_and(|n| (2..10).contains(&n)) || matches!(s.word(i + 2), "few" | "only"));
    let called = Cues::JOB.or(Cues::OFFICE).or(Cues::HUMAN);
    let noun = (i + 3..i + 6).take_while(|j| s.joined(*j)).find(|j| few && plural_of(s, *j, called))?;
    let be = i.checked_sub(1).filter(|b| s.is(*b, Cues::BE) && s.joined(i))?;
    s.subject(be).may_be_person().then(|| s.end(noun))
}

/// Whether a word is what it is one of several of: "managers".
fn plural_of(s: &Sentence<'_, '_>, i: usize, wanted: Cues) -> bool {
    s.is(i, wanted) || s.word(i).strip_suffix('s').is_some_and(|one| super::cues::cues(one).any(wanted))
}

/// "is due to retire in May", "retires next year".
fn retires(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    if !matches!(s.word(i), "retire" | "retires" | "retiring") {
        return None;
    }
    let when = matches!(s.word(i + 1), "in" | "next" | "at" | "on" | "this" | "from" | "after");
    let back = (i.saturating_sub(4)..i).rev().take_while(|j| s.joined(j + 1));
    let be = back.into_iter().find(|j| s.is(*j, Cues::BE)).unwrap_or(i);
    (when && s.joined(i + 1) && s.subject(be).may_be_person()).then(|| (be, s.end(i + 1)))
}

/// "is six foot nine", "that ginger giant", "has a stammer": what everybody sees or hears.
fn looks(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let tall = matches!(s.word(i), "foot" | "feet" | "ft")
        && i.checked_sub(1)
            .is_some_and(|b| matches!(s.word(b), "four" | "five" | "six" | "seven" | "4" | "5" | "6" | "7"));
    let seen = matches!(
        s.word(i),
        "ginger"
            | "redhead"
            | "bald"
            | "bearded"
            | "beard"
            | "tattoo"
            | "tattoos"
            | "tattooed"
            | "ponytail"
            | "dreadlocks"
            | "stammer"
            | "lisp"
            | "limp"
            | "birthmark"
            | "turban"
            | "hijab"
            | "headscarf"
            | "niqab"
            | "burqa"
    );
    let spoken = s.subject(i).may_be_person() || s.quoted && s.near_person(2);
    let own = s.subject(i) == Who::Person || s.tokens.first().is_some_and(|t| t.word == "i" && t.who.may_be_person());
    if !(tall && own || seen && spoken) || s.at(i).is_some_and(|t| t.capital || t.found) {
        return None;
    }
    let back = (i.saturating_sub(6)..i).rev().take_while(|j| s.joined(j + 1));
    let verb =
        back.into_iter().find(|j| s.is(*j, Cues::BE.or(Cues::HAVE)) || matches!(s.word(*j), "wears" | "wore" | "with"));
    Some((verb.unwrap_or_else(|| s.start(i).min(i)), s.end(i)))
}

/// "a woman in a purple coat with a small terrier", "wearing a straw hat": what the person wears.
fn dressed(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let token = s.at(i).filter(|t| t.cues.any(Cues::DRESS) && !t.cues.any(Cues::BELIEF) && !t.capital && !t.found)?;
    let article = s.start(i).min(i);
    let wears = article.checked_sub(1).filter(|_| token.gap == " " && i <= article + 3)?;
    let seen = matches!(s.word(wears), "in" | "with") && s.is(wears.wrapping_sub(1), Cues::HUMAN);
    let worn = matches!(s.word(wears), "wearing" | "wore" | "wears") && s.subject(wears) == Who::Person;
    let first = if seen { s.start(wears - 1).min(wears - 1) } else { wears };
    let near = seen && s.near_person(3) && s.is(first, Cues::ARTICLE);
    (near || worn).then(|| (first, s.end(i)))
}

/// "where she teaches", "where you wheel the library trolley": what the person does somewhere as a rule.
fn where_they(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let (who, verb) = (i + 1, i + 2);
    // "the landlord, for whom he cooks"
    let whom = s.word(i) == "whom" && i > 0 && matches!(s.word(i - 1), "for" | "with");
    let told = (whom || s.word(i) == "where") && s.joined(verb) && s.at(who).is_some_and(|t| t.who == Who::Person);
    let third = s.is(who, Cues::SHE.or(Cues::HE)) && s.is(verb, Cues::HABIT);
    let own = s.is(who, Cues::I)
        && !s.word(verb).ends_with("ed")
        && s.at(verb)?.cues.is_only(Cues::ACTIVITY.or(Cues::LIVE).or(Cues::VEHICLE));
    let does = (third || own) && !s.is(verb, Cues::SPEECH.or(Cues::BE).or(Cues::HAVE).or(Cues::STOP).or(Cues::EVENT));
    (told && does).then(|| s.end(verb))
}

/// "is the person who found the hoard".
fn the_one_who(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let one = matches!(s.word(i), "person" | "man" | "woman" | "resident" | "lady" | "chap" | "neighbour");
    let the = i.checked_sub(1).filter(|a| one && matches!(s.word(*a), "the" | "that") && s.joined(i))?;
    let be = the.checked_sub(1).filter(|b| s.is(*b, Cues::BE) && s.joined(the))?;
    let who = s.word(i + 1) == "who" && s.joined(i + 1);
    let subject = be.checked_sub(1).and_then(|j| s.at(j)).is_some_and(|t| t.who == Who::Person);
    (who && !complains(s.word(i + 2)) && subject).then(|| (be, s.end(i + 2)))
}

/// "Equality monitoring   F / Chinese / arthritis": what stands behind the name of such a line.
fn counted(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let named = s.word(i) == "monitoring"
        && i > 0
        && matches!(s.word(i - 1), "equality" | "equalities" | "diversity" | "ethnic" | "opportunities")
        && i < 5;
    let first = i + 1;
    let special = (first..s.tokens.len()).any(|j| s.is(j, Cues::SPECIAL));
    (named && special && s.near_person(40)).then(|| (first, s.tokens.len() - 1))
}
