//! Which runs are hidden where the document is shown and printed: by themselves, or by their styles and what those are
//! based on. A style turns hiding on or off where both of a run's styles have it, as Word reads it. Letters too small to be
//! seen are hidden, too.

use std::collections::BTreeMap;

use super::xml::{Id, Tree};

/// How far a style is followed to those it is based on.
const DEEPEST: usize = 32;

/// The largest size that nobody reads, in half points.
const TINY: f64 = 2.0;

/// What styles say of hiding.
#[derive(Default)]
struct Styles {
    /// By style, what it is based on and what it says itself.
    known: BTreeMap<String, (Option<String>, Option<bool>)>,
    /// The style of a paragraph that names none.
    usual: Option<String>,
    /// Whether everything is hidden that nothing else is said of.
    all: bool,
}

/// Where a node stands.
#[derive(Clone, Copy, Default)]
struct Place {
    /// The style of the paragraph hides.
    hidden: bool,
    /// Something behind it has a colour.
    shaded: bool,
}

/// Marks the runs that are hidden. Gives back which of the trees have white words on no colour, which may be hidden, too.
pub fn mark(trees: &mut [Tree], styles: Option<usize>) -> Vec<bool> {
    let known = styles.and_then(|place| trees.get(place)).map(read).unwrap_or_default();
    trees.iter_mut().map(|tree| known.mark(tree)).collect()
}

fn read(tree: &Tree) -> Styles {
    let mut styles = Styles::default();
    if let Some(defaults) = tree.at(0, &["w:docDefaults", "w:rPrDefault"]) {
        styles.all = vanishes(tree, defaults).unwrap_or(false);
    }
    for id in tree.node(0).children.iter().copied().filter(|id| tree.node(*id).name == "w:style") {
        let node = tree.node(id);
        let Some(name) = node.attribute("w:styleId") else { continue };
        let based = tree.child(id, "w:basedOn").and_then(|id| tree.node(id).attribute("w:val"));
        let usual = node.attribute("w:default").is_some_and(|value| !matches!(value, "0" | "false" | "off"));
        if usual && node.attribute("w:type") == Some("paragraph") {
            styles.usual = Some(name.to_owned());
        }
        styles.known.insert(name.to_owned(), (based.map(str::to_owned), vanishes(tree, id)));
    }
    styles
}

/// What the properties in an element say of hiding.
fn vanishes(tree: &Tree, id: Id) -> Option<bool> {
    let mark = tree.at(id, &["w:rPr", "w:vanish"])?;
    Some(!matches!(tree.node(mark).attribute("w:val"), Some("0" | "false" | "off")))
}

impl Styles {
    /// Whether a style hides, by itself or by the first that it is based on that says anything.
    fn hides(&self, style: Option<&str>) -> bool {
        let mut style = style;
        for _ in 0..DEEPEST {
            let Some((based, own)) = style.and_then(|name| self.known.get(name)) else { return false };
            if let Some(own) = own {
                return *own;
            }
            style = based.as_deref();
        }
        false
    }

    fn mark(&self, tree: &mut Tree) -> bool {
        let (mut white, mut hidden) = (false, Vec::new());
        let mut stack = vec![(0, Place { hidden: self.hides(self.usual.as_deref()), shaded: false })];
        while let Some((id, mut place)) = stack.pop() {
            let style = |path: &[&str]| tree.at(id, path).and_then(|id| tree.node(id).attribute("w:val"));
            match tree.node(id).name {
                "w:p" => {
                    let named = style(&["w:pPr", "w:pStyle"]);
                    place.hidden = self.hides(named.or(self.usual.as_deref()));
                    place.shaded |= is_shaded(tree, id, "w:pPr");
                }
                "w:tc" => place.shaded |= is_shaded(tree, id, "w:tcPr"),
                "w:tbl" => {
                    place.shaded |= is_shaded(tree, id, "w:tblPr") || tree.at(id, &["w:tblPr", "w:tblStyle"]).is_some()
                }
                "w:r" => {
                    let by_style = self.all || (place.hidden != self.hides(style(&["w:rPr", "w:rStyle"])));
                    let size = style(&["w:rPr", "w:sz"]).and_then(|size| size.parse::<f64>().ok());
                    let tiny = size.is_some_and(|size| size <= TINY) && has_letters(tree, id);
                    if vanishes(tree, id).unwrap_or(by_style) || tiny {
                        hidden.push(id);
                    }
                    let colour = style(&["w:rPr", "w:color"]);
                    let on_colour = place.shaded || is_shaded(tree, id, "w:rPr");
                    white |= colour.is_some_and(|colour| colour.eq_ignore_ascii_case("FFFFFF")) && !on_colour;
                }
                // What is drawn has colours of its own.
                "w:drawing" | "w:pict" => place.shaded = true,
                _ => {}
            }
            stack.extend(tree.node(id).children.iter().map(|child| (*child, place)));
        }
        for id in hidden {
            tree.node_mut(id).hidden = true;
        }
        white
    }
}

/// Whether a run has letters of its own. A space that is small keeps words apart.
fn has_letters(tree: &Tree, run: Id) -> bool {
    let texts = tree.node(run).children.iter().filter(|child| tree.node(**child).name == "w:t");
    let mut texts = texts.flat_map(|text| &tree.node(*text).children);
    texts.any(|text| tree.node(*text).text.chars().any(char::is_alphanumeric))
}

fn is_shaded(tree: &Tree, id: Id, properties: &str) -> bool {
    let Some(properties) = tree.child(id, properties) else { return false };
    let fill = tree.child(properties, "w:shd").and_then(|id| tree.node(id).attribute("w:fill"));
    let colour = fill.is_some_and(|fill| !fill.eq_ignore_ascii_case("auto") && !fill.eq_ignore_ascii_case("FFFFFF"));
    colour || tree.child(properties, "w:highlight").is_some()
}
