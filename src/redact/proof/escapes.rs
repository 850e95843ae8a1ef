//! Characters written as escapes, once or several times over: `%2541`, `=41` and a soft line break, `&#65;`, `&amp;#65;`,
//! `\u0041`, `%u0041`.

use super::decoded::{Decoded, characters};
use crate::redact::disguise::entity;
use crate::text::Span;

/// How much is read on either side of an escape, in bytes.
const AROUND: usize = 64;

/// What an escape stands for.
enum Said {
    /// A character.
    Character(char),
    /// A byte, which may be a character only with those that follow in the same way.
    Byte(u8),
    /// Nothing: a soft line break.
    Nothing,
}

/// Reads what stands around escapes with the escapes undone.
pub fn read(source: &str, out: &mut Decoded) {
    let mut at = 0;
    // How far the source was read.
    let mut done = None;
    while let Some(start) = source.get(at..).and_then(|rest| rest.find(['%', '=', '&', '\\'])).map(|found| at + found) {
        let Some((mut said, mut end)) = escape(source, start) else {
            at = start + 1;
            continue;
        };
        let from = done.filter(|done| start < done + 2 * AROUND).unwrap_or_else(|| {
            if let Some(done) = done {
                out.copy(source, Span::new(done, boundary(source, done + AROUND)));
            }
            out.part();
            boundary(source, start.saturating_sub(AROUND).max(done.unwrap_or(0)))
        });
        out.copy(source, Span::new(from, start));
        match said {
            Said::Character(c) => out.push(c, Span::new(start, end), true),
            Said::Nothing => {}
            Said::Byte(_) => {
                // Bytes in a row are UTF-8 together.
                let mut bytes = Vec::new();
                let mut places = Vec::new();
                let mut from = start;
                while let Said::Byte(byte) = said {
                    bytes.push(byte);
                    places.push(Span::new(from, end));
                    from = end;
                    match escape(source, from) {
                        Some((next @ Said::Byte(_), to)) => (said, end) = (next, to),
                        _ => break,
                    }
                }
                for (c, made_of) in characters(&bytes) {
                    let first = places.get(made_of.start).copied();
                    let last = places.get(made_of.end - 1).copied();
                    if let (Some(c), Some((first, last))) = (c, first.zip(last)) {
                        out.push(c, first.join(last), true);
                    }
                }
            }
        }
        (at, done) = (end, Some(end));
    }
    if let Some(done) = done {
        out.copy(source, Span::new(done, boundary(source, done + AROUND)));
    }
}

/// The escape that begins at a place, and where it ends.
fn escape(source: &str, at: usize) -> Option<(Said, usize)> {
    let rest = source.as_bytes().get(at..)?;
    let number = |from: usize, digits: usize| {
        let digits = rest.get(from..from + digits).filter(|d| d.iter().all(u8::is_ascii_hexdigit))?;
        u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    let byte = |from: usize| number(from, 2).and_then(|n| u8::try_from(n).ok());
    let character = |from: usize, digits: usize| {
        // The second half of a pair is left out, and with it the first.
        Some((Said::Character(number(from, digits).and_then(char::from_u32)?), at + from + digits))
    };
    match rest {
        [b'%', b'u' | b'U', ..] => character(2, 4),
        [b'%', ..] => {
            // %2541: the sign itself was escaped, however often.
            let again = rest.get(1..)?.chunks(2).take_while(|pair| *pair == b"25").count();
            // "%25" at the end of it all is a sign.
            let from = if byte(1 + 2 * again).is_some() { 1 + 2 * again } else { 1 + 2 * again.checked_sub(1)? };
            Some((Said::Byte(byte(from)?), at + from + 2))
        }
        [b'=', b'\r', b'\n', ..] => Some((Said::Nothing, at + 3)),
        [b'=', b'\n', ..] => Some((Said::Nothing, at + 2)),
        [b'=', a, b, ..] if !a.is_ascii_lowercase() && !b.is_ascii_lowercase() => Some((Said::Byte(byte(1)?), at + 3)),
        [b'\\', b'u', b'{', ..] => {
            let digits = rest.iter().skip(3).take(7).position(|b| *b == b'}')?;
            character(3, digits).map(|(said, end)| (said, end + 1))
        }
        [b'\\', b'u', ..] => character(2, 4),
        [b'\\', b'U', ..] => character(2, 8),
        [b'\\', b'x', ..] => Some((Said::Byte(byte(2)?), at + 4)),
        [b'&', ..] => {
            // &amp;#65;
            let again = rest.get(1..)?.chunks(4).take_while(|word| *word == b"amp;").count();
            let (c, end) = entity(source, at + 4 * again)?;
            Some((Said::Character(c), end))
        }
        _ => None,
    }
}

/// The next character boundary at or after `at`.
fn boundary(source: &str, at: usize) -> usize {
    (at..source.len()).find(|i| source.is_char_boundary(*i)).unwrap_or(source.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_shows_behind_every_kind_of_escape() {
        for source in [
            "by %2541da%2520Lunn now",
            "by %252541da%252520Lunn now",
            "by =41da=20Lu=\nnn now",
            "by =41da Lu=\r\nnn now",
            "by &#65;da&#x20;Lunn now",
            "by &amp;#65;da Lunn now",
            r"by \u0041da\u0020Lunn now",
            r"by \u{41}da Lunn now",
            r"by \x41da Lunn now",
            "by %u0041da Lunn now",
        ] {
            let mut out = Decoded::default();
            read(source, &mut out);
            assert_eq!(out.text(), "by Ada Lunn now", "{source}");
        }
    }

    #[test]
    fn what_is_no_escape_stays_as_it_is() {
        let mut out = Decoded::default();
        read(r"100% of x=y & so on, C:\users, a=b; 5 %, \", &mut out);
        assert_eq!(out.text(), "");
    }

    #[test]
    fn bytes_in_a_row_are_one_character() {
        let mut out = Decoded::default();
        read("Se%25C3%25A1n", &mut out);
        assert_eq!(out.text(), "Seán");
        assert_eq!(out.source(Span::new(2, 4)), Some(Span::new(2, 12)));
    }
}
