//! What characters are made of, and which are marks. The crates that normalise text hold the tables for every form of it,
//! a tenth of the whole module; folding wants the letters of one form, and drops the marks.

use std::sync::LazyLock;

/// The first character that may stand above or below another.
pub const FIRST_MARK: char = '\u{300}';

/// The table, read once.
struct Table {
    /// The first and the last of each run of marks.
    marks: Vec<(char, char)>,
    /// What each character is made of.
    made_of: Vec<(char, &'static str)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let (mut marks, mut made_of) = (Vec::new(), Vec::with_capacity(6500));
    for row in include_str!("../../../data/decompositions.txt").lines().filter(|row| !row.starts_with('#')) {
        let mut cells = row.split('\t');
        let start = cells.next().unwrap_or("");
        if start == "marks" {
            let runs = cells.next().unwrap_or("").split(' ').map(|run| run.split_once('-').unwrap_or((run, run)));
            marks.extend(runs.filter_map(|(first, last)| Some((numbered(first)?, numbered(last)?))));
        } else if let Some(first) = numbered(start) {
            made_of.extend((first..).zip(cells));
        }
    }
    Table { marks, made_of }
});

fn numbered(hexadecimal: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hexadecimal, 16).ok()?)
}

/// Whether a character stands above or below another: its combining class is not 0.
pub fn is_mark(c: char) -> bool {
    c >= FIRST_MARK && {
        let marks = &TABLE.marks;
        let behind = marks.partition_point(|(first, _)| *first <= c);
        behind.checked_sub(1).and_then(|at| marks.get(at)).is_some_and(|(_, last)| c <= *last)
    }
}

/// Gives the characters that a character is made of in its compatibility decomposition, without its marks.
pub fn made_of(c: char, mut give: impl FnMut(char)) {
    if let Some(syllable) = u32::from(c).checked_sub(0xAC00).filter(|syllable| *syllable < 19 * 21 * 28) {
        // A syllable of Hangul is a letter at its start, a vowel, and mostly a letter at its end: no. 0 is none.
        let last = syllable % 28;
        let letters = [0x1100 + syllable / (21 * 28), 0x1161 + syllable / 28 % 21, 0x11A7 + last];
        letters.iter().take(if last == 0 { 2 } else { 3 }).filter_map(|letter| char::from_u32(*letter)).for_each(give);
        return;
    }
    match TABLE.made_of.binary_search_by_key(&c, |(c, _)| *c).ok().and_then(|at| TABLE.made_of.get(at)) {
        Some((_, made_of)) => made_of.chars().for_each(give),
        None => give(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

    #[test]
    fn the_table_says_what_unicode_says_of_every_character() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_mark(c), canonical_combining_class(c) != 0, "{c:?}");
            let (mut ours, mut theirs) = (String::new(), String::new());
            made_of(c, |part| ours.extend((!is_mark(part)).then_some(part)));
            decompose_compatible(c, |part| theirs.extend((canonical_combining_class(part) == 0).then_some(part)));
            assert_eq!(ours, theirs, "{c:?}");
        }
    }

    #[test]
    fn the_rows_are_in_order_and_no_two_overlap() {
        assert!(TABLE.made_of.windows(2).all(|two| two[0].0 < two[1].0));
        assert!(TABLE.marks.windows(2).all(|two| two[0].1 < two[1].0));
    }
}
