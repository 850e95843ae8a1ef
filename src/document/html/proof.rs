//! The second reader: what the bytes of a page hold, whether or not anything shows it.
//!
//! It shares no code with the first: it cuts the source at its tags and undoes what hides letters (entities, percent
//! signs, base64), and knows nothing of elements but which of them stand inside a line.

mod cut;
mod letters;

use super::base64;
use crate::Result;
use crate::document::{Held, encoding};
use cut::{Cut, Tag};

/// Elements that words run through.
const INSIDE_A_LINE: &str = " a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp \
    small span strike strong sub sup time tt u var wbr tspan ";

/// All that a page's bytes hold.
///
/// # Errors
/// `unsupported-encoding` for what is no text.
pub fn held(bytes: &[u8]) -> Result<Vec<Held>> {
    let (source, _) = encoding::decode(bytes)?;
    let cut = cut::cut(&source);
    let mut all = Vec::new();
    let mut put = |place: &str, text: String, run_on: bool| {
        if text.chars().any(char::is_alphanumeric) {
            all.push(Held { place: place.to_owned(), text, run_on, shortest: 0 });
        }
    };
    put("the text between the tags", lines(&cut), false);
    put("the text without its tags", between(&cut, ""), true);
    put("the text with a space for each tag", between(&cut, " "), true);
    put("comments and scripts", paragraphs(cut.asides.iter().map(|aside| letters::plain(aside))), false);
    let values = || cut.tags.iter().flat_map(|tag| &tag.attributes).map(|(_, value)| value).filter(|v| !is_picture(v));
    let own = cut.tags.iter().flat_map(|tag| &tag.attributes).filter(|(name, _)| name.eq_ignore_ascii_case("style"));
    let own = own.map(|(_, value)| letters::plain(value));
    let styles = cut.styles.iter().map(|style| (*style).to_owned()).chain(own);
    put("strings of styles", paragraphs(styles.map(|style| strings(&style))), false);
    put("values of attributes", paragraphs(values().map(|value| letters::plain(value))), false);
    put("values of attributes, one after the other", values().map(|value| letters::plain(value)).collect(), true);
    let names = cut.tags.iter().flat_map(|tag| tag.attributes.iter().map(|(name, _)| name.as_str()).chain([tag.name]));
    put("names of elements and attributes", paragraphs(names.filter(|name| name.len() > 10).map(str::to_owned)), false);
    put("what is packed in addresses", paragraphs(packed(&source).into_iter()), false);
    Ok(all)
}

fn is_picture(value: &str) -> bool {
    value.starts_with("data:image/")
}

/// The text of each line; tags inside a line are nothing, all others end it.
fn lines(cut: &Cut<'_>) -> String {
    let mut out = String::new();
    for (text, tag) in cut.texts.iter().zip(cut.tags.iter().map(Some).chain([None])) {
        out.push_str(&letters::plain(text));
        let inside = tag.is_some_and(|tag| INSIDE_A_LINE.contains(&format!(" {} ", tag.name.to_ascii_lowercase())));
        out.push_str(if inside { "" } else { "\n\n" });
    }
    out
}

/// The strings of a style, those of a block as one text, however they are put together when it is shown.
fn strings(style: &str) -> String {
    let (mut out, mut quote) = (String::new(), None);
    for c in style.chars() {
        match quote {
            Some(q) if c == q => quote = None,
            Some(_) => out.push(c),
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c == '}' => out.push_str("\n\n"),
            None => {}
        }
    }
    out
}

fn between(cut: &Cut<'_>, separator: &str) -> String {
    cut.texts.iter().map(|text| letters::plain(text)).collect::<Vec<_>>().join(separator)
}

fn paragraphs(texts: impl Iterator<Item = String>) -> String {
    texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// What stands in base64 and is text: the page inside a data: address, whatever holds it.
fn packed(source: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, _) in source.match_indices(";base64,") {
        let data = source.get(at + 8..).unwrap_or("");
        let end = data.find(|c: char| !(c.is_ascii_alphanumeric() || "+/=%-_\n\r ".contains(c))).unwrap_or(data.len());
        let bytes = data.get(..end).and_then(base64::decode).unwrap_or_default();
        if let Ok(text) = String::from_utf8(bytes) {
            all.push(letters::plain(&text));
        }
    }
    all
}

/// The encoding that a page says it is in.
pub fn charset(source: &str) -> Option<String> {
    let mut head = source.len().min(4096);
    while !source.is_char_boundary(head) {
        head -= 1;
    }
    let cut = cut::cut(source.get(..head)?);
    let says = |tag: &Tag<'_>| {
        if !tag.name.eq_ignore_ascii_case("meta") {
            return None;
        }
        let value =
            |name: &str| tag.attributes.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        let label = match value("charset") {
            Some(label) => label.clone(),
            None => value("content").filter(|_| value("http-equiv").is_some())?.split_once("charset=")?.1.to_owned(),
        };
        Some(label.trim().to_ascii_lowercase())
    };
    cut.tags.iter().find_map(says)
}
