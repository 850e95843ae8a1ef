//! PNG, JPEG and GIF: taken apart and put together from the blocks that make the picture. The points stay as they were
//! packed.

use super::orientation;

/// A picture without what is written beside its points, and the ending of its file.
pub fn stripped(bytes: &[u8]) -> Option<(Vec<u8>, &'static str)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
        Some((png(bytes)?, "png"))
    } else if bytes.starts_with(b"\xFF\xD8") {
        Some((jpeg(bytes)?, "jpeg"))
    } else if bytes.starts_with(b"GIF8") {
        Some((gif(bytes)?, "gif"))
    } else {
        None
    }
}

/// The chunks that make a picture and its colours.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8; 4]; 10] =
        [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"];
    let (mut out, mut at) = (bytes.get(..8)?.to_vec(), 8);
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let kind: &[u8; 4] = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        let end = at.checked_add(12)?.checked_add(length)?;
        let chunk = bytes.get(at..end)?;
        if KEPT.contains(&kind) {
            // IEND holds nothing; what stands in it is no picture.
            if kind == b"IEND" && length > 0 {
                return None;
            }
            out.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(out);
        }
        at = end;
    }
}

/// The segments that make a picture; of those that say how its colours are meant and which way up it is, only that.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut out, mut at) = (vec![0xFF, 0xD8], 2);
    loop {
        // A marker may have any number of fill bytes in front.
        while bytes.get(at)? == &0xFF && bytes.get(at + 1)? == &0xFF {
            at += 1;
        }
        if bytes.get(at)? != &0xFF {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        at += 2;
        if marker == 0xD9 {
            out.extend_from_slice(&[0xFF, 0xD9]);
            return Some(out);
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let body = bytes.get(at + 2..at.checked_add(length)?)?;
        at += length;
        match marker {
            // Its size in points, without the small picture that may follow.
            0xE0 if body.starts_with(b"JFIF\0") && body.len() >= 14 => {
                out.extend_from_slice(&[0xFF, 0xE0, 0, 16]);
                out.extend_from_slice(body.get(..12)?);
                out.extend_from_slice(&[0, 0]);
            }
            0xE1 if let Some(turned) = orientation::kept(body) => {
                out.extend_from_slice(&[0xFF, 0xE1, 0, 34]);
                out.extend_from_slice(&turned);
            }
            0xEE if body.starts_with(b"Adobe") && body.len() >= 12 => {
                out.extend_from_slice(&[0xFF, 0xEE, 0, 14]);
                out.extend_from_slice(body.get(..12)?);
            }
            0xC0..=0xCF | 0xDA..=0xDD => {
                out.extend_from_slice(&[0xFF, marker]);
                out.extend_from_slice(&u16::try_from(length).ok()?.to_be_bytes());
                out.extend_from_slice(body);
            }
            0xE0..=0xEF | 0xFE => {}
            _ => return None,
        }
        if marker == 0xDA {
            let end = scan_end(bytes, at)?;
            out.extend_from_slice(bytes.get(at..end)?);
            at = end;
        }
    }
}

/// Where the packed points of a scan end: at a marker that is neither an escaped FF nor a restart.
fn scan_end(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let pair =
        rest.windows(2).position(|pair| matches!(pair, [0xFF, next] if *next != 0 && !(0xD0..=0xD7).contains(next)))?;
    Some(from + pair)
}

/// Frames, their palettes and times, and how often they are shown.
fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let palette = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + palette(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    loop {
        match bytes.get(at)? {
            0x3B => {
                out.push(0x3B);
                return Some(out);
            }
            0x2C => {
                let data = at + 10 + palette(*bytes.get(at + 9)?) + 1;
                let end = sub_blocks(bytes, data)?;
                out.extend_from_slice(bytes.get(at..end)?);
                at = end;
            }
            0x21 => {
                let end = sub_blocks(bytes, at + 2)?;
                let loops = bytes.get(at + 2..at + 14).is_some_and(|start| start.starts_with(b"\x0BNETSCAPE2.0"));
                if *bytes.get(at + 1)? == 0xF9 || (loops && end == at + 19) {
                    out.extend_from_slice(bytes.get(at..end)?);
                }
                at = end;
            }
            _ => return None,
        }
    }
}

/// Where a row of blocks, each after its length, ends.
fn sub_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
