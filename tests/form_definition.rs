//! Definitions: what makes sense is read, and what does not is refused with the place and the fault.

#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;
#[path = "support/made_up.rs"]
mod made_up;

use forms::whole;
use made_up::Random;
use serde_json::{Value, json};
use withheld::Error;
use withheld::form::{self, Definition};

const FAULTS: &str = include_str!("data/definitions/faults.json");

fn faults() -> Value {
    serde_json::from_str(FAULTS).expect("JSON")
}

fn sound() -> Value {
    whole(&faults()["sound"])
}

fn refused(json: &Value) -> Option<Error> {
    let error = Definition::parse(&json.to_string()).err()?;
    assert_eq!(error.code().as_str(), "bad-definition");
    Some(error)
}

/// The definition with one thing put in its place, or taken out.
fn changed(mut json: Value, at: &str, put: Option<&Value>) -> Value {
    let Some((parent, last)) = at.rsplit_once('/') else { return put.expect("something").clone() };
    let parent = json.pointer_mut(parent).unwrap_or_else(|| panic!("{at} is nowhere"));
    match (parent, put) {
        (Value::Object(members), Some(put)) => drop(members.insert(last.to_owned(), put.clone())),
        (Value::Object(members), None) => drop(members.remove(last).unwrap_or_else(|| panic!("{at} is not there"))),
        (Value::Array(items), Some(put)) => items[last.parse::<usize>().expect("a number")] = put.clone(),
        _ => panic!("{at} cannot be changed"),
    }
    json
}

#[test]
fn every_fault_is_named_with_its_place() {
    assert!(refused(&sound()).is_none(), "{:?}", refused(&sound()));
    for fault in faults()["faults"].as_array().expect("faults") {
        let (at, says) = (fault["at"].as_str().expect("a place"), fault["says"].as_str().expect("words"));
        let error = refused(&changed(sound(), at, fault.get("put"))).unwrap_or_else(|| panic!("taken: {fault}"));
        assert_eq!(error.message(), format!("The form’s definition: {says}."), "{fault}");
    }
}

#[test]
fn what_only_looks_like_a_fault_is_taken() {
    for (at, put) in [
        ("/fields/2/when/is", json!("dog")),
        ("/fields/2/when/is", json!(["dog", "cat"])),
        ("/fields/2/maxLength", json!(1)),
        ("/fields/3/min", json!(0)),
        ("/fields/4/min", json!("today")),
        ("/fields/5/minLength", json!(500)),
        ("/fields/0/name", json!("your-name_1.a")),
        ("/rules", json!([])),
        ("/recipients", json!([])),
        ("/messages", json!({})),
    ] {
        let json = changed(sound(), at, Some(&put));
        let json = if at == "/fields/0/name" { changed(json, "/recipients", Some(&json!([]))) } else { json };
        assert!(refused(&json).is_none(), "{at} {put}: {:?}", refused(&json));
    }
    for at in ["/$schema", "/rules", "/notices", "/messages", "/recipients", "/retention", "/rights", "/contact"] {
        assert!(refused(&changed(sound(), at, None)).is_none(), "{at}");
    }
}

#[test]
fn what_is_no_json_is_refused_with_its_line() {
    let error = |text: &str| Definition::parse(text).expect_err("no definition");
    assert_eq!(error("{\n  \"id\": \"a\",\n  oops\n}").message(), "The form’s definition: line 3 is not JSON.");
    assert_eq!(error("{\n\"id\": 1. }").message(), "The form’s definition: line 2 is not JSON.");
    let twice = sound().to_string().replacen("{\"", "{\"id\":\"again\",\"", 1);
    assert_eq!(error(&twice).message(), "The form’s definition: it has the same name twice.");
    for bad in
        ["", " ", "null", "[]", "7", "{}", "{\"id\":", "\u{feff}{}", &"[".repeat(1_000_000), &"{\"id\":".repeat(10_000)]
    {
        assert_eq!(error(bad).code().as_str(), "bad-definition");
    }
}

#[test]
fn what_is_written_in_a_definition_does_not_reach_a_log() {
    for (at, put) in [
        ("/fields/0/kind", json!("Quillfeather")),
        ("/fields/0/Quillfeather", json!(1)),
        ("/fields/2/pattern", json!("(?=Quillfeather)")),
        ("/rules/0/absent/0", json!("Quillfeather")),
        ("/fields/2/when/is", json!("Quillfeather")),
        ("/retention/0/action", json!("Quillfeather")),
        ("/fields/4/max", json!("Quillfeather")),
    ] {
        let error = refused(&changed(sound(), at, Some(&put))).expect("a fault");
        assert!(!format!("{error:?} {error}").contains("Quillfeather"), "{error}");
    }
}

/// Every place in JSON, as a pointer and as an error writes it.
fn places(json: &Value, pointer: &str, written: &str, all: &mut Vec<(String, String)>) {
    if !pointer.is_empty() {
        all.push((pointer.to_owned(), written.to_owned()));
    }
    match json {
        Value::Object(members) => {
            for (name, inner) in members {
                let dot = if written.is_empty() { "" } else { "." };
                places(inner, &format!("{pointer}/{name}"), &format!("{written}{dot}{name}"), all);
            }
        }
        Value::Array(items) => {
            for (i, inner) in items.iter().enumerate() {
                places(inner, &format!("{pointer}/{i}"), &format!("{written}[{i}]"), all);
            }
        }
        _ => {}
    }
}

/// The sound definition of the table, which has everything that there is, and a form of the catalogue.
fn definitions() -> [Value; 2] {
    [sound(), serde_json::from_str(form::source("research").expect("a form")).expect("JSON")]
}

#[test]
fn nothing_stands_anywhere_that_is_not_looked_at() {
    for json in definitions() {
        let mut all = Vec::new();
        places(&json, "", "", &mut all);
        assert!(all.len() > 100);
        for (pointer, written) in all {
            // Null fits nowhere. A text in two languages is one thing.
            let error = refused(&changed(json.clone(), &pointer, Some(&Value::Null)));
            let error = error.unwrap_or_else(|| panic!("{pointer} is not looked at"));
            let place = written.strip_suffix(".en").or(written.strip_suffix(".cy")).unwrap_or(&written);
            let expected = format!("The form’s definition: {place} is n");
            assert!(error.message().starts_with(&expected), "{pointer}: {error}");
        }
    }
}

#[test]
fn a_name_that_is_not_known_is_refused_wherever_it_stands() {
    for json in definitions() {
        let mut all = vec![(String::new(), "it".to_owned())];
        places(&json, "", "", &mut all);
        for (pointer, written) in all {
            let is_open = pointer.ends_with("/messages");
            if json.pointer(&pointer).is_some_and(Value::is_object) && !is_open {
                let spoilt = changed(json.clone(), &format!("{pointer}/colour"), Some(&json!("blue")));
                let error = refused(&spoilt).unwrap_or_else(|| panic!("{pointer}"));
                assert!(
                    error.message().starts_with(&format!("The form’s definition: {written} ")),
                    "{pointer}: {error}"
                );
            }
        }
    }
}

#[test]
fn a_definition_in_which_anything_is_replaced_is_read_or_refused() {
    let mut random = Random::new(7);
    let (mut read, mut refused_count) = (0, 0);
    let sound = sound();
    let mut all = Vec::new();
    places(&sound, "", "", &mut all);
    for _ in 0..1_000 {
        let mut json = sound.clone();
        for _ in 0..=random.below(2) {
            let [(at, _), (other, _)] = [random.below(all.len()), random.below(all.len())].map(|at| &all[at]);
            let put = match random.below(4) {
                0 => json!(random.below(3_000)),
                1 => json!(random.mess()),
                2 => json!(random.below(2) == 0),
                _ => json.pointer(other).cloned().unwrap_or_default(),
            };
            if json.pointer(at).is_some() {
                json = changed(json, at, Some(&put));
            }
        }
        match refused(&json) {
            None => read += 1,
            Some(error) => {
                assert!(
                    error.message().starts_with("The form’s definition: ") && error.message().ends_with('.'),
                    "{error}"
                );
                refused_count += 1;
            }
        }
    }
    assert!(read > 50 && refused_count > 300, "{read} {refused_count}");
}

#[test]
fn there_are_at_most_a_thousand_fields() {
    let of = |count: usize| {
        let field = |n: usize| json!({ "name": format!("f{n}"), "kind": "text" });
        refused(&whole(&json!({ "fields": (0..count).map(field).collect::<Vec<_>>() })))
    };
    assert!(of(1_000).is_none());
    let error = of(1_001).expect("too many");
    assert_eq!(error.message(), "The form’s definition: fields holds more than 1,000.");
}
