//! What somebody was called before: “née Pascoe”, “formerly Miss Pascoe”, “was a Pascoe before she married”, “her maiden
//! name, Pascoe”.

use super::parse::{Sure, name_at, name_before};
use super::{Name, Of, means_person, said_of};
use crate::redact::context::cues::Cues;
use crate::redact::context::sentence::Sentence;
use crate::redact::lexicon;
use crate::redact::name::vocabulary::Vocabulary;

/// What may stand right behind “was a Pascoe”.
const GOES_ON: [&str; 16] = [
    "before", "by", "until", "till", "then", "and", "from", "who", "herself", "himself", "through", "once", "when",
    "but", "in", "on",
];

pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    match s.word(i) {
        "nee" => {
            let name = name_at(s, vocabulary, i + 1, Sure::Any)?;
            Some((name, said_of(s, i).or_else(|| s.subject(i).may_be_person().then_some(Of::Pronoun))?))
        }
        "born" => Some((name_at(s, vocabulary, i + 1, Sure::NoWord).filter(|name| is_rare(s, *name))?, said_of(s, i)?)),
        "formerly" | "previously" | "originally" => {
            let at = (i + 1..i + 4).find(|j| !matches!(s.word(*j), "known" | "called" | "as" | "named"))?;
            let name = name_at(s, vocabulary, at, Sure::NoWord)?;
            Some((name, said_of(s, i).filter(|_| is_rare(s, name) || name.own || name.titled)?))
        }
        "then" | "once" | "still" => {
            let name = name_at(s, vocabulary, i + 1, Sure::NoWord)?;
            let closed =
                s.at(i).is_some_and(|t| t.gap == " (") && s.at(name.last + 1).is_none_or(|t| t.gap.starts_with(')'));
            let apart = s.at(i).is_some_and(|t| t.gap != " ") || i.checked_sub(1).is_some_and(|b| s.is(b, Cues::BE));
            Some((name, said_of(s, i).filter(|_| apart && (name.own || name.titled || closed))?))
        }
        "name" | "names" | "surname" => named(s, vocabulary, i),
        "before" | "until" | "till" => {
            // "was Pascoe before she married"
            let marries = (i + 1..i + 6).any(|j| {
                matches!(
                    s.word(j),
                    "married" | "marrying" | "marriage" | "wedding" | "divorce" | "divorced" | "remarried"
                )
            });
            let name = name_before(s, vocabulary, i.checked_sub(1).filter(|_| marries && s.joined(i))?)?;
            let be = name.start.checked_sub(1).filter(|b| s.is(*b, Cues::BE))?;
            Some((name, said_of(s, be)?))
        }
        _ if s.is(i, Cues::BE) => was(s, vocabulary, i),
        _ => None,
    }
}

/// "was a Pascoe before", "is one of the Pascoes", "when she was Miss Pascoe", "was then Ada Pascoe".
fn was(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, be: usize) -> Option<(Name, Of)> {
    if !matches!(s.word(be), "was" | "is" | "am" | "been") {
        return None;
    }
    let at =
        (be + 1..be + 4).find(|j| !matches!(s.word(*j), "then" | "still" | "once" | "born" | "originally" | "just"))?;
    let of = |name: Name| Some((name, said_of(s, be)?));
    if matches!(s.word(at), "a" | "an") {
        let name =
            name_at(s, vocabulary, at + 1, Sure::NoWord).filter(|name| is_rare(s, *name) && name.first == at + 1)?;
        let behind = s.at(name.last + 1).is_none_or(|t| t.gap != " " || GOES_ON.contains(&t.word));
        return if behind { of(name) } else { None };
    }
    if s.word(at) == "one" && s.word(at + 1) == "of" && s.word(at + 2) == "the" {
        let name = name_at(s, vocabulary, at + 3, Sure::NoWord)?;
        let plural = s.word(name.last).ends_with('s') && is_rare(s, name);
        return if plural { of(name) } else { None };
    }
    let name = name_at(s, vocabulary, at, Sure::NoWord).filter(|name| name.own || name.titled)?;
    of(name)
}

/// "her maiden name, Pascoe", "Mrs Ames’s maiden name (Pascoe)", "changed her name from Pascoe".
fn named(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    let before = i.checked_sub(1)?;
    let kind = matches!(
        s.word(before),
        "maiden"
            | "former"
            | "previous"
            | "old"
            | "birth"
            | "unmarried"
            | "single"
            | "family"
            | "married"
            | "first"
            | "baptismal"
            | "earlier"
            | "original"
            | "middle"
            | "christian"
            | "second"
            | "given"
            | "real"
            | "proper"
            | "other"
            | "pet"
            | "stage"
            | "pen"
            | "full"
    );
    let owner = if kind { before.checked_sub(1) } else { Some(before) };
    let of = owner.and_then(|owner| {
        if s.is_genitive(owner) {
            return means_person(s, owner.checked_sub(1)?);
        }
        let whose = s.is(owner, Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR));
        if whose { means_person(s, owner) } else { None }
    });
    let gap = |j: usize| s.at(j).map_or("", |t| t.gap);
    if !kind && matches!(s.word(i + 1), "from" | "to") && s.joined(i + 1) {
        return Some((name_at(s, vocabulary, i + 2, Sure::NoWord)?, of?));
    }
    // "under the name Pascoe", "using the name of Pascoe"
    let under = !kind
        && s.word(before) == "the"
        && before
            .checked_sub(1)
            .is_some_and(|b| matches!(s.word(b), "under" | "in" | "by" | "using" | "used" | "uses" | "took"));
    if under {
        let at = i + 1 + usize::from(s.word(i + 1) == "of");
        let name = name_at(s, vocabulary, at, Sure::NoWord).filter(|name| is_rare(s, *name))?;
        return s.subject(before).may_be_person().then_some((name, Of::Pronoun));
    }
    if !kind {
        return None;
    }
    let tells = s.is(i + 1, Cues::BE) || matches!(s.word(i + 1), "of" | "as" | "being");
    let at = i + 1 + usize::from(tells);
    let apart = tells
        || matches!(gap(at), " (" | ", " | ": " | " - " | ", \"" | " \"" | " (\"" | " '" | ", '" | " ('")
        || gap(at) == " ";
    let name = name_at(s, vocabulary, at, if s.word(before) == "maiden" { Sure::Any } else { Sure::NoWord });
    let of = of.or_else(|| (s.word(before) == "maiden" && s.near_person(1)).then_some(Of::Pronoun))?;
    Some((name.filter(|_| apart)?, of))
}

/// Whether no word of a name is an ordinary word.
fn is_rare(s: &Sentence<'_, '_>, name: Name) -> bool {
    (name.first..=name.last).all(|j| !lexicon::is_ordinary(s.word(j)))
}
