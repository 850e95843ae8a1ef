//! What is taken off a part that goes into a copy: names given by programs and people that nothing shows, settings that do
//! not lay out the text, bookmarks that nothing leads to, notes that nothing refers to.

use std::collections::BTreeSet;

use super::kind::{Kind, part_name};
use super::load::Loaded;
use super::xml::{Id, Node, Tree};
use super::{hiding, styles};
use crate::document::ToCheck;

/// Settings that lay out the text. All others stay behind.
const LAYOUT: [&str; 39] = [
    "w:mirrorMargins",
    "w:alignBordersAndEdges",
    "w:bordersDoNotSurroundHeader",
    "w:bordersDoNotSurroundFooter",
    "w:gutterAtTop",
    "w:defaultTabStop",
    "w:autoHyphenation",
    "w:consecutiveHyphenLimit",
    "w:hyphenationZone",
    "w:doNotHyphenateCaps",
    "w:evenAndOddHeaders",
    "w:bookFoldRevPrinting",
    "w:bookFoldPrinting",
    "w:bookFoldPrintingSheets",
    "w:drawingGridHorizontalSpacing",
    "w:drawingGridVerticalSpacing",
    "w:displayHorizontalDrawingGridEvery",
    "w:displayVerticalDrawingGridEvery",
    "w:doNotUseMarginsForDrawingGridOrigin",
    "w:drawingGridHorizontalOrigin",
    "w:drawingGridVerticalOrigin",
    "w:doNotShadeFormData",
    "w:noPunctuationKerning",
    "w:characterSpacingControl",
    "w:printTwoOnOne",
    "w:strictFirstAndLastChars",
    "w:noLineBreaksAfter",
    "w:noLineBreaksBefore",
    "w:footnotePr",
    "w:endnotePr",
    "w:compat",
    "w:rtlGutter",
    "w:displayBackgroundShape",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:decimalSymbol",
    "w:listSeparator",
    "w:formProt",
    "m:mathPr",
];

/// Goes over one part.
pub fn part(tree: &mut Tree, kind: Kind) {
    if kind == Kind::Settings {
        let kept: Vec<Id> =
            tree.node(0).children.iter().copied().filter(|id| LAYOUT.contains(&tree.node(*id).name)).collect();
        tree.node_mut(0).children = kept;
    }
    if kind == Kind::DiagramLayout {
        // What a layout looks like in a list of layouts, with words of its own.
        let sample = |id: &Id| ["dgm:sampData", "dgm:styleData", "dgm:clrData"].contains(&tree.node(*id).name);
        let kept: Vec<Id> = tree.node(0).children.iter().copied().filter(|id| !sample(id)).collect();
        tree.node_mut(0).children = kept;
    }
    let mut number = 0;
    for id in tree.under(0) {
        let node = tree.node_mut(id);
        match node.name {
            "wp:docPr" | "pic:cNvPr" | "wps:cNvPr" | "wpg:cNvPr" | "wpc:cNvPr" | "a:cNvPr" | "dsp:cNvPr" => {
                number += 1;
                node.set("name", format!("Object {number}"));
            }
            // A number, since any word may be somebody's name.
            "a:theme" | "a:clrScheme" | "a:fontScheme" | "a:fmtScheme" => node.set("name", "1"),
            "w:compatSetting" => node.set("w:uri", "http://schemas.microsoft.com/office/word"),
            name if name.starts_with("v:") && name != "v:shapetype" => {
                node.attributes.retain(|(name, value)| *name != "id" || value.starts_with("_x0000_"));
            }
            _ => {}
        }
        // Brackets and signs of a formula are no letters.
        if matches!(node.name, "m:begChr" | "m:endChr" | "m:sepChr" | "m:chr") {
            node.attributes.retain(|(_, value)| !value.contains(char::is_alphabetic));
        }
        if matches!(node.name, "w:lang" | "w:themeFontLang") {
            node.attributes.retain(|(_, value)| is_language(value));
        }
        node.attributes.retain(|(name, value)| *name != "o:title" && (*name != "lang" || is_language(value)));
        if let Some((_, code)) = node.attributes.iter_mut().find(|(name, _)| *name == "formatCode") {
            *code = in_one_piece(code);
        }
        if node.name == "c:formatCode" {
            let texts = node.children.clone();
            for id in texts {
                let code = in_one_piece(&tree.node(id).text);
                tree.node_mut(id).text = code;
            }
            continue;
        }
        // Where data came from in a worksheet that is no longer there.
        if node.name == "c:f" {
            let first = node.children.first().copied();
            node.children.truncate(1);
            if let Some(first) = first {
                let cells = cells(&tree.node(first).text);
                tree.node_mut(first).text = cells;
            }
        }
    }
    // Blank lines and indents between elements are nothing that is shown.
    let blank = |node: &Node| node.is_text() && node.text.trim().is_empty();
    for id in tree.under(0) {
        let holds_text = matches!(tree.node(id).name, "w:t" | "m:t" | "a:t" | "c:v" | "w:instrText" | "c:f");
        if !holds_text && tree.node(id).children.iter().any(|child| tree.node(*child).is_text()) {
            // Text outside the elements for text is shown by nothing either.
            let elements = tree.node(id).children.iter().copied().filter(|child| !tree.node(*child).is_text());
            let formula = matches!(tree.node(id).name, "c:formatCode" | "wp:posOffset" | "wp:align" | "wp14:pctWidth")
                || matches!(tree.node(id).name, "wp14:pctHeight" | "wp14:pctPosHOffset" | "wp14:pctPosVOffset")
                || matches!(tree.node(id).name, "c:numFmt" | "w:numFmt");
            if formula && !tree.node(id).children.iter().all(|child| blank(tree.node(*child))) {
                continue;
            }
            let elements: Vec<Id> = elements.collect();
            tree.node_mut(id).children = elements;
        }
    }
}

/// The format of a number, in which letters that are shown side by side stand in one pair of quotation marks.
fn in_one_piece(code: &str) -> String {
    let (mut out, mut shown) = (String::with_capacity(code.len()), String::new());
    let put = |shown: &mut String, out: &mut String| {
        match shown.chars().count() {
            0 => {}
            1 => out.extend(["\\", shown]),
            _ => out.extend(["\"", shown, "\""]),
        }
        shown.clear();
    };
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => shown.extend(chars.by_ref().take_while(|c| *c != '"')),
            // A quotation mark can stand in no others.
            '\\' => match chars.next() {
                Some('"') => {
                    put(&mut shown, &mut out);
                    out.push_str("\\\"");
                }
                next => shown.extend(next),
            },
            c => {
                put(&mut shown, &mut out);
                out.push(c);
                // What is as wide as a sign, or fills the line with it.
                out.extend(matches!(c, '_' | '*').then(|| chars.next()).flatten());
            }
        }
    }
    put(&mut shown, &mut out);
    out
}

/// Whether a word is the code of a language: `en-GB`, `x-none`.
fn is_language(code: &str) -> bool {
    let plain = code.len() <= 12 && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    plain && code.split('-').all(|part| part.len() <= 4 || part.bytes().any(|b| b.is_ascii_digit()))
}

/// A reference to cells without the name of its sheet.
fn cells(formula: &str) -> String {
    let cells = formula.rsplit('!').next().unwrap_or("");
    let plain = cells.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '$' | ':'));
    let short = cells.split([':', '$']).all(|word| word.chars().filter(char::is_ascii_alphabetic).count() <= 3);
    format!("Sheet1!{}", if plain && short && !cells.is_empty() { cells } else { "$A$1" })
}

/// Goes over all parts together.
pub fn whole(loaded: &mut Loaded) {
    let styles = loaded.members.iter().position(|member| member.kind == Kind::Styles);
    styles::tidy(&mut loaded.trees, styles);
    bookmarks(&mut loaded.trees);
    for (kind, note, reference) in
        [(Kind::Footnotes, "w:footnote", "w:footnoteReference"), (Kind::Endnotes, "w:endnote", "w:endnoteReference")]
    {
        let Some(place) = loaded.members.iter().position(|member| member.kind == kind) else { continue };
        let wanted = values(&loaded.trees, |node| (node.name == reference).then(|| node.attribute("w:id")).flatten());
        if let Some(tree) = loaded.trees.get_mut(place) {
            let stays = |node: &Node| {
                let used = node.attribute("w:id").is_some_and(|id| wanted.contains(id));
                node.name != note || used || node.attribute("w:type").is_some_and(|kind| kind != "normal")
            };
            let kept: Vec<Id> = tree.node(0).children.iter().copied().filter(|id| stays(tree.node(*id))).collect();
            tree.node_mut(0).children = kept;
        }
    }
    let white = hiding::mark(&mut loaded.trees, styles);
    for (member, _) in loaded.members.iter().zip(white).filter(|(_, white)| *white) {
        let part = part_name(member.kind, member.number);
        loaded.to_check.push(ToCheck { part, what: "white words", description: String::new() });
    }
}

/// Takes off the bookmarks that nothing in the document leads to.
fn bookmarks(trees: &mut [Tree]) {
    let mut wanted = values(trees, |node| node.attribute("w:anchor"));
    let instructions = values(trees, |node| node.attribute("w:instr"));
    let written: Vec<String> = trees.iter().flat_map(super::fields::fields_text).chain(instructions).collect();
    for text in &written {
        wanted.extend(text.split(|c: char| c.is_whitespace() || c == '"').map(str::to_owned));
    }
    for tree in trees {
        let all = tree.under(0);
        let unused = |id: &&Id| {
            let node = tree.node(**id);
            node.name == "w:bookmarkStart" && !node.attribute("w:name").is_some_and(|name| wanted.contains(name))
        };
        let starts: Vec<Id> = all.iter().filter(unused).copied().collect();
        let ids: BTreeSet<&str> = starts.iter().filter_map(|id| tree.node(*id).attribute("w:id")).collect();
        let ends = all.iter().copied().filter(|id| {
            let node = tree.node(*id);
            node.name == "w:bookmarkEnd" && node.attribute("w:id").is_none_or(|id| ids.contains(id))
        });
        let gone: Vec<Id> = starts.iter().copied().chain(ends).collect();
        take_off(tree, &gone, &[]);
    }
}

fn values<'t>(trees: &'t [Tree], of: impl Fn(&'t Node) -> Option<&'t str>) -> BTreeSet<String> {
    let nodes = trees.iter().flat_map(|tree| tree.under(0).into_iter().map(|id| tree.node(id)));
    nodes.filter_map(of).map(str::to_owned).collect()
}

/// Takes elements out of a tree, the ones with all that is in them, the others without.
pub fn take_off(tree: &mut Tree, gone: &[Id], unwrapped: &[Id]) {
    if gone.is_empty() && unwrapped.is_empty() {
        return;
    }
    let gone: BTreeSet<Id> = gone.iter().copied().collect();
    let unwrapped: BTreeSet<Id> = unwrapped.iter().copied().collect();
    // From the leaves up, so that what is unwrapped into an element is there when that one is.
    for id in tree.under(0).into_iter().rev() {
        let children = &tree.node(id).children;
        if children.iter().any(|child| gone.contains(child) || unwrapped.contains(child)) {
            let mut kept = Vec::with_capacity(children.len());
            for child in children {
                if unwrapped.contains(child) {
                    kept.extend_from_slice(&tree.node(*child).children);
                } else if !gone.contains(child) {
                    kept.push(*child);
                }
            }
            tree.node_mut(id).children = kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_one_piece;

    #[test]
    fn letters_of_a_format_stand_together() {
        for (code, one) in [
            (r#"0 "Quill"\f\e"ather""#, r#"0 "Quillfeather""#),
            (r##"#,##0.00_);[Red]\(#,##0.00\)"##, r##"#,##0.00_);[Red]\(#,##0.00\)"##),
            (r#"d\ mmmm\ yyyy"#, r#"d\ mmmm\ yyyy"#),
            (r#"_"0* \""a"\""#, r#"_"0* \"\a\""#),
            (r#"""0"open"#, r#"0"open""#),
            ("\\", ""),
        ] {
            assert_eq!(in_one_piece(code), one);
            assert_eq!(in_one_piece(one), one);
        }
    }
}
