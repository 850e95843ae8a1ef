//! What must hold for any identity and any text: nothing panics, every finding is a place in the text, and the copy
//! that is given out is clean and stays as it is when it is redacted again.
//!
//! An input reads as a letter does: lines `name: …`, `phone: …` and so on say whom it is about, and after a blank line
//! comes the text.

use withheld::redact::{Keep, Options, Redactor};
use withheld::{Code, Identity};

/// Without it, a text of nought bytes may be taken for UTF-16.
const UTF_8: &str = "text/plain; charset=utf-8";

/// Redacts an input and asserts all that must hold. Says whether there was anybody to look for.
pub fn check(input: &str) -> bool {
    let (head, text) = input.split_once("\n\n").unwrap_or((input, ""));
    let (identity, options) = read(head);
    let Ok(redactor) = Redactor::new(&identity, &options) else { return false };

    let review = redactor.review(text.as_bytes(), Some(UTF_8)).expect("a text is always read");
    let mut end = 0;
    for finding in &review.findings {
        assert!(finding.span.start >= end, "findings are in order and do not overlap");
        assert!(text.get(finding.span.start..finding.span.end).is_some_and(|s| !s.is_empty()), "a finding is a place");
        end = finding.span.end;
    }
    let (copy, report) = match redactor.redact(text.as_bytes(), Some(UTF_8), &[]) {
        Ok(redaction) => (redaction.document, redaction.report),
        // A label that was chosen may be a name that only the text gives.
        Err(error) if matches!(error.code(), Code::Leak | Code::BadOptions) => return true,
        Err(error) => panic!("{:?}", error.code()),
    };
    // The wider search of the copy may take out what the review did not find; the report counts it.
    if report.counts.redacted == 0 {
        assert_eq!(copy, text.as_bytes(), "a text without the person comes back byte for byte");
    }
    assert!(redactor.verify(&copy, Some(UTF_8)).expect("a copy is read").survivors.is_empty(), "the copy is clean");
    let again = redactor.redact(&copy, Some(UTF_8), &[]).map(|redaction| redaction.document);
    assert_eq!(again.as_ref().ok(), Some(&copy), "redacting a copy changes nothing");
    true
}

/// Reads the lines that say whom a text is about. What is not known is passed over.
fn read(head: &str) -> (Identity, Options) {
    let (mut identity, mut options) = (Identity::default(), Options::default());
    for (key, value) in head.lines().filter_map(|line| line.split_once(": ")) {
        let value = value.to_owned();
        match key {
            "name" => identity.full_name = Some(value),
            "title" => identity.title = Some(value),
            "given" => identity.given_names.push(value),
            "surname" => identity.surname = Some(value),
            "known as" => identity.known_as.push(value),
            "previous" => identity.previous_names.push(value),
            "email" => identity.emails.push(value),
            "phone" => identity.phones.push(value),
            "address" => identity.address_lines.push(value),
            "postcode" => identity.postcode = Some(value),
            "born" => identity.date_of_birth = Some(value),
            "nino" => identity.nino = Some(value),
            "vehicle" => identity.vehicle_registrations.push(value),
            "social" => identity.social.push(value),
            "id" => identity.other_ids.push(value),
            "relative" => identity.relatives.push(value),
            "role" => identity.roles.push(value),
            "keep" => options.keep.push(Keep { name: value, role: None }),
            "label" => options.label = Some(value),
            "locale" => options.locale = Some(value),
            _ => {}
        }
    }
    (identity, options)
}
