//! Where a name can stand in a Word document: after redacting it is in none of these places any more.

#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use std::fs;
use std::path::Path;

use docx::{Docx, part, places_of};
use withheld::Identity;
use withheld::redact::Redactor;

fn redactor() -> Redactor {
    let identity = Identity { full_name: Some("Ada Quillfeather".into()), ..Identity::default() };
    Redactor::new(&identity, &withheld::redact::Options::default()).unwrap()
}

/// Redacts a document in which the name stands, and looks for it with the tests' own reader.
fn goes(place: &str, document: &Docx) -> Vec<u8> {
    let bytes = document.bytes();
    assert!(!places_of("quillfeather", &bytes).is_empty(), "{place}: the name is not in the fixture");
    let redaction = redactor().redact(&bytes, None, &[]).unwrap_or_else(|error| panic!("{place}: {error:?}"));
    let left = places_of("quillfeather", &redaction.document);
    assert!(left.is_empty(), "{place}: the name is left in {left:?}");
    let again = redactor().redact(&redaction.document, None, &[]).unwrap();
    if again.document != redaction.document {
        for ((name, one), (_, two)) in docx::entries(&redaction.document).iter().zip(docx::entries(&again.document)) {
            assert_eq!(String::from_utf8_lossy(one), String::from_utf8_lossy(&two), "{place}: {name} changed");
        }
        panic!("{place}: redacting the copy changed it");
    }
    redaction.document
}

const PARAGRAPH: &str = "<w:p><w:r><w:t>Mrs Quill</w:t></w:r><w:r><w:t>feather wrote.</w:t></w:r></w:p>";

fn png(chunk: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    for (kind, content) in
        [(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0][..]), (chunk, content), (b"IDAT", b"x"), (b"IEND", b"")]
    {
        bytes.extend_from_slice(&u32::try_from(content.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(kind);
        bytes.extend_from_slice(content);
        bytes.extend_from_slice(b"crc.");
    }
    bytes
}

fn picture(id: &str) -> String {
    format!(
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"1\" name=\"quillfeather.jpg\" descr=\"Mrs Quillfeather\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"C:\\Quillfeather.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
}

#[test]
fn every_place_in_the_body() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/docx");
    let mut count = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let place = path.file_stem().unwrap().to_str().unwrap();
        let copy = goes(place, &Docx::new(&fs::read_to_string(&path).unwrap()));
        assert!(docx::entry(&copy, "word/document.xml").contains("<w:body>"), "{place}");
        count += 1;
    }
    assert!(count > 50, "the fixtures were not found");
}

#[test]
fn every_kind_of_part_that_goes_into_a_copy() {
    let body = |reference: &str| format!("<w:p><w:r>{reference}</w:r></w:p>");
    for kind in ["header", "footer"] {
        let section = format!(
            "<w:p><w:pPr><w:sectPr><w:{kind}Reference w:type=\"even\" r:id=\"rId1\"/></w:sectPr></w:pPr></w:p>"
        );
        let root = if kind == "header" { "w:hdr" } else { "w:ftr" };
        goes(kind, &Docx::new(&section).with(&format!("word/{kind}7.xml"), kind, part(root, PARAGRAPH)));
    }
    for kind in ["footnote", "endnote"] {
        let notes = format!("<w:{kind} w:id=\"2\">{PARAGRAPH}</w:{kind}><w:{kind} w:id=\"3\">{PARAGRAPH}</w:{kind}>");
        let reference = body(&format!("<w:{kind}Reference w:id=\"2\"/>"));
        let part = part(&format!("w:{kind}s"), &notes);
        goes(kind, &Docx::new(&reference).with(&format!("word/{kind}s.xml"), &format!("{kind}s"), part));
    }
    let style = "<w:style w:type=\"paragraph\" w:styleId=\"Quillfeather\"><w:name w:val=\"Letter of Mrs Quillfeather\"/><w:aliases w:val=\"Quillfeather\"/><w:rsid w:val=\"00Quillfeather\"/></w:style>";
    let styled = "<w:p><w:pPr><w:pStyle w:val=\"Quillfeather\"/></w:pPr></w:p>";
    let copy = goes("styles", &Docx::new(styled).with("word/styles.xml", "styles", part("w:styles", style)));
    assert!(
        docx::entry(&copy, "word/document.xml").contains("<w:pStyle w:val=\"S1\"/>"),
        "the style is not in use any more"
    );
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:nsid w:val=\"Quillfeather\"/><w:name w:val=\"Quillfeather\"/><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"custom\" w:format=\"Quillfeather 1, Quillfeather 2\"/><w:lvlText w:val=\"Mrs Quillfeather %1\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"Quillfeather\"/><w:lvlText w:val=\"Quill\"/></w:lvl><w:lvl w:ilvl=\"2\"><w:lvlText w:val=\"feather %3.\"/></w:lvl></w:abstractNum>";
    let copy =
        goes("numbering", &Docx::new("<w:p/>").with("word/numbering.xml", "numbering", part("w:numbering", numbering)));
    assert!(docx::entry(&copy, "word/numbering.xml").contains("%1\"/>"), "the number stays");
    let settings = "<w:attachedTemplate r:id=\"rId1\"/><w:docVars><w:docVar w:name=\"n\" w:val=\"Quillfeather\"/></w:docVars><w:mailMerge><w:query w:val=\"Quillfeather\"/></w:mailMerge><w:rsids><w:rsid w:val=\"Quillfeather\"/></w:rsids><w:decimalSymbol w:val=\"Quillfeather\"/><w:listSeparator w:val=\"Mrs Quillfeather\"/><w:noLineBreaksAfter w:lang=\"en-GB\" w:val=\"Quillfeather\"/><w:clrSchemeMapping w:bg1=\"Quillfeather\" w:t1=\"dark1\"/><w:footnotePr><w:numFmt w:val=\"custom\" w:format=\"Quillfeather 1\"/></w:footnotePr><w:captions><w:caption w:name=\"Quillfeather\"/></w:captions><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://quillfeather.example\" w:val=\"15\"/></w:compat>";
    let copy =
        goes("settings", &Docx::new("<w:p/>").with("word/settings.xml", "settings", part("w:settings", settings)));
    let settings = docx::entry(&copy, "word/settings.xml");
    assert!(settings.contains("compatibilityMode") && settings.contains("w:t1=\"dark1\""), "{settings}");
    let fonts = "<w:font w:name=\"Quillfeather Sans\"><w:embedRegular r:id=\"rId1\"/></w:font>";
    goes("table of typefaces", &Docx::new("<w:p/>").with("word/fontTable.xml", "fontTable", part("w:fonts", fonts)));
    let theme = "<a:themeElements><a:clrScheme name=\"Quillfeather\"/></a:themeElements><a:extLst><a:ext uri=\"Quillfeather\"/></a:extLst>";
    goes("theme", &Docx::new("<w:p/>").with("word/theme/theme1.xml", "theme", part("a:theme", theme)));
    let drawing = |uri: &str, inner: &str| {
        body(&format!(
            "<w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"n\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/{uri}\">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing>"
        ))
    };
    let chart = "<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Mrs Quill</a:t></a:r><a:r><a:t>feather</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>Quillfeather!$A$1</c:f><c:strCache><c:pt idx=\"0\"><c:v>Ada Quillfeather</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart><c:externalData r:id=\"rId1\"/>";
    let copy = goes(
        "chart",
        &Docx::new(&drawing("chart", "<c:chart r:id=\"rId1\"/>")).with(
            "word/charts/quillfeather.xml",
            "chart",
            part("c:chartSpace", chart),
        ),
    );
    assert!(docx::entry(&copy, "word/charts/chart1.xml").contains("Sheet1!$A$1"));
    let points = "<dgm:ptLst><dgm:pt modelId=\"1\"><dgm:t><a:p><a:r><a:t>Ada Quillfeather</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>";
    goes(
        "diagram",
        &Docx::new(&drawing("diagram", "<dgm:relIds r:dm=\"rId1\"/>")).with(
            "word/diagrams/data1.xml",
            "diagramData",
            part("dgm:dataModel", points),
        ),
    );
    let ids = "<dgm:relIds r:dm=\"rId1\" r:lo=\"rId2\" r:qs=\"rId3\" r:cs=\"rId4\"/>";
    let named = |root: &str| {
        part(
            root,
            "<dgm:title val=\"Quillfeather\"/><dgm:desc val=\"Ada Quillfeather\"/><dgm:catLst><dgm:cat type=\"Quillfeather\" pri=\"1\"/></dgm:catLst><dgm:styleLbl name=\"Quillfeather\"/>",
        )
    };
    let shown = "<dsp:spTree xmlns:dsp=\"http://schemas.microsoft.com/office/drawing/2008/diagram\"><dsp:sp modelId=\"1\"><dsp:txBody><a:p><a:r><a:t>Ada Quillfeather</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree>";
    goes(
        "layout, style, colours and drawing of a diagram",
        &Docx::new(&drawing("diagram", ids))
            .with("word/diagrams/data1.xml", "diagramData", part("dgm:dataModel", points))
            .with("word/diagrams/layout1.xml", "diagramLayout", named("dgm:layoutDef"))
            .with("word/diagrams/quickStyle1.xml", "diagramQuickStyle", named("dgm:styleDef"))
            .with("word/diagrams/colors1.xml", "diagramColors", named("dgm:colorsDef"))
            .with("word/diagrams/drawing1.xml", "diagramDrawing", shown),
    );
}

#[test]
fn parts_that_do_not_go_into_a_copy() {
    let comments =
        part("w:comments", &format!("<w:comment w:id=\"0\" w:author=\"Ada Quillfeather\">{PARAGRAPH}</w:comment>"));
    let mut document = Docx::new("<w:p/>")
        .with("word/comments.xml", "comments", comments.clone())
        .with("word/people.xml", "people", "<p author=\"Quillfeather\"/>")
        .with("word/glossary/document.xml", "glossaryDocument", comments)
        .with("word/quillfeather.bin", "oleObject", "Quillfeather")
        .with("customXml/item1.xml", "customXml", "<a>Quillfeather</a>")
        .with("word/commentsExtended.xml", "commentsExtended", "<a who=\"Quillfeather\"/>")
        .with("word/documenttasks1.xml", "documenttasks", "<a>Quillfeather</a>")
        .with("word/ink/ink1.xml", "customXml", "<ink>Quillfeather</ink>")
        .with("word/embeddings/Quillfeather.xlsx", "package", "PK\x03\x04Quillfeather")
        .with("word/webSettings.xml", "webSettings", "<a><b val=\"Quillfeather\"/></a>")
        .with("word/stylesWithEffects.xml", "stylesWithEffects", "<a>Quillfeather</a>")
        .with("word/printerSettings1.bin", "printerSettings", "Quillfeather")
        .linked("attachedTemplate", "file:///C:/Users/quillfeather/letter.dotx")
        .lying("docProps/core.xml", "<a>Ada Quillfeather</a>")
        .lying("docProps/app.xml", "<a>Quillfeather Ltd</a>")
        .lying("docProps/custom.xml", "<a>Quillfeather</a>")
        .lying("docProps/thumbnail.jpeg", "Quillfeather")
        .lying("word/vbaProject.bin", "Quillfeather")
        .lying("word/activeX/activeX1.xml", "<a>Quillfeather</a>")
        .lying("word/webextensions/webextension1.xml", "<a>Quillfeather</a>")
        .lying("customUI/customUI.xml", "<customUI>Quillfeather</customUI>")
        .lying("_xmlsignatures/sig1.xml", "<a>Quillfeather</a>")
        .lying("word/Quillfeather.xml", "<a/>")
        .lying("word/header9.xml", part("w:hdr", PARAGRAPH))
        .lying("word/commentsIds.xml", "<a who=\"Quillfeather\"/>")
        .lying("word/commentsExtensible.xml", "<a who=\"Quillfeather\"/>")
        .lying("word/customizations.xml", "<a>Quillfeather</a>")
        .lying("word/attachedToolbars.bin", "Quillfeather")
        .lying("word/vbaData.xml", "<a macro=\"Quillfeather\"/>")
        .lying("word/drawings/drawing1.xml", "<a>Ada Quillfeather</a>")
        .lying("word/fonts/font1.odttf", "Quillfeather")
        .lying("word/webextensions/taskpanes.xml", "<a>Quillfeather</a>")
        .lying("customXml/itemProps1.xml", "<a uri=\"Quillfeather\"/>")
        .lying("docMetadata/LabelInfo.xml", "<a owner=\"Quillfeather\"/>")
        .lying("userCustomization/customUI.xml", "<a>Quillfeather</a>")
        .lying("word/bibliography.xml", "<a><Author>Quillfeather</Author></a>");
    document.comment = "Ada Quillfeather".into();
    goes("parts that are left out", &document);
    let mut around = document.bytes();
    around.splice(0..0, b"Ada Quillfeather wrote ".iter().copied());
    around.extend_from_slice(b" and Quillfeather again");
    let copy = redactor().redact(&around, None, &[]).unwrap();
    assert!(places_of("quillfeather", &copy.document).is_empty());
}

#[test]
fn links_lead_to_pages_and_letters_only() {
    let link = "<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>";
    for target in [
        "mailto:ada.quillfeather@council.example",
        "https://council.example/quillfeather",
        "https://council.example/%51uill%66eather",
        "file:///C:/Users/quillfeather/a.docx",
        "\\\\server\\quillfeather",
    ] {
        let copy = goes(target, &Docx::new(link).linked("hyperlink", target));
        assert!(!docx::entry(&copy, "word/document.xml").contains("w:hyperlink"), "{target}");
    }
    let inside = Docx::new(link).linked("hyperlink", "#Part_2").bytes();
    let copy = redactor().redact(&inside, None, &[]).unwrap().document;
    assert!(docx::entry(&copy, "word/document.xml").contains("<w:hyperlink w:anchor=\"Part_2\">"));
    let bytes = Docx::new(link).linked("hyperlink", "https://council.example/decisions").bytes();
    let copy = redactor().redact(&bytes, None, &[]).unwrap().document;
    assert!(docx::entry(&copy, "word/_rels/document.xml.rels").contains("https://council.example/decisions"));
}

#[test]
fn pictures_keep_their_points_and_nothing_else() {
    for (place, bytes) in [
        ("text in a PNG", png(b"tEXt", b"Author\0Ada Quillfeather")),
        ("a note in a PNG", png(b"eXIf", b"Ada Quillfeather")),
        ("an unknown kind", b"II*\0 Ada Quillfeather".to_vec()),
        ("a JPEG", [&b"\xFF\xD8\xFF\xE1\0\x12Quillfeather 123\xFF\xDB\0\x03\0\xFF\xFE\0\x0EQuillfeather\xFF\xDA\0\x03\0abc\xFF\xD9 Quillfeather"[..]].concat()),
        ("a GIF", [&b"GIF89a\x01\0\x01\0\0\0\0!\xFE\x0CQuillfeather\0,\0\0\0\0\x01\0\x01\0\0\x02\x01x\0;Quillfeather"[..]].concat()),
    ] {
        let document = Docx::new(&picture("rId1")).with("word/media/quillfeather.png", "image", bytes);
        let redaction = redactor().redact(&document.bytes(), None, &[]).unwrap();
        let left = places_of("quillfeather", &redaction.document);
        assert!(left.is_empty(), "{place}: {left:?}");
        let replaced = place == "an unknown kind";
        assert_eq!(redaction.report.to_check.len(), usize::from(!replaced), "{place}");
        assert_eq!(redaction.report.dropped.iter().any(|(what, _)| what.contains("grey box")), replaced, "{place}");
        if let Some(look) = redaction.report.to_check.first() {
            assert_eq!((look.part.as_str(), look.description.as_str()), ("body", "The Complainant"));
        }
    }
}

#[test]
fn parts_in_utf_16_are_read() {
    let text = part("w:document", &format!("<w:body>{PARAGRAPH}</w:body>")).replace("UTF-8", "UTF-16");
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let copy = goes("UTF-16", &Docx::of_main(wide));
    assert!(docx::entry(&copy, "word/document.xml").contains("The Complainant"));
}

#[test]
fn what_stands_in_no_place_that_can_be_changed_stops_the_copy() {
    // The points of a picture are not unpacked, so whatever stands there stays.
    let document = Docx::new(&picture("rId1")).with("word/media/a.png", "image", png(b"IDAT", b"\0Ada Quillfeather\0"));
    let error = redactor().redact(&document.bytes(), None, &[]).err().unwrap();
    assert_eq!(error.code(), withheld::Code::Leak);
    // A short word is there by chance in any picture.
    let document = Docx::new(&picture("rId1")).with(
        "word/media/a.png",
        "image",
        png(b"IDAT", b"xyz12 Ada 34xyz  xyz12 A\xD0\xC1 34xyz"),
    );
    assert!(redactor().redact(&document.bytes(), None, &[]).is_ok());
}

#[test]
fn what_only_programs_read_goes_where_it_names_the_person() {
    let chart = "<c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:numCache><c:formatCode>\"Quillfeather\" 0</c:formatCode><c:pt idx=\"0\" formatCode=\"0 &quot;Quill&quot;\\f\\e&quot;ather&quot;\"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart>";
    let drawing = "<w:p><w:pPr><w:jc w:val=\"Quillfeather\"/><w:spacing w:line=\"Mrs Quillfeather\" w:after=\"120\"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"n\"/><a:graphic><a:graphicData uri=\"urn:Quillfeather\"><c:chart r:id=\"rId1\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:pict><v:shape id=\"_x0000_Quillfeather\" style=\"width:1pt;Quillfeather:1\"/></w:pict></w:r><w:r><w:t>Stays.</w:t></w:r></w:p>";
    let copy = goes("values", &Docx::new(drawing).with("word/charts/c.xml", "chart", part("c:chartSpace", chart)));
    let body = docx::entry(&copy, "word/document.xml");
    assert!(body.contains("<w:spacing w:after=\"120\"/>") && body.contains("Stays."), "{body}");
    let chart = docx::entry(&copy, "word/charts/chart1.xml");
    assert!(chart.contains("<c:v>1</c:v>") && !chart.contains("ather"), "{chart}");
}

#[test]
fn verifying_finds_what_a_copy_would_leave_out() {
    let document = Docx::new("<w:p/>").lying("docProps/core.xml", "<a><b>Ada Quill</b><b>feather</b></a>").bytes();
    let review = redactor().review(&document, None).unwrap();
    assert!(review.findings.iter().all(|finding| finding.part >= review.copied), "nothing of it goes into a copy");
    let verification = redactor().verify(&document, None).unwrap();
    assert!(!verification.survivors.is_empty());
    let plain = Docx::new("<w:p><w:r><w:t>Nobody.</w:t></w:r></w:p>").bytes();
    assert!(redactor().verify(&plain, None).unwrap().survivors.is_empty());
}

/// The parts are named so that no copy is refused for a name that this program gave.
#[test]
fn what_a_copy_calls_its_own_parts_is_nobodys_name() {
    let style = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"header\"/></w:style><w:style w:type=\"character\" w:styleId=\"b\"><w:name w:val=\"Header Char\"/></w:style>";
    let theme = "<a:themeElements><a:clrScheme name=\"x\"/><a:fontScheme name=\"y\"/></a:themeElements>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"b\"/></w:rPr><w:t>Text.</w:t></w:r></w:p>";
    let document = Docx::new(body)
        .with("word/styles.xml", "styles", part("w:styles", style))
        .with("word/theme/theme1.xml", "theme", part("a:theme", theme))
        .bytes();
    for surname in ["Style", "Theme"] {
        let identity =
            Identity { given_names: vec!["Ada".into()], surname: Some(surname.into()), ..Identity::default() };
        let redactor = Redactor::new(&identity, &withheld::redact::Options::default()).unwrap();
        let redaction = redactor.redact(&document, None, &[]).unwrap_or_else(|error| panic!("{surname}: {error:?}"));
        assert!(places_of(&surname.to_lowercase(), &redaction.document).iter().all(|place| !place.ends_with("text")));
    }
}
