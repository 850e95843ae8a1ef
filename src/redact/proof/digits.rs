//! Numbers of the person with anything at all between their digits, and their date of birth in every order.

use crate::redact::contact::Contact;
use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label, Reason};
use crate::redact::view::View;
use crate::text::Span;

/// The fewest digits that turn up nowhere by chance.
const LONG: usize = 8;
/// The most bytes between two digits of one number.
const BETWEEN: usize = 40;
/// How far before its digits the letters of a National Insurance number may begin, in bytes.
const PREFIX: usize = 24;

/// The numbers of one person.
pub struct Numbers {
    numbers: Vec<(String, Label)>,
    /// The letters and the digits of the National Insurance number.
    nino: Option<(String, String)>,
    born: Option<Born>,
}

/// The year, the names of the month and the day, as they may be written.
struct Born {
    year: String,
    month: Vec<String>,
    day: Vec<String>,
    /// All of it in eight digits, in any order.
    together: Vec<String>,
}

impl Numbers {
    pub fn new(contact: &Contact) -> Self {
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let numbers = contact.squeezed.iter().filter(|(text, ..)| text.len() >= LONG && digits(text));
        // A telephone number also with what stands before its national part.
        let numbers = numbers.flat_map(|(text, label, _)| {
            let before = if *label == Label::Phone { &["", "0", "44"][..] } else { &[""] };
            before.iter().map(move |before| (format!("{before}{text}"), *label))
        });
        let numbers = numbers.collect();
        let nino = contact.squeezed.iter().find(|(_, label, _)| *label == Label::Nino).and_then(|(text, ..)| {
            let number: String = text.chars().filter(char::is_ascii_digit).collect();
            Some((text.get(..2)?.to_owned(), number)).filter(|(_, number)| number.len() == 6)
        });
        let born = contact.born.as_ref().map(|born| {
            let (year, month, day) = (born.year.as_str(), format!("{:02}", born.month), format!("{:02}", born.day));
            let together = [[&*day, &*month, year], [&month, &day, year], [year, &month, &day], [year, &day, &month]];
            Born {
                together: together.map(|parts| parts.concat()).into(),
                year: year.to_owned(),
                month: born.months(),
                day: born.days(),
            }
        });
        Self { numbers, nino, born }
    }

    /// Every place where one of the numbers stands.
    pub fn find(&self, view: View<'_>) -> Vec<Raw> {
        let mut found = Vec::new();
        let text = view.text();
        if !self.numbers.is_empty() || self.nino.is_some() {
            let digits = Digits::of(text);
            for (number, label) in &self.numbers {
                found.extend(digits.places(text, number).map(|span| raw(view, span, *label)));
            }
            if let Some((letters, number)) = &self.nino {
                let prefix = |span: Span| {
                    let from = (span.start.saturating_sub(PREFIX)..span.start).find(|i| text.is_char_boundary(*i))?;
                    let head = text.get(from..span.start)?;
                    let at = letters_before(head, letters)?;
                    Some(raw(view, Span::new(from + at, span.end), Label::Nino))
                };
                found.extend(digits.places(text, number).filter_map(prefix));
            }
        }
        if let Some(born) = &self.born {
            born.find(view, &mut found);
        }
        found
    }
}

/// Where the letters of a number begin that stand before its digits, with or without something between the two.
fn letters_before(head: &str, letters: &str) -> Option<usize> {
    let begins = |at: &usize| !head.get(..*at).is_some_and(|head| head.ends_with(char::is_alphanumeric));
    let together = head.rmatch_indices(letters).map(|(at, _)| at).find(begins);
    together.or_else(|| {
        let (first, last) = letters.split_at_checked(1)?;
        let mut all = head.char_indices().rev().filter(|(_, c)| c.is_alphanumeric());
        let ends = all.next().is_some_and(|(_, c)| last.starts_with(c));
        all.next().filter(|(_, c)| ends && first.starts_with(*c)).map(|(at, _)| at)
    })
}

fn raw(view: View<'_>, span: Span, label: Label) -> Raw {
    Raw {
        span: view.folded.source(span),
        class: Class::Contact,
        action: Action::Redact,
        reason: Reason {
            rule: "scattered-digits",
            why: "A number or date of the person’s, with other signs between its digits or in another order.",
        },
        confidence: 0.8,
        label,
    }
}

/// The digits of a text by themselves; a space stands where they are too far apart.
struct Digits {
    digits: String,
    places: Vec<usize>,
}

impl Digits {
    fn of(text: &str) -> Self {
        let mut all = Self { digits: String::new(), places: Vec::new() };
        for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
            if all.places.last().is_some_and(|last| at - last > BETWEEN) {
                all.digits.push(' ');
                all.places.push(at);
            }
            all.digits.push(char::from(byte));
            all.places.push(at);
        }
        all
    }

    /// Where a number stands that is no part of a longer one and not broken over lines and sentences.
    fn places<'a>(&'a self, text: &'a str, number: &'a str) -> impl Iterator<Item = Span> + 'a {
        let bytes = text.as_bytes();
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        self.digits.match_indices(number).filter_map(move |(at, _)| {
            let (first, last) = (*self.places.get(at)?, *self.places.get(at + number.len() - 1)?);
            (!digit(first.checked_sub(1)) && !digit(Some(last + 1))).then(|| Span::new(first, last + 1))
        })
    }
}

impl Born {
    fn find(&self, view: View<'_>, found: &mut Vec<Raw>) {
        let (text, words) = (view.text(), view.folded.words());
        let places = words.all_that(text, |_, word| word == self.year || self.together.iter().any(|all| all == word));
        for index in places {
            let Some(here) = words.get(index) else { continue };
            if here.of(text) != self.year {
                found.push(raw(view, here, Label::DateOfBirth));
                continue;
            }
            // The other two before it, behind it, or on either side.
            for first in index.saturating_sub(2)..=index {
                let Some((start, end)) = words.get(first).zip(words.get(first + 2)) else { continue };
                let word = |i: usize| words.get(i).map_or("", |span| span.of(text));
                let others: Vec<&str> = (first..first + 3).filter(|i| *i != index).map(word).collect();
                let [a, b] = others.as_slice() else { continue };
                let date = self.is(a, b) || self.is(b, a);
                let near = |i: usize| {
                    let gap = words.get(i).zip(words.get(i + 1)).and_then(|(a, b)| text.get(a.end..b.start));
                    gap.is_some_and(|gap| (1..4).contains(&gap.len()) && !gap.contains('\n') && gap != ". ")
                };
                if date && near(first) && near(first + 1) {
                    found.push(raw(view, Span::new(start.start, end.end), Label::DateOfBirth));
                    break;
                }
            }
        }
    }

    fn is(&self, day: &str, month: &str) -> bool {
        self.day.iter().any(|own| own == day) && self.month.iter().any(|own| own == month)
    }
}
