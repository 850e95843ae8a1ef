//! The Mailbox of RFC 5321 section 4.1.2, with the address literals of section 4.1.3 and the lengths of section 4.5.3.1.

use super::{Email, MAX, MAX_LOCAL, Problem, has, host, is_local};

const MAX_DOMAIN: usize = 255;

/// Reads a mailbox as it stands: the grammar has no space or comment around it.
pub fn parse(value: &str) -> Result<Email, Problem> {
    let quoted = value.starts_with('"');
    let at = if quoted { after_quotes(value) } else { value.find('@') };
    let email = Email::of(value, at.ok_or(Problem::EmailFormat)?);
    let (local, domain) = (email.local(), email.domain());
    let dotted = local.starts_with('.') || local.ends_with('.') || has(local, b'.', 2);
    let placed = match domain.as_bytes() {
        [b'[', .., b']'] => domain.get(1..domain.len() - 1).is_some_and(is_literal),
        _ => host::is_ascii_labels(domain),
    };
    if !placed || !(quoted || (is_local(local) && !dotted)) {
        return Err(Problem::EmailFormat);
    }
    let long = local.len() > MAX_LOCAL || domain.len() > MAX_DOMAIN || value.len() > MAX;
    if long { Err(Problem::EmailLength) } else { Ok(email) }
}

/// Where the @ after a Quoted-string is: printable ASCII, in which a backslash stands before `"` and itself and can stand
/// before anything.
fn after_quotes(value: &str) -> Option<usize> {
    let mut escaped = true;
    for (at, b) in value.bytes().enumerate() {
        match b {
            b'"' if !escaped => return value.get(at + 1..)?.starts_with('@').then_some(at + 1),
            b' '..=b'~' => escaped = b == b'\\' && !escaped,
            _ => return None,
        }
    }
    None
}

/// What is between the brackets of an address literal: an IPv4 address, or an IPv6 address after its tag. No other tag
/// has been registered with IANA.
fn is_literal(literal: &str) -> bool {
    match literal.split_at_checked(5) {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => is_ipv6(address),
        _ => is_ipv4(literal),
    }
}

fn is_ipv4(address: &str) -> bool {
    let (mut parts, mut digits, mut number) = (1, 0, 0);
    for b in address.bytes() {
        match b {
            b'0'..=b'9' if digits < 3 => {
                digits += 1;
                number = number * 10 + u32::from(b - b'0');
            }
            b'.' if digits > 0 && number < 256 => {
                parts += 1;
                (digits, number) = (0, 0);
            }
            _ => return false,
        }
    }
    parts == 4 && digits > 0 && number < 256
}

fn is_ipv6(address: &str) -> bool {
    let (mut groups, mut gaps) = (0, 0);
    let mut rest = address;
    if let Some(after) = rest.strip_prefix("::") {
        (rest, gaps) = (after, 1);
    }
    while !rest.is_empty() {
        // An IPv4 address at the end stands for two groups.
        if is_ipv4(rest) {
            groups += 2;
            break;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
        if !(1..=4).contains(&digits) {
            return false;
        }
        groups += 1;
        let after = rest.get(digits..).unwrap_or_default();
        if let Some(after) = after.strip_prefix("::") {
            (rest, gaps) = (after, gaps + 1);
        } else if after.is_empty() {
            break;
        } else {
            let Some(next) = after.strip_prefix(':').filter(|next| !next.is_empty()) else { return false };
            rest = next;
        }
    }
    // `::` stands for at least two groups of zeros.
    matches!((gaps, groups), (0, 8) | (1, ..=6))
}
