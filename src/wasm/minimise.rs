//! `withheld`: what is promised about answers, as `js/minimise.js` calls it. Only texts cross: see [`frame`]. What comes
//! back is JSON, and with it a record for the audit log where the caller says who asked.

use wasm_bindgen::prelude::wasm_bindgen;

use super::forms::{some, with_form};
use super::frame::{self, CELL, ITEM};
use crate::Result;
use crate::check::Locale;
use crate::minimise::disclosure::{Options, Person};
use crate::minimise::{self, Asked, Event, Request, Rewriting};
use crate::text::json::Writer;

/// What goes to a recipient. The frame: by, at, recipient, withheld, locale; a cell for each field; and a list (field,
/// count, text, what was kept …) for each text that was rewritten.
#[wasm_bindgen]
pub fn minimise(handle: usize, frame: &str) -> String {
    with_form(handle, |form| {
        let mut cells = frame.split(CELL);
        let mut next = || cells.next().unwrap_or_default();
        let asked = asked(next(), next())?;
        let (recipient, withheld, locale) = (next(), !next().is_empty(), Locale::parse(some(Some(next())))?);
        let given: Vec<_> = form.fields.iter().map(|_| frame::given(next())).collect();
        let texts: Vec<Vec<&str>> = cells.map(|cell| cell.split(ITEM).collect()).collect();
        let mut rewritten = Vec::new();
        for cell in &texts {
            if let [field, count, text, kept @ ..] = cell.as_slice() {
                rewritten.push(Rewriting { field, text, count: count.parse().unwrap_or_default(), kept });
            }
        }
        let request = Request { recipient, withheld, locale, rewritten: &rewritten };
        let sent = minimise::recipient::in_order(form, &given, &request)?;
        Ok(written(asked.as_ref(), |json| sent.write(json), |asked, json| sent.write_record(asked, json)))
    })
}

/// What of a person is in a document that an audience sees. The frame: by, at, document, audience, withheld, of.
#[wasm_bindgen]
pub fn disclosure(frame: &str) -> String {
    let mut cells = frame.split(CELL);
    let mut next = || cells.next().unwrap_or_default();
    let (by, at, document, audience, withheld) = (next(), next(), next(), next(), !next().is_empty());
    let shown = Person::parse(some(Some(next()))).and_then(|of| {
        let shown = minimise::disclosure(document, audience, Options { withheld, of })?;
        Ok(written(asked(by, at)?.as_ref(), |json| shown.write(json), |asked, json| shown.write_record(asked, json)))
    });
    frame::result(shown)
}

/// The duties that events bring. The frame: by, at, today, division, and an id and a day as a list for each event.
#[wasm_bindgen]
pub fn retention(handle: usize, frame: &str) -> String {
    with_form(handle, |form| {
        let mut cells = frame.split(CELL);
        let mut next = || cells.next().unwrap_or_default();
        let asked = asked(next(), next())?;
        let options = minimise::retention::Options::parse(next(), some(Some(next())))?;
        let pairs = cells.map(|cell| cell.split_once(ITEM).unwrap_or((cell, "")));
        let events: Vec<_> = pairs.map(|(id, day)| Event { id, day: some(Some(day)) }).collect();
        let duties = minimise::retention(form, &events, options)?;
        let record = |asked: &Asked, json: &mut Writer| minimise::retention::write_record(form, &duties, asked, json);
        Ok(written(asked.as_ref(), |json| minimise::retention::write(&duties, json), record))
    })
}

/// Records without what says who the people are. The frame: by, at, whether the same person gets the same identifier, how
/// many records, and a cell for each field of each.
#[wasm_bindgen]
pub fn pseudonymise(handle: usize, frame: &str, random: &[u8]) -> String {
    with_form(handle, |form| {
        let mut cells = frame.split(CELL);
        let mut next = || cells.next().unwrap_or_default();
        let asked = asked(next(), next())?;
        let (same_person, count) = (!next().is_empty(), next().parse().unwrap_or(0_usize));
        let mut records = Vec::new();
        for _ in 0..count {
            records.push(form.fields.iter().map(|_| frame::given(next())).collect::<Vec<_>>());
        }
        let made = minimise::pseudonym::all_in_order(form, &records, random, same_person)?;
        let mut json = Writer::default();
        json.array();
        for one in &made {
            write(&mut json, asked.as_ref(), |json| one.write(json), |asked, json| one.write_record(asked, json));
        }
        json.end_array();
        Ok(json.finish())
    })
}

/// Who asked, and when, if the caller says so.
fn asked(by: &str, at: &str) -> Result<Option<Asked>> {
    if by.is_empty() && at.is_empty() { Ok(None) } else { Asked::new(by, at).map(Some) }
}

fn written(
    asked: Option<&Asked>,
    result: impl FnOnce(&mut Writer),
    record: impl FnOnce(&Asked, &mut Writer),
) -> String {
    let mut json = Writer::default();
    write(&mut json, asked, result, record);
    json.finish()
}

/// `{ result, audit? }`.
fn write(
    json: &mut Writer,
    asked: Option<&Asked>,
    result: impl FnOnce(&mut Writer),
    record: impl FnOnce(&Asked, &mut Writer),
) {
    json.object();
    json.key("result");
    result(json);
    if let Some(asked) = asked {
        json.key("audit");
        record(asked, json);
    }
    json.end_object();
}
