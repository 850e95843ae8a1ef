//! BMP and WebP: of the first the head, colours and points, of the second the chunks that make one still picture.

/// What a picture is without anything else.
pub struct Points {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many points wide and high it is.
    pub size: (u32, u32),
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn short(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?).into())
}

/// A picture whose points are not packed. One that is, or brings colours of its own, is not read.
pub fn bmp(bytes: &[u8]) -> Option<Points> {
    const HEAD: usize = 14;
    let info = number(bytes, HEAD)? as usize;
    let (width, height) = (number(bytes, 18)?, number(bytes, 22)?.cast_signed().unsigned_abs());
    let (bits, packing) = (short(bytes, 28)?, number(bytes, 30)?);
    let masked = packing == 3 && matches!(bits, 16 | 32);
    let known = matches!(info, 40 | 108 | 124) && matches!(bits, 1 | 4 | 8 | 16 | 24 | 32) && (packing == 0 || masked);
    if !known || width == 0 || height == 0 || width > 0xFFFF || height > 0xFFFF {
        return None;
    }
    // The longer heads hold the masks, then only what is said of colours, which goes.
    let mut out = bytes.get(..HEAD + info.min(56))?.to_vec();
    out.resize(HEAD + info, 0);
    if info > 40 {
        out.get_mut(HEAD + 56..HEAD + 60)?.copy_from_slice(b"BGRs");
    }
    let most = if bits > 8 { 0 } else { 1 << bits };
    let colours = number(bytes, 46)?;
    let colours = if colours == 0 || colours > most { most } else { colours };
    let table = 4 * colours as usize + if masked && info == 40 { 12 } else { 0 };
    out.extend_from_slice(bytes.get(HEAD + info..HEAD + info + table)?);
    let start = u32::try_from(out.len()).ok()?;
    let row = (width as usize * bits as usize).div_ceil(8);
    let points = bytes.get(number(bytes, 10)? as usize..)?;
    for at in 0..height as usize {
        let at = at * row.next_multiple_of(4);
        out.extend_from_slice(points.get(at..at + row)?);
        out.resize(out.len() + row.next_multiple_of(4) - row, 0);
    }
    let length = u32::try_from(out.len()).ok()?;
    for (at, value) in [(2, length), (6, 0), (10, start), (34, 0), (46, if bits > 8 { 0 } else { colours })] {
        out.get_mut(at..at + 4)?.copy_from_slice(&value.to_le_bytes());
    }
    Some(Points { bytes: out, size: (width, height) })
}

/// A still picture. One that moves is not read.
pub fn webp(bytes: &[u8]) -> Option<Points> {
    let (mut out, mut size, mut at) = (b"RIFF\0\0\0\0WEBP".to_vec(), None, 12);
    let end = number(bytes, 4)?.checked_add(8)? as usize;
    while at < end {
        let (kind, length) = (bytes.get(at..at + 4)?, number(bytes, at + 4)? as usize);
        let content = bytes.get(at + 8..(at + 8).checked_add(length)?)?;
        at += 8 + length.next_multiple_of(2);
        let mut content = content.to_vec();
        match kind {
            b"VP8X" => {
                let flags = content.first_mut()?;
                // Only that some of it can be seen through.
                *flags &= 0x10;
                content.truncate(10);
                let side = |at: usize| Some(1 + (number(&content, at)? & 0xFF_FFFF));
                size = Some((side(4)?, 1 + (number(&content, 6)? >> 8)));
            }
            b"VP8L" => {
                let sides = number(&content, 1)?;
                size = size.or(Some((1 + (sides & 0x3FFF), 1 + (sides >> 14 & 0x3FFF))));
            }
            b"VP8 " => size = size.or(Some((short(&content, 6)? & 0x3FFF, short(&content, 8)? & 0x3FFF))),
            b"ALPH" => {}
            b"ANIM" | b"ANMF" => return None,
            _ => continue,
        }
        out.extend_from_slice(kind);
        out.extend_from_slice(&u32::try_from(content.len()).ok()?.to_le_bytes());
        out.append(&mut content);
        out.resize(out.len().next_multiple_of(2), 0);
    }
    let length = u32::try_from(out.len() - 8).ok()?;
    out.get_mut(4..8)?.copy_from_slice(&length.to_le_bytes());
    Some(Points { bytes: out, size: size? })
}
