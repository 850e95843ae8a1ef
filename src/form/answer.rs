//! The answers as they arrive, before anything is known about them.

use std::collections::BTreeMap;

use crate::check::eight;

/// Answers by the name of their field. Which of them count, and in what order, the definition says.
pub type Values = BTreeMap<String, Answer>;

/// One answer.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// What was typed or chosen.
    Text(String),
    /// What was typed or chosen in a field that stands on the page more than once.
    List(Vec<String>),
    /// A date in three fields.
    Date {
        /// The day of the month.
        day: String,
        /// The month.
        month: String,
        /// The year.
        year: String,
    },
    /// More than [`MAX_CHARS`](crate::check::text::MAX_CHARS) characters: not even looked at.
    TooLong,
    /// A text in which half of a surrogate pair stands alone, as only JavaScript has them.
    Torn,
    /// Something that is no text: a number, a file, an object.
    Other,
}

impl Answer {
    /// The same, borrowed.
    pub(crate) fn given(&self) -> Given<'_> {
        match self {
            Self::Text(text) if eight::quiet(text.as_bytes()) == (text.len(), true) => Given::Quiet(text.as_bytes()),
            Self::Text(text) => Given::Text(text),
            Self::List(texts) => Given::List(texts.iter().map(String::as_str).collect()),
            Self::Date { day, month, year } => Given::Date([day, month, year]),
            Self::TooLong => Given::TooLong,
            Self::Torn => Given::Torn,
            Self::Other => Given::Other,
        }
    }
}

/// An [`Answer`] that somebody else holds, or none.
#[derive(Clone)]
pub(crate) enum Given<'a> {
    Text(&'a str),
    /// A text that was seen to be [`quiet`](crate::check::eight::quiet) on its way. It is ASCII, so that its bytes will do for
    /// most that is asked of it, and to make sure of it once more would take as long as all the rest.
    Quiet(&'a [u8]),
    List(Vec<&'a str>),
    Date([&'a str; 3]),
    TooLong,
    Torn,
    Other,
}

impl<'a> Given<'a> {
    /// The text, if it is one.
    pub(crate) fn text(&self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Quiet(bytes) => str::from_utf8(bytes).ok(),
            _ => None,
        }
    }
}

impl From<&str> for Answer {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

// What a person typed must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text(..)",
            Self::List(_) => "List(..)",
            Self::Date { .. } => "Date(..)",
            Self::TooLong => "TooLong",
            Self::Torn => "Torn",
            Self::Other => "Other",
        })
    }
}
