//! The body and the office of a role that the identity declares, where they stand apart: of a “secretary of the Ferrow
//! Civic Society” also “the Civic Society” and “The Secretary”. The role as a whole is the business of `declared`.

use super::cues::{Cues, cues};
use super::{suggestion, why};
use crate::Identity;
use crate::redact::find::Raw;
use crate::redact::finding::Label;
use crate::redact::view::View;
use crate::text::Span;
use crate::text::fold::fold;
use crate::text::word::is_word;

/// The most roles that are read.
const MOST: usize = 12;

/// An office and the words of the body it is held in, folded.
pub(super) struct Office {
    /// As one word: “headteacher”.
    name: String,
    body: Vec<String>,
    /// It tells whom it means by itself, being no office of every council or meeting.
    telling: bool,
}

/// Offices of the identity's roles.
pub(super) fn offices(identity: &Identity) -> Vec<Office> {
    identity.roles.iter().take(MOST).filter_map(|role| office(role)).collect()
}

fn office(role: &str) -> Option<Office> {
    let folded = fold(role);
    let words: Vec<&str> = folded.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).collect();
    let of = words.iter().position(|word| matches!(*word, "of" | "at" | "for" | "in" | "to"))?;
    let name: Vec<&str> = words.get(..of)?.iter().copied().filter(|w| !cues(w).any(Cues::ARTICLE)).collect();
    let body = words.get(of + 1..)?.iter().filter(|w| !cues(w).any(Cues::ARTICLE)).map(|w| (*w).to_owned()).collect();
    // "Head" and "Teacher" are said of many, "Headteacher" of few.
    let of_all = Cues::OTHER.or(Cues::COUNCILLOR).or(if name.len() == 1 { Cues::PLAIN } else { Cues::NONE });
    let general = |word: &&str| {
        cues(word).any(of_all)
            || matches!(
                *word,
                "chair" | "chairperson" | "leader" | "member" | "deputy" | "vice" | "officer" | "manager" | "tenant"
            )
    };
    Some(Office { telling: !name.iter().any(general), name: name.concat(), body })
}

/// Where an office or its body stands.
pub(super) fn find(view: View<'_>, offices: &[Office], kept: &[Span], all: &mut Vec<Raw>) {
    if offices.is_empty() {
        return;
    }
    let mut next = 0;
    let mut done = 0;
    for span in view.words() {
        let word = span.of(view.text());
        while kept.get(next).is_some_and(|k| k.end <= span.start) {
            next += 1;
        }
        if span.start < done || !view.is_capital(span) || kept.get(next).is_some_and(|k| k.start < span.end) {
            continue;
        }
        let found =
            offices.iter().find_map(|office| office.body_at(view, span, word).or_else(|| office.held_at(view, span)));
        if let Some(found) = found {
            done = found.end;
            all.push(suggestion(view.folded.source(found), why::DECLARED_ROLE, 0.4, Label::Details));
        }
    }
}

impl Office {
    /// "Millbrook Primary", "the Civic Society’s secretary": two words of the body or more, in their order.
    fn body_at(&self, view: View<'_>, first: Span, word: &str) -> Option<Span> {
        let at = self.body.iter().position(|of| of == word)?;
        let mut last = first;
        let mut count = 1;
        for of in self.body.iter().skip(at + 1) {
            let Some(after) = view.after(last).filter(|n| n.gap == " " || n.gap == "-") else { break };
            let article = view.after(after.span).filter(|_| of != after.word && cues(after.word).any(Cues::ARTICLE));
            let after = article.unwrap_or(after);
            if of != after.word {
                break;
            }
            (last, count) = (after.span, count + 1);
        }
        if count < 2.min(self.body.len()) || cues(last.of(view.text())).any(Cues::PREPOSITION.or(Cues::ARTICLE)) {
            return None;
        }
        // "… ’s secretary"
        let genitive = view.after(last).filter(|n| n.gap == "'" && n.word == "s").and_then(|s| view.after(s.span));
        let held = genitive.filter(|n| n.gap == " " && n.word == self.name).map_or(last, |n| n.span);
        Some(with_article(view, first).join(held))
    }

    /// "The Headteacher", "the Head Teacher"; "The Chair of the Friends group".
    fn held_at(&self, view: View<'_>, first: Span) -> Option<Span> {
        let mut last = first;
        let mut rest = self.name.strip_prefix(first.of(view.text()))?;
        while !rest.is_empty() {
            let after = view.after(last).filter(|n| matches!(n.gap, " " | "-"))?;
            rest = rest.strip_prefix(after.word)?;
            last = after.span;
        }
        let of = view.after(last).filter(|n| n.gap == " " && matches!(n.word, "of" | "at" | "for"));
        let mut next = of.and_then(|of| view.after(of.span));
        if next.is_some_and(|n| cues(n.word).any(Cues::ARTICLE)) {
            next = next.and_then(|n| view.after(n.span));
        }
        let body = next.filter(|n| view.is_capital(n.span) && self.body.iter().any(|of| of == n.word));
        let start = with_article(view, first);
        match body {
            Some(body) => {
                let mut end = body.span;
                while let Some(more) =
                    view.after(end).filter(|n| n.gap == " " && self.body.iter().any(|of| of == n.word))
                {
                    end = more.span;
                }
                Some(start.join(end))
            }
            // The office of another body is another's, and a name behind it says whose it is.
            None => {
                let named = view.after(last).is_some_and(|n| n.gap == " " && view.is_capital(n.span));
                (self.telling && start.start < first.start && of.is_none() && !named).then(|| start.join(last))
            }
        }
    }
}

/// The article before a word goes with it.
fn with_article(view: View<'_>, first: Span) -> Span {
    let article = view.before(first).filter(|n| n.gap == " " && n.word == "the");
    article.map_or(first, |article| article.span.join(first))
}
