//! References in public registers: planning applications, licences, companies, titles.

use super::cues::Cues;
use super::sentence::{Sentence, Who, is_number, is_year};
use super::{Hints, why};

/// How planning authorities end their references.
const PLANNING: [&str; 30] = [
    "ful", "fulm", "hh", "hse", "hou", "hpa", "lbc", "lb", "out", "outm", "rem", "res", "adv", "tpo", "tca", "trt",
    "cou", "ldc", "clp", "cle", "pa", "pnh", "dem", "var", "vc", "cond", "doc", "nma", "fha", "tre",
];

/// How far before a number its register may be named.
const NEAR: usize = 6;

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    let mut done = 0;
    for i in s.having(Cues::DIGIT) {
        if i < done || s.at(i).is_some_and(|t| t.found) {
            continue;
        }
        let (first, last) = reference(s, i);
        done = last + 1;
        let digits: usize = (first..=last).map(|j| s.word(j).bytes().filter(u8::is_ascii_digit).count()).sum();
        let near = first.saturating_sub(NEAR)..first;
        let suffix = digits > 3 && last > first && PLANNING.contains(&s.word(last));
        let named = digits > 3 && s.cues.any(Cues::REGISTER) && s.any(near.clone(), Cues::REGISTER);
        // A date, a year, a complaint's own number.
        let date =
            (first..=last).any(|j| s.is(j, Cues::MONTH)) || last == first && s.at(i).is_some_and(|t| is_year(t.word));
        let case = || {
            near.clone().any(|j| {
                matches!(s.word(j), "complaint" | "case" | "our" | "monitoring" | "vehicle" | "paragraph" | "schedule")
            })
        };
        // "pitch 14", "plot 11a", "plate 212": a stall, an allotment, a cab.
        let numbered = first.checked_sub(1).is_some_and(|b| {
            s.joined(first)
                && matches!(
                    s.word(b),
                    "pitch"
                        | "plot"
                        | "stall"
                        | "berth"
                        | "mooring"
                        | "plate"
                        | "badge"
                        | "locker"
                        | "allotment"
                        | "bay"
                        | "kennel"
                        | "stable"
                        | "caravan"
                        | "kiosk"
                        | "unit"
                        | "workshop"
                )
        });
        if numbered && s.near_person(12) && first == last {
            hints.add(first - 1, last, why::BELONGINGS, 0.4);
            continue;
        }
        if !suffix && !named {
            continue;
        }
        let month_after = s.is(last + 1, Cues::MONTH);
        let theirs = s.near_person(2) || s.subject(first) != Who::Other;
        if (suffix || named && !case() && !month_after) && !date && theirs && s.subject(first) != Who::Other {
            hints.add(first, last, why::REGISTER, 0.5);
        }
    }
}

/// The words that a reference is made of: joined by strokes, stops or hyphens; digits in groups.
fn reference(s: &Sentence<'_, '_>, i: usize) -> (usize, usize) {
    let joined = |j: usize| s.at(j).is_some_and(|t| matches!(t.gap, "/" | "-" | "." | "\\"));
    let mut first = i;
    while first > 0 && joined(first) && i - first < 6 {
        first -= 1;
    }
    let mut last = i;
    while last < i + 6
        && (joined(last + 1) || s.joined(last + 1) && is_number(s.word(last)) && is_number(s.word(last + 1)))
    {
        last += 1;
    }
    (first, last)
}
