//! The words that context is looked for around: one lookup says all that a word may be.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::{field, phrases};

/// What a word may be a sign of, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u128);

macro_rules! cues {
    ($($bit:literal $name:ident $section:literal,)*) => {
        impl Cues {
            $(pub const $name: Self = Self(1 << $bit);)*
        }
        /// The sections of the word lists and what their words are signs of.
        const SECTIONS: &[(&str, Cues)] = &[$(($section, Cues::$name),)*];
    };
}

cues! {
    0 PERSON "person",
    1 OTHER "other",
    2 TITLE "title",
    3 MALE "male-title",
    4 FEMALE "female-title",
    5 HER "her",
    6 HIS "his",
    7 SHE "she",
    8 HE "he",
    9 THEIR "their",
    10 I "i",
    11 MY "my",
    12 ARTICLE "article",
    13 BE "be",
    14 HAVE "have",
    15 STOP "stop",
    16 PREPOSITION "preposition",
    17 KIN "kin",
    18 ONLY "only",
    19 PLAIN "plain",
    20 JOB "job",
    21 OFFICE "office",
    22 WORK "work",
    23 ACTIVITY "activity",
    24 STRONG_ACTIVITY "strong-activity",
    25 ACTIVITY_BEFORE "activity-before",
    26 PREMISES "premises",
    27 HEALTH "health",
    28 WEAK "weak",
    29 BELIEF "belief",
    30 ORIGIN "origin",
    31 SEXUAL "sexual",
    32 UNION "union",
    33 CRIME "crime",
    34 HUMAN "human",
    35 AGE "age",
    36 DECADE "decade",
    37 DATE_VERB "date-verb",
    38 FAMILY_EVENT "family-event",
    39 MONTH "month",
    40 LIVE "live",
    41 HOME "home",
    42 PLACED "placed",
    43 VEHICLE "vehicle",
    44 THING "thing",
    45 ANIMAL "animal",
    46 EVENT "event",
    47 VENUE "venue",
    48 SOURCE "source",
    49 SAID "said",
    50 REGISTER "register",
    51 NAME_WORD "name-word",
    52 STRONG_NAME_WORD "strong-name-word",
    53 NAME_TALK "name-talk",
    54 RELATED "related",
    55 PUN "pun",
    56 DEATH "death",
    57 SENIORITY "seniority",
    58 COUNCILLOR "councillor-title",
    59 SPEECH "speech",
    60 FIRM "firm",
    64 BEGINS_PHRASE "begins-phrase",
    65 BEGINS_TREATED "begins-treated",
    66 BEGINS_ALONE "begins-alone",
    67 BEGINS_NAME "begins-name",
    68 BEGINS_HEALTH "begins-health",
    69 BEGINS_WORK "begins-work",
    70 BEGINS_AGE "begins-age",
    71 PUBLIC "public",
    72 BEGINS_CALLED "begins-called",
    73 BEGINS_FORMER "begins-former",
    74 BEGINS_SEARCHED "begins-searched",
    75 BEGINS_ASIDE "begins-aside",
    76 PROCESS "process",
    77 STATE "state",
    78 MONEY "money",
    79 DISPUTE "dispute",
    80 PRIZED "prized",
    81 DRESS "dress",
    82 PARTY "party",
    83 BEGINS_MEANT "begins-meant",
    84 BEGINS_PLACED "begins-placed",
    85 BEGINS_POINTED "begins-pointed",
    87 SPAN "span",
    88 PUBLISHED "published",
    89 PUTS_RIGHT "puts-right",
    90 BEGINS_DEFINED "begins-defined",
    91 BEGINS_DOES "begins-does",
    92 BEGINS_PERMIT "begins-permit",
    93 COLOUR "colour",
    94 PROCEDURE "procedure",
    95 DEALT_WITH "dealt-with",
    96 KEEPS_RECORDS "keeps-records",
    97 COMES "comes",
    98 HELPS "helps",
    99 OWN "own",
    100 HELPER "helper",
    101 BEGINS_NEAR "begins-near",
    102 ANSWERS "answers",
}

impl Cues {
    /// Nothing.
    pub const NONE: Self = Self(0);

    /// The word may be a verb that says what somebody does: see [`Self::of_form`].
    pub const HABIT: Self = Self(1 << 62);

    /// There is a digit in the word: see [`Self::of_form`].
    pub const DIGIT: Self = Self(1 << 63);

    /// The word may end the name of a form's field: see [`field::words`].
    pub const FIELD: Self = Self(1 << 86);

    /// What a word shows without standing in a list.
    pub fn of_form(word: &str) -> Self {
        let digit = word.bytes().any(|byte| byte.is_ascii_digit());
        let habit = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss");
        Self(u128::from(digit) << 63 | u128::from(habit) << 62)
    }

    /// Either.
    #[inline]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of `other` is in it.
    #[inline]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing is in it but what is in `other`.
    pub const fn is_only(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Words that refer to somebody.
    pub const REFERS: Self =
        Self::PERSON.or(Self::OTHER).or(Self::TITLE).or(Self::HER).or(Self::HIS).or(Self::SHE).or(Self::HE);

    /// What the law calls special: health, belief, origin, sexual life, union, crime.
    pub const SPECIAL: Self =
        Self::HEALTH.or(Self::BELIEF).or(Self::ORIGIN).or(Self::SEXUAL).or(Self::UNION).or(Self::CRIME);

    /// What somebody does or is.
    pub const TRAIT: Self = Self::SPECIAL.or(Self::JOB).or(Self::OFFICE).or(Self::STRONG_ACTIVITY).or(Self::ONLY);

    /// Words without one of which a sentence holds nothing to look for.
    pub const ACTIVE: Self = Self::TRAIT
        .or(Self::KIN)
        .or(Self::WORK)
        .or(Self::ACTIVITY)
        .or(Self::PREMISES)
        .or(Self::AGE)
        .or(Self::DECADE)
        .or(Self::SPAN)
        .or(Self::DATE_VERB)
        .or(Self::FAMILY_EVENT)
        .or(Self::LIVE)
        .or(Self::HOME)
        .or(Self::PLACED)
        .or(Self::VEHICLE)
        .or(Self::ANIMAL)
        .or(Self::THING)
        .or(Self::EVENT)
        .or(Self::SOURCE)
        .or(Self::REGISTER)
        .or(Self::NAME_WORD)
        .or(Self::RELATED)
        .or(Self::PUN)
        .or(Self::DEATH)
        .or(Self::SENIORITY);
}

/// Where the words of a sentence stand that are signs of something: for each sign a set of places, a bit each, as a
/// sentence has few enough words for.
pub struct Places {
    all: Cues,
    by_cue: [u128; 128],
}

impl Default for Places {
    fn default() -> Self {
        Self { all: Cues::NONE, by_cue: [0; 128] }
    }
}

impl Places {
    /// Forgets the sentence before, and notes the words of another.
    pub fn read(&mut self, words: impl Iterator<Item = Cues>) {
        bits(self.all.0).for_each(|bit| self.put(bit, 0));
        self.all = Cues::NONE;
        let mut place = 1;
        for cues in words {
            self.all = self.all.or(cues);
            bits(cues.0).for_each(|bit| self.put(bit, self.at(bit) | place));
            place <<= 1;
        }
    }

    /// All that the words are signs of.
    pub fn all(&self) -> Cues {
        self.all
    }

    /// The places of the words that are signs of any of these.
    pub fn of(&self, cues: Cues) -> u128 {
        bits(cues.0 & self.all.0).fold(0, |all, bit| all | self.at(bit))
    }

    fn at(&self, bit: usize) -> u128 {
        self.by_cue.get(bit).copied().unwrap_or(0)
    }

    fn put(&mut self, bit: usize, places: u128) {
        if let Some(slot) = self.by_cue.get_mut(bit) {
            *slot = places;
        }
    }
}

/// The bits that are set, from the lowest.
pub fn bits(mut set: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros() as usize;
        set &= set.checked_sub(1)?;
        Some(bit)
    })
}

/// FNV-1a: the words are known ahead, so nobody can choose them to collide.
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3);
        }
    }
}

type Table = HashMap<&'static str, Cues, BuildHasherDefault<Fnv>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    let files = [include_str!("../../../data/context-words.txt"), include_str!("../../../data/words.txt")];
    for line in sections(files) {
        let Some((section, words)) = line else { continue };
        let Some((_, cue)) = SECTIONS.iter().find(|(name, _)| *name == section) else { continue };
        for word in words.split_whitespace() {
            let cues = table.entry(word).or_default();
            *cues = cues.or(*cue);
        }
    }
    let named = phrases::beginnings().map(|word| (word, Cues::BEGINS_PHRASE));
    for (word, cue) in named.chain(field::words().map(|word| (word, Cues::FIELD))) {
        let cues = table.entry(word).or_default();
        *cues = cues.or(cue);
    }
    table
});

/// Each line of the files with the section it stands in.
fn sections(files: [&'static str; 2]) -> impl Iterator<Item = Option<(&'static str, &'static str)>> {
    let mut section = "";
    files.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#')).map(move |line| {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) => {
                section = name;
                None
            }
            None => Some((section, line)),
        }
    })
}

/// What a folded word may be a sign of.
pub fn cues(word: &str) -> Cues {
    TABLE.get(word).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_has_a_bit_of_its_own() {
        let mut seen = Cues::NONE;
        for cue in SECTIONS.iter().map(|(_, cue)| *cue).chain([Cues::HABIT, Cues::DIGIT, Cues::FIELD]) {
            assert!(!seen.any(cue), "{cue:?}");
            seen = seen.or(cue);
        }
    }

    #[test]
    fn every_section_has_words_and_every_word_is_one_folded_word() {
        for (name, cue) in SECTIONS {
            assert!(TABLE.values().any(|cues| cues.any(*cue)), "{name}");
        }
        for line in include_str!("../../../data/context-words.txt").lines() {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                assert!(SECTIONS.iter().any(|(section, _)| *section == name), "nobody asks for {name}");
            } else if !line.starts_with('#') {
                for word in line.split_whitespace() {
                    assert!(word.chars().all(char::is_alphanumeric), "{word} is not one word");
                    assert_eq!(crate::text::fold::fold(word), word, "not folded");
                }
            }
        }
    }

    #[test]
    fn the_places_of_a_sentence_are_those_of_its_words_and_of_no_other() {
        let mut places = Places::default();
        for sentence in ["her husband is a baker in wick", "", "xylem", "is is her", &"the ".repeat(120)] {
            let words: Vec<Cues> = sentence.split_whitespace().map(cues).collect();
            places.read(words.iter().copied());
            assert_eq!(places.all(), words.iter().fold(Cues::NONE, |all, cues| all.or(*cues)));
            for wanted in SECTIONS.iter().map(|(_, cue)| *cue).chain([Cues::SPECIAL, Cues::TRAIT, Cues::REFERS]) {
                let by_hand: Vec<usize> = (0..words.len()).filter(|i| words[*i].any(wanted)).collect();
                assert_eq!(bits(places.of(wanted)).collect::<Vec<_>>(), by_hand, "{sentence}");
            }
        }
    }

    #[test]
    fn a_word_may_be_several_things() {
        assert!(cues("her").any(Cues::HER) && cues("her").any(Cues::ARTICLE));
        assert_eq!(cues("xylem"), Cues::NONE);
    }
}
