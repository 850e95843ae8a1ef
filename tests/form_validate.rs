//! Validation of any form: what each rule of a definition does with answers, as rows of data.

#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;

use forms::{definition, try_all, values};
use serde_json::json;
use withheld::form::{Answer, Definition, Options, Validation, Values};

#[test]
fn every_kind_of_field_is_put_in_order_or_refused_in_its_own_words() {
    try_all(include_str!("data/definitions/kinds.json"));
}

#[test]
fn a_question_is_asked_when_an_earlier_choice_was_answered_so() {
    try_all(include_str!("data/definitions/conditions.json"));
}

#[test]
fn a_rule_is_an_issue_in_page_order_where_nothing_else_is_wrong_with_its_field() {
    try_all(include_str!("data/definitions/rules.json"));
}

#[test]
fn a_date_is_read_and_held_to_its_limits_and_what_is_wrong_comes_in_order() {
    try_all(include_str!("data/definitions/dates.json"));
}

#[test]
fn a_number_is_read_and_held_to_its_limits() {
    try_all(include_str!("data/definitions/numbers.json"));
}

#[test]
fn several_answers_are_parted_and_each_is_kept_once() {
    try_all(include_str!("data/definitions/many.json"));
}

#[test]
fn a_length_is_counted_in_characters_of_the_answer_as_it_is_kept() {
    try_all(include_str!("data/definitions/lengths.json"));
}

#[test]
fn a_pattern_has_to_fit_the_whole_answer() {
    try_all(include_str!("data/definitions/patterns.json"));
}

#[test]
fn a_council_can_override_any_sentence_for_a_field_a_kind_or_the_form() {
    try_all(include_str!("data/definitions/messages.json"));
}

#[test]
fn a_notice_points_out_and_stops_nothing() {
    try_all(include_str!("data/definitions/notices.json"));
}

fn issues(form: &Definition, sent: &Values) -> Vec<(String, String)> {
    match form.validate(sent, &Options::default()) {
        Validation::Refused { issues } => issues.into_iter().map(|issue| (issue.field, issue.code)).collect(),
        Validation::Accepted { .. } => Vec::new(),
    }
}

#[test]
fn more_answers_than_anyone_has_are_refused() {
    let form = definition(&json!({ "fields": [{ "name": "tags", "kind": "text", "many": true }] }));
    let of = |count: usize| Answer::List((0..count).map(|n| n.to_string()).collect());
    for (count, codes) in [(100, 0), (101, 1), (100_000, 1)] {
        let sent = Values::from([("tags".to_owned(), of(count))]);
        assert_eq!(issues(&form, &sent), vec![("tags".to_owned(), "type".to_owned()); codes], "{count}");
    }
    let same = Answer::List(vec!["the same".to_owned(); 100_000]);
    assert!(issues(&form, &Values::from([("tags".to_owned(), same)])).is_empty(), "one answer, again and again");
}

#[test]
fn a_form_of_as_many_fields_as_there_can_be_is_judged_in_page_order() {
    let field = |n: usize| json!({ "name": format!("f{n}"), "kind": "number", "required": true });
    let form = definition(&json!({ "fields": (0..1_000).map(field).collect::<Vec<_>>() }));
    let sent = (0..20_000).map(|n| (format!("f{n}"), Answer::from(if n % 2 == 0 { "7" } else { "seven" })));
    let issues = issues(&form, &sent.collect());
    assert_eq!(issues.len(), 500);
    for (at, (field, code)) in issues.iter().enumerate() {
        assert_eq!((field.as_str(), code.as_str()), (format!("f{}", 2 * at + 1).as_str(), "format"));
    }
}

#[test]
fn answers_are_had_one_by_one_or_all_together() {
    let form = definition(&json!({ "fields": [
        { "name": "one", "kind": "text" },
        { "name": "two", "kind": "text", "many": true },
        { "name": "three", "kind": "text" }
    ] }));
    let sent = values(&json!({ "two": "b, c", "one": "a" }));
    let Validation::Accepted { value, .. } = form.validate(&sent, &Options::default()) else { panic!("in order") };
    assert_eq!((value.get("one"), value.get("two"), value.get("three")), (Some("a"), None, None));
    assert_eq!(
        (value.all("one"), value.all("two")),
        (["a".to_owned()].as_slice(), ["b", "c"].map(str::to_owned).as_slice())
    );
    assert!(value.all("three").is_empty());
    assert_eq!(value.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(value.to_values(), values(&json!({ "one": "a", "two": ["b", "c"] })));
}
