//! Whose a pronoun is.

use super::agree::{self, Change};
use super::mention::{Genders, Mention, Who, is_person_noun, mentions};
use super::rewrite::Form;
use super::text::Text;
use super::words::{List, is};
use super::{Known, gives_way, reason};
use crate::redact::finding::{Action, Finding, Reason};
use crate::redact::gender::Gender;
use crate::redact::lexicon::{self, Kind};

/// A pronoun of somebody withheld.
pub struct Found {
    pub change: Change,
    pub action: Action,
    pub reason: Reason,
    pub people: Vec<usize>,
}

const THEIRS: Reason = reason("A pronoun that says whether the person is a man or a woman.");
const VERB: Reason = reason("A pronoun of the person’s. Check that the words around it still agree.");
const PERHAPS: Reason = reason("A pronoun that may be the person’s or somebody else’s.");
const QUOTED: Reason = reason("A pronoun in a quotation that may be the person’s. Neutral words change what was said.");
const NOUN: Reason = reason("A word that says whether the person is a man or a woman, if it is about the person.");
const TITLE: Reason = reason("A title that says whether the person is a man or a woman.");

/// How many mentions are looked back over: a million of them in one paragraph must not be read for each pronoun.
const BACK: usize = 64;

/// How many sentences with one candidate tell the gender of somebody without a title.
const ENOUGH: usize = 2;

/// Every pronoun, title and noun that says of a withheld person whether they are a man or a woman.
pub fn pronouns(text: &Text<'_>, findings: &[Finding], known: &Known<'_>) -> Vec<Found> {
    let (mentions, mut genders) = mentions(text, findings, known);
    if !mentions.iter().any(|m| matches!(m.who, Who::Withheld(_))) {
        return Vec::new();
    }
    for keep in known.keep {
        let mut words = keep.name.split_whitespace();
        let title = words.next().map(|w| crate::text::fold::fold(w).replace('.', ""));
        if let (Some(gender), Some(last)) = (title.as_deref().and_then(Gender::of_title), words.next_back()) {
            genders.say(&Who::Other(crate::text::fold::fold(last)), gender);
        }
    }
    let mut resolver = Resolver { text, mentions, others: (false, false), addressed: None };
    resolver.vote(&mut genders);
    let she = |m: &&Mention| genders.of(&m.who) == Some(Gender::Female);
    let addressed = resolver.mentions.iter().filter(she).find_map(|m| m.who.people()).map(<[usize]>::to_vec);
    resolver.others =
        (genders.others(&resolver.mentions, Gender::Female), genders.others(&resolver.mentions, Gender::Male));
    resolver.addressed = addressed;
    let taken = |from: usize, to: usize| {
        let start = text.words.get(from).map_or(0, |w| w.at.start);
        let end = text.words.get(to.saturating_sub(1)).map_or(start, |w| w.at.end);
        let at = findings.partition_point(|f| f.span.end <= start);
        findings.iter().skip(at).take_while(|f| f.span.start < end).any(|f| !gives_way(f))
    };
    let free = |from: usize, to: usize| !taken(from, to);
    let mut all: Vec<Found> = Vec::new();
    // Mentions are in order: those before the word that is looked at.
    let mut before = 0;
    for i in 0..text.words.len() {
        while resolver.mentions.get(before).is_some_and(|m| m.end <= i) {
            before += 1;
        }
        if all.last().is_some_and(|found| found.change.to > i) || taken(i, i + 1) {
            continue;
        }
        let found = resolver.pronoun(&genders, i, before, &free).or_else(|| resolver.noun(&genders, i, before));
        all.extend(found);
    }
    all
}

struct Resolver<'t, 'a> {
    text: &'t Text<'a>,
    mentions: Vec<Mention>,
    /// Whether anybody else may be "she", and "he".
    others: (bool, bool),
    /// Who may be meant by "Madam".
    addressed: Option<Vec<usize>>,
}

/// Whose it is, as far as can be told.
enum Verdict {
    Theirs(Vec<usize>),
    Perhaps(Vec<usize>, Reason),
    Nobodys,
}

impl Resolver<'_, '_> {
    /// The gender of a pronoun that means somebody; `he or she`, `Her Majesty` and `Mr He` do not.
    fn gender(&self, i: usize) -> Option<Gender> {
        let text = self.text;
        let gender = gender_of(text.word(i))?;
        let (gap_before, before) = i.checked_sub(1).map_or(("", ""), |b| (text.gap(b), text.word(b)));
        let (gap, next) = (text.gap(i), text.word(i + 1));
        let other = |word: &str| gender_of(word).is_some_and(|g| g != gender);
        let pair = matches!(next, "or" | "and") && other(text.word(i + 2)) && text.joined(i)
            || matches!(before, "or" | "and") && i > 1 && other(text.word(i - 2)) && text.joined(i - 1);
        let slash = gap.starts_with('/')
            || gap_before.ends_with('/')
            || gap_before.ends_with("(s)")
            || gap_before.ends_with('@');
        let name = !before.is_empty()
            && text.joined(i - 1)
            && text.is_capital(i)
            && (lexicon::is(Kind::Title, before) || lexicon::is(Kind::CouncillorTitle, before));
        let capital = text.is_capital(i)
            && !text.opens(i)
            && !self.opens_quote(i)
            && !text
                .words
                .get(i)
                .is_some_and(|w| text.view.line_is_upper(w.folded) || text.view.opens_sentence(w.folded));
        let hyphen = gap == "-" || gap_before == "-";
        let honour = is(List::Honour, next) && text.joined(i);
        (!pair && !slash && !name && !capital && !hyphen && !honour).then_some(gender)
    }

    fn opens_quote(&self, i: usize) -> bool {
        let quote = |i: usize| self.text.words.get(i).map(|w| w.quote);
        i == 0 || quote(i) != quote(i - 1)
    }

    /// Learns genders from sentences in which a pronoun can only mean one.
    fn vote(&self, genders: &mut Genders) {
        let mut votes: std::collections::HashMap<Who, (usize, usize)> = std::collections::HashMap::new();
        let mut before = 0;
        for i in 0..self.text.words.len() {
            while self.mentions.get(before).is_some_and(|m| m.end <= i) {
                before += 1;
            }
            let Some(gender) = self.gender(i).filter(|_| self.text.words.get(i).is_some_and(|w| w.quote == 0)) else {
                continue;
            };
            let sentence = self.sentence(i);
            let paragraph = self.paragraph(i);
            let near = |m: &&Mention| self.paragraph(m.word) == paragraph && self.sentence(m.word) + 1 >= sentence;
            let mut candidates: Vec<&Who> = self
                .back(before)
                .take_while(near)
                .map(|m| &m.who)
                .filter(|w| genders.of(w).is_none_or(|g| g == gender))
                .collect();
            candidates.dedup();
            if let [only] = candidates.as_slice()
                && genders.of(only).is_none()
            {
                let slot = votes.entry((*only).clone()).or_default();
                if gender == Gender::Female { slot.0 += 1 } else { slot.1 += 1 }
            }
        }
        for (who, (she, he)) in votes {
            let least = if matches!(who, Who::Withheld(_)) { ENOUGH } else { 1 };
            if she >= least && he == 0 {
                genders.say(&who, Gender::Female);
            } else if he >= least && she == 0 {
                genders.say(&who, Gender::Male);
            }
        }
    }

    fn pronoun(
        &self,
        genders: &Genders,
        i: usize,
        before: usize,
        free: &impl Fn(usize, usize) -> bool,
    ) -> Option<Found> {
        if let Some(found) = self.declared(i, before) {
            return Some(found);
        }
        let gender = self.gender(i)?;
        let change = agree::change(self.text, i, free);
        match self.whose(genders, i, before, gender) {
            Verdict::Theirs(people) if change.safe => {
                Some(Found { change, action: Action::Redact, reason: THEIRS, people })
            }
            Verdict::Theirs(people) => Some(Found { change, action: Action::Suggest, reason: VERB, people }),
            Verdict::Perhaps(people, reason) => Some(Found { change, action: Action::Suggest, reason, people }),
            Verdict::Nobodys => None,
        }
    }

    fn whose(&self, genders: &Genders, i: usize, before: usize, gender: Gender) -> Verdict {
        let may_be = |m: &&Mention| genders.of(&m.who).is_none_or(|g| g == gender);
        let paragraph = self.paragraph(i);
        let quote = self.quote(i);
        if quote > 0 {
            return self.quoted(genders, before, gender, quote, paragraph);
        }
        let mut here = self
            .back(before)
            .take_while(|m| self.paragraph(m.word) == paragraph)
            .filter(|m| self.quote(m.word) == 0)
            .filter(may_be);
        let Some(last) = here.next() else { return self.carried(genders, i, before, gender) };
        match &last.who {
            Who::Withheld(people) => {
                let other = here.find(|m| matches!(m.who, Who::Other(_)));
                let beside = other.is_some_and(|m| self.sentence(m.word) == self.sentence(last.word));
                if beside || genders.of(&last.who).is_none() {
                    Verdict::Perhaps(people.clone(), PERHAPS)
                } else {
                    Verdict::Theirs(people.clone())
                }
            }
            Who::Other(_) => match here.find_map(|m| m.who.people()) {
                Some(people) => Verdict::Perhaps(people.to_vec(), PERHAPS),
                None => Verdict::Nobodys,
            },
        }
    }

    /// In a quotation a pronoun may be about anybody but the one who speaks.
    fn quoted(&self, genders: &Genders, before: usize, gender: Gender, quote: usize, paragraph: usize) -> Verdict {
        let may_be = |m: &&Mention| genders.of(&m.who).is_none_or(|g| g == gender);
        let inside: Vec<&Mention> =
            self.back(before).take_while(|m| self.quote(m.word) == quote).filter(may_be).collect();
        if let Some(people) = inside.iter().find_map(|m| m.who.people()) {
            return Verdict::Perhaps(people.to_vec(), QUOTED);
        }
        if !inside.is_empty() {
            return Verdict::Nobodys;
        }
        let mut outside =
            self.back(before).take_while(|m| self.paragraph(m.word) == paragraph).filter(|m| self.quote(m.word) == 0);
        let speaker = outside.next();
        if speaker.is_some_and(|m| m.who.people().is_some()) {
            return Verdict::Nobodys;
        }
        match outside.filter(may_be).find_map(|m| m.who.people()) {
            Some(people) => Verdict::Perhaps(people.to_vec(), QUOTED),
            None => Verdict::Nobodys,
        }
    }

    /// Nobody was mentioned in the paragraph yet: whoever is named later in the sentence, or was last before.
    fn carried(&self, genders: &Genders, i: usize, before: usize, gender: Gender) -> Verdict {
        let next = self.mentions.get(before).filter(|m| self.sentence(m.word) == self.sentence(i) && m.word < i + 12);
        let opens = self.text.opens(i) || (i > 0 && self.text.opens(i - 1));
        if let Some(next) = next.filter(|_| opens && self.text.word(i) != "she" && self.text.word(i) != "he") {
            return match next.who.people() {
                Some(people) if genders.of(&next.who) == Some(gender) => Verdict::Theirs(people.to_vec()),
                _ => Verdict::Nobodys,
            };
        }
        let last = self.back(before).find(|m| genders.of(&m.who).is_none_or(|g| g == gender));
        let Some((last, people)) = last.and_then(|m| Some((m, m.who.people()?.to_vec()))) else {
            return Verdict::Nobodys;
        };
        let near = self.paragraph(last.word) + 2 >= self.paragraph(i);
        let alone = !self.others(gender) && genders.of(&last.who).is_some();
        match (near, alone) {
            (true, true) => Verdict::Theirs(people),
            (true, false) | (false, true) => Verdict::Perhaps(people, PERHAPS),
            (false, false) => Verdict::Nobodys,
        }
    }

    /// `(she/her)` behind a name.
    fn declared(&self, i: usize, before: usize) -> Option<Found> {
        let text = self.text;
        let pair = matches!((text.word(i), text.word(i + 1)), ("she", "her" | "hers") | ("he", "him" | "his"));
        let last = self.mentions.get(before.checked_sub(1)?)?;
        let people = last.who.people()?.to_vec();
        let behind = last.end == i && text.gap(i - 1).trim() == "(";
        (pair && text.gap(i) == "/" && behind).then(|| Found {
            change: Change { from: i, to: i + 2, form: Form::Declared, safe: true },
            action: Action::Redact,
            reason: THEIRS,
            people,
        })
    }

    /// `the lady`, `this gentleman`; a title alone: `(Mrs)`, `Dear Madam`.
    fn noun(&self, genders: &Genders, i: usize, before: usize) -> Option<Found> {
        let text = self.text;
        let word = text.word(i);
        let found = |form: Form, action: Action, reason: Reason, people: Vec<usize>| {
            Some(Found { change: Change { from: i, to: i + 1, form, safe: true }, action, reason, people })
        };
        let previous = i.checked_sub(1).map_or("", |b| text.word(b));
        if is_person_noun(word)
            && !text.is_capital(i)
            && matches!(previous, "the" | "this" | "that")
            && text.joined(i - 1)
        {
            let gender = if matches!(word, "lady" | "woman" | "girl") { Gender::Female } else { Gender::Male };
            return match self.whose(genders, i, before, gender) {
                Verdict::Theirs(people) | Verdict::Perhaps(people, _) => {
                    found(Form::Noun, Action::Suggest, NOUN, people)
                }
                Verdict::Nobodys => None,
            };
        }
        Gender::of_title(word)
            .filter(|_| text.is_capital(i) && !matches!(word, "lord" | "lady" | "dame" | "sir" | "master"))?;
        if word == "madam" {
            let sir = matches!(previous, "or" | "sir") || text.gap(i) == "/";
            let people = self.addressed.clone()?;
            return if sir { None } else { found(Form::Title, Action::Suggest, NOUN, people) };
        }
        let last = self.mentions.get(before.checked_sub(1)?)?;
        let people = last.who.people()?.to_vec();
        let closes = text.gap(i).trim_start_matches('.').starts_with(')');
        (last.end == i && text.gap(i - 1).trim() == "(" && closes).then_some(())?;
        found(Form::Title, Action::Redact, TITLE, people)
    }

    const fn others(&self, gender: Gender) -> bool {
        match gender {
            Gender::Female => self.others.0,
            Gender::Male => self.others.1,
        }
    }

    fn back(&self, before: usize) -> impl Iterator<Item = &Mention> {
        self.mentions.get(..before).unwrap_or(&[]).iter().rev().take(BACK)
    }

    fn sentence(&self, i: usize) -> usize {
        self.text.words.get(i).map_or(0, |w| w.sentence)
    }

    fn paragraph(&self, i: usize) -> usize {
        self.text.words.get(i).map_or(0, |w| w.paragraph)
    }

    fn quote(&self, i: usize) -> usize {
        self.text.words.get(i).map_or(0, |w| w.quote)
    }
}

impl Who {
    /// The withheld people it may be.
    fn people(&self) -> Option<&[usize]> {
        match self {
            Self::Withheld(people) => Some(people),
            Self::Other(_) => None,
        }
    }
}

fn gender_of(word: &str) -> Option<Gender> {
    match word {
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        _ => None,
    }
}
