//! What can be wrong with an e-mail address, a phone number, a postcode or a name, and the sentence for it.
//!
//! The sentences are the GOV.UK Design System's own where it has one
//! (<https://design-system.service.gov.uk/patterns/email-addresses/>, `/phone-numbers/`, `/addresses/`): they say what
//! to do, give an example, and never use the words valid and invalid.

use super::Locale;

/// One thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not written as an e-mail address, or not one that can be written to over the internet.
    EmailFormat,
    /// A longer e-mail address than mail can be sent to.
    EmailLength,
    /// Something other than digits and what is usual between them.
    PhoneFormat,
    /// Too few digits or too many.
    PhoneLength,
    /// The right number of digits, and no number in the United Kingdom or abroad begins like that.
    PhoneRange,
    /// Not written as a full postcode.
    PostcodeFormat,
    /// Written as a postcode, and no postcode begins with those letters.
    PostcodeArea,
    /// A name without a single letter.
    NameLetters,
}

impl Problem {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::EmailFormat,
        Self::EmailLength,
        Self::PhoneFormat,
        Self::PhoneLength,
        Self::PhoneRange,
        Self::PostcodeFormat,
        Self::PostcodeArea,
        Self::NameLetters,
    ];

    /// The word for it that a program compares, the same in every release. It is to be read beside the kind of check.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmailFormat | Self::PhoneFormat | Self::PostcodeFormat => "format",
            Self::EmailLength | Self::PhoneLength => "length",
            Self::PhoneRange => "range",
            Self::PostcodeArea => "area",
            Self::NameLetters => "letters",
        }
    }

    /// The sentence for it.
    #[must_use]
    pub const fn sentence(self, locale: Locale) -> &'static str {
        let (en, cy) = match self {
            Self::EmailFormat => (
                "Enter an email address in the correct format, like name@example.com",
                "Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com",
            ),
            Self::EmailLength => {
                ("Email address must be 254 characters or less", "Rhaid i’r cyfeiriad e-bost fod yn 254 nod neu lai")
            }
            Self::PhoneFormat | Self::PhoneLength | Self::PhoneRange => (
                "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192",
                "Rhowch rif ffôn, fel 01632 960 001, 07700 900 982 neu +44 808 157 0192",
            ),
            Self::PostcodeFormat => ("Enter a full UK postcode", "Rhowch god post llawn yn y DU"),
            Self::PostcodeArea => ("Enter a real UK postcode", "Rhowch god post go iawn yn y DU"),
            Self::NameLetters => {
                ("Enter a name that has at least one letter", "Rhowch enw sydd ag o leiaf un llythyren")
            }
        };
        locale.pick(en, cy)
    }
}
