//! The number of a payment card.
//!
//! Sources: ISO/IEC 7812-1 (at most 19 digits, the last a check digit by the Luhn formula; the first digits are the
//! issuer's) and the issuers' published ranges: Visa 4; Mastercard 51 to 55 and 2221 to 2720; American Express 34 and 37;
//! Diners Club 300 to 305, 3095, 36, 38 and 39; JCB 3528 to 3589; Discover 6011 and 644 to 65; UnionPay 62; Maestro
//! 5018, 5020, 5038, 5893, 6304, 6759 and 6761 to 6763.
//!
//! In one piece or in the groups that are printed on cards, with a space or a dash between them. What follows a card's
//! number (an expiry date, a security code) does not matter, but a longer list of groups is no card.

use super::digits::{Digits, before, ends_at};
use super::nearby::{has_before, is_reference};
use super::{Hit, Own, SpotKind};

const GROUPINGS: [&[usize]; 7] =
    [&[4, 4, 4, 4, 3], &[6, 13], &[4, 4, 4, 4], &[4, 6, 5], &[4, 6, 4], &[4, 4, 5], &[4, 3, 3, 3]];
const CARD_WORDS: &[&str] = &["card", "visa", "mastercard", "maestro", "cerdyn", "gerdyn"];

pub fn at(bytes: &[u8], run: &Digits, own: &Own<'_>) -> Option<Hit> {
    let first = run.groups().first()?.size;
    let (length, end) = match first {
        13..=19 => Some((first, run.first_end())),
        4 | 6 => GROUPINGS.iter().find_map(|sizes| {
            let (gap, end) = run.grouped(sizes)?;
            let length = sizes.iter().sum();
            let alone = !(gap == before(bytes, run.start) && is_number_before(bytes, run.start));
            let next = run.groups().get(sizes.len() - 1..).filter(|rest| rest.len() > 1);
            // After four groups of four on spaces, a fifth is one group too many, unless it is short.
            let goes_on = next.is_some_and(|rest| match rest {
                [last, next, ..] => last.gap == b'-' || (last.gap == b' ' && next.size > 3),
                _ => false,
            });
            (matches!(gap, b' ' | b'-') && alone && !goes_on && is_card(run.digits(length))).then_some((length, end))
        }),
        _ => None,
    }?;
    let in_one_piece = first == length;
    // Visa numbers of 13 digits are long out of use, and 13 is the length of much else.
    let is_plain =
        !in_one_piece || (!is_reference(bytes, run.start) && (length > 13 || has_before(bytes, run.start, CARD_WORDS)));
    let found = is_plain && is_card(run.digits(length)) && run.begins(bytes) && ends_at(bytes, end);
    found.then(|| Hit { start: run.start, end, kind: SpotKind::Card, own: own.has(run.digits(length)) })
}

fn is_number_before(bytes: &[u8], start: usize) -> bool {
    start.checked_sub(1).is_some_and(|at| before(bytes, at).is_ascii_digit())
}

fn is_card(digits: &[u8]) -> bool {
    is_issued(digits) && is_luhn(digits)
}

fn is_issued(digits: &[u8]) -> bool {
    let four = digits.iter().take(4).fold(0, |n, digit| n * 10 + u32::from(digit & 15));
    matches!(
        (four, digits.len()),
        (4000..=4999, 13 | 16 | 19)
            | (2221..=2720 | 5100..=5599, 16)
            | (3400..=3499 | 3700..=3799, 15)
            | (3000..=3059 | 3095 | 3600..=3699 | 3800..=3999, 14..=19)
            | (3528..=3589 | 6011 | 6200..=6299 | 6440..=6599, 16..=19)
            | (5018 | 5020 | 5038 | 5893 | 6304 | 6759 | 6761..=6763, 13..=19)
    )
}

/// The Luhn formula: every second digit from the right doubled, the digits of all added.
fn is_luhn(digits: &[u8]) -> bool {
    let value = |(place, digit): (usize, &u8)| match (digit & 15, place % 2) {
        (digit, 0) => u32::from(digit),
        (digit, _) => u32::from(digit * 2 / 10 + digit * 2 % 10),
    };
    digits.iter().rev().enumerate().map(value).sum::<u32>().is_multiple_of(10)
}
