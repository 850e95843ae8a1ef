//! A sort code and an account number that stand near each other, in either order.
//!
//! Source: <https://design-system.service.gov.uk/patterns/bank-details/>: six digits, often in pairs; six to eight.
//!
//! In pairs on dashes, before a number of eight digits, they speak for themselves, if the pairs are no day. Otherwise a word
//! near them must say what they are.

use super::digits::{Digits, byte, ends_at, next};
use super::nearby::{has, window_before};
use super::{Hit, Own, SpotKind, date};

/// How far apart the two may be.
const APART: usize = 64;
const CODE_WORDS: &[&str] = &["sort", "s/c", "didoli", "ddidoli"];
const ACCOUNT_WORDS: &[&str] = &["account", "acc", "acct", "a/c", "bank", "banc", "cyfrif", "gyfrif"];

/// A number that may be half of the details: where it ends, and what it looks like.
struct Half {
    end: usize,
    /// A sort code; otherwise an account number.
    is_code: bool,
    /// Of the shape that is usual for it: pairs on dashes, or eight digits in one piece.
    is_usual: bool,
    /// As many digits as it has.
    length: usize,
}

pub fn at(bytes: &[u8], run: &Digits, own: &Own<'_>) -> Option<Hit> {
    let one = half(run, true).or_else(|| half(run, false)).filter(|_| run.begins(bytes))?;
    let near = bytes.get(..bytes.len().min(one.end + APART))?;
    let start = next(near, one.end).filter(|at| byte(bytes, *at) != b'@')?;
    let other = Digits::read(bytes, start);
    // Six digits in one piece may be either, so that the other half says which.
    let (one, two) = match half(&other, !one.is_code) {
        Some(two) => (one, two),
        None => (half(run, !one.is_code)?, half(&other, one.is_code)?),
    };
    let is_apart = ends_at(bytes, one.end) || bytes.get(one.end..start) == Some(b"/");
    if !is_apart || !ends_at(bytes, two.end) {
        return None;
    }
    let around = bytes.get(run.start - window_before(bytes, run.start).len()..two.end)?;
    let (code, account, pairs) = if one.is_code { (&one, &two, run) } else { (&two, &one, &other) };
    let is_called_code = has(around, CODE_WORDS);
    let found = if code.is_usual && account.is_usual {
        is_called_code || !is_day(pairs) && (one.is_code || has(around, ACCOUNT_WORDS))
    } else {
        is_called_code && (account.is_usual || has(around, ACCOUNT_WORDS))
    };
    let is_own = || own.has(run.digits(one.length)) && own.has(other.digits(two.length));
    found.then(|| Hit { start: run.start, end: two.end, kind: SpotKind::Bank, own: is_own() })
}

fn half(run: &Digits, is_code: bool) -> Option<Half> {
    let shape = |sizes: &[usize]| {
        let (gap, end) = run.grouped(sizes)?;
        let is_usual = if is_code { gap == b'-' } else { sizes == [8] };
        matches!(gap, 0 | b' ' | b'-').then_some(Half { end, is_code, is_usual, length: sizes.iter().sum() })
    };
    if is_code {
        shape(&[2, 2, 2]).or_else(|| shape(&[6]))
    } else {
        shape(&[8]).or_else(|| shape(&[7])).or_else(|| shape(&[6])).or_else(|| shape(&[4, 4]))
    }
}

/// Whether three pairs of digits may be a day, `27-03-07` or `07-03-27`.
fn is_day(run: &Digits) -> bool {
    // A leap year, since any may be meant.
    let is = |day| date::civil(2000, run.value(2, 4) as u8, run.value(day, day + 2) as u8).is_some();
    is(0) || is(4)
}
