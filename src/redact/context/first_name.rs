//! A relative who is told of without a name, and called by a given name soon after: "My wife was there, too. Denise says
//! that she will give a statement."

use super::cues::Cues;
use super::people::gender_of;
use super::relative::note;
use super::sentence::{Sentence, Who};
use super::{Hints, usual_gender, why};
use crate::redact::gender::Gender;
use crate::redact::lexicon;

/// How many sentences behind may give the name.
const SOON: usize = 3;

/// A relative who was told of without a name.
pub(super) struct Unnamed {
    gender: Gender,
    sentences: usize,
}

/// Remembers the relative at `kin`, of whom no name was given.
pub(super) fn remember(s: &Sentence<'_, '_>, kin: usize, hints: &mut Hints) {
    let gender = match s.word(kin) {
        "wife" | "mother" | "mum" | "mam" | "mom" | "daughter" | "sister" | "aunt" | "auntie" | "girlfriend"
        | "nan" | "gran" | "granny" | "grandmother" | "granddaughter" | "niece" | "fiancee" => Gender::Female,
        "husband" | "father" | "dad" | "son" | "brother" | "uncle" | "boyfriend" | "grandad" | "grandfather"
        | "grandson" | "nephew" | "fiance" => Gender::Male,
        _ => return,
    };
    hints.unnamed = Some(Unnamed { gender, sentences: SOON });
}

/// Notes a given name that stands by itself and does something, where such a relative was told of just before.
pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let Some(unnamed) = &mut hints.unnamed else { return };
    unnamed.sentences -= 1;
    let (gender, over) = (unnamed.gender, unnamed.sentences == 0);
    let given = |i: &usize| {
        let Some(token) = s.at(*i).filter(|t| t.capital && !t.found && !t.named && t.who != Who::Person) else {
            return false;
        };
        let usual = usual_gender(token.word);
        let fits = (lexicon::is_given_name(token.word) || usual.is_some())
            && !lexicon::is_ordinary(token.word)
            && usual.is_none_or(|usual| usual == gender);
        let part = s.at(i + 1).is_some_and(|t| t.capital && matches!(t.gap, " " | "-"))
            || i.checked_sub(1).is_some_and(|b| {
                s.joined(*i)
                    && (s.at(b).is_some_and(|t| t.capital) && b > 0
                        || gender_of(s.at(b).map_or(Cues::NONE, |t| t.cues)).is_some())
            });
        let does = s.at(i + 1).is_some_and(|t| {
            t.gap == " "
                && (t.cues.any(Cues::SPEECH.or(Cues::BE).or(Cues::HAVE).or(Cues::HABIT))
                    || t.word.ends_with("ed")
                    || matches!(
                        t.word,
                        "said"
                            | "told"
                            | "took"
                            | "went"
                            | "came"
                            | "saw"
                            | "heard"
                            | "rang"
                            | "put"
                            | "drove"
                            | "kept"
                    ))
        });
        // "That was the wife answered. Bernie."
        fits && !part && (does || s.tokens.len() == 1)
    };
    if let Some(i) = (0..s.tokens.len()).find(given) {
        note(s, i, hints);
        hints.unnamed = None;
    } else if over {
        hints.unnamed = None;
    }
}

/// "Mostyn answered and fetched him", "Dilys put her on", "the telephone was answered by Mostyn": whoever takes calls for the
/// person lives with them.
pub(super) fn at_the_telephone(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let person = |j: usize| s.at(j).is_some_and(|t| t.who.may_be_person() && !t.cues.any(Cues::MY));
    let called =
        s.tokens.iter().any(|t| matches!(t.word, "phone" | "telephone" | "call" | "calls" | "line" | "rang" | "back"));
    for i in s.having(Cues::ANSWERS) {
        let behind = (i + 1..i + 6).take_while(|j| s.joined(*j));
        let to_them = behind.clone().any(person);
        let takes = match s.word(i) {
            "answered" => called || to_them && behind.clone().any(|j| s.word(j) == "and"),
            "picked" => s.word(i + 1) == "up" && (called || to_them),
            "fetched" => to_them,
            "put" => to_them && matches!(s.word(i + 2), "on" | "through") && !s.joined(i + 3),
            "took" => s.word(i + 2) == "message" || called && s.word(i + 2) == "call",
            _ => s.word(i + 2) == "phone" || s.word(i + 2) == "receiver",
        };
        let by = s.word(i + 1) == "by" && called;
        let at = if by { Some(i + 2) } else { i.checked_sub(1).filter(|_| takes) };
        let given = at.filter(|j| {
            let alone = !s.at(j + 1).is_some_and(|t| t.capital && t.gap == " ")
                && !j
                    .checked_sub(1)
                    .is_some_and(|b| s.joined(*j) && (s.at(b).is_some_and(|t| t.capital) || s.is(b, Cues::TITLE)));
            let own = s.at(*j).is_some_and(|t| t.capital && !t.found && t.who == Who::Nobody && t.word.len() > 2);
            own && alone && (lexicon::is_given_name(s.word(*j)) || !lexicon::is_word(s.word(*j)))
        });
        if let Some(j) = given {
            note(s, j, hints);
            hints.add(j, j, why::RELATIVE_NAME, 0.4);
        }
    }
}
