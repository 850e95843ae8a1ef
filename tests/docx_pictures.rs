//! Pictures in Word documents: what is told of them, what becomes of them, and what a person may decide.

#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;
#[path = "support/metafile.rs"]
mod metafile;

use docx::{Docx, entries, entry, places_of};
use metafile::*;
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

/// What became of a picture: the name of its file and its bytes, with the copy and what the report counts.
fn drawn(bytes: Vec<u8>) -> (String, Vec<u8>, withheld::redact::Redaction) {
    let document = Docx::new(&shows("rId1", "A chart")).with("word/media/a.emf", "image", bytes).bytes();
    let copy = redactor().redact(&document, None, &[]).unwrap();
    let left = places_of("quillfeather", &copy.document);
    assert!(left.is_empty(), "{left:?}");
    let again = redactor().redact(&copy.document, None, &[]).unwrap();
    assert!(again.document == copy.document, "redacting the copy changed it");
    let (name, bytes) = entries(&copy.document).into_iter().find(|(name, _)| name.contains("media/")).unwrap();
    (name, bytes, copy)
}

#[test]
fn a_drawing_that_names_nobody_stays_without_what_is_written_beside_it() {
    let line = record(54, &numbers(&[10, 10]));
    let seen = emf_text(0, 10, "Votes for", true, 0);
    let plain = emf("", &[line.clone(), emf_font("Arial"), seen.clone(), emf_small_text("and against")]);
    let full = emf(
        "Drawn by Ada Quillfeather\0Quillfeather’s chart\0\0",
        &[
            emf_plus(1, "Ada Quillfeather"),
            emf_comment(b"made by Quillfeather"),
            line,
            emf_font("Arial"),
            seen,
            record(121, &wide("C:\\Quillfeather\\colours.icm")),
            emf_small_text("and against"),
        ],
    );
    let (name, bytes, copy) = drawn(full);
    assert_eq!(name, "word/media/image1.emf");
    let (_, plain, _) = drawn(plain);
    assert_eq!(bytes.len(), plain.len());
    assert!(bytes.len() < 900 && bytes == plain, "what is left is what draws");
    assert_eq!(copy.report.to_check.len(), 1);
    assert!(entry(&copy.document, "[Content_Types].xml").contains("Extension=\"emf\" ContentType=\"image/x-emf\""));

    let full = wmf(&[
        wmf_record(0x0213, &[9, 0, 9, 0]),
        wmf_record(0x0626, b"\x0F\0\x10\0Ada Quillfeather"),
        wmf_font("Arial"),
        wmf_text(1, 2, "odd"),
        wmf_placed_text(1, 30, "Votes", 2),
    ]);
    let (name, bytes, _) = drawn(full);
    assert_eq!(name, "word/media/image1.wmf");
    assert!(bytes.windows(5).any(|w| w == b"Votes") && bytes.windows(3).any(|w| w == b"odd"));
    assert_eq!(u32::from_le_bytes(bytes[28..32].try_into().unwrap()) as usize * 2 + 22, bytes.len());
}

#[test]
fn a_drawing_that_names_the_person_or_cannot_be_read_becomes_a_grey_box() {
    let grey = |what: &str, bytes: Vec<u8>, told: &str| {
        let (name, bytes, copy) = drawn(bytes);
        assert_eq!(name, "word/media/image1.png", "{what}");
        assert!(copy.report.to_check.is_empty(), "{what}");
        let told: Vec<bool> =
            copy.report.dropped.iter().map(|(words, count)| words.contains(told) && count == 1).collect();
        assert!(told.contains(&true), "{what}");
        assert!(entry(&copy.document, "word/document.xml").contains("<wp:extent cx=\"914400\" cy=\"457200\"/>"));
        bytes
    };
    let named = "whose words named a person";
    let text = |text: &str, is_wide| emf("", &[emf_text(0, 0, text, is_wide, 0)]);
    let bytes = grey("in two bytes", text("Cllr Quillfeather, Mrs Ada Quillfeather", true), named);
    assert_eq!(bytes[16..24], [384_u32.to_be_bytes(), 192_u32.to_be_bytes()].concat()[..]);
    grey("in one byte", text("Ada Quillfeather", false), named);
    grey("in the shorter record", emf("", &[emf_small_text("Ada Quillfeather")]), named);
    grey("a typeface", emf("", &[emf_font("Quillfeather Sans")]), named);
    let pieces = ["Mrs Qu", "ill", "fea", "ther"].map(|piece| emf_text(0, 7, piece, true, 0));
    grey("in pieces on a line", emf("", &pieces), named);
    let letters: Vec<Vec<u8>> = "Quillfeather".chars().map(|c| emf_text(0, 7, &c.to_string(), true, 0)).collect();
    grey("letter by letter", emf("", &letters), named);
    let words = ["Ada", "Quillfeather"].map(|word| emf_text(0, 7, word, true, 0));
    grey("word by word", emf("", &words), named);
    let pieces = ["Mrs Quillf", "eather"].map(|piece| wmf_text(1, 2, piece));
    grey("WMF in pieces", wmf(&pieces), named);
    grey("WMF in a box", wmf(&[wmf_placed_text(1, 2, "Ada Quillfeather", 4)]), named);
    grey("WMF typeface", wmf(&[wmf_font("Quillfeather")]), named);

    let unread = "of a kind that is not read";
    grey("numbers of glyphs", emf("", &[emf_text(0, 0, "xyz", true, 0x10)]), unread);
    grey("only the newer kind", emf("", &[emf_plus(0, "Votes")]), unread);
    grey("WMF numbers of glyphs", wmf(&[wmf_placed_text(1, 2, "xyzw", 0x10)]), unread);
    grey("WMF unknown record", wmf(&[wmf_record(0x07FE, b"ab")]), unread);
    let many = record(97, &[numbers(&[0; 7]), numbers(&[u32::MAX]), numbers(&[0; 10])].concat());
    grey("more strings than there are", emf("", &[many]), unread);
    for bytes in [emf("", &[emf_text(0, 0, "Votes", true, 0)]), wmf(&[wmf_text(1, 2, "Votes")])] {
        for cut in (if bytes[0] == 1 { 88 } else { 40 })..bytes.len() - 14 {
            grey("cut short", bytes[..cut].to_vec(), unread);
        }
    }
}

/// Each string may be as long as the record: all of them together would fill any memory.
#[test]
fn strings_that_lie_over_each_other_do_not_add_up() {
    let count = 20_000_u32;
    let mut content = numbers(&[0, 0, 9, 9, 1, 0, 0, count]);
    for _ in 0..count {
        content.extend(numbers(&[0, 0, 400_000, 40, 0, 0, 0, 0, 0, 0]));
    }
    let (name, _, _) = drawn(emf("", &[record(97, &content)]));
    assert_eq!(name, "word/media/image1.png");
}

/// A person may have looked and found that it is somebody else.
#[test]
fn words_of_a_drawing_that_are_to_stay_keep_the_drawing() {
    let drawing = emf("", &[emf_text(0, 0, "Ada Quillfeather", true, 0)]);
    let bytes = Docx::new(&shows("rId1", "")).with("word/media/a.emf", "image", drawing).bytes();
    let review = redactor().review(&bytes, None).unwrap();
    assert_eq!(review.findings.len(), 1);
    assert_eq!(review.parts[review.findings[0].part], "pictures");
    let copy = redactor().redact(&bytes, None, &decide(&review.findings[0].id, Action::Keep)).unwrap();
    assert!(entries(&copy.document).iter().any(|(name, _)| name == "word/media/image1.emf"));
    let both = [decide(&review.findings[0].id, Action::Keep), decide(&review.pictures[0].id, Action::Redact)].concat();
    let copy = redactor().redact(&bytes, None, &both).unwrap();
    assert!(entries(&copy.document).iter().any(|(name, _)| name == "word/media/image1.png"));
}

const SVG_BLIP: &str = "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"ID\"/></a:ext></a:extLst>";

/// A picture with a drawing of the same, as Word keeps them.
fn shows_drawing(picture: &str, drawing: &str) -> String {
    let blip = format!("<a:blip r:embed=\"{picture}\">{}</a:blip>", SVG_BLIP.replace("ID", drawing));
    shows(picture, "").replace(&format!("<a:blip r:embed=\"{picture}\"/>"), &blip)
}

#[test]
fn the_words_of_a_drawing_tell_of_the_picture_that_stays_in_its_place() {
    let svg = |text: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- by Quillfeather --><text>{text}</text></svg>")
    };
    let body = shows_drawing("rId1", "rId2") + &shows_drawing("rId3", "rId4") + &shows("rId5", "");
    let chart = emf("", &[emf_text(0, 0, "Ada Quillfeather’s chart", true, 0)]);
    let bytes = Docx::new(&body)
        .with("word/media/a.png", "image", png(30, 15))
        .with("word/media/a.svg", "image", svg("Votes for and against"))
        .with("word/media/b.png", "image", png(64, 48))
        .with("word/media/b.svg", "image", svg("Ada <tspan>Quill</tspan>feather"))
        .with("word/media/c.emf", "image", chart)
        .bytes();
    let review = redactor().review(&bytes, None).unwrap();
    let beside = review.parts.iter().position(|name| name == "words beside pictures").unwrap();
    assert!(review.texts[beside].contains("Quillfeather") && beside >= review.copied);
    let of_pictures: Vec<_> = review.findings.iter().filter(|f| review.parts[f.part] == "pictures").collect();
    assert_eq!(of_pictures.len(), 2);
    let media = |copy: &[u8]| -> Vec<String> {
        let names = entries(copy).into_iter().map(|(name, _)| name);
        names.filter_map(|name| name.strip_prefix("word/media/").map(str::to_owned)).collect()
    };
    let copy = redactor().redact(&bytes, None, &[]).unwrap();
    assert_eq!(media(&copy.document), ["image1.png", "image2.png", "image3.png"]);
    let kept = |name: &str, picture: Vec<u8>| {
        entries(&copy.document).into_iter().any(|(own, bytes)| own.ends_with(name) && bytes == picture)
    };
    assert!(kept("image1.png", png(30, 15)) && !kept("image2.png", png(64, 48)));
    assert!(!entry(&copy.document, "word/document.xml").contains("extLst"));
    let dropped: Vec<(&str, usize)> = copy.report.dropped.iter().collect();
    assert!(dropped.contains(&("drawings (SVG), for which their picture stays", 2)), "{dropped:?}");
    assert!(places_of("quillfeather", &copy.document).is_empty());
    assert!(redactor().redact(&copy.document, None, &[]).unwrap().document == copy.document);

    // What a person decided of the pictures behind it is done, though the words of the drawings are not in the copy.
    let left: Vec<Decision> = of_pictures.iter().flat_map(|f| decide(&f.id, Action::Keep)).collect();
    let copy = redactor().redact(&bytes, None, &left).unwrap();
    assert_eq!(media(&copy.document), ["image1.png", "image2.png", "image3.emf"]);
    assert!(entries(&copy.document).iter().any(|(_, bytes)| *bytes == png(64, 48)));
}

/// A picture of three points by two, with something behind them.
fn bmp(behind: &str) -> Vec<u8> {
    let head = [numbers(&[40, 3, 2]), vec![1, 0, 24, 0], numbers(&[0, 0, 2835, 2835, 0, 0])].concat();
    let points = [[1; 9].as_slice(), b"Ada", &[2; 9], b"Lun"].concat();
    [b"BM".to_vec(), numbers(&[9, 0, 54]), head, points, behind.into()].concat()
}

fn webp(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut all = b"WEBP".to_vec();
    for (kind, content) in chunks {
        all.extend_from_slice(*kind);
        all.extend(numbers(&[u32::try_from(content.len()).unwrap()]));
        all.extend_from_slice(content);
        all.resize(all.len().next_multiple_of(2), 0);
    }
    [b"RIFF".to_vec(), numbers(&[u32::try_from(all.len()).unwrap()]), all].concat()
}

#[test]
fn bmp_and_webp_stay_without_what_stands_beside_their_points() {
    let (name, bytes, copy) = drawn(bmp("Ada Quillfeather"));
    assert_eq!(name, "word/media/image1.bmp");
    assert_eq!(bytes.len(), bmp("").len());
    assert!(bytes[54..63] == [1; 9] && bytes[63..66] == [0; 3] && bytes[66..75] == [2; 9]);
    assert_eq!(bytes[2..6], 78_u32.to_le_bytes());
    assert_eq!(copy.report.to_check.len(), 1);
    assert!(entry(&copy.document, "[Content_Types].xml").contains("Extension=\"bmp\" ContentType=\"image/bmp\""));

    // Lossless, seven points by five.
    let points = [&[0x2F][..], &(6_u32 | 4 << 14).to_le_bytes(), &[7, 7, 7]].concat();
    let wide = [&[0x3C, 0, 0, 0][..], &[6, 0, 0, 4, 0, 0]].concat();
    let made = b"made by Ada Quillfeather";
    let full = webp(&[(b"VP8X", &wide), (b"ICCP", made), (b"VP8L", &points), (b"EXIF", made), (b"XMP ", made)]);
    let (name, bytes, _) = drawn([full, made.to_vec()].concat());
    assert_eq!(name, "word/media/image1.webp");
    let plain = [&[0x10, 0, 0, 0][..], &[6, 0, 0, 4, 0, 0]].concat();
    assert_eq!(bytes, webp(&[(b"VP8X", &plain), (b"VP8L", &points)]));

    let document = Docx::new(&shows("rId1", "")).with("word/media/a.webp", "image", bytes).bytes();
    let id = redactor().review(&document, None).unwrap().pictures[0].id.clone();
    let hidden = redactor().redact(&document, None, &decide(&id, Action::Redact)).unwrap();
    let (name, grey) = entries(&hidden.document).into_iter().find(|(name, _)| name.contains("media/")).unwrap();
    assert_eq!(name, "word/media/image1.png");
    assert_eq!(grey[16..24], [7_u32.to_be_bytes(), 5_u32.to_be_bytes()].concat()[..]);

    let whole = bmp("");
    let mut packed = whole.clone();
    packed[30] = 1;
    let mut refused = vec![packed, webp(&[]), webp(&[(b"ANIM", &[0; 6]), (b"VP8L", &points)])];
    refused.extend((2..whole.len() - 3).map(|cut| whole[..cut].to_vec()));
    for bytes in refused {
        assert_eq!(drawn(bytes).0, "word/media/image1.png");
    }
}

/// Word lays shapes in a group out by these alone.
#[test]
fn shapes_keep_their_places_and_sizes() {
    let sizes = "<a:xfrm><a:off x=\"1\" y=\"2\"/><a:ext cx=\"635000\" cy=\"317500\"/></a:xfrm>";
    let body = shows("rId1", "").replace(
        "<pic:spPr/>",
        &format!("<pic:spPr>{sizes}<a:extLst><a:ext uri=\"{{Ada Quillfeather}}\"/></a:extLst></pic:spPr>"),
    );
    let bytes = Docx::new(&body).with("word/media/a.png", "image", png(30, 15)).bytes();
    let copy = redactor().redact(&bytes, None, &[]).unwrap().document;
    let xml = entry(&copy, "word/document.xml");
    assert!(xml.contains(sizes) && !xml.contains("extLst"), "{xml}");
}
