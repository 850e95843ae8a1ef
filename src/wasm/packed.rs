//! Findings as they cross to JavaScript: numbers in one array, ids in one text, and every other text once. `js/findings.js`
//! makes objects of them. To make them here, property by property, takes longer than to find them.

use std::collections::HashMap;

use js_sys::{Array, Uint32Array};
use wasm_bindgen::JsValue;

use crate::redact::Review;
use crate::redact::finding::Action;

/// Findings packed.
#[derive(Default)]
struct Packed<'a> {
    numbers: Vec<u32>,
    ids: String,
    texts: Vec<&'a str>,
    /// By text, its place in the list.
    known: HashMap<&'a str, u32>,
    people: Vec<&'a [usize]>,
}

/// The findings of a review with their places in UTF-16 units: `[numbers, ids, texts, people]`.
pub fn packed(review: &Review, offsets: Vec<(usize, usize)>) -> JsValue {
    let mut packed = Packed::default();
    let several = review.labels.len() > 1;
    for (finding, (start, end)) in review.findings.iter().zip(offsets) {
        let action = match finding.action {
            Action::Redact => "redact",
            Action::Suggest => "suggest",
            Action::Keep => "keep",
        };
        // To two places: 0.95 and not the nearest 32-bit number to it.
        let hundredths = (finding.confidence * 100.0).round();
        let people = if several { packed.group(finding.whose.people()) } else { 0 };
        let row = [
            number(finding.part),
            number(start),
            number(end),
            packed.text(finding.class.as_str()),
            packed.text(finding.reason.rule),
            packed.text(action),
            hundredths as u32,
            packed.text(finding.reason.why),
            packed.text(&finding.replacement),
            people,
            number(finding.id.len()),
        ];
        packed.numbers.extend(row);
        packed.ids.push_str(&finding.id);
    }
    let texts: Array = packed.texts.iter().map(|text| JsValue::from_str(text)).collect();
    let group = |people: &&[usize]| people.iter().map(|person| JsValue::from(number(*person))).collect::<Array>();
    let people: Array = packed.people.iter().map(group).collect();
    let numbers = Uint32Array::from(packed.numbers.as_slice());
    Array::of4(&numbers, &packed.ids.into(), &texts, &people).into()
}

impl<'a> Packed<'a> {
    fn text(&mut self, text: &'a str) -> u32 {
        let texts = &mut self.texts;
        *self.known.entry(text).or_insert_with(|| {
            texts.push(text);
            number(texts.len() - 1)
        })
    }

    /// The place of a list of people, counted from one.
    fn group(&mut self, people: &'a [usize]) -> u32 {
        let place = self.people.iter().position(|known| *known == people).unwrap_or_else(|| {
            self.people.push(people);
            self.people.len() - 1
        });
        number(place + 1)
    }
}

/// A number of this machine's: the module's are no larger.
fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
