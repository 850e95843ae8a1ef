//! One file for each thing that is checked: it parses, judges, normalises and formats, and states the source of every
//! rule at its head.
//!
//! A check never fails on what was typed: whatever it is, the answer is an [`Outcome`]. Where the rules leave room for
//! doubt, doubt accepts, because a person who is turned away with a real address or number has nowhere to go.
//!
//! ```
//! use withheld::check::{Kind, Options, Outcome, Value, check};
//!
//! let Outcome::Valid(found) = check(Kind::Phone, Value::Text("(01632) 960 001"), &Options::default()) else { panic!() };
//! assert_eq!(found.value, "+441632960001");
//! assert!(found.fictitious);
//!
//! let Outcome::Invalid { code, message } = check(Kind::Postcode, Value::Text("SW1A"), &Options::default()) else { panic!() };
//! assert_eq!((code, message.as_str()), ("format", "Enter a UK postcode in full, like SW1A 2AA"));
//! ```

pub mod account_number;
pub mod bank;
pub mod choice;
pub mod date;
pub mod date_of_birth;
pub(crate) mod eight;
pub mod email;
mod kind;
pub mod locale;
pub mod name;
pub mod nhs_number;
pub mod nino;
pub mod number;
pub mod phone;
pub mod postcode;
pub mod problem;
pub mod social;
pub mod sort_code;
pub mod spot;
pub mod text;
pub mod url;
pub mod vehicle;

pub use kind::Kind;
pub use locale::Locale;
pub use problem::Problem;

use std::borrow::Cow;

use date::Date;

/// How [`check`] goes about it. What a kind has no use for is not looked at.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// The language of the message.
    pub locale: Locale,
    /// Whose idea of an e-mail address it is.
    pub standard: email::Standard,
    /// Whose idea of a written date it is.
    pub dates: date::Standard<'a>,
    /// A postcode of any area, whether there is one or not.
    pub any_area: bool,
    /// A National Insurance number as the rules have it, to the last letter.
    pub strict: bool,
    /// The day it is; without it no date is too late or too early for being in the future or long past.
    pub today: Option<Date>,
    /// The first day that a date may be.
    pub min: Option<Date>,
    /// The last day that a date may be.
    pub max: Option<Date>,
    /// Which account numbers belong to which sort codes. Without it, that is unknown of any.
    pub table: Option<&'a bank::Table>,
}

/// What there is to check.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// A text, as it was typed.
    Text(&'a str),
    /// A date in three fields.
    Date {
        /// The day of the month.
        day: &'a str,
        /// The month, as a number or a name.
        month: &'a str,
        /// The year.
        year: &'a str,
    },
    /// A bank account.
    Bank {
        /// Its sort code.
        sort_code: &'a str,
        /// Its number.
        account_number: &'a str,
    },
}

/// What a check found a value to be.
#[derive(Clone, PartialEq, Eq)]
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
    /// It cannot be known whether it is.
    Unknown {
        /// Why, for a program: `no-table` or `not-in-table` for a bank account.
        code: &'static str,
    },
}

/// A value as a check understood it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The value in its one normal spelling, the one to store.
    pub value: String,
    /// The value as it is written for people to read, where that differs: `QQ 12 34 56 C`, `30-94-30`.
    pub formatted: Option<String>,
    /// A phone number as it is written at home: `01632 960001`, or with its country code if that is not the UK's.
    pub national: Option<String>,
    /// The e-mail address that was likelier meant, where the domain looks like a slip. It is for a person to decide.
    pub suggestion: Option<String>,
    /// Whether it is one of the phone numbers that belong to nobody and are for use in fiction.
    pub fictitious: bool,
    /// Whether it is a National Insurance number that was given for a time only.
    pub temporary: bool,
    /// Whether it is a National Insurance number that forms and leaflets show, and nobody has.
    pub specimen: bool,
}

// What a person typed must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Valid(_) => f.write_str("Valid(..)"),
            Self::Invalid { code, .. } => write!(f, "Invalid({code})"),
            Self::Unknown { code } => write!(f, "Unknown({code})"),
        }
    }
}

/// Checks one value.
#[must_use]
pub fn check(kind: Kind, value: Value<'_>, options: &Options<'_>) -> Outcome {
    match (kind, value) {
        (Kind::Bank, Value::Bank { sort_code, account_number }) => {
            bank_account(sort_code, account_number, options.table, options.locale)
        }
        _ => check_one(kind, value, options),
    }
}

/// Any but a bank account, which needs so much more that it is in another WebAssembly module.
pub(crate) fn check_one(kind: Kind, value: Value<'_>, options: &Options<'_>) -> Outcome {
    match judge(kind, value, options) {
        Ok(found) => Outcome::Valid(found),
        Err(problem) => refused(kind, problem, options.locale),
    }
}

/// Whether a sort code and an account number belong together, by a table.
pub(crate) fn bank_account(
    sort_code: &str,
    account_number: &str,
    table: Option<&bank::Table>,
    locale: Locale,
) -> Outcome {
    let read = sort_code::parse(sort_code).and_then(|code| Ok((code, account_number::parse(account_number)?)));
    let (code, number) = match read {
        Ok(account) => account,
        // The sentence names the one that is wrong.
        Err(problem @ Problem::SortCode) => return refused(Kind::SortCode, problem, locale),
        Err(problem) => return refused(Kind::AccountNumber, problem, locale),
    };
    match table.map(|table| table.judge(&code, &number)) {
        None => Outcome::Unknown { code: "no-table" },
        Some(bank::Verdict::Unknown) => Outcome::Unknown { code: "not-in-table" },
        Some(bank::Verdict::Fails) => refused(Kind::Bank, Problem::Bank, locale),
        Some(bank::Verdict::Fits) => {
            let formatted = [&sort_code::formatted(&code), " ", &number].concat();
            Outcome::Valid(Found { formatted: Some(formatted), ..plain([&code, " ", &number].concat()) })
        }
    }
}

/// What is said of a value with a problem.
pub(crate) fn refused(kind: Kind, problem: Problem, locale: Locale) -> Outcome {
    Outcome::Invalid { code: problem.code(), message: problem.sentence(locale, kind.phrase(locale)) }
}

/// What a value is, or what is wrong with it.
fn judge(kind: Kind, value: Value<'_>, options: &Options<'_>) -> Result<Found, Problem> {
    let text = match value {
        Value::Date { day, month, year } => {
            let date = match kind {
                Kind::DateOfBirth => date_of_birth::parse_parts(day, month, year, options.today)?,
                Kind::Date => limited(date::parse_parts(day, month, year)?, options)?,
                _ => return Err(Problem::Type),
            };
            return Ok(plain(date::iso(date)));
        }
        Value::Bank { .. } => return Err(Problem::Type),
        Value::Text(text) => text,
    };
    if text::is_longer_than(text, text::MAX_CHARS) {
        return Err(Problem::TooLong { max: text::MAX_CHARS });
    }
    if text.bytes().all(|b| b.is_ascii_whitespace()) {
        return Err(Problem::Required);
    }
    Ok(match kind {
        Kind::Email => {
            let email = email::parse_as(text, options.standard)?;
            Found { suggestion: email::suggestion(&email), ..plain(email.into()) }
        }
        Kind::Phone => {
            let phone = phone::parse(text)?;
            Found { national: Some(phone.national()), fictitious: phone.is_fictitious(), ..plain(phone.into()) }
        }
        Kind::Nino => {
            let nino = nino::parse(text, options.strict)?;
            Found {
                formatted: Some(nino.formatted()),
                temporary: nino.is_temporary(),
                specimen: nino.is_specimen(),
                ..plain(nino.into())
            }
        }
        Kind::NhsNumber => {
            let number = nhs_number::parse(text)?;
            Found { formatted: Some(number.formatted()), ..plain(number.into()) }
        }
        Kind::Date => plain(date::iso(limited(date::parse_as(text, options.dates)?, options)?)),
        Kind::Postcode if options.any_area => plain(postcode::shaped(text).ok_or(Problem::PostcodeFormat)?.into()),
        Kind::SortCode => {
            let code = sort_code::parse(text)?;
            Found { formatted: Some(sort_code::formatted(&code)), ..plain(code) }
        }
        kind => plain(normal(kind, text, options.today)?.into_owned()),
    })
}

/// A text of a kind in its normal spelling, by the usual standard and without limits. It is borrowed only where that is the
/// text as it stands, but for the space around it.
pub(crate) fn normal(kind: Kind, text: &str, today: Option<Date>) -> Result<Cow<'_, str>, Problem> {
    match kind {
        Kind::Email => return email::normal(text),
        Kind::Name => return name::normal(text),
        Kind::Phone => phone::parse(text).map(String::from),
        Kind::Postcode => postcode::parse(text).map(String::from),
        Kind::Nino => nino::parse(text, false).map(String::from),
        Kind::NhsNumber => nhs_number::parse(text).map(String::from),
        Kind::Date => date::parse(text).map(date::iso),
        Kind::DateOfBirth => date_of_birth::parse(text, today).map(date::iso),
        Kind::SortCode => sort_code::parse(text),
        Kind::AccountNumber => account_number::parse(text),
        Kind::Bank => Err(Problem::Type),
        Kind::Social => social::parse(text),
        Kind::Vehicle => vehicle::parse(text),
        Kind::Url => url::parse(text),
        Kind::Number => number::parse(text).map(text::decimal),
    }
    .map(Cow::Owned)
}

fn plain(value: String) -> Found {
    Found { value, ..Found::default() }
}

fn limited(date: Date, options: &Options<'_>) -> Result<Date, Problem> {
    date::Limits { min: options.min, max: options.max, today: options.today }.hold(date)?;
    Ok(date)
}
