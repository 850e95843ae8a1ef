//! `withheld/forms`: forms filled in, as `js/forms.js` calls them. Only texts cross: see [`frame`].
//!
//! The catalogue is not in this module: its files are in JavaScript, which needs them as objects anyway, and come here as
//! any council's own definition does.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use super::frame::{self, CELL, ITEM, LIST, SAME};
use crate::check::Locale;
use crate::check::date::{self, Date};
use crate::check::text::decimal;
use crate::error::{Code, Error, Result};
use crate::form::judge::{Judged, Kept, Remark, judge};
use crate::form::{Definition, Given};

thread_local! {
    /// The definitions that were read, by their handles.
    static FORMS: RefCell<Vec<Option<Definition>>> = const { RefCell::new(Vec::new()) };
}

/// Reads a definition: `D` and its handle.
#[wasm_bindgen]
pub fn define(json: &str) -> String {
    frame::result(Definition::parse(json).map(kept))
}

/// Reads the part of a form of the catalogue that this module needs. It is known to be sound: it was tested, and cut, when
/// the package was made.
#[wasm_bindgen(js_name = defineKnown)]
pub fn define_known(json: &str) -> String {
    frame::result(Definition::parse_known(json).map(kept))
}

fn kept(form: Definition) -> String {
    FORMS.with_borrow_mut(|forms| {
        let free = forms.iter().position(Option::is_none).unwrap_or(forms.len());
        match forms.get_mut(free) {
            Some(place) => *place = Some(form),
            None => forms.push(Some(form)),
        }
        ["D", &decimal(free)].concat()
    })
}

/// Forgets a definition that nobody will use again.
#[wasm_bindgen]
pub fn forget(handle: usize) {
    FORMS.with_borrow_mut(|forms| {
        if let Some(form) = forms.get_mut(handle) {
            *form = None;
        }
    });
}

/// The answers in order, or what is wrong with them. The frame: locale, today, and a cell for each field.
#[wasm_bindgen]
pub fn validate(handle: usize, frame: &[u8]) -> String {
    with_form(handle, |form| {
        let frame = frame::text(frame)?;
        let mut cells = frame::cells(frame);
        let locale = Locale::parse(some(cells.next()))?;
        let today = day(cells.next(), "today")?;
        let mut given = Vec::with_capacity(form.fields.len());
        cells.for_each(|cell| given.push(frame::given(cell)));
        Ok(written(form, &given, &judge(form, &given, locale, today)))
    })
}

pub(super) fn with_form(handle: usize, run: impl FnOnce(&Definition) -> Result<String>) -> String {
    FORMS.with_borrow(|forms| {
        let form = forms.get(handle).and_then(Option::as_ref);
        let form = form.ok_or_else(|| Error::new(Code::Internal, "A form’s definition was forgotten too early."));
        frame::result(form.and_then(run))
    })
}

pub(super) fn some(cell: Option<&str>) -> Option<&str> {
    cell.filter(|cell| !cell.is_empty())
}

pub(super) fn day(cell: Option<&str>, option: &str) -> Result<Option<Date>> {
    let Some(text) = some(cell) else { return Ok(None) };
    let day = date::parse(text).ok().filter(|day| date::iso(*day) == text);
    let message = || ["The option ", option, " is a day in ISO 8601 form, such as \"2026-01-31\"."].concat();
    day.map(Some).ok_or_else(|| Error::new(Code::BadOptions, message()))
}

/// `A`, a cell for each field, `A`, and a cell for each notice; or `R` and three cells for each issue.
fn written(form: &Definition, given: &[Option<Given<'_>>], judged: &Judged<'_>) -> String {
    let mut out = String::with_capacity(256);
    if !judged.issues.is_empty() {
        out.push('R');
        for issue in &judged.issues {
            let field = form.fields.get(issue.field).map_or("", |field| &field.name);
            for part in [field, issue.code, &issue.message] {
                cell(&mut out, &[part]);
            }
        }
        return out;
    }
    out.push('A');
    for (kept, given) in judged.kept.iter().zip(given) {
        out.push(CELL);
        match (kept, given) {
            // The very same text, and not one like it: that is seen without reading it.
            (Some(Kept::One(answer)), Some(Given::Text(typed))) if std::ptr::eq::<str>(&**answer, *typed) => {
                out.push(SAME)
            }
            (Some(Kept::One(answer)), _) => out.push_str(answer),
            (Some(Kept::Many(answers)), _) => {
                out.push(LIST);
                for (i, answer) in answers.iter().enumerate() {
                    if i > 0 {
                        out.push(ITEM);
                    }
                    out.push_str(answer);
                }
            }
            (None, _) => {}
        }
    }
    for notice in &judged.notices {
        let (start, end) = units(form, judged, notice).unwrap_or_default();
        let suggestion = notice.suggestion.as_deref().unwrap_or_default();
        cell(&mut out, &[notice.field.unwrap_or_default(), notice.code, &notice.message, suggestion, &start, &end]);
    }
    out
}

/// Where in its answer a notice is, in UTF-16 units.
fn units(form: &Definition, judged: &Judged<'_>, notice: &Remark<'_>) -> Option<(String, String)> {
    let at = form.fields.iter().position(|field| notice.field == Some(&field.name))?;
    let Some(Kept::One(answer)) = judged.kept.get(at)?.as_ref() else { return None };
    let (start, end) = notice.place?;
    let before = answer.get(..start)?.encode_utf16().count();
    let within = answer.get(start..end)?.encode_utf16().count();
    Some((decimal(before), decimal(before + within)))
}

pub(super) fn cell(out: &mut String, items: &[&str]) {
    out.push(CELL);
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push(ITEM);
        }
        out.push_str(item);
    }
}
