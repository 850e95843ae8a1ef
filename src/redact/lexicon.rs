//! The word lists of `data/` that context is read from.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static WORDS: LazyLock<HashMap<&str, HashSet<&str>>> = LazyLock::new(|| {
    let mut kinds: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut kind = "";
    for line in include_str!("../../data/words.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) => kind = name,
            None => kinds.entry(kind).or_default().extend(line.split_whitespace()),
        }
    }
    kinds
});

static ORDINARY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../data/ordinary-words.txt").lines().collect());

/// A section of `data/words.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Title,
    MaleTitle,
    FemaleTitle,
    CouncillorTitle,
    Crown,
    Place,
    Street,
    House,
    Relation,
    Month,
    Weekday,
    MonthBefore,
    VerbAfter,
    WeakVerb,
    NotNameAfter,
    NameTalk,
    Acronym,
    Opener,
}

impl Kind {
    const fn section(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::MaleTitle => "male-title",
            Self::FemaleTitle => "female-title",
            Self::CouncillorTitle => "councillor-title",
            Self::Crown => "crown",
            Self::Place => "place",
            Self::Street => "street",
            Self::House => "house",
            Self::Relation => "relation",
            Self::Month => "month",
            Self::Weekday => "weekday",
            Self::MonthBefore => "month-before",
            Self::WeakVerb => "weak-verb",
            Self::VerbAfter => "verb-after",
            Self::NotNameAfter => "not-name-after",
            Self::NameTalk => "name-talk",
            Self::Acronym => "acronym",
            Self::Opener => "opener",
        }
    }
}

/// Whether a folded word stands in a section of `data/words.txt`.
pub fn is(kind: Kind, word: &str) -> bool {
    WORDS.get(kind.section()).is_some_and(|words| words.contains(word))
}

/// Whether a folded word is an ordinary English word as well as a name: `may`, `castle`. A single letter always is.
pub fn is_ordinary(word: &str) -> bool {
    word.len() < 2 || ORDINARY.contains(word)
}

static GIVEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| name_table().flat_map(|(formal, shorts)| shorts.split_whitespace().chain([formal])).collect());

/// The rows of `data/short-forms.txt`: a name, and its forms with spaces between.
fn name_table() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = include_str!("../../data/short-forms.txt").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.split_once(':'))
}

/// Whether a folded word stands in the table of given names, on either side.
pub fn is_given_name(word: &str) -> bool {
    GIVEN.contains(word)
}

/// The short forms of a given name, and the names and other short forms that it may be short for. Folded.
pub fn short_forms(name: &str) -> Vec<&'static str> {
    let mut forms = Vec::new();
    for (formal, shorts) in name_table() {
        if formal == name || shorts.split_whitespace().any(|short| short == name) {
            forms.push(formal);
            forms.extend(shorts.split_whitespace());
        }
    }
    forms.retain(|form| *form != name);
    forms.sort_unstable();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_that_the_code_asks_for_is_in_the_file() {
        use Kind::{
            Acronym, CouncillorTitle, Crown, FemaleTitle, House, MaleTitle, Month, MonthBefore, NameTalk, NotNameAfter,
            Opener, Place, Relation, Street, Title, VerbAfter, WeakVerb, Weekday,
        };
        for kind in [
            Title,
            MaleTitle,
            FemaleTitle,
            CouncillorTitle,
            Crown,
            Place,
            Street,
            House,
            Relation,
            Month,
            Weekday,
            MonthBefore,
            VerbAfter,
            WeakVerb,
            NotNameAfter,
            NameTalk,
            Acronym,
            Opener,
        ] {
            assert!(WORDS.get(kind.section()).is_some_and(|words| !words.is_empty()), "{kind:?}");
        }
    }

    #[test]
    fn short_forms_work_both_ways() {
        assert!(short_forms("elizabeth").contains(&"betty"));
        assert!(short_forms("betty").contains(&"elizabeth"));
        assert!(short_forms("xylophone").is_empty());
    }

    #[test]
    fn the_files_are_written_folded() {
        let all = concat!(include_str!("../../data/short-forms.txt"), include_str!("../../data/words.txt"));
        for line in all.lines().filter(|line| !line.starts_with('#')) {
            assert_eq!(crate::text::fold::fold(line), line.trim_end(), "not folded");
        }
    }
}
