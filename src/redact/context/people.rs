//! Who was last spoken of: what a pronoun may stand for.

use super::cues::Cues;
use super::sentence::{Token, Who};
use crate::redact::gender::Gender;

/// Where somebody was spoken of.
#[derive(Clone, Copy)]
pub struct Place {
    /// The number of the word in the document.
    pub word: usize,
    /// The number of the sentence.
    pub sentence: usize,
    /// Whether it was the first of the sentence that somebody was spoken of.
    pub first: bool,
}

/// How far back a pronoun may refer, in words.
const REACH: usize = 250;

/// The most people who are not the person of whom it is remembered whether they are men or women.
const MOST_OTHERS: usize = 40;

/// Who was last spoken of.
#[derive(Default)]
pub struct People<'a> {
    gender: Option<Gender>,
    person: Option<Place>,
    /// Others: female, male, untold.
    others: [Option<Place>; 3],
    /// Where the row of a table began that is being read.
    row: Option<usize>,
    /// The family names of others whose given name or title told whether they are men or women.
    genders: Vec<(&'a str, Gender)>,
}

impl<'a> People<'a> {
    /// Nobody yet. The person's own gender, when it is known.
    pub fn new(gender: Option<Gender>) -> Self {
        Self { gender, ..Self::default() }
    }

    /// What the text tells of the person's own gender.
    pub fn learn(&mut self, gender: Option<Gender>) {
        self.gender = gender;
    }

    /// A line begins at a word: a row of a table, or not. Each row of a log is an entry of its own, and what it says of "he"
    /// is seldom said of somebody in another.
    pub fn begin_line(&mut self, row: Option<usize>) {
        self.row = row;
    }

    /// Whether the row of a table is being read.
    pub fn in_a_row(&self) -> bool {
        self.row.is_some()
    }

    /// Notes a mention.
    pub fn note(&mut self, who: Who, gender: Option<Gender>, place: Place) {
        match who {
            Who::Person => {
                // "Mrs" and "Ames" are two words of one mention.
                let first = self.person.is_some_and(|last| last.first && last.sentence == place.sentence);
                self.person = Some(Place { first: first || place.first, ..place });
            }
            Who::Other => {
                let slot = match gender {
                    Some(Gender::Female) => 0,
                    Some(Gender::Male) => 1,
                    None => 2,
                };
                if let Some(other) = self.others.get_mut(slot) {
                    *other = Some(place);
                }
            }
            Who::Nobody | Who::Perhaps => {}
        }
    }

    /// Whether somebody is a man or a woman, by their title, their given name, or what was known of their family name.
    pub fn gender_of_another(&mut self, tokens: &[Token<'a>], i: usize) -> Option<Gender> {
        let mut gender = None;
        let mut last = None;
        for token in tokens.iter().skip(i).take(4) {
            let first = last.is_none() && gender.is_none();
            if !(token.capital && (matches!(token.gap, " " | ". ") || first) || token.cues.any(Cues::COUNCILLOR)) {
                break;
            }
            let known = self.genders.iter().find(|(name, _)| *name == token.word).map(|(_, gender)| *gender);
            gender = gender.or(gender_of(token.cues)).or(known);
            last = (!token.cues.any(Cues::TITLE.or(Cues::COUNCILLOR)) && token.word.len() > 2)
                .then_some(token.word)
                .or(last);
        }
        if let Some((name, gender)) = last.zip(gender)
            && self.genders.len() < MOST_OTHERS
            && self.genders.iter().all(|(known, _)| *known != name)
        {
            self.genders.push((name, gender));
        }
        gender
    }

    /// The sentence in which the person was last meant.
    pub fn last_person(&self) -> Option<usize> {
        self.person.map(|p| p.sentence)
    }

    /// Whether the person was spoken of after everybody else: whoever speaks in a quotation that begins now.
    pub fn last_is_person(&self) -> bool {
        self.person.is_some_and(|p| self.others.iter().flatten().all(|o| o.word < p.word))
    }

    /// Whether a pronoun of a gender can mean the person.
    pub fn person_fits(&self, gender: Option<Gender>, now: Place) -> bool {
        let fits = self.gender.is_none() || gender.is_none() || self.gender == gender;
        fits && self.person.is_some_and(|place| now.word.saturating_sub(place.word) < REACH)
    }

    /// Whom a pronoun of a gender (or of none, `their`) means.
    pub fn meant(&self, gender: Option<Gender>, now: Place) -> Who {
        let near = |place: &&Place| now.word.saturating_sub(place.word) < REACH;
        let person = self.person.as_ref().filter(|_| self.person_fits(gender, now));
        let [female, male, untold] = &self.others;
        let others = match gender {
            Some(Gender::Female) => [female, untold, untold],
            Some(Gender::Male) => [male, untold, untold],
            None => [female, male, untold],
        };
        let other = others.into_iter().flatten().max_by_key(|place| place.word).filter(near);
        let (Some(person), Some(other)) = (person, other) else {
            return match (person, other) {
                (Some(_), _) => Who::Person,
                (None, Some(_)) => Who::Other,
                (None, None) => Who::Nobody,
            };
        };
        if person.word > other.word {
            return Who::Person;
        }
        // "Mrs Ames wrote to the Clerk. She …": the subject of the last sentence, when the title fits.
        let subject = person.first && person.sentence == other.sentence && now.first && now.sentence > person.sentence;
        if subject && gender.is_some() && self.gender == gender {
            return Who::Person;
        }
        if self.row.is_some_and(|row| other.word < row) && gender.is_some() && self.gender == gender {
            return Who::Perhaps;
        }
        // Somebody else was spoken of since; whoever is the sentence's subject is the likelier, when they fit.
        let same = person.sentence == other.sentence;
        let fits = gender.is_none()
            || self.gender.is_none()
            || others.first().is_some_and(|sure| sure.is_some_and(|p| p.word == other.word));
        if same || !other.first || !fits { Who::Perhaps } else { Who::Other }
    }
}

/// The gender that a title tells.
pub fn gender_of(title: Cues) -> Option<Gender> {
    if title.any(Cues::FEMALE) {
        Some(Gender::Female)
    } else if title.any(Cues::MALE) {
        Some(Gender::Male)
    } else {
        None
    }
}
