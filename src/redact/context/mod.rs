//! Context that points to the person without naming them: relatives, roles, health, dates, places, events, quotations,
//! references, and remarks about the name.
//!
//! Words of `data/context-words.txt` are looked up one by one ([`cues`]); everything else happens only in sentences that
//! hold one, and the rules are asked only at such words: a rule that begins at a word that no other section has names it
//! in a section of its own, `begins-` and its name. [`reader`] goes through the sentences and works out whom each title, label and pronoun means; the rules, a
//! file for each kind, ask it whose husband, job or illness is spoken of. What they find is suggested, never taken
//! out. What the identity itself declares ([`declared`]) is taken out: whoever declared it has decided.

mod age;
mod asides;
mod authors;
mod belongings;
mod below;
mod between;
mod clause;
mod cues;
mod dealings;
mod declared;
mod declared_parts;
mod deeds;
mod defined;
mod event;
mod family;
mod field;
mod first_name;
mod fronted;
mod groups;
mod introduced;
mod locality;
mod name_talk;
mod neighbours;
mod occupation;
mod office;
mod origin;
mod own;
mod people;
mod permits;
mod phrases;
mod pointed;
mod pseudonym;
mod quotation;
mod reader;
mod register;
mod relative;
mod remark;
mod role;
mod said_of;
mod searched;
mod sentence;
mod shape;
mod speaker;
mod special;
mod told;
mod treated;
mod unique;
mod whole;
mod why;
mod wordplay;

use super::find::Raw;
use super::finding::{Action, Class, Label, Reason};
use super::keep::Kept;
use super::learnt::Learnt;
use super::matcher::Matcher;
use super::name::vocabulary::Vocabulary;
use super::view::View;
use crate::redact::gender::Gender;
use crate::text::Span;
use crate::{Identity, Result};
use cues::{Cues, cues};
use declared::Declared;
use people::gender_of;
use reader::Reader;
use sentence::{Sentence, Who};

/// Whether women or men usually have a given name, folded, where the name tells.
pub(super) fn usual_gender(given: &str) -> Option<Gender> {
    let cues = cues(given);
    gender_of(cues).filter(|_| !cues.any(Cues::TITLE))
}

/// A place of the source where a person was found already.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub span: Span,
    pub who: Who,
    /// It is taken out.
    pub taken: bool,
    /// It is a name.
    pub name: bool,
    /// It is one that only the documents give, and may give again here.
    pub given: bool,
}

/// Words of a sentence, from the first to the last, that point to the person.
struct Hint {
    first: usize,
    last: usize,
    reason: Reason,
    confidence: f32,
    action: Action,
}

/// What the rules found in a sentence.
#[derive(Default)]
struct Hints {
    all: Vec<Hint>,
    /// Places outside the sentence, in the folded text.
    places: Vec<(Span, Reason)>,
    /// Names of relatives to look for everywhere, folded.
    names: Vec<String>,
    /// Names of the person's, in the folded text, that only the sentence shows to be names.
    named: Vec<(Span, Action, Reason)>,
    /// Names that the document gives the person.
    introduced: Vec<introduced::Introduced>,
    /// What the person was said to do, folded.
    trades: Vec<String>,
    /// How many more sentences may quote what was published.
    published: usize,
    /// Bodies that the person was said to belong to.
    groups: Vec<groups::Group>,
    /// A relative who was told of just before, and not by name.
    unnamed: Option<first_name::Unnamed>,
    /// How many more sentences may answer how the name is said.
    asked: usize,
}

impl Hints {
    fn add(&mut self, first: usize, last: usize, reason: Reason, confidence: f32) {
        self.all.push(Hint { first, last, reason, confidence, action: Action::Suggest });
    }

    /// A word that the identity declares.
    fn take(&mut self, word: usize, reason: Reason) {
        self.all.push(Hint { first: word, last: word, reason, confidence: 0.9, action: Action::Redact });
    }
}

/// The most names of relatives that are looked for everywhere.
const MOST_NAMES: usize = 40;

/// The most trades that are remembered.
const MOST_TRADES: usize = 4;

/// How often initials come that are what a document calls the person.
const OFTEN: usize = 3;

/// What is asked of the sentences of a text for one identity.
pub struct Context {
    declared: Declared,
    offices: Vec<office::Office>,
    gender: Option<Gender>,
    /// The person's longer names, folded, on which puns are made.
    long_names: Vec<String>,
}

impl Context {
    /// Works out the phrases that the identity declares.
    ///
    /// # Errors
    /// `bad-identity` when a phrase is too long to be searched for.
    pub fn new(identity: &Identity, title: Option<&str>) -> Result<Self> {
        // A doctor's title tells nothing, and most given names do.
        let given = || {
            let full = identity.full_name.iter().flat_map(|name| name.rsplit_once(' ')).map(|(given, _)| given);
            let names = identity.given_names.iter().map(String::as_str).chain(full);
            names.flat_map(str::split_whitespace).find_map(|name| gender_of(cues(&name.to_lowercase())))
        };
        let gender = title.and_then(|title| gender_of(cues(title))).or_else(given);
        let names =
            identity.given_names.iter().chain(&identity.surname).chain(&identity.known_as).chain(&identity.full_name);
        let long_names = names.flat_map(|name| wordplay::long_words(name)).collect();
        Ok(Self { declared: Declared::new(identity)?, offices: office::offices(identity), gender, long_names })
    }

    /// What the identity declares, wherever it stands.
    pub(super) fn declared(&self, view: View<'_>, mentions: &[Span], found: &[Raw], kept: &Kept) -> Vec<Raw> {
        self.declared.find(view, mentions, found, kept)
    }

    /// Where names stand that the documents give the person.
    pub(super) fn called(&self, view: View<'_>, who: &Matcher, kept: &[Span]) -> Vec<Raw> {
        introduced::known(view, who, self.gender, kept)
    }

    /// What else points to the person. `found` is everything that was found before; `kept` is where somebody who
    /// stays is named. What the text tells the others of its case goes to `told`.
    pub(super) fn suggest(
        &self,
        view: View<'_>,
        found: &[Raw],
        kept: &[Span],
        who: &Matcher,
        told: &mut Learnt,
    ) -> Vec<Raw> {
        let (vocabulary, learnt) = (&who.vocabulary, &who.learnt);
        let known = known(view, found, kept);
        let mut hints = Hints {
            names: learnt.relatives.iter().cloned().collect(),
            trades: learnt.trades.iter().cloned().collect(),
            ..Hints::default()
        };
        let mut all = Vec::new();
        let (letter, alias) = Reader::new(view, &known, self.gender, learnt).sentences(|sentence| {
            self.rules(sentence, vocabulary, &mut hints);
            note_trades(sentence, &mut hints);
            groups::find(sentence, &mut hints);
            groups::note(sentence, &mut hints);
            hints.all.iter_mut().for_each(|hint| whole::widen(sentence, hint));
            whole::join(sentence, &mut hints.all);
            hints.all.iter_mut().for_each(|hint| clause::complete(sentence, hint));
            whole::join(sentence, &mut hints.all);
            for hint in hints.all.drain(..) {
                pieces(sentence, &hint, &mut all);
            }
            let source = |span| view.folded.source(span);
            all.extend(hints.named.drain(..).map(|(span, action, reason)| Raw {
                span: source(span),
                class: Class::Direct,
                action,
                reason,
                confidence: if action == Action::Redact { 0.7 } else { 0.4 },
                label: Label::Name,
            }));
            all.extend(
                hints.places.drain(..).map(|(span, reason)| suggestion(source(span), reason, 0.4, Label::Details)),
            );
        });
        office::find(view, &self.offices, kept, &mut all);
        introduced::mentions(view, vocabulary, self.gender, &hints.introduced, kept, &mut all);
        introduced::tell(&hints.introduced, told);
        all.extend(groups::mentions(view, &hints.groups));
        all.extend(family::family_names(view, found, &mut hints.names));
        // A family name that a relative shares with the person is the business of those who look for names.
        hints.names.retain(|name| vocabulary.meaning(name).is_none());
        let kept: Vec<Span> = view.folded.sources(kept.iter().copied()).collect();
        let stays = |span: Span| kept.get(kept.partition_point(|k| k.end < span.end)).is_some_and(|k| k.contains(span));
        all.extend(family::mentions(view, &hints.names).into_iter().filter(|raw| !stays(raw.span)));
        told.relatives.extend(hints.names);
        told.trades.extend(hints.trades);
        told.pseudonyms.extend(letter.map(str::to_owned));
        told.aliases.extend(alias.map(str::to_owned));
        all
    }

    fn rules(&self, sentence: &Sentence<'_, '_>, vocabulary: &Vocabulary, hints: &mut Hints) {
        let has = |cue: Cues| sentence.cues.any(cue);
        // First: what tells of the name is named for that.
        name_talk::find(sentence, vocabulary, hints);
        wordplay::find(sentence, vocabulary, &self.long_names, hints);
        introduced::find(sentence, vocabulary, hints);
        first_name::find(sentence, hints);
        relative::named_for_theirs(sentence, hints);
        if has(Cues::KIN.or(Cues::DEATH)) {
            relative::find(sentence, &self.declared, hints);
        }
        if has(Cues::ANSWERS) && sentence.near_person(2) {
            first_name::at_the_telephone(sentence, hints);
        }
        if has(Cues::HELPER) {
            relative::helper(sentence, hints);
        }
        role::find(sentence, vocabulary, hints);
        if has(Cues::ONLY.or(Cues::SENIORITY)) {
            unique::find(sentence, hints);
        }
        unique::alone(sentence, hints);
        if has(Cues::SPECIAL) {
            special::find(sentence, hints);
        }
        if sentence.near_person(1) || has(Cues::AGE.or(Cues::DECADE).or(Cues::DATE_VERB).or(Cues::FAMILY_EVENT)) {
            age::find(sentence, hints);
        }
        let neighbour = has(Cues::HUMAN) && has(Cues::BEGINS_PLACED) && sentence.near_person(2);
        if has(Cues::LIVE.or(Cues::HOME).or(Cues::PLACED).or(Cues::DATE_VERB)) || neighbour {
            locality::find(sentence, hints);
        }
        if sentence.near_person(0) {
            neighbours::of_theirs(sentence, hints);
        }
        if sentence.near_person(2) {
            neighbours::named_near(sentence, hints);
        }
        if has(Cues::VEHICLE.or(Cues::ANIMAL).or(Cues::THING).or(Cues::DRESS).or(Cues::COLOUR)) {
            belongings::find(sentence, hints);
        }
        if has(Cues::EVENT.or(Cues::VENUE)) {
            event::find(sentence, hints);
        }
        if has(Cues::SOURCE) {
            quotation::find(sentence, hints);
        }
        quotation::told(sentence, hints);
        quotation::meant(sentence, hints);
        phrases::find(sentence, hints);
        remark::find(sentence, hints);
        treated::find(sentence, hints);
        asides::find(sentence, hints);
        pointed::find(sentence, hints);
        searched::find(sentence, vocabulary, hints);
        register::find(sentence, hints);
        fronted::find(sentence, hints);
        defined::find(sentence, hints);
        field::find(sentence, hints);
        permits::find(sentence, hints);
        shape::find(sentence, hints);
        if sentence.near_person(1) {
            dealings::find(sentence, hints);
            told::find(sentence, hints);
            own::find(sentence, hints);
        }
        for i in sentence.having(Cues::BEGINS_HEALTH) {
            special::plain_words(sentence, i, hints);
        }
        for i in sentence.having(Cues::ORIGIN) {
            if origin::people(sentence, i) {
                hints.add(i - 1, i, why::ORIGIN, 0.4);
            }
            if let Some((first, last)) = origin::language(sentence, i) {
                hints.add(first, last, why::ORIGIN, 0.4);
            }
        }
    }
}

/// The trades that the hints of a sentence tell of.
fn note_trades(sentence: &Sentence<'_, '_>, hints: &mut Hints) {
    let roles = hints.all.iter().filter(|hint| matches!(hint.reason.rule, "role" | "unique"));
    for hint in roles {
        let phrase = (hint.first..=hint.last).take_while(|j| *j == hint.first || !sentence.is(*j, Cues::PREPOSITION));
        let general = Cues::OTHER.or(Cues::OFFICE).or(Cues::PLAIN);
        if let Some(j) = phrase.last().filter(|j| sentence.is(*j, Cues::JOB) && !sentence.is(*j, general)) {
            let word = sentence.word(j);
            if hints.trades.len() < MOST_TRADES && hints.trades.iter().all(|trade| trade != word) {
                hints.trades.push(word.to_owned());
            }
        }
    }
}

/// Whom the findings mean, in order.
fn known(view: View<'_>, found: &[Raw], kept: &[Span]) -> Vec<Known> {
    let initials = |raw: &Raw| raw.action == Action::Suggest && raw.reason.rule == "initials";
    // Initials that may be the person's and come again and again are what the document calls them.
    let called = found.iter().filter(|raw| initials(raw)).count() >= OFTEN;
    let who = |raw: &Raw| match (raw.action, raw.class) {
        (Action::Suggest, _) if called && initials(raw) => Who::Person,
        // A name that may be somebody else's means nobody yet, and what it tells is to be read.
        (Action::Suggest, _) if raw.reason.rule == why::INTRODUCED.rule => Who::Nobody,
        (Action::Redact, Class::Direct) if raw.label == Label::Name => Who::Perhaps,
        (Action::Redact, Class::Direct | Class::Contact) => Who::Person,
        (Action::Suggest, Class::Direct) if raw.label == Label::Person => Who::Perhaps,
        (Action::Keep, Class::Direct) if matches!(raw.reason.rule, "kept-name" | "councillor" | "other-person") => {
            Who::Other
        }
        _ => Who::Nobody,
    };
    let mut known: Vec<Known> = found
        .iter()
        .map(|raw| Known {
            span: raw.span,
            who: who(raw),
            taken: raw.action == Action::Redact,
            name: raw.class == Class::Direct,
            given: raw.reason.rule == why::INTRODUCED.rule,
        })
        .chain(kept.iter().map(|span| Known {
            span: view.folded.source(*span),
            who: Who::Other,
            taken: false,
            name: true,
            given: false,
        }))
        .filter(|k| (k.who != Who::Nobody || k.taken) && !k.span.is_empty())
        .collect();
    known.sort_by_key(|k| k.span.start);
    known
}

/// What of a hint nobody has taken out yet, as findings: stretches that say something.
fn pieces(sentence: &Sentence<'_, '_>, hint: &Hint, all: &mut Vec<Raw>) {
    let small = Cues::ARTICLE.or(Cues::PREPOSITION).or(Cues::BE).or(Cues::HAVE).or(Cues::STOP);
    let end = sentence.tokens.len().saturating_sub(1);
    // "She runs the inn.": all of the sentence, so that no "She" is left alone.
    let pronoun = hint.first.checked_sub(1).filter(|i| {
        let alone = *i == 0
            || sentence.word(i - 1) == "as"
            || sentence.is(i - 1, Cues::STOP) && sentence.word(*i) == "it"
            || i.checked_sub(1)
                .is_some_and(|b| sentence.at(b).is_some_and(|t| t.word.bytes().all(|b| b.is_ascii_digit())));
        let pronoun = sentence.is(*i, Cues::SHE.or(Cues::HE)) || sentence.word(*i) == "it";
        // "He is the last reed cutter here, as he never stops saying."
        let whole = !sentence.tokens.iter().take(hint.last + 1).skip(hint.first).any(|t| t.taken);
        let next = sentence.at(hint.last + 1).filter(|t| whole && t.gap.starts_with([',', ';']) && t.word != "and");
        // "She is deaf in one ear and the line is poor": another subject.
        let and = matches!(sentence.word(hint.last + 1), "and" | "but" | "so" | "because") && whole;
        let subject = Cues::ARTICLE.or(Cues::HER).or(Cues::HIS).or(Cues::SHE).or(Cues::HE).or(Cues::I);
        let another = and && sentence.joined(hint.last + 1) && sentence.is(hint.last + 2, subject);
        let apart = hint.last == end || next.is_some() || another;
        alone && apart && pronoun && hint.action == Action::Suggest
    });
    let mut first = pronoun.unwrap_or(hint.first);
    while first <= hint.last {
        // The s of a genitive whose name is gone, or of "he’s".
        let contracted = first == hint.first
            && sentence.at(first).is_some_and(|t| {
                t.gap == "'" && (t.cues.any(Cues::BE.or(Cues::HAVE)) || matches!(t.word, "ll" | "d" | "ve" | "re"))
            });
        if contracted || first > hint.first && sentence.is_genitive(first) {
            first += 1;
            continue;
        }
        let taken = |i: usize| sentence.at(i).is_none_or(|t| t.taken);
        let last = (first..=hint.last).take_while(|i| !taken(*i)).last();
        let Some(last) = last else {
            first += 1;
            continue;
        };
        let telling = |i: &usize| !sentence.is(*i, small.or(Cues::HOME)) && sentence.word(*i).len() > 1;
        // What is left of a remark on a name must say something still: "née" and "and wrote" do not.
        let remark = matches!(hint.reason.rule, "name-talk" | "wordplay");
        let says = (first..=last).filter(telling).take(2).count() > usize::from(remark)
            || remark && sentence.any(first..=last, Cues::NAME_TALK)
            || remark && last > first + 1 && sentence.any(first..=last, Cues::NAME_WORD);
        let whole = first == hint.first && last == hint.last;
        if let Some((a, b)) = sentence.at(first).zip(sentence.at(last)).filter(|_| says || whole) {
            all.push(Raw {
                span: sentence.view.folded.source(Span::new(a.span.start, b.span.end)),
                class: Class::Quasi,
                action: hint.action,
                reason: hint.reason,
                confidence: hint.confidence,
                label: Label::Details,
            });
        }
        first = last + 2;
    }
}

fn suggestion(span: Span, reason: Reason, confidence: f32, label: Label) -> Raw {
    Raw { span, class: Class::Quasi, action: Action::Suggest, reason, confidence, label }
}
