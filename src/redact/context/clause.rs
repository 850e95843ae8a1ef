//! The clause that a hint tells a part of: from the verb that leads to it, with whoever did it where the clause begins
//! there, to the last words that only say when, where or how.

use super::Hint;
use super::cues::Cues;
use super::pointed::complains;
use super::sentence::{Sentence, Who};
use super::whole::with_subject;
use crate::redact::finding::Action;
use crate::redact::lexicon;
use crate::redact::number::value;

/// How many words may stand between the verb and the hint.
const BEFORE: usize = 8;
/// How many words behind a hint may end its clause.
const BEHIND: usize = 7;
/// How many words a phrase behind a comma has that only says when or which: "twenty years ago".
const APPOSED: usize = 4;

/// Takes the rest of its clause into a hint.
pub(super) fn complete(s: &Sentence<'_, '_>, hint: &mut Hint) {
    let rule = hint.reason.rule;
    // "Never was a woman so badly named": a word that is left before a remark.
    if rule == "name-talk" && hint.first < 3 && (0..hint.first).all(|j| within(s, j) && s.joined(j + 1)) {
        hint.first = 0;
    }
    if matches!(rule, "belongings" | "neighbour")
        && let Some((first, last)) = short_quotation(s, hint)
    {
        (hint.first, hint.last) = (first, last);
    }
    if hint.action != Action::Suggest
        || matches!(
            rule,
            "name-talk"
                | "wordplay"
                | "relative-name"
                | "neighbour"
                | "belongings"
                | "quotation"
                | "register"
                | "called"
        )
    {
        return;
    }
    if rule == "origin" && s.quoted {
        hint.first = lead_in(s, hint.first).unwrap_or(hint.first);
    }
    // What a relative saw or said in the matter is told of the matter; what they are and have is told of the person.
    let state = Cues::HAVE.or(Cues::HABIT).or(Cues::ACTIVITY).or(Cues::LIVE).or(Cues::WORK);
    let relative = rule == "relative";
    let busy = |verb: usize| s.is(verb, Cues::BE) && s.word(verb + 1).ends_with("ing") && !s.is(verb + 1, Cues::SPEECH);
    let verb = verb(s, hint.first).filter(|verb| !relative || s.is(*verb, state) || busy(*verb));
    hint.first = with_subject(s, verb.unwrap_or(hint.first));
    // "Waiting for a cataract operation": a note without a subject.
    let gerund = hint.first > 0 && hint.first < 4 && s.word(0).len() > 4 && s.word(0).ends_with("ing");
    if gerund && (0..hint.first).all(|j| within(s, j) && s.joined(j + 1)) {
        hint.first = 0;
    }
    // "my husband sleeps in the day because he bakes at night"
    let because = hint.last + 1;
    let why = relative && s.word(because) == "because" && s.joined(because);
    if why && s.is(because + 1, Cues::SHE.or(Cues::HE).or(Cues::I)) && s.joined(because + 2) {
        hint.last = s.end(because + 1);
        return;
    }
    let is = s.is(hint.last + 1, state) || matches!(s.word(hint.last + 1), "is" | "are" | "did" | "does");
    let was_somewhere = s.is(hint.last + 1, Cues::BE) && s.is(hint.last + 2, Cues::PREPOSITION);
    // "she had buried her mother": all of it is told of the person.
    let predicate = s.is(hint.first, Cues::SHE.or(Cues::HE).or(Cues::I).or(Cues::HAVE).or(Cues::BE))
        && !s.is(hint.first, Cues::HER.or(Cues::HIS).or(Cues::MY));
    if was_somewhere || relative && !predicate && !is {
        return;
    }
    // "since the stroke", "the infant school where she is a governor"
    let before = hint.first.checked_sub(1).filter(|_| s.joined(hint.first));
    // "the tablets for her epilepsy"
    let medicine =
        before.filter(|b| rule == "health" && matches!(s.word(*b), "for" | "against")).and_then(|b| b.checked_sub(1));
    let medicine =
        medicine.filter(|m| within(s, *m) && s.joined(m + 1) && !s.is(*m, Cues::BE.or(Cues::HAVE).or(Cues::PLAIN)));
    if let Some(noun) =
        medicine.filter(|m| s.is(s.start(*m).min(*m), Cues::ARTICLE.or(Cues::HER).or(Cues::HIS).or(Cues::MY)))
    {
        hint.first = s.start(noun).min(noun);
    } else if rule == "health" && before.is_some_and(|b| matches!(s.word(b), "since" | "after" | "before")) {
        hint.first -= 1;
    } else if let Some(place) = [Some(hint.first), before].into_iter().flatten().find(|j| s.word(*j) == "where") {
        // "the library, where she volunteers"
        let noun = place
            .checked_sub(1)
            .filter(|_| s.joined(place) || s.at(place).is_some_and(|t| t.gap == ", "))
            .filter(|n| within(s, *n) && s.at(*n).is_some_and(|t| t.who == Who::Nobody));
        let phrase = noun.map(|noun| s.start(noun).min(noun)).filter(|first| s.is(*first, Cues::ARTICLE));
        hint.first = phrase.unwrap_or(hint.first);
    }
    hint.first = antecedent(s, hint.first).unwrap_or(hint.first);
    hint.last = rest(s, hint.last).unwrap_or(hint.last);
    hint.last = that_did(s, hint.last).unwrap_or(hint.last);
    hint.last = while_they_were(s, hint.last).unwrap_or(hint.last);
    hint.last = and_others(s, hint.last).unwrap_or(hint.last);
    hint.last = conjoined(s, hint.last).unwrap_or(hint.last);
    hint.last = apposed(s, hint.last).unwrap_or(hint.last);
    if let Some((first, last)) = short_quotation(s, hint) {
        (hint.first, hint.last) = (first, last);
    }
}

/// “should stick to his pigeons”: all of a few words in quotation marks, where nobody is named in them.
fn short_quotation(s: &Sentence<'_, '_>, hint: &Hint) -> Option<(usize, usize)> {
    const WORDS: usize = 8;
    // How many of them tell nothing by themselves.
    const REST: usize = 3;
    let mark = |j: usize| s.at(j).is_some_and(|t| t.gap.contains('"'));
    let from = (hint.first.saturating_sub(WORDS)..=hint.first).rev().find(|j| mark(*j))?;
    let opens = s.at(from).is_some_and(|t| t.gap.ends_with('"'));
    let to = (hint.last + 1..hint.last + WORDS + 1).find(|j| mark(*j) || *j >= s.tokens.len())?;
    let whole = (from + 1..to).all(|j| s.joined(j)) && (from..to).all(|j| s.at(j).is_some_and(|t| !t.found));
    let rest = (to - from).saturating_sub(hint.last + 1 - hint.first);
    (opens && s.quoted && rest <= REST && whole).then_some((from, to - 1))
}

/// Whether a word can stand within a clause about the person: nothing was found there, and nobody else is meant.
fn within(s: &Sentence<'_, '_>, j: usize) -> bool {
    s.at(j).is_some_and(|t| {
        let own = t.cues.any(Cues::HER.or(Cues::HIS)) && !t.capital || matches!(t.word, "him" | "her" | "them" | "it");
        let named = t.capital && lexicon::is_given_name(t.word);
        !t.found
            && !named
            && (t.who != Who::Other || own)
            && (!t.cues.any(Cues::STOP.or(Cues::SPEECH)) || t.cues.any(Cues::BE.or(Cues::HAVE)) || t.word == "does")
    })
}

/// Where the verb stands behind the person, when only a few words stand between it and the hint: "now runs a stall".
fn verb(s: &Sentence<'_, '_>, first: usize) -> Option<usize> {
    let from = first.saturating_sub(BEFORE);
    let before = (from..first).rev().take_while(|j| s.joined(j + 1));
    let mut verb = None;
    for j in before {
        let subject = s.at(j).is_some_and(|t| {
            let pronoun = t.cues.any(Cues::SHE.or(Cues::HE).or(Cues::I)) && !s.is(j + 1, Cues::PREPOSITION);
            // "lost his sight": whose it is comes behind the verb.
            let whose = j + 1 == first
                && t.cues.any(Cues::MY.or(Cues::HIS).or(Cues::HER))
                && !t.cues.any(Cues::SHE.or(Cues::HE));
            t.who.may_be_person() && !whose && (pronoun || t.cues.any(Cues::REFERS) && !t.cues.any(Cues::TITLE))
        });
        if subject && !s.is_genitive(j + 1) {
            verb = Some(j + 1);
            break;
        }
        if subject || !within(s, j) {
            break;
        }
    }
    let no_verb = |v: usize| s.is(v, Cues::PREPOSITION.or(Cues::ARTICLE)) || s.word(v) == "as";
    let verb = verb.filter(|v| *v < first && !no_verb(*v))?;
    (!complains(s.word(verb)) || s.is(verb, Cues::BE.or(Cues::HAVE))).then_some(verb)
}

/// “not a market in Accra”: what is said to be there, where somebody is taunted with a place.
fn lead_in(s: &Sentence<'_, '_>, first: usize) -> Option<usize> {
    let at = first.checked_sub(1).filter(|at| matches!(s.word(*at), "in" | "from" | "to" | "of") && s.joined(first))?;
    let noun = at
        .checked_sub(1)
        .filter(|noun| s.joined(at) && within(s, *noun) && s.at(*noun).is_some_and(|t| t.who == Who::Nobody));
    let Some(noun) = noun else { return Some(at) };
    let phrase = s.start(noun).min(noun);
    let not = phrase.checked_sub(1).filter(|not| s.word(*not) == "not" && s.joined(phrase));
    Some(not.unwrap_or(phrase))
}

/// The last word of the clause, when only a few more words belong to it.
fn rest(s: &Sentence<'_, '_>, last: usize) -> Option<usize> {
    let subject =
        |j: usize| s.is(j, Cues::SHE.or(Cues::HE).or(Cues::I)) && !s.is(j, Cues::HER.or(Cues::HIS).or(Cues::MY));
    let rest = (last + 1..last + BEHIND + 2).take_while(|j| s.joined(*j) && within(s, *j) && !subject(*j));
    let words = rest.count();
    let end = last + words;
    // "the week before": a word that may begin a clause, and ends this one.
    let end = if s.joined(end + 1) && s.is(end + 1, Cues::STOP) && !s.joined(end + 2) { end + 1 } else { end };
    let end = until(s, end).unwrap_or(end);
    let ends = !s.joined(end + 1) || matches!(s.word(end + 1), "and" | "but" | "so" | "because");
    let leads_on = s.is(end, Cues::ARTICLE.or(Cues::BE).or(Cues::HAVE))
        || s.is(end, Cues::PREPOSITION) && s.joined(end + 1)
        || s.is_genitive(end);
    (end > last && end <= last + BEHIND && ends && !leads_on).then_some(end)
}

/// "on the lifeboat crew that went out to the Golden Tern": which of all it was.
fn that_did(s: &Sentence<'_, '_>, last: usize) -> Option<usize> {
    const DID: [&str; 12] =
        ["went", "won", "came", "was", "had", "has", "sank", "took", "ran", "made", "built", "beat"];
    let (that, verb) = (last + 1, last + 2);
    let word = s.word(verb);
    let does = DID.contains(&word) || word.len() > 4 && word.ends_with("ed") && !complains(word);
    let joined = s.word(that) == "that" && s.joined(that) && s.joined(verb) && does && within(s, verb);
    let noun = s.at(last).is_some_and(|t| !t.cues.any(Cues::SPEECH.or(Cues::SAID).or(Cues::BE).or(Cues::HAVE)));
    let more = (verb + 1..verb + BEHIND + 1).take_while(|j| s.joined(*j) && within(s, *j)).count();
    (joined && noun && more > 0 && !s.joined(verb + more + 1)).then_some(verb + more)
}

/// "plays for weddings and funerals": one more of many, at the end of its clause.
fn and_others(s: &Sentence<'_, '_>, last: usize) -> Option<usize> {
    let (and, other) = (last + 1, last + 2);
    let many = |j: usize| s.word(j).ends_with('s') && !s.is(j, Cues::BE.or(Cues::HAVE));
    let joined = matches!(s.word(and), "and" | "or") && s.joined(and) && s.joined(other) && !s.joined(other + 1);
    let free = || within(s, other) && !s.at(other).is_some_and(|t| t.capital);
    (joined && many(last) && many(other) && free()).then_some(other)
}

/// "and lost by four votes": what the same subject did, too.
fn conjoined(s: &Sentence<'_, '_>, last: usize) -> Option<usize> {
    const DID: [&str; 16] = [
        "lost", "won", "came", "gave", "had", "has", "is", "was", "took", "got", "kept", "ran", "made", "held", "sold",
        "went",
    ];
    let verb = last + 2;
    let word = s.word(verb);
    let ever = matches!(s.word(verb + 1), "never" | "always" | "since" | "been") && matches!(word, "has" | "had");
    let does = (word.len() > 4 && word.ends_with("ed") || DID.contains(&word)) && !complains(word) || ever;
    if s.word(last + 1) != "and" || !does || !s.joined(last + 1) || !s.joined(verb) || !within(s, verb) {
        return None;
    }
    let more = (verb + 1..verb + BEHIND + 1).take_while(|j| s.joined(*j) && within(s, *j)).count();
    (more > 0 && !s.joined(verb + more + 1)).then_some(verb + more)
}

/// "the charity ride of June 2022, which she led": what the person did it to.
fn antecedent(s: &Sentence<'_, '_>, first: usize) -> Option<usize> {
    let which = first.checked_sub(1).filter(|w| matches!(s.word(*w), "which" | "that") && s.joined(first))?;
    let pronoun = s.is(first, Cues::SHE.or(Cues::HE).or(Cues::I)) && s.at(first)?.who.may_be_person();
    let phrase = (which.saturating_sub(BEHIND)..which)
        .rev()
        .take_while(|j| s.at(*j + 1).is_some_and(|t| t.joined || *j + 1 == which));
    let mut phrase = phrase.take_while(|j| within(s, *j));
    phrase.find(|j| s.is(*j, Cues::ARTICLE)).filter(|_| pronoun && matches!(s.word(which), "which"))
}

/// "until last spring", "since the baby": how long it was so, where another clause follows.
fn until(s: &Sentence<'_, '_>, last: usize) -> Option<usize> {
    let time = matches!(s.word(last + 1), "until" | "since") && s.joined(last + 1);
    let next = last + 2;
    let when = time && (s.is(next, Cues::ARTICLE) || matches!(s.word(next), "last" | "this" | "it" | "next"));
    let more = (last + 3..last + 8).take_while(|j| when && s.joined(*j) && within(s, *j)).count();
    let end = next + more;
    (more > 0 && !s.is(end, Cues::PLAIN) && (!s.joined(end + 1) || matches!(s.word(end + 1), "and" | "but")))
        .then_some(end)
}

/// "when he was at school", "while she was carrying her first": when it was so, by what the person was then.
fn while_they_were(s: &Sentence<'_, '_>, last: usize) -> Option<usize> {
    let (when, who) = (last + 1, last + 2);
    let pronoun = s.is(who, Cues::SHE.or(Cues::HE).or(Cues::I)) && s.at(who)?.who.may_be_person();
    let were = matches!(s.word(when), "when" | "while" | "whilst") && pronoun && s.is(who + 1, Cues::BE);
    if !were || !(when..=who + 1).all(|j| s.joined(j)) {
        return None;
    }
    let more = (who + 2..who + 2 + BEHIND).take_while(|j| s.joined(*j) && within(s, *j)).count();
    (more > 0 && !s.joined(who + 2 + more)).then_some(who + 1 + more)
}

/// ", twenty years ago", ", the early kind": what is put beside what is told, at its end.
fn apposed(s: &Sentence<'_, '_>, last: usize) -> Option<usize> {
    let first = last + 1;
    let begins = s.at(first).is_some_and(|t| t.gap == ", " && (t.cues.any(Cues::ARTICLE) || value(t.word).is_some()));
    let more = (first + 1..first + APPOSED + 1).take_while(|j| s.joined(*j) && within(s, *j)).count();
    let verb = s.any(first..=first + more, Cues::BE.or(Cues::HAVE));
    let ends = s.at(first + more + 1).is_none_or(|t| !t.joined);
    (begins && ends && more > 0 && more < APPOSED && !verb).then_some(first + more)
}
