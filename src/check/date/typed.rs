//! A date in one field, as people type it.

use super::{Date, Problem, is_ordinal, is_space, month_named, parse_parts, tidy};

/// As many parts as a date has.
const MOST: usize = 3;

/// Reads a date as people type it: `2007-03-27`, `27 3 2007`, `27/03/2007`, `27.3.2007`, `27 March 2007`, `27th of Mar,
/// 2007`, `March 27, 2007`, `27 Mawrth 2007`, `27ain o Fawrth 2007`.
///
/// # Errors
///
/// Those of [`parse_parts`].
pub fn parse(value: &str) -> Result<Date, Problem> {
    let value = tidy(value);
    if value.is_empty() {
        return Err(Problem::Required);
    }
    // A dash before it is no separator: it may be a sign.
    if !value.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return Err(Problem::DateReal);
    }
    let (words, count) = words(value).ok_or(Problem::DateReal)?;
    let is_year = |word: &str| is_number(word) && word.len() > 2;
    let is_month = |word: &str| month_named(word.as_bytes()).is_some();
    let (day, month, year) = match *words.get(..count).unwrap_or_default() {
        [a, b, c] if is_year(a) => (c, b, a),
        [a, b, c] if is_number(a) => (a, b, c),
        [a, b, c] if is_month(a) => (b, a, c),
        [a, b] if is_year(a) && is_day_or_month(b) => ("", b, a),
        [a, b] if is_day_or_month(a) && is_year(b) => ("", a, b),
        [a, b] if is_number(a) && is_day_or_month(b) => (a, b, ""),
        [a, b] if is_month(a) && is_number(b) => (b, a, ""),
        [a] if is_year(a) && a.len() == 4 => ("", "", a),
        [a] if is_month(a) => ("", a, ""),
        [a] if is_number(a) && !is_year(a) => (a, "", ""),
        _ => return Err(Problem::DateReal),
    };
    parse_parts(day, month, year)
}

/// The numbers and the names in a text, and how many; none if there are more than a date has, or something else.
fn words(value: &str) -> Option<([&str; MOST], usize)> {
    let mut words = [""; MOST];
    let (mut count, mut rest) = (0, value);
    while let Some(c) = rest.chars().next() {
        let alike = |other: char| match c {
            '0'..='9' => other.is_ascii_digit(),
            'a'..='z' | 'A'..='Z' => other.is_ascii_alphabetic(),
            _ => is_between(other),
        };
        let (word, after) = rest.split_at_checked(rest.find(|other| !alike(other)).unwrap_or(rest.len()))?;
        if word.is_empty() {
            return None;
        }
        rest = after;
        let is_passed_over = is_between(c) || (count > 0 && is_ordinal(word.as_bytes())) || is_little(word);
        if !is_passed_over {
            *words.get_mut(count)? = word;
            count += 1;
        }
    }
    Some((words, count))
}

fn is_between(c: char) -> bool {
    is_space(c) || matches!(c, '/' | '-' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The words that may stand before a date or in it: “the 27th of March”, “y 27ain o Fawrth”.
fn is_little(word: &str) -> bool {
    ["the", "of", "y", "yr", "o"].iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

fn is_day_or_month(word: &str) -> bool {
    if is_number(word) { word.len() < 3 } else { month_named(word.as_bytes()).is_some() }
}
