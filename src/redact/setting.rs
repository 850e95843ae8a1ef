//! What stands around a label: an article that takes the place of its own, the same label said just before, a word with
//! which it is no sentence.

use super::lexicon::{self, Kind};
use crate::text::Span;

/// Words that take the place of a label’s article: "Dear Mrs Lunn", "the late Mrs Lunn".
const TAKES_ITS_PLACE: [&str; 12] =
    ["the", "a", "an", "our", "your", "this", "dear", "late", "poor", "old", "hi", "hello"];
/// The same of a Welsh label: "Annwyl Mrs Lunn", "i’r Mrs Lunn honno". There, "a" is "and".
const TAKES_ITS_PLACE_IN_WELSH: [&str; 7] = ["y", "yr", "r", "annwyl", "hen", "the", "dear"];
/// With one of these behind it, "that" is such a word.
const PEOPLE: [&str; 9] = [" woman", " man", " lady", " girl", " boy", " lot", " person", " family", " business"];
/// Words behind which a name can stand and no label: "two Lunns", "a certain Mrs Lunn", "my Ada", "Uncle Ada".
const NO_LABEL_BEHIND: [&str; 24] = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "several",
    "every",
    "each",
    "certain",
    "another",
    "other",
    "my",
    "his",
    "their",
    "whose",
    "one",
    "uncle",
    "aunt",
    "auntie",
    "grandma",
    "grandad",
    "nan",
    "applicant",
    "claimant",
];
/// Prefixes with a hyphen of which the same is true: "ex-Mrs Lunn".
const PREFIXES: [&str; 6] = ["ex", "non", "pro", "anti", "pre", "quasi"];
/// What may stand between somebody’s role and their name.
const BEFORE: [&str; 11] = [" ", ", ", " (", " – ", " - ", ": ", " | ", " is ", " was ", ", namely ", " yw "];
/// What may stand between a name and its bearer’s role.
const BEHIND: [&str; 6] = [", ", " (", " (hereafter ", " (hereinafter ", " (referred to as ", " (called "];
/// What may stand between two names of one person.
const AGAIN: [&str; 9] =
    [" (", ", i.e. ", " i.e. ", ", aka ", " aka ", " a.k.a. ", " (aka ", " (also known as ", " (known as "];
const QUOTES: [char; 6] = ['“', '"', '‘', '\'', '”', '’'];

/// The label without its article where one stands before it already, or a word that takes its place: "the Lunn
/// complaint", "Dear Mrs Lunn", "that Lunn woman"; but "said that Mrs Lunn went".
pub fn after_article<'l>(label: &'l str, source: &str, span: Span) -> &'l str {
    let words = if label.starts_with('y') { &TAKES_ITS_PLACE_IN_WELSH[..] } else { &TAKES_ITS_PLACE };
    let replaced = word_before(source, span.start).is_some_and(|before| {
        let is = |place: Span, word: &str| place.of(source).eq_ignore_ascii_case(word);
        let tail = source.get(span.end..).unwrap_or("");
        words.iter().any(|word| is(before, word))
            || (is(before, "that") && PEOPLE.iter().any(|people| tail.starts_with(people)))
            || (is(before, "said") && word_before(source, before.start).is_some_and(|first| is(first, "the")))
    });
    if replaced { bare(label) } else { label }
}

/// Whether a label would say what is said beside it already (“The complainant, Mrs Lunn, …”, “Mrs Lunn (the
/// complainant)”), or cannot follow the word before it (“two Lunns”, “her Lunn file”, “ex-Lunn”). The name is only said to
/// be withheld there.
pub fn takes_no_label(label: &str, source: &str, span: Span) -> bool {
    let (head, tail) = (source.get(..span.start).unwrap_or(""), source.get(span.end..).unwrap_or(""));
    let noun = bare(label);
    let quoted = head.trim_end_matches(QUOTES);
    let before = BEFORE.iter().any(|gap| quoted.strip_suffix(gap).is_some_and(|head| ends_with_word(head, noun)));
    let behind = BEHIND.iter().any(|gap| {
        let rest = tail.strip_prefix(gap).map(|rest| rest.trim_start_matches(QUOTES));
        rest.is_some_and(|rest| {
            ["", "the ", "The ", "yr ", "y "].iter().any(|article| begins_with(rest, article, noun))
        })
    });
    before || behind || follows_no_label(source, span, head, tail)
}

fn follows_no_label(source: &str, span: Span, head: &str, tail: &str) -> bool {
    if let Some(head) = head.strip_suffix('-') {
        return PREFIXES.iter().any(|prefix| ends_with_word(head, prefix));
    }
    let Some(before) = word_before(source, span.start) else { return false };
    let word = before.of(source).to_lowercase();
    let first = || word_before(source, before.start).map(|w| w.of(source).to_lowercase()).unwrap_or_default();
    match word.as_str() {
        // "no one Ada knows"
        "one" => !matches!(first().as_str(), "no" | "every" | "any" | "some" | "that" | "this" | "which" | "the"),
        // "Which Lunn?"
        "which" => tail.starts_with('?'),
        "some" => tail.starts_with(" or "),
        // "her Lunn file", but "told her Lunn was".
        "her" => {
            let next = tail.strip_prefix(' ').unwrap_or("").split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
            let verb = lexicon::is_any(&[Kind::VerbAfter, Kind::WeakVerb, Kind::Opener, Kind::NotNameAfter], next);
            next.starts_with(char::is_lowercase) && !verb && !next.ends_with("ed") && !next.ends_with('s')
        }
        word => NO_LABEL_BEHIND.contains(&word) || lexicon::is(Kind::PersonNoun, word),
    }
}

/// Whether what stands between two mentions of somebody makes the second another name of theirs: `Mrs Lunn (“Ada”)`.
pub fn names_again(gap: &str) -> bool {
    let gap = gap.strip_prefix("’s").or_else(|| gap.strip_prefix("'s")).unwrap_or(gap).trim_end_matches(QUOTES);
    AGAIN.contains(&gap)
}

/// Whether the article of a Welsh label is drawn to the word before it: `i’r Achwynydd`, `gyda’r Achwynydd`.
pub fn is_drawn_to_vowel(label: &str, source: &str, span: Span) -> bool {
    let head = source.get(..span.start).unwrap_or("");
    let vowel = |c: char| "aeiouwyâêîôûŵŷAEIOUWYÂÊÎÔÛŴŶ".contains(c);
    bare(label).len() < label.len() && head.strip_suffix(' ').is_some_and(|head| head.ends_with(vowel))
}

/// A label without its article.
pub fn bare(label: &str) -> &str {
    ["the ", "yr ", "y "].iter().find_map(|article| label.strip_prefix(article)).unwrap_or(label)
}

/// The word that stands before a place with a space between.
fn word_before(source: &str, at: usize) -> Option<Span> {
    const LONGEST: usize = 14;
    let head = source.get(..at)?.strip_suffix([' ', '\u{A0}'])?;
    let letters = head.char_indices().rev().take(LONGEST).take_while(|(_, c)| c.is_alphabetic());
    let start = letters.last()?.0;
    let edge = head.get(..start)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    Some(Span::new(start, head.len())).filter(|_| edge)
}

fn ends_with_word(head: &str, word: &str) -> bool {
    let start = head.len().checked_sub(word.len()).filter(|start| head.is_char_boundary(*start));
    start.and_then(|start| head.split_at_checked(start)).is_some_and(|(head, end)| {
        end.eq_ignore_ascii_case(word) && !head.ends_with(|c: char| c.is_alphanumeric() || c == '-')
    })
}

fn begins_with(rest: &str, article: &str, noun: &str) -> bool {
    let Some((said, rest)) = rest.strip_prefix(article).and_then(|rest| rest.split_at_checked(noun.len())) else {
        return false;
    };
    let possessive = rest.starts_with("’s") || rest.starts_with("'s");
    said.eq_ignore_ascii_case(noun) && !possessive && !rest.starts_with(|c: char| c.is_alphanumeric() || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(source: &str) -> (&str, Span) {
        let start = source.find("Lunn").unwrap();
        (source, Span::new(start, start + 4))
    }

    #[test]
    fn a_label_is_not_said_twice() {
        for source in [
            "The complainant, Lunn, said",
            "The Complainant (Lunn)",
            "the complainant Lunn said",
            "Complainant: Lunn",
            "Lunn, the complainant, said",
            "Lunn (“the Complainant”) said",
            "a certain Lunn",
            "two Lunn",
            "her Lunn file",
            "the ex-Lunn",
            "Which Lunn?",
        ] {
            let (source, span) = at(source);
            assert!(takes_no_label("the Complainant", source, span), "{source}");
        }
        for source in [
            "Lunn said",
            "the complaint of Lunn",
            "said her Lunn was",
            "no one Lunn knows",
            "which Lunn owns",
            "Lunn, the complainant’s brother",
            "Lunn, the complainant who",
        ] {
            let (source, span) = at(source);
            assert!(!takes_no_label("the Complainant", source, span), "{source}");
        }
    }

    #[test]
    fn a_welsh_article_is_drawn_to_a_vowel() {
        let drawn = |source| {
            let (source, span) = at(source);
            is_drawn_to_vowel("yr Achwynydd", source, span)
        };
        assert!(drawn("i Lunn") && drawn("gyda Lunn") && !drawn("gan Lunn") && !drawn("Lunn"));
    }
}
