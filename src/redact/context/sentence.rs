//! One sentence, or one line or cell that stands by itself, with who is meant by what in it.

use super::cues::{Cues, Places, bits};
use crate::redact::view::View;
use crate::text::Span;

/// Whom a word means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// Nobody that we know of.
    #[default]
    Nobody,
    /// The person.
    Person,
    /// The person, or somebody else.
    Perhaps,
    /// Somebody else.
    Other,
}

impl Who {
    /// Whether it may be the person.
    pub fn may_be_person(self) -> bool {
        matches!(self, Self::Person | Self::Perhaps)
    }
}

/// One word of a sentence. Places are in the folded text.
#[derive(Clone, Copy)]
pub struct Token<'a> {
    pub span: Span,
    pub word: &'a str,
    pub cues: Cues,
    /// What stands between the word before and this one.
    pub gap: &'a str,
    /// Whether only a space, a hyphen, an apostrophe or an ampersand does.
    pub joined: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    pub who: Who,
    /// Whether something that was found (a name, contact data) covers it.
    pub found: bool,
    /// Whether it is taken out.
    pub taken: bool,
    /// Whether it is a part of somebody's name that was found.
    pub named: bool,
    /// Whether that name is one that only the documents give.
    pub given: bool,
}

/// The most words in the natural end of a phrase.
const LONGEST: usize = 26;

/// A sentence.
pub struct Sentence<'a, 's> {
    pub view: View<'a>,
    pub tokens: &'s [Token<'a>],
    /// Whom the sentence before was about.
    pub carried: Who,
    /// How many sentences ago the person was last meant, this one being 0.
    pub since_person: usize,
    /// The line before this one held the person's name and nothing else.
    pub under_name: bool,
    /// The last noun phrase of the sentence before.
    pub last_phrase: Option<Span>,
    /// Whether some of it is quoted.
    pub quoted: bool,
    /// All its cues together.
    pub cues: Cues,
    /// Where the words are that have each of them.
    pub places: &'s Places,
}

impl<'a> Sentence<'a, '_> {
    /// The word at a place.
    #[inline]
    pub fn at(&self, i: usize) -> Option<&Token<'a>> {
        self.tokens.get(i)
    }

    /// Whether the word at a place has any of the cues.
    #[inline]
    pub fn is(&self, i: usize, cues: Cues) -> bool {
        self.at(i).is_some_and(|t| t.cues.any(cues))
    }

    /// The word at a place, or nothing behind the end.
    #[inline]
    pub fn word(&self, i: usize) -> &'a str {
        self.at(i).map_or("", |t| t.word)
    }

    /// The places of the words that have any of the cues.
    pub fn having(&self, cues: Cues) -> impl Iterator<Item = usize> {
        bits(self.places.of(cues))
    }

    /// Whether nothing that parts words stands before a word.
    #[inline]
    pub fn joined(&self, i: usize) -> bool {
        self.at(i).is_some_and(|t| t.joined)
    }

    /// Whether any of the places has any of the cues.
    pub fn any(&self, mut places: impl Iterator<Item = usize>, cues: Cues) -> bool {
        places.any(|i| self.is(i, cues))
    }

    /// Whom the words before a place speak of: its subject, as far as can be told without parsing. Somebody who stands
    /// behind a preposition is passed over for the person before.
    pub fn subject(&self, i: usize) -> Who {
        let mut passed = None;
        for j in (0..i.min(self.tokens.len())).rev() {
            if self.word(j) == "who" && j > 0 && self.is(j - 1, Cues::HUMAN) && self.near_person(6) {
                // "the lad who painted the sign", where the person is spoken of.
                return Who::Perhaps;
            }
            let Some(token) = self.at(j).filter(|t| t.who != Who::Nobody) else { continue };
            if token.who != Who::Other {
                return if passed.is_some() { Who::Perhaps } else { token.who };
            }
            if self.beside_person(j) {
                return Who::Perhaps;
            }
            if !self.behind_preposition(j) {
                // "Ms Ames said Councillor X had seen it": whoever stands nearest is meant.
                return Who::Other;
            }
            passed = Some(token.who);
        }
        match (passed, self.carried) {
            (Some(who), _) => who,
            (None, Who::Person) => Who::Perhaps,
            (None, who) => who,
        }
    }

    /// "Ms Ames and Councillor X were at school together": two are the subject.
    fn beside_person(&self, i: usize) -> bool {
        let and = (i.saturating_sub(3)..i).rev().take_while(|j| self.joined(j + 1)).find(|j| self.word(*j) == "and");
        let before = and.and_then(|and| and.checked_sub(1).filter(|_| self.joined(and)));
        before.and_then(|j| self.at(j)).is_some_and(|t| t.who == Who::Person && (t.named || t.cues.any(Cues::PERSON)))
    }

    fn behind_preposition(&self, i: usize) -> bool {
        let from = i.saturating_sub(4);
        (from..i).rev().take_while(|j| self.joined(j + 1)).any(|j| self.is(j, Cues::PREPOSITION))
    }

    /// The last word of the phrase that holds the word at `i`: it goes on to a stop, a comma, or a word that begins
    /// another clause; over an "and" only to more of the kind.
    pub fn end(&self, i: usize) -> usize {
        let mut last = i;
        for j in i + 1..self.tokens.len().min(i + LONGEST) {
            let Some(token) = self.at(j) else { break };
            let goes_on = self.joined(j)
                || matches!(token.gap, "/" | " £")
                || token.gap == "," && is_number(token.word) && is_number(self.word(j - 1));
            if !goes_on {
                break;
            }
            if token.word == "and" && token.gap == "-" {
                last = j;
                continue;
            }
            if token.word == "and" {
                // "between 2011 and 2015"
                if j > i + 1 && self.word(j - 2) == "between" {
                    last = j;
                    continue;
                }
                let more = Cues::TRAIT.or(Cues::ACTIVITY).or(Cues::KIN).or(Cues::PREMISES).or(Cues::WORK);
                let goes_on = self.any(j + 1..j + 5, more) || self.is(j + 1, Cues::PREPOSITION);
                if goes_on && !self.subject_begins(j + 1) {
                    continue;
                }
                if !self.at(j + 1).is_some_and(|t| t.capital) {
                    break;
                }
            } else if token.cues.any(Cues::STOP)
                && !self.begins_date(j)
                && !self.begins_event(j)
                && !self.ends_did_so(j)
                && !self.points(j)
                && !self.defines(j)
                && !self.stands_before(j)
                || token.word == "not" && j > i + 2
                || token.cues.any(Cues::SHE.or(Cues::HE))
                    && token.gap == " "
                    && !self.is(j - 1, Cues::PREPOSITION)
                    && !((self.is(j - 1, Cues::HUMAN.or(Cues::WORK).or(Cues::PREMISES))
                        || self.word(j - 1) == "people")
                        && self.is(j + 1, Cues::HABIT))
                    // "the stammer he has had since childhood"
                    && !(self.is(j - 1, Cues::HEALTH.or(Cues::BEGINS_ASIDE)) && self.is(j + 1, Cues::HAVE))
            {
                break;
            }
            last = j;
        }
        // "… and the", "… of": what leads on to the next clause is no part of this one.
        while last > i
            && (self.is(last, Cues::STOP) && !self.ends_did_so(last) && last + 1 < self.tokens.len()
                || (self.is(last, Cues::ARTICLE.or(Cues::PREPOSITION).or(Cues::BE))
                    && !self.is(last, Cues::HIS)
                    && (!self.is(last, Cues::HER) || self.joined(last + 1))
                    && !self.stands_opposite(last)))
        {
            last -= 1;
        }
        last
    }

    /// "a firm which mends the lamps", "the school where his wife teaches": which of several it is.
    fn defines(&self, i: usize) -> bool {
        let noun = i.checked_sub(1).and_then(|b| self.at(b)).is_some_and(|t| {
            let other = Cues::PREPOSITION.or(Cues::BE).or(Cues::STOP).or(Cues::SPEECH).or(Cues::HE).or(Cues::SHE);
            t.who == Who::Nobody && !t.cues.any(other)
        });
        noun && matches!(self.word(i), "which" | "where" | "whose" | "who")
    }

    /// "the barge opposite": at the end it tells where.
    fn stands_opposite(&self, i: usize) -> bool {
        let place = ["opposite", "outside", "inside", "above", "below", "behind", "beyond", "upstairs", "downstairs"];
        place.contains(&self.word(i)) && !self.joined(i + 1)
    }

    /// "the last cottage before the sluice": it tells where, and begins no clause.
    fn stands_before(&self, i: usize) -> bool {
        matches!(self.word(i), "before" | "after")
            && i > 0
            && self.is(i - 1, Cues::HOME.or(Cues::PREMISES))
            && self.is(i + 1, Cues::ARTICLE)
            && (!self.joined(i + 3) || !self.joined(i + 4))
    }

    /// "on that ditch": it begins no clause.
    fn points(&self, i: usize) -> bool {
        self.word(i) == "that" && i > 0 && self.is(i - 1, Cues::PREPOSITION)
    }

    /// "since 2016", "since May": a date, not another clause.
    pub fn begins_date(&self, i: usize) -> bool {
        let date = |j: usize| self.at(j).is_some_and(|t| is_year(t.word) || t.cues.any(Cues::MONTH));
        // since the spring of 2020
        let season = self.word(i + 1) == "the" && self.word(i + 3) == "of" && date(i + 4);
        // since Lunar New Year 2018
        let named = (i + 1..i + 5)
            .take_while(|j| self.joined(*j) && self.at(*j).is_some_and(|t| t.capital || is_year(t.word)))
            .any(date);
        self.word(i) == "since" && (date(i + 1) || season || named)
            // until 2018
            || self.word(i) == "until" && self.at(i + 1).is_some_and(|t| is_year(t.word)) && !self.joined(i + 2)
    }

    /// "since the flood", "since his operation", at the end of what is told.
    fn begins_event(&self, i: usize) -> bool {
        let whose = Cues::ARTICLE.or(Cues::HER).or(Cues::HIS).or(Cues::MY);
        let event = self.is(i + 1, whose)
            && !self.is(i + 1, Cues::SHE.or(Cues::HE))
            && (i + 2..i + 5).any(|j| !self.joined(j + 1))
            && !self.any(i + 2..i + 5, Cues::BE.or(Cues::HAVE).or(Cues::REFERS));
        // until last spring
        let last = matches!(self.word(i + 1), "last" | "this") && !self.joined(i + 3);
        // bakes at home before dawn
        let hour =
            matches!(self.word(i + 1), "dawn" | "daybreak" | "dark" | "work" | "school" | "breakfast" | "sunrise")
                && (!self.joined(i + 2) || self.word(i + 2) == "and");
        let young = matches!(
            self.word(i + 1),
            "childhood" | "birth" | "infancy" | "school" | "university" | "boyhood" | "girlhood"
        );
        self.word(i) == "since" && (event || young)
            || self.word(i) == "until" && (event || last)
            || matches!(self.word(i), "before" | "after") && hour
    }

    /// "the only one to do so", "off with migraines since": the last word.
    fn ends_did_so(&self, i: usize) -> bool {
        (self.word(i) == "so" && matches!(self.word(i.wrapping_sub(1)), "do" | "did" | "done" | "doing"))
            || self.word(i) == "since" && !self.joined(i + 1)
    }

    /// "… and she runs", "… and the clerk said": another subject.
    fn subject_begins(&self, i: usize) -> bool {
        self.is(i, Cues::SHE.or(Cues::HE).or(Cues::I)) || self.at(i).is_some_and(|t| t.who == Who::Other)
    }

    /// The article, possessive or adjectives before a noun: where its phrase begins.
    pub fn start(&self, i: usize) -> usize {
        for j in (i.saturating_sub(5)..i).rev() {
            if !self.joined(j + 1) || self.is(j, Cues::PREPOSITION.or(Cues::STOP).or(Cues::BE).or(Cues::HAVE)) {
                return j + 1;
            }
            if self.is(j, Cues::ARTICLE) {
                return j;
            }
        }
        i.saturating_sub(5).max(if self.joined(i) { 0 } else { i })
    }

    /// Whether the person is meant in this sentence, or was a moment ago.
    pub fn near_person(&self, sentences: usize) -> bool {
        self.since_person <= sentences
    }

    /// Whether nothing stands between a noun and whose it is: "her car", "the complainant’s car".
    pub fn undescribed(&self, i: usize) -> bool {
        i.checked_sub(1)
            .is_some_and(|b| self.is(b, Cues::HER.or(Cues::HIS).or(Cues::MY).or(Cues::THEIR)) || self.is_genitive(b))
    }

    /// Whether the word is the `s` of a genitive.
    pub fn is_genitive(&self, i: usize) -> bool {
        self.at(i).is_some_and(|t| t.word == "s" && t.gap == "'")
    }
}

/// Whether a word is a year.
pub fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word is a number.
pub fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}
