//! The redaction engine inside WebAssembly: `cargo xtask test` runs these in Node and in a headless browser.
#![cfg(all(target_arch = "wasm32", feature = "redact"))]

use wasm_bindgen_test::wasm_bindgen_test;
use withheld::Identity;
use withheld::redact::{Options, Redactor};

fn redactor() -> Redactor {
    let person = Identity {
        given_names: vec!["Philippa".to_owned()],
        surname: Some("Quillfeather".to_owned()),
        ..Identity::default()
    };
    Redactor::new(&person, &Options::default()).unwrap()
}

#[wasm_bindgen_test]
fn a_copy_holds_nothing_of_the_person() {
    let notice = "Ms Quillfeather\u{2019}s complaint was heard. PHILIPPA QUILL\u{ad}FEATHER spoke.";
    let copy = redactor().redact(notice.as_bytes(), None, &[]).unwrap();
    let text = String::from_utf8(copy.document).unwrap().to_lowercase();
    assert!(!text.contains("quill") && !text.contains("philippa"));
}

#[wasm_bindgen_test]
fn bytes_that_are_no_text_have_their_code() {
    let error = redactor().review(&[0x41, 0xff, 0xfe, 0x42], None).err().unwrap();
    assert_eq!(error.code().as_str(), "unsupported-encoding");
}
