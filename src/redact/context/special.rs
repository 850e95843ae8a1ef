//! What the law calls special categories, and offences: health, belief, origin, sexual life, trade union, crime.

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, why};
use crate::redact::finding::Reason;

const KINDS: [(Cues, Reason); 6] = [
    (Cues::HEALTH, why::HEALTH),
    (Cues::BELIEF, why::BELIEF),
    (Cues::ORIGIN, why::ORIGIN),
    (Cues::SEXUAL, why::SEXUAL),
    (Cues::UNION, why::UNION),
    (Cues::CRIME, why::CRIME),
];

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::SPECIAL) {
        if i < done {
            continue;
        }
        let Some((_, reason)) = s.at(i).and_then(|t| KINDS.iter().find(|(cue, _)| t.cues.any(*cue))) else { continue };
        if let Some((first, last)) = clause(s, i).or_else(|| undergone(s, i)) {
            let last = goes_on(s, last);
            hints.add(first, last, *reason, 0.5);
            done = last + 1;
        }
    }
}

/// "migraines, which I have had since my accident": what else is told of it.
fn goes_on(s: &Sentence<'_, '_>, last: usize) -> usize {
    let which = s.at(last + 1).is_some_and(|t| t.gap == ", " && t.word == "which");
    if !(which && s.is(last + 2, Cues::I.or(Cues::SHE).or(Cues::HE))) {
        return last;
    }
    let end = s.end(last + 2);
    if s.word(end + 1) == "since" { s.end(end + 2).max(end) } else { end }
}

/// What helps somebody to walk, breathe, hear or read.
const AIDS: [&str; 20] = [
    "frame",
    "stick",
    "sticks",
    "cane",
    "crutch",
    "crutches",
    "zimmer",
    "rollator",
    "hoist",
    "stairlift",
    "wheelchair",
    "scooter",
    "oxygen",
    "catheter",
    "inhaler",
    "nebuliser",
    "splint",
    "magnifier",
    "braille",
    "prosthesis",
];

/// "broke her wrist", "is expecting in May": health without a word for it.
pub(super) fn plain_words(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let body = |j: usize| {
        const BODY: [&str; 20] = [
            "wrist",
            "wrists",
            "arm",
            "arms",
            "leg",
            "legs",
            "ankle",
            "ankles",
            "hip",
            "rib",
            "ribs",
            "collarbone",
            "back",
            "neck",
            "nose",
            "shoulder",
            "elbow",
            "finger",
            "foot",
            "knee",
        ];
        BODY.contains(&s.word(j))
    };
    let hurt = matches!(s.word(i), "broke" | "broken" | "fractured" | "sprained" | "dislocated" | "hurt" | "injured");
    let own = s.is(i + 1, Cues::HER.or(Cues::HIS).or(Cues::MY)) && s.at(i + 1).is_some_and(|t| t.who != Who::Other);
    if hurt && own && (body(i + 2) || body(i + 3)) && s.subject(i) != Who::Other {
        hints.add(i, if body(i + 2) { i + 2 } else { i + 3 }, why::HEALTH, 0.5);
    }
    let child = matches!(s.word(i + 1), "in" | "again" | "twins" | "next" | "her" | "their" | "a")
        && (s.word(i + 1) != "a" || matches!(s.word(i + 2), "baby" | "child"))
        || !s.joined(i + 1);
    let be = i.checked_sub(1).filter(|b| s.is(*b, Cues::BE) && s.joined(i));
    if let Some(be) = be.filter(|_| s.word(i) == "expecting" && child && s.subject(i).may_be_person()) {
        hints.add(be, if s.joined(i + 1) { s.end(i) } else { i }, why::HEALTH, 0.5);
    }
    // "her doctor gave her something to help her sleep"
    let heals = matches!(
        s.word(i),
        "doctor"
            | "gp"
            | "consultant"
            | "surgeon"
            | "midwife"
            | "counsellor"
            | "therapist"
            | "psychiatrist"
            | "psychologist"
            | "physio"
            | "physiotherapist"
            | "oncologist"
            | "cardiologist"
            | "dentist"
            | "nurse"
    );
    let acts = matches!(s.word(i), "solicitor" | "solicitors" | "accountant" | "barrister");
    if (heals || acts)
        && let Some(first) = super::role::owner(s, i)
    {
        let last = s.end(i);
        // "her GP, Dr Shah", "the Complainant’s solicitor, Hobbs & Lane"
        let name = |j: &usize| {
            s.at(*j).is_some_and(|t| {
                t.capital
                    && (*j == last + 1 && t.gap == ", " || *j > last + 1 && matches!(t.gap, " " | ". " | " & " | "-"))
            })
        };
        let named = (last + 1..last + 6).take_while(name).last().unwrap_or(last);
        if heals {
            hints.add(first, named, why::HEALTH, 0.5);
        } else if named > last {
            hints.add(first, named, why::RELATIVE, 0.4);
        }
    }
    // "uses a frame", "walks with a stick"
    let verb = matches!(
        s.word(i),
        "uses"
            | "used"
            | "using"
            | "use"
            | "walks"
            | "walked"
            | "walking"
            | "walk"
            | "wears"
            | "wore"
            | "wearing"
            | "needs"
            | "needed"
            | "carries"
            | "leans"
    );
    if verb && (s.subject(i).may_be_person() || s.is(i.wrapping_sub(1), Cues::I) && s.subject(i) != Who::Other) {
        let aid = (i + 1..i + 5).take_while(|j| s.joined(*j)).find(|j| AIDS.contains(&s.word(*j)));
        if let Some(aid) = aid.filter(|aid| s.any(i + 1..i + 3, Cues::ARTICLE) || *aid == i + 1) {
            hints.add(i, s.end(aid), why::HEALTH, 0.5);
        }
    }
    // "asked for large print", "cannot manage stairs", "has a blue badge"
    let told = matches!(
        (s.word(i), s.word(i + 1)),
        ("off", "work" | "sick")
            | ("large", "print")
            | ("manage", "stairs" | "steps")
            | ("climb", "stairs" | "steps")
            | ("blue", "badge")
            | ("guide", "dog")
    );
    if told && s.subject(i).may_be_person() {
        hints.add(s.start(i).min(i), i + 1, why::HEALTH, 0.4);
    }
    // "fell outside the chapel"
    let fell = matches!(s.word(i), "fell" | "tripped" | "slipped" | "collapsed" | "fainted");
    if fell && s.is(i + 1, Cues::PREPOSITION) && s.is(i + 2, Cues::ARTICLE) && s.subject(i) == Who::Person {
        hints.add(i, s.end(i), why::EVENT, 0.4);
    }
}

/// The clause around a word, when it is about the person.
fn clause(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let token = s.at(i)?;
    // "Disability: none": the name of a field.
    let field = s.at(i + 1).is_some_and(|t| t.gap.starts_with(':'));
    if token.found || token.who != Who::Nobody || field {
        return None;
    }
    // A hearing is a meeting, but for "hard of hearing", "her hearing", "hearing aids".
    let own = |j: usize| s.is(j, Cues::HER.or(Cues::HIS).or(Cues::MY)) || s.word(j) == "of";
    let of_the_ears = matches!(
        s.word(i + 1),
        "loss" | "test" | "tests" | "aid" | "aids" | "impaired" | "impairment" | "problems" | "dog"
    );
    if token.word == "hearing" && !of_the_ears && !i.checked_sub(1).is_some_and(own) {
        return None;
    }
    let weak = token.cues.any(Cues::WEAK);
    // A Polish trader, a woman of faith: somebody is described, and nobody else was spoken of.
    let human = token.cues.any(Cues::ORIGIN.or(Cues::BELIEF))
        && (i + 1..i + 3).any(|j| s.joined(j) && s.is(j, Cues::HUMAN.or(Cues::JOB)));
    let (first, verb) = begin(s, i);
    let subject = s.subject(first.max(if verb { first + 1 } else { first }));
    // A capital inside a name of something: Asian Supermarket, Church Lane, Labour Party, Heart FM.
    let name = token.capital && !token.cues.any(Cues::ORIGIN) && (beside_capital(s, i) || weak);
    let origin_of_thing = token.capital && token.cues.any(Cues::ORIGIN) && beside_capital(s, i);
    let tied = match subject {
        Who::Person => true,
        Who::Perhaps => !weak || verb,
        Who::Nobody => s.near_person(1) && !weak && verb || s.is(first, Cues::I),
        Who::Other => false,
    };
    if s.undescribed(i)
        && super::role::owner(s, i).is_some()
        && s.is(i + 1, Cues::HAVE.or(Cues::BE))
        && s.is(i, Cues::HEALTH)
    {
        // "my knees have both been replaced"
        return Some((i - 1, s.end(i + 1)));
    }
    let described = human && (subject != Who::Other || s.near_person(8)) || !verb && bare(s, i);
    // "his being Chinese"
    let whose = first.checked_sub(1).filter(|b| s.word(first) == "being" && s.undescribed(first) && !s.is_genitive(*b));
    let first = whose.unwrap_or(first);
    ((tied && !name && !origin_of_thing && (verb || !weak) || described && !name) && !general(s, i))
        .then(|| (first, s.end(i)))
}

/// "three weeks after her hip operation": what somebody went through, whatever is told of it.
fn undergone(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let last = (i..i + 3).take_while(|j| *j == i || s.joined(*j)).find(|j| {
        matches!(
            s.word(*j),
            "operation" | "scan" | "injury" | "accident" | "transplant" | "biopsy" | "diagnosis" | "chemotherapy"
        )
    })?;
    let owner = super::role::owner(s, i)?;
    let after = owner.checked_sub(1).filter(|a| matches!(s.word(*a), "after" | "before" | "since") && s.joined(owner));
    let span = after.and_then(|a| a.checked_sub(2)).filter(|n| {
        let unit = matches!(s.word(n + 1), "days" | "weeks" | "months" | "years" | "week" | "month" | "year" | "day");
        unit && s.joined(n + 1) && s.joined(n + 2)
    });
    Some((span.or(after).unwrap_or(owner), last))
}

/// "the policy on sickness", "hospital" in a heading: about nobody.
fn general(s: &Sentence<'_, '_>, i: usize) -> bool {
    let next = s.word(i + 1);
    matches!(
        next,
        "policy"
            | "policies"
            | "officer"
            | "act"
            | "code"
            | "committee"
            | "sub"
            | "panel"
            | "procedure"
            | "service"
            | "services"
            | "department"
            | "union"
            | "party"
    ) || s.is(i, Cues::BELIEF) && stands_there(s, i)
        // "The light was broken": no bone was.
        || s.word(i) == "broken" && !s.any(i.saturating_sub(3)..i, Cues::HER.or(Cues::HIS).or(Cues::MY)) && !s.any((i.saturating_sub(3)..i).chain(i + 1..i + 4), Cues::HEALTH)
        || s.word(i) == "faith" && matches!(s.word(i.saturating_sub(1)), "good" | "bad")
        // Written in Welsh.
        || s.is(i, Cues::ORIGIN) && s.is(i, Cues::WEAK) && matches!(s.word(i.saturating_sub(1)), "in" | "into" | "from")
}

/// "parked by the chapel": a building that something is near.
fn stands_there(s: &Sentence<'_, '_>, i: usize) -> bool {
    let the = i.checked_sub(1).filter(|a| s.is(*a, Cues::ARTICLE) && s.joined(i));
    let near = the.and_then(|the| the.checked_sub(1)).map_or("", |near| s.word(near));
    matches!(
        near,
        "by" | "near" | "outside" | "opposite" | "behind" | "beside" | "past" | "towards" | "below" | "above"
    )
}

/// A fragment without any verb, right after the person: "Twenty-six weeks pregnant."
fn bare(s: &Sentence<'_, '_>, i: usize) -> bool {
    s.is(i, Cues::HEALTH) && !s.is(i, Cues::WEAK) && i < 5 && s.near_person(1)
}

fn beside_capital(s: &Sentence<'_, '_>, i: usize) -> bool {
    let capital = |j: usize, gap: usize| {
        s.joined(gap)
            && s.at(j).is_some_and(|t| t.capital && !t.found && !t.cues.any(Cues::ARTICLE.or(Cues::I).or(Cues::ORIGIN)))
    };
    capital(i + 1, i + 1) || i.checked_sub(1).is_some_and(|j| j > 0 && capital(j, i))
}

/// Where the clause begins: at its verb with the pronoun before, or at the article or preposition of the phrase.
fn begin(s: &Sentence<'_, '_>, i: usize) -> (usize, bool) {
    let mut first = i;
    for j in (i.saturating_sub(7)..i).rev() {
        if !s.joined(j + 1) || s.is(j, Cues::STOP) && s.word(j) != "since" {
            break;
        }
        let token = s.at(j);
        let verb = s.is(j, Cues::BE.or(Cues::HAVE)) || is_verb(s.word(j));
        if verb {
            // "that she has been": so that no "she" is left alone.
            let that = |p: usize| s.is(p, Cues::SHE.or(Cues::HE)) && p > 0 && s.word(p - 1) == "that";
            let pronoun = j.checked_sub(1).filter(|p| s.joined(j) && s.is(*p, Cues::I));
            let have = j.checked_sub(1).filter(|p| s.joined(j) && s.is(*p, Cues::HAVE.or(Cues::BE)));
            let that = have.and_then(|h| h.checked_sub(1)).filter(|p| that(*p) && s.joined(p + 1));
            return (pronoun.or(that).or(have).unwrap_or(j), true);
        }
        if token.is_some_and(|t| t.who != Who::Nobody && !t.cues.any(Cues::MY)) {
            break;
        }
        first = j;
    }
    (s.start(i).min(i).max(first), false)
}

/// Verbs that say that somebody has, or goes through, something.
fn is_verb(word: &str) -> bool {
    const VERBS: [&str; 48] = [
        "admitted",
        "rushed",
        "taken",
        "discharged",
        "referred",
        "prescribed",
        "treated",
        "suffering",
        "undergone",
        "recovering",
        "suffers",
        "suffered",
        "suffer",
        "attends",
        "attended",
        "attend",
        "gets",
        "got",
        "needs",
        "uses",
        "used",
        "takes",
        "took",
        "underwent",
        "undergoing",
        "awaiting",
        "receives",
        "receiving",
        "sees",
        "saw",
        "goes",
        "went",
        "lost",
        "speaks",
        "wears",
        "wore",
        "carries",
        "belongs",
        "joined",
        "served",
        "practises",
        "prays",
        "came",
        "comes",
        "lives",
        "follows",
        "observes",
        "keeps",
    ];
    VERBS.contains(&word)
}
