//! Sets that the words of a text are chosen by: their numbers, and what they may begin with.

/// Numbers of words, in order.
pub struct Places {
    bits: Vec<u64>,
    at: usize,
}

impl Places {
    /// None of so many words.
    #[must_use]
    pub fn new(words: usize) -> Self {
        Self { bits: vec![0; words.div_ceil(64)], at: 0 }
    }

    /// Adds one.
    pub fn add(&mut self, index: usize) {
        if let Some(bits) = self.bits.get_mut(index / 64) {
            *bits |= 1 << (index % 64);
        }
    }

    /// Adds several.
    pub fn add_all(&mut self, indices: &[usize]) {
        indices.iter().for_each(|index| self.add(*index));
    }
}

impl Iterator for Places {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            let bits = self.bits.get_mut(self.at)?;
            if *bits != 0 {
                let bit = bits.trailing_zeros() as usize;
                *bits &= *bits - 1;
                return Some(self.at * 64 + bit);
            }
            self.at += 1;
        }
    }
}

/// What some words begin with: by the first byte, a bit for each second one, cut to its last five bits.
#[derive(Clone)]
pub struct Beginnings([u32; 256]);

impl Beginnings {
    /// Those of words, each of two bytes or more.
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self([0; 256]);
        for word in words {
            if let [first, second, ..] = word.as_bytes()
                && let Some(seconds) = all.0.get_mut(usize::from(*first))
            {
                *seconds |= 1 << (second & 31);
            }
        }
        all
    }

    /// Whether one of the words may begin so, as far as two bytes tell.
    #[must_use]
    pub fn has(&self, bytes: &[u8]) -> bool {
        let seconds = bytes.first().and_then(|first| self.0.get(usize::from(*first))).copied().unwrap_or(0);
        bytes.get(1).map_or(seconds != 0, |second| seconds >> (second & 31) & 1 == 1)
    }
}
