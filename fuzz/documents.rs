//! What must hold for any bytes that are said to be a Word document or a web page: nothing panics, whatever is refused is
//! refused for a reason, and a copy that is given out opens, is clean, and stays as it is when it is redacted again.

use std::sync::OnceLock;

use withheld::redact::{Options, Redactor};
use withheld::{Code, Identity};

/// The person of the fixtures of both kinds.
fn redactor() -> &'static Redactor {
    static REDACTOR: OnceLock<Redactor> = OnceLock::new();
    REDACTOR.get_or_init(|| {
        let identity = Identity {
            full_name: Some("Mrs Ada Quillfeather".into()),
            previous_names: vec!["Harriet Jo Tolleshurst".into()],
            emails: vec!["harriet.tolleshurst@inbox.example".into()],
            phones: vec!["07700 900781".into()],
            postcode: Some("DM3 7TQ".into()),
            ..Identity::default()
        };
        Redactor::new(&identity, &Options::default()).expect("the identity is in order")
    })
}

/// Redacts a document and asserts all that must hold. Says whether there was anything to redact or to refuse.
pub fn check(bytes: &[u8], media_type: &str) -> bool {
    let redactor = redactor();
    let review = match redactor.review(bytes, Some(media_type)) {
        Ok(review) => review,
        Err(error) => {
            assert_ne!(error.code(), Code::Internal, "a document is read or refused");
            return false;
        }
    };
    for finding in &review.findings {
        let text = review.texts.get(finding.part).expect("a finding has a part");
        assert!(text.get(finding.span.start..finding.span.end).is_some_and(|s| !s.is_empty()), "a finding is a place");
    }
    let copy = match redactor.redact(bytes, Some(media_type), &[]) {
        Ok(redaction) => redaction.document,
        Err(error) => {
            assert_ne!(error.code(), Code::Internal, "a document is redacted or refused");
            return true;
        }
    };
    let verified = redactor.verify(&copy, Some(media_type)).expect("a copy is read");
    assert!(verified.survivors.is_empty(), "the copy is clean");
    let again = redactor.redact(&copy, Some(media_type), &[]).map(|redaction| redaction.document);
    assert!(again.is_ok_and(|again| again == copy), "redacting a copy changes nothing");
    true
}

/// The media types by the names of the fuzzer's targets.
pub const MEDIA_TYPES: [(&str, &str); 2] =
    [("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), ("html", "text/html")];
