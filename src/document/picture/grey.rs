//! A grey box as a PNG: one colour, packed by hand, since every row is the same.

/// The largest side that a box is written with; a larger one keeps its shape.
const LARGEST: u32 = 8192;

/// The grey.
const SHADE: u8 = 0xC0;

/// A grey box of so many points.
pub fn of((width, height): (u32, u32)) -> Vec<u8> {
    let larger = width.max(height).max(1);
    let side = |side: u32| {
        let fitted =
            if larger > LARGEST { u64::from(side) * u64::from(LARGEST) / u64::from(larger) } else { side.into() };
        u32::try_from(fitted).unwrap_or(LARGEST).max(1)
    };
    let (width, height) = (side(width), side(height));
    let mut out = b"\x89PNG\r\n\x1A\n".to_vec();
    let mut head = Vec::with_capacity(13);
    head.extend_from_slice(&width.to_be_bytes());
    head.extend_from_slice(&height.to_be_bytes());
    // One bit a point, which chooses from a palette of one colour.
    head.extend_from_slice(&[1, 3, 0, 0, 0]);
    chunk(b"IHDR", &head, &mut out);
    chunk(b"PLTE", &[SHADE; 3], &mut out);
    let row = 1 + u64::from(width.div_ceil(8));
    chunk(b"IDAT", &noughts(row * u64::from(height)), &mut out);
    chunk(b"IEND", &[], &mut out);
    out
}

fn chunk(kind: &[u8; 4], content: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(&u32::try_from(content.len()).unwrap_or(0).to_be_bytes());
    let start = out.len();
    out.extend_from_slice(kind);
    out.extend_from_slice(content);
    let sum = crc(out.get(start..).unwrap_or(&[]));
    out.extend_from_slice(&sum.to_be_bytes());
}

/// So many noughts, packed: one, and then the byte before over and over.
fn noughts(count: u64) -> Vec<u8> {
    let mut bits = Bits { out: vec![0x78, 0x9C], held: 0, length: 0 };
    // One block, the last, with the codes that the format itself has: a nought is 00110000.
    bits.put(0b011, 3);
    let mut left = count;
    if left > 0 {
        bits.put(0b0000_1100, 8);
        left -= 1;
    }
    while left >= 258 {
        // 258 bytes (11000101), from one byte back (00000).
        bits.put(0b1010_0011, 8);
        bits.put(0, 5);
        left -= 258;
    }
    for _ in 0..left {
        bits.put(0b0000_1100, 8);
    }
    bits.put(0, 7);
    let mut out = bits.finish();
    // The check sum of noughts counts them.
    let sum = u32::try_from(count % 65_521).unwrap_or(0) << 16 | 1;
    out.extend_from_slice(&sum.to_be_bytes());
    out
}

/// Bits, the lowest of a byte first. Codes are given as they stand in the bytes.
struct Bits {
    out: Vec<u8>,
    held: u32,
    length: u32,
}

impl Bits {
    fn put(&mut self, code: u32, length: u32) {
        self.held |= code << self.length;
        self.length += length;
        while self.length >= 8 {
            self.out.push((self.held & 0xFF) as u8);
            self.held >>= 8;
            self.length -= 8;
        }
    }

    fn finish(mut self) -> Vec<u8> {
        if self.length > 0 {
            self.out.push((self.held & 0xFF) as u8);
        }
        self.out
    }
}

/// The check sum that chunks have.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_box_unpacks_to_as_many_points_as_it_says() {
        for (width, height) in [(1, 1), (8, 3), (9, 300), (640, 480), (4000, 3000), (20_000, 10), (0, 0)] {
            let png = of((width, height));
            let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            let (wide, high) = (number(16), number(20));
            assert!((1..=LARGEST).contains(&wide) && (1..=LARGEST).contains(&high));
            if width <= LARGEST && width > 0 {
                assert_eq!((wide, high), (width, height));
            }
            let data = png.windows(4).position(|w| w == b"IDAT").unwrap();
            let mut rows = Vec::new();
            flate2::read::ZlibDecoder::new(&png[data + 4..]).read_to_end(&mut rows).unwrap();
            assert_eq!(rows.len(), ((1 + wide.div_ceil(8)) * high) as usize);
            assert!(rows.iter().all(|byte| *byte == 0));
            assert!(png.len() < 20_000);
        }
        // The check sum as PNG's own specification has it for an empty IEND.
        assert_eq!(crc(b"IEND"), 0xAE42_6082);
    }
}
