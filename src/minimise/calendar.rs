//! Working days: every day but Saturdays, Sundays and bank holidays, in each of the three divisions that GOV.UK lists
//! bank holidays for. And years, counted as the law counts them.
//!
//! Sources: `data/bank-holidays.csv`, which is <https://www.gov.uk/bank-holidays>. Bank holidays are proclaimed year by
//! year (Banking and Financial Dealings Act 1971, section 1), so a day outside the table is an error, not a guess.
//! Years: the corresponding date rule (Dodds v Walker, House of Lords 1981): a period of years ends on the day of the
//! same date, and where the month has no such day, on its last one: six years from 29 February 2024 end on 28 February
//! 2030.

use time::{Duration, Month, Weekday};

use crate::check::date::{self, Date};
use crate::error::{Code, Error, Result};

const TABLE: &str = include_str!("../../data/bank-holidays.csv");
/// The first year that the table holds, and the last.
const YEARS: std::ops::RangeInclusive<i32> = 2019..=2028;

/// A part of the United Kingdom with bank holidays of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Division {
    /// `england-and-wales`
    #[default]
    EnglandAndWales,
    /// `scotland`
    Scotland,
    /// `northern-ireland`
    NorthernIreland,
}

impl Division {
    /// The division of a name; England and Wales when there is none, because the notices that count working days are
    /// about police and crime commissioners, whom only England and Wales have.
    ///
    /// # Errors
    ///
    /// `bad-options` for any other name.
    pub fn parse(name: Option<&str>) -> Result<Self> {
        match name {
            None | Some("england-and-wales") => Ok(Self::EnglandAndWales),
            Some("scotland") => Ok(Self::Scotland),
            Some("northern-ireland") => Ok(Self::NorthernIreland),
            Some(_) => {
                let message = "The division is not one of those known: \"england-and-wales\", \"scotland\", \
                               \"northern-ireland\".";
                Err(Error::new(Code::BadOptions, message))
            }
        }
    }

    /// Its letter in the table.
    const fn letter(self) -> char {
        match self {
            Self::EnglandAndWales => 'E',
            Self::Scotland => 'S',
            Self::NorthernIreland => 'N',
        }
    }
}

/// Whether people work on a day.
///
/// # Errors
///
/// `outside-calendar` when the table does not hold the year.
pub fn is_working_day(day: Date, division: Division) -> Result<bool> {
    if !YEARS.contains(&day.year()) {
        return Err(outside());
    }
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        return Ok(false);
    }
    let day = date::iso(day);
    let mut rows = TABLE.lines().filter_map(|row| row.strip_prefix(day.as_str())?.strip_prefix(','));
    Ok(!rows.any(|row| row.split(',').next().is_some_and(|divisions| divisions.contains(division.letter()))))
}

/// The day that so many working days end on. The first is the next working day after `from`: the day of an event is
/// itself not counted (Dodds v Walker).
///
/// # Errors
///
/// `outside-calendar` when the table does not hold a year on the way.
pub fn working_days_after(from: Date, count: usize, division: Division) -> Result<Date> {
    let (mut day, mut counted) = (from, 0);
    while counted < count {
        day = day.next_day().ok_or_else(outside)?;
        counted += usize::from(is_working_day(day, division)?);
    }
    Ok(day)
}

/// The day that so many years end on.
///
/// # Errors
///
/// `outside-calendar` after the year 9999.
pub fn years_after(from: Date, count: usize) -> Result<Date> {
    let year = i32::try_from(count).ok().and_then(|count| from.year().checked_add(count)).ok_or_else(outside)?;
    let same = from.replace_year(year);
    same.or_else(|_| Date::from_calendar_date(year, Month::February, 28)).map_err(|_| outside())
}

/// The day so many days later.
///
/// # Errors
///
/// `outside-calendar` after the year 9999.
pub fn days_after(from: Date, count: usize) -> Result<Date> {
    let days = i64::try_from(count).ok().filter(|days| *days < 4_000_000).ok_or_else(outside)?;
    from.checked_add(Duration::days(days)).ok_or_else(outside)
}

fn outside() -> Error {
    let message =
        "The bank holidays are known from 2019 to 2028 only, and days until 9999. For others, ask the council.";
    Error::new(Code::OutsideCalendar, message)
}
