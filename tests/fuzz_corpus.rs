//! The inputs of the fuzzer (`cargo xtask fuzz`) hold what they are held to, without the fuzzer.
#![cfg(feature = "redact")]

#[path = "../fuzz/check.rs"]
mod check;
#[path = "../fuzz/documents.rs"]
mod documents;

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

#[test]
fn every_document_of_the_corpus_holds() {
    for (kind, media_type) in documents::MEDIA_TYPES {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(kind);
        for entry in std::fs::read_dir(folder).unwrap() {
            documents::check(&std::fs::read(entry.unwrap().path()).unwrap(), media_type);
        }
    }
}
