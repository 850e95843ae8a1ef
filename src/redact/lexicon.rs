//! The word lists of `data/` that context is read from.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::word::ByWord;

/// What is known of the words in the lists.
static WORDS: LazyLock<HashMap<&str, u128, ByWord>> = LazyLock::new(|| {
    let mut words: HashMap<&str, u128, ByWord> = HashMap::with_capacity_and_hasher(8192, ByWord::default());
    let mut kind = 0;
    for line in include_str!("../../data/words.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) => kind = Kind::ALL.iter().find(|kind| kind.section() == name).map_or(0, |kind| kind.bit()),
            None => line.split_whitespace().for_each(|word| *words.entry(word).or_default() |= kind),
        }
    }
    for word in include_str!("../../data/ordinary-words.txt").lines() {
        *words.entry(word).or_default() |= ORDINARY;
    }
    for word in include_str!("../../data/common-words.txt").lines() {
        *words.entry(word).or_default() |= COMMON;
    }
    for (formal, shorts) in name_table() {
        for word in shorts.split_whitespace().chain([formal]) {
            *words.entry(word).or_default() |= GIVEN_NAME;
        }
    }
    words
});

/// The bits above those of the kinds.
const ORDINARY: u128 = 1 << 127;
const GIVEN_NAME: u128 = 1 << 126;
const COMMON: u128 = 1 << 125;

/// The sections of `data/words.txt` that the code asks for.
macro_rules! kinds {
    ($($kind:ident $section:literal)*) => {
        /// A section of `data/words.txt`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind {
            $($kind),*
        }

        impl Kind {
            const ALL: &[Self] = &[$(Self::$kind),*];

            const fn section(self) -> &'static str {
                match self {
                    $(Self::$kind => $section),*
                }
            }
        }
    };
}

kinds! {
    Title "title"
    TitleOrName "title-or-name"
    MaleTitle "male-title"
    FemaleTitle "female-title"
    CouncillorTitle "councillor-title"
    Crown "crown"
    Place "place"
    Street "street"
    House "house"
    Relation "relation"
    Month "month"
    Weekday "weekday"
    MonthBefore "month-before"
    VerbAfter "verb-after"
    WeakVerb "weak-verb"
    NotNameAfter "not-name-after"
    NameTalk "name-talk"
    Acronym "acronym"
    Opener "opener"
    Rank "rank"
    Realm "realm"
    Where "where"
    PlaceName "place-name"
    MonthShort "month-short"
    Epithet "epithet"
    Shouted "shouted"
    PersonNoun "person-noun"
    Calling "calling"
    Naming "naming"
    Body "body"
    FirmForm "firm-form"
    Thing "named-thing"
    ThingBehind "thing-behind"
    TagWord "tag-word"
    HouseBefore "house-before"
    PlaceBefore "place-before"
    SetPhrase "set-phrase"
    Byname "byname"
    Uniform "uniform"
    GivenName "given-name"
    CommonFamily "common-family"
    Account "account"
    FileWord "file-word"
    Polite "polite"
    SignedBy "signed-by"
    BeenAt "been-at"
    Tell "tell"
    ToSomebody "to-somebody"
    Matter "matter"
    Complaint "complaint"
    Settlement "settlement"
    PlacePrefix "place-prefix"
    Travel "travel"
    InSomebody "in-somebody"
    Made "made"
    Department "department"
    Prefix "prefix"
    BeforeVerb "before-verb"
    Calls "calls"
    Figure "figure"
    SpokenLetter "spoken-letter"
    Nation "nation"
    Town "town"
    OfATown "of-a-town"
    Newspaper "newspaper"
}

// Each kind has a bit of its own below those.
const _: () = assert!(Kind::ALL.len() < 125);

impl Kind {
    const fn bit(self) -> u128 {
        1 << self as u64
    }
}

fn bits(word: &str) -> u128 {
    WORDS.get(word).copied().unwrap_or(0)
}

/// Whether a folded word stands in a section of `data/words.txt`.
pub fn is(kind: Kind, word: &str) -> bool {
    bits(word) & kind.bit() != 0
}

/// Whether a folded word stands in any of several sections.
pub fn is_any(kinds: &[Kind], word: &str) -> bool {
    bits(word) & kinds.iter().fold(0, |all, kind| all | kind.bit()) != 0
}

/// Whether a folded word is an ordinary English word as well as a name: `may`, `castle`. A single letter always is.
pub fn is_ordinary(word: &str) -> bool {
    word.len() < 2 || bits(word) & ORDINARY != 0
}

/// Whether a folded word is one of the commonest of English, or an ordinary one that is a name too. Few people bear one of
/// the first kind; whoever does is found where it has a capital: Mr Sleep.
pub fn is_word(word: &str) -> bool {
    is_ordinary(word) || bits(word) & COMMON != 0
}

/// Whether a folded word stands in the table of given names, on either side.
pub fn is_given_name(word: &str) -> bool {
    bits(word) & GIVEN_NAME != 0
}

/// The rows of `data/short-forms.txt`: a name, and its forms with spaces between.
fn name_table() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = SHORT_FORMS.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.split_once(':'))
}

const SHORT_FORMS: &str = include_str!("../../data/short-forms.txt");

/// What bearers of a folded family name have long been called: Dinger, of Bell.
pub fn family_nicknames(name: &str) -> impl Iterator<Item = &'static str> {
    const NICKNAMES: &str = include_str!("../../data/family-nicknames.txt");
    let rows = NICKNAMES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    let own = rows.filter(move |(family, _)| *family == name).flat_map(|(_, nicknames)| nicknames.split_whitespace());
    own.collect::<Vec<_>>().into_iter()
}

/// The rows of a table in which a word stands, and some in which it is part of another.
pub fn rows_with(table: &'static str, word: &str) -> impl Iterator<Item = &'static str> {
    let mut rest = Some(table);
    let rows = std::iter::from_fn(move || {
        let here = rest?;
        let (head, tail) = here.split_at_checked(here.find(word)?)?;
        let (before, after) = (head.rsplit('\n').next().unwrap_or(head).len(), tail.find('\n').unwrap_or(tail.len()));
        rest = tail.get(after + 1..);
        here.get(head.len() - before..head.len() + after)
    });
    rows.filter(|row| !row.starts_with('#'))
}

/// The forms of each name that has a row of its own in the table.
static ROWS: LazyLock<HashMap<&str, &str, ByWord>> = LazyLock::new(|| {
    let mut rows: HashMap<&str, &str, ByWord> = HashMap::default();
    for (formal, shorts) in name_table() {
        rows.entry(formal).or_insert(shorts);
    }
    rows
});

/// Whether a folded word is one of the small words of the language, `this`, `does`, `yes`, which are no form of a name.
pub fn is_small_word(word: &str) -> bool {
    is_any(&[Kind::Opener, Kind::NotNameAfter, Kind::VerbAfter, Kind::WeakVerb], word)
}

/// Whether a given name has a row of its own in the table: Daniel, and not Dan.
pub fn has_short_forms(name: &str) -> bool {
    ROWS.contains_key(name)
}

/// The short forms of a given name, and the names and other short forms that it may be short for. Folded.
pub fn short_forms(name: &str) -> Vec<&'static str> {
    let mut forms = Vec::new();
    if !is_given_name(name) {
        return forms;
    }
    let row = |name: &str| ROWS.get(name).map(|shorts| shorts.split_whitespace());
    let own = row(name);
    let is_formal = own.is_some();
    for short in own.into_iter().flatten() {
        forms.push(short);
        // Agnieszka is Agnes, and so Aggie.
        forms.extend(row(short).into_iter().flatten());
    }
    let holds = |shorts: &str| shorts.split_whitespace().any(|short| short == name);
    let rows = rows_with(SHORT_FORMS, name).filter_map(|row| row.split_once(':'));
    for (formal, shorts) in rows.filter(|(_, shorts)| holds(shorts)) {
        forms.push(formal);
        // Liz is Elizabeth, and so Beth; a name that stands for itself, Ian, is not all that John is.
        if !is_formal {
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
        for kind in Kind::ALL {
            assert!(WORDS.values().any(|bits| bits & kind.bit() != 0), "{kind:?}");
        }
    }

    #[test]
    fn short_forms_work_both_ways() {
        assert!(short_forms("elizabeth").contains(&"betty"));
        assert!(short_forms("betty").contains(&"elizabeth"));
        assert!(short_forms("xylophone").is_empty());
    }

    #[test]
    fn no_row_is_passed_over() {
        let table = "# ann\nann: nan annie\n\nhannah: hanna\nanna ann\nlea\nann";
        assert_eq!(rows_with(table, "ann").collect::<Vec<_>>(), ["ann: nan annie", "hannah: hanna", "anna ann", "ann"]);
        assert_eq!(rows_with(table, "xylem").count(), 0);
        assert_eq!((rows_with("", "ann").count(), rows_with(table, "").count()), (0, 6));
        for (formal, shorts) in name_table() {
            for word in shorts.split_whitespace() {
                assert!(rows_with(SHORT_FORMS, word).any(|row| row.starts_with(&format!("{formal}:"))), "{word}");
            }
        }
    }

    #[test]
    fn the_files_are_written_folded() {
        let all = concat!(include_str!("../../data/short-forms.txt"), include_str!("../../data/words.txt"));
        for line in all.lines().filter(|line| !line.starts_with('#')) {
            assert_eq!(crate::text::fold::fold(line), line.trim_end(), "not folded");
        }
    }
}
