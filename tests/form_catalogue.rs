//! The forms of the catalogue: what each takes, what it refuses and in which words, and what may never be asked.

#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;

use forms::{IDS, try_row};
use serde_json::Value;
use withheld::form::definition::{Kind, Period};
use withheld::form::{self, Definition, Options, Values};

fn get(id: &str) -> &'static Definition {
    form::get(id).expect("a form of the catalogue")
}

/// Tries the rows of a form.
fn try_form(id: &str, rows: &str) {
    let rows: Vec<Value> = serde_json::from_str(rows).expect("rows");
    let is_refused = |row: &&Value| row["issues"].is_array();
    assert!(rows.iter().any(|row| is_refused(&row)) && !rows.iter().all(|row| is_refused(&row)), "right and wrong");
    rows.iter().for_each(|row| try_row(get(id), row));
}

#[test]
fn the_complaint_takes_and_refuses_what_its_cases_say() {
    try_form("complaint", include_str!("data/forms/complaint.json"));
}

#[test]
fn the_response_to_a_complaint_takes_and_refuses_what_its_cases_say() {
    try_form("complaint-response", include_str!("data/forms/complaint-response.json"));
}

#[test]
fn the_enquiry_to_the_commission_takes_and_refuses_what_its_cases_say() {
    try_form("contact", include_str!("data/forms/contact.json"));
}

#[test]
fn the_enquiry_to_a_council_takes_and_refuses_what_its_cases_say() {
    try_form("customer-service", include_str!("data/forms/customer-service.json"));
}

#[test]
fn the_order_of_a_booklet_takes_and_refuses_what_its_cases_say() {
    try_form("booklet", include_str!("data/forms/booklet.json"));
}

#[test]
fn the_research_group_takes_and_refuses_what_its_cases_say() {
    try_form("research", include_str!("data/forms/research.json"));
}

#[test]
fn the_newsletter_takes_and_refuses_what_its_cases_say() {
    try_form("stakeholder", include_str!("data/forms/stakeholder.json"));
}

#[test]
fn the_catalogue_lists_seven_forms_and_an_unknown_one_is_an_error_that_names_them() {
    let listed = form::list().expect("the catalogue");
    assert_eq!(listed.iter().map(|form| form.id.as_str()).collect::<Vec<_>>(), IDS);
    for summary in &listed {
        assert_eq!(summary.title, get(&summary.id).title);
        let json: Value = serde_json::from_str(form::source(&summary.id).expect("a form")).expect("JSON");
        assert_eq!(json["id"], summary.id);
    }
    let errors = [
        form::get("shoe-size").err(),
        form::source("").err(),
        form::validate("Complaint", &Values::new(), &Options::default()).err(),
        form::identity_of("shoe-size", &Values::new()).err(),
    ];
    for error in errors {
        let error = error.expect("no such form");
        assert_eq!(error.code().as_str(), "unknown-form");
        assert!(IDS.iter().all(|id| error.message().contains(id)), "{error}");
        assert!(!error.message().contains("shoe-size") && !error.message().contains("Complaint"), "{error}");
    }
}

#[test]
fn nobody_is_compelled_to_say_who_they_are_but_where_the_form_makes_no_sense_without() {
    for id in IDS {
        let compelled: Vec<_> =
            get(id).fields.iter().filter(|f| f.required && f.identity.is_some()).map(|f| f.name.as_str()).collect();
        let expected: &[&str] = match id {
            "booklet" => &["address", "postcode"],
            "complaint-response" => &["name"],
            _ => &[],
        };
        assert_eq!(compelled, expected, "{id}");
    }
}

#[test]
fn where_a_complainant_lives_goes_to_the_investigating_officer_and_no_further() {
    let form = get("complaint");
    let known = [
        "council",
        "assessment-sub-committee",
        "councillor",
        "parish-clerk",
        "investigating-officer",
        "independent-person",
        "public",
    ];
    assert_eq!(form.recipients.iter().map(|recipient| recipient.id.as_str()).collect::<Vec<_>>(), known);
    for recipient in &form.recipients {
        let gets = |name: &str| recipient.fields.iter().any(|field| field == name);
        let contact = ["address", "postcode", "email", "phone"].map(gets);
        assert_eq!(contact, [["council", "investigating-officer"].contains(&&*recipient.id); 4], "{}", recipient.id);
        let reasons = ["withholdReason", "withholdIdentity"].map(gets);
        assert_eq!(reasons, [recipient.id == "council"; 2], "{}", recipient.id);
        let sees_name = ["council", "assessment-sub-committee", "investigating-officer"].contains(&&*recipient.id);
        assert_eq!(recipient.withheld.is_empty(), sees_name, "{}", recipient.id);
        assert_eq!(recipient.rewritten_when_withheld.is_empty(), sees_name, "{}", recipient.id);
    }
}

#[test]
fn what_the_files_say_is_what_a_program_gets() {
    let form = get("booklet");
    let formats = form.field("formats").expect("a field");
    assert!(formats.many && formats.required && formats.kind == Kind::Choice);
    assert_eq!(formats.options.len(), 6);
    assert!(form.field("address").is_some_and(|field| field.has_lines && field.max_length == Some(500)));
    assert!(form.field("shoeSize").is_none());
    let periods: Vec<_> = IDS.iter().flat_map(|id| &get(id).retention).filter_map(|kept| kept.after).collect();
    let years = Period::Years(6);
    assert_eq!(periods, [years, years, Period::Years(1), Period::WorkingDays(30), Period::WorkingDays(30)]);
    let every: Vec<_> = IDS.iter().flat_map(|id| &get(id).retention).filter_map(|kept| kept.every).collect();
    assert_eq!(every, [Period::Years(2), Period::Years(1)]);
    let nino = get("customer-service").field("nino").and_then(|field| field.when.as_ref()).expect("a condition");
    assert_eq!((nino.field.as_str(), nino.is.as_slice()), ("enquiryType", ["benefits".to_owned()].as_slice()));
}
