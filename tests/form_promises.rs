//! What holds for every form and whatever is sent: it is answered, accepted answers stay as they are, nothing undeclared
//! comes through, and nothing typed reaches a log.

#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;
#[path = "support/made_up.rs"]
mod made_up;

use forms::{IDS, about, assert_page_order, definition, values};
use made_up::Random;
use serde_json::json;
use withheld::check::{Kind as Check, Locale, date, text};
use withheld::form::definition::{Field, Kind};
use withheld::form::{self, Accepted, Answer, Definition, Options, Validation, Values};

fn today() -> Options {
    Options { today: date::parse("2026-01-31").ok(), ..Options::default() }
}

/// Something that may well be an answer to a question.
fn likely(random: &mut Random, field: &Field) -> String {
    let all: &[&str] = match field.kind {
        Kind::Value(Check::Email) => &["robin@nowhere.example", "R@Nowhere.Example", "robin@gmial.com", "robin"],
        Kind::Value(Check::Phone) => {
            &["01632 960001", "(07700) 900 123", "+44 1632 960001", "+33 1 23 45 67 89", "960001"]
        }
        Kind::Value(Check::Postcode) => &["sw1a 2aa", "M1 1AE", "(EC1A) 1BB", "ZZ1 1ZZ"],
        Kind::Value(Check::Nino) => &["qq 12 34 56 c", "AB123456", "BG 12 34 56 C"],
        Kind::Value(Check::DateOfBirth) => &["27 3 1979", "1979-03-27", "31 February 1980", "1 2 2026", "1 1 1890"],
        Kind::Value(Check::SortCode) => &["30-94-30", "309430", "30 94"],
        Kind::Value(Check::AccountNumber) => &["00733445", "733 445", "1"],
        Kind::Value(Check::Social) => &["@robin", "robin", "https://social.example/@robin", "Robin Okafor"],
        Kind::Value(Check::Number) => &["1", "20", "007", "0", "21", "one"],
        Kind::Value(_) | Kind::Text => {
            &["Robin Okafor", "Ŵyn ap Nowhere", "He\tshouted.\nTwice.", "王小明", "Ring Ŵyn on 07700 900123.", "4"]
        }
        Kind::Address => &["1 Made Up Lane", "1 Made Up Lane\r\nNowhere\r\n", "1 Made Up Lane, Nowhere SW1A 2AA"],
        Kind::Choice => return field.options[random.below(field.options.len())].clone(),
    };
    all[random.below(all.len())].to_owned()
}

fn answer(random: &mut Random, field: &Field) -> Answer {
    match random.below(40) {
        0 => Answer::Other,
        1 => Answer::Torn,
        2 => Answer::TooLong,
        3 | 4 => Answer::Text(random.mess()),
        5 => Answer::List((0..random.below(3)).map(|_| random.mess()).collect()),
        6 => {
            let [day, month, year] = ["27", "3", "1979"].map(str::to_owned);
            Answer::Date { day, month, year }
        }
        7..=10 => Answer::List((0..random.below(4)).map(|_| likely(random, field)).collect()),
        11 if field.many => Answer::Text([likely(random, field), likely(random, field)].join(", ")),
        _ => Answer::Text(likely(random, field)),
    }
}

fn sent(random: &mut Random, form: &Definition) -> Values {
    let mut sent = Values::new();
    for field in &form.fields {
        if field.required || random.below(2) == 0 {
            sent.insert(field.name.clone(), answer(random, field));
        }
    }
    sent
}

fn assert_kept_promises(form: &Definition, value: &Accepted) {
    assert_page_order(form, value.iter().map(|(name, _)| name));
    for field in &form.fields {
        let answers = value.all(&field.name);
        let is_asked =
            field.when.as_ref().is_none_or(|when| value.all(&when.field).iter().any(|chosen| when.is.contains(chosen)));
        assert!(is_asked || answers.is_empty(), "{} was not asked", field.name);
        assert!(!(is_asked && field.required && answers.is_empty()), "{} is missing", field.name);
        assert!(field.many || answers.len() < 2, "{}", field.name);
        for answer in answers {
            assert!(!answer.is_empty() && answer.trim() == answer, "{answer:?}");
            assert!(field.has_lines || !answer.contains('\n'), "{answer:?}");
            assert!(field.kind != Kind::Choice || field.options.contains(answer), "{answer:?}");
            assert!(field.max_length.is_none_or(|max| answer.chars().count() <= max), "{answer:?}");
        }
    }
}

#[test]
fn validating_what_was_accepted_changes_nothing() {
    for (id, seed) in IDS.into_iter().zip(20..) {
        let (mut random, form) = (Random::new(seed), form::get(id).expect("a form"));
        let mut accepted = 0;
        for _ in 0..2_000 {
            let sent = sent(&mut random, form);
            let _ = form.identity_of(&sent);
            let outcome = form.validate(&sent, &today());
            match &outcome {
                Validation::Accepted { value, notices } => {
                    accepted += 1;
                    assert_kept_promises(form, value);
                    assert!(notices.iter().all(|notice| about(value, notice) != Some("")));
                    assert_eq!(form.validate(&value.to_values(), &today()), outcome, "{id}");
                }
                Validation::Refused { issues } => {
                    assert!(!issues.is_empty());
                    assert_page_order(form, issues.iter().map(|issue| issue.field.as_str()));
                }
            }
        }
        assert!((100..1_900).contains(&accepted), "{id}: {accepted}");
    }
}

#[test]
fn the_language_changes_the_messages_and_nothing_else() {
    let mut random = Random::new(30);
    for id in IDS {
        let form = form::get(id).expect("a form");
        for _ in 0..300 {
            let sent = sent(&mut random, form);
            let outcomes = Locale::ALL.map(|locale| form.validate(&sent, &Options { locale, ..today() }));
            match outcomes {
                [Validation::Accepted { value: a, notices: m }, Validation::Accepted { value: b, notices: n }] => {
                    assert!(a == b && m.len() == n.len(), "{id}");
                    for (m, n) in m.iter().zip(&n) {
                        assert_eq!((&m.field, &m.code, &m.place), (&n.field, &n.code, &n.place));
                        assert!(m.suggestion == n.suggestion && m.message != n.message, "{m:?}");
                    }
                }
                [Validation::Refused { issues: a }, Validation::Refused { issues: b }] => {
                    assert_eq!(a.len(), b.len(), "{id}");
                    for (a, b) in a.iter().zip(&b) {
                        assert_eq!((&a.field, &a.code), (&b.field, &b.code));
                        assert_ne!(a.message, b.message);
                        assert!(!made_up::forbidden(&a.message) && !made_up::forbidden(&b.message), "{a:?} {b:?}");
                    }
                }
                [a, b] => panic!("{id}: {a:?} {b:?}"),
            }
        }
    }
}

#[test]
fn what_the_form_does_not_declare_changes_nothing_and_never_comes_through() {
    let mut random = Random::new(31);
    for id in IDS {
        let form = form::get(id).expect("a form");
        for _ in 0..200 {
            let declared = sent(&mut random, form);
            let mut more = declared.clone();
            for name in ["religion", "__proto__", "constructor", "", "Name", "name ", "name[]", "fields", "\u{0}"] {
                more.insert(name.to_owned(), Answer::Text(random.mess()));
            }
            more.insert(random.mess(), Answer::Other);
            assert_eq!(form.validate(&more, &today()), form.validate(&declared, &today()), "{id}");
            assert_eq!(form.identity_of(&more), form.identity_of(&declared), "{id}");
        }
    }
}

#[test]
fn spaces_around_an_answer_and_a_list_of_one_change_nothing() {
    let mut random = Random::new(32);
    for id in IDS {
        let form = form::get(id).expect("a form");
        for _ in 0..300 {
            let sent = sent(&mut random, form);
            let spaced = |text: &String| format!(" \u{200b}\t{text} \u{feff}\n");
            let (mut padded, mut listed) = (sent.clone(), sent.clone());
            for (name, answer) in &sent {
                let Answer::Text(text) = answer else { continue };
                padded.insert(name.clone(), Answer::Text(spaced(text)));
                if !form.field(name).is_some_and(|field| field.many) {
                    listed.insert(name.clone(), Answer::List(vec![text.clone()]));
                }
            }
            let outcome = form.validate(&sent, &today());
            assert_eq!(form.validate(&padded, &today()), outcome, "{id}");
            assert_eq!(form.validate(&listed, &today()), outcome, "{id}");
        }
    }
}

#[test]
fn what_was_typed_does_not_reach_a_log() {
    let typed = ["Robin", "Example", "Nowhere", "Secret", "960001", "1AE", "gmial", "1979", "AB12"];
    let complaint = values(&json!({
        "name": "Robin Okafor", "councillor": "P. Example", "council": "Nowhere", "details": "Secret", "email": "robin@gmial.com",
        "phone": ["01632 960001"], "postcode": "M1 1AE"
    }));
    let enquiry = values(&json!({
        "enquiryType": "benefits", "nino": "AB123456C", "dateOfBirth": { "day": "27", "month": "3", "year": "1979" }, "details": "Secret",
        "emails": ["robin@gmial.com", "Robin@nowhere.example"], "address": "Nowhere"
    }));
    let wrong = values(&json!({
        "enquiryType": "Secret", "details": "Secret", "emails": "Robin", "postcode": "1AE", "phones": "960001", "socialAccounts": "Secret Example"
    }));
    let own =
        definition(&json!({ "fields": [{ "name": "secret", "kind": "text", "maxLength": 5, "pattern": "[a-z]" }] }));
    let other = values(&json!({ "secret": "Secret" }));
    let mut logs = vec![format!("{other:?} {:?} {:?}", own.validate(&other, &today()), own.identity_of(&other))];
    for (id, sent) in [("complaint", &complaint), ("customer-service", &enquiry), ("customer-service", &wrong)] {
        let outcome = form::validate(id, sent, &today());
        logs.push(format!("{sent:?} {outcome:?} {:?}", form::identity_of(id, sent)));
        if let Ok(Validation::Accepted { value, notices }) = outcome {
            logs.push(format!("{value:?} {notices:?} {:?} {:?}", value.to_values(), value.iter().collect::<Vec<_>>()));
        }
    }
    let unreadable = Values::from([("phone".to_owned(), Answer::List(vec!["Secret".repeat(1_000_000)]))]);
    logs.push(format!(
        "{:?} {:?}",
        form::identity_of("complaint", &unreadable),
        form::validate("Robin", &complaint, &today())
    ));
    assert_eq!(logs.len(), 7);
    for log in logs {
        assert!(!typed.into_iter().any(|typed| log.contains(typed)), "{}", &log[..log.len().min(2_000)]);
    }
}

#[test]
fn huge_answers_are_answered_quickly() {
    let started = std::time::Instant::now();
    for part in ["a", "0", "+", " ", "@", ".", "a@a.", "\u{200b}", "é", "O", "\n", ",", "a,", "1\n"] {
        let huge = Answer::Text(part.repeat(100_000 / part.len()));
        let form = form::get("customer-service").expect("a form");
        for enquiry in ["benefits", "payment"] {
            let mut sent: Values = form.fields.iter().map(|field| (field.name.clone(), huge.clone())).collect();
            sent.insert("enquiryType".to_owned(), Answer::from(enquiry));
            assert!(matches!(form.validate(&sent, &today()), Validation::Refused { .. }), "{part:?}");
        }
    }
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

#[test]
fn no_more_is_pointed_out_than_anyone_would_go_through() {
    let details = (0..2_000).map(|n| format!("07700 90{n:04} ")).collect::<String>();
    let sent = values(&json!({ "details": details[..19_000], "email": "robin@nowhere.example" }));
    let Ok(Validation::Accepted { notices, .. }) = form::validate("contact", &sent, &today()) else {
        panic!("in order")
    };
    assert!((50..=100).contains(&notices.len()), "{}", notices.len());
}

#[test]
fn every_character_is_tidied_alike_wherever_that_is_done_in_a_hurry() {
    // All that are treated in some way of their own, and one in 200 of the others.
    let blocks = ('\0'..='\u{3100}').chain('\u{fe00}'..='\u{ffff}').chain('\u{e0000}'..='\u{e0100}');
    for c in blocks.chain(('\u{3100}'..=char::MAX).step_by(200)) {
        for around in [["a", "b"], ["", " b"], ["a ", ""], ["é\n", "\n’"]] {
            let typed = format!("{}{c}{}", around[0], around[1]);
            assert_eq!(text::tidied(&typed, true), text::lines(&typed), "{typed:?}");
            assert_eq!(text::tidied(&typed, false), text::line(&typed), "{typed:?}");
        }
    }
}
