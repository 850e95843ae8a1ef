//! Names of relatives wherever they stand, once the document has told of them.

use super::cues::{Cues, cues};
use super::{MOST_NAMES, suggestion, why};
use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::View;
use crate::text::Span;

/// The given name before a family name that somebody else bears, where the family name goes or may go.
/// They are remembered as `names`.
pub(super) fn family_names(view: View<'_>, found: &[Raw], names: &mut Vec<String>) -> Vec<Raw> {
    let others = found.iter().filter(|raw| {
        raw.action != Action::Keep
            && raw.class == Class::Direct
            && matches!(raw.reason.rule, "relative-surname" | "surname-of-another" | "couple")
            && raw.label == Label::Name
    });
    let mut given = |raw: &Raw| {
        let head = view.source.get(..raw.span.start)?;
        let trimmed = head.strip_suffix(' ')?;
        let start = trimmed.char_indices().rev().take(24).take_while(|(_, c)| c.is_alphabetic()).last()?.0;
        let word = trimmed.get(start..).filter(|w| w.starts_with(char::is_uppercase) && w.chars().count() > 2)?;
        let folded = crate::text::fold::fold(word);
        let title = lexicon::is(Kind::Title, &folded) || lexicon::is(Kind::CouncillorTitle, &folded);
        let word_of_sentence = cues(&folded).any(Cues::STOP.or(Cues::ARTICLE).or(Cues::PREPOSITION));
        if title || word_of_sentence {
            return None;
        }
        if !lexicon::is_ordinary(&folded) && names.len() < MOST_NAMES && !names.contains(&folded) {
            names.push(folded);
        }
        Some(suggestion(Span::new(start, trimmed.len()), why::RELATIVE_NAME, 0.6, Label::Name))
    };
    others.filter_map(&mut given).collect()
}

/// Wherever else a relative is named.
pub(super) fn mentions(view: View<'_>, names: &[String]) -> Vec<Raw> {
    if names.is_empty() {
        return Vec::new();
    }
    let text = view.text();
    let words = view.folded.words();
    let places = words.all_that(text, |_, word| names.iter().any(|name| name == word));
    let all = places.filter_map(|index| words.get(index)).filter(|span| view.is_capital(*span));
    all.map(|span| suggestion(view.folded.source(span), why::RELATIVE_NAME, 0.5, Label::Name)).collect()
}
