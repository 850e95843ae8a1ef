//! The one error of the crate: a stable code for programs and a sentence for people.

use std::borrow::Cow;
use std::fmt;

/// What went wrong, as a stable word a program can compare.
///
/// The words are part of the public face: they are `error.code` in JavaScript and may be added to, never changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// `unknown-form`: no form of that id is in the catalogue.
    UnknownForm,
    /// `bad-definition`: a form's definition cannot be read, or makes no sense.
    BadDefinition,
    /// `unknown-recipient`: a form's answers do not go to anyone of that id.
    UnknownRecipient,
    /// `outside-calendar`: a day for which the bank holidays are not known.
    OutsideCalendar,
    /// `bad-values`: the form's answers are not an object of names and answers.
    BadValues,
    /// `bad-identity`: the identity cannot be searched for, because it is empty or would match everywhere.
    BadIdentity,
    /// `bad-options`: an option has a value that it cannot have.
    BadOptions,
    /// `bad-decisions`: a decision names no finding of this document, or no action.
    BadDecisions,
    /// `bad-text`: the text cannot be Unicode (half of a surrogate pair stands alone).
    BadText,
    /// `unsupported-media-type`: a kind of document that this build cannot read.
    UnsupportedMediaType,
    /// `unsupported-encoding`: a text that is in none of the encodings that are read for certain.
    UnsupportedEncoding,
    /// `unsupported-content`: something in the document that cannot be read, and that a reader of it would see.
    UnsupportedContent,
    /// `encrypted`: a document protected by a password.
    Encrypted,
    /// `damaged`: a document that cannot be read as what it is.
    Damaged,
    /// `too-large`: more than the stated limit.
    TooLarge,
    /// `leak`: the finished copy still held something of the person, so it was not given out.
    Leak,
    /// `internal`: something happened that cannot; nothing was given out.
    Internal,
}

impl Code {
    /// The code as it is written in JavaScript and on the command line, like `"unknown-form"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownForm => "unknown-form",
            Self::BadDefinition => "bad-definition",
            Self::UnknownRecipient => "unknown-recipient",
            Self::OutsideCalendar => "outside-calendar",
            Self::BadValues => "bad-values",
            Self::BadIdentity => "bad-identity",
            Self::BadOptions => "bad-options",
            Self::BadDecisions => "bad-decisions",
            Self::BadText => "bad-text",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::UnsupportedEncoding => "unsupported-encoding",
            Self::UnsupportedContent => "unsupported-content",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::Leak => "leak",
            Self::Internal => "internal",
        }
    }
}

/// An error: its [`Code`], and one or two sentences that say what is wrong and what to do.
///
/// The sentences never hold anything that was typed into a form, read from a document or searched for, so they can be
/// logged and shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Error {
    code: Code,
    message: Cow<'static, str>,
    field: Option<&'static str>,
}

/// A result whose error is [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Makes an error. `message` must hold no personal data.
    pub(crate) fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code, message: message.into(), field: None }
    }

    /// Names the field of the identity or options that is at fault.
    #[cfg(feature = "redact")]
    pub(crate) fn at(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// What went wrong, for a program.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// The field of the identity that is at fault, as JavaScript writes it (`bank.sortCode`), where one is.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        self.field
    }

    /// What went wrong and what to do, for a person.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.message)
    }
}

impl std::error::Error for Error {}
