//! What stands before the person at the head of a sentence: "Having won the leek show three years running, Mrs Ames was …",
//! "As a retained firefighter at the station, Mr Ames says …", "Ordained deacon last Petertide, Mr Ames was …".

use super::cues::Cues;
use super::pointed::complains;
use super::said_of::{self, about, sure_person};
use super::sentence::Sentence;
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

/// Where what is told of the person begins, at the head of a sentence that may tell something.
fn begins(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let been = s.word(i + 1) == "been";
    let verb = i + 1 + usize::from(been);
    let told = !OF_THE_COMPLAINT.contains(&s.word(verb)) && (been || !complains(s.word(verb)));
    match s.word(i) {
        "having" | "being" if told && s.joined(verb) => Some(i + 1),
        "as" | "once" if matches!(s.word(i + 1), "a" | "an") && s.any(i + 2..i + 7, WHAT_THEY_ARE) => Some(i + 1),
        "born" | "ordained" | "raised" | "brought" | "widowed" | "educated" | "employed" | "trained" | "married" => {
            Some(i)
        }
        _ => None,
    }
}

/// Words for what somebody is.
const WHAT_THEY_ARE: Cues = Cues::JOB.or(Cues::OFFICE).or(Cues::SPECIAL).or(Cues::WORK).or(Cues::KIN).or(Cues::STATE);
