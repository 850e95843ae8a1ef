//! A choice among options that a form offers.
//!
//! Source: none but the form. What a page sends is the option's value and never what a person typed, so nothing is
//! forgiven but space around it.

/// The option that was chosen, if it is one of those offered.
#[must_use]
pub fn parse<'a>(value: &str, offered: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let value = value.trim();
    offered.into_iter().find(|option| *option == value)
}
