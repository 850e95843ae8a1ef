//! A date of birth in the formats that people write.

use crate::{Code, Error, Result};

/// English and Welsh names of the months, folded; the first three letters of the English ones are their short forms.
const MONTHS: [(&str, &str); 12] = [
    ("january", "ionawr"),
    ("february", "chwefror"),
    ("march", "mawrth"),
    ("april", "ebrill"),
    ("may", "mai"),
    ("june", "mehefin"),
    ("july", "gorffennaf"),
    ("august", "awst"),
    ("september", "medi"),
    ("october", "hydref"),
    ("november", "tachwedd"),
    ("december", "rhagfyr"),
];

/// The Welsh names as they stand after `o`.
const MUTATED: [&str; 12] = [
    "ionawr",
    "chwefror",
    "fawrth",
    "ebrill",
    "fai",
    "fehefin",
    "orffennaf",
    "awst",
    "fedi",
    "hydref",
    "dachwedd",
    "ragfyr",
];

/// The months in Roman numbers, folded.
const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The days of a month in words.
const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty first",
    "twenty second",
    "twenty third",
    "twenty fourth",
    "twenty fifth",
    "twenty sixth",
    "twenty seventh",
    "twenty eighth",
    "twenty ninth",
    "thirtieth",
    "thirty first",
];

/// A pattern for the date: `12/03/1979`, `12-3-79`, `1979-03-12`, `12th March 1979`, `March 12, 1979`, `12 Mawrth 1979`.
///
/// # Errors
/// `bad-identity` when the date is not `YYYY-MM-DD`, or no month or day of that number exists.
pub fn pattern(date: &str) -> Result<String> {
    let bad = || {
        Error::new(
            Code::BadIdentity,
            "The identity’s dateOfBirth is not a date. Write it as year, month and day, like 1979-03-12.",
        )
        .at("dateOfBirth")
    };
    let mut parts = date.trim().splitn(3, '-');
    let mut part = |digits: usize| parts.next().filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()));
    let (year, month, day) = (part(4).ok_or_else(bad)?, part(2).ok_or_else(bad)?, part(2).ok_or_else(bad)?);
    let short_year = year.get(2..).unwrap_or(year);
    let month_number: usize = month.parse().map_err(|_| bad())?;
    let day_number: usize = day.parse().map_err(|_| bad())?;
    let (english, welsh) = MONTHS.get(month_number.wrapping_sub(1)).ok_or_else(bad)?;
    if !(1..=31).contains(&day_number) {
        return Err(bad());
    }
    let short = english.get(..3).unwrap_or(english);
    let mutated = MUTATED.get(month_number.wrapping_sub(1)).copied().unwrap_or(welsh);
    let name = format!(r"(?:{english}|{short}t?\.?|{welsh}|{mutated})");
    let roman = ROMAN.get(month_number.wrapping_sub(1)).copied().unwrap_or_default();
    let ordinal = ORDINALS.get(day_number.wrapping_sub(1)).copied().unwrap_or_default().replace(' ', "[ -]");
    let day = format!("(?:0?{day_number}(?:st|nd|rd|th|ain|af|ail|ydd|fed|eg)?|{ordinal})");
    let year_of_name = format!(r"(?:{year}|'?{short_year})");
    let (month, year_of_number) = (format!("0?{month_number}"), format!("(?:{year}|'?{short_year})"));
    Ok([
        format!(
            r"{day}[ ./-]{{0,2}}(?:(?:day )?of |o )?{name}(?:[ ,./-]{{0,2}}|,? in the year (?:of )?){year_of_name}"
        ),
        format!(r"{name} (?:the )?{day},? {year_of_name}"),
        format!(r"{year},? {name},? {day}"),
        format!(r"0?{day_number} ?[./ -] ?{roman} ?[./ -] ?{year_of_number}"),
        format!(r"0?{day_number} ?[./| -] ?{month} ?[./| -] ?{year_of_number}"),
        format!(r"{day_number:02}{month_number:02}{year}"),
        format!(r"{year}[-/. ]?{month_number:02}[-/. ]?{day_number:02}"),
    ]
    .join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_date_in_many_spellings() {
        let regex = regex::Regex::new(&format!("^(?:the )?(?:{})$", pattern("1979-03-05").unwrap())).unwrap();
        for text in [
            "05/03/1979",
            "5.3.79",
            "5 march 1979",
            "5th mar 1979",
            "march 5, 1979",
            "1979-03-05",
            "19790305",
            "5 mawrth 1979",
            "5-mar-79",
            "5th day of march 1979",
            "05031979",
            "5 of march 1979",
            "1979 march 5",
            "5.3.'79",
            "5 march in the year 1979",
            "the fifth of march, 1979",
            "5-iii-1979",
        ] {
            assert!(regex.is_match(text), "{text}");
        }
        for text in ["15/03/1979", "05/04/1979", "5 march", "march 1979"] {
            assert!(!regex.is_match(text), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["5/3/1979", "1979-13-05", "1979-00-05", "1979-03-99", "1979", "1979-03-05-1"] {
            assert!(pattern(text).is_err(), "{text}");
        }
    }
}
