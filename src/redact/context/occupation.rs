//! What the person does, said in another way than as a job: how long, in the first person, in the perfect, by what they
//! have, by what somebody calls them.

use super::cues::{Cues, cues};
use super::sentence::{Sentence, Who};
use super::{Hints, age, why};
use crate::redact::number::value;

/// Where one of the rules here may begin. Besides, [`other_form`] does one or two words behind an "I" or "have", and
/// [`described`] at an article of a sentence that speaks of somebody.
pub(super) const BEGIN: Cues = Cues::BE.or(Cues::HAVE).or(Cues::WORK).or(Cues::BEGINS_WORK);

pub(super) fn find(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    if let Some((first, last)) = known_as(s, i) {
        hints.add(first, last, why::ROLE, 0.5);
    }
    if let Some(last) = described(s, i) {
        hints.add(i, last, why::ROLE, 0.4);
    }
    if other_form(s, i) {
        let from = i.checked_sub(1).filter(|j| s.is(*j, Cues::HAVE) && s.joined(i)).unwrap_or(i);
        hints.add(from, s.end(i), why::ROLE, 0.5);
    }
    // "ten hours a week, term time"
    if s.word(i) == "hours" && matches!(s.word(i + 1), "a" | "per") && s.word(i + 2) == "week" && s.near_person(1) {
        let last = s.end(i);
        let term = s.word(last + 1) == "term" && s.at(last + 1).is_some_and(|t| t.gap == ", ");
        hints.add(i.saturating_sub(1), if term { s.end(last + 1) } else { last }, why::WORK, 0.4);
    }
    if let Some(last) = trade_again(s, i, hints) {
        hints.add(i, last, why::ROLE, 0.4);
    }
    if let Some(last) = speaking_as(s, i) {
        hints.add(i + 1, last, why::ROLE, 0.4);
    }
    tenure(s, i, hints);
    holding(s, i, hints);
    // "which shifts she kept", "the yard he works at".
    if s.is(i, Cues::WORK)
        && s.is(i + 1, Cues::SHE.or(Cues::HE))
        && s.at(i + 1).is_some_and(|t| t.who == Who::Person && t.gap == " ")
        && matches!(
            s.word(i + 2),
            "kept" | "keeps" | "works" | "worked" | "runs" | "ran" | "does" | "did" | "has" | "had"
        )
    {
        hints.add(
            s.start(i).min(i.saturating_sub(usize::from(s.word(i.saturating_sub(1)) == "which"))),
            s.end(i + 2),
            why::WORK,
            0.4,
        );
    }
}

/// "is on the committee of the bell fund", "is well known as the organiser of the race", "retired from the fire service".
fn known_as(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const BODIES: [&str; 9] = ["committee", "board", "rota", "bench", "jury", "crew", "roster", "waiting", "books"];
    let on = s.is(i, Cues::BE)
        && s.word(i + 1) == "on"
        && s.is(i + 2, Cues::ARTICLE)
        && (BODIES.contains(&s.word(i + 3)) || BODIES.contains(&s.word(i + 4)));
    let known = s.word(i) == "known"
        && (i + 1..i + 5).take_while(|j| s.joined(*j)).any(|j| s.word(j) == "as" && s.is(j + 1, Cues::ARTICLE));
    let retired = matches!(s.word(i), "retired" | "resigned") && s.word(i + 1) == "from" && s.is(i + 2, Cues::ARTICLE);
    // "looks after the hall", "sits on the bench", "knows her as the lollipop lady"
    let looks = matches!((s.word(i), s.word(i + 1)), ("looks", "after") | ("sits" | "serves", "on"))
        && s.is(i + 2, Cues::ARTICLE);
    let knows = matches!(s.word(i), "know" | "knows" | "knew" | "remember" | "remembers")
        && s.at(i + 1).is_some_and(|t| t.who == Who::Person && t.cues.any(Cues::HER.or(Cues::HE)))
        && s.word(i + 2) == "as"
        && s.is(i + 3, Cues::ARTICLE);
    if knows {
        return Some((i + 3, s.end(i + 3)));
    }
    if !(on || known || retired || looks) || !s.subject(i).may_be_person() {
        return None;
    }
    let be = (i.saturating_sub(2)..i).rev().take_while(|j| s.joined(j + 1)).find(|j| s.is(*j, Cues::BE.or(Cues::HAVE)));
    Some((be.unwrap_or(i), s.end(i)))
}

/// "“a stallholder who lost a day’s takings”", "“the fiddle man”": what somebody is called in a quotation, where the person is
/// spoken of.
fn described(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let called = s.cues.any(Cues::JOB.or(Cues::HUMAN));
    let article = called
        && s.is(i, Cues::ARTICLE)
        && matches!(s.word(i), "a" | "an" | "the" | "that" | "our")
        && !s.is(i + 1, Cues::ARTICLE);
    if !article || !s.near_person(6) || !s.quoted {
        return None;
    }
    let who = (i + 1..i + 4).take_while(|j| s.joined(*j)).find(|j| s.is(*j, Cues::JOB.or(Cues::HUMAN)))?;
    if s.word(who + 1) == "who" && s.joined(who + 1) && s.at(i).is_some_and(|t| t.gap.contains('"')) {
        return Some(s.end(who + 2));
    }
    // "the gentleman with the frames", "that woman from the kennels"
    let with = matches!(s.word(who + 1), "with" | "from" | "at" | "off" | "in") && s.is(who + 2, Cues::ARTICLE);
    let that = matches!(s.word(i), "the" | "that" | "our");
    if with
        && that
        && s.joined(who + 1)
        && s.is(who, Cues::HUMAN)
        && !s.is(who, Cues::OTHER)
        && s.at(who + 3).is_some_and(|t| !t.capital)
    {
        return Some(s.end(who));
    }
    let job =
        s.is(who, Cues::JOB) && !s.is(who, Cues::OTHER.or(Cues::OFFICE)) && s.at(i + 1).is_some_and(|t| !t.capital);
    let nickname = who == i + 2
        && (job
            || matches!(
                s.word(who),
                "man"
                    | "woman"
                    | "lady"
                    | "lad"
                    | "girl"
                    | "chap"
                    | "bloke"
                    | "fella"
                    | "guy"
                    | "lassie"
                    | "lass"
                    | "boy"
                    | "people"
                    | "lot"
            ))
        && s.word(i) == "the"
        && !s.is(i + 1, Cues::STOP.or(Cues::SENIORITY))
        && !matches!(
            s.word(i + 1),
            "young"
                | "old"
                | "other"
                | "same"
                | "poor"
                | "good"
                | "big"
                | "little"
                | "right"
                | "wrong"
                | "only"
                | "first"
                | "best"
                | "whole"
        );
    nickname.then_some(who)
}

/// "said that as a Quaker he does not swear", "told them as a nurse".
fn speaking_as(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let article = s.word(i) == "as" && matches!(s.word(i + 1), "a" | "an") && s.joined(i + 1);
    if !article {
        return None;
    }
    let told = |j: &usize| s.is(*j, Cues::JOB.or(Cues::OFFICE)) || s.is(*j, Cues::SPECIAL) && !s.is(*j, Cues::WEAK);
    let calling = (i + 2..i + 5).take_while(|j| s.joined(*j)).find(told)?;
    let person = s.subject(i) == Who::Person
        || s.quoted && s.subject(i).may_be_person()
        || s.at(calling + 1).is_some_and(|t| t.who == Who::Person && t.gap == " ");
    (person && !s.any(i + 2..calling + 1, Cues::PLAIN.or(Cues::OTHER).or(Cues::COUNCILLOR))).then_some(calling)
}

/// "the driver of the 41", "a driver": the person's trade, once it was told.
fn trade_again(s: &Sentence<'_, '_>, i: usize, hints: &Hints) -> Option<usize> {
    let article = matches!(s.word(i), "a" | "an" | "the") && !hints.trades.is_empty();
    if !article || !s.cues.any(Cues::JOB) {
        return None;
    }
    let trade = (i + 1..i + 4).take_while(|j| s.joined(*j)).find(|j| hints.trades.iter().any(|t| t == s.word(*j)))?;
    let named = s.at(trade + 1).is_some_and(|t| t.capital && t.who != Who::Person)
        || s.at(trade + 1).is_some_and(|t| t.gap == ", " && t.who == Who::Other);
    let of_another = s.any(i..trade, Cues::HER.or(Cues::HIS).or(Cues::MY)) || s.is(trade, Cues::OTHER.or(Cues::OFFICE));
    let placed = s.is(trade + 1, Cues::PREPOSITION) && s.joined(trade + 1);
    (!named && !of_another).then(|| if placed { s.end(trade) } else { trade })
}

/// "was for twenty years", "has run the fair for thirty years": how long somebody has been something.
fn tenure(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    // "has conducted the choir since 1998"
    if s.word(i) == "since" && s.begins_date(i) {
        let near = (i.saturating_sub(10)..i).rev().take_while(|j| s.joined(j + 1) && !s.is(*j, Cues::STOP));
        let have = near.into_iter().find(|j| s.is(*j, Cues::HAVE) || s.word(*j) == "ve");
        if let Some(have) = have.filter(|have| s.subject(*have).may_be_person() && *have + 1 < i) {
            hints.add(have, s.end(i).max(i + 1), why::DATE, 0.4);
        }
        return;
    }
    if !matches!(s.word(i), "years" | "year" | "decades" | "mlynedd" | "flynyddoedd" | "blynyddoedd") {
        return;
    }
    let near = i.saturating_sub(5)..i;
    let since = near.rev().take_while(|j| s.joined(j + 1));
    let Some(since) =
        since.into_iter().find(|j| matches!(s.word(*j), "for" | "over" | "ers" | "after" | "been" | "now"))
    else {
        return;
    };
    let number = (since + 1..i)
        .any(|j| value(s.word(j)).is_some_and(|n| n > 1) || matches!(s.word(j), "many" | "several" | "deng"));
    // Back to the verb, and to who it is said of.
    let from = (since.saturating_sub(12)..since)
        .rev()
        .take_while(|j| s.joined(j + 1) && !s.is(*j, Cues::STOP.or(Cues::SAID)))
        .find(|j| {
            // "as treasurer of the hall for twenty-two years"
            let office = s.word(*j) == "as" && s.is(j + 1, Cues::OFFICE.or(Cues::JOB));
            office || s.is(*j, Cues::BE.or(Cues::HAVE).or(Cues::ACTIVITY).or(Cues::LIVE)) || s.word(*j) == "gen"
        });
    let Some(from) = from.filter(|_| number) else {
        // "has given up the workshop, after eight years, and works from home"
        let long = (since + 1..i).any(|j| age::is_age(s.word(j)));
        if long && s.word(since) == "after" && s.subject(since) == Who::Person && s.word(i) != "year" {
            hints.add(since, s.end(i), why::DATE, 0.4);
        }
        return;
    };
    let from = from
        .checked_sub(1)
        .filter(|j| s.joined(from) && s.is(*j, Cues::HAVE.or(Cues::I).or(Cues::BE)) || s.word(from) == "gen")
        .unwrap_or(from);
    if s.subject(from + 1).may_be_person()
        || s.is(from, Cues::I) && s.subject(from) != Who::Other
        || s.word(from) == "mae"
    {
        hints.add(from, s.end(i), why::DATE, 0.5);
    }
}

/// "I keep bees and chair the trustees", "has run the fair", "kept the toll house": another form of what [`doing`] looks for.
fn other_form(s: &Sentence<'_, '_>, i: usize) -> bool {
    const PARTICIPLES: [(&str, &str); 14] = [
        ("run", "runs"),
        ("taught", "teaches"),
        ("sung", "sings"),
        ("driven", "drives"),
        ("kept", "keeps"),
        ("grown", "grows"),
        ("rung", "rings"),
        ("led", "leads"),
        ("sold", "sells"),
        ("bred", "breeds"),
        ("swum", "swims"),
        ("ridden", "rides"),
        ("chaired", "chairs"),
        ("edited", "edits"),
    ];
    if !s.cues.any(Cues::I.or(Cues::HAVE)) {
        return false;
    }
    let before = |back: usize| i.checked_sub(back).filter(|j| (*j + 1..=i).all(|k| s.joined(k)));
    let adverb = |j: usize| matches!(s.word(j), "now" | "also" | "still" | "then" | "always" | "used" | "to");
    let at = |back: usize, cues: Cues| before(back).is_some_and(|j| s.is(j, cues));
    let i_do = at(1, Cues::I) || at(2, Cues::I) && before(1).is_some_and(adverb);
    let done = || {
        let verb = PARTICIPLES.iter().find(|(form, _)| *form == s.word(i));
        verb.is_some_and(|(_, verb)| cues(verb).any(Cues::STRONG_ACTIVITY))
    };
    // "has kept her receipts": what is somebody's own is no trade.
    let own = s.is(i + 1, Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR));
    let have_done = !own && (at(1, Cues::HAVE) || at(2, Cues::HAVE) && before(1).is_some_and(adverb)) && done();
    let strong = |verb: &str| cues(verb).any(Cues::STRONG_ACTIVITY);
    let base = i_do && (strong(&format!("{}s", s.word(i))) || strong(&format!("{}es", s.word(i))));
    (have_done || base) && s.end(i) > i + 1 && {
        let subject = s.subject(i);
        subject.may_be_person() || i_do && subject != Who::Other
    }
}

/// "I have the tip contract", "has a stall on the market".
fn holding(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    if !matches!(s.word(i), "has" | "have") || !s.is(i + 1, Cues::ARTICLE) || !s.joined(i + 1) {
        return;
    }
    let first_person = i.checked_sub(1).filter(|j| s.joined(i) && s.is(*j, Cues::I));
    let Some(work) =
        (i + 2..i + 6).take_while(|j| s.joined(*j) && !s.is(*j, Cues::STOP.or(Cues::PREPOSITION))).find(|j| {
            matches!(
                s.word(*j),
                "contract"
                    | "contracts"
                    | "stall"
                    | "shop"
                    | "pitch"
                    | "franchise"
                    | "tenancy"
                    | "round"
                    | "salon"
                    | "garage"
                    | "workshop"
                    | "studio"
                    | "cafe"
                    | "allotment"
                    | "smallholding"
                    | "kiosk"
                    | "boatyard"
                    | "column"
                    | "licence"
                    | "appeal"
                    | "grievance"
                    | "claim"
            ) || s.is(*j, Cues::PREMISES) && s.is(*j + 1, Cues::PREPOSITION)
                || matches!(s.word(*j), "takeaway" | "business" | "practice" | "chippy" | "launderette" | "guesthouse")
                || s.is(*j, Cues::JOB) && s.is_genitive(*j + 1)
        })
    else {
        return;
    };
    if s.subject(i).may_be_person() || first_person.is_some() && s.subject(i) != Who::Other {
        hints.add(first_person.unwrap_or(i), s.end(work), why::WORK, 0.5);
    }
}
