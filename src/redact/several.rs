//! What was found of several people in one text, put together: one finding a place, with whose it is.

use super::find::Raw;
use super::finding::{Class, Label, Whose};
use super::matcher::Matcher;
use super::overlap;
use crate::text::Span;
use crate::text::fold::fold;

/// A difference in confidence that decides between two people.
const SURER: f32 = 0.15;

/// Resolves what was found of each person, and then between them. What is taken out for one of them goes, whatever it is
/// to another.
pub fn resolve(people: &[Matcher], source: &str, mut found: Vec<Vec<Raw>>) -> Vec<(Raw, Whose)> {
    if found.len() < 2 {
        let only = found.pop().unwrap_or_default();
        return overlap::resolve(source, only).into_iter().map(|raw| (raw, Whose::One(0))).collect();
    }
    let each: Vec<Vec<Raw>> = found.into_iter().map(|raws| overlap::resolve(source, raws)).collect();
    let together = overlap::resolve(source, each.iter().flatten().copied().collect());
    let mut from = vec![0; each.len()];
    together
        .into_iter()
        .map(|raw| {
            let mut here: Vec<(usize, Raw)> = Vec::new();
            for (person, (theirs, from)) in each.iter().zip(&mut from).enumerate() {
                let rest = theirs.get(*from..).unwrap_or(&[]);
                *from += rest.iter().take_while(|r| r.span.end <= raw.span.start).count();
                let rest = theirs.get(*from..).unwrap_or(&[]).iter().take_while(|r| r.span.start < raw.span.end);
                here.extend(rest.filter(|r| r.action == raw.action).map(|r| (person, *r)));
            }
            settle(people, source, raw, &here)
        })
        .collect()
}

/// Whose a place is, and what stands for it.
fn settle(matchers: &[Matcher], source: &str, mut raw: Raw, here: &[(usize, Raw)]) -> (Raw, Whose) {
    let people = |of: &[&(usize, Raw)]| {
        let mut people: Vec<usize> = of.iter().map(|(person, _)| *person).collect();
        people.dedup();
        people
    };
    if raw.class != Class::Direct {
        // What is somebody's own by the identity is nobody else's for being a number of that kind.
        let declared: Vec<_> = here.iter().filter(|(_, r)| !r.reason.rule.starts_with("other-")).collect();
        if let Some((_, first)) = declared.first() {
            raw.reason = first.reason;
            return (raw, all(people(&declared)));
        }
        return (raw, all(people(&here.iter().collect::<Vec<_>>())));
    }
    let Some(best) = here.iter().map(|(_, r)| tells(r.label)).max() else { return (raw, Whose::One(0)) };
    let mut named: Vec<&(usize, Raw)> = here.iter().filter(|(_, r)| tells(r.label) == best).collect();
    // Of two readings of one name the longer, and the surer, tells whose it is: "Tom Lunn" is not Ada’s for her "Lunn".
    let better = |a: &Raw, b: &Raw| {
        a.span.start < b.span.end
            && b.span.start < a.span.end
            && (a.span.len() > b.span.len() || (a.span == b.span && a.confidence > b.confidence + SURER))
    };
    let before = named.clone();
    named.retain(|(_, r)| !before.iter().any(|(_, other)| better(other, r)));
    if let Some((_, first)) = named.first() {
        raw = Raw { span: raw.span, ..*first };
    }
    let titled = |person: usize| {
        let title = matchers.get(person).and_then(|m| m.person.title.as_deref());
        let first = raw.span.of(source).split_whitespace().next().unwrap_or("");
        title.is_some_and(|title| fold(first).trim_end_matches('.') == title)
    };
    if named.iter().any(|(person, _)| titled(*person)) && named.len() > 1 && tells(raw.label) == 2 {
        named.retain(|(person, _)| titled(*person));
    }
    let apart = named.iter().zip(named.iter().skip(1)).all(|((_, a), (_, b))| !overlap(a.span, b.span));
    let people = people(&named);
    let whose = match raw.label {
        Label::Person | Label::PersonPossessive if people.len() > 1 && !apart => Whose::OneOf(people),
        _ => all(people),
    };
    if whose.people().len() > 1 {
        take_possessive(source, &mut raw);
    }
    (raw, whose)
}

/// The words for several end in an "s" of their own: what is theirs is the Complainants’.
fn take_possessive(source: &str, raw: &mut Raw) {
    let owner = match raw.label {
        Label::Person => Label::PersonPossessive,
        Label::Family => Label::FamilyPossessive,
        _ => return,
    };
    let rest = source.get(raw.span.end..).unwrap_or("");
    let Some(mark) = rest.chars().next().filter(|c| matches!(c, '\'' | '’')) else { return };
    let mut after = rest.chars().skip(1);
    if after.next() == Some('s') && !after.next().is_some_and(char::is_alphanumeric) {
        raw.label = owner;
        raw.span.end += mark.len_utf8() + 1;
    }
}

fn all(people: Vec<usize>) -> Whose {
    match people.as_slice() {
        [] => Whose::One(0),
        [one] => Whose::One(*one),
        _ => Whose::All(people),
    }
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// How much a label says of whose a name is: a family name that someone else bears is anybody’s.
const fn tells(label: Label) -> u8 {
    match label {
        Label::Person | Label::PersonPossessive => 2,
        Label::Family | Label::FamilyPossessive => 1,
        _ => 0,
    }
}
