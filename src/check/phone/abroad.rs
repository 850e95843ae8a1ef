//! The numbers of all other countries: by country calling code, first digit and length.

use super::Problem;
use super::table::{Text, cut, number as number_of};

const TABLE: &str = include_str!("../../../data/country-calling-codes.txt");
/// The most digits of an international number (ITU-T E.164 section 6.1), and the fewest there are: a country code of
/// three digits and four more.
const LENGTHS: std::ops::RangeInclusive<usize> = 7..=15;
/// As many digits as the longest code has.
const LONGEST: usize = 3;

/// The countries in the order of their codes.
static COUNTRIES: [Country; READ.count] = cut(&READ.countries);
/// The sets of lengths that there are, a bit for each length. The first is for digits that no number begins with.
static SETS: [u16; READ.set_count] = cut(&READ.sets);
const READ: Countries = read();

/// A number that begins with its country code in full, without the digit that only calls from inside the country begin with.
///
/// # Errors
///
/// [`Problem::PhoneRange`] when no country has that code or no number there begins so, otherwise
/// [`Problem::PhoneLength`].
pub fn number(digits: &str) -> Result<String, Problem> {
    let problem = if LENGTHS.contains(&digits.len()) { Problem::PhoneRange } else { Problem::PhoneLength };
    let (sets, code, rest) = country(digits).ok_or(problem)?;
    let problem = match fits(sets, rest) {
        Ok(()) => return Ok(["+", digits].concat()),
        Err(problem) => problem,
    };
    let rest = rest.strip_prefix(trunk(code)).filter(|rest| fits(sets, rest).is_ok()).ok_or(problem)?;
    Ok(["+", code, rest].concat())
}

/// What is known of the numbers of one country code.
#[derive(Clone, Copy)]
struct Country {
    /// How far the code is from the one before it: codes with fewer digits than the longest stand for the first that they begin.
    step: u8,
    /// How many digits the code has.
    length: u8,
    /// By the first digit after the code, which of the [`SETS`] the lengths of the numbers after it are.
    sets: [u8; 10],
}

/// The sets of the country that a number belongs to, its code, and the digits after that.
fn country(digits: &str) -> Option<(&'static [u8; 10], &str, &str)> {
    let first = number_of(digits.as_bytes(), LONGEST, b'0');
    let (mut place, mut found) = (0, None);
    for country in &COUNTRIES {
        let next = place + u32::from(country.step);
        if next > first {
            break;
        }
        (place, found) = (next, Some(country));
    }
    let found = found?;
    let (code, rest) = digits.split_at_checked(found.length.into())?;
    (number_of(code.as_bytes(), LONGEST, b'0') == place).then_some((&found.sets, code, rest))
}

/// What stands before a number when it is called from inside the country: 8 in Russia and Kazakhstan, Belarus and
/// Turkmenistan, and 0 nearly everywhere else that anything does.
fn trunk(code: &str) -> char {
    if matches!(code, "7" | "375" | "993") { '8' } else { '0' }
}

/// Whether a number after its code has one of the lengths that there are for its first digit.
fn fits(sets: &[u8; 10], number: &str) -> Result<(), Problem> {
    let first = number.as_bytes().first().ok_or(Problem::PhoneLength)?;
    let set = sets.get(usize::from(first - b'0')).and_then(|set| SETS.get(usize::from(*set)));
    match set {
        Some(lengths) if lengths >> number.len().min(15) & 1 == 1 => Ok(()),
        Some(1..) => Err(Problem::PhoneLength),
        _ => Err(Problem::PhoneRange),
    }
}

/// The table, with more room than it needs.
struct Countries {
    countries: [Country; 256],
    sets: [u16; 256],
    count: usize,
    set_count: usize,
}

const fn read() -> Countries {
    let none = Country { step: 0, length: 0, sets: [0; 10] };
    let mut all = Countries { countries: [none; 256], sets: [0; 256], count: 0, set_count: 1 };
    let (mut table, mut place) = (Text::of(TABLE), 0);
    while !table.is_empty() {
        let (code, mut sign) = table.until(b" ");
        let mut sets = [0; 10];
        while sign != b'\n' {
            let (mut firsts, mut lengths) = (table.until(b":").0, 0);
            sign = b',';
            while sign == b',' {
                let length;
                (length, sign) = table.until(b", \n");
                lengths |= 1 << number_of(length, length.len(), b'0');
            }
            let set = place_of(lengths, &mut all);
            while let [first, rest @ ..] = firsts {
                sets[(*first - b'0') as usize] = set as u8;
                firsts = rest;
            }
        }
        let before = place;
        place = number_of(code, LONGEST, b'0');
        all.countries[all.count] = Country { step: (place - before) as u8, length: code.len() as u8, sets };
        all.count += 1;
    }
    all
}

/// The place of a set of lengths among all, at their end if it is new.
const fn place_of(lengths: u16, all: &mut Countries) -> usize {
    let mut place = 1;
    while place < all.set_count && all.sets[place] != lengths {
        place += 1;
    }
    if place == all.set_count {
        all.sets[place] = lengths;
        all.set_count += 1;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::{TABLE, country, fits};
    use crate::check::Problem;

    fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
        TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once(' ').expect(line))
    }

    #[test]
    fn the_rows_are_sorted_and_no_code_begins_with_another() {
        let mut before = None;
        for (code, rules) in rows() {
            if let Some(before) = before {
                assert!(before < code && !code.starts_with(before), "{code}");
            }
            assert!(!code.starts_with("44"), "{code}");
            let mut seen = String::new();
            for rule in rules.split(' ') {
                let (first, lengths) = rule.split_once(':').expect(rule);
                for digit in first.chars() {
                    assert!(digit.is_ascii_digit() && !seen.contains(digit), "{code} {rule}");
                    seen.push(digit);
                }
                let lengths = lengths.split(',').map(|length| length.parse::<usize>().expect(rule));
                assert!(lengths.clone().is_sorted_by(|a, b| a < b), "{code} {rule}");
                assert!(lengths.max().is_some_and(|longest| longest + code.len() <= 15), "{code} {rule}");
            }
            before = Some(code);
        }
    }

    #[test]
    fn what_is_found_is_what_the_rows_say() {
        for first in 0..1_000 {
            let digits = format!("{first:03}");
            let row = rows().find(|(code, _)| digits.starts_with(code));
            let found = country(&digits).map(|(_, code, _)| code);
            assert_eq!(found, row.map(|(code, _)| code), "{digits}");
        }
        assert!(["", "2", "21"].iter().all(|short| country(short).is_none()));
        for (code, rules) in rows() {
            let (sets, ..) = country(code).expect(code);
            for (first, length) in (0..10).flat_map(|first| (1..20).map(move |length| (first, length))) {
                let rule = rules.split(' ').filter_map(|rule| rule.split_once(':'));
                let lengths =
                    rule.filter(|(firsts, _)| firsts.contains(char::from(b'0' + first))).map(|(_, of)| of).next();
                let expected = match lengths {
                    None => Err(Problem::PhoneRange),
                    Some(of) if of.split(',').any(|one| one == length.to_string()) => Ok(()),
                    Some(_) => Err(Problem::PhoneLength),
                };
                let number = char::from(b'0' + first).to_string().repeat(length);
                assert_eq!(fits(sets, &number), expected, "{code} {number}");
            }
        }
    }
}
