//! What a copy of a Word document shows is what a reader of the document saw, where that is not what stands in its text.

#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use docx::{Docx, entry, part, places_of};
use withheld::document::open;
use withheld::redact::{Options, Redactor};
use withheld::{Code, Identity};

fn redactor(name: &str) -> Redactor {
    let identity = Identity { full_name: Some(name.into()), ..Identity::default() };
    Redactor::new(&identity, &Options::default()).unwrap()
}

fn copy(document: &Docx) -> Vec<u8> {
    redactor("Ada Quillfeather").redact(&document.bytes(), None, &[]).unwrap().document
}

fn text(bytes: &[u8]) -> String {
    open(bytes, None).unwrap().parts()[0].text.to_owned()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn mark(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>")
}

fn code(text: &str) -> String {
    format!("<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>")
}

fn control(path: &str, kind: &str, shown: &str) -> String {
    format!(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:prefixMappings=\"xmlns:q='urn:case'\" w:xpath=\"{path}\" w:storeItemID=\"{{0A1B}}\"/>{kind}</w:sdtPr><w:sdtContent><w:p>{shown}</w:p></w:sdtContent></w:sdt>"
    )
}

/// A document whose controls show what another part holds.
fn bound(body: &str) -> Docx {
    let data =
        "<case xmlns=\"urn:case\"><who>Nobody</who><who>Mrs Quillfeather\r\n\tof Wick</who><none> </none></case>";
    let about = "<p:datastoreItem xmlns:p=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" p:itemID=\"{0a1b}\"/>";
    let relation = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>";
    Docx::new(body)
        .lying("customXml/item1.xml", data)
        .lying("customXml/_rels/item1.xml.rels", relation)
        .lying("customXml/itemProps1.xml", about)
        .lying(
            "docProps/core.xml",
            "<c:coreProperties xmlns:c=\"urn:c\" xmlns:dc=\"urn:dc\"><dc:title>A &amp; B</dc:title></c:coreProperties>",
        )
}

#[test]
fn a_control_shows_the_value_that_it_is_bound_to() {
    let old = "<w:r><w:rPr><w:b/></w:rPr><w:t>Old </w:t></w:r><w:r><w:t>words</w:t></w:r>";
    let body = [
        control("/q:case[1]/q:who[2]", "<w:text w:multiLine=\"1\"/>", old),
        control("/q:case/q:who", "<w:text/>", &run("x")),
        control("/q:case/q:none", "<w:text/>", &run("Click here.")),
        control("/q:case/q:gone", "<w:text/>", &run("No such place.")),
        control("//q:who", "<w:text/>", &run("No such path.")),
        control("/q:case/q:who", "<w:richText/>", &run("Rich.")),
    ]
    .concat();
    let copied = copy(&bound(&body));
    assert_eq!(
        text(&copied),
        "The Complainant\n\tof Wick\nNobody\nClick here.\nNo such place.\nNo such path.\nRich.\n"
    );
    let body = entry(&copied, "word/document.xml");
    assert!(body.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">The Complainant</w:t>"), "{body}");
    assert!(!body.contains("dataBinding") && body.matches("showingPlcHdr").count() == 4, "{body}");
}

#[test]
fn a_control_that_shows_its_value_already_stays_as_it_is() {
    let shown = "<w:r><w:rPr><w:i/></w:rPr><w:t>No</w:t></w:r><w:r><w:t>body</w:t></w:r>";
    let copied = copy(&bound(&control("/q:case/q:who", "<w:text/>", shown)));
    assert!(entry(&copied, "word/document.xml").contains(shown));
}

#[test]
fn a_control_may_be_bound_to_the_properties_of_the_document() {
    let control = "<w:p><w:sdt><w:sdtPr><w:dataBinding w:prefixMappings=\"xmlns:d='urn:dc' xmlns:p='urn:c'\" w:xpath=\"/p:coreProperties[1]/d:title[1]\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Draft</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    assert_eq!(text(&copy(&bound(control))), "A & B\n");
}

#[test]
fn what_stands_inside_the_instruction_of_a_field_is_not_shown() {
    let inner =
        |kind: &str, result: &str| [mark("begin"), code(kind), mark("separate"), run(result), mark("end")].concat();
    let of = |inner: String| {
        let whole = [
            mark("begin"),
            code(" IF "),
            inner,
            code(" = \"F\" \"she\" \"he\" "),
            mark("separate"),
            run("she"),
            mark("end"),
        ];
        let copied = copy(&Docx::new(&format!("<w:p>{}{}{}</w:p>", run("So "), whole.concat(), run(" said."))));
        (text(&copied), entry(&copied, "word/document.xml"))
    };
    for inside in [
        inner(" MERGEFIELD sex ", "F"),
        inner(" PAGE ", "7"),
        "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple>".into(),
    ] {
        let (text, body) = of(inside);
        assert_eq!(text, "So she said.\n");
        assert!(!body.contains("fldChar") && !body.contains("fldSimple"), "{body}");
    }
    // The result of one that stands in the result of another is shown.
    let result =
        [mark("begin"), code(" QUOTE x "), mark("separate"), run("she"), inner(" MERGEFIELD y ", " then"), mark("end")];
    assert_eq!(text(&copy(&Docx::new(&format!("<w:p>{}</w:p>", result.concat())))), "she then\n");
}

#[test]
fn paragraphs_whose_ends_were_taken_out_are_one() {
    let taken = |inner: &str| format!("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{inner}</w:p>");
    let mark = "<w:bookmarkStart w:id=\"0\" w:name=\"here\"/><w:bookmarkEnd w:id=\"0\"/>";
    let to = "<w:p><w:hyperlink w:anchor=\"here\"><w:r><w:t>there</w:t></w:r></w:hyperlink></w:p>";
    let body = format!("{}{mark}{}<w:p>{}</w:p>{to}", taken(&run("Mrs Qu")), taken(&run("ill")), run("feather wrote"));
    let copied = copy(&Docx::new(&body));
    assert_eq!(text(&copied), "The Complainant wrote\nthere\n");
    assert!(places_of("feather", &copied).is_empty());
    let table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    let body = format!("{}{table}{}", taken(&run("One")), taken(&run("two")));
    assert_eq!(text(&copy(&Docx::new(&body))), "One\n\n\ntwo\n");
}

#[test]
fn the_sample_in_the_layout_of_a_diagram_shows_nothing() {
    let ids = "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"n\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"><dgm:relIds r:dm=\"rId1\" r:lo=\"rId2\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    let sample = "<dgm:sampData><dgm:dataModel><dgm:ptLst><dgm:pt modelId=\"0\"><dgm:t><a:p><a:r><a:t>Quillfeather</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel></dgm:sampData><dgm:layoutNode name=\"n\"/>";
    let document = Docx::new(ids)
        .with("word/diagrams/data1.xml", "diagramData", part("dgm:dataModel", "<dgm:ptLst/>"))
        .with("word/diagrams/layout1.xml", "diagramLayout", part("dgm:layoutDef", sample));
    let copied = copy(&document);
    assert!(places_of("quillfeather", &copied).is_empty());
    assert!(entry(&copied, "word/diagrams/layout1.xml").contains("layoutNode"));
}

/// Strings of a part that stand apart are run together for the last search: what they make together may be in none.
#[test]
fn words_that_are_only_run_together_stop_no_copy() {
    let body = format!("<w:p>{}</w:p><w:p>{}</w:p>", run("Ways to make the unconditional:"), run("a.adding b.com"));
    let redaction = redactor("Ada Condition").redact(&Docx::new(&body).bytes(), None, &[]).unwrap();
    assert_eq!(text(&redaction.document), "Ways to make the unconditional:\na.adding b.com\n");
    // A name that is in pieces is still found.
    let pieces = "<w:p><w:r><w:t>the Quill</w:t></w:r></w:p><w:p><w:pPr><w:vanish/></w:pPr><w:r><w:t>feather/a</w:t></w:r></w:p>";
    assert!(!redactor("Ada Quillfeather").verify(&Docx::new(pieces).bytes(), None).unwrap().survivors.is_empty());
}

/// One small document that is put in over and over would be as large as nobody's memory.
#[test]
fn a_document_included_over_and_over_is_refused() {
    let inner = Docx::new(&format!("<w:p>{}</w:p>", run("A line.")).repeat(3_000)).bytes();
    let body = "<w:altChunk r:id=\"rId1\"/>".repeat(200);
    let document = Docx::new(&body).with("word/a.docx", "aFChunk", inner);
    let error = open(&document.bytes(), None).err().expect("it is opened");
    assert_eq!(error.code(), Code::TooLarge);
}
