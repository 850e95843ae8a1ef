//! Word documents for tests, put together from snippets, and a reader of archives that shares nothing with the library.

#![allow(dead_code)]

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
    r#" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture""#,
    r#" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#,
    r#" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram""#,
    r#" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#,
    r#" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office""#,
    r#" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#,
);

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

/// A part with the namespaces that snippets use.
pub fn part(root: &str, inner: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root}{NAMESPACES}>{inner}</{root}>")
}

/// A document being put together.
pub struct Docx {
    parts: Vec<(String, Vec<u8>)>,
    relations: String,
    types: String,
    pub comment: String,
}

impl Docx {
    /// A document with a body.
    pub fn new(body: &str) -> Self {
        Self::of_main(part("w:document", &format!("<w:body>{body}<w:sectPr/></w:body>")).into_bytes())
    }

    /// A document with a main part as it is.
    pub fn of_main(main: Vec<u8>) -> Self {
        Self {
            parts: vec![("word/document.xml".into(), main)],
            relations: String::new(),
            types: String::new(),
            comment: String::new(),
        }
    }

    /// Adds a part that the body has a relationship to; its id is the place it has, `rId1` first.
    pub fn with(mut self, name: &str, kind: &str, content: impl Into<Vec<u8>>) -> Self {
        self.relations.push_str(&self.relation(kind, name.trim_start_matches("word/"), ""));
        self.parts.push((name.into(), content.into()));
        self
    }

    /// Adds a relationship that leads outside.
    pub fn linked(mut self, kind: &str, target: &str) -> Self {
        self.relations.push_str(&self.relation(kind, target, " TargetMode=\"External\""));
        self
    }

    /// Adds a part that nothing leads to.
    pub fn lying(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.parts.push((name.into(), content.into()));
        self
    }

    fn relation(&self, kind: &str, target: &str, mode: &str) -> String {
        let number = self.relations.matches("<Relationship ").count() + 1;
        format!("<Relationship Id=\"rId{number}\" Type=\"{TYPES}{kind}\" Target=\"{target}\"{mode}/>")
    }

    /// The archive.
    pub fn bytes(&self) -> Vec<u8> {
        let types = format!(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{}</Types>",
            self.types
        );
        let root = format!(
            "{RELATIONS}<Relationship Id=\"rId1\" Type=\"{TYPES}officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        );
        let own = format!("{RELATIONS}{}</Relationships>", self.relations);
        let mut entries: Vec<(&str, &[u8])> = vec![
            ("[Content_Types].xml", types.as_bytes()),
            ("_rels/.rels", root.as_bytes()),
            ("word/_rels/document.xml.rels", own.as_bytes()),
        ];
        entries.extend(self.parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())));
        archive(&entries, &self.comment)
    }
}

/// An archive of entries as they are.
pub fn archive(entries: &[(&str, &[u8])], comment: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.set_comment(comment).unwrap();
    for (name, content) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The entries of an archive, in order.
pub fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut entry = archive.by_index(place).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// One entry of an archive as text.
pub fn entry(bytes: &[u8], name: &str) -> String {
    let all = entries(bytes);
    let (_, content) = all.iter().find(|(own, _)| own == name).unwrap_or_else(|| panic!("no {name} in the copy"));
    String::from_utf8(content.clone()).unwrap()
}

/// The places of an archive in which a word stands, in small letters: in its bytes, in the bytes of an entry as they are,
/// without tags, without tags and spaces, with every other byte left out, or as the codes of symbols.
pub fn places_of(word: &str, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut look = |place: String, text: &str| {
        if text.to_lowercase().contains(word) {
            found.push(place);
        }
    };
    look("archive".into(), &String::from_utf8_lossy(bytes));
    for (name, content) in entries(bytes) {
        look(format!("{name}: name"), &name);
        let text: String = if content.contains(&0) {
            content.iter().filter(|b| **b != 0).map(|b| char::from(*b)).collect()
        } else {
            String::from_utf8_lossy(&content).into_owned()
        };
        look(format!("{name}: bytes"), &text);
        look(format!("{name}: percent"), &text.replace("%51", "q").replace("%66", "f"));
        let (mut without, mut inside, mut symbols) = (String::new(), false, String::new());
        let plain = text.replace("<![CDATA[", "").replace("]]>", "").replace("&#102;", "f").replace("&#x65;", "e");
        for (at, c) in plain.char_indices() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside && !c.is_whitespace() && c != '\u{AD}' => without.push(c),
                _ => {}
            }
            if let Some(code) = plain[at..].strip_prefix("w:char=\"F0").and_then(|rest| rest.get(..2)) {
                symbols.push(u8::from_str_radix(code, 16).map(char::from).unwrap_or('?'));
            }
        }
        look(format!("{name}: text"), &without);
        look(format!("{name}: symbols"), &symbols);
    }
    found
}
