//! A form's answers put in order, or what is wrong with them.
//!
//! Each declared field is tidied ([`text`](crate::check::text)), then judged: empty or not, its length, its kind. One
//! problem a field, in page order. A field whose condition is not met, an empty one and one that is not declared are
//! left out.

use std::borrow::Cow;

use super::answer::Values;
use super::catalogue;
use super::definition::Definition;
use super::judge::{Judged, Kept, judge};
use crate::check::Locale;
use crate::check::date::Date;
use crate::error::Result;

/// How to go about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of the messages.
    pub locale: Locale,
    /// The day it is. Without it no date is too early or too late for being in the past or in the future.
    pub today: Option<Date>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Answers in order: the name of each field that has one, and the answer, in page order.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Accepted(Vec<(String, Answered)>);

/// The answer of a field.
#[derive(Clone, PartialEq, Eq)]
pub enum Answered {
    /// Of a field that has one.
    One(String),
    /// Of a field that may have several.
    Many(Vec<String>),
}

impl Accepted {
    /// The answer of a field, if it has just one.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        match self.all(field) {
            [one] => Some(one),
            _ => None,
        }
    }

    /// The answers of a field.
    #[must_use]
    pub fn all(&self, field: &str) -> &[String] {
        match self.0.iter().find(|(name, _)| *name == field) {
            Some((_, Answered::One(answer))) => std::slice::from_ref(answer),
            Some((_, Answered::Many(answers))) => answers,
            None => &[],
        }
    }

    /// Each field that has an answer, with it, in page order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answered)> {
        self.0.iter().map(|(name, answer)| (name.as_str(), answer))
    }

    /// The same as answers to validate again.
    #[must_use]
    pub fn to_values(&self) -> Values {
        let answer = |answered: &Answered| match answered {
            Answered::One(text) => super::Answer::Text(text.clone()),
            Answered::Many(texts) => super::Answer::List(texts.clone()),
        };
        self.0.iter().map(|(name, answered)| (name.clone(), answer(answered))).collect()
    }
}

// What a person typed must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Accepted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

impl std::fmt::Debug for Answered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::One(_) => "One(..)",
            Self::Many(_) => "Many(..)",
        })
    }
}

/// Something wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The field's name.
    pub field: String,
    /// What is wrong, for a program.
    pub code: String,
    /// What to do, for a person.
    pub message: String,
}

/// Something to point out. It stops nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// The field it is about, if it is about one.
    pub field: Option<String>,
    /// What it is, for a program.
    pub code: String,
    /// What it is, for a person.
    pub message: String,
    /// What may have been meant, where that can be guessed.
    pub suggestion: Option<String>,
    /// The bytes of the field's answer in order that it is about, where it is about some of them.
    pub place: Option<(usize, usize)>,
}

// What a person typed must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Notice").field("field", &self.field).field("code", &self.code).finish_non_exhaustive()
    }
}

/// Puts the answers of a form of the catalogue in order.
///
/// # Errors
///
/// `unknown-form`. Never for what was typed: that becomes an [`Issue`].
pub fn validate(form: &str, values: &Values, options: &Options) -> Result<Validation> {
    Ok(catalogue::get(form)?.validate(values, options))
}

impl Definition {
    /// Puts answers to this form in order, or says what is wrong with them.
    #[must_use]
    pub fn validate(&self, values: &Values, options: &Options) -> Validation {
        let given: Vec<_> = self.fields.iter().map(|field| values.get(&field.name).map(super::Answer::given)).collect();
        let Judged { kept, issues, notices } = judge(self, &given, options.locale, options.today);
        let name = |at: usize| self.fields.get(at).map(|field| field.name.clone()).unwrap_or_default();
        if !issues.is_empty() {
            let issue = |fault: super::judge::Fault| {
                let (code, message) = fault.said(self, options.locale);
                Issue { field: name(fault.field), code: code.to_owned(), message }
            };
            return Validation::Refused { issues: issues.into_iter().map(issue).collect() };
        }
        let answered = |kept: Kept<'_>| match kept {
            Kept::One(text) => Answered::One(text.into_owned()),
            Kept::Quiet(text) => Answered::One(String::from_utf8_lossy(text).into_owned()),
            Kept::Many(texts) => Answered::Many(texts.into_iter().map(Cow::into_owned).collect()),
        };
        let answers = kept.into_iter().enumerate().filter_map(|(at, kept)| Some((name(at), answered(kept?))));
        let notices = notices.into_iter().map(|remark| Notice {
            field: remark.field.map(str::to_owned),
            code: remark.code.to_owned(),
            message: remark.message,
            suggestion: remark.suggestion,
            place: remark.place,
        });
        Validation::Accepted { value: Accepted(answers.collect()), notices: notices.collect() }
    }
}
