//! Tags and entities of HTML and XML inside a word or beside it: `<b>O</b>kafor`, `Oka</w:t></w:r><w:r><w:t>for`, `Se&aacute;n`.

use super::windows;
use crate::text::Folded;
use crate::text::eight::{Eight, places};

/// Tags that stand between two words, not inside one.
const BLOCKS: [&str; 22] = [
    "td", "th", "tr", "p", "div", "li", "ul", "ol", "br", "hr", "h1", "h2", "h3", "h4", "table", "dt", "dd", "w:p",
    "w:tc", "w:tr", "w:br", "w:tab",
];

/// The longest tag that is read over, in bytes.
const LONGEST: usize = 300;

pub fn read(source: &str, each: &mut impl FnMut(Folded)) {
    let either = |eight: Eight| eight.equal(b'<') | eight.equal(b'&');
    let signs = places(source.as_bytes(), either, |byte| matches!(byte, b'<' | b'&'));
    let places: Vec<usize> = signs.filter(|at| hides(source, *at)).collect();
    let replace = |at: usize| match source.as_bytes().get(at) {
        Some(b'<') => tag(source, at).map(|(end, block)| (block.then_some(' '), end)),
        Some(b'&') => entity(source, at).map(|(c, end)| (Some(c), end)),
        _ => None,
    };
    windows(source, &places, replace, each);
}

/// Whether a tag or an entity stands where a name may go on behind it.
fn hides(source: &str, at: usize) -> bool {
    match source.as_bytes().get(at) {
        Some(b'&') => entity(source, at).is_some(),
        _ => {
            let Some((end, _)) = tag(source, at) else { return false };
            let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'));
            let head = source.get(..at).and_then(|head| head.chars().next_back());
            let tail = source.get(end..).and_then(|tail| tail.chars().next());
            word(head) && (word(tail) || tail == Some('<'))
        }
    }
}

/// Where the tag that begins at a place ends, and whether it parts words.
fn tag(source: &str, at: usize) -> Option<(usize, bool)> {
    let inside = source.get(at + 1..)?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = inside.bytes().take(LONGEST).position(|byte| matches!(byte, b'>' | b'<'))?;
    if inside.as_bytes().get(end) != Some(&b'>') {
        return None;
    }
    let name: String = name.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == ':').take(12).collect();
    Some((at + 1 + end + 1, BLOCKS.contains(&name.to_ascii_lowercase().as_str())))
}

/// The character that an entity stands for, and where it ends. A letter with an accent is given without it.
pub fn entity(source: &str, at: usize) -> Option<(char, usize)> {
    let rest = source.get(at + 1..)?;
    let end = rest.bytes().take(10).position(|byte| byte == b';')?;
    let name = rest.get(..end)?;
    let c = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(code)?
    } else {
        named(name)?
    };
    Some((c, at + 1 + end + 1))
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "rsquo" | "lsquo" | "apos" | "prime" => '\'',
        "quot" | "ldquo" | "rdquo" => '"',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "ndash" | "hyphen" | "dash" | "minus" => '-',
        "mdash" => '—',
        "shy" | "zwnj" | "zwj" => '\u{AD}',
        "amp" => '&',
        "szlig" => 'ß',
        "aelig" | "AElig" => 'æ',
        "oelig" | "OElig" => 'œ',
        "eth" | "ETH" => 'ð',
        "thorn" | "THORN" => 'þ',
        _ => {
            let mut letters = name.chars();
            let letter = letters.next().filter(char::is_ascii_alphabetic)?;
            let accent = letters.as_str();
            let known = [
                "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron", "strok", "ogon", "macr",
                "dot",
            ];
            return known.contains(&accent).then_some(letter);
        }
    })
}
