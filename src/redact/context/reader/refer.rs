//! Whom the words of a sentence mean: titles, labels, pronouns, letters and words that stand for the person.

use super::{LETTERED, MEANS_SOMEBODY, Reader};
use crate::redact::context::between::quotes;
use crate::redact::context::cues::Cues;
use crate::redact::context::people::{Place, gender_of};
use crate::redact::context::sentence::{Token, Who};
use crate::redact::context::speaker;
use crate::redact::gender::Gender;
use crate::text::Span;

impl<'a> Reader<'a, '_> {
    /// Works out whom titles, labels and pronouns mean; says whom the sentence is about.
    pub(super) fn refer(&mut self, tokens: &mut [Token<'a>], spans: &[Span], quoting: bool) -> Who {
        let mut about = Who::Nobody;
        let mut title: Option<usize> = None;
        // “Go home to your donkeys, Ames”: whoever is called by name is whom the quotation speaks to.
        let named_in_it = tokens.iter().any(|t| t.who == Who::Person && t.taken && t.gap == ", ");
        for i in 0..tokens.len() {
            // Most words mean nobody, and nothing is to be done for them.
            let refers = |t: &Token<'_>| {
                t.cues.any(MEANS_SOMEBODY)
                    || t.who != Who::Nobody
                    || t.word == "member"
                    || Some(t.word) == self.alias
                    || self.letter.is_some() && t.cues.any(LETTERED)
            };
            if title.is_none_or(|t| t + 1 != i) && tokens.get(i).is_some_and(|t| t.gap == " " && !refers(t)) {
                continue;
            }
            let next = tokens.get(i + 1).map_or((false, Who::Nobody), |t| (t.capital, t.who));
            let before = i.checked_sub(1).and_then(|i| tokens.get(i)).copied();
            if let Some(alias) = if quoting { self.declares(tokens, i) } else { None } {
                self.alias = Some(alias);
            }
            let pseudonym = tokens.get(i).is_some_and(|t| self.is_pseudonym(t, before, tokens.get(i + 1)));
            // "Tenant 2", where Tenant 1 is the person.
            let letter_of_another = self.letter.is_some()
                && !pseudonym
                && tokens.get(i).is_some_and(|t| t.capital && t.cues.any(LETTERED))
                && tokens.get(i + 1).is_some_and(|t| t.gap == " " && t.word.len() == 1 && t.word != "a");
            let letter = tokens.get(i + 1).filter(|t| pseudonym && t.word.len() == 1).is_some();
            let opens = quoting && self.quoted.is_none() && tokens.get(i).is_some_and(|t| quotes(t.gap));
            let told_behind = if opens { speaker::behind(tokens, i) } else { None };
            let Some(token) = tokens.get_mut(i) else { break };
            if quoting && quotes(token.gap) {
                let near = self.people.last_person().is_some_and(|at| at + 2 >= self.sentences);
                let speaker = told_behind.unwrap_or(match (self.people.last_is_person(), near) {
                    (true, _) => Who::Person,
                    (false, true) => Who::Perhaps,
                    (false, false) => Who::Other,
                });
                self.quoted = match self.quoted {
                    // A closing and an opening one, or one alone.
                    Some(_) if token.gap.matches('"').count() % 2 == 1 => None,
                    None if token.gap.matches('"').count() % 2 == 1 => Some(speaker),
                    same => same,
                };
            }
            let now = Place { word: self.words + i, sentence: self.sentences, first: about == Who::Nobody };
            let cues = token.cues;
            let mut gender = None;
            if token.who == Who::Nobody || token.who == Who::Perhaps {
                if pseudonym {
                    (token.who, token.named) = (Who::Person, true);
                } else if cues.any(Cues::PERSON) {
                    let another = before.is_some_and(|t| matches!(t.word, "another" | "second" | "other" | "previous"));
                    token.who = if another { Who::Other } else { Who::Person };
                } else if cues.any(Cues::TITLE) && token.capital && next.0 && next.1 != Who::Person {
                    token.who = Who::Other;
                    gender = gender_of(cues);
                    title = Some(i);
                } else if cues.any(Cues::OTHER.or(Cues::COUNCILLOR))
                    || token.word == "member" && before.is_some_and(|t| t.word == "subject")
                {
                    token.who = Who::Other;
                    title = Some(i);
                } else if letter_of_another {
                    token.who = Who::Other;
                } else if token.capital && title.is_some_and(|t| t + 1 == i) && matches!(token.gap, " " | ". ") {
                    token.who = Who::Other;
                    title = Some(i);
                    continue;
                } else {
                    let at = spans.get(i).map_or(0, |s| s.start);
                    let (who, of) = if is_you(token.word) {
                        // Whom a quotation speaks to is not known: the person, if somebody else speaks close to where they were
                        // spoken of. Nobody is written to in a report.
                        let near = self.people.last_person().is_some_and(|at| at + 2 >= self.sentences);
                        let reader = match self.quoted {
                            Some(_) if named_in_it => Who::Person,
                            Some(Who::Other | Who::Perhaps) if near => Who::Perhaps,
                            Some(_) => Who::Nobody,
                            None => self.authors.addressed_at(at),
                        };
                        (if reader == Who::Nobody { Who::Other } else { reader }, None)
                    } else {
                        self.pronoun(cues, now, at)
                    };
                    // Who speaks does not say "she" of herself.
                    let of_another = self.quoted.is_some_and(|speaker| speaker != Who::Person) && of.is_some();
                    let person = of_another && self.people.person_fits(of, now);
                    token.who = if who == Who::Other && person { Who::Perhaps } else { who };
                    gender = of;
                }
            }
            let who = token.who;
            if letter && let Some(next) = tokens.get_mut(i + 1) {
                (next.who, next.named) = (Who::Person, true);
            }
            // Who speaks is no "she" or "he" of what is said, and a panel is neither.
            if !cues.any(Cues::I.or(Cues::MY)) && !matches!(tokens.get(i).map(|t| t.word), Some("panel" | "committee"))
            {
                if who == Who::Other {
                    gender = gender.or(self.people.gender_of_another(tokens, i));
                }
                self.people.note(who, gender, now);
            }
            let reader = tokens.get(i).is_some_and(|t| is_you(t.word));
            if about == Who::Nobody && !(reader && who == Who::Other) {
                about = who;
            }
        }
        about
    }

    /// Whether a title with its letter ("Mr X"), or a word behind "the", stands for the person in this document.
    fn is_pseudonym(&self, token: &Token<'a>, before: Option<Token<'a>>, next: Option<&Token<'a>>) -> bool {
        let titled = token.cues.any(Cues::TITLE.or(Cues::HUMAN)) && !token.cues.any(Cues::COUNCILLOR);
        let fits = || gender_of(token.cues).is_none_or(|gender| self.gender.is_none_or(|of| of == gender));
        let lettered = titled
            && self.letter.is_some()
            && next.is_some_and(|next| Some(next.word) == self.letter && matches!(next.gap, " " | ". "))
            && fits();
        let called = || token.capital && before.is_some_and(|b| b.word == "the" && token.gap == " ");
        (token.capital && lettered) || Some(token.word) == self.alias && called()
    }

    /// "she shall be called “the Officer”", "Mrs Ames (“the Tenant”)": the word, when the person was spoken of last.
    fn declares(&self, tokens: &[Token<'a>], i: usize) -> Option<&'a str> {
        let token = tokens.get(i).filter(|t| quotes(t.gap) && t.word == "the")?;
        let called = token.gap.contains('(')
            || i.checked_sub(1).and_then(|b| tokens.get(b)).is_some_and(|b| {
                matches!(
                    b.word,
                    "called"
                        | "hereafter"
                        | "hereinafter"
                        | "henceforth"
                        | "as"
                        | "call"
                        | "is"
                        | "be"
                        | "herself"
                        | "himself"
                        | "name"
                )
            });
        let word = tokens.get(i + 1).filter(|t| t.capital && t.cues.any(Cues::HUMAN.or(Cues::JOB)))?;
        (called && !word.cues.any(Cues::OTHER.or(Cues::COUNCILLOR)) && self.people.last_is_person())
            .then_some(word.word)
    }

    fn pronoun(&self, cues: Cues, now: Place, at: usize) -> (Who, Option<Gender>) {
        if cues.any(Cues::HER.or(Cues::SHE)) {
            (self.people.meant(Some(Gender::Female), now), Some(Gender::Female))
        } else if cues.any(Cues::HIS.or(Cues::HE)) {
            (self.people.meant(Some(Gender::Male), now), Some(Gender::Male))
        } else if cues.any(Cues::I.or(Cues::MY)) {
            let who = self.quoted.unwrap_or_else(|| self.authors.at(at));
            (who, None)
        } else if cues.any(Cues::THEIR) {
            let who = self.people.meant(None, now);
            (if who == Who::Person { Who::Perhaps } else { who }, None)
        } else {
            (Who::Nobody, None)
        }
    }
}

/// Whether a word means whoever is written to.
fn is_you(word: &str) -> bool {
    matches!(word, "you" | "your" | "yours" | "yourself")
}
