//! The forms module inside WebAssembly: `cargo xtask test` runs these in Node and in a headless browser.
#![cfg(all(target_arch = "wasm32", feature = "forms"))]

use wasm_bindgen_test::wasm_bindgen_test;
use withheld::form::{self, Answer, Options, Validation, Values};

#[wasm_bindgen_test]
fn an_unknown_form_has_its_code() {
    let error = form::validate("no-such-form", &Values::new(), &Options::default()).unwrap_err();
    assert_eq!(error.code().as_str(), "unknown-form");
}

#[wasm_bindgen_test]
fn a_complaint_with_the_least_it_needs_is_accepted() {
    let least = [("councillor", "Ada Brook"), ("council", "Northmoor Parish Council"), ("details", "She shouted.")];
    let values: Values = least.iter().map(|(name, answer)| ((*name).to_owned(), Answer::from(*answer))).collect();
    assert!(matches!(form::validate("complaint", &values, &Options::default()), Ok(Validation::Accepted { .. })));
}
