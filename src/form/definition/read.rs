//! A definition out of JSON of the right shape.

use super::{
    Action, Bound, Condition, Definition, Field, Kind, Message, Part, Period, Recipient, Retention, Rule, Words, shape,
};
use crate::check;
use crate::check::date;
use crate::form::json::Json;
use crate::form::pattern::Pattern;

pub(super) fn definition(form: &Json) -> Definition {
    let fields = form.list("fields");
    let rules = |name| form.list(name).iter().map(|one| rule(one, fields)).collect();
    Definition {
        id: text(form, "id"),
        title: words(form, "title"),
        fields: fields.iter().map(|one| field(one, fields)).collect(),
        rules: rules("rules"),
        notices: rules("notices"),
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

fn field(json: &Json, fields: &[Json]) -> Field {
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
        when: condition(json, fields),
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

fn condition(json: &Json, fields: &[Json]) -> Option<Condition> {
    let when = json.get("when")?;
    let field = text(when, "field");
    Some(Condition { at: place(&field, fields), field, is: texts(when, "is") })
}

/// The place of a field; one that there is not, if there is no field of that name.
fn place(name: &String, fields: &[Json]) -> usize {
    let is_it = |field: &Json| field.get("name").is_some_and(|known| known.text() == name);
    fields.iter().position(is_it).unwrap_or(usize::MAX)
}

fn rule(json: &Json, fields: &[Json]) -> Rule {
    let (field, absent) = (maybe(json, "field"), texts(json, "absent"));
    Rule {
        code: text(json, "code"),
        at: field.as_ref().map(|name| place(name, fields)),
        field,
        when: condition(json, fields),
        absent_at: absent.iter().map(|name| place(name, fields)).collect(),
        absent,
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
