//! Words that were published, and where: they can be searched for.

use super::cues::Cues;
use super::said_of::GENERAL;
use super::sentence::{Sentence, Who, is_year};
use super::{Hints, why};

/// The fewest words that are worth searching for.
const FEWEST: usize = 4;

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::SOURCE) {
        if i < done {
            continue;
        }
        let Some((first, last)) = source(s, i) else { continue };
        done = last + 1;
        let quoted = quoted(s, first);
        let spoken = s.cues.any(Cues::SAID);
        if quoted.is_none() && !(spoken && s.near_person(1)) && !s.subject(i).may_be_person() {
            continue;
        }
        hints.add(carried_by(s, first), last, why::QUOTATION, 0.5);
        if let Some((from, to)) = quoted {
            hints.add(from, to, why::QUOTATION, 0.5);
        }
    }
}

/// "the cutting about the Complainant from the …", "was quoted in the …": what stood in the paper, or who.
fn carried_by(s: &Sentence<'_, '_>, source: usize) -> usize {
    let back = (source.saturating_sub(8)..source).rev().take_while(|j| s.joined(j + 1) && !s.is(*j, Cues::STOP));
    let told = |j: &usize| {
        matches!(
            s.word(*j),
            "cutting"
                | "clipping"
                | "article"
                | "interview"
                | "photograph"
                | "quoted"
                | "interviewed"
                | "featured"
                | "pictured"
        )
    };
    let Some(told) = back.into_iter().find(told) else { return source };
    let noun = s.start(told).min(told);
    let be = noun.checked_sub(1).filter(|b| noun == told && s.is(*b, Cues::BE) && s.joined(noun));
    if s.subject(noun) == Who::Other && !(told..source).any(|j| s.at(j).is_some_and(|t| t.who == Who::Person)) {
        return source;
    }
    be.unwrap_or(noun)
}

/// "he meant the postmistress", "“the vicar’s wife”, which she understood to mean her", "calls her “the witch of Bank
/// Top”": what somebody is called, where it is said that the person is meant.
pub(super) fn meant(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_MEANT) {
        let person =
            |j: usize| s.at(j).is_some_and(|t| t.who == Who::Person || t.who == Who::Perhaps && s.near_person(1));
        let of_whom = (i + 1..i + 6).any(person);
        let calls = matches!(
            s.word(i),
            "calls" | "called" | "call" | "calling" | "described" | "describes" | "dubbed" | "labelled"
        );
        let told =
            Cues::HUMAN.or(Cues::JOB).or(Cues::KIN).or(Cues::OFFICE).or(Cues::HOME).or(Cues::ANIMAL).or(Cues::THING);
        // "he meant the postmistress"
        let article = i + 1 + usize::from(s.word(i + 1) == "to");
        if !calls && s.word(article) == "the" && s.joined(article) && s.near_person(2) {
            let noun =
                (article + 1..article + 4).take_while(|j| s.joined(*j)).find(|j| s.is(*j, Cues::JOB.or(Cues::KIN)));
            if let Some(noun) = noun.filter(|j| !s.is(*j, Cues::OTHER.or(Cues::PLAIN).or(Cues::COUNCILLOR))) {
                hints.add(article, s.end(noun), why::CALLED, GENERAL);
            }
        }
        // "I meant bakers"
        let bare =
            s.word(i) == "meant" && s.is(i.wrapping_sub(1), Cues::I) && s.joined(i + 1) && s.is(i + 1, Cues::JOB);
        if bare
            && s.near_person(4)
            && !s.joined(i + 2)
            && !s.is(i + 1, Cues::OTHER.or(Cues::PLAIN).or(Cues::COUNCILLOR))
        {
            hints.add(i - 1, i + 1, why::CALLED, GENERAL);
        }
        if !of_whom || !s.quoted {
            continue;
        }
        let Some((from, to)) = marks(s, i, calls) else { continue };
        // "the Dutch dairymaid": by what they are known, where "a liar" is nobody.
        let known = calls
            && s.word(from) == "the"
            && to > from
            && !s.any(from + 1..to + 1, Cues::PLAIN.or(Cues::PERSON).or(Cues::OTHER).or(Cues::COUNCILLOR));
        let telling = (known || s.any(from..to + 1, told)) && !s.any(from..to + 1, Cues::I);
        let whole = !calls && matches!(s.word(i), "aimed" | "directed" | "meant" | "mean" | "understood");
        if to < from + 9 && (telling || whole && to > from + 1) {
            hints.add(from, to, why::CALLED, GENERAL);
        }
    }
}

/// The words in quotation marks behind a place, or the nearest before it.
fn marks(s: &Sentence<'_, '_>, i: usize, behind: bool) -> Option<(usize, usize)> {
    let mark = |j: &usize| s.at(*j).is_some_and(|t| t.gap.contains('"'));
    if behind {
        let from = (i + 1..i + 6).find(mark)?;
        let to = (from + 1..s.tokens.len()).find(mark).unwrap_or(s.tokens.len());
        // "called her “…”", and not "she shall be called “…”".
        let object = (i + 1..from).any(|j| s.at(j).is_some_and(|t| t.who.may_be_person()));
        return object.then_some((from, to - 1));
    }
    let to = (0..=i).rev().find(mark)?;
    let from = (0..to).rev().find(mark)?;
    Some((from, to - 1))
}

/// "Her tweet said “…”": what the person wrote where everybody reads it.
pub(super) fn told(s: &Sentence<'_, '_>, hints: &mut Hints) {
    if !s.quoted || !s.near_person(3) {
        return;
    }
    // "has commented “…” beneath her page": whoever said it, the page can be searched for.
    for i in s.having(Cues::SAID) {
        let online = matches!(
            s.word(i),
            "posted" | "posts" | "post" | "tweeted" | "comment" | "commented" | "online" | "uploaded" | "shared"
        );
        let behind = quoted(s, i).filter(|(from, to)| online && *from > i && *from < i + 20 && to - from < 16);
        if let Some((from, to)) = behind {
            hints.add(from, to, why::QUOTATION, 0.4);
            break;
        }
    }
    if !s.near_person(1) {
        return;
    }
    // "told the meeting that she was “a batty old bell-ringer”": what somebody says the person is.
    for i in s.having(Cues::BE) {
        let mark = |j: &usize| s.at(*j).is_some_and(|t| t.gap.contains('"'));
        let of = i.checked_sub(1).and_then(|b| s.at(b)).is_some_and(|t| t.who == Who::Person);
        let from = i + 1;
        if of && mark(&from) && !s.is(from, Cues::I) {
            let to = (from + 1..s.tokens.len()).find(mark).unwrap_or(s.tokens.len()) - 1;
            if (from + 2..from + 14).contains(&to) {
                hints.add(from, to, why::CALLED, GENERAL);
            }
        }
    }
    // "that she “talks like a Brummie”"
    for i in s.having(Cues::SHE.or(Cues::HE)) {
        let mark = |j: &usize| s.at(*j).is_some_and(|t| t.gap.contains('"'));
        let opens = s.at(i + 1).is_some_and(|t| t.gap == " \"" && !t.capital && !s.is(i + 1, Cues::STOP));
        if opens && s.at(i).is_some_and(|t| t.who == Who::Person) {
            let to = (i + 2..s.tokens.len()).find(mark).unwrap_or(s.tokens.len()) - 1;
            let tells = s.any(i + 1..to + 1, Cues::PROCESS.or(Cues::PLAIN));
            if (i + 3..i + 14).contains(&to) && !tells {
                hints.add(i + 1, to, why::CALLED, GENERAL);
            }
        }
    }
    // "@ada_l replied: “…”": what the person wrote on an account that can be searched
    let writes = |i: usize| {
        matches!(s.word(i), "replied" | "posted" | "wrote" | "tweeted" | "commented" | "answered" | "writes" | "posts")
    };
    for i in (1..s.tokens.len()).filter(|i| writes(*i)) {
        let account = s.at(i - 1).filter(|t| t.found).is_some_and(|t| {
            let head = s.view.text().get(..t.span.start).unwrap_or("");
            head.rsplit(char::is_whitespace).next().is_some_and(|part| part.contains('@'))
        });
        if let Some((from, to)) =
            quoted(s, i).filter(|(from, to)| account && *from > i && *from < i + 4 && to - from > 4)
        {
            hints.add(from, to, why::QUOTATION, 0.4);
        }
    }
    for i in s.having(Cues::PUBLIC) {
        // "a remark of hers"
        let of =
            matches!(s.word(i + 2), "his" | "hers" | "mine" | "theirs") && s.word(i + 1) == "of" && s.joined(i + 2);
        let of = of && s.at(i + 2).is_some_and(|t| t.who.may_be_person());
        if let Some(first) = super::role::owner(s, i).or(of.then(|| s.start(i).min(i)))
            && let Some((_, to)) = quoted(s, i).filter(|(from, _)| *from > i)
        {
            hints.add(first, to, why::QUOTATION, 0.4);
        }
    }
    titled(s, hints);
    someone(s, hints);
}

/// “a certain taxi driver should keep quiet”, “some plumber who cannot mend a tap”: whom everybody knows to be meant.
fn someone(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::JOB) {
        let plain = s.is(i, Cues::OTHER.or(Cues::PLAIN).or(Cues::COUNCILLOR).or(Cues::OFFICE));
        let near = (i.saturating_sub(3)..i).rev().take_while(|j| s.joined(j + 1));
        let which = near.filter(|_| !plain).find(|j| {
            s.word(*j) == "certain"
                || s.word(*j) == "some" && s.word(i + 1) == "who"
                || s.word(*j) == "our" && s.word(*j + 1) == "friend"
        });
        let Some(which) = which else { continue };
        let article = which.checked_sub(1).filter(|a| s.is(*a, Cues::ARTICLE) && s.joined(which));
        let last = if s.word(i + 1) == "who" { s.end(i + 1) } else { i };
        hints.add(article.unwrap_or(which), last, why::CALLED, GENERAL);
    }
}

/// "“Fair Rents Now”, it was called": the title of what was told of before.
fn titled(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mark = |j: &usize| s.at(*j).is_some_and(|t| t.gap.contains('"'));
    let Some(closes) = (1..s.tokens.len()).find(mark) else { return };
    let called = matches!(s.word(closes + 2), "called" | "titled" | "headed" | "entitled");
    if closes > 1 && closes < 12 && s.word(closes) == "it" && s.is(closes + 1, Cues::BE) && called {
        hints.add(0, closes - 1, why::QUOTATION, 0.4);
    }
}

/// The name of a paper or page with its date: "(Wold Courier, 5 March 2024)", "in the Wold Courier on 5 March".
fn source(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let named = s.at(i)?.capital;
    let mut first = i;
    let name =
        |j: usize| s.at(j).is_some_and(|t| t.capital && !t.found && !t.cues.any(Cues::ARTICLE.or(Cues::PREPOSITION)));
    while first > 0 && s.joined(first) && name(first - 1) {
        first -= 1;
    }
    let bracket = (first.saturating_sub(1)..=first).any(|j| s.at(j).is_some_and(|t| t.gap.contains('(')));
    let mut date = None;
    for j in i + 1..i + 8 {
        if s.at(j).is_none_or(|t| t.gap.contains([')', '"', ';', ':']) || t.cues.any(Cues::STOP)) {
            break;
        }
        let month = s.is(j, Cues::MONTH) && s.at(j).is_some_and(|t| t.capital);
        if month || s.at(j).is_some_and(|t| is_year(t.word)) {
            date = Some(j);
        }
    }
    let two = first < i || !s.at(i)?.cues.any(Cues::WEAK);
    (named && two && (date.is_some() || bracket || first < i)).then_some((first, date.unwrap_or(i)))
}

/// The quotation of the sentence that stands nearest before a place, when it is long enough to be searched for.
fn quoted(s: &Sentence<'_, '_>, before: usize) -> Option<(usize, usize)> {
    let opens = |j: &usize| s.at(*j).is_some_and(|t| t.gap.contains('"'));
    let marks: Vec<usize> = (0..s.tokens.len()).filter(opens).collect();
    // The last pair of marks before the source; or, when it stands first, the first pair behind.
    let closing = marks.iter().rposition(|j| *j <= before).filter(|at| *at > 0);
    let (from, to) = match closing {
        Some(at) => (*marks.get(at - 1)?, *marks.get(at)?),
        None => {
            let at = marks.iter().position(|j| *j > before)?;
            (*marks.get(at)?, marks.get(at + 1).copied().unwrap_or(s.tokens.len()))
        }
    };
    (to >= from + FEWEST).then(|| (from, to - 1))
}
