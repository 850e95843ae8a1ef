//! The labels that stand in brackets, because they take the place of what is no person: an address, a date, a name
//! inside a reference.

use super::finding::Label;
use super::label::Locale;

/// The labels that have a wording of their own.
const OWN: [Label; 13] = [
    Label::Address,
    Label::Postcode,
    Label::Email,
    Label::Phone,
    Label::DateOfBirth,
    Label::Nino,
    Label::Bank,
    Label::Vehicle,
    Label::Social,
    Label::Location,
    Label::Reference,
    Label::Details,
    Label::Name,
];

/// Every wording in a language.
pub fn all(locale: Locale) -> impl Iterator<Item = &'static str> {
    OWN.iter().map(move |label| wording(locale, *label)).chain([picture(locale), plain(locale)])
}

/// What describes a picture that is hidden.
pub const fn picture(locale: Locale) -> &'static str {
    match locale {
        Locale::English => "[picture withheld]",
        Locale::Welsh => "[llun wedi’i atal]",
    }
}

/// What says no more than that something was taken out.
pub const fn plain(locale: Locale) -> &'static str {
    match locale {
        Locale::English => "[withheld]",
        Locale::Welsh => "[wedi’i atal]",
    }
}

/// What a label says.
pub const fn wording(locale: Locale, label: Label) -> &'static str {
    match locale {
        Locale::English => match label {
            Label::Address => "[address withheld]",
            Label::Postcode => "[postcode withheld]",
            Label::Email => "[email address withheld]",
            Label::Phone => "[telephone number withheld]",
            Label::DateOfBirth => "[date of birth withheld]",
            Label::Nino => "[National Insurance number withheld]",
            Label::Bank => "[bank details withheld]",
            Label::Vehicle => "[vehicle registration withheld]",
            Label::Social => "[social media account withheld]",
            Label::Location => "[location withheld]",
            Label::Reference => "[reference withheld]",
            Label::Details => "[details withheld]",
            Label::Name
            | Label::Person
            | Label::PersonPossessive
            | Label::Family
            | Label::FamilyPossessive
            | Label::Pronoun(_) => "[name withheld]",
        },
        Locale::Welsh => match label {
            Label::Address => "[cyfeiriad wedi’i atal]",
            Label::Postcode => "[cod post wedi’i atal]",
            Label::Email => "[cyfeiriad e-bost wedi’i atal]",
            Label::Phone => "[rhif ffôn wedi’i atal]",
            Label::DateOfBirth => "[dyddiad geni wedi’i atal]",
            Label::Nino => "[rhif Yswiriant Gwladol wedi’i atal]",
            Label::Bank => "[manylion banc wedi’u hatal]",
            Label::Vehicle => "[rhif cofrestru cerbyd wedi’i atal]",
            Label::Social => "[cyfrif cyfryngau cymdeithasol wedi’i atal]",
            Label::Location => "[lleoliad wedi’i atal]",
            Label::Reference => "[cyfeirnod wedi’i atal]",
            Label::Details => "[manylion wedi’u hatal]",
            Label::Name
            | Label::Person
            | Label::PersonPossessive
            | Label::Family
            | Label::FamilyPossessive
            | Label::Pronoun(_) => "[enw wedi’i atal]",
        },
    }
}
