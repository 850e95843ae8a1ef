//! The address of a web page.
//!
//! Sources:
//! - RFC 3986: the parts of an address; which characters stand for themselves and which are percent-encoded (sections 2.1
//!   to 2.4); what may be left out of a normal form (section 6.2).
//! - RFC 9110 section 4.1: addresses of at least 8,000 octets should be taken. Longer ones are not.
//!
//! `http` and `https` alone, since nothing else is a page. Without either, `https://` is put before it, as people type
//! `www.example.com`. The host is a name with a full stop in it: not a number, not `localhost`, and no user name or
//! password before it (RFC 3986 section 7.6: they are for making an address look like another). Spaces around it are
//! forgiven, inside it they are not.
//!
//! Normal form: scheme and host in lower case, no port where it is the usual one, no slash by itself at the end of a host
//! (RFC 3986 would rather have one; people write none, and it is the same page). A host in another script stays in it.

use super::{Problem, email::host, text};

const MAX: usize = 8_000;
const MAX_HOST: usize = 253;

/// The address in its normal form.
///
/// # Errors
///
/// [`Problem::Url`]
pub fn parse(value: &str) -> Result<String, Problem> {
    read(&text::line(value)).filter(|address| address.len() <= MAX).ok_or(Problem::Url)
}

fn read(typed: &str) -> Option<String> {
    let (scheme, usual_port, rest) = if let Some(rest) = after(typed, "http://") {
        ("http://", "80", rest)
    } else {
        ("https://", "443", after(typed, "https://").unwrap_or(typed))
    };
    let (authority, path) = rest.split_at_checked(rest.find(['/', '?', '#']).unwrap_or(rest.len()))?;
    let (host, port) = authority.split_once(':').map_or((authority, usual_port), |(host, port)| (host, port));
    let host = host::folded(host);
    let host = host.strip_suffix('.').unwrap_or(&host);
    let reachable = host.len() <= MAX_HOST && host::is_public(host, '_');
    if !reachable || !is_port(port) || path.as_bytes().contains(&b' ') {
        return None;
    }
    let mut out = [scheme, host].concat();
    if port != usual_port {
        out.extend([":", port]);
    }
    if path != "/" {
        if path.starts_with(['?', '#']) {
            out.push('/');
        }
        encode(path, &mut out);
    }
    Some(out)
}

/// What comes after a scheme, in capitals or not.
fn after<'a>(typed: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = typed.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

fn is_port(port: &str) -> bool {
    !port.starts_with(['0', '+']) && port.parse::<u16>().is_ok()
}

/// Writes a path with its query and fragment: what cannot stand for itself is percent-encoded, so is a percent sign that
/// encodes nothing.
fn encode(path: &str, out: &mut String) {
    let mut rest = path.as_bytes();
    while let [b, after @ ..] = rest {
        let stands = match b {
            b'%' => matches!(after, [x, y, ..] if x.is_ascii_hexdigit() && y.is_ascii_hexdigit()),
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => false,
            b => b.is_ascii_graphic(),
        };
        if stands {
            out.push(char::from(*b));
        } else {
            out.push('%');
            out.extend([b >> 4, b & 15].map(|half| char::from(if half < 10 { b'0' + half } else { b'A' + half - 10 })));
        }
        rest = after;
    }
}
