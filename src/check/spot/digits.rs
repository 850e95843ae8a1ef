//! Digits in groups, as numbers are written, and the way from one to the next.

use crate::check::eight::near_digits;
use crate::check::sort_code::value;

/// As many digits as any number here has.
const MOST: usize = 24;
/// As many groups.
const GROUPS: usize = 8;

/// Groups of digits with one character between each two: a space, a dash, a full stop or a slash.
pub struct Digits {
    pub start: usize,
    digits: [u8; MOST],
    groups: [Group; GROUPS],
    count: usize,
}

/// A group of digits.
#[derive(Clone, Copy, Default)]
pub struct Group {
    /// How many digits there are.
    pub size: usize,
    /// The byte after the last of them.
    pub end: usize,
    /// What is between this and the next, if there is one: `b' '`, `b'-'`, `b'.'` or `b'/'`, whichever character of
    /// that kind it is.
    pub gap: u8,
}

impl Digits {
    /// Reads the groups that begin at a digit, as many as there is room for.
    pub fn read(bytes: &[u8], start: usize) -> Self {
        let mut read = Self { start, digits: [0; MOST], groups: [Group::default(); GROUPS], count: 0 };
        let (mut from, mut total) = (start, 0);
        for group in &mut read.groups {
            let end = end_of_digits(bytes, from);
            let size = end - from;
            let room = read.digits.get_mut(total..total + size);
            match (room, bytes.get(from..end)) {
                (Some(room), Some(digits)) => room.iter_mut().zip(digits).for_each(|(room, digit)| *room = *digit),
                _ if read.count > 0 => break,
                // Longer than any number: where it ends is enough.
                _ => {}
            }
            total += size;
            let (gap, next) = gap(bytes, end).unwrap_or((0, end));
            *group = Group { size, end, gap };
            read.count += 1;
            if gap == 0 {
                break;
            }
            from = next;
        }
        // What did not fit any more is not part of it.
        if let Some(last) = read.count.checked_sub(1).and_then(|last| read.groups.get_mut(last)) {
            last.gap = 0;
        }
        read
    }

    /// The byte after the first run of digits.
    pub fn first_end(&self) -> usize {
        self.groups.first().map_or(self.start, |group| group.end)
    }

    /// Whether there are five digits at most in one piece, and no nought first: of all that is looked for, only a day can
    /// be that, or what has a letter or a plus before it.
    pub fn is_short(&self, bytes: &[u8]) -> bool {
        self.count == 1 && self.first_end() - self.start < 6 && byte(bytes, self.start) != b'0'
    }

    /// The groups.
    pub fn groups(&self) -> &[Group] {
        self.groups.get(..self.count).unwrap_or_default()
    }

    /// The first digits, as text.
    pub fn digits(&self, count: usize) -> &[u8] {
        self.digits.get(..count).unwrap_or_default()
    }

    /// The value of some digits, from one of them to another.
    pub fn value(&self, from: usize, to: usize) -> u32 {
        self.digits.get(from..to).and_then(value).unwrap_or(0)
    }

    /// Whether the first groups are of these sizes, each after the first following on the same kind of gap; and then
    /// that gap and where they end.
    pub fn grouped(&self, sizes: &[usize]) -> Option<(u8, usize)> {
        let groups = self.groups().get(..sizes.len())?;
        let (last, before) = groups.split_last()?;
        let gap = before.first().map_or(0, |first| first.gap);
        let fits = groups.iter().zip(sizes).all(|(group, size)| group.size == *size);
        (fits && before.iter().all(|group| group.gap == gap)).then_some((gap, last.end))
    }

    /// Whether nothing before the digits belongs to them.
    pub fn begins(&self, bytes: &[u8]) -> bool {
        begins_at(bytes, self.start)
    }
}

/// Whether nothing before a place belongs to a number that begins there: no letter, no digits of which it is a part or a
/// decimal, no currency.
pub fn begins_at(bytes: &[u8], start: usize) -> bool {
    let (earlier, last) = (start.checked_sub(2).map_or(b' ', |at| byte(bytes, at)), before(bytes, start));
    match last {
        b'.' | b',' | b':' => !earlier.is_ascii_digit(),
        b'/' | b'-' => !earlier.is_ascii_alphanumeric(),
        b'_' | b'$' | b'#' | b'=' | b'&' | b'%' => false,
        _ if last.is_ascii() => !last.is_ascii_alphanumeric(),
        _ => match bytes.get(..start) {
            Some([.., 0xc2, 0xa3] | [.., 0xe2, 0x82, 0xac]) => false,
            Some([.., b, 0xe2, 0x80, 0x90..=0x95]) => !b.is_ascii_digit(),
            _ => true,
        },
    }
}

/// Whether nothing follows a number that belongs to it: no letter or digit, no decimals.
pub fn ends_at(bytes: &[u8], end: usize) -> bool {
    match byte(bytes, end) {
        b'.' | b',' | b'/' => !byte(bytes, end + 1).is_ascii_digit(),
        b'_' | b'%' => false,
        next => !next.is_ascii_alphanumeric(),
    }
}

/// The byte before a place, or a space at the beginning.
pub fn before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).map_or(b' ', |at| byte(bytes, at))
}

/// The byte at a place, or a space at the end.
pub fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(b' ')
}

/// The place of the next digit or @ at or after a place.
pub fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let (words, rest) = bytes.get(from..)?.as_chunks::<8>();
    let mut start = from;
    for word in words {
        let mut hits = near_digits(*word);
        while hits != 0 {
            let at = start + (hits.trailing_zeros() / 8) as usize;
            if bytes.get(at).is_some_and(is_wanted) {
                return Some(at);
            }
            hits &= hits - 1;
        }
        start += 8;
    }
    rest.iter().position(is_wanted).map(|at| start + at)
}

const fn is_wanted(b: &u8) -> bool {
    b.is_ascii_digit() || *b == b'@'
}

fn end_of_digits(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len())
}

/// What is between a group of digits and the next, and where that begins.
fn gap(bytes: &[u8], end: usize) -> Option<(u8, usize)> {
    let (kind, width) = match byte(bytes, end) {
        b @ (b'.' | b'/') => (b, 1),
        _ => between(bytes.get(end..)?)?,
    };
    byte(bytes, end + width).is_ascii_digit().then_some((kind, end + width))
}

/// Which of a space and a dash a text begins with, and how many bytes that takes.
pub const fn between(bytes: &[u8]) -> Option<(u8, usize)> {
    match bytes {
        [b @ (b' ' | b'-'), ..] => Some((*b, 1)),
        // Spaces that do not break.
        [0xc2, 0xa0, ..] => Some((b' ', 2)),
        [0xe2, 0x80, 0xaf, ..] => Some((b' ', 3)),
        // The hyphens and dashes of U+2010 to U+2015.
        [0xe2, 0x80, 0x90..=0x95, ..] => Some((b'-', 3)),
        _ => None,
    }
}

/// How many bytes the space or dash takes that a text ends with; 0 if there is none.
pub const fn between_before(bytes: &[u8]) -> usize {
    match bytes {
        [.., b' ' | b'-'] => 1,
        [.., 0xc2, 0xa0] => 2,
        [.., 0xe2, 0x80, 0xaf | 0x90..=0x95] => 3,
        _ => 0,
    }
}
