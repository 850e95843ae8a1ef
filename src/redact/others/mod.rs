//! What is in a text of people nobody named: numbers that no notice should publish, whoever they belong to; and, when asked
//! for, every contact detail and likely name, for a person to look at.
//!
//! | what | where | without being asked |
//! |---|---|---|
//! | National Insurance, NHS, card, passport and driving licence numbers | [`number`], [`document`] | taken out |
//! | a sort code and an account number | [`number`], [`account`] | taken out; suggested, or left, where the words around say that they are a body's ([`belonging`]) |
//! | coordinates, grid references, three words | [`grid`], [`coordinates`], [`three_words`] | taken out; suggested where the words around say that they are a public place's |
//! | e-mail, telephone, postcode, date of birth, vehicle, IP address, other accounts | [`number`], [`postcode`], [`vehicle`], [`address`], [`account`] | no |
//! | names | [`names`] | no |
//!
//! A [`Recogniser`] is handed a text and says what it found. There are two, one that stops at digits and @ and one that
//! stops at capitals; a third, learned from examples, needs no more than this trait.

mod account;
mod address;
mod belonging;
mod coordinates;
mod document;
mod grid;
pub(super) mod mailbox;
mod names;
mod number;
mod numbers;
mod postcode;
mod three_words;
mod vehicle;

use super::find::Raw;
use super::finding::{Action, Class, Label, Reason};
use super::view::View;
use super::{Options, contact};
use crate::Identity;
use crate::text::Span;

/// Something that finds other people's data in a text.
pub(super) trait Recogniser {
    /// Adds what it finds, in any order; the places are in the source.
    fn find(&self, view: View<'_>, found: &mut Vec<Raw>);
}

/// The recognisers of one run.
pub(super) struct Others(Vec<Box<dyn Recogniser + Send + Sync>>);

impl Others {
    /// The recognisers that the options ask for. What the identity declares decides what a number like it is taken for.
    pub fn new(identity: &Identity, options: &Options) -> Self {
        let partial = contact::Partial::new(identity);
        let mut all: Vec<Box<dyn Recogniser + Send + Sync>> =
            vec![Box::new(numbers::Numbers::new(identity, partial, options.others))];
        if options.others {
            all.push(Box::new(names::Names::new(options)));
        }
        Self(all)
    }

    /// Everything they find.
    pub fn find(&self, view: View<'_>) -> Vec<Raw> {
        let mut found = Vec::new();
        for recogniser in &self.0 {
            recogniser.find(view, &mut found);
        }
        found
    }
}

/// What one rule says of a place: where, what label takes its place, why, and what is to be done.
#[derive(Clone, Copy)]
struct Found {
    start: usize,
    end: usize,
    label: Label,
    reason: Reason,
    action: Action,
}

impl Found {
    fn raw(self) -> Raw {
        let Self { start, end, label, reason, action } = self;
        let confidence = if action == Action::Redact { 0.8 } else { 0.5 };
        Raw { span: Span::new(start, end), class: Class::Contact, action, reason, confidence, label }
    }
}
