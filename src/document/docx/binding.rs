//! Content controls that show a value kept elsewhere in the archive: Word puts the value in when it opens the document,
//! so that what a reader sees need not be what stands in the text. Of plain text controls the value is put in here, too,
//! and from then on is text like any other.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, XmlVersion};

use super::chunk::put_line;
use super::package::{Package, flat};
use super::xml::{Id, Node, Tree};

/// Where documents keep their own properties, which have no ids but these.
const PROPERTIES: [(&str, &str); 2] = [
    ("{6c3c8bc8-f283-45ae-878a-bab7291924a1}", "docprops/core.xml"),
    ("{6668398d-a668-4e3e-a5eb-62b293d839f1}", "docprops/app.xml"),
];

/// How many bytes of data are gone through for all controls of a document. Whoever has so many and so much is not shown
/// the rest: what stands in the text stays.
const MOST: usize = 64 << 20;

/// The data that controls may show.
pub struct Stores {
    /// By their ids in small letters.
    all: BTreeMap<String, String>,
    /// How many bytes more may be gone through.
    left: usize,
}

impl Stores {
    /// Those of an archive. One that cannot be read is shown by nothing.
    pub fn of(package: &mut Package<'_>) -> Self {
        let mut parts: Vec<(String, String)> =
            PROPERTIES.iter().map(|(id, part)| ((*id).to_owned(), (*part).to_owned())).collect();
        for part in package.names().into_iter().filter(|name| name.contains("customxml/item")) {
            let relations = package.relations(&part).unwrap_or_default();
            for relation in relations.iter().filter(|r| r.kind == "customXmlProps" && !r.external) {
                let said = package.read(&relation.target).ok().and_then(|bytes| flat(&bytes, "datastoreItem").ok());
                let items = said.unwrap_or_default();
                let ids = items.iter().flat_map(|item| item.iter()).filter(|(name, _)| name.ends_with("itemID"));
                parts.extend(ids.map(|(_, id)| (id.to_ascii_lowercase(), part.clone())));
            }
        }
        let read = |package: &mut Package<'_>, part: &str| super::xml::decoded(&package.read(part).ok()?).ok();
        let all = parts.into_iter().filter_map(|(id, part)| Some((id, read(package, &part)?))).collect();
        Self { all, left: MOST }
    }

    fn value(&mut self, binding: &Node) -> Option<String> {
        let store = self.all.get(&binding.attribute("w:storeItemID")?.to_ascii_lowercase())?;
        self.left = self.left.checked_sub(store.len())?;
        let path = Path::read(binding.attribute("w:xpath")?, binding.attribute("w:prefixMappings").unwrap_or(""))?;
        path.value(store)
    }
}

/// Whether a tree has controls that show something kept elsewhere.
pub fn has_bindings(tree: &Tree) -> bool {
    tree.under(0).into_iter().any(|id| tree.node(id).name == "w:dataBinding")
}

/// Puts the values into the controls of a tree.
pub fn fill(tree: &mut Tree, stores: &mut Stores) {
    for control in tree.under(0).into_iter().filter(|id| tree.node(*id).name == "w:sdt").collect::<Vec<_>>() {
        let parts = tree.child(control, "w:sdtPr").zip(tree.child(control, "w:sdtContent"));
        let Some((properties, content)) = parts else { continue };
        let plain = tree.child(properties, "w:text");
        let binding = tree.child(properties, "w:dataBinding").filter(|_| plain.is_some());
        let value = binding.and_then(|binding| stores.value(tree.node(binding)));
        // What is empty is shown by what stands there in its place.
        let Some(value) = value.filter(|value| !value.trim().is_empty()) else { continue };
        let lines = plain.and_then(|plain| tree.node(plain).attribute("w:multiLine")).is_some_and(|on| on != "0");
        put(tree, content, &value.replace("\r\n", "\n"), lines);
        let kept = |child: &Id| tree.node(*child).name != "w:showingPlcHdr";
        let kept = tree.node(properties).children.iter().copied().filter(kept).collect();
        tree.node_mut(properties).children = kept;
    }
}

/// Makes a value the text of what a control holds, with the formatting of its first run. Where that is the text already
/// nothing changes.
fn put(tree: &mut Tree, content: Id, value: &str, lines: bool) {
    let under = tree.under(content);
    let is_run = |id: &Id| tree.node(*id).name == "w:r";
    let shown: String = under.iter().map(|id| shown(tree, *id)).collect();
    let Some(first) = under.iter().copied().find(is_run).filter(|_| squeezed(&shown, lines) != squeezed(value, lines))
    else {
        return;
    };
    let formatting = |id: Id| tree.child(id, "w:rPr").into_iter().collect::<Vec<Id>>();
    let runs: Vec<(Id, Vec<Id>)> = under.iter().copied().filter(is_run).map(|id| (id, formatting(id))).collect();
    for (run, formatting) in runs {
        tree.node_mut(run).children = formatting;
    }
    for (place, line) in value.split(if lines { '\n' } else { '\0' }).enumerate() {
        if place > 0 {
            tree.push(Node { name: "w:br", ..Node::default() }, Some(first));
        }
        put_line(tree, first, line);
    }
}

/// What a node of a control shows by itself.
fn shown(tree: &Tree, id: Id) -> &str {
    match tree.node(id).name {
        "" => &tree.node(id).text,
        "w:tab" => "\t",
        "w:br" | "w:cr" => "\n",
        _ => "",
    }
}

/// A text without its white space, but for its lines: how that is written differs between a value and a paragraph.
fn squeezed(text: &str, lines: bool) -> String {
    text.chars().filter(|c| !c.is_whitespace() || lines && *c == '\n').collect()
}

/// A path as controls have it: names from the root down, each with which of its name it is, and an attribute at the end.
struct Path {
    steps: Vec<(String, String, usize)>,
    attribute: Option<String>,
}

impl Path {
    /// Reads a path; nothing for one that is more than a row of names.
    fn read(written: &str, mappings: &str) -> Option<Self> {
        let spaces: BTreeMap<&str, &str> = mappings
            .split("xmlns:")
            .filter_map(|one| one.split_once('='))
            .map(|(prefix, address)| (prefix.trim(), address.trim().trim_matches(['\'', '"'])))
            .collect();
        let mut path = Self { steps: Vec::new(), attribute: None };
        for step in written.trim().strip_prefix('/')?.split('/') {
            if path.attribute.is_some() {
                return None;
            }
            if let Some(name) = step.strip_prefix('@') {
                path.attribute = Some(name.rsplit(':').next()?.to_owned());
                continue;
            }
            let (name, which) = match step.split_once('[') {
                Some((name, rest)) => (name, rest.strip_suffix(']')?.trim().parse().ok()?),
                None => (step, 1),
            };
            let (space, local) = match name.split_once(':') {
                Some((prefix, local)) => (*spaces.get(prefix)?, local),
                None => ("", name),
            };
            let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
            if local.is_empty() || !local.chars().all(plain) {
                return None;
            }
            path.steps.push((space.to_owned(), local.to_owned(), which));
        }
        (!path.steps.is_empty()).then_some(path)
    }

    /// What stands at the path in a text of XML.
    fn value(&self, text: &str) -> Option<String> {
        let mut reader = NsReader::from_str(text);
        // How deep the reader is, and how many of the elements that it is in are those of the path.
        let (mut depth, mut matched) = (0_usize, 0_usize);
        let mut counts = vec![0_usize; self.steps.len()];
        let mut value = String::new();
        loop {
            match reader.read_event().ok()? {
                Event::Start(element) => {
                    if depth == matched && self.meets(&reader, &element, matched, &mut counts) {
                        matched += 1;
                        if let Some(attribute) = self.attribute.as_ref().filter(|_| matched == self.steps.len()) {
                            return attribute_of(&element, attribute);
                        }
                    }
                    depth += 1;
                }
                Event::Empty(element)
                    if depth == matched
                        && self.meets(&reader, &element, matched, &mut counts)
                        && matched + 1 == self.steps.len() =>
                {
                    return self.attribute.as_ref().and_then(|attribute| attribute_of(&element, attribute));
                }
                Event::Empty(_) => {}
                Event::End(_) => {
                    if depth == matched && matched == self.steps.len() {
                        return Some(value);
                    }
                    depth = depth.checked_sub(1)?;
                    matched = matched.min(depth);
                }
                Event::Eof => return None,
                _ if matched < self.steps.len() => {}
                Event::Text(text) => value.push_str(&text.xml10_content()),
                Event::CData(text) => value.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let named = quick_xml::escape::resolve_predefined_entity(&reference.xml10_content());
                    let c = reference.resolve_char_ref().ok()?.map(String::from);
                    value.push_str(&c.or(named.map(str::to_owned))?);
                }
                _ => {}
            }
        }
    }

    /// Whether an element, in those of the path so far, is the next of them.
    fn meets(&self, reader: &NsReader<&[u8]>, element: &BytesStart<'_>, matched: usize, counts: &mut [usize]) -> bool {
        let Some((space, local, which)) = self.steps.get(matched) else { return false };
        let (namespace, name) = reader.resolver().resolve_element(element.name());
        let same = match &namespace {
            ResolveResult::Bound(bound) => bound.as_ref() == space,
            _ => space.is_empty(),
        };
        if !same || name.as_ref() != local {
            return false;
        }
        let Some((count, deeper)) = counts.get_mut(matched..).and_then(<[usize]>::split_first_mut) else {
            return false;
        };
        *count += 1;
        deeper.fill(0);
        *count == *which
    }
}

fn attribute_of(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes();
    let attribute = all.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(attribute.normalized_value(XmlVersion::Explicit1_0).ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(path: &str, mappings: &str, text: &str) -> Option<String> {
        Path::read(path, mappings)?.value(text)
    }

    #[test]
    fn a_path_leads_to_its_value() {
        let text =
            "<r xmlns='urn:a'><b>1</b><b k='v &amp; w'>2<!-- x --><c>3 &lt; &#52;</c><e/></b><d><b>5</b></d></r>";
        let of = |path: &str| value(path, "xmlns:q='urn:a' xmlns:p=\"urn:b\"", text);
        assert_eq!(of("/q:r/q:b").as_deref(), Some("1"));
        assert_eq!(of("/q:r[1]/q:b[2]/q:c[1]").as_deref(), Some("3 < 4"));
        assert_eq!(of("/q:r/q:b[2]").as_deref(), Some("23 < 4"));
        assert_eq!(of("/q:r/q:b[2]/@k").as_deref(), Some("v & w"));
        assert_eq!(of("/q:r/q:d/q:b").as_deref(), Some("5"));
        for path in [
            "/r/b",
            "/q:r/q:b[3]",
            "/p:r/p:b",
            "/z:r",
            "q:r",
            "//q:b",
            "/q:r/q:b[last()]",
            "/q:r/q:b/@k",
            "/q:r/@k/q:b",
        ] {
            assert_eq!(of(path), None, "{path}");
        }
        assert_eq!(of("/q:r/q:b[2]/q:e"), None);
        assert_eq!(value("/a", "", "<a>x"), None);
    }
}
