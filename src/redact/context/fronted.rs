//! What stands before the person at the head of a sentence: "Having won the leek show three years running, Mrs Ames was …",
//! "As a retained firefighter at the station, Mr Ames says …", "Ordained deacon last Petertide, Mr Ames was …".

use super::cues::Cues;
use super::pointed::complains;
use super::said_of::{self, about, sure_person};
use super::sentence::{Sentence, Who};
use super::{Hints, why};

/// How many words may stand before the person.
const LONGEST: usize = 26;

/// What is done in the course of a complaint.
const OF_THE_COMPLAINT: [&str; 34] = [
    "considered",
    "read",
    "heard",
    "seen",
    "asked",
    "told",
    "spoken",
    "received",
    "regard",
    "viewed",
    "listened",
    "reviewed",
    "noted",
    "found",
    "left",
    "arrived",
    "waited",
    "decided",
    "agreed",
    "advised",
    "informed",
    "given",
    "shown",
    "sent",
    "invited",
    "interviewed",
    "satisfied",
    "taken",
    "looked",
    "tried",
    "said",
    "concluded",
    "provided",
    "established",
];

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let number = |j: &usize| s.at(*j).is_some_and(|t| t.word.bytes().all(|b| b.is_ascii_digit()));
    let start = (0..s.tokens.len()).take_while(number).count();
    if let Some(last) = being_a(s, start) {
        hints.add(start + 1, last, why::ROLE, said_of::GENERAL);
        return;
    }
    let Some(first) = begins(s, start) else { return };
    let person = |j: &usize| {
        let label = usize::from(s.word(*j) == "the");
        s.at(*j).is_some_and(|t| t.gap == ", ") && sure_person(s, *j + label)
    };
    let Some(main) = (first + 1..first + LONGEST).find(person) else { return };
    let last = main - 1;
    let plain = s.any(first..last + 1, Cues::PROCESS) || s.any(first..last.min(first + 1) + 1, Cues::PLAIN);
    if last > first && !plain {
        hints.add(first, last, about(s, first, last).unwrap_or(why::ROLE), said_of::GENERAL);
    }
}

/// "Being a deckhand on the ferry I hear a good deal": without a comma.
fn being_a(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let being = matches!(s.word(i), "being" | "as") && matches!(s.word(i + 1), "a" | "an" | "the") && s.joined(i + 1);
    let told = |j: &usize| s.is(*j, WHAT_THEY_ARE) || s.word(i) == "being";
    let what = being.then(|| (i + 2..i + 7).take_while(|j| s.joined(*j)).find(told))??;
    let who = (what + 1..what + LONGEST).take_while(|j| s.joined(*j)).find(|j| {
        (s.at(*j).is_some_and(|t| t.named) || s.is(*j, Cues::I.or(Cues::SHE).or(Cues::HE).or(Cues::PERSON)))
            && s.at(*j).is_some_and(|t| t.who == Who::Person)
    })?;
    (!s.any(i + 1..what + 1, Cues::PLAIN.or(Cues::OTHER))).then(|| who - 1)
}

/// Where what is told of the person begins, at the head of a sentence that may tell something.
fn begins(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let been = s.word(i + 1) == "been";
    let verb = i + 1 + usize::from(been);
    let told = !OF_THE_COMPLAINT.contains(&s.word(verb)) && (been || !complains(s.word(verb)));
    match s.word(i) {
        "having" | "being" if told && s.joined(verb) => Some(i + 1),
        "as" | "once" if matches!(s.word(i + 1), "a" | "an") && s.any(i + 2..i + 7, WHAT_THEY_ARE) => Some(i + 1),
        // "As the postmistress at the top shop, the complainant", and not "As the clerk told me, …"
        "as" if s.word(i + 1) == "the" => {
            let what = (i + 2..i + 5).take_while(|j| s.joined(*j)).find(|j| s.is(*j, Cues::JOB.or(Cues::OFFICE)))?;
            let verb = Cues::SPEECH.or(Cues::BE).or(Cues::HAVE).or(Cues::OTHER);
            let goes_on = (what + 1..what + 6).take_while(|j| s.joined(*j));
            (!s.is(what, Cues::OTHER) && !s.any(goes_on, verb)).then_some(i + 1)
        }
        // "A keen camper who spends every bank holiday at the farm, the complainant"
        "a" | "an"
            if !s.is(i + 1, Cues::PLAIN.or(Cues::PROCESS)) && s.any(i + 1..i + 5, Cues::HUMAN.or(WHAT_THEY_ARE))
                || who_does(s, i) =>
        {
            Some(i)
        }
        "born" | "ordained" | "raised" | "brought" | "widowed" | "educated" | "employed" | "trained" | "married" => {
            Some(i)
        }
        _ => None,
    }
}

/// "A keen camper who spends": somebody who does something as a rule.
fn who_does(s: &Sentence<'_, '_>, article: usize) -> bool {
    let who = (article + 2..article + 6).take_while(|j| s.joined(*j)).find(|j| s.word(*j) == "who");
    matches!(s.word(article), "a" | "an") && who.is_some_and(|who| s.is(who + 1, Cues::HABIT))
}

/// Words for what somebody is.
const WHAT_THEY_ARE: Cues = Cues::JOB.or(Cues::OFFICE).or(Cues::SPECIAL).or(Cues::WORK).or(Cues::KIN).or(Cues::STATE);
