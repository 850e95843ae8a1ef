//! E-mail addresses and social media accounts.

use crate::text::fold::fold;

/// A pattern for an e-mail address, also spelt out with `at` and `dot`. Nothing when it is too short.
pub fn email(address: &str) -> Option<String> {
    let folded = fold(address);
    if folded.chars().filter(|c| c.is_alphanumeric()).count() < 5 {
        return None;
    }
    let mut pattern = String::new();
    for c in folded.chars() {
        match c {
            '@' => pattern.push_str(r"(?: ?@ ?| ?[\[(]? ?at ?[\])]? ?)"),
            '.' => pattern.push_str(r"(?: ?\. ?| ?[\[(]? ?dot ?[\])]? ?)"),
            c => pattern.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
        }
    }
    Some(pattern)
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
    Some(match (site.is_empty(), plain) {
        (true, true) => format!("@{name_pattern}"),
        (true, false) => format!("@?{name_pattern}"),
        (false, true) => format!("(?:{site}@?|@){name_pattern}"),
        (false, false) => format!("(?:{site})?@?{name_pattern}"),
    })
}
