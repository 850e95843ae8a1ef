//! What the tests of forms share: definitions and answers out of rows of data, and whether they come out as a row says.
//!
//! A row: `case`; `values`; `today`, if it matters; then `value` and `notices`, or `issues`. An issue is
//! `[field, code, English, Welsh]`. A notice is its code, or `[field, code, English, Welsh]` with what may have been meant and
//! the text that it is about.
//! Every row is tried in both languages.

#![allow(dead_code)]

use serde_json::{Map, Value, json};
use withheld::check::{Locale, date};
use withheld::form::{Accepted, Answer, Answered, Definition, Issue, Notice, Options, Validation, Values};

/// The forms of the catalogue, as they are listed.
pub const IDS: [&str; 7] =
    ["complaint", "complaint-response", "contact", "customer-service", "booklet", "research", "stakeholder"];

/// Answers out of an object.
pub fn values(json: &Value) -> Values {
    json.as_object().expect("an object").iter().map(|(name, value)| (name.clone(), answer(value))).collect()
}

/// An answer as JavaScript would send it. `{ "repeat": [before, part, times, after] }` is a long text, `{ "tooLong": true }`
/// and `{ "torn": true }` are those that do not even arrive.
pub fn answer(value: &Value) -> Answer {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        _ => repeated(value),
    };
    match value {
        Value::Null => Answer::from(""),
        Value::Array(items) => items.iter().map(text).collect::<Option<_>>().map_or(Answer::Other, Answer::List),
        Value::Object(object) if object.contains_key("tooLong") => Answer::TooLong,
        Value::Object(object) if object.contains_key("torn") => Answer::Torn,
        Value::Object(object) if object.keys().any(|key| ["day", "month", "year"].contains(&&**key)) => {
            let part = |name: &str| object.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            Answer::Date { day: part("day"), month: part("month"), year: part("year") }
        }
        other => text(other).map_or(Answer::Other, Answer::Text),
    }
}

fn repeated(value: &Value) -> Option<String> {
    let parts = value.get("repeat")?;
    let text = |at: usize| parts[at].as_str().expect("a text");
    let times = parts[2].as_u64().expect("a count").try_into().expect("a count");
    Some([text(0), &text(1).repeat(times), text(3)].concat())
}

/// What an answer in a row is expected to be: a long text is written out.
fn expected(value: &Value) -> Value {
    repeated(value).map_or_else(|| value.clone(), Value::String)
}

/// The options of a row.
pub fn options(row: &Value, locale: Locale) -> Options {
    let today = row["today"].as_str().map(|today| date::parse(today).expect("a day"));
    Options { locale, today }
}

/// A definition out of what is said of it: texts that do not matter are filled in.
pub fn definition(said: &Value) -> Definition {
    Definition::parse(&whole(said).to_string()).unwrap_or_else(|error| panic!("{error}"))
}

/// The JSON of a definition out of what is said of it.
pub fn whole(said: &Value) -> Value {
    let words = |text: &str| json!({ "en": text, "cy": format!("{text} yn Gymraeg") });
    let mut form = json!({ "id": "test", "source": { "notice": "A notice", "clause": "a clause" }, "fields": [] });
    for name in ["title", "intro", "purpose", "lawfulBasis"] {
        form[name] = words(name);
    }
    merge(&mut form, said);
    for field in form["fields"].as_array_mut().expect("fields") {
        let mut filled = json!({ "label": words("A question"), "phrase": { "en": "the answer", "cy": "yr ateb" } });
        merge(&mut filled, field);
        for option in filled.get_mut("options").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(value) = option.as_str() {
                *option = json!({ "value": value, "label": words(value) });
            }
        }
        *field = filled;
    }
    form
}

fn merge(into: &mut Value, from: &Value) {
    for (name, value) in from.as_object().expect("an object") {
        into[name] = value.clone();
    }
}

/// Tries every row of a file of `{ "definition", "rows" }`, or of a list of those.
pub fn try_all(file: &str) {
    let parsed: Value = serde_json::from_str(file).expect("JSON");
    let sets = if parsed.is_array() { parsed } else { json!([parsed]) };
    for set in sets.as_array().expect("a list") {
        let form = definition(&set["definition"]);
        let rows = set["rows"].as_array().expect("rows");
        assert!(!rows.is_empty());
        rows.iter().for_each(|row| try_row(&form, row));
    }
}

/// Tries one row, in both languages.
pub fn try_row(form: &Definition, row: &Value) {
    let known = ["case", "values", "today", "value", "notices", "issues"];
    assert!(row.as_object().expect("a row").keys().all(|key| known.contains(&&**key)), "a misspelt row: {row}");
    for (at, locale) in [(0, Locale::En), (1, Locale::Cy)] {
        let options = options(row, locale);
        match form.validate(&values(&row["values"]), &options) {
            Validation::Accepted { value, notices } => {
                let wanted: Map<_, _> = match &row["value"] {
                    Value::Object(wanted) => {
                        wanted.iter().map(|(name, value)| (name.clone(), expected(value))).collect()
                    }
                    _ => panic!("accepted: {row}"),
                };
                assert_eq!(as_json(&value), Value::Object(wanted), "{row}");
                assert_page_order(form, value.iter().map(|(name, _)| name));
                try_notices(&value, &notices, row, at);
                let again = form.validate(&value.to_values(), &options);
                assert_eq!(again, Validation::Accepted { value, notices }, "validating twice: {row}");
            }
            Validation::Refused { issues } => try_issues(form, &issues, row, at),
        }
    }
}

fn try_issues(form: &Definition, issues: &[Issue], row: &Value, at: usize) {
    let found: Vec<_> = issues.iter().map(|i| json!([i.field, i.code, i.message])).collect();
    let wanted = row["issues"].as_array().unwrap_or_else(|| panic!("refused: {found:?} {row}"));
    let wanted: Vec<_> = wanted.iter().map(|issue| json!([issue[0], issue[1], issue[2 + at]])).collect();
    assert_eq!(found, wanted, "{row}");
    assert_page_order(form, issues.iter().map(|issue| issue.field.as_str()));
}

fn try_notices(value: &Accepted, notices: &[Notice], row: &Value, at: usize) {
    let wanted = row["notices"].as_array().cloned().unwrap_or_default();
    assert_eq!(notices.len(), wanted.len(), "{notices:?} {row}");
    for (notice, wanted) in notices.iter().zip(&wanted) {
        if wanted.is_string() {
            assert_eq!(json!(notice.code), *wanted, "{row}");
        } else {
            let found = json!([notice.field, notice.code, notice.message, notice.suggestion, about(value, notice)]);
            assert_eq!(found, json!([wanted[0], wanted[1], wanted[2 + at], wanted[4], wanted[5]]), "{row}");
        }
    }
}

/// The text of the answer that a notice is about, if it is about some of it.
pub fn about<'a>(value: &'a Accepted, notice: &Notice) -> Option<&'a str> {
    let (start, end) = notice.place?;
    let answer = notice.field.as_ref().and_then(|field| value.get(field)).expect("a place is in an answer");
    Some(&answer[start..end])
}

/// That fields come in the order of the page, each once.
pub fn assert_page_order<'a>(form: &Definition, names: impl Iterator<Item = &'a str>) {
    let places: Vec<_> = names.map(|name| form.fields.iter().position(|field| field.name == name)).collect();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]) && !places.contains(&None), "{places:?}");
}

/// Accepted answers as JavaScript has them.
pub fn as_json(value: &Accepted) -> Value {
    let answer = |answered: &Answered| match answered {
        Answered::One(text) => json!(text),
        Answered::Many(texts) => json!(texts),
    };
    Value::Object(value.iter().map(|(name, answered)| (name.to_owned(), answer(answered))).collect())
}
