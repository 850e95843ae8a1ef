//! The text operators of a PDF page in plain text: strings set glyph by glyph, `[(O)-12(kaf)6(or)] TJ`, also in hexadecimal.

use crate::text::{Folded, Span};

/// A move to the left of more than this many thousandths of the font's size is a gap between words.
const WORD_GAP: f32 = -150.0;

/// How much of a page is read as one text, in characters.
const MOST: usize = 4096;

pub fn read(source: &str, each: &mut impl FnMut(Folded)) {
    let mut reader = Reader { source, at: 0, out: Vec::new() };
    while let Some(c) = reader.peek() {
        match c {
            '(' => {
                if !reader.string() {
                    reader.flush(each);
                }
            }
            '<' => {
                if !reader.hexadecimal() {
                    reader.flush(each);
                }
            }
            '[' | ']' | ' ' | '\n' | '\r' | '\t' => reader.at += 1,
            _ if c.is_ascii_digit() || matches!(c, '-' | '+' | '.') => reader.number(),
            _ => {
                if !reader.operator() {
                    reader.flush(each);
                }
            }
        }
        if reader.out.len() > MOST {
            reader.flush(each);
        }
    }
    reader.flush(each);
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    out: Vec<(char, Span)>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.source.get(self.at..)?.chars().next()
    }

    /// What was read so far is a text of its own.
    fn flush(&mut self, each: &mut impl FnMut(Folded)) {
        if self.out.len() > 2 {
            each(Folded::from_chars(self.out.drain(..)));
        }
        self.out.clear();
    }

    /// `(Oka\146or)`; without a closing bracket near by it is a bracket of the text.
    fn string(&mut self) -> bool {
        let start = self.out.len();
        let mut at = self.at + 1;
        while let Some(c) = self.source.get(at..).and_then(|rest| rest.chars().next()) {
            let mut next = at + c.len_utf8();
            match c {
                ')' => {
                    self.at = next;
                    return true;
                }
                '\n' | '(' => break,
                '\\' => {
                    let rest = self.source.get(next..).unwrap_or("");
                    let octal = rest.bytes().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
                    let code = rest.get(..octal).and_then(|digits| u32::from_str_radix(digits, 8).ok());
                    let read = code.and_then(char::from_u32).or_else(|| rest.chars().next());
                    next += if octal > 0 { octal } else { rest.chars().next().map_or(0, char::len_utf8) };
                    self.out.extend(read.map(|read| (read, Span::new(at, next))));
                }
                c => self.out.push((c, Span::new(at, next))),
            }
            at = next;
            if at - self.at > MOST {
                break;
            }
        }
        self.out.truncate(start);
        self.at += 1;
        false
    }

    /// `<4f6b61>`, one byte a character or two.
    fn hexadecimal(&mut self) -> bool {
        let rest = self.source.get(self.at + 1..).unwrap_or("");
        let digits = rest.bytes().take(MOST).take_while(u8::is_ascii_hexdigit).count();
        let closed = rest.as_bytes().get(digits) == Some(&b'>');
        if !closed || digits < 2 || digits % 2 == 1 {
            self.at += 1;
            return false;
        }
        let byte = |i: usize| rest.get(i..i + 2).and_then(|two| u32::from_str_radix(two, 16).ok());
        let wide = digits % 4 == 0 && (0..digits).step_by(4).all(|i| byte(i) == Some(0));
        let step = if wide { 4 } else { 2 };
        for i in (0..digits).step_by(step) {
            let place = Span::new(self.at + 1 + i, self.at + 1 + i + step);
            self.out.extend(byte(i + step - 2).and_then(char::from_u32).map(|c| (c, place)));
        }
        self.at += 1 + digits + 1;
        true
    }

    fn number(&mut self) {
        let rest = self.source.get(self.at..).unwrap_or("");
        let digits =
            rest.bytes().take(24).take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'.')).count();
        let value: f32 = rest.get(..digits).and_then(|number| number.parse().ok()).unwrap_or(0.0);
        if value < WORD_GAP && !self.out.is_empty() {
            self.out.push((' ', Span::new(self.at, self.at + digits)));
        }
        self.at += digits.max(1);
    }

    /// `TJ` shows a string; `Td`, `T*` and the like move to another place. Any other word ends what is read.
    fn operator(&mut self) -> bool {
        let rest = self.source.get(self.at..).unwrap_or("");
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '*')).unwrap_or(rest.len());
        let name = rest.get(..word).unwrap_or("");
        let moves = ["Td", "TD", "T*", "Tm", "ET", "BT"].contains(&name);
        if moves && !self.out.is_empty() {
            self.out.push((' ', Span::new(self.at, self.at + word)));
        }
        let shows = ["TJ", "Tj", "Tf", "Tc", "Tw", "Tz", "Ts", "Tr"].contains(&name);
        self.at += word.max(rest.chars().next().map_or(1, char::len_utf8));
        moves || shows
    }
}
