//! Letters that are written as something else: entities and percent signs.

/// A text with its entities read, and what percent signs stand for.
pub fn plain(text: &str) -> String {
    let read = entities(text);
    if read.contains('%') { percent(&read) } else { read }
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at).unwrap_or(""));
        let after = rest.get(at + 1..).unwrap_or("");
        let (c, len) = entity(after).unwrap_or(('&', 0));
        out.push(c);
        rest = after.get(len..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// What an entity stands for, and how long it is behind its ampersand.
fn entity(after: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 18] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("shy", '\u{AD}'),
        ("ensp", ' '),
        ("emsp", ' '),
        ("thinsp", ' '),
        ("zwj", '\u{200D}'),
        ("zwnj", '\u{200C}'),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("commat", '@'),
        ("period", '.'),
    ];
    let ended = |len: usize| len + usize::from(after.as_bytes().get(len) == Some(&b';'));
    if let Some(number) = after.strip_prefix('#') {
        let (digits, radix, skip) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16, 2),
            None => (number, 10, 1),
        };
        let len = digits.bytes().take(8).take_while(|b| char::from(*b).is_digit(radix)).count();
        let c = char::from_u32(u32::from_str_radix(digits.get(..len)?, radix).ok()?)?;
        return Some((c, ended(skip + len)));
    }
    let (name, c) = NAMED.iter().find(|(name, _)| after.starts_with(name))?;
    Some((*c, ended(name.len())))
}

fn percent(text: &str) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let escaped =
            (*byte == b'%').then(|| Some(digit(bytes.get(at + 1))? * 16 + digit(bytes.get(at + 2))?)).flatten();
        out.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    // Bytes that are no text are left as they were written.
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}
