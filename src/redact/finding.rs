//! What was found, and what is to be done about it.

use serde::{Deserialize, Serialize};

pub use super::pronoun::Form;

use crate::text::Span;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// The name, in any form.
    Direct,
    /// Address, telephone, e-mail, date of birth, NI number, bank details, vehicle, handles.
    Contact,
    /// Context that points to the person: a relative, a role.
    Quasi,
}

impl Class {
    /// The class as JavaScript and reports write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Contact => "contact",
            Self::Quasi => "quasi",
        }
    }
}

/// What is to be done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// It is taken out.
    Redact,
    /// A person decides; it stays unless they say otherwise.
    Suggest,
    /// It was found and stays, for the reason given.
    Keep,
}

/// Which label takes the place of what is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The person: "the Complainant".
    Person,
    /// The person's, where only a bare apostrophe was written: "the Complainant’s".
    PersonPossessive,
    /// The family: "the Complainant’s family".
    Family,
    /// The family's, where only a bare apostrophe was written: "the Complainant’s family’s".
    FamilyPossessive,
    /// A family name that someone else bears, or a name inside a reference or file name.
    Name,
    /// An address, whole or in part.
    Address,
    /// A postcode alone.
    Postcode,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A date of birth.
    DateOfBirth,
    /// A National Insurance number.
    Nino,
    /// A sort code or an account number.
    Bank,
    /// A vehicle registration mark.
    Vehicle,
    /// A handle or profile address.
    Social,
    /// A place by its coordinates, grid reference or three words.
    Location,
    /// Another reference.
    Reference,
    /// Context that points to the person.
    Details,
    /// A pronoun, or a title alone: what is neutral in its place.
    Pronoun(Form),
}

/// Why something was found: a stable word for programs, and a sentence for the officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// A stable word, such as `title-surname`.
    pub rule: &'static str,
    /// A short sentence, without any word of the person's.
    pub why: &'static str,
}

/// One thing found in one part of a document.
#[derive(Clone, PartialEq)]
pub struct Finding {
    /// Stable while the words around it are: the same in the next draft unless they changed. It is made from the words
    /// of the document, so treat it as the document itself.
    pub id: String,
    /// Which part of the document, as an index.
    pub part: usize,
    /// Where, in bytes of the part's text.
    pub span: Span,
    /// What kind of thing.
    pub class: Class,
    /// What is to be done.
    pub action: Action,
    /// The rule that found it and the reason.
    pub reason: Reason,
    /// How sure the rule is, from 0 to 1.
    pub confidence: f32,
    /// What takes its place.
    pub label: Label,
    /// Whom of the people who are withheld it is about.
    pub whose: Whose,
    /// What stands in its place when it is taken out.
    pub replacement: String,
}

/// Whom of several people a finding is about, by their place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// This one.
    One(usize),
    /// All of these: a couple, a shared address.
    All(Vec<usize>),
    /// One of these; which of them cannot be told.
    OneOf(Vec<usize>),
}

impl Whose {
    /// Everybody it may be about, in order.
    #[must_use]
    pub fn people(&self) -> &[usize] {
        match self {
            Self::One(person) => std::slice::from_ref(person),
            Self::All(people) | Self::OneOf(people) => people,
        }
    }
}

/// A person's word on a finding.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The finding's id, or a picture's.
    pub id: String,
    /// `redact` takes it out, or hides the picture, `keep` leaves it in, `suggest` leaves it in as undecided.
    pub action: Action,
}

// What was found must not reach a log by way of `{:?}`; an id is a digest of it.
impl std::fmt::Debug for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Finding {{ {:?} {:?} {} {:?} }}", self.span, self.class, self.reason.rule, self.action)
    }
}

/// Something about a document as a whole that a person should know before they decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// A stable word for programs.
    pub code: &'static str,
    /// A sentence or two, without any word of the person's.
    pub message: &'static str,
}
