//! The copy's archive: parts in a fixed order, under names that say nothing, with one date for all and nothing besides.

use std::borrow::Cow;
use std::io::{Cursor, Write};

pub use zip::CompressionMethod as Packing;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::failure;
use super::kind::Kind;
use super::load::{Link, Target};
use super::writer::escape;
use crate::Result;

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// How hard a copy is packed, of nine: the usual six takes a third more time for all of a redaction, and saves a thirtieth
/// of the copy.
const LEVEL: i64 = 3;

/// What is written of a document besides its parts.
const CORE: [&str; 2] = [
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
    "</dc:title><dc:creator></dc:creator></cp:coreProperties>",
];
const APP: &str = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";

/// A part as it is written.
pub struct Entry<'a> {
    /// Its kind.
    pub kind: Kind,
    /// The name of its file in the folder `word`.
    pub name: String,
    /// Its relationships.
    pub links: Vec<&'a Link>,
    /// Its bytes.
    pub bytes: Cow<'a, [u8]>,
}

/// The name of a part's file in the folder `word`; the ending is that of a picture.
pub fn file(kind: Kind, number: usize, extension: &str) -> String {
    match kind {
        Kind::Main => "document.xml".into(),
        Kind::Styles => "styles.xml".into(),
        Kind::Settings => "settings.xml".into(),
        Kind::Theme => format!("theme/theme{number}.xml"),
        Kind::Fonts => "fontTable.xml".into(),
        Kind::Numbering => "numbering.xml".into(),
        Kind::Footnotes => "footnotes.xml".into(),
        Kind::Endnotes => "endnotes.xml".into(),
        Kind::Header => format!("header{number}.xml"),
        Kind::Footer => format!("footer{number}.xml"),
        Kind::Chart => format!("charts/chart{number}.xml"),
        Kind::DiagramData => format!("diagrams/data{number}.xml"),
        Kind::DiagramLayout => format!("diagrams/layout{number}.xml"),
        Kind::DiagramStyle => format!("diagrams/quickStyle{number}.xml"),
        Kind::DiagramColors => format!("diagrams/colors{number}.xml"),
        Kind::Picture => format!("media/image{number}.{extension}"),
    }
}

/// The content type of a part; pictures have theirs by their extension.
fn content_type(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Main => "wordprocessingml.document.main+xml",
        Kind::Styles => "wordprocessingml.styles+xml",
        Kind::Settings => "wordprocessingml.settings+xml",
        Kind::Theme => "theme+xml",
        Kind::Fonts => "wordprocessingml.fontTable+xml",
        Kind::Numbering => "wordprocessingml.numbering+xml",
        Kind::Footnotes => "wordprocessingml.footnotes+xml",
        Kind::Endnotes => "wordprocessingml.endnotes+xml",
        Kind::Header => "wordprocessingml.header+xml",
        Kind::Footer => "wordprocessingml.footer+xml",
        Kind::Chart => "drawingml.chart+xml",
        Kind::DiagramData => "drawingml.diagramData+xml",
        Kind::DiagramLayout => "drawingml.diagramLayout+xml",
        Kind::DiagramStyle => "drawingml.diagramStyle+xml",
        Kind::DiagramColors => "drawingml.diagramColors+xml",
        Kind::Picture => return None,
    })
}

/// Writes the archive under a title, packed or as it is.
///
/// # Errors
/// `internal` when the archive cannot be written.
pub fn assemble(entries: &[Entry<'_>], title: &str, packing: Packing) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let level = (packing != Packing::Stored).then_some(LEVEL);
    let options = SimpleFileOptions::default()
        .compression_method(packing)
        .compression_level(level)
        .last_modified_time(DateTime::DEFAULT);
    let mut put = |name: &str, bytes: &[u8]| {
        archive.start_file(name, options).map_err(|_| failure::internal())?;
        archive.write_all(bytes).map_err(|_| failure::internal())
    };
    put("[Content_Types].xml", types(entries).as_bytes())?;
    put("_rels/.rels", root_relations().as_bytes())?;
    put("docProps/core.xml", core(title).as_bytes())?;
    put("docProps/app.xml", format!("{HEAD}{APP}").as_bytes())?;
    for Entry { name, links, bytes, .. } in entries {
        put(&format!("word/{name}"), bytes)?;
        if !links.is_empty() {
            let (folder, file) =
                name.rsplit_once('/').map_or((String::new(), name.as_str()), |(f, n)| (format!("{f}/"), n));
            put(&format!("word/{folder}_rels/{file}.rels"), relations(links, entries)?.as_bytes())?;
        }
    }
    Ok(archive.finish().map_err(|_| failure::internal())?.into_inner())
}

fn core(title: &str) -> String {
    let mut out = format!("{HEAD}{}", CORE[0]);
    escape(title, &mut out);
    out.push_str(CORE[1]);
    out
}

fn types(entries: &[Entry<'_>]) -> String {
    const BASE: &str = "application/vnd.openxmlformats-officedocument.";
    let mut out = format!("{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    for (extension, kind) in [
        ("bmp", "image/bmp"),
        ("emf", "image/x-emf"),
        ("gif", "image/gif"),
        ("jpeg", "image/jpeg"),
        ("png", "image/png"),
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("webp", "image/webp"),
        ("wmf", "image/x-wmf"),
        ("xml", "application/xml"),
    ] {
        out.push_str(&format!("<Default Extension=\"{extension}\" ContentType=\"{kind}\"/>"));
    }
    let mut over = |part: &str, kind: &str| {
        out.push_str(&format!("<Override PartName=\"/{part}\" ContentType=\"{kind}\"/>"));
    };
    over("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    over("docProps/app.xml", &format!("{BASE}extended-properties+xml"));
    for entry in entries {
        if let Some(kind) = content_type(entry.kind) {
            over(&format!("word/{}", entry.name), &format!("{BASE}{kind}"));
        }
    }
    out.push_str("</Types>");
    out
}

fn root_relations() -> String {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!(
        "{HEAD}<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{TYPES}officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"{package}/metadata/core-properties\" Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"{TYPES}extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"
    )
}

fn relations(links: &[&Link], entries: &[Entry<'_>]) -> Result<String> {
    let mut out =
        format!("{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (place, link) in links.iter().enumerate() {
        out.push_str(&format!("<Relationship Id=\"rId{}\" Type=\"{TYPES}{}\" Target=\"", place + 1, link.kind));
        match &link.target {
            Target::Part(part) => {
                out.push_str("/word/");
                out.push_str(&entries.get(*part).ok_or_else(failure::internal)?.name);
                out.push_str("\"/>");
            }
            Target::Outside(address) => {
                escape(address, &mut out);
                out.push_str("\" TargetMode=\"External\"/>");
            }
        }
    }
    out.push_str("</Relationships>");
    Ok(out)
}
