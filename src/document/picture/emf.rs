//! Enhanced metafiles (EMF), as [MS-EMF] and [MS-EMFPLUS] describe them: a row of records that draw. Those that draw stay;
//! comments, descriptions, words to printers and files of colours do not. Of a drawing that is stored twice, the older
//! kind stays; one that is stored only as the newer kind (EMF+), or writes by numbers of glyphs, is not read.

use super::metafile::{Metafile, Words, narrow, printable, u16_at, u32_at, wide};

/// Records that draw or choose what is drawn with: their types, from and to.
const KEPT: [(u32, u32); 9] =
    [(2, 13), (15, 68), (71, 95), (96, 98), (108, 108), (114, 114), (115, 116), (118, 118), (120, 120)];

const END: u32 = 14;
const COMMENT: u32 = 70;
const FONT: u32 = 82;
const TEXT: [u32; 2] = [83, 84];
const TEXTS: [u32; 2] = [96, 97];
const SMALL_TEXT: u32 = 108;

/// Flags of what is written: by numbers of glyphs; without a box; one byte a character.
const GLYPHS: u32 = 0x10;
const NO_BOX: u32 = 0x100;
const NARROW: u32 = 0x200;

/// How long a record of a typeface is, and where in it the name stands.
const FONT_LENGTH: usize = 332;
const FACE: std::ops::Range<usize> = 40..104;

/// Whether bytes begin like such a drawing.
pub fn is(bytes: &[u8]) -> bool {
    u32_at(bytes, 0) == Some(1) && bytes.get(40..44) == Some(b" EMF")
}

/// Reads a drawing and writes it again; nothing for one that cannot be read to its end.
pub fn read(bytes: &[u8]) -> Option<Metafile> {
    let (mut out, mut left_out) = header(bytes)?;
    let (mut words, mut records) = (Words::default(), 1_u32);
    let mut at = u32_at(bytes, 4)? as usize;
    loop {
        let (kind, size) = (u32_at(bytes, at)?, u32_at(bytes, at + 4)? as usize);
        let record = bytes.get(at..at.checked_add(size)?).filter(|_| size >= 8 && size.is_multiple_of(4))?;
        at += size;
        match kind {
            END => break,
            COMMENT => comment(record, &mut left_out)?,
            SMALL_TEXT => words.add(small_text(record)?)?,
            _ if TEXT.contains(&kind) => words.add(text(record, 36, kind == TEXT[1])?)?,
            _ if TEXTS.contains(&kind) => {
                for place in 0..u32_at(record, 36)? as usize {
                    words.add(text(record, place.checked_mul(40)?.checked_add(40)?, kind == TEXTS[1])?)?;
                }
            }
            _ => {}
        }
        if !KEPT.iter().any(|(from, to)| (*from..=*to).contains(&kind)) {
            continue;
        }
        records += 1;
        if kind == FONT {
            out.extend(font(record, &mut words)?);
        } else {
            out.extend_from_slice(record);
        }
    }
    for number in [END, 20, 0, 16, 20] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    let length = u32::try_from(out.len()).ok()?;
    out.get_mut(48..52)?.copy_from_slice(&length.to_le_bytes());
    out.get_mut(52..56)?.copy_from_slice(&(records + 1).to_le_bytes());
    Some(Metafile { bytes: out, size: size(bytes)?, text: words.finish(), left_out })
}

/// The first record without its description, and that.
fn header(bytes: &[u8]) -> Option<(Vec<u8>, String)> {
    let size = u32_at(bytes, 4)? as usize;
    let (count, description) = (u32_at(bytes, 60)? as usize, u32_at(bytes, 64)? as usize);
    let pixels = if size >= 100 { u32_at(bytes, 92)? as usize } else { 0 };
    let behind = [size, description, pixels].into_iter().filter(|at| *at >= 88).min()?;
    let length = [108, 100, 88].into_iter().find(|length| *length <= behind)?;
    let mut out = bytes.get(..length)?.to_vec();
    out.get_mut(4..8)?.copy_from_slice(&u32::try_from(length).ok()?.to_le_bytes());
    out.get_mut(58..72)?.fill(0);
    if let Some(pixels) = out.get_mut(88..100) {
        pixels.fill(0);
    }
    let words = bytes.get(description..description.checked_add(count.checked_mul(2)?)?).filter(|_| description > 0);
    Some((out, words.map(|words| wide(words).replace('\0', "\n")).unwrap_or_default()))
}

/// How large the drawing is shown: its frame is in hundredths of a millimetre, and there are 96 points to the inch.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let edge = |at: usize| Some(i64::from(u32_at(bytes, at)?.cast_signed()));
    let points = |from: i64, to: i64| u32::try_from((to - from).abs() * 96 / 2540).unwrap_or(1).max(1);
    Some((points(edge(24)?, edge(32)?), points(edge(28)?, edge(36)?)))
}

/// What a record writes, and at which height.
fn text(record: &[u8], at: usize, is_wide: bool) -> Option<(i32, String)> {
    let number = |field: usize| u32_at(record, at.checked_add(field)?);
    let (height, count, from) = (number(4)?.cast_signed(), number(8)? as usize, number(12)? as usize);
    written(record, (from, count), number(16)?, is_wide).map(|text| (height, text))
}

/// The same for the shorter record.
fn small_text(record: &[u8]) -> Option<(i32, String)> {
    let (height, count, flags) = (u32_at(record, 12)?.cast_signed(), u32_at(record, 16)? as usize, u32_at(record, 20)?);
    let from = if flags & NO_BOX == 0 { 52 } else { 36 };
    written(record, (from, count), flags, flags & NARROW == 0).map(|text| (height, text))
}

fn written(record: &[u8], (from, count): (usize, usize), flags: u32, is_wide: bool) -> Option<String> {
    if count == 0 {
        return Some(String::new());
    }
    let length = if is_wide { count.checked_mul(2)? } else { count };
    let bytes = record.get(from..from.checked_add(length)?).filter(|_| flags & GLYPHS == 0)?;
    Some(if is_wide { wide(bytes) } else { narrow(bytes) })
}

/// A typeface: its measures and its name, and nothing behind the end of that.
fn font(record: &[u8], words: &mut Words) -> Option<Vec<u8>> {
    let name = wide(record.get(FACE)?);
    words.face(&name);
    let end = FACE.start + 2 * name.encode_utf16().take_while(|unit| *unit != 0).count();
    let mut out = record.get(..end)?.to_vec();
    out.resize(FONT_LENGTH, 0);
    out.get_mut(4..8)?.copy_from_slice(&u32::try_from(FONT_LENGTH).ok()?.to_le_bytes());
    Some(out)
}

/// A comment does not stay. Nothing where it is the only drawing there is.
fn comment(record: &[u8], left_out: &mut String) -> Option<()> {
    let end = u32_at(record, 8)? as usize;
    let content = record.get(12..12_usize.checked_add(end)?)?;
    let Some(plus) = content.strip_prefix(b"EMF+") else {
        left_out.push_str(&printable(content));
        return Some(());
    };
    let mut at = 0;
    while let Some(kind) = u16_at(plus, at) {
        let (flags, size) = (u16_at(plus, at + 2)?, u32_at(plus, at + 4)? as usize);
        let data = plus.get(at.checked_add(12)?..at.checked_add(size)?)?;
        match kind {
            // Whether the drawing is there in the older kind, too.
            0x4001 if flags & 1 == 0 => return None,
            0x401C => left_out.push_str(&plus_text(data, 8, 28)?),
            // By characters, not by numbers of glyphs.
            0x4036 if u32_at(data, 4)? & 1 == 1 => left_out.push_str(&plus_text(data, 12, 16)?),
            _ => {}
        }
        at += size;
    }
    Some(())
}

fn plus_text(data: &[u8], count: usize, from: usize) -> Option<String> {
    let length = (u32_at(data, count)? as usize).checked_mul(2)?;
    Some(wide(data.get(from..from.checked_add(length)?)?) + "\n")
}
