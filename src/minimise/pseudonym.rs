//! A record without the person: “replace personal data from redundant records with artificial identifiers, to maintain
//! a record of the contact but remove the personal data that is available to staff” (Electoral Commission).
//!
//! What stays of a record are choices, numbers and dates that do not say who the person is: that there was a contact,
//! in what role, about what. Everything that was typed goes, because what people type says who they are. The identifier
//! takes the place of the name. It is made from random bytes alone, so that nothing of the person can be worked out
//! from it.

use super::answers::{self, Answered};
use super::audit::{self, Asked};
use super::needles;
use super::recipient::write_answer;
use super::squeezed::squeeze;
use crate::check;
use crate::error::{Code, Error, Result};
use crate::form::answer::{Given, Values};
use crate::form::definition::{Action, Definition, Field, Kind};
use crate::text::json::Writer;

/// The random bytes of one identifier: 128 bits, so that no two are ever the same by chance.
pub const BYTES: usize = 16;
/// Crockford's base 32: no I, L, O or U, so that nothing is misread (<https://www.crockford.com/base32.html>).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A record with an identifier in place of the person.
pub struct Pseudonymised<'a> {
    form: &'a Definition,
    identifier: String,
    fields: Vec<(&'a Field, Vec<String>)>,
    removed: Vec<&'a str>,
}

// What is left of a record may still be somebody's.
impl std::fmt::Debug for Pseudonymised<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pseudonymised(..)")
    }
}

/// One record without the person, from at least [`BYTES`] random bytes, of which the first are used.
///
/// # Errors
///
/// `bad-options` for too few bytes, or for bytes that are no random ones; `bad-values` when an answer is no text.
pub fn pseudonymise<'a>(form: &'a Definition, record: &Values, random: &[u8]) -> Result<Pseudonymised<'a>> {
    let answers = answers::read(form, &answers::by_field(form, record))?;
    Ok(without_person(form, &answers, identifier(random)?))
}

/// Records of one run without the persons. With `same_person`, records of one person have the same identifier: those in
/// which the name is the same and something else that says who the person is; otherwise each has its own.
///
/// # Errors
///
/// As [`pseudonymise`]; there must be [`BYTES`] random bytes for each record.
pub fn pseudonymise_all<'a>(
    form: &'a Definition,
    records: &[Values],
    random: &[u8],
    same_person: bool,
) -> Result<Vec<Pseudonymised<'a>>> {
    let records: Vec<_> = records.iter().map(|record| answers::by_field(form, record)).collect();
    all_in_order(form, &records, random, same_person)
}

/// The same of records whose answers are in the order of the fields.
pub(crate) fn all_in_order<'a>(
    form: &'a Definition,
    records: &[Vec<Option<Given<'_>>>],
    random: &[u8],
    same_person: bool,
) -> Result<Vec<Pseudonymised<'a>>> {
    let mut people: Vec<(Person, String)> = Vec::new();
    let mut chunks = random.chunks(BYTES);
    let mut out = Vec::with_capacity(records.len());
    for record in records {
        let answers = answers::read(form, record)?;
        let person = Person::of(form, &answers);
        let fresh = identifier(chunks.next().unwrap_or_default())?;
        if people.iter().any(|(_, used)| *used == fresh) {
            return Err(not_random());
        }
        let known = people.iter().find(|(other, _)| same_person && other.is(&person)).map(|(_, used)| used.clone());
        out.push(without_person(form, &answers, known.clone().unwrap_or_else(|| fresh.clone())));
        people.push((person, known.unwrap_or(fresh)));
    }
    Ok(out)
}

/// What says who a person is: each answer that does, with the place of its field.
struct Person {
    parts: Vec<(usize, String)>,
    name: Option<usize>,
}

impl Person {
    fn of(form: &Definition, answers: &[Answered]) -> Self {
        let mut person = Self { parts: Vec::new(), name: form.fields.iter().position(needles::is_name) };
        for (i, (field, answer)) in form.fields.iter().zip(answers).enumerate() {
            if needles::is_name(field) || field.identity.is_some() {
                person.parts.extend(answer.texts.iter().map(|text| (i, squeeze(text))));
            }
        }
        person
    }

    /// The name is the same, or neither has one, and so is something else: a name alone is many people's, and an
    /// address is a household's.
    fn is(&self, other: &Self) -> bool {
        let is_name = |part: &&(usize, String)| Some(part.0) == self.name;
        let names = |person: &Self| person.parts.iter().filter(is_name).count();
        let shared = self.parts.iter().filter(|part| other.parts.contains(part));
        let (mut same_name, mut same_else) = (0, 0);
        for part in shared {
            if is_name(&part) { same_name += 1 } else { same_else += 1 }
        }
        same_else > 0 && same_name == names(self) && same_name == names(other)
    }
}

fn without_person<'a>(form: &'a Definition, answers: &[Answered], identifier: String) -> Pseudonymised<'a> {
    let name = form.fields.iter().position(needles::is_name);
    let mut out = Pseudonymised { form, identifier, fields: Vec::new(), removed: Vec::new() };
    for (i, (field, answer)) in form.fields.iter().zip(answers).enumerate() {
        if Some(i) == name {
            out.fields.push((field, vec![out.identifier.clone()]));
        } else if answer.texts.is_empty() {
        } else if stays(field) && answer.in_order {
            out.fields.push((field, answer.texts.clone()));
        } else {
            out.removed.push(&field.name);
        }
    }
    out
}

/// Whether an answer to a field does not say who the person is.
fn stays(field: &Field) -> bool {
    let kind = matches!(field.kind, Kind::Choice | Kind::Value(check::Kind::Number | check::Kind::Date));
    kind && field.identity.is_none()
}

fn identifier(random: &[u8]) -> Result<String> {
    let bytes: [u8; BYTES] = random
        .first_chunk()
        .copied()
        .ok_or_else(|| Error::new(Code::BadOptions, "An identifier needs 16 random bytes for each record."))?;
    if bytes.iter().all(|byte| Some(byte) == bytes.first()) {
        return Err(not_random());
    }
    let bits = u128::from_be_bytes(bytes);
    // 26 letters hold 130 bits: the first one has three.
    let letter = |i: u32| ALPHABET.get((bits >> (125 - 5 * i) & 31) as usize).copied().unwrap_or(b'0');
    Ok((0..26).map(|i| char::from(letter(i))).collect())
}

fn not_random() -> Error {
    Error::new(Code::BadOptions, "The bytes for the identifiers are not random: some are the same.")
}

impl<'a> Pseudonymised<'a> {
    /// The identifier.
    #[must_use]
    pub fn identifier(&self) -> &str {
        &self.identifier
    }

    /// What the record holds now, in page order.
    pub fn fields(&self) -> impl Iterator<Item = (&'a str, &[String])> {
        self.fields.iter().map(|(field, texts)| (field.name.as_str(), texts.as_slice()))
    }

    /// What was done, for the audit log.
    pub fn write_record(&self, asked: &Asked, json: &mut Writer) {
        let rule = self.form.retention.iter().find(|rule| rule.action == Action::Pseudonymise);
        let clause = rule.map_or("", |rule| &rule.clause);
        audit::write(json, ("pseudonymise", &self.form.id, ""), asked, |json| {
            for (field, _) in &self.fields {
                audit::entry(json, &field.name, if needles::is_name(field) { "replaced" } else { "kept" }, "", clause);
            }
            for field in &self.removed {
                audit::entry(json, field, "removed", "", clause);
            }
        });
    }

    /// `{ record, identifier }`.
    pub fn write(&self, json: &mut Writer) {
        json.object();
        json.key("record");
        json.object();
        for (field, texts) in &self.fields {
            json.key(&field.name);
            write_answer(json, field, texts);
        }
        json.end_object();
        json.member("identifier", &self.identifier);
        json.end_object();
    }
}
