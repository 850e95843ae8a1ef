//! `check` itself: every kind, whatever is typed; the sentences. What each check takes is in `check_contact.rs` and
//! `check_numbers.rs`.

#![cfg(feature = "forms")]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use withheld::check::{Kind, Locale, Options, Outcome, Problem, Value, check, date, text};

fn judged(kind: Kind, value: &str) -> Outcome {
    check(kind, Value::Text(value), &Options::default())
}

#[test]
fn every_kind_is_found_by_its_name() {
    let names: Vec<&str> = Kind::all().map(Kind::name).collect();
    assert_eq!(names.len(), 15);
    for (i, kind) in Kind::all().enumerate() {
        assert_eq!(Kind::of(names[i]), Some(kind));
        assert!(!names[i].is_empty() && !names[..i].contains(&names[i]), "{kind:?}");
    }
    for other in ["", "shoe-size", "Email", "nhsNumber"] {
        assert_eq!(Kind::of(other), None, "{other}");
    }
}

#[test]
fn whatever_is_typed_is_judged_and_normalising_twice_changes_nothing() {
    let mut random = Random::new(4);
    for _ in 0..10_000 {
        let typed = random.mess();
        for kind in Kind::all() {
            if let Outcome::Valid(found) = judged(kind, &typed) {
                let again = judged(kind, &found.value);
                assert_eq!(again, Outcome::Valid(found), "{kind:?} {typed:?}");
            }
        }
        for tidy in [text::line, text::lines] {
            let once = tidy(&typed);
            assert_eq!(tidy(&once), once, "{typed:?}");
            assert!(!once.contains(['\r', '\u{202e}', '\0', '\u{feff}']), "{typed:?}");
        }
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
fn nothing_too_long_and_a_value_of_another_shape_are_said_to_be_that() {
    let code = |outcome| match outcome {
        Outcome::Invalid { code, message } => {
            assert!(!made_up::forbidden(&message), "{message}");
            code
        }
        other => panic!("{other:?}"),
    };
    let options = Options::default();
    let long = "1".repeat(text::MAX_CHARS + 1);
    for kind in Kind::all() {
        for nothing in ["", " ", "\r\n\t"] {
            assert_eq!(code(judged(kind, nothing)), "required", "{kind:?}");
        }
        assert_eq!(code(judged(kind, &long)), "too-long", "{kind:?}");
        let date = Value::Date { day: "1", month: "1", year: "2001" };
        match kind {
            Kind::Date | Kind::DateOfBirth => assert!(matches!(check(kind, date, &options), Outcome::Valid(_))),
            _ => assert_eq!(code(check(kind, date, &options)), "type", "{kind:?}"),
        }
        let account = Value::Bank { sort_code: "000000", account_number: "00000000" };
        match kind {
            Kind::Bank => assert_eq!(check(kind, account, &options), Outcome::Unknown { code: "no-table" }),
            _ => assert_eq!(code(check(kind, account, &options)), "type", "{kind:?}"),
        }
    }
    assert_eq!(code(judged(Kind::Bank, "00-00-00 00000000")), "type");
}

#[test]
fn huge_values_are_judged_quickly() {
    let started = std::time::Instant::now();
    for part in ["a", "0", "+", " ", "@", ".", "a@a.", "\u{200b}", "é", "O", "/", "1 "] {
        let huge = part.repeat(200_000 / part.len());
        for kind in Kind::all() {
            let _ = judged(kind, &huge);
        }
    }
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}

#[test]
fn nothing_that_was_typed_is_in_the_debug_output_or_the_message() {
    for kind in Kind::all() {
        for typed in ["Okafor", "robin@nowhere.example", "07700 900982", "SW1A 1AA", "12345678", "1 2 2001", "12-34-56"]
        {
            let outcome = judged(kind, typed);
            let shown = format!("{outcome:?}");
            assert!(["Valid(..)", "Invalid(", "Unknown("].iter().any(|start| shown.starts_with(start)), "{kind:?}");
            assert!(!shown.contains(typed), "{kind:?}");
            if let Outcome::Invalid { message, .. } = outcome {
                assert!(!message.contains(typed), "{kind:?}");
            }
        }
    }
}

#[test]
fn every_problem_has_its_sentence_in_both_languages() {
    let day = date::parse("2001-01-31").expect("a date");
    let mut problems = vec![
        Problem::Required,
        Problem::Type,
        Problem::Encoding,
        Problem::TooLong { max: 10 },
        Problem::TooShort { min: 10 },
        Problem::Choice,
        Problem::Pattern,
        Problem::EmailFormat,
        Problem::EmailLength,
        Problem::PhoneFormat,
        Problem::PhoneLength,
        Problem::PhoneRange,
        Problem::PostcodeFormat,
        Problem::PostcodeArea,
        Problem::NameLetters,
        Problem::NinoFormat,
        Problem::NinoPrefix,
        Problem::NhsLength,
        Problem::NhsCheck,
        Problem::DateReal,
        Problem::DateYear,
        Problem::DateNotPast,
        Problem::DateFuture,
        Problem::DateEarly { min: day },
        Problem::DateLate { max: day },
        Problem::BirthTooOld { min: day },
        Problem::SortCode,
        Problem::AccountNumber,
        Problem::Bank,
        Problem::Social,
        Problem::Vehicle,
        Problem::Url,
        Problem::Number,
        Problem::NumberLow { min: 10 },
        Problem::NumberHigh { max: 10 },
    ];
    for missing in 1..8 {
        let [day, month, year] = [1, 2, 4].map(|bit| missing & bit > 0);
        problems.push(Problem::DateMissing { day, month, year });
    }
    for problem in problems {
        let en = problem.sentence(Locale::En, "your answer");
        let cy = problem.sentence(Locale::Cy, "eich ateb");
        assert_ne!(en, cy, "{problem:?}");
        for sentence in [&en, &cy] {
            assert!(sentence.starts_with(char::is_uppercase) && !sentence.ends_with('.'), "{problem:?}: {sentence}");
            assert!(!sentence.contains(['{', '}']) && !made_up::forbidden(sentence), "{problem:?}: {sentence}");
        }
    }
    let options = Options { locale: Locale::Cy, ..Options::default() };
    let Outcome::Invalid { message, .. } = check(Kind::Phone, Value::Text("abc"), &options) else {
        panic!("no number")
    };
    assert_eq!(message, "Rhowch rif ffôn, fel 01632 960 001, 07700 900 982 neu +44 808 157 0192");
}
