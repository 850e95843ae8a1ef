//! Who may see what, for how long, and what is left then: one row for each cell of the notices' tables (A forms, B
//! documents, C periods; the clause is quoted in the row), and properties that hold whatever is typed.

#![cfg(feature = "minimise")]

#[path = "minimise/calendar.rs"]
mod calendar;
#[cfg(feature = "redact")]
#[path = "minimise/engine.rs"]
mod engine;
#[path = "support/made_up.rs"]
mod made_up;
#[path = "minimise/notices.rs"]
mod notices;
#[path = "minimise/own_form.rs"]
mod own_form;
#[path = "minimise/properties.rs"]
mod properties;
#[path = "minimise/record.rs"]
mod record;

use serde_json::{Map, Value, json};
use withheld::form::{self, Answer, Definition, Values};
use withheld::minimise::{self, Event, Minimised, Request, Rewriting, disclosure, minimise as send, retention};
use withheld::text::json::Writer;

fn rows(text: &str) -> Vec<Value> {
    let rows: Vec<Value> = serde_json::from_str(text).expect("rows");
    assert!(!rows.is_empty());
    rows
}

fn form(id: &str) -> &'static Definition {
    form::get(id).expect("a form of the catalogue")
}

fn text<'a>(row: &'a Value, name: &str) -> &'a str {
    row[name].as_str().unwrap_or_else(|| panic!("{name} in {row}"))
}

/// A made-up person's answers to all questions of a form.
fn answers(form: &str) -> Map<String, Value> {
    let all: Value = serde_json::from_str(include_str!("data/minimise/values.json")).expect("values");
    all[form].as_object().expect("answers").clone()
}

fn values(answers: &Map<String, Value>) -> Values {
    let answer = |value: &Value| match value {
        Value::Array(items) => {
            Answer::List(items.iter().map(|item| item.as_str().expect("a text").to_owned()).collect())
        }
        value => Answer::from(value.as_str().expect("a text")),
    };
    answers.iter().map(|(name, value)| (name.clone(), answer(value))).collect()
}

/// What a caller receives: as JavaScript does, through the JSON.
fn written(minimised: &Minimised<'_>) -> Value {
    let mut json = Writer::default();
    minimised.write(&mut json);
    serde_json::from_str(&json.finish()).expect("JSON")
}

/// The clause of a row, which a definition may quote with gaps.
fn quotes(quoted: &str, clause: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace(['’', '“', '”', '"', '\''], "");
    let (quoted, clause) = (plain(quoted), plain(clause));
    clause.split('…').any(|part| part.contains(&quoted) || quoted.contains(part.trim().trim_end_matches('.')))
}

#[test]
fn each_recipient_receives_what_the_clause_gives_and_nothing_else() {
    let mut seen = Vec::new();
    for row in rows(include_str!("data/minimise/recipients.json")) {
        let (form, recipient) = (form(text(&row, "form")), text(&row, "recipient"));
        let mut answered = answers(&form.id);
        for (name, value) in row["values"].as_object().into_iter().flatten() {
            answered.insert(name.clone(), value.clone());
        }
        let rewritten: Vec<_> = row["rewritten"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let rewritten: Vec<_> = rewritten
            .into_iter()
            .map(|field| Rewriting { field, text: "The general facts.", count: 1, kept: &[] })
            .collect();
        let withheld = row["withheld"].as_bool().unwrap_or_default();
        let request = Request { recipient, withheld, rewritten: &rewritten, ..Request::default() };
        let sent = send(form, &values(&answered), &request).expect("a known recipient");
        let out = written(&sent);

        let mut goes: Vec<_> = row["goes"].as_array().expect("goes").clone();
        goes.extend(row["also"].as_array().into_iter().flatten().cloned());
        let mut found: Vec<_> = out["value"].as_object().expect("value").keys().map(|key| json!(key)).collect();
        found.sort_by_key(Value::to_string);
        goes.sort_by_key(Value::to_string);
        // What stands in `also` is the form's own addition to what the notice lists.
        found.retain(|field| goes.contains(field) || !row["also"].as_array().into_iter().flatten().any(|f| f == field));
        assert_eq!(found, goes, "{row}");
        let removed = out["removed"].as_array().expect("removed");
        let stays: Map<_, _> =
            removed.iter().map(|removed| (text(removed, "field").to_owned(), removed["reason"].clone())).collect();
        assert_eq!(Value::Object(stays), row["stays"], "{row}");
        for field in found {
            let field = field.as_str().expect("a name");
            let is_rewritten = rewritten.iter().any(|rewriting| rewriting.field == field);
            let expected = if is_rewritten { &json!("The general facts.") } else { &answered[field] };
            assert_eq!(&out["value"][field], expected, "{field} {row}");
        }
        for removed in removed {
            if text(removed, "reason") != "not-asked" {
                assert!(quotes(text(&row, "clause"), text(removed, "clause")), "{removed} {row}");
            }
        }
        let known = form.recipients.iter().find(|known| known.id == recipient).expect("a known recipient");
        assert!(
            row["clauseNotQuoted"] == true || quotes(text(&row, "clause"), &known.clause),
            "{row} {}",
            known.clause
        );
        seen.push((form.id.clone(), recipient.to_owned()));
    }
    for form in form::list().expect("forms") {
        for recipient in &form::get(&form.id).expect("a form").recipients {
            let pair = (form.id.clone(), recipient.id.clone());
            assert!(seen.contains(&pair), "{pair:?} has no row");
        }
    }
}

#[test]
fn each_document_shows_each_audience_what_the_clause_says() {
    let rows = rows(include_str!("data/minimise/disclosure.json"));
    assert_eq!(rows.len(), 6 * disclosure::AUDIENCES.len() * 4);
    for row in rows {
        let of = disclosure::Person::parse(row["of"].as_str()).expect("a person");
        let options = disclosure::Options { withheld: row["withheld"] == true, of };
        let shown = minimise::disclosure(text(&row, "document"), text(&row, "audience"), options).expect("a document");
        let mut json = Writer::default();
        shown.write(&mut json);
        let json: Value = serde_json::from_str(&json.finish()).expect("JSON");
        let parts = ["name", "address", "contact", "details", "necessary"];
        let sees: Vec<_> = parts.into_iter().filter(|part| json[part] == true).map(|part| json!(part)).collect();
        assert_eq!(json!(sees), row["sees"], "{row}");
        assert_eq!(json["reason"], row["reason"], "{row}");
        assert_eq!(json["why"].is_object(), row["reason"].is_string(), "{row}");
        assert!(quotes(text(&row, "clause"), text(&json, "clause")), "{row} {json}");
    }
    let unknown = minimise::disclosure("letter", "public", disclosure::Options::default()).expect_err("no document");
    assert!(unknown.message().contains("further-draft-report") && unknown.code().as_str() == "bad-options");
    let unknown = minimise::disclosure("referral", "hh-global", disclosure::Options::default()).expect_err("nobody");
    assert!(unknown.message().contains("independent-person") && unknown.code().as_str() == "unknown-recipient");
    assert!(disclosure::Person::parse(Some("clerk")).is_err());
}

fn events(row: &Value) -> Vec<Event<'_>> {
    let pairs = row["events"].as_array().expect("events").iter();
    pairs.map(|pair| Event { id: pair[0].as_str().expect("an id"), day: pair[1].as_str() }).collect()
}

fn duties(form: &'static Definition, events: &[Event<'_>], options: retention::Options) -> Vec<Value> {
    let mut json = Writer::default();
    retention::write(&minimise::retention(form, events, options).expect("duties"), &mut json);
    serde_json::from_str(&json.finish()).expect("JSON")
}

#[test]
fn each_period_ends_on_its_day() {
    let mut seen = Vec::new();
    for row in rows(include_str!("data/minimise/retention.json")) {
        let form = form(text(&row, "form"));
        let options = retention::Options::parse(text(&row, "today"), row["division"].as_str()).expect("options");
        let duties = duties(form, &events(&row), options);
        assert_eq!(duties.len(), form.retention.len());
        let matches = |duty: &&Value| {
            let clause = row["match"].as_str().unwrap_or_default();
            duty["holder"] == row["holder"] && duty["action"] == row["action"] && text(duty, "clause").contains(clause)
        };
        let duty: Vec<_> = duties.iter().filter(matches).collect();
        let [duty] = duty.as_slice() else { panic!("{} duties for {row}", duty.len()) };
        assert_eq!((&duty["due"], &duty["status"]), (&row["due"], &row["status"]), "{row}");
        let clause = text(duty, "clause");
        assert!(quotes(text(&row, "clause"), clause) || row["match"].is_string(), "{row} {duty}");
        for language in ["en", "cy"] {
            assert!(!text(&duty["data"], language).is_empty());
        }
        seen.push(clause.to_owned());
    }
    for form in form::list().expect("forms") {
        for rule in &form::get(&form.id).expect("a form").retention {
            let schedules = rule.clause.contains("retention schedules in place");
            assert!(schedules || seen.contains(&rule.clause), "{}: {} has no row", form.id, rule.clause);
        }
    }
}

#[test]
fn where_no_period_is_stated_that_is_said() {
    for id in ["complaint", "complaint-response", "customer-service"] {
        let options = retention::Options::parse("2026-11-21", None).expect("options");
        let duties = duties(form(id), &[], options);
        assert!(duties.iter().any(|duty| duty["status"] == "no-period-stated" && duty["due"].is_null()), "{id}");
    }
}

#[test]
fn events_that_cannot_be_are_refused() {
    let options = retention::Options::parse("2026-11-21", None).expect("options");
    let code = |events: &[(&str, Option<&str>)]| {
        let events: Vec<_> = events.iter().map(|(id, day)| Event { id, day: *day }).collect();
        minimise::retention(form("contact"), &events, options).err().map(|error| error.code().as_str())
    };
    for events in [
        &[("last-contact", Some("2026-11-22"))][..],
        &[("last-contact", Some("2026-02-30"))],
        &[("last-contact", Some("2026-2-3"))],
        &[("last-contact", Some("3/2/2026"))],
        &[("last-contact", Some(""))],
        &[("last-contact", None)],
        &[("lastContact", Some("2026-02-03"))],
        &[("", Some("2026-02-03"))],
        &[("received", Some("2026-02-03")), ("last-contact", Some("2026-02-02"))],
        &[("final-determination", Some("2026-02-02")), ("received", Some("2026-02-03"))],
        &[("regulatory-reason", Some("2027-01-01"))],
    ] {
        assert_eq!(code(events), Some("bad-values"), "{events:?}");
    }
    // What another form calls an event is no slip.
    for events in [&[("election", Some("2026-11-21"))][..], &[("regulatory-reason", None)], &[]] {
        assert_eq!(code(events), None, "{events:?}");
    }
    assert!(retention::Options::parse("2026-02-29", None).is_err());
    assert!(retention::Options::parse("", None).is_err());
    assert!(retention::Options::parse("2026-02-28", Some("wales")).is_err());
    // The bank holidays of 2029 are not known, so neither is the thirtieth working day.
    let shared = [Event { id: "shared", day: Some("2028-12-01") }];
    let late = retention::Options::parse("2028-12-02", None).expect("options");
    let error = minimise::retention(form("booklet"), &shared, late).expect_err("outside the table");
    assert_eq!(error.code().as_str(), "outside-calendar");
}

#[test]
fn nobody_unknown_receives_anything_and_the_known_are_named() {
    for (form_id, recipient) in [("research", "hh-global"), ("contact", ""), ("complaint", "Public"), ("contact", "x")]
    {
        let request = Request { recipient, ..Request::default() };
        let error = send(form(form_id), &values(&answers(form_id)), &request).expect_err("nobody");
        assert_eq!(error.code().as_str(), "unknown-recipient");
        for known in &form(form_id).recipients {
            assert!(error.message().contains(&known.id));
        }
    }
}

fn with(form_id: &str, changed: &[(&str, Value)]) -> Values {
    let mut all = answers(form_id);
    all.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    values(&all)
}

fn sent(form_id: &str, changed: &[(&str, Value)], request: &Request<'_>) -> Value {
    written(&send(form(form_id), &with(form_id, changed), request).expect("a known recipient"))
}

#[test]
fn what_is_undeclared_empty_or_not_of_its_kind_never_goes() {
    let council = Request { recipient: "council", ..Request::default() };
    let out = sent(
        "complaint",
        &[
            ("csrf", json!("token")),
            ("toString", json!("x")),
            ("name", json!("  \u{200b} ")),
            ("phone", json!("Ring me, I am Ada")),
            ("postcode", json!("my house")),
            ("withholdIdentity", json!("perhaps")),
            ("address", json!([])),
        ],
        &council,
    );
    let value = out["value"].as_object().expect("value");
    assert_eq!(value.keys().collect::<Vec<_>>(), ["council", "councillor", "details", "email"]);
    let mut reasons: Vec<_> =
        out["removed"].as_array().expect("removed").iter().map(|r| (text(r, "field"), text(r, "reason"))).collect();
    reasons.sort_unstable();
    let not_in_order = ["phone", "postcode", "withholdIdentity"].map(|field| (field, "not-in-order"));
    assert_eq!(reasons, [&not_in_order[..], &[("withholdReason", "not-asked")]].concat());
    for unreadable in [Answer::TooLong, Answer::Torn, Answer::Other] {
        let mut values = values(&answers("complaint"));
        values.insert("name".into(), unreadable);
        let error = send(form("complaint"), &values, &council).expect_err("cannot be looked for");
        assert_eq!(error.code().as_str(), "bad-values");
    }
}

#[test]
fn values_of_other_fields_are_taken_out_of_texts() {
    let public = Request { recipient: "public", ..Request::default() };
    for (typed, left) in [
        (
            "Write to ADA.Q@mail.example or call 07700 900 123.",
            "Write to [details withheld] or call [details withheld].",
        ),
        ("I live at 12, Mill Lane, Nowhere, hu179ba", "I live at [details withheld], [details withheld]"),
        ("Call +44 (0)7700-900123", "Call +[details withheld]"),
        ("12 Mill Lane in Nowhere", "[details withheld] in Nowhere"),
        ("Mill Lane is shut.", "Mill Lane is shut."),
        ("He said “He lives next door”!", "He said “[details withheld]”!"),
        ("Write to his office: office@council.example.", "Write to his office: office@council.example."),
    ] {
        let out = sent("complaint", &[("details", json!(typed))], &public);
        assert_eq!(out["value"]["details"], left);
        let count = left.matches("[details withheld]").count();
        let rewritten = if count > 0 { json!([{ "field": "details", "count": count }]) } else { json!([]) };
        assert_eq!(out["rewritten"], rewritten);
    }
    let welsh = Request { recipient: "public", locale: withheld::form::Locale::Cy, ..Request::default() };
    let out = sent("complaint", &[("details", json!("Ffoniwch 07700 900123"))], &welsh);
    assert_eq!(out["value"]["details"], "Ffoniwch [manylion wedi’u hatal]");

    let withheld = Request { recipient: "public", withheld: true, ..Request::default() };
    for named in ["Ada Quillfeather", "QUILLFEATHER, Ada", "Ada  Quill\u{ad}feather", "Áda Quillfeather"] {
        let out = sent("complaint", &[("councillor", json!(named))], &withheld);
        assert_eq!(out["value"]["councillor"], "[details withheld]", "{named}");
    }
    // The words of the name are there, but not beside each other: that is for the engine.
    let out = sent("complaint", &[("councillor", json!("Quillfeather (her first name is Ada)"))], &withheld);
    assert_eq!(out["rewrite"], json!(["councillor", "details"]));
    // The councillor may have the same family name.
    let out = sent("complaint", &[("councillor", json!("Councillor Ben Quillfeather"))], &withheld);
    assert_eq!(out["value"]["councillor"], "Councillor Ben Quillfeather");
    // In a field with a shape of its own nothing can be taken out.
    let tool = Request { recipient: "social-media-tool", ..Request::default() };
    let goes = |handle: &str, more: (&str, &str)| {
        let out = sent("contact", &[("socialHandle", json!(handle)), (more.0, json!(more.1))], &tool);
        out["value"]["socialHandle"].is_string()
    };
    assert!(goes("@quillfeather", ("name", "Quillfeather")), "handles are made of names");
    assert!(goes("@beverley", ("location", "Beverley")), "and of places");
    assert!(!goes("@hu179ba", ("postcode", "HU17 9BA")));
    let agency = Request { recipient: "other-agencies", ..Request::default() };
    let out = sent("customer-service", &[("name", json!("HU17 9BA"))], &agency);
    assert!(out["removed"].as_array().expect("removed").iter().any(|r| r["reason"] == "holds-hidden"), "{out}");
}

const WITHHELD: Request<'_> =
    Request { recipient: "public", withheld: true, locale: withheld::form::Locale::En, rewritten: &[] };

fn rewritten(changed: &[(&str, Value)], given: &Rewriting<'_>) -> withheld::Result<Value> {
    let request = Request { rewritten: std::slice::from_ref(given), ..WITHHELD };
    send(form("complaint"), &with("complaint", changed), &request).map(|sent| written(&sent))
}

#[test]
fn free_text_never_passes_raw_to_who_may_not_know_the_name() {
    let out = sent("complaint", &[], &WITHHELD);
    assert_eq!(out["rewrite"], json!(["details"]));
    assert!(out["value"].get("details").is_none());
    for field in ["name", "email", "phone", "address", "postcode", "withholdReason"] {
        assert!(out["hide"].as_array().expect("hide").contains(&json!(field)), "{field}");
    }
    let give = |text| Rewriting { field: "details", text, count: 1, kept: &[] };
    for leak in [
        "Ada Quillfeather was there",
        "says Ms Quillfeather",
        "says Quill-feather",
        "Thank you.\nAda",
        "Signed: Quillfeather",
        "Mr Thrale and “Quillfeather”",
        "says ADA.",
        "says Ａｄａ",
        "Mail: ada.q@mail.example",
        "Mail: ada . q @ mail . example",
        "Call 07700 900123",
        "Call 0044 7700 900-123",
        "of 12 Mill Lane",
        "of HU179BA",
        "of hu17 9ba",
    ] {
        let error = rewritten(&[], &give(leak)).expect_err(leak);
        assert_eq!(error.code().as_str(), "leak", "{leak}");
        assert!(!error.message().contains("Quill"));
    }
    // Everybody's contact data goes, and the count is of all.
    let out = rewritten(&[], &give("The Complainant called 01632 960001 from SW1A 2AA.")).expect("a text");
    assert_eq!(out["value"]["details"], "The Complainant called [details withheld] from [details withheld].");
    assert_eq!(out["rewritten"], json!([{ "field": "details", "count": 3 }]));
    assert_eq!(out["rewrite"], json!([]));
    // What is not asked to be rewritten does not come in by that way.
    let out = rewritten(&[], &Rewriting { field: "withholdReason", text: "x", count: 0, kept: &[] }).expect("a text");
    assert!(out["value"].get("withholdReason").is_none() && out["rewrite"] == json!(["details"]));
    // What the engine found and left, it may leave; ordinary words it does not even find.
    let may = [("name", json!("May Will"))];
    let text = "It may rain in May, and it will be so. Will you come? May I?";
    let strict = Rewriting { field: "details", text, count: 1, kept: &[] };
    assert!(rewritten(&may, &strict).is_err());
    assert_eq!(rewritten(&may, &Rewriting { kept: &["May."], ..strict }).expect("kept")["value"]["details"], text);
    let kept = Rewriting { text: "may will was there", kept: &["may", "will"], ..strict };
    assert!(rewritten(&may, &kept).is_err(), "the whole name is never left");
    let one = [("name", json!("Will"))];
    assert!(rewritten(&one, &Rewriting { text: "and Will was there", ..strict }).is_err());
    let out = rewritten(&one, &Rewriting { text: "it will do", ..strict }).expect("a verb");
    assert_eq!(out["value"]["details"], "it will do");
    // Nobody is named: the engine has nothing to look for, and the text goes without contact data.
    let nobody = [("name", json!("")), ("address", json!("Rose Cottage"))];
    let out = rewritten(&nobody, &Rewriting { count: 0, ..give("I am at rose cottage, HU17 9BA.") }).expect("a text");
    assert_eq!(out["value"]["details"], "I am at [details withheld], [details withheld].");
}

#[test]
fn a_date_of_birth_is_known_however_it_is_written() {
    let agency = Request { recipient: "other-agencies", ..Request::default() };
    for typed in [
        "12 March 1979",
        "12th of March 1979",
        "12/3/79",
        "12.03.1979",
        "1979-03-12",
        "March 12, 1979",
        "Mar 12th 1979",
        "12 Mawrth 1979",
    ] {
        let out = sent("customer-service", &[("details", json!(["born ", typed, "."].concat()))], &agency);
        let left = text(&out["value"], "details");
        // “of” stands between; that is for the engine.
        assert_eq!(left == "born [details withheld].", !typed.contains(" of "), "{typed} {left}");
    }
}

#[test]
fn nothing_of_a_person_is_in_debug_output() {
    let sent =
        send(form("contact"), &values(&answers("contact")), &Request { recipient: "contact-centre", ..WITHHELD });
    let given = Rewriting { field: "details", text: "Quillfeather", count: 0, kept: &["Quillfeather"] };
    let made = minimise::pseudonymise(form("contact"), &values(&answers("contact")), b"0123456789abcdef");
    let all = format!("{sent:?} {given:?} {made:?} {:?}", Request { rewritten: &[given], ..WITHHELD });
    assert!(!all.contains("Quill") && !all.contains("polling"), "{all}");
}
