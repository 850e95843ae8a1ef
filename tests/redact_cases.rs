//! The engine's own cases, as data: what goes in, what must come out, what must be suggested.
#![cfg(feature = "redact")]

use serde::Deserialize;
use withheld::Identity;
use withheld::redact::finding::{Action, Class};
use withheld::redact::{Keep, Options, Redactor, Withheld};

#[derive(Deserialize)]
struct Group {
    group: String,
    people: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    #[serde(default)]
    identity: Identity,
    /// Several people, in place of `identity`.
    #[serde(default)]
    withheld: Vec<Withheld>,
    #[serde(default)]
    keep: Vec<Keep>,
    /// Besides `keep`.
    #[serde(default)]
    options: Options,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    /// The redacted copy, exactly.
    gives: String,
    /// `rule: words` for each suggestion, in order. Context that nobody declared counts only in the groups about it:
    /// most sentences hold some.
    #[serde(default)]
    suggests: Vec<String>,
}

fn groups() -> Vec<Group> {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/redact");
    let files = std::fs::read_dir(dir).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    files.map(|text| serde_json::from_str(&text).unwrap()).collect()
}

fn each(mut check: impl FnMut(&Redactor, &Case) -> Result<(), String>) {
    each_of(|_, redactor, case| check(redactor, case));
}

fn each_of(mut check: impl FnMut(&str, &Redactor, &Case) -> Result<(), String>) {
    let (mut count, mut wrong) = (0, Vec::new());
    for group in groups() {
        for person in group.people {
            let mut options = person.options;
            options.keep.extend(person.keep);
            let redactor = match person.withheld.as_slice() {
                [] => Redactor::new(&person.identity, &options),
                people => Redactor::of(people, &options),
            };
            let redactor = redactor.unwrap();
            for case in person.cases {
                count += 1;
                if let Err(what) = check(&group.group, &redactor, &case) {
                    wrong.push(format!("{}: {:?}\n    {what}", group.group, case.text));
                }
            }
        }
    }
    assert!(count > 300, "only {count} cases were found");
    assert!(wrong.is_empty(), "{} of {count} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_copy_is_exactly_as_it_should_be() {
    each(|redactor, case| {
        let copy = redactor.redact(case.text.as_bytes(), None, &[]).map_err(|e| e.to_string())?;
        let copy = String::from_utf8(copy.document).unwrap();
        if copy == case.gives { Ok(()) } else { Err(format!("gave {copy:?}\n    not  {:?}", case.gives)) }
    });
}

#[test]
fn what_is_unsure_is_suggested_and_nothing_else() {
    each_of(|group, redactor, case| {
        let review = redactor.review(case.text.as_bytes(), None).unwrap();
        let context = group.starts_with("context");
        let suggests: Vec<String> = review
            .findings
            .iter()
            .filter(|f| f.action == Action::Suggest)
            .filter(|f| context || f.class != Class::Quasi || matches!(f.reason.rule, "other-name" | "pronoun"))
            .map(|f| format!("{}: {}", f.reason.rule, f.span.of(&case.text)))
            .collect();
        if suggests == case.suggests {
            Ok(())
        } else {
            Err(format!("suggested {suggests:?}\n    not       {:?}", case.suggests))
        }
    });
}

#[test]
fn a_copy_is_clean_and_redacting_it_again_changes_nothing() {
    each(|redactor, case| {
        let copy = redactor.redact(case.text.as_bytes(), None, &[]).map_err(|e| e.to_string())?.document;
        let again = redactor.redact(&copy, None, &[]).map_err(|e| e.to_string())?.document;
        let clean = redactor.verify(&copy, None).map_err(|e| e.to_string())?.survivors.is_empty();
        if again == copy && clean {
            Ok(())
        } else {
            Err(format!("again {:?}, clean {clean}", String::from_utf8_lossy(&again)))
        }
    });
}

#[test]
fn findings_are_in_order_do_not_overlap_and_have_ids_of_their_own() {
    each(|redactor, case| {
        let findings = redactor.review(case.text.as_bytes(), None).unwrap().findings;
        let mut end = 0;
        let mut ids = std::collections::HashSet::new();
        for finding in findings {
            if finding.span.start < end || finding.span.of(&case.text).is_empty() || !ids.insert(finding.id.clone()) {
                return Err(format!("{finding:?}"));
            }
            end = finding.span.end;
        }
        Ok(())
    });
}
