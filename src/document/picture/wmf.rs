//! Windows metafiles (WMF), as [MS-WMF] describes them: a row of records that draw. All stay but escapes, which are for
//! printers and hold comments; a record of a kind that is not known may make an object, so a drawing with one is not read.

use super::metafile::{Metafile, Words, narrow, printable, u16_at, u32_at};

/// What a drawing begins with that says how large it is.
const PLACEABLE: [u8; 4] = [0xD7, 0xCD, 0xC6, 0x9A];

/// The functions of records that draw or choose what is drawn with.
const KEPT: [u16; 68] = [
    0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0127, 0x012A, 0x012B, 0x012C, 0x012D, 0x012E, 0x0139,
    0x0142, 0x0149, 0x01F0, 0x01F9, 0x001E, 0x0035, 0x0037, 0x00F7, 0x0201, 0x0209, 0x020A, 0x020B, 0x020C, 0x020D,
    0x020E, 0x020F, 0x0211, 0x0213, 0x0214, 0x0220, 0x0228, 0x0231, 0x0234, 0x02FA, 0x02FB, 0x02FC, 0x0324, 0x0325,
    0x0410, 0x0412, 0x0415, 0x0416, 0x0418, 0x0419, 0x041B, 0x041F, 0x0429, 0x0436, 0x0521, 0x0538, 0x0548, 0x061C,
    0x061D, 0x06FF, 0x0817, 0x081A, 0x0830, 0x0922, 0x0940, 0x0A32, 0x0B23, 0x0B41, 0x0D33, 0x0F43,
];

const ESCAPE: u16 = 0x0626;
const TEXT: u16 = 0x0521;
const PLACED_TEXT: u16 = 0x0A32;
const FONT: u16 = 0x02FB;

/// Flags of what is written: in a box, or clipped to one; by numbers of glyphs.
const BOX: u16 = 0x06;
const GLYPHS: u16 = 0x10;

/// Whether bytes begin like such a drawing.
pub fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(&PLACEABLE)
        || (matches!(u16_at(bytes, 0), Some(1 | 2))
            && u16_at(bytes, 2) == Some(9)
            && matches!(u16_at(bytes, 4), Some(0x0100 | 0x0300)))
}

/// Reads a drawing and writes it again; nothing for one that cannot be read to its end.
pub fn read(bytes: &[u8]) -> Option<Metafile> {
    let (mut out, size) = if bytes.starts_with(&PLACEABLE) { placed(bytes)? } else { (Vec::new(), (1, 1)) };
    let start = out.len();
    out.extend_from_slice(bytes.get(start..start + 18)?);
    let (mut words, mut left_out, mut at, mut largest) = (Words::default(), String::new(), start + 18, 3);
    loop {
        let (length, function) = (u32_at(bytes, at)?, u16_at(bytes, at + 4)?);
        let size = (length as usize).checked_mul(2)?;
        let record = bytes.get(at..at.checked_add(size)?).filter(|_| size >= 6)?;
        at += size;
        match function {
            0 => break,
            ESCAPE => {
                left_out.push_str(&printable(record.get(10..)?));
                continue;
            }
            TEXT => words.add(text(record)?)?,
            PLACED_TEXT => words.add(placed_text(record)?)?,
            _ if KEPT.contains(&function) => {}
            _ => return None,
        }
        largest = largest.max(length);
        if function == FONT {
            out.extend(font(record, &mut words)?);
        } else {
            out.extend_from_slice(record);
        }
    }
    out.extend_from_slice(&[3, 0, 0, 0, 0, 0]);
    let length = u32::try_from((out.len() - start) / 2).ok()?;
    out.get_mut(start + 6..start + 10)?.copy_from_slice(&length.to_le_bytes());
    out.get_mut(start + 12..start + 16)?.copy_from_slice(&largest.to_le_bytes());
    out.get_mut(start + 16..start + 18)?.fill(0);
    Some(Metafile { bytes: out, size, text: words.finish(), left_out })
}

/// The record in front that says how large the drawing is, and that.
fn placed(bytes: &[u8]) -> Option<(Vec<u8>, (u32, u32))> {
    let mut out = bytes.get(..22)?.to_vec();
    out.get_mut(4..6)?.fill(0);
    out.get_mut(16..20)?.fill(0);
    let sum = (0..10).try_fold(0, |sum, place| Some(sum ^ u16_at(&out, 2 * place)?))?;
    out.get_mut(20..22)?.copy_from_slice(&sum.to_le_bytes());
    let edge = |at: usize| Some(i64::from(u16_at(bytes, at)?.cast_signed()));
    let inch = i64::from(u16_at(bytes, 14)?).max(1);
    let points = |from: i64, to: i64| u32::try_from((to - from).abs() * 96 / inch).unwrap_or(1).max(1);
    Some((out, (points(edge(6)?, edge(10)?), points(edge(8)?, edge(12)?))))
}

/// What a record writes, and at which height; the place stands behind the words.
fn text(record: &[u8]) -> Option<(i32, String)> {
    let count = usize::from(u16_at(record, 6)?);
    let words = record.get(8..8 + count)?;
    let height = u16_at(record, 8 + count + count % 2)?.cast_signed();
    Some((i32::from(height), narrow(words)))
}

fn placed_text(record: &[u8]) -> Option<(i32, String)> {
    let (height, count, flags) =
        (u16_at(record, 6)?.cast_signed(), usize::from(u16_at(record, 10)?), u16_at(record, 12)?);
    let from = if flags & BOX == 0 { 14 } else { 22 };
    let words = record.get(from..from + count).filter(|_| count == 0 || flags & GLYPHS == 0)?;
    Some((i32::from(height), narrow(words)))
}

/// A typeface: its measures and its name, and nothing behind the end of that.
fn font(record: &[u8], words: &mut Words) -> Option<Vec<u8>> {
    let name = record.get(24..)?;
    let name = name.get(..name.iter().position(|byte| *byte == 0).unwrap_or(name.len()))?;
    words.face(&narrow(name));
    let mut out = record.get(..24 + name.len())?.to_vec();
    out.resize(record.len(), 0);
    Some(out)
}
