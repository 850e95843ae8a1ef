//! The text of rich text (RTF): letters, breaks and tabs, without what is not shown.

use crate::document::windows_1252;

/// Groups that hold no text of the document.
const ASIDE: [&str; 22] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "objdata",
    "fldinst",
    "themedata",
    "datastore",
    "listtable",
    "listoverridetable",
    "generator",
    "xmlnstbl",
    "rsidtbl",
    "revtbl",
    "latentstyles",
    "bkmkstart",
    "bkmkend",
    "annotation",
    "atnid",
    "atnauthor",
    "nonshppict",
];

/// What a group says of the text in it.
#[derive(Clone, Copy)]
struct Group {
    /// It is not part of the document's text.
    aside: bool,
    /// How many characters stand behind a number of Unicode for programs that do not know it.
    spare: usize,
}

/// The text, line by line; nothing for what is not rich text.
pub fn text(bytes: &[u8]) -> Option<String> {
    if !bytes.starts_with(b"{\\rtf") {
        return None;
    }
    let mut reader = Reader {
        rest: bytes,
        out: String::new(),
        groups: vec![Group { aside: false, spare: 1 }],
        spare: 0,
        high: None,
    };
    while let Some((byte, rest)) = reader.rest.split_first() {
        reader.rest = rest;
        match byte {
            b'{' => {
                let group = reader.group();
                reader.groups.push(group);
            }
            b'}' => {
                reader.groups.pop();
            }
            b'\\' => reader.control(),
            b'\r' | b'\n' => {}
            byte => reader.byte(*byte),
        }
    }
    Some(reader.out)
}

struct Reader<'b> {
    rest: &'b [u8],
    out: String,
    groups: Vec<Group>,
    /// How many characters are still to be passed over.
    spare: usize,
    /// The first half of a character of two.
    high: Option<u16>,
}

impl Reader<'_> {
    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group { aside: false, spare: 1 })
    }

    fn byte(&mut self, byte: u8) {
        self.put(windows_1252::character(byte).unwrap_or('\u{FFFD}'));
    }

    fn put(&mut self, c: char) {
        if self.spare > 0 {
            self.spare -= 1;
        } else if !self.group().aside {
            self.out.push(c);
        }
    }

    fn control(&mut self) {
        let letters = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if letters == 0 {
            return self.symbol();
        }
        let (word, rest) = self.rest.split_at_checked(letters).unwrap_or((self.rest, &[]));
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.iter().skip(sign).take_while(|byte| byte.is_ascii_digit()).count();
        let end = if digits > 0 { sign + digits } else { 0 };
        let number = rest.get(..end).and_then(|digits| std::str::from_utf8(digits).ok()?.parse::<i64>().ok());
        let rest = rest.get(end..).unwrap_or(&[]);
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        self.word(std::str::from_utf8(word).unwrap_or(""), number);
    }

    fn symbol(&mut self) {
        let Some((symbol, rest)) = self.rest.split_first() else { return };
        self.rest = rest;
        match symbol {
            b'\'' => {
                let digits = rest.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
                self.rest = rest.get(2..).unwrap_or(&[]);
                self.byte(digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or(b'?'));
            }
            b'*' => self.aside(),
            b'~' => self.put('\u{A0}'),
            b'-' => self.put('\u{AD}'),
            b'_' => self.put('\u{2011}'),
            b'\r' | b'\n' => self.put('\n'),
            symbol => self.byte(*symbol),
        }
    }

    fn aside(&mut self) {
        if let Some(group) = self.groups.last_mut() {
            group.aside = true;
        }
    }

    fn word(&mut self, word: &str, number: Option<i64>) {
        match word {
            "par" | "line" | "row" | "sect" | "page" | "column" => self.put('\n'),
            "tab" | "cell" | "nestcell" => self.put('\t'),
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => {
                if let Some(group) = self.groups.last_mut() {
                    group.spare = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16);
                }
            }
            "bin" => {
                let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
                self.rest = self.rest.get(length..).unwrap_or(&[]);
            }
            "emdash" => self.put('—'),
            "endash" => self.put('–'),
            "lquote" => self.put('‘'),
            "rquote" => self.put('’'),
            "ldblquote" => self.put('“'),
            "rdblquote" => self.put('”'),
            "bullet" => self.put('•'),
            "enspace" | "emspace" | "qmspace" => self.put(' '),
            word if ASIDE.contains(&word) => self.aside(),
            _ => {}
        }
    }

    /// A character by its number, which may be half of one; what stands for it in older programs is passed over.
    fn unicode(&mut self, number: i64) {
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).unwrap_or(0xFFFD);
        self.spare = 0;
        let units = self.high.take().into_iter().chain([unit]);
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else {
            for c in char::decode_utf16(units) {
                self.put(c.unwrap_or('\u{FFFD}'));
            }
        }
        self.spare = self.group().spare;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_breaks_and_what_is_not_text() {
        let rtf =
            br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator X;}{\info{\author Ada}}\b Mrs\b0  Quill\-feather\par
caf\'e9\tab {\field{\*\fldinst HYPERLINK a}{\fldrslt here}}\line \u373?\u-10179?\u-8704?\{x\}{\uc0\u8217}s\bin3 abc.}";
        assert_eq!(text(rtf).unwrap(), "Mrs Quill\u{AD}feather\ncafé\there\nŵ\u{1F600}{x}’s.");
        assert!(text(b"plain").is_none());
        for cut in 0..rtf.len() {
            let _ = text(&rtf[..cut]);
        }
    }
}
