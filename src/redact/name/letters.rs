//! Letters that stand for the whole person: `A.L.`, `E.A.H.-S.`, `Mrs L.`, `Mrs H-S`.

use std::cell::OnceCell;

use super::judge::{Verdict, follows_a_person};
use super::one_letter::CALLED;
use super::person::Person;
use super::slips;
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

/// What letters are compared with.
pub struct Letters<'a> {
    pub view: View<'a>,
    pub person: &'a Person,
    pub vocabulary: &'a Vocabulary,
    pub kept: &'a Kept,
    /// What other people's family names begin with that have the person's title in the text; see
    /// [`Letters::of_others`].
    others: OnceCell<Vec<char>>,
}

/// Letters that were read: from the first to the last, how many there are, and how many stops stand between them.
#[derive(Clone, Copy)]
struct Read<'a> {
    first: Span,
    last: Span,
    letters: usize,
    stops: usize,
    title: Option<Neighbour<'a>>,
}

/// What is put over letters to hide them.
pub const MASKS: [char; 10] =
    ['*', '_', '\u{2014}', '\u{2588}', '\u{25A0}', '\u{2587}', '\u{2593}', '\u{2592}', '\u{25CF}', '\u{2022}'];

/// Whether what stands behind a letter hides the rest of its word: `J████ `.
pub fn is_mask(gap: &str) -> bool {
    let gap = gap.strip_suffix(' ').unwrap_or(gap);
    !gap.is_empty() && gap.chars().all(|c| MASKS.contains(&c))
}

/// How many bytes from a place on hide the rest of a word.
pub fn masked_tail(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let masked = rest.len() - rest.trim_start_matches(MASKS).len();
    // Mr D██l: what is left of the word goes with it. A dash before a word is a dash.
    if rest.get(..masked).is_some_and(|mask| !mask.is_empty() && !mask.contains(['_', '\u{2014}', '\u{2022}'])) {
        let tail = rest.get(masked..).unwrap_or("");
        return masked + (tail.len() - tail.trim_start_matches(char::is_alphanumeric).len());
    }
    let word = rest.get(masked..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric);
    if word { 0 } else { masked }
}

impl<'a> Letters<'a> {
    pub const fn new(view: View<'a>, person: &'a Person, vocabulary: &'a Vocabulary, kept: &'a Kept) -> Self {
        Self { view, person, vocabulary, kept, others: OnceCell::new() }
    }

    /// The first letters of the names that stand behind the person's own title and are none of the person's.
    fn of_others(&self, title: &str) -> &[char] {
        self.others.get_or_init(|| {
            let words = self.view.folded.words();
            let titles = words.all_that(self.view.text(), |_, word| word == title);
            let names = titles.filter_map(|index| self.view.after(words.get(index)?)).filter(|n| {
                n.word.chars().nth(1).is_some()
                    && self.view.is_capital(n.span)
                    && self.vocabulary.meaning(n.word).is_none()
            });
            names.filter_map(|n| n.word.chars().next()).collect()
        })
    }

    /// What the letter at `first`, and those that follow it, stand for. The span runs from a title to the last letter.
    pub fn decide(&self, first: Span) -> Option<(Span, Verdict)> {
        if let Some(found) = self.with_particle(first) {
            return Some(found);
        }
        if !self.is_letter(first) {
            return None;
        }
        if let Some(found) = self.behind_particle(first) {
            return Some(found);
        }
        if let Some(found) = self.spelt_out(first) {
            return Some(found);
        }
        let title = self.view.before(first).filter(|n| matches!(n.gap, " " | ". ") && lexicon::is(Kind::Title, n.word));
        if let Some(found) = self.contracted(first, title) {
            return Some(found);
        }
        // Mr O'Hair, for Mr O'Hare; the O of Mr O'Hagan is no initial.
        if let Some(title) = title.filter(|_| self.view.after(first).is_some_and(|n| n.gap == "'" && n.word.len() > 1))
        {
            let own = self.person.title.as_deref().is_none_or(|own| own == title.word);
            let name = slips::behind_particle(self.view, self.vocabulary, first).filter(|_| own)?;
            let exact = self.vocabulary.exact(name.of(self.view.text()));
            let (rule, why) = if exact.any(Meaning::SURNAME.and(Meaning::PART)) {
                ("title-surname", "A title and the person’s family name.")
            } else {
                ("misspelt-name", "The person’s family name with slips in it, by its particle.")
            };
            let verdict =
                Verdict { action: Action::Redact, reason: Reason { rule, why }, confidence: 0.7, label: Label::Person };
            return Some((title.span.join(name), verdict));
        }
        let letter = first.of(self.view.text());
        // Without a title only whole initials count: a text of nothing but letters is not to be tried at each.
        if title.is_none() && !self.vocabulary.begin_initials(letter) {
            return self.by_itself(first).map(|verdict| (first, verdict));
        }
        self.most(&mut letter.to_owned(), Read { first, last: first, letters: 1, stops: 0, title })
            .or_else(|| self.by_itself(first).map(|verdict| (first, verdict)))
    }

    /// What the most letters stand for that stand for anything, of those read so far and those behind them: a letter
    /// behind the initials may begin the next sentence.
    fn most(&self, letters: &mut String, read: Read<'_>) -> Option<(Span, Verdict)> {
        let next = self.view.after(read.last).filter(|_| read.letters < self.vocabulary.most_initials);
        // B. Sz.: two letters that are written for one sound.
        let digraph = |n: &Neighbour<'_>| {
            self.view.case(n.span) == Case::Capital && self.vocabulary.digraphs.iter().any(|two| two == n.word)
        };
        if let Some(next) = next.filter(|n| self.is_letter(n.span) || digraph(n)) {
            let masked = is_mask(next.gap);
            if masked || matches!(next.gap, "." | ". " | "-" | ".-" | "'" | ". - " | " ") {
                let shorter = letters.len();
                letters.extend(next.word.chars().next());
                let stops = read.stops + usize::from(masked || next.gap.starts_with('.'));
                if (read.title.is_some() || self.vocabulary.begin_initials(letters))
                    && let Some(found) =
                        self.most(letters, Read { last: next.span, letters: read.letters + 1, stops, ..read })
                {
                    return Some(found);
                }
                letters.truncate(shorter);
            }
        }
        self.stand_for(letters, read.first.join(read.last), read.stops, read.title)
    }

    /// Mrs H'way, of Holloway: the first letter and the end of a name, and an apostrophe for what is left out.
    fn contracted(&self, first: Span, title: Option<Neighbour<'_>>) -> Option<(Span, Verdict)> {
        let text = self.view.text();
        let least = if title.is_some() { 2 } else { 3 };
        let end = self.view.after(first).filter(|n| n.gap == "'" && n.word.len() >= least)?;
        let letter = first.of(text);
        // "C'mon", "y'all"
        if title.is_none() && matches!(end.word, "mon" | "all" | "clock") {
            return None;
        }
        let own = |name: &String| {
            let middle = name.strip_prefix(letter).and_then(|rest| rest.strip_suffix(end.word));
            middle.is_some_and(|middle| middle.chars().count() > 1)
        };
        let family = self.person.surnames.iter().flat_map(|surname| surname.core());
        let named = family.into_iter().any(own) && self.view.case(end.span) == Case::Lower;
        let reason = Reason { rule: "contracted", why: "The person’s family name, drawn together." };
        let verdict = Verdict { action: Action::Redact, reason, confidence: 0.7, label: Label::Person };
        named.then(|| (title.map_or(first, |title| title.span).join(end.span), verdict))
    }

    fn is_letter(&self, span: Span) -> bool {
        span.of(self.view.text()).chars().nth(1).is_none() && self.view.is_capital(span)
    }

    /// W-O-J-C-I-K, M.A.R.C.H.: a name given letter by letter.
    fn spelt_out(&self, first: Span) -> Option<(Span, Verdict)> {
        const LONGEST: usize = 24;
        let letter = first.of(self.view.text());
        if !self.vocabulary.may_begin_name(letter) {
            return None;
        }
        let mut name = letter.to_owned();
        let mut last = first;
        let mut gap = None;
        while let Some(next) = self.view.after(last) {
            let same = *gap.get_or_insert(next.gap) == next.gap
                && matches!(next.gap, "-" | "." | ", " | ". " | "--" | "/" | " - " | " / " | "... ");
            if !self.is_letter(next.span) || !same || name.len() > LONGEST {
                break;
            }
            name.push_str(next.word);
            if !self.vocabulary.may_begin_name(&name) {
                return None;
            }
            last = next.span;
        }
        let meaning = self.vocabulary.meaning(&name);
        let own = name.chars().count() > 3 && meaning.any(Meaning::ALONE) && !meaning.any(Meaning::NEAR_MISS);
        let reason = Reason { rule: "spelt-out", why: "The person’s name, letter by letter." };
        own.then(|| (first.join(last), Verdict { action: Action::Redact, reason, confidence: 0.9, label: Label::Name }))
    }

    fn stand_for(
        &self,
        letters: &str,
        span: Span,
        stops: usize,
        title: Option<Neighbour<'_>>,
    ) -> Option<(Span, Verdict)> {
        if let Some(title) = title
            && let Some(verdict) = self.titled(letters, span, title.word)
            && !self.is_someone_elses(span)
        {
            return Some((title.span.join(span), verdict));
        }
        // Without stops two letters are many things, and three may be the end of more.
        let spaced = || {
            let more = |n: Neighbour<'_>| n.word.chars().count() == 1 && n.gap == " " && self.view.is_capital(n.span);
            letters.chars().count() > 2
                && !self.view.before(span).is_some_and(more)
                && !self.view.after(span).is_some_and(more)
        };
        // “for B J”, who is known as BJ.
        let known = letters.chars().count() > 1 && self.person.known_as.iter().any(|name| name == letters);
        // Mrs E T
        let titled = title.is_some_and(|title| self.person.title.as_deref() == Some(title.word));
        let several = known
            || titled && letters.chars().count() > 1
            || (stops > 0 && letters.chars().count() > 1)
            || spaced()
            || self.are_signed(letters, span);
        if self.is_double_barrelled(letters, span) && !self.is_someone_elses(span) {
            let reason = Reason { rule: "initials", why: "The initials of both halves of the family name." };
            return Some((span, Verdict { action: Action::Suggest, reason, confidence: 0.4, label: Label::Person }));
        }
        // "do not open up for C.A.B.": with stops, and without an article, somebody.
        let bare = || {
            stops > 1
                && !self.view.before(span).is_some_and(|n| {
                    n.gap == " " && matches!(n.word, "the" | "a" | "an" | "our" | "your" | "my" | "local" | "town")
                })
        };
        // She appears as “V.C.”: by themselves in quotation marks, with stops.
        let quoted = || {
            let text = self.view.text();
            stops > 0
                && text.get(..span.start).is_some_and(|head| head.ends_with(['"', '\'']))
                && text.get(span.end..).is_some_and(|tail| tail.trim_start_matches('.').starts_with(['"', '\'']))
        };
        let own = several
            && (known || self.vocabulary.are_initials(letters))
            && (known || titled || !lexicon::is(Kind::Acronym, letters) || bare() || quoted());
        if !own || self.is_someone_elses(span) {
            return None;
        }
        // Sir A P-H
        let own = |title: &Neighbour<'_>| self.person.title.as_deref().is_none_or(|own| own == title.word);
        let span = title.filter(own).map_or(span, |title| title.span.join(span));
        let reason = Reason { rule: "initials", why: "The person’s initials." };
        Some((span, Verdict { action: Action::Redact, reason, confidence: 0.7, label: Label::Person }))
    }

    /// `A-W`, of Adebayo-Wright.
    fn is_double_barrelled(&self, letters: &str, span: Span) -> bool {
        let initials = |core: &Vec<String>| core.iter().filter_map(|word| word.chars().next()).collect::<String>();
        let hyphens = span.of(self.view.text()).matches('-').count();
        letters.chars().count() > 1
            && hyphens + 1 == letters.chars().count()
            && self.vocabulary.cores.iter().any(|core| initials(core) == letters)
    }

    /// `Mrs L.` and `Mrs H-S`: the title is the person's, and the letters are the family name's.
    fn titled(&self, letters: &str, span: Span, title: &str) -> Option<Verdict> {
        let rest = self.view.text().get(span.end..).unwrap_or("");
        let masked = masked_tail(self.view.text(), span.end) > 0;
        let core_initials = |core: &Vec<String>| core.iter().filter_map(|word| word.chars().next()).collect::<String>();
        let fits = self.vocabulary.cores.iter().any(|core| core_initials(core) == letters)
            || self.person.surnames.iter().any(|surname| core_initials(&surname.words) == letters);
        let own_title = self.person.title.as_deref().is_none_or(|own| own == title);
        let single = letters.chars().count() == 1;
        // Ms F., of Fox-Davies
        let half = |core: &Vec<String>| core.len() > 1 && core.iter().any(|word| word.starts_with(letters));
        let fits =
            fits || single && self.person.title.as_deref() == Some(title) && self.vocabulary.cores.iter().any(half);
        // Mrs Q., of Quenby
        let given = single
            && self.person.title.as_deref() == Some(title)
            && self.person.first().is_some_and(|first| first.starts_with(letters));
        let fits = fits || given;
        // Dr T, as the person is known to be called.
        let called = single && self.person.known_as.iter().any(|name| name == letters);
        if called && (own_title || self.person.known_titles.iter().any(|known| known == title)) {
            return Some(Verdict { action: Action::Redact, reason: CALLED, confidence: 0.8, label: Label::Person });
        }
        let stopped = masked || rest.starts_with('.');
        // Mrs C****: what is blacked out may be the given name as well, or one half of the family name.
        let of_any = |c| self.vocabulary.given_initials.contains(&c) || self.vocabulary.surname_initials.contains(&c);
        let own = self.person.title.as_deref() == Some(title);
        let fits = fits || (masked && single && own && letters.chars().all(of_any));
        if !fits || (single && !own_title) {
            return None;
        }
        let theirs = letters.chars().next().is_some_and(|c| self.kept.has_surname_initial(c, title));
        let reason = Reason { rule: "title-initial", why: "A title and the initial of the person’s family name." };
        // Mrs L without a stop, where no other Mrs has a name with an L.
        let only = || own && letters.chars().next().is_some_and(|c| !self.of_others(title).contains(&c));
        let action = if single && (theirs || !(stopped || only())) { Action::Suggest } else { Action::Redact };
        Some(Verdict { action, reason, confidence: 0.6, label: Label::Person })
    }

    /// A name behind the letters makes them that name's, also over more letters (Ms A.-M. Mendiboure), and so do letters
    /// that are none of the person's: the most that stand for the person were read already.
    fn is_someone_elses(&self, span: Span) -> bool {
        const MOST: usize = 4;
        let close = |n: &Neighbour<'_>| matches!(n.gap, " " | "." | ". " | "-" | ".-");
        let mut last = span;
        for more in 0..=MOST {
            let Some(n) = self.view.after(last).filter(close) else { return self.are_of_another(span, last, more) };
            if self.view.written(Span::new(last.end, n.span.start)).contains('\n') || !self.view.is_capital(n.span) {
                return self.are_of_another(span, last, more);
            }
            if n.word.chars().nth(1).is_some() {
                // “Mrs L. Cook the books”, and “Mrs L. Cook said”.
                let named = !lexicon::is_ordinary(n.word)
                    || lexicon::is(Kind::CommonFamily, n.word)
                    || n.gap == " "
                    || self.view.after(n.span).is_some_and(follows_a_person);
                return named && !lexicon::is(Kind::Opener, n.word) || self.are_of_another(span, last, more);
            }
            // “Mrs L. I saw her”
            let stops = self.view.text().get(n.span.end..).is_some_and(|rest| rest.starts_with('.'));
            if n.gap.ends_with(' ') && n.gap != " " && !stops {
                return self.are_of_another(span, last, more);
            }
            last = n.span;
        }
        true
    }

    /// Mr J.S., of J. King: letters behind those of the person’s that do not end with the family name’s.
    fn are_of_another(&self, span: Span, last: Span, more: usize) -> bool {
        let first = span.of(self.view.text()).chars().next();
        let of_family = last.of(self.view.text()).chars().next();
        let whole = first.is_some_and(|c| self.vocabulary.given_initials.contains(&c))
            && of_family.is_some_and(|c| self.vocabulary.surname_initials.contains(&c));
        // Mrs P R Y C E
        let stops = self.view.text().get(span.end..=last.end).is_some_and(|rest| rest.contains('.'));
        more > 0 && stops && !whole
    }
}
