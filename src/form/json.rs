//! JSON as far as a form's definition needs it, with the place of every fault.
//!
//! Why not a library: the small module that every web form loads would be half as large again, most of it for numbers
//! and messages that no definition has. Grammar: RFC 8259. Only whole numbers are told apart; nesting ends at 32.

const DEEPEST: usize = 32;

/// A JSON value.
pub(super) enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A whole number.
    Number(usize),
    /// A number that is negative, has a fraction, or is too large.
    Fraction,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its members in their order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A member of an object.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(known, _)| known == name).map(|(_, json)| json)
    }

    /// The items of a member that is a list.
    pub(super) fn list(&self, name: &str) -> &[Self] {
        if let Some(Self::List(items)) = self.get(name) { items } else { &[] }
    }

    /// The text, or the empty text when it is none.
    pub(super) fn text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }
}

/// Reads a text, or says in which line it stops being JSON.
pub(super) fn parse(text: &str) -> Result<Json, usize> {
    let mut reader = Reader { rest: text };
    reader.value(0).filter(|_| reader.next_is_end()).ok_or_else(|| {
        let read = text.len() - reader.rest.len();
        1 + text.bytes().take(read).filter(|b| *b == b'\n').count()
    })
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn next_is_end(&mut self) -> bool {
        self.skip_space();
        self.rest.is_empty()
    }

    /// Takes a character if it is the next one after spaces.
    fn take(&mut self, c: char) -> bool {
        self.skip_space();
        let after = self.rest.strip_prefix(c);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(value)
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_space();
        if depth > DEEPEST {
            return None;
        }
        match self.rest.bytes().next()? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Json::Text),
            b't' => self.word("true", Json::Flag(true)),
            b'f' => self.word("false", Json::Flag(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    /// A whole number; or one that is not, which nothing in a definition is, so that the place of it can be named.
    fn number(&mut self) -> Option<Json> {
        let is_part = |b: u8| b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'.' | b'e' | b'E');
        let end = self.rest.bytes().position(|b| !is_part(b)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at_checked(end)?;
        let unsigned = number.strip_prefix('-').unwrap_or(number).as_bytes();
        let is_number = matches!(unsigned, [b'0'] | [b'0', b'.' | b'e' | b'E', ..] | [b'1'..=b'9', ..])
            && unsigned.last().is_some_and(u8::is_ascii_digit);
        self.rest = rest;
        let add = |sum: usize, b: u8| {
            let digit = b.is_ascii_digit().then(|| usize::from(b - b'0'))?;
            sum.checked_mul(10)?.checked_add(digit)
        };
        is_number.then(|| number.bytes().try_fold(0, add).map_or(Json::Fraction, Json::Number))
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        let mut items = Vec::new();
        if !self.take('[') {
            return None;
        }
        if self.take(']') {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.take(']') {
                return Some(Json::List(items));
            }
            if !self.take(',') {
                return None;
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        let mut members = Vec::new();
        if !self.take('{') {
            return None;
        }
        if self.take('}') {
            return Some(Json::Object(members));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            if !self.take(':') {
                return None;
            }
            members.push((name, self.value(depth + 1)?));
            if self.take('}') {
                return Some(Json::Object(members));
            }
            if !self.take(',') {
                return None;
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        let mut rest = self.rest.strip_prefix('"')?;
        let mut out = String::new();
        loop {
            let end = rest.find(|c: char| c == '"' || c == '\\' || c < ' ')?;
            let (plain, special) = rest.split_at_checked(end)?;
            out.push_str(plain);
            if let Some(after) = special.strip_prefix('"') {
                self.rest = after;
                return Some(out);
            }
            let mut chars = special.strip_prefix('\\')?.chars();
            out.push(match chars.next()? {
                'u' => escaped(&mut chars)?,
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\u{8}',
                'f' => '\u{c}',
                c @ ('"' | '\\' | '/') => c,
                _ => return None,
            });
            rest = chars.as_str();
        }
    }
}

/// The character of `\uXXXX`, or of two of them that are a surrogate pair.
fn escaped(chars: &mut std::str::Chars<'_>) -> Option<char> {
    let first = hex(chars)?;
    if !(0xd800..0xdc00).contains(&first) {
        return char::from_u32(first);
    }
    let second = chars.next() == Some('\\') && chars.next() == Some('u');
    let second = hex(chars).filter(|low| second && (0xdc00..0xe000).contains(low))?;
    char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
}

fn hex(chars: &mut std::str::Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |sum, _| Some(sum * 16 + chars.next()?.to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::{Json, parse};

    #[test]
    fn what_is_json_is_read_and_what_is_not_is_refused_with_its_line() {
        let text = |json: &str| match parse(json) {
            Ok(Json::Text(text)) => text,
            _ => panic!("{json}"),
        };
        assert_eq!(text(r#" "a\"\\\/\n\u00e9\ud83d\ude00’" "#), "a\"\\/\né😀’");
        for good in ["null", "[]", "{}", "[1, 20, {\"a\": [true, false]}]", "0", "-1", "1.5", "0e3"] {
            assert!(parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            " ",
            "nul",
            "[",
            "[1,]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a:1}",
            "01",
            "-",
            "1.",
            ".5",
            "1e",
            "\"a",
            "\"\n\"",
            r#""\x""#,
            r#""\u12""#,
            r#""\ud800""#,
            r#""\udc00""#,
            r#""\ud800\u0041""#,
            "1 1",
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
        assert_eq!(parse("{\n\n\"a\": oops}").err(), Some(3));
        assert!(parse(&"[".repeat(1_000_000)).is_err());
    }
}
