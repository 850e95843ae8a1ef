//! JSON written as it goes, for results that cross to JavaScript as one text.
//!
//! Grammar and escapes: RFC 8259; of the characters that may be escaped only those are that must be (section 7). The
//! caller closes what it opens. Why not a library: each result is a handful of texts, and this is a tenth of the
//! weight.

/// A JSON text in the making.
///
/// ```
/// let mut json = withheld::text::json::Writer::default();
/// json.object();
/// json.key("field");
/// json.string("name");
/// json.key("count");
/// json.number(2);
/// json.end_object();
/// assert_eq!(json.finish(), r#"{"field":"name","count":2}"#);
/// ```
#[derive(Default)]
pub struct Writer {
    out: String,
    /// Something stands before, in the same object or array.
    follows: bool,
}

impl Writer {
    /// Begins an object.
    pub fn object(&mut self) {
        self.open('{');
    }

    /// Ends the object begun last.
    pub fn end_object(&mut self) {
        self.close('}');
    }

    /// Begins an array.
    pub fn array(&mut self) {
        self.open('[');
    }

    /// Ends the array begun last.
    pub fn end_array(&mut self) {
        self.close(']');
    }

    /// The name of the member whose value is written next.
    pub fn key(&mut self, name: &str) {
        self.string(name);
        self.out.push(':');
        self.follows = false;
    }

    /// A string.
    pub fn string(&mut self, text: &str) {
        self.separate();
        self.out.push('"');
        let mut rest = text;
        // Whole runs at a time: what must be escaped is rare.
        while let Some(at) = rest.bytes().position(|b| matches!(b, b'"' | b'\\' | ..=0x1f)) {
            let (plain, special) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.out.push_str(plain);
            let mut chars = special.chars();
            match chars.next() {
                Some('\n') => self.out.push_str("\\n"),
                Some(c @ ('"' | '\\')) => self.out.extend(['\\', c]),
                Some(c) => {
                    let digit = |n: u32| char::from_digit(n & 15, 16).unwrap_or('0');
                    self.out.push_str("\\u00");
                    self.out.extend([digit(u32::from(c) >> 4), digit(u32::from(c))]);
                }
                None => {}
            }
            rest = chars.as_str();
        }
        self.out.push_str(rest);
        self.out.push('"');
    }

    /// A whole number.
    pub fn number(&mut self, number: usize) {
        self.separate();
        // By hand: the standard library's formatting is more code than all of this file.
        let mut unit = 1;
        while number / unit >= 10 {
            unit *= 10;
        }
        while unit > 0 {
            self.out.extend(u8::try_from(number / unit % 10).map(|digit| char::from(b'0' + digit)));
            unit /= 10;
        }
    }

    /// `true` or `false`.
    pub fn bool(&mut self, is: bool) {
        self.bare(if is { "true" } else { "false" });
    }

    /// `null`.
    pub fn null(&mut self) {
        self.bare("null");
    }

    /// A member whose value is a string.
    pub fn member(&mut self, name: &str, text: &str) {
        self.key(name);
        self.string(text);
    }

    /// A member whose value is an array of strings.
    pub fn strings(&mut self, name: &str, texts: &mut dyn Iterator<Item = &str>) {
        self.key(name);
        self.array();
        texts.for_each(|text| self.string(text));
        self.end_array();
    }

    /// The text.
    #[must_use]
    pub fn finish(self) -> String {
        self.out
    }

    fn open(&mut self, bracket: char) {
        self.separate();
        self.out.push(bracket);
        self.follows = false;
    }

    fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.follows = true;
    }

    fn bare(&mut self, word: &str) {
        self.separate();
        self.out.push_str(word);
    }

    fn separate(&mut self) {
        if self.follows {
            self.out.push(',');
        }
        self.follows = true;
    }
}

#[cfg(test)]
mod tests {
    use super::Writer;

    #[test]
    fn what_is_written_is_read_back_as_it_was() {
        let every: String = (0..0x300).chain([0x2028, 0xfeff, 0x1f600]).filter_map(char::from_u32).collect();
        let mut json = Writer::default();
        json.array();
        json.string(&every);
        json.object();
        json.end_object();
        json.object();
        json.member("a\"b", "c\\d");
        json.key("n");
        json.number(usize::MAX);
        json.key("numbers");
        json.array();
        [0, 9, 10, 1_234_567_890].iter().for_each(|number| json.number(*number));
        json.end_array();
        json.key("t");
        json.bool(true);
        json.key("list");
        json.array();
        json.null();
        json.bool(false);
        json.array();
        json.end_array();
        json.end_array();
        json.strings("more", &mut ["x", "y"].into_iter());
        json.end_object();
        json.end_array();
        let read: serde_json::Value = serde_json::from_str(&json.finish()).expect("JSON");
        let rest = serde_json::json!({ "a\"b": "c\\d", "n": usize::MAX, "numbers": [0, 9, 10, 1_234_567_890], "t": true, "list": [null, false, []], "more": ["x", "y"] });
        assert_eq!(read, serde_json::json!([every, {}, rest]));
    }
}
