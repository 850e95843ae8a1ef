//! `withheld/forms`: forms filled in, as `js/forms.js` calls them. Only texts cross: see [`frame`].
//!
//! The catalogue is not in this module: its files are in JavaScript, which needs them as objects anyway, and come here as
//! any council's own definition does.

use std::borrow::Cow;
use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use super::frame::{self, CELL, Cells, Far, ITEM, LIST, SAME};
use crate::check::Locale;
use crate::check::date::{self, Date};
use crate::check::text::decimal;
use crate::error::{Code, Error, Result};
use crate::form::judge::{Fault, Judged, Kept, Remark, judge};
use crate::form::{Definition, Given};

thread_local! {
    /// The definitions that were read, by their handles.
    static FORMS: RefCell<Vec<Option<Held>>> = const { RefCell::new(Vec::new()) };
    /// Where JavaScript writes a frame.
    static FRAME: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    /// Where it reads what came of it.
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A definition, and what JavaScript was told of it.
struct Held {
    form: Definition,
    /// The faults whose sentences it has, and in which language.
    said: Vec<(Fault, Locale)>,
}

/// More bytes than are kept for the next frame.
const LONGEST: usize = 1 << 20;
/// A sentence's number is one character, from this one up to the last but one of ASCII.
const FIRST: usize = 0x20;
/// The character of a sentence without a number.
const UNNUMBERED: char = '\u{7f}';

/// Reads a definition, of so many bytes in the room of frames: `D` and its handle. Of a form of the catalogue it is only the
/// part that this module needs, and known to be sound: it was tested, and cut, when the package was made.
#[wasm_bindgen]
pub fn define(length: usize, is_known: bool) -> usize {
    asked(length, length, |json, _, out| {
        let form = if is_known { Definition::parse_known(json) } else { Definition::parse(json) };
        *out = kept(form?);
        Ok(())
    })
}

fn kept(form: Definition) -> String {
    FORMS.with_borrow_mut(|forms| {
        let free = forms.iter().position(Option::is_none).unwrap_or(forms.len());
        match forms.get_mut(free) {
            Some(place) => *place = Some(Held { form, said: Vec::new() }),
            None => forms.push(Some(Held { form, said: Vec::new() })),
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

/// Where in memory a frame of so many bytes is to be written: to hand over a text costs more than most checks.
#[wasm_bindgen]
pub fn room(length: usize) -> usize {
    FRAME.with_borrow_mut(|frame| {
        if frame.len() < length {
            *frame = vec![0; length];
        }
        frame.as_mut_ptr().expose_provenance()
    })
}

/// The answers in order, or what is wrong with them. The frame, of so many bytes in its room: locale, today, and a cell for
/// each field, in `near` bytes, and the long cells behind them. How many bytes the answer has.
#[wasm_bindgen]
pub fn validate(handle: usize, near: usize, length: usize) -> usize {
    asked(near, length, |near, far, out| with_held(handle, |held| answer(held, near, Far(far), out)))
}

/// Has `run` answer a frame: what is in its first bytes, and what comes after the byte behind them. It is not called by way
/// of a table of functions, so that the module that has no use for [`validate`] is made without all that this calls.
fn asked(near: usize, length: usize, run: impl Fn(&str, &[u8], &mut String) -> Result<()>) -> usize {
    ANSWER.with_borrow_mut(|out| {
        FRAME.with_borrow_mut(|frame| {
            out.clear();
            let far = frame.get(near + 1..length).unwrap_or_default();
            let near = frame::text(frame.get(..near).unwrap_or_default());
            if let Err(why) = near.and_then(|near| run(near, far, out)) {
                *out = frame::error(&why);
            }
            if frame.len() > LONGEST {
                *frame = Vec::new();
            }
        });
        out.len()
    })
}

/// Where in memory the answer stands until the next call.
#[wasm_bindgen]
pub fn answered() -> usize {
    ANSWER.with_borrow(|answer| answer.as_ptr().expose_provenance())
}

fn answer<'a>(held: &mut Held, near: &'a str, mut far: Far<'a>, out: &mut String) -> Result<()> {
    let Held { form, said } = held;
    let mut cells = Cells(Some(near));
    let locale = Locale::parse(some(cells.next()))?;
    let today = day(cells.next(), "today")?;
    let mut given = Vec::with_capacity(form.fields.len());
    for cell in cells {
        given.push(far.given(cell)?);
    }
    let judged = judge(form, &given, locale, today);
    if judged.issues.is_empty() {
        accepted(form, &given, &judged, out);
    } else {
        refused(form, &judged.issues, locale, said, out);
    }
    Ok(())
}

#[cfg(feature = "minimise")]
pub(super) fn with_form(handle: usize, run: impl FnOnce(&Definition) -> Result<String>) -> String {
    frame::result(with_held(handle, |held| run(&held.form)))
}

fn with_held<T>(handle: usize, run: impl FnOnce(&mut Held) -> Result<T>) -> Result<T> {
    FORMS.with_borrow_mut(|forms| {
        let held = forms.get_mut(handle).and_then(Option::as_mut);
        run(held.ok_or_else(|| Error::new(Code::Internal, "A form’s definition was forgotten too early."))?)
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

/// `R` and the character of each issue. One that is new is followed by its field, code and sentence, each after an [`ITEM`],
/// and a [`CELL`]: JavaScript keeps them.
fn refused(form: &Definition, issues: &[Fault], locale: Locale, said: &mut Vec<(Fault, Locale)>, out: &mut String) {
    out.push('R');
    for issue in issues {
        let known = said.iter().position(|known| *known == (*issue, locale));
        let number = FIRST + known.unwrap_or(said.len());
        let number = u8::try_from(number).map_or(UNNUMBERED, char::from).min(UNNUMBERED);
        out.push(number);
        if known.is_none() {
            if number < UNNUMBERED {
                said.push((*issue, locale));
            }
            let field = form.fields.get(issue.field).map_or("", |field| &field.name);
            let (code, message) = issue.said(form, locale);
            for part in [field, code, &message] {
                out.push(ITEM);
                out.push_str(part);
            }
            out.push(CELL);
        }
    }
}

/// `A`, a cell for each field, and a cell for each notice.
fn accepted(form: &Definition, given: &[Option<Given<'_>>], judged: &Judged<'_>, out: &mut String) {
    out.push('A');
    for (kept, given) in judged.kept.iter().zip(given) {
        out.push(CELL);
        match (kept, given) {
            // What is borrowed is what was typed, without the space around it.
            (Some(Kept::One(Cow::Borrowed(_))), Some(Given::Text(_) | Given::Quiet(_))) | (Some(Kept::Quiet(_)), _) => {
                out.push(SAME);
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
        cell(out, &[notice.field.unwrap_or_default(), notice.code, &notice.message, suggestion, &start, &end]);
    }
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
