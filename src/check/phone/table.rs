//! Tables of lines sorted byte by byte, looked into where they stand: nothing is read into memory before the first use.

/// The table without the comments at its head.
pub const fn rows(text: &'static str) -> &'static str {
    let mut rest = text.as_bytes();
    while let [b'#', ..] = rest {
        while let [b, after @ ..] = rest {
            rest = after;
            if *b == b'\n' {
                break;
            }
        }
    }
    match str::from_utf8(rest) {
        Ok(rows) => rows,
        Err(_) => "",
    }
}

/// The last line that begins with `key` or sorts before it. What stands between the columns sorts before every digit, so
/// a key that goes on after a line's first column still finds that line.
pub fn at_or_before<'a>(table: &'a str, key: &str) -> Option<&'a str> {
    let bytes = table.as_bytes();
    let mut found = None;
    // Both are where a line begins, or the end of the table: what is before `low` is not after the key, what is from
    // `high` on is.
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes.get(low..middle)?.iter().rposition(|b| *b == b'\n').map_or(low, |at| low + at + 1);
        let rest = bytes.get(start..high)?;
        // A line's end sorts before all that a key has in it.
        if rest.get(..key.len()).unwrap_or(rest) <= key.as_bytes() {
            let length = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
            found = table.get(start..start + length);
            low = start + length + 1;
        } else {
            high = start;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{at_or_before, rows};

    const TABLE: &str = rows("# head\n# and more\n1 a\n20 b\n211-3 c\n3 d\n");

    #[test]
    fn comments_at_the_head_are_left_out() {
        assert_eq!(TABLE, "1 a\n20 b\n211-3 c\n3 d\n");
        assert_eq!([rows("# only"), rows(""), rows("1\n")], ["", "", "1\n"]);
    }

    #[test]
    fn every_key_finds_the_line_at_or_before_it() {
        for (key, line) in [
            ("0", None),
            ("1", Some("1 a")),
            ("10", Some("1 a")),
            ("2", Some("211-3 c")),
            ("209", Some("20 b")),
            ("210", Some("20 b")),
            ("211", Some("211-3 c")),
            ("2110", Some("211-3 c")),
            ("2999", Some("211-3 c")),
            ("31", Some("3 d")),
            ("9", Some("3 d")),
        ] {
            assert_eq!(at_or_before(TABLE, key), line, "{key}");
        }
        assert_eq!(at_or_before("", "1"), None);
    }
}
