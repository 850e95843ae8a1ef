//! A definition out of JSON of the right shape.

use super::{
    Action, Bound, Condition, Definition, Field, Kind, Message, Part, Period, Recipient, Retention, Rule, Words, shape,
};
use crate::check;
use crate::check::date;
use crate::form::json::Json;
use crate::form::pattern::Pattern;

pub(super) fn definition(form: &Json) -> Definition {
    Definition {
        id: text(form, "id"),
        title: words(form, "title"),
        fields: form.list("fields").iter().map(field).collect(),
        rules: form.list("rules").iter().map(rule).collect(),
        notices: form.list("notices").iter().map(rule).collect(),
        messages: messages(form),
        recipients: form.list("recipients").iter().map(recipient).collect(),
        retention: form.list("retention").iter().map(retention).collect(),
    }
}

fn text(json: &Json, name: &str) -> String {
    json.get(name).map(Json::text).unwrap_or_default().to_owned()
}

fn maybe(json: &Json, name: &str) -> Option<String> {
    json.get(name).map(|json| json.text().to_owned())
}

fn texts(json: &Json, name: &str) -> Vec<String> {
    match json.get(name) {
        Some(Json::Text(one)) => vec![one.clone()],
        _ => json.list(name).iter().map(|item| item.text().to_owned()).collect(),
    }
}

fn words(json: &Json, name: &str) -> Words {
    json.get(name).map(|json| Words { en: text(json, "en"), cy: text(json, "cy") }).unwrap_or_default()
}

fn number(json: &Json, name: &str) -> Option<usize> {
    if let Some(Json::Number(number)) = json.get(name) { Some(*number) } else { None }
}

fn flag(json: &Json, name: &str) -> bool {
    matches!(json.get(name), Some(Json::Flag(true)))
}

fn field(json: &Json) -> Field {
    let kind = json.get("kind").map(Json::text).unwrap_or_default();
    Field {
        name: text(json, "name"),
        kind: match kind {
            "address" => Kind::Address,
            "choice" => Kind::Choice,
            name => check::Kind::of(name).map_or(Kind::Text, Kind::Value),
        },
        phrase: words(json, "phrase"),
        has_lines: kind == "address" || (kind == "text" && json.get("rows").is_some()),
        min_length: number(json, "minLength"),
        max_length: number(json, "maxLength"),
        min: bound(json, "min"),
        max: bound(json, "max"),
        pattern: json.get("pattern").and_then(|pattern| Pattern::parse(pattern.text())),
        many: flag(json, "many"),
        required: flag(json, "required"),
        options: json.list("options").iter().map(|option| text(option, "value")).collect(),
        when: condition(json),
        identity: json.get("identity").and_then(|part| nth(part.text(), shape::PARTS, &Part::ALL)),
        messages: messages(json),
    }
}

/// The one of `all` whose word this is, in the order of the words.
fn nth<T: Copy>(word: &str, words: &str, all: &[T]) -> Option<T> {
    words.split(' ').position(|known| known == word).and_then(|at| all.get(at)).copied()
}

fn bound(json: &Json, name: &str) -> Option<Bound> {
    match json.get(name)? {
        Json::Number(number) => Some(Bound::Number(*number)),
        other if other.text() == "today" => Some(Bound::Today),
        other => date::parse(other.text()).ok().map(Bound::Day),
    }
}

fn condition(json: &Json) -> Option<Condition> {
    json.get("when").map(|when| Condition { field: text(when, "field"), is: texts(when, "is") })
}

fn rule(json: &Json) -> Rule {
    Rule {
        code: text(json, "code"),
        field: maybe(json, "field"),
        when: condition(json),
        absent: texts(json, "absent"),
        message: words(json, "message"),
    }
}

fn messages(json: &Json) -> Vec<Message> {
    let Some(Json::Object(members)) = json.get("messages") else { return Vec::new() };
    let message = |(code, message): &(String, Json)| Message {
        code: code.clone(),
        message: Words { en: text(message, "en"), cy: text(message, "cy") },
    };
    members.iter().map(message).collect()
}

fn recipient(json: &Json) -> Recipient {
    Recipient {
        id: text(json, "id"),
        fields: texts(json, "fields"),
        withheld: texts(json, "withheld"),
        rewritten: texts(json, "rewritten"),
        rewritten_when_withheld: texts(json, "rewrittenWhenWithheld"),
        clause: text(json, "clause"),
    }
}

fn retention(json: &Json) -> Retention {
    let action = json.get("action").map(Json::text).unwrap_or_default();
    Retention {
        what: words(json, "what"),
        clause: text(json, "clause"),
        holder: text(json, "holder"),
        action: nth(action, shape::ACTIONS, &Action::ALL).unwrap_or(Action::Keep),
        start: maybe(json, "start"),
        sooner: maybe(json, "sooner"),
        after: period(json, "after"),
        every: period(json, "every"),
        unless: maybe(json, "unless"),
    }
}

fn period(json: &Json, name: &str) -> Option<Period> {
    let json = json.get(name)?;
    let lengths = [
        number(json, "years").map(Period::Years),
        number(json, "days").map(Period::Days),
        number(json, "workingDays").map(Period::WorkingDays),
    ];
    lengths.into_iter().flatten().next()
}
