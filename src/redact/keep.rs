//! The people and bodies that stay: the councillor, the council, officers. Where they are named, and what they share
//! with the person who goes.

use serde::Deserialize;

use super::context::usual_gender;
use super::gender::Gender;
use super::lexicon::{self, Kind};
use super::name::person::{PARTICLES, Person, words};
use super::name::vocabulary::{Meaning, Vocabulary};
use super::pattern::{Edge, Pattern};
use super::view::{View, is_word};
use crate::text::Span;
use crate::{Code, Error, Result};

/// A person or body that stays in the document.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Keep {
    /// The name as the document has it, with or without a title.
    pub name: String,
    /// What they are in the matter, such as `subject member`: for whoever reads the list, the engine does not use it.
    pub role: Option<String>,
}

/// The names that stay, ready to be looked for.
pub struct Kept {
    people: Vec<Other>,
    /// The words of the names of bodies.
    bodies: Vec<Vec<String>>,
    mentions: Option<Pattern>,
}

/// A person who stays.
struct Other {
    title: Option<String>,
    given: Vec<String>,
    /// Without particles.
    surname: Vec<String>,
    /// Whether there are any.
    particle: bool,
}

impl Kept {
    /// Reads the list. An entry without a letter says nothing and is left out.
    ///
    /// # Errors
    /// `bad-options` when the list is too large to be searched for.
    pub fn new(keep: &[Keep]) -> Result<Self> {
        let mut people = Vec::new();
        let mut bodies = Vec::new();
        let mut patterns = Vec::new();
        for entry in keep {
            let name = plain_name(&entry.name);
            let mut all = words(&name);
            let mut title = None;
            // Councillor Dean Hall is called Dean.
            let called = |w: &str, title: &Option<String>| title.is_some() && lexicon::is(Kind::TitleOrName, w);
            while all.len() > 1 && all.first().is_some_and(|w| is_title(w) && !called(w, &title)) {
                title = Some(all.remove(0));
            }
            let Some((last, given)) = all.split_last() else { continue };
            let body = title.is_none() && (lexicon::is(Kind::Place, last) || given.len() > 3);
            if body {
                patterns.push(phrase(&all));
                bodies.push(all);
                continue;
            }
            // A double-barrelled family name is written with a hyphen; the rest of the words are given names.
            let hyphened = words(name.split_whitespace().last().unwrap_or_default());
            let surname_words = hyphened.len().clamp(1, all.len());
            let surname = all.split_off(all.len() - surname_words);
            if let Some(first) = all.first() {
                patterns.push(full_name(&all, &surname));
                patterns.push(format!("{}, ?{}", phrase(&surname), given_or_initial(first)));
            }
            if surname.len() > 1 {
                patterns.push(phrase(&surname));
            }
            // What is no name alone: van, and the D of D’Souza.
            let particle = |w: &String| PARTICLES.contains(&w.as_str()) || w.chars().count() == 1;
            let core: Vec<String> = surname.iter().filter(|w| !particle(w)).cloned().collect();
            let particle = core.len() < surname.len() || all.last().is_some_and(particle);
            people.push(Other { title, given: all, surname: if core.is_empty() { surname } else { core }, particle });
        }
        let too_large =
            |_| Error::new(Code::BadOptions, "The list of those who stay is too large to be searched for. Shorten it.");
        let mentions = if patterns.is_empty() {
            None
        } else {
            Some(Pattern::new(&patterns.join("|"), Edge::Alphanumeric).map_err(too_large)?)
        };
        Ok(Self { people, bodies, mentions })
    }

    /// The list, unless the person who goes is on it: then nothing would go.
    ///
    /// # Errors
    /// `bad-options` when someone on it has the person's given name and family name, and no other title.
    pub fn without(self, person: &Person) -> Result<Self> {
        let is_person = |other: &Other| {
            let title = other.title.is_none() || other.title == person.title;
            let given = !other.given.is_empty() && other.given.iter().all(|w| person.given.contains(w));
            title && given && person.surnames.iter().any(|s| s.core() == other.surname)
        };
        if self.people.iter().any(is_person) {
            let message = "The person whose identity is withheld is on the list of those who stay. Take them off it; or, where \
                someone who stays has the same name, give that person’s title, such as Councillor.";
            return Err(Error::new(Code::BadOptions, message));
        }
        Ok(self)
    }

    /// Where someone or something that stays is named so that it cannot be the person: with a word in the name, or an
    /// initial, that is none of the person's.
    pub fn mentions(&self, view: View<'_>, vocabulary: &Vocabulary) -> Vec<Span> {
        let text = view.text();
        let theirs = |word: &str| match word.chars().nth(1) {
            None => !word
                .chars()
                .all(|c| vocabulary.given_initials.contains(&c) || vocabulary.surname_initials.contains(&c)),
            // A name one slip away from the person's is their own when it stands on the list so.
            Some(_) => {
                let meaning = vocabulary.meaning(word);
                meaning.is_none() || meaning.any(Meaning::NEAR_MISS)
            }
        };
        // James Kelly, where the person is Kelly James.
        let turned = |words: &[&str], family_first: bool| {
            let given = |word: &str| match word.chars().nth(1) {
                None => word.chars().all(|c| vocabulary.given_initials.contains(&c)),
                Some(_) => vocabulary.exact(word).any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE)),
            };
            let family = |word: &str| match word.chars().nth(1) {
                None => word.chars().all(|c| vocabulary.surname_initials.contains(&c)),
                Some(_) => vocabulary.exact(word).any(Meaning::SURNAME.and(Meaning::PART)),
            };
            let (first, last) = (words.first().copied().unwrap_or(""), words.last().copied().unwrap_or(""));
            let usual = given(first) && family(last);
            let inverted = family(first) && given(last);
            let own = if family_first { inverted } else { usual || inverted && vocabulary.is_family_first() };
            words.len() > 1 && !own && !words.iter().all(|word| family(word))
        };
        let is_theirs = |span: &Span| {
            let words: Vec<&str> = span.of(text).split(|c| !is_word(c)).filter(|w| !w.is_empty()).collect();
            words.iter().any(|word| theirs(word)) || turned(&words, span.of(text).contains(','))
        };
        self.mentions.iter().flat_map(|pattern| pattern.find(view)).filter(is_theirs).collect()
    }

    /// Whether a body that stays has the word in its name: a town that is a family name, too.
    pub fn is_in_a_body(&self, word: &str) -> bool {
        self.bodies.iter().any(|body| body.iter().any(|w| w == word))
    }

    /// Every given name and word of a family name of those who stay.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.people.iter().flat_map(|p| p.given.iter().chain(&p.surname)).map(String::as_str)
    }

    /// Whether someone who stays has these initials.
    pub fn has_initials(&self, letters: &str) -> bool {
        let first = |word: &String| word.chars().next();
        self.people.iter().any(|p| {
            let with =
                |given: usize| -> String { p.given.iter().take(given).chain(&p.surname).filter_map(first).collect() };
            !p.given.is_empty() && (with(1) == letters || with(p.given.len()) == letters)
        })
    }

    /// Whether someone who stays has just these words for a family name.
    pub fn shares_surname(&self, words: &[&str]) -> bool {
        self.having_surname(words).next().is_some()
    }

    /// The same of a family name with a particle: Mr Souza has another name than Mr D’Souza.
    pub fn shares_surname_and_particle(&self, words: &[&str]) -> bool {
        self.having_surname(words).any(|p| p.particle)
    }

    fn having_surname<'s>(&'s self, words: &'s [&str]) -> impl Iterator<Item = &'s Other> {
        let same = |p: &&Other| p.surname.len() == words.len() && p.surname.iter().all(|w| words.contains(&w.as_str()));
        self.people.iter().filter(same)
    }

    /// Whether someone who stays has this half of the person's family name in theirs.
    pub fn shares_half(&self, word: &str) -> bool {
        self.people.iter().any(|p| p.surname.iter().any(|w| w == word))
    }

    /// Whether one and the same person who stays has this given name and this word in their family name.
    pub fn is_person(&self, given: &str, surname: &str) -> bool {
        self.people.iter().any(|p| p.given.iter().any(|w| w == given) && p.surname.iter().any(|w| w == surname))
    }

    /// Whether one and the same person who stays has this given name and a family name that begins so.
    pub fn is_given_with_initial(&self, given: &str, initial: char) -> bool {
        let named = |p: &&Other| p.given.iter().any(|w| w == given);
        self.people.iter().filter(named).any(|p| p.surname.iter().any(|w| w.starts_with(initial)))
    }

    /// Whether one and the same person who stays has this given name and just these words for a family name.
    pub fn is_named(&self, given: &str, words: &[&str]) -> bool {
        self.having_surname(words).any(|p| p.given.iter().any(|w| w == given))
    }

    /// Whether someone who stays has a given name that begins so, and just these words for a family name.
    pub fn is_initialled(&self, initial: char, words: &[&str]) -> bool {
        self.having_surname(words).any(|p| p.given.iter().any(|w| w.starts_with(initial)))
    }

    /// Whether someone who stays has this given name.
    pub fn shares_given(&self, word: &str) -> bool {
        self.people.iter().any(|p| p.given.iter().any(|w| w == word))
    }

    /// Whether someone who stays has this given name, or one of which it is short: Gill, of Gillian.
    pub fn is_called(&self, word: &str) -> bool {
        let of = |given: &String| given == word || lexicon::short_forms(given).contains(&word);
        self.people.iter().any(|p| p.given.iter().any(of))
    }

    /// Whether someone who stays has a given name that begins so.
    pub fn has_given_initial(&self, initial: char) -> bool {
        self.people.iter().any(|p| p.given.iter().any(|w| w.starts_with(initial)))
    }

    /// Whether someone who stays has this family name and is called by this title in the list.
    pub fn is_titled(&self, title: &str, surname: &str) -> bool {
        self.people.iter().any(|p| p.title.as_deref() == Some(title) && p.surname.iter().any(|w| w == surname))
    }

    /// Whether someone who stays has this given name and is called by this title in the list.
    pub fn is_titled_given(&self, title: &str, given: &str) -> bool {
        self.people.iter().any(|p| p.title.as_deref() == Some(title) && p.given.iter().any(|w| w == given))
    }

    /// Whether someone who stays has this family name and may be called by this title: nobody is Miss who is Mr in the list.
    pub fn may_be_titled(&self, title: &str, surname: &str) -> bool {
        self.has_titled(title, surname, |_| None)
    }

    /// The same, where a man's or a woman's given name tells as much as a title.
    pub fn may_be_called(&self, title: &str, surname: &str) -> bool {
        self.has_titled(title, surname, usual_gender)
    }

    /// The same, where `by_name` says what a given name tells of somebody without a title.
    fn has_titled(&self, title: &str, surname: &str, by_name: fn(&str) -> Option<Gender>) -> bool {
        let told = Gender::of_title(title);
        let fits = |p: &Other| {
            let known =
                p.title.as_deref().and_then(Gender::of_title).or_else(|| p.given.first().and_then(|g| by_name(g)));
            known.zip(told).is_none_or(|(theirs, told)| theirs == told)
        };
        self.people.iter().any(|p| p.surname.iter().any(|w| w == surname) && fits(p))
    }

    /// Whether someone who stays has a family name that begins so, and may be called by this title.
    pub fn has_surname_initial(&self, initial: char, title: &str) -> bool {
        let called = |p: &Other| p.title.as_deref().is_none_or(|t| t == title);
        self.people.iter().any(|p| called(p) && p.surname.iter().any(|w| w.starts_with(initial)))
    }

    /// Whether someone who stays has a given name that begins so, and a family name that begins so.
    pub fn has_initial_and_beginning(&self, initial: char, begins: &str) -> bool {
        let family = |p: &Other| p.surname.iter().any(|w| w.starts_with(begins));
        self.people.iter().any(|p| family(p) && p.given.iter().any(|w| w.starts_with(initial)))
    }

    /// Whether someone who stays has this family name and a given name that begins so.
    pub fn has_initial(&self, initial: char, surname: &str) -> bool {
        self.people
            .iter()
            .any(|p| p.surname.iter().any(|w| w == surname) && p.given.iter().any(|w| w.starts_with(initial)))
    }
}

fn is_title(word: &str) -> bool {
    lexicon::is(Kind::Title, word) || lexicon::is(Kind::CouncillorTitle, word)
}

/// A name without what is said about its bearer, and in its usual order: `Mr Lunn, Chief Executive`, `Cllr Ada Lunn (Wick)`,
/// `Lunn, Ada`.
fn plain_name(name: &str) -> String {
    let end = [" (", " [", " - ", " – ", " — ", ";"].iter().filter_map(|mark| name.find(mark)).min();
    let name = end.and_then(|end| name.get(..end)).filter(|head| !words(head).is_empty()).unwrap_or(name);
    let Some((head, tail)) = name.split_once(',') else { return name.to_owned() };
    let body = words(name).iter().any(|w| w == "and" || lexicon::is(Kind::FirmForm, w));
    match words(head).as_slice() {
        _ if body => name.to_owned(),
        [] => tail.to_owned(),
        [one] if !is_title(one) && !words(tail).is_empty() => format!("{tail} {head}"),
        _ => head.to_owned(),
    }
}

/// The words of a name with anything that may stand between two words of a name.
fn phrase(words: &[String]) -> String {
    let escaped: Vec<String> = words.iter().map(|word| regex::escape(word)).collect();
    escaped.join("[ '._-]{1,2}")
}

/// Given names in full or as initials, any but the first left out, and the family name.
fn full_name(given: &[String], surname: &[String]) -> String {
    let mut pattern = String::new();
    for (i, name) in given.iter().enumerate() {
        let one = format!("{}[ ._-]?", given_or_initial(name));
        pattern.push_str(&if i == 0 { one } else { format!("(?:{one})?") });
    }
    // An initial alone, without the family name at once behind it, is not a mention.
    pattern + &phrase(surname)
}

fn given_or_initial(name: &str) -> String {
    let initial: String = name.chars().take(1).collect();
    format!(r"(?:{}|{}\b\.?)", regex::escape(name), regex::escape(&initial))
}
