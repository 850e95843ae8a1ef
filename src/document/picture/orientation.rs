//! Which way up a photograph is held. A camera writes it beside the points, and browsers and Word turn the picture by it:
//! without it, a copy would lie on its side.

/// Where the number stands in what is written here.
const HEAD: &[u8; 24] = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0";

/// The number of the tag.
const TAG: u16 = 0x0112;

/// What is kept of a segment of a JPEG file that holds what a camera wrote (Exif): the number alone, where it turns the
/// picture.
pub fn kept(segment: &[u8]) -> Option<Vec<u8>> {
    let turned = read(segment.strip_prefix(b"Exif\0\0")?).filter(|number| (2..=8).contains(number))?;
    Some([HEAD, &turned.to_le_bytes()[..], &[0; 6]].concat())
}

/// The number in the first table of a TIFF header.
fn read(tiff: &[u8]) -> Option<u16> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let four = tiff.get(4..8)?.try_into().ok()?;
    let table = usize::try_from(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()?;
    let entries = usize::from(short(table)?);
    let mut places = (0..entries).map_while(|entry| table.checked_add(2 + 12 * entry));
    let place = places.find(|place| short(*place) == Some(TAG))?;
    short(place.checked_add(8)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a camera writes: its maker, which way up, a place.
    fn segment(big: bool, number: u16) -> Vec<u8> {
        let two = |n: u16| if big { n.to_be_bytes() } else { n.to_le_bytes() };
        let four = |n: u32| if big { n.to_be_bytes() } else { n.to_le_bytes() };
        let entry = |tag, kind, count, value: [u8; 4]| [&two(tag)[..], &two(kind), &four(count), &value].concat();
        let [a, b] = two(number);
        [
            b"Exif\0\0".as_slice(),
            if big { b"MM\0*" } else { b"II*\0" },
            &four(8),
            &two(2),
            &entry(0x010F, 2, 12, four(38)),
            &entry(TAG, 3, 1, [a, b, 0, 0]),
            &four(0),
            b"Quillfeather\0",
        ]
        .concat()
    }

    #[test]
    fn the_number_stays_and_nothing_else() {
        for big in [true, false] {
            let kept = kept(&segment(big, 6)).unwrap();
            assert_eq!(kept.len(), 32);
            assert_eq!(read(&kept[6..]), Some(6));
            assert_eq!(super::kept(&kept), Some(kept));
            assert_eq!(super::kept(&segment(big, 1)), None);
            assert_eq!(super::kept(&segment(big, 9)), None);
            let whole = segment(big, 6);
            for cut in 0..whole.len() {
                let _ = super::kept(&whole[..cut]);
            }
        }
        assert_eq!(super::kept(b"http://ns.adobe.com/xap/1.0/\0<x/>"), None);
    }
}
