//! The bytes that a match may begin with.

use regex_syntax::hir::{Class, Hir, HirKind};

/// How many bytes of a match are known beforehand.
const LENGTH: usize = 8;

/// For each first byte that a match may have, what the first few bytes may be. What may stand further on depends on it:
/// dates that begin with "the" go on in few of the ways in which a date may.
#[derive(Clone)]
pub struct Prefix {
    /// By first byte: which of `heads` it has, counted from one.
    by_first: Box<[u16; 256]>,
    heads: Vec<Head>,
}

impl Prefix {
    /// Of what a pattern matches.
    pub fn of(hir: &Hir) -> Self {
        let mut prefix = Self { by_first: Box::new([0; 256]), heads: Vec::new() };
        let all = Head::of(hir, None);
        for first in (0..=u8::MAX).filter(|byte| all.has(0, *byte)) {
            let head = Head::of(hir, Some(first));
            // Many bytes begin what may go on in one way: any byte at all, a digit.
            let known = prefix.heads.iter().position(|known| known.goes_on_like(&head));
            let number = known.unwrap_or_else(|| {
                prefix.heads.push(head);
                prefix.heads.len() - 1
            });
            if let (Some(slot), Ok(number)) = (prefix.by_first.get_mut(usize::from(first)), u16::try_from(number + 1)) {
                *slot = number;
            }
        }
        prefix
    }

    /// Whether a match may begin with a byte.
    pub fn begins_with(&self, first: u8) -> bool {
        self.head(Some(&first)).is_some()
    }

    /// Whether a match may begin so.
    pub fn fits(&self, bytes: &[u8]) -> bool {
        let ends_before = |head: &Head, at: usize| at >= bytes.len() && head.has(at, 0);
        self.head(bytes.first()).is_some_and(|head| {
            (1..LENGTH).all(|at| bytes.get(at).is_some_and(|byte| head.has(at, *byte)) || ends_before(head, at))
        })
    }

    /// Whether a match may begin with a word, whatever stands behind it.
    pub fn fits_word(&self, word: &[u8]) -> bool {
        let head = self.head(word.first());
        head.is_some_and(|head| word.iter().take(LENGTH).enumerate().skip(1).all(|(at, byte)| head.has(at, *byte)))
    }

    fn head(&self, first: Option<&u8>) -> Option<&Head> {
        let number = self.by_first.get(usize::from(*first?))?;
        self.heads.get(usize::from(number.checked_sub(1)?))
    }
}

/// A set of bytes.
type Bytes = [u64; 4];

/// The bytes that the first few of a match may be, each by itself.
#[derive(Clone)]
struct Head([Bytes; LENGTH]);

impl Head {
    /// Of what a pattern matches, or of that only which begins with one byte.
    fn of(hir: &Hir, first: Option<u8>) -> Self {
        let mut head = Self([[0; 4]; LENGTH]);
        let ends = head.walk(hir, 1, first);
        // Behind the shortest match anything may stand.
        let shortest = ends.trailing_zeros() as usize;
        (shortest..LENGTH).for_each(|at| head.allow(at, 0, u8::MAX));
        head
    }

    fn has(&self, at: usize, byte: u8) -> bool {
        self.0
            .get(at)
            .is_none_or(|set| set.get(usize::from(byte / 64)).is_some_and(|bits| bits >> (byte % 64) & 1 == 1))
    }

    fn goes_on_like(&self, other: &Self) -> bool {
        self.0.get(1..) == other.0.get(1..)
    }

    fn allow(&mut self, at: usize, first: u8, last: u8) {
        let Some(set) = self.0.get_mut(at) else { return };
        for (bits, from) in set.iter_mut().zip([0_u8, 64, 128, 192]) {
            let (first, last) = (first.max(from), last.min(from + 63));
            if first <= last {
                *bits |= (u64::MAX >> (63 - (last - first))) << (first - from);
            }
        }
    }

    /// Notes what a part of a pattern may be, given where in the match it may begin; gives back where it may end. Both
    /// are sets of places: a bit each, the last for all places further on. Nothing begins with another byte than `only`.
    fn walk(&mut self, hir: &Hir, from: u16, only: Option<u8>) -> u16 {
        const LAST: u16 = 1 << LENGTH;
        let next = |places: u16| (places << 1 | places & LAST) & (LAST << 1).wrapping_sub(1);
        let here = |places: u16| (0..LENGTH).filter(move |at| places >> at & 1 == 1);
        // The places at which one of some bytes may stand.
        let begun = |places: u16, has: &dyn Fn(u8) -> bool| if only.is_none_or(has) { places } else { places & !1 };
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => from,
            HirKind::Literal(literal) => literal.0.iter().fold(from, |places, byte| {
                let places = begun(places, &|only| only == *byte);
                here(places).for_each(|at| self.allow(at, *byte, *byte));
                next(places)
            }),
            HirKind::Class(Class::Bytes(class)) => {
                let ranges = class.ranges();
                let places = begun(from, &|only| ranges.iter().any(|r| (r.start()..=r.end()).contains(&only)));
                for range in ranges {
                    here(places).for_each(|at| self.allow(at, range.start(), range.end()));
                }
                next(places)
            }
            HirKind::Class(Class::Unicode(_)) => {
                let all = (0..3).fold(from, |places, _| places | next(places));
                here(all).for_each(|at| self.allow(at, 0, u8::MAX));
                next(all)
            }
            HirKind::Repetition(repeated) => {
                let most = repeated.max.unwrap_or(u32::MAX).min(repeated.min.max(LENGTH as u32 + 1));
                let mut ends = if repeated.min == 0 { from } else { 0 };
                let mut places = from;
                for times in 1..=most {
                    places = self.walk(&repeated.sub, places, only);
                    if times >= repeated.min {
                        ends |= places;
                    }
                }
                ends
            }
            HirKind::Capture(group) => self.walk(&group.sub, from, only),
            HirKind::Concat(parts) => parts.iter().fold(from, |places, part| self.walk(part, places, only)),
            HirKind::Alternation(parts) => parts.iter().fold(0, |ends, part| ends | self.walk(part, from, only)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::RegexBuilder;
    use regex_syntax::ParserBuilder;

    fn prefix(pattern: &str) -> Prefix {
        Prefix::of(&ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern).unwrap())
    }

    #[test]
    fn nothing_that_matches_is_passed_over() {
        let mut seed = 88_172_645_463_325_252_u64;
        let mut next = move |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed >> 33) as usize % below
        };
        let patterns = [
            "(?:the )?(?:ab|a)c?[ -]{0,2}d",
            "a{2,9}b",
            "(?:a|b|cd)*e",
            "[b-e]b",
            "a?",
            "ab|c[a-e ]{3}d",
            "(?:a b|b a){2,}c",
        ];
        let mut matches = 0;
        for pattern in patterns {
            let prefix = prefix(pattern);
            let regex = RegexBuilder::new(&format!("^(?:{pattern})")).unicode(false).build().unwrap();
            for _ in 0..3000 {
                let text: String =
                    (0..next(12)).map(|_| ["a", "b", "c", "d", "e", " ", "-", "the ", "aaaa"][next(9)]).collect();
                if regex.find(&text).is_some_and(|found| found.end() > 0) {
                    matches += 1;
                    assert!(prefix.fits(text.as_bytes()), "{pattern}: {text:?}");
                    let word = text.split(' ').next().unwrap_or("");
                    assert!(word.is_empty() || prefix.fits_word(word.as_bytes()), "{pattern}: {text:?}");
                }
            }
        }
        assert!(matches > 1000, "only {matches} matches");
    }

    #[test]
    fn what_stands_further_on_depends_on_the_first_byte() {
        let date = prefix("(?:the )?(?:1st|first) of may|may the 1st|1/5");
        assert!(date.fits(b"the first of may") && date.fits(b"may the 1st") && date.fits(b"1/5 and"));
        assert!(!date.fits(b"the may f") && !date.fits(b"first 1st") && !date.fits(b"1/may") && !date.fits(b""));
        assert!(date.fits_word(b"the") && !date.fits_word(b"then") && !date.begins_with(b'x'));
    }
}
