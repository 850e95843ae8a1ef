//! A relative that the identity declares in full, `Tom Lyle`, by less than the whole name: Tom, T Lyle, Thomas.

use super::cues::{Cues, cues};
use crate::Identity;
use crate::redact::keep::Kept;
use crate::redact::lexicon;
use crate::redact::name::judge::{follows_a_person, is_no_name};
use crate::redact::name::person::words;
use crate::redact::view::{Case, View};
use crate::text::Span;

/// A given name of fewer letters is too many other things.
const SHORTEST: usize = 3;

/// What a relative may be called besides the whole name.
#[derive(Default)]
pub struct Parts {
    /// The first given name and its usual short forms, as far as the person has none of them.
    given: Vec<String>,
    initial: String,
    family: String,
    /// The person's initial and family name are the same.
    shared: bool,
}

/// A place where less than the whole name stands.
pub struct Part {
    pub span: Span,
    /// Nobody else here is called so, as far as the text tells.
    pub only: bool,
    /// The family name stands there too.
    pub whole: bool,
}

impl Parts {
    /// Of a name, word by word and folded; nothing of a name of one word, which is looked for as it is.
    pub fn of(name: &[String], identity: &Identity) -> Self {
        let [first, .., family] = name else { return Self::default() };
        let declared = identity.given_names.iter().chain(&identity.known_as).chain(&identity.full_name);
        let own: Vec<String> = declared.chain(&identity.surname).flat_map(|name| words(name)).collect();
        let short = lexicon::short_forms(first).into_iter().map(str::to_owned);
        let given = std::iter::once(first.clone()).chain(short);
        let given = given.filter(|word| word.chars().count() >= SHORTEST && !own.contains(word)).collect();
        let initial: String = first.chars().take(1).collect();
        let shared = own.contains(family) && own.iter().any(|word| word != family && word.starts_with(&initial));
        Self { given, initial, family: family.clone(), shared }
    }

    /// Where the relative may be named so.
    pub fn find(&self, view: View<'_>, kept: &Kept) -> Vec<Part> {
        let text = view.text();
        let all = view.folded.words();
        let candidates = all.all_that(text, |_, word| word == self.family || self.given.iter().any(|g| g == word));
        let spans: Vec<Span> = candidates.filter_map(|index| all.get(index)).collect();
        let others = spans.iter().any(|span| span.of(text) != self.family && self.is_another(view, *span));
        let part = |span: &Span| {
            if span.of(text) == self.family {
                return self.with_initial(view, *span, kept);
            }
            let mut whole = *span;
            let family = view.after(whole).filter(|n| n.gap == " " && n.word == self.family);
            if let Some(family) = family {
                whole.end = family.span.end;
            } else if !self.stands_for_somebody(view, whole) {
                return None;
            }
            let only = family.is_some() || !others && !kept.shares_given(span.of(text));
            Some(Part { span: whole, only, whole: family.is_some() })
        };
        spans.iter().filter_map(part).collect()
    }

    /// T Lyle
    fn with_initial(&self, view: View<'_>, family: Span, kept: &Kept) -> Option<Part> {
        let initial = view
            .before(family)
            .filter(|n| n.word == self.initial && matches!(n.gap, " " | "." | ". ") && view.is_capital(n.span))?;
        if self.shared || !view.is_capital(family) {
            return None;
        }
        let theirs = self.initial.chars().next().is_some_and(|c| kept.has_initial(c, &self.family));
        Some(Part { span: initial.span.join(family), only: !theirs, whole: true })
    }

    /// Tom Kerr
    fn is_another(&self, view: View<'_>, given: Span) -> bool {
        let name = |word: &str| word != self.family && word.len() > 1 && !is_no_name(word) && !follows(word);
        view.is_capital(given)
            && view.after(given).is_some_and(|n| n.gap == " " && view.is_capital(n.span) && name(n.word))
    }

    /// Whether a given name has a capital and nothing beside it that makes it another's, or a word.
    fn stands_for_somebody(&self, view: View<'_>, given: Span) -> bool {
        let word = given.of(view.text());
        let (before, after) = (view.before(given), view.after(given));
        if view.case(given) != Case::Capital && !view.line_is_upper(given) || self.is_another(view, given) {
            return false;
        }
        let beside = before.filter(|n| matches!(n.gap, " " | ". " | "-"));
        let title = |word: &str| cues(word).any(Cues::TITLE.or(Cues::COUNCILLOR));
        // Mr Graham, Anna Graham
        let of_another = beside.is_some_and(|n| {
            let name = n.gap != ". " && view.is_capital(n.span) && !is_no_name(n.word);
            title(n.word) || name && !lexicon::is_ordinary(n.word) && !view.line_is_upper(n.span)
        });
        if of_another {
            return false;
        }
        let acts = after.is_some_and(follows_a_person);
        let article = beside.is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an"));
        !lexicon::is_ordinary(word) || acts || !article && !view.opens_sentence(given)
    }
}

/// Words that have a capital in a heading and are no names.
fn follows(word: &str) -> bool {
    lexicon::is_ordinary(word) && !lexicon::is_given_name(word)
}
