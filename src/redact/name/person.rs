//! A name taken apart: given names, family names with their particles and halves, other names.

use super::script;
use super::sound::Heard;
use crate::redact::lexicon::{self, Kind};
use crate::text::fold::fold;
use crate::{Code, Error, Identity, Result};

/// Words that belong to the family name after them and are no name alone.
pub const PARTICLES: [&str; 40] = [
    "o", "mac", "mc", "ap", "ab", "ferch", "verch", "fitz", "van", "von", "der", "den", "de", "da", "di", "du", "del",
    "della", "dos", "das", "la", "le", "el", "al", "bin", "ibn", "bint", "ben", "st", "ter", "ten", "af", "av", "nic",
    "ni", "ui", "ar", "ad", "as", "abu",
];

/// One family name. All words are folded.
#[derive(Clone, PartialEq, Eq)]
pub struct Surname {
    /// Every word of it in order, particles included: `van`, `der`, `berg`.
    pub words: Vec<String>,
    /// How many words at its start are particles.
    pub particles: usize,
    /// The words that are names on their own: `berg`; both halves of a double-barrelled name.
    core: Vec<String>,
    /// Whether it is a name that the person no longer bears.
    pub previous: bool,
}

impl Surname {
    /// The words that are names on their own: `berg`; both halves of a double-barrelled name.
    pub fn core(&self) -> &[String] {
        &self.core
    }

    /// Halves that have particles of their own, in one word, with those particles: `obrien` of Kelly-O’Brien. The first
    /// half has those of the whole.
    pub fn halves_with_particles(&self) -> Vec<(String, &[String])> {
        let mut halves = Vec::new();
        let mut from = 0;
        for (i, word) in self.words.iter().enumerate() {
            if !self.core.contains(word) {
                continue;
            }
            let particles = self.words.get(from..i).unwrap_or(&[]);
            if !particles.is_empty() && self.core.len() > 1 {
                halves.push((particles.concat() + word, particles));
            }
            from = i + 1;
        }
        halves
    }

    /// The particle of a family name of one particle and one word: `al`.
    pub fn particle_before_one_word(&self) -> &str {
        match self.words.as_slice() {
            [particle, _] if self.particles == 1 => particle,
            _ => "",
        }
    }

    /// The words without anything between them: `vanderberg`.
    pub fn joined(&self) -> String {
        self.words.concat()
    }
}

/// A person's names, folded and taken apart.
#[derive(Clone, Default)]
pub struct Person {
    /// The title, such as `mrs`.
    pub title: Option<String>,
    /// The words of the given names in order.
    pub given: Vec<String>,
    /// The present family name and earlier ones; with other spellings of each (`mueller` for `Müller`).
    pub surnames: Vec<Surname>,
    /// Words that the person goes by, as they were declared.
    pub known_as: Vec<String>,
    /// The titles of what the person goes by: Dr T.
    pub known_titles: Vec<String>,
    /// Given names as they are spelt in Latin letters, where they were declared in others; the syllables of a Chinese one.
    pub also_given: Vec<String>,
    /// Names of several words that the person goes by, in one word.
    pub joined: Vec<String>,
    /// Whether the person had another given name before.
    pub renamed: bool,
    /// The one word that is known of the name, where no more is.
    pub only: Option<String>,
}

impl Person {
    /// Takes an identity's names apart.
    ///
    /// # Errors
    /// `bad-identity` when no word of two letters or more is left to look for.
    pub fn new(identity: &Identity) -> Result<Self> {
        let mut person = Self { title: identity.title.as_deref().map(title_word), ..Self::default() };
        person.given = identity.given_names.iter().flat_map(|name| words(name)).collect();
        if let Some(surname) = &identity.surname {
            person.add_surname(surname, false);
        }
        if let Some(full) = &identity.full_name {
            person.add_full_name(full);
        }
        for name in &identity.known_as {
            person.add_known_as(name);
        }
        for name in &identity.previous_names {
            person.add_previous(name);
        }
        person.also_given = identity.given_names.iter().flat_map(|name| in_latin(name)).collect();
        if let Some((given, _)) = identity.full_name.as_deref().and_then(|full| full.rsplit_once(' ')) {
            person.also_given.extend(in_latin(given));
        }
        let is_name = |word: &String| {
            let letters = || word.chars().filter(|c| c.is_alphabetic());
            // One letter is not enough to look for; one ideograph is.
            letters().count() > 1 || letters().any(|c| !c.is_ascii() && !c.is_lowercase() && !c.is_uppercase())
        };
        person.only = only_word(identity);
        let mut all = person.given.iter().chain(&person.known_as).chain(person.surnames.iter().flat_map(|s| &s.words));
        if all.any(is_name) {
            return Ok(person);
        }
        Err(Error::new(
            Code::BadIdentity,
            "There is no name to search for. Give the person’s name, with at least two letters.",
        )
        .at("fullName"))
    }

    /// The first given name.
    pub fn first(&self) -> Option<&str> {
        self.given.first().map(String::as_str)
    }

    /// Whether a folded word is shorter than a word of the family names, and begins it.
    pub fn begins_surname(&self, word: &str) -> bool {
        self.surnames.iter().flat_map(|name| &name.words).any(|own| own.len() > word.len() && own.starts_with(word))
    }

    /// Whether a folded word is a particle of a family name: `abu`, of Abu Shanab.
    pub fn has_particle(&self, word: &str) -> bool {
        self.surnames
            .iter()
            .filter_map(|name| name.words.get(..name.particles))
            .any(|all| all.iter().any(|p| p == word))
    }

    /// Whether a folded word is said as a word of the family names is: Low, Lowe; Ross, Ros.
    pub fn is_said_as_surname(&self, word: &str) -> bool {
        let said = |word: &str| {
            let mut letters: Vec<char> = word.strip_suffix('e').unwrap_or(word).chars().collect();
            letters.dedup();
            letters
        };
        // Chowdry, of Chowdhury: only in a name that is long enough to bear it.
        let heard =
            |own: &str| own.len() > 5 && Heard::of(own).zip(Heard::of(word)).is_some_and(|(a, b)| a.is_like(&b));
        let own = self.surnames.iter().flat_map(|name| &name.words);
        own.filter(|own| own.chars().count() > 2).any(|own| said(own) == said(word) || heard(own))
    }

    /// The initials of a name: all given names, and each word of a family name that is a name on its own.
    pub fn initials_with(&self, surname: &Surname) -> (String, String) {
        let first_letters = |words: &[String]| words.iter().filter_map(|word| word.chars().next()).collect();
        (first_letters(&self.given), first_letters(surname.core()))
    }

    fn add_full_name(&mut self, full: &str) {
        let (mut given, surname) = split_full_name(full);
        let (title, count) = titles(&given, self.title.as_deref());
        given.drain(..count);
        self.title = self.title.take().or(title);
        if self.surnames.is_empty() {
            self.add_surname(&surname, false);
        }
        if self.given.is_empty() {
            self.given = given.iter().flat_map(|name| words(name)).collect();
        }
    }

    fn add_surname(&mut self, surname: &str, previous: bool) {
        for spelling in spellings(surname) {
            let words = words(&spelling);
            // D’Souza, L’Estrange, N’Diaye: one letter before an apostrophe is no name alone either.
            let elided = |word: &String| word.chars().count() == 1 && fold(&spelling).contains(&format!("{word}'"));
            let particles = words.iter().take_while(|w| PARTICLES.contains(&w.as_str()) || elided(w)).count();
            // A family name that is nothing but a particle (Ben, Da) is a name after all.
            let particles = if particles == words.len() { 0 } else { particles };
            // Kelly-O’Brien, Price-van Dyke: a half has particles of its own. The last word is always a name.
            let own = |(i, w): &(usize, &String)| {
                *i + 1 == words.len()
                    || *i >= particles && (*i == particles || !PARTICLES.contains(&w.as_str()) && !elided(w))
            };
            let core = words.iter().enumerate().filter(own).map(|(_, word)| word.clone()).collect();
            let surname = Surname { words, particles, core, previous };
            if !surname.words.is_empty() && !self.surnames.contains(&surname) {
                self.surnames.push(surname);
            }
        }
    }

    fn add_known_as(&mut self, name: &str) {
        let all = words(name);
        if all.len() > 1 {
            self.joined.push(all.concat());
        }
        let own = |word: &String| self.surnames.iter().any(|s| s.core().contains(word));
        let mut new: Vec<String> = all.into_iter().filter(|word| !own(word)).collect();
        self.known_titles.extend(new.drain(..titles(&new, self.title.as_deref()).1));
        self.known_as.extend(new);
    }

    fn add_previous(&mut self, name: &str) {
        let (given, surname) = split_full_name(name);
        let own = |word: &String| self.given.contains(word) || self.surnames.iter().any(|s| s.core().contains(word));
        let given = given.get(titles(&given, self.title.as_deref()).1..).unwrap_or(&[]);
        let new: Vec<String> = given.iter().flat_map(|name| words(name)).filter(|w| !own(w)).collect();
        self.renamed |= !new.is_empty();
        self.known_as.extend(new);
        self.add_surname(&surname, true);
    }
}

/// The one word that an identity's names come to, when they come to no more. One letter is not enough to be a name.
fn only_word(identity: &Identity) -> Option<String> {
    let names = identity.given_names.iter().chain(&identity.known_as).chain(&identity.previous_names);
    let names = names.chain(&identity.full_name).chain(&identity.surname);
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let mut name = words(name);
        // The last word is the family name.
        let given = name.get(..name.len().saturating_sub(1)).unwrap_or(&[]);
        let (_, count) = titles(given, identity.title.as_deref());
        name.drain(..count);
        all.extend(name);
    }
    all.dedup();
    match all.as_slice() {
        [word] if word.chars().count() > 1 => Some(word.clone()),
        _ => None,
    }
}

/// The words of a name, folded: split at everything that is no letter or digit.
pub fn words(name: &str) -> Vec<String> {
    fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn title_word(title: &str) -> String {
    fold(title).replace('.', "")
}

/// The first of the titles before the given names of a name, and how many there are: `Revd Dr Ada`.
///
/// Dean and Justice are given names too. They are titles only where the title is not known from elsewhere, and a given
/// name is left behind them.
fn titles(given: &[String], declared: Option<&str>) -> (Option<String>, usize) {
    // Major Singh Gill: everybody is called Singh.
    const NO_GIVEN_NAME: [&str; 6] = ["singh", "kaur", "khan", "begum", "bibi", "miah"];
    let mut first: Option<String> = None;
    let mut count = 0;
    while let Some(word) = given.get(count).map(|word| title_word(word)) {
        let may_be_a_name = lexicon::is(Kind::TitleOrName, &word) && declared != Some(word.as_str());
        let rest = given.get(count + 1..).unwrap_or(&[]);
        let known = declared.is_some() || first.is_some();
        let alone = rest.iter().all(|word| NO_GIVEN_NAME.contains(&fold(word).as_str()));
        if !lexicon::is(Kind::Title, &word) || may_be_a_name && (known || alone) {
            break;
        }
        first.get_or_insert(word);
        count += 1;
    }
    (first, count)
}

/// Given names and family name of a name in one string, `Given Family` or `Family, Given`.
fn split_full_name(full: &str) -> (Vec<String>, String) {
    if let Some((surname, given)) = full.split_once(',') {
        return (given.split_whitespace().map(str::to_owned).collect(), surname.to_owned());
    }
    let mut given: Vec<String> = full.split_whitespace().map(str::to_owned).collect();
    let mut surname = given.pop().unwrap_or_default();
    while given.len() > 1 && given.last().is_some_and(|word| PARTICLES.contains(&fold(word).as_str())) {
        surname = format!("{} {surname}", given.pop().unwrap_or_default());
    }
    (given, surname)
}

/// The words of a name in Cyrillic or Greek letters, spelt in Latin ones.
fn in_latin(name: &str) -> Vec<String> {
    name.split_whitespace().flat_map(script::spelt_in_latin).collect()
}

/// A family name as it is, and as it is written where the keyboard lacks its letters or where Mac and Mc are one.
fn spellings(surname: &str) -> Vec<String> {
    let mut all = vec![surname.to_owned()];
    all.extend(script::spelt_in_latin(surname));
    let lower = surname.to_lowercase();
    let spelt_out: String = lower
        .chars()
        .flat_map(|c| {
            let (first, second) = match c {
                'ä' => ('a', Some('e')),
                'ö' | 'ø' => ('o', Some('e')),
                'ü' => ('u', Some('e')),
                'å' => ('a', Some('a')),
                // Shahin, of Şahin; Chelik, of Çelik; Zhukova, of Žukova.
                'ş' | 'ș' | 'š' => ('s', Some('h')),
                'ç' | 'č' => ('c', Some('h')),
                'ž' => ('z', Some('h')),
                c => (c, None),
            };
            std::iter::once(first).chain(second)
        })
        .collect();
    if spelt_out != lower {
        all.push(spelt_out);
    }
    let folded = fold(surname);
    if let Some(rest) = folded.strip_prefix("mac").filter(|rest| rest.len() > 2 && !rest.starts_with(' ')) {
        all.push(format!("mc{rest}"));
        all.extend(said_apart(rest));
    } else if let Some(rest) = folded.strip_prefix("mc").filter(|rest| rest.len() > 2 && !rest.starts_with(' ')) {
        all.push(format!("mac{rest}"));
        all.extend(said_apart(rest));
    }
    all
}

/// Mc and the rest in two words, as some write it and as a machine writes down what it hears: `mick glade`.
fn said_apart(rest: &str) -> impl Iterator<Item = String> + '_ {
    ["mac", "mc", "mick", "mack"].into_iter().map(move |mac| format!("{mac} {rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full(name: &str) -> Person {
        Person::new(&Identity { full_name: Some(name.into()), ..Identity::default() }).unwrap()
    }

    #[test]
    fn a_full_name_comes_apart() {
        let p = full("Mrs Ada Maria van der Velde");
        assert_eq!(p.title.as_deref(), Some("mrs"));
        assert_eq!(p.given, ["ada", "maria"]);
        assert_eq!(p.surnames[0].words, ["van", "der", "velde"]);
        assert_eq!(p.surnames[0].core(), ["velde"]);
        assert_eq!(full("Lunn-Okafor, Ada").surnames[0].core(), ["lunn", "okafor"]);
        assert_eq!(full("Ada O’Dowd").surnames[0].joined(), "odowd");
    }

    #[test]
    fn other_spellings_of_a_family_name() {
        let joined = |name: &str| full(name).surnames.iter().map(Surname::joined).collect::<Vec<_>>();
        assert_eq!(joined("Ada Grünwald"), ["grunwald", "gruenwald"]);
        assert!(joined("Ada McQuillan").contains(&"macquillan".to_owned()));
        assert!(!joined("Ada Mack").contains(&"mck".to_owned()));
    }

    #[test]
    fn nothing_to_search_for_is_refused() {
        for name in ["", "  ", "\u{200B}", "-", "'", "X", "J. B."] {
            let identity = Identity { full_name: Some(name.into()), ..Identity::default() };
            assert_eq!(Person::new(&identity).err().map(|e| e.code()), Some(Code::BadIdentity), "{name:?}");
        }
    }
}
