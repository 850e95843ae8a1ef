//! What the shape of a sentence alone shows to be told of the person, whatever its words: what stands between commas
//! beside them, and what is theirs that has no everyday word.

use super::cues::Cues;
use super::said_of::{GENERAL, about, own_habit, sure_person};
use super::sentence::{Sentence, Who};
use super::{Hints, why};
use crate::redact::lexicon;

/// The most words between "her" and what is hers.
const MOST: usize = 3;

/// The most words between two commas.
const LONGEST: usize = 22;

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::HER.or(Cues::HIS).or(Cues::MY)) {
        if let Some(last) = rare(s, i) {
            hints.add(i, last, why::BELONGINGS, GENERAL);
        }
    }
    if s.near_person(0) {
        for i in (1..s.tokens.len()).filter(|i| s.is_genitive(*i)) {
            let owner = s.at(i - 1).filter(|t| t.who == Who::Person && (t.found || t.cues.any(Cues::PERSON)));
            if let Some((owner, last)) = owner.zip(hers(s, i)) {
                let label = i.checked_sub(2).filter(|a| !owner.found && s.is(*a, Cues::ARTICLE));
                let first = if owner.found { i + 1 } else { label.unwrap_or(i - 1) };
                hints.add(first, last, why::BELONGINGS, GENERAL);
            }
        }
    }
    for i in s.having(Cues::I) {
        if let Some(last) = own_habit(s, i) {
            hints.add(i, last, about(s, i, last).unwrap_or(why::ROLE), GENERAL);
        }
    }
    if s.near_person(0) {
        for i in 1..s.tokens.len() {
            if let Some(last) = beside(s, i) {
                let told =
                    if s.is(i, Cues::PREPOSITION) { why::LOCALITY } else { about(s, i, last).unwrap_or(why::ROLE) };
                hints.add(i, last, told, GENERAL);
            }
        }
    }
}

/// "her taxidermy", "his lace bobbins": what few people have. What ends like an abstraction is what everybody has who
/// complains: "her recollection".
fn rare(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    s.at(i).filter(|t| t.who == Who::Person && !t.found).and_then(|_| hers(s, i))
}

/// What few people have, behind a word for whose it is.
fn hers(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    const ABSTRACT: [&str; 22] = [
        "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ure", "ship", "dom", "ism", "ing", "ed", "ly", "ency",
        "ancy", "our", "tions", "ments", "self", "al", "ory",
    ];
    const OF_ALL: [&str; 26] = [
        "solicitor",
        "solicitors",
        "representative",
        "barrister",
        "wording",
        "lanyard",
        "handset",
        "inbox",
        "handwriting",
        "notebook",
        "diary",
        "laptop",
        "timetable",
        "elbow",
        "elbows",
        "lawyer",
        "lawyers",
        "sleeve",
        "wrist",
        "spectacles",
        "screenshots",
        "screenshot",
        "apologies",
        "grievance",
        "grievances",
        "breath",
    ];
    let small = Cues::PREPOSITION.or(Cues::STOP).or(Cues::BE).or(Cues::HAVE).or(Cues::ARTICLE).or(Cues::SPEECH);
    let noun = |j: &usize| {
        let hyphened = s.at(*j).is_some_and(|t| t.gap == "-");
        s.joined(*j)
            && (hyphened || !s.is(*j, small))
            && s.word(*j) != "and"
            && s.at(*j).is_some_and(|t| !t.found && !t.capital && t.who == Who::Nobody && t.gap != "'")
    };
    let head = (i + 1..i + 1 + MOST).take_while(noun).last()?;
    let word = s.word(head);
    let known = |word: &str| {
        lexicon::is_word(word) || s.is(head, Cues::PROCESS.or(Cues::PLAIN).or(Cues::PERSON).or(Cues::OTHER))
    };
    let common = known(word)
        || word.strip_suffix('s').is_some_and(known)
        || word.strip_suffix("es").is_some_and(known)
        || word.strip_suffix("ies").is_some_and(|stem| known(&format!("{stem}y")));
    // "her habit of coming in mourning"
    if matches!(word, "habit" | "custom" | "hobby" | "passion" | "love" | "collection" | "knack")
        && s.word(head + 1) == "of"
    {
        return Some(s.end(head));
    }
    // "his sit-in at the baths"
    let hyphened = s.at(head).is_some_and(|t| t.gap == "-") && !s.is(head - 1, Cues::PROCESS.or(Cues::PLAIN));
    if hyphened && s.is(head, Cues::PREPOSITION) {
        return Some(s.end(head + 1));
    }
    let ends = s.at(head + 1).is_none_or(|t| !t.joined || t.cues.any(small) || t.word == "and");
    let tells = ends && word.len() > 3 && !common && !OF_ALL.contains(&word);
    (tells && !ABSTRACT.iter().any(|end| word.ends_with(end))).then(|| s.end(head))
}

/// "Mrs Ames, second euphonium in the town band,", "Mr Ames, living as he does behind the chapel,": what stands beside the
/// person between commas.
fn beside(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let opens = s.at(i).is_some_and(|t| t.gap == ", " && !t.found && !t.capital && t.who == Who::Nobody);
    if !opens || !sure_person(s, i - 1) {
        return None;
    }
    let within = |j: &usize| s.joined(*j) && s.at(*j).is_some_and(|t| !t.found && t.who != Who::Other);
    let last = (i + 1..i + LONGEST).take_while(within).last()?;
    let closes = s.at(last + 1).is_none_or(|t| matches!(t.gap, ", " | " - "));
    let process = s.any(i..last + 1, Cues::PROCESS.or(Cues::SPEECH).or(Cues::OTHER));
    let lives = matches!(s.word(i), "living" | "lodging" | "residing") && closes;
    if lives {
        return (last > i + 1).then_some(last);
    }
    if !closes || process {
        return None;
    }
    let placed = (i + 1..last).any(|j| {
        s.is(j, Cues::PREPOSITION)
            && s.at(j + 1 + usize::from(s.is(j + 1, Cues::ARTICLE)))
                .is_some_and(|t| t.capital && !t.cues.any(Cues::MONTH))
    });
    let word = s.word(i);
    let begins = match word {
        "the" | "a" | "an" => true,
        "first" | "second" | "third" | "lead" | "deputy" | "assistant" | "senior" | "junior" => true,
        "lately" | "recently" | "newly" | "formerly" | "once" | "long" | "twice" | "thrice" | "now" | "still" => {
            !s.is(i + 1, Cues::ARTICLE.or(Cues::PREPOSITION))
        }
        "living" | "working" | "running" | "keeping" | "farming" | "teaching" | "driving" | "caring" | "born" => true,
        "from" | "of"
            if s.is(i + 1, Cues::ARTICLE) && s.any(i + 2..last + 1, Cues::HOME.or(Cues::PREMISES).or(Cues::PLACED)) =>
        {
            true
        }
        _ => {
            placed
                && !s.is(i, Cues::PREPOSITION.or(Cues::STOP).or(Cues::ARTICLE).or(Cues::BE).or(Cues::HAVE))
                && !word.ends_with("ed")
                && !word.ends_with("ing")
                && !word.ends_with("ly")
        }
    };
    (begins && last > i + 1).then_some(last)
}
