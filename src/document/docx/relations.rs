//! Where links may lead.

/// Whether an address leads to a page or a letter: a path on somebody's computer or in an office's network says more of
/// who wrote than of what is written.
pub fn leads_to_the_web(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme))
}
