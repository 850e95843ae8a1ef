//! How somebody dealt with the person, or the person with somebody, before the matter: "I taught him at the comprehensive",
//! "had reported the Councillor's son to the police", and whose a thing was: "the caravan opposite the chip shop was hers".

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::told::{OF_ALL, UNSURE};
use super::{Hints, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let rules = [theirs, reported, dealt_with, campaigned, betrothed];
    for i in 0..s.tokens.len() {
        if let Some((first, last)) = rules.iter().find_map(|rule| rule(s, i)) {
            hints.add(first, last, why::TOLD, UNSURE);
        }
    }
}

/// "the caravan opposite the chip shop was hers".
fn theirs(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 9;
    let own = matches!(s.word(i), "hers" | "mine" | "theirs") && s.joined(i) && !s.joined(i + 1);
    let be = i.checked_sub(1).filter(|be| own && s.is(*be, Cues::BE) && s.joined(*be))?;
    let back = (be.saturating_sub(LONGEST)..be).rev();
    let phrase = back.take_while(|j| {
        s.joined(j + 1) && !s.is(*j, Cues::STOP.or(Cues::SPEECH)) && s.at(*j).is_some_and(|t| !t.found)
    });
    let first = phrase.filter(|j| s.is(*j, Cues::ARTICLE)).last()?;
    (be > first + 1 && !s.any(first + 1..be, OF_ALL)).then_some((first, i))
}

/// "had reported the Councillor’s son to the police": those to whom somebody is reported keep a record of it.
fn reported(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let verb = matches!(s.word(i), "reported" | "reporting") && s.subject(i).may_be_person();
    let to = (i + 1..i + 9).take_while(|j| verb && s.joined(*j)).find(|j| s.word(*j) == "to")?;
    let whom = to + 1 + usize::from(s.word(to + 1) == "the");
    let had = i.checked_sub(1).filter(|had| s.is(*had, Cues::HAVE)).unwrap_or(i);
    (s.is(whom, Cues::KEEPS_RECORDS) && to > i + 1).then(|| (had, s.end(whom).max(whom)))
}

/// "I taught him at the comprehensive", "who had nursed her": how somebody who speaks knows the person.
fn dealt_with(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let whom = i + 1;
    let object = s.is(i, Cues::DEALT_WITH)
        && s.joined(whom)
        && s.at(whom).is_some_and(|t| t.who.may_be_person() && matches!(t.word, "him" | "her" | "them" | "me"));
    let owns = s.is(whom, Cues::HER)
        && s.at(whom + 1).is_some_and(|t| t.gap == " " && !t.cues.any(Cues::PREPOSITION.or(Cues::STOP)));
    if !object || owns {
        return None;
    }
    let who = i.checked_sub(1).filter(|_| s.joined(i))?;
    let had = if s.is(who, Cues::HAVE) { who.checked_sub(1)? } else { who };
    let subject = s.is(had, Cues::I.or(Cues::SHE).or(Cues::HE)) || s.word(had) == "who";
    Some((if subject { had } else { had + 1 }, s.end(whom)))
}

/// "had complained about the noise from the gun club": another complaint than this one.
fn campaigned(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let had = i.checked_sub(1).filter(|had| s.is(*had, Cues::HAVE) && s.joined(i));
    let verb = matches!(s.word(i), "campaigned" | "petitioned" | "protested" | "lobbied" | "demonstrated")
        || had.is_some() && matches!(s.word(i), "complained" | "objected");
    let about = verb && matches!(s.word(i + 1), "about" | "against" | "to" | "for" | "over") && s.joined(i + 1);
    let last = s.end(i);
    let other = OF_ALL.or(Cues::REFERS).or(Cues::I).or(Cues::MY);
    let plain = s.any(i + 2..last + 1, other) || (i + 2..=last).any(|j| s.at(j).is_some_and(|t| t.who == Who::Other));
    let first = had.unwrap_or(i);
    (about && last > i + 2 && !plain && s.subject(first).may_be_person()).then_some((first, last))
}

/// "was once engaged to the complainant".
fn betrothed(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let tie = matches!(s.word(i), "engaged" | "married" | "betrothed" | "apprenticed") && s.word(i + 1) == "to";
    let whom = (i + 2..i + 5).find(|j| s.at(*j).is_some_and(|t| t.who == Who::Person))?;
    let be = (i.saturating_sub(3)..i).rev().find(|j| s.is(*j, Cues::BE));
    (tie && (i + 1..=whom).all(|j| s.joined(j))).then(|| (be.unwrap_or(i), whom))
}
