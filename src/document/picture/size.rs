//! How large a picture says it is, read from its beginning alone. A grey box in its place is as large, so that what stands
//! around it stays where it was.

use super::emf;

/// How many points wide and high a picture says it is.
pub fn of(bytes: &[u8]) -> Option<(u32, u32)> {
    if emf::is(bytes) {
        return emf::size(bytes).filter(|(width, height)| *width > 0 && *height > 0);
    }
    let size = imagesize::blob_size(bytes).ok()?;
    let side = |points: usize| u32::try_from(points).ok().filter(|points| *points > 0);
    Some((side(size.width)?, side(size.height)?))
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

    /// A box as AVIF has them.
    fn boxed(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len() + 8).unwrap();
        [&length.to_be_bytes()[..], name, content].concat()
    }

    #[test]
    fn each_kind_says_how_large_it_is() {
        let little = tiff(b"II", &[(254, 4, [0; 4]), (256, 3, [0x2C, 1, 0, 0]), (257, 4, [0, 1, 0, 0])]);
        assert_eq!(of(&little), Some((300, 256)));
        let big = tiff(b"MM", &[(256, 4, [0, 0, 1, 0x2C]), (257, 3, [1, 0, 0, 0])]);
        assert_eq!(of(&big), Some((300, 256)));
        let measure = |width: u8, height: u8| boxed(b"ispe", &[0, 0, 0, 0, 0, 0, width, 0, 0, 0, height, 0]);
        let sizes = boxed(b"iprp", &boxed(b"ipco", &[measure(1, 1), measure(2, 3)].concat()));
        let tiles = [boxed(b"ftyp", b"avif\0\0\0\0avifmif1"), boxed(b"meta", &[&[0; 4][..], &sizes].concat())].concat();
        assert_eq!(of(&tiles), Some((512, 768)));
        assert_eq!(of(b"\0\0\x01\0\x01\0\x10\0\0\0\x01\0\x20\0\x28\0\0\0\x16\0\0\0"), Some((16, 256)));
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
