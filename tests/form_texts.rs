//! The texts of the catalogue: in both languages, in plain words, and in Welsh with the mutations that it needs.

#![cfg(feature = "forms")]

#[path = "support/forms.rs"]
mod forms;
#[path = "support/made_up.rs"]
mod made_up;

use forms::IDS;
use serde_json::Value;
use withheld::check::{Kind, Locale, Options, Outcome, Value as Typed, check};
use withheld::form::{self, Definition};

fn get(id: &str) -> &'static Definition {
    form::get(id).expect("a form of the catalogue")
}

/// The beginning of a Welsh word after “Rhowch”, “Dewiswch”, “Gwiriwch” and “Rhaid i”: its soft mutation.
fn softened(word: &str) -> String {
    for (radical, soft) in
        [("ll", "l"), ("rh", "r"), ("p", "b"), ("t", "d"), ("c", "g"), ("b", "f"), ("d", "dd"), ("g", ""), ("m", "f")]
    {
        if let Some(rest) = word.strip_prefix(radical) {
            return [soft, rest].concat();
        }
    }
    word.to_owned()
}

/// The words with which the Welsh phrases of the catalogue begin, as a dictionary has them; then those that never change.
const BEGINNINGS: [&str; 10] =
    ["enw", "cod", "cyfeiriad", "rhif", "dyddiad", "nifer", "manylion", "pwnc", "gwybodaeth", "cyfrif"];
const UNCHANGED: [&str; 4] = ["eich", "y", "yr", "‘Ydw’"];

fn begins_softly(phrase: &str) -> bool {
    let first = phrase.split([' ', '’']).next().unwrap_or_default();
    let is_known = BEGINNINGS.iter().any(|word| softened(word) == first);
    is_known || UNCHANGED.iter().any(|word| phrase.split(' ').next() == Some(*word))
}

#[test]
fn every_kind_is_named_where_there_is_no_field() {
    for kind in Kind::all() {
        let options = Locale::ALL.map(|locale| Options { locale, ..Options::default() });
        let [en, cy] = options.map(|options| match check(kind, Typed::Text(""), &options) {
            Outcome::Invalid { message, .. } => message,
            other => panic!("{other:?}"),
        });
        assert!(!made_up::forbidden(&en) && !made_up::forbidden(&cy), "{en} {cy}");
        assert!(en.starts_with("Enter a") && en.len() > 8, "{en}");
        let phrase = cy.strip_prefix("Rhowch ").unwrap_or_default();
        assert!(begins_softly(phrase), "{cy}");
    }
}

#[test]
fn a_welsh_phrase_has_its_soft_mutation() {
    let known = [("cyngor", "gyngor"), ("llythyr", "lythyr"), ("rhif", "rif"), ("gwaith", "waith"), ("enw", "enw")];
    for (radical, soft) in known {
        assert_eq!(softened(radical), soft);
    }
    assert!(!begins_softly("cyfeiriad e-bost") && !begins_softly("rhif ffôn") && begins_softly("enw’r cyngor"));
    for id in IDS {
        for field in &get(id).fields {
            assert!(begins_softly(&field.phrase.cy), "{id}.{}: {}", field.name, field.phrase.cy);
        }
    }
}

/// Every text in two languages, with the name of the member that it is.
fn each_words(json: &Value, name: &str, visit: &mut impl FnMut(&str, &str, &str)) {
    match json {
        Value::Object(object) if object.contains_key("en") || object.contains_key("cy") => {
            let word = |locale: &str| json[locale].as_str().expect("both languages");
            visit(name, word("en"), word("cy"));
        }
        Value::Object(object) => object.iter().for_each(|(name, value)| each_words(value, name, visit)),
        Value::Array(items) => items.iter().for_each(|value| each_words(value, name, visit)),
        _ => {}
    }
}

#[test]
fn every_text_of_every_form_is_there_in_both_languages_and_in_plain_words() {
    for id in IDS {
        let json: Value = serde_json::from_str(form::source(id).expect("a form")).expect("JSON");
        let mut count = 0;
        each_words(&json, "", &mut |name, en, cy| {
            count += 1;
            // Two texts that are the same would be one forgotten.
            assert!(en != cy || en == "Braille", "{id}: {en}");
            for text in [en, cy] {
                assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{id}: {text}");
                assert!(!made_up::forbidden(text), "{id}: {text}");
                assert!(!text.contains(['\'', '"']), "typewriter quotes: {text}");
            }
            assert_eq!(en.starts_with("For example, "), cy.starts_with("Er enghraifft, "), "{id}: {cy}");
            assert_eq!(en.ends_with(" (optional)"), cy.ends_with(" (dewisol)"), "{id}: {cy}");
            let is_sentence = ["intro", "purpose", "lawfulBasis", "how"].contains(&name);
            assert!(!is_sentence || (en.ends_with('.') && cy.ends_with('.')), "{id}: {en} {cy}");
            for start in ["Rhowch ", "rhowch ", "Dewiswch ", "Gwiriwch ", "Rhaid i "] {
                for (_, rest) in cy.match_indices(start).map(|(at, start)| cy.split_at(at + start.len())) {
                    let hard = ["ll", "rh", "p", "t", "c", "m"].into_iter().find(|hard| rest.starts_with(hard));
                    assert!(hard.is_none(), "{id}: not softened: {cy}");
                }
            }
        });
        assert!(count > 20, "{id}: {count}");
        for (field, at) in get(id).fields.iter().zip(0..) {
            let label = json["fields"][at]["label"]["en"].as_str().expect("a label");
            assert_eq!(label.ends_with(" (optional)"), !field.required, "{id}.{}", field.name);
        }
    }
}
