//! What the tests of checks and of forms share.

#![allow(dead_code)]

/// Numbers that look random and are the same in every run (xorshift64*).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % n
    }

    pub fn of(&mut self, bytes: &[u8]) -> u8 {
        bytes[self.below(bytes.len())]
    }

    pub fn word(&mut self, bytes: &[u8], min: usize, max: usize) -> String {
        let length = min + self.below(max - min + 1);
        (0..length).map(|_| self.of(bytes) as char).collect()
    }

    /// Digits that fit a prefix like `12[03-5]`.
    pub fn fitting(&mut self, prefix: &str) -> String {
        let mut out = String::new();
        let mut rest = prefix;
        while let Some(c) = rest.chars().next() {
            if c != '[' {
                out.push(c);
                rest = &rest[1..];
                continue;
            }
            let (class, after) = rest[1..].split_once(']').expect("a class that ends");
            let class = class.as_bytes();
            let mut digits = Vec::new();
            for (i, b) in class.iter().enumerate() {
                match b {
                    b'-' => digits.extend(class[i - 1] + 1..class[i + 1]),
                    digit => digits.push(*digit),
                }
            }
            out.push(self.of(&digits) as char);
            rest = after;
        }
        out
    }

    /// What nobody types, and what makes software fall over.
    pub fn mess(&mut self) -> String {
        const PARTS: [&str; 44] = [
            "0",
            "1",
            "7",
            "44",
            "+",
            "(0)",
            "00",
            "07700 900",
            "960001",
            "a",
            "SW",
            "O",
            "I",
            "1A",
            "A",
            "@",
            ".",
            "..",
            "-",
            "example.org",
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u{85}",
            "\u{2028}",
            "\u{a0}",
            "\u{200b}",
            "\u{200d}",
            "\u{200e}",
            "\u{202e}",
            "\u{feff}",
            "\u{ad}",
            "\0",
            "\u{301}",
            "é",
            "ﬃ",
            "王",
            "😀",
            "\u{fffd}",
            "İ",
            "ß",
            "\u{3002}",
        ];
        let length = self.below(9);
        (0..length).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }
}

/// Whether a sentence for a person has a word in it that the style forbids.
pub fn forbidden(sentence: &str) -> bool {
    let words = ["valid", "invalid", "dilys", "annilys", "error", "gwall", "please", "os gwelwch"];
    let sentence = sentence.to_lowercase();
    sentence.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word)) || sentence.contains("os gwelwch")
}
