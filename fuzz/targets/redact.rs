//! Any identity and any text, as `check.rs` reads them.

#![no_main]

#[path = "../check.rs"]
mod check;

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|data: &[u8]| -> Corpus {
    if check::check(&String::from_utf8_lossy(data)) { Corpus::Keep } else { Corpus::Reject }
});
