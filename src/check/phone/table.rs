//! Tables of `data/` read while the crate is compiled: what is made of them is lighter than their text, and quicker to
//! search.

/// What is still to be read of a table.
pub struct Text(&'static [u8]);

impl Text {
    /// A table without the comments at its head.
    pub const fn of(text: &'static str) -> Self {
        let mut text = Self(text.as_bytes());
        while let [b'#', ..] = text.0 {
            text.until(b"\n");
        }
        text
    }

    /// Whether all is read.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands before the next of some signs, and that sign.
    pub const fn until(&mut self, signs: &[u8]) -> (&'static [u8], u8) {
        let (all, mut length) = (self.0, 0);
        while let [b, rest @ ..] = self.0 {
            self.0 = rest;
            if holds(signs, *b) {
                return (all.split_at(length).0, *b);
            }
            length += 1;
        }
        (all, b'\n')
    }
}

const fn holds(mut signs: &[u8], wanted: u8) -> bool {
    while let [sign, rest @ ..] = signs {
        if *sign == wanted {
            return true;
        }
        signs = rest;
    }
    false
}

/// The number of so many digits that begins with these, and goes on with `then`.
pub const fn number(mut digits: &[u8], length: usize, then: u8) -> u32 {
    let (mut number, mut at) = (0, 0);
    while at < length {
        let mut digit = then;
        if let [first, rest @ ..] = digits {
            (digit, digits) = (*first, rest);
        }
        number = number * 10 + (digit - b'0') as u32;
        at += 1;
    }
    number
}

/// The place of a word among others; how many there are, if it is none of them.
pub const fn position(mut words: &[&str], wanted: &[u8]) -> usize {
    let mut place = 0;
    while let [word, rest @ ..] = words {
        let (mut word, mut same) = (word.as_bytes(), wanted);
        while let ([a, word_rest @ ..], [b, same_rest @ ..]) = (word, same)
            && *a == *b
        {
            (word, same) = (word_rest, same_rest);
        }
        if word.is_empty() && same.is_empty() {
            break;
        }
        (words, place) = (rest, place + 1);
    }
    place
}

/// So many as there are of what there is room for.
pub const fn cut<T: Copy, const N: usize>(all: &[T]) -> [T; N] {
    let (mut some, mut at) = ([all[0]; N], 0);
    while at < N {
        some[at] = all[at];
        at += 1;
    }
    some
}

#[cfg(test)]
mod tests {
    use super::{Text, number, position};

    #[test]
    fn a_table_is_read_cell_by_cell_without_the_comments_at_its_head() {
        let mut text = Text::of("# head, 1\n# and more\na-b,c\nd");
        let mut read = Vec::new();
        while !text.is_empty() {
            read.push(text.until(b"-,\n"));
        }
        assert_eq!(read, [(&b"a"[..], b'-'), (b"b", b','), (b"c", b'\n'), (b"d", b'\n')]);
        assert!(["# only\n", ""].map(|none| Text::of(none).is_empty()).iter().all(|is_empty| *is_empty));
    }

    #[test]
    fn digits_are_filled_up_and_cut_off() {
        assert_eq!([number(b"12", 4, b'0'), number(b"12", 4, b'9'), number(b"12345", 3, b'9')], [1200, 1299, 123]);
    }

    #[test]
    fn a_word_has_the_place_that_it_has() {
        let words = ["a", "ab", "b"];
        assert_eq!([&b"a"[..], b"ab", b"b", b"", b"abc"].map(|word| position(&words, word)), [0, 1, 2, 3, 3]);
    }
}
