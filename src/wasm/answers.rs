//! `withheld`: checks and the identity, as `js/answers.js` calls them. Only texts cross: see [`frame`].
//!
//! A page that has forms filled in needs none of it, so it is in the other module only.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use super::forms::{cell, day, some, with_form};
use super::frame::{self, CELL, ITEM, LIST};
use crate::check::{self, Kind, Locale, Outcome, Value, bank, date, email};
use crate::error::{Code, Error, Result};
use crate::form::Given;
use crate::identity::Identity;

thread_local! {
    /// The table of the last bank account that was checked with one.
    static TABLE: RefCell<Option<bank::Table>> = const { RefCell::new(None) };
}

/// What the answers say of who the person is: `A`, and a cell for each part, its name before it. The frame: a cell for
/// each field.
#[wasm_bindgen(js_name = identityOf)]
pub fn identity_of(handle: usize, frame: &str) -> String {
    with_form(handle, |form| {
        let given: Vec<_> = frame.split(CELL).map(frame::given).collect();
        form.identity_in(&given).map(|identity| described(&identity))
    })
}

/// One value judged by itself. The frame: kind, locale, standard, strict, today, min, max, format, separators, and the value: a text; a date's
/// parts.
#[wasm_bindgen]
pub fn check(frame: &str) -> String {
    frame::result(checked(frame))
}

/// A sort code and an account number. The frame: locale, whether the tables count, and the two.
#[wasm_bindgen]
pub fn bank(frame: &str) -> String {
    let mut cells = frame.split(CELL);
    let mut next = || cells.next().unwrap_or_default();
    frame::result(Locale::parse(some(Some(next()))).map(|locale| {
        let has_table = !next().is_empty();
        let (sort_code, account_number) = (next(), next());
        TABLE.with_borrow(|table| {
            let table = table.as_ref().filter(|_| has_table);
            outcome(&check::bank_account(sort_code, account_number, table, locale))
        })
    }))
}

/// Reads the tables that the next bank accounts are checked with: nothing, or an error.
#[wasm_bindgen]
pub fn tables(weights: &str, substitutions: &str) -> String {
    let read = bank::Table::parse(weights, some(Some(substitutions)));
    frame::result(read.map(|table| {
        TABLE.set(Some(table));
        String::new()
    }))
}

fn described(identity: &Identity) -> String {
    let mut out = String::from("A");
    let bank = identity.bank.clone().unwrap_or_default();
    for (name, text) in [
        ("fullName", &identity.full_name),
        ("postcode", &identity.postcode),
        ("dateOfBirth", &identity.date_of_birth),
        ("nino", &identity.nino),
        ("bank.sortCode", &bank.sort_code),
        ("bank.accountNumber", &bank.account_number),
    ] {
        if let Some(text) = text {
            cell(&mut out, &[name, text]);
        }
    }
    for (name, texts) in [
        ("knownAs", &identity.known_as),
        ("addressLines", &identity.address_lines),
        ("emails", &identity.emails),
        ("phones", &identity.phones),
        ("social", &identity.social),
        ("vehicleRegistrations", &identity.vehicle_registrations),
        ("otherIds", &identity.other_ids),
    ] {
        if !texts.is_empty() {
            out.extend([CELL, LIST]);
            out.push_str(name);
            for text in texts {
                out.push(ITEM);
                out.push_str(text);
            }
        }
    }
    out
}

fn checked(frame: &str) -> Result<String> {
    let mut cells = frame.split(CELL);
    let mut next = || cells.next().unwrap_or_default();
    let kind = Kind::of(next()).ok_or_else(unknown_kind)?;
    let locale = Locale::parse(some(Some(next())))?;
    let standard = next();
    let mut options = check::Options { locale, ..check::Options::default() };
    match (kind, standard) {
        (_, "" | "govuk") => {}
        (Kind::Email, "whatwg") => options.standard = email::Standard::Whatwg,
        (Kind::Email, "rfc5321") => options.standard = email::Standard::Rfc5321,
        (Kind::Date, "whatwg") => options.dates = date::Standard::Whatwg,
        (Kind::Date, "rfc3339") => options.dates = date::Standard::Rfc3339,
        (Kind::Postcode, "syntax") => options.any_area = true,
        _ => {
            let message = "The standard is not one of those known: \"govuk\"; for email \"whatwg\" and \"rfc5321\", for \
                           date \"whatwg\" and \"rfc3339\", for postcode \"syntax\".";
            return Err(Error::new(Code::BadOptions, message));
        }
    }
    options.strict = !next().is_empty();
    options.today = day(Some(next()), "today")?;
    options.min = day(Some(next()), "min")?;
    options.max = day(Some(next()), "max")?;
    let (pattern, separators) = (next(), next());
    let separators: Vec<char> = if separators.is_empty() { vec!['/', '-'] } else { separators.chars().collect() };
    if !pattern.is_empty() {
        let format = date::Format { pattern, separators: &separators, exact: options.strict };
        options.dates = date::Standard::Format(format);
    }
    let given = frame::given(next());
    let value = match &given {
        None => Value::Text(""),
        Some(Given::Text(text)) => Value::Text(text),
        Some(Given::Date([day, month, year])) => Value::Date { day, month, year },
        Some(_) => Value::Text(""),
    };
    Ok(outcome(&match given {
        Some(Given::Torn) => check::refused(kind, check::Problem::Encoding, locale),
        Some(Given::TooLong) => check::refused(kind, check::Problem::TooLong { max: check::text::MAX_CHARS }, locale),
        _ => check::check_one(kind, value, &options),
    }))
}

/// `V` and what was found, `I` with a code and a message, or `U` with a code.
fn outcome(outcome: &Outcome) -> String {
    let mut out = String::with_capacity(64);
    match outcome {
        Outcome::Valid(found) => {
            out.push('V');
            let [formatted, national, suggestion] =
                [&found.formatted, &found.national, &found.suggestion].map(|text| text.as_deref().unwrap_or_default());
            let [fictitious, temporary, specimen] =
                [found.fictitious, found.temporary, found.specimen].map(|is| if is { "1" } else { "" });
            for text in [&found.value, formatted, national, suggestion, fictitious, temporary, specimen] {
                cell(&mut out, &[text]);
            }
        }
        Outcome::Invalid { code, message } => {
            out.push('I');
            cell(&mut out, &[code]);
            cell(&mut out, &[message]);
        }
        Outcome::Unknown { code } => {
            out.push('U');
            cell(&mut out, &[code]);
        }
    }
    out
}

fn unknown_kind() -> Error {
    let mut message = String::from("The kind of check is not one of those known: ");
    for (i, kind) in Kind::all().enumerate() {
        if i > 0 {
            message.push_str(", ");
        }
        message.push_str(kind.name());
    }
    message.push('.');
    Error::new(Code::BadOptions, message)
}
