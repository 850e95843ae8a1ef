//! What the rules that forms share ([`crate::check::spot`]) find in a text, and what a notice does with it.
//!
//! National Insurance, NHS, card and bank numbers say who somebody is or open doors, and no notice needs them. E-mail
//! addresses, telephone numbers and dates of birth may be anybody's, and are for a person to look at.

use super::belonging::{self, Whose};
use super::{Found, mailbox};
use crate::Identity;
use crate::check::spot::nearby::has;
use crate::check::spot::{Hit, SpotKind};
use crate::redact::finding::{Action, Label, Reason};

/// Which numbers the identity declares: another one of the kind is then somebody else's.
pub struct Declared {
    nino: bool,
    /// The digits of the person's own sort code and account number.
    bank: Vec<String>,
    birth: bool,
}

impl Declared {
    /// What an identity declares.
    pub fn of(identity: &Identity) -> Self {
        let bank = identity.bank.iter().flat_map(|bank| [&bank.sort_code, &bank.account_number]).flatten();
        Self {
            nino: identity.nino.is_some(),
            bank: bank.map(|number| digits(number.bytes())).collect(),
            birth: identity.date_of_birth.is_some(),
        }
    }
}

const NINO: Reason = Reason { rule: "other-nino", why: "A National Insurance number, which no notice should publish." };
const NHS: Reason = Reason { rule: "other-nhs-number", why: "An NHS number, which no notice should publish." };
const CARD: Reason =
    Reason { rule: "other-card", why: "The number of a payment card, which no notice should publish." };
const BODYS_CARD: Reason =
    Reason { rule: "other-card", why: "The number of a payment card that seems to be a body’s." };
const BANK: Reason = Reason { rule: "other-bank", why: "Bank details, which no notice should publish." };
const MAYBE_BODYS: Reason = Reason { rule: "other-bank", why: "Bank details that may be a body’s own." };
const ANOTHERS: Reason = Reason { rule: "other-bank", why: "Bank details that are not the person’s." };
const BODYS: Reason = Reason { rule: "other-bank", why: "Bank details that are a body’s own." };
const EMAIL: Reason = Reason { rule: "other-email", why: "Somebody’s e-mail address." };
const PHONE: Reason = Reason { rule: "other-phone", why: "Somebody’s telephone number." };
const BIRTH: Reason = Reason { rule: "other-birth", why: "Somebody’s date of birth." };
const UNKNOWN_BIRTH: Reason =
    Reason { rule: "other-unknown-birth", why: "A date of birth; the identity does not give the person’s." };

/// Whether a notice should not hold what was found, though nobody asked for other people's data.
pub const fn is_unasked(hit: &Hit, declared: &Declared) -> bool {
    match hit.kind {
        SpotKind::Email | SpotKind::Phone => false,
        SpotKind::DateOfBirth => !declared.birth,
        SpotKind::Nino | SpotKind::Bank | SpotKind::Card | SpotKind::NhsNumber => true,
    }
}

/// The places of one hit: a sort code and an account number are two.
pub fn places(text: &str, hit: &Hit, declared: &Declared, mut each: impl FnMut(Found)) {
    let bytes = text.as_bytes();
    // A bracket that is closed only behind the number is the sentence's.
    let within = bytes.get(hit.start..hit.end).unwrap_or_default();
    let count = |sign: u8| within.iter().filter(|b| **b == sign).count();
    let left_open = within.first() == Some(&b'(') && count(b'(') > count(b')');
    let (start, end) = (hit.start + usize::from(left_open), hit.end);
    let mut one = |label, reason, action| each(Found { start, end, label, reason, action });
    match hit.kind {
        SpotKind::Nino => {
            let labelled =
                has(belonging::before(bytes, start), &["national insurance", "ni", "nino", "yswiriant gwladol"]);
            let doubt = declared.nino && !labelled && belonging::names_a_body(bytes, start, end);
            one(Label::Nino, NINO, if doubt { Action::Suggest } else { Action::Redact });
        }
        SpotKind::NhsNumber => one(Label::Reference, NHS, Action::Redact),
        SpotKind::Card => match belonging::account(bytes, start, end) {
            Whose::Person => one(Label::Bank, CARD, Action::Redact),
            Whose::Body | Whose::MaybeBody => one(Label::Bank, BODYS_CARD, Action::Suggest),
        },
        SpotKind::Bank => {
            let both = bank(bytes, start, end, declared);
            halves(bytes, start, end, |half, end| {
                // "a/c 20417736. The Council’s own sort code is 00-44-12": the next sentence may be of somebody else's.
                let apart = half > start && bytes.get(start..half).is_some_and(belonging::has_an_end);
                let (reason, action) = if apart { bank(bytes, half, end, declared) } else { both };
                each(Found { start: half, end, label: Label::Bank, reason, action });
            });
        }
        SpotKind::DateOfBirth if declared.birth => one(Label::DateOfBirth, BIRTH, Action::Suggest),
        SpotKind::DateOfBirth => one(Label::DateOfBirth, UNKNOWN_BIRTH, Action::Suggest),
        SpotKind::Email => {
            if !text.get(start..end).is_some_and(mailbox::is_of_a_role) {
                one(Label::Email, EMAIL, Action::Suggest);
            }
        }
        SpotKind::Phone => {
            if !mailbox::is_of_an_office(bytes, start) {
                one(Label::Phone, PHONE, Action::Suggest);
            }
        }
    }
}

/// What is done with bank details nobody declared. Who declared their own has no others; but for a slip in them.
pub fn bank(bytes: &[u8], start: usize, end: usize, declared: &Declared) -> (Reason, Action) {
    let found = digits(bytes.get(start..end).unwrap_or_default().iter().copied());
    match belonging::account(bytes, start, end) {
        Whose::Body => (BODYS, Action::Keep),
        Whose::MaybeBody => (MAYBE_BODYS, Action::Suggest),
        Whose::Person
            if !declared.bank.is_empty()
                && !declared.bank.iter().any(|own| is_like(&found, own))
                && (belonging::names_a_body(bytes, start, end) || !belonging::names_an_owner(bytes, start)) =>
        {
            (ANOTHERS, Action::Suggest)
        }
        Whose::Person => (BANK, Action::Redact),
    }
}

fn digits(bytes: impl Iterator<Item = u8>) -> String {
    bytes.filter(u8::is_ascii_digit).map(char::from).collect()
}

/// Whether a number is in some digits, but for two that are wrong.
fn is_like(found: &str, own: &str) -> bool {
    let same = |part: &[u8]| part.iter().zip(own.as_bytes()).filter(|(a, b)| a == b).count();
    !own.is_empty() && found.as_bytes().windows(own.len()).any(|part| same(part) + 2 >= own.len())
}

/// The numbers at both ends of a place; what is between them are words. One place when it is one number.
fn halves(bytes: &[u8], start: usize, end: usize, mut each: impl FnMut(usize, usize)) {
    let within = bytes.get(start..end).unwrap_or_default();
    let letter = |b: &u8| b.is_ascii_alphabetic();
    let first = within.iter().position(letter);
    let last = within.iter().rposition(letter);
    match (first, last) {
        (Some(first), Some(last)) if first > 0 && last + 1 < within.len() => {
            let digit = u8::is_ascii_digit;
            let head = within.iter().take(first).rposition(digit).map_or(first, |at| at + 1);
            let tail = within.iter().skip(last).position(digit).map_or(last, |at| last + at);
            each(start, start + head);
            each(start + tail, end);
        }
        _ => each(start, end),
    }
}
