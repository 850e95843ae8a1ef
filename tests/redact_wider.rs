//! The wider search of a copy, as data: what a review passes over must not be in a copy, and sound texts stay as they are.
#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use std::collections::BTreeSet;

use docx::{Docx, entry};
use serde::Deserialize;
use withheld::Identity;
use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Keep, Options, Redactor};

#[derive(Deserialize)]
struct File {
    people: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    identity: Identity,
    keep: Vec<Keep>,
    cases: Vec<Case>,
    /// Texts in which there is nothing to find.
    sound: Vec<String>,
}

#[derive(Deserialize)]
struct Case {
    rule: String,
    text: String,
    gives: String,
}

fn people() -> Vec<(Redactor, Person)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/wider/attacks.json");
    let file: File = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let redactor = |person: &Person| {
        Redactor::new(&person.identity, &Options { keep: person.keep.clone(), ..Options::default() }).unwrap()
    };
    file.people.into_iter().map(|person| (redactor(&person), person)).collect()
}

/// Of all people and cases, what `check` says is wrong.
fn each(check: impl Fn(&Redactor, &Case) -> Result<(), String>) {
    let mut wrong = Vec::new();
    let mut rules = BTreeSet::new();
    for (redactor, person) in people() {
        for case in &person.cases {
            rules.insert(case.rule.clone());
            if let Err(what) = check(&redactor, case) {
                wrong.push(format!("{:?}\n    {what}", case.text));
            }
        }
    }
    let known = [
        "base64",
        "disguised",
        "escaped",
        "glued",
        "hexadecimal",
        "hidden-letters",
        "scattered-digits",
        "sounds-alike",
    ];
    assert!(rules.iter().eq(known), "{rules:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_review_passes_over_verify_tells_with_place_and_rule() {
    each(|redactor, case| {
        let review = redactor.review(case.text.as_bytes(), None).unwrap();
        if review.findings.iter().any(|f| f.action == Action::Redact) {
            return Err("the review finds it: no case for this file".into());
        }
        let found = redactor.verify(case.text.as_bytes(), None).unwrap();
        let rules: Vec<&str> = found.survivors.iter().map(|f| f.reason.rule).collect();
        let places = found.survivors.iter().all(|f| f.part == 0 && !f.span.of(&case.text).is_empty());
        if !rules.is_empty() && rules.iter().all(|rule| *rule == case.rule) && places {
            Ok(())
        } else {
            Err(format!("{rules:?}"))
        }
    });
}

#[test]
fn a_copy_is_without_it_and_clean() {
    each(|redactor, case| {
        let redaction = redactor.redact(case.text.as_bytes(), None, &[]).map_err(|e| e.to_string())?;
        let copy = String::from_utf8(redaction.document).unwrap();
        let counted = redaction.report.counts.by_rule.contains_key(case.rule.as_str());
        let clean = redactor.verify(copy.as_bytes(), None).unwrap().survivors.is_empty();
        let again = redactor.redact(copy.as_bytes(), None, &[]).map_err(|e| e.to_string())?.document;
        if copy == case.gives && counted && clean && again == copy.as_bytes() {
            Ok(())
        } else {
            Err(format!("gave {copy:?}\n    not  {:?}; counted {counted}, clean {clean}", case.gives))
        }
    });
}

#[test]
fn a_sound_text_stays_as_it_is() {
    for (redactor, person) in people() {
        for text in &person.sound {
            let copy = redactor.redact(text.as_bytes(), None, &[]).unwrap().document;
            assert_eq!(String::from_utf8(copy).unwrap(), *text);
        }
    }
}

#[test]
fn pages_and_word_documents_are_searched_as_widely() {
    each(|redactor, case| {
        let escaped = case.text.replace('&', "&amp;").replace('<', "&lt;");
        let page = format!("<!DOCTYPE html><html lang=\"en\"><body><p>{escaped}</p></body></html>");
        let found = redactor.verify(page.as_bytes(), None).map_err(|e| e.to_string())?;
        let copy = redactor.redact(page.as_bytes(), None, &[]).map_err(|e| format!("page: {e}"))?.document;
        let gives = case.gives.replace('&', "&amp;");
        if found.survivors.is_empty() || !String::from_utf8_lossy(&copy).contains(&gives) {
            return Err(format!("page: {}", String::from_utf8_lossy(&copy)));
        }
        let body = format!("<w:p><w:r><w:t xml:space=\"preserve\">{escaped}</w:t></w:r></w:p>");
        let document = Docx::new(&body).bytes();
        let found = redactor.verify(&document, None).map_err(|e| e.to_string())?;
        let copy = redactor.redact(&document, None, &[]).map_err(|e| format!("Word: {e}"))?.document;
        let text = entry(&copy, "word/document.xml");
        if found.survivors.is_empty() || !text.contains(&gives) {
            return Err(format!("Word: {text}"));
        }
        Ok(())
    });
}

#[test]
fn what_a_person_decided_to_leave_is_no_survivor() {
    let identity = Identity { full_name: Some("Ada Quillfeather".into()), ..Identity::default() };
    let redactor = Redactor::new(&identity, &Options::default()).unwrap();
    let text = "The baker is Ada Quilfethr.";
    let copy = |decisions: &[Decision]| {
        String::from_utf8(redactor.redact(text.as_bytes(), None, decisions).unwrap().document).unwrap()
    };
    assert_eq!(copy(&[]), "The baker is the Complainant.");
    let review = redactor.review(text.as_bytes(), None).unwrap();
    let id = review.findings.first().unwrap().id.clone();
    assert_eq!(copy(&[Decision { id, action: Action::Keep }]), text);
}

#[test]
fn who_stays_stays() {
    let (redactor, _) = people().remove(0);
    for text in ["Councillor Ben Quilfeather spoke.", "Ben Quillfeather, Councillor"] {
        assert_eq!(redactor.redact(text.as_bytes(), None, &[]).unwrap().document, text.as_bytes());
    }
}
