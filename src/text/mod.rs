//! Text and places in it: the folded view that matching works on, with an exact map back, and offsets for JavaScript.

#[cfg(any(feature = "redact", feature = "minimise"))]
pub(crate) mod confusable;
#[cfg(feature = "redact")]
pub(crate) mod eight;
#[cfg(feature = "redact")]
pub(crate) mod fold;
pub mod json;
#[cfg(feature = "redact")]
pub(crate) mod places;
pub mod span;
pub mod utf16;
#[cfg(feature = "redact")]
pub(crate) mod word;
#[cfg(feature = "redact")]
pub(crate) mod words;

#[cfg(feature = "redact")]
pub(crate) use fold::Folded;
pub use span::Span;
