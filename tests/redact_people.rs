//! Several people in one run, and one label for each over all documents of a case.
#![cfg(feature = "redact")]

use withheld::redact::finding::Whose;
use withheld::redact::{Options, Redactor, Withheld};
use withheld::{Code, Identity};

fn person(title: &str, given: &str, surname: &str) -> Identity {
    Identity {
        title: Some(title.into()),
        given_names: vec![given.into()],
        surname: Some(surname.into()),
        ..Identity::default()
    }
}

fn who(identity: Identity) -> Withheld {
    Withheld { identity, ..Withheld::default() }
}

fn pair() -> Vec<Withheld> {
    vec![who(person("Mrs", "Ottilie", "Brandreth")), who(person("Mr", "Casper", "Wolde"))]
}

fn redact(redactor: &Redactor, text: &str) -> String {
    String::from_utf8(redactor.redact(text.as_bytes(), None, &[]).unwrap().document).unwrap()
}

#[test]
fn labels_are_one_over_all_documents_whatever_their_order() {
    let redactor = Redactor::of(&pair(), &Options::default()).unwrap();
    assert_eq!(redactor.labels(), ["Complainant A", "Complainant B"]);
    let files: [&[u8]; 3] =
        [b"Mrs Brandreth wrote.", b"Complainant A met Mr Wolde.", b"Complainant D (Mr Wolde) left."];
    let mut documents: Vec<(&[u8], Option<&str>)> = files.iter().map(|f| (*f, None)).collect();
    let settled = redactor.prepare(&documents).unwrap();
    assert_eq!(settled.labels(), ["Complainant B", "Complainant D"]);
    documents.reverse();
    assert_eq!(redactor.prepare(&documents).unwrap().labels(), settled.labels());
    let copies = files.map(|f| redact(&settled, std::str::from_utf8(f).unwrap()));
    assert_eq!(
        copies,
        ["Complainant B wrote.", "Complainant A met Complainant D.", "Complainant D ([name withheld]) left."]
    );
}

#[test]
fn a_chosen_label_that_stands_in_the_document_is_said() {
    let codes = |label: &str, text: &str| {
        let options = Options { label: Some(label.into()), ..Options::default() };
        let redactor = Redactor::new(&person("Mrs", "Ottilie", "Brandreth"), &options).unwrap();
        redactor.review(text.as_bytes(), None).unwrap().notices.iter().map(|n| n.code).collect::<Vec<_>>()
    };
    assert_eq!(codes("Witness 1", "Mrs Brandreth met Witness 1."), ["label-in-use"]);
    assert_eq!(codes("Resident X", "Resident X met Mrs Brandreth."), ["label-in-use"]);
    assert!(codes("Witness 1", "Mrs Brandreth met Witness 12.").is_empty());
    assert!(codes("Witness 1", "Witness 1 (Mrs Brandreth) left.").is_empty());
    assert!(codes("the Complainant", "Mrs Brandreth is the Complainant.").is_empty());
    assert!(codes("Witness 1", "Witness 1 met nobody.").is_empty());
}

#[test]
fn it_is_said_that_only_one_name_is_known() {
    let codes = |identity: Identity| {
        let redactor = Redactor::new(&identity, &Options::default()).unwrap();
        redactor.review(b"A grant was made.", None).unwrap().notices.iter().map(|n| n.code).collect::<Vec<_>>()
    };
    let surname = || Identity { surname: Some("Grant".into()), ..Identity::default() };
    assert_eq!(codes(surname()), ["only-name"]);
    assert_eq!(codes(Identity { title: Some("Mrs".into()), ..surname() }), ["only-name"]);
    assert_eq!(codes(Identity { full_name: Some("Ms Grant".into()), ..Identity::default() }), ["only-name"]);
    assert!(codes(Identity { given_names: vec!["Nell".into()], ..surname() }).is_empty());
    assert!(codes(Identity { known_as: vec!["Nell".into()], ..surname() }).is_empty());
    assert!(codes(Identity { surname: Some("Grant-Hale".into()), ..surname() }).is_empty());
}

#[test]
fn findings_say_whose_they_are_and_what_will_stand_there() {
    let people = [
        Withheld {
            identity: Identity { postcode: Some("UW4 4TT".into()), ..person("Mrs", "Ottilie", "Brandreth") },
            ..Withheld::default()
        },
        Withheld {
            identity: Identity { postcode: Some("UW4 4TT".into()), ..person("Mr", "Casper", "Brandreth") },
            role: Some("witness".into()),
            ..Withheld::default()
        },
    ];
    let text = "Casper Brandreth of UW4 4TT; Brandreth; Mrs Brandreth.";
    let review = Redactor::of(&people, &Options::default()).unwrap().review(text.as_bytes(), None).unwrap();
    let said: Vec<(&Whose, &str)> = review.findings.iter().map(|f| (&f.whose, f.replacement.as_str())).collect();
    let expected = [
        (Whose::One(1), "Witness 1"),
        (Whose::All(vec![0, 1]), "[postcode withheld]"),
        (Whose::OneOf(vec![0, 1]), "the Complainant or Witness 1"),
        (Whose::One(0), "the Complainant"),
    ];
    assert_eq!(said, expected.iter().map(|(w, r)| (w, *r)).collect::<Vec<_>>());
}

#[test]
fn several_people_are_the_union_of_each_where_they_do_not_meet() {
    let text = "Mrs Brandreth wrote. O. Brandreth, Ottilie’s letter; WOLDE, Casper; Mr Wolde’s dog. Brandreth Wood.";
    let places = |redactor: &Redactor| -> Vec<(usize, usize)> {
        let findings = redactor.review(text.as_bytes(), None).unwrap().findings;
        findings.iter().map(|f| (f.span.start, f.span.end)).collect()
    };
    let both = places(&Redactor::of(&pair(), &Options::default()).unwrap());
    let mut union: Vec<(usize, usize)> =
        pair().iter().flat_map(|p| places(&Redactor::new(&p.identity, &Options::default()).unwrap())).collect();
    union.sort_unstable();
    assert!(both.len() > 4);
    assert_eq!(both, union);
}

#[test]
fn swapping_one_name_for_another_of_the_same_shape_moves_nothing_else() {
    let copy = |given: &str, family: &str| {
        let people = [who(person("Mrs", given, family)), who(person("Mr", "Casper", "Wolde"))];
        let text = format!(
            "Mrs {family} told Mr Wolde that {given} {family} had left. {family}’s hedge.\n\nWolde and {given} came."
        );
        redact(&Redactor::of(&people, &Options::default()).unwrap(), &text)
    };
    assert_eq!(copy("Ottilie", "Brandreth"), copy("Rosamunda", "Thrapstonely"));
}

#[test]
fn a_copy_holds_nobody_and_verify_sees_each() {
    let redactor = Redactor::of(&pair(), &Options::default()).unwrap();
    let text = "Mrs Brandreth met Mr Wolde.";
    assert_eq!(redactor.verify(text.as_bytes(), None).unwrap().survivors.len(), 2);
    let copy = redact(&redactor, text);
    assert!(redactor.verify(copy.as_bytes(), None).unwrap().survivors.is_empty());
    assert_eq!(redact(&redactor, &copy), copy);
}

#[test]
fn people_and_labels_that_cannot_be_used_are_refused() {
    let of = |people: &[Withheld], options: &Options| Redactor::of(people, options).err().map(|e| e.code());
    let label = |label: &str, p: Withheld| Withheld { label: Some(label.into()), ..p };
    let [a, b] = <[Withheld; 2]>::try_from(pair()).unwrap();
    let none = Options::default();
    assert_eq!(of(&[], &none), Some(Code::BadIdentity));
    assert_eq!(of(&vec![a.clone(); 21], &none), Some(Code::BadIdentity));
    assert_eq!(of(&[label("X", a.clone()), label("X", b.clone())], &none), Some(Code::BadOptions));
    assert_eq!(of(&[label("Mr Wolde", a.clone()), b.clone()], &none), Some(Code::BadOptions));
    assert_eq!(of(&pair(), &Options { label: Some("Person A".into()), ..Options::default() }), Some(Code::BadOptions));
    assert_eq!(of(&[Withheld { role: Some("judge".into()), ..a.clone() }], &none), Some(Code::BadOptions));
    assert_eq!(of(&[a, Withheld::default()], &none), Some(Code::BadIdentity));
    assert!(!format!("{b:?}").contains("Wolde"));
}

#[test]
fn a_report_says_how_a_copy_was_made_and_not_a_word_of_anybodys() {
    let options: Options = serde_json::from_value(serde_json::json!({
        "keep": [{"name": "Councillor Ivor Penhallow", "role": "subject member"}], "pronouns": true, "locale": "cy"
    }))
    .unwrap();
    let redactor = Redactor::of(&pair(), &options).unwrap();
    let text = "Mrs Brandreth met Mr Wolde and Councillor Ivor Penhallow. Wolde spoke. He says it was his hedge.";
    let report = redactor.redact(text.as_bytes(), None, &[]).unwrap().report;
    let counts: Vec<(&str, usize)> = report.counts.by_person.iter().map(|(l, n)| (l.as_str(), *n)).collect();
    assert_eq!(counts, [("Achwynydd A", 1), ("Achwynydd B", 4)]);
    assert_eq!((report.policy.people, report.policy.keep, report.policy.pronouns), (2, 1, true));
    assert_eq!((report.policy.locale, report.policy.labels.len()), ("cy", 2));
    let json = serde_json::to_string(&report).unwrap().to_lowercase();
    for word in ["brandreth", "ottilie", "wolde", "casper", "penhallow", "ivor", "subject", "hedge", "his"] {
        assert!(!json.contains(word), "{word}: {json}");
    }
    let one = Redactor::new(&person("Mr", "Casper", "Wolde"), &Options::default()).unwrap();
    assert!(one.redact(text.as_bytes(), None, &[]).unwrap().report.counts.by_person.is_empty());
}

#[test]
fn pronouns_are_no_survivors_and_a_decision_on_one_is_done() {
    let options = Options { pronouns: true, ..Options::default() };
    let redactor = Redactor::new(&person("Mrs", "Ottilie", "Brandreth"), &options).unwrap();
    let text = "😀 Mrs Brandreth wrote. She says so.\r\nHer house is e\u{301}lan.";
    let findings = redactor.review(text.as_bytes(), None).unwrap().findings;
    let found: Vec<(&str, &str)> = findings.iter().map(|f| (f.span.of(text), f.replacement.as_str())).collect();
    assert_eq!(found, [("Mrs Brandreth", "the Complainant"), ("She says", "They say"), ("Her", "Their")]);
    let decision = withheld::redact::finding::Decision {
        id: findings[1].id.clone(),
        action: withheld::redact::finding::Action::Keep,
    };
    let redaction = redactor.redact(text.as_bytes(), None, &[decision]).unwrap();
    let copy = String::from_utf8(redaction.document).unwrap();
    assert_eq!(copy, "😀 the Complainant wrote. She says so.\r\nTheir house is e\u{301}lan.");
    assert_eq!(redaction.report.counts.by_decision.get("refused"), Some(&1));
    assert!(redactor.verify(b"The Complainant said she was there.", None).unwrap().survivors.is_empty());
}
