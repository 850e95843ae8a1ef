//! Text and places in it: the folded view that matching works on, with an exact map back, and offsets for JavaScript.

mod confusable;
pub(crate) mod fold;
pub mod span;
pub mod utf16;

pub(crate) use fold::Folded;
pub use span::Span;
