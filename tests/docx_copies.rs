//! What a copy of a Word document is like: labels in their sentences and formatting, changes settled, the rest as it was.

#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use docx::{Docx, entry, part};
use withheld::Identity;
use withheld::document::docx::DocxDocument;
use withheld::document::{Document, Edit, Settings, TrackedChanges, open};
use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Options, Redactor};
use withheld::text::Span;

fn redactor() -> Redactor {
    let identity = Identity { full_name: Some("Ada Quillfeather".into()), ..Identity::default() };
    Redactor::new(&identity, &Options::default()).unwrap()
}

fn copied(body: &str) -> String {
    entry(&redactor().redact(&Docx::new(body).bytes(), None, &[]).unwrap().document, "word/document.xml")
}

/// The text of the first part.
fn text(bytes: &[u8]) -> String {
    open(bytes, None).unwrap().parts()[0].text.to_owned()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn a_label_has_the_formatting_of_what_it_takes_the_place_of() {
    let copy = copied(
        "<w:p><w:r><w:t>Then </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Mrs Quill</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>feather wrote</w:t></w:r></w:p>",
    );
    assert!(copy.contains("<w:rPr><w:b/></w:rPr><w:t>the Complainant</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> wrote</w:t>"), "{copy}");
}

#[test]
fn what_xml_cannot_write_is_not_read() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let body = format!(
        "<w:p>{}<w:r><w:instrText>DOCPROPERTY Quillfeather</w:instrText></w:r>{}{}{}</w:p>",
        mark("be\0gin"),
        mark("separate"),
        run("result"),
        mark("end")
    );
    let copy = redactor().redact(&Docx::new(&body).bytes(), None, &[]).unwrap().document;
    assert!(!entry(&copy, "word/document.xml").contains("fldChar"), "a field that does not stay leaves no marks");
    assert!(redactor().redact(&copy, None, &[]).unwrap().document == copy);
}

#[test]
fn a_text_box_parts_no_word() {
    let boxed = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    let bytes = Docx::new(&format!("<w:p>{}{boxed}{}</w:p>", run("Quill"), run("feather"))).bytes();
    assert_eq!(text(&bytes), "Quillfeather\ninside\n");
}

#[test]
fn what_is_to_be_processed_in_an_element_of_another_program_is_read() {
    let other = |name: &str, text: &str| format!("<q:{name} xmlns:q=\"urn:notices\">{}</q:{name}>", run(text));
    let body = |processed: &str, inner: &str| {
        format!("<w:p xmlns:q=\"urn:notices\" mc:ProcessContent=\"{processed}\">{}{inner}</w:p>", run("One"))
    };
    let two = other("note", ", two");
    for (processed, inner, read) in [
        ("q:note", two.clone(), "One, two\n"),
        ("q:* v:shape", format!("<q:other>{two}</q:other>{}", run(", three")), "One, two, three\n"),
        ("q:other", two.clone(), "One\n"),
        ("", two.clone(), "One\n"),
    ] {
        assert_eq!(text(&Docx::new(&body(processed, &inner)).bytes()), read, "{processed}");
    }
    // What is named for one paragraph is named for no other.
    let bytes = Docx::new(&(body("q:note", &two) + "<w:p>" + &two + "</w:p>")).bytes();
    assert_eq!(text(&bytes), "One, two\n\n");
}

#[test]
fn a_heading_that_ends_in_a_style_separator_goes_on_in_the_next_paragraph() {
    let apart = "<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>";
    let copy =
        copied(&format!("<w:p>{apart}{}</w:p><w:p>{}</w:p>", run("Letter of Ada Quill"), run("feather. It says no.")));
    assert!(
        copy.contains(apart) && copy.contains("Letter of the Complainant") && copy.contains("It says no."),
        "{copy}"
    );
    assert!(!copy.contains("feather"), "{copy}");
}

#[test]
fn cells_rows_and_paragraphs_are_apart() {
    let cell = |text: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text));
    let table =
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("a"), cell("b"), cell("c"), cell("d"));
    let long = "A paragraph that is longer than what fits on a line.";
    let bytes = Docx::new(&format!("<w:p>{}</w:p><w:p>{}</w:p>{table}", run("Short"), run(long))).bytes();
    assert_eq!(text(&bytes), format!("Short\n{long}\n\na\tb\nc\td\n\n"));
}

#[test]
fn brackets_of_a_formula_are_no_letters() {
    let bracket = |first: &str, last: &str| {
        format!("<m:d><m:dPr><m:begChr m:val=\"{first}\"/><m:endChr m:val=\"{last}\"/></m:dPr><m:e/></m:d>")
    };
    let spelt: String = ["Qu", "il", "lf", "ea", "th", "er"].iter().map(|two| bracket(&two[..1], &two[1..])).collect();
    let copy = copied(&format!("<w:p><m:oMath>{spelt}{}</m:oMath></w:p>", bracket("[", "⟩")));
    assert!(copy.contains(&bracket("[", "⟩")), "{copy}");
    assert_eq!(copy.matches("<m:begChr/>").count(), 6, "{copy}");
}

#[test]
fn rows_and_cells_in_controls_and_branches_are_rows_and_cells() {
    let cell = |text: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text));
    let control = |inner: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    let branch = |inner: &str| {
        format!("<mc:AlternateContent><mc:Choice Requires=\"wps\">{inner}</mc:Choice></mc:AlternateContent>")
    };
    for around in [&control as &dyn Fn(&str) -> String, &branch] {
        let row = around(&format!("<w:tr>{}{}</w:tr>", cell("Mrs Ada"), around(&cell("Quillfeather"))));
        let document = Docx::new(&format!("<w:tbl>{row}<w:tr>{}</w:tr></w:tbl>", cell("Seen."))).bytes();
        assert_eq!(text(&document), "Mrs Ada\tQuillfeather\nSeen.\n\n");
        let copy = redactor().redact(&document, None, &[]).unwrap().document;
        assert!(text(&copy).ends_with("\nSeen.\n\n") && !text(&copy).contains("Quill"), "{}", text(&copy));
    }
}

#[test]
fn changes_are_accepted_or_refused() {
    let body = format!(
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>One</w:t></w:r><w:ins>{}</w:ins><w:del><w:r><w:delText xml:space=\"preserve\"> three</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{}</w:p>",
        run(" two"),
        run("Four"),
        run("five")
    );
    let bytes = Docx::new(&body).bytes();
    let of =
        |tracked_changes| DocxDocument::open(&bytes, &Settings { tracked_changes, ..Settings::default() }).unwrap();
    assert_eq!(of(TrackedChanges::Accept).parts()[0].text, "One two\nFourfive\n");
    assert_eq!(of(TrackedChanges::Refuse).parts()[0].text, "One three\nFour\nfive\n");
    let accepted = entry(&of(TrackedChanges::Accept).write(&[]).unwrap(), "word/document.xml");
    assert!(
        accepted.contains("<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Four"),
        "{accepted}"
    );
    assert!(accepted.contains("<w:rPr><w:b/></w:rPr>") && !accepted.contains("w:ins"), "{accepted}");
    let refused = entry(&of(TrackedChanges::Refuse).write(&[]).unwrap(), "word/document.xml");
    assert!(refused.contains("<w:rPr><w:i/></w:rPr>") && !refused.contains("w:del"), "{refused}");
}

#[test]
fn the_copy_has_the_title_that_was_chosen_and_changes_as_they_were_asked_for() {
    let body = format!(
        "<w:p>{}<w:ins>{}</w:ins><w:del><w:r><w:delText>Mrs Quillfeather.</w:delText></w:r></w:del></w:p>",
        run("Written by "),
        run("a resident.")
    );
    let bytes = Docx::new(&body).bytes();
    let identity = Identity { full_name: Some("Ada Quillfeather".into()), ..Identity::default() };
    let title = |title: &str| Options { title: Some(title.into()), ..Options::default() };
    let copy = |options: &Options| Redactor::new(&identity, options).unwrap().redact(&bytes, None, &[]).unwrap();
    let accepted = copy(&title(" Decision <12> & reasons "));
    assert!(
        entry(&accepted.document, "docProps/core.xml")
            .contains("<dc:title>Decision &lt;12&gt; &amp; reasons</dc:title>")
    );
    assert_eq!(text(&accepted.document), "Written by a resident.\n");
    assert_eq!(accepted.report.policy.tracked_changes, "accept");
    let refused = copy(&Options { tracked_changes: TrackedChanges::Refuse, ..Options::default() });
    assert!(entry(&refused.document, "docProps/core.xml").contains("<dc:title></dc:title>"));
    assert_eq!(text(&refused.document), "Written by the Complainant.\n");
    assert_eq!(refused.report.policy.tracked_changes, "refuse");
    let long = "x".repeat(501);
    for wrong in ["Complaint of Mrs Quillfeather", "quill\u{AD}feather", "two\nlines", &long] {
        let error = Redactor::new(&identity, &title(wrong)).err().unwrap();
        assert_eq!(error.code(), withheld::Code::BadOptions);
    }
}

#[test]
fn layout_links_fields_and_notes_stay() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"120\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"_Toc1\"/><w:r><w:rPr><w:lang w:val=\"cy-GB\"/></w:rPr><w:t>Penderfyniad</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p><w:p><w:hyperlink w:anchor=\"_Toc1\"><w:r><w:t>above</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>";
    let notes = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>";
    let document = Docx::new(body).with("word/styles.xml", "styles", part("w:styles", styles)).with(
        "word/footnotes.xml",
        "footnotes",
        part("w:footnotes", notes),
    );
    let copy = redactor().redact(&document.bytes(), None, &[]).unwrap().document;
    assert!(entry(&copy, "word/document.xml").contains(body));
    assert!(entry(&copy, "word/footnotes.xml").contains(notes));
    assert!(entry(&copy, "word/styles.xml").contains(styles));
}

#[test]
fn strict_documents_are_read_and_written_as_transitional_ones() {
    let strict = part("w:document", &format!("<w:body><w:p>{}</w:p></w:body>", run("Mrs Quillfeather"))).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    let copy = redactor().redact(&Docx::of_main(strict.into_bytes()).bytes(), None, &[]).unwrap().document;
    let body = entry(&copy, "word/document.xml");
    assert!(
        body.contains("The Complainant") && body.contains("openxmlformats.org/wordprocessingml/2006/main"),
        "{body}"
    );
}

#[test]
fn the_archive_has_one_date_and_nothing_besides_its_parts() {
    let mut document = Docx::new("<w:p/>");
    document.comment = "a comment".into();
    let copy = redactor().redact(&document.bytes(), None, &[]).unwrap().document;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&copy)).unwrap();
    assert!(archive.comment().is_empty() && archive.offset() == 0);
    for place in 0..archive.len() {
        let entry = archive.by_index(place).unwrap();
        assert_eq!(entry.last_modified(), Some(zip::DateTime::DEFAULT));
        assert!(entry.extra_data().is_none_or(|extra| extra.is_empty()) && entry.comment().is_empty());
    }
}

#[test]
fn what_a_person_decided_to_leave_in_stays() {
    // With the labels the first paragraph is no long one any more.
    let long = format!("<w:p>{}</w:p>", run("Then Ada Quillfeather met Ada Quillfeather ok."));
    let name = format!("<w:p>{}</w:p>", run("Ada Quillfeather"));
    let between = format!("<w:p>{}</w:p>", run("This stands between them."));
    let bytes = Docx::new(&format!("{long}{name}{between}{name}{between}")).bytes();
    let findings = redactor().review(&bytes, None).unwrap().findings;
    let last = findings.last().unwrap().id.clone();
    let copy = redactor().redact(&bytes, None, &[Decision { id: last, action: Action::Keep }]).unwrap();
    let text = text(&copy.document);
    assert!(
        text.ends_with("\nThe Complainant\nThis stands between them.\nAda Quillfeather\nThis stands between them.\n"),
        "{text}"
    );
}

#[test]
fn an_edit_that_does_not_fit_makes_no_copy() {
    let document = open(&Docx::new(&format!("<w:p>{}</w:p>", run("é"))).bytes(), None).unwrap();
    for (part, start, end) in [(0, 0, 1), (0, 0, 99), (99, 0, 1), (0, 1, 1)] {
        let edit = Edit { part, span: Span::new(start, end), text: "x".into() };
        assert_eq!(document.write(&[edit]).err().map(|e| e.code()), Some(withheld::Code::Internal), "{start} {end}");
    }
}

#[test]
fn without_the_person_the_text_is_the_same() {
    let body = format!("<w:p>{}<w:r><w:tab/><w:t>two</w:t><w:br/><w:t> three </w:t></w:r></w:p>", run(" one "));
    let bytes = Docx::new(&body).bytes();
    let copy = redactor().redact(&bytes, None, &[]).unwrap().document;
    assert_eq!(text(&copy), text(&bytes));
    assert!(entry(&copy, "word/document.xml").contains(&body));
    assert!(redactor().redact(&bytes, None, &[]).unwrap().document == copy, "the same document gives the same bytes");
}

/// Word puts such documents in when it opens this one; here their text is put in.
#[test]
fn documents_that_are_included_become_paragraphs() {
    let inner = Docx::new(&format!("<w:p>{}</w:p><w:altChunk r:id=\"rId1\"/>", run("In Word: Mrs Quillfeather")));
    let deep = inner.with("word/a.htm", "aFChunk", "<html><body><p>Deep: Mrs Quillfeather</p></body></html>").bytes();
    let letter = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>caf=C3=A9, Mrs Quill=\r\nfeather</p></body></html>\r\n--x--\r\n";
    let packed = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\nPGh0bWw+PGJvZHk+PHA+SW4gY29kZTogTXJzIFF1aWxsZmVhdGhlciwgY2Fm\r\nw6k8L3A+PC9ib2R5PjwvaHRtbD4=\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nQuillfeather\r\n--x--\r\n";
    let cases: [(&str, Vec<u8>, &[&str]); 8] = [
        (
            "a.html",
            b"<html><body><p>Page: Mrs Quill<b>feather</b></p><table><tr><td>a</td><td>b</td></tr></table></body></html>".to_vec(),
            &["Page: the Complainant", "a\tb"],
        ),
        ("a.txt", b"Text: Mrs Quillfeather\r\n\r\nand more".to_vec(), &["Text: the Complainant", "and more"]),
        ("a.rtf", br"{\rtf1 Rich: Mrs Quill{\b feather}\par and\tab more}".to_vec(), &["Rich: the Complainant", "and\tmore"]),
        ("a.docx", deep, &["In Word: the Complainant", "Deep: the Complainant"]),
        ("a.mht", letter.as_bytes().to_vec(), &["café, the Complainant"]),
        ("a2.mht", packed.as_bytes().to_vec(), &["In code: the Complainant, café"]),
        ("a.bin", b"\x01\x02Quillfeather\xFF\0".to_vec(), &["[A document that was included here could not be read and was left out.]"]),
        ("a2.docx", b"PK\x03\x04Quillfeather".to_vec(), &["[A document that was included here could not be read and was left out.]"]),
    ];
    for (name, content, expected) in cases {
        let body = format!("<w:p>{}</w:p><w:altChunk r:id=\"rId1\"><w:altChunkPr/></w:altChunk>", run("Before."));
        let bytes = Docx::new(&body).with(&format!("word/{name}"), "aFChunk", content).bytes();
        let copy = redactor().redact(&bytes, None, &[]).unwrap();
        let lines: Vec<String> = text(&copy.document).lines().filter(|l| !l.is_empty()).map(str::to_owned).collect();
        assert_eq!(lines[1..], *expected, "{name}");
        assert!(docx::places_of("quillfeather", &copy.document).is_empty(), "{name}");
        let told = if expected[0].starts_with('[') { "cannot be read" } else { "whose text stays" };
        assert!(copy.report.dropped.iter().any(|(what, _)| what.contains(told)), "{name}");
        assert!(redactor().redact(&copy.document, None, &[]).unwrap().document == copy.document, "{name}");
    }
    let missing = Docx::new("<w:altChunk r:id=\"rId9\"/>").bytes();
    assert!(text(&redactor().redact(&missing, None, &[]).unwrap().document).starts_with("[A document"));
}

/// One that holds itself, as far as an archive can.
#[test]
fn documents_in_documents_come_to_an_end() {
    let mut bytes = Docx::new(&format!("<w:p>{}</w:p>", run("The last."))).bytes();
    for _ in 0..6 {
        bytes = Docx::new("<w:altChunk r:id=\"rId1\"/>").with("word/a.docx", "aFChunk", bytes).bytes();
    }
    let copy = redactor().redact(&bytes, None, &[]).unwrap().document;
    assert!(text(&copy).starts_with("[A document that was included"), "{}", text(&copy));
}

/// What nobody sees parts no word: it is read apart, whether a run hides itself or one of its styles does.
#[test]
fn words_hidden_by_styles_part_no_name() {
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>\
        <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
        <w:style w:type=\"character\" w:styleId=\"H\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type=\"character\" w:styleId=\"H2\"><w:name w:val=\"h2\"/><w:basedOn w:val=\"H\"/><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"character\" w:styleId=\"S\"><w:name w:val=\"s\"/><w:basedOn w:val=\"H\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"P\"><w:name w:val=\"p\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"L1\"><w:name w:val=\"l\"/><w:basedOn w:val=\"L2\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"L2\"><w:name w:val=\"m\"/><w:basedOn w:val=\"L1\"/></w:style>";
    let styled = |style: &str, direct: &str, text: &str| {
        let style = if style.is_empty() { String::new() } else { format!("<w:rStyle w:val=\"{style}\"/>") };
        format!("<w:r><w:rPr>{style}{direct}</w:rPr><w:t>{text}</w:t></w:r>")
    };
    let paragraph = |style: &str, runs: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>");
    let body = [
        paragraph("Normal", &(run("Quill") + &styled("H", "", "one") + &styled("H2", "", "two") + &run("feather"))),
        paragraph("Normal", &(run("a") + &styled("S", "", "b") + &styled("H", "<w:vanish w:val=\"0\"/>", "c"))),
        paragraph("P", &(run("three") + &styled("H", "", "shown") + &styled("", "<w:vanish w:val=\"off\"/>", "too"))),
        paragraph("L1", &run("circle")),
    ];
    let bytes = Docx::new(&body.concat()).with("word/styles.xml", "styles", part("w:styles", styles)).bytes();
    let document = open(&bytes, None).unwrap();
    assert_eq!(document.parts()[0].text, "Quillfeather\nabc\nshowntoo\ncircle\n");
    assert!(document.parts()[1].text.contains("onetwo") && document.parts()[1].text.contains("three"));
    let copy = redactor().redact(&bytes, None, &[]).unwrap().document;
    assert!(text(&copy).starts_with("The Complainant\nabc\n"));
}

#[test]
fn white_words_are_to_be_looked_at() {
    let white = "<w:r><w:rPr><w:color w:val=\"ffffff\"/></w:rPr><w:t>Who sees this?</w:t></w:r>";
    let check = |body: &str| {
        let report = redactor().redact(&Docx::new(body).bytes(), None, &[]).unwrap().report;
        report.to_check.iter().map(|check| check.what).collect::<Vec<_>>()
    };
    assert_eq!(check(&format!("<w:p>{white}{white}</w:p>")), ["white words"]);
    let dark = "<w:pPr><w:shd w:val=\"clear\" w:fill=\"003366\"/></w:pPr>";
    assert!(check(&format!("<w:p>{dark}{white}</w:p>")).is_empty());
}

/// A name may go through the cells of a row, in either order.
#[test]
fn a_name_in_the_cells_of_a_row_is_found() {
    for cells in [["Quillfeather", "Ada"], ["Ada", "Quillfeather"], ["Quillf", "eather"]] {
        let row: String = cells.iter().map(|text| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text))).collect();
        let copy = copied(&format!("<w:tbl><w:tr>{row}</w:tr></w:tbl><w:p/>")).to_lowercase();
        assert!(!copy.contains("quill") && !copy.contains("eather") && !copy.contains(">ada<"), "{copy}");
        assert_eq!(copy.matches("<w:tc>").count(), 2, "both cells stay");
    }
}
