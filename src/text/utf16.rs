//! Byte offsets in UTF-8 turned into the offsets that JavaScript strings count in.

/// Turns byte offsets of `text` into UTF-16 offsets, in one pass over the text.
///
/// `offsets` may stand in any order; one that is not on a character boundary counts as the next boundary, and one past
/// the end as the end.
#[must_use]
pub fn from_bytes(text: &str, offsets: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_unstable_by_key(|&i| offsets.get(i).copied().unwrap_or(0));
    let mut result = vec![0; offsets.len()];
    let bytes = text.as_bytes();
    let (mut byte, mut unit) = (0, 0);
    for i in order {
        let mut target = offsets.get(i).copied().unwrap_or(0).min(text.len());
        while !text.is_char_boundary(target) {
            target += 1;
        }
        if target > byte {
            unit += units(bytes.get(byte..target).unwrap_or(&[]));
            byte = target;
        }
        if let Some(slot) = result.get_mut(i) {
            *slot = unit;
        }
    }
    result
}

/// How many UTF-16 units whole characters take: one for each first byte, and one more for each that four begin with.
fn units(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let count = |bits: u64| (bits & ONES).wrapping_mul(ONES) >> 56;
    let mut chunks = bytes.chunks_exact(8);
    let mut units = 0;
    for chunk in &mut chunks {
        let eight = chunk.first_chunk::<8>().copied().map_or(0, u64::from_le_bytes);
        let continues = (eight >> 7) & !(eight >> 6);
        let four = (eight >> 7) & (eight >> 6) & (eight >> 5) & (eight >> 4);
        units += 8 - count(continues) + count(four);
    }
    let of = |byte: &u8| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0);
    usize::try_from(units).unwrap_or(usize::MAX) + chunks.remainder().iter().map(of).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::from_bytes;

    #[test]
    fn counts_two_units_for_an_emoji_and_one_for_an_accent() {
        let text = "a😀é!";
        assert_eq!(from_bytes(text, &[8, 0, 1, 5, 7]), [5, 0, 1, 3, 4]);
    }

    #[test]
    fn every_offset_is_that_of_a_string() {
        let text = "plain ASCII text, “quoted” – £5, naïve; 😀😀é\u{10FFFF} and once more plain text ﬁ 中".repeat(3);
        let all: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let units: Vec<usize> = all.iter().map(|at| text[..*at].encode_utf16().count()).collect();
        assert_eq!(from_bytes(&text, &all), units);
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(from_bytes("é", &[99]), [1]);
    }
}
