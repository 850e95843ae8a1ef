//! The word lists of `data/pronouns.txt`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static WORDS: LazyLock<HashMap<&str, HashSet<&str>>> = LazyLock::new(|| {
    let mut kinds: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut kind = "";
    for line in include_str!("../../../data/pronouns.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) => kind = name,
            None => kinds.entry(kind).or_default().extend(line.split_whitespace()),
        }
    }
    kinds
});

/// A section of `data/pronouns.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// May stand between a pronoun and its verb.
    Adverb,
    /// Ends in "s" and is no verb.
    NotSVerb,
    /// Common verbs.
    Verb,
    /// Past participles that do not end in "ed".
    Participle,
    /// Words that do not begin what is hers: before them "her" is an object.
    AfterObject,
    /// Verbs with two objects.
    Gives,
    /// Verbs after which "her" may do something.
    Causes,
    /// What she may be seen to do.
    BaseVerb,
    /// Her Majesty.
    Honour,
    /// Nouns for women.
    Female,
    /// Nouns for men.
    Male,
    /// Nouns for people.
    Role,
    /// Spoken of as "she".
    Ship,
    /// Spoken of as "she" or "he".
    Animal,
    /// Words that a Welsh text is told by.
    Welsh,
}

/// Whether a folded word stands in a list.
pub fn is(list: List, word: &str) -> bool {
    let section = match list {
        List::Adverb => "adverb",
        List::NotSVerb => "not-s-verb",
        List::Verb => "verb",
        List::Participle => "participle",
        List::AfterObject => "after-object",
        List::Gives => "gives",
        List::Causes => "causes",
        List::BaseVerb => "base-verb",
        List::Honour => "honour",
        List::Female => "female",
        List::Male => "male",
        List::Role => "role",
        List::Ship => "ship",
        List::Animal => "animal",
        List::Welsh => "welsh",
    };
    WORDS.get(section).is_some_and(|words| words.contains(word))
}

/// Whether a folded word may stand between a pronoun and its verb.
pub fn is_adverb(word: &str) -> bool {
    is(List::Adverb, word) || (word.len() > 4 && word.ends_with("ly") && !is(List::Verb, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_that_the_code_asks_for_is_in_the_file() {
        for (list, word) in [
            (List::Adverb, "never"),
            (List::NotSVerb, "always"),
            (List::Verb, "live"),
            (List::Participle, "seen"),
            (List::AfterObject, "that"),
            (List::Gives, "told"),
            (List::Causes, "saw"),
            (List::BaseVerb, "feel"),
            (List::Honour, "majesty"),
            (List::Female, "wife"),
            (List::Male, "husband"),
            (List::Role, "officer"),
            (List::Ship, "vessel"),
            (List::Animal, "dog"),
            (List::Welsh, "oedd"),
        ] {
            assert!(is(list, word), "{list:?}");
        }
    }

    #[test]
    fn the_file_is_written_folded() {
        for line in include_str!("../../../data/pronouns.txt").lines().filter(|line| !line.starts_with('#')) {
            assert_eq!(crate::text::fold::fold(line), line.trim_end(), "not folded");
        }
    }
}
