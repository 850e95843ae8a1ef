//! What the texts of a document, or of all documents of a case, tell of a person and of those around them: what is said in
//! one place decides what is meant in another. It holds names, so it has no `Debug` and reaches no report.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The most relatives, trades and others of the name that are remembered: without them, less is suggested and less is kept.
const MOST: usize = 40;

/// What was read about one person, all of it folded. Sets, so that the order of texts makes no difference.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Learnt {
    /// The words of names that a text gives the person (“known as Bim”), and whether it says so of their own name.
    pub names: BTreeMap<String, bool>,
    /// Letters that stand for the person: `Ada Lunn (“AL”)`; and those that begin a sentence as somebody's name does.
    pub letters: BTreeSet<String>,
    pub used_letters: BTreeSet<String>,
    /// Letters that stand for somebody else.
    pub other_letters: BTreeSet<String>,
    /// Others who bear a word of the person's family names: their given name, the word, and their title.
    pub families: BTreeSet<(String, String, Option<String>)>,
    /// Names of the person's relatives, and what the person was said to do.
    pub relatives: BTreeSet<String>,
    pub trades: BTreeSet<String>,
    /// What stands for the person: the X of “Mr X”, and the word of “the Officer”.
    pub pseudonyms: BTreeSet<String>,
    pub aliases: BTreeSet<String>,
}

impl Learnt {
    /// Adds what was read in another text.
    pub fn add(&mut self, other: &Self) {
        for (name, sure) in &other.names {
            self.name(name, *sure);
        }
        let Self { names, families, letters, used_letters, other_letters, relatives, trades, pseudonyms, aliases } =
            self;
        let own = [letters, used_letters, other_letters, relatives, trades, pseudonyms, aliases];
        for (own, other) in own.into_iter().zip(other.sets()) {
            own.extend(other.iter().cloned());
        }
        families.extend(other.families.iter().cloned());
        // Kit Lunn is nobody else once Kit is what the person is called.
        families.retain(|(given, ..)| !names.contains_key(given));
        first_few(families);
        first_few(&mut self.relatives);
        first_few(&mut self.trades);
    }

    const fn sets(&self) -> [&BTreeSet<String>; 7] {
        let Self { letters, used_letters, other_letters, relatives, trades, pseudonyms, aliases, .. } = self;
        [letters, used_letters, other_letters, relatives, trades, pseudonyms, aliases]
    }

    /// How much this is, names apart.
    fn len(&self) -> usize {
        self.families.len() + self.sets().iter().map(|set| set.len()).sum::<usize>()
    }

    /// Whether a text that tells `told`, searched when this was known, was searched with all that is known now. Of names it
    /// has yet to hear how else they are written in it.
    pub fn leaves_nothing_of(&self, now: &Self, told: &Self) -> bool {
        let new = |(own, known): (&BTreeSet<String>, &BTreeSet<String>)| own.difference(known).count();
        let own: usize = told.sets().into_iter().zip(self.sets()).map(new).sum();
        self.names == now.names && self.len() + own + told.families.difference(&self.families).count() >= now.len()
    }

    /// Adds a word of a name that a text gives the person. Said once of the person's own name, it is sure.
    pub fn name(&mut self, word: &str, sure: bool) {
        *self.names.entry(word.to_owned()).or_default() |= sure;
    }
}

fn first_few<T: Ord>(set: &mut BTreeSet<T>) {
    while set.len() > MOST {
        set.pop_last();
    }
}

/// The one of a set that has just one: of several, none is known to be meant.
pub fn only(set: &BTreeSet<String>) -> Option<&str> {
    if set.len() == 1 { set.first().map(String::as_str) } else { None }
}
