//! A council's own definition.

use super::{send, text, values, written};
use serde_json::{Value, json};
use withheld::form::Definition;
use withheld::form::definition::Kind;
use withheld::minimise::{self, Event, Request, Rewriting, retention};

/// A council's own form, with what the catalogue's have not.
fn own(recipients: Value) -> withheld::Result<Definition> {
    let words = |en: &str, cy: &str| json!({ "en": en, "cy": cy });
    let any = words("Any", "Unrhyw");
    let field = |name: &str, kind: &str, more: Value| {
        let mut field = json!({ "name": name, "kind": kind, "label": any, "phrase": any });
        field.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        field
    };
    let definition = json!({
        "id": "own", "title": any, "intro": any, "purpose": any, "lawfulBasis": any,
        "source": { "notice": "Nowhere Council", "clause": "any" },
        "fields": [
            field("who", "name", json!({ "identity": "fullName" })),
            field("emails", "email", json!({ "many": true, "identity": "emails" })),
            field("reference", "text", json!({ "identity": "otherIds" })),
            field("topics", "choice", json!({ "many": true, "options": [
                { "value": "noise", "label": any }, { "value": "bins", "label": any }
            ] })),
            field("loud", "text", json!({ "when": { "field": "topics", "is": "noise" } })),
            field("notes", "text", json!({ "many": true })),
            field("story", "text", json!({ "rows": 5 })),
            field("site", "url", json!({})),
        ],
        "recipients": recipients,
        "retention": [
            { "what": any, "period": any, "clause": "c", "holder": "council", "action": "delete",
              "start": "case-closed", "after": { "days": 0 }, "unless": "appeal" },
            { "what": any, "period": any, "clause": "c", "holder": "council", "action": "delete", "start": "review" },
        ],
        "rights": [],
    });
    Definition::parse(&definition.to_string())
}

#[test]
fn a_councils_own_definition_is_kept_in_the_same_way() {
    let any = json!({ "en": "Any", "cy": "Unrhyw" });
    let to =
        |fields: Value| json!([{ "id": "team", "name": any, "fields": fields, "clause": "the clause", "when": any }]);
    let form = own(to(json!(["emails", "topics", "loud", "notes", "story", "site"]))).expect("a definition");
    let typed = |answers: Value| values(answers.as_object().expect("answers"));
    let request = Request { recipient: "team", ..Request::default() };
    let out = |answers: Value| written(&send(&form, &typed(answers), &request).expect("a known recipient"));
    let sent = out(json!({
        "who": "Ada Quillfeather",
        "emails": "ada.quillfeather@mail.example, aq@mail.example",
        "reference": "Case 12/B",
        "topics": ["bins"],
        "loud": "very",
        "notes": ["about case 12b", "", "and ada quillfeather"],
        "site": "https://quillfeather.example/ada",
        "story": "nothing of anyone",
    }));
    assert_eq!(sent["value"]["emails"], json!(["ada.quillfeather@mail.example", "aq@mail.example"]));
    assert_eq!(sent["value"]["topics"], json!(["bins"]));
    assert_eq!(sent["value"]["notes"], json!(["about [details withheld]", "and [details withheld]"]));
    assert_eq!(sent["rewritten"], json!([{ "field": "notes", "count": 2 }]));
    assert_eq!(
        sent["rewrite"],
        json!(["story"]),
        "free text must be rewritten although the definition does not say so"
    );
    let reasons: Vec<_> =
        sent["removed"].as_array().expect("removed").iter().map(|r| [text(r, "field"), text(r, "reason")]).collect();
    let expected =
        [["who", "not-shared"], ["reference", "not-shared"], ["loud", "not-asked"], ["story", "needs-redaction"]];
    assert_eq!(reasons, expected);
    // One option out of two that are not both offered: none goes.
    let sent = out(json!({ "topics": ["noise", "my name is Ada"], "loud": "very" }));
    assert_eq!(sent["value"], json!({}), "neither the choice nor what hangs on it: {sent}");
    let sent = out(json!({ "topics": ["noise", "bins"], "loud": "very" }));
    assert_eq!(sent["value"], json!({ "topics": ["noise", "bins"], "loud": "very" }));
    let many = [Rewriting { field: "notes", text: "one\n\ntwo", count: 1, kept: &[] }];
    let general =
        json!([{ "id": "team", "name": any, "fields": ["notes"], "rewritten": ["notes"], "clause": "c", "when": any }]);
    let general = own(general).expect("a definition");
    let request = Request { recipient: "team", rewritten: &many, ..Request::default() };
    let sent = send(&general, &typed(json!({ "notes": ["x", "y"] })), &request).expect("a known recipient");
    assert_eq!(written(&sent)["value"], json!({ "notes": ["one", "two"] }));

    let day = retention::Options::parse("2026-11-21", None).expect("options");
    let due = |events: &[Event<'_>]| {
        minimise::retention(&form, events, day).map(|duties| (duties[0].status.as_str(), duties[0].due.is_some()))
    };
    assert_eq!(due(&[]), Ok(("waiting", false)));
    assert_eq!(due(&[Event { id: "case-closed", day: Some("2026-11-21") }]), Ok(("due", true)));
    assert_eq!(due(&[Event { id: "appeal", day: None }]), Ok(("kept", false)));
    assert!(due(&[Event { id: "regulatory-reason", day: None }]).is_err(), "not this form's");
    let reviews = ["2024-01-31", "2026-11-21", "2022-01-31"].map(|day| Event { id: "review", day: Some(day) });
    let duties = minimise::retention(&form, &reviews, day).expect("duties");
    assert_eq!(duties[1].status.as_str(), "due", "at the last review");
    // Nobody may declare a recipient of nothing; if it is possible, nothing goes there.
    if let Ok(nothing) = own(to(json!([]))) {
        let sent = send(&nothing, &typed(json!({ "story": "x" })), &request).expect("a known recipient");
        assert_eq!(written(&sent)["value"], json!({}));
    }
    assert!(form.fields.iter().any(|field| field.kind == Kind::Text));
}
