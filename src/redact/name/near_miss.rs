//! A name with one slip in it: a letter too many, too few, wrong, or two changed round; or letters that a scanner
//! reads as digits.

use super::vocabulary::Meaning;

/// Shorter names bear no slip: too many other words are one letter away.
const SHORTEST: usize = 5;

/// Names of as many letters bear two slips behind a title.
const LONG: usize = 7;

/// The names that slips are looked for in.
#[derive(Default)]
pub struct NearMisses {
    names: Vec<(Vec<char>, Meaning)>,
    /// A bit for each length that a slip of one of the names can have.
    lengths: u64,
}

impl NearMisses {
    /// Looks for slips in this name too, when it is long enough.
    pub fn add(&mut self, name: &str, meaning: Meaning) {
        let letters: Vec<char> = name.chars().collect();
        if letters.len() >= SHORTEST {
            for length in letters.len() - 1..=letters.len() + 1 {
                self.lengths |= 1 << length.min(63);
            }
        }
        match self.names.iter_mut().find(|(known, _)| *known == letters) {
            Some((_, known)) => *known = known.and(meaning),
            None => self.names.push((letters, meaning)),
        }
    }

    /// The names, with what they mean.
    pub fn names(&self) -> impl Iterator<Item = (String, Meaning)> + '_ {
        self.names.iter().map(|(name, meaning)| (name.iter().collect(), *meaning))
    }

    /// What the name means that a folded word is one slip away from. The first letter must be the same, or one that a scanner
    /// takes for it: a typist's slip there is rare, and other people's names are not.
    pub fn find(&self, word: &str) -> Option<Meaning> {
        if word.len() > 200 || self.lengths & (1 << word.len().min(63)) == 0 && word.is_ascii() {
            return None;
        }
        let first = word.chars().next()?;
        let mut candidates = self
            .names
            .iter()
            .filter(|(name, _)| name.len() >= SHORTEST && name.first().is_some_and(|c| same_to_a_scanner(*c, first)))
            .peekable();
        candidates.peek()?;
        let letters: Vec<char> = word.chars().collect();
        let (_, meaning) = candidates.find(|(name, _)| one_slip(name, &letters))?;
        Some(*meaning)
    }

    /// What a name of three or four letters, too short for [`find`](Self::find), means that a folded word is one slip away
    /// from. The slip is no other first letter.
    pub fn find_short(&self, word: &str) -> Option<Meaning> {
        let mut letters = word.chars();
        let first = letters.next().filter(|_| matches!(letters.count(), 1..=4))?;
        let wanted = Meaning::GIVEN.and(Meaning::SURNAME);
        let mut short = self
            .names
            .iter()
            .filter(|(name, of)| matches!(name.len(), 3 | 4) && of.any(wanted) && name.first() == Some(&first));
        short.find(|(name, _)| one_slip(name, &word.chars().collect::<Vec<_>>())).map(|(_, of)| *of)
    }

    /// What a family name of five or six letters means that differs from a folded word by its first letter alone: `Nason`
    /// for Mason.
    pub fn find_rhyme(&self, word: &str) -> Option<Meaning> {
        let letters: Vec<char> = word.chars().take(8).collect();
        let family = Meaning::SURNAME.and(Meaning::PART);
        let rhymes = |name: &[char]| {
            matches!(name.len(), 5 | 6) && name.len() == letters.len() && name.get(1..) == letters.get(1..)
        };
        self.names.iter().find(|(name, of)| of.any(family) && rhymes(name)).map(|(_, of)| *of)
    }

    /// What a family name of seven letters or more means that a folded word is two slips away from and begins
    /// alike: `Sedgbarow` for Sedgebarrow.
    pub fn find_long(&self, word: &str) -> Option<Meaning> {
        if !(6..=40).contains(&word.len()) || !self.names.iter().any(|(name, _)| name.len() >= LONG) {
            return None;
        }
        let letters: Vec<char> = word.chars().collect();
        let family = Meaning::SURNAME.and(Meaning::PART);
        let mut long = self.names.iter().filter(|(name, of)| {
            name.len() >= LONG
                && of.any(family)
                && name.first() == letters.first()
                && name.len().abs_diff(letters.len()) <= 2
        });
        long.find(|(name, _)| edits(name, &letters) <= 2).map(|(_, of)| *of)
    }

    /// Whether a folded word is within one edit of a name of four or five letters, or two of a longer one.
    ///
    /// A name of three letters is not, when the word is `known` for another's.
    pub fn resembles(&self, word: &str, meaning: Meaning, known: bool) -> bool {
        let letters: Vec<char> = word.chars().take(40).collect();
        let own = set(&letters);
        self.names.iter().any(|(name, of)| {
            let most = match name.len() {
                0..=2 => return false,
                3 if known || name.first() != letters.first() || letters.len() < 2 => return false,
                3..=5 => 1,
                _ => 2,
            };
            // An edit takes away or brings in one letter at most.
            let (theirs, most_letters) = (set(name), most as u32);
            let near = || (theirs & !own).count_ones() <= most_letters && (own & !theirs).count_ones() <= most_letters;
            of.any(meaning) && name.len().abs_diff(letters.len()) <= most && near() && edits(name, &letters) <= most
        })
    }
}

/// Which letters a word has, a bit each; several letters may share one.
fn set(letters: &[char]) -> u64 {
    letters.iter().fold(0, |set, c| set | 1 << (*c as u32 % 64))
}

/// How many letters must be put in, left out, changed or changed round to make one of the other.
pub fn edits(a: &[char], b: &[char]) -> usize {
    // What both begin and end with needs none.
    let begins = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(begins..).unwrap_or(&[]), b.get(begins..).unwrap_or(&[]));
    let ends = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(..a.len() - ends).unwrap_or(&[]), b.get(..b.len() - ends).unwrap_or(&[]));
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if j > 0 && previous == Some(y) && b.get(j - 1) == Some(x) {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
        previous = Some(x);
    }
    last.last().copied().unwrap_or(a.len())
}

/// Whether a scanner may read one for the other.
fn same_to_a_scanner(letter: char, read: char) -> bool {
    letter == read
        || matches!(
            (letter, read),
            ('o', '0')
                | ('l' | 'i', '1')
                | ('l', 'i')
                | ('i', 'l')
                | ('s', '5')
                | ('b', '8')
                | ('z', '2')
                | ('g', '9' | '6')
                | ('e', '3')
                | ('a', '4')
                | ('t', '7')
        )
}

/// Whether `read` is `name` but for one slip, or for any number of digits that a scanner put for letters.
fn one_slip(name: &[char], read: &[char]) -> bool {
    let same = name.iter().zip(read).take_while(|(a, b)| same_to_a_scanner(**a, **b)).count();
    let like = |skip_name: usize, skip_read: usize| {
        let (a, b) = (name.get(same + skip_name..), read.get(same + skip_read..));
        a.zip(b).is_some_and(|(a, b)| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_to_a_scanner(*a, *b)))
    };
    let changed_round = || {
        let (a, b) = (name.get(same..same + 2), read.get(same..same + 2));
        a.zip(b).is_some_and(|(a, b)| a.iter().eq(b.iter().rev()))
    };
    like(0, 0) || like(1, 1) || like(1, 0) || like(0, 1) || (changed_round() && like(2, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        let mut near = NearMisses::default();
        near.add("okafor", Meaning::SURNAME);
        for word in ["okafr", "okaffor", "okator", "oakfor", "okafro", "0kafor", "okafo", "okaforr"] {
            assert!(near.find(word).is_some(), "{word}");
        }
        for word in ["okaf", "akafor", "oktaor1", "okafors2", "offer", "okapi", ""] {
            assert!(near.find(word).is_none(), "{word}");
        }
    }

    #[test]
    fn a_long_name_bears_two_slips_behind_a_title() {
        let mut near = NearMisses::default();
        near.add("sedgebarrow", Meaning::SURNAME);
        for word in ["sedgbarow", "sedgeborough", "sedgebarraw", "sadgeberrow"] {
            assert_eq!(near.find_long(word).is_some(), word != "sedgeborough", "{word}");
        }
    }

    #[test]
    fn a_short_name_bears_no_slip() {
        let mut near = NearMisses::default();
        near.add("lunn", Meaning::SURNAME);
        assert!(near.find("lunm").is_none());
    }
}
