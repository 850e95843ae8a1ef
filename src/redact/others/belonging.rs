//! Whose a number or place is, as far as the words of its sentence say.

use crate::check::spot::nearby::{find, has};

/// How far back and ahead words count, in bytes, as far as the sentence goes.
const BACK: usize = 120;
const AHEAD: usize = 60;
/// How far what a number is called may be from it.
const LABEL: usize = 32;
/// How far a body's own name for its account may stand from it.
const CLOSE: usize = 40;

const BODIES: &[&str] = &[
    "council",
    "councils",
    "authority",
    "charity",
    "trust",
    "ltd",
    "limited",
    "plc",
    "llp",
    "club",
    "association",
    "society",
    "church",
    "company",
    "firm",
    "fund",
    "treasurer",
    "school",
    "college",
    "hospital",
    "surgery",
    "solicitors",
    "hmrc",
    "dwp",
    "department",
    "donations",
    "payable",
    "cyngor",
    "elusen",
    "cymdeithas",
    "cwmni",
];
const TO_A_BODY: &[&str] =
    &["payable to", "made out to", "pay the council", "paid to the council", "our account", "our bank", "yn daladwy i"];
const PEOPLE: &[&str] = &[
    "her",
    "his",
    "their",
    "my",
    "complainant",
    "claimant",
    "resident",
    "tenant",
    "witness",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "husband",
    "wife",
    "son",
    "daughter",
    "mother",
    "father",
    "achwynydd",
    "ei",
];
const HOMES: &[&str] = &[
    "home",
    "house",
    "houses",
    "lives",
    "live",
    "living",
    "lived",
    "resides",
    "residence",
    "address",
    "garden",
    "driveway",
    "doorstep",
    "door",
    "bungalow",
    "cottage",
    "flat",
    "bedroom",
    "cartref",
    "byw",
];
const PUBLIC: &[&str] = &[
    "stile",
    "footpath",
    "footpaths",
    "path",
    "bridleway",
    "byway",
    "gate",
    "kissing",
    "bridge",
    "footbridge",
    "junction",
    "crossroads",
    "roundabout",
    "crossing",
    "layby",
    "lay-by",
    "road",
    "verge",
    "hedge",
    "culvert",
    "ditch",
    "drain",
    "ford",
    "river",
    "stream",
    "brook",
    "canal",
    "lock",
    "pond",
    "reservoir",
    "weir",
    "common",
    "green",
    "park",
    "playground",
    "playing",
    "pavilion",
    "bench",
    "bin",
    "sign",
    "signpost",
    "finger",
    "lamp",
    "column",
    "shelter",
    "stop",
    "station",
    "hall",
    "church",
    "churchyard",
    "chapel",
    "memorial",
    "cemetery",
    "school",
    "surgery",
    "library",
    "quarry",
    "pit",
    "landfill",
    "depot",
    "mast",
    "turbine",
    "pylon",
    "wood",
    "woodland",
    "copse",
    "tree",
    "trees",
    "monument",
    "barrow",
    "castle",
    "cairn",
    "trig",
    "summit",
    "hill",
    "site",
    "land",
    "field",
    "fields",
    "plot",
    "development",
    "application",
    "extension",
    "permission",
    "proposal",
    "scheme",
    "boundary",
    "ward",
    "parish",
    "village",
    "town",
    "car",
    "market",
    "square",
    "harbour",
    "beach",
    "pier",
    "quay",
];

/// Whose an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A body's, by its own words: the council's account, payable to.
    Body,
    /// Perhaps a body's: one is named beside it and no person is.
    MaybeBody,
    /// A person's, or nothing is said.
    Person,
}

/// Whose account or card stands at a place.
pub fn account(bytes: &[u8], start: usize, end: usize) -> Whose {
    let (earlier, later) = (before(bytes, start), after(bytes, end));
    let close = earlier.get(earlier.len().saturating_sub(CLOSE)..).unwrap_or(earlier);
    let owned =
        |_: &[u8], rest: &[u8]| rest.starts_with(b"'s") || rest.starts_with("’s".as_bytes()) || rest.starts_with(b"' ");
    if find(close, BODIES, owned) || has(earlier, TO_A_BODY) {
        Whose::Body
    } else if has(earlier, PEOPLE) {
        Whose::Person
    } else if has(earlier, BODIES) || has(later, BODIES) {
        Whose::MaybeBody
    } else {
        Whose::Person
    }
}

/// Whether a body is named in the sentence.
pub fn names_a_body(bytes: &[u8], start: usize, end: usize) -> bool {
    has(before(bytes, start), BODIES) || has(after(bytes, end), BODIES)
}

/// Whether somebody is named before whose the details may be.
pub fn names_an_owner(bytes: &[u8], start: usize) -> bool {
    has(before(bytes, start), &["her", "his", "their", "my", "complainant", "resident", "tenant", "account name", "ei"])
}

/// Whether a place is a public one: the stile at …, the application site. The nearest word says it.
pub fn is_public_place(bytes: &[u8], start: usize, end: usize) -> bool {
    let earlier = before(bytes, start);
    match (last(earlier, HOMES), last(earlier, PUBLIC)) {
        (home, Some(public)) if home.is_none_or(|home| home < public) => {
            // Her barn, the complainant's field: theirs whatever it is.
            let owner = earlier.get(public.saturating_sub(20)..public).unwrap_or_default();
            !has(owner, &["her", "his", "their", "my", "complainant", "resident", "ei"])
        }
        (Some(_), _) => false,
        (None, _) => {
            let later = after(bytes, end);
            has(later, PUBLIC) && !has(later, HOMES)
        }
    }
}

/// Where the last of some words begins.
fn last(bytes: &[u8], words: &[&str]) -> Option<usize> {
    let (mut from, mut found) = (0, None);
    // One word after another: each begins with a letter after something that is none.
    while let Some(rest) = bytes.get(from..) {
        let Some(begins) = rest.iter().position(u8::is_ascii_alphabetic) else { break };
        let word = rest.get(begins..).unwrap_or_default();
        let length = word.iter().take_while(|b| b.is_ascii_alphabetic() || **b == b'-').count();
        let word = word.get(..length).unwrap_or_default();
        if words.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word)) {
            found = Some(from + begins);
        }
        from += begins + length;
    }
    found
}

/// The sentence up to a place, as far back as words count.
pub fn before(bytes: &[u8], start: usize) -> &[u8] {
    let window = bytes.get(start.saturating_sub(BACK)..start).unwrap_or_default();
    let mut rest = window;
    // Few places look like the end of a sentence, and those are looked at closely.
    while let Some(stop) = rest.windows(2).rposition(looks_like_an_end) {
        if ends_sentence(window, stop + 1) {
            return window.get(stop + 1..).unwrap_or_default();
        }
        rest = window.get(..=stop).unwrap_or_default();
    }
    window
}

/// The words of the sentence right before a place: what a number is called stands close to it.
pub fn just_before(bytes: &[u8], start: usize) -> &[u8] {
    let near = before(bytes, start);
    let near = near.get(near.len().saturating_sub(LABEL)..).unwrap_or(near);
    near.rsplit(|b| matches!(b, b';' | b'\n')).next().unwrap_or(near)
}

/// The rest of the sentence behind a place, as far ahead as words count.
pub fn after(bytes: &[u8], end: usize) -> &[u8] {
    let window = bytes.get(end..(end + AHEAD).min(bytes.len())).unwrap_or_default();
    let mut ends = window.windows(2).enumerate().filter(|(_, pair)| looks_like_an_end(pair));
    let cut = ends.find(|(stop, _)| ends_sentence(window, stop + 1)).map_or(window.len(), |(stop, _)| stop + 1);
    window.get(..cut).unwrap_or_default()
}

/// Whether a sentence ends within a stretch.
pub fn has_an_end(bytes: &[u8]) -> bool {
    (1..bytes.len()).any(|at| bytes.get(at - 1..=at).is_some_and(looks_like_an_end) && ends_sentence(bytes, at))
}

fn looks_like_an_end(pair: &[u8]) -> bool {
    matches!(pair, [b'.' | b'!' | b'?' | b'\n', b' ' | b'\n'])
}

/// Whether a sentence or paragraph ends right before a place.
fn ends_sentence(window: &[u8], at: usize) -> bool {
    let end = match window.get(at - 1..) {
        Some([b'\n', b'\n', ..]) => return true,
        Some([b'.' | b'!' | b'?', b' ' | b'\n', next, ..]) => !next.is_ascii_lowercase() && !next.is_ascii_digit(),
        _ => false,
    };
    // No. 4, s. 12, e.g. X: a stop after one or two letters ends no sentence.
    let short = window.get(..at - 1).is_some_and(|head| {
        head.iter().rev().take_while(|b| b.is_ascii_alphabetic()).count() < 3
            && head.last().is_some_and(u8::is_ascii_alphabetic)
    });
    end && !short
}
