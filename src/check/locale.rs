//! The languages that every label and message is written in.

use crate::error::{Code, Error, Result};

/// English or Welsh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English, `en`.
    #[default]
    En,
    /// Welsh, `cy`.
    Cy,
}

impl Locale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::Cy];

    /// The language of a code, English when there is none.
    ///
    /// # Errors
    ///
    /// `bad-options` when the code is neither `en` nor `cy`.
    pub fn parse(code: Option<&str>) -> Result<Self> {
        match code {
            None | Some("en") => Ok(Self::En),
            Some("cy") => Ok(Self::Cy),
            Some(_) => Err(Error::new(Code::BadOptions, "The locale is not one of those known: \"en\", \"cy\".")),
        }
    }

    /// The one of two sentences that is in this language.
    #[must_use]
    pub const fn pick<'a>(self, en: &'a str, cy: &'a str) -> &'a str {
        match self {
            Self::En => en,
            Self::Cy => cy,
        }
    }
}
