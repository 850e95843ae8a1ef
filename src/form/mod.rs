//! Forms: what each asks, for whom, and what is wrong with an answer.
//!
//! A form is data: one file in `catalogue/` holds its fields, their labels and hints in English and Welsh, the clause of
//! the privacy notice behind each, who receives what and for how long. [`validate()`] and [`identity_of`] know kinds of
//! field and never the name of one.
//!
//! ```
//! use withheld::form::{self, Answer, Options, Validation, Values};
//!
//! let mut values = Values::new();
//! values.insert("councillor".into(), Answer::from("Councillor P. Example"));
//! values.insert("council".into(), Answer::from("Nowhere Town Council"));
//! let Ok(Validation::Refused { issues }) = form::validate("complaint", &values, &Options::default()) else { panic!() };
//! assert_eq!(issues.len(), 1);
//! assert_eq!(issues[0].message, "Enter details of your complaint");
//! # Ok::<(), withheld::Error>(())
//! ```

pub mod answer;
pub mod catalogue;
pub mod definition;
mod identity;
mod json;
pub(crate) mod judge;
mod message;
mod pattern;
mod spotted;
mod validate;

pub use crate::check::Locale;
#[cfg(feature = "wasm")]
pub(crate) use answer::Given;
pub use answer::{Answer, Values};
pub use catalogue::{Summary, get, list, source};
pub use definition::Definition;
pub use identity::identity_of;
pub use pattern::Pattern;
pub use validate::{Accepted, Answered, Issue, Notice, Options, Validation, validate};
