//! Grammatical gender: which pronouns somebody has, as far as a title, a noun or a given name tells it.

use super::lexicon::{self, Kind};

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// She.
    Female,
    /// He.
    Male,
}

impl Gender {
    /// By a title in small letters: `mrs`, `mr`. None where the title is for all.
    pub fn of_title(title: &str) -> Option<Self> {
        if lexicon::is(Kind::FemaleTitle, title) {
            Some(Self::Female)
        } else if lexicon::is(Kind::MaleTitle, title) {
            Some(Self::Male)
        } else {
            None
        }
    }
}
