//! The forms that come with the crate.

use std::sync::OnceLock;

use super::definition::{Definition, Words};
use crate::error::{Code, Error, Result};

/// The id and the file of each form, in the order in which they are listed.
const FORMS: [(&str, &str); 7] = [
    ("complaint", include_str!("catalogue/complaint.json")),
    ("complaint-response", include_str!("catalogue/complaint-response.json")),
    ("contact", include_str!("catalogue/contact.json")),
    ("customer-service", include_str!("catalogue/customer-service.json")),
    ("booklet", include_str!("catalogue/booklet.json")),
    ("research", include_str!("catalogue/research.json")),
    ("stakeholder", include_str!("catalogue/stakeholder.json")),
];

/// What a list of forms says of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The id that [`get`] and [`validate`](super::validate()) take.
    pub id: String,
    /// The form's name.
    pub title: Words,
}

/// The forms there are.
///
/// # Errors
///
/// None, as long as the files in the catalogue are right, which a test holds.
pub fn list() -> Result<Vec<Summary>> {
    let summary = |id| get(id).map(|form| Summary { id: form.id.clone(), title: form.title.clone() });
    FORMS.iter().map(|(id, _)| summary(id)).collect()
}

/// One form.
///
/// # Errors
///
/// `unknown-form`, with the ids there are.
pub fn get(id: &str) -> Result<&'static Definition> {
    static PARSED: [OnceLock<Result<Definition>>; FORMS.len()] = [const { OnceLock::new() }; FORMS.len()];
    let cells = FORMS.iter().zip(&PARSED);
    let mut found = cells.filter(|((known, _), _)| *known == id);
    let ((_, json), cell) = found.next().ok_or_else(unknown)?;
    cell.get_or_init(|| Definition::parse(json)).as_ref().map_err(Clone::clone)
}

/// The file of one form, as JSON.
///
/// # Errors
///
/// `unknown-form`, with the ids there are.
pub fn source(id: &str) -> Result<&'static str> {
    FORMS.iter().find(|(known, _)| *known == id).map(|(_, json)| *json).ok_or_else(unknown)
}

fn unknown() -> Error {
    let known = FORMS.map(|(id, _)| id).join(", ");
    Error::new(Code::UnknownForm, format!("There is no form of that id. The forms are: {known}."))
}
