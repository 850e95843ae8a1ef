//! The answers of a form as minimising sees them: each asked or not, in order or not.
//!
//! It is not validation: a required answer may be missing, a text too long. But what is not of the kind that its field
//! asks for does not go anywhere: a telephone number's field could hold a whole letter.

use std::borrow::Cow;

use crate::check::{self, choice, date, text};
use crate::error::{Code, Error, Result};
use crate::form::Definition;
use crate::form::answer::{Answer, Given, Values};
use crate::form::definition::{Condition, Field, Kind};

/// The answer of one field.
#[derive(Default)]
pub(super) struct Answered {
    /// What was answered: tidied, and in its normal spelling where it is in order. Empty when there is no answer.
    pub(super) texts: Vec<String>,
    /// Whether the question is asked at all.
    pub(super) asked: bool,
    /// Whether each text is of the kind that is asked for.
    pub(super) in_order: bool,
}

/// The answers by name, as the crate's own callers have them, in the order of the fields.
pub(super) fn by_field<'a>(form: &Definition, values: &'a Values) -> Vec<Option<Given<'a>>> {
    form.fields.iter().map(|field| values.get(&field.name).map(Answer::given)).collect()
}

/// Each field's answer; `given` has one, or none, for each field in page order.
///
/// # Errors
///
/// `bad-values` when one of them is no text or too long: what cannot be read cannot be looked for, either.
pub(super) fn read(form: &Definition, given: &[Option<Given<'_>>]) -> Result<Vec<Answered>> {
    let mut answers: Vec<Answered> = Vec::with_capacity(form.fields.len());
    for (i, field) in form.fields.iter().enumerate() {
        let asked = meets(&answers, field.when.as_ref());
        let (texts, in_order) = match given.get(i).and_then(Option::as_ref) {
            Some(given) => answered(field, given)?,
            None => (Vec::new(), true),
        };
        answers.push(Answered { texts, asked, in_order });
    }
    Ok(answers)
}

fn meets(answers: &[Answered], when: Option<&Condition>) -> bool {
    let Some(when) = when else { return true };
    let chosen = answers.get(when.at).filter(|choice| choice.asked && choice.in_order);
    chosen.is_some_and(|choice| choice.texts.iter().any(|text| when.is.contains(text)))
}

fn answered(field: &Field, given: &Given<'_>) -> Result<(Vec<String>, bool)> {
    let is_split = |c| field.many && field.kind != Kind::Choice && matches!(c, '\n' | '\r' | ',' | ';');
    let typed = match given {
        Given::Text(_) | Given::Quiet(_) => given.text().ok_or_else(unreadable)?.split(is_split).collect(),
        Given::List(texts) if field.many || texts.len() < 2 => texts.clone(),
        Given::List(lines) => return one(field, &lines.join("\n")).map(|(texts, ok)| (texts, ok && field.has_lines)),
        Given::Date(parts) => return date_in_parts(field, parts),
        Given::TooLong | Given::Torn | Given::Other => return Err(unreadable()),
    };
    let (mut all, mut in_order) = (Vec::new(), true);
    for text in typed {
        let (texts, ok) = one(field, text)?;
        in_order &= ok;
        all.extend(texts);
    }
    Ok((all, in_order))
}

/// One text in its normal spelling, or as it was typed, and whether it is in order.
fn one(field: &Field, typed: &str) -> Result<(Vec<String>, bool)> {
    if text::is_longer_than(typed, text::MAX_CHARS) {
        return Err(unreadable());
    }
    let tidy = text::tidied(typed, field.has_lines).into_owned();
    if tidy.is_empty() {
        return Ok((Vec::new(), true));
    }
    let normal = match field.kind {
        Kind::Text | Kind::Address => return Ok((vec![tidy], true)),
        Kind::Choice => {
            let offered = field.options.iter().map(String::as_str);
            choice::parse(&tidy, offered).map(str::to_owned)
        }
        Kind::Value(kind) => check::normal(kind, &tidy, None).ok().map(Cow::into_owned),
    };
    let in_order = normal.is_some();
    Ok((vec![normal.unwrap_or(tidy)], in_order))
}

fn date_in_parts(field: &Field, parts: &[&str; 3]) -> Result<(Vec<String>, bool)> {
    let [day, month, year] = parts;
    if parts.iter().all(|part| part.trim().is_empty()) {
        return Ok((Vec::new(), true));
    }
    if parts.iter().any(|part| part.len() > 100) {
        return Err(unreadable());
    }
    let is_date = matches!(field.kind, Kind::Value(check::Kind::Date | check::Kind::DateOfBirth));
    match date::parse_parts(day, month, year) {
        Ok(date) if is_date => Ok((vec![date::iso(date)], true)),
        _ => Ok((vec![parts.join(" ")], false)),
    }
}

fn unreadable() -> Error {
    let message = "An answer is no text, or is too long, so it cannot be kept from those who may not see it. \
                   Give each as a text, or leave it out.";
    Error::new(Code::BadValues, message)
}
