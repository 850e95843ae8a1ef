//! Long texts looked through eight bytes at a time: what most of them hold is passed over at once.

const ONES: u64 = u64::MAX / 255;
/// The highest bit of each byte.
const HIGH: u64 = ONES << 7;

/// How many bytes, eight by eight, a text begins with that are from space to `~`: ASCII, and no control character.
pub fn shown(bytes: &[u8]) -> usize {
    let mut length = 0;
    for eight in bytes.as_chunks::<8>().0 {
        if !are_shown(*eight) {
            break;
        }
        length += 8;
    }
    length
}

fn are_shown(bytes: [u8; 8]) -> bool {
    hidden(u64::from_le_bytes(bytes)) == 0
}

/// The bytes of eight that are not from space to `~`, each marked by its highest bit; after the first of them, the marks may
/// be wrong.
#[inline(always)]
const fn hidden(word: u64) -> u64 {
    // A carry into the highest bit says that the byte is at least that large; none can reach the next byte, unless this
    // one has its highest bit.
    let from_space = word.wrapping_add(ONES * (0x80 - b' ' as u64));
    (word | word.wrapping_add(ONES) | !from_space) & HIGH
}

/// With a highest bit somewhere where one of eight bytes is not quiet: not from space to `/` and not from A to `~`. All other
/// bits mean nothing.
#[cfg(any(test, feature = "forms"))]
#[inline(always)]
const fn loud(word: u64) -> u64 {
    // Carries as above. A sign from space to `/` is below 16 when the bit of the space is turned round.
    let is_no_sign = (word ^ (ONES * b' ' as u64)).wrapping_add(ONES * (0x80 - 16));
    let to_at = (ONES * (0x80 + b'@' as u64)).wrapping_sub(word);
    word | word.wrapping_add(ONES) | (is_no_sign & to_at)
}

/// Whether a text is all shown, and no two spaces are together.
pub fn is_spaced_once(bytes: &[u8]) -> bool {
    let mut was_space = 0;
    let mut is_fine = |eight: [u8; 8]| {
        let word = u64::from_le_bytes(eight);
        let spaces = word ^ (ONES * b' ' as u64);
        // Of what has no highest bit, only nought stays below it.
        let spaces = !spaces.wrapping_add(!HIGH) & HIGH;
        let pairs = spaces & (spaces << 8 | was_space);
        was_space = spaces >> 56;
        hidden(word) | pairs == 0
    };
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        if !is_fine(*word) {
            return false;
        }
    }
    let mut last = *b"aaaaaaaa";
    for (place, b) in last.iter_mut().zip(rest) {
        *place = *b;
    }
    is_fine(last)
}

/// The bytes from 0 to @ in eight, each marked by its highest bit. The digits stand right before the few signs that stand
/// before the @, so that one range holds both.
#[inline(always)]
pub fn near_digits(bytes: [u8; 8]) -> u64 {
    let word = u64::from_le_bytes(bytes);
    let low = word & !HIGH;
    // A carry into the highest bit says that the byte is at least that large; none can reach the next byte.
    let from_zero = low + ONES * (0x80 - b'0' as u64);
    let past_at = low + ONES * (0x80 - b'@' as u64 - 1);
    from_zero & !past_at & !word & HIGH
}

/// Up to where a text goes on without a control character, and whether it is quiet up to there: ASCII that can be shown,
/// without a digit and an @ (and the few signs between them).
#[cfg(any(test, feature = "forms"))]
pub fn quiet(bytes: &[u8]) -> (usize, bool) {
    let mut length = 0;
    // Four at once: most texts of several sentences are passed over so.
    for [a, b, c, d] in bytes.as_chunks::<8>().0.as_chunks::<4>().0 {
        let loud = |eight: &[u8; 8]| loud(u64::from_le_bytes(*eight));
        if (loud(a) | loud(b) | loud(c) | loud(d)) & HIGH != 0 {
            break;
        }
        length += 32;
    }
    let rest = bytes.get(length..).unwrap_or_default();
    let (eights, last) = rest.split_at_checked(shown(rest)).unwrap_or_default();
    let shown = eights.len() + last.iter().take_while(|b| matches!(b, b' '..=b'~')).count();
    let is_quiet = rest.iter().take(shown).all(|b| !matches!(b, b'0'..=b'@'));
    (length + shown, is_quiet)
}

/// The place of the first byte that is the one wanted.
#[cfg(any(test, all(feature = "forms", feature = "wasm")))]
#[must_use]
pub fn position(bytes: &[u8], wanted: u8) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut start = 0;
    for word in words {
        // The bytes that are the wanted one are nought now, and the first nought is the first that borrows.
        let word = u64::from_le_bytes(*word) ^ (ONES * u64::from(wanted));
        let found = word.wrapping_sub(ONES) & !word & HIGH;
        if found != 0 {
            return Some(start + (found.trailing_zeros() / 8) as usize);
        }
        start += 8;
    }
    rest.iter().position(|b| *b == wanted).map(|at| start + at)
}

#[cfg(test)]
mod tests {
    use super::{are_shown, is_spaced_once, near_digits, position, quiet, shown};

    #[test]
    fn every_byte_at_every_place_is_what_it_is() {
        for b in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = *b"Aa z~ AA";
                bytes[at] = b;
                assert_eq!(are_shown(bytes), matches!(b, b' '..=b'~'), "{b} at {at}");
                // Up to it, whatever is after it.
                let (shown, mut all) = (matches!(b, b' '..=b'~'), [bytes, [0xff; 8]].concat());
                assert_eq!(quiet(&all).0, if shown { 8 } else { at }, "{b} at {at}");
                all[at + 1..8].fill(0xff);
                assert_eq!(quiet(&all).0, at + usize::from(shown), "{b} at {at}");
                let mut bytes = [[b'A', b'/', 0xff, 0][usize::from(b) % 4]; 8];
                bytes[at] = b;
                let marked = near_digits(bytes) >> (8 * at) & 0x80 != 0;
                assert_eq!(marked, matches!(b, b'0'..=b'@'), "{b} at {at}");
            }
        }
    }

    #[test]
    fn what_is_shown_ends_at_the_first_eight_with_something_else() {
        for (text, length) in [
            ("", 0),
            ("1234567", 0),
            ("12345678", 8),
            ("123456789", 8),
            ("12345678\n2345678", 8),
            ("1234567é12345678", 0),
        ] {
            assert_eq!(shown(text.as_bytes()), length, "{text}");
        }
    }

    #[test]
    fn a_text_is_quiet_up_to_its_end_or_not_at_all() {
        for before in 0..20 {
            let text = "abc, (def) - ghi! j.klm"[..before].to_owned();
            for (sign, is_quiet) in [('a', true), ('/', true), ('0', false), ('9', false), (';', false), ('@', false)] {
                for after in ["", "\u{1f}0", "\n@", "é", "\u{7f}"] {
                    let all = [&text, &*sign.to_string(), after].concat();
                    assert_eq!(quiet(all.as_bytes()), (before + 1, is_quiet), "{all:?}");
                }
            }
        }
        assert_eq!(quiet(b""), (0, true));
    }

    #[test]
    fn one_byte_that_is_not_quiet_is_seen_wherever_it_is() {
        let text = b"abc, (def) - ghi! j.klm~ ".repeat(4);
        for at in 0..text.len() {
            for b in 0..=u8::MAX {
                let mut other = text.clone();
                other[at] = b;
                let is_shown = matches!(b, b' '..=b'~');
                let length = if is_shown { other.len() } else { at };
                assert_eq!(quiet(&other), (length, !matches!(b, b'0'..=b'@')), "{b} at {at}");
            }
        }
    }

    #[test]
    fn a_space_stands_alone_or_not_wherever_it_is() {
        let text = b"ab, (def) 12@ghi! j.klm~";
        for length in 0..=text.len() {
            let once = &text[..length];
            assert!(is_spaced_once(once), "{length}");
            for at in 0..length {
                for b in 0..=u8::MAX {
                    let mut other = once.to_vec();
                    other[at] = b;
                    let twice = other.windows(2).any(|two| two == b"  ");
                    let all = other.iter().all(|b| matches!(b, b' '..=b'~'));
                    assert_eq!(is_spaced_once(&other), all && !twice, "{b} at {at} of {length}");
                }
            }
        }
    }

    #[test]
    fn the_first_of_several_is_found() {
        let text: Vec<u8> = (0..=255).chain(0..=255).collect();
        for from in 0..20 {
            for wanted in 0..=255 {
                let rest = &text[from..];
                assert_eq!(position(rest, wanted), rest.iter().position(|b| *b == wanted), "{wanted} from {from}");
            }
        }
        assert_eq!([position(b"", 0), position(b"aaaaaaaaaaa", b'b')], [None, None]);
    }
}
