//! Links, names of elements and styles hold no sentence that a label fits. A link that would show who somebody is leads
//! nowhere any more; a name is another one, wherever it is referred to.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::mapped::{Mapped, Source};
use super::texts::{LINKS, NAMES, STYLES};
use crate::document::Edit;
use crate::text::Span;

/// New names by old ones.
pub type Renamed = HashMap<String, String>;

/// Where a link leads that must lead nowhere.
const NOWHERE: &str = "#withheld";

/// The edits as they can be made, and the new names. What they make of a text is what is read in the copy.
pub fn settle(texts: &[Mapped], edits: &[Edit]) -> (Vec<Edit>, Renamed) {
    let of = |part: usize| edits.iter().filter(move |edit| edit.part == part);
    let renamed = new_names(texts, edits);
    let mut settled: Vec<Edit> = edits.iter().filter(|e| ![LINKS, NAMES, STYLES].contains(&e.part)).cloned().collect();
    if let Some(links) = texts.get(LINKS) {
        let touched: HashSet<usize> =
            of(LINKS).flat_map(|e| links.touched(e.span)).map(|piece| piece.span.start).collect();
        for piece in links.pieces.iter().filter(|piece| piece.source != Source::Gap) {
            let value = piece.span.of(&links.text);
            let text = match value.strip_prefix('#').and_then(|name| renamed.get(name)) {
                Some(new) => format!("#{new}"),
                None if touched.contains(&piece.span.start) => NOWHERE.to_owned(),
                None => continue,
            };
            settled.push(Edit { part: LINKS, span: piece.span, text });
        }
    }
    if let Some(names) = texts.get(NAMES) {
        for piece in &names.pieces {
            if let Some(new) = renamed.get(piece.span.of(&names.text)) {
                settled.push(Edit { part: NAMES, span: piece.span, text: new.clone() });
            }
        }
    }
    if let Some(styles) = texts.get(STYLES) {
        settled.extend(style_edits(styles, of(STYLES), &renamed));
    }
    settled.sort_by_key(|edit| (edit.part, edit.span.start));
    (settled, renamed)
}

/// A new name for each that an edit touches, in whichever text.
fn new_names(texts: &[Mapped], edits: &[Edit]) -> Renamed {
    let Some(names) = texts.get(NAMES) else { return Renamed::new() };
    let known: HashMap<&str, usize> =
        names.pieces.iter().enumerate().map(|(at, piece)| (piece.span.of(&names.text), at)).collect();
    // Each place once, however many edits touch it.
    let mut places: BTreeSet<(usize, Span)> = BTreeSet::new();
    let mut last = Span::new(0, 0);
    for edit in edits {
        let Some(mapped) = texts.get(edit.part) else { continue };
        match edit.part {
            NAMES | LINKS => places.extend(mapped.touched(edit.span).map(|piece| (edit.part, piece.span))),
            STYLES => {
                last = whole(&mapped.text, edit.span, last);
                places.insert((STYLES, last));
            }
            _ => {}
        }
    }
    let mut touched: BTreeMap<usize, &str> = BTreeMap::new();
    for (part, span) in places {
        let word = texts.get(part).map_or("", |mapped| span.of(&mapped.text));
        let word = if part == LINKS { word.strip_prefix('#').unwrap_or("") } else { word };
        touched.extend(known.get(word).map(|at| (*at, word)));
    }
    let mut number = 0;
    let mut next = || loop {
        number += 1;
        let name = format!("withheld-{number}");
        if !known.contains_key(name.as_str()) {
            return name;
        }
    };
    touched.into_values().filter(|word| !word.trim().is_empty()).map(|word| (word.to_owned(), next())).collect()
}

/// Edits of style sheets: a label stands in a text between quotes, a new name anywhere else.
fn style_edits<'e>(styles: &Mapped, edits: impl Iterator<Item = &'e Edit>, renamed: &Renamed) -> Vec<Edit> {
    let text = &styles.text;
    let quoted = quoted(text);
    let mut all: Vec<Edit> = Vec::new();
    for edit in edits {
        let at = quoted.partition_point(|span| span.end <= edit.span.start);
        let (span, words) = if quoted.get(at).is_some_and(|span| span.contains(edit.span)) {
            (edit.span, edit.text.replace(['"', '\'', '\\', '<', '\n'], ""))
        } else {
            let span = whole(text, edit.span, all.last().map_or(Span::new(0, 0), |edit| edit.span));
            (span, renamed.get(span.of(text)).cloned().unwrap_or_else(|| "withheld".into()))
        };
        match all.last_mut() {
            Some(last) if last.span.overlaps(span) => last.span = last.span.join(span),
            _ => all.push(Edit { part: STYLES, span, text: words }),
        }
    }
    let taken: Vec<Span> = all.iter().map(|edit| edit.span).collect();
    if !renamed.is_empty() {
        for (at, _) in text.match_indices(['.', '#']) {
            let span = identifier(text, Span::new(at + 1, at + 1));
            let near = taken.partition_point(|known| known.end <= span.start);
            let free = !taken.get(near).is_some_and(|known| known.overlaps(span));
            if let Some(new) = renamed.get(span.of(text)).filter(|_| free && span.start == at + 1) {
                all.push(Edit { part: STYLES, span, text: new.clone() });
            }
        }
    }
    all
}

/// The same as `last` where the place is in it, or else the whole of the name that it is in.
fn whole(text: &str, span: Span, last: Span) -> Span {
    if last.contains(span) { last } else { identifier(text, span) }
}

/// The whole of the name that a place is in.
fn identifier(text: &str, span: Span) -> Span {
    let part_of = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let before = text.get(..span.start).unwrap_or("");
    let after = text.get(span.end..).unwrap_or("");
    let start = before.trim_end_matches(part_of).len();
    let end = span.end + (after.len() - after.trim_start_matches(part_of).len());
    Span::new(start, end)
}

/// What stands between quotes.
fn quoted(text: &str) -> Vec<Span> {
    let (mut all, mut open, mut escaped) = (Vec::new(), None, false);
    for (at, c) in text.char_indices() {
        match (open, c) {
            _ if escaped => escaped = false,
            (_, '\\') => escaped = true,
            (None, '"' | '\'') => open = Some((c, at + 1)),
            (Some((quote, start)), _) if c == quote || c == '\n' => {
                all.push(Span::new(start, at));
                open = None;
            }
            _ => {}
        }
    }
    all
}
