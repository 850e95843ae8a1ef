//! Codes of letters and digits by their shapes: postcodes and the registration marks of vehicles.
//!
//! A shape is a code with its spaces, in which small letters and some digits are signs for a set of characters
//! ([`stands_for`]) and all else stands for itself. Shapes are written one after the other, with `|` between them.

use crate::check::text;

/// The most letters and digits of any shape.
const MAX: usize = 7;

/// The letters and digits of a code in capitals.
pub struct Packed {
    code: [u8; MAX],
    length: usize,
}

impl Packed {
    fn bytes(&self) -> &[u8] {
        self.code.get(..self.length).unwrap_or_default()
    }
}

/// A code without the spaces and the punctuation that people put between its letters and digits. None when there is
/// anything else, or too much.
pub fn packed(value: &str) -> Option<Packed> {
    let mut packed = Packed { code: [0; MAX], length: 0 };
    for c in value.chars() {
        match packed.code.get_mut(packed.length) {
            Some(place) if c.is_ascii_alphanumeric() => {
                *place = c.to_ascii_uppercase() as u8;
                packed.length += 1;
            }
            _ if is_between(c) => {}
            _ => return None,
        }
    }
    Some(packed)
}

/// Whether a character is one of those that people put between the letters and digits of a code or a number.
#[inline(never)]
pub fn is_between(c: char) -> bool {
    matches!(c, ' ' | '(' | ')' | '[' | ']' | '-' | '.' | ',' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || c.is_whitespace()
        || text::is_stray(c)
        || text::is_joiner(c)
}

/// The code with the spaces of the one shape that it has; none when it has none or several, of those that are `real`.
/// With `twins`, what does not fit is read as the character that it looks like.
pub fn read(code: &Packed, shapes: &str, twins: bool, real: fn(&str) -> bool) -> Option<String> {
    let code = code.bytes();
    let mut found = None;
    for shape in shapes.as_bytes().split(|sign| *sign == b'|') {
        if fits(code, shape, twins) {
            let reading = written(code, shape);
            if real(&reading) && found.replace(reading).is_some() {
                return None;
            }
        }
    }
    found
}

fn fits(mut code: &[u8], shape: &[u8], twins: bool) -> bool {
    // Spaces are all that a shape has more than its codes, and none has more than two.
    if !(code.len()..=code.len() + 2).contains(&shape.len()) {
        return false;
    }
    for sign in shape {
        if *sign == b' ' {
            continue;
        }
        let [b, rest @ ..] = code else { return false };
        if !(stands_for(*sign, *b) || (twins && stands_for(*sign, twin(*b)))) {
            return false;
        }
        code = rest;
    }
    code.is_empty()
}

/// The code as the shape that it fits has it.
fn written(mut code: &[u8], shape: &[u8]) -> String {
    let mut out = [b' '; MAX + 2];
    for (sign, place) in shape.iter().zip(&mut out) {
        if *sign != b' '
            && let [b, rest @ ..] = code
        {
            *place = if stands_for(*sign, *b) { *b } else { twin(*b) };
            code = rest;
        }
    }
    out.get(..shape.len()).and_then(|out| str::from_utf8(out).ok()).unwrap_or_default().to_owned()
}

/// The character that one of these four is taken for.
const fn twin(b: u8) -> u8 {
    match b {
        b'O' => b'0',
        b'0' => b'O',
        b'I' => b'1',
        b'1' => b'I',
        _ => b,
    }
}

/// Whether a sign stands for a character.
const fn stands_for(sign: u8, b: u8) -> bool {
    let (letters, but) = match sign {
        b'a' => (ALL, 0),
        // Postcodes: third in A9A, fourth in AA9A, and after the space.
        b't' => (const { letters(b"ABCDEFGHJKPSTUW") }, 0),
        b'f' => (const { letters(b"ABEHMNPRVWXY") }, 0),
        b'u' => (ALL, const { letters(b"CIKMOV") }),
        // Marks: the letters without an age, those of a place since 2001, those of a year until then.
        b'l' => (ALL, const { letters(b"IQ") }),
        b'p' => (ALL, const { letters(b"IQZ") }),
        b'y' => (ALL, const { letters(b"IOQUZ") }),
        // An embassy's, or a consulate's or international organisation's.
        b'd' => (const { letters(b"DX") }, 0),
        // The first digit of a number, and any other.
        b'1' => return matches!(b, b'1'..=b'9'),
        b'9' => return b.is_ascii_digit(),
        _ => return b == sign,
    };
    b.is_ascii_uppercase() && (letters & !but) >> (b - b'A') & 1 == 1
}

const ALL: u32 = (1 << 26) - 1;

/// A bit for each letter.
const fn letters(mut text: &[u8]) -> u32 {
    let mut bits = 0;
    while let [letter, rest @ ..] = text {
        bits |= 1 << (*letter - b'A');
        text = rest;
    }
    bits
}
