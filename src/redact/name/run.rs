//! A run: the neighbouring words of a text that may together be one mention of the person, with titles and initials.

use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

/// What one word of a run is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A title: `Mrs`, `Councillor`.
    Title,
    /// One letter, or a few together, that stand for names.
    Initials,
    /// A particle of the family name: `van`, `O`.
    Particle,
    /// A word of the vocabulary.
    Name(Meaning),
}

/// A word of a run.
#[derive(Clone, Copy)]
pub struct Token {
    /// Where it stands in the folded text.
    pub span: Span,
    /// What it is.
    pub role: Role,
}

/// Neighbouring words that may be one mention.
pub struct Run {
    /// The words, at least one of them a name.
    pub tokens: Vec<Token>,
}

impl Run {
    /// From the first word to the last.
    pub fn span(&self) -> Span {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::new(0, 0),
        }
    }

    /// The run around a word of the vocabulary. Words before it that are names began a run of their own, so only
    /// titles, initials and particles are looked for there.
    pub fn around(view: View<'_>, vocabulary: &Vocabulary, word: Span, meaning: Meaning) -> Self {
        let mut run = Self { tokens: vec![Token { span: word, role: Role::Name(meaning) }] };
        if meaning.any(Meaning::JOINED.and(Meaning::INITIALS).and(Meaning::HANDLE)) && !meaning.any(ALONE) {
            return run;
        }
        run.extend_right(view, vocabulary);
        run.extend_left(view, vocabulary);
        run
    }

    fn extend_right(&mut self, view: View<'_>, vocabulary: &Vocabulary) {
        // A million initials in a row must not make a run each time: names are short.
        while self.tokens.len() < 12 {
            let Some(last) = self.tokens.last().copied() else { return };
            let Some(next) = view.after(last.span) else { break };
            let Some(role) = role_of(view, vocabulary, &next).or_else(|| misspelt_half(view, vocabulary, last, &next))
            else {
                break;
            };
            let particle = role == Role::Particle || last.role == Role::Particle;
            if !self.joins(view, vocabulary, last, &next, role) || (!particle && changes_case(view, last.span, &next)) {
                break;
            }
            self.tokens.push(Token { span: next.span, role });
        }
        while self.tokens.last().is_some_and(|t| t.role == Role::Particle) {
            self.tokens.pop();
        }
    }

    fn joins(&self, view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>, role: Role) -> bool {
        let initial = last.role == Role::Initials;
        match next.gap {
            " " | "-" | "'" | "' " | "- " | " - " | "_" | "+" => true,
            "." | "._" => true,
            // A full stop ends a sentence unless it is an initial's.
            ". " | ".-" | ". - " | ".'" => initial,
            "," | ", " => {
                let surname_first = self.tokens.iter().all(|t| match t.role {
                    Role::Name(m) => m.any(Meaning::SURNAME.and(Meaning::PART)),
                    Role::Particle | Role::Title => true,
                    Role::Initials => false,
                });
                let given = match role {
                    Role::Name(m) => m.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE)),
                    Role::Initials => true,
                    Role::Title | Role::Particle => false,
                };
                // LUNN, Ada: the capitals say which is the family name.
                let marked = view.case(last.span) == Case::Upper && view.case(next.span) == Case::Capital;
                let inverted = marked || !begins_another(view, vocabulary, next.span);
                surname_first && given && view.is_capital(next.span) && inverted
            }
            _ => false,
        }
    }

    /// "Mr and Mrs Lunn", in Welsh "Mr a Mrs Lunn".
    fn take_couple(&mut self, view: View<'_>, and: &Neighbour<'_>) {
        if let Some(title) = view.before(and.span).filter(|n| is_title(view, n) && n.gap == " ") {
            self.tokens.insert(0, Token { span: title.span, role: Role::Title });
        }
    }

    fn extend_left(&mut self, view: View<'_>, vocabulary: &Vocabulary) {
        for _ in 0..8 {
            let Some(first) = self.tokens.first().copied() else { return };
            let Some(before) = view.before(first.span) else { return };
            let titled = first.role == Role::Title;
            if titled && is_and(&before) {
                self.take_couple(view, &before);
                return;
            }
            let role = if is_title(view, &before) && matches!(before.gap, " " | "." | ". ") && !titled {
                Role::Title
            } else if titled {
                return;
            } else if is_initials(view, vocabulary, &before) && matches!(before.gap, " " | "." | ". " | "-" | ".-") {
                if reads_as_a_word(view, &before) {
                    return;
                }
                Role::Initials
            } else if is_particle(vocabulary, before.word) && matches!(before.gap, " " | "'" | "' " | "-" | "." | ". ")
            {
                Role::Particle
            } else {
                return;
            };
            self.tokens.insert(0, Token { span: before.span, role });
        }
    }
}

fn is_and(word: &Neighbour<'_>) -> bool {
    word.gap == " " && matches!(word.word, "and" | "a" | "ac")
}

/// What can be a mention without company.
const ALONE: Meaning = Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::SURNAME).and(Meaning::PART).and(Meaning::MIDDLE);

fn role_of(view: View<'_>, vocabulary: &Vocabulary, next: &Neighbour<'_>) -> Option<Role> {
    let meaning = vocabulary.meaning(next.word);
    if meaning.any(ALONE) {
        return Some(Role::Name(meaning));
    }
    if is_initials(view, vocabulary, next) {
        return Some(Role::Initials);
    }
    is_particle(vocabulary, next.word).then_some(Role::Particle)
}

fn is_title(view: View<'_>, word: &Neighbour<'_>) -> bool {
    (lexicon::is(Kind::Title, word.word) || lexicon::is(Kind::CouncillorTitle, word.word))
        && (view.is_capital(word.span) || word.word.len() < 4)
}

/// Whether a given name or initial after a comma has a family name behind it: `Lunn, Ada Lunn` is a list.
fn begins_another(view: View<'_>, vocabulary: &Vocabulary, given: Span) -> bool {
    let mut span = given;
    for _ in 0..3 {
        let Some(next) = view.after(span).filter(|n| matches!(n.gap, " " | ". " | ".")) else { return false };
        let meaning = vocabulary.meaning(next.word);
        if meaning.any(Meaning::SURNAME.and(Meaning::PART)) {
            return true;
        }
        if meaning.is_none() && next.word.chars().count() > 1 {
            return false;
        }
        span = next.span;
    }
    false
}

/// The second half of a family name that is too short to bear a slip alone: `Okafor-Lun`.
fn misspelt_half(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> Option<Role> {
    let Role::Name(meaning) = last.role else { return None };
    if next.gap != "-" || !meaning.any(Meaning::PART) {
        return None;
    }
    let joined = vocabulary.meaning(&format!("{}{}", last.span.of(view.text()), next.word));
    joined.any(Meaning::SURNAME).then(|| Role::Name(Meaning::PART.and(Meaning::NEAR_MISS)))
}

/// An ordinary word in small letters beside a name with a capital is that word: "Councillor Holt may", "the will Grant left".
fn changes_case(view: View<'_>, last: Span, next: &Neighbour<'_>) -> bool {
    let (before, after) = (view.is_capital(last), view.is_capital(next.span));
    let small = if before { next.word } else { last.of(view.text()) };
    before != after && next.gap == " " && lexicon::is_ordinary(small)
}

/// A capital letter, or a few in one word, each of which begins one of the person's names; in a link or file name also a
/// small one.
fn is_initials(view: View<'_>, vocabulary: &Vocabulary, word: &Neighbour<'_>) -> bool {
    let letters = word.word.chars().count();
    letters <= 3
        && (matches!((view.case(word.span), letters), (Case::Capital, 1) | (Case::Upper, 2..))
            || (letters == 1 && matches!(word.gap, "-" | "_" | ".") && view.is_technical(word.span)))
        && word.word.chars().all(|c| vocabulary.given_initials.contains(&c) || vocabulary.surname_initials.contains(&c))
}

/// "A" and "I" at the start of a sentence are words more often than initials.
fn reads_as_a_word(view: View<'_>, word: &Neighbour<'_>) -> bool {
    word.gap == " "
        && (word.word == "i" || (word.word == "a" && view.opens_sentence(word.span) && !at_line_start(view, word.span)))
}

fn at_line_start(view: View<'_>, span: Span) -> bool {
    let start = view.folded.source(span).start;
    view.source.get(..start).is_none_or(|head| head.trim_end_matches([' ', '\t']).ends_with('\n'))
}

fn is_particle(vocabulary: &Vocabulary, word: &str) -> bool {
    vocabulary.particles.iter().any(|p| p == word || (word.len() == 1 && p.starts_with(word)))
}
