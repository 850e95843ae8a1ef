//! Each answer of a form tidied, judged and put into its normal spelling: the work behind [`validate`](super::validate()).
//!
//! It borrows what it is given and gives back what it need not change, because most answers come out as they went in.

use std::borrow::Cow;

use super::Locale;
use super::answer::Given;
use super::definition::{Bound, Condition, Definition, Field, Kind, Rule};
use super::{message, spotted};
use crate::check::date::{self, Date};
use crate::check::{self, Problem, choice, date_of_birth, text};

/// The most answers that a field of many can have.
const MAX_MANY: usize = 100;

/// What came of a form's answers. Fields are told by their place in the definition.
pub(crate) struct Judged<'a> {
    /// Each field's answer in its normal spelling.
    pub(crate) kept: Vec<Option<Kept<'a>>>,
    /// What is wrong, in page order.
    pub(crate) issues: Vec<Fault>,
    /// What to point out, if nothing is wrong.
    pub(crate) notices: Vec<Remark<'a>>,
}

/// An answer in its normal spelling.
pub(crate) enum Kept<'a> {
    One(Cow<'a, str>),
    /// Free text that is as it was given, without the space around it, and holds nothing to point out.
    Quiet(&'a [u8]),
    Many(Vec<Cow<'a, str>>),
}

/// Something wrong with a field. What is said of it is put together only where it is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) field: usize,
    what: What,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Problem(Problem),
    /// One of the form's rules, by its place.
    Rule(usize),
}

impl Fault {
    /// The code and the sentence.
    pub(crate) fn said<'a>(&self, form: &'a Definition, locale: Locale) -> (&'a str, String) {
        match (self.what, form.fields.get(self.field)) {
            (What::Problem(problem), Some(field)) => message::of(problem, form, field, locale),
            (What::Rule(at), _) if let Some(rule) = form.rules.get(at) => {
                (&rule.code, rule.message.get(locale).to_owned())
            }
            _ => ("", String::new()),
        }
    }
}

/// Something to point out.
pub(crate) struct Remark<'a> {
    pub(crate) field: Option<&'a str>,
    pub(crate) code: &'a str,
    pub(crate) message: String,
    /// What may have been meant.
    pub(crate) suggestion: Option<String>,
    /// The bytes of the answer that it is about.
    pub(crate) place: Option<(usize, usize)>,
}

/// Goes through the fields in page order; `given` has an answer, or none, for each.
pub(crate) fn judge<'a>(
    form: &'a Definition,
    given: &[Option<Given<'a>>],
    locale: Locale,
    today: Option<Date>,
) -> Judged<'a> {
    let mut judged = Judged { kept: Vec::with_capacity(form.fields.len()), issues: Vec::new(), notices: Vec::new() };
    for (i, field) in form.fields.iter().enumerate() {
        let answer = given.get(i).and_then(Option::as_ref);
        let asked = (answer.is_some() || field.required) && judged.meets(field.when.as_ref());
        let kept = if asked { answer_of(field, answer, today) } else { Ok(None) };
        judged.kept.push(kept.unwrap_or_else(|problem| {
            judged.issues.push(Fault { field: i, what: What::Problem(problem) });
            None
        }));
    }
    rules(form, &mut judged);
    if judged.issues.is_empty() {
        notices(form, &mut judged, locale);
    }
    judged
}

impl Judged<'_> {
    fn meets(&self, when: Option<&Condition>) -> bool {
        let Some(when) = when else { return true };
        match self.kept.get(when.at) {
            Some(Some(Kept::One(chosen))) => when.is.iter().any(|is| is == chosen),
            Some(Some(Kept::Many(chosen))) => chosen.iter().any(|chosen| when.is.iter().any(|is| is == chosen)),
            _ => false,
        }
    }

    /// Whether there is an answer, be it in order or not.
    fn is_answered(&self, at: usize) -> bool {
        matches!(self.kept.get(at), Some(Some(_))) || self.issues.iter().any(|issue| issue.field == at)
    }

    /// Whether a rule's condition is met, and none of the answers is there of which it must be one.
    fn applies(&self, rule: &Rule) -> bool {
        self.meets(rule.when.as_ref()) && !rule.absent_at.iter().any(|at| self.is_answered(*at))
    }
}

fn rules(form: &Definition, judged: &mut Judged<'_>) {
    for (i, rule) in form.rules.iter().enumerate() {
        let Some(at) = rule.at.filter(|at| judged.issues.iter().all(|issue| issue.field != *at)) else { continue };
        // Nobody can get past a rule at a field that is not on the page.
        let is_asked = judged.meets(form.fields.get(at).and_then(|field| field.when.as_ref()));
        if is_asked && judged.applies(rule) {
            let place = judged.issues.iter().take_while(|issue| issue.field < at).count();
            judged.issues.insert(place, Fault { field: at, what: What::Rule(i) });
        }
    }
}

fn notices<'a>(form: &'a Definition, judged: &mut Judged<'a>, locale: Locale) {
    let mut notices = Vec::new();
    for rule in &form.notices {
        if judged.applies(rule) {
            let message = rule.message.get(locale).to_owned();
            let field = rule.field.as_deref();
            notices.push(Remark { field, code: &rule.code, message, suggestion: None, place: None });
        }
    }
    spotted::find(form, &judged.kept, locale, &mut notices);
    judged.notices = notices;
}

/// The answer in order, or none if there is none.
fn answer_of<'a>(field: &Field, given: Option<&Given<'a>>, today: Option<Date>) -> Result<Option<Kept<'a>>, Problem> {
    let kept = match given {
        None => None,
        Some(Given::TooLong) => return Err(too_long(field)),
        Some(Given::Torn) => return Err(Problem::Encoding),
        Some(Given::Other) => return Err(Problem::Type),
        // In what is quiet, nothing but space around it can be untidy.
        Some(Given::Quiet(typed)) if is_free(field) => match typed.trim_ascii() {
            _ if typed.len() > text::MAX_CHARS => return Err(too_long(field)),
            [] => None,
            tidy => {
                hold_length(field, &|most| tidy.len() > most)?;
                Some(Kept::Quiet(tidy))
            }
        },
        Some(given @ (Given::Text(_) | Given::Quiet(_))) => {
            let typed = given.text().ok_or(Problem::Encoding)?;
            if field.many {
                let is_chosen = field.kind == Kind::Choice;
                many(field, &mut typed.split(|c| !is_chosen && matches!(c, '\n' | '\r' | ',' | ';')), today)?
            } else {
                one(field, typed, today)?.map(Kept::One)
            }
        }
        Some(Given::List(texts)) if field.many => many(field, &mut texts.iter().copied(), today)?,
        Some(Given::List(texts)) => match texts.as_slice() {
            [] => None,
            [typed] => one(field, typed, today)?.map(Kept::One),
            lines if field.kind == Kind::Address => {
                one(field, &lines.join("\n"), today)?.map(|kept| Kept::One(Cow::Owned(kept.into_owned())))
            }
            _ => return Err(Problem::Type),
        },
        Some(Given::Date(parts)) => {
            date_in_parts(field, parts, today)?.map(|day| Kept::One(Cow::Owned(date::iso(day))))
        }
    };
    if kept.is_none() && field.required { Err(Problem::Required) } else { Ok(kept) }
}

/// Whether any text will do that is not too long or too short.
fn is_free(field: &Field) -> bool {
    field.kind == Kind::Text && field.has_lines && !field.many && field.pattern.is_none()
}

/// Stops at a text that is longer or shorter than the field may have it.
fn hold_length(field: &Field, is_longer_than: &dyn Fn(usize) -> bool) -> Result<(), Problem> {
    match (field.max_length, field.min_length) {
        (Some(max), _) if is_longer_than(max) => Err(too_long(field)),
        (_, Some(min @ 1..)) if !is_longer_than(min - 1) => Err(Problem::TooShort { min }),
        _ => Ok(()),
    }
}

fn too_long(field: &Field) -> Problem {
    Problem::TooLong { max: field.max_length.unwrap_or(text::MAX_CHARS) }
}

fn many<'a>(
    field: &Field,
    texts: &mut dyn Iterator<Item = &'a str>,
    today: Option<Date>,
) -> Result<Option<Kept<'a>>, Problem> {
    let mut kept = Vec::new();
    for typed in texts {
        match one(field, typed, today)? {
            Some(answer) if !kept.contains(&answer) => kept.push(answer),
            _ => {}
        }
        if kept.len() > MAX_MANY {
            return Err(Problem::Type);
        }
    }
    Ok(if kept.is_empty() { None } else { Some(Kept::Many(kept)) })
}

fn date_in_parts(field: &Field, parts: &[&str; 3], today: Option<Date>) -> Result<Option<Date>, Problem> {
    let [day, month, year] = parts;
    if parts.iter().all(|part| text::tidied(part, false).is_empty()) {
        return Ok(None);
    }
    if parts.iter().any(|part| part.len() > 100) {
        return Err(Problem::DateReal);
    }
    match field.kind {
        Kind::Value(check::Kind::Date) => limited(date::parse_parts(day, month, year)?, field, today).map(Some),
        Kind::Value(check::Kind::DateOfBirth) => {
            limited(date_of_birth::parse_parts(day, month, year, today)?, field, today).map(Some)
        }
        _ => Err(Problem::Type),
    }
}

fn limited(day: Date, field: &Field, today: Option<Date>) -> Result<Date, Problem> {
    let bound = |bound: Option<Bound>| match bound {
        Some(Bound::Day(day)) => Some(day),
        Some(Bound::Today) => today,
        _ => None,
    };
    date::Limits { min: bound(field.min), max: bound(field.max), today }.hold(day)?;
    Ok(day)
}

/// One text in order, or none if there is nothing in it.
fn one<'a>(field: &Field, typed: &'a str, today: Option<Date>) -> Result<Option<Cow<'a, str>>, Problem> {
    if text::is_longer_than(typed, text::MAX_CHARS) {
        return Err(too_long(field));
    }
    let tidy = text::tidied(typed, field.has_lines);
    if tidy.is_empty() {
        return Ok(None);
    }
    hold_length(field, &|most| text::is_longer_than(&tidy, most))?;
    let normal = match field.kind {
        Kind::Text | Kind::Address => {
            return match &field.pattern {
                Some(pattern) if !pattern.matches(&tidy) => Err(Problem::Pattern),
                _ => Ok(Some(tidy)),
            };
        }
        Kind::Choice => {
            let offered = field.options.iter().map(String::as_str);
            let is_offered = choice::parse(&tidy, offered).is_some();
            return if is_offered { Ok(Some(tidy)) } else { Err(Problem::Choice) };
        }
        Kind::Value(kind) => match value(kind, &tidy, field, today)? {
            // What is borrowed is all of it, since there is no space around it.
            Cow::Owned(normal) if normal != tidy => Some(normal),
            _ => None,
        },
    };
    Ok(Some(normal.map_or(tidy, Cow::Owned)))
}

/// A value in its normal spelling, as [`check::normal`] gives it.
fn value<'a>(kind: check::Kind, typed: &'a str, field: &Field, today: Option<Date>) -> Result<Cow<'a, str>, Problem> {
    let normal = match kind {
        check::Kind::Date => Ok(date::iso(limited(date::parse(typed)?, field, today)?)),
        check::Kind::DateOfBirth => Ok(date::iso(limited(date_of_birth::parse(typed, today)?, field, today)?)),
        check::Kind::Number => {
            match (check::number::parse(typed), field.min, field.max) {
                (Ok(number), Some(Bound::Number(min)), _) if number < min => Err(Problem::NumberLow { min }),
                (Ok(number), _, Some(Bound::Number(max))) if number > max => Err(Problem::NumberHigh { max }),
                // The sentence names the field's own limit, whatever numbers are read to.
                (Err(Problem::NumberHigh { .. }), _, Some(Bound::Number(max))) => Err(Problem::NumberHigh { max }),
                (number, ..) => number.map(text::decimal),
            }
        }
        kind => return check::normal(kind, typed, today),
    };
    normal.map(Cow::Owned)
}
