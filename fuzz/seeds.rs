//! Writes the project's own fixtures as files, for the fuzzer to begin with: `seeds docx FOLDER` or `seeds html FOLDER`.

#[path = "../tests/support/docx.rs"]
mod docx;

use std::path::Path;
use std::{env, fs};

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let [kind, folder] = args.as_slice() else { panic!("seeds docx FOLDER, or seeds html FOLDER") };
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data");
    let seeds: Vec<Vec<u8>> = match kind.as_str() {
        "docx" => fs::read_dir(data.join("docx"))
            .unwrap()
            .map(|file| whole(&fs::read_to_string(file.unwrap().path()).unwrap()))
            .collect(),
        _ => {
            let places: serde_json::Value =
                serde_json::from_str(&fs::read_to_string(data.join("html/places.json")).unwrap()).unwrap();
            let all = places["places"].as_array().unwrap();
            all.iter().map(|place| place["in"].as_str().unwrap_or_default().as_bytes().to_vec()).collect()
        }
    };
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(Path::new(folder).join(format!("seed-{number}")), seed).unwrap();
    }
}

/// A document of a body and of one part of each kind that goes into a copy.
fn whole(body: &str) -> Vec<u8> {
    let told = "<w:p><w:r><w:t>Mrs Quill</w:t></w:r><w:r><w:t>feather</w:t></w:r></w:p>";
    let style = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Quillfeather\"/></w:style>";
    docx::Docx::new(&format!("{body}<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr></w:pPr><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"))
        .with("word/header1.xml", "header", docx::part("w:hdr", told))
        .with("word/footnotes.xml", "footnotes", docx::part("w:footnotes", &format!("<w:footnote w:id=\"2\">{told}</w:footnote>")))
        .with("word/styles.xml", "styles", docx::part("w:styles", style))
        .bytes()
}
