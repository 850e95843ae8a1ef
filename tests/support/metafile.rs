//! Metafiles for tests, put together record by record.

#![allow(dead_code)]

/// The parts of an EMF record that come behind its type and size.
pub fn record(kind: u32, content: &[u8]) -> Vec<u8> {
    let padded = content.len().div_ceil(4) * 4;
    let mut out = [kind.to_le_bytes(), u32::try_from(padded + 8).unwrap().to_le_bytes()].concat();
    out.extend_from_slice(content);
    out.resize(padded + 8, 0);
    out
}

pub fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

pub fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A drawing of records, four inches wide and two high, with a description in its first record.
pub fn emf(description: &str, records: &[Vec<u8>]) -> Vec<u8> {
    let words = wide(description);
    let mut head = numbers(&[0, 0, 400, 200, 0, 0, 10160, 5080]);
    head.extend_from_slice(b" EMF");
    head.extend(numbers(&[0x10000, 0, 0, 1, u32::try_from(words.len() / 2).unwrap(), 108, 0]));
    head.extend(numbers(&[1920, 1080, 508, 286, 0, 0, 0, 508_000, 286_000]));
    head.extend(words);
    let mut out = record(1, &head);
    out.extend(records.concat());
    out.extend(record(14, &numbers(&[0, 16, 20])));
    let length = u32::try_from(out.len()).unwrap();
    out[48..52].copy_from_slice(&length.to_le_bytes());
    out[52..56].copy_from_slice(&u32::try_from(records.len() + 2).unwrap().to_le_bytes());
    out
}

/// Words written at a place, with two bytes a character or one.
pub fn emf_text(x: u32, y: u32, text: &str, is_wide: bool, flags: u32) -> Vec<u8> {
    let words = if is_wide { wide(text) } else { text.bytes().collect() };
    let count = u32::try_from(text.chars().count()).unwrap();
    let mut content = numbers(&[0, 0, 9, 9, 1, 0, 0, x, y, count, 76, flags, 0, 0, 0, 0, 0]);
    content.extend(words);
    record(if is_wide { 84 } else { 83 }, &content)
}

pub fn emf_small_text(text: &str) -> Vec<u8> {
    let count = u32::try_from(text.len()).unwrap();
    let mut content = numbers(&[5, 5, count, 0x300, 1, 0, 0]);
    content.extend(text.bytes());
    record(108, &content)
}

pub fn emf_font(name: &str) -> Vec<u8> {
    let mut content = numbers(&[1]);
    content.resize(32, 0);
    content.extend(wide(name));
    // What a program left in memory behind the name.
    content.extend(wide("\0Quillfeather"));
    content.resize(324, 0);
    record(82, &content)
}

pub fn emf_comment(content: &[u8]) -> Vec<u8> {
    record(70, &[&u32::try_from(content.len()).unwrap().to_le_bytes(), content].concat())
}

/// A comment with the newer kind of drawing in it; `flags` says whether the older kind is there too.
pub fn emf_plus(flags: u16, text: &str) -> Vec<u8> {
    let plus = |kind: u16, flags: u16, data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &flags.to_le_bytes(), &(length + 12).to_le_bytes(), &length.to_le_bytes(), data]
            .concat()
    };
    let mut string = numbers(&[0, 0, u32::try_from(text.len()).unwrap(), 0, 0, 0, 0]);
    string.extend(wide(text));
    emf_comment(&[b"EMF+", plus(0x4001, flags, &[0; 16]).as_slice(), plus(0x401C, 0, &string).as_slice()].concat())
}

/// A WMF record: its function and what comes behind it.
pub fn wmf_record(function: u16, content: &[u8]) -> Vec<u8> {
    let words = content.len().div_ceil(2);
    let mut out = u32::try_from(words + 3).unwrap().to_le_bytes().to_vec();
    out.extend_from_slice(&function.to_le_bytes());
    out.extend_from_slice(content);
    out.resize(6 + 2 * words, 0);
    out
}

pub fn wmf(records: &[Vec<u8>]) -> Vec<u8> {
    let mut out = vec![0xD7, 0xCD, 0xC6, 0x9A, 0, 0];
    for number in [0_u16, 0, 400, 200, 96, 0, 0] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    let sum = out.chunks(2).fold(0, |sum, pair| sum ^ u16::from_le_bytes([pair[0], pair[1]]));
    out.extend_from_slice(&sum.to_le_bytes());
    let body = [records.concat(), wmf_record(0, &[])].concat();
    for number in [1_u16, 9, 0x300] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out.extend_from_slice(&u32::try_from(9 + body.len() / 2).unwrap().to_le_bytes());
    out.extend_from_slice(&[1, 0]);
    out.extend_from_slice(&200_u32.to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out.extend(body);
    out
}

pub fn wmf_text(x: u16, y: u16, text: &str) -> Vec<u8> {
    let mut content = u16::try_from(text.len()).unwrap().to_le_bytes().to_vec();
    content.extend_from_slice(text.as_bytes());
    content.resize(2 + text.len().div_ceil(2) * 2, 0);
    content.extend_from_slice(&y.to_le_bytes());
    content.extend_from_slice(&x.to_le_bytes());
    wmf_record(0x0521, &content)
}

pub fn wmf_placed_text(x: u16, y: u16, text: &str, flags: u16) -> Vec<u8> {
    let mut content = Vec::new();
    for number in [y, x, u16::try_from(text.len()).unwrap(), flags] {
        content.extend_from_slice(&number.to_le_bytes());
    }
    if flags & 6 != 0 {
        content.extend_from_slice(&[0; 8]);
    }
    content.extend_from_slice(text.as_bytes());
    wmf_record(0x0A32, &content)
}

pub fn wmf_font(name: &str) -> Vec<u8> {
    let mut content = vec![0; 18];
    content.extend_from_slice(name.as_bytes());
    content.extend_from_slice(b"\0Quillfeather");
    wmf_record(0x02FB, &content)
}
