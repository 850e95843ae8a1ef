//! What the person did in public: objections, petitions, letters to the paper.

use super::cues::Cues;
use super::pointed::complains;
use super::sentence::Sentence;
use super::{Hints, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::VENUE) {
        // "was in the carnival float in 1968"
        let be = (i.saturating_sub(5)..i).rev().take_while(|j| s.joined(j + 1)).find(|j| s.is(*j, Cues::BE));
        if let Some(be) = be.filter(|be| s.is(be + 1, Cues::PREPOSITION) && s.subject(*be).may_be_person())
            && let Some(last) = super::age::date(s, i, 5)
        {
            hints.add(be, last, why::EVENT, 0.4);
            done = last + 1;
        }
        // "her application for a late licence was turned down in the autumn"
        let decided = |j: usize| {
            matches!(
                s.word(j),
                "refused" | "turned" | "rejected" | "granted" | "dismissed" | "upheld" | "thrown" | "approved"
            )
        };
        let asked = matches!(s.word(i), "application" | "appeal" | "licence" | "claim" | "petition");
        let verb = (i + 1..i + 9)
            .take_while(|j| s.joined(*j))
            .find(|j| s.is(*j, Cues::BE) && (decided(j + 1) || decided(j + 2)));
        if let Some((owner, verb)) = super::role::owner(s, i).zip(verb.filter(|_| asked && i >= done)) {
            let last = s.end(verb);
            hints.add(owner, last, why::EVENT, 0.5);
            done = last + 1;
        }
        // "the leaflets he delivered for my opponent", "the concert she gave at the school".
        let verb = (i + 1..i + 4).take_while(|j| s.joined(*j)).find(|j| s.is(*j, Cues::SHE.or(Cues::HE)));
        if let Some(verb) = verb.filter(|j| s.at(*j).is_some_and(|t| t.who.may_be_person()))
            && s.is(verb + 1, Cues::EVENT)
        {
            hints.add(s.start(i).min(i), s.end(verb + 1), why::EVENT, 0.5);
            done = verb + 2;
        }
    }
    for i in s.having(Cues::STOP) {
        if let Some((first, last)) = ever_since(s, i) {
            hints.add(first, last, why::EVENT, 0.4);
        }
    }
    for i in s.having(Cues::EVENT) {
        if i < done || s.at(i).is_some_and(|t| t.found || t.gap.contains('-')) {
            continue;
        }
        let placed = matches!(s.word(i + 1), "first" | "second" | "third" | "last" | "fourth" | "runner");
        // "had given evidence": before all this, and elsewhere.
        let before = s.word(i) == "given" && s.word(i + 1) == "evidence" && i > 0 && s.is(i - 1, Cues::HAVE);
        let witness =
            s.word(i) == "witness" && s.is(i.wrapping_sub(2), Cues::BE) && matches!(s.word(i + 1), "in" | "at" | "to");
        let candidate = s.word(i) == "stood" && matches!(s.word(i + 1), "as" | "for");
        let prize = s.word(i) == "won" && s.is(i + 1, Cues::ARTICLE) && !s.any(i + 2..i + 4, Cues::PLAIN);
        let again = s.word(i) == "complained"
            && (matches!(s.word(i.wrapping_sub(1)), "previously" | "already")
                || (i + 1..i + 5).any(|j| matches!(s.word(j), "times" | "twice")));
        let telling = before || witness || candidate || prize || again;
        let inquest = s.word(i + 1) == "evidence"
            && s.tokens
                .iter()
                .skip(i)
                .any(|t| matches!(t.word, "inquest" | "tribunal" | "trial" | "inquiry" | "court"));
        if s.word(i) == "came" && !placed
            || matches!(s.word(i), "gave" | "given" | "witness" | "complained") && !(inquest || telling)
        {
            continue;
        }
        let last = s.end(i);
        let noun = i.checked_sub(1).is_some_and(|b| s.is(b, Cues::ARTICLE.or(Cues::PREPOSITION)) && s.joined(i));
        // "her objection to a planning application", "the letter she wrote to the paper".
        let whose = if noun { super::role::owner(s, i) } else { None };
        let noun = noun && !witness;
        let venue = telling
            || s.any(i + 1..last + 1, Cues::VENUE)
            || s.word(i) == "stood" && s.word(i + 1) == "against"
            // "appealed successfully against the stop notice"
            || s.word(i) == "appealed"
                && (i + 1..last).any(|j| s.word(j) == "against")
                && !(i + 1..=last).any(|j| matches!(s.word(j), "decision" | "finding" | "findings" | "outcome" | "ruling"))
            // "spoken at the April meeting against the removal of the stalls"
            || matches!(s.word(i), "spoken" | "spoke" | "speaking") && (i + 1..last).any(|j| s.word(j) == "against")
            || s.word(i) == "lost" && s.any(i + 1..last + 1, Cues::WORK);
        if !venue || last < i + 2 || (noun && whose.is_none()) || !noun && !s.subject(i).may_be_person() {
            continue;
        }
        let verb = i.checked_sub(1).filter(|v| s.joined(i) && s.is(*v, Cues::HAVE.or(Cues::BE)));
        // "because he had played": so that no "he" is left alone.
        let pronoun = verb
            .and_then(|v| v.checked_sub(1))
            .filter(|p| s.is(*p, Cues::SHE.or(Cues::HE)) && p.checked_sub(1).is_some_and(|b| s.word(b) == "because"));
        let verb = pronoun.or(verb);
        hints.add(whose.or(verb).unwrap_or(i), last, why::EVENT, 0.5);
        done = last + 1;
    }
}

/// "ever since she collected 214 signatures", "ever since I led the campaign": what the quarrel goes back to.
fn ever_since(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let ever = i.checked_sub(1).is_some_and(|e| s.word(e) == "ever" && s.joined(i));
    let who = s.at(i + 1).filter(|t| s.word(i) == "since" && ever && t.joined && t.who.may_be_person() && !t.found)?;
    let verb = i + 2 + usize::from(s.is(i + 2, Cues::HAVE));
    let pronoun = who.cues.any(Cues::SHE.or(Cues::HE).or(Cues::I)) || who.word == "you";
    let last = s.end(verb);
    (pronoun && !complains(s.word(verb)) && last > verb + 1).then_some((i + 1, last))
}
