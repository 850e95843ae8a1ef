//! How a name sounds, so that it is known when somebody writes down what they heard: `Nayar` for Nair, `Dayol` for Deol.

use super::judge::is_no_name;
use super::vocabulary::Meaning;
use crate::redact::lexicon;

/// A word as it is heard: its consonants with a stop for each group of vowels, and what each group may sound like.
#[derive(PartialEq)]
pub struct Heard {
    consonants: String,
    vowels: Vec<u8>,
}

/// Letters that are one sound, at the place where they stand in a word. The longest of those that begin alike is first.
const TOGETHER: [(&str, char); 17] = [
    ("tch", 'C'),
    ("sch", 'S'),
    ("sz", 'S'),
    ("sh", 'S'),
    ("cz", 'C'),
    ("ch", 'C'),
    ("ph", 'f'),
    ("kh", 'k'),
    ("th", 't'),
    ("dh", 'd'),
    ("bh", 'b'),
    ("ck", 'k'),
    ("qu", 'k'),
    ("dge", 'J'),
    ("dgi", 'J'),
    ("zh", 'J'),
    ("kn", 'n'),
];

/// Any vowel: nobody hears which.
const ANY: u8 = 7;

/// Shorter words sound like too many others.
const SHORTEST: usize = 3;

/// What letters of a name are heard as by who does not know the language it comes from: Clewellyn, Goff, Shimanski. The
/// letters behind `^` stand at the beginning only, and those before `$` at the end.
const RESPELT: [(&str, &str); 18] = [
    ("^ll", "cl"),
    ("^tch", "ch"),
    ("^ng", "n"),
    ("^mb", "emb"),
    ("gh", "ff"),
    ("rz", "sh"),
    ("sn", "shn"),
    ("sw", "shv"),
    ("sl", "shl"),
    ("quo", "kwo"),
    ("cs", "ch"),
    ("sz", "s"),
    ("^chi", "ki"),
    ("^che", "ke"),
    ("ov$", "off"),
    ("ev$", "eff"),
    ("aught", "ort"),
    ("augh", "or"),
];

impl Heard {
    /// How a folded word is heard in English. Nothing for a word with too little in it to tell it from others.
    pub fn of(word: &str) -> Option<Self> {
        Self::with(word, false).filter(Self::tells)
    }

    /// Also as it is heard from who speaks Polish and the like, where `j` is the English y and `ci` is `ch`.
    pub fn slavic(word: &str) -> Option<Self> {
        Self::with(word, true).filter(Self::tells)
    }

    /// All that a name may be heard as, also one of a single consonant: Udeh, Leigh.
    fn widely(name: &str) -> Vec<Self> {
        let respell = |name: &str, (letters, heard): &(&str, &str)| match letters.strip_prefix('^') {
            Some(first) => name.strip_prefix(first).map(|rest| format!("{heard}{rest}")),
            None if letters.ends_with('$') => {
                name.strip_suffix(letters.trim_end_matches('$')).map(|rest| format!("{rest}{heard}"))
            }
            None => name.contains(letters).then(|| name.replace(letters, heard)),
        };
        // Szűcs: both of its sounds at once.
        let throughout = RESPELT.iter().fold(name.to_owned(), |name, pair| respell(&name, pair).unwrap_or(name));
        let all = RESPELT.iter().filter_map(|pair| respell(name, pair)).chain([name.to_owned(), throughout]);
        all.flat_map(|word| [Self::with(&word, false), Self::with(&word, true)]).flatten().collect()
    }

    /// Whether there is enough in it to tell it from other words.
    fn tells(&self) -> bool {
        self.consonants.chars().filter(|c| *c != '.').count() > 1
    }

    fn with(word: &str, slavic: bool) -> Option<Self> {
        // McNorton, MacNorton
        let mac = word.strip_prefix("mc").filter(|rest| rest.len() > 2).map(|rest| format!("mac{rest}"));
        let word = mac.as_deref().unwrap_or(word);
        if !word.is_ascii() || !(SHORTEST..=24).contains(&word.len()) || word.bytes().any(|b| !b.is_ascii_lowercase()) {
            return None;
        }
        // The last e is not heard: Page.
        let silent = word.len() > 3 && word.ends_with('e') && !ends_in_vowel(word.get(..word.len() - 1).unwrap_or(""));
        // Nor is the last r, so that Verner is Verna: -a, -er and -or are one sound.
        let faint = ["er", "ar", "or", "ur", "ah"].iter().find_map(|end| word.strip_suffix(end));
        let faint = faint.is_some_and(|stem| stem.len() > 2 && !ends_in_vowel(stem));
        let end = word.len() - usize::from(silent || faint);
        let mut heard = Self { consonants: String::new(), vowels: Vec::new() };
        let mut at = 0;
        while at < end {
            let rest = word.get(at..).unwrap_or("");
            at += heard.take(rest, word.get(..at).unwrap_or(""), slavic);
        }
        if let Some(last) = heard.vowels.last_mut().filter(|_| faint || word.len() > 4 && word.ends_with('a')) {
            *last |= ANY;
        }
        (heard.consonants.len() > 1 && !heard.vowels.is_empty()).then_some(heard)
    }

    /// Takes the next sound, and says how many letters it has.
    fn take(&mut self, rest: &str, before: &str, slavic: bool) -> usize {
        let first = rest.as_bytes().first();
        let mut likely = TOGETHER.iter().filter(|(letters, _)| letters.as_bytes().first() == first);
        if let Some((letters, sound)) = likely.find(|(letters, _)| rest.starts_with(letters)) {
            self.consonant(*sound);
            return letters.len().min(2 + usize::from(letters.starts_with("tch") || letters.starts_with("sch")));
        }
        let mut letters = rest.chars();
        let (letter, next) = (letters.next().unwrap_or('a'), letters.next());
        let soft = matches!(next, Some('e' | 'i' | 'y'));
        let after_vowel = ends_in_vowel(before);
        match letter {
            'a' => self.vowel(1),
            'e' | 'i' => self.vowel(2),
            'o' | 'u' => self.vowel(4),
            'y' if !before.is_empty() => self.vowel(2),
            'j' if slavic && !before.is_empty() => self.vowel(2),
            'w' if after_vowel && !slavic => self.vowel(4),
            'y' | 'j' => self.consonant('J'),
            'c' if slavic && soft => self.consonant('C'),
            'c' if soft => self.consonant('s'),
            'c' | 'q' => self.consonant('k'),
            'g' if next == Some('h') => return 2,
            // McGinnis, Guinness
            'g' if soft && !before.is_empty() && !matches!(before, "mc" | "mac") => self.consonant('J'),
            'g' if next == Some('u') && matches!(letters.next(), Some('e' | 'i' | 'y')) => {
                self.consonant('g');
                return 2;
            }
            'h' if !before.is_empty() => {}
            'w' => self.consonant('v'),
            'z' => self.consonant('s'),
            'x' => {
                self.consonant('k');
                self.consonant('s');
            }
            other => self.consonant(other),
        }
        1
    }

    fn consonant(&mut self, sound: char) {
        if !self.consonants.ends_with(sound) {
            self.consonants.push(sound);
        }
    }

    fn vowel(&mut self, may_be: u8) {
        match self.vowels.last_mut() {
            Some(last) if self.consonants.ends_with('.') => *last |= may_be,
            _ => {
                self.consonants.push('.');
                self.vowels.push(may_be);
            }
        }
    }

    /// Whether two words may be taken for each other by ear.
    pub fn is_like(&self, other: &Self) -> bool {
        self.consonants == other.consonants && self.vowels.iter().zip(&other.vowels).all(|(a, b)| a & b != 0)
    }
}

/// The names of one person, by their sound.
#[derive(Default)]
pub struct Sounds {
    names: Vec<(Heard, Meaning)>,
    /// All that the names may be heard as, behind a title.
    widely: Vec<(Heard, Meaning)>,
    /// Letters that a word may begin with which sounds like one of the names.
    first: u32,
    longest: usize,
}

impl Sounds {
    /// Of these names, as far as they are long enough.
    pub fn of(names: impl Iterator<Item = (String, Meaning)>) -> Self {
        const ALIKE: [&str; 6] = ["ckqx", "gjyz", "fp", "sczx", "vwf", "aeiouyh"];
        let mut all = Self::default();
        for (name, meaning) in names {
            let widely = Heard::widely(&name);
            let Some(first) = name.chars().next().filter(|_| !widely.is_empty()) else { continue };
            let groups = ALIKE.iter().filter(|group| group.contains(first)).flat_map(|group| group.chars());
            let respelt = RESPELT
                .iter()
                .filter(|(letters, _)| letters.strip_prefix('^').is_some_and(|letters| name.starts_with(letters)));
            let firsts = groups.chain([first]).chain(respelt.filter_map(|(_, heard)| heard.chars().next()));
            all.first |= firsts.fold(0, |bits, c| bits | bit(c));
            all.longest = all.longest.max(name.len());
            let heard = [Heard::of(&name), Heard::slavic(&name)];
            all.names.extend(heard.into_iter().flatten().map(|heard| (heard, meaning)));
            all.widely.extend(widely.into_iter().map(|heard| (heard, meaning)));
        }
        all
    }

    /// What the name is that a folded word sounds like. Ordinary words and names that others bear do not count.
    pub fn find(&self, word: &str) -> Option<Meaning> {
        if !self.may(word) || lexicon::is_ordinary(word) || lexicon::is_given_name(word) || is_no_name(word) {
            return None;
        }
        like(&self.names, &Heard::of(word)?)
    }

    /// The same behind a title, for any word and more widely: an ordinary one may be a name there, Mrs Sergeant, and so
    /// may one of little sound, Mrs Oodeh.
    pub fn find_titled(&self, word: &str) -> Option<Meaning> {
        if !self.may(word) {
            return None;
        }
        like(&self.widely, &Heard::with(word, false)?)
    }

    /// What the name may be, as widely, that an unknown word sounds like which stands beside the rest of the name.
    pub fn find_beside(&self, word: &str) -> Option<Meaning> {
        if lexicon::is_ordinary(word) || lexicon::is_given_name(word) || is_no_name(word) {
            None
        } else {
            self.find_titled(word)
        }
    }

    /// Whether an unknown word sounds like a given name but for the vowels behind the first: Hodden, of Hodan.
    pub fn is_like_given(&self, word: &str) -> bool {
        if !self.may(word) || lexicon::is_ordinary(word) || lexicon::is_given_name(word) || is_no_name(word) {
            return false;
        }
        let Some(heard) = Heard::with(word, false) else { return false };
        let first = |heard: &Heard| heard.vowels.first().copied().unwrap_or_default();
        self.widely.iter().any(|(name, meaning)| {
            meaning.any(Meaning::GIVEN)
                && name.tells()
                && name.consonants == heard.consonants
                && first(name) & first(&heard) != 0
        })
    }

    /// Whether a word has the consonants of a given name, three or more of them: Amerjeet, of Amarjit.
    pub fn has_consonants_of_given(&self, word: &str) -> bool {
        let bare = |heard: &Heard| heard.consonants.replace('.', "");
        let Some(own) =
            Heard::with(word, false).map(|heard| bare(&heard)).filter(|own| own.len() > 2 && self.may(word))
        else {
            return false;
        };
        self.names.iter().any(|(name, meaning)| meaning.any(Meaning::GIVEN) && bare(name) == own)
    }

    fn may(&self, word: &str) -> bool {
        word.chars().next().is_some_and(|c| self.first & bit(c) != 0) && word.len() <= self.longest + 3
    }
}

fn like(names: &[(Heard, Meaning)], heard: &Heard) -> Option<Meaning> {
    names.iter().find(|(name, _)| name.is_like(heard)).map(|(_, meaning)| *meaning)
}

fn bit(c: char) -> u32 {
    if c.is_ascii_lowercase() { 1 << (c as u32 - 'a' as u32) } else { 0 }
}

fn ends_in_vowel(word: &str) -> bool {
    word.ends_with(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::Heard;

    fn alike(name: &str, heard: &str) -> bool {
        let heard = Heard::of(heard).unwrap();
        [Heard::of(name), Heard::slavic(name)].into_iter().flatten().any(|name| name.is_like(&heard))
    }

    #[test]
    fn what_sounds_alike_is_alike() {
        for (name, heard) in [
            ("kerrigan", "kerrygan"),
            ("bhatti", "batty"),
            ("sayer", "saier"),
            ("krajcik", "kraychick"),
            ("pryce", "price"),
            ("hodge", "hoge"),
            ("sheikh", "sheek"),
            ("verna", "verner"),
        ] {
            assert!(alike(name, heard), "{name} {heard}");
        }
    }

    #[test]
    fn what_does_not_is_not() {
        for (name, other) in
            [("mir", "moore"), ("nair", "nairn"), ("bell", "ball"), ("tranter", "trainer"), ("lunn", "lane")]
        {
            assert!(!alike(name, other), "{name} {other}");
        }
        assert!(Heard::of("mei").is_none() && Heard::of("ó").is_none());
    }
}
