//! What a form's answers say of who the person is: nothing of it may be lost.

#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;
#[path = "support/made_up.rs"]
mod made_up;

use forms::{IDS, definition, values};
use made_up::Random;
use serde_json::{Value, json};
use withheld::Identity;
use withheld::form::{self, Answer, Options, Validation, Values};

fn as_json(identity: &Identity) -> Value {
    serde_json::to_value(identity).expect("JSON")
}

#[test]
fn every_identity_comes_out_as_it_says() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/forms/identity.json")).expect("rows");
    for row in rows {
        let form = row["form"].as_str().unwrap_or("complaint");
        let identity = form::identity_of(form, &values(&row["values"])).expect("an identity");
        assert_eq!(as_json(&identity), row["identity"], "{row}");
    }
}

#[test]
fn what_cannot_be_read_is_an_error_and_not_an_empty_identity() {
    let long = json!({ "repeat": ["", "a", 1_000_001, ""] });
    for unreadable in
        [json!(1), json!({}), json!([1]), json!(true), json!({ "torn": true }), json!({ "tooLong": true }), long]
    {
        let error = form::identity_of("complaint", &values(&json!({ "phone": unreadable }))).expect_err("no text");
        assert_eq!(error.code().as_str(), "bad-values");
        let other = values(&json!({ "details": unreadable, "name": "Robin" }));
        let identity = form::identity_of("complaint", &other).expect("nothing of it says who the person is");
        assert_eq!(as_json(&identity), json!({ "fullName": "Robin" }));
    }
}

#[test]
fn a_definition_of_ones_own_says_which_answers_they_are() {
    let form = definition(&json!({ "fields": [
        { "name": "who", "kind": "text", "identity": "fullName" },
        { "name": "car", "kind": "vehicle", "identity": "vehicleRegistrations" },
        { "name": "tenancy", "kind": "text", "many": true, "identity": "otherIds" },
        { "name": "nhs", "kind": "nhs-number", "identity": "otherIds" },
        { "name": "work", "kind": "email", "identity": "emails" },
        { "name": "home", "kind": "email", "identity": "emails" },
        { "name": "about", "kind": "text" }
    ] }));
    let sent = values(&json!({
        "who": " Robin  Okafor ", "car": "ab12cde", "tenancy": "T-1, T-2", "nhs": "999 012 3454", "work": "r@Work.example",
        "home": "r@home.example", "about": "not me"
    }));
    let expected = json!({
        "fullName": "Robin Okafor", "emails": ["r@work.example", "r@home.example"], "vehicleRegistrations": ["AB12 CDE"],
        "otherIds": ["T-1", "T-2", "9990123454"]
    });
    assert_eq!(as_json(&form.identity_of(&sent).expect("an identity")), expected);
}

#[test]
fn the_accepted_answers_say_the_same_as_those_that_were_sent() {
    let sent = [
        (
            "complaint",
            json!({
                "name": "Robin Okafor", "address": "1 Made Up Lane\nNowhere SW1A 1AA", "phone": "01632 960001", "councillor": "P. Example",
                "council": "Nowhere", "details": "He shouted."
            }),
        ),
        (
            "customer-service",
            json!({
                "enquiryType": "benefits", "nino": "qq123456c", "dateOfBirth": { "day": "1", "month": "2", "year": "1979" },
                "emails": "a@nowhere.example, b@Nowhere.example", "details": "My claim."
            }),
        ),
    ];
    for (form, sent) in sent {
        let sent = values(&sent);
        let Ok(Validation::Accepted { value, .. }) = form::validate(form, &sent, &Options::default()) else {
            panic!("{form}")
        };
        assert_eq!(form::identity_of(form, &value.to_values()), form::identity_of(form, &sent));
    }
}

/// How many letters and digits there are.
fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

#[test]
fn no_letter_of_an_address_is_lost_whatever_is_typed() {
    let mut random = Random::new(11);
    for _ in 0..2_000 {
        let typed = random.mess();
        let sent = Values::from([("address".to_owned(), Answer::Text(typed.clone()))]);
        let identity = form::identity_of("complaint", &sent).expect("a text");
        // A postcode is put right, O for 0 and I for 1, so their number has to do.
        let kept: usize = identity.address_lines.iter().chain(&identity.postcode).map(|line| letters(line)).sum();
        assert_eq!(kept, letters(&typed), "{typed:?}");
    }
}

#[test]
fn no_answer_at_all_is_an_empty_identity() {
    for id in IDS {
        assert_eq!(form::identity_of(id, &Values::new()), Ok(Identity::default()), "{id}");
    }
}
