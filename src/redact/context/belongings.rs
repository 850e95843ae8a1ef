//! Vehicles, animals and things by which neighbours know the person, and whom the person works for: "her birds", "his
//! customers".

use super::cues::Cues;
use super::role::owner;
use super::sentence::{Sentence, Token, Who};
use super::{Hints, why};

/// Vehicles that so many have that one says nothing by itself.
const COMMON: [&str; 16] = [
    "car",
    "van",
    "bike",
    "bicycle",
    "truck",
    "taxi",
    "cab",
    "lorry",
    "motorbike",
    "scooter",
    "boat",
    "minibus",
    "estate",
    "pick",
    "float",
    "trap",
];

/// "his lime-green Morris Minor", "the yellow Mini": a colour before a name, and no person's or place's.
pub(super) fn coloured(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let first = s.start(i).min(i);
    // "that maroon Morris Traveller"
    let that = first.checked_sub(1).filter(|t| matches!(s.word(*t), "that" | "this") && s.joined(first));
    let first = that.unwrap_or(first);
    let own = Cues::HER.or(Cues::HIS).or(Cues::MY);
    let whose = that.is_some()
        || s.is(first, Cues::ARTICLE) && !s.is(first, own)
        || s.at(first).is_some_and(|t| t.who.may_be_person() && t.cues.any(own));
    let small = s.at(i).is_some_and(|t| !t.capital);
    let named = |j: &usize| {
        s.at(*j)
            .is_some_and(|t| t.gap == " " && (t.capital || t.cues.any(Cues::DIGIT)) && !t.found && t.who == Who::Nobody)
    };
    let last = (i + 1..i + 4).take_while(|j| small && named(j)).last()?;
    let person = s.near_person(2) && s.subject(first) != Who::Other;
    // "a red Tidewell library card"
    let more = s.at(last + 1).is_some_and(|t| {
        t.gap == " "
            && !t.capital
            && !t.cues.any(Cues::PREPOSITION.or(Cues::STOP).or(Cues::BE).or(Cues::HAVE))
            && t.word != "and"
    });
    (!more && whose && person && s.at(i + 1).is_some_and(|t| t.capital)).then(|| {
        (first, if s.is(last + 1, Cues::PREPOSITION) && s.word(last + 1) == "with" { s.end(last) } else { last })
    })
}

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::COLOUR) {
        if let Some((first, last)) = coloured(s, i) {
            hints.add(first, last, why::BELONGINGS, 0.4);
        }
    }
    for i in s.having(Cues::VEHICLE.or(Cues::ANIMAL).or(Cues::THING).or(Cues::DRESS)) {
        // "his green pick-up"
        let pickup = s.word(i + 1) == "up" && s.at(i + 1).is_some_and(|t| t.gap == "-");
        if i < done || s.word(i) == "pick" && !pickup {
            continue;
        }
        if let Some(last) = of_the_person(s, i) {
            let reason = if s.is(i, Cues::ANIMAL.or(Cues::VEHICLE)) { why::BELONGINGS } else { why::ROLE };
            hints.add(s.start(i), last, reason, 0.5);
            done = last + 1;
            continue;
        }
        // “that Shetland pony”, where the person is spoken of
        let that = (i.saturating_sub(3)..i).rev().take_while(|j| s.joined(j + 1)).find(|j| s.word(*j) == "that");
        if s.quoted
            && s.is(i, Cues::ANIMAL)
            && s.near_person(2)
            && let Some(that) = that.filter(|that| that + 1 < i)
        {
            hints.add(that, i, why::BELONGINGS, 0.4);
            done = i + 1;
            continue;
        }
        // "her blue Corsa", "his two greyhounds": a word between says which.
        // "My client" is whom a lawyer speaks for.
        let spoken_for = matches!(s.word(i), "client" | "clients") && s.is(i.wrapping_sub(1), Cues::MY);
        if let Some(first) = owner(s, i).filter(|_| !spoken_for) {
            let last = makes(s, i);
            let described = !s.undescribed(i)
                || last > i
                || s.is(i + 1, Cues::PREPOSITION)
                || s.is(i, Cues::ANIMAL.or(Cues::THING))
                || s.is(i, Cues::VEHICLE) && !COMMON.contains(&s.word(i));
            if described {
                let last = if s.is(last + 1, Cues::PREPOSITION) { s.end(last) } else { last };
                // "his dog, Bosun"
                let named =
                    s.at(last + 1).is_some_and(|t| t.gap == ", " && t.capital && !t.found && s.is(i, Cues::ANIMAL));
                let last = last + usize::from(named);
                // "her dog, a three-legged lurcher,"
                let apposed = s.is(i, Cues::ANIMAL.or(Cues::VEHICLE))
                    && s.at(last + 1).is_some_and(|t| t.gap == ", " && matches!(t.word, "a" | "an"));
                let last = if apposed { s.end(last + 1) } else { last };
                let worn = s.is(i, Cues::DRESS) && !s.is(i, Cues::VEHICLE.or(Cues::ANIMAL));
                hints.add(belongs_to(s, first), last, if worn { why::LOOKS } else { why::BELONGINGS }, 0.4);
                done = last + 1;
            }
            continue;
        }
        // "her with the purple braids"
        if let Some((first, last)) = worn(s, i) {
            hints.add(first, last, why::LOOKS, 0.4);
            done = last + 1;
            continue;
        }
        if s.is(i, Cues::THING.or(Cues::DRESS)) && !s.is(i, Cues::ANIMAL.or(Cues::VEHICLE)) {
            continue;
        }
        // "the van with the lobster on the roof"
        // or "the hearse outside the hall"
        let described = i > s.start(i) + 1 || !COMMON.contains(&s.word(i));
        let there = matches!(s.word(i + 1), "outside" | "opposite" | "behind" | "in" | "by" | "beside") && described;
        let with = s.is(i, Cues::VEHICLE)
            && (s.word(i + 1) == "with" || there)
            && s.is(i + 2, Cues::ARTICLE)
            && s.joined(i + 1);
        let whose = s.subject(i) != Who::Other || s.near_person(1) && i > s.start(i) + 1;
        if with && s.is(s.start(i), Cues::ARTICLE) && s.near_person(3) && whose {
            let last = s.end(i);
            hints.add(s.start(i), last, why::BELONGINGS, 0.4);
            done = last + 1;
            continue;
        }
        // "arrived in a yellow Mini"
        let first = s.start(i);
        let aboard = first.checked_sub(1).filter(|p| {
            let telling = i > first + 1 || !COMMON.contains(&s.word(i));
            matches!(s.word(*p), "in" | "on") && telling && s.is(first, Cues::ARTICLE) && s.is(i, Cues::VEHICLE)
        });
        // "was seen by him every week in a red Fiat"
        let passive = |p: usize| {
            let first = s.tokens.iter().take(p).find(|t| t.who != Who::Nobody);
            first.is_some_and(|t| t.who == Who::Person) && s.any(0..p, Cues::BE)
        };
        if let Some(aboard) = aboard.filter(|p| s.subject(*p) == Who::Person || passive(*p)) {
            let last = makes(s, i);
            let last = if s.word(last + 1) == "with" && s.joined(last + 1) { s.end(last) } else { last };
            // "came to the hearing on a tandem"
            let came = (aboard.saturating_sub(6)..aboard).rev().take_while(|j| s.joined(j + 1)).find(|j| {
                matches!(
                    s.word(*j),
                    "came" | "comes" | "arrived" | "arrives" | "travelled" | "turned" | "went" | "goes" | "rode"
                )
            });
            hints.add(came.unwrap_or(aboard), last, why::BELONGINGS, 0.4);
            done = last + 1;
            continue;
        }
        // "his berth, for the blue creel boat with the white wheelhouse": nobody else is in the sentence.
        let own = Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::SHE).or(Cues::HE).or(Cues::PERSON);
        let alone = |t: &Token<'_>| t.who == Who::Nobody || t.who.may_be_person();
        let theirs = |t: &Token<'_>| t.who == Who::Person && (t.named || t.cues.any(own));
        if s.is(i, Cues::VEHICLE)
            && i > first + 1
            && s.is(first, Cues::ARTICLE)
            && s.tokens.iter().take(first).any(theirs)
            && s.tokens.iter().all(alone)
        {
            let last = s.end(i);
            hints.add(first, last, why::BELONGINGS, 0.4);
            done = last + 1;
            continue;
        }
        // "drives a white van", "walks a three-legged greyhound".
        let verb = first.checked_sub(1).filter(|v| {
            s.joined(first)
                && matches!(
                    s.word(*v),
                    "drives"
                        | "drove"
                        | "driving"
                        | "rides"
                        | "rode"
                        | "owns"
                        | "walks"
                        | "walking"
                        | "has"
                        | "keeps"
                        | "bought"
                )
        });
        if let Some(verb) = verb
            && (i > first + 1 || s.is(i, Cues::ANIMAL) || !matches!(s.word(i), "car" | "van" | "bike" | "bicycle"))
            && s.subject(verb).may_be_person()
        {
            let last = s.end(i);
            hints.add(verb, last, why::BELONGINGS, 0.4);
            done = last + 1;
        }
    }
}

/// "the one with the purple braids", "her in the bowler hat": how somebody looks, behind a word for them.
fn worn(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let looks = s.is(i, Cues::DRESS)
        || matches!(
            s.word(i),
            "hair"
                | "beard"
                | "moustache"
                | "tattoo"
                | "tattoos"
                | "dreadlocks"
                | "arm"
                | "eye"
                | "tooth"
                | "scar"
                | "limp"
        );
    let with =
        (i.saturating_sub(4)..i).rev().take_while(|j| s.joined(j + 1)).find(|j| matches!(s.word(*j), "with" | "in"))?;
    let article = (s.is(with + 1, Cues::ARTICLE) || matches!(s.word(with + 1), "one" | "no")) && s.joined(with + 1);
    let who = with.checked_sub(1).filter(|_| s.joined(with)).and_then(|w| s.at(w))?;
    let somebody = who.who.may_be_person() && !who.cues.any(Cues::MY)
        || matches!(who.word, "one" | "her" | "him") && s.near_person(2)
        || who.cues.any(Cues::HUMAN) && who.who == Who::Nobody && s.near_person(2);
    (looks && article && somebody).then(|| (with, s.end(i)))
}

/// "whose brother is his largest client": with who it is that is.
fn belongs_to(s: &Sentence<'_, '_>, owner: usize) -> usize {
    let Some(be) = owner.checked_sub(1).filter(|b| matches!(s.word(*b), "is" | "was") && s.joined(owner)) else {
        return owner;
    };
    let kin = (be.saturating_sub(4)..be).rev().take_while(|j| s.joined(j + 1)).find(|j| s.is(*j, Cues::KIN));
    kin.unwrap_or(owner)
}

/// "a patient of the complainant’s", "one of the pupils of Mrs Ames": it says what the person does.
fn of_the_person(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    // "two llamas belonging to Mr Ames"
    if s.word(i + 1) == "belonging" && s.word(i + 2) == "to" && s.joined(i + 1) {
        return (i + 3..i + 5).any(|j| s.at(j).is_some_and(|t| t.who == Who::Person)).then_some(i + 2);
    }
    // "that parrot of his"
    let that = s.start(i).checked_sub(1).is_some_and(|j| matches!(s.word(j), "that" | "this" | "those"))
        || matches!(s.word(s.start(i)), "that" | "this" | "those");
    let theirs =
        s.word(i + 1) == "of" && matches!(s.word(i + 2), "his" | "hers" | "theirs" | "yours") && s.joined(i + 2);
    if that && theirs && s.near_person(2) && s.at(i + 2).is_some_and(|t| t.who != Who::Other || s.quoted) {
        return Some(i + 2);
    }
    let served = s.is(i, Cues::THING.or(Cues::HUMAN)) && s.word(i + 1) == "of" && s.joined(i + 1);
    let person = (i + 2..i + 5).find(|j| s.at(*j).is_some_and(|t| t.who == Who::Person && !t.cues.any(Cues::ARTICLE)));
    let person = person
        .filter(|_| served && matches!(s.word(i.wrapping_sub(1)), "a" | "the" | "of" | "her" | "former" | "regular"))?;
    Some(if s.is_genitive(person + 1) { person + 1 } else { person })
}

/// "Vauxhall Corsa", "Land Rover Defender": the names that follow.
fn makes(s: &Sentence<'_, '_>, i: usize) -> usize {
    let mut last = i;
    while last < i + 3
        && s.joined(last + 1)
        && !s.is_genitive(last + 1)
        && (s.at(last + 1).is_some_and(|t| {
            t.capital
                || t.gap == " " && t.cues.any(Cues::DIGIT) && t.word.len() < 4
                || t.cues.any(Cues::VEHICLE.or(Cues::ANIMAL))
        }) || s.word(last) == "pick" && s.word(last + 1) == "up")
    {
        last += 1;
    }
    last
}
