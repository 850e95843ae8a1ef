//! Words that were published, and where: they can be searched for.

use super::cues::Cues;
use super::sentence::{Sentence, is_year};
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
        hints.add(first, last, why::QUOTATION, 0.5);
        if let Some((from, to)) = quoted {
            hints.add(from, to, why::QUOTATION, 0.5);
        }
    }
}

/// "Her tweet said “…”": what the person wrote where everybody reads it.
pub(super) fn told(s: &Sentence<'_, '_>, hints: &mut Hints) {
    if !s.quoted || !s.near_person(1) {
        return;
    }
    for i in s.having(Cues::PUBLIC) {
        if let Some(first) = super::role::owner(s, i)
            && let Some((_, to)) = quoted(s, i).filter(|(from, _)| *from > i)
        {
            hints.add(first, to, why::QUOTATION, 0.4);
        }
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
