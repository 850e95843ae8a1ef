//! Ages, and dates in the person's life.

use super::cues::Cues;
use super::pointed::complains;
use super::sentence::{Sentence, Who, is_number, is_year};
use super::{Hints, why};
use crate::redact::number::value;

/// How far behind a verb its date may stand.
const NEAR: usize = 9;

/// Where an age or a date may begin.
const BEGIN: Cues = Cues::BEGINS_AGE
    .or(Cues::DECADE)
    .or(Cues::BE)
    .or(Cues::AGE)
    .or(Cues::DIGIT)
    .or(Cues::PREPOSITION)
    .or(Cues::DATE_VERB)
    .or(Cues::FAMILY_EVENT);

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(BEGIN) {
        if let Some((first, last)) = age(s, i)
            && (s.subject(first) != Who::Other
                || s.word(i) == "birthday"
                || s.word(i) == "of"
                || s.word(i.saturating_sub(1)) == "happy" && s.near_person(3))
        {
            // "eighty next year but one"
            let but_one = s.word(last + 1) == "but" && s.word(last + 2) == "one";
            hints.add(first, if but_one { last + 2 } else { last }, why::AGE, 0.5);
        }
        if s.is(i, Cues::DATE_VERB) {
            life(s, i, hints);
        }
        // "Start date 4 June 2012"
        if s.word(i) == "start"
            && s.word(i + 1) == "date"
            && s.near_person(2)
            && let Some(last) = date(s, i + 1, 6)
        {
            hints.add(i, last, why::DATE, 0.5);
        }
        if let Some(last) = of_a_relative(s, i) {
            super::relative::note(s, i - 1, hints);
            hints.add(i - usize::from(s.at(i - 1).is_some_and(|t| !t.found)), last, why::AGE, 0.5);
        }
        // "took up the post in October 2016"
        let took_up =
            s.word(i) == "took" && matches!(s.word(i + 1), "up" | "over" | "on") && s.subject(i).may_be_person();
        if let Some(last) = if took_up { date(s, i, NEAR) } else { None } {
            hints.add(i, last, why::DATE, 0.5);
        }
        if let Some((first, last)) = the_day(s, i) {
            hints.add(first, last, why::DATE, 0.4);
        }
        if let Some(first) = befell(s, i) {
            hints.add(first, s.end(i), why::DATE, 0.5);
        }
        if s.is(i, Cues::FAMILY_EVENT) {
            family_event(s, i, hints);
        }
    }
}

/// "on the night her shop flooded", "the day I got my citizenship, 4 October 2016": a day, by what befell the person.
fn the_day(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let day = matches!(
        s.word(i),
        "day" | "night" | "morning" | "evening" | "week" | "year" | "summer" | "winter" | "weekend"
    );
    let the = i.checked_sub(1).filter(|the| day && s.word(*the) == "the" && s.joined(i))?;
    let skip = usize::from(matches!(s.word(i + 1), "that" | "when" | "before" | "after"));
    let who = i + 1 + skip;
    let own = s.is(who, Cues::HER.or(Cues::HIS).or(Cues::MY)) && !s.is(who, Cues::SHE.or(Cues::HE));
    let did = s.is(who, Cues::SHE.or(Cues::HE).or(Cues::I)) && !complains(s.word(who + 1)) || own;
    let meant = s.at(who).is_some_and(|t| t.who.may_be_person() && t.joined);
    let last = s.end(who);
    if !did || !meant || last < who + 2 || s.any(who + 1..last + 1, Cues::PROCESS.or(Cues::SPEECH).or(Cues::PLAIN)) {
        return None;
    }
    let on = the.checked_sub(1).filter(|on| matches!(s.word(*on), "on" | "since" | "from") && s.joined(the));
    let dated = s.at(last + 1).filter(|t| t.gap == ", ").and_then(|_| date(s, last, 5));
    Some((on.unwrap_or(the), dated.unwrap_or(last)))
}

/// An age at the end of what is said, and not "going on for 80 days".
fn is_round_age(s: &Sentence<'_, '_>, i: usize) -> bool {
    let ends = s.at(i + 1).is_none_or(|t| t.gap != " " || t.cues.any(Cues::STOP.or(Cues::PREPOSITION)));
    ends && s.at(i).is_some_and(|t| is_age(t.word))
}

fn age(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let number = |j: usize| s.at(j).is_some_and(|t| is_age(t.word));
    match s.word(i) {
        "aged" if number(i + 1) || s.is(i + 2, Cues::DECADE) => Some((i, i + 1 + usize::from(!number(i + 1)))),
        "age" if s.word(i + 1) == "of" && number(i + 2) => Some((i, i + 2)),
        // 81-year-old, 81 years old, 81 years of age
        "year" | "years" if s.word(i + 1) == "old" || s.word(i + 1) == "of" && s.word(i + 2) == "age" => {
            let first = i.checked_sub(1).filter(|j| number(*j) || s.at(*j).is_some_and(|t| t.gap == "-"))?;
            // ninety-one
            let tens = first.checked_sub(1).filter(|j| number(*j) && s.at(first).is_some_and(|t| t.gap == "-"));
            let first = tens.unwrap_or(first);
            let first = first.checked_sub(1).filter(|a| s.is(*a, Cues::ARTICLE) && s.joined(first)).unwrap_or(first);
            let hyphen = s.at(i + 1).is_some_and(|t| t.gap == "-");
            let human = (i + 2..i + 5).any(|j| s.is(j, Cues::HUMAN.or(Cues::JOB).or(Cues::KIN)));
            let years = i + 1 + usize::from(s.word(i + 1) == "of");
            // "At ninety-one years of age, Mrs Ames"
            let before = |j: usize| s.at(j).is_some_and(|t| t.gap == ", " && t.who == Who::Person);
            let person = s.subject(first).may_be_person() || before(years + 1);
            let last = if hyphen && human { s.end(i + 1) } else { i + 1 + usize::from(s.word(i + 1) == "of") };
            (human || person && !hyphen).then_some((first, last))
        }
        // "a man of 71 on two sticks", "no other man of over sixty"
        "of" if i > 0 && s.is(i - 1, Cues::HUMAN.or(Cues::AGE)) && s.joined(i + 1) && s.near_person(2) => {
            let about = matches!(s.word(i + 1), "over" | "under" | "about" | "nearly" | "almost" | "some");
            let years = i + 1 + usize::from(about);
            (number(years) && (about || s.subject(i) != Who::Other)).then(|| (s.start(i - 1), s.end(years)))
        }
        // "coming up to sixty", "getting on for 80"
        "coming" | "getting" | "knocking" | "going"
            if matches!((s.word(i + 1), s.word(i + 2)), ("up", "to") | ("on", "for" | "to"))
                && is_round_age(s, i + 3) =>
        {
            // "The lady is coming up to sixty."
            let somebody = s.near_person(3) && (0..i).any(|j| s.is(j, Cues::HUMAN)) && s.subject(i) != Who::Other;
            (s.subject(i).may_be_person() || somebody).then_some((i, i + 3))
        }
        _ if s.is(i, Cues::DECADE) && i > 0 => {
            let before = s.at(i - 1)?;
            let whose = before.cues.any(Cues::HER.or(Cues::HIS).or(Cues::MY)) && before.who != Who::Other
                || matches!(before.word, "early" | "mid" | "late") && s.subject(i).may_be_person();
            let first = (i.saturating_sub(3)..i).find(|j| s.word(*j) == "in").unwrap_or(i - 1);
            whose.then_some((first, i))
        }
        _ if matches!(s.word(i), "turned" | "turns" | "turning") && number(i + 1) && s.subject(i).may_be_person() => {
            // thirty-two
            let ones = i + 1 + usize::from(s.at(i + 2).is_some_and(|t| t.gap == "-"));
            let next = ones + 1;
            let day = matches!(s.word(next), "on" | "in" | "last" | "this" | "that") && s.joined(next);
            Some((i, date(s, ones, 4).unwrap_or(if day { s.end(ones) } else { ones })))
        }
        // "was still only seventeen"
        "only" | "barely" | "nearly" | "almost" | "still" | "rising"
            if number(i + 1)
                && s.joined(i + 1)
                && !s.joined(i + 2)
                && (1..3)
                    .any(|back| s.is(i.wrapping_sub(back), Cues::BE) && s.word(i.wrapping_sub(back + 1)) != "it")
                && s.subject(i).may_be_person() =>
        {
            Some((if s.word(i - 1) == "still" { i - 1 } else { i }, i + 1))
        }
        // "will be a hundred in August"
        _ if s.is(i, Cues::BE)
            && s.word(i + 1) == "a"
            && s.word(i + 2) == "hundred"
            && s.subject(i).may_be_person()
            && s.at(i + 3).is_none_or(|t| t.gap != " " || matches!(t.word, "in" | "on" | "next" | "this" | "and")) =>
        {
            Some((i, s.end(i + 2)))
        }
        // "ninety next birthday"
        "birthday" if i > 1 && s.word(i - 1) == "next" && number(i - 2) && s.near_person(2) => Some((i - 2, i)),
        // "She is eighty next year but one", "he was 82 in May": a number and nothing that is counted.
        _ if s.is(i, Cues::BE)
            && number(i + 1)
            && matches!(s.word(i), "is" | "was" | "am" | "be")
            && s.subject(i).may_be_person() =>
        {
            let ones = i + 1 + usize::from(s.at(i + 2).is_some_and(|t| t.gap == "-"));
            let next = s.at(ones + 1);
            let counted = next.is_some_and(|t| {
                t.gap == " "
                    && !matches!(t.word, "next" | "this" | "now" | "and" | "in" | "on" | "when" | "last" | "but" | "at")
                    || !matches!(t.gap, " " | ", " | " (" | " - ")
            });
            let last = if next.is_some_and(|t| matches!(t.word, "next" | "this" | "in" | "on" | "last" | "at")) {
                s.end(ones)
            } else {
                ones
            };
            (!counted).then_some((i + 1, last))
        }
        _ if s.is(i, Cues::AGE)
            && matches!(
                s.word(i),
                "pensioner"
                    | "pensioners"
                    | "octogenarian"
                    | "nonagenarian"
                    | "septuagenarian"
                    | "centenarian"
                    | "teenager"
            ) =>
        {
            s.near_person(1).then(|| (s.start(i), s.end(i)))
        }
        // "happy 29th"
        word if i > 0
            && s.word(i - 1) == "happy"
            && word.starts_with(|c: char| c.is_ascii_digit())
            && word.ends_with(|c: char| c.is_ascii_alphabetic()) =>
        {
            Some((i, i))
        }
        // "66yo female"
        word if word.strip_suffix("yo").is_some_and(|n| is_number(n) && is_age(n)) => {
            Some((i, if s.is(i + 1, Cues::HUMAN) { i + 1 } else { i }))
        }
        // "it is his 60th"
        word if i > 0
            && ["st", "nd", "rd", "th"]
                .iter()
                .any(|end| word.strip_suffix(end).is_some_and(|n| is_number(n) && is_age(n)))
            && s.is(i - 1, Cues::HER.or(Cues::HIS).or(Cues::MY))
            && s.at(i - 1).is_some_and(|t| t.who.may_be_person())
            && (!s.joined(i + 1) || matches!(s.word(i + 1), "and" | "so" | "on" | "this" | "next")) =>
        {
            let it_is = i.checked_sub(3).filter(|it| s.word(*it) == "it" && s.is(it + 1, Cues::BE));
            Some((it_is.unwrap_or(i - 1), i))
        }
        "birthday" => super::role::owner(s, i).map(|first| (first, s.end(i))),
        // "Mrs Ames (81)": a number alone in brackets behind the person.
        word if is_number(word) && is_age(word) => {
            let token = s.at(i)?;
            let closed = s.view.text().get(token.span.end..).is_some_and(|rest| rest.starts_with([')', ',']));
            let person = i.checked_sub(1).and_then(|j| s.at(j)).is_some_and(|t| t.who == Who::Person && t.found);
            (matches!(token.gap, " (" | ", ") && closed && person).then_some((i, i))
        }
        _ => None,
    }
}

/// Whether a word is a number that is somebody's age.
pub(super) fn is_age(word: &str) -> bool {
    word.len() < 10 && value(word).is_some_and(|n| (3..120).contains(&n))
}

/// "Yusra, who is fifteen": a child, where the person is spoken of.
fn of_a_relative(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    let named = i.checked_sub(1).and_then(|j| s.at(j)).is_some_and(|t| {
        t.capital && (t.who != Who::Other || t.found) && !t.cues.any(Cues::TITLE.or(Cues::COUNCILLOR))
    });
    let is = s.word(i) == "who" && matches!(s.word(i + 1), "is" | "was" | "turned") && is_age(s.word(i + 2));
    let counted = s.at(i + 3).is_some_and(|t| t.gap == " " && !matches!(t.word, "and" | "now" | "in" | "this" | "at"));
    (is && named && !counted && s.near_person(6)).then_some(i + 2)
}

/// "was made redundant", "left school at 16", "was passed over as manager": what befell somebody needs no date.
fn befell(s: &Sentence<'_, '_>, i: usize) -> Option<usize> {
    const LEFT: [&str; 9] =
        ["school", "university", "college", "teaching", "nursing", "home", "army", "navy", "police"];
    let participle = matches!(
        s.word(i),
        "redundant"
            | "sacked"
            | "dismissed"
            | "evicted"
            | "promoted"
            | "demoted"
            | "widowed"
            | "divorced"
            | "bankrupt"
            | "adopted"
            | "bereaved"
            | "naturalised"
            | "ordained"
            | "knighted"
            | "stabbed"
            | "homeless"
            | "sectioned"
    ) || s.word(i) == "passed" && s.word(i + 1) == "over";
    let be = (i.saturating_sub(3)..i)
        .rev()
        .take_while(|j| s.joined(j + 1))
        .find(|j| s.is(*j, Cues::BE) || matches!(s.word(*j), "made" | "became" | "got"));
    let left = s.word(i) == "left" && (i + 1..i + 3).any(|j| LEFT.contains(&s.word(j)));
    let first = if left { Some(i) } else { be.filter(|_| participle) }?;
    s.subject(first).may_be_person().then_some(first)
}

/// "was appointed in September 2021", "since 1987": a verb of somebody's life with a date.
fn life(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let since = s.word(i) == "since";
    // "Born in 1938, so she took it to heart.": a note about whoever was spoken of
    let noted = i == 0 && s.word(i) == "born" && s.near_person(3);
    if !(s.subject(i).may_be_person() || noted) || !since && s.is(i.saturating_sub(1), Cues::ARTICLE) && i > 0 {
        return;
    }
    // "since the autumn of 2018"
    let season = s.word(i + 1) == "the" && s.word(i + 3) == "of";
    let Some(last) = date(s, i, if since && !season { 3 } else { NEAR }) else { return };
    // What is done on a day may be what the complaint is about; what began in a year is a life.
    let day = |j: usize| s.is(j, Cues::MONTH) && j > 0 && is_number(s.word(j - 1));
    if s.is(i, Cues::ACTIVITY.or(Cues::EVENT)) && (i + 1..=last).any(day) {
        return;
    }
    let verb = (i.saturating_sub(3)..i).find(|j| s.is(*j, Cues::BE.or(Cues::HAVE)) && (j + 1..=i).all(|k| s.joined(k)));
    hints.add(verb.unwrap_or(i), last, why::DATE, 0.5);
}

/// The last word of a date that follows within a few words.
pub(super) fn date(s: &Sentence<'_, '_>, i: usize, near: usize) -> Option<usize> {
    let mut last = None;
    for j in i + 1..i + near {
        if s.at(j).is_none_or(|t| !matches!(t.gap, " " | ", " | "-")) || s.is(j, Cues::STOP) && s.word(j) != "since" {
            break;
        }
        // May is a verb, March a walk: a month needs a year or a day beside it.
        let beside = s.at(j + 1).is_some_and(|t| is_year(t.word))
            || is_number(s.word(j - 1))
            || matches!(s.word(j - 1), "in" | "since" | "last");
        if s.at(j).is_some_and(|t| is_year(t.word))
            || s.is(j, Cues::MONTH) && s.at(j).is_some_and(|t| t.capital) && beside
        {
            last = Some(j);
        }
    }
    last
}

/// "her wedding in August 2021", "the wedding": with a date, or the person's own.
fn family_event(s: &Sentence<'_, '_>, i: usize, hints: &mut Hints) {
    let whose = super::role::owner(s, i);
    let last = date(s, i, 6);
    let near = s.near_person(1) && s.subject(i) != Who::Other;
    if whose.is_some() || last.is_some() && near {
        hints.add(whose.unwrap_or_else(|| s.start(i)), last.unwrap_or(i), why::DATE, 0.5);
    }
}
