//! Every word that may be a part of the person's name, with what it may be.

mod build;

use std::collections::HashMap;

use super::judge::is_no_name;
pub use super::meaning::Meaning;
use super::near_miss::{NearMisses, edits};
use super::person::{Person, Surname};
use super::script;
use super::sound::Sounds;
use super::spelling::spellings;
use crate::redact::lexicon::{self, Kind};
use crate::text::Span;
use crate::text::places::Beginnings;
use crate::text::word::ByWord;

/// The words of one person's names.
pub struct Vocabulary {
    words: HashMap<String, Meaning, ByWord>,
    /// By first byte: a bit for each length (63 for longer ones) that a word of the vocabulary has.
    lengths: [u64; 256],
    /// What the words begin with that can be a mention without company.
    alone: Beginnings,
    /// The person's initials, in every way that they are written as one word, in order.
    initials: Vec<String>,
    near: NearMisses,
    sounds: Sounds,
    /// Characters that the family name may be written with in Chinese.
    family_characters: String,
    /// What a patronymic is in English, which means the person behind their given name only: Gwyn Thomas, of ap Tomos.
    pub patronymics: Vec<&'static str>,
    /// The title, where it is known.
    pub title: Option<String>,
    /// The given names as they were declared.
    givens: Vec<String>,
    /// Other spellings of the first of them, and of what the person is known as.
    given_spellings: Vec<&'static str>,
    /// The family names, each as one word.
    surnames: Vec<String>,
    /// Two letters that stand for a name that begins with them: `Ll`, `Rh`, `Ch`.
    pub digraphs: Vec<String>,
    /// Letters that may stand for a given name.
    pub given_initials: Vec<char>,
    /// Letters that may stand for a family name, particles included.
    pub surname_initials: Vec<char>,
    /// The particles of the family names.
    pub particles: Vec<String>,
    /// Family names with a particle by their letters: `ds` for dos Santos.
    pub letters_with_particle: Vec<String>,
    /// The particles of the forms that the family names have in another language.
    pub kin_particles: Vec<String>,
    /// How many letters the longest of the person's initials has.
    pub most_initials: usize,
    /// The words of each family name that are names on their own.
    pub cores: Vec<Vec<String>>,
}

impl Vocabulary {
    /// Works out every word for a person.
    pub fn new(person: &Person) -> Self {
        let mut v = Self {
            words: HashMap::default(),
            lengths: [0; 256],
            alone: Beginnings::of([]),
            initials: Vec::new(),
            near: NearMisses::default(),
            sounds: Sounds::default(),
            family_characters: person.surnames.iter().map(|s| script::family_characters(&s.joined())).collect(),
            patronymics: person.surnames.iter().flat_map(|s| super::kin::english_of(&s.joined())).collect(),
            title: person.title.clone(),
            givens: person.given.iter().chain(&person.known_as).cloned().collect(),
            given_spellings: person
                .first()
                .into_iter()
                .chain(person.known_as.iter().map(String::as_str))
                .flat_map(spellings)
                .collect(),
            surnames: person.surnames.iter().map(Surname::joined).collect(),
            digraphs: Vec::new(),
            given_initials: Vec::new(),
            surname_initials: Vec::new(),
            particles: Vec::new(),
            letters_with_particle: Vec::new(),
            kin_particles: Vec::new(),
            most_initials: 2,
            cores: Vec::new(),
        };
        v.add_given(person);
        for surname in &person.surnames {
            v.add_surname(surname);
            v.add_compounds(person, surname);
        }
        v.add_other_forms(person);
        let alone = v.words.iter().filter(|(_, meaning)| meaning.any(Meaning::ALONE));
        v.alone = Beginnings::of(alone.map(|(word, _)| word.as_str()));
        let initials = v.words.iter().filter(|(_, meaning)| meaning.any(Meaning::INITIALS));
        v.initials = initials.map(|(word, _)| word.clone()).collect();
        v.initials.sort_unstable();
        v.sounds = Sounds::of(v.plain_names());
        for (first, bit) in v.words.keys().map(|word| key(word)) {
            if let Some(slot) = v.lengths.get_mut(first) {
                *slot |= 1 << bit;
            }
        }
        v
    }

    /// What a folded word may be.
    pub fn meaning(&self, word: &str) -> Meaning {
        let meaning = self.known(word).without(Meaning::FRAGMENT);
        // Carole Ellis, of Carol: what is a handle is one slip away from the name, too.
        if !meaning.without(Meaning::HANDLE).is_none() {
            return meaning;
        }
        match self.near.find(word) {
            Some(near) => near.and(Meaning::NEAR_MISS).and(meaning),
            None if self.is_chinese_name(word) => Meaning::JOINED,
            None => meaning,
        }
    }

    /// What a word may be that is none of the words of the vocabulary, nor one slip away from any; what stands around it
    /// must tell.
    pub fn doubtful(&self, word: &str) -> Meaning {
        let sound = self.sounds_like(word);
        if !sound.is_none() {
            return sound;
        }
        if word == "mac" && self.is_called_mac() || self.is_cut_off(word) {
            return Meaning::SHORT.and(Meaning::NEAR_MISS).and(Meaning::CUT);
        }
        // Mr Abu, of Abu Shanab
        if word.len() > 2 && self.particles.iter().any(|particle| particle == word) {
            return Meaning::PART.and(Meaning::NEAR_MISS).and(Meaning::TITLED);
        }
        // The Hollaways
        let family = Meaning::SURNAME.and(Meaning::PART);
        let stem = word.strip_suffix('s').filter(|stem| stem.len() > 6);
        if let Some(one) = stem.and_then(|stem| self.near.find(stem)).filter(|one| one.any(family)) {
            return one.and(Meaning::NEAR_MISS).and(Meaning::PLURAL);
        }
        // Mr Thiru, of Thirunavukkarasu.
        let begins = |name: &String| name.len() > 6 && name.len() > word.len() + 2 && name.starts_with(word);
        let cut = word.len() > 2 && self.is_fragment(word) && self.surnames.iter().any(begins);
        let titled =
            self.near.find_short(word).or_else(|| self.near.find_long(word)).or_else(|| self.near.find_rhyme(word));
        // Mr Grumblay, of Grindlay
        let alike = |name: &String| {
            let end = name.len().checked_sub(3).and_then(|from| name.get(from..));
            word.len() > 6
                && word.len().abs_diff(name.len()) < 2
                && name.get(..2) == word.get(..2)
                && end.is_some_and(|end| word.ends_with(end))
        };
        // Mr Roblewski, of Wróblewski
        let beheaded = |name: &String| {
            name.len() > 6 && name.char_indices().nth(1).and_then(|(at, _)| name.get(at..)) == Some(word)
        };
        let alike = || self.surnames.iter().any(|name| alike(name) || beheaded(name)).then_some(Meaning::SURNAME);
        titled
            .or(cut.then_some(Meaning::SURNAME))
            .or_else(|| self.sounds.find_titled(word).map(|meaning| meaning.and(Meaning::SOUND)))
            .or_else(alike)
            .map_or(Meaning::default(), |meaning| meaning.and(Meaning::NEAR_MISS).and(Meaning::TITLED))
    }

    /// Whether the person may be called Mac: MacAskill, McAskill.
    pub fn is_called_mac(&self) -> bool {
        self.surnames.iter().any(|name| name.len() > 5 && (name.starts_with("mac") || name.starts_with("mc")))
    }

    /// Whether a folded word is the beginning or the end of a given name, and neither a whole name nor a word of its own:
    /// Harj and Jinder for Harjinder. What is short for another name, too, is one: Tris, of Tristram and Tristan.
    fn is_cut_off(&self, word: &str) -> bool {
        let letters = word.chars().count();
        let cut = |given: &String| {
            letters < given.chars().count()
                && (letters > 2 && given.starts_with(word) || letters > 3 && given.ends_with(word))
        };
        self.givens.iter().any(cut)
            && !lexicon::is_ordinary(word)
            && !lexicon::has_short_forms(word)
            && !is_no_name(word)
            && !lexicon::is_any(&[Kind::MonthShort, Kind::Title, Kind::PlaceName, Kind::Acronym], word)
    }

    /// What the name may be that an unknown word with a capital sounds like.
    pub fn sounds_like(&self, word: &str) -> Meaning {
        self.sounds.find(word).map_or(Meaning::default(), |meaning| meaning.and(Meaning::NEAR_MISS).and(Meaning::SOUND))
    }

    /// What the name may be that an unknown word with a capital sounds like, where the rest of the name stands beside it.
    pub fn heard_beside(&self, word: &str) -> Meaning {
        self.sounds.find_beside(word).unwrap_or_default()
    }

    /// Whether an unknown word before the family name is written for the given name as it is heard: Kiara, of Chiara;
    /// Neevie, of Niamh.
    pub fn is_heard_as_given(&self, word: &str) -> bool {
        self.sounds.is_like_given(word) || self.given_spellings.iter().any(|given| is_pet_or_slip(given, word))
    }

    /// Whether any word at all may be heard as the family name.
    pub fn is_heard_as_family(&self, word: &str) -> bool {
        self.sounds.find_titled(word).is_some_and(|meaning| meaning.any(Meaning::SURNAME.and(Meaning::PART)))
    }

    /// Whether a word has the consonants of a given name.
    pub fn has_consonants_of_given(&self, word: &str) -> bool {
        self.sounds.has_consonants_of_given(word)
    }

    /// The names as they were declared, word by word, and what each of them is.
    pub fn plain_names(&self) -> impl Iterator<Item = (String, Meaning)> + '_ {
        self.near.names()
    }

    /// Whether the family name is one that is usually written first.
    pub fn is_family_first(&self) -> bool {
        !self.family_characters.is_empty()
    }

    /// What a folded word may be that is spelt as one of the forms.
    pub fn exact(&self, word: &str) -> Meaning {
        self.known(word)
    }

    /// Whether one of the words begins with this byte.
    pub fn begins_with(&self, first: Option<u8>) -> bool {
        first.and_then(|byte| self.lengths.get(usize::from(byte))).is_some_and(|lengths| *lengths != 0)
    }

    /// Whether a folded word is the beginning of a name.
    pub fn is_fragment(&self, word: &str) -> bool {
        self.known(word).any(Meaning::FRAGMENT)
    }

    /// Whether letters in one word are the person's initials.
    pub fn are_initials(&self, letters: &str) -> bool {
        self.known(letters).any(Meaning::INITIALS)
    }

    /// Whether letters in one word are the first of the person's initials.
    pub fn begin_initials(&self, letters: &str) -> bool {
        let at = self.initials.partition_point(|initials| initials.as_str() < letters);
        self.initials.get(at).is_some_and(|initials| initials.starts_with(letters))
    }

    /// What the list of words says.
    fn known(&self, word: &str) -> Meaning {
        let (first, bit) = key(word);
        let known = self.lengths.get(first).is_some_and(|lengths| lengths & (1 << bit) != 0);
        if known { self.words.get(word).copied().unwrap_or_default() } else { Meaning::default() }
    }

    /// Whether letters may be the beginning of a name, as far as the first two tell.
    pub fn may_begin_name(&self, letters: &str) -> bool {
        self.alone.has(letters.as_bytes())
    }

    /// Whether a name that can be a mention by itself stands inside a longer folded word.
    pub fn stands_in(&self, word: &str) -> bool {
        self.places_in(word).next().is_some()
    }

    /// Where such names stand in a longer folded word.
    pub fn places_in<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Span> + 'a {
        let starts = (0..word.len()).filter(|at| word.as_bytes().get(*at..).is_some_and(|rest| self.alone.has(rest)));
        starts.flat_map(move |start| {
            let first = word.as_bytes().get(start).copied().map_or(0, usize::from);
            let lengths = self.lengths.get(first).copied().unwrap_or(0);
            let ends = (2..63.min(word.len() - start + 1)).filter(move |len| lengths & (1 << len) != 0);
            ends.map(move |len| Span::new(start, start + len))
                .filter(move |place| place.len() < word.len() && self.known(place.of(word)).any(Meaning::ALONE))
        })
    }

    /// Whether a folded word is the beginning of one of the given names.
    pub fn begins_given(&self, word: &str) -> bool {
        self.is_fragment(word) && self.givens.iter().any(|given| given.starts_with(word))
    }

    /// Whether a folded word is a long given name cut short, perhaps with a letter of its own at the end: `Christos` for
    /// Christodoulos. Five letters are as much of a name as no other shares by chance.
    pub fn cuts_given_short(&self, word: &str) -> bool {
        let cut = |given: &String| {
            let same = given.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
            let (whole, letters) = (given.chars().count(), word.chars().count());
            same > 4 && letters - same < 2 && whole > letters + 1
        };
        self.givens.iter().any(cut)
    }

    /// A short Chinese word that begins with the family name.
    fn is_chinese_name(&self, word: &str) -> bool {
        !self.family_characters.is_empty()
            && (6..=12).contains(&word.len())
            && word.chars().all(script::is_han)
            && word.chars().next().is_some_and(|c| self.family_characters.contains(c))
    }

    /// Whether a folded word is so like one of the names that, beside the rest of the name, it is that name: one slip in
    /// four letters, two in six.
    pub fn resembles(&self, word: &str, meaning: Meaning, known: bool) -> bool {
        self.near.resembles(word, meaning, known)
    }
}

/// Whether a word is a name of four letters or more with a `y` or `ie` at its end, or one letter away from it.
fn is_pet_or_slip(name: &str, word: &str) -> bool {
    let stem = word.strip_suffix("ie").or_else(|| word.strip_suffix('y')).unwrap_or(word);
    let like = |word: &str| {
        let (name, word): (Vec<char>, Vec<char>) = (name.chars().collect(), word.chars().collect());
        name.first() == word.first() && edits(&name, &word) < 2
    };
    name.len() > 3 && word.len() > 3 && (like(word) || name.trim_end_matches('e') == stem)
}

fn key(word: &str) -> (usize, usize) {
    (word.as_bytes().first().copied().map_or(0, usize::from), word.len().min(63))
}
