//! A telephone number: of the United Kingdom, Jersey, Guernsey or the Isle of Man by its range, of any other country by
//! its country code and length.
//!
//! Sources:
//! - `data/uk-phone-ranges.csv`, the only place where ranges stand: Ofcom's National Telephone Numbering Plan, the blocks
//!   allocated under it, and its numbers for drama. Its date is in `data/README.md`.
//! - `data/country-calling-codes.txt`: ITU-T E.164 (at most 15 digits with the country code) and its list of codes. The
//!   two countries whose numbers all have one length (+1 and +7: eleven digits) must have that length.
//! - <https://design-system.service.gov.uk/patterns/phone-numbers/>: take spaces, hyphens, dashes and brackets, and
//!   numbers from abroad; the message.
//!
//! Forgiven: spaces, brackets, dashes and full stops anywhere; `+44`, `0044` or `44` before the number, a `(0)` or `0`
//! after that; no nought before the number, or too many. A number from abroad needs its `+` or `00`. Letters and
//! extensions are not part of a number that can be rung. The 0500 numbers are not accepted: Ofcom withdrew them on 3 June
//! 2017.

use std::sync::OnceLock;

use super::{Problem, text};

const RANGES: &str = include_str!("../../data/uk-phone-ranges.csv");
const COUNTRIES: &str = include_str!("../../data/country-calling-codes.txt");
const UK: &str = "44";
/// The most digits of an international number (ITU-T E.164 section 6.1).
const MAX: usize = 15;
/// The fewest: the shortest numbers abroad have a country code of three digits and four more.
const MIN: usize = 7;

/// A number that can be rung.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone {
    /// All digits, with the country code and without a plus.
    digits: String,
    range: Option<&'static Range>,
}

/// A row of the table.
#[derive(PartialEq, Eq)]
struct Range {
    prefix: &'static str,
    length: usize,
    kind: &'static str,
    groups: &'static str,
}

impl Phone {
    /// As ITU-T E.164 has it: `+441632960001`.
    #[must_use]
    pub fn e164(&self) -> String {
        ["+", &self.digits].concat()
    }

    /// As it is written at home, `01632 960001`; a number of another country as in [`e164`](Self::e164).
    #[must_use]
    pub fn national(&self) -> String {
        let Some(range) = self.range else { return self.e164() };
        let mut rest = self.digits.get(UK.len()..).unwrap_or_default();
        let mut out = String::from("0");
        for size in range.groups.split('-') {
            if out.len() > 1 {
                out.push(' ');
            }
            let (group, after) = rest.split_at_checked(size.parse().unwrap_or(0)).unwrap_or((rest, ""));
            out.push_str(group);
            rest = after;
        }
        out
    }

    /// What kind of number it is, by the word in the table (`geographic`, `mobile` …). None if it is not of the UK.
    #[must_use]
    pub fn kind(&self) -> Option<&'static str> {
        self.range.map(|range| range.kind)
    }

    /// Whether it is one of those that Ofcom keeps free for drama, and so nobody's.
    #[must_use]
    pub fn is_fictitious(&self) -> bool {
        self.kind() == Some("fictitious")
    }
}

/// Reads a number.
///
/// # Errors
///
/// [`Problem::PhoneFormat`], [`Problem::PhoneLength`] or [`Problem::PhoneRange`].
pub fn parse(value: &str) -> Result<Phone, Problem> {
    let (plus, digits) = digits(value)?;
    let bare = digits.trim_start_matches('0');
    let abroad = if plus && bare.len() == digits.len() { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    if let Some(phone) = abroad.and_then(international) {
        return Ok(phone);
    }
    if let Some(phone) = national(bare).or_else(|| national(bare.strip_prefix(UK)?.trim_start_matches('0'))) {
        return Ok(phone);
    }
    let rest = if abroad.is_some() || bare.len() > 10 { bare.strip_prefix(UK).unwrap_or(bare) } else { bare };
    let abroad = abroad.is_some() && rest.len() == bare.len();
    Err(match rest.trim_start_matches('0').len() {
        length if abroad && (MIN..=MAX).contains(&length) => Problem::PhoneRange,
        9 | 10 if !abroad => Problem::PhoneRange,
        _ => Problem::PhoneLength,
    })
}

/// The digits, and whether a plus stands before them (but for noughts).
fn digits(value: &str) -> Result<(bool, String), Problem> {
    let mut plus = false;
    // Room for the longest number and a good many noughts: more are no number.
    let mut digits = String::with_capacity(2 * MAX);
    for (at, c) in value.char_indices() {
        match c {
            // The nought of a number at home, which falls away after a country code: `+49 (0)30 …`.
            '0' if value.get(at.wrapping_sub(1)..at + 2) == Some("(0)") => {}
            '0'..='9' if digits.len() < 2 * MAX => digits.push(c),
            '0'..='9' => return Err(Problem::PhoneLength),
            '+' | '\u{ff0b}' if !plus && digits.bytes().all(|b| b == b'0') => {
                plus = true;
                digits.clear();
            }
            _ if is_forgiven(c) => {}
            _ => return Err(Problem::PhoneFormat),
        }
    }
    if digits.is_empty() { Err(Problem::PhoneFormat) } else { Ok((plus, digits)) }
}

fn is_forgiven(c: char) -> bool {
    c.is_whitespace()
        || text::is_stray(c)
        || text::is_joiner(c)
        || matches!(c, '(' | ')' | '[' | ']' | '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn international(digits: &str) -> Option<Phone> {
    let code = (1..=3).find_map(|n| digits.get(..n).filter(|code| is_country(code)))?;
    let fits = match code {
        "1" | "7" => digits.len() == 11,
        _ => (MIN..=MAX).contains(&digits.len()),
    };
    fits.then(|| Phone { digits: digits.to_owned(), range: None })
}

fn is_country(code: &str) -> bool {
    let codes = COUNTRIES.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace);
    codes.map(|run| run.split_once('-').unwrap_or((run, run))).any(|(first, last)| {
        // Of one length, so that the order of the digits is the order of the numbers.
        first.len() == code.len() && first <= code && code <= last
    })
}

/// A UK number without its leading nought.
fn national(number: &str) -> Option<Phone> {
    let range = ranges().iter().find(|range| range.length == number.len() && fits(range.prefix, number))?;
    Some(Phone { digits: [UK, number].concat(), range: Some(range) })
}

fn ranges() -> &'static [Range] {
    static TABLE: OnceLock<Vec<Range>> = OnceLock::new();
    TABLE.get_or_init(|| RANGES.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect())
}

fn row(line: &'static str) -> Option<Range> {
    let mut cells = line.split(',');
    let (prefix, length) = (cells.next()?, cells.next()?.parse().ok()?);
    Some(Range { prefix, length, kind: cells.next()?, groups: cells.next()? })
}

/// Whether a number begins with the digits of a row, in which `[2-46]` is any of 2, 3, 4 and 6.
fn fits(prefix: &str, number: &str) -> bool {
    let mut digits = number.bytes();
    let mut pattern = prefix.bytes();
    while let Some(expected) = pattern.next() {
        let Some(digit) = digits.next() else { return false };
        if expected != b'[' {
            if expected != digit {
                return false;
            }
            continue;
        }
        let (mut found, mut first) = (false, b'0');
        let mut run = false;
        for b in pattern.by_ref().take_while(|b| *b != b']') {
            if b == b'-' {
                run = true;
                continue;
            }
            found |= if run { (first..=b).contains(&digit) } else { digit == b };
            (first, run) = (b, false);
        }
        if !found {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{RANGES, ranges};

    #[test]
    fn every_row_of_the_table_is_read_and_its_groups_add_up() {
        let rows = RANGES.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(ranges().len(), rows);
        for range in ranges() {
            let sum: usize = range.groups.split('-').filter_map(|size| size.parse::<usize>().ok()).sum();
            assert_eq!(sum, range.length, "{}", range.prefix);
            assert!(range.prefix.bytes().all(|b| b"0123456789[]-".contains(&b)), "{}", range.prefix);
        }
    }
}
