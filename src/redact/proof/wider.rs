//! The wide search of a finished copy: what no review looks for, because it means something only when everything else is
//! gone. A name in code ([`base64`], [`hex`], [`escapes`], [`tags`]), turned or letter by letter ([`turned`]), inside another word
//! ([`glued`]), in pieces ([`pieces`]), misspelt beyond a slip ([`alike`]), and numbers with other signs between their digits
//! ([`digits`]).
//!
//! Whatever a review found in a place, and left there, was judged by what stands around it: that is no business of this
//! search.

use super::alike::Alike;
use super::decoded::Decoded;
use super::digits::Numbers;
use super::glued::Glued;
use super::pieces::{self, Pieces};
use super::turned::Turned;
use super::{alike, base64, escapes, hex, tags};
use crate::redact::contact::Contact;
use crate::redact::find::{self, Raw};
use crate::redact::finding::{Action, Class, Finding, Label, Reason, Whose};
use crate::redact::matcher::Matcher;
use crate::redact::name::person::Person;
use crate::redact::view::View;
use crate::redact::{id, parted, several};
use crate::text::{Folded, Span};

/// How often a text in code may stand in a text in code.
const DEPTH: usize = 2;
/// The fewest letters and digits that are worth decoding.
const FEWEST: usize = 4;

/// What undoes a code.
type Decoder = fn(&str, &mut Decoded);

const CODES: [(Decoder, Reason); 4] = [
    (base64::read, Reason { rule: "base64", why: "The person’s name or data in Base64." }),
    (hex::read, Reason { rule: "hexadecimal", why: "The person’s name or data in hexadecimal." }),
    (escapes::read, Reason { rule: "escaped", why: "The person’s name or data in escaped characters." }),
    (tags::read, Reason { rule: "hidden-letters", why: "The person’s name or data in characters that are not shown." }),
];

/// What the wide search looks for of one person.
pub struct Wider {
    turned: Turned,
    glued: Glued,
    pub pieces: Pieces,
    alike: Alike,
    numbers: Numbers,
}

impl Wider {
    pub fn new(person: &Person, contact: &Contact) -> Self {
        Self {
            turned: Turned::new(person),
            glued: Glued::new(person),
            pieces: Pieces::new(person),
            alike: Alike::new(person),
            numbers: Numbers::new(contact),
        }
    }
}

/// Everything the wide search finds in a part’s text, in order and without overlaps, but for what stands where `found`
/// says something already, or where a person decided to leave something (`left`). Both are in order.
pub fn find(people: &[Matcher], part: usize, view: View<'_>, found: &[Finding], left: &[Span]) -> Vec<Finding> {
    let source = view.source;
    let mut all = in_code(people, source, DEPTH);
    all.extend(written(people, view));
    all.sort_by_key(|(raw, _)| (raw.span.start, std::cmp::Reverse(raw.span.end)));
    let mut seen = id::Seen::default();
    let mut wider: Vec<Finding> = Vec::new();
    for (raw, whose) in all {
        let at = found.partition_point(|f| f.span.end <= raw.span.start);
        let mut here = found.iter().skip(at).take_while(|f| f.span.start < raw.span.end);
        if here.any(|f| settles(f, &raw)) || stands_in(left, raw.span) {
            continue;
        }
        // What overlaps goes together.
        if let Some(last) = wider.last_mut().filter(|last| last.span.overlaps(raw.span)) {
            last.span = last.span.join(raw.span);
            continue;
        }
        let Raw { span, class, action, reason, confidence, label } = raw;
        let id = seen.id(source, part, &raw);
        wider.push(Finding {
            id,
            part,
            span,
            class,
            action,
            reason,
            confidence,
            label,
            whose,
            replacement: String::new(),
        });
    }
    wider
}

/// Whether a place overlaps one of others, which are in order.
pub fn stands_in(others: &[Span], span: Span) -> bool {
    let at = others.partition_point(|other| other.end <= span.start);
    others.get(at).is_some_and(|other| other.start < span.end)
}

/// Whether what a review found settles what becomes of a place. That a given name stands beside a family name that is not
/// the person's does not, when the family name sounds like it; nor do letters of a code that happen to spell a name.
fn settles(finding: &Finding, raw: &Raw) -> bool {
    let another = finding.action == Action::Keep && finding.reason.rule == "other-person";
    let in_code = CODES.iter().any(|(_, reason)| *reason == raw.reason);
    let letters = in_code && finding.action != Action::Redact && !finding.span.contains(raw.span);
    let context = finding.class == Class::Quasi && finding.action != Action::Redact;
    // Nor what a piece may be by itself, nor two of them as words of the language.
    let in_pieces = raw.reason.rule == pieces::RULE
        && (finding.action == Action::Suggest || finding.action == Action::Keep && !finding.span.contains(raw.span));
    !(context || letters || in_pieces || another && raw.reason.rule == alike::RULE)
}

/// Whether a finding in a text that was in code says something. There, a name inside a word is no other word.
fn says(finding: &Finding) -> bool {
    match finding.action {
        Action::Redact => !finding.reason.rule.starts_with("other-"),
        Action::Suggest => finding.reason.rule == "anywhere",
        Action::Keep => false,
    }
}

/// What is in code, also several times over.
fn in_code(people: &[Matcher], source: &str, depth: usize) -> Vec<(Raw, Whose)> {
    let mut all = Vec::new();
    for (read, reason) in CODES {
        let mut decoded = Decoded::default();
        read(source, &mut decoded);
        let text = decoded.text();
        if text.is_empty() {
            continue;
        }
        let mut inside: Vec<(Raw, Whose)> =
            find::without_context(people, 0, View { source: text, folded: &Folded::new(text) })
                .into_iter()
                .filter(says)
                .map(|f| {
                    let Finding { span, class, confidence, label, whose, .. } = f;
                    (Raw { span, class, action: Action::Redact, reason, confidence, label }, whose)
                })
                .collect();
        if depth > 1 {
            inside.extend(in_code(people, text, depth - 1));
        }
        for (raw, whose) in inside {
            let long = raw.span.of(text).chars().filter(|c| c.is_alphanumeric()).count() >= FEWEST;
            let label = if raw.class == Class::Direct { Label::Name } else { raw.label };
            if let Some(span) = decoded.source(raw.span).filter(|_| long) {
                all.push((Raw { span, reason, label, ..raw }, whose));
            }
        }
    }
    all
}

/// What is written in another way.
fn written(people: &[Matcher], view: View<'_>) -> Vec<(Raw, Whose)> {
    let each = people.iter().map(|matcher| {
        let wider = &matcher.wider;
        let mut found = wider.turned.find(view);
        found.extend(wider.glued.find(view, &matcher.vocabulary));
        found.extend(wider.pieces.find(view, &matcher.vocabulary));
        found.extend(wider.alike.find(view));
        found.extend(wider.numbers.find(view));
        if !found.is_empty() {
            let kept = matcher.kept.mentions(view, &matcher.vocabulary);
            let kept: Vec<Span> = kept.into_iter().map(|kept| view.folded.source(kept)).collect();
            found.retain(|raw| !stands_in(&kept, raw.span));
            parted::whole_hashtags(view, &mut found);
        }
        found
    });
    several::resolve(people, view.source, each.collect())
}
