//! Zip archives, as far as Word documents are made of them. Reading keeps to the table of contents at the end and refuses
//! what contradicts it, so that no two programs read different parts in one file; writing says nothing but names and bytes.
//! A crate for every kind of archive weighs as much as all the rules for names.

use std::collections::BTreeSet;
use std::ops::Range;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::document::crc::crc;

const LOCAL: u32 = 0x0403_4B50;
const LISTED: u32 = 0x0201_4B50;
const END: u32 = 0x0605_4B50;
const LONG_END: u32 = 0x0606_4B50;
const LONG_PLACE: u32 = 0x0706_4B50;

/// The kind of the field of an entry that holds what does not fit into 32 bits.
const LONG_FIELD: u16 = 1;

/// How well parts are packed: what programs take when nothing is chosen.
const LEVEL: u8 = 6;

/// How an entry is packed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// As it is.
    Stored,
    /// By Deflate.
    Deflated,
}

/// An archive that was opened.
pub struct Archive<'a> {
    bytes: &'a [u8],
    /// Its entries, in the order of its table of contents.
    pub entries: Vec<Entry<'a>>,
    /// What is written about it as a whole.
    pub comment: &'a [u8],
    /// What follows its end: the comment, and what is no part of it.
    pub behind: &'a [u8],
    /// Where its table of contents begins.
    contents: usize,
}

/// An entry of an archive.
pub struct Entry<'a> {
    /// Its name.
    pub name: String,
    /// Whether a password protects it.
    pub encrypted: bool,
    /// The size that it says it has when it is unpacked.
    pub unpacked: u64,
    /// What is written about it, in both of its places.
    pub about: [&'a [u8]; 3],
    /// Where it stands: what is written before its packed bytes, and these.
    pub place: Range<usize>,
    packed: &'a [u8],
    method: u16,
    sum: u32,
}

/// Why an entry cannot be unpacked.
pub enum Unreadable {
    /// It is damaged, or packed in a way that no Word document is.
    Damaged,
    /// It is larger than it says.
    Larger,
}

impl<'a> Archive<'a> {
    /// Reads the table of contents; nothing where there is none, or where it is not as the rest of the file.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        // The end is a record of 22 bytes, and a comment of up to 65 535.
        let last = bytes.len().checked_sub(22)?;
        let end = (last.saturating_sub(0xFFFF)..=last).rev().find(|at| four(bytes, *at) == Some(END))?;
        let comment = slice(bytes, end + 22, two(bytes, end + 20)?.into())?;
        let mut count: u64 = two(bytes, end + 10)?.into();
        let (mut size, mut start): (u64, u64) = (four(bytes, end + 12)?.into(), four(bytes, end + 16)?.into());
        let mut after = end;
        if let Some(place) = end.checked_sub(20).filter(|place| four(bytes, *place) == Some(LONG_PLACE)) {
            let at = usize::try_from(eight(bytes, place + 8)?).ok()?;
            if four(bytes, at)? != LONG_END || at + 56 != place {
                return None;
            }
            (count, size, start) = (eight(bytes, at + 32)?, eight(bytes, at + 40)?, eight(bytes, at + 48)?);
            after = at;
        }
        let contents = after.checked_sub(usize::try_from(size).ok()?)?;
        // What stands in front of an archive moves all of its places on.
        let moved = contents.checked_sub(usize::try_from(start).ok()?)?;
        let (mut at, mut entries) = (contents, Vec::new());
        for _ in 0..count {
            let (entry, next) = Entry::read(bytes, at, moved, contents)?;
            entries.push(entry);
            at = next;
        }
        let behind = bytes.get(end + 22..)?;
        (at == after).then_some(Self { bytes, entries, comment, behind, contents })
    }

    /// Whether two entries have one name.
    pub fn has_a_name_twice(&self) -> bool {
        let mut seen = BTreeSet::new();
        !self.entries.iter().all(|entry| seen.insert(&entry.name))
    }

    /// What stands in front of the first entry, between two of them, and behind the last; nothing where two overlap.
    pub fn between(&self) -> Option<Vec<&'a [u8]>> {
        let mut places: Vec<&Range<usize>> = self.entries.iter().map(|entry| &entry.place).collect();
        places.sort_unstable_by_key(|place| place.start);
        let ends = [0].into_iter().chain(places.iter().map(|place| place.end));
        let starts = places.iter().map(|place| place.start).chain([self.contents]);
        ends.zip(starts).map(|(end, start)| self.bytes.get(end..start)).collect()
    }
}

impl<'a> Entry<'a> {
    /// Reads what the table of contents says of an entry, and the entry's own head; gives where the next row begins.
    fn read(bytes: &'a [u8], at: usize, moved: usize, contents: usize) -> Option<(Self, usize)> {
        if four(bytes, at)? != LISTED {
            return None;
        }
        let (flags, method, sum) = (two(bytes, at + 8)?, two(bytes, at + 10)?, four(bytes, at + 16)?);
        let lengths = [two(bytes, at + 28)?, two(bytes, at + 30)?, two(bytes, at + 32)?].map(usize::from);
        let name = slice(bytes, at + 46, lengths[0])?;
        let extra = slice(bytes, at + 46 + lengths[0], lengths[1])?;
        let comment = slice(bytes, at + 46 + lengths[0] + lengths[1], lengths[2])?;
        let mut long = long_numbers(extra);
        let mut number = |at: usize| match four(bytes, at)? {
            u32::MAX => long.next(),
            short => Some(short.into()),
        };
        // In the order in which the long ones stand.
        let (unpacked, size, start) = (number(at + 24)?, number(at + 20)?, number(at + 42)?);

        let start = usize::try_from(start).ok()?.checked_add(moved)?;
        let own = [two(bytes, start.checked_add(26)?)?, two(bytes, start + 28)?].map(usize::from);
        if four(bytes, start)? != LOCAL || slice(bytes, start + 30, own[0])? != name {
            return None;
        }
        let own_extra = slice(bytes, start + 30 + own[0], own[1])?;
        let data = start + 30 + own[0] + own[1];
        let packed = slice(bytes, data, usize::try_from(size).ok()?)?;
        let place = start..data + packed.len();
        let entry = Self {
            // The format leaves open what other letters than ASCII are; no part that Word knows has them.
            name: String::from_utf8(name.to_owned())
                .unwrap_or_else(|_| name.iter().map(|byte| char::from(*byte)).collect()),
            encrypted: flags & 1 == 1,
            unpacked,
            about: [comment, extra, own_extra],
            packed,
            method,
            sum,
            place,
        };
        (entry.place.end <= contents).then_some((entry, at + 46 + lengths.iter().sum::<usize>()))
    }

    /// How many bytes it is packed in.
    pub fn packed(&self) -> u64 {
        self.packed.len() as u64
    }

    /// Unpacks it.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn read_all(&self) -> Result<Vec<u8>, Unreadable> {
        let most = usize::try_from(self.unpacked).map_err(|_| Unreadable::Larger)?;
        let content = match self.method {
            0 => self.packed.to_vec(),
            8 => decompress_to_vec_with_limit(self.packed, most).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => Unreadable::Larger,
                _ => Unreadable::Damaged,
            })?,
            _ => return Err(Unreadable::Damaged),
        };
        if content.len() > most {
            return Err(Unreadable::Larger);
        }
        if content.len() < most || crc(&content) != self.sum || self.encrypted {
            return Err(Unreadable::Damaged);
        }
        Ok(content)
    }
}

/// The long numbers of an entry, out of its further fields.
fn long_numbers(mut extra: &[u8]) -> impl Iterator<Item = u64> {
    let mut numbers: &[u8] = &[];
    while let (Some(kind), Some(length)) = (two(extra, 0), two(extra, 2)) {
        let Some(field) = slice(extra, 4, length.into()) else { break };
        if kind == LONG_FIELD {
            numbers = field;
        }
        extra = extra.get(4 + field.len()..).unwrap_or(&[]);
    }
    numbers.chunks_exact(8).filter_map(|number| eight(number, 0))
}

fn slice(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(length)?)
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    slice(bytes, at, N)?.try_into().ok()
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    number(bytes, at).map(u16::from_le_bytes)
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    number(bytes, at).map(u32::from_le_bytes)
}

fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    number(bytes, at).map(u64::from_le_bytes)
}

/// An archive being written.
#[derive(Default)]
pub struct Writer {
    out: Vec<u8>,
    contents: Vec<u8>,
    count: u16,
}

impl Writer {
    /// Adds an entry; nothing for more than an archive can hold.
    pub fn add(&mut self, name: &str, content: &[u8], packing: Packing) -> Option<()> {
        let packed;
        let (method, data) = match packing {
            Packing::Stored => (0, content),
            Packing::Deflated => {
                packed = compress_to_vec(content, LEVEL);
                (8, packed.as_slice())
            }
        };
        let start = u32::try_from(self.out.len()).ok()?;
        // What both of its places say: the version of the format that it needs, no flags, how it is packed, the first
        // moment that an archive knows, its sum, its sizes, and how long its name and further fields are.
        let mut head: Vec<u8> = [20_u16, 0, method, 0, 0x21].iter().flat_map(|two| two.to_le_bytes()).collect();
        for four in [crc(content), u32::try_from(data.len()).ok()?, u32::try_from(content.len()).ok()?] {
            head.extend(four.to_le_bytes());
        }
        head.extend(u16::try_from(name.len()).ok()?.to_le_bytes());
        head.extend([0; 2]);
        for piece in [&LOCAL.to_le_bytes()[..], &head, name.as_bytes(), data] {
            self.out.extend_from_slice(piece);
        }
        // The version that wrote it; no comment, the first disk, no attributes.
        for piece in [&LISTED.to_le_bytes()[..], &[20, 0], &head, &[0; 10], &start.to_le_bytes(), name.as_bytes()] {
            self.contents.extend_from_slice(piece);
        }
        self.count = self.count.checked_add(1)?;
        Some(())
    }

    /// The archive; nothing for more than one can hold.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        let (start, size) = (u32::try_from(self.out.len()).ok()?, u32::try_from(self.contents.len()).ok()?);
        self.out.append(&mut self.contents);
        let count = self.count.to_le_bytes();
        for piece in
            [&END.to_le_bytes()[..], &[0; 4], &count, &count, &size.to_le_bytes(), &start.to_le_bytes(), &[0; 2]]
        {
            self.out.extend_from_slice(piece);
        }
        Some(self.out)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read, Write};

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipArchive, ZipWriter};

    use super::*;

    const PARTS: [(&str, &str); 3] =
        [("a.xml", "<a/>"), ("word/empty", ""), ("word/b.xml", "words and words and words")];

    fn ours(packing: Packing) -> Vec<u8> {
        let mut writer = Writer::default();
        PARTS.iter().for_each(|(name, content)| writer.add(name, content.as_bytes(), packing).unwrap());
        writer.finish().unwrap()
    }

    fn theirs(options: SimpleFileOptions) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in PARTS {
            writer.start_file(name, options).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn parts(bytes: &[u8]) -> Option<Vec<(String, String)>> {
        let archive = Archive::open(bytes)?;
        let content = |entry: &Entry| Some(String::from_utf8(entry.read_all().ok()?).unwrap());
        archive.entries.iter().map(|entry| Some((entry.name.clone(), content(entry)?))).collect()
    }

    fn wanted() -> Option<Vec<(String, String)>> {
        Some(PARTS.map(|(name, content)| (name.to_owned(), content.to_owned())).to_vec())
    }

    #[test]
    fn what_another_program_writes_is_read() {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for bytes in [theirs(stored), theirs(SimpleFileOptions::default()), theirs(stored.large_file(true))] {
            assert_eq!(parts(&bytes), wanted());
            assert_eq!(parts(&[b"in front".as_slice(), &bytes].concat()), wanted(), "moved on");
            assert_eq!(parts(&[bytes.as_slice(), b"behind"].concat()), wanted());
        }
    }

    #[test]
    fn what_is_written_is_read_by_another_program() {
        for packing in [Packing::Stored, Packing::Deflated] {
            let bytes = ours(packing);
            assert_eq!(parts(&bytes), wanted());
            assert_eq!(Archive::open(&bytes).unwrap().between(), Some(vec![&[][..]; 4]));
            let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
            for (place, (name, content)) in PARTS.iter().enumerate() {
                let mut entry = archive.by_index(place).unwrap();
                let mut read = String::new();
                entry.read_to_string(&mut read).unwrap();
                assert_eq!((entry.name().unwrap().as_ref(), read.as_str()), (*name, *content));
            }
        }
    }

    #[test]
    fn places_and_sizes_beyond_32_bits_are_read() {
        // As programs write it that do not know beforehand how much will come: all in the long form, though it is small.
        let mut bytes = ours(Packing::Stored);
        let archive = Archive::open(&bytes).unwrap();
        let (contents, places): (usize, Vec<_>) =
            (archive.contents, archive.entries.iter().map(|entry| (entry.place.start, entry.unpacked)).collect());
        let mut table = Vec::new();
        let mut at = contents;
        for (start, size) in &places {
            let name = usize::from(two(&bytes, at + 28).unwrap());
            let mut row = bytes[at..at + 46 + name].to_vec();
            row[20..28].fill(0xFF);
            row[42..46].fill(0xFF);
            row[30..32].copy_from_slice(&28_u16.to_le_bytes());
            row.extend([1, 0, 24, 0]);
            [*size, *size, *start as u64].iter().for_each(|number| row.extend(number.to_le_bytes()));
            table.extend(row);
            at += 46 + name;
        }
        bytes.truncate(contents);
        bytes.extend(&table);
        let end = bytes.len();
        bytes.extend([&LONG_END.to_le_bytes()[..], &44_u64.to_le_bytes(), &[45, 0, 45, 0], &[0; 8]].concat());
        let count = places.len() as u64;
        [count, count, table.len() as u64, contents as u64].iter().for_each(|n| bytes.extend(n.to_le_bytes()));
        bytes.extend([&LONG_PLACE.to_le_bytes()[..], &[0; 4], &(end as u64).to_le_bytes(), &[1, 0, 0, 0]].concat());
        bytes.extend([&END.to_le_bytes()[..], &[0; 4], &[0xFF; 12], &[0; 2]].concat());
        assert_eq!(parts(&bytes), wanted());
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        let bytes = ours(Packing::Stored);
        let contents = Archive::open(&bytes).unwrap().contents;
        // Another name in front of the part, another sum, a part too many, a part packed in another way.
        for at in [30, contents + 16, bytes.len() - 12, contents + 10] {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert_eq!(parts(&changed), None, "{at}");
        }
        // Two rows that lead to one place.
        let (second, third) = (contents + 46 + PARTS[0].0.len(), contents + 92 + PARTS[0].0.len() + PARTS[1].0.len());
        let mut twice = [&bytes[..second], &bytes[contents..second], &bytes[third..]].concat();
        let end = twice.len() - 22;
        twice[end + 12..end + 16].copy_from_slice(&((end - contents) as u32).to_le_bytes());
        let archive = Archive::open(&twice).unwrap();
        assert!(archive.has_a_name_twice() && archive.between().is_none());
    }
}
