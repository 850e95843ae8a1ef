//! The checks: rows of data, and properties that hold for whatever is made up.

#![cfg(feature = "forms")]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use serde_json::Value;
use withheld::check::{KINDS, Locale, Options, Outcome, Problem, check, email, name, phone, postcode, text};

fn judged(kind: &str, value: &str) -> Outcome {
    check(kind, value, &Options::default()).expect("a kind that is known")
}

fn rows(kind: &str) -> Vec<Value> {
    let json = match kind {
        "email" => include_str!("data/forms/email.json"),
        "phone" => include_str!("data/forms/phone.json"),
        "postcode" => include_str!("data/forms/postcode.json"),
        _ => include_str!("data/forms/name.json"),
    };
    serde_json::from_str(json).expect("rows")
}

#[test]
fn every_row_is_judged_as_it_says() {
    for kind in KINDS {
        for row in rows(kind) {
            let input = row["input"].as_str().expect("an input");
            match judged(kind, input) {
                Outcome::Valid(found) => {
                    assert_eq!(Some(&*found.value), row["value"].as_str(), "{kind} {row}");
                    assert_eq!(found.national.as_deref(), row["national"].as_str(), "{kind} {row}");
                    assert_eq!(found.fictitious, row["fictitious"].as_bool().unwrap_or_default(), "{kind} {row}");
                    assert_eq!(judged(kind, &found.value), Outcome::Valid(found), "normalising twice: {kind} {row}");
                }
                Outcome::Invalid { code, .. } => assert_eq!(Some(code), row["code"].as_str(), "{kind} {row}"),
            }
        }
    }
}

#[test]
fn the_longest_addresses_are_taken_and_no_longer() {
    let (label, local) = ("a".repeat(63), "l".repeat(64));
    assert!(email::parse(&format!("{local}@{label}.example")).is_ok());
    assert_eq!(email::parse(&format!("{local}l@{label}.example")).err(), Some(Problem::EmailLength));
    assert_eq!(email::parse(&format!("{local}@{label}a.example")).err(), Some(Problem::EmailFormat));
    let longest = format!("{local}@{label}.{label}.{}.uk", "a".repeat(254 - 65 - 128 - 3));
    assert_eq!(longest.len(), 254);
    assert!(email::parse(&longest).is_ok());
    assert_eq!(email::parse(&longest.replace(".uk", ".com")).err(), Some(Problem::EmailLength));
}

#[test]
fn every_number_of_the_table_is_taken_however_it_is_spelled() {
    let table = include_str!("../data/uk-phone-ranges.csv");
    let mut random = Random::new(1);
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<_> = row.split(',').collect();
        let length: usize = cells[1].parse().expect("a length");
        for _ in 0..20 {
            let mut number = random.fitting(cells[0]);
            while number.len() < length {
                number.push(random.of(b"0123456789") as char);
            }
            let (a, b) = number.split_at(length / 2);
            let expected = format!("+44{number}");
            for spelled in [
                format!("0{number}"),
                format!("+44{number}"),
                format!("0044 {a} {b}"),
                format!("+44 (0){a}-{b}"),
                format!(" (0{a}) {b}."),
                format!("44{a}\u{2013}{b}"),
            ] {
                let phone = phone::parse(&spelled).unwrap_or_else(|e| panic!("{spelled}: {e:?}"));
                assert_eq!(phone.e164(), expected, "{spelled}");
                assert_eq!(phone::parse(&phone.national()).map(|p| p.e164()), Ok(expected.clone()), "{spelled}");
            }
        }
    }
}

#[test]
fn every_postcode_of_every_area_is_taken_however_it_is_spelled() {
    let mut random = Random::new(2);
    let areas: Vec<_> = include_str!("../data/postcode-areas.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect();
    assert_eq!(areas.len(), 121 + 3 + 2);
    let (third, fourth, inward) = (b"ABCDEFGHJKPSTUW", b"ABEHMNPRVWXY", b"ABDEFGHJLNPQRSTUWXYZ");
    for area in areas {
        for shape in ["9", "19", "9A"] {
            let mut code = area.to_owned();
            for place in shape.chars() {
                code.push(match (place, area.len()) {
                    ('1', _) => random.of(b"123456789"),
                    ('9', _) if shape == "9A" => random.of(b"123456789"),
                    ('9', _) => random.of(b"0123456789"),
                    (_, 1) => random.of(third),
                    _ => random.of(fourth),
                } as char);
            }
            let end: String =
                [random.of(b"0123456789"), random.of(inward), random.of(inward)].map(char::from).iter().collect();
            let expected = format!("{code} {end}");
            for spelled in [
                expected.clone(),
                format!("{code}{end}").to_lowercase(),
                format!(" {code} - {end} "),
                format!("({code}).{end}"),
                format!("{code}\u{a0}\u{200b}{end}"),
            ] {
                let postcode = postcode::parse(&spelled).unwrap_or_else(|e| panic!("{spelled}: {e:?}"));
                assert_eq!(postcode.to_string(), expected);
                assert_eq!([postcode.area(), postcode.inward()], [area, &end]);
            }
        }
    }
}

#[test]
fn addresses_that_were_made_up_are_taken_and_come_out_the_same() {
    let mut random = Random::new(3);
    for _ in 0..2_000 {
        let local = random.word(b"abcXYZ019!#$%&'*+/=?^_`{|}~-", 1, 30);
        let domain =
            [random.word(b"abcz09", 1, 20), random.word(b"abcz09", 1, 20), random.word(b"abcz", 2, 10)].join(".");
        let address = email::parse(&format!(" {local}@{}\u{200b}", domain.to_uppercase())).expect("an address");
        assert_eq!([address.local(), address.domain()], [&local, &domain]);
        assert_eq!(email::parse(&address.to_string()).map(|again| again.to_string()), Ok(address.to_string()));
    }
}

#[test]
fn whatever_is_typed_is_judged_and_tidying_twice_changes_nothing() {
    let mut random = Random::new(4);
    for _ in 0..20_000 {
        let typed = random.mess();
        for kind in KINDS {
            if let Outcome::Valid(found) = judged(kind, &typed) {
                let again = judged(kind, &found.value);
                assert_eq!(again, Outcome::Valid(found), "{kind} {typed:?}");
            }
        }
        for tidy in [text::line, text::lines] {
            let once = tidy(&typed);
            assert_eq!(tidy(&once), once, "{typed:?}");
            assert!(!once.contains(['\r', '\u{202e}', '\0', '\u{feff}']), "{typed:?}");
        }
        assert_eq!(name::parse(&typed).is_ok(), name::parse(&text::line(&typed)).is_ok(), "{typed:?}");
    }
}

#[test]
fn line_ends_are_made_regular() {
    assert_eq!(text::lines("\r\n one  two \r\nthree\rfour\u{2028}\n\nfive\n "), "one  two\nthree\nfour\n\n\nfive");
    assert_eq!(text::line("\r\n one  two \r\nthree\t"), "one two three");
    assert_eq!(text::lines("\u{feff}\u{200e} "), "");
    assert_eq!(text::lines("می\u{200c}خواهم"), "می\u{200c}خواهم", "a joiner inside a word stays");
}

#[test]
fn huge_values_are_judged_quickly() {
    let started = std::time::Instant::now();
    for part in ["a", "0", "+", " ", "@", ".", "a@a.", "\u{200b}", "é", "O"] {
        let huge = part.repeat(2_000_000 / part.len());
        for kind in KINDS {
            let _ = judged(kind, &huge);
        }
    }
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}

#[test]
fn kinds_and_options_that_are_not_known_are_refused() {
    let error = check("shoe-size", "42", &Options::default()).expect_err("no such kind");
    assert_eq!(error.code().as_str(), "bad-options");
    assert!(KINDS.iter().all(|kind| error.message().contains(kind)), "{error}");
    assert!(!error.message().contains("shoe-size") && !error.message().contains("42"));
    for (locale, standard) in [(Some("fr"), None), (Some(""), None), (None, Some("rfc1"))] {
        assert_eq!(Options::parse(locale, standard).map_err(|e| e.code().as_str()), Err("bad-options"));
    }
    assert_eq!(Options::parse(Some("cy"), Some("govuk")), Ok(Options { locale: Locale::Cy }));
}

#[test]
fn every_problem_has_its_sentence_in_both_languages() {
    for problem in Problem::ALL {
        let [en, cy] = Locale::ALL.map(|locale| problem.sentence(locale));
        assert_ne!(en, cy, "{problem:?}");
        assert!(en.starts_with(char::is_uppercase) && cy.starts_with("Rh"), "{problem:?}");
        assert!(!made_up::forbidden(en) && !made_up::forbidden(cy), "{problem:?}");
    }
    let welsh = check("phone", "abc", &Options { locale: Locale::Cy });
    let Ok(Outcome::Invalid { message, .. }) = welsh else { panic!("no number") };
    assert_eq!(message, "Rhowch rif ffôn, fel 01632 960 001, 07700 900 982 neu +44 808 157 0192");
}
