//! The identity of the person who filled a form in, for the redaction engine to look for.
//!
//! Here nothing may be lost: what does not pass its check is taken as it was typed, because the notice may hold it just
//! so, and an answer that cannot be read at all is an error and not an empty one.

use std::borrow::Cow;

use super::answer::{Given, Values};
use super::catalogue;
use super::definition::{Definition, Field, Kind, Part};
use crate::check::{self, date, postcode, text};
use crate::error::{Code, Error, Result};
use crate::identity::Identity;

/// What a form's answers, validated or not, say of who the person is. Which answers those are, the definition says.
///
/// The postcode is taken out of the address lines, and taken from them when the form's own field for it is empty.
///
/// # Errors
///
/// `unknown-form`; `bad-values` when one of those answers is no text or too long.
pub fn identity_of(form: &str, values: &Values) -> Result<Identity> {
    catalogue::get(form)?.identity_of(values)
}

impl Definition {
    /// What answers to this form say of who the person is: see [`identity_of`].
    ///
    /// # Errors
    ///
    /// `bad-values` when one of those answers is no text or too long.
    pub fn identity_of(&self, values: &Values) -> Result<Identity> {
        let given: Vec<_> = self.fields.iter().map(|field| values.get(&field.name).map(super::Answer::given)).collect();
        self.identity_in(&given)
    }

    /// The same, with an answer or none for each field.
    pub(crate) fn identity_in(&self, given: &[Option<Given<'_>>]) -> Result<Identity> {
        let mut identity = Identity::default();
        let mut found = Vec::new();
        for (field, given) in self.fields.iter().zip(given) {
            let (Some(part), Some(given)) = (field.identity, given) else { continue };
            for typed in texts(field, given)? {
                take(part, field, &typed, &mut identity, &mut found);
            }
        }
        // A second postcode is not lost: it is one more line to look for.
        for code in found {
            if *identity.postcode.get_or_insert_with(|| code.clone()) != code {
                identity.address_lines.push(code);
            }
        }
        Ok(identity)
    }
}

fn take(part: Part, field: &Field, typed: &str, identity: &mut Identity, postcodes: &mut Vec<String>) {
    if part == Part::AddressLines {
        return address(typed, &mut identity.address_lines, postcodes);
    }
    let Some(value) = some(normal(field, typed)) else { return };
    match part {
        Part::AddressLines => {}
        Part::FullName => first(&mut identity.full_name, value, &mut identity.known_as),
        Part::Postcode => first(&mut identity.postcode, value, &mut identity.address_lines),
        Part::DateOfBirth => first(&mut identity.date_of_birth, value, &mut identity.other_ids),
        Part::Nino => first(&mut identity.nino, value, &mut identity.other_ids),
        Part::SortCode => {
            first(&mut identity.bank.get_or_insert_default().sort_code, value, &mut identity.other_ids);
        }
        Part::AccountNumber => {
            first(&mut identity.bank.get_or_insert_default().account_number, value, &mut identity.other_ids);
        }
        Part::Emails => identity.emails.push(value),
        Part::Phones => identity.phones.push(value),
        Part::Social => identity.social.push(value),
        Part::VehicleRegistrations => identity.vehicle_registrations.push(value),
        Part::OtherIds => identity.other_ids.push(value),
    }
}

/// Puts a value in its place, or with others of its kind when there is one already: what was typed is looked for.
fn first(place: &mut Option<String>, value: String, more: &mut Vec<String>) {
    match place {
        None => *place = Some(value),
        Some(before) if *before == value => {}
        Some(_) => more.push(value),
    }
}

/// The normal spelling, or the text as it was typed where it does not pass its check.
fn normal(field: &Field, typed: &str) -> String {
    let kind = match field.kind {
        Kind::Value(kind) => check::normal(kind, typed, None).ok(),
        _ => None,
    };
    kind.map_or_else(|| text::line(typed), Cow::into_owned)
}

fn texts<'a>(field: &Field, given: &Given<'a>) -> Result<Vec<Cow<'a, str>>> {
    let texts = match given {
        Given::Text(_) | Given::Quiet(_) => {
            let text = given.text().ok_or_else(unreadable)?;
            if field.many {
                text.split(['\n', '\r', ',', ';']).map(Cow::Borrowed).collect()
            } else {
                vec![Cow::Borrowed(text)]
            }
        }
        Given::List(texts) => texts.iter().map(|text| Cow::Borrowed(*text)).collect(),
        Given::Date([day, month, year]) => match date::parse_parts(day, month, year) {
            Ok(day) => vec![Cow::Owned(date::iso(day))],
            Err(_) => vec![Cow::Owned([day, " ", month, " ", year].concat())],
        },
        Given::TooLong | Given::Torn | Given::Other => return Err(unreadable()),
    };
    match texts.iter().any(|typed| text::is_longer_than(typed, text::MAX_CHARS)) {
        true => Err(unreadable()),
        false => Ok(texts),
    }
}

fn unreadable() -> Error {
    let message =
        "An answer that says who the person is is no text, or is too long. Give each as a text, or leave it out.";
    Error::new(Code::BadValues, message)
}

fn some(text: String) -> Option<String> {
    if text.is_empty() { None } else { Some(text) }
}

fn address(typed: &str, lines: &mut Vec<String>, postcodes: &mut Vec<String>) {
    for part in text::lines(typed).split(['\n', ',']) {
        let line = text::line(part);
        let (line, postcode) = without_postcode(&line);
        postcodes.extend(postcode);
        lines.extend(some(line.to_owned()));
    }
}

/// A line without the postcode it ends in, and that postcode. Its area need not be a real one.
fn without_postcode(line: &str) -> (&str, Option<String>) {
    let spaces = line.rmatch_indices(' ').map(|(at, _)| at).take(2);
    for at in spaces.chain([0]).collect::<Vec<_>>().into_iter().rev() {
        let (rest, end) = line.split_at_checked(at).unwrap_or((line, ""));
        if let Some(code) = postcode::shaped(end) {
            return (rest.trim_end(), Some(code.into()));
        }
    }
    (line, None)
}
