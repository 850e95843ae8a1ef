//! What holds whatever is typed.

use super::made_up::Random;
use super::{WITHHELD, form, rewritten, send, text, with, written};
use serde_json::{Value, json};
use withheld::form::{self as forms, Answer, Values};
use withheld::minimise::{Request, Rewriting, pseudonym};

/// As a reader would fold it who knows nothing of how it is done: small letters, without accents and without what is
/// between words.
pub fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' => 'a',
        'ŵ' => 'w',
        c => c,
    };
    text.to_lowercase().chars().map(plain).filter(|c| c.is_alphanumeric()).collect()
}

/// One of the ways to write a value.
fn respelt(random: &mut Random, value: &str) -> String {
    match random.below(6) {
        0 => value.to_uppercase(),
        1 => value.to_lowercase(),
        2 => value.replace(' ', "\u{a0}"),
        3 => value.replace('a', "á").replace('e', "ë"),
        4 => value.replace(' ', "-"),
        _ => value.to_owned(),
    }
}

fn made_up_answer(random: &mut Random, kind: &str, options: &[String]) -> String {
    let word = |random: &mut Random| random.word(b"bcdfghklmnprstvwz", 6, 9);
    match kind {
        "choice" => options[random.below(options.len())].clone(),
        "name" => [&word(random), " ", &word(random)].concat(),
        "email" => [&word(random), "@", &word(random), ".example"].concat(),
        "phone" => ["07700 900", &random.fitting("[0-9][0-9][0-9]")].concat(),
        "postcode" => ["HU", &random.fitting("[1-9]"), " ", &random.fitting("[1-9]"), "BJ"].concat(),
        "address" => [&random.fitting("[1-9][0-9]"), " ", &word(random), " Lane\n", &word(random)].concat(),
        "nino" => ["AB", &random.fitting("[1-9][0-9][0-9][0-9][0-9][0-9]"), "C"].concat(),
        "date-of-birth" => ["19", &random.fitting("[5-9][0-9]-0[1-9]-1[0-9]")].concat(),
        "sort-code" => random.fitting("[4-9][0-9][4-9][0-9][4-9][0-9]"),
        "account-number" => random.fitting("[4-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]"),
        "social" => ["@", &word(random)].concat(),
        "number" => random.fitting("[1-9]"),
        _ => [&word(random), " ", &word(random), " ", &word(random)].concat(),
    }
}

#[test]
fn no_hidden_value_occurs_in_what_goes_and_twice_changes_nothing() {
    let mut random = Random::new(4);
    let (mut texts, mut taken_out, mut leaks) = (0, 0, 0);
    for round in 0..420 {
        let summaries = forms::list().expect("forms");
        let form = form(&summaries[round % summaries.len()].id);
        let json: Value = serde_json::from_str(forms::source(&form.id).expect("a form")).expect("JSON");
        let kind = |name: &str| {
            let fields = json["fields"].as_array().expect("fields");
            text(fields.iter().find(|field| field["name"] == name).expect("a field"), "kind").to_owned()
        };
        let mut given: Vec<(String, String)> = Vec::new();
        for field in &form.fields {
            let answer = made_up_answer(&mut random, &kind(&field.name), &field.options);
            given.push((field.name.clone(), if random.below(6) == 0 { String::new() } else { answer }));
        }
        // Free texts hold what stands in other fields.
        let all: Vec<String> = given.iter().map(|(_, value)| value.clone()).filter(|value| value.len() > 2).collect();
        for (name, value) in &mut given {
            if kind(name) == "text" && !value.is_empty() {
                for _ in 0..random.below(4) {
                    let other = all[random.below(all.len())].clone();
                    *value = [value.as_str(), ": ", &respelt(&mut random, &other), ". Then"].concat();
                }
            }
        }
        let values: Values = given.iter().map(|(name, value)| (name.clone(), Answer::from(value.as_str()))).collect();
        for recipient in &form.recipients {
            for withheld in [false, true] {
                let request = Request { recipient: &recipient.id, withheld, ..Request::default() };
                let first = send(form, &values, &request).expect("a known recipient");
                // The texts as an engine would give them back that found nothing: all is caught here or refused.
                let raw: Vec<Rewriting<'_>> = first
                    .to_rewrite()
                    .map(|field| {
                        let text = given.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value);
                        Rewriting { field, text, count: 0, kept: &[] }
                    })
                    .collect();
                leaks += usize::from(!raw.is_empty());
                let mut results = vec![written(&first)];
                if !raw.is_empty()
                    && let Ok(second) = send(form, &values, &Request { rewritten: &raw, ..request })
                {
                    results.push(written(&second));
                }
                for out in results {
                    let sent = out["value"].as_object().expect("value");
                    for (name, value) in given.iter().filter(|(name, value)| {
                        let hidden =
                            !recipient.fields.contains(name) || (withheld && recipient.withheld.contains(name));
                        let kind = kind(name);
                        hidden && !value.is_empty() && kind != "choice" && kind != "number"
                    }) {
                        for (field, went) in sent {
                            let went = went.as_str().map_or_else(|| went.to_string(), str::to_owned);
                            assert!(!folded(&went).contains(&folded(value)), "{name} in {field} for {}", recipient.id);
                            texts += 1;
                        }
                    }
                    taken_out += out["rewritten"].as_array().expect("rewritten").len();
                    let again: Values = sent
                        .iter()
                        .map(|(name, value)| match value {
                            Value::Array(items) => (
                                name.clone(),
                                Answer::List(items.iter().map(|i| i.as_str().unwrap_or("").into()).collect()),
                            ),
                            value => (name.clone(), Answer::from(value.as_str().unwrap_or(""))),
                        })
                        .collect();
                    let same: Vec<_> = sent
                        .iter()
                        .filter_map(|(field, text)| {
                            Some(Rewriting { field, text: text.as_str()?, count: 0, kept: &[] })
                        })
                        .collect();
                    let twice = send(form, &again, &Request { rewritten: &same, ..request }).expect("the same again");
                    assert_eq!(written(&twice)["value"], out["value"], "{} for {}", form.id, recipient.id);
                }
            }
        }
    }
    assert!(texts > 5_000 && taken_out > 100 && leaks > 100, "{texts} {taken_out} {leaks}");
}

#[test]
fn whatever_is_typed_nothing_breaks_and_it_takes_no_longer() {
    let mut random = Random::new(7);
    for _ in 0..600 {
        let form = form(["complaint", "contact", "customer-service"][random.below(3)]);
        let mess = |random: &mut Random| (0..random.below(30)).map(|_| random.mess()).collect::<String>();
        let values: Values =
            form.fields.iter().map(|field| (field.name.clone(), Answer::from(mess(&mut random).as_str()))).collect();
        let recipient = &form.recipients[random.below(form.recipients.len())].id;
        let text = mess(&mut random);
        let rewritten = [Rewriting { field: "details", text: &text, count: 0, kept: &[] }];
        let request = Request { recipient, withheld: true, rewritten: &rewritten, ..Request::default() };
        let _ = send(form, &values, &request);
        let _ = pseudonym::pseudonymise(form, &values, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    }
    for (name, details) in [
        ("a".repeat(200), "a".repeat(200_000)),
        ("ab ".repeat(60), "ab ".repeat(70_000)),
        ("1".repeat(60), "1 ".repeat(100_000)),
        ("@".repeat(60), "@".repeat(200_000)),
        ("x".repeat(60), "AB 12 ".repeat(30_000)),
        ("Ada Quillfeather".to_owned(), "07700900123 ada.q@mail.example HU17 9BA ".repeat(5_000)),
    ] {
        let changed = [("name", json!(name)), ("details", json!(details)), ("withholdReason", json!(details))];
        let start = std::time::Instant::now();
        for request in [WITHHELD, Request { recipient: "councillor", ..WITHHELD }] {
            let _ = send(form("complaint"), &with("complaint", &changed), &request);
            let given = Rewriting { field: "details", text: &details, count: 0, kept: &[] };
            let _ = rewritten(&changed[..1], &given);
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
