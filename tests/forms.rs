//! The catalogue, validation and the identity: rows of data, and properties that hold for whatever is sent.

#![cfg(feature = "forms")]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use serde_json::{Value, json};
use withheld::check::Locale;
use withheld::form::definition::{Kind, Words};
use withheld::form::message::Fault;
use withheld::form::{self, Answer, Definition, Options, Validation, Values};

fn values(json: &Value) -> Values {
    json.as_object().expect("an object").iter().map(|(name, value)| (name.clone(), answer(value))).collect()
}

fn answer(value: &Value) -> Answer {
    match value {
        Value::Null => Answer::from(""),
        Value::String(text) => Answer::from(&**text),
        Value::Array(items) => {
            let texts: Option<_> = items.iter().map(|item| item.as_str().map(str::to_owned)).collect();
            texts.map_or(Answer::Other, Answer::List)
        }
        _ => Answer::Other,
    }
}

fn locale(row: &Value) -> Options {
    Options { locale: Locale::parse(row["locale"].as_str()).expect("a locale") }
}

fn complaint() -> &'static Definition {
    form::get("complaint").expect("the form")
}

#[test]
fn every_case_comes_out_as_it_says() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/forms/complaint.json")).expect("rows");
    for row in rows {
        match form::validate("complaint", &values(&row["values"]), &locale(&row)).expect("a form that is known") {
            Validation::Accepted { value, notices } => {
                let page: Vec<_> = value.iter().map(|(name, _)| name.to_owned()).collect();
                let declared = complaint().fields.iter().map(|field| &field.name);
                assert_eq!(page, declared.filter(|name| page.contains(name)).cloned().collect::<Vec<_>>(), "{row}");
                assert_eq!(serde_json::to_value(&value).expect("JSON"), row["value"], "{row}");
                let codes: Vec<_> = notices.iter().map(|notice| notice.code.as_str()).collect();
                assert_eq!(json!(codes), row["notices"], "{row}");
                let again = form::validate("complaint", &value.to_values(), &locale(&row));
                assert_eq!(again, Ok(Validation::Accepted { value, notices }), "validating twice: {row}");
            }
            Validation::Refused { issues } => {
                let found: Vec<_> = issues.iter().map(|i| json!([i.field, i.code, i.message])).collect();
                assert_eq!(json!(found), row["issues"], "{row}");
            }
        }
    }
}

#[test]
fn every_identity_comes_out_as_it_says() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/forms/identity.json")).expect("rows");
    for row in rows {
        let identity = form::identity_of("complaint", &values(&row["values"])).expect("an identity");
        assert_eq!(serde_json::to_value(&identity).expect("JSON"), row["identity"], "{row}");
    }
    for unreadable in [json!(1), json!({}), json!([1]), json!(true)] {
        let error = form::identity_of("complaint", &values(&json!({ "phone": unreadable }))).expect_err("no text");
        assert_eq!(error.code().as_str(), "bad-values");
    }
}

#[test]
fn a_length_is_counted_in_characters() {
    let with = |details: String| {
        let sent = json!({ "councillor": "P. Example", "council": "Nowhere", "details": details });
        form::validate("complaint", &values(&sent), &Options::default()).expect("a form that is known")
    };
    assert!(matches!(with("😀".repeat(20_000)), Validation::Accepted { .. }));
    assert!(matches!(with("a\r\n".repeat(10_000)), Validation::Accepted { .. }), "a line end is one character");
    for count in [20_001, 100_000, 3_000_000] {
        let Validation::Refused { issues } = with("é".repeat(count)) else { panic!("{count} is too many") };
        assert_eq!(issues[0].code, "too-long");
        assert_eq!(issues[0].message, "Details of your complaint must be 20,000 characters or less");
    }
    let sent =
        Values::from([("details".to_owned(), Answer::TooLong), ("name".to_owned(), Answer::from(&*"a".repeat(201)))]);
    let welsh = form::validate("complaint", &sent, &Options { locale: Locale::Cy });
    let Ok(Validation::Refused { issues }) = welsh else { panic!("too long") };
    assert_eq!(issues[0].message, "Rhaid i’ch enw fod yn 200 nod neu lai");
    assert_eq!(issues[3].message, "Rhaid i fanylion eich cwyn fod yn 20,000 nod neu lai");
}

#[test]
fn an_unknown_form_is_an_error_that_names_those_there_are() {
    let errors = [
        form::get("shoe-size").err(),
        form::source("").err(),
        form::validate("Complaint", &Values::new(), &Options::default()).err(),
        form::identity_of("shoe-size", &Values::new()).err(),
    ];
    for error in errors {
        let error = error.expect("no such form");
        assert_eq!(error.code().as_str(), "unknown-form");
        assert!(error.message().contains("complaint") && !error.message().contains("shoe-size"), "{error}");
    }
    let ids: Vec<_> = form::list().expect("the catalogue").into_iter().map(|form| form.id).collect();
    assert_eq!(ids, ["complaint"]);
}

#[test]
fn every_text_of_every_form_is_there_in_both_languages_and_in_plain_words() {
    for summary in form::list().expect("the catalogue") {
        let json: Value = serde_json::from_str(form::source(&summary.id).expect("a form")).expect("JSON");
        let mut count = 0;
        each_words(&json, &mut |words| {
            count += 1;
            assert_ne!(words.en, words.cy);
            for text in [&words.en, &words.cy] {
                assert!(!text.trim().is_empty() && text.trim() == text, "{text}");
                assert!(!made_up::forbidden(text), "{text}");
                assert!(!text.contains(['\'', '"']), "typewriter quotes: {text}");
            }
        });
        assert!(count > 40, "{count}");
        for field in &form::get(&summary.id).expect("a form").fields {
            assert!(field.hint.is_some(), "{} has no hint", field.name);
        }
    }
}

fn each_words(json: &Value, visit: &mut impl FnMut(&Words)) {
    match json {
        Value::Object(object) if object.contains_key("en") || object.contains_key("cy") => {
            // Two words that are the same in both languages would be a label forgotten.
            let word = |locale: &str| json[locale].as_str().expect("both languages").to_owned();
            let words = Words { en: word("en"), cy: word("cy") };
            let example = words.en.starts_with("For example, ");
            if !example || words.cy.starts_with("Er enghraifft, ") {
                visit(&words);
            } else {
                panic!("{}", words.cy);
            }
        }
        Value::Object(object) => object.values().for_each(|value| each_words(value, visit)),
        Value::Array(items) => items.iter().for_each(|value| each_words(value, visit)),
        _ => {}
    }
}

#[test]
fn every_fault_of_every_field_has_its_sentence_in_both_languages() {
    for field in &complaint().fields {
        for fault in [Fault::Required, Fault::Type, Fault::TooLong { max: 20_000 }, Fault::Choice] {
            let [en, cy] = Locale::ALL.map(|locale| fault.sentence(field, locale));
            assert!(!made_up::forbidden(&en) && !made_up::forbidden(&cy));
            let starts = if field.kind == Kind::Choice { ("Select ", "Dewiswch ") } else { ("Enter ", "Rhowch ") };
            if !matches!(fault, Fault::TooLong { .. }) || field.kind == Kind::Choice {
                assert!(en.starts_with(starts.0) && cy.starts_with(starts.1), "{en} {cy}");
            } else {
                assert!(cy.starts_with("Rhaid i ") || cy.starts_with("Rhaid i’ch "), "{cy}");
            }
            assert!(!cy.contains("i eich "), "{cy}");
        }
    }
}

#[test]
fn nobody_is_compelled_and_contact_details_go_to_the_investigating_officer_alone() {
    let form = complaint();
    let required: Vec<_> = form.fields.iter().filter(|field| field.required).map(|field| &*field.name).collect();
    assert_eq!(required, ["councillor", "council", "details"]);
    for field in &form.fields {
        let optional = field.label.en.ends_with("(optional)") && field.label.cy.ends_with("(dewisol)");
        assert_eq!(optional, !field.required, "{}", field.name);
        assert!(!(field.required && field.identity.is_some()), "{}", field.name);
    }
    let ids: Vec<_> = form.recipients.iter().map(|recipient| &*recipient.id).collect();
    let known = [
        "assessment-sub-committee",
        "councillor",
        "parish-clerk",
        "investigating-officer",
        "independent-person",
        "public",
    ];
    assert_eq!(ids, known);
    for recipient in &form.recipients {
        let gets = |name: &str| recipient.fields.iter().any(|field| field == name);
        let contact = ["address", "postcode", "email", "phone"].into_iter().any(gets);
        assert_eq!(contact, recipient.id == "investigating-officer", "{}", recipient.id);
        assert!(!gets("withholdReason") && !gets("withholdIdentity"), "{}", recipient.id);
        let sees_name = ["assessment-sub-committee", "investigating-officer"].contains(&&*recipient.id);
        assert_eq!(recipient.withheld.is_empty(), sees_name, "{}", recipient.id);
    }
}

#[test]
fn a_definition_that_makes_no_sense_is_refused_with_the_place() {
    let good: Value = serde_json::from_str(form::source("complaint").expect("the form")).expect("JSON");
    assert!(Definition::parse(&good.to_string()).is_ok());
    for (pointer, value, place) in [
        ("/title/cy", json!(" "), "title"),
        ("/fields/1/name", json!("name"), "fields[1]"),
        ("/fields/2/label/en", json!(""), "fields[2]"),
        ("/fields/0/options", json!([{ "value": "a", "label": { "en": "a", "cy": "b" } }]), "fields[0]"),
        ("/fields/8/options", json!([]), "fields[8]"),
        ("/fields/9/when/is", json!("perhaps"), "fields[9]"),
        ("/fields/9/when/field", json!("withholdReason"), "fields[9]"),
        ("/fields/7/maxLength", json!(0), "fields[7]"),
        ("/notices/0/absent/0", json!("fax"), "notices[0]"),
        ("/recipients/1/fields/0", json!("fax"), "recipients[1]"),
        ("/recipients/1/withheld/0", json!("phone"), "recipients[1]"),
        ("/recipients/2/fields", json!([]), "recipients[2]"),
        ("/fields/0/kind", json!("shoe-size"), "fields[0].kind "),
        ("/fields/0/identity", json!("shoeSize"), "fields[0].identity "),
        ("/fields/9/when", json!({ "field": "withholdIdentity", "are": "yes" }), "fields[9].when "),
        ("/fields/8/options/1/label/cy", json!(1), "fields[8].options[1].label.cy "),
        ("/recipients/0/when", json!({ "en": "now" }), "recipients[0].when.cy "),
    ] {
        let mut bad = good.clone();
        match bad.pointer_mut(pointer) {
            Some(slot) => *slot = value,
            None => bad["fields"][0]["options"] = value,
        }
        let error = Definition::parse(&bad.to_string()).expect_err(pointer);
        assert!(error.message().contains(place), "{pointer}: {error}");
    }
    for bad in ["", "null", "[]", "{}", &"[".repeat(100_000), "{\"id\":"] {
        assert!(Definition::parse(bad).is_err());
    }
}

#[test]
fn whatever_is_sent_is_answered() {
    let mut random = Random::new(5);
    let mut accepted = 0;
    for _ in 0..5_000 {
        let mut sent = Values::new();
        for field in &complaint().fields {
            let answer = match random.below(8) {
                0 => continue,
                1 => Answer::Other,
                2 => Answer::List((0..random.below(3)).map(|_| random.mess()).collect()),
                _ => Answer::Text(random.mess()),
            };
            sent.insert(field.name.clone(), answer);
        }
        sent.insert(random.mess(), Answer::Text(random.mess()));
        if random.below(2) == 0 {
            sent.retain(|name, _| !["email", "phone", "postcode", "name", "withholdIdentity"].contains(&name.as_str()));
            for name in ["councillor", "council", "details"] {
                sent.insert(name.to_owned(), Answer::Text(format!("a{}", random.mess())));
            }
        }
        let _ = form::identity_of("complaint", &sent);
        let outcome = form::validate("complaint", &sent, &Options::default()).expect("a form that is known");
        match &outcome {
            Validation::Accepted { value, .. } => {
                accepted += 1;
                let again = form::validate("complaint", &value.to_values(), &Options::default());
                assert_eq!(again.as_ref(), Ok(&outcome));
                assert!(value.iter().all(|(name, answer)| complaint().field(name).is_some() && !answer.is_empty()));
            }
            Validation::Refused { issues } => {
                let fields: Vec<_> = complaint().fields.iter().map(|field| &field.name).collect();
                let places: Vec<_> = issues.iter().map(|i| fields.iter().position(|name| **name == i.field)).collect();
                assert!(places.is_sorted() && places.windows(2).all(|pair| pair[0] != pair[1]));
            }
        }
    }
    assert!(accepted > 500, "{accepted}");
}

#[test]
fn what_was_typed_does_not_reach_a_log() {
    let sent = values(
        &json!({ "name": "Robin Okafor", "councillor": "P. Example", "council": "Nowhere", "details": "Secret" }),
    );
    let outcome = form::validate("complaint", &sent, &Options::default());
    let identity = form::identity_of("complaint", &sent);
    let log = format!("{sent:?} {outcome:?} {identity:?}");
    assert!(!["Robin", "Example", "Nowhere", "Secret"].into_iter().any(|typed| log.contains(typed)), "{log}");
}
