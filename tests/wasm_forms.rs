//! The forms module inside WebAssembly: `cargo xtask test` runs these in Node and in a headless browser.
#![cfg(all(target_arch = "wasm32", feature = "forms"))]

use wasm_bindgen_test::wasm_bindgen_test;
use withheld::check::{Locale, date};
use withheld::form::{self, Answer, Definition, Options, Validation, Values};

fn values(sent: &[(&str, &str)]) -> Values {
    sent.iter().map(|(name, answer)| ((*name).to_owned(), Answer::from(*answer))).collect()
}

#[wasm_bindgen_test]
fn an_unknown_form_has_its_code() {
    let error = form::validate("no-such-form", &Values::new(), &Options::default()).unwrap_err();
    assert_eq!(error.code().as_str(), "unknown-form");
}

#[wasm_bindgen_test]
fn a_complaint_with_the_least_it_needs_is_accepted() {
    let least =
        values(&[("councillor", "Ada Brook"), ("council", "Northmoor Parish Council"), ("details", "She shouted.")]);
    assert!(matches!(form::validate("complaint", &least, &Options::default()), Ok(Validation::Accepted { .. })));
}

#[wasm_bindgen_test]
fn every_form_of_the_catalogue_is_read() {
    let forms = form::list().unwrap();
    assert_eq!(forms.len(), 7);
    for summary in forms {
        let empty = form::get(&summary.id).unwrap().validate(&Values::new(), &Options::default());
        assert_eq!(matches!(empty, Validation::Accepted { .. }), summary.id == "research", "{}", summary.id);
    }
}

#[wasm_bindgen_test]
fn a_date_and_a_number_are_reckoned_with_in_32_bits() {
    let options = Options { locale: Locale::Cy, today: date::parse("2026-01-31").ok() };
    let sent = values(&[("enquiryType", "benefits"), ("dateOfBirth", "30 1 1896"), ("details", "My claim.")]);
    let Ok(Validation::Refused { issues }) = form::validate("customer-service", &sent, &options) else { panic!() };
    assert_eq!(issues[0].message, "Rhaid i’ch dyddiad geni fod ar 31 Ionawr 1896 neu wedyn");
    let sent = values(&[
        ("address", "1 Made Up Lane"),
        ("postcode", "SW1A 1AA"),
        ("formats", "audio"),
        ("copies", "4294967297"),
    ]);
    let Ok(Validation::Refused { issues }) = form::validate("booklet", &sent, &options) else { panic!() };
    assert_eq!((issues[0].field.as_str(), issues[0].code.as_str()), ("copies", "high"));
}

#[wasm_bindgen_test]
fn a_definition_that_nests_without_end_is_refused() {
    for bad in ["[".repeat(1_000_000), "{\"id\":".repeat(100_000), "(".repeat(100_000)] {
        assert_eq!(Definition::parse(&bad).unwrap_err().code().as_str(), "bad-definition");
        assert!(form::Pattern::parse(&bad).is_none());
    }
}
