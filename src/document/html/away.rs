//! Letters that nobody sees where they stand, in an element that is shown: shrunk to nothing, cut to nothing, or moved off the
//! screen. A reader of the screen may read them out, so they stay in a copy; but what stands on both sides of them is one word
//! to the eye, and is read as one.

use super::tree::{Id, Node, Tree};

/// How far something is moved that is off the screen, whatever it is counted in.
const FAR: f64 = 900.0;
/// How deep the nearest text is looked for.
const DEEPEST: usize = 8;

/// Whether declarations take an element from where it stands.
pub fn takes(declarations: &str) -> bool {
    let low: String = declarations.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    low.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, value)| {
        let value = value.strip_suffix("!important").unwrap_or(value);
        let number = number(value);
        match name {
            "font-size" | "zoom" | "scale" | "max-width" | "max-height" => number == Some(0.0),
            "left" | "right" | "top" | "bottom" | "text-indent" | "margin-left" | "margin-top" => {
                number.is_some_and(|number| number.abs() >= FAR)
            }
            "transform" => value.starts_with("scale(0)") || value.starts_with("scale(0,"),
            "clip" => value.starts_with("rect(0") || value.starts_with("rect(1px"),
            "clip-path" => value.starts_with("inset(50%") || value.starts_with("inset(100%"),
            "font" => value.starts_with("0px") || value.starts_with("0/"),
            _ => false,
        }
    })
}

/// The number that a value begins with.
fn number(value: &str) -> Option<f64> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}

/// Whether a child of an element stands inside a word and is taken from where it stands.
pub fn parts_a_word(tree: &Tree, children: &[Id], place: usize) -> bool {
    let node = |place: usize| children.get(place).and_then(|id| tree.get(*id));
    let letter = |place: Option<usize>, last: bool| {
        place.and_then(node).and_then(|node| text_of(tree, node, last)).is_some_and(|text| {
            let end = if last { text.chars().next_back() } else { text.chars().next() };
            end.is_some_and(char::is_alphabetic)
        })
    };
    node(place).is_some_and(|node| node.away && is_inside_a_line(node))
        && letter(place.checked_sub(1), true)
        && letter(Some(place + 1), false)
}

/// The last text of a node, or the first.
fn text_of<'t>(tree: &'t Tree, mut node: &'t Node, last: bool) -> Option<&'t str> {
    for _ in 0..DEEPEST {
        if node.is_text() {
            return Some(&node.text);
        }
        let children = &node.children;
        let next = if last { children.last() } else { children.first() };
        node = next.and_then(|id| tree.get(*id)).filter(|_| is_inside_a_line(node))?;
    }
    None
}

fn is_inside_a_line(node: &Node) -> bool {
    super::texts::separator(node).is_empty()
        && !matches!(node.name, "td" | "th" | "rt" | "rp" | "style" | "title" | "br")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_stays_where_it_stands() {
        for seen in
            ["font-size:10px", "left:-9px", "clip:auto", "color:red", "text-indent:2em", "max-width:100%", "font:0"]
        {
            assert!(!takes(seen), "{seen}");
        }
        for unseen in ["color:red; FONT-SIZE : 0px !important", "font-size:.0em", "left: -9999px", "clip:rect(0,0,0,0)"]
        {
            assert!(takes(unseen), "{unseen}");
        }
    }
}
