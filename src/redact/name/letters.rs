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
        let mut letters = first.of(self.view.text()).to_owned();
        let mut span = first;
        let mut stops = 0;
        while let Some(next) =
            self.view.after(span).filter(|n| is_letter(n.span) && matches!(n.gap, "." | ". " | "-" | ".-"))
        {
            stops += usize::from(next.gap.starts_with('.'));
            letters.push_str(next.word);
            span = span.join(next.span);
            if letters.len() > 12 {
                return None;
            }
        }
        if self.is_someone_elses(span) {
            return None;
        }
        if let Some(title) = self.view.before(first).filter(|n| matches!(n.gap, " " | ". "))
            && let Some(verdict) = self.titled(&letters, span, title.word)
        {
            return Some((title.span.join(span), verdict));
        }
        if stops == 0 || letters.chars().count() < 2 || !self.vocabulary.meaning(&letters).any(Meaning::INITIALS) {
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
        if !fits || (single && !(stopped && own_title)) {
            return None;
        }
        let theirs = letters.chars().next().is_some_and(|c| self.kept.has_surname_initial(c, title));
        let reason = Reason { rule: "title-initial", why: "A title and the initial of the person’s family name." };
        let action = if theirs && single { Action::Suggest } else { Action::Redact };
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
