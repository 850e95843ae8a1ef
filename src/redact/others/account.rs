//! A sort code or an account number by itself, with a word before it that says what it is.
//!
//! The number of a bank account goes as both together do ([`number`]); what is an account of another kind, with
//! a supplier or for council tax, is suggested when asked for.

use super::number::{self, Declared};
use super::{Found, belonging};
use crate::check::spot::digits::{Digits, ends_at};
use crate::check::spot::nearby::has;
use crate::redact::finding::{Action, Label, Reason};

const SORT_CODE: &[&str] = &["sort code", "sort-code", "sortcode", "s/c", "cod didoli"];
const ACCOUNT: &[&str] = &["account", "acc", "acct", "a/c", "cyfrif", "account no", "account number"];
const BANKING: &[&str] = &["bank", "sort", "building society", "bacs", "direct debit", "standing order", "banc"];
const OTHER: Reason = Reason { rule: "other-account", why: "The number of somebody’s account." };

pub fn at(bytes: &[u8], run: &Digits, declared: &Declared, others: bool) -> Option<Found> {
    let pairs = run.grouped(&[2, 2, 2]).or_else(|| run.grouped(&[6])).filter(|(gap, _)| matches!(gap, 0 | b' ' | b'-'));
    let fours = run.grouped(&[4, 4]).filter(|(gap, _)| *gap == b' ').map(|(_, end)| (8, end));
    let (size, end) = fours.or_else(|| run.groups().first().map(|group| (group.size, group.end)))?;
    // Most digits are none: the words before are read for those alone that may be.
    if !run.begins(bytes) || (pairs.is_none() && !(6..=12).contains(&size)) {
        return None;
    }
    let near = belonging::before(bytes, run.start);
    let close = belonging::just_before(bytes, run.start);
    if let Some((_, end)) = pairs
        && ends_at(bytes, end)
        && has(close, SORT_CODE)
    {
        return Some(banks(bytes, run.start, end, declared));
    }
    if !(6..=12).contains(&size) || !ends_at(bytes, end) || !has(close, ACCOUNT) {
        return None;
    }
    if size == 8 && has(near, BANKING) && !has(near, &["council tax", "rent", "customer"]) {
        return Some(banks(bytes, run.start, end, declared));
    }
    others.then_some(Found { start: run.start, end, label: Label::Reference, reason: OTHER, action: Action::Suggest })
}

fn banks(bytes: &[u8], start: usize, end: usize, declared: &Declared) -> Found {
    let (reason, action) = number::bank(bytes, start, end, declared);
    Found { start, end, label: Label::Bank, reason, action }
}
