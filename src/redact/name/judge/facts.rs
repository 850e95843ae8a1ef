//! What a run is made of.

use super::Judge;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::run::{Role, Run, Token};
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

/// What decisions about one run are made from.
pub(super) struct Facts<'a> {
    pub run: &'a Run,
    pub span: Span,
    /// The run without its titles.
    pub core: Span,
    /// Its title; a councillor's, when it has two.
    pub title: Option<&'a str>,
    pub given: bool,
    pub short: bool,
    pub middle: bool,
    /// A whole family name is in it.
    pub surname: bool,
    /// A part of a family name is in it.
    pub part: bool,
    pub initials: bool,
    pub plural: bool,
    pub near_miss: bool,
    /// A word of it only sounds like the name.
    pub sound: bool,
    pub previous: bool,
    /// All its name words are ordinary words too.
    pub ordinary: bool,
    /// Not one capital in it.
    pub lower: bool,
    /// It is a part of a file name, link, handle or reference.
    pub technical: bool,
    pub before: Option<Neighbour<'a>>,
    pub after: Option<Neighbour<'a>>,
}

impl<'a> Facts<'a> {
    pub fn of(judge: &Judge<'a>, run: &'a Run) -> Self {
        let (view, text) = (judge.view, judge.view.text());
        let names =
            || run.tokens.iter().filter_map(|t| if let Role::Name(m) = t.role { Some((t.span, m)) } else { None });
        let any = |flag: Meaning| names().any(|(_, m)| m.any(flag));
        let titles = || run.tokens.iter().filter(|t| t.role == Role::Title).map(|t| t.span.of(text));
        let span = run.span();
        let core =
            run.tokens.iter().find(|t| t.role != Role::Title).map_or(span, |t| Span::new(t.span.start, span.end));
        let words: Vec<&str> = names().map(|(s, _)| s.of(text)).collect();
        let whole = judge.vocabulary.cores.iter().any(|core| core.iter().all(|w| words.contains(&w.as_str())));
        Self {
            run,
            span,
            core,
            title: titles()
                .find(|t| lexicon::is(Kind::CouncillorTitle, t))
                .or_else(|| titles().find(|t| judge.person.title.as_deref() == Some(*t)))
                .or_else(|| titles().next()),
            given: any(Meaning::GIVEN),
            short: any(Meaning::SHORT),
            middle: any(Meaning::MIDDLE),
            surname: any(Meaning::SURNAME)
                || (whole && any(Meaning::PART))
                || names().filter(|(_, m)| m.any(Meaning::PART)).nth(1).is_some(),
            part: any(Meaning::PART),
            initials: run.tokens.iter().any(|t| t.role == Role::Initials),
            plural: any(Meaning::PLURAL),
            near_miss: any(Meaning::NEAR_MISS),
            sound: any(Meaning::SOUND),
            previous: any(Meaning::PREVIOUS),
            ordinary: names().all(|(s, m)| {
                let word = s.of(text);
                // Grants are ordinary where a grant is, and rushes where a rush is.
                let stems =
                    || ["s", "es"].iter().filter_map(|end| word.strip_suffix(end)).filter(|stem| stem.len() > 2);
                let one = || stems().any(lexicon::is_word);
                lexicon::is_word(word) || (m.any(Meaning::PLURAL.and(Meaning::SHORT)) && one())
            }),
            lower: names().all(|(s, _)| view.case(s) == Case::Lower),
            technical: view.is_technical(span),
            before: view.before(span),
            after: view.after(span),
        }
    }

    /// The words of the run that are names.
    pub fn words<'s>(&'s self, view: View<'s>) -> impl Iterator<Item = &'s str> {
        let names = self.run.tokens.iter().filter(|t| matches!(t.role, Role::Name(_)));
        names.map(move |t| t.span.of(view.text()))
    }

    /// The words of the run that are a family name or a part of one.
    pub fn family_words<'s>(&'s self, view: View<'s>) -> impl Iterator<Item = &'s str> {
        let family = |t: &&Token| matches!(t.role, Role::Name(m) if m.any(Meaning::SURNAME.and(Meaning::PART)));
        self.run.tokens.iter().filter(family).map(move |t| t.span.of(view.text()))
    }

    /// The words of the run that are given names.
    pub fn given_words<'s>(&'s self, view: View<'s>) -> impl Iterator<Item = &'s str> {
        let given = |t: &&Token| matches!(t.role, Role::Name(m) if m.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE)));
        self.run.tokens.iter().filter(given).map(move |t| t.span.of(view.text()))
    }
}
