//! The answers as they arrive, before anything is known about them.

use std::collections::BTreeMap;

/// Answers by the name of their field. Which of them count, and in what order, the definition says.
pub type Values = BTreeMap<String, Answer>;

/// One answer.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// What was typed or chosen.
    Text(String),
    /// What was typed or chosen in a field that stands on the page more than once.
    List(Vec<String>),
    /// More than [`MAX_CHARS`](crate::check::text::MAX_CHARS) characters: not even looked at.
    TooLong,
    /// Something that is no text: a number, a date, a file, an object.
    Other,
}

impl Answer {
    /// The one text that was given, or the empty text when nothing was. None when it is several texts, or no text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(texts) => match texts.as_slice() {
                [] => Some(""),
                [text] => Some(text),
                _ => None,
            },
            Self::TooLong | Self::Other => None,
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
            Self::TooLong => "TooLong",
            Self::Other => "Other",
        })
    }
}
