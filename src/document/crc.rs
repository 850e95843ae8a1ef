//! The check sum that archives and PNG pictures have (CRC-32 of ISO 3309).

use std::sync::LazyLock;

/// What each byte does to a sum of which it is the last. Calculated, since a kilobyte of it would not get smaller by packing.
static STEPS: LazyLock<[u32; 256]> = LazyLock::new(|| {
    std::array::from_fn(|byte| {
        let bit = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        (0..8).fold(byte as u32, bit)
    })
});

/// The check sum of bytes.
pub fn crc(bytes: &[u8]) -> u32 {
    let steps = &*STEPS;
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        let [last, ..] = (sum ^ u32::from(*byte)).to_le_bytes();
        sum >> 8 ^ steps.get(usize::from(last)).copied().unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn sums_are_those_of_the_specifications() {
        assert_eq!(super::crc(b""), 0);
        // PNG's own for an empty IEND, and the check value of the catalogue of CRCs.
        assert_eq!(super::crc(b"IEND"), 0xAE42_6082);
        assert_eq!(super::crc(b"123456789"), 0xCBF4_3926);
    }
}
