//! Where links lead, and pictures that stand in the page itself.

use super::left_out::{DEEPEST, unescaped};
use super::{base64, drawing};
use crate::document::picture::Picture;

/// What becomes of a link.
pub enum Leads {
    /// It stays, as written here.
    Somewhere(String),
    /// To a picture in the page, without what was written beside its points.
    ToPicture(Picture),
    /// It goes; what it was.
    Nowhere(&'static str),
}

/// Judges a link of a page that stands in so many others.
pub fn leads(value: &str, attribute: &str, foreign: bool, depth: usize) -> Leads {
    let value: String = value.trim().chars().filter(|c| !c.is_control()).collect();
    // Of a drawing only its own pieces are used again.
    if foreign && !value.starts_with('#') {
        return Leads::Nowhere("link of a drawing");
    }
    if attribute == "srcset" {
        let loads = ["data:", "javascript:", "blob:", "file:"].iter().any(|s| value.to_ascii_lowercase().contains(s));
        return if loads {
            Leads::Nowhere("link that leads into the page or a computer")
        } else {
            Leads::Somewhere(value)
        };
    }
    match scheme(&value).as_deref() {
        None | Some("http" | "https" | "mailto" | "tel" | "sms" | "ftp") => Leads::Somewhere(value),
        Some("data") if attribute == "src" => picture(&value, depth),
        Some("data" | "blob") => Leads::Nowhere("document inside the page"),
        Some("javascript" | "vbscript") => Leads::Nowhere("script of an element"),
        Some(_) => Leads::Nowhere("link that leads into the page or a computer"),
    }
}

/// What stands in front of the first colon, where it is the name of a way to load something.
fn scheme(value: &str) -> Option<String> {
    let at = value.find([':', '/', '?', '#', '&'])?;
    let (scheme, rest) = value.split_at_checked(at)?;
    // An escaped colon is none, but programs that decode first take it for one.
    let low = scheme.to_ascii_lowercase();
    rest.starts_with(':').then_some(low)
}

fn picture(value: &str, depth: usize) -> Leads {
    let Some((kind, data)) = value.split_once(',') else { return Leads::Nowhere("picture that cannot be read") };
    let kind = kind.to_ascii_lowercase();
    let bytes = if kind.ends_with(";base64") { base64::decode(data) } else { Some(unescaped(data)) };
    let Some(bytes) = bytes else { return Leads::Nowhere("picture that cannot be read") };
    if kind.contains("svg") {
        let text = String::from_utf8(bytes).ok();
        let drawing = text.filter(|_| depth < DEEPEST).and_then(|text| drawing::read(&text, depth));
        return Leads::ToPicture(drawing.unwrap_or_else(|| Picture::for_page(&[])));
    }
    Leads::ToPicture(Picture::for_page(&bytes))
}

/// The address of a picture in the page.
pub fn to_picture(bytes: &[u8], extension: &str) -> String {
    format!("data:image/{extension};base64,{}", base64::encode(bytes))
}
