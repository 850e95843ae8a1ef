//! The numbers of all other countries: by country calling code, first digit and length.

use super::{Problem, table};

const COUNTRIES: &str = table::rows(include_str!("../../../data/country-calling-codes.txt"));
/// The most digits of an international number (ITU-T E.164 section 6.1), and the fewest there are: a country code of
/// three digits and four more.
const LENGTHS: std::ops::RangeInclusive<usize> = 7..=15;

/// A number that begins with its country code, without the digit that only calls from inside the country begin with.
///
/// # Errors
///
/// [`Problem::PhoneRange`] when no country has that code or no number there begins so, otherwise
/// [`Problem::PhoneLength`].
pub fn number(digits: &str) -> Result<String, Problem> {
    let problem = if LENGTHS.contains(&digits.len()) { Problem::PhoneRange } else { Problem::PhoneLength };
    let row = table::at_or_before(COUNTRIES, digits).ok_or(problem)?;
    let (code, rules) = row.split_once(' ').ok_or(problem)?;
    let rest = digits.strip_prefix(code).ok_or(problem)?;
    let problem = match fits(rules, rest) {
        Ok(()) => return Ok(digits.to_owned()),
        Err(problem) => problem,
    };
    let rest = rest.strip_prefix(trunk(code)).filter(|rest| fits(rules, rest).is_ok()).ok_or(problem)?;
    Ok([code, rest].concat())
}

/// What stands before a number when it is called from inside the country: 8 in Russia and Kazakhstan, Belarus and
/// Turkmenistan, and 0 nearly everywhere else that anything does.
fn trunk(code: &str) -> char {
    if matches!(code, "7" | "375" | "993") { '8' } else { '0' }
}

/// Whether one of a country's rules, `23:8,9 4:10`, holds for a number.
fn fits(rules: &str, number: &str) -> Result<(), Problem> {
    let first = number.as_bytes().first().ok_or(Problem::PhoneLength)?;
    let mut problem = Problem::PhoneRange;
    // Whether the rule is for this first digit, and the length that is being read after its colon.
    let (mut mine, mut length) = (false, None);
    for b in rules.bytes().chain([b' ']) {
        match (b, length) {
            (b'0'..=b'9', Some(tens)) => length = Some(tens * 10 + usize::from(b - b'0')),
            (b'0'..=b'9', None) => mine |= b == *first,
            (b':', _) => length = Some(0),
            _ if mine && length == Some(number.len()) => return Ok(()),
            (b',', _) => length = Some(0),
            _ => {
                if mine {
                    problem = Problem::PhoneLength;
                }
                (mine, length) = (false, None);
            }
        }
    }
    Err(problem)
}

#[cfg(test)]
mod tests {
    use super::COUNTRIES;

    #[test]
    fn the_rows_are_sorted_and_no_code_begins_with_another() {
        let mut before = None;
        for line in COUNTRIES.lines() {
            let (code, rules) = line.split_once(' ').expect(line);
            if let Some(before) = before {
                assert!(before < code && !code.starts_with(before), "{line}");
            }
            assert!(!code.starts_with("44"), "{line}");
            let mut seen = String::new();
            for rule in rules.split(' ') {
                let (first, lengths) = rule.split_once(':').expect(line);
                for digit in first.chars() {
                    assert!(digit.is_ascii_digit() && !seen.contains(digit), "{line}");
                    seen.push(digit);
                }
                let lengths = lengths.split(',').map(|length| length.parse::<usize>().expect(line));
                assert!(lengths.clone().is_sorted_by(|a, b| a < b), "{line}");
                assert!(lengths.max().is_some_and(|longest| longest + code.len() <= 15), "{line}");
            }
            before = Some(code);
        }
    }
}
