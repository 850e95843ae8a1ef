//! The domain of an e-mail address, or the host of a web address.
//!
//! RFC 1035 section 2.3.4 and RFC 1123 section 2.1: labels of at most 63 octets, of letters, digits and hyphens, with no
//! hyphen at either end. A domain may be in any script: of a label that is not ASCII only the plain faults are seen (spaces,
//! punctuation, symbols), since the full tables of IDNA 2008 would weigh more than all the rest. Its letters A to Z are
//! put into lower case; it is not turned into `xn--`.

use crate::check::name::is_letter;

const MAX_LABEL: usize = 63;

/// A domain with its letters A to Z in lower case and the full stops of other scripts as plain ones.
pub fn folded(domain: &str) -> String {
    if domain.is_ascii() {
        return domain.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(domain.len());
    for c in domain.chars() {
        out.push(match c {
            '\u{3002}' | '\u{ff0e}' | '\u{ff61}' => '.',
            c => c.to_ascii_lowercase(),
        });
    }
    out
}

/// Whether there are at least two labels, of which the last is no number, so that the whole can be one of the internet.
/// `also` is a character that they can have besides letters, digits and hyphens.
pub fn is_public(domain: &str, also: char) -> bool {
    last_label(domain, also).is_some_and(|last| last.len() < domain.len() && is_top_level(last))
}

/// Whether a domain is labels of ASCII letters, digits and hyphens, be it one label or of numbers alone.
pub fn is_ascii_labels(domain: &str) -> bool {
    domain.is_ascii() && last_label(domain, '-').is_some()
}

/// The last label, if all are well formed.
fn last_label(domain: &str, also: char) -> Option<&str> {
    // Where the label begins, how many characters it has, and the one before this one.
    let (mut start, mut length, mut before) = (0, 0, '-');
    let mut at = 0;
    while let Some(b) = domain.as_bytes().get(at) {
        let c = if b.is_ascii() { char::from(*b) } else { domain.get(at..)?.chars().next()? };
        at += c.len_utf8();
        if c == '.' {
            if before == '-' {
                return None;
            }
            (start, length, before) = (at, 0, '-');
            continue;
        }
        length += 1;
        let fits = if c == '-' { length > 1 } else { c == also || c.is_ascii_digit() || is_letter(c) };
        if !fits || length > MAX_LABEL {
            return None;
        }
        before = c;
    }
    if before == '-' { None } else { domain.get(start..) }
}

fn is_top_level(label: &str) -> bool {
    !label.is_ascii()
        || (label.len() > 4 && label.starts_with("xn--"))
        || (label.len() > 1 && label.bytes().all(|b| b.is_ascii_alphabetic()))
}
