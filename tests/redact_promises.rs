//! What GUARANTEES.md promises of a redaction, beyond single cases.
#![cfg(feature = "redact")]

use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Keep, Options, Redactor};
use withheld::{Code, Identity};

fn identity() -> Identity {
    Identity {
        title: Some("Ms".into()),
        given_names: vec!["Ottilie".into()],
        surname: Some("Brandreth".into()),
        emails: vec!["ottilie@post.example".into()],
        phones: vec!["01632 960555".into()],
        address_lines: vec!["3 Tallow Row".into(), "Upper Wick".into()],
        postcode: Some("UW4 4TT".into()),
        ..Identity::default()
    }
}

fn redactor() -> Redactor {
    Redactor::new(&identity(), &Options::default()).unwrap()
}

fn redact(redactor: &Redactor, text: &str) -> String {
    String::from_utf8(redactor.redact(text.as_bytes(), None, &[]).unwrap().document).unwrap()
}

/// Small, repeatable pseudo-random numbers (xorshift), so that a failure can be run again.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below).unwrap()).unwrap()
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.next(from.len())]
    }
}

const SYLLABLES: [&str; 16] = [
    "bor", "dag", "wen", "tor", "vash", "kel", "mund", "ryx", "olf", "pesk", "quil", "zan", "thra", "lugg", "neb",
    "frim",
];
const FILLER: [&str; 12] = [
    "the",
    "council",
    "heard",
    "that",
    "a hedge",
    "was cut",
    "on Tuesday.",
    "Members",
    "noted",
    "it,\n",
    "and agreed",
    "(twice)",
];

fn name(random: &mut Random) -> String {
    let word: String = (0..3).map(|_| random.pick(&SYLLABLES)).collect();
    word[..1].to_uppercase() + &word[1..]
}

#[test]
fn a_name_dropped_anywhere_in_any_spelling_is_found() {
    let mut random = Random(0x5EED);
    for round in 0..400 {
        let (given, family) = (name(&mut random), name(&mut random));
        let identity =
            Identity { given_names: vec![given.clone()], surname: Some(family.clone()), ..Identity::default() };
        let redactor = Redactor::new(&identity, &Options::default()).unwrap();
        let initial = &given[..1];
        let spellings = [
            format!("{given} {family}"),
            format!("{given} {family}").to_uppercase(),
            format!("{given} {family}").to_lowercase(),
            format!("Mrs {family}"),
            format!("{family}, {given}"),
            format!("{initial}. {family}"),
            format!("{initial} {family}"),
            format!("{given}\u{A0}{family}"),
            format!("{given}\r\n    {family}"),
            format!("{family}’s"),
            format!("{}-\n{}", &family[..4], &family[4..]),
            format!("{}\u{AD}{}", &family[..4], &family[4..]),
            family.chars().flat_map(|c| [c, '\u{200B}']).collect(),
            family.chars().flat_map(|c| [c, ' ']).collect(),
            family.replace('o', "ο").replace('a', "а").replace('e', "е"),
            format!("{}{}", &family[..5], &family[6..]),
            format!("{given}{family}"),
            format!("{}@elsewhere.example", given.to_lowercase() + &family.to_lowercase()),
            format!("https://x.example/?q={given}%20{family}"),
        ];
        let spelling = &spellings[round % spellings.len()];
        let before: Vec<&str> = (0..random.next(9)).map(|_| random.pick(&FILLER)).collect();
        let after: Vec<&str> = (0..random.next(9)).map(|_| random.pick(&FILLER)).collect();
        let text = format!("{} {spelling} {}", before.join(" "), after.join(" "));
        let copy = redact(&redactor, &text).to_lowercase();
        let squeezed: String = copy.chars().filter(|c| c.is_alphanumeric()).collect();
        let family = family.to_lowercase();
        assert!(!squeezed.contains(&family), "{text:?} gave {copy:?}");
        assert!(!squeezed.contains(&family[..family.len() - 2]), "{text:?} gave {copy:?}");
    }
}

#[test]
fn the_copy_does_not_tell_how_long_the_name_was() {
    let text = |given: &str, family: &str| {
        format!(
            "COMPLAINT BY MS {}\n\nMs {given} {family} of 3 Tallow Row wrote. {given} {family}’s letter; the {family}s; {family}, {given}.\n",
            format!("{given} {family}").to_uppercase()
        )
    };
    let copy = |given: &str, family: &str| {
        let identity = Identity { given_names: vec![given.into()], surname: Some(family.into()), ..identity() };
        redact(&Redactor::new(&identity, &Options::default()).unwrap(), &text(given, family))
    };
    let short = copy("Una", "Pyke");
    assert_eq!(short, copy("Bartholomea", "Wolstenholmewright"));
    assert!(
        short.starts_with("COMPLAINT BY THE COMPLAINANT\n\nThe Complainant of [address withheld] wrote."),
        "{short}"
    );
}

#[test]
fn a_text_without_the_person_comes_back_byte_for_byte() {
    let text = "\u{FEFF}Sub-Committee\r\n\r\n1.\tNothing here — “at all”.\r\n\u{301}😀\u{2028}end\0";
    assert_eq!(redact(&redactor(), text), text);
}

#[test]
fn a_decision_is_done_and_counted() {
    let text = "Ms Brandreth met Lady Brandreth-Hume. Brandreth Wood is a wood. Call 01632 960555.";
    let redactor = redactor();
    let findings = redactor.review(text.as_bytes(), None).unwrap().findings;
    let find = |word: &str| findings.iter().find(|f| f.span.of(text).contains(word)).unwrap();
    let wood = findings.iter().find(|f| f.action == Action::Keep).unwrap();
    let decisions = [
        Decision { id: find("960555").id.clone(), action: Action::Keep },
        Decision { id: wood.id.clone(), action: Action::Redact },
    ];
    let redaction = redactor.redact(text.as_bytes(), None, &decisions).unwrap();
    let copy = String::from_utf8(redaction.document).unwrap();
    assert!(copy.contains("01632 960555") && !copy.contains("Brandreth Wood"), "{copy}");
    let counts = redaction.report.counts;
    assert_eq!((counts.by_decision.get("accepted"), counts.by_decision.get("refused")), (Some(&1), Some(&1)));
    assert!(redaction.report.verified);
}

#[test]
fn a_suggestion_that_was_dismissed_is_no_longer_counted_as_open() {
    let redactor = redactor();
    let text = b"Ms Brandreth is the warden of the pound.";
    let open = redactor.redact(text, None, &[]).unwrap().report.counts;
    assert_eq!((open.redacted, open.suggested, open.kept), (1, 1, 0));
    let findings = redactor.review(text, None).unwrap().findings;
    let suggestion = findings.iter().find(|f| f.action == Action::Suggest).unwrap();
    let decisions = [Decision { id: suggestion.id.clone(), action: Action::Keep }];
    let dismissed = redactor.redact(text, None, &decisions).unwrap().report.counts;
    assert_eq!((dismissed.redacted, dismissed.suggested, dismissed.kept), (1, 0, 1));
    assert_eq!(dismissed.by_decision.get("dismissed"), Some(&1));
}

#[test]
fn a_decision_on_another_document_is_refused() {
    let decisions = [Decision { id: "0000000000000000-1".into(), action: Action::Redact }];
    let error = redactor().redact(b"Ms Brandreth", None, &decisions).err().unwrap();
    assert_eq!(error.code(), Code::BadDecisions);
}

#[test]
fn decisions_outlive_a_new_paragraph_before_them() {
    let (first, second) = ("Then Ms Brandreth left.", "A new start.\n\nThen Ms Brandreth left.");
    let id = |text: &str| redactor().review(text.as_bytes(), None).unwrap().findings[0].id.clone();
    let long = " There was a great deal to say about the hedge. ".repeat(2);
    assert_eq!(id(&(long.clone() + first)), id(&(String::from("A paragraph more.\n") + &long + first)));
    assert_ne!(id(first), id(second));
}

#[test]
fn the_report_holds_no_word_that_was_taken_out() {
    let text = "Ms Ottilie Brandreth, 3 Tallow Row, UW4 4TT, ottilie@post.example, 01632 960555";
    let report = redactor().redact(text.as_bytes(), None, &[]).unwrap().report;
    let json = serde_json::to_string(&report).unwrap().to_lowercase();
    for word in ["ottilie", "brandreth", "tallow", "uw4", "960555", "post.example"] {
        assert!(!json.contains(word), "{word}: {json}");
    }
    assert_eq!(report.input.sha256.len(), 64);
    assert_eq!(report.counts.redacted, report.counts.by_class.values().sum::<usize>());
}

#[test]
fn errors_and_debug_output_hold_nothing_of_the_person() {
    let long = Identity { surname: Some("Brandreth".repeat(100)), ..identity() };
    let bad_date = Identity { date_of_birth: Some("Brandreth".into()), ..identity() };
    let bad_phone = Identity { phones: vec!["96".into()], ..identity() };
    for identity in [long, bad_date, bad_phone] {
        let error = Redactor::new(&identity, &Options::default()).err().unwrap();
        assert_eq!(error.code(), Code::BadIdentity);
        let words = format!("{error} {error:?} {identity:?}");
        assert!(!words.contains("Brandreth") && !words.contains("96"), "{words}");
    }
    let review = redactor().review(b"Ms Brandreth", None).unwrap();
    let verification = redactor().verify(b"Ms Brandreth", None).unwrap();
    assert!(!format!("{review:?} {verification:?}").contains("Brandreth"));
}

#[test]
fn what_would_be_found_everywhere_is_refused() {
    let of = |change: fn(&mut Identity)| {
        let mut identity = identity();
        change(&mut identity);
        Redactor::new(&identity, &Options::default()).err().map(|e| e.code())
    };
    assert_eq!(of(|_| ()), None);
    let bad = Some(Code::BadIdentity);
    assert_eq!(Redactor::new(&Identity::default(), &Options::default()).err().map(|e| e.code()), bad);
    assert_eq!(of(|i| (i.given_names, i.surname) = (vec![" ".into()], Some("\u{200B}".into()))), bad);
    assert_eq!(of(|i| i.phones = vec!["01".into()]), bad);
    assert_eq!(of(|i| i.postcode = Some("UW".into())), bad);
    assert_eq!(of(|i| i.other_ids = vec!["7".into()]), bad);
    assert_eq!(of(|i| i.social = vec!["@a".into()]), bad);
    assert_eq!(of(|i| i.emails = vec!["a@b".into()]), bad);
    assert_eq!(of(|i| i.nino = Some("QQ".into())), bad);
    assert_eq!(of(|i| i.emails = vec!["x".repeat(501)]), bad);
    assert_eq!(of(|i| i.roles = vec!["r".into(); 101]), bad);
    // Blank details are no details.
    assert_eq!(of(|i| (i.postcode, i.phones) = (Some(" ".into()), vec![String::new()])), None);
}

#[test]
fn options_that_cannot_be_used_are_refused() {
    let of = |options: Options| Redactor::new(&identity(), &options).err().map(|e| e.code());
    let label = |label: &str| Options { label: Some(label.into()), ..Options::default() };
    assert_eq!(of(label("Person A")), None);
    assert_eq!(of(label("  ")), Some(Code::BadOptions));
    assert_eq!(of(label("the\nComplainant")), Some(Code::BadOptions));
    assert_eq!(of(label("Ms Brandreth")), Some(Code::BadOptions));
    assert_eq!(of(Options { locale: Some("fr".into()), ..Options::default() }), Some(Code::BadOptions));
    assert_eq!(of(Options { keep: vec![Keep::default(); 101], ..Options::default() }), Some(Code::BadOptions));
    assert_eq!(of(Options { keep: vec![Keep::default()], ..Options::default() }), None);
}

#[test]
fn labels_in_welsh_and_of_ones_own() {
    let options = Options { locale: Some("cy".into()), ..Options::default() };
    let welsh = Redactor::new(&identity(), &options).unwrap();
    assert_eq!(
        redact(&welsh, "Dywedodd Ms Brandreth. Ms Brandreth, UW4 4TT."),
        "Dywedodd yr Achwynydd. Yr Achwynydd, [cod post wedi’i atal]."
    );
    let own = Redactor::new(&identity(), &Options { label: Some("Person A".into()), ..Options::default() }).unwrap();
    assert_eq!(redact(&own, "It was Ms Brandreth’s."), "It was Person A’s.");
}

#[test]
fn verify_says_what_is_left_and_where() {
    let text = "A letter from B R A N D R E T H, and a call to 01632960555.";
    let verification = redactor().verify(text.as_bytes(), None).unwrap();
    let left: Vec<&str> = verification.survivors.iter().map(|s| s.span.of(text)).collect();
    assert_eq!(left, ["B R A N D R E T H", "01632960555"]);
    assert!(redactor().verify(b"A letter.", None).unwrap().survivors.is_empty());
}

#[test]
fn any_identity_at_all_is_taken_or_refused_without_a_panic() {
    let mut random = Random(7);
    let pieces = [
        "Ann",
        "王",
        "O’",
        "-",
        " ",
        ".",
        "\u{301}",
        "😀",
        "ß",
        "Mc",
        "van der",
        "(",
        "[",
        "\\",
        "*",
        "12",
        "@",
        "/",
        "a",
        "7700 900123",
        ",",
        "\n",
        "%",
        "İ",
        "٣",
        "x",
    ];
    for round in 0..2000 {
        let mut string = || (0..random.next(5)).map(|_| random.pick(&pieces)).collect::<String>();
        let identity = Identity {
            title: Some(string()),
            given_names: vec![string(), string()],
            surname: Some(string()),
            full_name: Some(string()),
            known_as: vec![string()],
            previous_names: vec![string()],
            emails: vec![string()],
            phones: vec![string()],
            address_lines: vec![string(), string()],
            postcode: Some(string()),
            date_of_birth: (round % 3 == 0).then(&mut string),
            nino: Some(string()),
            vehicle_registrations: vec![string()],
            social: vec![string()],
            other_ids: vec![string()],
            relatives: vec![string()],
            roles: vec![string()],
            ..Identity::default()
        };
        let keep = vec![Keep { name: string(), role: None }, Keep { name: string(), role: None }];
        let text: String = (0..12).map(|_| string()).collect();
        if let Ok(redactor) = Redactor::new(&identity, &Options { keep, ..Options::default() }) {
            let review = redactor.review(text.as_bytes(), None).unwrap();
            assert!(review.findings.iter().all(|f| !f.span.of(&text).is_empty()), "{text:?}");
            // A short made-up name may stand in a label; what matters is that it ends, and gives nothing out unproved.
            if let Ok(redaction) = redactor.redact(text.as_bytes(), None, &[]) {
                assert!(redactor.verify(&redaction.document, None).unwrap().survivors.is_empty(), "{text:?}");
            }
        }
    }
}

#[test]
fn any_text_at_all_is_taken_without_a_panic() {
    let mut random = Random(99);
    let pieces = [
        "Brandreth",
        "OTTILIE",
        "ott",
        "-",
        "\n",
        "\r",
        "'",
        "’",
        ".",
        "@",
        "%4",
        "%41",
        "\u{301}",
        "\u{200B}",
        "😀",
        "3",
        " ",
        "Tallow",
        "Row",
        "\0",
        "\u{202E}",
        "ﬁ",
        "ß",
        "⑶",
        "ﬃ",
        "…",
        "İ",
        "ẞ",
        "א",
        "王",
        "(",
        "0",
        "\u{FFFD}",
        "Mrs",
        "B",
        "B.",
        "_",
        "/",
        "\u{AD}",
    ];
    let redactor = redactor();
    for _ in 0..3000 {
        let text: String = (0..random.next(24)).map(|_| random.pick(&pieces)).collect();
        let review = redactor.review(text.as_bytes(), None).unwrap();
        for finding in &review.findings {
            assert!(!finding.span.of(&text).is_empty(), "{text:?}");
        }
        match redactor.redact(text.as_bytes(), None, &[]) {
            Ok(redaction) => {
                let again = redactor.redact(&redaction.document, None, &[]).unwrap_or_else(|e| panic!("{text:?}: {e}"));
                assert_eq!(
                    String::from_utf8_lossy(&again.document),
                    String::from_utf8_lossy(&redaction.document),
                    "{text:?}"
                );
            }
            Err(error) => panic!("{text:?}: {error:?}"),
        }
    }
}

#[test]
fn a_copy_that_cannot_be_cleaned_is_not_given_out() {
    // A label that makes the name again with what stands on the next line, as often as it is put.
    let identity = Identity { surname: Some("Pyke".into()), ..Identity::default() };
    let redactor = Redactor::new(&identity, &Options { label: Some("Py-".into()), ..Options::default() }).unwrap();
    let text = |lines: usize| String::from("It was Ms Pyke") + &"\nke".repeat(lines);
    assert!(redactor.redact(text(1).as_bytes(), None, &[]).is_ok());
    let error = redactor.redact(text(9).as_bytes(), None, &[]).err().unwrap();
    assert_eq!(error.code(), Code::Leak);
}
