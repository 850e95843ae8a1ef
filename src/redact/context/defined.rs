//! What is known by whose it is: "the salon she manages", "the service that Mr Ames leads", "the terrace, where the
//! complainant lives", "Peggy Marl, whose yard backs on to his".

use super::cues::Cues;
use super::pointed::complains;
use super::said_of::{about, sure_person};
use super::sentence::{Sentence, Who};
use super::{Hints, why};

/// What tells of somebody when they have it or do it.
const TELLING: Cues =
    Cues::SPECIAL.or(Cues::WORK).or(Cues::PREMISES).or(Cues::VEHICLE).or(Cues::ANIMAL).or(Cues::HOME).or(Cues::MONEY);

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(TELLING) {
        if let Some((first, last)) = of_theirs(s, i) {
            hints.add(first, last, about(s, first, last).unwrap_or(why::WORK), 0.4);
        }
    }
    for i in s.having(Cues::BEGINS_DEFINED) {
        match s.word(i) {
            "where" => {
                if let Some((first, last)) = where_they_live(s, i) {
                    hints.add(first, last, why::LOCALITY, 0.5);
                }
            }
            "whose" => {
                if let Some((first, last)) = beside_theirs(s, i) {
                    hints.add(first, last, why::NEIGHBOUR, 0.5);
                }
            }
            // "Mr Muir rang from the sorting office on the quay"
            _ => {
                let place = i + 2;
                let from = s.word(i + 1) == "from" && s.is(place, Cues::ARTICLE) && s.joined(i + 1) && s.joined(place);
                let last = s.end(place);
                if from && s.subject(i) == Who::Person && s.any(place + 1..last + 1, Cues::WORK.or(Cues::PREMISES)) {
                    hints.add(place, last, why::WORK, 0.5);
                }
            }
        }
    }
}

/// "the salon she manages in Parchment Street", "the treatment that she was having".
fn of_theirs(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let small = Cues::STOP.or(Cues::PREPOSITION).or(Cues::BE).or(Cues::HAVE).or(Cues::SPEECH);
    let noun = |j: &usize| *j == i || s.joined(*j) && !s.is(*j, small);
    let ends = (i..i + 2).take_while(noun).find(|j| {
        let next = j + 1;
        s.joined(next) && (matches!(s.word(next), "that" | "which") || s.at(next).is_some_and(|t| t.who == Who::Person))
    })?;
    let that = usize::from(matches!(s.word(ends + 1), "that" | "which"));
    let who = ends + 1 + that;
    let person = sure_person(s, who) && !s.is(who, Cues::HER.or(Cues::HIS).or(Cues::MY))
        || s.is(who, Cues::SHE.or(Cues::HE)) && s.at(who)?.who.may_be_person() && !s.is(who + 1, Cues::PREPOSITION);
    let verb = (who + 1..who + 5).find(|j| !s.at(*j).is_some_and(|t| t.found))?;
    let first = s.start(i);
    let tells = s.joined(who)
        && s.joined(verb)
        && !s.is_genitive(verb)
        && !s.is(verb, Cues::STOP.or(Cues::PREPOSITION))
        // "the shop she mentioned": what was only seen, or spoken of.
        && !matches!(s.word(verb), "mentioned" | "named" | "described" | "meant" | "saw" | "heard" | "noticed" | "knew")
        && (!complains(s.word(verb)) || s.is(verb, Cues::BE.or(Cues::HAVE)))
        && !s.is(verb, Cues::SPEECH.or(Cues::SAID)) | s.is(verb, Cues::BE.or(Cues::HAVE));
    let free =
        s.is(first, Cues::ARTICLE) && !(first..=ends).any(|j| s.at(j).is_some_and(|t| t.found || t.who == Who::Other));
    let own = s.is(first, Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR));
    (person && tells && free && !own && !s.any(first..ends + 1, Cues::PLAIN)).then(|| (first, s.end(verb)))
}

/// "the lighthouse-keepers’ terrace, where the complainant lives".
fn where_they_live(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let who = (i + 1..i + 4).take_while(|j| s.joined(*j)).find(|j| s.at(*j).is_some_and(|t| t.who.may_be_person()))?;
    let verb = (who + 1..who + 5).find(|j| !s.at(*j).is_some_and(|t| t.found))?;
    let lives = s.is(verb, Cues::LIVE) || matches!(s.word(verb), "works" | "worked" | "moors" | "stays" | "keeps");
    let noun = i.checked_sub(1)?;
    let first = s.start(noun).min(noun);
    let free = !(first..=noun).any(|j| s.at(j).is_some_and(|t| t.found || t.who == Who::Other));
    (lives && free && s.is(first, Cues::ARTICLE) && first < noun).then(|| (first, s.end(verb)))
}

/// "Peggy Marl, whose yard backs on to his".
fn beside_theirs(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let verb = (i + 2..i + 5).take_while(|j| s.joined(*j)).find(|j| {
        matches!(s.word(*j), "backs" | "adjoins" | "overlooks" | "faces" | "joins" | "abuts" | "borders" | "looks")
    })?;
    let theirs =
        (verb + 1..verb + 6).take_while(|j| s.joined(*j)).find(|j| s.at(*j).is_some_and(|t| t.who.may_be_person()))?;
    let name = |j: &usize| s.at(*j).is_some_and(|t| (t.capital || t.cues.any(Cues::HUMAN)) && !t.found);
    let first = (i.saturating_sub(4)..i).rev().take_while(name).last()?;
    Some((first, theirs))
}
