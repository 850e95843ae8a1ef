//! The numbers of the United Kingdom, Jersey, Guernsey and the Isle of Man.

use std::cell::OnceCell;

use super::table::{Text, cut, number, position};

/// The country calling code of all of them.
pub const CODE: &str = "44";
/// What their numbers begin with in full.
pub const PREFIX: &str = "+44";
const TABLE: &str = include_str!("../../../data/uk-phone-ranges.csv");
/// The parts of the table, in its order: numbers of ten, seven and nine digits, and those for drama.
const PARTS: [&str; 4] = ["10", "7", "9", "drama"];
const DRAMA: u32 = 3;
/// The words of the table for kinds of number.
const KINDS: [&str; 9] =
    ["fictitious", "freephone", "geographic", "mobile", "national", "pager", "personal", "special", "voip"];
/// How many digits stand together when a number is written.
const GROUPS: [&str; 9] = ["2-4-4", "3-2-2", "3-3-4", "3-4", "3-6", "4-5", "4-6", "5-4", "5-5"];
/// No range is told by more digits.
const TOLD: usize = 7;

/// The edges of the ranges, in order. Before each is how far it is from the one before it, as a number and, in its last three
/// bits, the noughts after it; its digits are to the base of 128 and have their highest bit set. Then what there is from there
/// on, as [`Range`] has it, or nought.
static PACKED: [u8; READ.1] = cut(&READ.0);
const READ: ([u8; 4096], usize) = packed();

/// What the table says of a run of numbers: one more than the place of its kind and its groups among all pairs of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Range(u8);

impl Range {
    /// What kind of numbers they are.
    pub fn kind(self) -> &'static str {
        KINDS.get(usize::from(self.0 - 1) / GROUPS.len()).copied().unwrap_or_default()
    }

    fn groups(self) -> &'static str {
        GROUPS.get(usize::from(self.0 - 1) % GROUPS.len()).copied().unwrap_or_default()
    }
}

/// The range that a number is in, if any. The number is without its leading 0.
pub fn range(digits: &str) -> Option<Range> {
    let part = match digits.len() {
        10 => return find(DRAMA, digits).or_else(|| find(0, digits)),
        7 => 1,
        9 => 2,
        _ => return None,
    };
    find(part, digits)
}

fn find(part: u32, digits: &str) -> Option<Range> {
    thread_local! {
        /// The edges, unpacked at the first use: lighter than what could be shared.
        static EDGES: OnceCell<Vec<(u32, u8)>> = const { OnceCell::new() };
    }
    let place = place(part, digits.as_bytes(), b'0');
    EDGES.with(|edges| {
        let edges = edges.get_or_init(unpacked);
        let at = edges.partition_point(|(edge, _)| *edge <= place).checked_sub(1)?;
        edges.get(at).filter(|(_, what)| *what > 0).map(|(_, what)| Range(*what))
    })
}

/// Where a number stands in the order of the table.
const fn place(part: u32, digits: &[u8], then: u8) -> u32 {
    10_u32.pow(TOLD as u32) * part + number(digits, TOLD, then)
}

fn unpacked() -> Vec<(u32, u8)> {
    let (mut edges, mut place, mut step) = (Vec::new(), 0, 0);
    for b in &PACKED {
        if *b >= 128 {
            step = step * 128 + u32::from(b - 128);
        } else {
            place += (step >> 3) * 10_u32.pow(step & 7);
            step = 0;
            edges.push((place, *b));
        }
    }
    edges
}

/// The table packed, and how many bytes of the room for it that takes.
const fn packed() -> ([u8; 4096], usize) {
    let (mut all, mut length) = ([0; 4096], 0);
    let mut table = Text::of(TABLE);
    // Where the last range ended, and the last edge that was written.
    let (mut end, mut edge) = (0, 0);
    while !table.is_empty() {
        let part = position(&PARTS, table.until(b",").0) as u32;
        let (first, sign) = table.until(b"-,");
        let last = if sign == b'-' { table.until(b",").0 } else { first };
        let kind = position(&KINDS, table.until(b",").0);
        let groups = position(&GROUPS, table.until(b"\n").0);
        let start = place(part, first, b'0');
        if start > end {
            length = add(&mut all, length, end - edge, 0);
            edge = end;
        }
        length = add(&mut all, length, start - edge, 1 + (kind * GROUPS.len() + groups) as u8);
        (edge, end) = (start, place(part, last, b'9') + 1);
    }
    length = add(&mut all, length, end - edge, 0);
    (all, length)
}

/// Adds an edge, and gives the length with it.
const fn add(all: &mut [u8], mut length: usize, mut step: u32, what: u8) -> usize {
    let mut noughts = 0;
    while step > 0 && step.is_multiple_of(10) {
        (step, noughts) = (step / 10, noughts + 1);
    }
    step = step << 3 | noughts;
    let mut shift = 28;
    while shift > 0 {
        shift -= 7;
        if step >> shift > 0 {
            all[length] = 128 | (step >> shift & 127) as u8;
            length += 1;
        }
    }
    all[length] = what;
    length + 1
}

/// A number as it is written at home.
pub fn written(number: &str, range: Range) -> String {
    let mut digits = number.chars();
    let mut out = String::with_capacity(14);
    out.push('0');
    for size in range.groups().bytes() {
        if size == b'-' {
            out.push(' ');
        } else {
            out.extend(digits.by_ref().take(usize::from(size - b'0')));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, KINDS, PARTS, TABLE, TOLD, find};

    fn rows() -> impl Iterator<Item = [&'static str; 4]> {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| *line.split(',').collect::<Vec<_>>().first_chunk().expect(line))
    }

    #[test]
    fn the_rows_are_sorted_apart_from_each_other_and_their_groups_add_up() {
        let mut before = ("", "");
        for [part, run, kind, groups] in rows() {
            let digits = if part == "drama" { 10 } else { part.parse::<usize>().expect(part) };
            assert_eq!(groups.split('-').map(|size| size.parse::<usize>().expect(run)).sum::<usize>(), digits, "{run}");
            assert_eq!(part == "drama", kind == "fictitious", "{run}");
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            assert!(first.len() == last.len() && first <= last && last.len() <= TOLD.min(digits), "{run}");
            // `~` sorts after every digit: it ends the run of numbers that begin with `last`.
            assert!(part > before.0 || (part == before.0 && *first > *[before.1, "~"].concat()), "{run}");
            assert!(PARTS.contains(&part) && KINDS.contains(&kind) && GROUPS.contains(&groups), "{run}");
            before = (part, last);
        }
    }

    #[test]
    fn what_is_found_is_what_the_rows_say() {
        for (at, part) in PARTS.iter().enumerate() {
            let rows: Vec<_> = rows().filter(|row| row[0] == *part).collect();
            // Every run of four digits and, where rows are told by more, the numbers at their edges.
            let edges = rows.iter().flat_map(|[_, run, ..]| run.split('-')).flat_map(|edge| {
                let number: u32 = format!("{edge:0<7}").parse().expect(edge);
                let after: u32 = format!("{edge:9<7}").parse().expect(edge);
                [number.saturating_sub(1), number, after, after + 1]
            });
            for number in (0..10_000).map(|four| four * 1000 + 500).chain(edges) {
                let number = format!("{number:07}");
                let row = rows.iter().find(|[_, run, ..]| {
                    let (first, last) = run.split_once('-').unwrap_or((run, run));
                    (first..=last).contains(&&number[..first.len()])
                });
                let found = find(at as u32, &number[..7]).map(|range| (range.kind(), range.groups()));
                assert_eq!(found, row.map(|[_, _, kind, groups]| (*kind, *groups)), "{part} {number}");
            }
        }
    }
}
