//! All that is found in one text: names, contact data, relatives and roles, in order and freed of overlaps.

use std::collections::BTreeMap;

use super::finding::{Action, Class, Finding, Label, Reason};
use super::id;
use super::learnt::Learnt;
use super::lexicon::{self, Kind};
use super::matcher::Matcher;
use super::name::judge::{Judge, Verdict};
use super::name::letters::{Letters, masked_tail};
use super::name::masked;
use super::name::run::{Role, Run};
use super::name::survey::Survey;
use super::name::vocabulary::{Meaning, Vocabulary};
use super::name::{accounts, beside, code, extent, fragment, glued, jokes, slips, spoken};
use super::reading::Reading;
use super::view::{Case, View};
use super::{named_email, parted, reading, several, side_by_side};
use crate::text::{Folded, Span};

/// Something found, before overlaps are resolved. The span is in the source.
#[derive(Clone, Copy)]
pub(super) struct Raw {
    pub span: Span,
    pub class: Class,
    pub action: Action,
    pub reason: Reason,
    pub confidence: f32,
    pub label: Label,
}

/// What a part's text holds.
pub struct Found {
    /// Everything found, in order and without overlaps.
    pub findings: Vec<Finding>,
    /// What the text tells of each person, for the other texts.
    pub told: Vec<Learnt>,
}

/// Everything found in a part's text.
pub fn findings(people: &[Matcher], part: usize, source: &str) -> Found {
    findings_in(people, part, View { source, folded: &Folded::new(source) })
}

/// The same in a text that is folded already.
pub fn findings_in(people: &[Matcher], part: usize, view: View<'_>) -> Found {
    found(people, part, view, true)
}

/// The same without what context suggests, for those who ask only for what is taken out: reading sentences is half the work.
pub fn without_context(people: &[Matcher], part: usize, view: View<'_>) -> Vec<Finding> {
    found(people, part, view, false).findings
}

/// Each of the people is looked for in the same readings.
fn found(people: &[Matcher], part: usize, view: View<'_>, with_context: bool) -> Found {
    let View { source, folded } = view;
    let kept: Vec<Vec<Span>> = people.iter().map(|matcher| matcher.kept.mentions(view, &matcher.vocabulary)).collect();
    let mut told = vec![Learnt::default(); people.len()];
    let each = people.iter().zip(&kept).zip(&mut told);
    let mut all: Vec<Vec<Raw>> = each.map(|((matcher, kept), told)| read(matcher, view, kept, told)).collect();
    // What other readings tell, of a few words each, says little.
    let ignored = &mut Learnt::default();
    for (matcher, all) in people.iter().zip(&mut all) {
        all.extend(matcher.others.find(view));
        if let Some(apart) = parted::reading(view, &matcher.vocabulary) {
            let view = View { source, folded: &apart };
            parted::add(all, source, names(matcher, view, &matcher.kept.mentions(view, &matcher.vocabulary), ignored));
        }
    }
    for other in reading::others(source, folded) {
        for (matcher, all) in people.iter().zip(&mut all) {
            reread(matcher, source, &other, all);
        }
    }
    super::disguise::others(source, folded, |other| {
        let other = Reading::whole(other);
        for (matcher, all) in people.iter().zip(&mut all) {
            reread(matcher, source, &other, all);
        }
    });
    for (matcher, all) in people.iter().zip(&mut all) {
        if let Some(other) = matcher.masked.reading(source) {
            reread(matcher, source, &other, all);
        }
    }
    for (((matcher, found), kept), told) in people.iter().zip(&mut all).zip(&kept).zip(&mut told) {
        parted::whole_hashtags(view, found);
        if with_context {
            let suggested = matcher.context.suggest(view, found, kept, matcher, told);
            found.extend(suggested);
        }
    }
    let mut seen = id::Seen::default();
    let findings = several::resolve(people, source, all)
        .into_iter()
        .map(|(raw, whose)| Finding {
            id: seen.id(source, part, &raw),
            part,
            span: raw.span,
            class: raw.class,
            action: raw.action,
            reason: raw.reason,
            confidence: raw.confidence,
            label: raw.label,
            whose,
            replacement: String::new(),
        })
        .collect();
    Found { findings, told }
}

/// Adds what another reading finds. It sees only a few words, so what it is unsure of says little, unless it is the name
/// itself: letters spaced out are no chance.
fn reread(matcher: &Matcher, source: &str, other: &Reading, all: &mut Vec<Raw>) {
    let view = View { source, folded: &other.folded };
    let ignored = &mut Learnt::default();
    let found = read(matcher, view, &matcher.kept.mentions(view, &matcher.vocabulary), ignored);
    let named = |raw: &Raw| {
        let name =
            matches!(raw.reason.rule, "surname" | "full-name" | "title-surname" | "initials-surname" | "given-name");
        other.spelt && raw.action == Action::Suggest && name
    };
    // Mrs R E E S: whom the first letter behind the title means, the others mean.
    let titled: Vec<Span> = all.iter().filter(|raw| raw.reason.rule == "title-initial").map(|raw| raw.span).collect();
    let goes_on =
        |span: Span| titled.get(titled.partition_point(|t| t.end <= span.start)).is_some_and(|t| t.start < span.start);
    let wanted = |raw: &Raw| raw.action == Action::Redact || named(raw);
    all.extend(found.into_iter().filter(|raw| other.judges(raw.span) && wanted(raw)).map(|raw| {
        let sure = named(&raw) && goes_on(raw.span);
        Raw { action: if sure { Action::Redact } else { raw.action }, ..raw }
    }));
}

fn read(matcher: &Matcher, view: View<'_>, mentions: &[Span], told: &mut Learnt) -> Vec<Raw> {
    let mut all = names(matcher, view, mentions, told);
    named_email::add(matcher, view, &mut all);
    let mut contact = contact(matcher, view, mentions);
    contact.sort_by_key(|raw| raw.span.start);
    side_by_side::settle(view.source, &mut all, &mut contact);
    all.extend(contact);
    let declared = matcher.context.declared(view, mentions, &all, &matcher.kept);
    all.extend(declared);
    all.extend(matcher.anywhere.find(view, &matcher.vocabulary));
    all
}

fn names(matcher: &Matcher, view: View<'_>, mentions: &[Span], told: &mut Learnt) -> Vec<Raw> {
    let text = view.text();
    let letters = Letters::new(view, &matcher.person, &matcher.vocabulary, &matcher.kept);
    let mut all = Vec::new();
    let mut done = 0;
    let words = view.folded.words();
    // What each distinct word means, and how much of it.
    let mut meanings = Vec::with_capacity(words.distinct());
    let candidates = words.all_that(text, |_, word| {
        let (part, meaning) = meaning_of(matcher, word);
        meanings.push((part, meaning));
        !meaning.is_none()
            || word.len() == 1
            || matcher.vocabulary.digraphs.iter().any(|two| two == word)
            || fragment::begins(&matcher.vocabulary, word)
    });
    let mut runs = Vec::new();
    for index in candidates {
        let (Some(word), Some((part, mut meaning))) =
            (words.get(index), words.id(index).and_then(|id| meanings.get(id)).copied())
        else {
            continue;
        };
        if word.start < done {
            continue;
        }
        let mut word = Span::new(word.start + part.start, word.start + part.end);
        if let Some(whole) = fragment::joined(view, &matcher.vocabulary, word) {
            (word, meaning) = whole;
        }
        // Only a name has a capital of its own; what it is like in small letters says nothing.
        if meaning.any(Meaning::SOUND.and(Meaning::CUT)) && !is_written_as_name(view, word) {
            continue;
        }
        if meaning.any(Meaning::TITLED)
            && !slips::behind_title(view, &matcher.person, word)
            && !slips::in_a_vowel(view, &matcher.person, word)
            && !slips::behind_given(view, &matcher.vocabulary, word)
            && !beside::names_a_complaint(view, word)
            && !slips::alone(view, &matcher.vocabulary, word)
        {
            continue;
        }
        if glued::is_glued(view, word) && !view.is_capital(word) {
            continue;
        }
        if meaning.is_none() {
            if word.len() < 3
                && let Some((mut span, verdict)) = letters.decide(word)
            {
                span.end += usize::from(stop_belongs(view, span));
                span.end += masked_tail(text, span.end);
                done = span.end;
                all.push(place(view, span, verdict));
            }
            continue;
        }
        let mut run = Run::around(view, &matcher.vocabulary, word, meaning);
        done = run.span().end;
        run.leave_out(mentions);
        runs.push(run);
    }
    let survey = Survey::of(view, &matcher.vocabulary, &runs, &matcher.learnt);
    // Mentions are in order, as runs are: only those about here can matter to a run.
    let mut first = 0;
    for run in &runs {
        while mentions.get(first).is_some_and(|m| m.end <= run.span().start) {
            first += 1;
        }
        let near = mentions.get(first..(first + 4).min(mentions.len())).unwrap_or(&[]);
        let judge = Judge {
            view,
            person: &matcher.person,
            vocabulary: &matcher.vocabulary,
            kept: &matcher.kept,
            survey: &survey,
            mentions: near,
            last_mention: first.checked_sub(1).and_then(|last| mentions.get(last)).copied(),
        };
        if let Some(verdict) = judge.decide(run) {
            let mut raw = named(view, &matcher.vocabulary, run, verdict);
            if raw.action == Action::Redact && raw.reason.rule == "surname" {
                let start = beside::heard_given(view, &matcher.person, run.span());
                raw.span.start = start.map_or(raw.span.start, |start| view.folded.source_of(start));
            }
            all.push(raw);
        }
    }
    settle_short_forms(view.source, &mut all);
    told.add(&survey.told());
    all.extend(matcher.context.called(view, matcher, mentions));
    let hidden = masked::find(view, &matcher.vocabulary, &matcher.kept);
    let coded = code::find(view, &matcher.person, &matcher.kept);
    let broken = matcher.broken.find(view, &matcher.kept);
    let joked = jokes::find(view, &matcher.person, &matcher.kept);
    let hidden = hidden.into_iter().chain(broken).chain(joked).map(|(span, verdict)| (with_title(view, span), verdict));
    let accounts = accounts::find(view, &matcher.person);
    let spoken = spoken::find(view, &matcher.person);
    all.extend(hidden.chain(coded).chain(accounts).chain(spoken).map(|(span, verdict)| place(view, span, verdict)));
    all.sort_by_key(|raw| raw.span.start);
    all
}

/// What the person surely is called for short in one place (“Cyn rang”, of Cynthia) is what they are called in all.
fn settle_short_forms(source: &str, all: &mut [Raw]) {
    let short = |raw: &&Raw| raw.reason.rule == "short-form";
    let sure = all.iter().filter(short).filter(|raw| raw.action == Action::Redact);
    let sure: BTreeMap<&str, Reason> = sure.map(|raw| (raw.span.of(source), raw.reason)).collect();
    for raw in all.iter_mut().filter(|raw| raw.reason.rule == "short-form" && raw.action == Action::Suggest) {
        if let Some(reason) = sure.get(raw.span.of(source)) {
            (raw.action, raw.reason) = (Action::Redact, *reason);
        }
    }
}

/// A name with the title before it.
fn with_title(view: View<'_>, name: Span) -> Span {
    let title = view.before(name).filter(|n| matches!(n.gap, " " | ". ") && lexicon::is(Kind::Title, n.word));
    title.filter(|n| view.is_capital(n.span)).map_or(name, |n| n.span.join(name))
}

/// Whether a word has a capital first and perhaps another behind `Mc` or `Mac`.
fn is_written_as_name(view: View<'_>, word: Span) -> bool {
    match view.case(word) {
        Case::Capital => true,
        Case::Inner => {
            ["mc", "mac"].iter().any(|begins| word.of(view.text()).starts_with(begins)) && view.is_capital(word)
        }
        Case::Lower | Case::Upper => false,
    }
}

/// What a word may be, and how much of it: digits at its ends (`adalunn72`) are no part of the name, unless they stand
/// for letters.
fn meaning_of(matcher: &Matcher, word: &str) -> (Span, Meaning) {
    let meaning = matcher.vocabulary.meaning(word);
    if meaning.is_none() {
        let digit = |c: char| c.is_ascii_digit();
        let end = word.trim_end_matches(digit).len();
        let start = end.min(word.len() - word.trim_start_matches(digit).len());
        let part = Span::new(start, end);
        if part.len() > 1 && part.len() < word.len() {
            return (part, matcher.vocabulary.meaning(part.of(word)));
        }
        if let Some(meaning) = glued::politely(word, &matcher.vocabulary) {
            return (Span::new(0, word.len()), meaning);
        }
        if let Some(meaning) = glued::titled(word, &matcher.vocabulary) {
            return (Span::new(0, word.len()), meaning);
        }
        if let Some(part) = glued::name_in(word, &matcher.vocabulary) {
            return (part, matcher.vocabulary.meaning(part.of(word)));
        }
        return (Span::new(0, word.len()), matcher.vocabulary.doubtful(word));
    }
    (Span::new(0, word.len()), meaning)
}

/// The place that a name takes in the sentence, with its title and what belongs to its spelling.
fn named(view: View<'_>, vocabulary: &Vocabulary, run: &Run, verdict: Verdict) -> Raw {
    let text = view.text();
    let mut span = run.span();
    let mut label = verdict.label;
    if label == Label::Person && (view.is_technical(span) || glued::is_glued(view, span)) {
        label = Label::Name;
    }
    if label == Label::Name {
        // A title before someone else's name, or before a reference, stays.
        span = run.tokens.iter().find(|t| t.role != Role::Title).map_or(span, |t| Span::new(t.span.start, span.end));
    }
    // Wee Ada, poor old Miss Lunn: what people call them goes with the name, but not in "the old Mr Lunn".
    let bare = run.tokens.first().is_some_and(|t| matches!(t.role, Role::Name(_)));
    if label == Label::Person && verdict.action == Action::Redact {
        span.start = beside::epithets(view, span);
    }
    // Heather Lunn, where the person is meant: what is left of it would be a name still.
    if verdict.reason.rule == "surname-of-another" && verdict.action == Action::Redact && label == Label::Name {
        span.start = beside::other_given(view, vocabulary, span);
    }
    if verdict.reason.rule == "wrong-given-name" {
        span.start = beside::titled_given(view, span);
    }
    // MajorTom-Briggs, of Major Tom-Briggs
    if let [token] = run.tokens.as_slice()
        && matches!(token.role, Role::Name(m) if m.any(Meaning::JOINED))
        && let Some(half) = view.after(token.span).filter(|n| n.gap == "-" && view.is_capital(n.span))
        && vocabulary.exact(half.word).any(Meaning::PART)
    {
        span.end = half.span.end;
    }
    // Lunn (Ada)
    if span.of(text).contains('(')
        && !span.of(text).contains(')')
        && text.get(span.end..).is_some_and(|t| t.starts_with(')'))
    {
        span.end += 1;
    }
    // EL-AMIN, T. M. (Dr)
    if label == Label::Person && verdict.action == Action::Redact {
        span.end = beside::title_in_brackets(view, span);
    }
    // The Lunn family
    if label == Label::Person
        && bare
        && let Some(family) = view.after(span).filter(|n| n.gap == " " && n.word == "family")
        && view.before(span).is_some_and(|n| n.gap == " " && n.word == "the")
    {
        label = Label::Family;
        span.end = family.span.end;
    }
    // "the Lunn woman": all of it is what she is called.
    if label == Label::Person
        && bare
        && verdict.action == Action::Redact
        && let Some(noun) = view
            .after(span)
            .filter(|n| n.gap == " " && view.case(n.span) == Case::Lower && matches!(n.word, "woman" | "man" | "lady"))
        && let Some(the) = view.before(span).filter(|n| n.gap == " " && matches!(n.word, "the" | "that"))
    {
        span = the.span.join(noun.span);
    }
    let rest = text.get(span.end..).unwrap_or("");
    // "the Lunns": the article is part of the name.
    if label == Label::Family
        && let Some(before) = view.before(span).filter(|n| n.word == "the" && n.gap == " ")
    {
        span.start = before.span.start;
    }
    if run.tokens.last().is_some_and(|t| t.role == Role::Initials) && stop_belongs(view, span) {
        span.end += 1;
    }
    if run.tokens.last().is_some_and(|t| t.role == Role::Initials) {
        span.end += masked_tail(text, span.end);
    }
    span.end += extent::hyphened_initial(view, vocabulary, run) + extent::byname(view, run);
    if label == Label::Person && extent::lost_apostrophe(view, vocabulary, run) {
        label = Label::PersonPossessive;
    }
    // LUNN'S: the small letters of a label would not go with a capital S.
    if label == Label::Person && rest.starts_with("'s") && view.written(Span::new(span.end + 1, span.end + 2)) == "S" {
        label = Label::PersonPossessive;
        span.end += 2;
    }
    // Hughes’ livelihood: a bare apostrophe would be left hanging.
    let mut after = rest.chars();
    if span.of(text).ends_with('s')
        && after.next() == Some('\'')
        && after.next() == Some(' ')
        && after.next().is_some_and(char::is_alphanumeric)
    {
        match label {
            Label::Person => label = Label::PersonPossessive,
            Label::Family => label = Label::FamilyPossessive,
            _ => {}
        }
        span.end += usize::from(matches!(label, Label::PersonPossessive | Label::FamilyPossessive));
    }
    place(view, span, Verdict { label, ..verdict })
}

fn place(view: View<'_>, span: Span, verdict: Verdict) -> Raw {
    let Verdict { action, reason, confidence, label } = verdict;
    Raw { span: view.folded.source(span), class: Class::Direct, action, reason, confidence, label }
}

/// Whether a stop after an initial is the initial's: the sentence goes on behind it.
fn stop_belongs(view: View<'_>, span: Span) -> bool {
    let Some(rest) = view.text().get(span.end..).and_then(|rest| rest.strip_prefix('.')) else { return false };
    let at = span.end + 1 + (rest.len() - rest.trim_start().len());
    match view.text().get(at..).and_then(|rest| rest.chars().next()) {
        Some(',' | ';' | ')') => true,
        // A.L.'s
        Some('\'') => rest.starts_with("'s"),
        Some(c) if c.is_alphabetic() => at > span.end + 1 && !view.is_capital(Span::new(at, at + c.len_utf8())),
        _ => false,
    }
}

fn contact(matcher: &Matcher, view: View<'_>, mentions: &[Span]) -> Vec<Raw> {
    let hits = matcher.contact.find(view);
    let postcodes: Vec<Span> = hits.iter().filter(|h| h.label == Label::Postcode).map(|h| h.span).collect();
    let address = matcher.contact.address.find(view, &postcodes, mentions);
    let raw = |span: Span, label: Label, reason: Reason, action: Action| Raw {
        span: view.folded.source(span),
        class: Class::Contact,
        action,
        reason,
        confidence: if action == Action::Redact { 0.95 } else { 0.4 },
        label,
    };
    let certain = hits.into_iter().map(|hit| raw(hit.span, hit.label, hit.reason, Action::Redact));
    certain
        .chain(address.into_iter().map(|found| raw(found.hit.span, found.hit.label, found.hit.reason, found.action)))
        .collect()
}
