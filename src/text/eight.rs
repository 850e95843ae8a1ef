//! Eight bytes of a text looked at at once. An answer is a number with the highest bit set of each byte for which it
//! holds, the first byte of the text in the lowest place.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * ONES;

/// What makes eight of at least this byte of ASCII, by adding it, when it is there eight times.
const fn from(byte: u8) -> u64 {
    ONES * (0x80 - byte as u64)
}

/// Eight bytes.
#[derive(Clone, Copy)]
pub struct Eight(u64);

impl Eight {
    /// The eight bytes from a place on, when there are so many.
    pub fn at(bytes: &[u8], at: usize) -> Option<Self> {
        bytes.get(at..)?.first_chunk::<8>().map(|eight| Self(u64::from_le_bytes(*eight)))
    }

    /// How many bytes stand before the first one of an answer: eight when it holds for none.
    pub const fn before(answer: u64) -> usize {
        (answer.trailing_zeros() / 8) as usize
    }

    /// The first bytes, up to seven, as a number.
    pub const fn first(self, count: usize) -> u64 {
        self.0 & !(u64::MAX << (count * 8))
    }

    /// All of them as a number.
    pub const fn all(self) -> u64 {
        self.0
    }

    /// The bytes that begin or continue a character beyond ASCII.
    pub const fn beyond_ascii(self) -> u64 {
        self.0 & HIGH
    }

    /// The bytes that are this one of ASCII.
    pub const fn equal(self, byte: u8) -> u64 {
        let differs = self.0 ^ (ONES * byte as u64);
        !((differs & !HIGH) + (HIGH - ONES)) & !differs & HIGH
    }

    /// The bytes of ASCII below this one.
    pub const fn below(self, byte: u8) -> u64 {
        !((self.0 & !HIGH) + ONES * (0x80 - byte as u64)) & !self.0 & HIGH
    }

    /// The capitals of ASCII.
    pub const fn capitals(self) -> u64 {
        let ascii = self.0 & !HIGH;
        (ascii + from(b'A')) & !(ascii + from(b'Z' + 1)) & !self.0 & HIGH
    }

    /// The digits of ASCII.
    pub const fn digits(self) -> u64 {
        let ascii = self.0 & !HIGH;
        (ascii + from(b'0')) & !(ascii + from(b'9' + 1)) & !self.0 & HIGH
    }

    /// The letters and digits of ASCII.
    pub const fn alphanumeric(self) -> u64 {
        // In seven bits each, so that adding to one byte does not reach the next: the highest bit says "at least".
        let ascii = self.0 & !HIGH;
        let small = ascii | (0x20 * ONES);
        let letters = (small + from(b'a')) & !(small + from(b'z' + 1));
        (letters & !self.0 & HIGH) | self.digits()
    }

    /// All the others.
    pub const fn not_alphanumeric(self) -> u64 {
        !self.alphanumeric() & HIGH
    }
}

/// The places of the bytes that begin or continue a character beyond ASCII.
pub fn beyond_ascii(bytes: &[u8]) -> impl Iterator<Item = usize> {
    places(bytes, Eight::beyond_ascii, |byte| !byte.is_ascii())
}

/// The places of the bytes for which `wanted` holds of eight at once, and `is` of one.
pub fn places(bytes: &[u8], wanted: impl Fn(Eight) -> u64, is: impl Fn(u8) -> bool) -> impl Iterator<Item = usize> {
    let mut at = 0;
    let mut here = 0;
    std::iter::from_fn(move || {
        while here == 0 {
            let Some(eight) = Eight::at(bytes, at) else {
                // What is left is shorter than eight bytes.
                let rest = bytes.get(at..)?.iter().position(|byte| is(*byte))?;
                at += rest + 1;
                return Some(at - 1);
            };
            here = wanted(eight);
            at += 8;
        }
        let place = at - 8 + Eight::before(here);
        here &= here - 1;
        Some(place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_in_every_place_is_told_from_the_others() {
        for byte in 0..=255_u8 {
            for place in 0..8 {
                for around in [0, b' ', b'a', b'Z', b'9', b'`', 0x7F, 0x80, 0xFF] {
                    let mut bytes = [around; 8];
                    bytes[place] = byte;
                    let eight = Eight::at(&bytes, 0).unwrap();
                    let holds = |answer: u64| answer >> (place * 8 + 7) & 1 == 1;
                    assert_eq!(holds(eight.beyond_ascii()), !byte.is_ascii());
                    assert_eq!(holds(eight.equal(b'`')), byte == b'`');
                    assert_eq!(holds(eight.below(b' ')), byte < b' ');
                    assert_eq!(holds(eight.capitals()), byte.is_ascii_uppercase());
                    assert_eq!(holds(eight.digits()), byte.is_ascii_digit());
                    assert_eq!(holds(eight.alphanumeric()), byte.is_ascii_alphanumeric(), "{byte}");
                }
            }
        }
        let text = "aé – b…éabcdefgh€éabc".repeat(3);
        let places: Vec<usize> = (0..text.len()).filter(|at| !text.as_bytes()[*at].is_ascii()).collect();
        for end in 0..text.len() {
            let expected: Vec<usize> = places.iter().copied().filter(|at| *at < end).collect();
            assert!(beyond_ascii(&text.as_bytes()[..end]).eq(expected), "{end}");
        }
        assert_eq!(Eight::at(b"ab", 0).map(Eight::all), None);
        assert_eq!(Eight::at(b"ab      ", 0).map(|e| (Eight::before(e.equal(b'x')), e.first(2))), Some((8, 0x6261)));
    }
}
