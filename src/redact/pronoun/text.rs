//! A text as words that know their sentence, their paragraph and whether they are quoted.

use crate::redact::lexicon::{self, Kind};
use crate::redact::view::View;
use crate::text::Span;

/// A word and where it stands.
pub struct Word {
    /// In the folded text.
    pub folded: Span,
    /// In the source.
    pub at: Span,
    /// Its paragraph, counted from 0.
    pub paragraph: usize,
    /// Its sentence, counted from 0 over the whole text.
    pub sentence: usize,
    /// Its quotation, counted from 1; 0 where it is in none.
    pub quote: usize,
}

/// The words of a text.
pub struct Text<'a> {
    pub view: View<'a>,
    pub words: Vec<Word>,
}

impl<'a> Text<'a> {
    pub fn new(view: View<'a>) -> Self {
        let mut text = Self { view, words: Vec::new() };
        let (mut paragraph, mut sentence) = (0, 0);
        let mut quotes = Quotes::default();
        let mut end = 0;
        for folded in view.words() {
            let at = view.folded.source(folded);
            let gap = view.source.get(end..at.start).unwrap_or("");
            if begins_paragraph(gap) {
                paragraph += 1;
                sentence += 1;
                quotes.open = None;
            } else if text.ends_sentence(gap, folded) {
                sentence += 1;
            }
            let before = view.source.get(..end).and_then(|s| s.chars().next_back());
            quotes.read(before, gap, view.source.get(at.start..).and_then(|s| s.chars().next()));
            text.words.push(Word { folded, at, paragraph, sentence, quote: quotes.here() });
            end = at.end;
        }
        text
    }

    /// The word at a place, folded; empty outside the text.
    pub fn word(&self, i: usize) -> &'a str {
        self.words.get(i).map_or("", |word| word.folded.of(self.view.text()))
    }

    /// What stands between a word and the next, folded.
    pub fn gap(&self, i: usize) -> &'a str {
        match (self.words.get(i), self.words.get(i + 1)) {
            (Some(a), Some(b)) => self.view.text().get(a.folded.end..b.folded.start).unwrap_or(""),
            (Some(a), None) => self.view.text().get(a.folded.end..).unwrap_or(""),
            _ => "",
        }
    }

    /// Whether only spaces stand between a word and the next, in one sentence and on one side of a quotation mark.
    pub fn joined(&self, i: usize) -> bool {
        let gap = self.gap(i);
        let same = match (self.words.get(i), self.words.get(i + 1)) {
            (Some(a), Some(b)) => a.paragraph == b.paragraph && a.quote == b.quote,
            _ => false,
        };
        same && !gap.is_empty() && gap.chars().all(char::is_whitespace)
    }

    pub fn is_capital(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| self.view.is_capital(word.folded))
    }

    /// Whether a word begins its sentence.
    pub fn opens(&self, i: usize) -> bool {
        let sentence = |i: usize| self.words.get(i).map(|w| w.sentence);
        i == 0 || sentence(i) != sentence(i - 1)
    }

    /// Whether a sentence ends between the last word and one that is to come.
    fn ends_sentence(&self, gap: &str, next: Span) -> bool {
        let Some(last) = self.words.last() else { return false };
        if gap.contains(['?', '!']) {
            return true;
        }
        let capital = self.view.is_capital(next) || next.of(self.view.text()).starts_with(|c: char| c.is_ascii_digit());
        let word = last.folded.of(self.view.text());
        let short = word.chars().count() == 1
            || lexicon::is(Kind::Title, word)
            || lexicon::is(Kind::CouncillorTitle, word)
            || matches!(word, "no" | "st" | "para");
        gap.contains('.')
            && capital
            && !short
            && gap.trim_start_matches(['.', '”', '’', '"', '\'', ')']).len() < gap.len()
            && gap.len() > 1
    }
}

/// A blank line, or a line that begins with a number or a mark of a list.
fn begins_paragraph(gap: &str) -> bool {
    let mut lines = gap.split('\n');
    let _ = lines.next();
    let breaks = gap.matches('\n').count();
    breaks > 1 && gap.split('\n').skip(1).take(breaks - 1).any(|line| line.trim().is_empty())
        || (breaks > 0
            && lines.next_back().is_some_and(|line| line.trim_start().starts_with(['•', '*', '-', '–', '('])))
}

/// Where quotations begin and end.
#[derive(Default)]
struct Quotes {
    /// The mark that will close the open one.
    open: Option<char>,
    count: usize,
}

impl Quotes {
    fn here(&self) -> usize {
        if self.open.is_some() { self.count } else { 0 }
    }

    /// Goes over what stands between two words.
    fn read(&mut self, before: Option<char>, gap: &str, after: Option<char>) {
        let all: Vec<char> = gap.chars().collect();
        for (i, c) in all.iter().enumerate() {
            let previous = i.checked_sub(1).map_or(before, |i| all.get(i).copied());
            let next = all.get(i + 1).copied().or(if i + 1 == all.len() { after } else { None });
            let opens = !previous.is_some_and(char::is_alphanumeric) && next.is_some_and(|c| !c.is_whitespace());
            let closes = !next.is_some_and(char::is_alphanumeric);
            match (c, self.open) {
                (c, Some(mark)) if *c == mark && closes => self.open = None,
                ('“', None) => self.begin('”'),
                ('‘', None) if opens => self.begin('’'),
                ('"', None) if opens => self.begin('"'),
                ('\'', None) if opens => self.begin('\''),
                _ => {}
            }
        }
    }

    fn begin(&mut self, mark: char) {
        self.open = Some(mark);
        self.count += 1;
    }
}
