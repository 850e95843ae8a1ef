//! The kinds of value there are a check for.

use super::Locale;

/// A kind of value, by the name that [`check`](super::check()) has for it in JavaScript and in a form's definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `email`
    Email,
    /// `phone`
    Phone,
    /// `postcode`
    Postcode,
    /// `nino`: a National Insurance number.
    Nino,
    /// `nhs-number`
    NhsNumber,
    /// `date`
    Date,
    /// `date-of-birth`
    DateOfBirth,
    /// `sort-code`
    SortCode,
    /// `account-number`
    AccountNumber,
    /// `bank`: a sort code and an account number that belong together.
    Bank,
    /// `name`
    Name,
    /// `social`: the name of an account on a social network.
    Social,
    /// `vehicle`: a vehicle's registration.
    Vehicle,
    /// `url`: the address of a web page.
    Url,
    /// `number`: a whole number.
    Number,
}

/// Each kind with its name, and with its phrase for sentences about no field in particular: after “Enter”, and after
/// “Rhowch” with its soft mutation.
const KINDS: [(Kind, &str, &str, &str); 15] = [
    (Kind::Email, "email", "an email address", "gyfeiriad e-bost"),
    (Kind::Phone, "phone", "a phone number", "rif ffôn"),
    (Kind::Postcode, "postcode", "a UK postcode", "god post yn y DU"),
    (Kind::Nino, "nino", "a National Insurance number", "rif Yswiriant Gwladol"),
    (Kind::NhsNumber, "nhs-number", "an NHS number", "rif GIG"),
    (Kind::Date, "date", "a date", "ddyddiad"),
    (Kind::DateOfBirth, "date-of-birth", "a date of birth", "ddyddiad geni"),
    (Kind::SortCode, "sort-code", "a sort code", "god didoli"),
    (Kind::AccountNumber, "account-number", "an account number", "rif cyfrif"),
    (Kind::Bank, "bank", "a sort code and account number", "god didoli a rhif cyfrif"),
    (Kind::Name, "name", "a name", "enw"),
    (Kind::Social, "social", "a social media account", "gyfrif cyfryngau cymdeithasol"),
    (Kind::Vehicle, "vehicle", "a vehicle registration number", "rif cofrestru cerbyd"),
    (Kind::Url, "url", "a website address", "gyfeiriad gwefan"),
    (Kind::Number, "number", "a number", "rif"),
];

impl Kind {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(|(kind, ..)| *kind)
    }

    /// The kind of a name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        KINDS.iter().find(|(_, known, ..)| *known == name).map(|(kind, ..)| *kind)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// Its phrase for sentences about no field in particular.
    pub(super) fn phrase(self, locale: Locale) -> &'static str {
        let (_, _, en, cy) = self.row();
        locale.pick(en, cy)
    }

    fn row(self) -> (Self, &'static str, &'static str, &'static str) {
        // Every kind has its row, which a test holds.
        KINDS.iter().find(|(kind, ..)| *kind == self).copied().unwrap_or((self, "", "", ""))
    }
}
