//! A record without the person, and the record for the audit log.

use super::properties::folded;
use super::{WITHHELD, answers, form, send, text, values, with};
use serde_json::{Value, json};
use withheld::minimise::{self, Asked, disclosure, pseudonym, retention};
use withheld::text::json::Writer;

#[test]
fn a_pseudonym_is_made_of_random_bytes_alone() {
    let bytes: Vec<u8> = (0..64_u32).map(|i| (i * 37 % 251) as u8).collect();
    let ada = values(&answers("stakeholder"));
    let ben = with("stakeholder", &[("name", json!("Ben Thrale")), ("role", json!("other"))]);
    let one = pseudonym::pseudonymise(form("stakeholder"), &ada, &bytes).expect("a record");
    let other = pseudonym::pseudonymise(form("stakeholder"), &ben, &bytes).expect("a record");
    assert_eq!(one.identifier(), other.identifier(), "nothing of the person is in it");
    assert_eq!(one.identifier().len(), 26);
    assert!(one.identifier().bytes().all(|b| b.is_ascii_digit() || (b.is_ascii_uppercase() && !b"ILOU".contains(&b))));
    let mut json = Writer::default();
    one.write(&mut json);
    let json: Value = serde_json::from_str(&json.finish()).expect("JSON");
    let identifier = one.identifier();
    assert_eq!(
        json,
        json!({ "record": { "role": "elected-representative", "name": identifier }, "identifier": identifier })
    );
    let record = record("2026-11-21", |asked, json| one.write_record(asked, json)).expect("a record");
    let entries = record["entries"].as_array().expect("entries");
    assert!(
        !entries.is_empty() && entries.iter().all(|entry| text(entry, "clause").contains("artificial identifiers"))
    );
    assert_eq!(entries[1], json!({ "field": "name", "done": "replaced", "clause": entries[1]["clause"] }));
    for (bits, identifier) in [(1_u128, "00000000000000000000000001"), (u128::MAX - 1, "7ZZZZZZZZZZZZZZZZZZZZZZZZY")] {
        let made = pseudonym::pseudonymise(form("stakeholder"), &ada, &bits.to_be_bytes()).expect("a record");
        assert_eq!(made.identifier(), identifier);
    }
    for poor in [&bytes[..15], &[], &[0; 16], &[255; 32]] {
        assert!(pseudonym::pseudonymise(form("stakeholder"), &ada, poor).is_err());
    }
    for id in ["contact", "complaint", "customer-service", "booklet", "research", "complaint-response"] {
        let made = pseudonym::pseudonymise(form(id), &values(&answers(id)), &bytes).expect("a record");
        let mut json = Writer::default();
        made.write(&mut json);
        let json = folded(&json.finish());
        for value in ["quillfeather", "thrale", "quill", "900123", "mill", "hu17", "qq12", "1979", "claim", "shout"] {
            assert!(!json.contains(value), "{value} in {id}");
        }
    }
}

#[test]
fn records_of_one_person_are_told_apart_unless_asked() {
    let bytes: Vec<u8> = (0..80_u32).map(|i| (i * 37 % 251) as u8).collect();
    let ada = values(&answers("stakeholder"));
    let again = with(
        "stakeholder",
        &[("name", json!("ADA QUILLFEATHER")), ("email", json!("")), ("phone", json!("07700 900123"))],
    );
    let household = with("stakeholder", &[("name", json!("Ben Quillfeather")), ("email", json!("b@mail.example"))]);
    let namesake = with("stakeholder", &["email", "phone", "address", "postcode"].map(|field| (field, json!(""))));
    let all = [ada, again, household, namesake];
    let ids = |same| {
        let made = pseudonym::pseudonymise_all(form("stakeholder"), &all, &bytes, same).expect("records");
        made.iter().map(|made| made.identifier().to_owned()).collect::<Vec<_>>()
    };
    let apart = ids(false);
    assert!((0..4).all(|i| (0..i).all(|j| apart[i] != apart[j])));
    let together = ids(true);
    assert_eq!(together[0], together[1]);
    assert_eq!(together[2..], apart[2..]);
    assert_eq!(together[0], apart[0]);
    assert!(pseudonym::pseudonymise_all(form("stakeholder"), &all, &bytes[..63], true).is_err());
    let repeated = [&bytes[..16], &bytes[..16], &bytes[..16], &bytes[..16]].concat();
    assert!(pseudonym::pseudonymise_all(form("stakeholder"), &all, &repeated, false).is_err());
}

fn record(at: &str, write: impl FnOnce(&Asked, &mut Writer)) -> withheld::Result<Value> {
    let mut json = Writer::default();
    write(&Asked::new("J. Clerk", at)?, &mut json);
    Ok(serde_json::from_str(&json.finish()).expect("JSON"))
}

#[test]
fn a_record_for_the_audit_log_names_fields_clauses_who_and_when_and_nothing_of_the_person() {
    let sent = send(form("complaint"), &values(&answers("complaint")), &WITHHELD).expect("a known recipient");
    let shown =
        minimise::disclosure("referral", "investigating-officer", disclosure::Options::default()).expect("shown");
    let options = retention::Options::parse("2026-11-21", None).expect("options");
    let duties = minimise::retention(form("complaint"), &[], options).expect("duties");
    let bytes: Vec<u8> = (0..16).collect();
    let pseudonym = pseudonym::pseudonymise(form("complaint"), &values(&answers("complaint")), &bytes).expect("made");
    let at = "2026-11-21T09:30:00Z";
    let records = [
        ("minimise", record(at, |asked, json| sent.write_record(asked, json))),
        ("disclosure", record(at, |asked, json| shown.write_record(asked, json))),
        ("retention", record(at, |asked, json| retention::write_record(form("complaint"), &duties, asked, json))),
        ("pseudonymise", record(at, |asked, json| pseudonym.write_record(asked, json))),
    ];
    for (action, record) in &records {
        let record = record.as_ref().expect("a record");
        assert_eq!([&record["action"], &record["by"], &record["at"]], [&json!(action), &json!("J. Clerk"), &json!(at)]);
        assert!(!record["entries"].as_array().expect("entries").is_empty());
        for value in ["quill", "mill", "hu17", "900123", "thrale", "shout", "next door"] {
            assert!(!record.to_string().to_lowercase().contains(value), "{value} in {record}");
        }
    }
    let sent = records[0].1.as_ref().expect("a record");
    assert_eq!([&sent["subject"], &sent["recipient"]], ["complaint", "public"]);
    let name =
        sent["entries"].as_array().expect("entries").iter().find(|entry| entry["field"] == "name").expect("the name");
    assert_eq!([&name["done"], &name["reason"]], ["not-sent", "identity-withheld"]);
    assert!(text(name, "clause").contains("public document"));

    let long = "x".repeat(201);
    for (by, at) in [
        ("", at),
        ("\u{200b}", at),
        (long.as_str(), at),
        ("J", ""),
        ("J", "today"),
        ("J", "2026-02-30"),
        ("J", "2026-01-01T"),
        ("J", "2026-01-01T1200<b>"),
    ] {
        assert_eq!(Asked::new(by, at).expect_err("no record").code().as_str(), "bad-options", "{by} {at}");
    }
    for at in ["2026-11-21", "2026-11-21T09:30", "2026-11-21T09:30:00.123+01:00"] {
        assert!(Asked::new("J", at).is_ok());
    }
}
