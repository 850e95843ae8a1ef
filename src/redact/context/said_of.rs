//! What a clause says of the person who is its subject: what they are, what they have, what they do as a rule. What
//! everybody is who complains, and what happens in the course of a complaint, tells nothing.

use super::cues::{Cues, cues};
use super::sentence::{Sentence, Who};
use super::{Hints, why};
use crate::redact::finding::Reason;
use crate::redact::number::value;

/// What somebody has that others ask after, or that is told of few.
const TELLING: Cues = Cues::SPECIAL
    .or(Cues::VEHICLE)
    .or(Cues::ANIMAL)
    .or(Cues::THING)
    .or(Cues::WORK)
    .or(Cues::PREMISES)
    .or(Cues::SOURCE)
    .or(Cues::JOB)
    .or(Cues::HOME)
    .or(Cues::KIN)
    .or(Cues::MONEY)
    .or(Cues::DISPUTE)
    .or(Cues::PRIZED);

/// What is said of everybody who complains.
const OF_ALL: Cues = Cues::PLAIN.or(Cues::PERSON).or(Cues::OTHER).or(Cues::EVENT).or(Cues::PROCESS);

/// What each predicate is about, the first that a word of it is a sign of.
const ABOUT: [(Cues, Reason); 11] = [
    (Cues::MONEY, why::MONEY),
    (Cues::DISPUTE, why::DISPUTE),
    (Cues::CRIME, why::CRIME),
    (Cues::HEALTH, why::HEALTH),
    (Cues::SEXUAL, why::SEXUAL),
    (Cues::BELIEF, why::BELIEF),
    (Cues::PARTY, why::BELIEF),
    (Cues::ORIGIN, why::ORIGIN),
    (Cues::DRESS, why::LOOKS),
    (Cues::VEHICLE, why::BELONGINGS),
    (Cues::ANIMAL, why::BELONGINGS),
];

/// How sure the rules here are: whatever else tells of the same words says better why.
pub(super) const GENERAL: f32 = 0.3;

/// Where a verb that this file asks after may stand.
pub(super) const BEGIN: Cues = Cues::BE.or(Cues::HAVE).or(Cues::HABIT).or(Cues::BEGINS_DOES);

pub(super) fn find(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let be = s.is(i, Cues::BE);
    let have = s.is(i, Cues::HAVE);
    let does = s.word(i) == "does" && s.is(i + 1, Cues::ARTICLE) && s.joined(i + 1);
    let habit = !be && !have && (s.is(i, Cues::HABIT) || does) && !s.is(i, Cues::KIN.or(Cues::HUMAN).or(Cues::THING));
    let Some(first) = (be || have || habit).then(|| verb_of_the_person(s, i)).flatten() else { return };
    let mut next = i + 1;
    // "has had", "has long been"
    if have && matches!(s.word(next), "had" | "got") {
        next += 1;
    }
    while adverb(s.word(next)) && s.joined(next) {
        next += 1;
    }
    if !s.joined(next) {
        return;
    }
    let last = if be {
        being(s, next)
    } else if have {
        having(s, next)
    } else {
        doing(s, i)
    };
    if let Some(last) = last {
        match about(s, next, last) {
            Some(reason) => hints.add(first, last, reason, 0.4),
            None if may_be_a_thing(s, first) => {}
            None => hints.add(first, last, why::ROLE, GENERAL),
        }
    }
}

/// "I clean at the leisure centre", "I sing with the operatics": what somebody does as a rule, in their own words.
pub(super) fn own_habit(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    const PAST: [&str; 30] = [
        "went", "came", "saw", "said", "told", "got", "took", "made", "gave", "left", "felt", "thought", "knew",
        "heard", "wrote", "rang", "sat", "stood", "met", "spoke", "found", "held", "put", "sent", "ran", "kept",
        "read", "lost", "began", "was",
    ];
    let verb = i + 1;
    let placed = matches!(s.word(verb + 1), "at" | "for" | "with" | "in" | "on") && s.joined(verb + 1);
    let there = s.is(verb + 2, Cues::ARTICLE) || s.at(verb + 2).is_some_and(|t| t.capital && t.who == Who::Nobody);
    let word = s.word(verb);
    let other = Cues::STOP.or(Cues::BE).or(Cues::HAVE).or(Cues::PREPOSITION).or(Cues::SPEECH).or(Cues::SAID);
    let now = !word.ends_with("ed") && !word.ends_with("ly") && !PAST.contains(&word) && !s.is(verb, other);
    let own = s.at(i).is_some_and(|t| t.word == "i" && t.who == Who::Person);
    if !(own && placed && there && now && s.joined(verb)) || cues(&format!("{word}s")).any(Cues::SPEECH) {
        return None;
    }
    let last = s.end(verb);
    (last > verb + 2 && !s.any(verb + 2..last + 1, Cues::PROCESS)).then_some(last)
}

/// What words tell of, where one of them is a sign of it.
pub(super) fn about(s: &Sentence<'_, '_>, first: usize, last: usize) -> Option<Reason> {
    ABOUT.iter().find(|(cues, _)| s.any(first..last + 1, *cues)).map(|(_, reason)| *reason)
}

/// "The ferry sank, and she is a wreck.": a pronoun inside a sentence that has not spoken of the person.
pub(super) fn may_be_a_thing(s: &Sentence<'_, '_>, verb: usize) -> bool {
    // The number of a paragraph is no part of it.
    let start = (0..s.tokens.len()).find(|j| !is_number(s.word(*j))).unwrap_or(0);
    let pronoun = verb.checked_sub(1).filter(|p| *p > start + 1 && s.is(*p, Cues::SHE.or(Cues::HE)));
    pronoun.is_some_and(|p| !s.tokens.iter().take(p).any(|t| t.who.may_be_person()))
}

/// Words that stand between a subject and its verb, or between a verb and what it says.
fn adverb(word: &str) -> bool {
    matches!(
        word,
        "now"
            | "also"
            | "still"
            | "then"
            | "once"
            | "both"
            | "all"
            | "just"
            | "only"
            | "already"
            | "always"
            | "long"
            | "since"
            | "herself"
            | "himself"
            | "currently"
            | "formerly"
            | "previously"
            | "recently"
            | "presently"
            | "partly"
            | "partially"
            | "severely"
            | "profoundly"
            | "registered"
            | "newly"
    )
}

/// Whether a word means the person and nobody else.
pub(super) fn sure_person(s: &Sentence<'_, '_>, i: usize) -> bool {
    let refers = Cues::PERSON.or(Cues::SHE).or(Cues::HE).or(Cues::I);
    s.at(i).is_some_and(|t| t.who == Who::Person && (t.named || t.cues.any(refers)))
}

/// Where the verb begins with what helps it ("had been", "will be"), when the person is its subject: right before it,
/// before a "who", behind an "and" or beside somebody else.
fn verb_of_the_person(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let mut first = i;
    let mut at = i;
    for _ in 0..6 {
        let before = at.checked_sub(1)?;
        if !matches!(s.at(at)?.gap, " " | ", " | "'" | ") " | "), " | "\" " | "\", ") {
            return None;
        }
        let helps = s.is(before, Cues::HAVE) || matches!(s.word(before), "will" | "would" | "is" | "was" | "been");
        if helps && before + 1 == first {
            first = before;
        } else if s.word(before) == "and" {
            return (s.subject(before) == Who::Person && s.joined(at)).then_some(first);
        } else if !(adverb(s.word(before)) || s.word(before) == "who") {
            let perhaps = s.is(before, Cues::SHE.or(Cues::HE)) && s.at(before)?.who == Who::Perhaps && s.near_person(1);
            let perhaps = perhaps || s.word(before) == "i" && s.at(before)?.who == Who::Perhaps;
            let tells = perhaps && s.any(i + 1..s.end(i) + 1, Cues::STATE.or(TELLING));
            return (tells || sure_person(s, before) || beside(s, before)).then_some(first);
        }
        at = before;
    }
    None
}

/// "Mrs Ames and the Subject Member", "Mrs Ames and her partner": two are the subject.
fn beside(s: &Sentence<'_, '_>, i: usize) -> bool {
    let back = (i.saturating_sub(4)..i).rev().take_while(|j| s.joined(j + 1));
    let and = back.into_iter().find(|j| s.word(*j) == "and");
    and.and_then(|and| and.checked_sub(1).filter(|_| s.joined(and))).is_some_and(|j| sure_person(s, j))
}

/// The words from a place to before the first preposition: what a phrase is about.
fn head(s: &Sentence<'_, '_>, from: usize, last: usize) -> usize {
    (from..=last).take_while(|j| *j == from || !s.is(*j, Cues::PREPOSITION)).last().unwrap_or(from)
}

/// "a picture framer", "in receipt of benefits", "homeless", "wearing a coat", behind a form of "be".
fn being(s: &Sentence<'_, '_>, next: usize) -> Option<usize> {
    let last = s.end(next);
    // "is the one woman on the lifeboat crew"
    let one = s.word(next) == "the" && s.word(next + 1) == "one" && s.is(next + 2, Cues::HUMAN.or(Cues::JOB));
    if one && s.joined(next + 2) {
        return (last > next + 2).then_some(last);
    }
    // "is one of the two bell-founders left", "is one of the few Sikhs here"
    let few = s.word(next) == "one"
        && s.word(next + 1) == "of"
        && (next + 2..next + 5).any(|j| matches!(s.word(j), "two" | "three" | "four" | "few" | "only" | "last"));
    if few {
        return (last > next + 2).then_some(last);
    }
    // "was the first to bring up the culvert"
    if s.word(next) == "the" && matches!(s.word(next + 1), "first" | "last") && s.word(next + 2) == "to" {
        return (last > next + 5 && s.joined(next + 3)).then_some(last);
    }
    // "were both altar boys at the abbey"
    if s.word(next.saturating_sub(1)) == "both" && last > next && s.word(next + 1).ends_with('s') {
        return (!s.any(next..last + 1, OF_ALL)).then_some(last);
    }
    if s.is(next, Cues::PREPOSITION) {
        let plain = s.any(next + 1..last.min(next + 5) + 1, OF_ALL.or(Cues::REFERS).or(Cues::I))
            || s.any(next + 1..last + 1, Cues::MONTH)
            || s.tokens.get(next + 1..=last)?.iter().take(5).any(|t| t.found || is_number(t.word));
        // "was at the school", "was on the bridge": where somebody was, and not what they were.
        let was = matches!(s.word(next.saturating_sub(1)), "was" | "were");
        let there = was && !s.any(next + 1..last + 1, Cues::MONEY.or(Cues::DISPUTE).or(Cues::PRIZED));
        // "am in dispute with the Council"
        let plain = plain && !s.is(next + 1, Cues::DISPUTE.or(Cues::MONEY));
        return (last > next && !plain && !there).then_some(last);
    }
    // "was away at the chess final", "had been out with the sea swimmers"
    let away = matches!(s.word(next), "away" | "out" | "off")
        && matches!(s.word(next + 1), "at" | "with")
        && s.joined(next + 1)
        && !s.any(next + 2..next + 6, OF_ALL.or(Cues::REFERS));
    if away {
        return (last > next + 2).then_some(last);
    }
    let now = next.checked_sub(1).is_some_and(|v| matches!(s.word(v), "is" | "am" | "are" | "now" | "also" | "still"));
    if s.is(next, Cues::STATE) || now && busy(s, next, last) {
        return Some(last);
    }
    something(s, next)
}

/// "is bringing up two girls": what somebody is at, and not what they say or ask.
fn busy(s: &Sentence<'_, '_>, next: usize, last: usize) -> bool {
    let about = TELLING.or(Cues::HUMAN).or(Cues::ACTIVITY).or(Cues::STRONG_ACTIVITY);
    s.word(next).ends_with("ing")
        && s.word(next).len() > 5
        && !s.is(next, Cues::SPEECH.or(OF_ALL))
        && s.any(next + 1..last + 1, about)
        && !s.any(next + 1..last + 1, OF_ALL)
        && !s.tokens.iter().take(last + 1).skip(next).any(|t| t.found || t.who == Who::Other)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// "a picture framer", "the Labour agent": from an article to the end, when it tells more than that somebody complains.
pub(super) fn something(s: &Sentence<'_, '_>, article: usize) -> Option<usize> {
    if !matches!(s.word(article), "a" | "an" | "the" | "our" | "their") {
        return None;
    }
    let last = s.end(article);
    let head = head(s, article + 1, last);
    let former = matches!(s.word(article + 1), "former" | "retired" | "ex" | "founder");
    let politics = s.any(article + 1..head + 1, Cues::PARTY);
    let plain = s.any(article + 1..head + 1, OF_ALL) && !former && !politics
        || s.word(article + 1).ends_with("ly")
        || s.word(head).ends_with("ing")
        || s.at(head).is_some_and(|t| t.capital && t.found)
        // "is a gentleman" says nothing.
        || head == article + 1 && last == head && s.is(head, Cues::HUMAN);
    let special = (article..=head).any(|j| s.is(j, Cues::SPECIAL) && !s.is(j, Cues::WEAK));
    (!plain && !special && last > article && !s.is(head, Cues::STOP)).then_some(last)
}

/// "a YouTube channel", "2,300 followers", "Crohn’s disease", behind a form of "have".
fn having(s: &Sentence<'_, '_>, next: usize) -> Option<usize> {
    let last = s.end(next);
    let head = head(s, next, last);
    let many = value(s.word(next)).is_some_and(|n| n > 1) && s.is(last.min(next + 2), TELLING);
    let counted =
        s.is(next, Cues::ARTICLE) && matches!(s.word(next), "a" | "an" | "the") || is_number(s.word(next)) || many;
    let telling = s.any(next..head + 1, TELLING);
    // "Crohn’s disease", "red hair"; but not "told the office", "left a van".
    let bare = s.is(next, TELLING) || s.is(next + 1, TELLING) && s.joined(next + 1) && !s.is(next + 1, Cues::WORK);
    let participle = s.word(next).ends_with("ed") || s.is(next, Cues::BE) || s.word(next).ends_with("en");
    let plain = s.any(next..head + 1, OF_ALL.or(Cues::STOP)) || s.at(next).is_some_and(|t| t.who == Who::Other);
    let own = s.is(next, Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR));
    ((counted && head > next && telling || bare && !own) && !participle && !plain).then_some(last)
}

/// "dispenses at the hospital", "traps eels under licence", "keeps peacocks": what the person does, in the present. What a
/// person says, thinks or wants is in the present too.
fn doing(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    // "interprets for the maternity unit"
    let speaks_for = matches!(s.word(i), "speaks" | "interprets" | "acts" | "reads") && s.word(i + 1) == "for";
    let speech = s.is(i, Cues::SPEECH) && !speaks_for;
    if s.at(i).is_some_and(|t| t.gap != " " || t.capital || t.found) {
        return None;
    }
    let last = s.end(i);
    // "does the commentary at the stock-car racing"
    if s.word(i) == "does" && s.is(i + 1, Cues::ARTICLE) {
        return (last > i + 2 && !s.any(i + 1..last + 1, OF_ALL)).then_some(last);
    }
    if speech {
        // "keeps peacocks", "claims a pension", "makes wedding cakes"; but not "keeps asking", "claims that".
        let own = matches!(
            s.word(i),
            "keeps"
                | "makes"
                | "takes"
                | "claims"
                | "writes"
                | "receives"
                | "needs"
                | "gets"
                | "presents"
                | "holds"
                | "uses"
                | "reads"
        );
        let named = || (i + 1..=last).any(|j| s.at(j).is_some_and(|t| t.capital && !t.found && t.who == Who::Nobody));
        let telling =
            own && last > i && (s.any(i + 1..last + 1, TELLING) || named()) && !s.any(i + 1..last + 1, OF_ALL);
        return (telling && !s.is(i + 1, Cues::HER.or(Cues::HIS).or(Cues::STOP))).then_some(last);
    }
    let placed = |j: usize| matches!(s.word(j), "at" | "for" | "with" | "in" | "on" | "under" | "from");
    // "rides a penny-farthing", "cuts hair"
    let own = Cues::STOP.or(Cues::BE).or(Cues::PREPOSITION).or(Cues::HE).or(Cues::SHE).or(Cues::OTHER);
    let object = s.joined(i + 1) && !s.is(i + 1, own) && !s.word(i + 1).ends_with("ly");
    let object = object && value(s.word(i + 1)).is_none();
    (object && last > i
        || last > i + 1
            && (placed(i + 1) && !matches!(s.word(i + 1), "in" | "on" | "under" | "from") || (i + 2..last).any(placed)))
    .then_some(last)
}
