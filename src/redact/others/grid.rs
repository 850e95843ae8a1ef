//! A reference to the Ordnance Survey's National Grid: two letters and six, eight or ten figures.
//!
//! Source: Ordnance Survey, “A guide to coordinate systems in Great Britain”: squares of 100 km with two letters, then as
//! many figures east as north. Fewer than six figures name a square kilometre, which is a place and no house.
//!
//! In two halves and capitals it is one by itself; in one piece, or behind NO, which is also a word, the words before it
//! must say so. Figures called easting and northing are one without letters.

use super::{Found, belonging};
use crate::check::spot::digits::{Digits, before, ends_at};
use crate::check::spot::nearby::has;
use crate::redact::finding::{Action, Label, Reason};

/// The squares with land in them.
const SQUARES: &str =
    "HPHTHUHWHXHYHZNANBNCNDNFNGNHNJNKNLNMNNNONRNSNTNUNWNXNYNZOVSCSDSESHSJSKSMSNSOSPSRSSSTSUSVSWSXSYSZTATFTGTLTMTQTRTV";
const WORDS: &[&str] = &["grid", "ngr", "os", "osgr", "map ref", "map reference", "cyfeirnod grid"];

const PLACE: Reason =
    Reason { rule: "other-location", why: "A reference to a spot on the map, which may be somebody’s home." };
const PUBLIC: Reason =
    Reason { rule: "other-location", why: "A reference to a spot on the map that seems to be a public place." };

/// What is done with a spot on the map.
pub fn spot_on_the_map(bytes: &[u8], start: usize, end: usize) -> Found {
    let public = belonging::is_public_place(bytes, start, end);
    let (reason, action) = if public { (PUBLIC, Action::Suggest) } else { (PLACE, Action::Redact) };
    Found { start, end, label: Label::Location, reason, action }
}

pub fn at(bytes: &[u8], run: &Digits) -> Option<Found> {
    let (halves, end) = [[3, 3], [4, 4], [5, 5]]
        .iter()
        .find_map(|sizes| run.grouped(sizes).filter(|(gap, _)| *gap == b' '))
        .map(|(_, end)| (true, end))
        .or_else(|| {
            let group = run.groups().first().filter(|group| matches!(group.size, 6 | 8 | 10))?;
            Some((false, group.end))
        })?;
    if !ends_at(bytes, end) {
        return None;
    }
    let gap = usize::from(matches!(before(bytes, run.start), b' ' | b'-'));
    let start = run.start.checked_sub(gap + 2);
    let square = start.and_then(|start| bytes.get(start..start + 2)).filter(|square| is_square(square));
    let Some((start, square)) = start.zip(square) else { return easting(bytes, run, halves) };
    let said = has(belonging::just_before(bytes, start), WORDS);
    let sure = said || (halves && square != b"NO");
    let alone = !before(bytes, start).is_ascii_alphanumeric() && !matches!(before(bytes, start), b'/' | b'_' | b'-');
    (sure && alone).then(|| spot_on_the_map(bytes, start, end))
}

fn is_square(letters: &[u8]) -> bool {
    SQUARES.as_bytes().as_chunks::<2>().0.iter().any(|square| square == letters)
}

/// `Easting 374900, northing 164800`: each by itself.
fn easting(bytes: &[u8], run: &Digits, halves: bool) -> Option<Found> {
    let group = run.groups().first().filter(|group| !halves && group.size == 6)?;
    let said = has(belonging::just_before(bytes, run.start), &["easting", "eastings", "northing", "northings"]);
    (said && run.begins(bytes)).then(|| spot_on_the_map(bytes, run.start, group.end))
}
