//! One file for each thing that is checked: it parses, judges, normalises and formats, and states the source of every
//! rule at its head.
//!
//! A check never fails on what was typed: whatever it is, the answer is an [`Outcome`]. Where the rules leave room for
//! doubt, doubt accepts, because a person who is turned away with a real address or number has nowhere to go.
//!
//! ```
//! use withheld::check::{Options, Outcome, check};
//!
//! let Ok(Outcome::Valid(found)) = check("phone", "(01632) 960 001", &Options::default()) else { panic!() };
//! assert_eq!(found.value, "+441632960001");
//! assert!(found.fictitious);
//!
//! let Ok(Outcome::Invalid { code, message }) = check("postcode", "SW1A", &Options::default()) else { panic!() };
//! assert_eq!((code, message.as_str()), ("format", "Enter a full UK postcode"));
//! ```

pub mod choice;
pub mod email;
pub mod locale;
pub mod name;
pub mod phone;
pub mod postcode;
pub mod problem;
pub mod text;

use crate::error::{Code, Error, Result};
pub use locale::Locale;
pub use problem::Problem;
use serde::Serialize;

/// The kinds that [`check`] knows, by the names it takes.
pub const KINDS: [&str; 4] = ["email", "phone", "postcode", "name"];

/// How [`check`] goes about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of the message.
    pub locale: Locale,
}

impl Options {
    /// The options from the words of a caller: each absent, or one of those that the option can have.
    ///
    /// # Errors
    ///
    /// `bad-options` when a word is not among them.
    pub fn parse(locale: Option<&str>, standard: Option<&str>) -> Result<Self> {
        match standard {
            None | Some("govuk") => Ok(Self { locale: Locale::parse(locale)? }),
            Some(_) => Err(Error::new(Code::BadOptions, "The standard is not one of those known: \"govuk\".")),
        }
    }
}

/// What a check found a value to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "status", rename_all = "lowercase")]
pub enum Outcome {
    /// The value is what it should be; what it is when written in the one normal way.
    Valid(Found),
    /// The value is not what it should be.
    Invalid {
        /// What is wrong, for a program.
        code: &'static str,
        /// What to do, for a person.
        message: String,
    },
}

/// A value as a check understood it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The value in its one normal spelling, the one to store.
    pub value: String,
    /// A phone number as it is written at home: `01632 960001`, or with its country code if that is not the UK's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national: Option<String>,
    /// Whether it is one of the phone numbers that belong to nobody and are for use in fiction.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub fictitious: bool,
}

/// Checks one value.
///
/// # Errors
///
/// `bad-options` when `kind` is not one of [`KINDS`].
pub fn check(kind: &str, value: &str, options: &Options) -> Result<Outcome> {
    let plain = |value| Found { value, ..Found::default() };
    let found = match kind {
        "email" => email::parse(value).map(|email| plain(email.to_string())),
        "phone" => phone::parse(value).map(|phone| Found {
            value: phone.e164(),
            national: Some(phone.national()),
            fictitious: phone.is_fictitious(),
        }),
        "postcode" => postcode::parse(value).map(|postcode| plain(postcode.to_string())),
        "name" => name::parse(value).map(plain),
        _ => {
            let known = KINDS.join(", ");
            return Err(Error::new(Code::BadOptions, format!("The kind of check is not one of those known: {known}.")));
        }
    };
    Ok(match found {
        Ok(found) => Outcome::Valid(found),
        Err(problem) => Outcome::Invalid { code: problem.code(), message: problem.sentence(options.locale).to_owned() },
    })
}
