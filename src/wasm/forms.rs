//! `withheld`: forms, checks and the identity, as JavaScript calls them.
//!
//! Only the fields that a form declares are read from the caller's object, each once and only its own: what else it
//! holds, how deep, and whether it contains itself, does not matter.

use js_sys::{JSON, JsString, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::check::{self, Locale, text::MAX_CHARS};
use crate::error::{Code, Error};
use crate::form::{self, Answer, Values};

type Js = Result<JsValue, JsValue>;

/// The most texts that are read from a list.
const MAX_LIST: u32 = 1_000;

#[wasm_bindgen]
extern "C" {
    /// `Object.hasOwn`, which a proxy can make throw.
    #[wasm_bindgen(js_namespace = Object, js_name = hasOwn, catch)]
    fn has_own(object: &JsValue, name: &str) -> Result<bool, JsValue>;
    /// `Array.isArray`, which throws for a revoked proxy.
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// The forms there are: their ids and titles.
#[wasm_bindgen]
pub fn forms() -> Js {
    plain(&form::list().map_err(thrown)?)
}

/// The definition of one form.
#[wasm_bindgen]
pub fn form(id: &JsValue) -> Js {
    JSON::parse(form::source(&name(id)).map_err(thrown)?)
}

/// The answers of a form in order, or what is wrong with them.
#[wasm_bindgen]
pub fn validate(id: &JsValue, values: &JsValue, options: &JsValue) -> Js {
    let id = name(id);
    let values = answers(form::get(&id), values).map_err(thrown)?;
    let locale = option(options, "locale").and_then(|locale| Locale::parse(locale.as_deref())).map_err(thrown)?;
    plain(&form::validate(&id, &values, &form::Options { locale }).map_err(thrown)?)
}

/// One value judged by itself.
#[wasm_bindgen]
pub fn check(kind: &JsValue, value: &JsValue, options: &JsValue) -> Js {
    let read = || {
        let (locale, standard) = (option(options, "locale")?, option(options, "standard")?);
        let options = check::Options::parse(locale.as_deref(), standard.as_deref())?;
        let value = match value.dyn_ref::<JsString>() {
            Some(value) => text(value).ok_or_else(|| Error::new(Code::BadText, LONE))?,
            None => return Err(Error::new(Code::BadValues, "The value to check is not a string.")),
        };
        check::check(&name(kind), &value, &options)
    };
    plain(&read().map_err(thrown)?)
}

/// What a form's answers say of who the person is.
#[wasm_bindgen(js_name = identityOf)]
pub fn identity_of(id: &JsValue, values: &JsValue) -> Js {
    let id = name(id);
    let values = answers(form::get(&id), values).map_err(thrown)?;
    plain(&form::identity_of(&id, &values).map_err(thrown)?)
}

/// The version of the package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

const LONE: &str = "The text holds half of a surrogate pair and so is no Unicode. Send it as it was typed.";

/// The name of a form or a kind; what is no string is the name of none.
fn name(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

fn answers(form: crate::Result<&form::Definition>, values: &JsValue) -> crate::Result<Values> {
    let bad = |message: &'static str| Error::new(Code::BadValues, message);
    let fields = &form?.fields;
    let unreadable = |_| bad("The answers cannot be read: reading one of them threw an error.");
    if !values.is_object() || is_array(values).map_err(unreadable)? {
        return Err(bad("The answers are not an object of field names and answers."));
    }
    let mut read = Values::new();
    for field in fields {
        if has_own(values, &field.name).map_err(unreadable)? {
            let value = Reflect::get(values, &JsValue::from_str(&field.name)).map_err(unreadable)?;
            read.insert(field.name.clone(), answer(&value).map_err(unreadable)?);
        }
    }
    Ok(read)
}

fn answer(value: &JsValue) -> Result<Answer, JsValue> {
    if let Some(value) = value.dyn_ref::<JsString>() {
        return Ok(string(value));
    }
    if value.is_null() || value.is_undefined() {
        return Ok(Answer::Text(String::new()));
    }
    if !is_array(value)? {
        return Ok(Answer::Other);
    }
    let length = Reflect::get(value, &JsValue::from_str("length"))?.as_f64().unwrap_or_default();
    if length > f64::from(MAX_LIST) {
        return Ok(Answer::TooLong);
    }
    let mut texts = Vec::new();
    for i in 0..length as u32 {
        // Not by calling itself: a list may hold itself.
        let item = Reflect::get_u32(value, i)?;
        let Some(item) = item.dyn_ref::<JsString>() else { return Ok(Answer::Other) };
        match string(item) {
            Answer::Text(text) => texts.push(text),
            other => return Ok(other),
        }
    }
    Ok(Answer::List(texts))
}

fn string(value: &JsString) -> Answer {
    // Before it is copied: a text too long for any field is not worth the memory.
    if value.length() as usize > 2 * MAX_CHARS {
        return Answer::TooLong;
    }
    text(value).map_or(Answer::Other, Answer::Text)
}

/// The string, unless half of a surrogate pair stands alone in it.
fn text(value: &JsString) -> Option<String> {
    let text = String::from(value);
    // What cannot be said in Unicode has become a replacement character; so has one that was typed.
    let replaced = text.chars().any(|c| c == char::REPLACEMENT_CHARACTER);
    if replaced && !value.is_valid_utf16() { None } else { Some(text) }
}

/// The string that an option is set to, if it is set.
fn option(options: &JsValue, name: &str) -> crate::Result<Option<String>> {
    let bad = |message: &'static str| Error::new(Code::BadOptions, message);
    if options.is_null() || options.is_undefined() {
        return Ok(None);
    }
    if !options.is_object() {
        return Err(bad("The options are not an object."));
    }
    let value = Reflect::get(options, &JsValue::from_str(name));
    let value = value.map_err(|_| bad("The options cannot be read: reading one of them threw an error."))?;
    match value.as_string() {
        None if !value.is_undefined() && !value.is_null() => {
            Err(bad("An option that is a string is set to something else."))
        }
        value => Ok(value),
    }
}

/// As plain objects, arrays and strings.
fn plain(value: &impl Serialize) -> Js {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// What JavaScript is thrown: `{ code, message }`.
fn thrown(error: Error) -> JsValue {
    let object = Object::new();
    for (name, value) in [("code", error.code().as_str()), ("message", error.message())] {
        // A new object takes any property.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object.into()
}
