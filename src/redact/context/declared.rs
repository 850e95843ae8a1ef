//! What the identity itself declares: relatives and roles. Whoever declared them has decided that they give the person
//! away, so they are taken out.

use regex::{Regex, RegexBuilder};

use super::cues::{Cues, cues};
use super::declared_parts::Parts;
use super::why;
use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::name::person::words;
use crate::redact::view::{View, is_word};
use crate::text::Span;
use crate::{Code, Error, Identity, Result};

/// What may stand between two words of a declared phrase.
const BETWEEN: &str = "[ ,.'-]{1,3}(?:(?:the|a|an|our|local) )?";

/// How near a relative's name stands to the word for the relation, or to the person, in words.
const NEAR: usize = 8;

/// What stands in place of each other when a role is written.
const SAME: [(&str, &str); 4] = [
    ("chair|chairman|chairwoman|chairperson", "chair(?:man|woman|person)?"),
    ("vice", "(?:vice|deputy)"),
    ("headteacher|headmaster|headmistress", "head(?:teacher|master|mistress| teacher)"),
    ("society|association|club|group", "(?:society|association|club|group)"),
];

/// The phrases of one identity.
pub struct Declared {
    relatives: Vec<Relative>,
    roles: Vec<Regex>,
}

/// "her husband Cllr Tom Lyle" taken apart.
struct Relative {
    /// `husband`; none when only the name is declared.
    relations: Vec<String>,
    name: Option<Regex>,
    /// What else they may be called.
    parts: Parts,
}

impl Declared {
    /// Works out the phrases.
    ///
    /// # Errors
    /// `bad-identity` when a phrase is too long to be searched for.
    pub fn new(identity: &Identity) -> Result<Self> {
        let relatives =
            identity.relatives.iter().map(|phrase| Relative::new(phrase, identity)).collect::<Result<_>>()?;
        let mut roles = Vec::new();
        for role in &identity.roles {
            roles.extend(role_pattern(role).map(|pattern| build(&pattern)).transpose()?);
        }
        Ok(Self { relatives, roles })
    }

    /// Whether the identity declares somebody by this relation.
    pub fn relation(&self, word: &str) -> bool {
        self.relatives.iter().any(|relative| relative.relations.iter().any(|relation| relation == word))
    }

    /// Everything declared in a text. `mentions` is where somebody who stays is named; `found` what was found before.
    pub fn find(&self, view: View<'_>, mentions: &[Span], found: &[Raw], kept: &Kept) -> Vec<Raw> {
        let mut all = Vec::new();
        for role in &self.roles {
            let spans = whole(view, role);
            all.extend(spans.map(|span| raw(view, span, Action::Redact, why::DECLARED_ROLE, Label::Details)));
        }
        let mut people: Vec<Span> = Vec::new();
        if self.relatives.iter().any(|relative| relative.name.is_some()) {
            let direct = |raw: &&Raw| raw.class == Class::Direct && raw.action == Action::Redact;
            people.extend(found.iter().filter(direct).map(|raw| raw.span));
            people.sort_unstable_by_key(|span| span.start);
        }
        for relative in &self.relatives {
            relative.find(view, mentions, &people, &mut all);
            relative.find_parts(view, mentions, &people, kept, &mut all);
        }
        all
    }
}

impl Relative {
    fn new(phrase: &str, identity: &Identity) -> Result<Self> {
        let all = words(phrase);
        let is_small = |word: &str| {
            let cues = cues(word);
            cues.any(Cues::KIN.or(Cues::TITLE).or(Cues::COUNCILLOR).or(Cues::ARTICLE))
                || matches!(word, "of" | "s" | "late" | "in" | "law")
        };
        let relations: Vec<String> = all.iter().filter(|w| cues(w).any(Cues::KIN)).cloned().collect();
        // "Grace Ward" is a name, though a ward may be a relation.
        let relations = if all.first().is_some_and(|first| is_small(first)) { relations } else { Vec::new() };
        let is_name = |word: &&String| {
            if relations.is_empty() { !cues(word).any(Cues::TITLE.or(Cues::COUNCILLOR)) } else { !is_small(word) }
        };
        let name: Vec<String> = all.iter().filter(is_name).cloned().collect();
        let parts = Parts::of(&name, identity);
        let pattern = name.iter().map(|word| regex::escape(word)).collect::<Vec<_>>().join("[ ,.'-]{1,3}");
        let name = if name.is_empty() { None } else { Some(build(&pattern)?) };
        Ok(Self { relations, name, parts })
    }

    /// Where the relative is named by less than the whole name: close to the relation or the person it goes, where nobody
    /// else is called so.
    fn find_parts(&self, view: View<'_>, mentions: &[Span], people: &[Span], kept: &Kept, all: &mut Vec<Raw>) {
        for part in self.parts.find(view, kept) {
            let at = mentions.partition_point(|mention| mention.end <= part.span.start);
            if mentions.get(at).is_some_and(|mention| mention.start < part.span.end) {
                continue;
            }
            let sure = part.whole && self.relations.is_empty()
                || self.relation_near(view, part.span).is_some()
                || is_near(view, part.span, people);
            let action = if sure && part.only { Action::Redact } else { Action::Suggest };
            all.push(raw(view, with_title(view, part.span), action, why::DECLARED_RELATIVE, Label::Name));
        }
    }

    fn find(&self, view: View<'_>, kept: &[Span], people: &[Span], all: &mut Vec<Raw>) {
        let Some(name) = &self.name else { return };
        let mut next = 0;
        for span in whole(view, name) {
            let near = self.relation_near(view, span);
            if let Some(relation) = near {
                all.push(raw(view, relation, Action::Redact, why::DECLARED_RELATIVE, Label::Details));
            }
            while kept.get(next).is_some_and(|k| k.end <= span.start) {
                next += 1;
            }
            if kept.get(next).is_some_and(|k| k.start < span.end) {
                continue;
            }
            let sure = self.relations.is_empty() || near.is_some() || is_near(view, span, people);
            let action = if sure { Action::Redact } else { Action::Suggest };
            let span = with_title(view, span);
            all.push(raw(view, span, action, why::DECLARED_RELATIVE, Label::Name));
        }
    }

    /// The word for the relation close to the name.
    fn relation_near(&self, view: View<'_>, name: Span) -> Option<Span> {
        let is_relation = |word: &str| self.relations.iter().any(|relation| relation == word);
        let (mut before, mut after) = (name, name);
        for _ in 0..NEAR {
            if let Some(n) = view.before(before).filter(|n| !n.gap.contains('\n')) {
                if is_relation(n.word) {
                    return Some(n.span);
                }
                before = n.span;
            }
            if let Some(n) = view.after(after).filter(|n| !n.gap.contains('\n')) {
                if is_relation(n.word) {
                    return Some(n.span);
                }
                after = n.span;
            }
        }
        None
    }
}

/// Whether the person is named within a line or so of a place.
fn is_near(view: View<'_>, span: Span, people: &[Span]) -> bool {
    const LINE: usize = 80;
    let at = view.folded.source(span);
    let i = people.partition_point(|p| p.end + LINE < at.start);
    people.get(i).is_some_and(|p| p.start < at.end + LINE)
}

/// The title before a name goes with it.
fn with_title(view: View<'_>, span: Span) -> Span {
    let is_title = |word: &str| cues(word).any(Cues::TITLE.or(Cues::COUNCILLOR));
    match view.before(span).filter(|n| matches!(n.gap, " " | ". ") && is_title(n.word)) {
        Some(title) => Span::new(title.span.start, span.end),
        None => span,
    }
}

/// Where a pattern stands as whole words.
fn whole<'v>(view: View<'v>, pattern: &'v Regex) -> impl Iterator<Item = Span> + use<'v> {
    let text = view.text();
    let edge = |c: Option<char>| !c.is_some_and(is_word);
    pattern.find_iter(text).map(|m| Span::new(m.start(), m.end())).filter(move |span| {
        edge(text.get(..span.start).and_then(|s| s.chars().next_back()))
            && edge(text.get(span.end..).and_then(|s| s.chars().next()))
    })
}

/// A role in the ways it is written: "chair of the allotment association", "allotment association’s chairman".
fn role_pattern(role: &str) -> Option<String> {
    let all = words(role);
    let plain: Vec<&String> = all.iter().filter(|word| !matches!(word.as_str(), "the" | "a" | "an")).collect();
    if plain.is_empty() {
        return None;
    }
    let join = |words: &[&String]| words.iter().map(|word| one(word)).collect::<Vec<_>>().join(BETWEEN);
    let straight = join(&plain);
    let turned = plain.iter().position(|word| word.as_str() == "of").and_then(|of| {
        let (office, body) = (plain.get(..of)?, plain.get(of + 1..)?);
        (!office.is_empty() && !body.is_empty()).then(|| format!("{}(?:'s)? {}", join(body), join(office)))
    });
    Some(turned.map_or(straight.clone(), |turned| format!("{straight}|{turned}")))
}

fn one(word: &str) -> String {
    match SAME.iter().find(|(words, _)| words.split('|').any(|w| w == word)) {
        Some((_, pattern)) => (*pattern).to_owned(),
        None => regex::escape(word),
    }
}

fn build(pattern: &str) -> Result<Regex> {
    RegexBuilder::new(pattern).unicode(false).build().map_err(|_| {
        Error::new(Code::BadIdentity, "A relative or role of the identity is too long to be searched for. Shorten it.")
    })
}

fn raw(view: View<'_>, span: Span, action: Action, reason: Reason, label: Label) -> Raw {
    let confidence = if action == Action::Redact { 0.9 } else { 0.5 };
    Raw { span: view.folded.source(span), class: Class::Quasi, action, reason, confidence, label }
}
