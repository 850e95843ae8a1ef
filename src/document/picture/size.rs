//! How large a picture says it is, read from its beginning alone. A grey box in its place is as large, so that what stands
//! around it stays where it was.

use super::emf;
use super::metafile::{u16_at, u32_at};

/// How far into a picture of a kind that packs its measures in boxes these are looked for.
const NEAR: usize = 1 << 16;

/// How many points wide and high a picture says it is.
pub fn of(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = match bytes {
        [0x89, b'P', b'N', b'G', ..] => (high_first(bytes, 16)?, high_first(bytes, 20)?),
        [b'G', b'I', b'F', b'8', ..] => (u16_at(bytes, 6)?.into(), u16_at(bytes, 8)?.into()),
        [b'B', b'M', ..] => (u32_at(bytes, 18)?, u32_at(bytes, 22)?.cast_signed().unsigned_abs()),
        [0, 0, 1 | 2, 0, ..] => (icon_side(bytes, 6)?, icon_side(bytes, 7)?),
        [b'I', b'I', b'*', 0, ..] => tiff(|at| u16_at(bytes, at), |at| u32_at(bytes, at))?,
        [b'M', b'M', 0, b'*', ..] => tiff(|at| u16_at(bytes, at).map(u16::swap_bytes), |at| high_first(bytes, at))?,
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => boxed(bytes)?,
        [0xFF, 0xD8, ..] => jpeg(bytes)?,
        _ if emf::is(bytes) => emf::size(bytes)?,
        _ => return None,
    };
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// Four bytes as a number, the high one first.
fn high_first(bytes: &[u8], at: usize) -> Option<u32> {
    u32_at(bytes, at).map(u32::swap_bytes)
}

/// One byte, which is nought for the largest.
fn icon_side(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at).map(|side| if *side == 0 { 256 } else { u32::from(*side) })
}

/// TIFF: the width and the height are two of the fields of its first directory, in two bytes or in four.
fn tiff(short: impl Fn(usize) -> Option<u16>, long: impl Fn(usize) -> Option<u32>) -> Option<(u32, u32)> {
    let start = long(4)? as usize;
    let fields = usize::from(short(start)?);
    let field = |tag: u16| {
        let places = (0..fields).map_while(|place| start.checked_add(2)?.checked_add(12 * place));
        let at = places.take_while(|at| short(*at).is_some()).find(|at| short(*at) == Some(tag))?;
        let value = at.checked_add(8)?;
        match short(at.checked_add(2)?)? {
            3 => short(value).map(u32::from),
            4 => long(value),
            _ => None,
        }
    };
    Some((field(256)?, field(257)?))
}

/// AVIF and HEIC: the largest of the measures that they give, since a picture may be put together of tiles.
fn boxed(bytes: &[u8]) -> Option<(u32, u32)> {
    let near = bytes.get(..bytes.len().min(NEAR))?;
    let all = near.windows(4).enumerate().filter(|(_, name)| name == b"ispe");
    let sizes = all.filter_map(|(at, _)| Some((high_first(near, at + 8)?, high_first(near, at + 12)?)));
    sizes.max_by_key(|(width, height)| u64::from(*width) * u64::from(*height))
}

/// JPEG: the first of the segments that begin a frame.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2_usize;
    while let [0xFF, marker, high, low, rest @ ..] = bytes.get(at..)? {
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let number = |at: usize| u16_at(rest, at).map(u16::swap_bytes).map(u32::from);
            return Some((number(3)?, number(1)?));
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of fields, each a tag, a type and a value of four bytes.
    fn tiff(order: &[u8; 2], fields: &[(u16, u16, [u8; 4])]) -> Vec<u8> {
        let short = |number: u16| if order == b"II" { number.to_le_bytes() } else { number.to_be_bytes() };
        let mut out = [&order[..], &short(42)].concat();
        out.extend(if order == b"II" { [10, 0, 0, 0] } else { [0, 0, 0, 10] });
        out.extend_from_slice(&[0, 0]);
        out.extend_from_slice(&short(u16::try_from(fields.len()).unwrap()));
        for (tag, kind, value) in fields {
            out.extend_from_slice(&short(*tag));
            out.extend_from_slice(&short(*kind));
            out.extend_from_slice(&[0, 0, 0, 0]);
            out.extend_from_slice(value);
        }
        out
    }

    #[test]
    fn each_kind_says_how_large_it_is() {
        let little = tiff(b"II", &[(254, 4, [0; 4]), (256, 3, [0x2C, 1, 0, 0]), (257, 4, [0, 1, 0, 0])]);
        assert_eq!(of(&little), Some((300, 256)));
        let big = tiff(b"MM", &[(256, 4, [0, 0, 1, 0x2C]), (257, 3, [1, 0, 0, 0])]);
        assert_eq!(of(&big), Some((300, 256)));
        let tiles =
            b"\0\0\0\x18ftypavif\0\0\0\x14ispe\0\0\0\0\0\0\0\x40\0\0\0\x40\0\0\0\x14ispe\0\0\0\0\0\0\x01\0\0\0\0\xC0";
        assert_eq!(of(tiles), Some((256, 192)));
        assert_eq!(of(b"\0\0\x01\0\x01\0\x10\0"), Some((16, 256)));
    }

    #[test]
    fn what_is_cut_short_or_leads_nowhere_says_nothing() {
        let whole = tiff(b"II", &[(256, 3, [9, 0, 0, 0]), (257, 3, [9, 0, 0, 0])]);
        for end in 0..whole.len() - 2 {
            assert_eq!(of(&whole[..end]), None, "{end}");
        }
        assert_eq!(of(b"II*\0\xFF\xFF\xFF\xFF"), None);
        assert_eq!(of(&tiff(b"MM", &[(256, 2, [1; 4]), (257, 3, [1; 4])])), None, "of a type that holds no number");
        assert_eq!(of(&tiff(b"II", &[(256, 3, [0; 4]), (257, 3, [1; 4])])), None, "nothing is of no width");
        assert_eq!(of(b"\xFF\xD8\xFF\xE0\0\0"), None);
    }
}
