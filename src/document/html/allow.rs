//! Which elements and attributes of a page go into a copy. What is not named in `data/html-names.txt` does not.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::tree::Value;

/// What becomes of an element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stays.
    Stays(&'static str),
    /// What is in it stays.
    Unwrapped,
    /// It goes, with all that is in it: it is not shown, or does something.
    Goes(&'static str),
}

/// What becomes of an element of HTML.
pub fn element(name: &str) -> Fate {
    match name {
        "script" => Fate::Goes("script"),
        "noscript" | "noembed" | "noframes" => Fate::Goes("text for programs without scripts or frames"),
        "template" => Fate::Goes("template"),
        "iframe" | "frame" | "embed" | "applet" | "portal" => Fate::Goes("document inside the page"),
        "audio" | "video" | "canvas" | "bgsound" => Fate::Goes("sound, film or canvas"),
        "source" | "track" | "param" | "basefont" | "keygen" | "datalist" => Fate::Goes("element that shows nothing"),
        _ => listed("elements", name).map_or(Fate::Unwrapped, Fate::Stays),
    }
}

/// What becomes of an element of a drawing or a formula.
pub fn foreign(name: &str) -> Fate {
    match name {
        "script" => Fate::Goes("script"),
        "style" => Fate::Goes("style inside a drawing"),
        "metadata" | "annotation" | "annotation-xml" => Fate::Goes("metadata"),
        "image" | "feImage" => Fate::Goes("picture inside a drawing"),
        "animate" | "animateMotion" | "animateTransform" | "set" => Fate::Goes("animation"),
        _ => listed("drawing", name).map_or(Fate::Unwrapped, Fate::Stays),
    }
}

/// What the value of an attribute is, where the attribute stays; its name comes back as the copy writes it.
pub fn attribute(element: &str, foreign: bool, name: &str) -> Option<(&'static str, Value)> {
    if name == "style" {
        return Some(("style", Value::Style));
    }
    // `width` of an icon, `d` of its line.
    if foreign && let Some(shape) = listed("shapes", name) {
        return Some((shape, Value::Plain));
    }
    // What a form was for is not for whoever reads the copy.
    if element == "form" && !matches!(name, "id" | "class" | "title") && !name.starts_with("aria-") {
        return None;
    }
    // The name of a field of metadata is a keyword, and checked as one.
    if element == "meta" {
        return match name {
            "content" => Some(("content", Value::Words)),
            "name" => Some(("name", Value::Plain)),
            "property" => Some(("property", Value::Plain)),
            _ => None,
        };
    }
    let kinds = [("words", Value::Words), ("links", Value::Link), ("names", Value::Names), ("plain", Value::Plain)];
    kinds.into_iter().find_map(|(list, kind)| listed(list, name).map(|name| (name, kind)))
}

/// Which metadata stays: what readers are shown of a page elsewhere, and how it fits a screen.
pub fn metadata(name: &str) -> bool {
    listed("metadata", &name.to_ascii_lowercase()).is_some()
}

/// Whether the value of a plain attribute says nothing: numbers that are no one's, and words of the language itself.
pub fn says_nothing(name: &str, value: &str) -> bool {
    // Long numbers are points of lines here, and may be anything elsewhere.
    let shape = listed("shapes", name).is_some();
    let keyword = |word: &str| word.len() < 3 || listed("keywords", &word.to_ascii_lowercase()).is_some();
    value.split(|c: char| !c.is_alphabetic()).all(keyword)
        && (shape || value.split(|c: char| !c.is_ascii_digit()).all(|digits| digits.len() < 6))
}

/// A name as it stands in a list.
fn listed(list: &str, name: &str) -> Option<&'static str> {
    static LISTS: OnceLock<HashMap<&str, HashSet<&str>>> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        let mut lists: HashMap<&str, HashSet<&str>> = HashMap::new();
        let lines = include_str!("../../../data/html-names.txt").lines().filter(|line| !line.starts_with('#'));
        for (list, names) in lines.filter_map(|line| line.split_once(": ")) {
            lists.entry(list).or_default().extend(names.split(' '));
        }
        lists
    });
    lists.get(list)?.get(name).copied()
}
