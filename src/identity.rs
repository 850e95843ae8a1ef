//! The person whose identity is withheld, as data: what a complaint form gives and what the redaction engine takes.
//!
//! It stands below both because both need it: [`form`](crate::form) makes one from a form's answers, and the engine
//! searches for one. Nothing here matches or decides.

use serde::{Deserialize, Serialize};

/// Everything that is known of one person. All of it is optional but a name: see
/// [`Error`](crate::Error) code `bad-identity`.
///
/// In JavaScript the names are in camelCase (`givenNames`, `dateOfBirth`).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Identity {
    /// A title such as `Mrs` or `Dr`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Given names in their written order, one or more words each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub given_names: Vec<String>,
    /// The family name, with its particles and all its parts (`van der Berg`, `Okafor-Lunn`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// The whole name as the person writes it. Taken apart when `given_names` or `surname` are not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
    /// Other names the person goes by: nicknames, stage names, initials that people use.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub known_as: Vec<String>,
    /// Names the person had before: a family name, or a whole name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub previous_names: Vec<String>,
    /// E-mail addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Telephone numbers, in any spelling.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// The address, a line or a comma-separated part each, from the house to the town, without the postcode.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub address_lines: Vec<String>,
    /// The postcode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// The date of birth in ISO 8601 form, `1979-03-12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<String>,
    /// The National Insurance number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nino: Option<String>,
    /// The bank account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Bank>,
    /// Vehicle registration marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vehicle_registrations: Vec<String>,
    /// Social media handles and profile addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub social: Vec<String>,
    /// Any other reference that leads to the person, such as an account number, with or without words around it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_ids: Vec<String>,
    /// People whose naming would give the person away, such as a husband or an employer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relatives: Vec<String>,
    /// What the person does or is that few others do or are, such as `chair of the allotment association`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
}

impl Identity {
    /// The names of the fields as JavaScript and JSON write them.
    pub const FIELDS: [&str; 18] = [
        "title",
        "givenNames",
        "surname",
        "fullName",
        "knownAs",
        "previousNames",
        "emails",
        "phones",
        "addressLines",
        "postcode",
        "dateOfBirth",
        "nino",
        "bank",
        "vehicleRegistrations",
        "social",
        "otherIds",
        "relatives",
        "roles",
    ];
}

/// A UK bank account.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Bank {
    /// The sort code, six digits in any spelling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_code: Option<String>,
    /// The account number, in any spelling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_number: Option<String>,
}

// A person's data must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity { .. }")
    }
}

impl std::fmt::Debug for Bank {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bank { .. }")
    }
}

#[cfg(test)]
mod tests {
    use super::Identity;

    #[test]
    fn the_list_of_fields_is_the_struct() {
        for field in Identity::FIELDS {
            assert!(
                serde_json::from_str::<Identity>(&format!("{{\"{field}\": []}}")).is_ok()
                    || serde_json::from_str::<Identity>(&format!("{{\"{field}\": null}}")).is_ok(),
                "{field}"
            );
        }
        assert!(serde_json::from_str::<Identity>("{\"surnames\": []}").is_err());
    }
}
