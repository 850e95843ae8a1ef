//! The words around a place.

/// How far back words are looked for.
const BACK: usize = 48;

/// Whether one of some words, in small letters, stands within reach before a place.
pub fn has_before(bytes: &[u8], start: usize, words: &[&str]) -> bool {
    has(window_before(bytes, start), words)
}

/// The stretch before a place in which words count.
pub fn window_before(bytes: &[u8], start: usize) -> &[u8] {
    bytes.get(start.saturating_sub(BACK)..start).unwrap_or_default()
}

/// The stretch after a place, of at most so many bytes.
pub fn window_after(bytes: &[u8], end: usize, length: usize) -> &[u8] {
    let rest = bytes.get(end..).unwrap_or_default();
    rest.get(..length).unwrap_or(rest)
}

/// Whether one of some words, in small letters, stands in a text.
pub fn has(bytes: &[u8], words: &[&str]) -> bool {
    find(bytes, words, |_, _| true)
}

/// Whether any of some words, in small letters and each beginning with one, stands in a text by itself and not inside
/// another word, with something being so of what is before it and what is after it.
pub fn find(bytes: &[u8], words: &[&str], is: fn(&[u8], &[u8]) -> bool) -> bool {
    let letter = |b: u8| 1_u32 << (b & 31);
    let firsts = words.iter().filter_map(|word| word.as_bytes().first()).fold(0, |all, b| all | letter(*b));
    let mut earlier = b' ';
    bytes.iter().enumerate().any(|(start, b)| {
        let begins = b.is_ascii_alphabetic() && !earlier.is_ascii_alphabetic() && firsts & letter(*b) != 0;
        earlier = *b;
        let Some((head, rest)) = bytes.split_at_checked(start).filter(|_| begins) else { return false };
        words.iter().filter(|word| word.as_bytes().first() == Some(&(b | 32))).any(|word| {
            let Some((found, tail)) = rest.split_at_checked(word.len()) else { return false };
            found.eq_ignore_ascii_case(word.as_bytes())
                && !tail.first().is_some_and(u8::is_ascii_alphabetic)
                && is(head, tail)
        })
    })
}

/// The word that ends at a place, and the place it begins at; none if there is no letter there. Spaces and what stands
/// between a word and its number (`ref: `, `no. `, `#`) are passed over.
pub fn word_before(bytes: &[u8], end: usize) -> Option<(&[u8], usize)> {
    let window = window_before(bytes, end);
    let passed_over = |b: &&u8| matches!(b, b' ' | b'\t' | b':' | b'.' | b'#' | b',' | 0xc2 | 0xa0);
    let until = end - window.iter().rev().take_while(passed_over).count();
    let window = window_before(bytes, until);
    let start = until - window.iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
    bytes.get(start..until).filter(|word| !word.is_empty()).map(|word| (word, start))
}

/// Whether the word before a place says that what follows is a reference and no telephone or card.
pub fn is_reference(bytes: &[u8], start: usize) -> bool {
    let Some((word, at)) = word_before(bytes, start) else { return false };
    let word = match word_before(bytes, at) {
        Some((before, _)) if is_one_of(word, &["no", "nos", "number", "num", "id", "rhif"]) => before,
        _ => word,
    };
    is_one_of(word, REFERENCES)
}

/// What numbers that open no doors are called.
const REFERENCES: &[&str] = &[
    "ref",
    "refs",
    "reference",
    "cyf",
    "cyfeirnod",
    "uprn",
    "usrn",
    "isbn",
    "issn",
    "ean",
    "barcode",
    "invoice",
    "anfoneb",
    "order",
    "case",
    "achos",
    "claim",
    "application",
    "cais",
    "planning",
    "policy",
    "meter",
    "mpan",
    "mprn",
    "imei",
    "serial",
    "tracking",
    "company",
    "cwmni",
    "charity",
    "elusen",
    "vat",
];

fn is_one_of(word: &[u8], known: &[&str]) -> bool {
    known.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word))
}
