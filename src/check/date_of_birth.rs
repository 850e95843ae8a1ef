//! A date of birth.
//!
//! Sources:
//! - <https://design-system.service.gov.uk/patterns/dates/>: a date that someone knows, in three fields; the order of the
//!   problems and the messages are those of [`date`].
//! - Nobody is known to have lived for longer than 122 years (Jeanne Calment, 1875 to 1997), so that a date more than 130
//!   years ago is a slip.
//!
//! Today is a date of birth too: births are registered and complained about on the day. Without the day it is
//! (`today`), no date is too late and none too early.

use super::Problem;
use super::date::{self, Date, Limits};

/// As many years as anyone is taken to be old at most.
const OLDEST: u32 = 130;

/// Reads a date of birth as people type it.
///
/// # Errors
///
/// Those of [`date::parse`]; then [`Problem::DateFuture`] or [`Problem::BirthTooOld`].
pub fn parse(value: &str, today: Option<Date>) -> Result<Date, Problem> {
    held(date::parse(value)?, today)
}

/// Reads a date of birth in three fields.
///
/// # Errors
///
/// Those of [`date::parse_parts`]; then [`Problem::DateFuture`] or [`Problem::BirthTooOld`].
pub fn parse_parts(day: &str, month: &str, year: &str, today: Option<Date>) -> Result<Date, Problem> {
    held(date::parse_parts(day, month, year)?, today)
}

fn held(date: Date, today: Option<Date>) -> Result<Date, Problem> {
    Limits { max: today, today, ..Limits::default() }.hold(date)?;
    match today.and_then(first_day).filter(|min| date < *min) {
        Some(min) => Err(Problem::BirthTooOld { min }),
        None => Ok(date),
    }
}

/// The same day so many years ago, or the day before 1 March where that was no leap year.
fn first_day(today: Date) -> Option<Date> {
    let year = u32::try_from(today.year()).ok()?.checked_sub(OLDEST)?;
    let month = u8::from(today.month());
    date::civil(year, month, today.day()).or_else(|| date::civil(year, month, 28))
}
