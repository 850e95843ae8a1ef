//! A name in pieces, of which no part says that it goes on: what joins to it is not in a copy.
#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use docx::{Docx, entries, part};
use serde::Deserialize;
use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Options, Redactor};
use withheld::{Code, Identity};

#[derive(Deserialize)]
struct Cases {
    pages: Vec<Case>,
    documents: Vec<Case>,
    /// Pages in which nothing is a piece of a name.
    sound: Vec<String>,
}

#[derive(Deserialize)]
struct Case {
    place: String,
    #[serde(default)]
    head: String,
    r#in: String,
    numbering: Option<String>,
    /// Whether halves that are words of the language are told there, too.
    #[serde(default = "yes")]
    words: bool,
}

fn yes() -> bool {
    true
}

/// Given name, family name and its halves; whether the halves are words.
const NAMES: [(&str, &str, &str, bool); 2] = [("Adaeze", "Okon", "kwo", false), ("Perpetua", "Quill", "feather", true)];

fn cases() -> Cases {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/pieces/places.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn redactor(given: &str, surname: &str) -> Redactor {
    let identity = Identity { full_name: Some(format!("{given} {surname}")), ..Identity::default() };
    Redactor::new(&identity, &Options::default()).unwrap()
}

fn page(head: &str, body: &str) -> Vec<u8> {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head>{head}</head><body><p>A complaint was made on 3 May.</p>{body}<p>The end.</p></body></html>\n"
    )
    .into_bytes()
}

fn document(case: &Case, fill: &impl Fn(&str) -> String) -> Vec<u8> {
    let document = Docx::new(&format!("<w:p><w:r><w:t>A complaint was made.</w:t></w:r></w:p>{}", fill(&case.r#in)));
    match &case.numbering {
        Some(inner) => document.with("word/numbering.xml", "numbering", part("w:numbering", &fill(inner))).bytes(),
        None => document.bytes(),
    }
}

/// All that a page or a document holds, in small letters.
fn held(bytes: &[u8]) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase();
    if bytes.starts_with(b"PK") { entries(bytes).iter().map(|(_, bytes)| text(bytes)).collect() } else { text(bytes) }
}

/// What is wrong with the copy of a document that holds two halves, if anything.
fn wrong(redactor: &Redactor, bytes: &[u8], (first, second): (&str, &str)) -> Option<String> {
    let holds = |text: &str, half: &str| text.contains(&half.to_lowercase());
    let before = held(bytes);
    if !holds(&before, first) || !holds(&before, second) {
        return Some("the halves are not in the fixture".into());
    }
    let copy = match redactor.redact(bytes, None, &[]) {
        Ok(redaction) => redaction.document,
        Err(error) => return Some(format!("{:?}", error.code())),
    };
    let after = held(&copy);
    if holds(&after, first) && holds(&after, second) {
        return Some(format!("both halves are left: {after}"));
    }
    let again = redactor.redact(&copy, None, &[]).unwrap();
    (again.document != copy).then(|| "redacting the copy changed it".into())
}

#[test]
fn no_name_is_left_in_pieces_in_any_place() {
    let cases = cases();
    let mut all = Vec::new();
    for (given, first, second, words) in NAMES {
        let redactor = redactor(given, &format!("{first}{second}"));
        let fill = |text: &str| text.replace("{1}", first).replace("{2}", second);
        let pages = cases.pages.iter().map(|case| (case, page(&fill(&case.head), &fill(&case.r#in))));
        let documents = cases.documents.iter().map(|case| (case, document(case, &fill)));
        for (case, bytes) in pages.chain(documents).filter(|(case, _)| case.words || !words) {
            if let Some(wrong) = wrong(&redactor, &bytes, (first, second)) {
                all.push(format!("{} ({first}|{second}): {wrong}", case.place));
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn words_that_come_to_a_name_by_chance_stay() {
    let people = [("Adaeze", "Okonkwo"), ("Perpetua", "Quillfeather"), ("Maryam", "Lunn"), ("Ada", "Harrison")];
    let nobody = redactor("Zebedee", "Vantongeren");
    for body in cases().sound {
        let bytes = page("", &body);
        let sound = nobody.redact(&bytes, None, &[]).unwrap().document;
        for (given, surname) in people {
            let copy = redactor(given, surname).redact(&bytes, None, &[]).unwrap_or_else(|e| panic!("{body}: {e:?}"));
            assert_eq!(held(&copy.document), held(&sound), "{body} for {surname}");
        }
    }
}

#[test]
fn pieces_that_can_only_be_seen_to_join_stop_a_copy() {
    // Both halves are words, each of which may stand there by itself: nothing is taken out, and nothing given out.
    let bytes = page("", "<p>It was <ruby>Quill<rt>feather</rt></ruby></p>");
    let copy = redactor("Perpetua", "Quillfeather").redact(&bytes, None, &[]);
    assert_eq!(copy.err().map(|error| error.code()), Some(Code::Leak));
}

#[test]
fn pieces_that_a_person_decided_to_leave_are_left() {
    let redactor = redactor("Perpetua", "Quillfeather");
    let bytes = page("", "<table><tr><td>Quill<td>feather</table>");
    let review = redactor.review(&bytes, None).unwrap();
    let decisions: Vec<Decision> =
        review.findings.iter().map(|f| Decision { id: f.id.clone(), action: Action::Keep }).collect();
    assert!(!decisions.is_empty());
    let copy = redactor.redact(&bytes, None, &decisions).unwrap();
    assert!(held(&copy.document).contains("quill"));
}

#[test]
fn verifying_tells_of_pieces() {
    let redactor = redactor("Adaeze", "Okonkwo");
    let rules = |bytes: &[u8]| -> Vec<&str> {
        redactor.verify(bytes, None).unwrap().survivors.iter().map(|f| f.reason.rule).collect()
    };
    assert!(rules(&page("", "<p>Okon</p><p>kwo</p>")).contains(&"in-pieces"));
    assert!(rules(&page("", "<p title=\"Okon\">x</p><p>It was kwo.</p>")).contains(&"in-pieces"));
    assert!(rules("Statement of Okon\nkwo".as_bytes()).contains(&"in-pieces"));
    assert!(rules(&page("", "<p>Okon said</p><p>it was kwo</p>")).is_empty());
}
