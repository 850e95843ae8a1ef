//! What is no Word document, or cannot be read as one, is refused: each for its own reason, with something to do about it.

#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use docx::{Docx, archive, part};
use withheld::Code;
use withheld::document::open;

fn refused(what: &str, bytes: &[u8], code: Code, says: &str) {
    let error = open(bytes, None).err().unwrap_or_else(|| panic!("{what} is opened"));
    assert_eq!(error.code(), code, "{what}: {error:?}");
    assert!(error.message().contains(says), "{what}: {error:?}");
}

fn body(inner: &str) -> Vec<u8> {
    Docx::new(inner).bytes()
}

#[test]
fn other_files_are_told_apart() {
    let odt = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")], "");
    refused("ODT", &odt, Code::UnsupportedMediaType, "OpenDocument");
    refused("a zip file", &archive(&[("a.txt", b"hello")], ""), Code::UnsupportedMediaType, "zip file");
    refused("an empty archive", &archive(&[], ""), Code::UnsupportedMediaType, "zip file");
    let named = open(b"A letter.", Some(withheld::document::docx::MEDIA_TYPE)).err().unwrap();
    assert_eq!(named.code(), Code::Damaged, "a text called .docx: {named:?}");
    let old = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 600]].concat();
    refused("an old document", &old, Code::UnsupportedMediaType, "old Word document");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused("a protected document", &[old.clone(), name].concat(), Code::Encrypted, "password");
    let types =
        |kind: &str| format!("<Types><Override PartName=\"/word/document.xml\" ContentType=\"{kind}\"/></Types>");
    let rels = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let of = |kind: &str| {
        archive(
            &[
                ("[Content_Types].xml", types(kind).as_bytes()),
                ("_rels/.rels", rels.as_bytes()),
                ("word/document.xml", b"<a/>"),
            ],
            "",
        )
    };
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    refused("a workbook", &of(sheet), Code::UnsupportedMediaType, "Excel");
    let slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    refused("a presentation", &of(slides), Code::UnsupportedMediaType, "PowerPoint");
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    refused("another element", &of(word), Code::Damaged, "damaged");
    let none = archive(&[("[Content_Types].xml", types(word).as_bytes()), ("_rels/.rels", rels.as_bytes())], "");
    refused("no main part", &none, Code::Damaged, "main part");
}

#[test]
fn damage_is_told() {
    refused("half a document", &body("<w:p/>")[..200], Code::Damaged, "damaged");
    refused("an element left open", &body("<w:p>"), Code::Damaged, "well-formed");
    refused("an unknown entity", &body("<w:p>&name;</w:p>"), Code::Damaged, "entity");
    refused("half a part", &Docx::of_main(b"<w:document".to_vec()).bytes(), Code::Damaged, "well-formed");
    let latin = part("w:document", "<w:body/>").replace("UTF-8", "ISO-8859-1");
    refused("Latin-1", &Docx::of_main(latin.into_bytes()).bytes(), Code::UnsupportedEncoding, "UTF-8");
    refused("no UTF-8", &Docx::of_main(b"<a>\xFF</a>".to_vec()).bytes(), Code::UnsupportedEncoding, "UTF-8");
    let reference = "<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"rId1\"/></w:sectPr></w:pPr></w:p>";
    let broken = Docx::new(reference).with("word/header1.xml", "header", "<a>");
    refused("a broken header", &broken.bytes(), Code::Damaged, "well-formed");
}

#[test]
fn tricks_are_refused() {
    let declared =
        part("w:document", "<w:body><w:p>&a;</w:p></w:body>").replace("?>\n", "?><!DOCTYPE a [<!ENTITY a \"x\">]>");
    refused("a document type", &Docx::of_main(declared.into_bytes()).bytes(), Code::UnsupportedContent, "entities");
    let twice = Docx::new("<w:p/>").lying("WORD/Document.xml", "<a/>");
    refused("two main parts", &twice.bytes(), Code::Damaged, "same part twice");
    let deep = format!("{}{}", "<w:p>".repeat(400), "</w:p>".repeat(400));
    refused("deep nesting", &body(&deep), Code::TooLarge, "nested");
    let zeros = vec![b' '; 20 << 20];
    refused("a bomb", &Docx::new("<w:p/>").lying("word/a.xml", zeros).bytes(), Code::TooLarge, "far more");
    let mut many = Docx::new("<w:p/>");
    for number in 0..4_100 {
        many = many.lying(&format!("a{number}"), "");
    }
    refused("too many parts", &many.bytes(), Code::TooLarge, "too large");
}

#[test]
fn a_size_that_is_a_lie_is_noticed() {
    let mut bytes = body("<w:p><w:r><w:t>Some words that take a few bytes.</w:t></w:r></w:p>");
    // The size unpacked, in both tables of the archive, of every part.
    for (mark, at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        for start in 0..bytes.len() - 46 {
            if bytes[start..].starts_with(mark) {
                bytes[start + at..start + at + 4].copy_from_slice(&100_u32.to_le_bytes());
            }
        }
    }
    assert!(open(&bytes, None).is_err());
}

#[test]
fn cutting_or_changing_bytes_never_panics() {
    let whole = body("<w:p><w:r><w:t>Mrs Quillfeather wrote.</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>");
    for cut in 0..whole.len() {
        let _ = open(&whole[..cut], None);
    }
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x41;
        if let Ok(document) = open(&changed, None) {
            let _ = document.write(&[]);
        }
    }
}
