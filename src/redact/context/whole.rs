//! Makes hints whole: with the verb and the pronoun that would be left without them, and one of two that stand together.

use super::cues::Cues;
use super::sentence::{Sentence, Token, Who, is_number};
use super::{Hint, said_of, why};
use crate::redact::finding::Action;

/// Takes into a hint what would say nothing, or too much, without it: the verbs that help ("had been"), the pronoun or
/// "who" that begins the clause, the name in quotation marks that follows.
pub(super) fn widen(sentence: &Sentence<'_, '_>, hint: &mut Hint) {
    let clause = !matches!(
        hint.reason.rule,
        "name-talk" | "wordplay" | "relative-name" | "relative" | "neighbour" | "quotation" | "register"
    );
    if hint.action != Action::Suggest {
        return;
    }
    if !clause {
        if hint.reason.rule == "relative" {
            hint.first = with_subject(sentence, hint.first);
            hint.last = to_the_noun(sentence, hint);
        }
        return;
    }
    let free = |j: usize| sentence.at(j).is_some_and(|t| !t.found);
    let before = |i: usize| i.checked_sub(1).filter(|b| sentence.joined(i) && free(*b));
    let helps = |j: &usize| {
        sentence.is(*j, Cues::BE.or(Cues::HAVE))
            || matches!(sentence.word(*j), "also" | "will" | "then" | "now" | "still")
    };
    for _ in 0..3 {
        hint.first = before(hint.first).filter(helps).unwrap_or(hint.first);
    }
    let does = Cues::BE.or(Cues::HAVE).or(Cues::HABIT).or(Cues::DATE_VERB).or(Cues::WORK).or(Cues::ACTIVITY);
    let verb = sentence.is(hint.first, does);
    if let Some(who) = before(hint.first).filter(|j| verb && *j > 0) {
        let pronoun = sentence.is(who, Cues::SHE.or(Cues::HE).or(Cues::I)) && sentence.is(who - 1, Cues::STOP);
        let mine = sentence.at(who).is_some_and(|t| t.who.may_be_person());
        if pronoun && mine || sentence.word(who) == "who" {
            hint.first = who;
        }
        // "a man who came from Nigeria"
        let human = before(who).filter(|j| sentence.word(who) == "who" && sentence.is(*j, Cues::HUMAN));
        let whole = human.map(|human| sentence.start(human)).filter(|start| sentence.is(*start, Cues::ARTICLE));
        hint.first = whole.unwrap_or(hint.first);
    }
    // "his insulin", "the day of her golden wedding"
    let owned = |j: &usize| {
        let own = Cues::HER.or(Cues::HIS).or(Cues::MY);
        sentence.at(*j).is_some_and(|t| t.who.may_be_person() && t.cues.any(own) && !t.cues.any(Cues::SHE.or(Cues::HE)))
    };
    hint.first = before(hint.first).filter(owned).unwrap_or(hint.first);
    // "your recent treatment for high blood pressure"
    let recent = |j: &usize| {
        let lasting = matches!(sentence.word(*j), "recent" | "ongoing" | "continuing" | "current" | "latest");
        let whose = Cues::HER.or(Cues::HIS).or(Cues::MY);
        lasting && j.checked_sub(1).is_some_and(|b| sentence.is(b, whose) || sentence.word(b) == "your")
    };
    hint.first = before(hint.first).filter(recent).unwrap_or(hint.first);
    // "the day of her golden wedding", "the day after my birthday", "the ending of her engagement"
    hint.first = before(hint.first).filter(|j| sentence.word(*j) == "since").unwrap_or(hint.first);
    let of = before(hint.first).filter(|j| matches!(sentence.word(*j), "of" | "after" | "before"));
    let day = of.and_then(before).filter(|j| {
        let day = matches!(sentence.word(*j), "day" | "eve" | "morning" | "night" | "week");
        let end = matches!(sentence.word(*j), "end" | "ending" | "breakdown" | "collapse" | "loss" | "anniversary");
        day || end && of.is_some_and(|of| sentence.word(of) == "of")
    });
    hint.first = day.map_or(hint.first, |day| sentence.start(day).min(day));
    hint.first = with_subject(sentence, hint.first);
    hint.first = with_opening(sentence, hint.first);
    // "came out of the cardiac unit that Monday"
    let that = hint.last + 1;
    let when =
        matches!(sentence.word(that), "that" | "this" | "last") && sentence.joined(that) && sentence.joined(that + 1);
    let day = sentence.is(that + 1, Cues::MONTH)
        || matches!(
            sentence.word(that + 1),
            "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "week"
                | "morning"
                | "month"
                | "year"
                | "summer"
                | "winter"
                | "spring"
                | "autumn"
        );
    if when && day && !sentence.joined(that + 2) {
        hint.last = that + 1;
    }
    // "I’d chained my anvil to the gate", "she had gone to the union": what was done, and not only to what
    let done = before(hint.first).filter(|v| {
        let owned = Cues::MY.or(Cues::HER).or(Cues::HIS).or(Cues::ARTICLE).or(Cues::PREPOSITION);
        let word = sentence.word(*v);
        let verb =
            word.len() > 4 && word.ends_with("ed") || matches!(word, "gone" | "given" | "taken" | "built" | "won");
        let subject = |j: usize| sentence.at(j).is_some_and(|t| t.who.may_be_person() && !t.found);
        let had = v.checked_sub(1).filter(|h| sentence.is(*h, Cues::HAVE) || sentence.word(*h) == "d");
        verb && sentence.is(hint.first, owned)
            && !sentence.is(*v, Cues::SPEECH.or(Cues::PROCESS))
            && had.and_then(|h| h.checked_sub(1)).is_some_and(subject)
    });
    hint.first = done.unwrap_or(hint.first);
    // "It is Chi from the hospice": where somebody who is named is from
    let place = Cues::WORK.or(Cues::PREMISES).or(Cues::VENUE).or(Cues::HEALTH);
    let from = (hint.first.saturating_sub(2)..hint.first)
        .find(|j| matches!(sentence.word(*j), "from" | "at") && (j + 1..=hint.first).all(|k| sentence.joined(k)));
    let named = |from: &usize| {
        from.checked_sub(1).and_then(|j| sentence.at(j)).is_some_and(|t| t.found && t.who == Who::Person)
            && (from + 1..hint.first).all(|j| sentence.is(j, Cues::ARTICLE))
            && sentence.any(hint.first..hint.last + 1, place)
    };
    hint.first = from.filter(named).unwrap_or(hint.first);
    // "runs the group “Ferrow Matters”"
    let gap = |j: usize| sentence.at(j).map_or("", |t| t.gap);
    let bears = sentence.is(hint.last, Cues::SOURCE.or(Cues::VENUE).or(Cues::WORK).or(Cues::PRIZED))
        || matches!(sentence.word(hint.last), "group" | "page" | "called" | "on");
    let titled = bears && matches!(gap(hint.last + 1), " \"" | ": \"");
    if titled && let Some(closes) = (hint.last + 2..hint.last + 10).find(|j| gap(*j).contains('"')) {
        hint.last = closes - 1;
    } else if titled && hint.last + 9 > sentence.tokens.len() {
        hint.last = sentence.tokens.len() - 1;
    }
    if hint.last + 1 >= sentence.tokens.len() {
        hint.first = from_the_start(sentence, hint.first);
    }
    hint.first = behind_numbering(sentence, hint);
}

/// "her husband’s planning appeal": to the noun that the genitive leads to.
fn to_the_noun(sentence: &Sentence<'_, '_>, hint: &Hint) -> usize {
    let next = hint.last + 1;
    let other = Cues::STOP
        .or(Cues::PREPOSITION)
        .or(Cues::BE)
        .or(Cues::HAVE)
        .or(Cues::ARTICLE)
        .or(Cues::REFERS)
        .or(Cues::SPEECH);
    let owned = (hint.first + 1..hint.last).any(|j| sentence.is_genitive(j));
    let noun = sentence.at(next).is_some_and(|t| t.gap == " " && !t.capital && !t.found && !t.cues.any(other));
    let ends = !sentence.joined(next + 1)
        || sentence.is(next + 1, Cues::STOP.or(Cues::PREPOSITION).or(Cues::BE).or(Cues::HAVE));
    let named = sentence.at(hint.last).is_none_or(|t| t.capital);
    if owned && !named && noun && ends && !sentence.word(next).ends_with("ed") { next } else { hint.last }
}

/// The number of a paragraph is no part of what is told.
fn behind_numbering(sentence: &Sentence<'_, '_>, hint: &Hint) -> usize {
    let number = |j: &usize| is_number(sentence.word(*j));
    let count = (0..sentence.tokens.len()).take_while(number).count();
    let words = hint.first < count && count <= hint.last && sentence.at(count).is_some_and(|t| t.gap == " ");
    if words && !is_number(sentence.word(hint.last)) { count } else { hint.first }
}

/// "She swims in the reservoir every morning.": all of a sentence that tells nothing else.
fn from_the_start(sentence: &Sentence<'_, '_>, first: usize) -> usize {
    let person = |j: usize| sentence.at(j).is_some_and(|t| t.who.may_be_person() && !t.found);
    let pronoun =
        sentence.is(0, Cues::SHE.or(Cues::HE).or(Cues::I)) || matches!(sentence.word(0), "you" | "they" | "we");
    let subject = first == 1 && pronoun && person(0);
    let verb = sentence.word(0) == "it" || !sentence.is(first, Cues::ARTICLE.or(Cues::PREPOSITION));
    // "It was her birthday."
    let it = sentence.word(0) == "it" && sentence.is(1, Cues::BE) && (first == 1 || first == 2);
    let subject = subject || it;
    if subject && verb && (1..=first).all(|j| sentence.joined(j)) { 0 } else { first }
}

/// "since I gave evidence", "(a) she lives alone", "the reason: the complainant cleans there": whoever did it begins what is
/// told, where no capital is lost.
pub(super) fn with_subject(sentence: &Sentence<'_, '_>, first: usize) -> usize {
    let Some(who) = first.checked_sub(1).filter(|_| sentence.joined(first)) else { return first };
    // "I’m the treasurer"
    let short = sentence.at(who).is_some_and(|t| t.gap == "'" && matches!(t.word, "m" | "re" | "ve" | "d"));
    let who = who.checked_sub(usize::from(short)).unwrap_or(who);
    let own = sentence.at(who).is_some_and(|t| t.who.may_be_person() && !t.found && (!t.capital || t.word == "i"));
    let verb = short || sentence.at(first).is_some_and(|t| !t.cues.any(Cues::ARTICLE.or(Cues::PREPOSITION)));
    let pronoun = matches!(sentence.word(who), "she" | "he" | "i" | "you" | "they" | "we");
    let role = sentence.word(who) == "complainant";
    let the = who.checked_sub(1).filter(|the| role && sentence.joined(who) && sentence.word(*the) == "the");
    let start = the.unwrap_or(who);
    let small = sentence.at(start).is_some_and(|t| !t.capital || t.word == "i");
    let begins = start == 0
        || !sentence.joined(start)
        || sentence.is(start - 1, Cues::STOP)
        || matches!(sentence.word(start - 1), "and" | "because" | "when" | "since" | "that");
    let begins = begins || short;
    if own && begins && small && verb && (pronoun || role) { start } else { first }
}

/// "because of his dialysis", "ask him why he left the committee": the words that say what it is the reason or the matter of.
fn with_opening(sentence: &Sentence<'_, '_>, first: usize) -> usize {
    let Some(word) = first.checked_sub(1).filter(|_| sentence.joined(first)) else { return first };
    match sentence.word(word) {
        "why" | "how" if sentence.is(first, Cues::SHE.or(Cues::HE)) => word,
        "of" | "to" => {
            word.checked_sub(1).filter(|j| matches!(sentence.word(*j), "because" | "due" | "owing")).unwrap_or(first)
        }
        _ => first,
    }
}

/// How many words may stand between two hints that are one: "my dad", "to his", "dialysis".
const BETWEEN: usize = 3;

/// Makes one of two hints with only a few words between them that mean nobody else, so that nothing of the phrase is left.
pub(super) fn join(sentence: &Sentence<'_, '_>, hints: &mut Vec<Hint>) {
    let remark = |hint: &Hint| matches!(hint.reason.rule, "name-talk" | "wordplay") || hint.action != Action::Suggest;
    let small = |j: usize| {
        let free = |t: &Token<'_>| {
            let of_another = t.who == Who::Other && !t.cues.any(Cues::HER.or(Cues::HIS));
            let there_is = t.word == "is" && j > 0 && sentence.word(j - 1) == "there";
            let within = there_is || matches!(t.word, "since" | "and" | "there" | "where" | "who" | "which");
            let ends = t.cues.any(Cues::STOP.or(Cues::SPEECH)) && !within;
            !t.found && !of_another && !ends
        };
        sentence.joined(j) && sentence.at(j).is_some_and(free)
    };
    let words = |hint: &Hint| hint.last - hint.first;
    let general = |hint: &Hint| hint.confidence <= said_of::GENERAL;
    hints.sort_by_key(|hint| (!remark(hint), hint.first));
    hints.dedup_by(|next, hint| {
        // "the sluice keeper, a post her family has held"
        let beside = |j: usize| {
            // "the kitchen on Anvil Street, where she runs the lunches"
            let apposed = |t: &Token<'_>| t.cues.any(Cues::ARTICLE) || matches!(t.word, "where" | "who" | "which");
            let whom = sentence.word(j + 1) == "whom";
            j == hint.last + 1 && sentence.at(j).is_some_and(|t| t.gap == ", " && (whom || apposed(t)))
        };
        // "has Crohn’s disease and was admitted overnight"
        let verb = |j: usize| {
            j == next.first && j > 0 && sentence.word(j - 1) == "and" && sentence.is(j, Cues::BE.or(Cues::HAVE))
        };
        let close = next.first <= hint.last + BETWEEN + 1
            && (hint.last + 1..=next.first).all(|j| small(j) || beside(j) || verb(j));
        let one = !remark(hint) && !remark(next) && (close || next.first <= hint.last);
        if one {
            let (now, then) = (hint.reason.rule, next.reason.rule);
            // "her daughter has epilepsy": the illness says more than whose it is.
            let better = if now == "health" && then == "relative" {
                false
            } else {
                words(next) > words(hint) || now == "relative" && then == "health"
            };
            let told = |hint: &Hint| hint.reason.rule == why::TOLD.rule;
            if (general(hint) || !general(next) && better) && !told(next) || told(hint) {
                (hint.reason, hint.confidence) = (next.reason, next.confidence);
            }
            hint.last = hint.last.max(next.last);
        }
        one
    });
}
