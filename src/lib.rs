//! `withheld` keeps what UK public bodies promise in their privacy notices.

#[cfg(feature = "forms")]
pub mod check;
#[cfg(feature = "redact")]
pub mod document;
pub mod error;
#[cfg(feature = "forms")]
pub mod form;
pub mod identity;
#[cfg(feature = "redact")]
pub mod redact;
#[cfg(feature = "redact")]
pub mod text;
#[cfg(feature = "wasm")]
mod wasm;

pub use error::{Code, Error, Result};
pub use identity::Identity;
