//! `withheld` keeps what UK public bodies promise in their privacy notices: a form collects only what it needs, in the
//! words of the GOV.UK Design System and in Welsh; and a complainant whose identity is withheld is taken out of the
//! decision notice, by a program that reads its own copy again before it gives it out.
//!
//! ```
//! # #[cfg(all(feature = "forms", feature = "redact"))] {
//! use withheld::Identity;
//! use withheld::redact::{Keep, Options, Redactor};
//!
//! let identity = Identity { full_name: Some("Mrs Ada Quillfeather".into()), ..Identity::default() };
//! let councillor = Keep { name: "Councillor Ben Quillfeather".into(), role: None };
//! let redactor = Redactor::new(&identity, &Options { keep: vec![councillor], ..Options::default() })?;
//!
//! let notice = "Mrs Quillfeather’s complaint about Cllr Quillfeather is upheld.";
//! let redaction = redactor.redact(notice.as_bytes(), Some("text/plain"), &[])?;
//! assert_eq!(redaction.document, "The Complainant’s complaint about Cllr Quillfeather is upheld.".as_bytes());
//! # }
//! # Ok::<(), withheld::Error>(())
//! ```
//!
//! # Overview
//!
//! | | |
//! |---|---|
//! | `form` | the forms of the catalogue: their questions, and whether answers are in order |
//! | `check` | single values: e-mail address, telephone number, postcode, date, bank account and ten more |
//! | `minimise` | who may see which answer, for how long it is kept, what is left of a record then |
//! | [`Identity`] | what is known of one person; a complaint form gives one |
//! | `redact` | its `Redactor`: review, redact, verify |
//! | `document` | bytes turned into text to search, and back |
//! | [`Error`] | one error, with a [`Code`] for programs and a sentence for people |
//!
//! Features: `forms` and `minimise` (default) and `redact` choose the rooms, `docx` (with `redact`) the documents, `wasm` adds the JavaScript bindings of those chosen.
//!
//! # What it does not do
//!
//! - It finds *one known person*, not everybody's names. Other people's data stays, but for numbers that open
//!   doors, such as National Insurance and bank details; with `others` it is suggested.
//! - It reads plain text and Word documents. PDF files are refused, not half-searched; markup in a text is read as
//!   letters. What a picture shows is not read: a person must look at it.
//! - It does not decide what only a person can: what it is unsure of is a suggestion, and stays unless accepted.
//! - It opens no file, asks no network, and reads no clock and no source of random numbers.

#[cfg(any(feature = "forms", feature = "redact"))]
pub mod check;
#[cfg(feature = "redact")]
pub mod document;
pub mod error;
#[cfg(feature = "forms")]
pub mod form;
pub mod identity;
#[cfg(feature = "minimise")]
pub mod minimise;
#[cfg(feature = "redact")]
pub mod redact;
pub mod text;
#[cfg(feature = "wasm")]
mod wasm;

pub use error::{Code, Error, Result};
pub use identity::Identity;

/// The code in the README is run as a test.
#[cfg(all(doctest, feature = "forms", feature = "redact"))]
#[doc = include_str!("../README.md")]
struct Readme;
