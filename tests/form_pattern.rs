//! The patterns of a definition: what they match is what the same patterns match elsewhere, in a time that can be told.

#![cfg(all(feature = "forms", feature = "redact"))]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use regex::bytes::Regex;
use std::time::Instant;
use withheld::form::Pattern;

/// A pattern made up of what there is.
fn made_up(random: &mut Random, depth: usize) -> String {
    let mut out = String::new();
    for _ in 0..=random.below(3) {
        match random.below(if depth == 0 { 7 } else { 10 }) {
            0 => out.push('.'),
            1 => out.push_str(["\\d", "\\w", "\\s", "\\.", "\\-", "\\\\"][random.below(6)]),
            2 => {
                out.push_str(["[ab]", "[^ab]", "[a-c1]", "[\\d-]", "[^\\w]", "[-a]", "[a.]", "[\\]b]"][random.below(8)])
            }
            3..=6 => out.push(['a', 'b', 'c', '1', ' ', '-'][random.below(6)]),
            _ => {
                let open = ["(", "(?:"][random.below(2)];
                let inner: Vec<_> = (0..=random.below(3)).map(|_| made_up(random, depth - 1)).collect();
                out.extend([open, &inner.join("|"), ")"]);
            }
        }
        if random.below(3) == 0 {
            out.push_str(["?", "*", "+", "{2}", "{0}", "{1,}", "{0,2}", "{1,3}"][random.below(8)]);
        }
    }
    out
}

#[test]
fn a_pattern_matches_what_it_matches_elsewhere() {
    let mut random = Random::new(12);
    let (mut matched, mut missed) = (0, 0);
    for _ in 0..2_000 {
        let pattern = made_up(&mut random, 2);
        let own = Pattern::parse(&pattern).unwrap_or_else(|| panic!("{pattern} is not read"));
        let other = Regex::new(&format!("^(?s-u:{pattern})$")).expect("a regular expression");
        for _ in 0..20 {
            let text = random.word(b"abc1 -.\\]_", 0, 6);
            let is_match = own.matches(&text);
            assert_eq!(is_match, other.is_match(text.as_bytes()), "{pattern} {text:?}");
            if is_match { matched += 1 } else { missed += 1 }
        }
    }
    assert!(matched > 2_000 && missed > 2_000, "{matched} {missed}");
}

#[test]
fn whatever_is_written_as_a_pattern_is_read_or_refused() {
    let mut random = Random::new(13);
    for _ in 0..20_000 {
        let text = random.word(b"ab1(){}[]|?*+^$\\.,-d:", 0, 12);
        if let Some(pattern) = Pattern::parse(&text) {
            let _ = pattern.matches(&random.mess());
        }
    }
}

#[test]
fn no_pattern_takes_long_to_read_or_to_match() {
    let started = Instant::now();
    let text = "a".repeat(1_000) + "!";
    let nested = |open: &str, part: &str, close: &str| [&open.repeat(15), part, &close.repeat(15)].concat();
    for pattern in [
        nested("(", "a", ")+"),
        nested("(", "", "){999}"),
        nested("(", "a{0}", "){999}"),
        nested("(", "a", "){999}"),
        nested("(a|", "a", ")*"),
        "a?".repeat(400) + &"a".repeat(400),
        "a*".repeat(400),
        "|".repeat(100_000),
        "(".repeat(100_000),
        "a".repeat(1_000_000),
        "[a-z]".repeat(100_000),
    ] {
        if let Some(pattern) = Pattern::parse(&pattern) {
            let _ = pattern.matches(&text);
        }
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
