//! Drawings (SVG) in the address of a picture: read as a page with nothing else in it, and written again from what is
//! allowed of drawings in pages.

use super::changes::Changes;
use super::{clean, parse, texts, write};
use crate::document::picture::Picture;

const NAMESPACE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

/// The drawing as it goes into a copy; nothing for what is none, or declares entities of its own.
pub fn read(text: &str, depth: usize) -> Option<Picture> {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    if !start.starts_with('<') || start.contains("<!ENTITY") || start.contains("<!DOCTYPE") && start.contains('[') {
        return None;
    }
    let cleaned = clean::clean(&parse::parse(start).ok()?, depth + 1);
    let root = cleaned.tree.first("svg")?;
    let node = cleaned.tree.get(root)?;
    let number = |name: &str| node.attribute(name)?.trim_end_matches("px").parse::<f32>().ok();
    let mut view =
        node.attribute("viewBox").unwrap_or("").split([' ', ',']).filter_map(|n| n.parse::<f32>().ok()).skip(2);
    let (wide, high) = (view.next(), view.next());
    let points = |side: Option<f32>| side.map_or(150, |side| side.clamp(1.0, 8192.0) as u32);
    let size = (points(number("width").or(wide)), points(number("height").or(high)));
    let written = write::under(&cleaned.tree, root, &Changes::default());
    let bytes = NAMESPACE.to_owned() + written.strip_prefix("<svg")?;
    let bytes: String = bytes.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let words: Vec<String> = texts::read(&cleaned).into_iter().map(|mapped| mapped.text).collect();
    let left_out = cleaned.left_out.iter().map(|(_, text)| text).collect();
    Some(Picture::drawn(bytes.into_bytes(), "svg+xml", size, words.join("\n\n").trim().to_owned(), left_out))
}
