//! E-mail addresses and social media accounts.

use crate::redact::others::mailbox;
use crate::text::fold::fold;

/// The stop in a domain, also as a word.
const DOT: &str = r"(?: ?\. ?|[ -]?[\[({]? ?(?:dot|full stop|point|\.) ?[\])}]?[ -]?)";
/// What joins two parts of the name before the @, one for another or left out.
const JOINT: &str = r"(?: ?[._-] ?|[ -]?[\[({]?(?:dot|full stop|point|under ?score|hyphen|dash)[\])}]?[ -]?| )?";
/// The fewest letters and digits of a name that is somebody's at any domain.
const DISTINCT: usize = 8;

/// A pattern for an e-mail address, also spelt out with `at` and `dot`, with a tag, with other signs between the parts of
/// its name, and at another domain where the name is long enough to be one person's. Nothing when it is too short.
pub fn email(address: &str) -> Option<String> {
    let folded = fold(address);
    if folded.chars().filter(|c| c.is_alphanumeric()).count() < 5 {
        return None;
    }
    let (local, domain) = folded.rsplit_once('@').unwrap_or((&folded, ""));
    let mut pattern = String::new();
    for c in local.chars() {
        match c {
            '.' | '_' | '-' => pattern.push_str(JOINT),
            c => pattern.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
        }
    }
    if domain.is_empty() {
        return Some(pattern);
    }
    pattern.push_str(r"(?:\+[a-z0-9._-]+)?(?:(?: ?@ ?|[ -]?[\[({<]? ?at(?:[ -]sign)? ?[\])}>]?[ -]?)");
    for c in domain.chars() {
        match c {
            '.' => pattern.push_str(DOT),
            c => pattern.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
        }
    }
    let distinct = local.chars().filter(|c| c.is_alphanumeric()).count() >= DISTINCT && !mailbox::is_of_a_role(local);
    pattern.push_str(if distinct { r"|@[a-z0-9-]+(?:\.[a-z0-9-]+)+)" } else { ")" });
    Some(pattern)
}

/// A pattern for what stands before the @ by itself, where it can be nothing else: `her address begins liz.harcourt`.
pub fn local(address: &str) -> Option<String> {
    let folded = fold(address);
    let (local, _) = folded.rsplit_once('@')?;
    let long = local.chars().filter(|c| c.is_alphanumeric()).count() > 5;
    let sign = local.contains(['.', '_']) || local.contains(|c: char| c.is_ascii_digit());
    (long && sign && !mailbox::is_of_a_role(local)).then(|| regex::escape(local))
}

/// The name of an account, folded: what stands behind the site and the @.
pub fn account(account: &str) -> String {
    let folded = fold(account);
    let path = folded.trim_end_matches('/');
    path.rsplit_once('/').map_or(path, |(_, name)| name).trim_start_matches('@').to_owned()
}

/// A pattern for a handle (`@ada`) or the address of a profile (`example.org/ada`), with and without what stands before
/// the name of the account. Nothing when it is too short.
pub fn social(account: &str) -> Option<String> {
    let folded = fold(account);
    let without_scheme = folded.split_once("://").map_or(folded.as_str(), |(_, rest)| rest);
    let address = without_scheme.strip_prefix("www.").unwrap_or(without_scheme).trim_end_matches('/');
    let (site, name) = address.rsplit_once('/').unwrap_or(("", address));
    let name = name.trim_start_matches('@');
    if name.chars().filter(|c| c.is_alphanumeric()).count() < 3 {
        return None;
    }
    let name_pattern = regex::escape(name);
    // A short plain word may be a word of the text; with its @ or its site it is the account.
    let plain = name.chars().all(char::is_alphabetic) && name.chars().count() < 8;
    let site =
        if site.is_empty() { String::new() } else { format!(r"(?:https?://)?(?:www\.|m\.)?{}/", regex::escape(site)) };
    // The same name on any site, and with the server that it is on behind it.
    let anywhere =
        format!(r"(?:https?://)?(?:www\.|m\.)?(?:{SITES})\.(?:com|net|app|social|tv)/(?:in/|u/|user/|profile/|@)?");
    let server = r"(?:\.bsky\.social|@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?";
    Some(match (site.is_empty(), plain) {
        (true, true) => format!("(?:{anywhere}|@){name_pattern}{server}"),
        (true, false) => format!("(?:{anywhere}|@)?{name_pattern}{server}"),
        (false, true) => format!("(?:{anywhere}|{site}@?|@){name_pattern}{server}"),
        (false, false) => format!("(?:{anywhere}|{site})?@?{name_pattern}{server}"),
    })
}

/// Sites that people have accounts on. Compiled by hand for this project.
const SITES: &str =
    "x|twitter|facebook|fb|instagram|threads|tiktok|youtube|linkedin|reddit|bsky|nextdoor|snapchat|twitch";
