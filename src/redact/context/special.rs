//! What the law calls special categories, and offences: health, belief, origin, sexual life, trade union, crime.

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, why};
use crate::redact::finding::Reason;

const KINDS: [(Cues, Reason); 6] = [
    (Cues::HEALTH, why::HEALTH),
    (Cues::BELIEF, why::BELIEF),
    (Cues::ORIGIN, why::ORIGIN),
    (Cues::SEXUAL, why::SEXUAL),
    (Cues::UNION, why::UNION),
    (Cues::CRIME, why::CRIME),
];

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::SPECIAL) {
        if i < done {
            continue;
        }
        let Some((_, reason)) = s.at(i).and_then(|t| KINDS.iter().find(|(cue, _)| t.cues.any(*cue))) else { continue };
        if let Some((first, last)) = clause(s, i) {
            hints.add(first, last, *reason, 0.5);
            done = last + 1;
        }
    }
}

/// The clause around a word, when it is about the person.
fn clause(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let token = s.at(i)?;
    if token.found || token.who != Who::Nobody {
        return None;
    }
    let weak = token.cues.any(Cues::WEAK);
    // A Polish trader, a woman of faith: somebody is described, and nobody else was spoken of.
    let human = token.cues.any(Cues::ORIGIN.or(Cues::BELIEF))
        && (i + 1..i + 3).any(|j| s.joined(j) && s.is(j, Cues::HUMAN.or(Cues::JOB)));
    let (first, verb) = begin(s, i);
    let subject = s.subject(first.max(if verb { first + 1 } else { first }));
    // A capital inside a name of something: Asian Supermarket, Church Lane, Labour Party, Heart FM.
    let name = token.capital && !token.cues.any(Cues::ORIGIN) && (beside_capital(s, i) || weak);
    let origin_of_thing = token.capital && token.cues.any(Cues::ORIGIN) && beside_capital(s, i);
    let tied = match subject {
        Who::Person => true,
        Who::Perhaps => !weak || verb,
        Who::Nobody => s.near_person(1) && !weak && verb || s.is(first, Cues::I),
        Who::Other => false,
    };
    let described = human && (subject != Who::Other || s.near_person(8)) || !verb && bare(s, i);
    ((tied && !name && !origin_of_thing && (verb || !weak) || described && !name) && !general(s, i))
        .then(|| (first, s.end(i)))
}

/// "the policy on sickness", "hospital" in a heading: about nobody.
fn general(s: &Sentence<'_, '_>, i: usize) -> bool {
    let next = s.word(i + 1);
    matches!(
        next,
        "policy"
            | "policies"
            | "officer"
            | "act"
            | "code"
            | "committee"
            | "sub"
            | "panel"
            | "procedure"
            | "service"
            | "services"
            | "department"
            | "union"
            | "party"
    ) || s.word(i) == "faith" && matches!(s.word(i.saturating_sub(1)), "good" | "bad")
        // Written in Welsh.
        || s.is(i, Cues::ORIGIN) && s.is(i, Cues::WEAK) && matches!(s.word(i.saturating_sub(1)), "in" | "into" | "from")
}

/// A fragment without any verb, right after the person: "Twenty-six weeks pregnant."
fn bare(s: &Sentence<'_, '_>, i: usize) -> bool {
    s.is(i, Cues::HEALTH) && !s.is(i, Cues::WEAK) && i < 5 && s.near_person(1)
}

fn beside_capital(s: &Sentence<'_, '_>, i: usize) -> bool {
    let capital = |j: usize, gap: usize| {
        s.joined(gap) && s.at(j).is_some_and(|t| t.capital && !t.found && !t.cues.any(Cues::ARTICLE.or(Cues::I)))
    };
    capital(i + 1, i + 1) || i.checked_sub(1).is_some_and(|j| j > 0 && capital(j, i))
}

/// Where the clause begins: at its verb with the pronoun before, or at the article or preposition of the phrase.
fn begin(s: &Sentence<'_, '_>, i: usize) -> (usize, bool) {
    let mut first = i;
    for j in (i.saturating_sub(7)..i).rev() {
        if !s.joined(j + 1) || s.is(j, Cues::STOP) && s.word(j) != "since" {
            break;
        }
        let token = s.at(j);
        let verb = s.is(j, Cues::BE.or(Cues::HAVE)) || is_verb(s.word(j));
        if verb {
            let pronoun = j.checked_sub(1).filter(|p| s.joined(j) && s.is(*p, Cues::I));
            let have = j.checked_sub(1).filter(|p| s.joined(j) && s.is(*p, Cues::HAVE.or(Cues::BE)));
            return (pronoun.or(have).unwrap_or(j), true);
        }
        if token.is_some_and(|t| t.who != Who::Nobody) {
            break;
        }
        first = j;
    }
    (s.start(i).min(i).max(first), false)
}

/// Verbs that say that somebody has, or goes through, something.
fn is_verb(word: &str) -> bool {
    const VERBS: [&str; 38] = [
        "suffers",
        "suffered",
        "suffer",
        "attends",
        "attended",
        "attend",
        "gets",
        "got",
        "needs",
        "uses",
        "used",
        "takes",
        "took",
        "underwent",
        "undergoing",
        "awaiting",
        "receives",
        "receiving",
        "sees",
        "saw",
        "goes",
        "went",
        "lost",
        "speaks",
        "wears",
        "wore",
        "carries",
        "belongs",
        "joined",
        "served",
        "practises",
        "prays",
        "came",
        "comes",
        "lives",
        "follows",
        "observes",
        "keeps",
    ];
    VERBS.contains(&word)
}
