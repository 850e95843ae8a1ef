//! Relatives and others close to the person, their names, and the dead.

use super::cues::Cues;
use super::declared::Declared;
use super::deeds::{begun, did, present, told};
use super::field::begins_column;
use super::sentence::{Sentence, Token, Who};
use super::{Hints, MOST_NAMES, age, first_name, why};
use crate::redact::lexicon;

/// How many adjectives may stand between whose relative it is and the word for it: "her two elder half-sisters".
const ADJECTIVES: usize = 4;

pub(super) fn find(s: &Sentence<'_, '_>, declared: &Declared, hints: &mut Hints) {
    for i in s.having(Cues::KIN) {
        if let Some(first) = possessor(s, i) {
            let known = hints.names.len();
            let last = names_behind(s, i, hints);
            names_before(s, first, hints);
            if hints.names.len() == known {
                first_name::remember(s, i, hints);
            }
            // "his wife’s job in the Registrar’s office"
            let has = Cues::WORK.or(Cues::JOB).or(Cues::HEALTH).or(Cues::VEHICLE).or(Cues::PREMISES);
            // or "his mother’s years as a barmaid"
            let past = matches!(s.word(i + 2), "years" | "days" | "time" | "career" | "spell")
                && s.any(i + 3..i + 7, Cues::JOB);
            let theirs = s.is_genitive(i + 1) && (past || s.any(i + 2..i + 4, has));
            let last = if theirs { last.max(s.end(i + 2)) } else { last };
            // "both of his upstairs neighbours"
            let of = first.checked_sub(2).filter(|n| s.word(n + 1) == "of" && s.joined(first));
            let of = of
                .filter(|n| matches!(s.word(*n), "both" | "one" | "two" | "three" | "all" | "some" | "none" | "each"));
            // "both her sons"
            let both = first.checked_sub(1).filter(|b| s.joined(first) && matches!(s.word(*b), "both" | "all"));
            let first = of.or(both).unwrap_or(first);
            // "the receptionist being his daughter"
            let being = first.checked_sub(1).filter(|b| s.word(*b) == "being" && s.joined(first));
            let first = being.and_then(|b| b.checked_sub(1)).map_or(first, |noun| s.start(noun).min(noun));
            // "accompanied by her daughter"
            let by =
                first.checked_sub(2).filter(|v| s.joined(first) && matches!(s.word(*v), "accompanied" | "supported"));
            let first = by.filter(|v| matches!(s.word(v + 1), "by") && s.joined(v + 1)).unwrap_or(first);
            // "burying my brother", "nursing her mother".
            let first = first
                .checked_sub(1)
                .filter(|v| {
                    s.joined(first)
                        && matches!(s.word(*v), "burying" | "buried" | "nursing" | "visiting" | "minding" | "lost")
                })
                .unwrap_or(first);
            if declared.relation(s.word(i)) {
                hints.take(i, why::DECLARED_RELATIVE);
                if last > i {
                    hints.add(i + 1, last, why::RELATIVE, 0.6);
                }
            } else {
                hints.add(first, last, why::RELATIVE, 0.6);
            }
        } else if let Some(first) = having(s, i) {
            let last = s.end(i).max(names_behind(s, i, hints));
            hints.add(first, last, why::RELATIVE, 0.5);
        } else if let Some(last) = of_the_person(s, i) {
            names_before(s, s.start(i), hints);
            let first = s.start(i).min(i);
            // "that great-aunt of hers"
            let that = first.checked_sub(1).filter(|that| s.word(*that) == "that" && s.joined(first));
            hints.add(that.unwrap_or(first), last, why::RELATIVE, 0.6);
        } else if let Some(first) = being(s, i) {
            // "Obinna, that is the husband"
            if let Some(that) = first.checked_sub(1).filter(|that| s.word(*that) == "that") {
                names_before(s, that, hints);
            }
            hints.add(first, s.end(i), why::RELATIVE, 0.5);
        } else if let Some(first) = of_another(s, i) {
            hints.add(first, i, why::RELATIVE, 0.5);
        } else if let Some((first, last)) = the_wife(s, i) {
            first_name::remember(s, i, hints);
            hints.add(first, last, why::RELATIVE, 0.5);
        } else if let Some((first, last)) = somebody(s, i) {
            names_behind(s, i, hints);
            hints.add(first, last, why::RELATIVE, 0.4);
        }
    }
    for i in s.having(Cues::DEATH) {
        bereavement(s, i, hints);
    }
}

/// "Ask her Trevor", "my Ron": a given name that is somebody's own.
pub(super) fn named_for_theirs(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::HER.or(Cues::HIS).or(Cues::MY)) {
        let name = s.at(i + 1).filter(|t| {
            t.gap == " " && t.capital && !t.found && lexicon::is_given_name(t.word) && !lexicon::is_ordinary(t.word)
        });
        // "He told her Trevor had come": the one to whom it was told.
        let told = i.checked_sub(1).is_some_and(|b| {
            matches!(s.word(b), "told" | "tell" | "tells" | "asked" | "gave" | "give" | "sent" | "showed" | "reminded")
        });
        let own = !told && s.at(i).is_some_and(|t| t.who == Who::Person);
        let alone = !s.at(i + 2).is_some_and(|t| t.gap == " " && t.capital);
        if name.is_some() && own && alone {
            note(s, i + 1, hints);
            hints.add(i, i + 1, why::RELATIVE, 0.5);
        }
    }
}

/// Relatives whom nobody has but somebody in particular.
const AT_HOME: [&str; 14] = [
    "husband", "wife", "baby", "lodger", "son", "daughter", "mum", "dad", "fiance", "fiancee", "missus", "hubby",
    "bairn", "grandson",
];

/// "That was the wife answered": where the person is spoken of.
fn the_wife(s: &Sentence<'_, '_>, kin: usize) -> Option<(usize, usize)> {
    let known = matches!(s.word(kin), "wife" | "husband" | "missus" | "hubby");
    let the = kin.checked_sub(1).filter(|the| known && s.word(*the) == "the" && s.joined(kin))?;
    (s.near_person(2) && s.subject(the) != Who::Other && s.word(kin + 1) != "of").then_some((the, kin))
}

/// Whose relative: "her", "my", "the complainant’s" before the word, when it may be the person's.
fn possessor(s: &Sentence<'_, '_>, kin: usize) -> Option<usize> {
    let weak = s.is(kin, Cues::WEAK);
    for j in (kin.saturating_sub(ADJECTIVES + 1)..kin).rev() {
        // "the Lunn girl whose dad had the shop"
        if s.word(j) == "whose" && j + 1 == kin && s.joined(kin) {
            return s.tokens.iter().take(j).rev().take(4).any(|t| t.who == Who::Person).then_some(j);
        }
        if !s.joined(j + 1) || s.is(j, Cues::PREPOSITION.or(Cues::STOP).or(Cues::BE)) {
            return None;
        }
        let token = s.at(j)?;
        if token.cues.any(Cues::HER.or(Cues::HIS).or(Cues::THEIR)) {
            // "his own lad"
            let own = s.word(j + 1) == "own";
            let sure = token.who == Who::Person || token.who == Who::Perhaps && (!weak || own);
            return sure.then_some(j);
        }
        if token.cues.any(Cues::MY) {
            // Who speaks is not always told; whoever reports on a case speaks of no family of their own.
            let shared = token.word == "our" && weak;
            let sure = token.who.may_be_person() || token.who == Who::Nobody && !weak;
            return (sure && !shared && token.word != "mine").then_some(j);
        }
        if s.is_genitive(j) || token.who == Who::Person && j + 1 == kin && token.cues.any(Cues::PERSON) {
            let owner = if s.is_genitive(j) { j.checked_sub(1)? } else { j };
            let who = s.at(owner)?.who;
            let article = owner.checked_sub(1).filter(|a| s.is(*a, Cues::ARTICLE.or(Cues::TITLE)));
            return (who == Who::Person).then_some(article.unwrap_or(owner));
        }
    }
    None
}

/// "is Councillor Ames’s cousin": of somebody else, and told of the person.
fn of_another(s: &Sentence<'_, '_>, kin: usize) -> Option<usize> {
    let owner = kin.checked_sub(2).filter(|_| s.is_genitive(kin - 1) && s.joined(kin))?;
    let name =
        |j: &usize| s.at(*j).is_some_and(|t| t.capital || t.cues.any(Cues::TITLE.or(Cues::OTHER).or(Cues::ARTICLE)));
    let first = (owner.saturating_sub(4)..=owner).rev().take_while(|j| name(j)).last()?;
    let be = first.checked_sub(1).filter(|b| s.is(*b, Cues::BE) && s.joined(first))?;
    let somebody = s.at(owner).is_some_and(|t| t.who != Who::Person && !t.found);
    (somebody && !s.is(kin, Cues::WEAK) && s.subject(be) == Who::Person).then_some(be)
}

/// "a sister of the complainant", "friends with the customer".
fn of_the_person(s: &Sentence<'_, '_>, kin: usize) -> Option<usize> {
    if !matches!(s.word(kin + 1), "of" | "to" | "with") {
        return None;
    }
    (kin + 2..kin + 5).take_while(|j| s.joined(*j)).find(|j| {
        let meant = |t: &Token<'_>| t.named || t.cues.any(Cues::PERSON.or(Cues::HE).or(Cues::HIS).or(Cues::HER));
        s.at(*j).is_some_and(|t| t.who == Who::Person && meant(t))
    })
}

/// "has twin daughters of four".
fn having(s: &Sentence<'_, '_>, kin: usize) -> Option<usize> {
    let verb = (kin.saturating_sub(4)..kin).rev().take_while(|j| s.joined(j + 1)).find(|j| s.is(*j, Cues::HAVE))?;
    // "a baby of five weeks", and no "baby blue folder"
    let baby = matches!(s.word(kin), "baby" | "babies") && (!s.joined(kin + 1) || s.is(kin + 1, Cues::PREPOSITION));
    let plain =
        (!s.is(kin, Cues::WEAK) || baby) && !s.any(verb + 1..kin, Cues::STOP.or(Cues::PREPOSITION).or(Cues::MY));
    (plain && s.subject(verb).may_be_person() && !matches!(s.word(verb), "having")).then_some(verb)
}

/// "is the widow of a former mayor", "is a single mother of two".
fn being(s: &Sentence<'_, '_>, kin: usize) -> Option<usize> {
    let article =
        (kin.saturating_sub(3)..kin).rev().take_while(|j| s.joined(j + 1)).find(|j| s.is(*j, Cues::ARTICLE))?;
    let be = article.checked_sub(1).filter(|b| s.joined(article) && matches!(s.word(*b), "is" | "was" | "am"))?;
    let plain = !s.is(kin, Cues::WEAK) && matches!(s.word(article), "a" | "an" | "the");
    // "the widow of the Councillor" is still said of whoever it is.
    (plain && s.joined(kin) && s.subject(be).may_be_person()).then_some(be)
}

/// "a sister in Boston", "granddaughter Pippa answers": nobody's in so many words, where the person is spoken of.
fn somebody(s: &Sentence<'_, '_>, kin: usize) -> Option<(usize, usize)> {
    let before = kin.checked_sub(1).filter(|_| s.joined(kin));
    // "Obinna, that is the husband", "with the baby": of whoever is spoken of.
    let of_another = matches!(s.word(kin + 1), "of" | "s") || s.is(kin + 1, Cues::KIN.or(Cues::HUMAN));
    let the = before.filter(|b| s.word(*b) == "the");
    let at_home = AT_HOME.contains(&s.word(kin)) && s.near_person(2) && !of_another;
    if let Some(the) = the.filter(|_| at_home && s.subject(kin) != Who::Other && s.is(kin, Cues::WEAK)) {
        return Some((the, kin));
    }
    // "How is that husband of yours with the taxi?", "that great-aunt of hers"
    let great =
        before.filter(|b| matches!(s.word(*b), "great" | "step" | "half" | "grand")).and_then(|b| b.checked_sub(1));
    let which = great.or(before).filter(|b| matches!(s.word(*b), "that" | "this"));
    let yours = s.word(kin + 1) == "of" && matches!(s.word(kin + 2), "yours" | "hers" | "his") && s.joined(kin + 1);
    if let Some(which) = which.filter(|_| yours && s.near_person(3)) {
        return Some((which, s.end(kin + 2)));
    }
    // "to please a father-in-law who happens to own the quarry"
    let whole = if s.word(kin + 1) == "in" && s.word(kin + 2) == "law" { kin + 2 } else { kin };
    let who = s.word(whole + 1) == "who" && s.joined(whole + 1) && !s.is(kin, Cues::WEAK);
    if let Some(a) = before.filter(|b| who && matches!(s.word(*b), "a" | "an") && s.near_person(1)) {
        return Some((a, s.end(whole + 2)));
    }
    // "Husband answered, says she is out.", "Wife to call back."
    let note =
        kin == 0 && s.joined(1) && (s.word(1).ends_with("ed") || matches!(s.word(1), "to" | "will" | "says" | "rang"));
    if note && AT_HOME.contains(&s.word(kin)) && s.near_person(2) {
        return Some((kin, s.end(1)));
    }
    // "Household: husband (Tolland, 61); son (Perran, 24)", "Husband: Tolland"
    let gap = |j: usize| s.at(j).map_or("", |t| t.gap);
    let listed = (kin == 0 || matches!(gap(kin), "; " | ": " | ", "))
        && matches!(gap(kin + 1), " (" | ": ")
        && s.at(kin + 1).is_some_and(|t| t.capital && !t.cues.any(Cues::TITLE.or(Cues::COUNCILLOR)));
    if listed && s.near_person(4) && s.subject(kin) != Who::Other {
        let more = |j: &usize| {
            *j == kin + 1
                || s.at(*j).is_some_and(|t| {
                    matches!(t.gap, " " | ", ") && (t.capital || age::is_age(t.word) || t.cues.any(Cues::AGE))
                })
        };
        return (kin + 1..kin + 6).take_while(more).last().map(|last| (kin, last));
    }
    // "Danylo (son, 9)", "(husband will answer)", and a cell of its own: "Daughter-in-law"
    let own_cell = (kin == 0 || begins_column(s, kin)) && kin + 1 < s.tokens.len();
    let bracket = gap(kin) == " (" && !s.is(kin, Cues::OTHER.or(Cues::COUNCILLOR));
    let cell = own_cell && gap(kin + 1) == "-";
    if bracket && s.subject(kin) != Who::Other && s.near_person(4) || cell && s.near_person(12) {
        let hyphened = (kin + 1..kin + 3).take_while(|j| gap(*j) == "-").last().unwrap_or(kin);
        let aged = (hyphened + 1..hyphened + 3).take_while(|j| age::is_age(s.word(*j)) || s.is(*j, Cues::AGE));
        let name = kin.checked_sub(1).filter(|n| bracket && s.at(*n).is_some_and(|t| t.capital && !t.found));
        let will = bracket && s.word(kin + 1) == "will";
        let last = aged.last().unwrap_or_else(|| s.end(if will { kin + 2 } else { hyphened }));
        // "(husband will answer – Darren)"
        let named = gap(last + 1) == " - " && s.at(last + 1).is_some_and(|t| t.capital && !t.found);
        return Some((name.unwrap_or(kin), last + usize::from(bracket && named)));
    }
    // "needs an interpreter for husband"
    let whose = before.is_some_and(|b| matches!(s.word(b), "for" | "with" | "from" | "by" | "spoke" | "to" | "told"));
    let in_law = (kin + 1..kin + 3).take_while(|j| gap(*j) == "-").last();
    if whose && (at_home && !s.joined(kin + 1) || in_law.is_some() && s.near_person(2)) {
        return Some((kin, in_law.unwrap_or(kin)));
    }
    if s.is(kin, Cues::WEAK) || !s.near_person(2) || s.at(kin).is_some_and(|t| t.capital) {
        return None;
    }
    let named = s.at(kin + 1).is_some_and(|t| {
        t.gap == " "
            && t.capital
            && t.word.len() > 2
            && !t.found
            && !t.cues.any(Cues::TITLE.or(Cues::COUNCILLOR).or(Cues::MONTH))
    });
    if named && before.is_none_or(|b| !s.is(b, Cues::ARTICLE) && !s.is_genitive(b)) && s.subject(kin) != Who::Other {
        let verb = s.at(kin + 2).is_some_and(|t| t.gap == " " && t.word.ends_with('s') && !t.capital);
        return Some((kin, kin + 1 + usize::from(verb)));
    }
    // "re daughter who is on the team", "the son, Kuba".
    let told = s.at(kin + 1).is_some_and(|t| t.gap == " " && t.word == "who")
        && before.is_none_or(|b| !s.is(b, Cues::ARTICLE));
    if told && s.near_person(1) && s.subject(kin) != Who::Other {
        return Some((kin, s.end(kin + 2)));
    }
    let apposed = s.at(kin + 1).is_some_and(|t| {
        matches!(t.gap, ", " | " ") && t.capital && !t.found && !t.cues.any(Cues::TITLE.or(Cues::COUNCILLOR))
    });
    if let Some(the) = the.filter(|_| apposed) {
        return Some((the, kin + 1));
    }
    if let Some(the) = the.filter(|_| at_home && s.subject(kin) != Who::Other) {
        return Some((the, kin));
    }
    let one = before.is_some_and(|b| matches!(s.word(b), "a" | "one" | "two" | "three" | "twin"));
    let placed =
        matches!(s.word(kin + 1), "in" | "at") && s.joined(kin + 1) && s.at(kin + 2).is_some_and(|t| t.capital);
    (one && placed && s.subject(kin) != Who::Other).then(|| (kin - 1, s.end(kin)))
}

/// The relative's name, and what is said of them: "her husband, Tom"; "her daughter, who cuts my hair".
fn names_behind(s: &Sentence<'_, '_>, kin: usize, hints: &mut Hints) -> usize {
    let mut last = kin;
    let gap = |j: usize| s.at(j).map_or("", |t| t.gap);
    if gap(kin + 1) == "-" {
        // mother-in-law
        while gap(last + 1) == "-" {
            last += 1;
        }
    }
    // "her mother and father"
    if s.word(last + 1) == "and" && s.joined(last + 1) && s.joined(last + 2) && s.is(last + 2, Cues::KIN) {
        last += 2;
    }
    // "his eldest boy", "her youngest daughter".
    if matches!(s.word(kin), "eldest" | "youngest") && s.joined(kin + 1) && s.is(kin + 1, Cues::HUMAN.or(Cues::KIN)) {
        last += 1;
    }
    // "her son’s wife", "his daughter’s wedding"
    if s.is_genitive(last + 1) && s.at(last + 2).is_some_and(|t| t.gap == " " && !t.capital && !t.cues.any(Cues::STOP))
    {
        return if s.is(last + 2, Cues::KIN) { names_behind(s, last + 2, hints) } else { last + 2 };
    }
    let begins = last + 1;
    // "her mother had not yet married", "his son by the first husband".
    if gap(begins) == " "
        && s.is(begins, Cues::HAVE)
        && (s.any(begins + 1..begins + 5, Cues::DATE_VERB.or(Cues::DEATH))
            || s.is(begins + 1, Cues::ARTICLE) && s.any(begins + 2..begins + 5, Cues::PREMISES.or(Cues::WORK)))
        || gap(begins) == " "
            && s.word(begins) == "by"
            && (s.word(begins + 1) == "marriage" || s.any(begins + 1..begins + 4, Cues::KIN))
    {
        return s.end(begins);
    }
    if gap(begins) == ", "
        && matches!(s.word(begins), "who" | "whose" | "which" | "a" | "an" | "the" | "now" | "aged" | "home" | "back")
    {
        // "her daughter, who is 14, is at Durham"
        let end = s.end(begins + 1);
        return if gap(end + 1) == ", " && did(s, end + 1) { s.end(end + 1) } else { end };
    }
    // "My daughter who is at the university in Leeds has helped"
    if gap(begins) == " " && s.word(begins) == "who" && (s.is(begins + 1, Cues::BE) || present(s, begins + 1)) {
        return s.end(begins + 1);
    }
    // "her husband was lost off the trawler", "was to be buried that week"
    let done = begins + if s.word(begins + 1) == "to" { 3 } else { 1 + usize::from(s.word(begins + 1) == "being") };
    if gap(begins) == " "
        && s.is(begins, Cues::BE)
        && matches!(s.word(done), "lost" | "killed" | "drowned" | "murdered" | "buried" | "cremated")
    {
        let end = s.end(done);
        return if s.word(end + 1) == "that" && s.joined(end + 2) { end + 2 } else { end };
    }
    // "her kid can’t hear"
    let not = usize::from(matches!(s.word(begins + 1), "t" | "not"));
    if gap(begins) == " " && (s.word(begins) == "cannot" || s.word(begins) == "can" && not > 0) {
        return s.end(begins + not + 1);
    }
    let office = Cues::ARTICLE.or(Cues::JOB).or(Cues::OFFICE).or(Cues::COUNCILLOR);
    if gap(begins) == " " && s.is(begins, Cues::BE) && s.is(begins + 1, office) && !s.is(begins + 1, Cues::THEIR) {
        return s.end(begins + 1);
    }
    if gap(begins) == " " && matches!(s.word(begins), "in" | "from" | "at" | "of" | "on" | "abroad") {
        return s.end(begins);
    }
    // "her brother-in-law with the minibus"
    if gap(begins) == " "
        && s.word(begins) == "with"
        && s.any(begins + 1..begins + 4, Cues::VEHICLE.or(Cues::ANIMAL).or(Cues::WORK))
    {
        return s.end(begins);
    }
    // "two children (7 and 9)"
    if gap(begins) == " (" && age::is_age(s.word(begins)) {
        let more = |j: &usize| age::is_age(s.word(*j)) || matches!(s.word(*j), "and" | "years" | "year" | "old");
        let ages = (begins..begins + 6).take_while(more).last().unwrap_or(begins);
        return told(s, ages).unwrap_or(ages);
    }
    let mut j = begins;
    while j < begins + 5
        && s.at(j).is_some_and(|t| {
            (t.gap == " "
                || t.gap == ". " && (s.is(j - 1, Cues::TITLE) || s.word(j - 1).len() == 1)
                || t.gap == "-"
                || (j == begins && matches!(t.gap, ", " | " (" | " - ")))
                && (t.capital
                    // "her dad, old Marek"
                    || j == begins && t.gap == ", " && matches!(s.word(j), "old" | "young" | "poor" | "wee") && s.at(j + 1).is_some_and(|next| next.capital)
                    || s.word(j) == "called" || s.word(j) == "named")
                && !t.cues.any(Cues::I.or(Cues::MONTH))
        })
    {
        if let Some(token) = s.at(j) {
            note(s, j, hints);
            let titled = token.cues.any(Cues::TITLE.or(Cues::COUNCILLOR));
            if !token.found && (!titled || s.at(j + 1).is_some_and(|next| !next.found)) {
                last = j;
            }
        }
        j += 1;
    }
    if let Some(told) = told(s, last) {
        return told;
    }
    if gap(last + 1) == " " && did(s, last + 1) || last > kin && gap(last + 1) == ", " && did(s, last + 1) {
        return s.end(last + 1);
    }
    // "her ex-husband sits on the bench", "their two girls attend the village school"
    let next = last + 1;
    let does = s.is(next, Cues::ACTIVITY.or(Cues::LIVE))
        || matches!(
            s.word(next),
            "sits" | "attend" | "attends" | "go" | "goes" | "live" | "run" | "own" | "keep" | "farm"
        );
    // "her parents took over the Golden Lion", "his father opened a shop"
    let over = next + usize::from(s.word(next) == "took" && s.word(next + 1) == "over" && s.joined(next + 1));
    let began = gap(next) == " "
        && (over > next
            || matches!(s.word(next), "bought" | "opened" | "started" | "founded" | "owned" | "ran" | "built"))
        && s.is(over + 1, Cues::ARTICLE)
        && s.joined(over + 1);
    // "her late mother taught him at Sunday school"
    let other = matches!(s.word(next + 1), "him" | "her" | "them" | "me" | "us");
    let known =
        matches!(s.word(next), "taught" | "nursed" | "delivered" | "married" | "christened" | "worked" | "cleaned");
    if began || gap(next) == " " && known && (other || s.is(next + 1, Cues::PREPOSITION)) && s.joined(next + 1) {
        return s.end(over + usize::from(other));
    }
    if gap(next) == " "
        && does
        && !s.at(next).is_some_and(|t| t.capital || t.found)
        && (s.is(next + 1, Cues::PREPOSITION.or(Cues::ARTICLE)) || matches!(s.word(next + 1), "two" | "three" | "next"))
        && s.joined(next + 1)
        || gap(next) == " " && present(s, next) && s.joined(next + 1)
        || gap(next) == " " && s.is(next, Cues::HAVE) && begun(s, next)
    {
        return s.end(next);
    }
    // "His uncle Ruairi taught me the fiddle": what else is told of them.
    if last > kin
        && gap(last + 1) == " "
        && matches!(s.word(last + 2), "me" | "him" | "her" | "us")
        && !s.is(last + 1, Cues::STOP)
    {
        return s.end(last + 1);
    }
    last
}

/// "Bronwen, who signed as his carer", "signed by Bronwen as her attorney": whoever speaks or signs for the person.
pub(super) fn helper(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::HELPER) {
        let Some(first) = possessor(s, i) else { continue };
        let sign = first.checked_sub(1).filter(|b| s.word(*b) == "as" && s.joined(first)).unwrap_or(first);
        let apart = |j: &usize| s.at(*j).is_some_and(|t| matches!(t.gap, ", " | " ("));
        let begins = (sign.saturating_sub(3)..=sign).rev().find(apart);
        let beside = sign < first && s.at(sign - 1).is_some_and(|t| t.capital);
        let Some(begins) = begins.or(beside.then_some(sign)) else { continue };
        let known = hints.names.len();
        names_right_before(s, begins, hints);
        if hints.names.len() > known {
            hints.add(first, i, why::RELATIVE, 0.4);
        }
    }
}

/// "Kathleen, sister of the complainant".
fn names_before(s: &Sentence<'_, '_>, first: usize, hints: &mut Hints) {
    // "Duncan, who is the complainant’s nephew"
    let who = first.checked_sub(2).filter(|who| s.word(*who) == "who" && s.is(*who + 1, Cues::BE) && s.joined(first));
    let first = who.unwrap_or(first);
    if s.at(first).is_some_and(|t| matches!(t.gap, ", " | " (")) {
        names_right_before(s, first, hints);
    }
}

fn names_right_before(s: &Sentence<'_, '_>, first: usize, hints: &mut Hints) {
    // Soo-ah
    let half = |j: usize| s.at(j).is_some_and(|t| t.gap == "-");
    let name = |j: &usize| s.at(*j).is_some_and(|t| (t.capital || half(*j)) && !t.found);
    let names = (first.saturating_sub(3)..first).rev().take_while(name);
    let of_name = |j: &usize| !s.is(*j, Cues::TITLE.or(Cues::STOP).or(Cues::ARTICLE).or(Cues::PREPOSITION));
    let Some(begins) = names.filter(of_name).last() else { return };
    (begins..first).for_each(|j| note(s, j, hints));
    let title = begins.checked_sub(1).filter(|t| s.is(*t, Cues::TITLE) && !s.is(*t, Cues::COUNCILLOR));
    let begins = title.filter(|_| s.at(begins).is_some_and(|t| matches!(t.gap, " " | ". "))).unwrap_or(begins);
    hints.add(begins, first - 1, why::RELATIVE_NAME, 0.5);
}

pub(super) fn note(s: &Sentence<'_, '_>, j: usize, hints: &mut Hints) {
    let Some(token) = s.at(j) else { return };
    let plain = token.found
        || token.word.len() < 3
        || token.cues.any(Cues::TITLE.or(Cues::COUNCILLOR).or(Cues::MONTH).or(Cues::OTHER).or(Cues::STOP))
        || lexicon::is_ordinary(token.word) && !lexicon::is_given_name(token.word);
    let named = hints.names.iter().any(|name| name == token.word);
    if !plain && !named && token.capital && hints.names.len() < MOST_NAMES {
        hints.names.push(token.word.to_owned());
    }
}

/// "since Ronnie died", "after Ronnie’s funeral".
fn bereavement(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let Some(mut j) = i.checked_sub(1) else { return };
    if s.is_genitive(j) || s.is(j, Cues::HAVE.or(Cues::BE)) {
        j = j.saturating_sub(1);
    }
    let Some(name) = s.at(j) else { return };
    let own = name.found || name.cues.any(Cues::TITLE.or(Cues::OTHER).or(Cues::MONTH)) || name.word.len() < 3;
    let name_like = name.capital && j > 0 && !own && name.cues.is_only(Cues::DIGIT.or(Cues::FIRM));
    if name_like && s.near_person(2) && s.subject(j) != Who::Other || name_like && lexicon::is_given_name(name.word) {
        note(s, j, hints);
        hints.add(j, i, why::DEATH, 0.5);
    }
}
