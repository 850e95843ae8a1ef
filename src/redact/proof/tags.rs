//! Tag characters: a copy of ASCII of which nothing is shown (`U+E0041` is an A). Made to mark languages, they carry
//! whatever somebody hides in a text.

use super::decoded::Decoded;
use crate::text::Span;

/// The place of the first of them; the others follow as ASCII does.
const FIRST: u32 = 0xE0000;

/// Reads every row of them.
pub fn read(source: &str, out: &mut Decoded) {
    // All begin with this byte, and little else does.
    if !source.as_bytes().contains(&0xF3) {
        return;
    }
    let mut last = None;
    for (at, c) in source.char_indices() {
        let hidden = u32::from(c).checked_sub(FIRST).and_then(char::from_u32);
        let Some(hidden) = hidden.filter(|hidden| matches!(hidden, ' '..='~')) else { continue };
        if last != Some(at) {
            out.part();
        }
        let place = Span::new(at, at + c.len_utf8());
        out.push(hidden, place, true);
        last = Some(place.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_shows() {
        let hidden =
            |text: &str| -> String { text.chars().filter_map(|c| char::from_u32(FIRST + u32::from(c))).collect() };
        let source = format!("A{} text{}, and \u{E0001}no more.", hidden("Ada Lunn"), hidden("!"));
        let mut decoded = Decoded::default();
        read(&source, &mut decoded);
        assert_eq!(decoded.text(), "Ada Lunn\n\n!");
        assert_eq!(decoded.source(Span::new(0, 8)), Some(Span::new(1, 33)));
    }
}
