//! Every word that may be a part of the person's name, with what it may be.

use std::collections::HashMap;

use super::near_miss::NearMisses;
use super::person::{Person, Surname};
use crate::redact::lexicon;

/// What a word may be. A word may be several things (`Grant Allan Grant`), so these are flags.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Meaning(u16);

impl Meaning {
    /// The first given name, or a name that the person is known by.
    pub const GIVEN: Self = Self(1);
    /// A further given name.
    pub const MIDDLE: Self = Self(1 << 1);
    /// A usual short form of a given name, or the name that it is short for.
    pub const SHORT: Self = Self(1 << 2);
    /// A whole family name in one word.
    pub const SURNAME: Self = Self(1 << 3);
    /// A word of a family name of several words.
    pub const PART: Self = Self(1 << 4);
    /// With one of the two above: the name is a previous one.
    pub const PREVIOUS: Self = Self(1 << 5);
    /// With SURNAME or PART: the family, `the Lunns`.
    pub const PLURAL: Self = Self(1 << 6);
    /// The person's initials in one word.
    pub const INITIALS: Self = Self(1 << 7);
    /// Two or more of the names written as one word, `adalunn`.
    pub const JOINED: Self = Self(1 << 8);
    /// A name and an initial as one word, `adal`: a name only in a file name, a link or a handle.
    pub const HANDLE: Self = Self(1 << 9);
    /// The spelling is one slip away from the name.
    pub const NEAR_MISS: Self = Self(1 << 10);

    /// What can be a mention without company.
    pub const ALONE: Self = Self::GIVEN.and(Self::SHORT).and(Self::SURNAME).and(Self::PART).and(Self::MIDDLE);

    /// Whether it is any of `other`.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Nothing at all.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// The words of one person's names.
pub struct Vocabulary {
    words: HashMap<String, Meaning>,
    /// By first byte: a bit for each length (63 for longer ones) that a word of the vocabulary has.
    lengths: [u64; 256],
    near: NearMisses,
    /// Letters that may stand for a given name.
    pub given_initials: Vec<char>,
    /// Letters that may stand for a family name, particles included.
    pub surname_initials: Vec<char>,
    /// The particles of the family names.
    pub particles: Vec<String>,
    /// How many letters the longest of the person's initials has.
    pub most_initials: usize,
    /// The words of each family name that are names on their own.
    pub cores: Vec<Vec<String>>,
}

impl Vocabulary {
    /// Works out every word for a person.
    pub fn new(person: &Person) -> Self {
        let mut v = Self {
            words: HashMap::new(),
            lengths: [0; 256],
            near: NearMisses::default(),
            given_initials: Vec::new(),
            surname_initials: Vec::new(),
            particles: Vec::new(),
            most_initials: 2,
            cores: Vec::new(),
        };
        v.add_given(person);
        for surname in &person.surnames {
            v.add_surname(surname);
            v.add_compounds(person, surname);
        }
        let words: Vec<String> = v.words.keys().cloned().collect();
        for word in &words {
            let (first, bit) = key(word);
            if let Some(slot) = v.lengths.get_mut(first) {
                *slot |= 1 << bit;
            }
        }
        v
    }

    /// What a folded word may be.
    pub fn meaning(&self, word: &str) -> Meaning {
        let (first, bit) = key(word);
        let known = self.lengths.get(first).is_some_and(|lengths| lengths & (1 << bit) != 0);
        let meaning = if known { self.words.get(word).copied().unwrap_or_default() } else { Meaning::default() };
        if !meaning.is_none() {
            return meaning;
        }
        match self.near.find(word) {
            Some(near) => near.and(Meaning::NEAR_MISS),
            None => meaning,
        }
    }

    /// Whether a folded word is so like one of the names that, beside the rest of the name, it is that name: one slip in
    /// four letters, two in six.
    pub fn resembles(&self, word: &str, meaning: Meaning) -> bool {
        self.near.resembles(word, meaning)
    }

    fn add(&mut self, word: &str, meaning: Meaning) {
        // One letter is an initial; one ideograph is a name.
        let ideograph = word.chars().all(|c| !c.is_ascii() && !c.is_lowercase() && !c.is_uppercase());
        if word.chars().count() > 1 || ideograph {
            let slot = self.words.entry(word.to_owned()).or_default();
            *slot = slot.and(meaning);
        }
    }

    fn add_given(&mut self, person: &Person) {
        for (i, name) in person.given.iter().enumerate() {
            let meaning = if i == 0 { Meaning::GIVEN } else { Meaning::MIDDLE };
            self.add(name, meaning);
            self.near.add(name, meaning);
            self.given_initials.extend(name.chars().next());
        }
        // Given names that are written as one word or two: Li Na, Lina.
        if let [first, second, ..] = person.given.as_slice() {
            self.add(&format!("{first}{second}"), Meaning::GIVEN);
        }
        for name in &person.known_as {
            self.add(name, Meaning::GIVEN);
            self.near.add(name, Meaning::GIVEN);
            self.given_initials.extend(name.chars().next());
        }
        for name in person.given.iter().chain(&person.known_as) {
            for form in lexicon::short_forms(name) {
                self.add(form, Meaning::SHORT);
            }
            // Pet names are made from any name: Hopey, Markie.
            for form in [format!("{name}y"), format!("{name}ie")] {
                if (5..9).contains(&form.len()) && !lexicon::is_ordinary(&form) && !lexicon::is_given_name(&form) {
                    self.add(&form, Meaning::SHORT);
                }
            }
        }
    }

    fn add_surname(&mut self, surname: &Surname) {
        let previous = if surname.previous { Meaning::PREVIOUS } else { Meaning::default() };
        let whole = Meaning::SURNAME.and(previous);
        let joined = surname.joined();
        self.add(&joined, whole);
        self.near.add(&joined, whole);
        for plural in plurals(&joined) {
            self.add(&plural, whole.and(Meaning::PLURAL));
        }
        if surname.words.len() > 1 {
            let part = Meaning::PART.and(previous);
            for word in surname.core() {
                self.add(word, part);
                self.near.add(word, part);
            }
            // ORourke-Díaz: the particle written to the first half.
            if surname.core().len() > 1 && surname.particles > 0 {
                self.add(
                    &surname.words.iter().take(surname.particles + 1).map(String::as_str).collect::<String>(),
                    part,
                );
            }
            for plural in surname.words.last().map(|word| plurals(word)).unwrap_or_default() {
                self.add(&plural, part.and(Meaning::PLURAL));
            }
        }
        self.particles.extend(surname.words.iter().take(surname.particles).cloned());
        self.cores.push(surname.core().to_vec());
        if let [first, rest @ ..] = surname.core() {
            let glued: String =
                surname.words.iter().take(surname.particles).map(String::as_str).collect::<String>() + first;
            self.cores.push(std::iter::once(glued).chain(rest.iter().cloned()).collect());
        }
        self.surname_initials.extend(surname.words.iter().filter_map(|word| word.chars().next()));
    }

    fn add_compounds(&mut self, person: &Person, surname: &Surname) {
        let family = surname.joined();
        let (given_initials, surname_initials) = person.initials_with(surname);
        let mut names: Vec<&str> =
            person.first().into_iter().chain(person.known_as.iter().map(String::as_str)).collect();
        let shorts: Vec<&str> = names.iter().flat_map(|name| lexicon::short_forms(name)).collect();
        names.extend(shorts);
        for name in names {
            self.add(&format!("{name}{family}"), Meaning::JOINED);
            self.add(&format!("{family}{name}"), Meaning::JOINED);
            self.add(&format!("{name}{surname_initials}"), Meaning::HANDLE);
            for half in surname.core().iter().filter(|_| surname.core().len() > 1) {
                self.add(&format!("{name}{half}"), Meaning::JOINED);
            }
        }
        for title in ["mr", "mrs", "ms", "miss", "mx", "dr"] {
            self.add(&format!("{title}{family}"), Meaning::JOINED);
        }
        for end in 1..=given_initials.chars().count() {
            let initials: String = given_initials.chars().take(end).collect();
            self.add(&format!("{initials}{family}"), Meaning::JOINED);
            self.add(&format!("{family}{initials}"), Meaning::JOINED);
        }
        let letters = given_initials.chars().count() + surname_initials.chars().count();
        self.most_initials = self.most_initials.max(letters);
        if let Some(first) = given_initials.chars().next() {
            self.add(&format!("{first}{surname_initials}"), Meaning::INITIALS);
            self.add(&format!("{given_initials}{surname_initials}"), Meaning::INITIALS);
            // Family name first.
            self.add(&format!("{surname_initials}{given_initials}"), Meaning::INITIALS);
        }
    }
}

fn plurals(word: &str) -> Vec<String> {
    let es = word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh");
    if es { vec![format!("{word}es")] } else { vec![format!("{word}s")] }
}

fn key(word: &str) -> (usize, usize) {
    (word.as_bytes().first().copied().map_or(0, usize::from), word.len().min(63))
}
