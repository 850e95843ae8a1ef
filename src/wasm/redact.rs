//! `withheld/redact`: the redaction engine, as JavaScript calls it. Bytes come in, UTF-16 offsets go out.

use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::packed::packed;
use crate::redact::finding::{Class, Decision, Notice};
use crate::redact::picture::Picture;
use crate::redact::{Options, Redactor, Withheld};
use crate::text::{Span, utf16};
use crate::{Code, Error, Identity};

type Js = Result<JsValue, JsValue>;

/// One person or several, ready to be looked for.
#[wasm_bindgen]
pub struct Engine(Redactor);

/// A survivor as JavaScript sees it.
#[derive(Serialize)]
struct Survivor<'a> {
    part: &'a str,
    start: usize,
    end: usize,
    text: &'a str,
    class: Class,
    rule: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Review<'a> {
    media_type: &'a str,
    parts: Vec<Part<'a>>,
    pictures: &'a [Picture],
    labels: &'a [String],
    notices: &'a [Notice],
}

/// A part of a document, which the places of findings count in.
#[derive(Serialize)]
struct Part<'a> {
    name: &'a str,
    text: &'a str,
    /// Whether it does not go into a copy.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    dropped: bool,
}

#[derive(Serialize)]
struct Verification<'a> {
    clean: bool,
    survivors: Vec<Survivor<'a>>,
}

#[wasm_bindgen]
impl Engine {
    /// Works out every form in which the person may appear, or each person of a list of `{ identity, label, role }`. `learnt`
    /// is what [`prepare`](Self::prepare) gave, for the documents of that case.
    #[wasm_bindgen(constructor)]
    pub fn new(people: &JsValue, options: &JsValue, learnt: JsValue) -> Result<Engine, JsValue> {
        let options: Options = if options.is_null() || options.is_undefined() {
            Options::default()
        } else {
            closed_keep(options)?;
            read(options, &Options::FIELDS, Code::BadOptions, OPTIONS)?
        };
        let redactor = if Array::is_array(people) {
            let people = Array::from(people).iter().map(|who| withheld(&who)).collect::<Result<Vec<_>, _>>()?;
            Redactor::of(&people, &options)
        } else {
            Redactor::new(&identity(people)?, &options)
        };
        let redactor = redactor.map_err(|error| thrown(&error))?;
        if learnt.is_undefined() {
            return Ok(Self(redactor));
        }
        Ok(Self(redactor.knowing(serde_wasm_bindgen::from_value(learnt)?)))
    }

    /// What each person is called where a document does not change it.
    pub fn labels(&self) -> Vec<String> {
        self.0.labels().to_vec()
    }

    /// What each person is called in all of these documents, each a list of its bytes and its media type, and what the
    /// documents tell of each: `{ labels, learnt }`. It is plain data, from which an engine can be made again.
    pub fn prepare(&self, documents: &Array) -> Js {
        let read = |document: JsValue| {
            let pair = Array::from(&document);
            (Uint8Array::new(&pair.get(0)).to_vec(), pair.get(1).as_string())
        };
        let documents: Vec<(Vec<u8>, Option<String>)> = documents.iter().map(read).collect();
        let documents: Vec<(&[u8], Option<&str>)> =
            documents.iter().map(|(bytes, media_type)| (bytes.as_slice(), media_type.as_deref())).collect();
        let prepared = self.0.prepare(&documents).map_err(|error| thrown(&error))?;
        let result = Object::new();
        set(&result, "labels", &plain(&prepared.labels())?);
        set(&result, "learnt", &plain(&prepared.learnt())?);
        Ok(result.into())
    }

    /// Finds the person. Nothing is changed.
    pub fn review(&self, document: &[u8], media_type: Option<String>) -> Js {
        let review = self.0.review(document, media_type.as_deref()).map_err(|error| thrown(&error))?;
        let spans: Vec<(usize, Span)> = review.findings.iter().map(|f| (f.part, f.span)).collect();
        let offsets = offsets(&review.texts, &spans);
        let parts = review.parts.iter().zip(&review.texts).enumerate();
        let parts = parts.map(|(at, (name, text))| Part { name, text, dropped: at >= review.copied });
        let result = plain(&Review {
            media_type: review.media_type,
            parts: parts.collect(),
            pictures: &review.pictures,
            labels: &review.labels,
            notices: &review.notices,
        })?;
        set(result.unchecked_ref(), "packed", &packed(&review, offsets));
        Ok(result)
    }

    /// Writes a copy without the person: `{ document, report }`.
    pub fn redact(&self, document: &[u8], media_type: Option<String>, decisions: &JsValue) -> Js {
        let decisions = decided(decisions)?;
        let redaction = self.0.redact(document, media_type.as_deref(), &decisions).map_err(|error| thrown(&error))?;
        let result = Object::new();
        set(&result, "document", &Uint8Array::from(redaction.document.as_slice()));
        set(&result, "report", &plain(&redaction.report)?);
        Ok(result.into())
    }

    /// Says what of the person a document still holds.
    pub fn verify(&self, document: &[u8], media_type: Option<String>) -> Js {
        let verification = self.0.verify(document, media_type.as_deref()).map_err(|error| thrown(&error))?;
        let spans: Vec<(usize, Span)> = verification.survivors.iter().map(|s| (s.part, s.span)).collect();
        let offsets = offsets(&verification.texts, &spans);
        let survivors = verification.survivors.iter().zip(offsets).map(|(survivor, (start, end))| Survivor {
            part: verification.parts.get(survivor.part).map_or("", String::as_str),
            start,
            end,
            text: verification.texts.get(survivor.part).map_or("", |text| survivor.span.of(text)),
            class: survivor.class,
            rule: survivor.reason.rule,
        });
        plain(&Verification { clean: verification.survivors.is_empty(), survivors: survivors.collect() })
    }
}

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

const IDENTITY: &str = "The identity is not in the right form. It is an object in which each detail is a text, or a list of texts where \
    its name is in the plural; bank is an object with sortCode and accountNumber.";
const OPTIONS: &str = "The options are not in the right form: keep is a list of { name, role } with a name in each, label, locale and title are texts, trackedChanges is \"accept\" or \"refuse\", others and pronouns are true or false.";
const DECISIONS: &str = "The decisions are not in the right form: a list of { id, action }, with action \"redact\", \"keep\" or \"suggest\".";

const PEOPLE: &str = "The list of people is not in the right form: a list of { identity, label, role } with an identity in each; \
    label is a text, role is \"complainant\", \"witness\" or \"person\".";

fn identity(value: &JsValue) -> Result<Identity, JsValue> {
    read(value, &Identity::FIELDS, Code::BadIdentity, IDENTITY)
}

/// One entry of a list of people.
fn withheld(value: &JsValue) -> Result<Withheld, JsValue> {
    let bad = || thrown(&Error::new(Code::BadIdentity, PEOPLE));
    if !value.is_object() || Array::is_array(value) {
        return Err(bad());
    }
    let known = |key: JsValue| key.as_string().is_some_and(|key| Withheld::FIELDS.contains(&key.as_str()));
    if !Object::keys(value.unchecked_ref::<Object>()).iter().all(known) {
        return Err(bad());
    }
    let field = |name: &str| Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let text = |name: &str| match field(name) {
        none if none.is_undefined() => Ok(None),
        value => value.as_string().map(Some).ok_or_else(bad),
    };
    Ok(Withheld { identity: identity(&field("identity"))?, label: text("label")?, role: text("role")? })
}

/// Reads an object whose fields must all be known: a detail under a name with a slip in it would not be searched for.
fn read<T: DeserializeOwned>(
    value: &JsValue,
    fields: &[&str],
    code: Code,
    message: &'static str,
) -> Result<T, JsValue> {
    if !value.is_object() || Array::is_array(value) {
        return Err(thrown(&Error::new(code, message)));
    }
    let unknown = Object::keys(value.unchecked_ref::<Object>())
        .iter()
        .filter_map(|key| key.as_string())
        .any(|key| !fields.contains(&key.as_str()));
    if unknown {
        let message =
            format!("A field is not known, so it would not be searched for. Known are: {}.", fields.join(", "));
        return Err(thrown(&Error::new(code, message)));
    }
    // The library's own message would repeat the value.
    serde_wasm_bindgen::from_value(value.clone()).map_err(|_| thrown(&Error::new(code, message)))
}

/// Refuses an entry of `keep` with a misspelt field, or without a name: whoever it was meant for would not stay.
fn closed_keep(options: &JsValue) -> Result<(), JsValue> {
    let keep = Reflect::get(options, &"keep".into()).unwrap_or(JsValue::UNDEFINED);
    if !Array::is_array(&keep) {
        return Ok(());
    }
    let closed = |entry: JsValue| {
        let keys: Vec<String> = if entry.is_object() {
            Object::keys(entry.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()).collect()
        } else {
            Vec::new()
        };
        keys.iter().any(|key| key == "name") && keys.iter().all(|key| key == "name" || key == "role")
    };
    if Array::from(&keep).iter().all(closed) { Ok(()) } else { Err(thrown(&Error::new(Code::BadOptions, OPTIONS))) }
}

fn decided(decisions: &JsValue) -> Result<Vec<Decision>, JsValue> {
    if decisions.is_null() || decisions.is_undefined() {
        return Ok(Vec::new());
    }
    let bad = || thrown(&Error::new(Code::BadDecisions, DECISIONS));
    if !Array::is_array(decisions) {
        return Err(bad());
    }
    serde_wasm_bindgen::from_value(decisions.clone()).map_err(|_| bad())
}

/// UTF-16 offsets of places in several texts.
fn offsets(texts: &[String], places: &[(usize, Span)]) -> Vec<(usize, usize)> {
    let mut result = vec![(0, 0); places.len()];
    for (part, text) in texts.iter().enumerate() {
        let here: Vec<usize> = (0..places.len()).filter(|i| places.get(*i).is_some_and(|(p, _)| *p == part)).collect();
        let bytes: Vec<usize> =
            here.iter().filter_map(|i| places.get(*i)).flat_map(|(_, span)| [span.start, span.end]).collect();
        let units = utf16::from_bytes(text, &bytes);
        for (i, pair) in here.into_iter().zip(units.chunks_exact(2)) {
            if let (Some(slot), [start, end]) = (result.get_mut(i), pair) {
                *slot = (*start, *end);
            }
        }
    }
    result
}

fn plain(value: &impl Serialize) -> Js {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// An error as a plain `{ code, message }`.
fn thrown(error: &Error) -> JsValue {
    let object = Object::new();
    set(&object, "code", &error.code().as_str().into());
    set(&object, "message", &error.message().into());
    if let Some(field) = error.field() {
        set(&object, "field", &field.into());
    }
    object.into()
}

/// Sets a property of an object that is ours and plain, which cannot fail.
fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
