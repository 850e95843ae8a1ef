//! The text of a part as a reader of the document sees it, in reading order.

use super::text::{Mapped, Source};
use super::xml::{Id, Tree};

/// Reads one part.
pub struct Story<'a> {
    tree: &'a Tree,
    out: Mapped,
    /// Text boxes met in a paragraph: they are read after it, so that they part no word of it.
    waiting: Vec<Id>,
}

/// The text of a part.
pub fn read(tree: &Tree) -> Mapped {
    let mut story = Story { tree, out: Mapped::default(), waiting: Vec::new() };
    story.blocks(0);
    story.out
}

impl Story<'_> {
    fn blocks(&mut self, id: Id) {
        let children = &self.tree.node(id).children;
        for child in children.iter().copied() {
            match self.tree.node(child).name {
                "w:p" | "a:p" => self.paragraph(child),
                "w:tbl" => self.table(child),
                // What a chart keeps of its data: one string a point.
                "c:v" => self.paragraph(child),
                // Where in a worksheet it came from.
                "c:f" => {}
                name if is_properties(name) => {}
                _ => self.blocks(child),
            }
        }
    }

    fn table(&mut self, table: Id) {
        for row in self.inside(table, "w:tr") {
            let cells = self.inside(row, "w:tc");
            let last = cells.len().saturating_sub(1);
            for (place, cell) in cells.into_iter().enumerate() {
                self.blocks(cell);
                self.out.end_cell(place == last);
            }
        }
        self.out.push("\n", Source::Gap);
    }

    /// The rows of a table, or the cells of a row: controls may stand around them, and they may be for certain programs only.
    fn inside(&self, id: Id, name: &str) -> Vec<Id> {
        let (mut found, mut open) = (Vec::new(), vec![id]);
        while let Some(id) = open.pop() {
            let of = &self.tree.node(id).children;
            match self.tree.node(id).name {
                own if own == name => found.push(id),
                "w:tbl" | "w:tr" | "w:sdt" | "w:sdtContent" | "mc:AlternateContent" | "mc:Choice" => {
                    open.extend(of.iter().rev());
                }
                _ => {}
            }
        }
        found
    }

    fn paragraph(&mut self, id: Id) {
        let start = self.out.text.len();
        let outer = std::mem::take(&mut self.waiting);
        self.inline(id);
        // One that ends in a style separator goes on in the line of the next.
        if self.tree.at(id, &["w:pPr", "w:rPr", "w:specVanish"]).is_none() {
            self.out.end_paragraph(start);
        }
        for boxed in std::mem::replace(&mut self.waiting, outer) {
            self.blocks(boxed);
        }
    }

    fn inline(&mut self, id: Id) {
        let children = &self.tree.node(id).children;
        for child in children.iter().copied() {
            let node = self.tree.node(child);
            match node.name {
                "" if holds_text(self.tree.node(id).name) => self.out.push(&node.text, Source::Text(child)),
                "w:tab" | "w:ptab" => self.out.push("\t", Source::Mark(child)),
                "w:br" | "w:cr" | "a:br" => self.out.push("\n", Source::Mark(child)),
                "w:noBreakHyphen" => self.out.push("\u{2011}", Source::Mark(child)),
                "w:softHyphen" => self.out.push("\u{AD}", Source::Mark(child)),
                "w:sym" => {
                    let symbol = symbol(node.attribute("w:font"), node.attribute("w:char"));
                    self.out.push(symbol.encode_utf8(&mut [0; 4]), Source::Mark(child));
                }
                "w:txbxContent" | "a:txBody" | "wps:txbx" => self.waiting.push(child),
                // Read with what is not part of the sentence.
                "w:instrText" | "w:rt" => {}
                // What stands before and after a hidden run is read as one.
                "w:r" if node.hidden => {}
                name if is_properties(name) => {}
                _ => self.inline(child),
            }
        }
    }
}

fn holds_text(name: &str) -> bool {
    matches!(name, "w:t" | "m:t" | "a:t" | "c:v")
}

/// Properties say how something looks, not what it says.
fn is_properties(name: &str) -> bool {
    name.ends_with("Pr")
}

/// What a symbol is read as: the letter that its place in the typeface has on a keyboard, or a picture.
fn symbol(font: Option<&str>, code: Option<&str>) -> char {
    let font = font.unwrap_or("").to_ascii_lowercase();
    if font.contains("dings") {
        return '•';
    }
    let code = code.and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0x2022);
    let code = if (0xF020..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    char::from_u32(code).filter(|c| !c.is_control()).unwrap_or('•')
}
