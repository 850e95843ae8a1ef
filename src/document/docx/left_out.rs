//! What of a document does not go into a copy, as texts: whoever reviews it sees where the person was named, and in which
//! of the states that tracked changes may be settled to.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::kind::has_story;
use super::load::Loaded;
use super::package::Package;
use super::story;

/// The most that is told of what is left out, in bytes.
const MOST: usize = 4 << 20;

/// What parts are left out, in words, by what their names hold.
const WORDS: [(&str, &str); 18] = [
    ("comments.xml", "comments"),
    ("people.xml", "the list of people who edited"),
    ("glossary/document.xml", "building blocks"),
    ("customxml/item", "data of other programs"),
    ("docprops/core.xml", "properties: author, title, dates"),
    ("docprops/app.xml", "properties of programs"),
    ("docprops/custom.xml", "properties of your own"),
    ("docprops/thumbnail", "a small picture of the first page"),
    ("vbaproject.bin", "macros"),
    ("embeddings/", "embedded files"),
    ("activex/", "controls with a program behind them"),
    ("printersettings", "settings of printers"),
    ("_xmlsignatures/", "signatures, which no longer hold for a copy"),
    ("webextensions/", "add-ins"),
    ("labelinfo.xml", "labels of sensitivity"),
    ("fonts/", "embedded typefaces"),
    ("diagrams/drawing", "drawings of diagrams, which Word makes again"),
    ("media/", "pictures that nothing shows"),
];

/// Texts by what they are of.
pub type Texts = BTreeMap<&'static str, String>;

/// What a part is, in words, where it is told of when it is left out.
pub fn words(name: &str) -> Option<&'static str> {
    WORDS.iter().find(|(part, _)| name.contains(part)).map(|(_, words)| *words)
}

/// The texts of the parts that were not read into `loaded`.
pub fn read(package: &mut Package<'_>, left: &[String], loaded: &Loaded) -> Texts {
    let (mut texts, mut length) = (Texts::new(), 0);
    for name in left {
        let Some(what) = words(name).filter(|_| length < MOST) else { continue };
        // What cannot be read is left out all the same.
        let read = package.read(name).unwrap_or_default();
        let text = if name.ends_with(".xml") {
            super::xml::decoded(&read).map(|text| strings(&text)).unwrap_or_default()
        } else {
            // Of what is no text the name says something.
            name.rsplit('/').next().unwrap_or("").to_owned() + "\n"
        };
        length += text.len();
        texts.entry(what).or_default().push_str(&text);
    }
    for picture in loaded.members.iter().filter_map(|member| member.picture.as_ref()) {
        if !picture.left_out.is_empty() && length < MOST {
            length += picture.left_out.len();
            let text = texts.entry("words beside pictures").or_default();
            text.push_str(&picture.left_out);
            text.push('\n');
        }
    }
    texts
}

/// The lines of `other` that are not in `loaded`: the same document with its tracked changes settled the other way.
pub fn other_state(loaded: &Loaded, other: &Loaded) -> String {
    let lines = |loaded: &Loaded| -> Vec<String> {
        let stories = loaded.members.iter().zip(&loaded.trees).filter(|(member, _)| has_story(member.kind));
        stories.flat_map(|(_, tree)| story::read(tree).text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    let known: BTreeSet<String> = lines(loaded).into_iter().collect();
    let mut out = String::new();
    for line in lines(other).into_iter().filter(|line| !known.contains(line) && !line.trim().is_empty()) {
        out.push_str(&line);
        out.push_str("\n\n");
    }
    out
}

/// The texts of a part of whatever kind, and who wrote them.
fn strings(text: &str) -> String {
    let mut reader = Reader::from_str(text);
    let mut out = String::new();
    let end = |out: &mut String, name: &str| {
        let inside = ["t", "r", "rPr", "delText", "instrText", "ins", "del", "hyperlink", "smartTag", "b", "i", "tab"];
        if !inside.contains(&name) && !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
    };
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) => {
                end(&mut out, element.local_name().as_ref());
                who(&element, &mut out);
            }
            Event::Empty(element) => {
                who(&element, &mut out);
                end(&mut out, element.local_name().as_ref());
            }
            Event::End(element) => end(&mut out, element.local_name().as_ref()),
            Event::Text(text) => out.push_str(&text.xml10_content()),
            Event::CData(text) => out.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content();
                let known = quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned);
                let c = reference.resolve_char_ref().ok().flatten().map(String::from);
                out.push_str(&c.or(known).unwrap_or_default());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    out
}

/// Whoever an element says that it is by.
fn who(element: &BytesStart<'_>, out: &mut String) {
    for attribute in element.attributes().with_checks(false).flatten() {
        if matches!(attribute.key.local_name().as_ref(), "author" | "initials" | "userId" | "name")
            && let Ok(value) = attribute.normalized_value(XmlVersion::Explicit1_0)
        {
            out.push_str(&value);
            out.push('\n');
        }
    }
}
