//! What a form is: the shape of a file in `catalogue/`.
//!
//! In the files the names are in camelCase. Every text that a person reads is there in both languages. Every rule has
//! the clause of the privacy notice that it keeps, word for word, or none where the notice is silent.
//!
//! What is here is what a program needs to act on a form. What is only for reading (labels, hints, purposes, rights) is in
//! the JSON: [`source`](super::source). `data/form-definition.schema.json` describes all of it, for editors.

use super::pattern::Pattern;
use super::{Locale, json};
use crate::check;
use crate::check::date::Date;
use crate::check::text::decimal;
use crate::error::Result;

mod read;
mod shape;
mod sound;

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// In English.
    pub en: String,
    /// In Welsh.
    pub cy: String,
}

impl Words {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, locale: Locale) -> &str {
        locale.pick(&self.en, &self.cy)
    }
}

/// A form.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Its name for programs.
    pub id: String,
    /// Its name for people.
    pub title: Words,
    /// The questions, in page order.
    pub fields: Vec<Field>,
    /// What the answers must be together.
    pub rules: Vec<Rule>,
    /// What to point out about answers that are in order.
    pub notices: Vec<Rule>,
    /// Sentences in place of the usual ones, for every field.
    pub messages: Vec<Message>,
    /// Who receives which answers.
    pub recipients: Vec<Recipient>,
    /// For how long they are kept.
    pub retention: Vec<Retention>,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name of its answer.
    pub name: String,
    /// What is asked for.
    pub kind: Kind,
    /// The field as it stands after “Enter” and “Rhowch” (or “Select” and “Dewiswch”), in Welsh with its mutation.
    pub phrase: Words,
    /// Whether line ends in the answer are kept.
    pub has_lines: bool,
    /// The fewest characters of the answer.
    pub min_length: Option<usize>,
    /// The most characters of the answer.
    pub max_length: Option<usize>,
    /// The smallest number, or the first day.
    pub min: Option<Bound>,
    /// The largest number, or the last day.
    pub max: Option<Bound>,
    /// What a text has to look like.
    pub pattern: Option<Pattern>,
    /// Whether there may be several answers.
    pub many: bool,
    /// Whether the form cannot be sent without it.
    pub required: bool,
    /// What can be chosen, as it is sent.
    pub options: Vec<String>,
    /// When the question is asked at all. Always, if there is no condition.
    pub when: Option<Condition>,
    /// What the answer is of the person's identity.
    pub identity: Option<Part>,
    /// Sentences in place of the usual ones.
    pub messages: Vec<Message>,
}

/// What a field asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Anything.
    Text,
    /// The lines of a postal address.
    Address,
    /// One of the field's options, or some of them.
    Choice,
    /// A value that there is a check for.
    Value(check::Kind),
}

impl Part {
    /// All, in the order of their names in [`shape`].
    const ALL: [Self; 12] = [
        Self::FullName,
        Self::AddressLines,
        Self::Postcode,
        Self::Emails,
        Self::Phones,
        Self::DateOfBirth,
        Self::Nino,
        Self::SortCode,
        Self::AccountNumber,
        Self::Social,
        Self::VehicleRegistrations,
        Self::OtherIds,
    ];
}

impl Action {
    /// All, in the order of their names in [`shape`].
    const ALL: [Self; 5] = [Self::Delete, Self::Pseudonymise, Self::Review, Self::ConfirmDeletion, Self::Keep];
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A number.
    Number(usize),
    /// A day.
    Day(Date),
    /// The day on which the form is filled in.
    Today,
}

/// A sentence in place of a usual one. Its gaps are those of [`Problem`](crate::check::Problem).
#[derive(Clone, Debug)]
pub struct Message {
    /// The code of the problem that it is for; for a whole form it may have the kind of field before it, `email.format`.
    pub code: String,
    /// The sentence.
    pub message: Words,
}

/// A part of an [`Identity`](crate::Identity).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole name.
    FullName,
    /// The lines of the address.
    AddressLines,
    /// The postcode.
    Postcode,
    /// An e-mail address.
    Emails,
    /// A phone number.
    Phones,
    /// The date of birth.
    DateOfBirth,
    /// The National Insurance number.
    Nino,
    /// The sort code of the bank account.
    SortCode,
    /// The number of the bank account.
    AccountNumber,
    /// An account on a social network.
    Social,
    /// The registration of a vehicle.
    VehicleRegistrations,
    /// A number or reference by which the person is known.
    OtherIds,
}

/// That an earlier choice was answered in one of certain ways.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The choice.
    pub field: String,
    /// Its place among the fields.
    pub(crate) at: usize,
    /// The values of those options.
    pub is: Vec<String>,
}

/// What answers must be together, or what to point out about them.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The word for it that a program compares.
    pub code: String,
    /// The field to show it at, if it is about one. A rule that stops the form always is.
    pub field: Option<String>,
    /// Its place among the fields.
    pub(crate) at: Option<usize>,
    /// A condition for it.
    pub when: Option<Condition>,
    /// It applies when none of these has an answer.
    pub absent: Vec<String>,
    /// Their places among the fields.
    pub(crate) absent_at: Vec<usize>,
    /// The sentence.
    pub message: Words,
}

/// Someone to whom answers are given.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The name for programs.
    pub id: String,
    /// The fields that go there.
    pub fields: Vec<String>,
    /// Those of them that do not when the person's identity is withheld.
    pub withheld: Vec<String>,
    /// Those of them, in the person's own words, of which only the general facts go: without what says who anyone is.
    pub rewritten: Vec<String>,
    /// The same, when the person's identity is withheld.
    pub rewritten_when_withheld: Vec<String>,
    /// The clause of the notice, quoted.
    pub clause: String,
}

/// How long something is kept.
#[derive(Clone, Debug)]
pub struct Retention {
    /// What is kept.
    pub what: Words,
    /// The clause of the notice, quoted.
    pub clause: String,
    /// Who keeps it.
    pub holder: String,
    /// What is to be done when the time is up.
    pub action: Action,
    /// The event from which the time runs.
    pub start: Option<String>,
    /// An event that ends it at once.
    pub sooner: Option<String>,
    /// How long it runs.
    pub after: Option<Period>,
    /// How often it comes round.
    pub every: Option<Period>,
    /// A reason for which it is kept for longer.
    pub unless: Option<String>,
}

/// What is to be done with what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Delete it.
    Delete,
    /// Put an artificial identifier in place of what says who the person is.
    Pseudonymise,
    /// See whether it is still needed.
    Review,
    /// Tell the one for whom it was held that it is deleted.
    ConfirmDeletion,
    /// Keep it.
    Keep,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// So many years.
    Years(usize),
    /// So many days; none is the end of the same day.
    Days(usize),
    /// So many working days.
    WorkingDays(usize),
}

impl Definition {
    /// Reads a definition and sees that it makes sense: that every name it uses is one it declares, that a condition
    /// is about an earlier choice, that no text is missing in either language.
    ///
    /// # Errors
    ///
    /// `bad-definition`, with the place in the definition and what is wrong there.
    pub fn parse(json: &str) -> Result<Self> {
        let json = read_json(json)?;
        shape::check(&json, "form").map_err(|trouble| {
            let place = if trouble.place.is_empty() { "it" } else { &trouble.place };
            sound::wrong(place, &trouble.what)
        })?;
        let form = read::definition(&json);
        sound::check(&form)?;
        Ok(form)
    }

    /// Reads a definition, or the parts of one, that is known to be sound.
    #[cfg(feature = "wasm")]
    pub(crate) fn parse_known(json: &str) -> Result<Self> {
        Ok(read::definition(&read_json(json)?))
    }

    /// The field of a name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

fn read_json(text: &str) -> Result<json::Json> {
    json::parse(text).map_err(|line| sound::wrong(&["line ", &decimal(line)].concat(), "is not JSON"))
}
