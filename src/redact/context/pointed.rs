//! Who is pointed out without a name: "it was me who spoke", "she’s the one with the yellow pick-up", "from the same
//! village as the complainant", "the museum, of which she is curator".

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, why};

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    // “a jumped-up potter with a diary”
    let begins = if s.quoted { Cues::BEGINS_POINTED.or(Cues::JOB) } else { Cues::BEGINS_POINTED };
    for i in s.having(begins) {
        if let Some((first, last)) = it_was(s, i) {
            hints.add(first, last, why::EVENT, 0.4);
        } else if let Some((first, last)) = the_one(s, i) {
            hints.add(first, last, why::UNIQUE, 0.4);
        } else if let Some((first, last)) = by_looks(s, i) {
            hints.add(first, last, why::LOOKS, 0.4);
        } else if let Some((first, last)) = then_something(s, i) {
            hints.add(first, last, why::ROLE, 0.4);
        } else if let Some((first, last)) = same_as(s, i) {
            hints.add(first, last, why::ORIGIN, 0.4);
        } else if let Some((first, last)) = of_which(s, i) {
            hints.add(first, last, why::ROLE, 0.5);
        } else if let Some((first, last)) = known_by(s, i) {
            hints.add(first, last, why::LOOKS, 0.4);
        } else if let Some((first, last)) = described_as(s, i) {
            hints.add(first, last, why::ROLE, 0.4);
        } else if let Some((first, last)) = as_somebody(s, i) {
            hints.add(first, last, why::UNIQUE, 0.4);
        } else if let Some((first, last)) = part_in(s, i) {
            hints.add(first, last, why::EVENT, 0.4);
        }
    }
}

/// What everybody in a complaint does, which points to nobody.
pub(super) fn complains(word: &str) -> bool {
    const OF_ALL: [&str; 24] = [
        "rang",
        "phoned",
        "called",
        "complained",
        "made",
        "asked",
        "is",
        "was",
        "has",
        "had",
        "wrote",
        "said",
        "told",
        "reported",
        "raised",
        "submitted",
        "sent",
        "contacted",
        "did",
        "should",
        "would",
        "could",
        "felt",
        "brought",
    ];
    OF_ALL.contains(&word)
}

/// "it was me who spoke against the fare cut".
fn it_was(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let be = i + 1;
    let told = s.word(i) == "it" && s.is(be, Cues::BE) && s.joined(be + 1);
    let who = (be + 1..be + 5)
        .take_while(|j| told && s.joined(*j))
        .find(|j| matches!(s.word(*j), "who" | "that"))
        .filter(|who| s.joined(who + 1))?;
    let meant = who.checked_sub(1).and_then(|j| s.at(j))?;
    let person = meant.who.may_be_person() && (meant.cues.any(Cues::REFERS.or(Cues::I)) || meant.found);
    (person && !complains(s.word(who + 1))).then(|| (i, s.end(who + 1)))
}

/// "she’s the one with the yellow pick-up", "Is that the one with the banjo?", "as ‘the woman who was thrown out’".
fn the_one(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let which = i.checked_sub(1).filter(|w| matches!(s.word(*w), "the" | "that") && s.joined(i))?;
    let who = matches!(s.word(i + 1), "with" | "who" | "whose" | "that") && s.joined(i + 1);
    let told = who && (s.word(i) == "one" || s.is(i, Cues::HUMAN) && !s.is(i, Cues::PARTY));
    // "who was thrown out" tells more than "who was"
    let verb = i + 2 + usize::from(s.is(i + 2, Cues::BE.or(Cues::HAVE)));
    let of_all = |verb: usize| {
        complains(s.word(verb))
            || matches!(
                s.word(verb),
                "complaining" | "concerned" | "responsible" | "involved" | "best" | "right" | "wrong"
            )
    };
    if !told || of_all(verb) {
        return None;
    }
    let last = if s.word(i + 1) == "with" { s.end(i + 2) } else { s.end(verb).max(verb) };
    // “he was ‘the one that took the Council to a tribunal’”
    let quoted = s.at(which).is_some_and(|t| t.gap == " \"" || t.gap == " '");
    // "She was, the councillor wrote, the person who …"
    let aside = s.at(which).is_some_and(|t| t.gap == ", ").then(|| {
        let be = (which.saturating_sub(7)..which).rev().find(|j| s.is(*j, Cues::BE))?;
        s.at(be + 1).is_some_and(|t| t.gap == ", ").then_some(be)
    });
    let before = match aside.flatten() {
        Some(be) => be,
        None => which.checked_sub(1).filter(|_| s.joined(which) || quoted)?,
    };
    // "referred to Mrs Lunn as ‘the woman with the parrot’"
    if s.word(before) == "as" {
        let whom = (before.saturating_sub(3)..before).rev().find_map(|j| s.at(j).filter(|t| t.who != Who::Nobody));
        let meant = whom.map_or_else(|| s.subject(before), |t| t.who);
        return meant.may_be_person().then_some((which, last));
    }
    if s.is(before, Cues::BE) {
        let subject = before.checked_sub(1).and_then(|j| s.at(j))?;
        let spoken = s.quoted && s.near_person(2) && matches!(subject.word, "that" | "this" | "you" | "it");
        return (subject.who.may_be_person() || spoken)
            .then_some((if subject.found { before } else { before - 1 }, last));
    }
    // "Is that the one …?"
    let asks =
        before.checked_sub(1).filter(|be| s.is(*be, Cues::BE) && matches!(s.word(before), "that" | "this" | "it"));
    let asked = asks.or_else(|| (s.is(before, Cues::SHE.or(Cues::HE)) && before > 0).then(|| before - 1))?;
    (s.quoted && s.near_person(3) && s.is(asked, Cues::BE)).then_some((asked, last))
}

/// “Here comes the old girl with the eye-patch”, “no lessons from a man in a fur hat”, said by somebody where the person is
/// spoken of: who is meant, by what they have or what they did.
fn by_looks(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const CALLED: [&str; 12] = [
        "one",
        "idiot",
        "fool",
        "clown",
        "lunatic",
        "madman",
        "madwoman",
        "nutter",
        "weirdo",
        "character",
        "creature",
        "loony",
    ];
    let human = s.is(i, Cues::HUMAN.or(Cues::JOB)) && !s.is(i, Cues::PARTY.or(Cues::OTHER).or(Cues::COUNCILLOR));
    let somebody = CALLED.contains(&s.word(i)) || human;
    if !(somebody && s.quoted && s.near_person(3)) || s.at(i).is_some_and(|t| t.found || t.who == Who::Other) {
        return None;
    }
    let first =
        (i.saturating_sub(3)..i).rev().find(|j| s.is(*j, Cues::ARTICLE) || matches!(s.word(*j), "that" | "this"))?;
    let own = Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR);
    if (first + 1..=i).any(|j| !s.joined(j)) || s.is(first, own) || s.word(first) == "no" {
        return None;
    }
    let what = i + 2;
    let marked = match s.word(i + 1) {
        "with" => s.at(what).is_some_and(|t| t.who == Who::Nobody && !t.found),
        "in" => {
            s.is(what, Cues::ARTICLE) && s.any(what + 1..s.end(what) + 1, Cues::DRESS.or(Cues::HOME).or(Cues::VEHICLE))
        }
        "who" | "that" => {
            let verb = what + usize::from(s.is(what, Cues::BE.or(Cues::HAVE)));
            !complains(s.word(verb))
                && !s.is(verb, Cues::SPEECH.or(Cues::STOP).or(Cues::PLAIN))
                && s.at(verb)?.who == Who::Nobody
        }
        _ => false,
    };
    let last = s.end(what);
    let of_the_matter = s.any(what..last + 1, Cues::PROCESS.or(Cues::OTHER).or(Cues::PERSON).or(Cues::VENUE));
    let to_somebody_else = s.subject(first) == Who::Other && s.is(first.wrapping_sub(1), Cues::BE.or(Cues::HAVE));
    (marked && s.joined(i + 1) && s.joined(what) && last > what && !of_the_matter && !to_somebody_else)
        .then_some((first, last))
}

/// "from the same part of Nigeria as the complainant".
fn same_as(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const OF_THE_MATTER: [&str; 19] = [
        "way",
        "time",
        "day",
        "person",
        "thing",
        "view",
        "extent",
        "tone",
        "room",
        "table",
        "meeting",
        "terms",
        "manner",
        "date",
        "question",
        "points",
        "complaint",
        "e",
        "email",
    ];
    if s.word(i) != "same" || OF_THE_MATTER.contains(&s.word(i + 1)) {
        return None;
    }
    let like = (i + 2..i + 9).take_while(|j| s.joined(*j)).find(|j| s.word(*j) == "as")?;
    let whom =
        (like + 1..like + 4).take_while(|j| s.joined(*j)).find(|j| s.at(*j).is_some_and(|t| t.who == Who::Person))?;
    let the = i.checked_sub(1).filter(|the| s.word(*the) == "the")?;
    let at = the.checked_sub(1).filter(|at| s.is(*at, Cues::PREPOSITION) && s.joined(the));
    Some((at.unwrap_or(the), whom))
}

/// "the harbour museum, of which she is curator", "the choir, where she is the only alto".
fn of_which(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let of = i.checked_sub(1).filter(|of| s.word(i) == "which" && matches!(s.word(*of), "of" | "in" | "for" | "at"))?;
    let who = (i + 1..i + 4).take_while(|j| s.joined(*j)).find(|j| s.at(*j).is_some_and(|t| t.who.may_be_person()))?;
    let noun = of.checked_sub(1)?;
    let free = s.at(noun).is_some_and(|t| !t.found && t.who == Who::Nobody);
    let does = s.is(who + 1, Cues::BE.or(Cues::HAVE).or(Cues::HABIT)) && s.joined(who + 1);
    (free && does).then(|| (s.start(noun).min(noun), s.end(who + 2)))
}

/// "I knew her by the tattoo on her arm", "recognised the complainant from the yellow sou’wester".
fn known_by(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const KNOWS: [&str; 16] = [
        "know",
        "knew",
        "knows",
        "known",
        "recognise",
        "recognised",
        "recognises",
        "recognize",
        "recognized",
        "recognizes",
        "identify",
        "identified",
        "tell",
        "told",
        "spotted",
        "picked",
    ];
    const OF_ALL: [&str; 14] = [
        "sight",
        "name",
        "reputation",
        "post",
        "email",
        "letter",
        "phone",
        "telephone",
        "text",
        "voice",
        "photograph",
        "complaint",
        "form",
        "school",
    ];
    if !matches!(s.word(i), "by" | "from") || !s.joined(i) {
        return None;
    }
    let whom = i.checked_sub(1).filter(|w| s.at(*w).is_some_and(|t| t.who.may_be_person()))?;
    let verb = (whom.saturating_sub(3)..whom).rev().find(|v| KNOWS.contains(&s.word(*v)) && s.joined(v + 1))?;
    let told = matches!(s.word(verb), "tell" | "told");
    let noun = (i + 1..i + 3).find(|j| !s.is(*j, Cues::ARTICLE.or(Cues::HER).or(Cues::HIS)))?;
    let free = s.at(noun).is_some_and(|t| !t.found && t.who == Who::Nobody && t.gap == " ");
    let plain = told || !s.is(i + 1, Cues::ARTICLE.or(Cues::HER).or(Cues::HIS)) || OF_ALL.contains(&s.word(noun));
    (free && !plain && !s.any(noun..noun + 2, Cues::PROCESS)).then(|| (i + 1, s.end(noun)))
}

/// "her part in the sit-in at the bus station": what somebody had a part in, and not in the complaint.
fn part_in(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let part = matches!(s.word(i), "part" | "involvement") && s.word(i + 1) == "in" && s.joined(i + 1);
    let owner = super::role::owner(s, i).filter(|_| part && s.is(i + 2, Cues::ARTICLE))?;
    let last = s.end(i + 2);
    let of_the_complaint = s.any(i + 3..last + 1, Cues::PROCESS.or(Cues::OTHER)) || s.is(i + 3, Cues::PLAIN);
    (last > i + 2 && !of_the_complaint).then_some((owner, last))
}

/// "the complainant, then editor of the parish magazine, declined": what the person was at the time.
fn then_something(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let then = matches!(s.word(i), "then" | "now" | "formerly" | "once" | "currently" | "latterly" | "until");
    let apart = s.at(i).is_some_and(|t| matches!(t.gap, ", " | " (" | " - "));
    let person = i.checked_sub(1).and_then(|j| s.at(j)).is_some_and(|t| t.who == Who::Person);
    let noun = i + 1 + usize::from(s.is(i + 1, Cues::ARTICLE));
    let job = s.is(noun, Cues::JOB.or(Cues::OFFICE)) || s.is(noun + 1, Cues::JOB.or(Cues::OFFICE));
    (then && apart && person && job && s.joined(i + 1)).then(|| (i, s.end(i + 1)))
}

/// "told me that as somebody with one kidney you cannot …": what the person says of themselves.
fn as_somebody(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let somebody = i + 1 + usize::from(s.is(i + 1, Cues::ARTICLE));
    let one = matches!(s.word(somebody), "somebody" | "someone") || s.is(somebody, Cues::HUMAN) && somebody > i + 1;
    let marked = matches!(s.word(somebody + 1), "with" | "who" | "whose" | "in" | "from") && s.joined(somebody + 1);
    let who = s.subject(i).may_be_person()
        || (somebody + 2..somebody + 9).any(|j| s.at(j).is_some_and(|t| t.who == Who::Person));
    let last = s.end(somebody + 2);
    let of_all = Cues::PROCESS.or(Cues::OTHER).or(Cues::PLAIN);
    (s.word(i) == "as" && s.joined(i + 1) && one && marked && who && last > somebody + 2)
        .then_some((i + 1, last))
        .filter(|_| !s.any(somebody + 3..last + 1, of_all) && !complains(s.word(somebody + 2)))
}

/// "described the complainant as the retired river bailiff".
fn described_as(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let article = s.word(i) == "as" && s.is(i + 1, Cues::ARTICLE) && s.joined(i) && s.joined(i + 2);
    let verb = (i.saturating_sub(5)..i).rev().take_while(|j| article && s.joined(j + 1)).find(|j| {
        matches!(
            s.word(*j),
            "described"
                | "describes"
                | "identified"
                | "identifies"
                | "introduced"
                | "billed"
                | "labelled"
                | "portrayed"
        )
    })?;
    let between = (verb + 1..i).find_map(|j| s.at(j).filter(|t| t.who != Who::Nobody));
    let passive = verb.checked_sub(1).is_some_and(|be| s.is(be, Cues::BE)) && s.subject(verb) == Who::Person;
    let told = between.map_or(passive, |t| t.who == Who::Person);
    let last = s.end(i + 1);
    let general = Cues::PLAIN.or(Cues::PROCESS).or(Cues::PERSON).or(Cues::OTHER).or(Cues::COUNCILLOR);
    let job = s.any(i + 2..last + 1, Cues::JOB.or(Cues::KIN));
    (told && (last > i + 2 || job) && !s.any(i + 2..last + 1, general)).then_some((i + 1, last))
}
