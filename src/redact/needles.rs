//! Several long strings looked for at once, after Wu and Manber: of a window as long as the shortest string only the end
//! is read, and it tells how far the window may be moved without passing over one.

use crate::text::Span;

/// How many bytes at the end of a window are read.
const BLOCK: usize = 3;

/// The longest step.
const LONGEST: usize = 64;

/// How many kinds of block ends are told apart.
const KINDS: usize = 1 << 12;

/// Strings to look for. Of two that begin at the same place the one that was given first is found.
pub struct Needles {
    strings: Vec<String>,
    /// How long a window is.
    window: usize,
    /// By the end of a window: how far it may be moved.
    steps: Vec<u8>,
}

impl Needles {
    /// Strings of at least three bytes; none that is shorter is ever found.
    pub fn new<'a>(strings: impl Iterator<Item = &'a str>) -> Self {
        let strings: Vec<String> = strings.map(str::to_owned).collect();
        let shortest = strings.iter().map(String::len).filter(|len| *len >= BLOCK).min().unwrap_or(BLOCK);
        let window = shortest.min(LONGEST);
        let step = |bytes: usize| u8::try_from(bytes).unwrap_or(u8::MAX);
        let mut steps = vec![step(window - BLOCK + 1); KINDS];
        for string in strings.iter().filter(|string| string.len() >= BLOCK) {
            let begins = string.as_bytes().get(..window).unwrap_or(&[]);
            for (from, block) in begins.windows(BLOCK).enumerate() {
                if let Some(slot) = steps.get_mut(kind(block)) {
                    *slot = (*slot).min(step(window - BLOCK - from));
                }
            }
        }
        Self { strings, window, steps }
    }

    /// The number of the string and its place, for each that is found, in order and without overlaps.
    pub fn find<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = (usize, Span)> + 'a {
        let mut start = 0;
        std::iter::from_fn(move || {
            loop {
                let block = text.get(start + self.window - BLOCK..start + self.window)?;
                let step = self.steps.get(kind(block)).copied().map_or(1, usize::from);
                if step > 0 {
                    start += step;
                    continue;
                }
                let here = text.get(start..)?;
                let begins = |string: &String| string.len() >= BLOCK && here.starts_with(string.as_bytes());
                if let Some(number) = self.strings.iter().position(begins) {
                    let span = Span::new(start, start + self.strings.get(number).map_or(1, String::len));
                    start = span.end;
                    return Some((number, span));
                }
                start += 1;
            }
        })
    }
}

fn kind(block: &[u8]) -> usize {
    block.iter().fold(0, |all, byte| (all * 37) ^ usize::from(*byte)) % KINDS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a search from place to place finds.
    fn by_hand(strings: &[&str], text: &str) -> Vec<(usize, Span)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            match strings.iter().position(|s| text.as_bytes()[at..].starts_with(s.as_bytes())) {
                Some(number) => {
                    found.push((number, Span::new(at, at + strings[number].len())));
                    at += strings[number].len();
                }
                None => at += 1,
            }
        }
        found
    }

    #[test]
    fn nothing_is_passed_over() {
        let sets: [&[&str]; 4] = [
            &["abcabcabd", "abcabcab"],
            &["aaaaaaaab", "aaaaaaaa", "baaaaaaa"],
            &["abc"],
            &["cabbage", "bagcabb", "abcabc"],
        ];
        let mut seed = 88_172_645_463_325_252_u64;
        for round in 0..2000 {
            let mut text = String::new();
            for _ in 0..round % 60 {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                text.push_str(["a", "b", "c", "abc", "aaaa", "cabbage", "g", "e"][(seed >> 40) as usize % 8]);
            }
            for strings in sets {
                let needles = Needles::new(strings.iter().copied());
                assert_eq!(needles.find(text.as_bytes()).collect::<Vec<_>>(), by_hand(strings, &text), "{text}");
            }
        }
    }

    #[test]
    fn nothing_to_look_for_is_not_found() {
        assert_eq!(Needles::new(std::iter::empty()).find(b"abc abc abc").count(), 0);
    }
}
