//! What else is told of the person in a clause of which they are the subject, where its words are none that every complaint
//! has: "was refereeing the under-elevens at the Rec", "had reported the Councillor's son to the police".

use super::cues::Cues;
use super::pointed::complains;
use super::said_of::{about, sure_person};
use super::sentence::{Sentence, Who, is_number};
use super::{Hints, why};
use crate::redact::lexicon;

/// How sure the rule is: whatever else tells of the same words says better why.
const UNSURE: f32 = 0.2;

/// The fewest words of a predicate that no complaint needs.
const RARE: usize = 1;

/// What every complaint, and everybody who complains, may be told to do or have.
const OF_ALL: Cues =
    Cues::PLAIN.or(Cues::PROCESS).or(Cues::PROCEDURE).or(Cues::PERSON).or(Cues::OTHER).or(Cues::COUNCILLOR);

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in 0..s.tokens.len() {
        if let Some((first, last)) =
            theirs(s, i).or_else(|| reported(s, i)).or_else(|| dealt_with(s, i)).or_else(|| campaigned(s, i))
        {
            hints.add(first, last, why::TOLD, UNSURE);
        }
        let Some((first, verb)) = predicate(s, i) else { continue };
        let last = s.end(verb);
        // "was refereeing": what somebody was at, and not what they did in the matter.
        let busy = s.word(verb).ends_with("ing") && s.is(verb - 1, Cues::BE);
        let rare = (verb + usize::from(!busy)..=last).filter(|j| is_rare(s, *j)).count();
        let taken =
            (first..=last).any(|j| s.at(j).is_none_or(|t| t.found || t.who == Who::Other || t.cues.any(Cues::TITLE)));
        if rare >= RARE && last > verb + 2 && !taken {
            hints.add(first, last, about(s, verb, last).unwrap_or(why::TOLD), UNSURE);
        }
    }
}

/// "the caravan opposite the chip shop was hers".
fn theirs(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 9;
    let own = matches!(s.word(i), "hers" | "mine" | "theirs") && s.joined(i) && !s.joined(i + 1);
    let be = i.checked_sub(1).filter(|be| own && s.is(*be, Cues::BE) && s.joined(*be))?;
    let back = (be.saturating_sub(LONGEST)..be).rev();
    let phrase = back.take_while(|j| {
        s.joined(j + 1) && !s.is(*j, Cues::STOP.or(Cues::SPEECH)) && s.at(*j).is_some_and(|t| !t.found)
    });
    let first = phrase.filter(|j| s.is(*j, Cues::ARTICLE)).last()?;
    (be > first + 1 && !s.any(first + 1..be, OF_ALL)).then_some((first, i))
}

/// "had reported the Councillor’s son to the police": those to whom somebody is reported keep a record of it.
fn reported(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const TO: [&str; 10] =
        ["police", "rspca", "ofsted", "hse", "ico", "bishop", "ombudsman", "hmrc", "coastguard", "crimestoppers"];
    let verb = matches!(s.word(i), "reported" | "reporting") && s.subject(i).may_be_person();
    let to = (i + 1..i + 9).take_while(|j| verb && s.joined(*j)).find(|j| s.word(*j) == "to")?;
    let whom = to + 1 + usize::from(s.word(to + 1) == "the");
    let had = i.checked_sub(1).filter(|had| s.is(*had, Cues::HAVE)).unwrap_or(i);
    (TO.contains(&s.word(whom)) && to > i + 1).then(|| (had, s.end(whom).max(whom)))
}

/// "I taught him at the comprehensive", "who had nursed her": how somebody who speaks knows the person.
fn dealt_with(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const VERBS: [&str; 22] = [
        "taught",
        "coached",
        "trained",
        "tutored",
        "married",
        "buried",
        "nursed",
        "employed",
        "sacked",
        "evicted",
        "arrested",
        "fostered",
        "adopted",
        "christened",
        "baptised",
        "ordained",
        "treated",
        "delivered",
        "defended",
        "prosecuted",
        "sentenced",
        "divorced",
    ];
    let whom = i + 1;
    let object = VERBS.contains(&s.word(i))
        && s.joined(whom)
        && s.at(whom).is_some_and(|t| t.who.may_be_person() && matches!(t.word, "him" | "her" | "them" | "me"));
    let owns = s.is(whom, Cues::HER)
        && s.at(whom + 1).is_some_and(|t| t.gap == " " && !t.cues.any(Cues::PREPOSITION.or(Cues::STOP)));
    if !object || owns {
        return None;
    }
    let who = i.checked_sub(1).filter(|_| s.joined(i))?;
    let had = if s.is(who, Cues::HAVE) { who.checked_sub(1)? } else { who };
    let subject = s.is(had, Cues::I.or(Cues::SHE).or(Cues::HE)) || s.word(had) == "who";
    Some((if subject { had } else { had + 1 }, s.end(whom)))
}

/// "had complained about the noise from the gun club": another complaint than this one.
fn campaigned(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let had = i.checked_sub(1).filter(|had| s.is(*had, Cues::HAVE) && s.joined(i));
    let verb = matches!(s.word(i), "campaigned" | "petitioned" | "protested" | "lobbied" | "demonstrated")
        || had.is_some() && matches!(s.word(i), "complained" | "objected");
    let about = verb && matches!(s.word(i + 1), "about" | "against" | "to" | "for" | "over") && s.joined(i + 1);
    let last = s.end(i);
    let other = OF_ALL.or(Cues::REFERS).or(Cues::I).or(Cues::MY);
    let plain = s.any(i + 2..last + 1, other) || (i + 2..=last).any(|j| s.at(j).is_some_and(|t| t.who == Who::Other));
    let first = had.unwrap_or(i);
    (about && last > i + 2 && !plain && s.subject(first).may_be_person()).then_some((first, last))
}

/// Where the predicate behind somebody begins, and its verb, when they are the person and it tells no step of a complaint.
fn predicate(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let pronoun = s.is(i, Cues::SHE.or(Cues::HE)) || s.word(i) == "i";
    let perhaps = pronoun && s.at(i)?.who == Who::Perhaps && s.near_person(1);
    let person =
        (sure_person(s, i) || perhaps) && !s.is(i, Cues::TITLE.or(Cues::MY)) && !matches!(s.word(i), "we" | "s");
    if !person || s.at(i + 1).is_none_or(|t| t.capital || t.word == "s" || !matches!(t.gap, " " | "'")) {
        return None;
    }
    let helps = |j: usize| {
        s.is(j, Cues::BE.or(Cues::HAVE))
            || matches!(
                s.word(j),
                "will"
                    | "would"
                    | "also"
                    | "now"
                    | "then"
                    | "still"
                    | "had"
                    | "who"
                    | "once"
                    | "never"
                    | "often"
                    | "always"
            )
    };
    let first = i + 1;
    let verb = (first..first + 4).find(|j| !helps(*j))?;
    let word = s.word(verb);
    let other = Cues::STOP.or(Cues::PREPOSITION).or(Cues::SPEECH).or(Cues::SAID).or(Cues::ARTICLE).or(OF_ALL);
    let verb_like = word.ends_with("ed")
        || word.ends_with("ing")
        || word.ends_with('s')
        || !lexicon::is_word(word)
        || verb == first;
    let went = matches!(
        word,
        "spoke"
            | "told"
            | "went"
            | "came"
            | "met"
            | "saw"
            | "heard"
            | "sat"
            | "stood"
            | "took"
            | "got"
            | "left"
            | "rang"
            | "not"
            | "gave"
            | "made"
            | "found"
            | "felt"
            | "knew"
            | "thought"
            | "sent"
            | "read"
            | "wrote"
            | "put"
            | "did"
            | "could"
            | "should"
    );
    (verb_like && !went && s.joined(verb) && !s.is(verb, other) && !complains(word)).then_some((first, verb))
}

/// Whether a word is none that every such document has.
fn is_rare(s: &Sentence<'_, '_>, j: usize) -> bool {
    let common = OF_ALL
        .or(Cues::STOP)
        .or(Cues::PREPOSITION)
        .or(Cues::ARTICLE)
        .or(Cues::BE)
        .or(Cues::HAVE)
        .or(Cues::SPEECH)
        .or(Cues::MONTH)
        .or(Cues::REFERS);
    s.at(j).is_some_and(|t| {
        let plain = t.word.len() < 4 || is_number(t.word) || t.cues.any(common) || t.who != Who::Nobody;
        let stem = |end: &str| t.word.strip_suffix(end);
        // leaving, stopped
        let verb = |stem: &str| {
            let single = stem.char_indices().next_back().and_then(|(last, _)| stem.get(..last)).unwrap_or(stem);
            lexicon::is_word(stem) || lexicon::is_word(single) || lexicon::is_word(&format!("{stem}e"))
        };
        let stems = || {
            ["s", "es", "ly"].iter().filter_map(|end| stem(end)).any(lexicon::is_word)
                || ["ed", "ing"].iter().filter_map(|end| stem(end)).any(verb)
        };
        !plain && !lexicon::is_word(t.word) && !stems()
    })
}
