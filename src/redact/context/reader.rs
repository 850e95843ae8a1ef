//! Goes through a text sentence by sentence, knowing who is meant by what.

use std::ops::Range;

use super::Known;
use super::authors::Authors;
use super::between::{ends, gap, is_space, joins, quotes};
use super::cues::{Cues, Places, cues};
use super::people::{People, gender_of};
use super::pseudonym;
use super::sentence::{Sentence, Token, Who};
use crate::redact::gender::Gender;
use crate::redact::learnt::{self, Learnt};
use crate::redact::view::View;
use crate::text::Span;

mod refer;

/// The most words read as one sentence. A text without stops is read in stretches of so many.
const MOST_WORDS: usize = 120;

// A set of places in a sentence is one number.
const _: () = assert!(MOST_WORDS < 128);

/// What may bear a letter in place of a name: "Tenant 2", "Officer C".
const LETTERED: Cues = Cues::HUMAN.or(Cues::JOB).or(Cues::OTHER);

/// What a word is a sign of that may mean somebody.
const MEANS_SOMEBODY: Cues = Cues::REFERS.or(Cues::COUNCILLOR).or(Cues::I).or(Cues::MY).or(Cues::THEIR);

/// What is in a sentence that speaks of somebody who may be named behind it.
const SPEAKS_OF_SOMEBODY: Cues =
    MEANS_SOMEBODY.or(Cues::HUMAN).or(Cues::KIN).or(Cues::ONLY).or(Cues::JOB).or(Cues::NAME_WORD).or(Cues::RELATED);

/// What is remembered from sentence to sentence.
pub struct Reader<'a, 'k> {
    view: View<'a>,
    known: &'k [Known],
    authors: Authors,
    people: People<'a>,
    gender: Option<Gender>,
    /// The letter that stands for the person behind a title, and the word that does behind "the".
    letter: Option<&'a str>,
    alias: Option<&'a str>,
    next_known: usize,
    words: usize,
    sentences: usize,
    /// The last sentence of those that are, one behind the other, perhaps about the person.
    perhaps: Option<usize>,
    /// Who speaks in the quotation that is open.
    quoted: Option<Who>,
    carried: Who,
    under_name: bool,
    last_phrase: Option<Span>,
    /// What the words of the sentence that is being read are signs of, and whether a quotation begins or ends in it.
    cues: Cues,
    quotes: bool,
    /// Whether the sentence before has the name of a field.
    field: bool,
    /// Where those words stand.
    places: Places,
    /// Room for where the words of a sentence stand in the source.
    spans: Vec<Span>,
}

/// How far behind a sentence the person may be spoken of, in letters, for it to be told of them.
const AHEAD: usize = 120;

/// The fewest words of a cell that is a sentence: a date or the initials of a clerk are none.
const CELL: usize = 4;

impl<'a, 'k> Reader<'a, 'k> {
    /// Ready at the start of a text. `known` is in order; `learnt` is what the other texts of the case tell.
    pub fn new(view: View<'a>, known: &'k [Known], gender: Option<Gender>, learnt: &'a Learnt) -> Self {
        Self {
            view,
            known,
            authors: Authors::new(view.source, known),
            people: People::new(gender),
            gender,
            letter: learnt::only(&learnt.pseudonyms),
            alias: learnt::only(&learnt.aliases),
            next_known: 0,
            words: 0,
            sentences: 0,
            perhaps: None,
            quoted: None,
            carried: Who::Nobody,
            under_name: false,
            last_phrase: None,
            cues: Cues::NONE,
            quotes: false,
            field: false,
            places: Places::default(),
            spans: Vec::with_capacity(MOST_WORDS),
        }
    }

    /// Hands each sentence that may hold something to `each`; gives the letter and the word that stand for the person.
    pub fn sentences(mut self, mut each: impl FnMut(&Sentence<'a, '_>)) -> (Option<&'a str>, Option<&'a str>) {
        let text = self.view.text();
        let words = self.view.folded.words();
        // What each distinct word may be a sign of, looked up once.
        let mut signs = vec![Cues::NONE; words.distinct()];
        words.all_that(text, |id, word| {
            if let Some(sign) = signs.get_mut(id) {
                *sign = cues(word).or(Cues::of_form(word));
            }
            false
        });
        self.letter = pseudonym::letter(self.view, words, &signs).or(self.letter);
        let mut tokens = Vec::with_capacity(MOST_WORDS);
        let mut first = 0;
        let mut last = (Span::new(0, 0), Cues::NONE);
        for (index, (span, id)) in words.with_ids(0..words.count()).enumerate() {
            let cues = signs.get(id).copied().unwrap_or_default();
            // Most words have a space before them, which ends nothing.
            let gap =
                if is_space(text, last.0.end, span.start) { None } else { Some(gap(text, last.0.end, span.start)) };
            let ends = |gap| index > first && ends(gap, last.0.of(text), last.1);
            if index - first >= MOST_WORDS || gap.is_some_and(ends) {
                self.flush(first..index, &signs, &mut tokens, &mut each);
                first = index;
            }
            last = (span, cues);
            self.cues = self.cues.or(cues);
            self.quotes |= gap.is_some_and(quotes);
        }
        self.flush(first..words.count(), &signs, &mut tokens, &mut each);
        (self.letter, self.alias)
    }

    /// Reads the words of a sentence, when it may hold something.
    fn flush(
        &mut self,
        range: Range<usize>,
        signs: &[Cues],
        tokens: &mut Vec<Token<'a>>,
        each: &mut impl FnMut(&Sentence<'a, '_>),
    ) {
        let (found, quoting) = (std::mem::take(&mut self.cues), std::mem::take(&mut self.quotes));
        // "Occupation | Basket maker": the cell behind the name of a field is read whatever its words.
        let asked = std::mem::replace(&mut self.field, found.any(Cues::FIELD));
        let folded = self.view.folded;
        let words = folded.words();
        let mut spans = std::mem::take(&mut self.spans);
        spans.clear();
        spans.extend(folded.sources(words.with_ids(range.clone()).map(|(span, _)| span)));
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return };
        let all = first.join(*last);
        self.begin_line(range.start);
        let answer = asked
            && words.get(range.start.wrapping_sub(1)).zip(words.get(range.start)).is_some_and(|(field, cell)| {
                self.view.text().get(field.end..cell.start).is_some_and(|gap| gap.contains('|'))
            });
        while self.known.get(self.next_known).is_some_and(|k| k.span.end <= all.start) {
            self.next_known += 1;
        }
        let known = self.known.get(self.next_known).is_some_and(|k| k.span.start < all.end);
        // "I am treated for high blood pressure": a phrase of somebody who speaks of themselves; or whatever the person writes.
        let own = found.any(Cues::I) && (found.any(Cues::BEGINS_PHRASE) || self.authors.at(all.start).may_be_person());
        // "Blue badge holder.", "The couple at 46 were out.": right behind a sentence that is about the person.
        let behind = found.any(Cues::HUMAN.or(Cues::JOB).or(Cues::BEGINS_PHRASE))
            && self.people.last_person().is_some_and(|at| at + 1 >= self.sentences);
        if known
            || quoting
            || answer
            || own
            || behind
            || self.quoted.is_some()
            || found.any(Cues::ACTIVE.or(Cues::REFERS))
        {
            let broken = all.of(self.view.source).contains('\n');
            self.tokens(range.clone(), signs, &spans, tokens);
            let mut from = 0;
            for i in if broken { 1 } else { tokens.len() }..=tokens.len() {
                let ends = i == tokens.len()
                    || tokens.get(i - 1).zip(tokens.get(i)).is_some_and(|(a, b)| {
                        let gap = spans.get(i - 1).zip(spans.get(i));
                        let gap = gap.and_then(|(a, b)| self.view.source.get(a.end..b.start)).unwrap_or("");
                        gap.contains('\n') && self.view.breaks(a.span, b.span)
                    });
                if ends {
                    if let (Some(line), Some(spans)) = (tokens.get_mut(from..i), spans.get(from..i)) {
                        if known {
                            self.mark(line, spans);
                        }
                        self.sentence(line, spans, quoting, each);
                    }
                    from = i;
                }
            }
            tokens.clear();
        } else if !(self.people.in_a_row() && range.len() < CELL) {
            self.sentences += 1;
        }
        self.spans = spans;
        self.words += range.len();
    }

    /// Notes whether the word at an index begins a line, and whether that is the row of a table.
    fn begin_line(&mut self, index: usize) {
        let words = self.view.folded.words();
        let Some(first) = words.get(index) else { return };
        let end = index.checked_sub(1).and_then(|before| words.get(before)).map_or(0, |before| before.end);
        if self.view.written(Span::new(end, first.start)).contains('\n') {
            let (head, tail) = self.view.line_around(first);
            let row = head.matches('|').count() + tail.matches('|').count() > 1;
            self.people.begin_line(row.then_some(index));
        }
    }

    /// The words of a sentence, of which nothing is known yet. `spans` are their places in the source.
    fn tokens(&self, range: Range<usize>, signs: &[Cues], spans: &[Span], tokens: &mut Vec<Token<'a>>) {
        let (text, words) = (self.view.text(), self.view.folded.words());
        let before = range.start.checked_sub(1).and_then(|index| words.get(index));
        let mut end = before.map_or(0, |span| span.end);
        for ((span, id), source) in words.with_ids(range).zip(spans) {
            let capital = match self.view.source.as_bytes().get(source.start) {
                Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
                _ => source.of(self.view.source).starts_with(char::is_uppercase),
            };
            let gap = gap(text, end, span.start);
            let (word, sign) = (span.of(text), signs.get(id).copied().unwrap_or_default());
            let short =
                tokens.last().filter(|_| gap == "'" && word.len() < 3).and_then(|t: &Token<'_>| contracted(t, word));
            tokens.push(Token {
                span,
                word: short.unwrap_or(word),
                cues: short.map_or(sign, cues),
                gap,
                joined: joins(gap),
                capital,
                who: Who::Nobody,
                found: false,
                taken: false,
                named: false,
                given: false,
            });
            end = span.end;
        }
    }

    fn sentence(
        &mut self,
        tokens: &mut [Token<'a>],
        spans: &[Span],
        quoting: bool,
        each: &mut impl FnMut(&Sentence<'a, '_>),
    ) {
        self.sentences += 1;
        self.places.read(tokens.iter().map(|token| token.cues));
        let quoting = quoting && tokens.iter().any(|t| quotes(t.gap));
        let quoted = self.quoted.is_some() || quoting;
        let who = self.refer(tokens, spans, quoting);
        let since = self.people.last_person().map_or(usize::MAX, |at| self.sentences - at);
        // "He thinks … He is bringing up …": whoever was perhaps meant by one goes on to be meant.
        let ago = self.perhaps.map_or(usize::MAX, |at| self.sentences - at);
        if who == Who::Perhaps && since.min(ago) <= 1 {
            self.perhaps = Some(self.sentences);
        }
        let since = since.min(self.perhaps.map_or(usize::MAX, |at| self.sentences - at));
        // A sentence that speaks of nobody is about nobody who comes behind it.
        let of_somebody = quoted || self.places.all().any(SPEAKS_OF_SOMEBODY);
        let since = if since > 1 && of_somebody && self.comes(tokens) { 1 } else { since };
        let sentence = Sentence {
            view: self.view,
            tokens,
            carried: self.carried,
            since_person: since,
            under_name: self.under_name,
            last_phrase: self.last_phrase,
            quoted,
            cues: self.places.all(),
            places: &self.places,
        };
        each(&sentence);
        if who != Who::Nobody {
            self.carried = who;
        }
        self.last_phrase = last_phrase(tokens);
        let own = tokens.iter().filter(|t| t.found && t.who == Who::Person).count();
        // "Mrs Ames complained." is a sentence, and no line of a name.
        let named = |t: &Token<'_>| t.found || t.capital || t.word.len() < 3 || t.cues.any(Cues::PERSON);
        self.under_name = own > 0 && tokens.len() < own + 3 && tokens.iter().all(named);
    }

    /// Whether the person is spoken of right behind a sentence, in the same paragraph.
    fn comes(&self, tokens: &[Token<'a>]) -> bool {
        let Some(end) = tokens.last().map(|t| t.span.end) else { return false };
        let text = self.view.text();
        let next = text.get(end..).unwrap_or_default().char_indices().nth(AHEAD).map_or(text.len(), |(at, _)| end + at);
        let ahead = text.get(end..next).unwrap_or_default();
        let ahead = ahead.split("\n\n").next().unwrap_or_default();
        let known = self.known.get(self.next_known..).unwrap_or_default().iter().find(|k| k.span.start >= end);
        known.is_some_and(|k| k.name && k.who == Who::Person && k.span.start < end + ahead.len())
            || ahead.contains("complainant")
    }

    /// Marks what was found already.
    fn mark(&mut self, tokens: &mut [Token<'a>], spans: &[Span]) {
        for (token, span) in tokens.iter_mut().zip(spans) {
            while self.known.get(self.next_known).is_some_and(|k| k.span.end <= span.start) {
                self.next_known += 1;
            }
            if let Some(known) = self.known.get(self.next_known).filter(|k| k.span.start < span.end) {
                token.found = true;
                token.taken = known.taken;
                token.named = known.name;
                token.given = known.given;
                token.who = known.who;
                // "Mr Ames", where nobody has said how the person is addressed.
                if self.gender.is_none() && known.who == Who::Person && token.cues.any(Cues::TITLE) {
                    self.gender = gender_of(token.cues);
                    self.people.learn(self.gender);
                }
            }
        }
    }
}

/// What the letters behind an apostrophe stand for: "he’s an old driver", "I’ve had it".
fn contracted(before: &Token<'_>, letters: &str) -> Option<&'static str> {
    let pronoun = before.cues.any(Cues::SHE.or(Cues::HE).or(Cues::I)) || matches!(before.word, "they" | "who" | "that");
    match letters {
        "s" if pronoun => Some("is"),
        "ve" => Some("have"),
        "re" => Some("are"),
        "m" => Some("am"),
        _ => None,
    }
}

/// The words behind the last article or preposition of a sentence: what "them" in the next may mean.
fn last_phrase(tokens: &[Token<'_>]) -> Option<Span> {
    let small = Cues::ARTICLE.or(Cues::PREPOSITION).or(Cues::BE).or(Cues::HAVE);
    let last = tokens.last()?.span;
    let phrase = tokens.iter().rev().take(5).take_while(|t| !t.cues.any(small)).last()?;
    Some(Span::new(phrase.span.start, last.end))
}
