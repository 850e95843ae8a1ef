//! Names of which a part was blacked out before: `Ad█`, `L**n`, `A—— L——`. What is left of them still tells.

use super::judge::Verdict;
use super::letters::MASKS;
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::keep::Kept;
use crate::redact::view::{View, is_word};
use crate::text::Span;

/// How far a word with a mask in it reaches, in bytes to either side of the mask.
const LONGEST: usize = 64;

/// A word with a mask in it that may be one of the person's names.
struct Masked {
    span: Span,
    /// So much of it is left that it can hardly be another word.
    sure: bool,
    family: bool,
}

/// All names in a text of which a part is hidden.
pub fn find(view: View<'_>, vocabulary: &Vocabulary, kept: &Kept) -> Vec<(Span, Verdict)> {
    let masked = words_with_masks(view, vocabulary);
    let beside = |a: Option<&Masked>, b: Option<&Masked>| {
        let gap = a.zip(b).and_then(|(a, b)| view.text().get(a.span.end..b.span.start));
        gap.is_some_and(|gap| matches!(gap, " " | "-"))
            && a.zip(b).is_some_and(|(a, b)| a.family || b.family || (a.sure && b.sure))
    };
    let named = |span: Span| {
        let own = |word: &str| {
            let meaning = vocabulary.meaning(word);
            meaning.any(Meaning::ALONE) && !meaning.any(Meaning::NEAR_MISS)
        };
        view.after(span).is_some_and(|n| n.gap == " " && own(n.word))
            || view.before(span).is_some_and(|n| n.gap == " " && own(n.word))
    };
    let mut all = Vec::new();
    for (i, word) in masked.iter().enumerate() {
        let company = named(word.span)
            || beside(i.checked_sub(1).and_then(|i| masked.get(i)), Some(word))
            || beside(Some(word), masked.get(i + 1));
        if !(word.sure || company) {
            continue;
        }
        let shared = fits_kept(view, word.span, kept);
        let action = if company || !shared { Action::Redact } else { Action::Suggest };
        let reason = Reason { rule: "half-hidden", why: "The person’s name with a part of it hidden." };
        all.push((word.span, Verdict { action, reason, confidence: 0.8, label: Label::Person }));
    }
    all
}

fn words_with_masks(view: View<'_>, vocabulary: &Vocabulary) -> Vec<Masked> {
    let text = view.text();
    let mut signs: Vec<usize> = [b'*', b'_', 0xE2].into_iter().flat_map(|b| view.folded.words().marks(b)).collect();
    signs.sort_unstable();
    let part = |c: char| is_word(c) || MASKS.contains(&c);
    let (mut all, mut done) = (Vec::new(), 0);
    for sign in signs {
        let from = sign.saturating_sub(LONGEST).max(done);
        let from = (from..=sign).find(|at| text.is_char_boundary(*at)).unwrap_or(sign);
        if sign < done || !text.get(sign..).is_some_and(|rest| rest.starts_with(MASKS)) {
            continue;
        }
        let head = text.get(from..sign).unwrap_or("");
        let start = from + head.trim_end_matches(part).len();
        let tail = text.get(sign..).unwrap_or("");
        let end =
            tail.char_indices().take(LONGEST).find(|(_, c)| !part(*c)).map_or(tail.len().min(LONGEST), |(at, _)| at);
        let end = (sign + end..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        done = end;
        let span = Span::new(start, end);
        all.extend(fits(span.of(text), vocabulary).map(|(sure, family)| Masked { span, sure, family }));
    }
    all.extend(crossed_out(view, vocabulary));
    all.sort_by_key(|masked| masked.span.start);
    all
}

/// Hxxxxxxx: a capital, and an x for each letter behind it.
fn crossed_out(view: View<'_>, vocabulary: &Vocabulary) -> Vec<Masked> {
    let (text, words) = (view.text(), view.folded.words());
    let crossed = |word: &str| {
        let first = word.chars().next().is_some_and(|c| c != 'x' && vocabulary.surname_initials.contains(&c));
        first && word.len() > 3 && word.bytes().skip(1).all(|b| b == b'x')
    };
    let spans = words.all_that(text, |_, word| crossed(word)).filter_map(|index| words.get(index));
    spans.filter(|span| view.is_capital(*span)).map(|span| Masked { span, sure: true, family: true }).collect()
}

/// Whether a word with masks in it fits one of the names: so that it can hardly be another word, and for a family name.
fn fits(word: &str, vocabulary: &Vocabulary) -> Option<(bool, bool)> {
    let visible = word.chars().filter(|c| is_word(*c)).count();
    let hidden = word.chars().count() - visible;
    let first = word.chars().next().filter(|c| is_word(*c))?;
    // ada_lunn is two words; A—Lunn is a dash.
    let doubled = hidden > 1 || !word.contains(['_', '\u{2014}', '\u{2022}']);
    if !doubled || word.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if visible == 1 {
        let family = vocabulary.surname_initials.contains(&first);
        return (hidden > 1 && (family || vocabulary.given_initials.contains(&first))).then_some((false, family));
    }
    let fitting = vocabulary.plain_names().filter(|(name, _)| goes_into(word, name));
    // With the right number of letters hidden, or both ends of a long name left, it is no other word.
    let sure = |name: &str| name.chars().count() == visible + hidden || (visible > 3 && !word.ends_with(MASKS));
    fitting
        .map(|(name, meaning)| (sure(&name), meaning.any(Meaning::SURNAME.and(Meaning::PART))))
        .max_by_key(|(sure, _)| *sure)
}

/// Whether the letters that are left stand in a name in that order, with something between where a mask is.
fn goes_into(word: &str, name: &str) -> bool {
    let mut rest = name;
    let mut hidden = false;
    let mut pieces = word.split(MASKS).peekable();
    while let Some(piece) = pieces.next() {
        if !piece.is_empty() {
            let found = match (hidden, pieces.peek()) {
                (false, _) => rest.strip_prefix(piece),
                (true, None) => rest.strip_suffix(piece).filter(|before| !before.is_empty()).map(|_| ""),
                (true, Some(_)) => rest.get(1..).and_then(|rest| rest.split_once(piece)).map(|(_, rest)| rest),
            };
            let Some(after) = found else { return false };
            rest = after;
        }
        hidden = true;
    }
    word.ends_with(MASKS) != rest.is_empty()
}

/// Whether what is left may as well be the name of someone who stays.
fn fits_kept(view: View<'_>, span: Span, kept: &Kept) -> bool {
    kept.names().any(|name| goes_into(span.of(view.text()), name))
}

#[cfg(test)]
mod tests {
    use super::goes_into;

    #[test]
    fn what_is_left_goes_into_the_name() {
        for word in ["bran███th", "br*n*reth", "b████████", "brandret*", "███ndreth"] {
            assert!(goes_into(word, "brandreth"), "{word}");
        }
        for word in ["bran███ty", "bru███th", "brandreth█", "c████████", "brandrethx***"]
        {
            assert!(!goes_into(word, "brandreth"), "{word}");
        }
    }
}
