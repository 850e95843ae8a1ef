//! Who else in the document bears a word of the person's name: `Mrs Carol Stone` beside Miss April Stone, `Andrew Lunt`
//! beside Andrew Sharp. What is said in full in one place decides what is said in short in another.

use std::collections::{HashMap, HashSet};

use super::judge::{follows_a_person, is_no_name, near_relation};
use super::run::{Role, Run, Token};
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::learnt::Learnt;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

/// A title before a name; none where it is borne without one.
type Title<'a> = Option<&'a str>;

/// However a councillor is titled: `Cllr`, `Councillor`.
pub const COUNCILLOR: &str = "councillor";

/// The other people of one text, by the words that they share with the person.
pub struct Survey<'a> {
    /// By a word of the person's family names: the titles of others who bear it.
    families: HashMap<&'a str, HashSet<Title<'a>>>,
    /// How often each name stands in the text that is none of theirs and stands before the person's family name.
    beside: HashMap<&'a str, usize>,
    /// Plurals of the person's family names that stand behind a title, as somebody's name: `Mrs Lunns`.
    titled_plurals: HashSet<&'a str>,
    /// Given names of the person's that others bear with another family name.
    givens: HashSet<&'a str>,
    /// The same that others bear for a family name, behind a title and a given name: `Mr Graham Addy`.
    given_families: HashSet<&'a str>,
    /// Letters that stand for the person by what the document says: `Ada Lunn (“AL”)`.
    own_letters: HashSet<&'a str>,
    /// Letters of the person's that begin a sentence as somebody's name does: `AL said`.
    own_by_use: HashSet<&'a str>,
    /// Letters that stand for somebody else, who is named in full or whose letters the document gives.
    other_letters: HashSet<String>,
    /// What the other texts of the case tell, and what this one does.
    learnt: &'a Learnt,
    told: Learnt,
}

impl<'a> Survey<'a> {
    /// Looks at all runs of one text, knowing what the others tell.
    pub fn of(view: View<'a>, vocabulary: &Vocabulary, runs: &[Run], learnt: &'a Learnt) -> Self {
        let mut survey = Self {
            families: HashMap::new(),
            beside: HashMap::new(),
            titled_plurals: HashSet::new(),
            givens: HashSet::new(),
            given_families: HashSet::new(),
            own_letters: HashSet::new(),
            own_by_use: HashSet::new(),
            other_letters: HashSet::new(),
            learnt,
            told: Learnt::default(),
        };
        for (_, word, title) in &learnt.families {
            survey.families.entry(word).or_default().insert(title.as_deref());
        }
        let mut letters = HashSet::new();
        for run in runs {
            survey.note(view, vocabulary, run);
            survey.note_letters(view, vocabulary, run, &mut letters);
        }
        if !survey.beside.is_empty() {
            let words = view.folded.words();
            for index in words.all_that(view.text(), |_, word| survey.beside.contains_key(word)) {
                if let Some(count) = words.get(index).and_then(|span| survey.beside.get_mut(span.of(view.text()))) {
                    *count += 1;
                }
            }
        }
        if !letters.is_empty() {
            survey.look_for_bearers(view, vocabulary, &letters);
        }
        survey
    }

    /// What this text tells the others.
    pub fn told(mut self) -> Learnt {
        let owned = |letters: HashSet<&str>| letters.into_iter().map(str::to_owned).collect();
        self.told.letters = owned(self.own_letters);
        self.told.used_letters = owned(self.own_by_use);
        self.told.other_letters = self.other_letters.into_iter().collect();
        self.told
    }

    /// `Ada Lunn (“AL”)` and `Adam Lowe (AL)` say whose the letters are.
    fn note_letters(&mut self, view: View<'a>, vocabulary: &Vocabulary, run: &Run, letters: &mut HashSet<&'a str>) {
        let [Token { span, role: Role::Name(meaning) }] = run.tokens.as_slice() else { return };
        if !meaning.any(Meaning::INITIALS) {
            return;
        }
        let word = span.of(view.text());
        letters.insert(word);
        // MC said so: who is called so once is called so all through.
        if view.opens_sentence(*span)
            && view.case(*span) == Case::Upper
            && view.after(*span).is_some_and(follows_a_person)
        {
            self.own_by_use.insert(word);
        }
        let known = self.own_letters.contains(word);
        if !known && (defines_the_person(view, *span) || speaks_among_others(view, *span)) {
            self.own_letters.insert(word);
            return;
        }
        let Some(before) = view.before(*span).filter(|n| matches!(n.gap, " (" | " (\"" | " ('" | " [" | " - ")) else {
            return;
        };
        let closed = view.text().get(span.end..).is_some_and(|rest| rest.starts_with([')', ']', '"', '\'']));
        // The complainant (AL), the complainant (AL in the note)
        if before.word == "complainant" && (closed || before.gap == " (") {
            self.own_letters.insert(word);
            return;
        }
        if !closed || !view.is_capital(before.span) {
            return;
        }
        let meaning = vocabulary.meaning(before.word);
        if meaning.any(Meaning::SURNAME.and(Meaning::PART)) && !meaning.any(Meaning::NEAR_MISS) {
            self.own_letters.insert(word);
        } else if meaning.is_none() && word.ends_with(before.word.chars().next().unwrap_or(' ')) {
            self.other_letters.insert(word.to_owned());
        }
    }

    /// Looks for two or three capital words, none of them the person's, that begin with the letters.
    fn look_for_bearers(&mut self, view: View<'a>, vocabulary: &Vocabulary, letters: &HashSet<&'a str>) {
        let initial = |word: &str| word.chars().next();
        let firsts: HashSet<Option<char>> = letters.iter().map(|word| initial(word)).collect();
        let words = view.folded.words();
        let may_be_name = |word: &str| !is_no_name(word) && vocabulary.meaning(word).is_none();
        let begins = |word: &str| firsts.contains(&initial(word)) && word.len() > 1 && may_be_name(word);
        let capital = |span: Span| view.case(span) == Case::Capital;
        let person = |span: Span| capital(span) && may_be_name(span.of(view.text()));
        for index in words.all_that(view.text(), |_, word| begins(word)) {
            let Some(first) = words.get(index) else { continue };
            if !capital(first) || (lexicon::is_ordinary(first.of(view.text())) && view.opens_sentence(first)) {
                continue;
            }
            let mut found: String = initial(first.of(view.text())).into_iter().collect();
            let mut at = first;
            for _ in 0..2 {
                let Some(next) = view.after(at).filter(|n| matches!(n.gap, " " | "-") && person(n.span)) else { break };
                found.extend(initial(next.word));
                at = next.span;
                if letters.contains(found.as_str()) && !lexicon::is(Kind::Place, next.word) {
                    self.other_letters.insert(found.clone());
                }
            }
        }
    }

    /// Whether the document says that these letters stand for the person.
    pub fn are_own_letters(&self, letters: &str) -> bool {
        // Another text gives them to the person, this one to nobody else.
        let elsewhere = self.learnt.letters.contains(letters) && !self.other_letters.contains(letters);
        self.own_letters.contains(letters) || elsewhere
    }

    /// Whether the document uses these letters of the person's as somebody's name.
    pub fn are_used_as_a_name(&self, letters: &str) -> bool {
        self.own_by_use.contains(letters) || self.learnt.used_letters.contains(letters)
    }

    /// Whether somebody else in the document has these letters for initials.
    pub fn are_others_letters(&self, letters: &str) -> bool {
        self.other_letters.contains(letters) || self.learnt.other_letters.contains(letters)
    }

    fn note(&mut self, view: View<'a>, vocabulary: &Vocabulary, run: &Run) {
        let text = view.text();
        let mut names = run.tokens.iter().filter_map(|t| match t.role {
            Role::Name(meaning) => Some((t.span.of(text), meaning)),
            _ => None,
        });
        let (Some((word, meaning)), None) = (names.next(), names.next()) else { return };
        let title = run.tokens.first().filter(|t| t.role == Role::Title).map(|t| t.span.of(text));
        let initials = run.tokens.iter().any(|t| matches!(t.role, Role::Initials | Role::Further));
        if initials || run.couple {
            return;
        }
        if title.is_some() && meaning.any(Meaning::PLURAL) {
            self.titled_plurals.insert(word);
        }
        if meaning.any(Meaning::GIVEN.and(Meaning::SHORT)) && title.is_none() {
            let given = view.before(run.span()).filter(|n| n.gap == " " && unknown(view, vocabulary, n));
            let titled = given.and_then(|given| view.before(given.span)).is_some_and(|n| {
                matches!(n.gap, " " | ". ") && lexicon::is_any(&[Kind::Title, Kind::CouncillorTitle], n.word)
            });
            if titled {
                self.given_families.insert(word);
            }
        }
        if meaning.any(Meaning::SURNAME.and(Meaning::PART)) {
            // Carol Stone; and, family name first, Zhang Wei.
            let given =
                view.before(run.span()).filter(|n| title.is_none() && n.gap == " " && unknown(view, vocabulary, n));
            let given_like = |n: &Neighbour<'_>| vocabulary.is_family_first() || lexicon::is_given_name(n.word);
            let same_line = |n: &Neighbour<'_>| n.gap == " " && !view.breaks(run.span(), n.span);
            let behind =
                || view.after(run.span()).filter(|n| same_line(n) && unknown(view, vocabulary, n) && given_like(n));
            // Her son, Chidi Lunn: who is of the person's family is no other bearer of the name.
            let relative = near_relation(view, run.span());
            if let Some(given) = given {
                self.beside.insert(given.word, 0);
                let title = view.before(given.span).filter(|n| matches!(n.gap, " " | ". ")).map(|n| n.word);
                let councillor = title.filter(|word| lexicon::is(Kind::CouncillorTitle, word)).map(|_| COUNCILLOR);
                let title = councillor.or(title.filter(|word| lexicon::is(Kind::Title, word)));
                if !relative {
                    self.bears(given.word, word, title);
                }
            } else if let Some(given) = title.filter(|_| !relative).and_then(|_| behind()) {
                self.bears(given.word, word, title);
            }
        } else if meaning.any(Meaning::MIDDLE)
            && view.before(run.span()).is_some_and(|n| title.is_none() && n.gap == " " && unknown(view, vocabulary, &n))
        {
            // Balwinder Singh, where Singh is a further name of the person's.
            self.givens.insert(word);
        } else if meaning.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE))
            && view.after(run.span()).is_some_and(|n| n.gap == " " && unknown(view, vocabulary, &n))
        {
            self.givens.insert(word);
        }
    }

    /// Somebody else bears a word of the person's family names; nobody else who is called what the person is.
    fn bears(&mut self, given: &'a str, word: &'a str, title: Title<'a>) {
        if !self.learnt.names.contains_key(given) {
            self.families.entry(word).or_default().insert(title);
            self.told.families.insert((given.to_owned(), word.to_owned(), title.map(str::to_owned)));
        }
    }

    /// Whether somebody else is called by this title and one of these family names.
    pub fn is_titled(&self, title: &str, words: &[&str]) -> bool {
        words.iter().any(|word| self.families.get(word).is_some_and(|titles| titles.contains(&Some(title))))
    }

    /// Whether somebody else is named in full with one of these family names.
    pub fn shares_surname(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.families.contains_key(word))
    }

    /// Whether a plural of one of the person's family names is somebody's name here, by a title before it.
    pub fn is_titled_plural(&self, word: &str) -> bool {
        self.titled_plurals.contains(word)
    }

    /// Whether a name that stands before the person's family name stands nowhere else.
    pub fn is_named_once(&self, given: &str) -> bool {
        self.beside.get(given) == Some(&1)
    }

    /// Whether a given name of the person's is somebody's family name here.
    pub fn is_family_name_here(&self, word: &str) -> bool {
        self.given_families.contains(word)
    }

    /// Whether somebody else is named in full with this given name.
    pub fn shares_given(&self, word: &str) -> bool {
        self.givens.contains(word)
    }
}

/// `AL is the complainant`, `AL = complainant`.
fn defines_the_person(view: View<'_>, letters: Span) -> bool {
    let next = |span: Span| view.after(span).filter(|n| matches!(n.gap, " " | " = " | ": " | " - "));
    let Some(mut word) = next(letters) else { return false };
    for _ in 0..3 {
        if !matches!(word.word, "is" | "being" | "means" | "denotes" | "the" | "for" | "stands") {
            break;
        }
        let Some(next) = next(word.span) else { return false };
        word = next;
    }
    view.case(letters) == Case::Upper
        && word.word == "complainant"
        && view.after(word.span).is_none_or(|n| n.gap != "'")
}

/// How many bytes around what somebody says are read to see whether others speak too.
const AROUND: usize = 600;

/// `AM: Speaking.` in a line of its own, where another's letters begin another line.
fn speaks_among_others(view: View<'_>, letters: Span) -> bool {
    let source = view.source;
    let at = view.folded.source(letters);
    let (head, tail) = (source.get(..at.start).unwrap_or(""), source.get(at.end..).unwrap_or(""));
    // Only what stands right before is read: a line may be as long as the text.
    let before = head.trim_end_matches(['>', ' ', '\t', '*']);
    let begins = before.is_empty() || before.ends_with('\n');
    if !begins || view.case(letters) != Case::Upper || !tail.starts_with(": ") {
        return false;
    }
    let from = (at.start.saturating_sub(AROUND)..=at.start).find(|i| source.is_char_boundary(*i)).unwrap_or(at.start);
    let to =
        (at.end..=(at.end + AROUND).min(source.len())).rev().find(|i| source.is_char_boundary(*i)).unwrap_or(at.end);
    let own = at.of(source);
    source.get(from..to).unwrap_or("").lines().any(|line| {
        let speaker =
            line.trim_start_matches(['>', ' ', '\t', '*']).split_once(": ").map_or("", |(speaker, _)| speaker);
        speaker != own && (2..4).contains(&speaker.len()) && speaker.bytes().all(|b| b.is_ascii_uppercase())
    })
}

/// A capital word that can be somebody's name and is none of the person's.
fn unknown(view: View<'_>, vocabulary: &Vocabulary, n: &Neighbour<'_>) -> bool {
    n.word.chars().count() > 1
        && view.is_capital(n.span)
        && !n.word.chars().any(|c| c.is_ascii_digit())
        && vocabulary.meaning(n.word).is_none()
        && !is_no_name(n.word)
        && !lexicon::is(Kind::Place, n.word)
        && !view.line_is_upper(n.span)
        && (lexicon::is_given_name(n.word) || !lexicon::is_ordinary(n.word) || !view.opens_sentence(n.span))
}
