//! A form's answers put in order, or what is wrong with them.
//!
//! Each declared field is tidied ([`text`]), then judged: empty or not, its length, its kind. One problem a field, in
//! page order. A field whose condition is not met, an empty one and one that is not declared are left out.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answer::{Answer, Values};
use super::catalogue;
use super::definition::{Condition, Definition, Field, Kind};
use super::message::Fault;
use crate::check::{Locale, Problem, choice, email, name, phone, postcode, text};
use crate::error::Result;

/// How to go about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of the messages.
    pub locale: Locale,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum Validation {
    /// The form can be sent.
    Accepted {
        /// The answers in order.
        value: Accepted,
        /// What to point out first.
        notices: Vec<Notice>,
    },
    /// It cannot.
    Refused {
        /// What is wrong: one for each field, in page order.
        issues: Vec<Issue>,
    },
}

/// Answers in order: the name of each field that has one, and the answer, in page order. An object in JavaScript.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Accepted(Vec<(String, String)>);

impl Accepted {
    /// The answer of a field, if it has one.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.iter().find(|(name, _)| *name == field).map(|(_, answer)| answer)
    }

    /// Each field that has an answer, with it, in page order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, answer)| (name.as_str(), answer.as_str()))
    }

    /// The same as answers to validate again.
    #[must_use]
    pub fn to_values(&self) -> Values {
        self.iter().map(|(name, answer)| (name.to_owned(), Answer::from(answer))).collect()
    }

    fn meets(&self, when: Option<&Condition>) -> bool {
        when.is_none_or(|when| self.get(&when.field) == Some(&when.is))
    }
}

impl Serialize for Accepted {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, answer) in self.iter() {
            map.serialize_entry(name, answer)?;
        }
        map.end()
    }
}

// What a person typed must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Accepted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// Something wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Issue {
    /// The field's name.
    pub field: String,
    /// What is wrong, for a program.
    pub code: &'static str,
    /// What to do, for a person.
    pub message: String,
}

/// Something to point out. It stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Notice {
    /// The field it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What it is, for a program.
    pub code: String,
    /// What it is, for a person.
    pub message: String,
}

/// Puts the answers of a form in order.
///
/// # Errors
///
/// `unknown-form`. Never for what was typed: that becomes an [`Issue`].
pub fn validate(form: &str, values: &Values, options: &Options) -> Result<Validation> {
    let form = catalogue::get(form)?;
    let mut value = Accepted::default();
    let mut issues = Vec::new();
    for field in &form.fields {
        if !value.meets(field.when.as_ref()) {
            continue;
        }
        match judged(field, values.get(&field.name)) {
            Ok(None) => {}
            Ok(Some(answer)) => value.0.push((field.name.clone(), answer)),
            Err(wrong) => issues.push(wrong.issue(field, options.locale)),
        }
    }
    if !issues.is_empty() {
        return Ok(Validation::Refused { issues });
    }
    let notices = notices(form, &value, options.locale);
    Ok(Validation::Accepted { value, notices })
}

fn notices(form: &Definition, value: &Accepted, locale: Locale) -> Vec<Notice> {
    let rules = form
        .notices
        .iter()
        .filter(|rule| value.meets(rule.when.as_ref()) && rule.absent.iter().all(|field| value.get(field).is_none()));
    rules
        .map(|rule| Notice {
            field: rule.field.clone(),
            code: rule.code.clone(),
            message: rule.message.get(locale).to_owned(),
        })
        .collect()
}

enum Wrong {
    Fault(Fault),
    Problem(Problem),
}

impl Wrong {
    fn issue(&self, field: &Field, locale: Locale) -> Issue {
        let (code, message) = match self {
            Self::Fault(fault) => (fault.code(), fault.sentence(field, locale)),
            Self::Problem(problem) => (problem.code(), problem.sentence(locale).to_owned()),
        };
        Issue { field: field.name.clone(), code, message }
    }
}

/// The answer in order, or none if there is none.
fn judged(field: &Field, answer: Option<&Answer>) -> std::result::Result<Option<String>, Wrong> {
    let max = field.max_length.unwrap_or(text::MAX_CHARS);
    let too_long = Wrong::Fault(Fault::TooLong { max });
    let typed = match answer {
        None => "",
        Some(Answer::TooLong) => return Err(too_long),
        Some(answer) => answer.text().ok_or(Wrong::Fault(Fault::Type))?,
    };
    if text::is_longer_than(typed, text::MAX_CHARS) {
        return Err(too_long);
    }
    let tidy = if field.has_lines() { text::lines(typed) } else { text::line(typed) };
    if tidy.is_empty() {
        return if field.required { Err(Wrong::Fault(Fault::Required)) } else { Ok(None) };
    }
    if text::is_longer_than(&tidy, max) {
        return Err(too_long);
    }
    let normal = match field.kind {
        Kind::Name => name::parse(&tidy),
        Kind::Postcode => postcode::parse(&tidy).map(|postcode| postcode.to_string()),
        Kind::Email => email::parse(&tidy).map(|email| email.to_string()),
        Kind::Phone => phone::parse(&tidy).map(|phone| phone.e164()),
        Kind::Text | Kind::Address => Ok(tidy),
        Kind::Choice => {
            let chosen = choice::parse(&tidy, field.options.iter().map(|option| option.value.as_str()));
            return chosen.map(|value| Some(value.to_owned())).ok_or(Wrong::Fault(Fault::Choice));
        }
    };
    normal.map(Some).map_err(Wrong::Problem)
}
