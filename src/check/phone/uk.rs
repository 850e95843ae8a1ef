//! The numbers of the United Kingdom, Jersey, Guernsey and the Isle of Man.

use super::table;

/// The country calling code of all of them.
pub const CODE: &str = "44";
const RANGES: &str = table::rows(include_str!("../../../data/uk-phone-ranges.csv"));

/// What the table says of a run of numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// What kind of numbers they are.
    pub kind: &'static str,
    /// How many digits stand together when they are written, `3-3-4`.
    groups: &'static str,
}

/// The range that a number is in, if any. The number is without its leading 0.
pub fn range(number: &str) -> Option<Range> {
    match number.len() {
        10 => find("drama", number).or_else(|| find("10", number)),
        9 => find("9", number),
        7 => find("7", number),
        _ => None,
    }
}

fn find(part: &str, number: &str) -> Option<Range> {
    let row = table::at_or_before(RANGES, &[part, ",", number].concat())?;
    let mut cells = row.split(',');
    if cells.next()? != part {
        return None;
    }
    // The row's first digits are at or before the number's, or another row had been found.
    let run = cells.next()?;
    let last = run.split_once('-').map_or(run, |(_, last)| last);
    let fits = number.get(..last.len())? <= last;
    fits.then_some(Range { kind: cells.next()?, groups: cells.next()? })
}

/// A number as it is written at home.
pub fn written(number: &str, range: Range) -> String {
    let mut digits = number.chars();
    let mut out = String::with_capacity(14);
    out.push('0');
    for size in range.groups.bytes() {
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
    use super::RANGES;

    #[test]
    fn the_rows_are_sorted_apart_from_each_other_and_their_groups_add_up() {
        let mut before = ("", "");
        for line in RANGES.lines() {
            let cells: Vec<&str> = line.split(',').collect();
            let [part, run, kind, groups] = cells[..] else { panic!("{line}") };
            let digits = if part == "drama" { 10 } else { part.parse::<usize>().expect(line) };
            assert_eq!(
                groups.split('-').map(|size| size.parse::<usize>().expect(line)).sum::<usize>(),
                digits,
                "{line}"
            );
            assert_eq!(part == "drama", kind == "fictitious", "{line}");
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            assert!(first.len() == last.len() && first <= last && last.len() <= digits, "{line}");
            // `~` sorts after every digit: it ends the run of numbers that begin with `last`.
            assert!(part > before.0 || (part == before.0 && *first > *[before.1, "~"].concat()), "{line}");
            before = (part, last);
        }
    }
}
