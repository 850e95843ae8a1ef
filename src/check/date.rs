//! A date: in three fields, in one as people type it, or in one way of writing only ([`parse_as`]).
//!
//! Sources:
//! - <https://design-system.service.gov.uk/components/date-input/>: months as numbers or as names, in full or short; what
//!   is wrong in this order: nothing entered, a part missing, what cannot be a date, a year not of four digits, then
//!   too early or too late; the messages.
//! - The proleptic Gregorian calendar, as ISO 8601 has it.
//! - The names of the months in Welsh, with the soft mutation that follows “o” (`27 o Fawrth`): Unicode CLDR, `cy`.
//!
//! Day before month, always: 3/27/2007 is no date. Years 1 to 9999; which of them a question allows is for [`Limits`].

mod standard;
mod typed;

pub use standard::{Format, Standard, parse_as};
pub use time::Date;
pub use typed::parse;

use super::text::{self, decimal};
use super::{Locale, Problem, sort_code};

/// English, Welsh, and Welsh after “o”.
const MONTHS: [[&str; 3]; 12] = [
    ["January", "Ionawr", "Ionawr"],
    ["February", "Chwefror", "Chwefror"],
    ["March", "Mawrth", "Fawrth"],
    ["April", "Ebrill", "Ebrill"],
    ["May", "Mai", "Fai"],
    ["June", "Mehefin", "Fehefin"],
    ["July", "Gorffennaf", "Orffennaf"],
    ["August", "Awst", "Awst"],
    ["September", "Medi", "Fedi"],
    ["October", "Hydref", "Hydref"],
    ["November", "Tachwedd", "Dachwedd"],
    ["December", "Rhagfyr", "Ragfyr"],
];

/// What follows the number of a day: 1st, 2nd, 3rd, 4th; 1af, 2il or 2ail, 3ydd, 3edd, 5ed, 7fed, 11eg, 21ain.
const ORDINALS: [&str; 13] = ["st", "nd", "rd", "th", "af", "ail", "il", "ydd", "edd", "ed", "fed", "eg", "ain"];

/// Which days a question takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The first day it may be.
    pub min: Option<Date>,
    /// The last day it may be.
    pub max: Option<Date>,
    /// The day it is, if that is known: a date that may be today at the latest is then said to be in the future when it
    /// is later, and one that may be yesterday at the latest, to be not in the past.
    pub today: Option<Date>,
}

impl Limits {
    /// Holds a date to them.
    ///
    /// # Errors
    ///
    /// [`Problem::DateEarly`]; or [`Problem::DateFuture`], [`Problem::DateNotPast`] or [`Problem::DateLate`].
    pub fn hold(&self, date: Date) -> Result<(), Problem> {
        if let Some(min) = self.min.filter(|min| date < *min) {
            return Err(if self.today == Some(min) { Problem::DateBeforeToday } else { Problem::DateEarly { min } });
        }
        let Some(max) = self.max.filter(|max| date > *max) else { return Ok(()) };
        Err(match self.today {
            Some(today) if max == today => Problem::DateFuture,
            Some(today) if max.next_day() == Some(today) => Problem::DateNotPast,
            _ => Problem::DateLate { max },
        })
    }
}

/// Reads a date in three fields. A month may be a number or a name, a day `1` or `1st`.
///
/// # Errors
///
/// The first of: [`Problem::Required`], [`Problem::DateMissing`], [`Problem::DateReal`], [`Problem::DateYear`].
pub fn parse_parts(day: &str, month: &str, year: &str) -> Result<Date, Problem> {
    let [day, month, year] = [day, month, year].map(tidy);
    match [day, month, year].map(str::is_empty) {
        [true, true, true] => return Err(Problem::Required),
        [false, false, false] => {}
        [day, month, year] => return Err(Problem::DateMissing { day, month, year }),
    }
    let day = numbered(day).ok_or(Problem::DateReal)?;
    let month = small(month).or_else(|| month_named(month.as_bytes())).ok_or(Problem::DateReal)?;
    if !year.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Problem::DateReal);
    }
    // A day that no year has is that, whatever the year.
    let any = civil(2000, month, day).ok_or(Problem::DateReal)?;
    match sort_code::value(year.as_bytes()).filter(|_| year.len() == 4) {
        Some(0) => Err(Problem::DateReal),
        Some(year) => civil(year, month, any.day()).ok_or(Problem::DateReal),
        None => Err(Problem::DateYear),
    }
}

/// As a sentence has it: `1 January 1900`, `1 Ionawr 1900`.
#[must_use]
pub fn in_words(date: Date, locale: Locale) -> String {
    let (year, month, day) = parts(date);
    let [en, cy, _] = MONTHS.get(month - 1).copied().unwrap_or_default();
    [&decimal(day), " ", locale.pick(en, cy), " ", &decimal(year)].concat()
}

/// As ISO 8601 and HTML have it: `1900-01-01`.
#[must_use]
pub fn iso(date: Date) -> String {
    let (year, month, day) = parts(date);
    let mut out = String::with_capacity("1900-01-01".len());
    for (number, scale) in
        [(year, 1000), (year, 100), (year, 10), (year, 1), (month, 10), (month, 1), (day, 10), (day, 1)]
    {
        if matches!(out.len(), 4 | 7) {
            out.push('-');
        }
        // A single digit.
        out.push(char::from(b'0' + (number / scale % 10) as u8));
    }
    out
}

/// Year, month and day. No date that is read here has a year of five digits, or one before the year 0.
fn parts(date: Date) -> (usize, usize, usize) {
    (date.year().try_into().unwrap_or_default(), u8::from(date.month()).into(), date.day().into())
}

/// The number of a month by its name: in English or in Welsh, mutated or not, in full or its first letters, at least
/// three.
pub(super) fn month_named(word: &[u8]) -> Option<u8> {
    let capital = word.first().filter(|_| word.len() > 2)?.to_ascii_uppercase();
    let is = |name: &[u8]| {
        name.first() == Some(&capital) && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    (1..).zip(&MONTHS).find(|(_, names)| names.iter().any(|name| is(name.as_bytes()))).map(|(number, _)| number)
}

/// Whether a word is what follows the number of a day.
pub(super) fn is_ordinal(word: &[u8]) -> bool {
    ORDINALS.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word))
}

/// A day of the calendar, if it is one.
pub(super) fn civil(year: u32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year.try_into().ok()?, month.try_into().ok()?, day).ok()
}

/// A day of the month, `1` or `1st`.
fn numbered(day: &str) -> Option<u8> {
    let digits = day.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ordinal) = day.split_at_checked(digits)?;
    small(number).filter(|_| ordinal.is_empty() || is_ordinal(ordinal.as_bytes()))
}

/// A number of one or two digits.
fn small(digits: &str) -> Option<u8> {
    sort_code::value(digits.as_bytes()).filter(|_| digits.len() < 3)?.try_into().ok()
}

fn tidy(value: &str) -> &str {
    value.trim_matches(is_space)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || text::is_stray(c) || text::is_joiner(c)
}
