//! Every place in a web page where a name can survive, as data: what must be gone from the copy and what must stay.
#![cfg(feature = "redact")]

use serde::Deserialize;
use withheld::Identity;
use withheld::redact::{Keep, Options, Redactor};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Cases {
    identity: Identity,
    keep: Vec<Keep>,
    gone: Vec<String>,
    places: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    place: String,
    #[serde(default)]
    head: String,
    r#in: String,
    stays: Vec<String>,
    #[serde(default)]
    also_gone: Vec<String>,
}

impl Case {
    fn page(&self) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\"><head>{}</head>\n<body>{}<p>The end.</p></body></html>\n",
            self.head, self.r#in
        )
    }
}

fn cases() -> Cases {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/html/places.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn redactor(cases: &Cases) -> Redactor {
    let options = Options { keep: cases.keep.clone(), ..Options::default() };
    Redactor::new(&cases.identity, &options).unwrap()
}

/// What is left when letters are all that counts: tags gone or not, escapes undone, nothing between letters, and tag
/// characters as the letters that they hide.
fn squeezed(page: &str) -> [String; 2] {
    let mut text = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    [page.to_owned(), text].map(|s| {
        let s = s.replace("&#x", "").replace("&shy;", "").replace("%20", "").to_lowercase();
        let shown =
            |c: char| u32::from(c).checked_sub(0xE0000).and_then(char::from_u32).unwrap_or(c).to_ascii_lowercase();
        s.chars().map(shown).filter(|c| c.is_alphanumeric()).collect()
    })
}

#[test]
fn nothing_survives_in_any_place_and_the_rest_stays() {
    let cases = cases();
    let redactor = redactor(&cases);
    assert!(cases.places.len() > 40);
    let mut wrong = Vec::new();
    for case in &cases.places {
        let copy = match redactor.redact(case.page().as_bytes(), None, &[]) {
            Ok(copy) => String::from_utf8(copy.document).unwrap(),
            Err(error) => {
                wrong.push(format!("{}: {error:?}", case.place));
                continue;
            }
        };
        let letters = squeezed(&copy);
        for gone in cases.gone.iter().chain(&case.also_gone) {
            let gone: String = gone.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
            if letters.iter().any(|letters| letters.contains(&gone)) {
                wrong.push(format!("{}: {gone} is in {copy}", case.place));
            }
        }
        for stays in case.stays.iter().map(String::as_str).chain(["<p>The end.</p>", "<html lang=\"en\">"]) {
            if !copy.contains(stays) {
                wrong.push(format!("{}: {stays} is not in {copy}", case.place));
            }
        }
        let again = redactor.redact(copy.as_bytes(), None, &[]).unwrap().document;
        if String::from_utf8_lossy(&again) != copy {
            wrong.push(format!("{}: {copy} becomes {}", case.place, String::from_utf8_lossy(&again)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The test above would pass on a page that never held the name.
#[test]
fn every_page_holds_the_person_before() {
    let cases = cases();
    let redactor = redactor(&cases);
    for case in &cases.places {
        let clean = redactor.verify(case.page().as_bytes(), None).unwrap().survivors.is_empty();
        // These are packed so that no reader of text sees them: the parts they are in are not copied.
        let unseen = ["text beside the pixels of a picture", "script and event handlers"];
        assert!(!clean || unseen.contains(&case.place.as_str()), "{} was clean", case.place);
    }
}
