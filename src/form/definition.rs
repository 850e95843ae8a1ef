//! What a form is: the shape of a file in `catalogue/`.
//!
//! In the files the names are in camelCase. Every text that a person reads is there in both languages. Every rule has
//! the clause of the privacy notice that it keeps, word for word, or none where the notice is silent.

use serde::Serialize;

use super::{Locale, json};
use crate::error::Result;

use read::{FromJson, Trouble};

mod read;
mod sound;

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// What a person should know before the first question.
    pub intro: Words,
    /// What the answers are for.
    pub purpose: Words,
    /// The law by which the council may hold them.
    pub lawful_basis: Words,
    /// The privacy notice that the form keeps.
    pub source: Source,
    /// The questions, in page order.
    pub fields: Vec<Field>,
    /// What to point out about answers that are in order.
    pub notices: Vec<NoticeRule>,
    /// Who receives which answers.
    pub recipients: Vec<Recipient>,
    /// For how long they are kept.
    pub retention: Vec<Retention>,
    /// What the person may ask for.
    pub rights: Vec<Right>,
}

/// A privacy notice, and what it says about having to answer.
#[derive(Clone, Debug)]
pub struct Source {
    /// Whose notice it is, and its title.
    pub notice: String,
    /// The clause, quoted.
    pub clause: String,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name of its answer.
    pub name: String,
    /// What is asked for.
    pub kind: Kind,
    /// The question on the page.
    pub label: Words,
    /// The field as it stands after “Enter” and “Rhowch” (or “Select” and “Dewiswch”), in Welsh with its mutation.
    pub phrase: Words,
    /// Help below the label.
    pub hint: Option<Words>,
    /// The HTML `autocomplete` token.
    pub autocomplete: Option<String>,
    /// The HTML `inputmode`.
    pub inputmode: Option<String>,
    /// How many lines the box shows. A text field that has this takes several lines.
    pub rows: Option<usize>,
    /// The most characters of the answer.
    pub max_length: Option<usize>,
    /// Whether the form cannot be sent without it.
    pub required: bool,
    /// What can be chosen.
    pub options: Vec<Choice>,
    /// When the question is asked at all. Always, if there is no condition.
    pub when: Option<Condition>,
    /// What the answer is of the person's identity.
    pub identity: Option<Part>,
    /// The clause of the notice by which it is asked, quoted.
    pub clause: Option<String>,
}

impl Field {
    /// Whether line ends in the answer are kept.
    #[must_use]
    pub fn has_lines(&self) -> bool {
        self.kind == Kind::Address || (self.kind == Kind::Text && self.rows.is_some())
    }
}

/// What a field asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A person's name.
    Name,
    /// The lines of a postal address.
    Address,
    /// A UK postcode.
    Postcode,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Anything.
    Text,
    /// One of the field's options.
    Choice,
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
}

/// An option of a choice.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: Words,
}

/// That an earlier choice was answered in a certain way.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The choice.
    pub field: String,
    /// The value of its option.
    pub is: String,
}

/// Something to point out before sending. It never stops the form.
#[derive(Clone, Debug)]
pub struct NoticeRule {
    /// The word for it that a program compares.
    pub code: String,
    /// The field to show it at, if it is about one.
    pub field: Option<String>,
    /// A condition for it.
    pub when: Option<Condition>,
    /// It is pointed out when none of these has an answer.
    pub absent: Vec<String>,
    /// The sentence.
    pub message: Words,
}

/// Someone to whom answers are given.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The name for programs.
    pub id: String,
    /// The name for people.
    pub name: Words,
    /// The fields that go there.
    pub fields: Vec<String>,
    /// Those of them that do not when the person's identity is withheld.
    pub withheld: Vec<String>,
    /// The clause of the notice, quoted.
    pub clause: String,
    /// At which stage.
    pub when: Words,
}

/// How long something is kept.
#[derive(Clone, Debug)]
pub struct Retention {
    /// What is kept.
    pub what: Words,
    /// For how long.
    pub period: Words,
    /// The clause of the notice, quoted.
    pub clause: String,
}

/// Something the person may ask for.
#[derive(Clone, Debug)]
pub struct Right {
    /// What it is.
    pub right: Words,
    /// How to ask for it.
    pub how: Words,
}

impl Definition {
    /// Reads a definition and sees that it makes sense: that every name it uses is one it declares, that a condition
    /// is about an earlier choice, that no text is missing in either language.
    ///
    /// # Errors
    ///
    /// `bad-options`, with the place in the definition and what is wrong there.
    pub fn parse(json: &str) -> Result<Self> {
        let json = json::parse(json).map_err(|line| sound::wrong(&format!("line {line}"), "is not JSON"))?;
        let mut trouble = Trouble::default();
        let form = Self::from_json(&json, &mut trouble).ok_or_else(|| {
            let place = if trouble.place.is_empty() { "it" } else { &trouble.place };
            sound::wrong(place, trouble.what)
        })?;
        sound::check(&form)?;
        Ok(form)
    }

    /// The field of a name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}
