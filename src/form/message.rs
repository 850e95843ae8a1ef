//! The sentences for what can be wrong with any field, with the field's own name in them.
//!
//! The wording is that of the GOV.UK Design System's error messages
//! (<https://design-system.service.gov.uk/components/text-input/#error-messages>, `/textarea/`, `/radios/`). What is
//! wrong with an e-mail address, a phone number, a postcode or a name is said by [`Problem`](crate::check::Problem).
//!
//! Welsh: “Rhowch” and “Rhaid i” are both followed by the soft mutation, so one phrase, mutated where it is written,
//! serves after both. The article and “eich” run together with “i” (`i’r`, `i’ch`), which is done here.

use super::Locale;
use super::definition::{Field, Kind};

/// One thing that can be wrong with any field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was entered, and the form cannot do without it.
    Required,
    /// Something was sent that is no text, or several texts for one field.
    Type,
    /// More characters than the field allows.
    TooLong {
        /// As many as it allows.
        max: usize,
    },
    /// None of the options.
    Choice,
}

impl Fault {
    /// The word for it that a program compares.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Type => "type",
            Self::TooLong { .. } => "too-long",
            Self::Choice => "choice",
        }
    }

    /// The sentence for it.
    #[must_use]
    pub fn sentence(self, field: &Field, locale: Locale) -> String {
        let phrase = field.phrase.get(locale);
        if field.kind == Kind::Choice {
            return [locale.pick("Select ", "Dewiswch "), phrase].concat();
        }
        match (self, locale) {
            (Self::Required | Self::Choice, _) => [locale.pick("Enter ", "Rhowch "), phrase].concat(),
            (Self::Type, _) => {
                [locale.pick("Enter ", "Rhowch "), phrase, locale.pick(" as text", " fel testun")].concat()
            }
            (Self::TooLong { max }, Locale::En) => {
                [&capitalised(phrase), " must be ", &grouped(max), " characters or less"].concat()
            }
            (Self::TooLong { max }, Locale::Cy) => {
                ["Rhaid ", &after_i(phrase), " fod yn ", &grouped(max), " nod neu lai"].concat()
            }
        }
    }
}

/// An English phrase at the start of a sentence. (The letters A to Z will do, and spare the tables for the others.)
fn capitalised(phrase: &str) -> String {
    let mut chars = phrase.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// A Welsh phrase after the preposition *i*.
fn after_i(phrase: &str) -> String {
    let joined = [("eich ", "i’ch "), ("yr ", "i’r "), ("y ", "i’r ")];
    let found = joined.iter().find_map(|(start, with_i)| Some([*with_i, phrase.strip_prefix(start)?].concat()));
    found.unwrap_or_else(|| ["i ", phrase].concat())
}

/// A number as both languages write it, `20,000`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{after_i, grouped};

    #[test]
    fn numbers_are_grouped_in_threes() {
        assert_eq!(
            [grouped(7), grouped(200), grouped(20_000), grouped(1_000_000)],
            ["7", "200", "20,000", "1,000,000"]
        );
    }

    #[test]
    fn the_article_and_eich_run_together_with_i() {
        assert_eq!(
            [after_i("eich enw"), after_i("yr enw"), after_i("y cyngor"), after_i("enw’r cyngor")],
            ["i’ch enw", "i’r enw", "i’r cyngor", "i enw’r cyngor"]
        );
    }
}
