//! The inputs of the fuzzer (`cargo xtask fuzz`) hold what they are held to, without the fuzzer.
#![cfg(feature = "redact")]

#[path = "../fuzz/check.rs"]
mod check;

#[test]
fn every_input_of_the_corpus_holds() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/redact");
    let mut inputs = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let input = std::fs::read(&path).unwrap();
        assert!(check::check(&String::from_utf8_lossy(&input)), "{} names nobody", path.display());
        inputs += 1;
    }
    assert!(inputs >= 15, "only {inputs} inputs");
}
