//! Remarks that tell something of the name: shared, spelt, common, related, and plays on its words.

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, why, wordplay};
use crate::redact::name::vocabulary::{Meaning, Vocabulary};

/// Words without one of which nothing is told of a name.
const TELLING: Cues = Cues::NAME_WORD.or(Cues::NAME_TALK).or(Cues::RELATED).or(Cues::PUN).or(Cues::BEGINS_NAME);

pub(super) fn find(s: &Sentence<'_, '_>, vocabulary: &Vocabulary, hints: &mut Hints) {
    if hints.asked > 0 {
        hints.asked -= 1;
        // "She said “Vah-ree, and the L is silent”", when she was asked.
        if s.quoted && s.tokens.len() > 2 && s.near_person(1) {
            hints.add(numbering(s), s.tokens.len() - 1, why::NAME_TALK, 0.4);
        }
    }
    if s.cues.any(Cues::NAME_WORD) && how_said(s) {
        hints.asked = 1;
    }
    if let Some((first, last)) = whose_name(s, vocabulary) {
        hints.add(first, last, why::NAME_TALK, 0.5);
    }
    if !s.cues.any(TELLING) {
        return;
    }
    let last = s.tokens.len().saturating_sub(1);
    // "That is, by coincidence, the surname of the person complaining."
    let told = s.cues.any(Cues::STRONG_NAME_WORD) && s.cues.any(Cues::NAME_TALK) && s.near_person(6);
    let about = told || s.tokens.iter().any(|t| t.who.may_be_person()) || s.near_person(1);
    // "Half the valley has that name", "have names beginning with Mac": said of no other thing.
    let about = about || s.near_person(5) && s.having(Cues::NAME_WORD).any(|i| names_alike(s, i));
    // "so have I", in what the person writes.
    let about = about
        || s.cues.any(Cues::I)
            && s.carried != Who::Other
            && !s.tokens.iter().any(|t| t.cues.any(Cues::I) && t.who == Who::Other);
    if s.cues.any(Cues::NAME_WORD) && about && (talks_of_name(s) || spelling(s)) {
        hints.add(numbering(s), last, why::NAME_TALK, 0.6);
    } else if s.cues.any(Cues::RELATED) && related(s)
        || (taking(s) || called_after(s)) && about
        || two_of_a_name(s) && s.near_person(2)
        || christian(s) && s.near_person(6)
        || forebears(s) && s.near_person(2)
        || same_name(s) && s.near_person(3)
    {
        hints.add(numbering(s), last, why::NAME_TALK, 0.5);
    } else if spelling(s) && about {
        hints.add(numbering(s), last, why::NAME_TALK, 0.4);
    }
    let said = if s.near_person(2) || s.cues.any(Cues::MY) { likened(s).or_else(|| mangled(s)) } else { None };
    if let Some((first, last)) = said {
        hints.add(first, last, why::NAME_TALK, 0.4);
    }
    if let Some((first, last)) = styled(s).or_else(|| confused(s)).or_else(|| in_a_language(s)) {
        hints.add(first, last, why::NAME_TALK, 0.4);
    }
    if s.cues.any(Cues::PUN) && about && wordplay::plays(s, vocabulary) {
        hints.add(numbering(s), last, why::WORDPLAY, 0.4);
    }
}

/// The number of a paragraph is no part of the remark.
fn numbering(s: &Sentence<'_, '_>) -> usize {
    let number = |j: &usize| s.at(*j).is_some_and(|t| t.word.bytes().all(|b| b.is_ascii_digit()));
    (0..s.tokens.len()).take_while(number).count().min(s.tokens.len().saturating_sub(1))
}

/// "The two share a surname", "the name is common here", "her maiden name".
fn talks_of_name(s: &Sentence<'_, '_>) -> bool {
    s.having(Cues::NAME_WORD).any(|i| {
        let found_before = i.checked_sub(1).is_some_and(|j| s.is(j, Cues::BE));
        if s.is(i, Cues::STRONG_NAME_WORD)
            || matches!(
                s.word(i.saturating_sub(1)),
                "first" | "last" | "given" | "christian" | "second" | "family" | "married" | "middle"
            )
        {
            return !is_label(s, i);
        }
        let near = i.saturating_sub(9)..i + 10;
        // "Her name is that of the wood", "Lunn by name, Lunn by nature".
        let whose = i.checked_sub(1).is_some_and(|b| {
            s.is(b, Cues::HER.or(Cues::HIS).or(Cues::MY)) && s.at(b).is_some_and(|t| t.who.may_be_person())
        });
        let meant = matches!(
            s.word(i + 1),
            "is" | "was" | "sounds" | "sounded" | "means" | "comes" | "reminds" | "suits" | "fits"
        ) && matches!(s.word(i + 2), "that" | "like" | "the" | "from" | "one" | "also" | "too")
            && s.word(i) == "name"
            && whose
            && !withheld(s);
        let nature =
            s.word(i) == "name" && s.word(i.wrapping_sub(1)) == "by" && s.tokens.iter().any(|t| t.word == "nature");
        if meant || nature {
            return true;
        }
        let ours = s.word(i) == "names" && s.is(i.wrapping_sub(1), Cues::MY.or(Cues::THEIR));
        !found_before && (s.word(i) != "names" || ours) && s.any(near, Cues::NAME_TALK) && !withheld(s)
            || s.word(i) == "name" && s.word(i.saturating_sub(1)) == "that"
            || names_alike(s, i)
            || s.word(i) == "initials" && s.any(i.saturating_sub(6)..i + 6, Cues::NAME_TALK)
    })
}

/// "has that name", "names beginning with Mac".
fn names_alike(s: &Sentence<'_, '_>, i: usize) -> bool {
    let that = s.word(i) == "name"
        && matches!(s.word(i.wrapping_sub(1)), "that" | "same")
        && s.any(i.saturating_sub(3)..i, Cues::HAVE);
    let begins = matches!(s.word(i), "name" | "names" | "surname" | "surnames")
        && matches!(
            s.word(i + 1),
            "beginning" | "begin" | "begins" | "starting" | "start" | "starts" | "ending" | "end" | "ends"
        )
        && matches!(s.word(i + 2), "with" | "in");
    that || begins
}

/// Whether a word for a name is what a form, a table or a page in code calls a field, or all that is asked: it tells nothing.
fn is_label(s: &Sentence<'_, '_>, i: usize) -> bool {
    let Some(word) = s.at(i) else { return false };
    let (head, tail) =
        (s.view.text().get(..word.span.start).unwrap_or(""), s.view.text().get(word.span.end..).unwrap_or(""));
    let tail = tail.strip_prefix("(s)").unwrap_or(tail).trim_start_matches([' ', '\t']);
    let asked = s.tokens.len() < 4 && tail.starts_with('?');
    tail.starts_with([':', '|', '>', '=']) || head.ends_with(['<', '/']) || asked
}

/// "asked that her name not be published": every notice says so.
fn withheld(s: &Sentence<'_, '_>) -> bool {
    s.tokens.iter().any(|t| {
        matches!(
            t.word,
            "withheld"
                | "off"
                | "website"
                | "asked"
                | "request"
                | "withhold"
                | "published"
                | "publish"
                | "public"
                | "removed"
                | "disclosed"
                | "confidential"
                | "anonymous"
                | "mask"
                | "redacted"
                | "revealed"
                | "identified"
                | "used"
        )
    })
}

/// "asked how to say her name".
fn how_said(s: &Sentence<'_, '_>) -> bool {
    s.tokens.iter().any(|t| matches!(t.word, "how" | "could" | "cannot" | "couldn" | "correctly"))
        && s.tokens.iter().any(|t| matches!(t.word, "say" | "said" | "spell" | "spelt" | "pronounce" | "pronounced"))
        && s.near_person(1)
}

/// "who is also called Winnie", "asked whether it was her": a remark on who else bears the name, or on who it may be.
fn whose_name(s: &Sentence<'_, '_>, vocabulary: &Vocabulary) -> Option<(usize, usize)> {
    let names = Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::SURNAME).and(Meaning::PART);
    for i in s.having(Cues::BEGINS_NAME) {
        if s.word(i) == "also" && matches!(s.word(i + 1), "called" | "named" | "a" | "known") {
            let name = (i + 2..i + 4).find(|j| vocabulary.meaning(s.word(*j)).any(names));
            if let Some(name) = name {
                return Some((i.saturating_sub(2).min(i), name));
            }
        }
        // "There are two people called Harjit."
        let several = i > 1
            && matches!(s.word(i), "called" | "named")
            && matches!(s.word(i - 1), "people" | "men" | "women" | "members" | "residents" | "them" | "us");
        if several && vocabulary.meaning(s.word(i + 1)).any(names) {
            return Some((numbering(s), i));
        }
        if s.word(i) == "whether" && s.word(i + 1) == "it" && s.word(i + 2) == "was" && s.near_person(4) {
            let who = s.is(i + 3, Cues::HER.or(Cues::SHE).or(Cues::HE)) || matches!(s.word(i + 3), "me" | "them");
            let asked =
                (i.saturating_sub(7)..i).find(|j| matches!(s.word(*j), "asked" | "asks" | "wondered" | "asking"));
            if let Some(asked) = asked.filter(|_| who && !s.joined(i + 4)) {
                return Some((asked, i + 3));
            }
        }
    }
    None
}

/// "spelt with a K", "pronounced like".
fn spelling(s: &Sentence<'_, '_>) -> bool {
    // The words below are among these.
    let may = s.cues.any(Cues::NAME_TALK.or(Cues::NAME_WORD));
    may && s.tokens.iter().enumerate().any(|(i, t)| {
        matches!(
            t.word,
            "spelt"
                | "spelled"
                | "spells"
                | "pronounced"
                | "pronounces"
                | "mispronounced"
                | "mispronounces"
                | "pronounce"
                | "hyphen"
                | "rhymes"
                | "namesake"
                | "namesakes"
        ) && (t.word != "hyphen" || s.tokens.len() > i + 1)
    })
}

/// "is not related to the Councillor", "distant cousins": of the person and somebody else.
fn related(s: &Sentence<'_, '_>) -> bool {
    let person = s.tokens.iter().any(|t| t.who.may_be_person());
    s.having(Cues::RELATED).any(|i| {
        let to = matches!(s.word(i + 1), "to" | "of" | "by")
            || i > 0 && matches!(s.word(i - 1), "close" | "distant" | "no" | "not" | "blood");
        let somebody = s.tokens.iter().skip(i).take(8).any(|t| t.who != Who::Nobody || t.capital);
        let kin = s.any((0..i).chain(i + 1..s.tokens.len()), Cues::RELATED);
        match s.word(i) {
            // "Asked whether Councillor Ames is related", in a log where each line is a sentence.
            "related" => {
                let is = i > 0 && !s.joined(i + 1) && s.is(i - 1, Cues::BE);
                let other = s.tokens.iter().any(|t| t.who == Who::Other);
                to && person && somebody || !person && (to || is) && other && s.near_person(8)
            }
            "relation" => person && (s.is(i.wrapping_sub(1), Cues::ONLY) || s.word(i.wrapping_sub(1)) == "no"),
            _ => person && (to || kin),
        }
    })
}

/// "took his name", "kept her own name": a name by marriage.
fn taking(s: &Sentence<'_, '_>) -> bool {
    s.having(Cues::NAME_WORD).any(|i| {
        let near = i.saturating_sub(3)..i;
        s.word(i) == "name"
            && s.any(near.clone(), Cues::HIS.or(Cues::HER).or(Cues::THEIR))
            && near
                .clone()
                .any(|j| matches!(s.word(j), "took" | "takes" | "taken" | "kept" | "added" | "bears" | "bore"))
    })
}

/// "was named after the flower".
fn called_after(s: &Sentence<'_, '_>) -> bool {
    s.having(Cues::BEGINS_NAME).any(|i| {
        let after = matches!(s.word(i), "named" | "called" | "christened")
            && (s.word(i + 1) == "after" || s.word(i) == "named" && s.word(i + 1) == "for");
        // “Named after Churchill and can’t string two words together”
        let opens = s.quoted && (i == 0 || s.at(i).is_some_and(|t| t.gap.contains('"')));
        after && opens
            || after && i.checked_sub(1).is_some_and(|b| s.is(b, Cues::BE))
            // "The hall is named after the flower."
            && i.checked_sub(2).and_then(|who| s.at(who)).is_none_or(|t| t.who.may_be_person() || t.cues.any(Cues::HAVE))
            && s.subject(i).may_be_person()
    })
}

/// "The two men are not related", "there being two of us": of those just spoken of.
fn two_of_a_name(s: &Sentence<'_, '_>) -> bool {
    if !s.cues.any(Cues::RELATED.or(Cues::NAME_WORD).or(Cues::NAME_TALK)) {
        return false;
    }
    let two = s.tokens.iter().take(4).any(|t| matches!(t.word, "two" | "both" | "they" | "neither"));
    let related = s.having(Cues::RELATED).any(|i| s.word(i) == "related") && s.tokens.len() < 12;
    let of_us = (0..s.tokens.len())
        .any(|i| s.word(i) == "two" && s.word(i + 1) == "of" && matches!(s.word(i + 2), "us" | "them"));
    let being = s.tokens.iter().any(|t| matches!(t.word, "being" | "are" | "were" | "there"));
    two && related || of_us && (s.cues.any(Cues::NAME_WORD) || being && s.tokens.len() < 16)
}

/// "The Councillor’s Christian name is his own father’s", not far from where the person is spoken of.
fn christian(s: &Sentence<'_, '_>) -> bool {
    s.having(Cues::NAME_WORD).any(|i| {
        i > 0
            && matches!(s.word(i - 1), "christian" | "middle" | "second" | "maiden" | "given")
            && s.word(i).starts_with("name")
    })
}

/// "My mother and hers picked the same name": of two who are not named.
fn same_name(s: &Sentence<'_, '_>) -> bool {
    let two =
        |j: usize| s.is(j, Cues::HER.or(Cues::HIS)) || matches!(s.word(j), "hers" | "mine" | "both" | "two" | "we");
    s.having(Cues::NAME_WORD).any(|i| i > 0 && s.word(i - 1) == "same" && (0..i).any(two))
}

/// "might share a great-grandfather", "the same ancestor", "share a birthday".
fn forebears(s: &Sentence<'_, '_>) -> bool {
    s.having(Cues::NAME_TALK).any(|i| {
        let shares = matches!(s.word(i), "share" | "shares" | "shared") && s.is(i + 1, Cues::ARTICLE);
        let noun = (i + 2..i + 5).take_while(|j| s.at(*j).is_some_and(|t| matches!(t.gap, " " | "-"))).find(|j| {
            s.is(*j, Cues::KIN)
                || matches!(s.word(*j), "ancestor" | "ancestors" | "forebear" | "forebears" | "birthday")
        });
        shares && noun.is_some()
    })
}

/// "“Brook, like the stream”", "as in the flower": what the name means, at the end of what is said.
fn likened(s: &Sentence<'_, '_>) -> Option<(usize, usize)> {
    const NOT_MEANT: [&str; 14] = [
        "case",
        "report",
        "past",
        "paragraph",
        "minutes",
        "rest",
        "others",
        "other",
        "letter",
        "complaint",
        "previous",
        "code",
        "table",
        "same",
    ];
    s.having(Cues::BEGINS_NAME).find_map(|i| {
        let as_in = s.word(i) == "as" && s.word(i + 1) == "in" && s.joined(i + 1);
        let like = s.word(i) == "like" && s.is(i + 1, Cues::ARTICLE);
        let noun = if as_in || like { i + 2 + usize::from(as_in && s.is(i + 2, Cues::ARTICLE)) } else { return None };
        let apart = s.at(i).is_some_and(|t| t.gap != " ")
            || s.cues.any(Cues::NAME_WORD)
            || i > 0 && s.at(i - 1).is_some_and(|t| t.named);
        let ends = s.at(noun + 1).is_none_or(|t| t.gap != " ");
        let plain = s.at(noun).is_some_and(|t| !t.capital && !t.found && t.word.len() > 2 && !t.cues.any(Cues::DIGIT));
        (apart && ends && plain && !NOT_MEANT.contains(&s.word(noun))).then_some((i, noun))
    })
}

/// "“Noo-gwen, is that how you say it?”", "Noojen or whatever her name is": a name that somebody cannot say.
fn mangled(s: &Sentence<'_, '_>) -> Option<(usize, usize)> {
    let remark = s.having(Cues::BEGINS_NAME).find(|i| match s.word(*i) {
        "how" | "however" => s.word(i + 1) == "you" && matches!(s.word(i + 2), "say" | "spell" | "pronounce"),
        "whatever" => s.is(i + 1, Cues::HER.or(Cues::HIS).or(Cues::THEIR)) && s.word(i + 2) == "name",
        _ => false,
    })?;
    let named = |j: usize| {
        s.at(j).is_some_and(|t| {
            t.capital && !t.found && !t.who.may_be_person() && t.word.len() > 1 && !t.cues.any(Cues::I)
        })
    };
    let last =
        (remark.saturating_sub(6)..remark).rev().find(|j| named(*j) || s.at(*j).is_some_and(|t| t.gap == "-"))?;
    let first =
        (last.saturating_sub(3)..last).rev().take_while(|j| s.joined(j + 1) && named(*j)).last().unwrap_or(last);
    let right_behind = (last + 1..remark).all(|j| matches!(s.word(j), "is" | "that" | "or" | "it" | "this"));
    (named(first) && right_behind && (first > 0 || s.quoted)).then_some((first, last))
}

/// "as she now styles herself".
fn styled(s: &Sentence<'_, '_>) -> Option<(usize, usize)> {
    s.having(Cues::BEGINS_NAME).find_map(|i| {
        let own = |j: usize| s.at(j).is_some_and(|t| t.cues.any(Cues::SHE.or(Cues::HE)) && t.who.may_be_person());
        let verb = (i + 2..i + 5).take_while(|j| s.joined(*j)).find(|j| {
            matches!(s.word(*j), "styles" | "styled" | "calls" | "terms" | "names" | "spells" | "likes" | "prefers")
        });
        let verb = verb.filter(|_| s.word(i) == "as" && own(i + 1))?;
        Some((i, s.end(verb + 1).max(verb)))
    })
}

/// "take care not to confuse her with Mrs Heather Maude": the two have a name in common.
fn confused(s: &Sentence<'_, '_>) -> Option<(usize, usize)> {
    s.having(Cues::BEGINS_NAME).find_map(|i| {
        let verb = matches!(s.word(i), "confuse" | "confused" | "confusing" | "mistake" | "mistaken" | "mistook");
        let whom =
            (i + 1..i + 4).take_while(|j| s.joined(*j)).find(|j| s.at(*j).is_some_and(|t| t.who.may_be_person()));
        let with = (i + 1..i + 6).take_while(|j| s.joined(*j)).find(|j| matches!(s.word(*j), "with" | "for"));
        let with = with.filter(|_| verb && whom.is_some())?;
        let named = s.tokens.iter().skip(with + 1).take(3).any(|t| t.capital || t.who == Who::Other);
        let first =
            (i.saturating_sub(5)..i).rev().take_while(|j| s.joined(j + 1) && !s.is(*j, Cues::SHE.or(Cues::HE))).last();
        named.then_some((first.unwrap_or(i), with))
    })
}

/// "the fox in the henhouse – look it up, that’s what it means in Polish": from where the remark is quoted.
fn in_a_language(s: &Sentence<'_, '_>) -> Option<(usize, usize)> {
    let last = s.having(Cues::ORIGIN).find(|i| {
        let means = s.any(i.saturating_sub(6)..*i, Cues::NAME_TALK)
            && (i.saturating_sub(6)..*i).any(|j| matches!(s.word(j), "means" | "meaning" | "mean"));
        s.at(*i).is_some_and(|t| t.capital) && s.word(i.wrapping_sub(1)) == "in" && means
            || s.word(i + 1) == "for"
                && s.joined(i + 1)
                && s.at(i + 2).is_some_and(|t| !t.capital || t.gap.contains('"'))
    })?;
    let last = if s.word(last + 1) == "for" { s.end(last + 2) } else { last };
    let first = (0..last).rev().find(|j| s.at(*j).is_some_and(|t| t.gap.contains('"'))).unwrap_or_else(|| numbering(s));
    s.near_person(4).then_some((first, last))
}
