//! The person's address, whole and in part.
//!
//! Lines differ in what they give away. A house (`14 Larch Close`, `Toll Cottage`) and a street (`Larch Close`) lead to
//! the person and are looked for alone. A flat's number and the town mean something only beside one of those: the
//! town is where the whole matter took place.

use std::sync::LazyLock;

use regex::Regex;

use super::public;
use super::street::{joined, mutated, street, without_kind};
use super::{Edge, Hit, compile, slip, spelling};
use crate::Result;
use crate::check::spot::nearby::{has, window_after, window_before};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::person::words;
use crate::redact::number::in_words;
use crate::redact::pattern::Pattern;
use crate::redact::view::{Neighbour, View, is_word};
use crate::text::Span;

/// How much behind a part of the address is read to see whether another part follows, in bytes.
const NEXT_LINE: usize = 120;

/// What says of an address right behind it that it is hers: `her home at `.
static LEAD_IN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u)(?:(?:her|his|their|the complainant's|the witness's) (?:own )?(?:home|house|address|flat|property|bungalow|cottage|farm|land|shop|premises)(?: at| in| on)?|the (?:[a-z]+ )?(?:house|cottage|bungalow|flat|shop|farm) (?:on|at|near) the (?:far |top |bottom )?(?:corner|end|top|bottom|head|foot) of|the (?:first|last|end|corner) (?:house|cottage|bungalow|flat) (?:in|on|of)) $").ok()
});

/// An address ready to be looked for.
#[derive(Default)]
pub struct Address {
    /// Parts that are looked for alone.
    parts: Vec<Part>,
    /// Parts that count only beside one of those.
    beside: Vec<Pattern>,
    /// The number of the house, and the first word behind it: they are known with a slip in the word.
    misspelt: Vec<(String, String)>,
    /// Every number in the address.
    numbers: Vec<String>,
    /// The number of the house or flat alone: `number 14`, `flat 2`.
    number: Vec<Pattern>,
    /// The person is a councillor, too: who is called so may be the person.
    pub councillor: bool,
}

/// Which end of a street, between the number and its name: `52, top of Hawthorn Rise`.
const END: &str = "(?:at )?(?:the )?(?:far |very )?(?:top|bottom|end|head|foot) of ";

struct Part {
    pattern: Pattern,
    /// Whether there is a number in it; one without must carry a capital.
    numbered: bool,
    /// Whether the kind of street or house is left out (`14 Mill`), so that a capital behind it makes it another one.
    short: bool,
    /// Whether it is the whole name of a street, and no more.
    street: bool,
}

/// A part of the address in a text.
pub struct Found {
    pub hit: Hit,
    pub action: Action,
}

impl Address {
    /// Takes the lines apart.
    ///
    /// # Errors
    /// `bad-identity` when a line is too long to be searched for.
    pub fn new(lines: &[String], postcode: Option<&str>) -> Result<Self> {
        let pieces: Vec<Vec<String>> =
            lines.iter().flat_map(|line| line.split(',')).map(words).filter(|piece| !piece.is_empty()).collect();
        let numbers = pieces.iter().flatten().filter(|w| is_number(w)).cloned().collect();
        let mut address = Self { numbers, ..Self::default() };
        // The last lines that are neither house nor street are the place: village, town, county.
        let place = pieces
            .iter()
            .rposition(|piece| is_house_or_street(piece))
            .map_or(usize::from(!pieces.is_empty()), |last| last + 1);
        // The Old Forge, The Butts, Cold Astley: behind a house by its name stands the street.
        let named =
            place == 1 && pieces.len() > 2 && pieces.first().is_some_and(|house| !house.iter().any(|w| is_number(w)));
        let place = place + usize::from(named && pieces.get(1).is_some_and(|piece| may_be_street(piece)));
        for (i, piece) in pieces.iter().enumerate() {
            if i >= place {
                address.beside.push(part(&format!(r"(?:(?:nr\.?|near) )?{}", joined(piece)))?);
            } else {
                address.add_house(piece)?;
            }
        }
        // The first half of the postcode behind the town, and nothing more of it.
        let code = postcode.map(spelling::squeeze).unwrap_or_default();
        if let Some(outward) = code.len().checked_sub(3).and_then(|end| code.get(..end)).filter(|first| first.len() > 1)
        {
            address.beside.push(part(&regex::escape(outward))?);
        }
        Ok(address)
    }

    fn add_house(&mut self, piece: &[String]) -> Result<()> {
        let number = piece
            .iter()
            .take_while(|w| {
                is_number(w)
                    || matches!(
                        w.as_str(),
                        "flat" | "fl" | "unit" | "apartment" | "apt" | "no" | "number" | "room" | "plot"
                    )
            })
            .count();
        let (numbers, name) = piece.split_at(number);
        let numbers: Vec<String> = numbers.iter().filter(|w| is_number(w)).map(|w| regex::escape(w)).collect();
        let kind = r"(?:(?:flat|fl|unit|apartment|apt|room|plot|no|number)\.? ?)?";
        // 18A, "eighteen-A"
        let or_in_words = |number: &String| {
            let digits = number.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let letter = number.get(digits.len()..).filter(|letter| !letter.is_empty());
            match (in_words(digits), letter) {
                (Some(words), None) => format!("(?:{digits}|{words})"),
                (Some(words), Some(letter)) => format!("(?:{digits}|{words})[ -]?{letter}"),
                _ => number.clone(),
            }
        };
        let either = numbers.iter().map(or_in_words).collect::<Vec<_>>().join("[ ,/-]{1,2}");
        let number_pattern = format!("{kind}{either}");
        if name.is_empty() {
            if !numbers.is_empty() {
                self.beside.push(part(&number_pattern)?);
                self.number.push(part(&format!(r"(?:flat|apartment|apt\.?|unit|number|no\.?)[ (]{{0,2}}{either}"))?);
            }
            return Ok(());
        }
        // Mill Lane Caravan Site stands in Mill Lane.
        let kind_of_street = |word: &String| lexicon::is(Kind::Street, word);
        if let Some(at) = name.iter().rposition(kind_of_street).filter(|at| *at > 0 && at + 1 < name.len()) {
            self.add_house(piece.get(..=number + at).unwrap_or(&[]))?;
        }
        let name_pattern = mutated(name, street(name));
        if let ([number], [first, ..]) = (numbers.as_slice(), name) {
            self.misspelt.push((number.clone(), first.clone()));
        }
        if !numbers.is_empty() {
            self.parts.push(Part {
                pattern: part(&format!("{number_pattern}[ ,|]{{0,3}}(?:{END})?(?:the )?{name_pattern}"))?,
                numbered: true,
                short: false,
                street: false,
            });
            let digits = numbers.join("[ ,/-]{1,2}");
            let behind = format!(r"{name_pattern}\.?[ ,]{{1,2}}\(?(?:no\.? ?|number )?{digits}\b\)?");
            self.parts.push(Part { pattern: part(&behind)?, numbered: true, short: false, street: false });
            if let Some(head) = without_kind(name) {
                let pattern = part(&format!("{number_pattern}[ ,]{{1,2}}(?:the )?{head}"))?;
                self.parts.push(Part { pattern, numbered: true, short: true, street: false });
            }
            let number = part(&format!(r"(?:number|no\.?|house) ?{either}"))?;
            self.beside.push(number.clone());
            self.number.push(number);
        }
        // "the Miller's" for Miller's House.
        if let Some((kind, head)) = name.split_last()
            && lexicon::is(Kind::House, kind)
            && head.len() > 1
            && head.last().is_some_and(|word| word == "s")
        {
            self.parts.push(Part { pattern: part(&joined(head))?, numbered: false, short: true, street: false });
        }
        // A name of one word is a house's by its capital (Rosebank), and a road's only by its number, unless it can be
        // nothing else (Fishergate).
        let telling = |word: &String| {
            word.len() > 5 && !lexicon::is_ordinary(word) && !lexicon::is_any(&[Kind::Place, Kind::PlaceName], word)
        };
        if name.len() > 1 || numbers.is_empty() || name.iter().all(telling) {
            let street = name.last().is_some_and(|kind| lexicon::is(Kind::Street, kind) && name.len() > 1)
                || name.len() == 1 && !numbers.is_empty();
            self.parts.push(Part { pattern: part(&name_pattern)?, numbered: false, short: false, street });
        }
        Ok(())
    }

    /// The parts of the address in a text, neighbours put together, with what else joins them: the town, the number of
    /// the flat, and `with` (the postcode's places).
    pub fn find(&self, view: View<'_>, with: &[Span], kept: &[Span]) -> Vec<Found> {
        let text = view.text();
        let mut numbers: Vec<Span> = self.number.iter().flat_map(|number| number.find(view)).collect();
        numbers.retain(|number| !is_of_a_thing(view, *number));
        numbers.sort_unstable_by_key(|number| number.end);
        let mut sure: Vec<Span> = with.to_vec();
        sure.extend(slip::numbered(view, &self.misspelt));
        let mut alone = Vec::new();
        for part in &self.parts {
            for span in part.pattern.find(view) {
                let span = if part.numbered { span } else { with_article(text, span) };
                let at = kept.partition_point(|mention| mention.end < span.end);
                if kept.get(at).is_some_and(|mention| mention.contains(span)) {
                    continue;
                }
                // "flat 11 toll house": with its number no capital is needed.
                let with_number = || {
                    let last = numbers.partition_point(|number| number.end <= span.start).checked_sub(1);
                    let gap = last.and_then(|last| text.get(numbers.get(last)?.end..span.start));
                    !is_name(view, span) && gap.is_some_and(|gap| matches!(gap, " " | ", " | "," | " - "))
                };
                if with_number() {
                    sure.push(span);
                    continue;
                }
                match self.doubt(view, part, span).or_else(|| self.is_public(view, part, span, kept)) {
                    None => sure.push(span),
                    Some(why) => alone.push((span, why)),
                }
            }
        }
        if sure.is_empty() && alone.is_empty() && numbers.is_empty() {
            return Vec::new();
        }
        let near: Vec<Span> = self.beside.iter().flat_map(|beside| beside.find(view)).collect();
        let mut found: Vec<Found> = Vec::new();
        for span in merge(text, sure, near) {
            // A postcode by itself has a finding of its own.
            if with.get(with.partition_point(|p| p.start < span.start)) == Some(&span) {
                continue;
            }
            let span = self.with_lead_in(text, span);
            let reason = Reason { rule: "address", why: "The person’s address or a part of it." };
            found.push(Found { hit: Hit { span, label: Label::Address, reason }, action: Action::Redact });
        }
        let number = "May be the number of the person’s house or flat.";
        let (homes, numbers): (Vec<Span>, Vec<Span>) = numbers.into_iter().partition(|span| is_of_a_home(text, *span));
        for span in homes {
            let reason = Reason { rule: "address", why: "The number of the person’s house, called a home." };
            found.push(Found { hit: Hit { span, label: Label::Address, reason }, action: Action::Redact });
        }
        for (span, why) in alone.into_iter().chain(numbers.into_iter().map(|s| (s, number))) {
            let reason = Reason { rule: "address", why };
            found.push(Found { hit: Hit { span, label: Label::Address, reason }, action: Action::Suggest });
        }
        found
    }

    /// What speaks against a part of the address being the person's.
    fn doubt(&self, view: View<'_>, part: &Part, span: Span) -> Option<&'static str> {
        if part.numbered {
            let goes_on = part.short && view.after(span).is_some_and(|n| n.gap == " " && view.is_capital(n.span));
            return (goes_on || (part.short && !is_name(view, span)))
                .then_some("The person’s number, and a street that begins like theirs.");
        }
        if !is_name(view, span) {
            return Some("May be the person’s street or house, in small letters.");
        }
        // The Miller's Arms, the Miller's account: somebody's or something's.
        if part.short
            && (!span.of(view.text()).starts_with("the ")
                || view.after(span).is_some_and(|n| n.gap == " " && view.is_capital(n.span)))
        {
            return Some("May be the person’s house, without the word for it.");
        }
        let another = |word: &str| is_number(word) && !self.numbers.iter().any(|own| own == word);
        // The end of a date is the number of no house, and none stands before "the".
        let in_a_date =
            |n: &Neighbour<'_>| view.text().get(..n.span.start).is_some_and(|head| head.ends_with(['.', '/', '-']));
        let beside_number = |n: Neighbour<'_>| matches!(n.gap, " " | ", ") && another(n.word) && !in_a_date(&n);
        if !span.of(view.text()).starts_with("the ") && view.before(span).is_some_and(beside_number) {
            return Some("The person’s street, with another number before it.");
        }
        let text = view.text();
        let beside = |n: &Neighbour<'_>| n.gap == " " && view.is_capital(n.span);
        let next = view.after(span).filter(|n| beside(n) && !view.breaks(span, n.span))?;
        // Only what begins right there counts, so no more than a line of address is looked at.
        let to = (next.span.start + NEXT_LINE..text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len());
        let here = text.get(..to).unwrap_or("");
        let article = if next.word == "the" { "the ".len() } else { 0 };
        let own =
            |pattern: &Pattern| [0, article].iter().any(|before| pattern.at(here, next.span.start + before).is_some());
        if self.beside.iter().chain(self.parts.iter().map(|part| &part.pattern)).any(own) {
            return None;
        }
        let further = view.after(next.span).filter(beside);
        let named_after =
            lexicon::is(Kind::Place, next.word) || further.is_some_and(|n| lexicon::is(Kind::Place, n.word));
        let name = span.of(text);
        let one_word = !name.strip_prefix("the ").unwrap_or(name).contains([' ', '-']);
        (one_word || named_after).then_some("The person’s street or house, or something named after it.")
    }

    /// What shows that the street is spoken of as everybody's: `the High Street car park`, parking in the High Street.
    fn is_public(&self, view: View<'_>, part: &Part, span: Span, kept: &[Span]) -> Option<&'static str> {
        let another = || !self.councillor && public::is_home_of_another(view, span, kept);
        let public = || !is_of_a_home(view.text(), span) && public::is_public(view, span);
        (part.street && (another() || public())).then_some("The person’s street, spoken of as everybody’s.")
    }

    fn with_lead_in(&self, text: &str, span: Span) -> Span {
        // A lead-in is short; looking further back would cost time in the length of the text.
        let from =
            (span.start.saturating_sub(64)..span.start).find(|i| text.is_char_boundary(*i)).unwrap_or(span.start);
        let head = text.get(from..span.start).unwrap_or("");
        match LEAD_IN.as_ref().filter(|_| !self.parts.is_empty()).and_then(|regex| regex.find(head)) {
            Some(found) => Span::new(from + found.start(), span.end),
            None => span,
        }
    }
}

/// Whether the words around a number call it that of a home: `the house at number 14`, `number 14’s front door`.
fn is_of_a_home(text: &str, span: Span) -> bool {
    const WORDS: &[&str] = &[
        "house",
        "home",
        "lives",
        "live",
        "lived",
        "living",
        "door",
        "doorstep",
        "property",
        "resident",
        "resides",
        "bungalow",
        "garden",
        "driveway",
        "drive",
        "neighbour",
        "knock",
        "knocked",
        "bell",
        "doorbell",
        "letterbox",
        "nobody was in",
        "curtains",
        "hallway",
        "upstairs",
        "flat",
        "cartref",
        "byw",
    ];
    let bytes = text.as_bytes();
    let earlier = window_before(bytes, span.start);
    let earlier = earlier.rsplit(|b| matches!(b, b'.' | b';' | b'\n')).next().unwrap_or(earlier);
    let later = window_after(bytes, span.end, 24);
    let later = later.split(|b| matches!(b, b'.' | b';' | b'\n')).next().unwrap_or(later);
    has(earlier, WORDS) || has(later, WORDS)
}

/// “item number 9”, “number 9 bus”: what else is numbered.
fn is_of_a_thing(view: View<'_>, span: Span) -> bool {
    const THINGS: [&str; 24] = [
        "item",
        "question",
        "bus",
        "page",
        "paragraph",
        "point",
        "case",
        "complaint",
        "minute",
        "recommendation",
        "allegation",
        "reason",
        "exhibit",
        "document",
        "tab",
        "route",
        "line",
        "footnote",
        "principle",
        "appendix",
        "rule",
        "platform",
        "polling",
        "ward",
    ];
    let thing = |n: Neighbour<'_>| n.gap == " " && THINGS.contains(&n.word);
    view.before(span).is_some_and(thing) || view.after(span).is_some_and(thing)
}

/// A name with the article before it. A pattern that began with one would be tried at every article of the text.
fn with_article(text: &str, span: Span) -> Span {
    let head = text.get(..span.start).and_then(|head| head.strip_suffix("the "));
    match head.filter(|head| !head.ends_with(is_word)) {
        Some(head) => Span::new(head.len(), span.end),
        None => span,
    }
}

/// Puts together places that stand beside each other; those of `near` count only beside one of `sure`.
fn merge(text: &str, sure: Vec<Span>, near: Vec<Span>) -> Vec<Span> {
    let count = sure.len();
    let mut all: Vec<(Span, bool)> =
        sure.into_iter().map(|s| (s, true)).chain(near.into_iter().map(|s| (s, false))).collect();
    all.sort_unstable_by_key(|(span, sure)| (span.start, std::cmp::Reverse(span.end), !sure));
    let mut groups: Vec<(Span, bool)> = Vec::with_capacity(count);
    for (span, sure) in all {
        let beside = |last: Span| {
            span.start <= last.end
                || text.get(last.end..span.start).is_some_and(|gap| {
                    gap.len() < 4 && gap.chars().all(|c| matches!(c, ' ' | ',' | '-' | ';' | '.' | '|')) && gap != ". "
                })
        };
        // "flat 2 of the Granary", "number 9 in Tallow Row"
        let of = |last: Span| {
            const OF: [&str; 6] = [" of ", " of the ", " in ", " in the ", " at ", " at the "];
            text.get(last.end..span.start).is_some_and(|gap| OF.contains(&gap))
        };
        match groups.last_mut() {
            Some((last, any)) if beside(*last) || (!*any && sure && of(*last)) => {
                *last = last.join(span);
                *any |= sure;
            }
            _ => groups.push((span, sure)),
        }
    }
    groups.into_iter().filter_map(|(span, sure)| sure.then_some(span)).collect()
}

fn part(pattern: &str) -> Result<Pattern> {
    compile(pattern, Edge::Alphanumeric)
}

/// Whether a street or house is written as a name: every longer word with a capital.
fn is_name(view: View<'_>, span: Span) -> bool {
    let text = span.of(view.text());
    let mut at = span.start;
    text.split([' ', '-', '\'']).all(|word| {
        let word_span = Span::new(at, at + word.len());
        at += word.len() + 1;
        word.len() < 4 || view.is_capital(word_span)
    })
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.len() < 6
}

/// The Butts, Chapel Pitch: no name of a village, as far as its words tell.
fn may_be_street(piece: &[String]) -> bool {
    let last = piece.last().filter(|_| piece.len() > 1);
    last.is_some_and(|last| {
        lexicon::is_ordinary(last) && !lexicon::is(Kind::Place, last) && !lexicon::is(Kind::PlaceName, last)
    })
}

fn is_house_or_street(piece: &[String]) -> bool {
    // In Welsh the kind of street comes first: Heol y Felin.
    const FIRST: [&str; 11] =
        ["heol", "hewl", "ffordd", "stryd", "lon", "rhodfa", "maes", "clos", "cwrt", "ty", "llwyn"];
    let first = piece.first().filter(|_| piece.len() > 1).map_or("", String::as_str);
    let last = piece.last().map_or("", String::as_str);
    FIRST.contains(&first)
        || piece.iter().any(|w| is_number(w))
        || lexicon::is(Kind::Street, last)
        || lexicon::is(Kind::House, last)
        || piece.len() > 1 && matches!(last, "site" | "moorings" | "marina")
}
