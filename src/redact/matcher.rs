//! One person, ready to be looked for in any text.

use std::ops::Deref;
use std::sync::Arc;

use super::Options;
use super::anywhere::Anywhere;
use super::contact::{Contact, Masked};
use super::context::Context;
use super::keep::Kept;
use super::learnt::Learnt;
use super::name::broken::Broken;
use super::name::person::Person;
use super::name::vocabulary::Vocabulary;
use super::others::Others;
use super::proof::Wider;
use crate::{Identity, Result};

/// Every form in which one person may appear, and what the documents tell of them besides. Making one takes time, a copy of
/// one does not.
#[derive(Clone)]
pub struct Matcher {
    forms: Arc<Forms>,
    pub learnt: Learnt,
}

/// Every form in which one person may appear, by their identity.
pub struct Forms {
    pub person: Person,
    pub vocabulary: Vocabulary,
    pub contact: Contact,
    pub masked: Masked,
    pub broken: Broken,
    pub context: Context,
    pub kept: Kept,
    pub anywhere: Anywhere,
    pub others: Others,
    pub wider: Wider,
}

impl Matcher {
    /// Works out the forms.
    ///
    /// # Errors
    /// `bad-identity` when there is nothing to search for, or something that would be found everywhere; `bad-options`
    /// when the person is on the list of those who stay.
    pub fn new(identity: &Identity, options: &Options) -> Result<Self> {
        let person = Person::new(identity)?;
        let contact = Contact::new(identity)?;
        let forms = Forms {
            vocabulary: Vocabulary::new(&person),
            context: Context::new(identity, person.title.as_deref())?,
            kept: Kept::new(&options.keep)?.without(&person)?,
            anywhere: Anywhere::new(&person, &contact),
            others: Others::new(identity, options),
            wider: Wider::new(&person, &contact),
            masked: Masked::new(identity, &person),
            broken: Broken::new(identity),
            person,
            contact,
        };
        Ok(Self { forms: Arc::new(forms), learnt: Learnt::default() })
    }
}

impl Deref for Matcher {
    type Target = Forms;

    fn deref(&self) -> &Forms {
        &self.forms
    }
}
