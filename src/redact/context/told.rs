//! What else is told of the person in a clause of which they are the subject, where its words are none that every complaint
//! has: "was refereeing the under-elevens at the Rec".

use super::cues::Cues;
use super::pointed::complains;
use super::said_of::{about, may_be_a_thing, sure_person};
use super::sentence::{Sentence, Who, is_number};
use super::{Hints, why};
use crate::redact::lexicon;

/// How sure the rule is: whatever else tells of the same words says better why.
pub(super) const UNSURE: f32 = 0.2;

/// The fewest words behind the verb that say something, where all of them are common ones.
const WORDS: usize = 2;

/// What every complaint, and everybody who complains, may be told to do or have.
pub(super) const OF_ALL: Cues =
    Cues::PLAIN.or(Cues::PROCESS).or(Cues::PROCEDURE).or(Cues::PERSON).or(Cues::OTHER).or(Cues::COUNCILLOR);

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in 0..s.tokens.len() {
        if let Some((first, last)) = as_what(s, i) {
            hints.add(first, last, why::ROLE, UNSURE);
        }
        let Some((first, verb)) = predicate(s, i) else { continue };
        let last = s.end(verb);
        // "was refereeing": what somebody was at, and not what they did in the matter.
        let busy = s.word(verb).ends_with("ing") && s.is(verb - 1, Cues::BE);
        let words = || (verb + 1..=last).filter(|j| says_something(s, *j));
        let rare = words().any(|j| s.at(j).is_some_and(|t| t.capital || !lexicon::is_word(t.word)));
        let own =
            s.at(verb + 1).is_some_and(|t| t.cues.any(Cues::HIS.or(Cues::HER).or(Cues::MY)) && t.who.may_be_person());
        let told = rare
            || own && words().next().is_some() && last > verb + 2
            || busy && last > verb + 2
            || words().count() >= WORDS;
        let taken =
            (first..=last).any(|j| s.at(j).is_none_or(|t| t.found || t.who == Who::Other || t.cues.any(Cues::TITLE)));
        // "in his front garden", and not "in front of everybody"
        let front = |j: usize| s.word(j) == "front" && s.word(j - 1) != "in";
        let steps = (first..=last).any(|j| s.is(j, OF_ALL) && !front(j));
        if told && !taken && !steps {
            hints.add(first, last, about(s, verb, last).unwrap_or(why::TOLD), UNSURE);
        }
    }
}

/// "She is there as captain of the seconds": as what the person was where they were.
fn as_what(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let office = i + 1 + usize::from(s.is(i + 1, Cues::ARTICLE));
    let plain = OF_ALL.or(Cues::PLAIN).or(Cues::STOP);
    let role = s.word(i) == "as"
        && s.joined(i)
        && s.word(office + 1) == "of"
        && s.joined(office + 1)
        && (s.is(office, Cues::JOB.or(Cues::OFFICE)) || s.word(office).ends_with("er"))
        && !s.any(i + 1..office + 1, plain);
    let last = s.end(office + 1);
    let came = (i.saturating_sub(3)..i).any(|j| {
        s.is(j, Cues::BE) || matches!(s.word(j), "came" | "there" | "attended" | "present" | "speaking" | "wrote")
    });
    (role && came && s.subject(i) == Who::Person && last > office + 1).then_some((i, last))
}

/// Where the predicate behind somebody begins, and its verb, when they are the person and it tells no step of a complaint.
fn predicate(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let pronoun = s.is(i, Cues::SHE.or(Cues::HE)) || s.word(i) == "i";
    let perhaps = pronoun && s.at(i)?.who == Who::Perhaps && s.near_person(1);
    // “Sue, you only care because you run the knitting group there”
    let spoken_to = s.word(i) == "you"
        && s.at(0).is_some_and(|t| t.found && t.who == Who::Person)
        && s.at(1).is_some_and(|t| t.gap == ", ");
    // "and had drawn up the plans"
    let also = s.word(i) == "and" && s.joined(i) && s.is(i + 1, Cues::HAVE) && s.subject(i) == Who::Person;
    let person = also
        || spoken_to
        || (sure_person(s, i) || perhaps) && !s.is(i, Cues::TITLE.or(Cues::MY)) && !matches!(s.word(i), "we" | "s");
    if !person || s.at(i + 1).is_none_or(|t| t.capital || t.word == "s" || !matches!(t.gap, " " | "'")) {
        return None;
    }
    let helps = |j: usize| s.is(j, Cues::BE.or(Cues::HAVE).or(Cues::HELPS));
    let first = i + 1;
    let verb = (first..first + 4).find(|j| !helps(*j))?;
    let helper = verb.checked_sub(1).filter(|j| *j > i);
    // "has a glass eye", "is a farrier"
    if s.is(verb, Cues::ARTICLE) && helper.is_some_and(|j| s.is(j, Cues::BE.or(Cues::HAVE))) {
        return s.joined(verb).then_some((first, verb));
    }
    let passive = helper.is_some_and(|j| s.is(j, Cues::BE));
    let word = s.word(verb);
    let other = Cues::STOP.or(Cues::PREPOSITION).or(Cues::SPEECH).or(Cues::SAID).or(Cues::ARTICLE).or(OF_ALL);
    // "was made a freeman", "wrote the history of the chapel"
    let work =
        matches!(word, "made" | "wrote" | "raised") && (passive || s.is(verb + 1, Cues::ARTICLE) && s.joined(verb + 1));
    if work {
        return s.joined(verb).then_some((first, verb));
    }
    let come = s.is(verb, Cues::COMES) || complains(word);
    let named = s.at(verb).is_some_and(|t| t.capital || is_number(t.word))
        || may_be_a_thing(s, first) && !word.ends_with("ing");
    (!come && !named && s.joined(verb) && !s.is(verb, other)).then_some((first, verb))
}

/// Whether a word is none of those that every sentence has, or every such document.
fn says_something(s: &Sentence<'_, '_>, j: usize) -> bool {
    let small = Cues::STOP.or(Cues::PREPOSITION).or(Cues::ARTICLE).or(Cues::BE).or(Cues::HAVE).or(Cues::REFERS);
    let common = OF_ALL.or(small).or(Cues::SPEECH).or(Cues::MONTH);
    s.at(j).is_some_and(|t| t.word.len() > 2 && !is_number(t.word) && !t.cues.any(common) && t.who == Who::Nobody)
}
