//! The names that a copy may hold: namespaces, elements and attributes of Office Open XML.
//!
//! What is read is looked up here first, so an element or attribute that is not in `data/docx-names.txt` never gets into
//! a tree, and so never into a copy. Names are told by their namespace, whatever prefix a document gave it, and are
//! written with the prefixes of the transitional namespaces.

use std::collections::HashSet;
use std::sync::OnceLock;

/// A namespace: its prefix in a copy, the address it is written with, and the one that strict documents have for it.
type Namespace = (&'static str, &'static str, &'static str);

const NAMESPACES: [Namespace; 22] = [
    (
        "w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (
        "r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    (
        "wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    ),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture", "http://purl.oclc.org/ooxml/drawingml/picture"),
    ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"),
    ("dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram"),
    (
        "lc",
        "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas",
        "http://purl.oclc.org/ooxml/drawingml/lockedCanvas",
    ),
    (
        "m",
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    ),
    ("v", "urn:schemas-microsoft-com:vml", ""),
    ("o", "urn:schemas-microsoft-com:office:office", ""),
    ("w10", "urn:schemas-microsoft-com:office:word", ""),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", ""),
    ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", ""),
    ("wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", ""),
    ("wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", ""),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml", ""),
    ("asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main", ""),
    ("dsp", "http://schemas.microsoft.com/office/drawing/2008/diagram", ""),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006", ""),
    ("xml", "http://www.w3.org/XML/1998/namespace", ""),
    // A newer name for what older programs wrote here.
    ("m", "http://schemas.microsoft.com/office/omml/2004/12/core", ""),
];

/// The prefix of a namespace, where it is one that copies may hold.
pub fn prefix(address: &str) -> Option<&'static str> {
    NAMESPACES
        .iter()
        .find(|(_, own, strict)| address == *own || (address == *strict && !strict.is_empty()))
        .map(|n| n.0)
}

/// The address that a copy has for a prefix.
pub fn address(prefix: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|n| n.0 == prefix).map(|n| n.1)
}

/// An element's name with its prefix, where it is allowed.
pub fn element(prefix: &str, local: &str) -> Option<&'static str> {
    tables().0.get(joined(prefix, local).as_str()).map(|name| &**name)
}

/// An attribute's name with its prefix, where it is allowed. One without a namespace has no prefix.
pub fn attribute(prefix: &str, local: &str) -> Option<&'static str> {
    let name = if prefix.is_empty() { local.to_owned() } else { joined(prefix, local) };
    tables().1.get(name.as_str()).map(|name| &**name)
}

fn joined(prefix: &str, local: &str) -> String {
    let mut name = String::with_capacity(prefix.len() + local.len() + 1);
    name.push_str(prefix);
    name.push(':');
    name.push_str(local);
    name
}

/// Whether a value is one of those that the format itself has, or says as little: a number, a colour, a language.
pub fn is_value(value: &str) -> bool {
    static VALUES: OnceLock<HashSet<&str>> = OnceLock::new();
    let values = VALUES.get_or_init(|| {
        let lines = include_str!("../../../data/docx-values.txt").lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).collect()
    });
    let hex = |value: &str| value.len() > 4 && value.bytes().all(|b| b.is_ascii_hexdigit() || b"{}-".contains(&b));
    let language = |value: &str| matches!(value.as_bytes(), [a, b, b'-', c, d] if [a, b, c, d].iter().all(|x| x.is_ascii_alphabetic()));
    value.chars().filter(|c| c.is_alphabetic()).count() < 2
        || values.contains(value)
        || (hex(value) && value.bytes().any(|b| b.is_ascii_digit()))
        || language(value)
}

type Tables = (HashSet<Box<str>>, HashSet<Box<str>>);

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let (mut elements, mut attributes) = (HashSet::new(), HashSet::new());
        for line in include_str!("../../../data/docx-names.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((key, names)) = line.split_once(": ") else { continue };
            for name in names.split(' ') {
                match key.strip_suffix('@') {
                    None => elements.insert(joined(key, name).into()),
                    Some("") => attributes.insert(name.into()),
                    Some(prefix) => attributes.insert(joined(prefix, name).into()),
                };
            }
        }
        (elements, attributes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_namespace() {
        assert_eq!(prefix("http://purl.oclc.org/ooxml/wordprocessingml/main"), Some("w"));
        assert_eq!(prefix(""), None);
        assert_eq!(element("w", "p"), Some("w:p"));
        assert_eq!(element("w", "proofErr"), None);
        assert_eq!(attribute("w", "rsidR"), None);
        assert_eq!(attribute("w", "val"), Some("w:val"));
        assert_eq!(attribute("", "cx"), Some("cx"));
        assert_eq!(attribute("xml", "space"), Some("xml:space"));
    }
}
