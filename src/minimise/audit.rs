//! What was done, fit for the audit log that the notices promise: “audit logs so that we can attribute any changes to
//! the data we hold to a named member of staff and the date of the change is recorded” (Electoral Commission, When you
//! contact us).
//!
//! A record names fields, never what was in them. It is JSON:
//! `{ action, subject, recipient?, entries: [{ field, done, reason?, clause? }], by, at }`.

use crate::check::{date, text};
use crate::error::{Code, Error, Result};
use crate::text::json::Writer;

/// The most characters of the name of who asked.
const MAX_NAME: usize = 200;

/// Who asked for something to be done, and when. Both are the caller's to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    by: String,
    at: String,
}

impl Asked {
    /// `by` names a member of staff, on one line of 200 characters at most; `at` is a day or a time in ISO 8601 form,
    /// `2026-01-31T09:30:00Z`.
    ///
    /// # Errors
    ///
    /// `bad-options` when `by` or `at` is something else.
    pub fn new(by: &str, at: &str) -> Result<Self> {
        let by = text::line(by);
        if by.is_empty() || text::is_longer_than(&by, MAX_NAME) {
            let message = "The record needs to know who asked: a name of 200 characters or less.";
            return Err(Error::new(Code::BadOptions, message));
        }
        if !is_time(at) {
            let message =
                "The record needs to know when: a day or a time in ISO 8601 form, such as \"2026-01-31T09:30:00Z\".";
            return Err(Error::new(Code::BadOptions, message));
        }
        Ok(Self { by, at: at.to_owned() })
    }
}

/// Writes a record: what was done (`minimise`, `disclosure`, `retention`, `pseudonymise`), with which form or document,
/// for which recipient if there is one, and to which fields.
pub(super) fn write(
    json: &mut Writer,
    (action, subject, recipient): (&str, &str, &str),
    asked: &Asked,
    entries: impl FnOnce(&mut Writer),
) {
    json.object();
    json.member("action", action);
    json.member("subject", subject);
    if !recipient.is_empty() {
        json.member("recipient", recipient);
    }
    json.key("entries");
    json.array();
    entries(json);
    json.end_array();
    json.member("by", &asked.by);
    json.member("at", &asked.at);
    json.end_object();
}

/// Writes what was done to a field: `sent`, `sent-rewritten`, `not-sent`, `replaced`, `removed`, `kept`, or the status
/// of a duty; why, and by which clause, where there is something to say.
pub(super) fn entry(json: &mut Writer, field: &str, done: &str, reason: &str, clause: &str) {
    json.object();
    json.member("field", field);
    json.member("done", done);
    for (name, text) in [("reason", reason), ("clause", clause)] {
        if !text.is_empty() {
            json.member(name, text);
        }
    }
    json.end_object();
}

/// A day, or a day and a time of it, in ISO 8601 form.
fn is_time(at: &str) -> bool {
    let (day, time) = at.split_once('T').unwrap_or((at, "00:00"));
    let is_day = date::parse(day).is_ok_and(|date| date::iso(date) == day);
    let is_clock = time.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'+' | b'-' | b'Z'));
    is_day && is_clock && (4..=25).contains(&time.len())
}
