//! Letters that stand for the whole person: `A.L.`, `E.A.H.-S.`, `Mrs L.`, `Mrs H-S`.

use super::judge::Verdict;
use super::person::Person;
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::View;
use crate::text::Span;

/// What letters are compared with.
pub struct Letters<'a> {
    pub view: View<'a>,
    pub person: &'a Person,
    pub vocabulary: &'a Vocabulary,
    pub kept: &'a Kept,
}

impl Letters<'_> {
    /// What the letter at `first`, and those that follow it, stand for. The span runs from a title to the last letter.
    pub fn decide(&self, first: Span) -> Option<(Span, Verdict)> {
        let is_letter = |span: Span| span.of(self.view.text()).chars().count() == 1 && self.view.is_capital(span);
        if !is_letter(first) {
            return None;
        }
        let mut spans = vec![first];
        let mut stops = vec![0];
        while let Some(next) = spans.last().and_then(|last| self.view.after(*last)) {
            if !is_letter(next.span)
                || !matches!(next.gap, "." | ". " | "-" | ".-")
                || spans.len() >= self.vocabulary.most_initials
            {
                break;
            }
            stops.push(stops.last().unwrap_or(&0) + usize::from(next.gap.starts_with('.')));
            spans.push(next.span);
        }
        // A letter behind the initials may begin the next sentence, so fewer are tried too.
        while let (Some(last), Some(stops_before)) = (spans.pop(), stops.pop()) {
            if let Some(found) = self.stand_for(first.join(last), stops_before) {
                return Some(found);
            }
        }
        None
    }

    fn stand_for(&self, span: Span, stops: usize) -> Option<(Span, Verdict)> {
        let letters: String = span.of(self.view.text()).chars().filter(|c| c.is_alphanumeric()).collect();
        if let Some(title) = self.view.before(span).filter(|n| matches!(n.gap, " " | ". "))
            && let Some(verdict) = self.titled(&letters, span, title.word)
            && !self.is_someone_elses(span)
        {
            return Some((title.span.join(span), verdict));
        }
        let acronym = lexicon::is(Kind::Acronym, &letters);
        let several = stops > 0 && letters.chars().count() > 1;
        let own = several && !acronym && self.vocabulary.meaning(&letters).any(Meaning::INITIALS);
        if !own || self.is_someone_elses(span) {
            return None;
        }
        let reason = Reason { rule: "initials", why: "The person’s initials." };
        Some((span, Verdict { action: Action::Redact, reason, confidence: 0.7, label: Label::Person }))
    }

    /// `Mrs L.` and `Mrs H-S`: the title is the person's, and the letters are the family name's.
    fn titled(&self, letters: &str, span: Span, title: &str) -> Option<Verdict> {
        if !lexicon::is(Kind::Title, title) {
            return None;
        }
        let core_initials = |core: &Vec<String>| core.iter().filter_map(|word| word.chars().next()).collect::<String>();
        let fits = self.vocabulary.cores.iter().any(|core| core_initials(core) == letters);
        let own_title = self.person.title.as_deref().is_none_or(|own| own == title);
        let single = letters.chars().count() == 1;
        let stopped =
            self.view.text().get(span.end..).is_some_and(|rest| rest.starts_with(['.', '\u{2014}', '_', '*']));
        if !fits || (single && !own_title) {
            return None;
        }
        let theirs = letters.chars().next().is_some_and(|c| self.kept.has_surname_initial(c, title));
        let reason = Reason { rule: "title-initial", why: "A title and the initial of the person’s family name." };
        let action = if single && (theirs || !stopped) { Action::Suggest } else { Action::Redact };
        Some(Verdict { action, reason, confidence: 0.6, label: Label::Person })
    }

    /// A name behind the letters makes them that name's.
    fn is_someone_elses(&self, span: Span) -> bool {
        self.view.after(span).is_some_and(|n| {
            let close = matches!(n.gap, " " | "." | ". " | "-");
            let name = n.word.chars().count() > 1 && self.view.is_capital(n.span) && !lexicon::is(Kind::Opener, n.word);
            let ends_line = self.view.written(Span::new(span.end, n.span.start)).contains('\n');
            close && name && !ends_line && !lexicon::is_ordinary(n.word)
        })
    }
}
