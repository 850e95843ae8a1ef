//! Whether a definition that can be read also makes sense.

use super::{Bound, Condition, Definition, Field, Kind, Recipient, shape};
use crate::check;
use crate::check::text::{self, decimal};
use crate::error::{Code, Error, Result};

/// The longest answer that a pattern is matched against: each character may cost as many steps as the pattern has parts.
const MAX_MATCHED: usize = 1_000;

pub(super) fn wrong(place: &str, what: &str) -> Error {
    Error::new(Code::BadDefinition, ["The form’s definition: ", place, " ", what, "."].concat())
}

pub(super) fn check(form: &Definition) -> Result<()> {
    if form.fields.is_empty() {
        return Err(wrong("fields", "is empty"));
    }
    for (i, field) in form.fields.iter().enumerate() {
        let earlier = form.fields.get(..i).unwrap_or_default();
        check_field(field, earlier).or_else(|what| at("fields", i, what))?;
    }
    // For all fields it may have the kind before it.
    let is_kind = |kind: &str| shape::KINDS.split(' ').any(|known| known == kind) || check::Kind::of(kind).is_some();
    let code = |code: &str| match code.split_once('.') {
        Some((kind, code)) => is_kind(kind) && is_code(code),
        None => is_code(code),
    };
    if !form.messages.iter().all(|message| code(&message.code)) {
        return Err(wrong("messages", NO_CODE));
    }
    for (i, rule) in form.rules.iter().enumerate() {
        let what = if rule.field.is_none() { Err("has no field to be shown at") } else { Ok(()) };
        what.or_else(|what| at("rules", i, what))?;
    }
    for (name, rules) in [("rules", &form.rules), ("notices", &form.notices)] {
        for (i, rule) in rules.iter().enumerate() {
            let names = declared(form, &rule.absent).and_then(|()| declared(form, rule.field.as_slice()));
            let fits = names.and_then(|()| conditional(rule.when.as_ref(), &form.fields));
            fits.or_else(|what| at(name, i, what))?;
        }
    }
    for (i, recipient) in form.recipients.iter().enumerate() {
        let is_again = form.recipients.iter().take(i).any(|other| other.id == recipient.id);
        let own = if is_again { Err("has the id of an earlier recipient") } else { check_recipient(form, recipient) };
        own.or_else(|what| at("recipients", i, what))?;
    }
    for (i, kept) in form.retention.iter().enumerate() {
        if kept.start.is_none() && (kept.after.is_some() || kept.sooner.is_some() || kept.every.is_some()) {
            at("retention", i, "has a time that runs and no start for it")?;
        }
    }
    Ok(())
}

fn at(list: &str, i: usize, what: &str) -> Result<()> {
    Err(wrong(&[list, "[", &decimal(i), "]"].concat(), what))
}

type Sound = std::result::Result<(), &'static str>;

fn check_field(field: &Field, earlier: &[Field]) -> Sound {
    let is_text = field.kind == Kind::Text;
    let is_date = matches!(field.kind, Kind::Value(check::Kind::Date | check::Kind::DateOfBirth));
    let fits_kind = |bound: &Bound| match field.kind {
        Kind::Value(check::Kind::Number) => matches!(bound, Bound::Number(_)),
        Kind::Value(check::Kind::Date | check::Kind::DateOfBirth) => !matches!(bound, Bound::Number(_)),
        _ => false,
    };
    let faults = [
        (!is_name(&field.name), "has a name that is not of letters, digits, hyphens and full stops after a letter"),
        (earlier.iter().any(|other| other.name == field.name), "has the name of an earlier field"),
        (
            (field.kind == Kind::Choice) == field.options.is_empty(),
            "is a choice without options, or has options and is none",
        ),
        (field.max_length == Some(0), "has a maxLength of nothing"),
        (
            field.min_length.is_some_and(|min| field.max_length.is_some_and(|max| max < min)),
            "has a minLength above its maxLength",
        ),
        (field.pattern.is_some() && (!is_text || field.has_lines), "has a pattern and is no text of one line"),
        (
            field.pattern.is_some() && field.max_length.is_none_or(|max| max > MAX_MATCHED),
            "has a pattern and no maxLength of at most 1,000",
        ),
        (
            !field.min.iter().chain(&field.max).all(fits_kind),
            "has a min or max that is not of its kind: a number has numbers, a date has days",
        ),
        (field.many && field.has_lines, "has many answers of several lines each"),
        (field.many && is_date, "has many answers and is a date"),
        (is_upside_down(field.min, field.max), "has a min above its max"),
        (
            field.options.iter().enumerate().any(|(i, value)| {
                text::line(value) != *value
                    || value.is_empty()
                    || field.options.iter().take(i).any(|other| other == value)
            }),
            "has an option whose value is empty, has spaces around it, or is that of another",
        ),
        (!field.messages.iter().all(|message| is_code(&message.code)), NO_CODE),
    ];
    match faults.iter().find(|(is_wrong, _)| *is_wrong) {
        Some((_, what)) => Err(what),
        None => conditional(field.when.as_ref(), earlier),
    }
}

const fn is_upside_down(min: Option<Bound>, max: Option<Bound>) -> bool {
    match (min, max) {
        (Some(Bound::Number(min)), Some(Bound::Number(max))) => min > max,
        (Some(Bound::Day(min)), Some(Bound::Day(max))) => min.to_julian_day() > max.to_julian_day(),
        _ => false,
    }
}

/// The codes of [`Problem`](crate::check::Problem), which a test holds against it.
pub(super) const CODES: &str = "required type text-encoding too-long too-short choice pattern format length range area letters \
                                prefix check missing real year past future early late too-old low high";
const NO_CODE: &str = "has a message for a code that no problem has";

fn is_code(code: &str) -> bool {
    CODES.split(' ').any(|known| known == code)
}

/// Names become keys of objects in JavaScript, names of inputs in HTML, and words on a command line.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

fn check_recipient(form: &Definition, recipient: &Recipient) -> Sound {
    declared(form, &recipient.fields)?;
    if recipient.fields.is_empty() {
        return Err("receives no fields");
    }
    let parts = [&recipient.withheld, &recipient.rewritten, &recipient.rewritten_when_withheld];
    if parts.into_iter().flatten().any(|name| !recipient.fields.contains(name)) {
        return Err("withholds or rewrites a field that it does not receive");
    }
    let is_text = |name: &String| form.field(name).is_some_and(|field| field.kind == Kind::Text);
    if !recipient.rewritten.iter().chain(&recipient.rewritten_when_withheld).all(is_text) {
        return Err("rewrites a field that is no text");
    }
    Ok(())
}

fn conditional(when: Option<&Condition>, fields: &[Field]) -> Sound {
    let Some(when) = when else { return Ok(()) };
    let choice = fields.iter().find(|field| field.name == when.field).map(|choice| choice.options.as_slice());
    let offered = |value: &String| choice.unwrap_or_default().contains(value);
    match !when.is.is_empty() && when.is.iter().all(offered) {
        true => Ok(()),
        false => Err("has a condition that is not an option of an earlier choice"),
    }
}

fn declared(form: &Definition, names: &[String]) -> Sound {
    match names.iter().all(|name| form.field(name).is_some()) {
        true => Ok(()),
        false => Err("names a field that the form does not have"),
    }
}
