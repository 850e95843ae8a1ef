//! The sentences about what is wrong: each is there in English and in Welsh, names its field, and says what to do.

#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;
#[path = "support/made_up.rs"]
mod made_up;

use forms::IDS;
use withheld::check::{Kind, Locale, Options, Outcome, Problem, Value as Typed, check, date};
use withheld::form;

const NO_PART: Problem = Problem::DateMissing { day: false, month: false, year: false };

/// Every problem with its code, which programs compare: a code may be added and never changed.
fn problems() -> Vec<(Problem, &'static str)> {
    let day = date::parse("2026-03-01").expect("a day");
    let missing = |day, month, year| Problem::DateMissing { day, month, year };
    let all = vec![
        (Problem::Required, "required"),
        (Problem::Type, "type"),
        (Problem::Encoding, "text-encoding"),
        (Problem::TooLong { max: 1234 }, "too-long"),
        (Problem::TooShort { min: 1234 }, "too-short"),
        (Problem::Choice, "choice"),
        (Problem::Pattern, "pattern"),
        (Problem::EmailFormat, "format"),
        (Problem::EmailLength, "length"),
        (Problem::PhoneFormat, "format"),
        (Problem::PhoneLength, "length"),
        (Problem::PhoneRange, "range"),
        (Problem::PostcodeFormat, "format"),
        (Problem::PostcodeArea, "area"),
        (Problem::NameLetters, "letters"),
        (Problem::NinoFormat, "format"),
        (Problem::NinoPrefix, "prefix"),
        (Problem::NhsLength, "length"),
        (Problem::NhsCheck, "check"),
        (missing(true, false, false), "missing"),
        (missing(false, true, false), "missing"),
        (missing(false, false, true), "missing"),
        (missing(true, true, false), "missing"),
        (missing(true, false, true), "missing"),
        (missing(false, true, true), "missing"),
        (Problem::DateReal, "real"),
        (Problem::DateYear, "year"),
        (Problem::DateNotPast, "past"),
        (Problem::DateFuture, "future"),
        (Problem::DateBeforeToday, "early"),
        (Problem::DateEarly { min: day }, "early"),
        (Problem::DateLate { max: day }, "late"),
        (Problem::BirthTooOld { min: day }, "too-old"),
        (Problem::SortCode, "length"),
        (Problem::AccountNumber, "length"),
        (Problem::Bank, "check"),
        (Problem::Social, "format"),
        (Problem::Vehicle, "format"),
        (Problem::Url, "format"),
        (Problem::Number, "format"),
        (Problem::NumberLow { min: 1234 }, "low"),
        (Problem::NumberHigh { max: 1234 }, "high"),
    ];
    // One more in the enumeration has to be one more here.
    let kinds: Vec<_> = all.iter().map(|(problem, _)| place(*problem)).collect();
    assert!((0..=place(NO_PART)).all(|place| kinds.contains(&place)));
    all
}

/// The place of a problem among all: whoever adds one must give it a place, and a row above.
fn place(problem: Problem) -> usize {
    match problem {
        Problem::Required => 0,
        Problem::Type => 1,
        Problem::Encoding => 2,
        Problem::TooLong { .. } => 3,
        Problem::TooShort { .. } => 4,
        Problem::Choice => 5,
        Problem::Pattern => 6,
        Problem::EmailFormat => 7,
        Problem::EmailLength => 8,
        Problem::PhoneFormat => 9,
        Problem::PhoneLength => 10,
        Problem::PhoneRange => 11,
        Problem::PostcodeFormat => 12,
        Problem::PostcodeArea => 13,
        Problem::NameLetters => 14,
        Problem::NinoFormat => 15,
        Problem::NinoPrefix => 16,
        Problem::NhsLength => 17,
        Problem::NhsCheck => 18,
        Problem::DateReal => 19,
        Problem::DateYear => 20,
        Problem::DateNotPast => 21,
        Problem::DateFuture => 22,
        Problem::DateEarly { .. } => 23,
        Problem::DateLate { .. } => 24,
        Problem::BirthTooOld { .. } => 25,
        Problem::SortCode => 26,
        Problem::AccountNumber => 27,
        Problem::Bank => 28,
        Problem::Social => 29,
        Problem::Vehicle => 30,
        Problem::Url => 31,
        Problem::Number => 32,
        Problem::NumberLow { .. } => 33,
        Problem::NumberHigh { .. } => 34,
        Problem::DateBeforeToday => 35,
        Problem::DateMissing { .. } => 36,
    }
}

fn assert_written_well(sentence: &str) {
    assert!(sentence.trim() == sentence && !sentence.is_empty(), "{sentence:?}");
    assert!(!made_up::forbidden(sentence), "{sentence}");
    assert!(!sentence.contains(['{', '}', '\'', '"', '\n']) && !sentence.contains("  "), "{sentence}");
    assert!(sentence.starts_with(char::is_uppercase) && !sentence.ends_with(['.', ',']), "{sentence}");
}

#[test]
fn every_problem_has_a_sentence_in_both_languages_that_says_what_to_do_with_which_field() {
    for (problem, code) in problems() {
        assert_eq!(problem.code(), code, "{problem:?}");
        let shown = problem.sentence(Locale::En, "a shoe size");
        let [en, cy] = [problem.sentence(Locale::En, "your shoe size"), problem.sentence(Locale::Cy, "eich maint")];
        [&en, &cy, &shown].into_iter().for_each(|sentence| assert_written_well(sentence));
        let starts = |sentence: &str, all: &[&str]| all.iter().any(|start| sentence.starts_with(start));
        assert!(starts(&en, &["Enter ", "Select ", "Check ", "Your shoe size must ", "Year must "]), "{en}");
        assert!(
            starts(&cy, &["Rhowch ", "Dewiswch ", "Gwiriwch ", "Rhaid i’ch maint ", "Rhaid i’r flwyddyn "]),
            "{cy}"
        );
        assert_eq!(en.starts_with("Your"), cy.starts_with("Rhaid i’ch"), "{en} {cy}");
        // The year of a date, and an account in two fields, are named as they are.
        let is_named = en.contains("our shoe size") && cy.contains("ch maint") && shown.contains("hoe size");
        assert_eq!(is_named, !matches!(problem, Problem::DateYear | Problem::Bank), "{en} {cy}");
        assert!(!shown.starts_with("A shoe"), "GOV.UK leaves the article out there: {shown}");
    }
}

#[test]
fn limits_are_told_in_digits_and_days_in_words() {
    for (problem, _) in problems() {
        let [en, cy] = Locale::ALL.map(|locale| problem.sentence(locale, "enw"));
        let told = match problem {
            Problem::TooLong { .. }
            | Problem::TooShort { .. }
            | Problem::NumberLow { .. }
            | Problem::NumberHigh { .. } => ["1,234", "1,234"],
            Problem::DateEarly { .. } | Problem::DateLate { .. } | Problem::BirthTooOld { .. } => {
                ["1 March 2026", "1 Mawrth 2026"]
            }
            _ => continue,
        };
        assert!(en.contains(told[0]) && cy.contains(told[1]), "{en} {cy}");
    }
}

#[test]
fn every_field_of_every_form_is_named_in_every_sentence_about_it() {
    for field in IDS.iter().flat_map(|id| &form::get(id).expect("a form").fields) {
        for (problem, _) in problems() {
            let [en, cy] = Locale::ALL.map(|locale| problem.sentence(locale, field.phrase.get(locale)));
            assert_written_well(&en);
            assert_written_well(&cy);
            let is_named = |sentence: &str, phrase: &str| {
                sentence.contains(phrase.split_once(' ').map_or(phrase, |(_, rest)| rest))
            };
            let is_named = is_named(&en, &field.phrase.en) && is_named(&cy, &field.phrase.cy);
            assert!(is_named || matches!(problem, Problem::DateYear | Problem::Bank), "{en} {cy}");
            assert!(!cy.contains("i eich ") && !cy.contains("i y ") && !cy.contains("i yr "), "{cy}");
        }
    }
}

#[test]
fn an_example_in_a_sentence_is_one_that_is_taken() {
    let mut count = 0;
    for (kind, wrong) in [
        (Kind::Email, &["robin"][..]),
        (Kind::Phone, &["ring me", "960001", "01000 000000"]),
        (Kind::Postcode, &["SW1A", "ZZ1 1ZZ"]),
        (Kind::Nino, &["1", "BG 12 34 56 C"]),
        (Kind::NhsNumber, &["1", "999 012 3455"]),
        (Kind::Date, &["tomorrow"]),
        (Kind::SortCode, &["1"]),
        (Kind::AccountNumber, &["1"]),
        (Kind::Social, &["Robin Okafor"]),
        (Kind::Vehicle, &["my car"]),
        (Kind::Url, &["the page"]),
    ] {
        for (typed, locale) in wrong.iter().flat_map(|typed| Locale::ALL.map(|locale| (typed, locale))) {
            let outcome = check(kind, Typed::Text(typed), &Options { locale, ..Options::default() });
            let Outcome::Invalid { message, .. } = outcome else { panic!("{}: {typed}", kind.name()) };
            let like = [", like ", ", fel "].iter().find_map(|like| Some(message.split_once(like)?.1));
            for example in like.into_iter().flat_map(|like| like.split(',')) {
                for example in example.split(" or ").flat_map(|example| example.split(" neu ")) {
                    count += 1;
                    let outcome = check(kind, Typed::Text(example), &Options::default());
                    assert!(matches!(outcome, Outcome::Valid(_)), "{}: {example}", kind.name());
                }
            }
        }
    }
    assert!(count > 30, "{count}");
}
