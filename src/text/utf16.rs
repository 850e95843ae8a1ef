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
    let (mut byte, mut unit) = (0, 0);
    let mut chars = text.chars();
    for i in order {
        let target = offsets.get(i).copied().unwrap_or(0);
        while byte < target {
            let Some(c) = chars.next() else { break };
            byte += c.len_utf8();
            unit += c.len_utf16();
        }
        if let Some(slot) = result.get_mut(i) {
            *slot = unit;
        }
    }
    result
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
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(from_bytes("é", &[99]), [1]);
    }
}
