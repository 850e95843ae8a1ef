//! A date in one way of writing only, for those who exchange them between programs.
//!
//! Sources:
//! - RFC 3339 section 5.6, `full-date`: four digits, two, two; the years 0000 to 9999.
//! - HTML, “valid date string” (<https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#dates>): the same, but
//!   that there is no year 0 and that later years have more digits. Those are further off than dates reach here.
//! - POSIX `strptime`, `%y`: 69 to 99 are of the twentieth century, 00 to 68 of the twenty-first.

use super::{Date, Problem, civil, sort_code, typed};

/// Whose idea of a written date it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard<'a> {
    /// As people type it: [`parse`](super::parse).
    #[default]
    Govuk,
    /// RFC 3339's `full-date`.
    Rfc3339,
    /// HTML's valid date string, of years up to 9999.
    Whatwg,
    /// One that a program or a file has of its own.
    Format(Format<'a>),
}

/// A way of writing dates, like `DD/MM/YYYY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format<'a> {
    /// `D` or `DD`, `M` or `MM`, `YY` or `YYYY` in their order, with one of the separators between. A date has as many
    /// digits in each place as there are letters.
    pub pattern: &'a str,
    /// What may stand between the parts, the same in both places.
    pub separators: &'a [char],
    /// Only the separator of the pattern will do. Otherwise any of them does, and so does a moment in UTC as programs write
    /// it (`2007-03-27T09:30:00.000Z`), for its day.
    pub exact: bool,
}

/// Reads a date in one way of writing. Nothing around it or in it is forgiven.
///
/// # Errors
///
/// [`Problem::DateReal`]; with [`Standard::Govuk`] those of [`parse`](super::parse).
pub fn parse_as(value: &str, standard: Standard<'_>) -> Result<Date, Problem> {
    let iso = Format { pattern: "YYYY-MM-DD", separators: &['-'], exact: true };
    match standard {
        Standard::Govuk => return typed::parse(value),
        Standard::Rfc3339 => iso.read(value),
        Standard::Whatwg => iso.read(value).filter(|date| date.year() > 0),
        Standard::Format(format) => format.read(value).or_else(|| {
            let (day, time) = value.split_once('T')?;
            iso.read(day).filter(|_| !format.exact && is_time(time))
        }),
    }
    .ok_or(Problem::DateReal)
}

impl Format<'_> {
    fn read(&self, value: &str) -> Option<Date> {
        let separator = |text: &str| self.separators.iter().copied().find(|c| text.chars().any(|other| other == *c));
        let written = separator(self.pattern)?;
        let used = if self.exact { written } else { separator(value)? };
        let (mut places, mut parts) = (self.pattern.split(written), value.split(used));
        let (mut year, mut month, mut day) = (None, None, None);
        for place in places.by_ref().take(3) {
            let part = parts.next().filter(|part| part.len() == place.len())?;
            let number = sort_code::value(part.as_bytes())?;
            match place {
                "YYYY" => year = Some(number),
                "YY" => year = Some(number + if number < 69 { 2000 } else { 1900 }),
                "M" | "MM" => month = u8::try_from(number).ok(),
                "D" | "DD" => day = u8::try_from(number).ok(),
                _ => return None,
            }
        }
        if places.next().is_some() || parts.next().is_some() {
            return None;
        }
        civil(year?, month?, day?)
    }
}

/// A time of day in UTC, `09:30:00Z`, perhaps with fractions of a second.
fn is_time(time: &str) -> bool {
    let Some((clock, fraction)) = time.strip_suffix('Z').map(|t| t.split_once('.').unwrap_or((t, "0"))) else {
        return false;
    };
    let two = |at: usize| clock.get(at..at + 2).and_then(|two| sort_code::value(two.as_bytes()));
    let colons = clock.len() == 8 && clock.get(2..3) == Some(":") && clock.get(5..6) == Some(":");
    let digits = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
    colons && digits && matches!((two(0), two(3), two(6)), (Some(0..=23), Some(0..=59), Some(0..=60)))
}
