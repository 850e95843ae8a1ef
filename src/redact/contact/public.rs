//! A street spoken of as everybody's: the place of a car park, a scheme or a complaint, and not where the person lives.

use crate::redact::lexicon::{self, Kind};
use crate::redact::view::View;
use crate::text::Span;

/// What is named for a street and is everybody's, in small letters behind its name.
const THINGS: [&str; 22] = [
    "surgery",
    "school",
    "cemetery",
    "allotments",
    "scheme",
    "junction",
    "roundabout",
    "crossing",
    "bridge",
    "works",
    "resurfacing",
    "closure",
    "closures",
    "traffic",
    "improvements",
    "bus",
    "shops",
    "traders",
    "market",
    "pavement",
    "toilets",
    "playground",
];

/// Words behind which "the" and a street are where something happens or is.
const WHERE: [&str; 9] = ["in", "on", "along", "down", "up", "across", "through", "into", "off"];

/// Words that tie a street to somebody in the same sentence.
const TIES: [&str; 24] = [
    "her",
    "his",
    "their",
    "hers",
    "my",
    "our",
    "your",
    "address",
    "addressed",
    "letter",
    "letters",
    "visited",
    "visit",
    "called",
    "delivered",
    "moved",
    "neighbours",
    "outside",
    "window",
    "opposite",
    "stayed",
    "near",
    "family",
    "shop",
];

/// Whether the words around the street's name show that it is nobody's home: a thing of that name that is everybody's
/// behind it; or `the` before it, and nothing in the sentence that ties it to somebody.
pub fn is_public(view: View<'_>, street: Span) -> bool {
    let next = view.after(street).filter(|n| n.gap == " " && !view.breaks(street, n.span) && !view.is_capital(n.span));
    let thing = next.is_some_and(|n| {
        let park = || view.after(n.span).is_some_and(|m| m.gap == " " && matches!(m.word, "park" | "parks"));
        THINGS.contains(&n.word) || n.word == "car" && park()
    });
    if thing {
        return true;
    }
    let article = street.of(view.text()).starts_with("the ");
    let before = view.before(street).filter(|n| n.gap == " ");
    let opens = view.opens_sentence(street) && next.is_some_and(|n| matches!(n.word, "is" | "was" | "has"));
    let place = before.is_some_and(|n| WHERE.contains(&n.word));
    article && (opens || place) && !words_of_sentence(view, street).any(|word| TIES.contains(&word))
}

/// "The councillor lives in High Street", and "Councillor Lunn lives in High Street" of one who stays.
pub fn is_home_of_another(view: View<'_>, street: Span, kept: &[Span]) -> bool {
    let close = |span: Span| view.before(span).filter(|n| n.gap == " ");
    let lives = close(street).filter(|n| matches!(n.word, "in" | "on" | "at")).and_then(|n| close(n.span));
    let lives = lives.filter(|n| matches!(n.word, "lives" | "lived" | "resides"));
    lives.and_then(|n| close(n.span)).is_some_and(|who| {
        let the = || close(who.span).is_some_and(|n| n.word == "the");
        kept.binary_search_by_key(&who.span.end, |mention| mention.end).is_ok()
            || lexicon::is(Kind::CouncillorTitle, who.word) && the()
    })
}

/// The words of the sentence around a place, as far as it is short.
fn words_of_sentence<'a>(view: View<'a>, at: Span) -> impl Iterator<Item = &'a str> {
    let goes_on = |gap: &str| !gap.contains(['.', '!', '?', '\n', ';']);
    let before = std::iter::successors(view.before(at), move |n| view.before(n.span));
    let after = std::iter::successors(view.after(at), move |n| view.after(n.span));
    let before = before.take_while(move |n| goes_on(n.gap)).take(40);
    before.chain(after.take_while(move |n| goes_on(n.gap)).take(40)).map(|n| n.word)
}
