//! Words in Cyrillic or Greek letters, read in Latin ones: a name that the identity has in the one and the text in the other.

use crate::redact::name::script::{is_foreign, latin};
use crate::text::{Folded, Span};

/// How many characters are read as one text.
const MOST: usize = 4096;

pub fn read(source: &str, each: &mut impl FnMut(Folded)) {
    let mut out: Vec<(char, Span)> = Vec::new();
    let mut before = None;
    let mut foreign = false;
    let mut flush = |out: &mut Vec<(char, Span)>, foreign: &mut bool| {
        if *foreign {
            each(Folded::from_chars(out.drain(..)));
        }
        out.clear();
        *foreign = false;
    };
    for (at, c) in source.char_indices() {
        let place = Span::new(at, at + c.len_utf8());
        if is_foreign(c) {
            let capital = c.is_uppercase();
            for (i, letter) in latin(c, before).unwrap_or("").chars().enumerate() {
                out.push((if capital && i == 0 { letter.to_ascii_uppercase() } else { letter }, place));
            }
            foreign = true;
        } else if c.is_alphanumeric() || out.len() > MOST {
            // A word of another alphabet ends the stretch; letters that only look alike are read by the plain reading.
            flush(&mut out, &mut foreign);
        } else if foreign {
            out.push((c, place));
        }
        before = Some(c);
    }
    flush(&mut out, &mut foreign);
}
