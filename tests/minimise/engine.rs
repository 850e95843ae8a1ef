//! The redaction engine between two calls, as `withheld` in JavaScript puts it there.

use super::{WITHHELD, answers, form, send, with, written};
use serde_json::{Value, json};
use withheld::form::{self as forms, Values};
use withheld::minimise::{Request, Rewriting};
use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Keep, Options, Redactor};

/// What goes when the engine is there: it looks for those answers that the recipient may not see, and keeps the
/// councillor.
fn through_the_engine(changed: &[(&str, Value)]) -> withheld::Result<Value> {
    let values = with("complaint", changed);
    let first = send(form("complaint"), &values, &WITHHELD)?;
    let hidden = first.hidden().iter().filter_map(|name| Some(((*name).to_owned(), values.get(*name)?.clone())));
    let identity = forms::identity_of("complaint", &hidden.collect::<Values>())?;
    let text = |name: &str| {
        let given = changed.iter().find(|(field, _)| *field == name).map(|(_, value)| value.clone());
        given.unwrap_or_else(|| answers("complaint")[name].clone()).as_str().expect("a text").to_owned()
    };
    let keep = vec![Keep { name: text("councillor"), role: None }];
    let redactor = Redactor::new(&identity, &Options { keep, ..Options::default() })?;
    let raw = text("details");
    let review = redactor.review(raw.as_bytes(), Some("text/plain"))?;
    let kept: Vec<&str> = review
        .findings
        .iter()
        .filter(|finding| finding.action == Action::Keep)
        .map(|finding| finding.span.of(&raw))
        .collect();
    // Nobody is asked: what is doubtful goes.
    let taken = review.findings.iter().filter(|finding| finding.action != Action::Keep);
    let decisions: Vec<_> = taken.map(|finding| Decision { id: finding.id.clone(), action: Action::Redact }).collect();
    let redaction = redactor.redact(raw.as_bytes(), Some("text/plain"), &decisions)?;
    let copy = String::from_utf8(redaction.document).expect("UTF-8");
    let count = decisions.len();
    let rewritten = [Rewriting { field: "details", text: &copy, count, kept: &kept }];
    Ok(written(&send(form("complaint"), &values, &Request { rewritten: &rewritten, ..WITHHELD })?))
}

#[test]
fn what_the_engine_gives_back_is_taken() {
    for (name, councillor, details, goes) in [
        (
            "Mrs Ada Quillfeather",
            "Councillor Ben Thrale",
            "I, Ada Quillfeather of 12 Mill Lane, phone 07700 900123, saw Cllr Thrale shout. His clerk is on 01632 960 001.",
            "I, the Complainant of [address withheld], phone [telephone number withheld], saw Cllr Thrale shout. \
             His clerk is on [details withheld].",
        ),
        (
            "Mrs Ada Quillfeather",
            "Councillor Ben Quillfeather",
            "Cllr Quillfeather shouted at Mrs Quillfeather in May.",
            "Cllr Quillfeather shouted at the Complainant in May.",
        ),
        (
            "May Will",
            "Councillor Ben Thrale",
            "He will do it again in May, says Mrs May Will.",
            "He will do it again in May, says the Complainant.",
        ),
        (
            "Ada Green",
            "Councillor Ben Thrale",
            "The bins on the green will never be green, says Ada Green.",
            "The bins on the green will never be green, says the Complainant.",
        ),
    ] {
        let changed = [("name", json!(name)), ("councillor", json!(councillor)), ("details", json!(details))];
        let out = through_the_engine(&changed).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(out["value"]["details"], goes);
        assert_eq!(out["rewrite"], json!([]));
    }
}
