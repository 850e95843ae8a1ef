//! What somebody is called: “known as Bim”, “calls her Bim”, “goes by Kit”, “signs herself ‘Nell’”, “Bim to her friends”.

use super::parse::{Sure, name_at, name_before};
use super::{Name, Of, means_person, said_of};
use crate::redact::context::cues::Cues;
use crate::redact::context::sentence::{Sentence, Who};
use crate::redact::lexicon;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::name::vocabulary::Vocabulary;

/// How far behind a word for naming the name may stand: “known to everyone in the village as”.
const NEAR: usize = 8;

pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    let name = |at: usize| name_at(s, vocabulary, at, Sure::NoWord);
    match s.word(i) {
        "known" => {
            let to = (i + 1..i + NEAR).take_while(|j| s.joined(*j)).find(|j| s.word(*j) == "as");
            let at = to.map(|to| to + 1).or_else(|| by_name(s, i + 1))?;
            Some((name(article(s, at))?, said_of(s, i)?))
        }
        "called" | "nicknamed" | "dubbed" | "christened" | "named" | "call" | "calls" | "calling" => {
            called(s, vocabulary, i)
        }
        "knew" | "knows" | "know" | "remember" | "remembers" | "remembered" | "addressed" | "addresses"
        | "referred" | "refers" | "describe" | "described" | "describes" => {
            let at = if s.word(i + 1) == "to" { i + 2 } else { i + 1 };
            let pronoun = || matches!(s.word(at), "her" | "him" | "them").then_some((Of::Pronoun, at + 1));
            let (of, behind) = match object(s, at) {
                Some(object) => object,
                // Whomever it means: the name tells.
                None => pronoun().filter(|_| {
                    let last = (at + 2..at + 6).take_while(|j| s.at(*j).is_some_and(|t| t.capital)).last();
                    last.is_some_and(|j| vocabulary.exact(s.word(j)).any(Meaning::SURNAME.and(Meaning::PART)))
                })?,
            };
            let to = (behind..behind + 4).take_while(|j| s.joined(*j)).find(|j| s.word(*j) == "as")?;
            Some((name(article(s, to + 1))?, of))
        }
        "goes" | "went" | "going" | "go" if s.word(i + 1) == "by" => {
            let at = by_name(s, i + 1).unwrap_or_else(|| article(s, i + 2));
            Some((name(at)?, said_of(s, i)?))
        }
        "answers" | "answered" if s.word(i + 1) == "to" => {
            let at = by_name(s, i + 1).unwrap_or(i + 2);
            Some((name(at).filter(|name| !name.titled)?, said_of(s, i)?))
        }
        "signs" | "signed" | "sign" | "signing" | "styles" | "styled" | "introduced" | "introduces" => {
            signing(s, vocabulary, i)
        }
        "prefers" | "preferred" => Some((name(i + 1)?, said_of(s, i)?)),
        "nickname" | "nicknames" => {
            let of = owner(s, i)?;
            let at = (i + 1..i + 4).find(|j| !(s.is(*j, Cues::BE) || matches!(s.word(*j), "of" | "being" | "as")))?;
            Some((name(article(s, at))?, of))
        }
        "as" => as_called(s, vocabulary, i),
        "friends" | "family" | "everyone" | "everybody" | "mates" | "pals" | "neighbours" | "colleagues" | "all"
        | "us" | "short" | "grandchildren" | "workmates" | "schoolmates" => to_friends(s, vocabulary, i),
        _ => None,
    }
}

/// "called Bim", "calls her Bim", "whom her friends call Dot".
fn called(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    let name = |at: usize| name_at(s, vocabulary, article(s, at), Sure::NoWord);
    if let Some((of, behind)) = object(s, i + 1) {
        // "“Shaun” is what he calls him"
        let what = (i.saturating_sub(4)..i).rev().find(|j| s.word(*j) == "what");
        if let Some(be) = what.and_then(|what| what.checked_sub(1)).filter(|be| s.is(*be, Cues::BE)) {
            return Some((name_before(s, vocabulary, be.checked_sub(1)?)?, of));
        }
        let at = (behind..behind + 3).find(|j| !matches!(s.word(*j), "as" | "just" | "only" | "always" | "simply"))?;
        // “has called her ‘Mickey’”: in quotation marks, and no word of the language, it is what they are called.
        let quoted = s.at(at).is_some_and(|t| matches!(t.gap, " \"" | " '") && !lexicon::is_word(t.word));
        let sure = quoted && s.at(i + 1).is_some_and(|t| t.who == Who::Person);
        return Some((name(at)?, if sure { Of::Name } else { of }));
    }
    let name = name(i + 1).filter(|name| !name.titled)?;
    let whom = (i.saturating_sub(NEAR)..i).rev().find(|j| matches!(s.word(*j), "whom" | "who"));
    if let Some(whom) = whom.filter(|whom| *whom + 1 < i && !s.is(i - 1, Cues::BE)) {
        return Some((name, means_person(s, whom.checked_sub(1)?)?));
    }
    // "He called Mr Darko" rang for him: only "is called", ", called" and the like name somebody.
    let named = s.at(i).is_some_and(|t| t.gap != " ") || {
        let before = i.checked_sub(1)?;
        s.is(before, Cues::BE.or(Cues::HUMAN)) || s.word(before).ends_with("ly") || s.word(before) == "also"
    };
    Some((name, said_of(s, i).filter(|_| named)?))
}

/// Whoever is called something: a pronoun or the person's name, and the place behind it.
fn object(s: &Sentence<'_, '_>, i: usize) -> Option<(Of, usize)> {
    if !s.joined(i) {
        return None;
    }
    if matches!(s.word(i), "herself" | "himself" | "myself" | "themself" | "themselves") {
        return s.subject(i).may_be_person().then_some((Of::Pronoun, i + 1));
    }
    let token = s.at(i)?;
    if token.cues.any(Cues::HER.or(Cues::HE)) && token.word != "he" || matches!(token.word, "me" | "them" | "you") {
        // Who says "me" is not always told.
        let me = token.word == "me" && token.who == Who::Nobody && s.near_person(2);
        return (token.who.may_be_person() || me).then_some((Of::Pronoun, i + 1));
    }
    // "call the complainant “Mr May”", of Mr Maj
    if s.word(i) == "the"
        && s.joined(i + 1)
        && s.at(i + 1).is_some_and(|t| t.cues.any(Cues::PERSON) && t.who == Who::Person)
    {
        return Some((Of::Here, i + 2));
    }
    // "knew the man as Bim", where the person is spoken of.
    if s.word(i) == "the" && s.is(i + 1, Cues::HUMAN) && s.joined(i + 1) && s.near_person(1) {
        return Some((Of::Pronoun, i + 2));
    }
    let named = |j: &usize| s.at(*j).is_some_and(|t| t.named && t.taken && t.who == Who::Person);
    let count = (i..i + 5).take_while(named).count();
    (count > 0).then_some((Of::Name, i + count))
}

/// "signs herself ‘Nell’", "signs her letters Nell", "introduced herself as Kit".
fn signing(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    let between = |j: &usize| {
        s.joined(*j)
            && (matches!(
                s.word(*j),
                "off"
                    | "as"
                    | "letters"
                    | "emails"
                    | "messages"
                    | "notes"
                    | "posts"
                    | "texts"
                    | "cards"
                    | "it"
                    | "them"
                    | "with"
                    | "simply"
                    | "just"
                    | "always"
                    | "all"
            ) || s
                .is(*j, Cues::HER.or(Cues::HIS).or(Cues::SHE).or(Cues::HE).or(Cues::MY).or(Cues::I).or(Cues::THEIR)))
    };
    let count = (i + 1..i + 6).take_while(between).count();
    let own = (i + 1..i + 1 + count).find_map(|j| means_person(s, j));
    let subject = || said_of(s, i);
    let of = subject().or(own).filter(|_| count > 0)?;
    Some((name_at(s, vocabulary, i + 1 + count, Sure::NoWord)?, of))
}

/// "Bim, as everyone calls her", "Miss Pascoe as she then was".
fn as_called(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    s.at(i).filter(|t| matches!(t.gap, " " | ", " | "\" " | "\", " | ",\" "))?;
    let name = || name_before(s, vocabulary, i.checked_sub(1)?);
    let pronoun = |j: usize| s.is(j, Cues::SHE.or(Cues::HE).or(Cues::HER).or(Cues::I)).then(|| means_person(s, j))?;
    if let Some(of) = pronoun(i + 1) {
        let then = matches!((s.word(i + 2), s.word(i + 3)), ("then", "was") | ("was", "then"));
        let known = s.is(i + 2, Cues::BE) && (i + 3..i + 6).any(|j| matches!(s.word(j), "known" | "called"));
        let likes = (i + 2..i + 7).any(|j| matches!(s.word(j), "called" | "known"));
        // "as she was": what she was called, at the end of what is said.
        let was = s.word(i + 2) == "was" && !s.joined(i + 3);
        return (then || known || likes || was).then(name)?.map(|name| (name, of));
    }
    let verb = (i + 2..i + 6).find(|j| matches!(s.word(*j), "call" | "calls" | "called" | "know" | "knows"))?;
    let of = pronoun(verb + 1).or_else(|| object(s, verb + 1).map(|(of, _)| of))?;
    Some((name()?, of))
}

/// "(“Bim” to the family)", "or Jinty to her friends", "is Bim to everyone".
fn to_friends(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, i: usize) -> Option<(Name, Of)> {
    let to = (i.saturating_sub(4)..i)
        .rev()
        .take_while(|j| s.joined(j + 1) || *j + 1 == i)
        .find(|j| matches!(s.word(*j), "to" | "for"))?;
    // "Ann for short", and not "left it for all".
    let short = (s.word(to) == "for") == (s.word(i) == "short");
    let name = name_before(s, vocabulary, to.checked_sub(1).filter(|_| short)?)?;
    let apart = s.at(name.start).is_some_and(|t| t.gap != " ") || {
        let before = name.start.checked_sub(1)?;
        s.word(before) == "or" || s.is(before, Cues::BE)
    };
    if !apart {
        return None;
    }
    Some((name, said_of(s, name.start).or_else(|| quoted_behind(s, name))?))
}

/// "Mrs Ames (“Bim” to the family)": the bracket and the quotation mark stand between.
fn quoted_behind(s: &Sentence<'_, '_>, name: Name) -> Option<Of> {
    let opens = |gap: &str| gap.starts_with([' ', ',']) && gap.len() < 5 && gap.ends_with(['"', '\'', '(', ' ']);
    let before = name.start.checked_sub(1).filter(|_| s.at(name.start).is_some_and(|t| opens(t.gap)))?;
    means_person(s, before)
}

/// Whose nickname: "her", "Mrs Ames’s", or "the" where she is spoken of.
fn owner(s: &Sentence<'_, '_>, noun: usize) -> Option<Of> {
    let before = noun.checked_sub(1).filter(|_| s.joined(noun))?;
    if s.is(before, Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR)) {
        return means_person(s, before);
    }
    if s.is_genitive(before) {
        return means_person(s, before.checked_sub(1)?);
    }
    (s.is(before, Cues::ARTICLE) && s.subject(before).may_be_person()).then_some(Of::Pronoun)
}

/// "by the name of Kit", "to the name Kit": the place of the name.
fn by_name(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let noun = (i..i + 4).take_while(|j| s.joined(*j)).find(|j| matches!(s.word(*j), "name" | "nickname"))?;
    Some(noun + 1 + usize::from(s.word(noun + 1) == "of"))
}

/// The place behind an article or the like: “the Duchess”, “plain Kit”.
fn article(s: &Sentence<'_, '_>, i: usize) -> usize {
    i + usize::from(matches!(s.word(i), "just" | "plain" | "simply" | "only" | "our" | "old" | "wee" | "little"))
}
