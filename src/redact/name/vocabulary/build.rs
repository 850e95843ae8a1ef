//! Where the words of a vocabulary come from.

use super::{Meaning, Vocabulary};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::person::{PARTICLES, Person, Surname};
use crate::redact::name::spelling::{in_english, short_forms, spellings};
use crate::redact::name::{forms, kin, script};

/// First names that are given for honour, so that the person goes by the second.
const CALLED_BY_THE_SECOND: [&str; 8] = ["muhammad", "syed", "abdul", "md", "mohd", "sheikh", "bibi", "abu"];

/// Two letters that are written for one sound, or for one letter of another alphabet.
const DIGRAPHS: [&str; 19] =
    ["ll", "rh", "dd", "ff", "ch", "th", "ph", "sh", "sz", "cz", "zh", "yu", "ya", "ng", "wm", "cs", "gy", "zs", "ny"];

impl Vocabulary {
    fn add(&mut self, word: &str, meaning: Meaning) {
        // One letter is an initial; one ideograph is a name.
        let ideograph = word.chars().all(|c| !c.is_ascii() && !c.is_lowercase() && !c.is_uppercase());
        if word.chars().count() > 1 || ideograph {
            let slot = self.words.entry(word.to_owned()).or_default();
            *slot = slot.and(meaning);
        }
    }

    pub(super) fn add_given(&mut self, person: &Person) {
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
            // Wingsee, of Wing-Sze; Allen is nobody's who is called Al Lan.
            if joined.chars().count() > 6 {
                self.near.add(&joined, Meaning::GIVEN);
            }
            // Muhammad Ali is called Ali.
            if CALLED_BY_THE_SECOND.contains(&first.as_str()) || spellings(first).contains(&"muhammad") {
                self.add(second, Meaning::GIVEN);
            }
        }
        for name in &person.known_as {
            // BJ is written B J, too.
            let letters = (2..=3).contains(&name.len()) && !name.contains(['a', 'e', 'i', 'o', 'u', 'y']);
            self.add(name, if letters { Meaning::GIVEN.and(Meaning::INITIALS) } else { Meaning::GIVEN });
            self.near.add(name, Meaning::GIVEN);
            self.given_initials.extend(name.chars().next());
        }
        for name in person.first().into_iter().chain(person.known_as.iter().map(String::as_str)) {
            // Dan is Daniel, where that is one of the names, and not Danielle.
            let told = person.given.iter().any(|given| lexicon::short_forms(given).contains(&name));
            for form in short_forms(name) {
                let english =
                    |given: &String| in_english(given).contains(&form) || in_english(form).contains(&given.as_str());
                let own = |given: &String| given == form || spellings(given).contains(&form) || english(given);
                let another = told && lexicon::has_short_forms(form) && !person.given.iter().any(own);
                self.add(form, if another { Meaning::SHORT.and(Meaning::MIDDLE) } else { Meaning::SHORT });
            }
        }
        for form in person.given.iter().skip(1).flat_map(|name| short_forms(name)) {
            self.add_new(form, Meaning::SHORT.and(Meaning::MIDDLE));
        }
    }

    /// What is not the name as it was declared but is made from it.
    pub(super) fn add_other_forms(&mut self, person: &Person) {
        let declined = person.surnames.iter().any(|s| s.words.iter().any(|w| forms::is_slavic(w)));
        for (i, name) in person.given.iter().chain(&person.known_as).enumerate() {
            let first = i == 0 || i >= person.given.len();
            let mut all: Vec<String> = spellings(name).into_iter().chain(in_english(name)).map(str::to_owned).collect();
            all.extend(forms::mutated(name));
            if declined || forms::is_slavic(name) {
                all.extend(forms::declined(name));
            }
            if first {
                all.extend(forms::pet_names(name));
                let alike = spellings(name).into_iter().chain(short_forms(name));
                // Davo, of Dave; but Davies is another name.
                let family = |form: &String| form.ends_with('s') || lexicon::is(Kind::CommonFamily, form);
                all.extend(alike.flat_map(forms::pet_names).filter(|form| !family(form)));
                all.extend(forms::respelt(name));
                all.extend(forms::scanned(name));
                self.add_reversed(name);
                for form in forms::with_capital_misread(name) {
                    self.add_new(&form, Meaning::GIVEN);
                }
            }
            let meaning = if first { Meaning::SHORT } else { Meaning::SHORT.and(Meaning::MIDDLE) };
            if let Some(form) = forms::with_z(name).filter(|form| first && !lexicon::is_ordinary(form)) {
                self.add_new(&form, Meaning::SHORT.and(Meaning::MIDDLE));
            }
            for form in all {
                self.add_new(&form, meaning);
            }
            for form in forms::shared_pet_names(name).into_iter().filter(|_| first) {
                self.add_new(&form, Meaning::SHORT.and(Meaning::NEAR_MISS).and(Meaning::CUT));
            }
            self.add_fragments(name);
            self.add_digraph(name);
        }
        for name in &person.joined {
            self.add(name, Meaning::JOINED);
        }
        for name in &person.also_given {
            for form in short_forms(name).into_iter().chain(spellings(name)) {
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
        // Mrs Acosta, of da Costa: the particle as it is heard.
        for surname in person.surnames.iter().filter(|surname| surname.particles > 0) {
            let vowel = surname.words.get(surname.particles - 1).and_then(|particle| particle.chars().next_back());
            let core = surname.core().concat();
            if let Some(vowel) = vowel.filter(|c| "aeo".contains(*c) && !core.starts_with(['a', 'e', 'i', 'o', 'u'])) {
                let titled = Meaning::NEAR_MISS.and(Meaning::TITLED).and(Meaning::SOUND);
                self.add_new(&format!("{vowel}{core}"), Meaning::SURNAME.and(titled));
            }
        }
        for kin in person.surnames.iter().flat_map(kin::fathers_of) {
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
                all.extend(forms::lithuanian(word));
                if forms::is_welsh(word) {
                    all.extend(forms::mutated(word));
                }
                for form in all {
                    self.add_new(&form, meaning.and(Meaning::VARIANT).and(Meaning::NEAR_MISS));
                }
                for form in forms::scanned(word).into_iter().chain(forms::with_capital_misread(word)) {
                    self.add_new(&form, meaning);
                }
                for form in forms::with_article(surname.particle_before_one_word(), word) {
                    self.add_new(&form, Meaning::SURNAME.and(Meaning::VARIANT));
                }
                // IWapD, of Iolo Wyn ap Dafydd.
                if whole && surname.particles > 0 {
                    let given: String = person.given.iter().filter_map(|name| name.chars().next()).collect();
                    let particles = surname.words.get(..surname.particles).unwrap_or(&[]).concat();
                    let letter: String = word.chars().take(1).collect();
                    let two = word.get(..2).filter(|two| DIGRAPHS.contains(two)).unwrap_or(&letter);
                    let first: String = given.chars().take(1).collect();
                    // And by the first letters of all words: IWaD; or with two letters that are one: IapRh.
                    let firsts = surname.words.iter().filter_map(|word| word.chars().next());
                    let firsts = given.chars().chain(firsts).collect();
                    let with = |given: &str, letter: &str| format!("{given}{particles}{letter}");
                    for letters in [with(&given, &letter), with(&given, two), with(&first, two), firsts] {
                        if letters.chars().count() > 3 && !lexicon::is_ordinary(&letters) {
                            self.add_new(&letters, Meaning::HANDLE);
                        }
                    }
                }
                if let Some(short) = forms::mac_and_a_letter(word).filter(|_| whole) {
                    let first = person.first().and_then(|name| name.chars().next());
                    self.add_new(&short, Meaning::PART.and(Meaning::NEAR_MISS));
                    self.add_new("macca", Meaning::SHORT.and(Meaning::NEAR_MISS));
                    first.into_iter().for_each(|first| self.add_new(&format!("{first}{short}"), Meaning::HANDLE));
                }
                if let Some(form) = forms::without_vowels(word) {
                    self.add_new(&form, meaning.and(Meaning::VARIANT).and(Meaning::NEAR_MISS));
                }
                for form in forms::cut_short(word) {
                    self.add_new(&form, Meaning::SHORT.and(Meaning::NEAR_MISS));
                }
                // Wilko, of Wilkinson
                for form in forms::family_pet_names(word) {
                    self.add_new(&form, Meaning::SHORT.and(Meaning::NEAR_MISS).and(Meaning::CUT));
                }
                // Dinger, of Bell
                for nickname in lexicon::family_nicknames(word).filter(|_| whole) {
                    self.add_new(nickname, Meaning::SHORT);
                }
                // Marchy, of March; of one half only where somebody is so called.
                let pet = if whole { Meaning::SHORT } else { Meaning::SHORT.and(Meaning::NEAR_MISS) };
                for form in forms::pet_names(word).into_iter().filter(|form| form.starts_with(word.as_str())) {
                    self.add_new(&form, pet);
                }
                self.add_fragments(word);
                self.add_reversed(word);
                self.add_digraph(word);
            }
        }
    }

    /// Unless the word is one of the names already. A handle is none: `sarah`, of Sara Hughes, is Sarah, too.
    fn add_new(&mut self, word: &str, meaning: Meaning) {
        let no_name = Meaning::FRAGMENT.and(Meaning::HANDLE);
        if self.words.get(word).is_none_or(|known| known.without(no_name).is_none()) {
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
        if DIGRAPHS.contains(&two) {
            self.digraphs.push(two.to_owned());
        }
    }

    pub(super) fn add_surname(&mut self, surname: &Surname) {
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
            // Kelly-O’Brien is Ms O’Brien, too; and ORourke-Díaz is ORourke.
            for (half, particles) in surname.halves_with_particles() {
                self.add(&half, part);
                self.near.add(&half, part);
                self.particles.extend(particles.iter().cloned());
            }
            for plural in surname.words.last().map(|word| plurals(word)).unwrap_or_default() {
                self.add(&plural, part.and(Meaning::PLURAL));
            }
        }
        self.particles.extend(surname.words.iter().take(surname.particles).cloned());
        if surname.particles > 0 {
            self.letters_with_particle.push(surname.words.iter().filter_map(|word| word.chars().next()).collect());
        }
        self.cores.push(surname.core().to_vec());
        if let [first, rest @ ..] = surname.core() {
            let glued: String =
                surname.words.iter().take(surname.particles).map(String::as_str).collect::<String>() + first;
            self.cores.push(std::iter::once(glued).chain(rest.iter().cloned()).collect());
        }
        self.surname_initials.extend(surname.words.iter().filter_map(|word| word.chars().next()));
    }

    /// A file by the family name with the initials behind it: CHOWDHURYKH. What is a word or often a name by itself is not:
    /// Robert Bake is no baker, nor is Eric Clark Ms Clarke.
    fn add_filed(&mut self, family: &str, initials: &str) {
        let file = format!("{family}{initials}");
        let another = matches!(initials, "e" | "s" | "y") || initials == "r" && family.ends_with('e');
        if !another && !lexicon::is_ordinary(&file) {
            self.add(&file, Meaning::JOINED);
        }
    }

    pub(super) fn add_compounds(&mut self, person: &Person, surname: &Surname) {
        let family = surname.joined();
        let (given_initials, surname_initials) = person.initials_with(surname);
        let mut names: Vec<&str> =
            person.first().into_iter().chain(person.known_as.iter().map(String::as_str)).collect();
        let shorts: Vec<&str> = names.iter().flat_map(|name| short_forms(name)).collect();
        names.extend(shorts);
        let first_two = person.given.iter().take(2).map(String::as_str).collect::<String>();
        names.push(&first_two);
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
        // cmuirg, cmgrant: the initial with one half whole and the letter of the other.
        if let ([first_half, second_half], Some(initial)) = (surname.core(), given_initials.chars().next()) {
            let letter = |half: &String| half.chars().take(1).collect::<String>();
            self.add_new(&format!("{initial}{first_half}{}", letter(second_half)), Meaning::HANDLE);
            self.add_new(&format!("{initial}{}{second_half}", letter(first_half)), Meaning::HANDLE);
        }
        for title in ["mr", "mrs", "ms", "miss", "mx", "dr"] {
            self.add(&format!("{title}{family}"), Meaning::JOINED);
            // MrsL_statement.pdf
            for letter in surname_initials.chars().filter(|_| person.title.as_deref() == Some(title)) {
                self.add_new(&format!("{title}{letter}"), Meaning::HANDLE);
            }
        }
        for end in 1..=given_initials.chars().count() {
            let initials: String = given_initials.chars().take(end).collect();
            self.add(&format!("{initials}{family}"), Meaning::JOINED);
            self.add_filed(&family, &initials);
        }
        // `vdlinden`, `saskiavdlinden`, of Saskia van der Linden
        if surname.particles > 0 && surname.core().concat().len() > 3 {
            let letters = surname.words.iter().take(surname.particles).filter_map(|word| word.chars().next());
            let short = letters.collect::<String>() + &surname.core().concat();
            self.add_new(&short, Meaning::JOINED);
            for given in person.first().into_iter().chain(person.known_as.iter().map(String::as_str)) {
                self.add_new(&format!("{given}{short}"), Meaning::JOINED);
            }
            self.add_new(&format!("{}{short}", given_initials.chars().take(1).collect::<String>()), Meaning::JOINED);
        }
        // TP, `tpage`, of Anthony Page who is known as Tony.
        let called = person.known_as.iter().filter_map(|name| name.chars().next());
        for letter in called.filter(|c| !given_initials.starts_with(*c)) {
            self.add_new(&format!("{letter}{surname_initials}"), Meaning::INITIALS);
            self.add_new(&format!("{letter}{family}"), Meaning::JOINED);
        }
        // CHOWDHURYHL, by the given names behind the first.
        if given_initials.chars().count() > 2 {
            self.add_filed(&family, &given_initials.chars().skip(1).collect::<String>());
        }
        let letters = given_initials.chars().count() + surname.words.len().max(surname_initials.chars().count());
        self.most_initials = self.most_initials.max(letters);
        if let Some(first) = given_initials.chars().next() {
            self.add(&format!("{first}{surname_initials}"), Meaning::INITIALS);
            self.add(&format!("{given_initials}{surname_initials}"), Meaning::INITIALS);
            // CMNL, of Catrìona Màiri NicLeòid: the letter behind the prefix, too.
            for (prefix, letter) in surname.core().iter().filter_map(|word| forms::prefix_and_letter(word)) {
                self.add(&format!("{given_initials}{prefix}{letter}"), Meaning::INITIALS);
                self.add(&format!("{first}{prefix}{letter}"), Meaning::INITIALS);
                self.most_initials = self.most_initials.max(given_initials.chars().count() + 2);
            }
            // Without the particles of the given names: Maria da Luz Pinto is MLP.
            let given = person.given.iter().filter(|name| !PARTICLES.contains(&name.as_str()));
            let given: String = given.filter_map(|name| name.chars().next()).collect();
            if given.len() < given_initials.len() {
                self.add(&format!("{given}{surname_initials}"), Meaning::INITIALS);
            }
            // Without the last of several given names: Anne-Marie Joy Fairweather is AMF.
            for end in 2..given_initials.chars().count() {
                let some: String = given_initials.chars().take(end).collect();
                self.add(&format!("{some}{surname_initials}"), Meaning::INITIALS);
            }
            // Vivian Cheung Man Wai: VCMW.
            let further: String = given_initials.chars().skip(1).collect();
            if !further.is_empty() {
                self.add(&format!("{first}{surname_initials}{further}"), Meaning::INITIALS);
            }
            // Family name first.
            self.add(&format!("{surname_initials}{given_initials}"), Meaning::INITIALS);
            // With the particles, and with one half of a double name alone.
            let all: String = surname.words.iter().filter_map(|word| word.chars().next()).collect();
            self.add(&format!("{first}{all}"), Meaning::INITIALS);
            // S.E. for Sami El-Amin.
            if surname.particles == 1
                && ["el", "al", "ul", "bin", "ap", "abu"].contains(&surname.words.first().map_or("", String::as_str))
            {
                self.add(&format!("{first}{}", all.chars().take(1).collect::<String>()), Meaning::INITIALS);
            }
            // FdS for Ferreira dos Santos, by its small letters.
            let own = person.surnames.iter().any(|own| own == surname) && all.chars().count() > 2;
            if own {
                self.add(&all, Meaning::HANDLE);
            }
            self.add(&format!("{given_initials}{all}"), Meaning::INITIALS);
            for half in surname_initials.chars() {
                self.add(&format!("{first}{half}"), Meaning::INITIALS);
                // JPW-E, of Julian Piers Wood-Ellery
                self.add(&format!("{given_initials}{half}"), Meaning::INITIALS);
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
    let plural = if es { format!("{word}es") } else { format!("{word}s") };
    if lexicon::is_small_word(&plural) { Vec::new() } else { vec![plural] }
}
