//! Every word that may be a part of the person's name, with what it may be.

use std::collections::HashMap;

use super::forms;
use super::kin;
use super::near_miss::NearMisses;
use super::person::{Person, Surname};
use super::script;
use super::sound::Sounds;
use super::spelling::spellings;
use crate::redact::lexicon;
use crate::text::Span;
use crate::text::places::Beginnings;
use crate::text::word::ByWord;

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

    /// The beginning of a name whose other part may stand beside it: `Mei` `Hua`, `Marc` `h`, `Eliz.`
    pub const FRAGMENT: Self = Self(1 << 11);
    /// Another spelling of the family name, or another of its forms in its language.
    pub const VARIANT: Self = Self(1 << 12);

    /// With NEAR_MISS: the word only sounds like the name.
    pub const SOUND: Self = Self(1 << 13);

    /// What can be a mention without company.
    pub const ALONE: Self = Self::GIVEN.and(Self::SHORT).and(Self::SURNAME).and(Self::PART).and(Self::MIDDLE);

    /// Whether it is any of `other`.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Without these.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
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

/// First names that are given for honour, so that the person goes by the second.
const CALLED_BY_THE_SECOND: [&str; 8] = ["muhammad", "syed", "abdul", "md", "mohd", "sheikh", "bibi", "abu"];

/// The words of one person's names.
pub struct Vocabulary {
    words: HashMap<String, Meaning, ByWord>,
    /// By first byte: a bit for each length (63 for longer ones) that a word of the vocabulary has.
    lengths: [u64; 256],
    /// What the words begin with that can be a mention without company.
    alone: Beginnings,
    /// The person's initials, in every way that they are written as one word.
    initials: Vec<String>,
    near: NearMisses,
    sounds: Sounds,
    /// Characters that the family name may be written with in Chinese.
    family_characters: String,
    /// The given names as they were declared.
    givens: Vec<String>,
    /// Two letters that stand for a name that begins with them: `Ll`, `Rh`, `Ch`.
    pub digraphs: Vec<String>,
    /// Letters that may stand for a given name.
    pub given_initials: Vec<char>,
    /// Letters that may stand for a family name, particles included.
    pub surname_initials: Vec<char>,
    /// The particles of the family names.
    pub particles: Vec<String>,
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
            givens: person.given.iter().chain(&person.known_as).cloned().collect(),
            digraphs: Vec::new(),
            given_initials: Vec::new(),
            surname_initials: Vec::new(),
            particles: Vec::new(),
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
        if !meaning.is_none() {
            return meaning;
        }
        match self.near.find(word) {
            Some(near) => near.and(Meaning::NEAR_MISS),
            None if self.is_chinese_name(word) => Meaning::JOINED,
            None => meaning,
        }
    }

    /// What the name may be that an unknown word with a capital sounds like.
    pub fn sounds_like(&self, word: &str) -> Meaning {
        self.sounds.find(word).map_or(Meaning::default(), |meaning| meaning.and(Meaning::NEAR_MISS).and(Meaning::SOUND))
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
        self.initials.iter().any(|initials| initials.starts_with(letters))
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

    /// A short Chinese word that begins with the family name.
    fn is_chinese_name(&self, word: &str) -> bool {
        !self.family_characters.is_empty()
            && (6..=12).contains(&word.len())
            && word.chars().all(script::is_han)
            && word.chars().next().is_some_and(|c| self.family_characters.contains(c))
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
            let joined = format!("{first}{second}");
            for form in spellings(&joined) {
                self.add(form, Meaning::SHORT);
            }
            self.add(&joined, Meaning::GIVEN);
            // Muhammad Ali is called Ali.
            if CALLED_BY_THE_SECOND.contains(&first.as_str()) || spellings(first).contains(&"muhammad") {
                self.add(second, Meaning::GIVEN);
            }
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
        }
    }

    /// What is not the name as it was declared but is made from it.
    fn add_other_forms(&mut self, person: &Person) {
        let declined = person.surnames.iter().any(|s| s.words.iter().any(|w| forms::is_slavic(w)));
        for (i, name) in person.given.iter().chain(&person.known_as).enumerate() {
            let first = i == 0 || i >= person.given.len();
            let mut all: Vec<String> = spellings(name).into_iter().map(str::to_owned).collect();
            all.extend(forms::mutated(name));
            if declined || forms::is_slavic(name) {
                all.extend(forms::declined(name));
            }
            if first {
                all.extend(forms::pet_names(name));
                all.extend(forms::respelt(name));
                all.extend(forms::scanned(name));
                self.add_reversed(name);
            }
            let meaning = if first { Meaning::SHORT } else { Meaning::SHORT.and(Meaning::MIDDLE) };
            for form in all {
                self.add_new(&form, meaning);
            }
            self.add_fragments(name);
            self.add_digraph(name);
        }
        for name in &person.joined {
            self.add(name, Meaning::JOINED);
        }
        for name in &person.also_given {
            for form in lexicon::short_forms(name).into_iter().chain(spellings(name)) {
                self.add_new(form, Meaning::SHORT);
            }
            self.add_new(name, Meaning::SHORT);
            self.near.add(name, Meaning::SHORT);
            self.given_initials.extend(name.chars().next());
        }
        for kin in person.surnames.iter().flat_map(|surname| kin::forms_of(&surname.joined())) {
            self.add_new(&kin.joined, Meaning::SURNAME.and(Meaning::VARIANT));
            self.kin_particles.extend(kin.particle);
        }
        for surname in &person.surnames {
            let whole = surname.core().len() == 1;
            for word in surname.core() {
                let meaning = if whole { Meaning::SURNAME } else { Meaning::PART };
                let mut all: Vec<String> = spellings(word).into_iter().map(str::to_owned).collect();
                if declined {
                    all.extend(forms::declined(word));
                }
                all.extend(forms::respelt(word));
                for form in all {
                    self.add_new(&form, meaning.and(Meaning::VARIANT).and(Meaning::NEAR_MISS));
                }
                for form in forms::scanned(word) {
                    self.add_new(&form, meaning);
                }
                if whole {
                    for form in forms::pet_names(word).into_iter().filter(|form| form.starts_with(word.as_str())) {
                        self.add_new(&form, Meaning::SHORT);
                    }
                }
                self.add_fragments(word);
                self.add_reversed(word);
                self.add_digraph(word);
            }
        }
    }

    /// Unless the word is one of the names already.
    fn add_new(&mut self, word: &str, meaning: Meaning) {
        if self
            .words
            .get(word)
            .is_none_or(|known| known.any(Meaning::FRAGMENT) && known.without(Meaning::FRAGMENT).is_none())
        {
            self.add(word, meaning);
        }
    }

    fn add_fragments(&mut self, name: &str) {
        if name.is_ascii() && name.len() >= 4 {
            for end in 2..name.len() {
                self.add(name.get(..end).unwrap_or(""), Meaning::FRAGMENT);
            }
        }
    }

    /// Written backwards, as some hide it.
    fn add_reversed(&mut self, name: &str) {
        let reversed: String = name.chars().rev().collect();
        if name.len() > 3 && !lexicon::is_ordinary(&reversed) && !lexicon::is_given_name(&reversed) {
            self.add_new(&reversed, Meaning::JOINED);
        }
    }

    fn add_digraph(&mut self, name: &str) {
        let two = name.get(..2).unwrap_or("");
        if ["ll", "rh", "dd", "ff", "ch", "th", "ph", "sh", "sz", "cz", "zh", "yu", "ya", "ng", "wm"].contains(&two) {
            self.digraphs.push(two.to_owned());
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
            let particles: String = surname.words.iter().take(surname.particles).map(String::as_str).collect();
            self.add(&format!("{name}{particles}{surname_initials}"), Meaning::HANDLE);
            for half in surname.core().iter().filter(|_| surname.core().len() > 1) {
                self.add(&format!("{name}{half}"), Meaning::JOINED);
                self.add(&format!("{name}{}", half.chars().take(1).collect::<String>()), Meaning::HANDLE);
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
        let letters = given_initials.chars().count() + surname.words.len().max(surname_initials.chars().count());
        self.most_initials = self.most_initials.max(letters);
        if let Some(first) = given_initials.chars().next() {
            self.add(&format!("{first}{surname_initials}"), Meaning::INITIALS);
            self.add(&format!("{given_initials}{surname_initials}"), Meaning::INITIALS);
            // Without the last of several given names: Anne-Marie Joy Fairweather is AMF.
            for end in 2..given_initials.chars().count() {
                let some: String = given_initials.chars().take(end).collect();
                self.add(&format!("{some}{surname_initials}"), Meaning::INITIALS);
            }
            // Family name first.
            self.add(&format!("{surname_initials}{given_initials}"), Meaning::INITIALS);
            // With the particles, and with one half of a double name alone.
            let all: String = surname.words.iter().filter_map(|word| word.chars().next()).collect();
            self.add(&format!("{first}{all}"), Meaning::INITIALS);
            self.add(&format!("{given_initials}{all}"), Meaning::INITIALS);
            for half in surname_initials.chars() {
                self.add(&format!("{first}{half}"), Meaning::INITIALS);
            }
            // Meihua Long is M.H.L., too.
            if let [given] = person.given.as_slice()
                && !self.family_characters.is_empty()
                && let Some((_, second)) = script::syllables(given)
            {
                let second: String = second.chars().take(1).collect();
                self.add(&format!("{first}{second}{surname_initials}"), Meaning::INITIALS);
                self.add(&format!("{surname_initials}{first}{second}"), Meaning::INITIALS);
                self.given_initials.extend(second.chars());
                self.most_initials = self.most_initials.max(3);
            }
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
