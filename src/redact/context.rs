//! Context that the identity itself names: relatives and roles that give the person away.

use regex::{Regex, RegexBuilder};

use super::find::Raw;
use super::finding::{Action, Class, Label, Reason};
use super::name::person::words;
use super::view::{View, is_word};
use crate::text::Span;
use crate::{Code, Error, Identity, Result};

/// The phrases of one identity.
pub struct Context {
    phrases: Vec<(Regex, Reason, Label)>,
}

impl Context {
    /// Works out the phrases.
    ///
    /// # Errors
    /// `bad-identity` when a phrase is too long to be searched for.
    pub fn new(identity: &Identity) -> Result<Self> {
        let relative = Reason { rule: "relative", why: "Someone whose naming gives the person away." };
        let role = Reason { rule: "role", why: "What the person does or is, and few others are." };
        let relatives = identity.relatives.iter().map(|phrase| (phrase, relative, Label::Name));
        let roles = identity.roles.iter().map(|phrase| (phrase, role, Label::Details));
        let mut phrases = Vec::new();
        for (phrase, reason, label) in relatives.chain(roles) {
            let all: Vec<String> = words(phrase).iter().map(|word| regex::escape(word)).collect();
            if all.is_empty() {
                continue;
            }
            let pattern = all.join("[ ,.'-]{1,3}");
            let too_long = |_| {
                Error::new(
                    Code::BadIdentity,
                    "A relative or role of the identity is too long to be searched for. Shorten it.",
                )
            };
            phrases.push((RegexBuilder::new(&pattern).unicode(false).build().map_err(too_long)?, reason, label));
        }
        Ok(Self { phrases })
    }

    pub(super) fn find(&self, view: View<'_>) -> Vec<Raw> {
        let text = view.text();
        let edge = |c: Option<char>| !c.is_some_and(is_word);
        let mut all = Vec::new();
        for (regex, reason, label) in &self.phrases {
            let whole = regex.find_iter(text).map(|m| Span::new(m.start(), m.end())).filter(|span| {
                edge(text.get(..span.start).and_then(|s| s.chars().next_back()))
                    && edge(text.get(span.end..).and_then(|s| s.chars().next()))
            });
            all.extend(whole.map(|span| Raw {
                span: view.folded.source(span),
                class: Class::Quasi,
                action: Action::Suggest,
                reason: *reason,
                confidence: 0.8,
                label: *label,
            }));
        }
        all
    }
}
