//! What is pointed out in free text: rows of data in both directions, and properties that hold for whatever is made up.

#![cfg(feature = "forms")]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use serde_json::Value;
use withheld::check::spot::{Own, Spot, SpotKind, spot};

fn rows(json: &str) -> Vec<Value> {
    serde_json::from_str(json).expect("rows")
}

/// What is found, as kind and text.
fn found<'a>(text: &'a str, own: &[&str]) -> Vec<(&'static str, &'a str)> {
    spot(text, &Own(own)).into_iter().map(|Spot { start, end, kind }| (kind.as_str(), &text[start..end])).collect()
}

#[test]
fn what_a_form_does_not_need_is_found_where_it_stands() {
    let rows = rows(include_str!("data/spot/found.json"));
    assert!(rows.len() > 60);
    for row in rows {
        let text = row["text"].as_str().expect("a text");
        let expected: Vec<_> = row["found"]
            .as_array()
            .expect("what is found")
            .iter()
            .map(|pair| (pair[0].as_str().expect("a kind"), pair[1].as_str().expect("a place")))
            .collect();
        assert!(!expected.is_empty(), "{row}");
        assert_eq!(found(text, &[]), expected, "{row}");
        // The same inside a longer text, whose offsets are others.
        let longer = format!("Dear Sir — {text} …\nYours");
        assert_eq!(found(&longer, &[]), expected, "{longer}");
    }
}

#[test]
fn what_only_looks_like_it_is_left_alone() {
    let rows = rows(include_str!("data/spot/absent.json"));
    assert!(rows.len() > 60);
    for row in rows {
        let text = row["text"].as_str().expect("a text");
        assert_eq!(found(text, &[]), [], "{row}");
        assert_eq!(found(&format!("Dear Sir — {text} …\nYours"), &[]), [], "{row}");
    }
}

#[test]
fn what_the_form_has_anyway_is_left_out_and_what_is_someone_elses_is_not() {
    let text = "I am Ada@Example.org on 01632 960001, QQ 12 34 56 C, born 27 March 1980, NHS 999 012 3454, \
                30-94-30 00733445, 4111 1111 1111 1111.";
    let own = [
        "ada@example.org",
        "+441632960001",
        "QQ123456C",
        "1980-03-27",
        "9990123454",
        "309430",
        "00733445",
        "4111111111111111",
    ];
    assert_eq!(found(text, &own), []);
    assert_eq!(found(text, &[]).len(), 7);
    for (at, kind) in
        ["email", "phone", "nino", "date-of-birth", "nhs-number", "bank", "bank", "card"].iter().enumerate()
    {
        let others: Vec<&str> = own.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, own)| *own).collect();
        assert_eq!(found(text, &others).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [*kind]);
    }
    // However it is written, and a number without its last letter.
    let again = "+44 (0)1632 960 001, dob 27.3.80, NI number QQ 12 34 56";
    assert_eq!(found(again, &own), []);
    // Of two people, one is named.
    assert_eq!(found("ben@example.org, ada@example.org", &own), [("email", "ben@example.org")]);
    assert_eq!(found("01632 960001 or 01632 960002", &own), [("phone", "01632 960002")]);
}

#[test]
fn every_kind_has_its_word() {
    let kinds = [
        SpotKind::Nino,
        SpotKind::Bank,
        SpotKind::Card,
        SpotKind::NhsNumber,
        SpotKind::DateOfBirth,
        SpotKind::Email,
        SpotKind::Phone,
    ];
    let words: std::collections::BTreeSet<_> = kinds.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(words.len(), kinds.len());
}

#[test]
fn numbers_that_were_made_up_are_found_in_the_middle_of_anything() {
    let mut random = Random::new(11);
    for _ in 0..5_000 {
        let digits = |random: &mut Random, n| random.word(b"0123456789", n, n);
        let [a, b, c] = [(); 3].map(|()| digits(&mut random, 2));
        let letter = random.of(b"ABCD") as char;
        let nino = [format!("QQ{a}{b}{c}{letter}"), format!("QQ {a} {b} {c} {letter}")][random.below(2)].clone();
        let phone = format!("01632 960{}", digits(&mut random, 3));
        let email = format!("{}@{}.example", random.word(b"abcxyz09", 1, 9), random.word(b"abcxyz", 2, 9));
        let card = card(&mut random);
        let gap = [", ", " \u{2013} ", "\n", " and ", "; "][random.below(5)];
        let text = [&*nino, &phone, &email, &card].join(gap);
        let expected = [("nino", &*nino), ("phone", &phone), ("email", &email), ("card", &card)];
        assert_eq!(found(&text, &[]), expected, "{text}");
    }
}

/// A card's number whose check digit is right, in groups.
fn card(random: &mut Random) -> String {
    let mut digits = format!("4{}", random.word(b"0123456789", 14, 14));
    let doubled = digits.bytes().step_by(2).map(|b| u32::from(b - b'0') * 2).map(|n| n / 10 + n % 10);
    let sum: u32 = doubled.chain(digits.bytes().skip(1).step_by(2).map(|b| u32::from(b - b'0'))).sum();
    digits.push(char::from(b'0' + ((10 - sum % 10) % 10) as u8));
    let groups: Vec<_> = digits.as_bytes().chunks(4).map(|four| std::str::from_utf8(four).expect("digits")).collect();
    groups.join([" ", "-", ""][random.below(3)])
}

#[test]
fn places_are_whole_characters_in_order_on_any_text() {
    const PARTS: [&str; 44] = [
        "QQ",
        "12",
        " 34",
        "-56",
        "C",
        "a",
        "0",
        "1632",
        " 960001",
        "+44",
        "(",
        ")",
        "(0)",
        "00",
        "@",
        "ada",
        ".",
        "example",
        ".org",
        "é",
        "王",
        "😀",
        "\u{a0}",
        "\u{2013}",
        "4111",
        " 1111",
        "1111",
        "born ",
        "DOB ",
        "27",
        "/03",
        "/1980",
        " March",
        " o Fawrth",
        "999",
        " 012",
        " 3454",
        "sort code ",
        "GB82",
        "WEST",
        "\u{301}",
        "£",
        "\n",
        " ",
    ];
    let mut random = Random::new(12);
    let mut hits = 0;
    for _ in 0..100_000 {
        let length = random.below(20);
        let text: String = (0..length).map(|_| PARTS[random.below(PARTS.len())]).collect();
        let mut free = 0;
        for Spot { start, end, .. } in spot(&text, &Own::default()) {
            assert!(free <= start && start < end, "{text:?}");
            assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{text:?}");
            free = end;
            hits += 1;
        }
    }
    assert!(hits > 500, "{hits}");
}

#[test]
fn what_is_found_alone_is_found_again() {
    for row in rows(include_str!("data/spot/found.json")) {
        for (kind, place) in row["found"].as_array().expect("pairs").iter().map(|pair| (&pair[0], &pair[1])) {
            // Only what needs no words around it.
            if ["email", "phone"].contains(&kind.as_str().expect("a kind")) {
                let place = place.as_str().expect("a place");
                assert_eq!(found(place, &[]), [(kind.as_str().expect("a kind"), place)]);
            }
        }
    }
}

#[test]
fn time_is_linear_whatever_the_text_holds() {
    let started = std::time::Instant::now();
    let parts = [
        "a",
        "0",
        "1 ",
        "4111 ",
        "@",
        "a@",
        "a@a.",
        "+",
        "(0",
        "0-",
        "12/",
        "27 March ",
        "born ",
        "QQ 12 ",
        "GB82 W",
        "30-94-30 ",
        "999 012 345",
        "1.",
        "£0",
        "\u{2013}1",
        "\u{a0}0",
        "é@é.",
        "01632 96000 ",
        "dob 1/1/1980 ",
        "00733445 ",
    ];
    for part in parts {
        let text = part.repeat(200_000 / part.len());
        let _ = spot(&text, &Own::default());
    }
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}
