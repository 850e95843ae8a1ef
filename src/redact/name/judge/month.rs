//! Whether April, May or June is the month or a name.

use super::Judge;
use super::around::follows_a_person;
use super::facts::Facts;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::Neighbour;
use crate::text::Span;

/// Whether a word tells what is said, written or given to somebody.
pub(super) fn is_said_to(word: &str) -> bool {
    lexicon::is(Kind::ToSomebody, word)
}

/// Whether a name is the month, or the day of the week.
#[derive(PartialEq)]
pub(super) enum Month {
    Yes,
    Perhaps,
    No,
}

impl Month {
    /// This, or where it is none of them the other.
    pub(super) fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::No { other() } else { self }
    }
}

impl<'a> Judge<'a> {
    /// Whether a name that is a month's, too, is the month here: a day before it, a year behind it, a preposition before
    /// it. `None` where that and the words behind it disagree ("2 May complained", "in May’s name"), or nothing tells.
    pub(super) fn is_month(&self, f: &Facts<'a>) -> Month {
        let (word, line) = (f.core.of(self.view.text()), self.view.line_around(f.span));
        let ends_line = line.1.trim().is_empty();
        if self.next(f).is_some_and(|n| n.gap == " " && is_feast(word, n.word)) {
            return Month::Yes;
        }
        let short = lexicon::is(Kind::MonthShort, word);
        if !(short || lexicon::is(Kind::Month, word)) || f.title.is_some() {
            return Month::No;
        }
        let number = |n: Neighbour<'_>| n.word.bytes().take_while(u8::is_ascii_digit).count();
        // "June, 42, of Mill Lane": behind a comma stands an age, unless it is a year.
        let digits = if f.after.is_some_and(|n| n.gap.contains(',')) { 4 } else { 1 };
        let year_or_day_behind = !ends_line && f.after.is_some_and(|n| n.gap.trim().len() < 2 && number(n) >= digits);
        if year_or_day_behind || f.after.is_some_and(|n| n.gap == " " && matches!(n.word, "day" | "bank" | "half")) {
            return Month::Yes;
        }
        // A paragraph's number has a stop behind it, and a year is no day.
        let day = f
            .before
            .is_some_and(|n| n.gap.trim().is_empty() && matches!(number(n), 1 | 2) && !self.numbers_paragraph(n, f));
        // "3 June" alone on its line: the date above what was done, or the third of a list of people.
        let numbered = |n: Neighbour<'_>| !n.gap.is_empty() && !n.word.starts_with('0') && n.word == line.0.trim();
        let listed = day && ends_line && f.before.is_some_and(numbered);
        let preposition =
            !self.is_given_to(f) && f.before.is_some_and(|n| n.gap == " " && lexicon::is(Kind::MonthBefore, n.word));
        // Jan is a name more often than a month where no number stands beside it.
        if !day && (short || !preposition) {
            return Month::No;
        }
        let weak = |n: Neighbour<'_>| lexicon::is(Kind::WeakVerb, n.word);
        let acts = !ends_line && f.after.is_some_and(|n| follows_a_person(n) && !weak(n));
        if acts || listed { Month::Perhaps } else { Month::Yes }
    }

    /// "apologised to June", "sent it to June": said, written or given to somebody.
    pub(super) fn is_given_to(&self, f: &Facts<'a>) -> bool {
        let to = f.before.filter(|n| n.gap == " " && n.word == "to").and_then(|n| self.view.before(n.span));
        to.is_some_and(|n| {
            let verb = |n: Neighbour<'_>| n.gap == " " && lexicon::is(Kind::ToSomebody, n.word);
            lexicon::is(Kind::ToSomebody, n.word) || n.word.len() < 5 && self.view.before(n.span).is_some_and(verb)
        })
    }

    /// Whether a name that is a weekday's, too, is the weekday here: "on Sunday", "Sunday 4 May", "Sent: Thu, 1 Dec".
    pub(super) fn is_weekday(&self, f: &Facts<'a>) -> Month {
        const SHORT: [&str; 9] = ["mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"];
        const DAYS: [&str; 9] = ["on", "until", "till", "every", "next", "each", "closed", "deadline", "following"];
        // Somebody may be meant: "a letter from Sunday", "before Sunday spoke".
        const EITHER: [&str; 9] = ["from", "by", "before", "after", "since", "last", "this", "one", "open"];
        let word = f.core.of(self.view.text());
        if !(lexicon::is(Kind::Weekday, word) || SHORT.contains(&word)) || f.title.is_some() {
            return Month::No;
        }
        let month = |n: Neighbour<'_>| n.gap == " " && lexicon::is_any(&[Kind::Month, Kind::MonthShort], n.word);
        let dated = f.after.is_some_and(|n| {
            let day = matches!(n.gap, " " | ", ") && n.word.starts_with(|c: char| c.is_ascii_digit());
            day && self.view.after(n.span).is_some_and(month)
        });
        let before = |words: &[&str]| f.before.is_some_and(|n| matches!(n.gap, " " | ": ") && words.contains(&n.word));
        let acts = f.after.is_some_and(follows_a_person);
        match (dated || before(&DAYS), before(&EITHER)) {
            (true, _) if !acts => Month::Yes,
            (true, _) | (_, true) => Month::Perhaps,
            (false, false) => Month::No,
        }
    }

    /// Whether a number is a paragraph's: nothing stands before it on its line, or it goes on from another, 1.2. The date of
    /// an entry has a nought before it, or a column behind it: `01 Dec`, `5 Dec | FE |`.
    fn numbers_paragraph(&self, n: Neighbour<'_>, f: &Facts<'_>) -> bool {
        let column = |n: Neighbour<'_>| {
            let gap = self.view.written(Span::new(f.span.end, n.span.start));
            gap.contains(['|', '\t', '\n']) || gap.starts_with("  ")
        };
        if n.word.starts_with('0') || f.after.is_none_or(column) {
            return false;
        }
        let part = self.view.text().get(..n.span.start).is_some_and(|head| head.ends_with('.'));
        part || self.view.line_around(n.span).0.trim().is_empty()
    }
}

/// Days of the Christian year that are called by a word and a weekday. Facts of the calendar.
fn is_feast(first: &str, weekday: &str) -> bool {
    matches!(
        (first, weekday),
        ("ash", "wednesday")
            | ("palm" | "easter" | "whit" | "low" | "trinity" | "advent" | "remembrance" | "mothering", "sunday")
            | ("easter" | "whit" | "plough", "monday")
            | ("shrove" | "pancake", "tuesday")
            | ("good", "friday")
            | ("maundy" | "holy", "thursday")
            | ("holy", "saturday")
    )
}
