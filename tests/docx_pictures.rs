//! Pictures in Word documents: what is told of them, what becomes of them, and what a person may decide.

#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use docx::{Docx, entries, entry};
use withheld::Identity;
use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Options, Redactor};

fn redactor() -> Redactor {
    let identity = Identity { full_name: Some("Ada Quillfeather".into()), ..Identity::default() };
    Redactor::new(&identity, &Options::default()).unwrap()
}

/// A picture of so many points; nothing here looks at them.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    for (kind, content) in [(b"IHDR", head.as_slice()), (b"IDAT", b"x"), (b"IEND", b"")] {
        bytes.extend_from_slice(&u32::try_from(content.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(kind);
        bytes.extend_from_slice(content);
        bytes.extend_from_slice(b"crc.");
    }
    bytes
}

fn shows(id: &str, description: &str) -> String {
    format!(
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"914400\" cy=\"457200\"/><wp:docPr id=\"1\" name=\"n\" descr=\"{description}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"n\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
}

fn decide(id: &str, action: Action) -> Vec<Decision> {
    vec![Decision { id: id.into(), action }]
}

#[test]
fn a_picture_is_told_of_and_hidden_by_decision() {
    let body = [
        shows("rId1", "The front of the house"),
        shows("rId2", "Mrs Quillfeather at the gate"),
        shows("rId1", ""),
        "<w:p><w:r><w:t>Mrs Quillfeather wrote.</w:t></w:r></w:p>".into(),
    ]
    .concat();
    let bytes = Docx::new(&body)
        .with("word/media/a.png", "image", png(30, 15))
        .with("word/media/b.png", "image", png(64, 48))
        .bytes();
    let review = redactor().review(&bytes, None).unwrap();
    let told: Vec<(&str, &str, &str)> =
        review.pictures.iter().map(|p| (p.part.as_str(), p.what, p.description.as_str())).collect();
    assert_eq!(
        told,
        [("body", "picture", "The front of the house"), ("body", "picture", "Mrs Quillfeather at the gate")]
    );
    assert!(review.pictures[0].id != review.pictures[1].id);
    assert!(!format!("{review:?} {:?}", review.pictures).contains("Quillfeather"));

    let id = &review.pictures[1].id;
    let kept = redactor().redact(&bytes, None, &[]).unwrap();
    for action in [Action::Keep, Action::Suggest] {
        assert!(redactor().redact(&bytes, None, &decide(id, action)).unwrap().document == kept.document);
    }
    let media = |copy: &[u8], name: &str| entries(copy).into_iter().find(|(own, _)| own == name).unwrap().1;
    assert_eq!(media(&kept.document, "word/media/image2.png"), png(64, 48));

    let hidden = redactor().redact(&bytes, None, &decide(id, Action::Redact)).unwrap();
    let told: Vec<(&str, usize)> = hidden.report.dropped.iter().collect();
    assert!(told.contains(&("pictures hidden by decision, with a grey box in their place", 1)), "{told:?}");
    assert_eq!(hidden.report.to_check.len(), 2, "only the other picture is to be looked at, in its two places");
    let grey = media(&hidden.document, "word/media/image2.png");
    assert_eq!(grey[16..24], [64_u32.to_be_bytes(), 48_u32.to_be_bytes()].concat()[..]);
    assert_eq!(media(&hidden.document, "word/media/image1.png"), png(30, 15));
    let xml = entry(&hidden.document, "word/document.xml");
    assert!(xml.contains("descr=\"[picture withheld]\"") && xml.contains("descr=\"The front of the house\""), "{xml}");
    assert_eq!(xml.matches("<wp:extent cx=\"914400\" cy=\"457200\"/>").count(), 3);
    assert!(xml.contains("The Complainant wrote."));

    // A grey box is no picture to look at, and a copy of a copy is the same.
    let again = redactor().review(&hidden.document, None).unwrap();
    assert_eq!(again.pictures.len(), 1);
    assert!(redactor().redact(&hidden.document, None, &[]).unwrap().document == hidden.document);
}

#[test]
fn a_decision_on_no_picture_of_the_document_makes_no_copy() {
    let bytes = Docx::new(&shows("rId1", "")).with("word/media/a.png", "image", png(30, 15)).bytes();
    let error = redactor().redact(&bytes, None, &decide("picture-0123456789abcdef", Action::Redact)).err().unwrap();
    assert_eq!(error.code(), withheld::Code::BadDecisions);
}

#[test]
fn what_a_person_decided_to_leave_in_stays_beside_a_hidden_picture() {
    let body = shows("rId1", "Ada Quillfeather’s house") + &shows("rId2", "Ada Quillfeather’s dog");
    let bytes = Docx::new(&body)
        .with("word/media/a.png", "image", png(3, 1))
        .with("word/media/b.png", "image", png(3, 2))
        .bytes();
    let review = redactor().review(&bytes, None).unwrap();
    let mut decisions = decide(&review.pictures[0].id, Action::Redact);
    decisions.extend(decide(&review.findings[1].id, Action::Keep));
    let copy = redactor().redact(&bytes, None, &decisions).unwrap();
    let xml = entry(&copy.document, "word/document.xml");
    assert!(xml.contains("descr=\"[picture withheld]\"") && xml.contains("descr=\"Ada Quillfeather’s dog\""), "{xml}");
    // Decided both ways: the picture goes, with what describes it.
    let both = [decide(&review.pictures[0].id, Action::Redact), decide(&review.findings[0].id, Action::Keep)].concat();
    let copy = redactor().redact(&bytes, None, &both).unwrap();
    assert!(!entry(&copy.document, "word/document.xml").contains("house"));
}
