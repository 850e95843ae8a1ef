//! What the person does or is: a job, an office, a business, a pastime, and where.

use super::cues::{Cues, bits};
use super::said_of::{self, something, sure_person};
use super::sentence::{Sentence, Token, Who};
use super::{Hints, occupation, why};
use crate::redact::name::vocabulary::{Meaning, Vocabulary};

/// Words that say what somebody is.
const CALLING: Cues = Cues::JOB.or(Cues::OFFICE);

/// Words for what somebody is called behind a comma.
const APPOSED: Cues = CALLING.or(Cues::AGE).or(Cues::HUMAN);

/// Where one of the rules may begin; some do at an article.
const BEGIN: Cues =
    occupation::BEGIN.or(CALLING).or(Cues::ACTIVITY).or(Cues::HABIT).or(Cues::PREMISES).or(Cues::BEGINS_DOES);

/// How far behind a verb or an article the word for the role may stand.
const NEAR: usize = 7;

pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, hints: &mut Hints) {
    // What a word for a role must be in the sentence for is not asked without one.
    let (calling, apposed, firms) = (s.cues.any(CALLING), s.cues.any(APPOSED), s.cues.any(Cues::FIRM));
    let people = s.cues.any(Cues::JOB.or(Cues::HUMAN));
    let near = s.near_person(0);
    let begin = if apposed || people || near { BEGIN.or(Cues::ARTICLE) } else { BEGIN };
    // One or two words behind an "I" or "have".
    let before = Cues::I.or(Cues::HAVE);
    let behind = s.places.of(before);
    let asked = if firms { u128::MAX } else { s.places.of(begin) | behind << 1 | behind << 2 };
    for (i, token) in bits(asked).map_while(|i| Some((i, s.at(i)?))) {
        let behind = behind != 0 && (s.is(i.wrapping_sub(1), before) || s.is(i.wrapping_sub(2), before));
        if calling && s.is(i, Cues::BE) {
            being(s, i, hints);
        }
        if s.is(i, Cues::ACTIVITY) {
            doing(s, i, hints);
        }
        if token.cues.any(said_of::BEGIN) {
            said_of::find(s, i, hints);
        }
        if token.cues.any(occupation::BEGIN) || behind || people && token.cues.any(Cues::ARTICLE) {
            occupation::find(s, i, hints);
        }
        if s.is(i, Cues::WORK) {
            owning(s, i, hints);
        }
        if firms && vocabulary.meaning(s.word(i)).any(Meaning::SURNAME.and(Meaning::PART)) {
            firm(s, i, hints);
        }
        if s.is(i, Cues::BEGINS_WORK) && token.word == "same" && s.is(i + 1, Cues::WORK) && s.near_person(2) {
            hints.add(0, s.end(i), why::RELATIVE, 0.4);
        }
        if s.is(i, Cues::PREMISES) {
            premises(s, i, hints);
        }
        if (apposed || near) && s.is(i, Cues::ARTICLE) {
            apposition(s, i, hints);
        }
        if s.is(i, CALLING) {
            former(s, i, hints);
            labelled(s, i, hints);
        }
    }
    if apposed && near {
        let bracketed = |t: &Token<'_>| t.gap == " (" && t.who == Who::Person && t.found;
        for i in (0..s.tokens.len()).filter(|i| s.at(*i).is_some_and(bracketed)) {
            before_brackets(s, i, hints);
        }
    }
    if s.under_name && calling {
        // "Treasurer, Little Fenwick Gardening Club"
        let name = |t: &Token<'_>| {
            let small = t.gap == " (" || t.cues.any(Cues::PREPOSITION.or(Cues::ARTICLE));
            !t.found && (t.capital && !t.gap.contains(':') || small)
        };
        let all_named = s.tokens.len() < 10 && s.is(0, CALLING) && s.tokens.iter().skip(s.end(0) + 1).all(name);
        let line = if all_named { s.tokens.len() - 1 } else { s.end(0) };
        if s.any(0..line.min(5) + 1, CALLING)
            && !s.tokens.iter().take(line + 1).any(|t| t.found)
            && s.at(0).is_some_and(|t| t.who != Who::Other)
        {
            hints.add(0, line, why::ROLE, 0.6);
        }
    }
}

/// Whether a word for a role stands among the next few, before anything else begins.
fn calling_from(s: &Sentence<'_, '_>, i: usize, cues: Cues) -> Option<usize> {
    let same_phrase = |j: &usize| *j == i || s.joined(*j);
    (i..i + NEAR).take_while(same_phrase).take_while(|j| !s.is(*j, Cues::STOP)).find(|j| s.is(*j, cues))
}

/// "is a retired midwife", "was the head teacher at … for nineteen years".
fn being(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    // "was at the time a midwife"
    let then = s.word(i + 1) == "at" && s.word(i + 3) == "time" && s.joined(i + 4);
    let article = i + 1 + if then { 3 } else { 0 };
    let described = matches!(
        s.word(article),
        "a" | "an"
            | "the"
            | "our"
            | "now"
            | "still"
            | "also"
            | "previously"
            | "formerly"
            | "currently"
            | "first"
            | "second"
            | "third"
            | "deputy"
            | "assistant"
            | "vice"
            | "joint"
            | "honorary"
            | "acting"
            | "senior"
            | "head"
            | "chief"
    ) || s.is(article, CALLING);
    // "is crew commander at the station"
    let small = Cues::STOP.or(Cues::PREPOSITION).or(Cues::ARTICLE).or(Cues::PLAIN).or(Cues::BE).or(Cues::HAVE);
    let noun = s.at(article).is_some_and(|t| !t.capital && !t.found && t.word.len() > 3 && !t.cues.any(small));
    let described = described
        || noun
            && s.is(article + 1, CALLING)
            && s.joined(article + 1)
            && matches!(s.word(article + 2), "at" | "of" | "for");
    // "and were, until March, treasurer of the committee"
    let put_in = s.at(article).filter(|t| t.gap == ", ").and_then(|_| {
        let behind = (article + 1..article + 5).find(|j| s.at(*j).is_some_and(|t| t.gap == ", "))?;
        (s.is(behind, CALLING) && s.word(behind + 1) == "of" && s.subject(i).may_be_person()).then_some(behind)
    });
    if let Some(calling) = put_in {
        hints.add(calling, s.end(calling), why::ROLE, 0.5);
        return;
    }
    if !described || !s.joined(article) || !s.subject(i).may_be_person() {
        return;
    }
    if let Some(calling) = calling_from(s, article, CALLING)
        && s.word(calling) != "panel"
        && !s.any(article..calling, Cues::PREPOSITION)
    {
        // "used to be the warden"
        let used = i.checked_sub(2).filter(|u| s.word(*u) == "used" && s.word(u + 1) == "to");
        hints.add(used.unwrap_or(i), s.end(calling), why::ROLE, 0.6);
    }
}

/// "umpires for the Seconds", "teaches the cello at the High School".
fn doing(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let strong = s.is(i, Cues::STRONG_ACTIVITY);
    let next = s.at(i + 1).is_some_and(|t| t.gap == " " && t.cues.any(Cues::ACTIVITY_BEFORE));
    let last = s.end(i);
    let subject = s.subject(i);
    // A verb: something that the person does, not "the chairs" or "her works".
    let noun = i.checked_sub(1).is_some_and(|b| {
        let passive = s.is(b, Cues::BE) && !matches!(s.word(i), "employed") && s.word(i).ends_with("ed");
        s.joined(i) && (passive || s.is(b, Cues::ARTICLE.or(Cues::PREPOSITION)))
    });
    if noun || !subject.may_be_person() || last < i + 2 && !(strong && last > i && subject == Who::Person) {
        return;
    }
    let as_what = s.word(i + 1) == "as"
        && matches!(
            s.word(i),
            "works" | "worked" | "employed" | "serves" | "served" | "working" | "volunteers" | "trained" | "qualified"
        );
    let taught =
        s.any(i + 1..last + 1, Cues::KIN) && matches!(s.word(i), "taught" | "teaches" | "coached" | "employed");
    let named = taught || (i + 1..=last).any(|j| s.at(j).is_some_and(|t| t.capital && t.who == Who::Nobody));
    let telling = s.any(i + 1..last + 1, Cues::JOB.or(Cues::WORK).or(Cues::PREMISES).or(Cues::ANIMAL).or(Cues::BELIEF));
    // "taught half this village to swim"
    let lessons = matches!(s.word(i), "taught" | "teaches") && last > i + 1;
    if as_what || lessons || next && (strong || named || telling) || strong && (named || telling) {
        hints.add(i, last, why::ROLE, 0.5);
    }
}

/// "her job as …", "his stall on the market".
fn owning(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    // "her bed and breakfast"
    let bed = i.checked_sub(2).filter(|b| s.word(*b) == "bed" && s.word(i) == "breakfast");
    let Some(owner) = owner(s, bed.unwrap_or(i)) else {
        // "has held the corner pitch on the market": had, ran, got.
        let first = s.start(i);
        let verb = first
            .checked_sub(1)
            .filter(|v| matches!(s.word(*v), "held" | "holds" | "hold" | "has" | "have" | "had" | "opened" | "took"));
        if let Some(verb) = verb
            && (s.subject(verb).may_be_person()
                || s.word(verb.wrapping_sub(1)) == "i" && s.subject(verb) == Who::Nobody)
            && (s.is(i + 1, Cues::PREPOSITION) || i > first + 1)
        {
            let from = verb.checked_sub(1).filter(|j| s.is(*j, Cues::HAVE)).unwrap_or(verb);
            hints.add(from, s.end(i), why::WORK, 0.5);
        }
        return;
    };
    let tells = matches!(
        s.word(i + 1),
        "as" | "at" | "in" | "on" | "with" | "for" | "off" | "by" | "near" | "opposite" | "behind" | "called" | "from"
    );
    let described = !s.undescribed(i) || bed.is_some();
    if tells || described {
        let last = s.end(i);
        // "his second job, as a night driver"
        let what = s.at(last + 1).is_some_and(|t| t.gap == ", " && t.word == "as") && s.is(last + 2, Cues::ARTICLE);
        hints.add(owner, if what { s.end(last + 1) } else { last }, why::WORK, 0.5);
    }
}

/// Whose: "her", "the complainant’s", with adjectives behind.
pub(super) fn owner(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    for j in (i.saturating_sub(5)..i).rev() {
        // "the complainant, whose racing pigeons"
        if s.word(j) == "whose" && s.joined(j + 1) {
            return j.checked_sub(1).filter(|b| s.at(*b).is_some_and(|t| t.who == Who::Person)).map(|_| j);
        }
        let stops = s.is(j, Cues::PREPOSITION.or(Cues::STOP).or(Cues::BE).or(Cues::HAVE)) && s.word(j) != "and";
        if !s.joined(j + 1) || stops {
            return None;
        }
        let token = s.at(j)?;
        if token.cues.any(Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR)) {
            return token.who.may_be_person().then_some(j);
        }
        if s.is_genitive(j) {
            let owner = j.checked_sub(1)?;
            let article = owner.checked_sub(1).filter(|a| s.is(*a, Cues::ARTICLE.or(Cues::TITLE)));
            return (s.at(owner)?.who == Who::Person).then_some(article.unwrap_or(owner));
        }
        if token.cues.any(Cues::ARTICLE) {
            return None;
        }
    }
    None
}

/// "Bell & Daughters Ltd": a firm that bears the name.
fn firm(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let named = |j: &usize| {
        s.at(*j).is_some_and(|t| !t.found && matches!(t.gap, " " | " & " | "-" | "&") && (t.capital || t.word == "and"))
    };
    let last = (i + 1..i + 6).take_while(named).filter(|j| s.is(*j, Cues::FIRM)).last();
    if let Some(last) = last {
        hints.add(i + 1, last, why::WORK, 0.6);
    }
}

/// "the chemist’s on Fore Street": premises with a place, where the person is spoken of.
fn premises(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let after = if s.is_genitive(i + 1) { i + 2 } else { i + 1 };
    let placed = s.is(after, Cues::PREPOSITION) && s.joined(after);
    let first = s.start(i);
    let capital = s.at(i).is_some_and(|t| t.capital);
    let somewhere =
        (after + 1..after + 4).any(|j| s.at(j).is_some_and(|t| t.capital)) || s.is(after + 1, Cues::ARTICLE);
    let theirs = s.any(first..i, Cues::HER.or(Cues::HIS).or(Cues::MY));
    if placed && somewhere && !capital && s.near_person(1) && (!theirs || owner(s, i).is_some()) {
        hints.add(first, s.end(i), why::WORK, 0.4);
    }
}

/// "…, the part-time assistant to the Clerk": what stands behind a mention of the person.
fn apposition(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let comma = s.at(i).is_some_and(|t| matches!(t.gap, ", " | " - " | " ("));
    let Some(before) = i.checked_sub(1).filter(|_| comma) else { return };
    if !s.at(before).is_some_and(|t| t.who.may_be_person()) || s.is(i, Cues::HER.or(Cues::HIS).or(Cues::MY)) {
        return;
    }
    if let Some(calling) = calling_from(s, i + 1, APPOSED) {
        hints.add(i, s.end(calling), why::ROLE, 0.6);
    } else if sure_person(s, before)
        && let Some(last) = something(s, i).filter(|last| s.at(last + 1).is_some_and(|t| matches!(t.gap, ", " | ") ")))
    {
        hints.add(i, last, why::ROLE, 0.5);
    }
}

/// "the parent governor (HS)": what somebody is whose name stands in brackets behind it.
fn before_brackets(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let other = Cues::PERSON.or(Cues::OTHER).or(Cues::COUNCILLOR);
    let noun = i.checked_sub(1).filter(|n| s.is(*n, APPOSED) && !s.is(*n, other) && s.at(*n).is_some_and(|t| !t.found));
    if let Some(noun) = noun {
        let first = s.start(noun).min(noun);
        if s.is(first, Cues::ARTICLE) && noun > first {
            hints.add(first, noun, why::ROLE, 0.5);
        }
    }
}

/// "Lunn, Ada – optician", "Ada Lunn, hackney driver since 2006": a job behind the name, without an article.
fn labelled(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let first = if s.joined(i) { i.saturating_sub(1) } else { i };
    let behind = s.at(first).is_some_and(|t| matches!(t.gap, ", " | " - " | "; ") && !t.capital && !t.found);
    let name = first
        .checked_sub(1)
        .is_some_and(|b| s.at(b).is_some_and(|t| t.who == Who::Person && (t.named || t.cues.any(Cues::PERSON))));
    let whole =
        !s.joined(i + 1) || matches!(s.word(i + 1), "since" | "at" | "for" | "with" | "in" | "on" | "to" | "of");
    // "is a driver, badge 12, and secretary of the rank association"
    let further = s.is(i, Cues::OFFICE)
        && s.word(i + 1) == "of"
        && i.checked_sub(1).is_some_and(|and| s.word(and) == "and" && s.at(and).is_some_and(|t| t.gap == ", "))
        && s.subject(i).may_be_person();
    if further {
        hints.add(i, s.end(i), why::ROLE, 0.5);
    }
    if behind && name && whole && !s.is(i, Cues::OTHER) && !s.is(first, Cues::ARTICLE.or(Cues::STOP)) {
        hints.add(first, s.end(i), why::ROLE, 0.5);
    }
}

/// "a retired midwife": nobody else's, and not of a kind that somebody else was just said to be.
fn former(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let first = s.start(i);
    let retired =
        (first..i).any(|j| matches!(s.word(j), "retired" | "former" | "ex" | "qualified" | "trainee" | "freelance"));
    let council = s.is(i, Cues::OTHER.or(Cues::COUNCILLOR)) || s.is(i + 1, Cues::OTHER);
    if retired && !council && s.is(first, Cues::ARTICLE) && s.subject(first) != Who::Other {
        hints.add(first, s.end(i), why::ROLE, 0.5);
    }
}
