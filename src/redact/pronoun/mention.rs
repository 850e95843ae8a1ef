//! Who is mentioned where: the people who are withheld, and everybody else whom a pronoun may mean.

use std::collections::{HashMap, HashSet};

use super::Known;
use super::text::Text;
use super::words::{List, is};
use crate::redact::finding::{Action, Class, Finding, Label};
use crate::redact::gender::Gender;
use crate::redact::lexicon::{self, Kind};

/// Who is meant.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Who {
    /// Some of those who are withheld.
    Withheld(Vec<usize>),
    /// Somebody else, by a word for them.
    Other(String),
}

/// A mention of somebody.
pub struct Mention {
    /// The first word of it.
    pub word: usize,
    /// The word behind it.
    pub end: usize,
    pub who: Who,
}

/// What is known of the genders.
#[derive(Default)]
pub struct Genders {
    known: HashMap<Who, Option<Gender>>,
}

impl Genders {
    pub fn of(&self, who: &Who) -> Option<Gender> {
        self.known.get(who).copied().flatten()
    }

    /// What a title or a noun says. Two that disagree say nothing.
    pub fn say(&mut self, who: &Who, gender: Gender) {
        let slot = self.known.entry(who.clone()).or_insert(Some(gender));
        if *slot != Some(gender) {
            *slot = None;
        }
    }

    /// Whether anybody else may be spoken of so.
    pub fn others(&self, mentions: &[Mention], gender: Gender) -> bool {
        mentions.iter().any(|m| matches!(m.who, Who::Other(_)) && self.of(&m.who).is_none_or(|g| g == gender))
    }
}

/// Everybody mentioned in a text, in order, with what their titles say.
pub fn mentions(text: &Text<'_>, findings: &[Finding], known: &Known<'_>) -> (Vec<Mention>, Genders) {
    let mut reader =
        Reader { text, known, mentions: Vec::new(), genders: Genders::default(), councillors: HashSet::new() };
    for (person, gender) in known.genders.iter().enumerate() {
        if let Some(gender) = gender {
            reader.genders.say(&Who::Withheld(vec![person]), *gender);
        }
    }
    let mut named = findings.iter().filter(|f| f.class == Class::Direct && f.action == Action::Redact).peekable();
    let mut i = 0;
    while let Some(word) = text.words.get(i) {
        while named.next_if(|f| f.span.end <= word.at.start).is_some() {}
        let end = match named.peek().filter(|f| f.span.start < word.at.end) {
            Some(finding) => reader.named(i, finding),
            None => reader.other(i, named.peek().copied()),
        };
        i = end.max(i + 1);
    }
    // Where there is one councillor, "the councillor" is that one.
    if let (Some(only), 1) = (reader.councillors.iter().next(), reader.councillors.len()) {
        for mention in reader.mentions.iter_mut().filter(|m| m.who == Who::Other(COUNCILLOR.to_owned())) {
            mention.who = Who::Other(only.clone());
        }
    }
    (reader.mentions, reader.genders)
}

const COUNCILLOR: &str = "the councillor";

struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    known: &'t Known<'t>,
    mentions: Vec<Mention>,
    genders: Genders,
    /// The family names of those who have a councillor’s title.
    councillors: HashSet<String>,
}

impl Reader<'_, '_> {
    fn add(&mut self, word: usize, end: usize, who: Who, gender: Option<Gender>) -> usize {
        if let Some(gender) = gender {
            self.genders.say(&who, gender);
        }
        self.mentions.push(Mention { word, end, who });
        end
    }

    /// A name that is taken out.
    fn named(&mut self, i: usize, finding: &Finding) -> usize {
        let mut end = i;
        while self.text.words.get(end).is_some_and(|w| w.at.start < finding.span.end) {
            end += 1;
        }
        let last = self.text.word(end.saturating_sub(1));
        match finding.label {
            Label::Person | Label::PersonPossessive => {
                let people = finding.whose.people().to_vec();
                let title = Some(self.text.word(i)).filter(|_| people.len() == 1).and_then(Gender::of_title);
                // What the identity says counts for more than what a document does.
                let given = people.iter().any(|p| self.known.genders.get(*p).copied().flatten().is_some());
                self.add(i, end, Who::Withheld(people), title.filter(|_| !given))
            }
            Label::Name => {
                let title = i.checked_sub(1).and_then(|i| Gender::of_title(self.text.word(i)));
                self.add(i, end, Who::Other(format!("{last} of the name")), title)
            }
            _ => end,
        }
    }

    /// Somebody else, or somebody withheld under a label.
    fn other(&mut self, i: usize, next: Option<&Finding>) -> usize {
        let text = self.text;
        let word = text.word(i);
        let bound = next.map_or(usize::MAX, |f| f.span.start);
        let named = |i: usize| {
            text.is_capital(i) && text.words.get(i).is_some_and(|w| w.at.start < bound) && !begins_nothing(text.word(i))
        };
        if let Some((people, end)) = self.label(i) {
            return self.add(i, end, Who::Withheld(people), None);
        }
        let title = lexicon::is(Kind::Title, word) || lexicon::is(Kind::CouncillorTitle, word);
        if title && text.is_capital(i) && named(i + 1) && matches!(text.gap(i), " " | ". ") {
            let end = self.run(i + 1, &named);
            let gender = Gender::of_title(word);
            if lexicon::is(Kind::CouncillorTitle, word) {
                self.councillors.insert(text.word(end - 1).to_owned());
            }
            return self.add(i, end, Who::Other(text.word(end - 1).to_owned()), gender);
        }
        if text.is_capital(i) && named(i) && !title {
            let line = text.words.get(i).is_some_and(|w| text.view.line_is_upper(w.folded));
            let end = self.run(i, &named);
            let place = lexicon::is(Kind::Place, text.word(end - 1));
            let given = lexicon::is_given_name(word) && (end > i + 1 || !lexicon::is_ordinary(word));
            let acts = lexicon::is(Kind::VerbAfter, text.word(end)) && text.joined(end - 1);
            let acts = acts && !lexicon::is_ordinary(word) && !lexicon::is(Kind::Acronym, word);
            let kept = self.known.kept.contains(word) && (end > i + 1 || !lexicon::is_ordinary(word));
            if kept || ((given || acts) && !place && !line) {
                return self.add(i, end, Who::Other(text.word(end - 1).to_owned()), None);
            }
        }
        self.noun(i)
    }

    /// Capital words beside each other, to the last of them.
    fn run(&self, from: usize, named: &impl Fn(usize) -> bool) -> usize {
        let mut end = from + 1;
        while end < from + 4 && matches!(self.text.gap(end - 1), " " | "-" | "'" | ". ") && named(end) {
            // "Mr Hale. Then": the stop ends a sentence unless an initial stands before it.
            if self.text.gap(end - 1) == ". " && self.text.word(end - 1).chars().count() > 1 {
                break;
            }
            end += 1;
        }
        end
    }

    /// A label of somebody withheld, or what a notice calls whoever complained.
    fn label(&self, i: usize) -> Option<(Vec<usize>, usize)> {
        let text = self.text;
        for (person, words) in self.known.labels.iter().enumerate() {
            let end = i + words.len();
            let same = words.iter().enumerate().all(|(k, w)| text.word(i + k) == w);
            if same && (i..end.saturating_sub(1)).all(|k| text.joined(k)) && !words.is_empty() {
                return Some((vec![person], end));
            }
        }
        let next = text.word(i + 1);
        let numbered = text.joined(i) && (next.chars().count() == 1 || next.starts_with(|c: char| c.is_ascii_digit()));
        let complained = text.word(i) == "complainant" && !(numbered && next != "i" && next != "a");
        (complained && !self.known.complainants.is_empty()).then(|| (self.known.complainants.to_vec(), i + 1))
    }

    /// "the clerk", "her husband", "a dog": whoever may be spoken of by a pronoun afterwards.
    fn noun(&mut self, i: usize) -> usize {
        let text = self.text;
        let word = text.word(i);
        let gender = of_noun(word);
        let role = is(List::Role, word) || lexicon::is(Kind::Relation, word);
        let ship = is(List::Ship, word);
        if gender.is_none() && !role && !ship && !is(List::Animal, word) {
            return i + 1;
        }
        // "The lady" is whoever was spoken of, and a part of a title is said by what follows.
        let before = i.checked_sub(1).map_or("", |i| text.word(i));
        let spoken_of = matches!(before, "the" | "this" | "that") && is_person_noun(word);
        if spoken_of {
            return i + 1;
        }
        // The councillor, the member and the subject member are one.
        let key = if matches!(word, "councillor" | "member") { "councillor" } else { word };
        let who = Who::Other(if key == "councillor" { COUNCILLOR.to_owned() } else { format!("the {key}") });
        self.add(i, i + 1, who, if ship { Some(Gender::Female) } else { gender })
    }
}

/// Nouns that stand for somebody spoken of before.
pub fn is_person_noun(word: &str) -> bool {
    matches!(word, "lady" | "woman" | "gentleman" | "man" | "girl" | "boy")
}

/// Whether a capital word is no name: one that opens sentences, a month, a day.
fn begins_nothing(word: &str) -> bool {
    [Kind::Opener, Kind::Month, Kind::Weekday, Kind::NotNameAfter, Kind::Acronym]
        .into_iter()
        .any(|k| lexicon::is(k, word))
        || matches!(word, "she" | "he" | "her" | "his" | "him" | "hers")
        || word.starts_with(|c: char| c.is_ascii_digit())
}

/// By a noun for a woman or a man.
fn of_noun(noun: &str) -> Option<Gender> {
    if is(List::Female, noun) {
        Some(Gender::Female)
    } else if is(List::Male, noun) {
        Some(Gender::Male)
    } else {
        None
    }
}
