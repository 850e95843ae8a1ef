//! What does not go into a copy is shown in the review, so that it is known where the person was named, and is no leak.

#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;
#[path = "support/metafile.rs"]
mod metafile;

use docx::{Docx, part, places_of};
use withheld::Identity;
use withheld::document::TrackedChanges;
use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Options, Redactor};

fn redactor(tracked_changes: TrackedChanges) -> Redactor {
    let identity = Identity { full_name: Some("Ada Quillfeather".into()), ..Identity::default() };
    Redactor::new(&identity, &Options { tracked_changes, ..Options::default() }).unwrap()
}

/// The parts that do not go into a copy and in which the person is found, with how often.
fn named_in(bytes: &[u8], tracked_changes: TrackedChanges) -> Vec<(String, usize)> {
    let redactor = redactor(tracked_changes);
    let review = redactor.review(bytes, None).unwrap();
    let mut named: Vec<(String, usize)> = Vec::new();
    for finding in review.findings.iter().filter(|f| f.action == Action::Redact && f.part >= review.copied) {
        let name = &review.parts[finding.part];
        match named.iter_mut().find(|(own, _)| own == name) {
            Some((_, count)) => *count += 1,
            None => named.push((name.clone(), 1)),
        }
    }
    // Whatever is decided on those, they go, and no decision is taken for one on another document.
    for action in [Action::Redact, Action::Keep] {
        let decisions: Vec<Decision> = review
            .findings
            .iter()
            .filter(|finding| finding.part >= review.copied)
            .map(|finding| Decision { id: finding.id.clone(), action })
            .collect();
        let copy = redactor.redact(bytes, None, &decisions).unwrap();
        let copied = review.findings.iter().filter(|f| f.part < review.copied && f.action == Action::Redact).count();
        assert_eq!(copy.report.counts.redacted, copied, "only what is in the copy is counted as taken out of it");
        let again = redactor.review(&copy.document, None).unwrap();
        assert!(again.findings.iter().all(|f| f.action == Action::Keep), "{:?}", again.findings);
    }
    named
}

#[test]
fn comments_properties_and_embedded_files_of_a_word_document() {
    let comment = "<w:comment w:id=\"0\" w:author=\"Ada Quillfeather\"><w:p><w:r><w:t>Mrs Quill</w:t></w:r><w:r><w:t>feather &amp; I</w:t></w:r></w:p></w:comment>";
    let picture = metafile::emf("Drawn by Ada Quillfeather\0\0", &[]);
    let shown = "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"rId5\"/></v:shape></w:pict></w:r></w:p>";
    let document = Docx::new(&format!("<w:p><w:r><w:t>Nobody.</w:t></w:r></w:p>{shown}"))
        .with("word/comments.xml", "comments", part("w:comments", comment))
        .with("word/people.xml", "people", "<p><q author=\"Ada Quillfeather\"/></p>")
        .with("word/embeddings/Letter of Quillfeather.xlsx", "package", "PK")
        .with("word/embeddings/plain.bin", "package", "Quillfeather")
        .with("word/media/image1.emf", "image", picture)
        .lying("docProps/core.xml", "<a><b>Ada Quillfeather</b><c>Brown</c><d>&#81;uillfeather</d></a>")
        .lying("docProps/custom.xml", "<not xml")
        .bytes();
    let named = named_in(&document, TrackedChanges::Accept);
    let expected = [
        ("comments", 2),
        ("embedded files", 1),
        ("properties: author, title, dates", 2),
        ("the list of people who edited", 1),
        ("words beside pictures", 1),
    ];
    assert_eq!(named, expected.map(|(name, count)| (name.to_owned(), count)));
    let copy = redactor(TrackedChanges::Accept).redact(&document, None, &[]).unwrap();
    assert!(places_of("quillfeather", &copy.document).is_empty());
}

#[test]
fn both_states_of_tracked_changes() {
    let body = "<w:p><w:r><w:t>Seen by a resident.</w:t></w:r></w:p><w:p><w:r><w:t>Signed by Ada Quill</w:t></w:r><w:del><w:r><w:delText>feather</w:delText></w:r></w:del><w:ins><w:r><w:t>an</w:t></w:r></w:ins></w:p><w:p><w:ins><w:r><w:t>For Mrs Quillfeather.</w:t></w:r></w:ins></w:p>";
    let bytes = Docx::new(body).bytes();
    let one = |what: &str| vec![(what.to_owned(), 1)];
    assert_eq!(named_in(&bytes, TrackedChanges::Accept), one("the text before tracked changes"));
    assert_eq!(named_in(&bytes, TrackedChanges::Refuse), one("the text with tracked changes"));
    let review = redactor(TrackedChanges::Accept).review(&bytes, None).unwrap();
    assert_eq!(
        review.texts[review.copied], "Signed by Ada Quillfeather\n\n",
        "what is the same in both is not told twice"
    );
}

#[test]
fn what_a_page_does_not_show() {
    let inner = "PGI+QWRhPC9iPiBRdWlsbDxpPmZlYXRoZXI8L2k+"; // <b>Ada</b> Quill<i>feather</i>
    let page = format!(
        "<!DOCTYPE html><html><body><p data-by=\"Ada Quillfeather\">Nobody.</p><!-- by Ada Quillfeather -->\
         <script>let who = 'Ada Quillfeather';</script><div hidden><b>Quill</b>feather<p>and Mrs Quillfeather</p></div>\
         <template><p>Quillfeather</p></template>\
         <iframe srcdoc=\"&lt;p&gt;Quill&lt;b&gt;feather&lt;/b&gt;&lt;iframe srcdoc='&amp;lt;i&amp;gt;Quill&amp;lt;/i&amp;gt;feather'&gt;&lt;/iframe&gt;\"></iframe>\
         <object data=\"data:text/html;base64,{inner}\"></object><a href=\"data:text/plain,Quill%66eather\">x</a>\
         <object><p>Mrs Quillfeather is in the copy.</p></object></body></html>"
    );
    let named = named_in(page.as_bytes(), TrackedChanges::Accept);
    let expected = [
        ("attribute that is not known", 1),
        ("comment", 1),
        ("document inside the page", 4),
        ("hidden element", 2),
        ("script", 1),
        ("template", 1),
    ];
    assert_eq!(named, expected.map(|(name, count)| (name.to_owned(), count)));
}
