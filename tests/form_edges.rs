//! What the core of forms got wrong once: edges of definitions and of answers.
#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;

use forms::{definition, values, whole};
use serde_json::{Value, json};
use withheld::form::{Definition, Options, Pattern, Validation};

fn error(json: &Value) -> String {
    Definition::parse(&json.to_string()).err().map(|error| error.message().to_owned()).unwrap_or_default()
}

fn issues(fields: Value, sent: Value) -> Vec<(String, String, String)> {
    match definition(&json!({ "fields": fields })).validate(&values(&sent), &Options::default()) {
        Validation::Refused { issues } => issues.into_iter().map(|i| (i.field, i.code, i.message)).collect(),
        Validation::Accepted { .. } => Vec::new(),
    }
}

#[test]
fn a_clause_may_be_left_out_where_the_notice_is_silent() {
    let words = json!({ "en": "a", "cy": "b" });
    let recipient = json!({ "id": "council", "name": words, "fields": ["a"], "when": words });
    let kept = json!({ "what": words, "period": words, "holder": "council", "action": "keep" });
    let base = json!({ "fields": [{ "name": "a", "kind": "text" }], "recipients": [recipient], "retention": [kept] });
    let mut form = whole(&base);
    assert_eq!(error(&form), "");
    form["source"] = json!({ "notice": "a" });
    assert_eq!(error(&form), "");
}

#[test]
fn a_number_far_above_the_most_is_told_the_most() {
    let found = issues(json!([{ "name": "n", "kind": "number", "max": 20 }]), json!({ "n": "9999999999" }));
    assert_eq!(found[0].2, "The answer must be 20 or less");
}

#[test]
fn three_fields_of_nothing_that_shows_are_no_answer() {
    let sent = json!({ "d": { "day": "\u{200b}", "month": "\u{feff}", "year": "" } });
    assert!(issues(json!([{ "name": "d", "kind": "date" }]), sent).is_empty(), "an optional date");
}

#[test]
fn a_second_name_or_postcode_sent_is_not_lost() {
    let sent = values(&json!({ "name": ["Robin Okafor", "Robin Lunn"], "postcode": ["SW1A 1AA", "M1 1AE"] }));
    let identity = withheld::form::identity_of("complaint", &sent).expect("an identity");
    let all = serde_json::to_string(&identity).expect("JSON");
    for lost in ["Robin Okafor", "Robin Lunn", "SW1A 1AA", "M1 1AE"] {
        assert!(all.contains(lost), "{lost}: {all}");
    }
}

#[test]
fn many_dates_are_refused_or_validate_twice_alike() {
    let form = whole(&json!({ "fields": [{ "name": "d", "kind": "date", "many": true }] }));
    let Ok(form) = Definition::parse(&form.to_string()) else { return };
    let sent = values(&json!({ "d": { "day": "1", "month": "1", "year": "2026" } }));
    let Validation::Accepted { value, .. } = form.validate(&sent, &Options::default()) else { panic!() };
    let again = form.validate(&value.to_values(), &Options::default());
    assert!(matches!(again, Validation::Accepted { value: again, .. } if again == value));
}

#[test]
fn a_range_from_an_escaped_sign_is_a_range_or_refused() {
    let pattern = Pattern::parse("[\\!-~]");
    assert!(pattern.is_none_or(|pattern| pattern.matches("a")));
}

#[test]
fn a_period_has_one_length() {
    let words = json!({ "en": "a", "cy": "b" });
    for after in [json!({}), json!({ "years": 1, "days": 3 })] {
        let kept = json!({
            "what": words, "period": words, "holder": "council", "action": "delete", "clause": "c", "start": "received", "after": after
        });
        let form = whole(&json!({ "fields": [{ "name": "a", "kind": "text" }], "retention": [kept] }));
        assert!(error(&form).contains("retention[0]"), "{after}");
    }
}

#[test]
fn a_least_above_the_most_is_refused() {
    for (kind, min, max) in [("number", json!(8), json!(1)), ("date", json!("2026-02-01"), json!("2026-01-01"))] {
        let form = whole(&json!({ "fields": [{ "name": "n", "kind": kind, "min": min, "max": max }] }));
        assert!(error(&form).contains("fields[0]"), "{kind}");
    }
}

#[test]
fn an_option_that_can_never_be_chosen_is_refused() {
    for value in ["", " a", "a  b", "a\nb"] {
        let form = whole(&json!({ "fields": [{ "name": "c", "kind": "choice", "options": [value, "other"] }] }));
        assert!(error(&form).contains("fields[0]"), "{value:?}");
    }
    let twice = whole(&json!({ "fields": [{ "name": "c", "kind": "choice", "options": ["a", "a"] }] }));
    assert!(error(&twice).contains("fields[0]"), "the same twice");
}

#[test]
fn a_message_for_a_problem_that_there_is_not_is_refused() {
    let words = json!({ "en": "a", "cy": "b" });
    for code in ["requird", "emial.format", "email.requird"] {
        let form = whole(&json!({ "fields": [{ "name": "a", "kind": "email" }], "messages": { code: words } }));
        assert!(error(&form).contains("messages"), "{code}");
    }
}

#[test]
fn a_number_that_is_not_whole_is_named_with_its_place() {
    for number in [json!(1.5), json!(-1), json!(1e30)] {
        let form = whole(&json!({ "fields": [{ "name": "a", "kind": "text", "maxLength": number }] }));
        assert_eq!(error(&form), "The form’s definition: fields[0].maxLength is not a whole number.");
    }
}

#[test]
fn a_slip_in_one_of_several_addresses_is_pointed_out() {
    let sent = values(&json!({ "enquiryType": "other", "details": "Hello.", "emails": ["robin@gmial.com"] }));
    let Ok(Validation::Accepted { notices, .. }) =
        withheld::form::validate("customer-service", &sent, &Options::default())
    else {
        panic!()
    };
    assert!(notices.iter().any(|notice| notice.suggestion.as_deref() == Some("robin@gmail.com")), "{notices:?}");
}

#[test]
fn a_rule_is_not_shown_at_a_question_that_is_not_asked() {
    let form = definition(&json!({
        "fields": [
            { "name": "pet", "kind": "choice", "options": ["dog", "none"] },
            { "name": "legs", "kind": "number", "when": { "field": "pet", "is": "dog" } }
        ],
        "rules": [{ "code": "no-legs", "field": "legs", "absent": ["legs"], "message": { "en": "How many?", "cy": "Sawl un?" } }]
    }));
    let outcome = form.validate(&values(&json!({ "pet": "none" })), &Options::default());
    assert!(matches!(outcome, Validation::Accepted { .. }), "the page has no such question: {outcome:?}");
}

#[test]
fn two_recipients_of_one_id_are_refused() {
    let words = json!({ "en": "a", "cy": "b" });
    let to = json!({ "id": "council", "name": words, "fields": ["a"], "when": words, "clause": "c" });
    let form = whole(&json!({ "fields": [{ "name": "a", "kind": "text" }], "recipients": [to, to] }));
    assert!(error(&form).contains("recipients[1]"));
}

#[test]
fn the_schema_and_the_program_agree_on_a_date_of_birth_with_limits() {
    // data/form-definition.schema.json takes min and max of a date-of-birth.
    let form = whole(&json!({ "fields": [{ "name": "b", "kind": "date-of-birth", "min": "1900-01-01" }] }));
    assert_eq!(error(&form), "");
}

#[test]
fn today_at_the_earliest_is_said_as_the_design_system_says_it() {
    let today = withheld::check::date::parse("2026-06-15").ok();
    let form = definition(&json!({ "fields": [{ "name": "d", "kind": "date", "min": "today" }] }));
    let outcome = form.validate(&values(&json!({ "d": "2026-06-14" })), &Options { today, ..Options::default() });
    let Validation::Refused { issues } = outcome else { panic!() };
    assert_eq!(issues[0].message, "The answer must be today or in the future");
}
