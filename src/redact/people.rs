//! The people who are taken out together, and what they are in the matter.

use serde::Deserialize;

use crate::{Code, Error, Identity, Result};

/// A person whose identity is withheld.
#[derive(Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Withheld {
    /// Who they are.
    pub identity: Identity,
    /// What they are called instead; when not given, by their role: `the Complainant`, `Complainant B`, `Witness 1`.
    pub label: Option<String>,
    /// `complainant` (when not given), `witness` or `person`.
    pub role: Option<String>,
}

impl Withheld {
    /// The names of the fields as JavaScript and JSON write them.
    pub const FIELDS: [&str; 3] = ["identity", "label", "role"];
}

/// What a withheld person is in the matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Who complained.
    #[default]
    Complainant,
    /// Who saw or heard.
    Witness,
    /// Anybody else.
    Person,
}

impl Role {
    /// Reads a role's name.
    ///
    /// # Errors
    /// `bad-options` for anything but the three.
    pub fn parse(role: Option<&str>) -> Result<Self> {
        match role {
            None | Some("complainant") => Ok(Self::Complainant),
            Some("witness") => Ok(Self::Witness),
            Some("person") => Ok(Self::Person),
            Some(_) => Err(Error::new(Code::BadOptions, "A role must be \"complainant\", \"witness\" or \"person\".")),
        }
    }
}

// A person's data must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Withheld {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Withheld { .. }")
    }
}
