//! The address that was likelier meant, where the domain that was typed is one slip away from one that many people have.
//!
//! A slip is one letter too many, too few or wrong, or two neighbours that changed places. It is looked for in the whole
//! of a well-known domain, and in the ending of any other. A domain or an ending that is itself known, or that exists and
//! is itself one slip away from a known one, is never called a slip; nor is a short name (`bt.com`) taken for another
//! short name (`me.com`), since so many are somebody's.

use super::Email;

const DOMAINS: &str = include_str!("../../../data/email-domains.txt");
const MEANT: &[u8] = &listed::<{ words(DOMAINS, "meant ").len() + 1 }>(words(DOMAINS, "meant "));
const KNOWN: &[u8] = &listed::<{ words(DOMAINS, "known ").len() + 1 }>(words(DOMAINS, "known "));
const ENDINGS: &[u8] = &listed::<{ words(DOMAINS, "ending ").len() + 1 }>(words(DOMAINS, "ending "));
const REAL: &[u8] = &listed::<{ words(DOMAINS, "real ").len() + 1 }>(words(DOMAINS, "real "));
/// The fewest letters before the first full stop in which a slip can be told from another name.
const LONG: usize = 5;

/// The whole address with the domain that was likelier meant. It is for a person to decide.
#[must_use]
pub fn suggestion(email: &Email) -> Option<String> {
    likelier(email.as_str())
}

/// The same of an address in its normal form.
pub(crate) fn likelier(address: &str) -> Option<String> {
    let at = address.bytes().rposition(|b| b == b'@')?;
    let (local, domain) = address.split_at_checked(at + 1)?;
    Some([local, &meant(domain)?].concat())
}

fn meant(typed: &str) -> Option<String> {
    // Nearly every address comes by here, so that the longest of the lists is gone through once.
    let mut near = None;
    for word in Words(MEANT) {
        if word == typed.as_bytes() {
            return None;
        }
        if near.is_none() && is_slip(typed.as_bytes(), word, LONG) {
            near = str::from_utf8(word).ok();
        }
    }
    if has(KNOWN, typed) {
        return None;
    }
    if let Some(domain) = near {
        return Some(domain.to_owned());
    }
    // With its ending put right, it may be one slip away from a well-known one.
    let domain = with_ending(typed)?;
    let meant = slips(MEANT, &domain, LONG).next().map(str::to_owned);
    Some(meant.unwrap_or(domain))
}

/// The domain with the one ending that its own may be a slip of.
fn with_ending(typed: &str) -> Option<String> {
    let exists = |ending: &str| has(ENDINGS, ending) || has(REAL, ending);
    let mut dots = typed.bytes().enumerate().rev().filter(|(_, b)| *b == b'.').map(|(at, _)| at + 1);
    // The last label (`con`, `couk`), and the last two (`co.ul`) of at least three.
    let last = typed.get(dots.next()?..)?;
    let two = dots.next().and_then(|at| typed.get(at..));
    if exists(last) || two.is_some_and(exists) {
        return None;
    }
    [Some(last), two].into_iter().flatten().find_map(|ending| {
        let mut near = slips(ENDINGS, ending, 0);
        let meant = near.next().filter(|_| near.next().is_none())?;
        Some([typed.strip_suffix(ending)?, meant].concat())
    })
}

/// Whether a text is in a list.
fn has(words: &'static [u8], typed: &str) -> bool {
    Words(words).any(|word| word == typed.as_bytes())
}

/// Those of a list that a text is a slip of.
fn slips(words: &'static [u8], typed: &str, long: usize) -> impl Iterator<Item = &'static str> {
    let near = Words(words).filter(move |word| is_slip(typed.as_bytes(), word, long));
    near.filter_map(|word| str::from_utf8(word).ok())
}

/// What is left of a list.
struct Words(&'static [u8]);

impl Iterator for Words {
    type Item = &'static [u8];

    fn next(&mut self) -> Option<&'static [u8]> {
        let (length, rest) = self.0.split_first()?;
        let (word, rest) = rest.split_at_checked(usize::from(*length))?;
        self.0 = rest;
        Some(word)
    }
}

/// Whether one slip makes the one text of the other, and not in a name of fewer letters than `long`.
fn is_slip(typed: &[u8], meant: &[u8], long: usize) -> bool {
    // Most are told apart by their lengths.
    if typed.len().abs_diff(meant.len()) > 1 {
        return false;
    }
    let (mut a, mut b) = (typed, meant);
    let mut name_alike = false;
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b)
        && x == y
    {
        (a, b) = (rest_a, rest_b);
        name_alike |= *x == b'.';
    }
    while let ([rest_a @ .., x], [rest_b @ .., y]) = (a, b)
        && x == y
    {
        (a, b) = (rest_a, rest_b);
    }
    let is_one = match (a, b) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    };
    is_one && (name_alike || meant.iter().position(|b| *b == b'.').is_none_or(|name| name >= long))
}

/// Words with their lengths before them, and none between them: `N` is one more than there are bytes in the text of them.
const fn listed<const N: usize>(words: &str) -> [u8; N] {
    let mut list = [0; N];
    let (mut rest, mut at, mut length_at) = (words.as_bytes(), 0, 0);
    while let [b, after @ ..] = rest {
        rest = after;
        at += 1;
        if *b == b' ' {
            length_at = at;
        } else {
            list[at] = *b;
            list[length_at] += 1;
        }
    }
    list
}

/// The rest of the first line that begins with `kind`.
const fn words(text: &'static str, kind: &str) -> &'static str {
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        let (mut line, mut start, mut length) = (rest, kind.as_bytes(), 0);
        while let [b, after @ ..] = rest {
            rest = after;
            if *b == b'\n' {
                break;
            }
            length += 1;
        }
        while let ([x, after @ ..], [y, kind @ ..]) = (line, start)
            && *x == *y
        {
            (line, start, length) = (after, kind, length - 1);
        }
        if start.is_empty() {
            return match str::from_utf8(line.split_at(length).0) {
                Ok(words) => words,
                Err(_) => "",
            };
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::{DOMAINS, ENDINGS, KNOWN, LONG, MEANT, REAL, has, is_slip, words};

    #[test]
    fn the_lists_are_read_and_what_is_known_is_one_slip_from_what_is_meant() {
        for (kind, list, some) in [
            ("meant ", MEANT, "gmail.com"),
            ("known ", KNOWN, "mail.com"),
            ("ending ", ENDINGS, "gov.uk"),
            ("real ", REAL, "co"),
        ] {
            let all = words(DOMAINS, kind);
            assert!(all.split(' ').any(|word| word == some), "{some}");
            assert!(all.split(' ').all(|word| !word.is_empty() && has(list, word)), "{kind}");
        }
        assert_eq!(words("# a b\nab c\na b c\na d\n", "a "), "b c");
        assert_eq!(["b c", "b "].map(|text| words(text, "a ")), [""; 2]);
        for known in words(DOMAINS, "known ").split(' ') {
            assert!(
                words(DOMAINS, "meant ").split(' ').any(|meant| is_slip(known.as_bytes(), meant.as_bytes(), LONG)),
                "{known} need not be listed"
            );
        }
    }
}
