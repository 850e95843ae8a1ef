//! What the two kinds of metafile share: numbers in bytes, and the words of a drawing put together.

use std::collections::BTreeSet;

use crate::document::windows_1252;

/// The most that the words of one drawing may be, in bytes. Nothing that a person reads has more.
const MOST: usize = 1 << 20;

/// The shortest row of letters that is told of what is left out.
const SHORTEST: usize = 5;

/// A drawing as it goes into a copy.
pub struct Metafile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many points wide and high it is shown, about.
    pub size: (u32, u32),
    /// The words that it writes.
    pub text: String,
    /// What of words stood in what does not go into the copy.
    pub left_out: String,
}

/// Two bytes as a number, the low one first.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// Four bytes as a number, the low one first.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// A text of one byte a character.
pub fn narrow(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| windows_1252::character(*byte).unwrap_or('\u{FFFD}')).collect()
}

/// A text of two bytes a character.
pub fn wide(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16_at(pair, 0).unwrap_or(0)).collect();
    String::from_utf16_lossy(&units)
}

/// The words that a drawing writes, as it writes them.
#[derive(Default)]
pub struct Words {
    /// What is written one after the other at the same height.
    lines: Vec<(i32, Vec<String>)>,
    faces: BTreeSet<String>,
    length: usize,
}

impl Words {
    /// Adds what is written at a height; nothing once there is more than anybody reads.
    pub fn add(&mut self, (height, text): (i32, String)) -> Option<()> {
        self.length += text.len();
        if self.length > MOST {
            return None;
        }
        match self.lines.last_mut().filter(|(last, _)| *last == height) {
            Some((_, line)) => line.push(text),
            None => self.lines.push((height, vec![text])),
        }
        Some(())
    }

    /// Adds the name of a typeface: it can be called anything. Word by word, or one that is called after a person would
    /// read like another bearer of the name.
    pub fn face(&mut self, name: &str) {
        let name = name.split('\0').next().unwrap_or("");
        self.faces.extend(name.split_whitespace().map(str::to_owned));
    }

    /// All of them. What stands at one height may be one word or several, and programs write a name letter by letter or
    /// in one: it is read in each of these ways.
    pub fn finish(self) -> String {
        let read = |between: &str| {
            let lines: Vec<String> = self.lines.iter().map(|(_, line)| line.join(between)).collect();
            lines.join("\n")
        };
        let mut readings = vec![read("\n")];
        for other in [read(" "), read("")] {
            if !readings.contains(&other) {
                readings.push(other);
            }
        }
        readings.push(self.faces.into_iter().collect::<Vec<_>>().join("\n\n"));
        readings.retain(|reading| !reading.trim().is_empty());
        readings.join("\n\n")
    }
}

/// The rows of letters in bytes that are no text as a whole.
pub fn printable(bytes: &[u8]) -> String {
    let mut out = String::new();
    for text in [narrow(bytes), wide(bytes)] {
        for run in text.split(|c: char| !(c == ' ' || c.is_ascii_graphic() || ('\u{A0}'..='\u{24F}').contains(&c))) {
            if run.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST {
                out.push_str(run);
                out.push('\n');
            }
        }
    }
    out
}
