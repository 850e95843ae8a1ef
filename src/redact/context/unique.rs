//! What is said to be true of one only: "the only resident to object", "the oldest member".

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::ONLY.or(Cues::SENIORITY)) {
        let Some(first) = i.checked_sub(1) else { continue };
        // "the one and only thatcher"
        let one = first.checked_sub(2).filter(|the| s.word(first) == "and" && s.word(the + 1) == "one");
        let first = one.unwrap_or(first);
        // "the village’s only piano tuner"
        let of_place = first.checked_sub(1).filter(|_| s.is_genitive(first) && s.joined(i));
        if let Some(place) = of_place.filter(|place| s.at(*place).is_some_and(|t| !t.found && t.who == Who::Nobody)) {
            let named =
                |j: &usize| s.joined(*j + 1) && s.at(*j).is_some_and(|t| t.capital && !t.found && t.who == Who::Nobody);
            let whole = (place.saturating_sub(3)..place).rev().take_while(named).last().unwrap_or(place);
            let whole = whole.checked_sub(1).filter(|a| s.is(*a, Cues::ARTICLE) && s.joined(whole)).unwrap_or(whole);
            let last = end(s, i);
            if s.subject(whole).may_be_person()
                && last > i
                && !s.any(i + 1..last.min(i + 2) + 1, Cues::PLAIN.or(Cues::PROCESS))
            {
                hints.add(whole, last, why::UNIQUE, 0.5);
            }
            continue;
        }
        // "a red cap that only he wears"
        let alone = s.word(first) == "that" && s.is(i + 1, Cues::SHE.or(Cues::HE)) && s.is(i + 2, Cues::HABIT);
        if alone && s.at(i + 1).is_some_and(|t| t.who.may_be_person()) && first > 0 {
            hints.add(s.start(first - 1).min(first - 1), s.end(i + 2), why::UNIQUE, 0.5);
            continue;
        }
        // "the last to cut withies on the levels"
        let of_all = matches!(
            s.word(i + 2),
            "raise"
                | "speak"
                | "leave"
                | "arrive"
                | "complain"
                | "object"
                | "respond"
                | "reply"
                | "ask"
                | "say"
                | "go"
                | "come"
                | "see"
                | "hear"
                | "know"
                | "tell"
                | "report"
                | "sign"
                | "write"
                | "notice"
                | "admit"
                | "be"
        );
        let to_do = !of_all && s.is(i, Cues::SENIORITY) && s.word(i + 1) == "to" && s.joined(i + 2);
        if to_do && s.word(first) == "the" && s.subject(i).may_be_person() {
            hints.add(first, s.end(i + 2), why::UNIQUE, 0.4);
            continue;
        }
        // "the only one man who": a number and a human behind "only" will do without an article.
        let one = s.word(i + 1) == "one" && s.is(i + 2, Cues::HUMAN);
        let article = s.is(first, Cues::ARTICLE) && s.joined(i);
        if !(article || one) {
            continue;
        }
        let last = end(s, i);
        let noun = (i + 1..=last).find(|j| !s.is(*j, Cues::SENIORITY));
        let human = s.any(
            i + 1..last.min(i + 4) + 1,
            Cues::HUMAN.or(Cues::JOB).or(Cues::OFFICE).or(Cues::COUNCILLOR).or(Cues::OTHER),
        );
        if last < i + 1 || noun.is_none() || (s.any(i + 1..last.min(i + 3) + 1, Cues::PLAIN) && !human) {
            continue;
        }
        let subject = s.subject(i);
        // "is the last working reed cutter on the broad"
        let is =
            first.checked_sub(1).is_some_and(|be| s.is(be, Cues::BE) || s.word(be) == "as") && subject.may_be_person();
        let does = |j: usize| {
            let word = s.word(j);
            word.len() > 4
                && ["er", "or", "ist", "man", "maker"].iter().any(|end| word.ends_with(end))
                && !s.is(j, Cues::PLAIN)
        };
        let human = human || is && (i + 1..last.min(i + 4) + 1).any(does);
        if s.is(i, Cues::SENIORITY) && !(human && subject.may_be_person() && last > i + 1) {
            continue;
        }
        // "asked her to read, as the only lay reader the benefice has"
        let as_one = first.checked_sub(1).is_some_and(|b| s.word(b) == "as" && s.joined(first)) && s.near_person(1);
        let theirs =
            subject.may_be_person() || as_one || human && (subject == Who::Nobody || s.near_person(2)) && last > i + 1;
        // "Councillor Ames: I am the only vet"
        let meant = (0..i).rev().find_map(|j| s.at(j).filter(|t| t.who != Who::Nobody));
        let speaks = meant.is_some_and(|t| t.who == Who::Other && t.cues.any(Cues::I.or(Cues::MY)));
        if !theirs || speaks {
            continue;
        }
        // "takes the only loading bay": a thing says something by where it is, or by who has it.
        let has =
            first.checked_sub(1).is_some_and(|v| s.is(v, Cues::BE.or(Cues::HAVE).or(Cues::ACTIVITY).or(Cues::WORK)));
        if !human && !has && !s.any(i + 1..last + 1, Cues::PREPOSITION) && !matches!(s.word(last), "them" | "it") {
            continue;
        }
        let verb = first.checked_sub(1).filter(|v| s.is(*v, Cues::ACTIVITY) && s.joined(first));
        hints.add(verb.unwrap_or(first), last, why::UNIQUE, 0.6);
        if s.is(i, Cues::ONLY) && matches!(s.word(last), "them" | "it") {
            hints.places.extend(s.last_phrase.map(|place| (place, why::UNIQUE)));
        }
    }
}

/// "there is one tenant on that ditch", "nobody else in the village keeps them": one only, said without "only".
pub(super) fn alone(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_ALONE) {
        let one = || {
            let but = matches!(s.word(i + 2), "only" | "but" | "just");
            let one = i + 2 + usize::from(but);
            let who = (one + 1..one + 4).take_while(|j| s.joined(*j)).find(|j| s.is(*j, Cues::HUMAN.or(Cues::JOB)))?;
            (s.word(i + 1) == "is" && s.word(one) == "one").then_some(who)
        };
        let others = |j: usize| {
            s.word(j) == "else"
                && (matches!(s.word(j + 1), "in" | "on")
                    && (s.is(j + 2, Cues::ARTICLE) || s.at(j + 2).is_some_and(|t| t.capital))
                    || s.word(j + 1) == "from" && s.at(j + 2).is_some_and(|t| t.capital)
                    || matches!(
                        s.word(j + 1),
                        "has"
                            | "keeps"
                            | "does"
                            | "sells"
                            | "makes"
                            | "runs"
                            | "lives"
                            | "speaks"
                            | "wears"
                            | "drives"
                            | "teaches"
                            | "plays"
                            | "play"
                            | "rides"
                            | "grows"
                            | "sings"
                            | "uses"
                            | "would"
                    ))
        };
        let last = match s.word(i) {
            "there" => one().map(|who| s.end(who)),
            // "Who else plays left-handed?"
            "nobody" | "who" if others(i + 1) => Some(end(s, i + 1)),
            "no" if s.word(i + 1) == "one" && others(i + 2) => Some(s.end(i + 2)),
            // "no other childminder in the village takes babies"
            "no" if s.word(i + 1) == "other"
                && s.is(i + 2, Cues::JOB.or(Cues::OFFICE))
                && s.is(i + 3, Cues::PREPOSITION) =>
            {
                Some(s.end(i + 2))
            }
            _ => None,
        };
        if let Some(last) = last.filter(|_| s.near_person(6)) {
            let there = i.checked_sub(2).filter(|there| s.word(*there) == "there" && s.is(there + 1, Cues::BE));
            hints.add(there.unwrap_or(i), last, why::UNIQUE, 0.5);
        }
    }
}

/// The phrase with what tells of whom: "the only man in the parish who keeps them".
fn end(s: &Sentence<'_, '_>, i: usize) -> usize {
    let last = s.end(i);
    match s.word(last + 1) {
        "who" | "that" | "whose" if s.joined(last + 1) => s.end(last + 2).max(last),
        _ => last,
    }
}
