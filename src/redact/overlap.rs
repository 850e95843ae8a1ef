//! Findings that overlap made into findings that do not.

use super::find::Raw;
use super::finding::{Action, Class, Label};
use crate::text::Span;

/// Puts findings in order and resolves overlaps: what is taken out wins over what is unsure, that over what stays; two
/// that are both taken out become one. What is left of an unsure one beside a sure one remains, when letters are left.
pub fn resolve(source: &str, mut all: Vec<Raw>) -> Vec<Raw> {
    all.retain(|raw| !raw.span.is_empty());
    let mut settled: Vec<Raw> = Vec::with_capacity(all.len());
    for action in [Action::Redact, Action::Suggest, Action::Keep] {
        let mut level: Vec<Raw> = all.iter().filter(|raw| raw.action == action).copied().collect();
        level.sort_by_key(|raw| (raw.span.start, std::cmp::Reverse(raw.span.end)));
        let level = if action == Action::Keep { level } else { join(source, level) };
        let pieces = subtract(level, &settled, action == Action::Suggest);
        let pieces = pieces.into_iter().map(|raw| Raw { span: trimmed(source, raw.span), ..raw });
        // One letter beside what is taken out is no matter for a decision, unless the person goes by it.
        let least = |raw: &Raw| if action == Action::Redact || raw.reason.rule == "one-letter" { 1 } else { 2 };
        settled.extend(
            pieces.filter(|raw| raw.span.of(source).chars().filter(|c| c.is_alphanumeric()).count() >= least(raw)),
        );
        settled.sort_by_key(|raw| raw.span.start);
    }
    settled
}

/// One for each group that overlaps, named for its longest member, or for the contact data (an e-mail address) that a
/// name is a part of; the parts of one name that stand side by side too.
fn join(source: &str, level: Vec<Raw>) -> Vec<Raw> {
    let mut joined: Vec<(Raw, usize)> = Vec::with_capacity(level.len());
    for raw in level {
        match joined.last_mut() {
            Some((last, longest)) if raw.span.start < last.span.end || side_by_side(source, last, &raw) => {
                let span = last.span.join(raw.span);
                let whole = raw.class == Class::Contact && raw.span.contains(last.span);
                if whole || (raw.class == last.class && raw.span.len() > *longest) {
                    *last = raw;
                    *longest = raw.span.len();
                }
                last.span = span;
            }
            _ => joined.push((raw, raw.span.len())),
        }
    }
    joined.into_iter().map(|(raw, _)| raw).collect()
}

/// Two mentions of the person with only spaces between are one: a label twice in a row reads badly.
fn side_by_side(source: &str, a: &Raw, b: &Raw) -> bool {
    let gap = Span::new(a.span.end, b.span.start).of(source);
    a.label == b.label
        && a.label == Label::Person
        && a.class == Class::Direct
        && !gap.is_empty()
        && gap.len() < 4
        && gap.chars().all(|c| c == ' ' || c == '\u{A0}')
}

/// A place without the spaces at its ends.
fn trimmed(source: &str, span: Span) -> Span {
    let text = span.of(source);
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}

/// What is left of each of `level` beside `settled`, which is in order and without overlaps. Pieces are kept only when
/// asked for; otherwise one that is touched at all is dropped.
fn subtract(level: Vec<Raw>, settled: &[Raw], pieces: bool) -> Vec<Raw> {
    let mut left = Vec::with_capacity(level.len());
    let mut end_of_last = 0;
    for raw in level {
        let mut start = raw.span.start.max(end_of_last);
        let from = settled.partition_point(|s| s.span.end <= start);
        let over: Vec<Span> =
            settled.iter().skip(from).take_while(|s| s.span.start < raw.span.end).map(|s| s.span).collect();
        if !pieces && (!over.is_empty() || start > raw.span.start) {
            continue;
        }
        for hole in over {
            if hole.start > start {
                left.push(Raw { span: Span::new(start, hole.start), ..raw });
            }
            start = start.max(hole.end);
        }
        if start < raw.span.end {
            left.push(Raw { span: Span::new(start, raw.span.end), ..raw });
        }
        end_of_last = end_of_last.max(raw.span.end);
    }
    left
}
