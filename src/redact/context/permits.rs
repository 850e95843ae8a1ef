//! What the person asked a planning or licensing authority for, or fought there: registers and minutes of it are public.

use super::cues::Cues;
use super::role::owner;
use super::sentence::{Sentence, Who};
use super::{Hints, why};

/// What is asked for, or fought.
const ASKED: [&str; 20] = [
    "application",
    "applications",
    "appeal",
    "objection",
    "objections",
    "plans",
    "consent",
    "permission",
    "licence",
    "permit",
    "notice",
    "pitch",
    "planning",
    "variance",
    "refusal",
    "attempt",
    "opposition",
    "campaign",
    "bid",
    "fight",
];

/// Verbs of whoever asks for it or fights it.
const ASKS: [&str; 18] = [
    "sought", "seeking", "seeks", "obtained", "got", "won", "refused", "denied", "granted", "fought", "opposed",
    "resisted", "fights", "opposes", "wants", "wanted", "needed", "lost",
];

/// What is asked for in the course of a complaint.
const OF_THE_COMPLAINT: [&str; 29] = [
    "comment",
    "apologise",
    "attend",
    "withdraw",
    "accept",
    "engage",
    "mediate",
    "answer",
    "speak",
    "meet",
    "name",
    "anonymity",
    "confidentiality",
    "withhold",
    "withheld",
    "disclosure",
    "disclose",
    "publication",
    "publish",
    "identity",
    "review",
    "adjournment",
    "adjourn",
    "extension",
    "recording",
    "record",
    "speak",
    "attend",
    "redaction",
];

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::VENUE.or(Cues::BEGINS_PERMIT)) {
        if let Some((first, last)) = to_build(s, i) {
            hints.add(first, last, why::EVENT, 0.4);
        }
        if ASKED.contains(&s.word(i))
            && let Some((first, last)) = asked(s, i)
            && !(first..=last).any(|j| OF_THE_COMPLAINT.contains(&s.word(j)))
            && !s.any((first..last + 1).filter(|j| *j != i), Cues::PROCESS.or(Cues::OTHER))
        {
            hints.add(first, last, why::EVENT, 0.4);
        }
    }
}

fn asked(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let about = matches!(s.word(i + 1), "for" | "to" | "against" | "over" | "about" | "at" | "on") && s.joined(i + 1);
    let last = s.end(i + 1);
    if !about || last < i + 2 || s.at(i).is_some_and(|t| t.found) {
        return None;
    }
    // "her failed application for a roof terrace"
    if let Some(first) = owner(s, i) {
        return Some((first, last));
    }
    // "sought consent for two holiday pods"
    let first = Some(s.start(i)).filter(|a| s.is(*a, Cues::ARTICLE)).unwrap_or(i).min(i);
    let verb = first.checked_sub(1).filter(|v| ASKS.contains(&s.word(*v)) && s.joined(first));
    if let Some(verb) = verb.filter(|v| s.subject(*v).may_be_person()) {
        return Some((verb, last));
    }
    // "the enforcement notice over his stable block", and not "the notice to Mrs Lunn"
    let own = (i + 2..i + 6).take_while(|j| s.joined(*j)).any(|j| {
        let possessive = s.is(j, Cues::HER.or(Cues::HIS)) || s.is_genitive(j + 1);
        possessive && s.at(j).is_some_and(|t| t.who == Who::Person)
    });
    (own && s.is(first, Cues::ARTICLE)).then_some((first, last))
}

/// "applied to build two dormers", "wants to fell the oak": what only an authority can allow.
fn to_build(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let asks = matches!(s.word(i), "applied" | "applying" | "permission" | "consent") && s.word(i + 1) == "to";
    let builds = matches!(
        s.word(i + 2),
        "build"
            | "convert"
            | "extend"
            | "demolish"
            | "fell"
            | "erect"
            | "install"
            | "site"
            | "park"
            | "open"
            | "lop"
            | "rebuild"
    );
    let last = s.end(i + 2);
    let have = i.checked_sub(1).filter(|v| s.is(*v, Cues::HAVE.or(Cues::BE)) || ASKS.contains(&s.word(*v)));
    (asks && builds && s.joined(i + 2) && last > i + 2 && s.subject(i).may_be_person())
        .then(|| (have.unwrap_or(i), last))
}
