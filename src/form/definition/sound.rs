//! Whether a definition that can be read also makes sense.

use super::{Condition, Definition, Field, Kind, Words};
use crate::error::{Code, Error, Result};

pub(super) fn wrong(place: &str, what: &str) -> Error {
    Error::new(Code::BadOptions, format!("The form's definition: {place} {what}."))
}

pub(super) fn check(form: &Definition) -> Result<()> {
    for (place, words) in [
        ("title", &form.title),
        ("intro", &form.intro),
        ("purpose", &form.purpose),
        ("lawfulBasis", &form.lawful_basis),
    ] {
        written(place, words)?;
    }
    for (i, field) in form.fields.iter().enumerate() {
        let earlier = form.fields.get(..i).unwrap_or_default();
        check_field(field, earlier, &format!("fields[{i}]"))?;
    }
    for (i, notice) in form.notices.iter().enumerate() {
        let place = format!("notices[{i}]");
        declared(form, notice.absent.iter().chain(&notice.field), &place)?;
        conditional(notice.when.as_ref(), &form.fields, &place)?;
        written(&place, &notice.message)?;
    }
    for (i, recipient) in form.recipients.iter().enumerate() {
        let place = format!("recipients[{i}]");
        declared(form, &recipient.fields, &place)?;
        if recipient.fields.is_empty() {
            return Err(wrong(&place, "receives no fields"));
        }
        if recipient.withheld.iter().any(|name| !recipient.fields.contains(name)) {
            return Err(wrong(&place, "withholds a field that it does not receive"));
        }
        written(&place, &recipient.name)?;
        written(&place, &recipient.when)?;
    }
    for (i, kept) in form.retention.iter().enumerate() {
        written(&format!("retention[{i}]"), &kept.what)?;
        written(&format!("retention[{i}]"), &kept.period)?;
    }
    for (i, right) in form.rights.iter().enumerate() {
        written(&format!("rights[{i}]"), &right.right)?;
        written(&format!("rights[{i}]"), &right.how)?;
    }
    Ok(())
}

fn check_field(field: &Field, earlier: &[Field], place: &str) -> Result<()> {
    if field.name.is_empty() || earlier.iter().any(|other| other.name == field.name) {
        return Err(wrong(place, "has no name, or that of an earlier field"));
    }
    if (field.kind == Kind::Choice) == field.options.is_empty() {
        return Err(wrong(place, "is a choice without options, or has options and is none"));
    }
    if field.max_length == Some(0) {
        return Err(wrong(place, "has a maxLength of nothing"));
    }
    conditional(field.when.as_ref(), earlier, place)?;
    written(place, &field.label)?;
    written(place, &field.phrase)?;
    field.hint.iter().try_for_each(|hint| written(place, hint))?;
    field.options.iter().try_for_each(|option| written(place, &option.label))
}

fn conditional(when: Option<&Condition>, fields: &[Field], place: &str) -> Result<()> {
    let Some(when) = when else { return Ok(()) };
    let choice = fields.iter().find(|field| field.name == when.field);
    match choice.is_some_and(|choice| choice.options.iter().any(|option| option.value == when.is)) {
        true => Ok(()),
        false => Err(wrong(place, "has a condition that is not an option of an earlier choice")),
    }
}

fn declared<'a>(form: &Definition, names: impl IntoIterator<Item = &'a String>, place: &str) -> Result<()> {
    match names.into_iter().all(|name| form.field(name).is_some()) {
        true => Ok(()),
        false => Err(wrong(place, "names a field that the form does not have")),
    }
}

fn written(place: &str, words: &Words) -> Result<()> {
    match words.en.trim().is_empty() || words.cy.trim().is_empty() {
        true => Err(wrong(place, "lacks a text in one of the languages")),
        false => Ok(()),
    }
}
